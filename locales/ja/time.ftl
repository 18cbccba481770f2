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
