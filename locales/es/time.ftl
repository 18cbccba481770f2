# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Todo el día
# Behind a date: "25 July 2026, all day".
all-day-long = todo el día
# Behind an hour that belongs to the day after the one before it.
next-day = +1 día
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = por confirmar
time-of-city = hora de { $city } ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] en { $count } minuto
       *[other] en { $count } minutos
    }
in-hours =
    { $count ->
        [one] en { $count } hora
       *[other] en { $count } horas
    }
in-days =
    { $count ->
        [one] en { $count } día
       *[other] en { $count } días
    }
in-weeks =
    { $count ->
        [one] en { $count } semana
       *[other] en { $count } semanas
    }
on-now-until = en curso, hasta las { $time }
today = hoy
tomorrow = mañana
yesterday = ayer
