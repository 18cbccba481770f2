# Thư.

letter-hello = Chào { $name },
letter-hello-there = Xin chào,
letter-address = Nếu nút không hoạt động, đây là địa chỉ của nó:
letter-for-you = theo giờ của bạn: { $when }
letter-staff-wrote = Ban điều hành viết:
letter-they-wrote = Lời nhắn:
letter-mistake = Nếu bạn cho rằng đây là nhầm lẫn, hãy trả lời thư này.
letter-attached = Sự kiện ở trạng thái hiện tại được đính kèm cho lịch của bạn.
letter-see-page = Xem trang sự kiện
letter-see-event = Xem sự kiện của tôi
letter-change-event = Sửa sự kiện của tôi
letter-manage = Sửa, đổi ngày hoặc hủy
letter-why-organizer = Bạn nhận thư này vì bạn tổ chức sự kiện này.
letter-why-submitter = Bạn nhận thư này vì bạn đã gửi sự kiện này.
letter-why-group = Bạn nhận thư này vì bạn phụ trách nhóm này.
letter-your-event = sự kiện của bạn
letter-some-group = một nhóm
letter-one-of-its-organizers = Một người tổ chức sự kiện
letter-one-of-its-leads = một trưởng nhóm

letter-sign-in-subject = Đăng nhập { $site }
letter-sign-in = Đây là liên kết đăng nhập của bạn. Liên kết dùng được một lần, trong { $minutes } phút.
letter-sign-in-button = Đăng nhập
letter-sign-in-code = Bạn đang đọc trên thiết bị khác? Hãy nhập mã này vào trang mà bạn đã yêu cầu thư:
letter-sign-in-else = Nếu bạn không yêu cầu, không cần làm gì: không có liên kết thì không ai vào được.
letter-sign-in-why = Bạn nhận thư này vì có người yêu cầu liên kết đăng nhập cho địa chỉ này.

letter-confirm-subject = Vui lòng xác nhận: { $title }
letter-confirm = Cảm ơn bạn đã gửi { $title }. Còn một bước nữa: hãy xác nhận địa chỉ này là của bạn. Sau đó ban điều hành sẽ xem xét.
letter-confirm-button = Xác nhận sự kiện của tôi
letter-confirm-else = Liên kết có hiệu lực trong { $hours } giờ. Nếu bạn không gửi gì, hãy bỏ qua thư này: sẽ không có gì được đăng và chúng tôi sẽ không viết nữa.
letter-confirm-why = Bạn nhận thư này vì địa chỉ được ghi trong một sự kiện gửi tới { $site }.
letter-continue-subject = Tiếp tục viết sự kiện của bạn
letter-continue = Đây là địa chỉ của sự kiện bạn bắt đầu viết. Hãy tiếp tục bất cứ lúc nào, trên bất kỳ thiết bị nào.
letter-continue-button = Tiếp tục sự kiện của tôi
letter-continue-else = Ai có địa chỉ này đều có thể viết tiếp, nên hãy giữ riêng cho bạn. Nó được giữ { $days } ngày kể từ lần viết cuối. Nếu bạn không bắt đầu gì, hãy bỏ qua thư này: sẽ không có gì được đăng.
letter-continue-why = Bạn nhận thư này vì địa chỉ được ghi trong một sự kiện đang được viết tại { $site }.
letter-received-subject = Chúng tôi đã nhận sự kiện của bạn: { $title }
letter-received = Cảm ơn, địa chỉ của bạn đã được xác nhận và sự kiện đang chờ duyệt:
letter-received-then = Sẽ có người xem xét và chúng tôi sẽ báo cho bạn dù kết quả thế nào. Cho đến lúc đó bạn vẫn có thể sửa. Hãy giữ liên kết này cho riêng bạn.
letter-approved-subject = Đã đăng: { $title }
letter-approved = Tin vui, sự kiện của bạn đã được công khai:
letter-approved-calendar = Thêm vào lịch
letter-approved-feed = Theo dõi một lịch có sự kiện này
letter-approved-changed = Có gì thay đổi không? Hãy cho biết, và mọi lịch sẽ được cập nhật.
letter-asked-subject = Một câu hỏi về { $title }
letter-asked = Chúng tôi đã xem { $title } và có một câu hỏi trước khi đăng.
letter-asked-then = Mọi thứ bạn nhập đều được giữ. Hãy trả lời bằng lời, bằng cách sửa, hoặc cả hai, và sự kiện sẽ được duyệt lại.
letter-asked-button = Trả lời hoặc sửa sự kiện
letter-rejected-subject = Không đăng: { $title }
letter-rejected = Cảm ơn bạn đã gửi { $title }. Rất tiếc, sự kiện sẽ không được đăng trên { $site }.
letter-taken-down-subject = Đã gỡ: { $title }
letter-taken-down = Ban điều hành đã gỡ { $title } khỏi { $site }. Không ai còn thấy nó ở đó, và nó sẽ biến mất khỏi lịch của những người đã theo dõi.
letter-report-subject = Báo cáo của bạn: { $title }
letter-report = Cảm ơn bạn đã báo cáo về { $title }. Ban điều hành đã xem xét.
letter-report-forgotten = Báo cáo không còn lưu địa chỉ của bạn.
letter-report-why = Bạn nhận thư này vì bạn, hoặc người đã nhập địa chỉ của bạn, báo cáo vấn đề của sự kiện này.

letter-changed-subject = Đã thay đổi: { $title }
letter-changed = Một sự kiện bạn tổ chức đã được thay đổi:
letter-changed-by = { $name } đã thay đổi một sự kiện bạn tổ chức:
letter-changed-nothing = Cuối cùng mọi thứ vẫn như trước.
letter-changed-button = Xem thay đổi và khôi phục
letter-is-cancelled = Sự kiện đã bị hủy
letter-is-moved = Sự kiện được dời sang ngày khác
letter-is-postponed = Sự kiện được hoãn cho đến khi có ngày
letter-is-back = Sự kiện vẫn diễn ra
letter-edit-approved-subject = Thay đổi của bạn đã công khai: { $title }
letter-edit-approved = Thay đổi của bạn đã công khai:
letter-edit-asked-subject = Một câu hỏi về thay đổi của bạn: { $title }
letter-edit-asked = Chúng tôi đã xem thay đổi của bạn và có một câu hỏi:
letter-edit-asked-then = Những gì bạn nhập được giữ lại. Hãy sửa, và nó sẽ được duyệt lại.
letter-edit-rejected-subject = Thay đổi của bạn không được nhận: { $title }
letter-edit-rejected = Chúng tôi đã xem thay đổi của bạn và không nhận; sự kiện giữ nguyên như cũ:
letter-edit-why = Bạn nhận thư này vì bạn đã thay đổi sự kiện này.
letter-hand-over-subject = Bạn có muốn tổ chức { $title } không?
letter-hand-over-instead = { $name } nhờ bạn tổ chức thay một sự kiện:
letter-hand-over-together = { $name } nhờ bạn cùng tổ chức một sự kiện:
letter-hand-over-button = Xem và nhận lời
letter-hand-over-else = Liên kết dùng được một lần, trong { $days } ngày. Nếu bạn không muốn, không cần làm gì.
letter-hand-over-why = Bạn nhận thư này vì một người tổ chức sự kiện này đã cho chúng tôi địa chỉ của bạn.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] hôm nay
        [1] ngày mai
       *[other] { $days } ngày nữa
    }
letter-starts =
    { $days ->
        [0] Sự kiện của bạn diễn ra hôm nay
        [1] Sự kiện của bạn diễn ra ngày mai
       *[other] Sự kiện của bạn diễn ra sau { $days } ngày nữa
    }
letter-cfp-closes =
    { $days ->
        [0] Hạn gửi bài trình bày là hôm nay
        [1] Hạn gửi bài trình bày là ngày mai
       *[other] Hạn gửi bài trình bày còn { $days } ngày
    }
letter-registration-closes =
    { $days ->
        [0] Hạn đăng ký là hôm nay
        [1] Hạn đăng ký là ngày mai
       *[other] Hạn đăng ký còn { $days } ngày
    }
letter-lacks = còn thiếu thông tin
letter-missing = Mọi người tìm những điều này trên trang và chưa thấy:
letter-missing-place = địa điểm hoặc địa chỉ
letter-missing-join = liên kết để tham gia hoặc xem
letter-missing-register = liên kết đăng ký
letter-missing-cfp-day = hạn gửi bài trình bày
letter-reminder-then = Sự kiện bị dời, bị hủy, hay có gì cần thêm? Hãy cho biết, và mọi lịch sẽ được cập nhật.
letter-how-many-subject = Có bao nhiêu người đến? { $title }
letter-over = Sự kiện của bạn đã kết thúc, hy vọng mọi việc tốt đẹp:
letter-how-many = Có bao nhiêu người đến? Một biểu mẫu ngắn, không cần đăng nhập.
letter-how-many-recording = Có bao nhiêu người đến, và bản ghi ở đâu? Một biểu mẫu ngắn, không cần đăng nhập.
letter-how-many-button = Cho biết bao nhiêu người đến
letter-how-many-else = Những con số cho cộng đồng thấy giá trị của sự kiện. Ước lượng cũng được. Trong { $days } ngày bạn có thể sửa bằng chính liên kết này.
letter-series-subject = Có tiếp tục không? { $title } kết thúc vào { $day }
letter-series = Một chuỗi sự kiện bạn tổ chức sắp kết thúc:
letter-series-last = ngày cuối: { $day }
letter-series-renew = Có tiếp tục không? Hãy gia hạn đến { $day }.
letter-series-button = Tiếp tục
letter-series-else = Nếu chuỗi nên kết thúc, không cần làm gì.
letter-series-why = Bạn nhận thư này vì bạn tổ chức chuỗi sự kiện này. Mỗi chuỗi kết thúc trong vòng một năm, để không còn lại trong lịch khi người tổ chức đã rời đi.
letter-announcement-why = Bạn nhận thư này vì bạn tổ chức một sự kiện trong lịch này.

letter-request-subject = { $name } muốn tổ chức cho { $group }
letter-request = { $name } muốn tổ chức cho { $group }.
letter-request-then = Hãy chấp nhận hoặc từ chối; người ấy sẽ nhận thư dù thế nào.
letter-request-button = Trả lời yêu cầu
letter-invitation-subject = Bạn sẽ tổ chức cho { $group } chứ?
letter-invitation = { $name } hỏi bạn có muốn tổ chức cho { $group } không. Người tổ chức chăm lo các sự kiện của nhóm.
letter-invitation-then = Nếu muốn, hãy cho biết trong vòng { $days } ngày.
letter-invitation-button = Xem lời mời
letter-invitation-else = Nếu không, không cần làm gì: không có gì xảy ra và không ai được báo.
letter-invitation-why = Bạn nhận thư này vì một trưởng nhóm đã nhập địa chỉ của bạn.
letter-active-subject = { $group } còn hoạt động không?
letter-active = Nửa năm nay chúng tôi không thấy gì từ { $group }. Nhóm còn hoạt động không?
letter-active-again = Chúng tôi đã hỏi và chưa có câu trả lời: { $group } còn hoạt động không?
letter-active-how = Hãy trả lời bằng một nút. Không cần đăng nhập.
letter-active-button = Trả lời
letter-active-else = Nếu không có câu trả lời hoặc sự kiện mới trong { $days } ngày, trang nhóm sẽ ghi là tạm ngừng để người mới không chờ vô ích. Điều đó chấm dứt ngay khi có người lên tiếng.
letter-group-accepted-subject = Bạn nay tổ chức cho { $group }
letter-group-accepted = Yêu cầu của bạn được chấp nhận, bạn nay là người tổ chức của { $group }.
letter-group-declined-subject = Yêu cầu của bạn tới { $group }
letter-group-declined = Những người phụ trách { $group } đã không chấp nhận yêu cầu của bạn.
letter-group-leads-subject = Bạn nay là trưởng nhóm { $group }
letter-group-leads = Bạn nay là trưởng nhóm { $group }: bạn mời người tổ chức, trả lời yêu cầu và giữ trang nhóm.
letter-group-removed-subject = Bạn không còn tổ chức cho { $group }
letter-group-removed = Bạn đã được đưa ra khỏi danh sách người tổ chức của { $group }.
letter-group-approved-subject = Nhóm của bạn đã có mặt: { $group }
letter-group-approved = Tin vui, { $group } đã có trong danh bạ và bạn là trưởng nhóm.
letter-group-not-taken-subject = Đề xuất của bạn: { $group }
letter-group-not-taken = Ban điều hành đã xem { $group }, nhóm bạn đề xuất, và không nhận.
letter-group-calendar-fails-subject = Không đọc được một lịch của { $group }
letter-group-calendar-fails = Một lịch mà chúng tôi hiển thị sự kiện cho { $group } đã lỗi nhiều lần liên tiếp. Không có gì bị gỡ bỏ: các sự kiện vẫn như lần đọc cuối, và chúng tôi tiếp tục thử. Lỗi là:
letter-group-button = Mở trang
letter-group-why = Bạn nhận thư này vì bạn phụ trách hoặc muốn phụ trách nhóm này.

part-title = Tiêu đề
part-kind = Loại
part-summary = Trong một câu
part-description = Mô tả
part-hosts = Đơn vị tổ chức
part-when = Thời gian
part-format = Hình thức tham gia
part-languages = Ngôn ngữ
part-projects = Dự án
part-tags = Thẻ
part-parent = Thuộc về
part-picture = Hình ảnh
part-venue = Địa điểm
part-address = Số nhà và đường
part-city = Thành phố
part-country = Quốc gia
part-coordinates = Tọa độ
part-repeats = Lặp lại
part-extra = Ngày thêm
part-skipped = Ngày bỏ
part-moved = Ngày dời
part-off = Ngày hủy
own-dates = vào các ngày riêng
moved-to = { $day } sang { $when }
one-that-is-gone = (không còn nữa)
nothing = không có
changed = đã thay đổi

letter-choices = Chọn thư nào bạn nhận, và khi nào
letter-leave = Không nhận thư loại này nữa
letter-cancelled-subject = Đã hủy: { $title }
letter-moved-subject = Đã dời: { $title }
letter-postponed-subject = Đã hoãn: { $title }
letter-back-subject = Vẫn diễn ra: { $title }
letter-day-subject = Sự kiện của bạn: { $count } lời nhắc
letter-day = Những gì sắp tới, { $count } lời nhắc trong một thư:
left-title = Bạn không nhận thư này nữa
left-lead = Bạn sẽ không nhận thư loại này nữa. Bạn có thể chọn lại bất cứ lúc nào.
leave-title = Không nhận thư loại này nữa?
leave-lead = Chỉ cần bấm một lần; không cần đăng nhập.
leave-button = Không nhận nữa

rejected-not-open-infrastructure = Sự kiện không nói về hạ tầng mở.
rejected-advertisement = Đây là quảng cáo thương mại.
rejected-duplicate = Sự kiện đã có trong lịch.
rejected-not-enough-information = Thông tin chưa đủ để mọi người tìm đến.
rejected-spam = Trông giống thư rác.
rejected-date-over = Ngày đã qua.
