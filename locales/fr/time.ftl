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
