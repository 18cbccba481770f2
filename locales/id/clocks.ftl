# What moves for a reader when clocks change.

clock-changes = Saat jam berganti
clock-changes-lead = Pertemuan tetap pada waktu tempatnya. Bila jam di sana berganti pada hari lain, jamnya berubah bagi Anda: berikut yang mana dan sejak kapan.
nothing-moves = Tidak ada yang berubah bagi Anda.
until-then = Terakhir kali
from-then-on = Sejak itu
meetings-stay = { $count } seri tetap pada jamnya bagi Anda.
