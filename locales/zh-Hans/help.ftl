# The help page. Plain text, no markup.

help = 帮助
help-lead = 如何将活动加入你的日历，如何提交活动，以及你可以信赖什么。
help-subscribe = 如何订阅
help-subscribe-text = 选择你关心的内容，页面会为各应用提供按钮。也可以手动操作：
help-iphone = 点按此地址并确认：
help-mac = “文件”→“新建日历订阅”，粘贴地址。
help-google = 在浏览器中，“其他日历”旁点加号→“通过网址添加”，粘贴地址。手机会自动同步。
help-outlook = “添加日历”→“从 Web 订阅”，粘贴地址。
help-thunderbird = “新建日历”→“网络上”，粘贴地址。
help-submit-text = 四个简短步骤，无需账户：活动内容、时间、地点，最后检查。通过邮件确认后由我们的工作人员审核，公布时会通知你。
help-promises = 订阅源的承诺
promise-address = 今天有效的地址会一直有效。
promise-move = 改期的活动仍是日历中的同一条目，不会重复。
promise-cancel = 取消的活动会注明，不会悄然消失。
promise-time = 活动始终以当地时间为准，不受夏令时影响。
promise-soon = 更改会在一秒内进入订阅源；应用多久检查一次由应用决定。
promise-private = 无需表明身份：不要账户、姓名或邮箱。
