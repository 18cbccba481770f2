# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = 종일
# Behind a date: "25 July 2026, all day".
all-day-long = 종일
# Behind an hour that belongs to the day after the one before it.
next-day = +1일
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = 미정
time-of-city = { $city } 시간 ({ $zone }, { $offset })
in-minutes = { $count }분 후
in-hours = { $count }시간 후
in-days = { $count }일 후
in-weeks = { $count }주 후
on-now-until = 진행 중, { $time }까지
today = 오늘
tomorrow = 내일
yesterday = 어제

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] 매주 { $days }
       *[other] { $count }주마다 { $days }
    }
rule-even-weeks = ISO 짝수 주 { $days }
rule-odd-weeks = ISO 홀수 주 { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] 첫째
        [2] 둘째
        [3] 셋째
        [4] 넷째
        [5] 다섯째
       *[other] 마지막
    }
rule-months = 매월 { $which } { $day }
rule-until = { $rule }, { $day }까지
rule-times = { $rule }, 총 { $count }회
