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
