# What moves for a reader when clocks change.

clock-changes = Saatler değişince
clock-changes-lead = Toplantı kendi yerinin saatini korur. Saatler sizinkinden başka günlerde değişiyorsa sizin için başka bir saate düşer: hangileri ve ne zamandan itibaren, işte burada.
nothing-moves = Sizin için değişen bir şey yok.
until-then = Son kez
from-then-on = O zamandan sonra
meetings-stay =
    { $count ->
        [one] { $count } serinin saati sizin için değişmiyor.
       *[other] { $count } serinin saati sizin için değişmiyor.
    }
