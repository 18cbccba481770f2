# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Dia inteiro
# Behind a date: "25 July 2026, all day".
all-day-long = dia inteiro
# Behind an hour that belongs to the day after the one before it.
next-day = +1 dia
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = a confirmar
time-of-city = horário de { $city } ({ $zone }, { $offset })
in-minutes =
    { $count ->
        [one] em { $count } minuto
       *[other] em { $count } minutos
    }
in-hours =
    { $count ->
        [one] em { $count } hora
       *[other] em { $count } horas
    }
in-days =
    { $count ->
        [one] em { $count } dia
       *[other] em { $count } dias
    }
in-weeks =
    { $count ->
        [one] em { $count } semana
       *[other] em { $count } semanas
    }
on-now-until = acontecendo agora, até { $time }
today = hoje
tomorrow = amanhã
yesterday = ontem

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] toda semana: { $days }
       *[other] a cada { $count } semanas: { $days }
    }
rule-even-weeks = nas semanas ISO pares: { $days }
rule-odd-weeks = nas semanas ISO ímpares: { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] 1º
        [2] 2º
        [3] 3º
        [4] 4º
        [5] 5º
       *[other] último
    }
rule-months = todo mês: { $day } ({ $which } do mês)
rule-until = { $rule }, até { $day }
rule-times =
    { $count ->
        [1] { $rule }, uma vez
       *[other] { $rule }, { $count } vezes
    }
