# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Qua thư điện tử
digest-lead = Mỗi tuần hoặc mỗi tháng một lá thư về những gì sắp tới và những gì đã thay đổi, và chỉ khi có điều để báo. Không cần tài khoản, và một lần bấm là dừng.
digest-address-hint = Chúng tôi chỉ dùng cho việc này. Trước tiên chúng tôi gửi một lá thư hỏi bạn có muốn nhận không.
digest-how-often = Bao lâu một lần
digest-weekly = Sáng thứ Hai hằng tuần
digest-monthly = Thứ Hai đầu tiên của mỗi tháng
digest-ask = Yêu cầu
digest-sent-why = Một lá thư đang được gửi tới địa chỉ bạn đã nhập. Hãy bấm nút sau liên kết trong thư trong vòng ba ngày; trước đó không có thư nào khác.
digest-sent-else = Nếu không thấy thư, hãy xem trong thư rác. Ai yêu cầu cùng một nội dung hai lần trong một giờ chỉ nhận một lá thư.

## Confirming

digest-confirm = Bạn có muốn nhận nội dung này qua thư không?
digest-confirm-why = Không có thư nào được gửi trước khi bạn bấm nút.
digest-confirm-button = Có, hãy gửi cho tôi
digest-confirmed = Từ nay bạn nhận nội dung này qua thư
# With the day.
digest-first-comes = Lá thư đầu tiên có thể đến vào { $what }, nếu có điều để báo.
digest-change-or-leave = Thay đổi hoặc dừng

## Changing and leaving

digest-yours = Bản tin qua thư của bạn
digest-saved = Các thay đổi đã được lưu.
# With the day.
digest-next = lần tới vào { $what }
digest-chosen = Đã chọn nhưng chưa lưu: { $what }
digest-choose = Chọn sự kiện khác
digest-doubled = Địa chỉ của bạn đã nhận bản tin về các sự kiện này. Hãy dừng bản đó, hoặc chọn sự kiện khác
digest-no-more = Không nhận nữa
digest-leave = Dừng bản tin này
digest-leave-why = Bấm nút, và sẽ không có thư nào nữa.
digest-change-instead = Thay đổi thay vì dừng: ít hơn, hoặc sự kiện khác
digest-left = Bạn đã dừng
digest-left-why = Sẽ không có thư nào của bản tin này nữa.
digest-forget-why = Chúng tôi cũng có thể xóa mọi thứ lưu về địa chỉ của bạn vì bản tin: tất cả bản tin và các lá thư.
digest-forget = Xóa tất cả
digest-forgotten = Đã xóa tất cả
digest-forgotten-why = Không còn gì về địa chỉ của bạn được lưu vì bản tin.

## The letter that asks

digest-confirm-subject = Vui lòng xác nhận: sự kiện qua thư
digest-asked = Ai đó, chúng tôi mong là bạn, đã yêu cầu gửi các sự kiện này tới địa chỉ của bạn:
# Where the words of a stranger could pass for a link.
digest-some-events = các sự kiện đã chọn trong biểu mẫu
digest-confirm-else = Nếu không phải bạn, không cần làm gì: sẽ không có thư nào nữa, và địa chỉ của bạn bị xóa sau { $days } ngày.
digest-confirm-because = Bạn nhận thư này vì địa chỉ của bạn đã được nhập vào một biểu mẫu.
digest-there-subject = Bạn đã nhận các sự kiện này qua thư
digest-there = Ai đó, chúng tôi mong là bạn, đã yêu cầu nội dung vốn đang được gửi tới địa chỉ của bạn:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = Sắp diễn ra đến { $last }:
digest-nothing-coming = Không có gì diễn ra đến { $last }, nhưng có thay đổi:
digest-happened = Xa hơn
digest-new = Mới
digest-on-again = Vẫn diễn ra
# With the time at which it was to be.
digest-was = Thay cho { $when }
digest-more =
    { $count ->
       *[other] Còn { $count } mục nữa trên trang.
    }
digest-page = Xem tất cả trong lịch
digest-feed = Đăng ký trong lịch của bạn
digest-because = Bạn nhận thư này vì bạn đã yêu cầu: { $what }.
