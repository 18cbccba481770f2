# What moves for a reader when clocks change.

clock-changes = 시계가 바뀔 때
clock-changes-lead = 모임은 개최지의 시각을 지킵니다. 시계가 바뀌는 날이 다르면 당신에게는 다른 시각이 됩니다. 어떤 모임이 언제부터 바뀌는지 보여 드립니다.
nothing-moves = 바뀌는 것이 없습니다.
until-then = 마지막으로
from-then-on = 그 뒤로
meetings-stay = 시리즈 { $count }개는 시각이 그대로입니다.
