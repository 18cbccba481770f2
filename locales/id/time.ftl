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
