# What moves for a reader when clocks change.

clock-changes = Cuando cambian los relojes
clock-changes-lead = Una reunión conserva la hora de su lugar. Donde los relojes cambian en otras fechas que los tuyos, para ti será a otra hora: aquí ves cuáles y desde cuándo.
nothing-moves = Nada cambia de hora para ti.
until-then = Por última vez
from-then-on = A partir de entonces
meetings-stay =
    { $count ->
        [one] { $count } serie conserva su hora para ti.
       *[other] { $count } series conservan su hora para ti.
    }
