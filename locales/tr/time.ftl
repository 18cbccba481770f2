# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Tüm gün
# Behind a date: "25 July 2026, all day".
all-day-long = tüm gün
# Behind an hour that belongs to the day after the one before it.
next-day = +1 gün
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = henüz belli değil
time-of-city = { $city } saati ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] { $count } dakika sonra
       *[other] { $count } dakika sonra
    }
in-hours =
    { $count ->
        [one] { $count } saat sonra
       *[other] { $count } saat sonra
    }
in-days =
    { $count ->
        [one] { $count } gün sonra
       *[other] { $count } gün sonra
    }
in-weeks =
    { $count ->
        [one] { $count } hafta sonra
       *[other] { $count } hafta sonra
    }
on-now-until = şu anda sürüyor, bitiş: { $time }
today = bugün
tomorrow = yarın
yesterday = dün

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] her hafta { $days }
       *[other] her { $count } haftada bir { $days }
    }
rule-even-weeks = çift numaralı ISO haftalarında { $days }
rule-odd-weeks = tek numaralı ISO haftalarında { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] birinci
        [2] ikinci
        [3] üçüncü
        [4] dördüncü
        [5] beşinci
       *[other] son
    }
rule-months = her ayın { $which } { $day } günü
rule-until = { $rule }, son tarih: { $day }
rule-times =
    { $count ->
        [1] { $rule }, bir kez
       *[other] { $rule }, { $count } kez
    }
