# What moves for a reader when clocks change.

clock-changes = 时钟调整时
clock-changes-lead = 会议始终以举办地时间为准。若当地与你所在地的时钟调整日期不同，对你来说时间就会变化：以下列出哪些会议、从何时起。
nothing-moves = 对你来说没有变化。
until-then = 变化前最后一次
from-then-on = 此后
meetings-stay = 另有 { $count } 个系列的时间不变。
