# What moves for a reader when clocks change.

clock-changes = 時刻の切り替わり
clock-changes-lead = 会合の時刻は開催地のものです。切り替わりの日がお住まいの地域と違うと、こちらでの時刻が変わります。どれがいつから変わるかを示します。
nothing-moves = 変わるものはありません。
until-then = 変わる前の最後
from-then-on = それ以降
meetings-stay = { $count }件のシリーズは時刻が変わりません。
