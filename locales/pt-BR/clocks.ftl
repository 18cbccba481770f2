# What moves for a reader when clocks change.

clock-changes = Quando os relógios mudam
clock-changes-lead = Uma reunião mantém o horário do seu lugar. Onde os relógios mudam em outras datas que os seus, ela fica em outro horário para você: veja quais e desde quando.
nothing-moves = Nada muda de horário para você.
until-then = Pela última vez
from-then-on = A partir daí
meetings-stay =
    { $count ->
        [one] { $count } série mantém o horário para você.
       *[other] { $count } séries mantêm o horário para você.
    }
