# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = 已取消
postponed = 已推迟
# A line of its own, without a reason and with one.
said = { $what }。
said-why = { $what }：{ $why }

## Titles

day-of = { $title }（第 { $day } 天，共 { $days } 天）
month-only = { $title }（日期待定）

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = 议题征集截止
deadline-registration = 报名截止
link-join = 加入
link-registration = 报名
link-website = 网站
link-cfp = 议题征集
link-livestream = 直播
link-recording = 录像
link-slides = 幻灯片
link-recap = 回顾
online = 线上
place-and-online = { $place }，同时线上
place-open = 地点待定
day-open = { $month }，日期待定

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = 聚会
kind-live = OpenInfra Live
kind-sig = SIG 或工作组
kind-training = 培训
kind-deadline = 截止日期
kind-other = 其他
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = 聚会
kinds-live = OpenInfra Live
kinds-sig = SIG 和工作组会议
kinds-training = 培训
kinds-deadline = 截止日期
kinds-other = 其他活动

## What a feed is called: a heading of what was chosen

everything = 全部活动
events = 活动
list-next = { $list }、{ $item }
list-and = { $list }和{ $item }
list-or = { $list }或{ $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = 地区：{ $names }
by-country = 国家或地区：{ $names }
by-group = 主办：{ $names }
by-series = 系列：{ $names }
by-project = 项目：{ $names }
by-tag = 标签：{ $names }
by-language = 语言：{ $names }
by-format = 参加方式：{ $names }
by-distance = { $place } 周边 { $kilometres } 公里
by-words = 含“{ $words }”
format-in-person = 现场
format-online = 线上
format-hybrid = 现场和线上同时
past-all = { $what }，含全部往期
past-today = { $what }，自今天起
past-days =
    { $days ->
        [1] { $what }，自昨天起
       *[other] { $what }，含最近 { $days } 天
    }
deadlines-on = { $what }，含其截止日期
deadlines-off = { $what }，不含截止日期
calendar-name = { $what }（{ $publisher }）
calendar-about = { $what }，由 { $publisher } 发布。时间为各活动所在时区的时间。
event-about = 一项活动，由 { $publisher } 发布。
mine = 我的活动
mine-about = 已加星标的活动和所关注群组主办的活动。时间为各活动所在时区的时间。
news-about = 最近发布或更改的内容。时间为各地当地时间。

## Regions of the world, and parts of them

region-apac = 亚太
region-emea = 欧洲、中东、非洲
region-north-america = 北美
region-latin-america = 拉丁美洲
region-east-asia = 东亚
region-southeast-asia = 东南亚
region-south-asia = 南亚
region-central-asia = 中亚
region-australia-new-zealand = 澳大利亚和新西兰
region-melanesia = 美拉尼西亚
region-micronesia = 密克罗尼西亚
region-polynesia = 波利尼西亚
region-west-asia = 西亚
region-northern-europe = 北欧
region-western-europe = 西欧
region-eastern-europe = 东欧
region-southern-europe = 南欧
region-northern-africa = 北非
region-western-africa = 西非
region-middle-africa = 中非
region-eastern-africa = 东非
region-southern-africa = 南部非洲
region-central-america = 中美洲
region-caribbean = 加勒比地区
region-south-america = 南美
