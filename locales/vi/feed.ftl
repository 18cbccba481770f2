# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Đã hủy
postponed = Đã hoãn
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (ngày { $day }/{ $days })
month-only = { $title } (chưa định ngày)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Hạn gửi bài tham luận
deadline-registration = Hạn đăng ký
link-join = Tham gia
link-registration = Đăng ký
link-website = Trang web
link-cfp = Kêu gọi bài tham luận
link-livestream = Phát trực tiếp
link-recording = Bản ghi hình
link-slides = Bản trình chiếu
link-recap = Tóm tắt
online = Trực tuyến
place-and-online = { $place }, và trực tuyến
place-open = Địa điểm sẽ được xác nhận sau
day-open = { $month }, ngày sẽ được xác nhận sau

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG hoặc nhóm làm việc
kind-training = Đào tạo
kind-deadline = Hạn chót
kind-other = Khác
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = Meetup
kinds-live = OpenInfra Live
kinds-sig = Buổi họp của SIG và nhóm làm việc
kinds-training = Khóa đào tạo
kinds-deadline = Hạn chót
kinds-other = Sự kiện khác

## What a feed is called: a heading of what was chosen

everything = Tất cả sự kiện
events = Sự kiện
list-next = { $list }, { $item }
list-and = { $list } và { $item }
list-or = { $list } hoặc { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Khu vực: { $names }
by-country = Quốc gia: { $names }
by-group = Nhóm: { $names }
by-series = Chuỗi sự kiện: { $names }
by-project = Dự án: { $names }
by-tag = Thẻ: { $names }
by-language = Ngôn ngữ: { $names }
by-format = Hình thức: { $names }
by-distance = trong vòng { $kilometres } km quanh { $place }
by-words = có “{ $words }”
format-in-person = trực tiếp
format-online = trực tuyến
format-hybrid = trực tiếp và trực tuyến cùng lúc
past-all = { $what }, gồm mọi sự kiện đã qua
past-today = { $what }, từ hôm nay
past-days =
    { $days ->
        [1] { $what }, từ hôm qua
       *[other] { $what }, gồm { $days } ngày vừa qua
    }
deadlines-on = { $what }, kèm hạn chót
deadlines-off = { $what }, không kèm hạn chót
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, do { $publisher } công bố. Giờ theo múi giờ của từng sự kiện.
event-about = Một sự kiện, do { $publisher } công bố.
mine = Sự kiện của tôi
mine-about = Sự kiện đã gắn sao và sự kiện của các nhóm đang theo dõi. Giờ theo múi giờ của từng sự kiện.
news-about = Những gì được công bố hoặc thay đổi gần đây nhất. Giờ theo từng địa điểm.

## Regions of the world, and parts of them

region-apac = Châu Á - Thái Bình Dương
region-emea = Châu Âu, Trung Đông, Châu Phi
region-north-america = Bắc Mỹ
region-latin-america = Mỹ Latinh
region-east-asia = Đông Á
region-southeast-asia = Đông Nam Á
region-south-asia = Nam Á
region-central-asia = Trung Á
region-australia-new-zealand = Úc và New Zealand
region-melanesia = Melanesia
region-micronesia = Micronesia
region-polynesia = Polynesia
region-west-asia = Tây Á
region-northern-europe = Bắc Âu
region-western-europe = Tây Âu
region-eastern-europe = Đông Âu
region-southern-europe = Nam Âu
region-northern-africa = Bắc Phi
region-western-africa = Tây Phi
region-middle-africa = Trung Phi
region-eastern-africa = Đông Phi
region-southern-africa = Miền nam Châu Phi
region-central-america = Trung Mỹ
region-caribbean = Caribe
region-south-america = Nam Mỹ
