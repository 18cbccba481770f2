# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = 本月
months = 月份
as-a-list = 列表视图
as-a-month = 月视图
month-empty = 本月没有活动。
next-events-in = 下一场活动：{ $what }
times-of-places = 时间均为各地当地时间。
more-events = 另有 { $count } 场

## A series

whole-series = 查看整个系列
subscribe-series = 订阅此系列
about-series = 详情
all-of-series = 此系列的所有后续活动

## The search

search-for = 搜索：{ $what }
search-hint = 标题、城市或国家、群组、项目或标签均可，不区分大小写和重音。
events-found = 找到 { $count } 场活动和系列
nothing-found = 没有找到任何内容。
nothing-found-why = 所有词语都须出现。请减少词语或只输入一部分；也可以搜索活动说明。
look-in-texts = 同时搜索说明

## In the frames of others

on-the-calendar = 在日历上查看更多

## When something is wrong

error-gone-why = 此处的内容已被撤下，不会恢复。
error-dead-link = 此链接已失效
error-dead-link-why = 它已被使用过，或已过期。
error-too-many-wait = 操作过于频繁，请 { $count } 分钟后再试。
error-still-there = 活动仍可浏览，已订阅的日历保持不变。

## Without a network

offline = 你已离线
offline-why = 此浏览器未保存本页，但你最近看过的页面仍可查看。
# Before a date and an hour.
as-of = 此页面的更新时间：
as-of-why = 此后活动可能已改期或取消。
