# What moves for a reader when clocks change.

clock-changes = Khi đồng hồ đổi giờ
clock-changes-lead = Cuộc họp giữ đúng giờ tại nơi diễn ra. Nơi đồng hồ đổi vào ngày khác với bạn, cuộc họp sẽ rơi vào giờ khác: đây là những cuộc nào và từ khi nào.
nothing-moves = Không có gì đổi giờ với bạn.
until-then = Lần cuối
from-then-on = Từ đó trở đi
meetings-stay = { $count } chuỗi vẫn giữ giờ với bạn.
