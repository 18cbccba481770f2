# Letters. A name or a title stands in its place as it was written; a number has its plural forms.

letter-hello = Hello { $name },
letter-hello-there = Hello there,
# Below a button: its address in letters.
letter-address = Should the button not work, this is its address:
letter-for-you = for you: { $when }
letter-staff-wrote = This is what our staff wrote:
letter-they-wrote = This is what they wrote:
letter-mistake = If you think this is a mistake, just answer this letter.
letter-attached = The event as it is now is attached for your own calendar.
letter-see-page = See its page
letter-see-event = See my event
letter-change-event = Change my event
letter-manage = Change, move or cancel it
letter-why-organizer = You get this because you organize this event.
letter-why-submitter = You get this because you submitted this event.
letter-why-group = You get this because you look after this group.
# In the place of words that look like a link.
letter-your-event = your event
letter-some-group = a group
letter-one-of-its-organizers = One of its organizers
letter-one-of-its-leads = one of its leads

## Signing in

letter-sign-in-subject = Sign in to { $site }
letter-sign-in =
    { $minutes ->
        [one] Here is your link to sign in. It works once, for { $minutes } minute.
       *[other] Here is your link to sign in. It works once, for { $minutes } minutes.
    }
letter-sign-in-button = Sign in
letter-sign-in-code = Reading this on another device? Type this code into the page where you asked for the letter:
letter-sign-in-else = If you did not ask for it, there is nothing to do: without the link nobody gets in.
letter-sign-in-why = You get this because somebody asked for a sign-in link for this address.

## Submitting an event

letter-confirm-subject = Please confirm: { $title }
letter-confirm = Thank you for submitting { $title }. One step is left: please confirm that this address is yours. Then our staff will look at it.
letter-confirm-button = Confirm my event
letter-confirm-else =
    { $hours ->
        [one] The link works for { $hours } hour. If you submitted nothing, please ignore this letter: nothing will be published, and we will not write again.
       *[other] The link works for { $hours } hours. If you submitted nothing, please ignore this letter: nothing will be published, and we will not write again.
    }
letter-confirm-why = You get this because the address was given with an event submitted to { $site }.
letter-continue-subject = Go on with your event
letter-continue = Here is the address of the event you began to submit. Go on with it whenever you like, on any device.
letter-continue-button = Go on with my event
letter-continue-else =
    { $days ->
        [one] Whoever has the address can go on with the event, so keep it to yourself. It is kept for { $days } day after you last wrote on it. If you began nothing, please ignore this letter: nothing will be published.
       *[other] Whoever has the address can go on with the event, so keep it to yourself. It is kept for { $days } days after you last wrote on it. If you began nothing, please ignore this letter: nothing will be published.
    }
letter-continue-why = You get this because the address was given with an event that is being written at { $site }.
letter-received-subject = We have your event: { $title }
letter-received = Thank you, your address is confirmed and your event is in our queue:
letter-received-then = A person will look at it, and you will hear from us either way. Until then you can still change it. Please keep the link to yourself.
letter-approved-subject = Published: { $title }
letter-approved = Good news, your event is public:
letter-approved-calendar = Add it to a calendar
letter-approved-feed = Subscribe to a feed it is in
letter-approved-changed = Has anything changed? Please say so, and every calendar follows.
letter-asked-subject = A question about { $title }
letter-asked = We have looked at { $title } and have a question before it is published.
letter-asked-then = Everything you entered is kept. Answer in words, by changing it, or both, and it is back in the queue.
letter-asked-button = Answer, or change my event
letter-rejected-subject = Not published: { $title }
letter-rejected = Thank you for submitting { $title }. We are sorry: it will not be published on { $site }.
letter-taken-down-subject = Taken down: { $title }
letter-taken-down = Our staff have taken { $title } down from { $site }. Nobody sees it there any more, and it leaves the calendars of those who subscribed.
letter-report-subject = Your report: { $title }
letter-report = Thank you for your report about { $title }. Our staff have looked at it.
letter-report-forgotten = The report does not keep your address any longer.
letter-report-why = You get this because you, or somebody who typed your address, reported a problem with this event.

## Looking after an event

letter-changed-subject = Changed: { $title }
letter-changed = An event that you organize was changed:
letter-changed-by = { $name } changed an event that you organize:
letter-changed-nothing = In the end everything stands as it did before.
letter-changed-button = See what changed, and put it back
# Where it stands now; a full stop or a reason follows.
letter-is-cancelled = It is cancelled
letter-is-moved = It is postponed to another date
letter-is-postponed = It is postponed until a date is known
letter-is-back = It takes place after all
letter-edit-approved-subject = Your change is public: { $title }
letter-edit-approved = Your change is public:
letter-edit-asked-subject = A question about your change: { $title }
letter-edit-asked = We have looked at your change and have a question about it:
letter-edit-asked-then = What you entered is kept. Change it, and it is back in the queue.
letter-edit-rejected-subject = Your change was not taken: { $title }
letter-edit-rejected = We have looked at your change and did not take it; the event stays as it was:
letter-edit-why = You get this because you changed this event.
letter-hand-over-subject = Would you organize { $title }?
letter-hand-over-instead = { $name } asks you to organize an event instead of them:
letter-hand-over-together = { $name } asks you to organize an event together with them:
letter-hand-over-button = Look at it, and accept
letter-hand-over-else =
    { $days ->
        [one] The link works once, and for { $days } day. If you do not want to, do nothing.
       *[other] The link works once, and for { $days } days. If you do not want to, do nothing.
    }
letter-hand-over-why = You get this because somebody who organizes this event gave us your address.

## Reminders

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
letter-starts =
    { $days ->
        [0] Your event is today
        [1] Your event is tomorrow
       *[other] Your event is in { $days } days
    }
letter-cfp-closes =
    { $days ->
        [0] The call for papers closes today
        [1] The call for papers closes tomorrow
       *[other] The call for papers closes in { $days } days
    }
letter-registration-closes =
    { $days ->
        [0] Registration closes today
        [1] Registration closes tomorrow
       *[other] Registration closes in { $days } days
    }
letter-lacks = something is missing
letter-missing = People look for these on its page and do not find them yet:
letter-missing-place = the venue or its address
letter-missing-join = a link to join or to watch
letter-missing-register = a link to register
letter-missing-cfp-day = the day the call for papers closes
letter-reminder-then = Is it moved or cancelled, or is something to add? Please say so, and every calendar follows.
letter-how-many-subject = How many came? { $title }
letter-over = Your event is over, and we hope it went well:
letter-how-many = How many came? One short form, without signing in.
letter-how-many-recording = How many came, and where is the recording? One short form, without signing in.
letter-how-many-button = Say how many came
letter-how-many-else =
    { $days ->
        [one] The numbers show the community what its events are worth to people. An estimate is fine. For { $days } day you can correct what you said by the same link.
       *[other] The numbers show the community what its events are worth to people. An estimate is fine. For { $days } days you can correct what you said by the same link.
    }
letter-series-subject = Does it go on? { $title } ends on { $day }
letter-series = A series that you organize ends soon:
letter-series-last = last date: { $day }
letter-series-renew = Does it go on? Then renew it until { $day }.
letter-series-button = It goes on
letter-series-else = If it is to end, do nothing.
letter-series-why = You get this because you organize this series. Every series ends within a year, so that none stays in calendars after its people have gone.
letter-announcement-why = You get this because you organize an event in this calendar.

## Groups

letter-request-subject = { $name } wants to organize for { $group }
letter-request = { $name } would like to organize for { $group }.
letter-request-then = Accept or decline; they get a letter either way.
letter-request-button = Answer the request
letter-invitation-subject = Will you organize for { $group }?
letter-invitation = { $name } asks whether you would organize for { $group }. Organizers look after the events of their group.
letter-invitation-then =
    { $days ->
        [one] If you would, say so within { $days } day.
       *[other] If you would, say so within { $days } days.
    }
letter-invitation-button = See the invitation
letter-invitation-else = If not, do nothing: nothing happens, and nobody is told.
letter-invitation-why = You get this because a lead of the group typed your address.
letter-active-subject = Is { $group } still active?
letter-active = We have seen nothing of { $group } for half a year. Is it still active?
letter-active-again = We have asked before and had no answer: is { $group } still active?
letter-active-how = Please answer by one button. You need not sign in.
letter-active-button = Answer
letter-active-else =
    { $days ->
        [one] Without an answer or a new event within { $days } day its page says that it is dormant, so that newcomers do not wait in vain. That ends as soon as somebody speaks up.
       *[other] Without an answer or a new event within { $days } days its page says that it is dormant, so that newcomers do not wait in vain. That ends as soon as somebody speaks up.
    }
letter-group-accepted-subject = You organize for { $group } now
letter-group-accepted = Your request was accepted, and you are an organizer of { $group } now.
letter-group-declined-subject = Your request to { $group }
letter-group-declined = Those who look after { $group } have not accepted your request.
letter-group-leads-subject = You lead { $group } now
letter-group-leads = You are a lead of { $group } now: you invite organizers, answer requests and keep its page.
letter-group-removed-subject = You do not organize for { $group } any more
letter-group-removed = You were taken off the list of organizers of { $group }.
letter-group-approved-subject = Your group is here: { $group }
letter-group-approved = Good news, { $group } is in the directory, and you lead it.
letter-group-not-taken-subject = Your proposal: { $group }
letter-group-not-taken = Our staff have looked at { $group }, the group you proposed, and have not taken it.
letter-group-calendar-fails-subject = A calendar of { $group } cannot be read
letter-group-calendar-fails = A calendar whose events we show for { $group } has failed several times in a row. Nothing was taken away: its events stay as they were read last, and we go on trying. This is what went wrong:
letter-group-button = Open its page
letter-group-why = You get this because you look after this group or wanted to.

## What was changed, by the parts of an event

part-title = Title
part-kind = Kind
part-summary = In one sentence
part-description = Description
part-hosts = Hosted by
part-when = When
part-format = Taking part
part-languages = Languages
part-projects = Projects
part-tags = Tags
part-parent = Part of
part-picture = Picture
part-venue = Venue
part-address = Street and number
part-city = City
part-country = Country
part-coordinates = Coordinates
part-repeats = Repeats
part-extra = Added dates
part-skipped = Left-out dates
part-moved = Moved dates
part-off = Cancelled dates
own-dates = on dates of its own
moved-to = { $day } to { $when }
one-that-is-gone = (one that is gone)
nothing = nothing
changed = changed

# Below a reminder, and the page its last link leads to.
letter-choices = Choose which letters you get, and when
letter-leave = No more letters of this sort
letter-cancelled-subject = Cancelled: { $title }
letter-moved-subject = Moved: { $title }
letter-postponed-subject = Postponed: { $title }
letter-back-subject = It takes place after all: { $title }
letter-day-subject =
    { $count ->
        [one] Your events: { $count } reminder
       *[other] Your events: { $count } reminders
    }
letter-day =
    { $count ->
        [one] This is what comes, { $count } reminder:
       *[other] This is what comes, { $count } reminders in one letter:
    }
left-title = You get this letter no more
left-lead = You will get no more letters of this sort. You can choose them again at any time.
leave-title = No more letters of this sort?
leave-lead = One press is enough; you need not sign in.
leave-button = No more of them

# Why something was not published; what staff wrote follows.

rejected-not-open-infrastructure = It is not about open infrastructure.
rejected-advertisement = It is a commercial advertisement.
rejected-duplicate = It is in the calendar already.
rejected-not-enough-information = It does not say enough for people to find their way to it.
rejected-spam = It looks like spam.
rejected-date-over = Its date is over.
