# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = 全天
# Behind a date: "25 July 2026, all day".
all-day-long = 全天
# Behind an hour that belongs to the day after the one before it.
next-day = +1 天
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = 待定
time-of-city = { $city }时间（{ $zone }，{ $offset }）
in-minutes = { $count } 分钟后
in-hours = { $count } 小时后
in-days = { $count } 天后
in-weeks = { $count } 周后
on-now-until = 正在进行，至 { $time }
today = 今天
tomorrow = 明天
yesterday = 昨天

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] 每周{ $days }
       *[other] 每 { $count } 周的{ $days }
    }
rule-even-weeks = ISO 偶数周的{ $days }
rule-odd-weeks = ISO 奇数周的{ $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] 第一个
        [2] 第二个
        [3] 第三个
        [4] 第四个
        [5] 第五个
       *[other] 最后一个
    }
rule-months = 每月{ $which }{ $day }
rule-until = { $rule }，直到{ $day }
rule-times = { $rule }，共 { $count } 次
