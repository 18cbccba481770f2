# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = 終日
# Behind a date: "25 July 2026, all day".
all-day-long = 終日
# Behind an hour that belongs to the day after the one before it.
next-day = +1日
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = 未定
time-of-city = { $city }時間（{ $zone }、{ $offset }）
in-minutes = { $count }分後
in-hours = { $count }時間後
in-days = { $count }日後
in-weeks = { $count }週間後
on-now-until = 開催中、{ $time }まで
today = 今日
tomorrow = 明日
yesterday = 昨日

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] 毎週{ $days }
       *[other] { $count }週間ごとの{ $days }
    }
rule-even-weeks = ISO週番号が偶数の週の{ $days }
rule-odd-weeks = ISO週番号が奇数の週の{ $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] 第1
        [2] 第2
        [3] 第3
        [4] 第4
        [5] 第5
       *[other] 最終
    }
rule-months = 毎月{ $which }{ $day }
rule-until = { $rule }、{ $day }まで
rule-times = { $rule }、全{ $count }回
