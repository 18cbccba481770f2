# The help page. Plain text, no markup.

help = Help
help-lead = How to get the events into your calendar, how to submit your own, and what you may rely on.
help-subscribe = How to subscribe
help-subscribe-text = Choose what you care for; the page then has a button for each app. By hand it goes like this:
help-iphone = Tap this address and confirm:
help-mac = File, New Calendar Subscription, and paste the address.
help-google = In a browser, beside “Other calendars”: the plus sign, From URL, and paste the address. The phone follows.
help-outlook = Add calendar, Subscribe from web, and paste the address.
help-thunderbird = New calendar, On the network, and paste the address.
help-submit-text = Four short steps and no account: what, when, where, and a look at the whole. You confirm by a letter to your mail address; our staff look at it, and you are told when it is public.
help-promises = What our feeds promise
promise-address = An address that works today goes on working.
promise-move = An event that moves stays the same entry in your calendar; it is never doubled.
promise-cancel = What is cancelled says so; it does not vanish without a word.
promise-time = An event keeps the time of its place, whatever clocks do.
promise-soon = A change is in the feeds within a second; how soon your app looks is up to the app.
promise-private = Nobody is asked who they are: no account, no name, no mail address.
