# What public pages say around the events. Plain text, no markup.

## On every page

skip = 跳到正文
nav-main = 主导航
nav-more = 更多
nav-events = 活动
nav-groups = 群组
nav-subscribe = 订阅
nav-submit = 提交活动
search = 搜索
search-events = 搜索活动
foot-about = Folkmoot 是开放社区的社区日历，属于每一位办活动的人，也属于每一位来参加的人。
all-as-icalendar = 全部活动（iCalendar）
check-a-calendar = 检查日历
my-calendar = 我的日历
my-events = 我的活动
my-groups = 我的群组
for-staff = 管理人员入口
review-in-figures = 审核数据
report-a-problem = 报告问题
language = 语言
# What script adds to pages.
your-time-too = 与你的当地时间相同。
for-you = 你的时间：
copied = 已复制
press-to-copy = 请按 Ctrl+C

## Lists of events

now = 正在进行
moved = 已改期
series = 系列
place-open-and-online = 线上，以及待公布的地点
# The regular meetings of a busy day, folded away.
folded-meetings = { $count } 场 SIG、工作组和团队会议
order-and-times = 按开始时间排序；时间为各地当地时间。
upcoming-events = 即将举行的活动
past-events = 往期活动
events-description = 社区日历上的{ $what }，按日期排列，并可订阅到你自己的日历。
what-from-day = { $what }，自 { $day } 起
# Such as "Meetups in Ghana: past".
what-is-over = { $what }：往期
later-from-day = 之后：{ $day } 起
earlier-from-day = 之前：{ $day } 起
earlier-from-today = 之前：今天起
earlier-before-day = 之前：{ $day } 以前
upcoming = 即将举行
past = 往期
deadlines = 截止日期
deadlines-too = 同时显示议题征集和报名的截止日期
subscribe-to-list = 订阅此列表
subscribe-all-the-same = 仍然订阅
nothing-listed = 这里还没有活动。
subscribe-and-they-come = 订阅后，新公布的活动会自动出现在你的日历中。
under-way = 进行中
day-to-be-confirmed = 日期待定

## Filters

filters = 筛选
filter-list = 筛选此列表
which-time = 时间范围
show = 显示
clear-filters = 清除筛选
words-to-look-for = 搜索关键词
kinds-of-events = 活动类型
leave-out = 移除
leave-out-this = 移除“{ $what }”
and-also = 以及：
menu-region = 地区
menu-country = 国家或地区
menu-near = 附近
menu-group = 群组
menu-series = 系列
menu-project = 项目
menu-language = 语言
menu-format = 参加方式
menu-tag = 标签
any-region = 不限地区
any-country = 不限国家或地区
any-near = 远近不限
any-group = 不限群组
any-series = 不限系列
any-project = 不限项目
any-language = 不限语言
any-format = 线上或现场
any-tag = 不限标签
around-city = { $city } 周边 { $kilometres } 公里

## The front page

home-title = 社区活动
# The name of the service in link previews.
home-about = 社区日历 Folkmoot
home-description = 世界各地开源基础设施社区的 Summit、项目团队集会、OpenInfra Days、聚会、直播节目和会议，都在这一份可订阅的日历上。
home-heading = 社区相聚的地方
home-lead = 世界各地开源基础设施社区的 Summit、集会、OpenInfra Days、聚会、节目和会议。
events-ahead = 即将举行 { $count } 项活动和系列。
by-groups = { $count } 个群组参与。
subscribe = 订阅
home-subscribe-why = 在你常用的日历中查看，内容自动更新
home-submit-why = 发布你所在群组的活动，无需账号
happening-now = 正在进行
two-weeks = 未来两周
two-weeks-empty = 这两周暂无已公布的活动。
what-comes-later = 之后的活动
all-with-filters = 全部活动（可筛选）
worth-planning = 值得提前安排

## An event

# Before the name of the larger event.
part-of = 所属活动：
last-date = 最近一场
next-date = 下一场
next-dates = 接下来的场次
# Between "Moved" and the old date, which is struck through.
instead-of = 原定
parts = 本活动的子活动
past-parts = 已结束的子活动
add-to-calendar = 添加到日历
keeps-up-to-date = （自动更新）
download-ics = 下载 .ics 文件
download-copy = （副本，不会更新）
star = 加星标
passed = （已截止）
facts = 活动信息
where = 位置
map = 地图
to-be-announced = 待公布
hosts =
    { $count ->
       *[other] 主办方
    }
languages =
    { $count ->
       *[other] 语言
    }
about = 相关项目
tags = 标签
updated = 更新时间
taking-part-in-person = 现场
taking-part-online = 线上
taking-part-hybrid = 现场和线上
notice-cancelled = 已取消：本活动不再举行
notice-postponed = 已推迟：本活动不在下列日期举行
notice-moved = 已推迟：下列日期为新日期
notice-series-over = 此系列已结束
notice-over = 本活动已结束
notice-on = 正在进行
notice-vague = 日期待定
old-date-below = 下列日期为原定日期，新日期尚未确定。
was-to-be = 原定于 { $when } 举行。
has-recording = 有录像可看。
only-the-month = 目前只确定了月份。具体日期确定后，本活动才会出现在订阅源中。

## Groups

groups = 群组
groups-description = 按地区查看开源基础设施社区的用户组、SIG、工作组和项目团队，以及它们接下来的活动。
groups-lead = 你身边的用户组，以及在线上开会的 SIG、工作组和团队。每个群组都有自己的日历可供订阅。
groups-none = 还没有群组。
groups-found = { $count } 个群组符合条件
no-such-group = 没有符合条件的群组。
group-description = { $who }：即将举行的活动、往期活动和日历订阅源。
group-kind = 类型
group-kind-user-group = 用户组
group-kind-sig = SIG
group-kind-working-group = 工作组
group-kind-project-team = 项目团队
group-kind-foundation = 基金会
group-kinds-user-group = 用户组
group-kinds-sig = SIG
group-kinds-working-group = 工作组
group-kinds-project-team = 项目团队
group-kinds-foundation = 基金会
any-group-kind = 不限类型
group-life = 状态
any-life = 活跃和休眠
active-only = 仅活跃
dormant-only = 仅休眠
only-wanting = 仅显示正在招募组织者的群组
regions = 地区
worldwide = 全球
next = 下一场：
nothing-announced = 暂无已公布的活动。
dormant = 休眠
group-dormant = 此群组处于休眠状态
group-dormant-why = 该群组半年内没有动静，或有知情者表示它已停止活动。有新活动时，此标记会自动取消。
organizers = 组织者
organizers-wanted = 招募组织者
organizers-wanted-why = 目前还没有人在这里管理此群组。
help-organize = 参与组织
for-organizers = 组织者入口
group-missing = 没有找到你的群组？
propose-group = 提议添加
about-group = 关于此群组
all-of-group = 此群组即将举行的全部活动
newer = 较新
older = 较早
page-number = 第 { $count } 页
follow = 在我的日历中关注
feed = 订阅源
export-group = 全部带走
export-lead = 本小组的所有公开活动（包括已结束的），采用其他程序可读的格式。这里的一切都属于你们。
export-ics = 适用于任何日历应用。
export-json = 每场活动的全部已知信息，可在同类的其他日历或自己的程序中继续使用。
export-csv = 用于电子表格。修改后可以重新导入；空表供开始时使用。
export-columns = 每列填写的内容
export-yaml = 每个会议一个文件，与 irc-meetings 仓库相同。
group-chat = 聊天
group-list = 邮件列表
members = 成员
members-count = { $count } 名成员
members-on-day = { $day }：{ $count } 名成员
members-over-time = 成员数变化
members-by-day = 各日成员数，最新的在前
figures-as-table = 以表格显示数据
day-column = 日期

## The subscribe page

subscribe-to = 订阅：{ $what }
subscribe-description = 选择你关心的内容，在 Apple Calendar、Google Calendar、Outlook、Thunderbird 或其他任何应用中查看，始终保持最新。
subscribe-lead = 选择你关心的内容，日历应用就会自动获取：新活动会出现，改期的会移动，取消的会注明。
what-to-subscribe = 订阅内容
no-answer = 没有收到对此选择的响应。点按“更新选择”可重试。
what = 内容
more-settings = 提醒、截止日期、往期、语言
alarms = 提醒
minutes-before = 提前 { $count } 分钟
hours-before = 提前 { $count } 小时
days-before = 提前 { $count } 天
the-past = 往期
back-a-year = 最近一年
back-to-the-first = 全部往期
back-to-today = 自今天起
back-days = 最近 { $count } 天
our-words-in = 系统文字的语言
our-words-hint = 例如“已取消”和“报名”。组织者填写的内容保持原样。
entries = 日历条目
switch-deadlines = 将议题征集和报名的截止日期列为单独的条目
switch-perday = 多日活动每天一个条目
switch-perday-hint = 系列活动保持不变：其重复规则无法按天拆分。
switch-months = 只确定了月份的活动，显示为覆盖整个月的条目
switch-emoji = 标题不含表情符号
update-choice = 更新选择
something-else = 再添加一项
choose-everything = 选择全部
nothing-ahead = 此选择中暂无即将举行的活动。
waiting-for-day = 另有 { $count } 项目前只确定了月份，日期确定后会加入。
is-loopback = 此日历运行在你自己的电脑上：Google 和 Microsoft 无法访问，本机上的应用可以访问。
copy-this = 其他应用：复制此地址
copy = 复制
qr = 在手机上：扫描二维码
qr-label = 用于订阅此选择的二维码（QR）
news-and-programs = 供新闻阅读器和程序使用
as-atom = 最近发布或更改的消息（Atom）
as-json = 供程序使用的数据（JSCalendar，RFC 8984）
short-name = 为此选择设置一个长期有效的短名称
short-name-why = （便于印刷和分享的地址）
taste = 接下来你会看到
whole-list = 完整列表
how-soon = 更改多久后到达
how-soon-text = 我们会在一秒内发布更改，并请应用每小时检查一次。但各应用自行决定检查频率，我们无法催促。
how-soon-warning = 活动当天，请以活动页面为准。
how-often = 各应用检查更新的频率
app = 应用
looks-for-changes = 检查更新
app-mac = Mac 上的 Apple Calendar
app-mac-how = 按你订阅时的设置：从每 5 分钟到每周一次
app-iphone = iPhone 和 iPad 上的 Apple Calendar
app-iphone-how = 按账户设置中的“获取新数据”；建议设为每小时
app-thunderbird-how = 每 30 分钟，除非你另行设置
app-google-how = 每 12 至 24 小时；无法更改
app-outlook-how = 每隔几小时，有时一天只有一次；无法更改
on-android = 在 Android 上，请用浏览器将日历添加到你的 Google 账号，之后它会显示在 Google Calendar 应用中。你无需提供任何信息：不要账号、不要姓名、不要邮箱地址。

## Settings

settings = 设置
settings-lead = 这些选择只保存在此浏览器的 Cookie 中，不含任何身份信息。
settings-saved = 已保存。
your-zone = 你的时区
your-zone-hint = 例如 Europe/Berlin。留空：显示活动当地时间，浏览器会附上你的时间。
no-such-zone = 无法识别此时区，请从列表中选择，例如 Asia/Tokyo
your-clock = 时间格式
clock-24 = 24 小时制（17:30）
clock-12 = 12 小时制（下午5:30）
your-theme = 外观
theme-device = 跟随设备
theme-light = 浅色
theme-dark = 深色
save = 保存
there-is-a-problem = 出现问题

## When something is wrong

where-to-go = 接下来可以去哪里
look-for-event = 查找活动
front-page = 首页
sign-in = 登录
error-not-found = 找不到页面
error-not-found-why = 此地址没有任何内容。
error-gone = 已永久移除
error-too-many = 请求过多
error-busy = 请一分钟后再试
error-busy-why = 服务器繁忙，请稍后再试。
error-unavailable-why = 目前无法保存，请一分钟后再试。
error-not-printed-why = 目前无法提供此日历，请稍后再试。
error-fault = 出错了
error-fault-why = 我们这边出了问题；错误已记录，我们会查看。
