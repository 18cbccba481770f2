# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = By mail
digest-lead = A letter once a week or once a month with what comes and what changed, and only when there is something to tell. No account is needed, and one click ends it.
digest-address-hint = We use it for this and nothing else. First we send a letter that asks whether you want it.
digest-how-often = How often
digest-weekly = Every Monday morning
digest-monthly = On the first Monday of each month
digest-ask = Ask for it
digest-sent-why = A letter is on its way to the address you typed. Press the button behind its link within three days; before that nothing else comes.
digest-sent-else = If there is no letter, look among the unwanted ones. Whoever asks for the same twice within an hour gets one letter.

## Confirming

digest-confirm = Do you want this by mail?
digest-confirm-why = Nothing comes before you press the button.
digest-confirm-button = Yes, send it to me
digest-confirmed = You get this by mail from now on
# With the day.
digest-first-comes = The first letter can come on { $what }, if there is something to tell.
digest-change-or-leave = Change it or leave it

## Changing and leaving

digest-yours = Your digest by mail
digest-saved = Your changes are saved.
# With the day.
digest-next = next on { $what }
digest-chosen = Chosen, and not saved yet: { $what }
digest-choose = Choose other events
digest-doubled = Your address gets a digest of these events already. Leave that one, or choose other events
digest-no-more = No more of it
digest-leave = Leave this digest
digest-leave-why = Press the button, and no more letters come.
digest-change-instead = Change it instead: less often, or other events
digest-left = You have left
digest-left-why = No more letters of this digest come.
digest-forget-why = We can also delete everything we keep about your address because of digests: all of them, and the letters.
digest-forget = Delete everything
digest-forgotten = Everything is deleted
digest-forgotten-why = Nothing about your address is kept because of digests any more.

## The letter that asks

digest-confirm-subject = Please confirm: events by mail
digest-asked = Somebody, and we hope it was you, asked for these events to be sent to your address:
# Where the words of a stranger could pass for a link.
digest-some-events = the events that were chosen in the form
digest-confirm-else = If it was not you, do nothing: no more letters come, and your address is forgotten after { $days } days.
digest-confirm-because = You get this because your address was typed into a form.
digest-there-subject = You get these events by mail already
digest-there = Somebody, and we hope it was you, asked for what is sent to your address already:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = This comes until { $last }:
digest-nothing-coming = Nothing takes place until { $last }, but something happened:
digest-happened = Further ahead
digest-new = New
digest-on-again = Takes place after all
# With the time at which it was to be.
digest-was = Instead of { $when }
digest-more =
    { $count ->
        [one] One more is on the page.
       *[other] { $count } more are on the page.
    }
digest-page = See all of it in the calendar
digest-feed = Subscribe in your own calendar
digest-because = You get this because you asked for it: { $what }.
