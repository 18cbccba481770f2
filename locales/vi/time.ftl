# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Cả ngày
# Behind a date: "25 July 2026, all day".
all-day-long = cả ngày
# Behind an hour that belongs to the day after the one before it.
next-day = +1 ngày
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = sẽ được xác nhận sau
time-of-city = Giờ { $city } ({ $zone }, { $offset })
in-minutes = { $count } phút nữa
in-hours = { $count } giờ nữa
in-days = { $count } ngày nữa
in-weeks = { $count } tuần nữa
on-now-until = đang diễn ra, đến { $time }
today = hôm nay
tomorrow = ngày mai
yesterday = hôm qua
