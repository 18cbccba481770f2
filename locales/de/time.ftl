# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Ganztägig
# Behind a date: "25 July 2026, all day".
all-day-long = ganztägig
# Behind an hour that belongs to the day after the one before it.
next-day = +1 Tag
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = noch offen
time-of-city = Zeit in { $city } ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] in { $count } Minute
       *[other] in { $count } Minuten
    }
in-hours =
    { $count ->
        [one] in { $count } Stunde
       *[other] in { $count } Stunden
    }
in-days =
    { $count ->
        [one] in { $count } Tag
       *[other] in { $count } Tagen
    }
in-weeks =
    { $count ->
        [one] in { $count } Woche
       *[other] in { $count } Wochen
    }
on-now-until = läuft gerade, bis { $time }
today = heute
tomorrow = morgen
yesterday = gestern

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] jede Woche am { $days }
       *[other] alle { $count } Wochen am { $days }
    }
rule-even-weeks = in geraden Kalenderwochen am { $days }
rule-odd-weeks = in ungeraden Kalenderwochen am { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] ersten
        [2] zweiten
        [3] dritten
        [4] vierten
        [5] fünften
       *[other] letzten
    }
rule-months = jeden Monat am { $which } { $day }
rule-until = { $rule }, bis { $day }
rule-times =
    { $count ->
        [1] { $rule }, einmal
       *[other] { $rule }, { $count }-mal
    }
