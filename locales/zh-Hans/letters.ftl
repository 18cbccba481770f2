# 信件。

letter-hello = { $name }，您好：
letter-hello-there = 您好：
letter-address = 如果按钮无法使用，请打开这个地址：
letter-for-you = 您当地时间：{ $when }
letter-staff-wrote = 工作人员写道：
letter-they-wrote = 对方写道：
letter-mistake = 如果您认为有误，直接回复这封信即可。
letter-attached = 附件是活动的最新内容，可加入您自己的日历。
letter-see-page = 查看活动页面
letter-see-event = 查看我的活动
letter-change-event = 修改我的活动
letter-manage = 修改、改期或取消
letter-why-organizer = 您收到这封信，是因为您是这个活动的组织者。
letter-why-submitter = 您收到这封信，是因为您提交了这个活动。
letter-why-group = 您收到这封信，是因为您负责这个小组。
letter-your-event = 您的活动
letter-some-group = 一个小组
letter-one-of-its-organizers = 活动的一位组织者
letter-one-of-its-leads = 小组的一位负责人

letter-sign-in-subject = 登录 { $site }
letter-sign-in = 这是您的登录链接，只能使用一次，{ $minutes } 分钟内有效。
letter-sign-in-button = 登录
letter-sign-in-code = 在另一台设备上阅读？请在请求这封信的页面输入以下代码：
letter-sign-in-else = 如果不是您请求的，无需任何操作：没有这个链接，谁也无法登录。
letter-sign-in-why = 您收到这封信，是因为有人为这个地址请求了登录链接。

letter-confirm-subject = 请确认：{ $title }
letter-confirm = 感谢您提交{ $title }。还差一步：请确认这个邮箱地址是您的，之后工作人员会审核。
letter-confirm-button = 确认我的活动
letter-confirm-else = 链接在 { $hours } 小时内有效。如果您没有提交任何内容，请忽略这封信：不会发布任何内容，我们也不会再来信。
letter-confirm-why = 您收到这封信，是因为提交到 { $site } 的一个活动填写了这个地址。
letter-continue-subject = 继续填写您的活动
letter-continue = 这是您开始提交的活动的地址。您可以随时在任何设备上继续。
letter-continue-button = 继续填写我的活动
letter-continue-else = 有此地址的人都能继续填写，请勿外传。自您最后一次填写起保留 { $days } 天。如果您没有填写过，请忽略这封信：不会发布任何内容。
letter-continue-why = 您收到这封信，是因为 { $site } 上一个正在填写的活动留下了这个地址。
letter-received-subject = 已收到您的活动：{ $title }
letter-received = 谢谢，您的地址已确认，活动已排队等待审核：
letter-received-then = 会有人来审核，无论结果如何都会通知您。在此之前您仍可修改。请勿外传这个链接。
letter-approved-subject = 已发布：{ $title }
letter-approved = 好消息，您的活动已公开：
letter-approved-calendar = 添加到日历
letter-approved-feed = 订阅包含它的日历
letter-approved-changed = 有变动吗？请告诉我们，所有日历都会随之更新。
letter-asked-subject = 关于{ $title }的问题
letter-asked = 我们看过了{ $title }，发布之前有一个问题。
letter-asked-then = 您填写的内容都保留着。可以用文字回答、直接修改，或两者都做，之后会重新排队审核。
letter-asked-button = 回答或修改我的活动
letter-rejected-subject = 未发布：{ $title }
letter-rejected = 感谢您提交{ $title }。很抱歉，它不会在 { $site } 发布。
letter-taken-down-subject = 已下架：{ $title }
letter-taken-down = 工作人员已将{ $title }从 { $site } 下架。那里不再显示，也会从订阅者的日历中消失。
letter-report-subject = 您的举报：{ $title }
letter-report = 感谢您举报{ $title }。工作人员已经查看。
letter-report-forgotten = 这份举报不再保留您的地址。
letter-report-why = 您收到这封信，是因为您（或填写了您地址的人）举报了这个活动的问题。

letter-changed-subject = 已变更：{ $title }
letter-changed = 您组织的一个活动有变更：
letter-changed-by = { $name }修改了您组织的一个活动：
letter-changed-nothing = 最终一切与之前相同。
letter-changed-button = 查看变更并可还原
letter-is-cancelled = 活动已取消
letter-is-moved = 活动已改期
letter-is-postponed = 活动已推迟，日期待定
letter-is-back = 活动仍将举行
letter-edit-approved-subject = 您的修改已公开：{ $title }
letter-edit-approved = 您的修改已公开：
letter-edit-asked-subject = 关于您的修改的问题：{ $title }
letter-edit-asked = 我们看过了您的修改，有一个问题：
letter-edit-asked-then = 您填写的内容都保留着。修改后会重新排队审核。
letter-edit-rejected-subject = 您的修改未被采纳：{ $title }
letter-edit-rejected = 我们看过了您的修改，没有采纳；活动保持原样：
letter-edit-why = 您收到这封信，是因为您修改了这个活动。
letter-hand-over-subject = 您愿意组织{ $title }吗？
letter-hand-over-instead = { $name }请您接手组织一个活动：
letter-hand-over-together = { $name }请您一起组织一个活动：
letter-hand-over-button = 查看并接受
letter-hand-over-else = 链接只能使用一次，{ $days } 天内有效。如果不愿意，无需任何操作。
letter-hand-over-why = 您收到这封信，是因为这个活动的一位组织者给了我们您的地址。

letter-news = { $title }：{ $news }
letter-soon =
    { $days ->
        [0] 今天
        [1] 明天
       *[other] { $days } 天后
    }
letter-starts =
    { $days ->
        [0] 您的活动就在今天
        [1] 您的活动就在明天
       *[other] 您的活动将在 { $days } 天后举行
    }
letter-cfp-closes =
    { $days ->
        [0] 征稿今天截止
        [1] 征稿明天截止
       *[other] 征稿将在 { $days } 天后截止
    }
letter-registration-closes =
    { $days ->
        [0] 报名今天截止
        [1] 报名明天截止
       *[other] 报名将在 { $days } 天后截止
    }
letter-lacks = 还缺少信息
letter-missing = 人们会在活动页面上寻找这些内容，但目前还没有：
letter-missing-place = 场地或地址
letter-missing-join = 参加或观看的链接
letter-missing-register = 报名链接
letter-missing-cfp-day = 征稿截止日期
letter-reminder-then = 改期了、取消了，或有要补充的？请告诉我们，所有日历都会随之更新。
letter-how-many-subject = 来了多少人？{ $title }
letter-over = 您的活动结束了，希望一切顺利：
letter-how-many = 来了多少人？只需填一个简短的表单，无需登录。
letter-how-many-recording = 来了多少人？录像在哪里？只需填一个简短的表单，无需登录。
letter-how-many-button = 填写到场人数
letter-how-many-else = 这些数字让社区看到活动对人们的价值，估计数也可以。{ $days } 天内您都可以用同一链接更正。
letter-series-subject = 还继续吗？{ $title }将于{ $day }结束
letter-series = 您组织的一个系列活动即将结束：
letter-series-last = 最后一次：{ $day }
letter-series-renew = 还继续吗？可以延续到{ $day }。
letter-series-button = 继续
letter-series-else = 如果到此结束，无需任何操作。
letter-series-why = 您收到这封信，是因为您组织这个系列活动。每个系列最多一年，以免人走之后还留在日历里。
letter-announcement-why = 您收到这封信，是因为您在这个日历中组织活动。

letter-request-subject = { $name }想为{ $group }组织活动
letter-request = { $name }希望成为{ $group }的组织者。
letter-request-then = 请接受或婉拒；无论如何对方都会收到一封信。
letter-request-button = 答复申请
letter-invitation-subject = 您愿意为{ $group }组织活动吗？
letter-invitation = { $name }问您是否愿意为{ $group }组织活动。组织者负责小组的活动。
letter-invitation-then = 如果愿意，请在 { $days } 天内告诉我们。
letter-invitation-button = 查看邀请
letter-invitation-else = 如果不愿意，无需任何操作：什么也不会发生，也不会通知任何人。
letter-invitation-why = 您收到这封信，是因为小组的一位负责人填写了您的地址。
letter-active-subject = { $group }还活跃吗？
letter-active = 半年来我们没有看到{ $group }的任何动静。它还活跃吗？
letter-active-again = 我们问过一次，没有得到答复：{ $group }还活跃吗？
letter-active-how = 请点一个按钮回答，无需登录。
letter-active-button = 回答
letter-active-else = 如果 { $days } 天内没有答复也没有新活动，小组页面会注明处于休眠状态，免得新人白等。只要有人发声，即可恢复。
letter-group-accepted-subject = 您现在是{ $group }的组织者
letter-group-accepted = 您的申请已被接受，您现在是{ $group }的组织者。
letter-group-declined-subject = 您对{ $group }的申请
letter-group-declined = { $group }的负责人没有接受您的申请。
letter-group-leads-subject = 您现在负责{ $group }
letter-group-leads = 您现在是{ $group }的负责人：可以邀请组织者、答复申请并维护页面。
letter-group-removed-subject = 您不再是{ $group }的组织者
letter-group-removed = 您已从{ $group }的组织者名单中移除。
letter-group-approved-subject = 您的小组上线了：{ $group }
letter-group-approved = 好消息，{ $group }已收入名录，由您负责。
letter-group-not-taken-subject = 您的提议：{ $group }
letter-group-not-taken = 工作人员看过了您提议的小组{ $group }，没有采纳。
letter-group-calendar-fails-subject = 无法读取 { $group } 的一个日历
letter-group-calendar-fails = 我们为 { $group } 展示活动的一个日历已连续多次读取失败。没有移除任何内容：活动保持上次读取时的样子，我们会继续尝试。出错原因：
letter-group-button = 打开页面
letter-group-why = 您收到这封信，是因为您负责或曾想负责这个小组。

part-title = 标题
part-kind = 类型
part-summary = 一句话介绍
part-description = 说明
part-hosts = 主办
part-when = 时间
part-format = 参与方式
part-languages = 语言
part-projects = 项目
part-tags = 标签
part-parent = 所属活动
part-picture = 图片
part-venue = 场地
part-address = 街道和门牌
part-city = 城市
part-country = 国家
part-coordinates = 坐标
part-repeats = 重复
part-extra = 增加的日期
part-skipped = 略去的日期
part-moved = 改动的日期
part-off = 取消的日期
own-dates = 按单独的日期
moved-to = { $day }改到{ $when }
one-that-is-gone = （已不存在）
nothing = 无
changed = 已更改

letter-choices = 选择接收哪些信件以及时间
letter-leave = 不再接收此类信件
letter-cancelled-subject = 已取消：{ $title }
letter-moved-subject = 已改期：{ $title }
letter-postponed-subject = 已推迟：{ $title }
letter-back-subject = 仍将举行：{ $title }
letter-day-subject = 您的活动：{ $count } 条提醒
letter-day = 以下是即将到来的事项，{ $count } 条提醒合为一封：
left-title = 您不会再收到这类信件
left-lead = 您不会再收到此类信件。您可以随时重新选择。
leave-title = 不再接收此类信件？
leave-lead = 按一下即可，无需登录。
leave-button = 不再接收

rejected-not-open-infrastructure = 内容与开放基础设施无关。
rejected-advertisement = 这是商业广告。
rejected-duplicate = 它已在日历中。
rejected-not-enough-information = 信息不足，人们无法据此参加。
rejected-spam = 看起来像垃圾信息。
rejected-date-over = 日期已过。
