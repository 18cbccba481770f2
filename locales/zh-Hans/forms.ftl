# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = （选填）
# Before the title of a page with faults, and before each fault.
error-before = 错误：
reading-error = 错误：{ $what }
your-mail = 您的邮件地址
bad-mail = 我们无法给这个地址写信；它应当像 name@example.org
text-empty = 这里是空的
text-too-long = 太长了：最多 { $max } 个字符，现有 { $found } 个
text-unprintable = 含有无法显示的字符（{ $what }）

## Signing in

sign-in-lead = 这里没有密码：我们给您发一封带链接的信。
sign-in-to-star = 登录后即可收藏“{ $what }”。
sign-in-to-follow = 登录后即可关注{ $what }。
sign-in-to-calendar = 登录后即可查看您的日历。
sign-in-to-data = 登录后即可查看您的数据。
sign-in-to-name = 登录后即可为此选择命名：{ $what }。
sign-in-new = 第一次来？同一个链接会为您建立账户。我们只保存您的地址和收藏，仅用于您的日历。
send-link = 给我发链接
without-letter = 或者不用信件
sign-in-with = 用 { $what } 登录
look-into-mailbox = 请查看您的邮箱
letter-on-its-way = 带链接的信已经寄出。请在 { $count } 分钟内用此浏览器打开。
letter-if-known = 如果我们认识您的地址，带链接的信已经寄出。链接在 { $count } 分钟内有效。
letters-in-folder = 本服务把信件存放在文件夹中。
open-mailbox = 打开信箱
mail-elsewhere = 您的邮件在别的设备上？
letter-code = 我们信中的代码
letter-code-hint = 八个字母和数字，例如 K7QM-2XWA。
wrong-code = 这不是我们信中的代码，或者它已失效。五次之后需要一封新的信
sign-in-by-code = 用代码登录
no-letter = 没有收到信？
no-letter-spam = 请看看垃圾邮件，或者重新索取。
ask-again = 重新索取
no-account-needed = 从未提交过活动的人没有账户，也不需要账户。
one-more-press = 再按一下，这样只有您能使用此链接，而不是读取您邮件的程序。

## Reporting a problem

report-lead = 我们的工作人员会阅读。在他们查看之前，活动保持原样。
report-thanks = 谢谢
report-sent = 我们的工作人员会查看。如果您留下了邮件地址，他们会在那里答复您。
report-what = 哪里有问题？
report-reason-wrong = 其中有错误：日期、地点或链接
report-reason-spam = 这是广告或欺诈
report-reason-private = 它展示了隐私内容
report-reason-illegal = 它违反法律
report-reason-conduct = 它侮辱或威胁他人
report-reason-other = 其他问题
report-words = 用您的话说明
report-words-hint = 我们的工作人员应当知道什么？
report-mail-hint = 如果您希望得到答复。报告只保存到那时，并且只有工作人员能看到。
report-choose = 请说明哪里有问题
report-say = 请用您的话说明哪里有问题
report-send = 发送报告

## Checking a calendar

doctor-lead = 给出任意 iCalendar 订阅的地址，就能看到它哪里有错、违反哪条规则，以及 Outlook、Google、Apple 和 Thunderbird 会如何理解它。
doctor-description = iCalendar 订阅哪里有错、违反哪条规则，以及 Outlook、Google 和 Apple 会如何理解它。
doctor-found = 我们的发现
doctor-events = { $count } 个活动。
doctor-clean = 没有违反任何规则。
doctor-violations = { $count } 处违规。
doctor-advice = { $count } 处可以改进。
doctor-breaks = 违反规则之处
doctor-better = 可以改进之处
doctor-line = 第 { $count } 行：
doctor-more = 还有更多同类问题：
doctor-apps = 各应用会如何理解
doctor-next = 接下来的日期，如应用所示
doctor-nothing-next = 两年之内没有。
doctor-another = 再检查一个
doctor-address = 日历的地址
doctor-calendar = 或者日历本身
doctor-calendar-hint = 粘贴 .ics 文件的内容，从 BEGIN:VCALENDAR 到 END:VCALENDAR。这样无法检查行尾。
doctor-check = 检查
doctor-in-english = 结果以标准所用的英语写出。
doctor-keeps-nothing = 我们不保存任何内容。运行本程序的人可以用这条命令检查文件：
doctor-nothing-given = 请给出日历的地址，或在下面粘贴
doctor-both-given = 地址和日历请只给一个：清空其中之一
doctor-file = 或者设备上的文件
doctor-file-hint = 不超过 5 MB 的 .ics 文件。
doctor-file-large = 文件大于 5 MB
doctor-not-fetched = 无法取得日历：{ $what }
