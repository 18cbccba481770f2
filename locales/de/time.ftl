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
