# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (optional)
# Before the title of a page with faults, and before each fault.
error-before = Error:
reading-error = Error: { $what }
your-mail = Your mail address
bad-mail = This is not a mail address we can write to; it should look like name@example.org
text-empty = This is empty
text-too-long = This is too long: at most { $max } characters, it has { $found }
text-unprintable = This contains a character that cannot be shown ({ $what })

## Signing in

sign-in-lead = There are no passwords here: we send you a letter with a link.
sign-in-to-star = Sign in to star “{ $what }”.
sign-in-to-follow = Sign in to follow { $what }.
sign-in-to-calendar = Sign in to see your calendar.
sign-in-to-data = Sign in to see your data.
sign-in-to-name = Sign in to name this choice: { $what }.
sign-in-new = New here? The same link makes your account. We keep your address and what you star, for nothing but your calendar.
send-link = Send me a link
without-letter = Or without a letter
sign-in-with = Sign in with { $what }
look-into-mailbox = Look into your mailbox
letter-on-its-way =
    { $count ->
        [one] A letter with a link is on its way. Open it in this browser within { $count } minute.
       *[other] A letter with a link is on its way. Open it in this browser within { $count } minutes.
    }
letter-if-known =
    { $count ->
        [one] If we know your address, a letter with a link is on its way. The link works for { $count } minute.
       *[other] If we know your address, a letter with a link is on its way. The link works for { $count } minutes.
    }
letters-in-folder = This service keeps its letters in a folder.
open-mailbox = Open the mailbox
mail-elsewhere = Your mail is on another device?
letter-code = The code in our letter
letter-code-hint = Eight letters and digits, such as K7QM-2XWA.
wrong-code = This code is not the one in our letter, or it does not work any more. After five tries a new letter is needed
sign-in-by-code = Sign in with the code
no-letter = No letter?
no-letter-spam = Look among the spam, or ask again.
ask-again = Ask again
no-account-needed = Who has never submitted an event has no account and needs none.
one-more-press = One more press, so that only you, and no program that reads your mail, uses the link.

## Reporting a problem

report-lead = Our staff read this. The event stays as it is until they have looked.
report-thanks = Thank you
report-sent = Our staff look at it. If you left your mail address, they answer you there.
report-what = What is wrong?
report-reason-wrong = Something in it is wrong: the date, the place, a link
report-reason-spam = It is advertising or a fraud
report-reason-private = It shows something private
report-reason-illegal = It breaks the law
report-reason-conduct = It insults or threatens somebody
report-reason-other = Something else
report-words = In your words
report-words-hint = What should our staff know?
report-mail-hint = If you want an answer. The report keeps it until then, and only our staff see it.
report-choose = Say what is wrong
report-say = Say in your words what is wrong
report-send = Send the report

## Checking a calendar

doctor-lead = Give the address of any iCalendar feed, and read what is wrong with it, by which rule, and what Outlook, Google, Apple and Thunderbird will make of it.
doctor-description = What is wrong with an iCalendar feed, by which rule, and what Outlook, Google and Apple will make of it.
doctor-found = What we found
doctor-events =
    { $count ->
        [one] { $count } event.
       *[other] { $count } events.
    }
doctor-clean = No rule is broken.
doctor-violations =
    { $count ->
        [one] { $count } violation.
       *[other] { $count } violations.
    }
doctor-advice =
    { $count ->
        [one] { $count } thing could be better.
       *[other] { $count } things could be better.
    }
doctor-breaks = What breaks a rule
doctor-better = What could be better
doctor-line = Line { $count }:
doctor-more = And more of the same:
doctor-apps = What apps will make of it
doctor-next = The next dates, as they will be seen
doctor-nothing-next = Nothing within two years.
doctor-another = Check another one
doctor-address = Address of the calendar
doctor-calendar = Or the calendar itself
doctor-calendar-hint = Paste what is in the .ics file, from BEGIN:VCALENDAR to END:VCALENDAR. Line ends cannot be checked this way.
doctor-check = Check it
doctor-in-english = What is found is told in English, the language of the standards.
doctor-keeps-nothing = Nothing of it is kept. Whoever runs the program checks a file with this command:
doctor-nothing-given = Give the address of a calendar, or paste one below
doctor-both-given = Give an address or a calendar, not both: empty one of the two
doctor-file = Or a file from your device
doctor-file-hint = An .ics file of at most 5 MB.
doctor-file-large = The file is larger than 5 MB
doctor-not-fetched = The calendar could not be fetched: { $what }
