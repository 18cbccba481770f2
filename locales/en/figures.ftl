# How the review goes, in figures.

figures-lead = Before an event is in everybody’s calendar, our staff look at it. This is how that goes in { $year }.
figures-waiting = Waiting now
figures-wait = Median wait for an answer
figures-no-wait = nothing was answered yet
figures-unreviewed = Published without review
figures-unreviewed-how = { $count }, by organizers of trusted groups; staff look at every tenth afterwards
figures-taken-down = Taken down
figures-outcomes = What became of it
figures-outcome = Outcome
figures-accepted = Accepted
figures-rejected = Rejected: { $what }
figures-counted = Counted from the decisions of this calendar year (UTC). The median is over all first answers: accepted, rejected, or asked for changes.
figures-as-of = As of { $what }.
figures-description = How many events wait for review, how long it takes, and what was accepted and rejected for which reason.
figures-events = Events
figures-changes = Changes
figures-waiting-events =
    { $count ->
        [one] { $count } event
       *[other] { $count } events
    }
figures-waiting-changes =
    { $count ->
        [one] { $count } change of a public event
       *[other] { $count } changes of public events
    }
wait-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
wait-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
wait-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
reason-not-open-infrastructure = Not an open infrastructure event
reason-advertisement = Commercial advertisement
reason-duplicate = A duplicate
reason-not-enough-information = Not enough information
reason-spam = Spam
reason-date-over = The date is over
reason-other = Something else
reason-none = No reason noted
