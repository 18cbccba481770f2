# What moves for a reader when clocks change.

clock-changes = Quand les horloges changent
clock-changes-lead = Une réunion garde l’heure de son lieu. Là où les horloges changent à d’autres dates que les vôtres, elle tombe pour vous à une autre heure : voici lesquelles, et à partir de quand.
nothing-moves = Rien ne change d’heure pour vous.
until-then = Pour la dernière fois
from-then-on = À partir de là
meetings-stay =
    { $count ->
        [one] { $count } série garde son heure pour vous.
       *[other] { $count } séries gardent leur heure pour vous.
    }
