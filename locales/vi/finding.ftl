# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Tháng này
months = Các tháng
as-a-list = Dạng danh sách
as-a-month = Dạng tháng
month-empty = Tháng này chưa có sự kiện nào.
next-events-in = Sự kiện tiếp theo: { $what }
times-of-places = Giờ là giờ tại từng nơi.
more-events = thêm { $count } sự kiện

## A series

whole-series = Toàn bộ chuỗi
subscribe-series = Đăng ký chuỗi này
about-series = Chi tiết
all-of-series = Mọi sự kiện sắp tới của chuỗi này

## The search

search-for = Tìm kiếm: { $what }
search-hint = Tên sự kiện, thành phố hay quốc gia, nhóm, dự án hoặc thẻ. Không phân biệt dấu và chữ hoa.
events-found = Tìm thấy { $count } sự kiện và chuỗi
nothing-found = Không tìm thấy gì.
nothing-found-why = Mọi từ đều phải có. Hãy thử ít từ hơn hoặc một phần của từ; cũng có thể tìm trong phần mô tả.
look-in-texts = Tìm cả trong mô tả

## In the frames of others

on-the-calendar = Xem thêm trên lịch

## When something is wrong

error-gone-why = Nội dung ở đây đã bị gỡ và sẽ không trở lại.
error-dead-link = Liên kết này không còn dùng được
error-dead-link-why = Liên kết đã được dùng hoặc đã quá cũ.
error-too-many-wait = Bạn đã thử quá nhiều lần. Vui lòng thử lại sau { $count } phút.
error-still-there = Vẫn có thể xem các sự kiện, và lịch đã đăng ký không thay đổi.

## Without a network

offline = Bạn đang ngoại tuyến
offline-why = Trình duyệt chưa lưu trang này. Những gì bạn xem gần đây vẫn có.
# Before a date and an hour.
as-of = Trang này là của
as-of-why = Từ đó đến nay, sự kiện có thể đã bị dời hoặc hủy.
