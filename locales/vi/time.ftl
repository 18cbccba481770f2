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

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] { $days } hằng tuần
       *[other] { $days }, { $count } tuần một lần
    }
rule-even-weeks = { $days } của các tuần ISO chẵn
rule-odd-weeks = { $days } của các tuần ISO lẻ
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] thứ nhất
        [2] thứ hai
        [3] thứ ba
        [4] thứ tư
        [5] thứ năm
       *[other] cuối cùng
    }
rule-months = { $day } lần { $which } của mỗi tháng
rule-until = { $rule }, đến { $day }
rule-times = { $rule }, { $count } lần
