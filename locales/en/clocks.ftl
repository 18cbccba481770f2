# What moves for a reader when clocks change.

clock-changes = When clocks change
clock-changes-lead = A meeting keeps the time of its place. Where clocks change on other days than yours, it comes at another hour for you: here is which, and from when on.
nothing-moves = Nothing moves for you.
until-then = For the last time
from-then-on = From then on
meetings-stay =
    { $count ->
        [one] { $count } series keeps its hour for you.
       *[other] { $count } series keep their hour for you.
    }
