# The help page. Plain text, no markup.

help = Trợ giúp
help-lead = Cách đưa sự kiện vào lịch của bạn, cách gửi sự kiện và những điều bạn có thể tin cậy.
help-subscribe = Cách đăng ký lịch
help-subscribe-text = Chọn những gì bạn quan tâm; trang sẽ có nút cho từng ứng dụng. Làm thủ công thì như sau:
help-iphone = Chạm vào địa chỉ này và xác nhận:
help-mac = Tệp, Đăng ký lịch mới, rồi dán địa chỉ.
help-google = Trên trình duyệt, cạnh “Lịch khác”: dấu cộng, Từ URL, rồi dán địa chỉ. Điện thoại sẽ tự cập nhật.
help-outlook = Thêm lịch, Đăng ký từ web, rồi dán địa chỉ.
help-thunderbird = Lịch mới, Trên mạng, rồi dán địa chỉ.
help-submit-text = Bốn bước ngắn, không cần tài khoản: gì, khi nào, ở đâu, và xem lại. Bạn xác nhận qua thư; chúng tôi xem xét và báo cho bạn khi sự kiện được công khai.
help-promises = Điều các nguồn cấp cam kết
promise-address = Địa chỉ dùng được hôm nay sẽ tiếp tục dùng được.
promise-move = Sự kiện bị dời vẫn là một mục trong lịch của bạn; không bao giờ bị trùng.
promise-cancel = Sự kiện bị hủy sẽ được ghi rõ; không lặng lẽ biến mất.
promise-time = Sự kiện giữ đúng giờ tại nơi diễn ra, dù đồng hồ đổi giờ.
promise-soon = Thay đổi có trong nguồn cấp trong vòng một giây; khi nào kiểm tra là tùy ứng dụng.
promise-private = Không ai bị hỏi là ai: không tài khoản, không tên, không địa chỉ thư.
