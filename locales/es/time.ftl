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

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] cada semana, el { $days }
       *[other] cada { $count } semanas, el { $days }
    }
rule-even-weeks = en las semanas ISO pares, el { $days }
rule-odd-weeks = en las semanas ISO impares, el { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] primer
        [2] segundo
        [3] tercer
        [4] cuarto
        [5] quinto
       *[other] último
    }
rule-months = cada mes, el { $which } { $day }
rule-until = { $rule }, hasta el { $day }
rule-times =
    { $count ->
        [1] { $rule }, una vez
       *[other] { $rule }, { $count } veces
    }
