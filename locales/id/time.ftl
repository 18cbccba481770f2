# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = Sepanjang hari
# Behind a date: "25 July 2026, all day".
all-day-long = sepanjang hari
# Behind an hour that belongs to the day after the one before it.
next-day = +1 hari
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = belum dipastikan
time-of-city = Waktu { $city } ({ $zone }, { $offset })
in-minutes = { $count } menit lagi
in-hours = { $count } jam lagi
in-days = { $count } hari lagi
in-weeks = { $count } minggu lagi
on-now-until = sedang berlangsung, sampai { $time }
today = hari ini
tomorrow = besok
yesterday = kemarin

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] setiap minggu pada hari { $days }
       *[other] setiap { $count } minggu pada hari { $days }
    }
rule-even-weeks = pada minggu ISO genap, hari { $days }
rule-odd-weeks = pada minggu ISO ganjil, hari { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] pertama
        [2] kedua
        [3] ketiga
        [4] keempat
        [5] kelima
       *[other] terakhir
    }
rule-months = setiap bulan pada { $day } { $which }
rule-until = { $rule }, sampai { $day }
rule-times = { $rule }, { $count } kali
