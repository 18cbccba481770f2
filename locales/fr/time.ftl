# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Toute la journée
# Behind a date: "25 July 2026, all day".
all-day-long = toute la journée
# Behind an hour that belongs to the day after the one before it.
next-day = +1 jour
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = à confirmer
time-of-city = heure locale à { $city } ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] dans { $count } minute
       *[other] dans { $count } minutes
    }
in-hours =
    { $count ->
        [one] dans { $count } heure
       *[other] dans { $count } heures
    }
in-days =
    { $count ->
        [one] dans { $count } jour
       *[other] dans { $count } jours
    }
in-weeks =
    { $count ->
        [one] dans { $count } semaine
       *[other] dans { $count } semaines
    }
on-now-until = en cours, jusqu’à { $time }
today = aujourd’hui
tomorrow = demain
yesterday = hier

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] chaque semaine, le { $days }
       *[other] toutes les { $count } semaines, le { $days }
    }
rule-even-weeks = les semaines ISO paires, le { $days }
rule-odd-weeks = les semaines ISO impaires, le { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
        [5] cinquième
       *[other] dernier
    }
rule-months = chaque mois, le { $which } { $day }
rule-until = { $rule }, jusqu’au { $day }
rule-times =
    { $count ->
        [1] { $rule }, une fois
       *[other] { $rule }, { $count } fois
    }
