# What public pages say around the events. Plain text, no markup.

## On every page

skip = Chuyển đến nội dung
nav-main = Chính
nav-more = Thêm
nav-events = Sự kiện
nav-groups = Nhóm
nav-subscribe = Đăng ký lịch
nav-submit = Gửi sự kiện
search = Tìm
search-events = Tìm sự kiện
foot-about = Folkmoot là lịch cộng đồng dành cho các cộng đồng mở: cho mọi người tổ chức sự kiện và mọi người đến tham dự.
all-as-icalendar = Tất cả sự kiện (iCalendar)
check-a-calendar = Kiểm tra lịch
my-calendar = Lịch của tôi
my-events = Sự kiện của tôi
my-groups = Nhóm của tôi
for-staff = Dành cho ban quản trị
review-in-figures = Số liệu xét duyệt
report-a-problem = Báo cáo vấn đề
language = Ngôn ngữ
# What script adds to pages.
your-time-too = Đây cũng là giờ của bạn.
for-you = Giờ của bạn:
copied = Đã sao chép
press-to-copy = Nhấn Ctrl+C

## Lists of events

now = Đang diễn ra
moved = Đã dời
series = Chuỗi sự kiện
place-open-and-online = Trực tuyến và tại một địa điểm sẽ công bố sau
# The regular meetings of a busy day, folded away.
folded-meetings = { $count } buổi họp của SIG, nhóm làm việc và nhóm dự án
order-and-times = Theo thứ tự bắt đầu; giờ theo từng địa điểm.
upcoming-events = Sự kiện sắp tới
past-events = Sự kiện đã qua
events-description = { $what } trên lịch cộng đồng, xếp theo ngày, kèm nguồn cấp cho lịch riêng của bạn.
what-from-day = { $what }, từ { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: đã qua
later-from-day = Sau đó: từ { $day }
earlier-from-day = Trước đó: từ { $day }
earlier-from-today = Trước đó: từ hôm nay
earlier-before-day = Trước đó: trước { $day }
upcoming = Sắp tới
past = Đã qua
deadlines = Hạn chót
deadlines-too = Gồm cả hạn gửi bài tham luận và hạn đăng ký
subscribe-to-list = Đăng ký lịch này
subscribe-all-the-same = Vẫn đăng ký lịch
nothing-listed = Chưa có sự kiện nào ở đây.
subscribe-and-they-come = Hãy đăng ký lịch, sự kiện công bố sau này sẽ tự vào lịch của bạn.
under-way = Đang diễn ra
day-to-be-confirmed = Chưa định ngày

## Filters

filters = Bộ lọc
filter-list = Lọc danh sách này
which-time = Thời gian
show = Hiển thị
clear-filters = Xóa bộ lọc
words-to-look-for = Từ khóa
kinds-of-events = Loại sự kiện
leave-out = Bỏ
leave-out-this = Bỏ { $what }
and-also = Và thêm:
menu-region = Khu vực
menu-country = Quốc gia
menu-near = Gần
menu-group = Nhóm
menu-series = Chuỗi sự kiện
menu-project = Dự án
menu-language = Ngôn ngữ
menu-format = Hình thức
menu-tag = Thẻ
any-region = Mọi khu vực
any-country = Mọi quốc gia
any-near = Gần hay xa
any-group = Mọi nhóm
any-series = Mọi chuỗi sự kiện
any-project = Mọi dự án
any-language = Mọi ngôn ngữ
any-format = Trực tuyến hoặc trực tiếp
any-tag = Mọi thẻ
around-city = { $city }, trong vòng { $kilometres } km

## The front page

home-title = Sự kiện cộng đồng
# The name of the service in link previews.
home-about = Folkmoot, lịch cộng đồng
home-description = Summit, hội ngộ, OpenInfra Days, meetup, chương trình trực tiếp và buổi họp của các cộng đồng hạ tầng mở trên khắp thế giới, trong một lịch để bạn đăng ký.
home-heading = Nơi cộng đồng gặp gỡ
home-lead = Summit, hội ngộ, OpenInfra Days, meetup, chương trình và buổi họp của các cộng đồng hạ tầng mở trên khắp thế giới.
events-ahead = { $count } sự kiện và chuỗi sự kiện sắp diễn ra.
by-groups = { $count } nhóm tham gia.
subscribe = Đăng ký lịch
home-subscribe-why = trong ứng dụng lịch bạn dùng; lịch tự cập nhật
home-submit-why = của nhóm bạn; không cần tài khoản
happening-now = Đang diễn ra
two-weeks = Hai tuần tới
two-weeks-empty = Chưa có gì được công bố cho hai tuần này.
what-comes-later = Những gì diễn ra sau đó
all-with-filters = Tất cả sự kiện, có bộ lọc
worth-planning = Nên lên kế hoạch sớm

## An event

# Before the name of the larger event.
part-of = thuộc
last-date = Lần gần nhất
next-date = Lần tới
next-dates = Các lần tới
# Between "Moved" and the old date, which is struck through.
instead-of = từ
parts = Các phần của sự kiện này
past-parts = Các phần đã qua
add-to-calendar = Thêm vào lịch
keeps-up-to-date = (tự cập nhật)
download-ics = Tải về dạng .ics
download-copy = (bản sao, không được cập nhật)
star = Gắn sao
passed = (đã hết hạn)
facts = Thông tin
where = Ở đâu
map = Bản đồ
to-be-announced = Sẽ công bố sau
hosts =
    { $count ->
       *[other] Đơn vị tổ chức
    }
languages =
    { $count ->
       *[other] Ngôn ngữ
    }
about = Dự án liên quan
tags = Thẻ
updated = Cập nhật
taking-part-in-person = Trực tiếp
taking-part-online = Trực tuyến
taking-part-hybrid = Trực tiếp và trực tuyến
notice-cancelled = Đã hủy: sự kiện này không diễn ra
notice-postponed = Đã hoãn: sự kiện này không diễn ra vào ngày bên dưới
notice-moved = Đã hoãn: ngày bên dưới là ngày mới
notice-series-over = Chuỗi sự kiện này đã kết thúc
notice-over = Sự kiện này đã kết thúc
notice-on = Đang diễn ra
notice-vague = Ngày sẽ được xác nhận sau
old-date-below = Ngày bên dưới là ngày cũ; ngày mới chưa được ấn định.
was-to-be = Dự kiến ban đầu: { $when }.
has-recording = Có bản ghi hình.
only-the-month = Hiện chỉ mới biết tháng. Nguồn cấp sẽ có sự kiện này ngay khi có ngày cụ thể.

## Groups

groups = Nhóm
groups-description = Nhóm người dùng, SIG, nhóm làm việc và nhóm dự án của các cộng đồng hạ tầng mở, theo khu vực, cùng sự kiện sắp tới của họ.
groups-lead = Nhóm người dùng ở gần bạn, cùng các SIG, nhóm làm việc và nhóm dự án họp trực tuyến. Mỗi nhóm có lịch riêng để đăng ký.
groups-none = Chưa có nhóm nào.
groups-found = { $count } nhóm phù hợp
no-such-group = Không có nhóm nào phù hợp.
group-description = { $who }: sự kiện sắp tới, sự kiện đã qua và nguồn cấp lịch.
group-kind = Loại
group-kind-user-group = Nhóm người dùng
group-kind-sig = SIG
group-kind-working-group = Nhóm làm việc
group-kind-project-team = Nhóm dự án
group-kind-foundation = Quỹ
group-kinds-user-group = Nhóm người dùng
group-kinds-sig = SIG
group-kinds-working-group = Nhóm làm việc
group-kinds-project-team = Nhóm dự án
group-kinds-foundation = Quỹ
any-group-kind = Mọi loại nhóm
group-life = Tình trạng
any-life = Đang hoạt động và tạm ngưng
active-only = Chỉ nhóm đang hoạt động
dormant-only = Chỉ nhóm tạm ngưng
only-wanting = Chỉ nhóm đang tìm người tổ chức
regions = Khu vực
worldwide = Toàn cầu
next = Sắp tới:
nothing-announced = Chưa có gì được công bố.
dormant = Tạm ngưng
group-dormant = Nhóm này đang tạm ngưng hoạt động
group-dormant-why = Đã nửa năm không có dấu hiệu hoạt động, hoặc người biết rõ cho hay nhóm đã kết thúc. Khi có sự kiện mới, dấu này sẽ được gỡ bỏ.
organizers = Người tổ chức
organizers-wanted = Cần người tổ chức
organizers-wanted-why = Chưa có ai phụ trách nhóm này ở đây.
help-organize = Góp sức tổ chức
for-organizers = Dành cho người tổ chức
group-missing = Không thấy nhóm của bạn?
propose-group = Đề xuất nhóm
about-group = Về nhóm này
all-of-group = Tất cả sự kiện sắp tới của nhóm này
newer = Mới hơn
older = Cũ hơn
page-number = Trang { $count }
follow = Theo dõi trong lịch của tôi
feed = Nguồn cấp
export-group = Mang theo tất cả
export-lead = Mọi sự kiện công khai của nhóm này, kể cả đã qua, ở những định dạng mà chương trình khác đọc được. Những gì ở đây là của bạn.
export-ics = Cho mọi ứng dụng lịch.
export-json = Tất cả những gì được biết về từng sự kiện, để tiếp tục trong một lịch khác cùng loại hoặc trong chương trình của riêng bạn.
export-csv = Cho bảng tính. Những gì bạn sửa có thể được nhập lại; bảng trống là để bắt đầu.
export-columns = Mỗi cột ghi gì
export-yaml = Mỗi cuộc họp một tệp, như trong kho irc-meetings.
group-chat = Trò chuyện
group-list = Danh sách thư
members = Thành viên
members-count = { $count } thành viên
members-on-day = { $count } thành viên, tính đến { $day }
members-over-time = Số thành viên theo thời gian
members-by-day = Số thành viên theo ngày, mới nhất trước
figures-as-table = Số liệu dạng bảng
day-column = Ngày

## The subscribe page

subscribe-to = Đăng ký lịch: { $what }
subscribe-description = Chọn những gì bạn quan tâm và nhận trong Apple Calendar, Google Calendar, Outlook, Thunderbird hay ứng dụng bất kỳ, luôn cập nhật.
subscribe-lead = Chọn những gì bạn quan tâm. Sau đó ứng dụng lịch của bạn tự lấy về: sự kiện mới sẽ xuất hiện, sự kiện bị dời sẽ đổi ngày, sự kiện bị hủy sẽ được ghi rõ.
what-to-subscribe = Nội dung đăng ký
no-answer = Không nhận được phản hồi cho lựa chọn này. Nút “Cập nhật lựa chọn” sẽ thử lại.
what = Nội dung
more-settings = Lời nhắc, hạn chót, sự kiện đã qua, ngôn ngữ
alarms = Lời nhắc
minutes-before = Trước { $count } phút
hours-before = Trước { $count } giờ
days-before = Trước { $count } ngày
the-past = Sự kiện đã qua
back-a-year = Một năm vừa qua
back-to-the-first = Mọi sự kiện từ trước đến nay
back-to-today = Từ hôm nay
back-days = { $count } ngày vừa qua
our-words-in = Ngôn ngữ cho chữ của chúng tôi
our-words-hint = Chẳng hạn “Đã hủy” và “Đăng ký”. Những gì người tổ chức viết được giữ nguyên.
entries = Mục trong lịch
switch-deadlines = Hạn gửi bài tham luận và hạn đăng ký là mục riêng
switch-perday = Mỗi ngày một mục cho sự kiện kéo dài nhiều ngày
switch-perday-hint = Chuỗi sự kiện được giữ nguyên: không thể tách quy tắc lặp theo từng ngày.
switch-months = Sự kiện mới chỉ biết tháng là một mục kéo dài cả tháng đó
switch-emoji = Tiêu đề không có emoji
update-choice = Cập nhật lựa chọn
something-else = Thêm lựa chọn khác
choose-everything = Chọn tất cả
nothing-ahead = Lựa chọn này chưa có sự kiện nào sắp tới.
waiting-for-day = { $count } sự kiện khác mới chỉ biết tháng và sẽ xuất hiện khi có ngày.
is-loopback = Lịch này chạy trên máy của chính bạn: Google và Microsoft không truy cập được, còn ứng dụng trên máy này thì được.
copy-this = Ứng dụng khác: sao chép địa chỉ này
copy = Sao chép
qr = Trên điện thoại: quét mã QR
qr-label = Mã QR để đăng ký lựa chọn này
news-and-programs = Dành cho trình đọc tin và chương trình
as-atom = Tin về những gì được công bố hoặc thay đổi (Atom)
as-json = Dữ liệu cho chương trình (JSCalendar, RFC 8984)
short-name = Đặt tên ngắn lâu dài cho lựa chọn này
short-name-why = (địa chỉ để in và chia sẻ)
taste = Những gì bạn sẽ thấy tiếp theo
whole-list = Toàn bộ danh sách
how-soon = Thay đổi đến nhanh thế nào
how-soon-text = Chúng tôi công bố thay đổi trong vòng một giây và đề nghị ứng dụng kiểm tra mỗi giờ một lần. Mỗi ứng dụng làm theo cách riêng, và chúng tôi không thể giục.
how-soon-warning = Vào ngày diễn ra, hãy xem trang của sự kiện.
how-often = Tần suất các ứng dụng kiểm tra thay đổi
app = Ứng dụng
looks-for-changes = Kiểm tra thay đổi
app-mac = Apple Calendar trên máy Mac
app-mac-how = Theo mức bạn đặt khi đăng ký: từ 5 phút một lần đến mỗi tuần một lần
app-iphone = Apple Calendar trên iPhone và iPad
app-iphone-how = Theo mục “Tìm nạp dữ liệu mới” trong cài đặt tài khoản; mỗi giờ là lựa chọn tốt
app-thunderbird-how = 30 phút một lần, trừ khi bạn đặt khác
app-google-how = 12 đến 24 giờ một lần; không thể thay đổi
app-outlook-how = Vài giờ một lần, đôi khi chỉ mỗi ngày một lần; không thể thay đổi
on-android = Trên Android, hãy thêm lịch vào tài khoản Google của bạn bằng trình duyệt; lịch sẽ hiện trong ứng dụng Google Calendar. Chúng tôi không yêu cầu gì từ bạn: không tài khoản, không tên, không địa chỉ email.

## Settings

settings = Cài đặt
settings-lead = Các lựa chọn này chỉ lưu trong trình duyệt này, trong một cookie không định danh ai.
settings-saved = Đã lưu.
your-zone = Múi giờ của bạn
your-zone-hint = Chẳng hạn Europe/Berlin. Để trống: giờ hiển thị theo nơi diễn ra, và trình duyệt thêm giờ của bạn.
no-such-zone = Chúng tôi không biết múi giờ này; hãy chọn trong danh sách, chẳng hạn Asia/Tokyo
your-clock = Kiểu giờ
clock-24 = 24 giờ (17:30)
clock-12 = 12 giờ (5:30 CH)
your-theme = Giao diện
theme-device = Theo thiết bị
theme-light = Sáng
theme-dark = Tối
save = Lưu
there-is-a-problem = Có vấn đề

## When something is wrong

where-to-go = Bạn có thể đi tiếp đến
look-for-event = Tìm sự kiện
front-page = Trang chủ
sign-in = Đăng nhập
error-not-found = Không tìm thấy trang
error-not-found-why = Không có gì ở địa chỉ này.
error-gone = Đã gỡ vĩnh viễn
error-too-many = Quá nhiều yêu cầu
error-busy = Vui lòng thử lại sau một phút
error-busy-why = Hệ thống đang bận; vui lòng thử lại sau giây lát.
error-unavailable-why = Hiện không thể lưu; vui lòng thử lại sau một phút.
error-not-printed-why = Hiện không thể cung cấp lịch này; vui lòng thử lại sau.
error-fault = Đã xảy ra lỗi
error-fault-why = Đã xảy ra lỗi ở phía chúng tôi; lỗi đã được ghi lại và sẽ được xem xét.
