# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (không bắt buộc)
# Before the title of a page with faults, and before each fault.
error-before = Lỗi:
reading-error = Lỗi: { $what }
your-mail = Địa chỉ thư điện tử của bạn
bad-mail = Chúng tôi không thể gửi thư đến địa chỉ này; nó phải giống name@example.org
text-empty = Phần này trống
text-too-long = Quá dài: nhiều nhất { $max } ký tự, ở đây có { $found }
text-unprintable = Có một ký tự không hiển thị được ({ $what })

## Signing in

sign-in-lead = Ở đây không có mật khẩu: chúng tôi gửi cho bạn một lá thư có đường dẫn.
sign-in-to-star = Đăng nhập để đánh dấu “{ $what }”.
sign-in-to-follow = Đăng nhập để theo dõi { $what }.
sign-in-to-calendar = Đăng nhập để xem lịch của bạn.
sign-in-to-data = Đăng nhập để xem dữ liệu của bạn.
sign-in-to-name = Đăng nhập để đặt tên cho lựa chọn này: { $what }.
sign-in-new = Lần đầu đến đây? Chính đường dẫn đó tạo tài khoản cho bạn. Chúng tôi giữ địa chỉ và những gì bạn đánh dấu, chỉ để làm lịch của bạn.
send-link = Gửi cho tôi đường dẫn
without-letter = Hoặc không cần thư
sign-in-with = Đăng nhập bằng { $what }
look-into-mailbox = Hãy xem hộp thư của bạn
letter-on-its-way = Một lá thư có đường dẫn đang được gửi. Hãy mở nó trong trình duyệt này trong vòng { $count } phút.
letter-if-known = Nếu chúng tôi biết địa chỉ của bạn, một lá thư có đường dẫn đang được gửi. Đường dẫn dùng được trong { $count } phút.
letters-in-folder = Dịch vụ này giữ thư trong một thư mục.
open-mailbox = Mở hộp thư
mail-elsewhere = Bạn đọc thư trên thiết bị khác?
letter-code = Mã trong thư của chúng tôi
letter-code-hint = Tám chữ và số, ví dụ K7QM-2XWA.
wrong-code = Đây không phải mã trong thư của chúng tôi, hoặc mã không còn dùng được. Sau năm lần thử cần một lá thư mới
sign-in-by-code = Đăng nhập bằng mã
no-letter = Không có thư?
no-letter-spam = Hãy tìm trong thư rác, hoặc yêu cầu lại.
ask-again = Yêu cầu lại
no-account-needed = Ai chưa từng gửi sự kiện thì không có tài khoản và cũng không cần.
one-more-press = Nhấn thêm một lần, để chỉ bạn, chứ không phải chương trình đọc thư của bạn, dùng đường dẫn này.

## Reporting a problem

report-lead = Nhóm của chúng tôi sẽ đọc. Sự kiện giữ nguyên cho đến khi họ xem xong.
report-thanks = Cảm ơn bạn
report-sent = Nhóm của chúng tôi sẽ xem. Nếu bạn để lại địa chỉ, họ trả lời bạn ở đó.
report-what = Điều gì sai?
report-reason-wrong = Có gì đó sai: ngày, địa điểm, một đường dẫn
report-reason-spam = Đây là quảng cáo hoặc lừa đảo
report-reason-private = Nó cho thấy điều riêng tư
report-reason-illegal = Nó vi phạm pháp luật
report-reason-conduct = Nó xúc phạm hoặc đe dọa ai đó
report-reason-other = Điều khác
report-words = Bằng lời của bạn
report-words-hint = Nhóm của chúng tôi nên biết điều gì?
report-mail-hint = Nếu bạn muốn được trả lời. Báo cáo giữ nó cho đến lúc đó, và chỉ nhóm của chúng tôi thấy.
report-choose = Hãy cho biết điều gì sai
report-say = Hãy cho biết bằng lời của bạn điều gì sai
report-send = Gửi báo cáo

## Checking a calendar

doctor-lead = Hãy cho địa chỉ của một nguồn iCalendar bất kỳ, và đọc xem nó sai ở đâu, theo quy tắc nào, và Outlook, Google, Apple, Thunderbird sẽ hiểu nó ra sao.
doctor-description = Một nguồn iCalendar sai ở đâu, theo quy tắc nào, và Outlook, Google, Apple sẽ hiểu nó ra sao.
doctor-found = Những gì chúng tôi tìm thấy
doctor-events = { $count } sự kiện.
doctor-clean = Không quy tắc nào bị vi phạm.
doctor-violations = { $count } vi phạm.
doctor-advice = { $count } điều có thể tốt hơn.
doctor-breaks = Điều vi phạm quy tắc
doctor-better = Điều có thể tốt hơn
doctor-line = Dòng { $count }:
doctor-more = Và nhiều điều tương tự:
doctor-apps = Các ứng dụng sẽ hiểu ra sao
doctor-next = Những ngày tiếp theo, như sẽ được thấy
doctor-nothing-next = Không có gì trong hai năm.
doctor-another = Kiểm tra lịch khác
doctor-address = Địa chỉ của lịch
doctor-calendar = Hoặc chính nội dung lịch
doctor-calendar-hint = Dán nội dung tệp .ics, từ BEGIN:VCALENDAR đến END:VCALENDAR. Cách này không kiểm tra được ký tự cuối dòng.
doctor-check = Kiểm tra
doctor-in-english = Kết quả được viết bằng tiếng Anh, ngôn ngữ của các tiêu chuẩn.
doctor-keeps-nothing = Không có gì được giữ lại. Người chạy chương trình kiểm tra tệp bằng lệnh này:
doctor-nothing-given = Hãy cho địa chỉ của một lịch, hoặc dán lịch vào bên dưới
doctor-both-given = Hãy cho địa chỉ hoặc lịch, không phải cả hai: để trống một trong hai
doctor-file = Hoặc một tệp từ thiết bị của bạn
doctor-file-hint = Một tệp .ics không quá 5 MB.
doctor-file-large = Tệp lớn hơn 5 MB
doctor-not-fetched = Không lấy được lịch: { $what }
