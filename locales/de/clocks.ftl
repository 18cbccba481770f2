# What moves for a reader when clocks change.

clock-changes = Wenn Uhren umgestellt werden
clock-changes-lead = Ein Treffen behält die Zeit seines Ortes. Wo Uhren an anderen Tagen umgestellt werden als Ihre, kommt es für Sie zu einer anderen Stunde: Hier steht, welches und ab wann.
nothing-moves = Für Sie verschiebt sich nichts.
until-then = Zum letzten Mal
from-then-on = Von da an
meetings-stay =
    { $count ->
        [one] { $count } Reihe behält für Sie ihre Stunde.
       *[other] { $count } Reihen behalten für Sie ihre Stunde.
    }
