# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = All day
# Behind a date: "25 July 2026, all day".
all-day-long = all day
# Behind an hour that belongs to the day after the one before it.
next-day = +1 day
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = to be confirmed
time-of-city = { $city } time ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] in { $count } minute
       *[other] in { $count } minutes
    }
in-hours =
    { $count ->
        [one] in { $count } hour
       *[other] in { $count } hours
    }
in-days =
    { $count ->
        [one] in { $count } day
       *[other] in { $count } days
    }
in-weeks =
    { $count ->
        [one] in { $count } week
       *[other] in { $count } weeks
    }
on-now-until = on now, until { $time }
today = today
tomorrow = tomorrow
yesterday = yesterday

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] every week on { $days }
       *[other] every { $count } weeks on { $days }
    }
rule-even-weeks = in even ISO weeks on { $days }
rule-odd-weeks = in odd ISO weeks on { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
       *[other] last
    }
rule-months = every month on the { $which } { $day }
rule-until = { $rule }, until { $day }
rule-times =
    { $count ->
        [1] { $rule }, once
       *[other] { $rule }, { $count } times
    }
