# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = 通过邮件
digest-lead = 每周或每月一封邮件，告诉您即将举行的活动和变更，没有消息时不发送。无需账号，一键即可退订。
digest-address-hint = 仅用于此目的。我们会先发一封邮件确认您是否需要。
digest-how-often = 多久一次
digest-weekly = 每周一早上
digest-monthly = 每月第一个星期一
digest-ask = 申请
digest-sent-why = 一封邮件正在发往您填写的地址。请在三天内按下邮件链接中的按钮；在此之前不会再有其他邮件。
digest-sent-else = 如果没有收到邮件，请查看垃圾邮件。一小时内两次申请同样的内容只会收到一封邮件。

## Confirming

digest-confirm = 您想通过邮件收到这些吗？
digest-confirm-why = 在您按下按钮之前不会发送任何邮件。
digest-confirm-button = 是的，请发给我
digest-confirmed = 今后您将通过邮件收到这些
# With the day.
digest-first-comes = 如果有消息，第一封邮件会在{ $what }发出。
digest-change-or-leave = 更改或退订

## Changing and leaving

digest-yours = 您的邮件摘要
digest-saved = 您的更改已保存。
# With the day.
digest-next = 下一封：{ $what }
digest-chosen = 已选择但尚未保存：{ $what }
digest-choose = 选择其他活动
digest-doubled = 您的地址已在接收这些活动的摘要。请退订那一份，或选择其他活动
digest-no-more = 不再接收
digest-leave = 退订此摘要
digest-leave-why = 按下按钮后不会再有邮件。
digest-change-instead = 改为更改：减少频率，或选择其他活动
digest-left = 您已退订
digest-left-why = 此摘要不会再发送邮件。
digest-forget-why = 我们还可以删除因摘要而保存的关于您地址的一切：所有摘要和邮件。
digest-forget = 全部删除
digest-forgotten = 已全部删除
digest-forgotten-why = 不再因摘要保存关于您地址的任何内容。

## The letter that asks

digest-confirm-subject = 请确认：通过邮件接收活动
digest-asked = 有人（希望是您本人）申请将以下活动发送到您的地址：
# Where the words of a stranger could pass for a link.
digest-some-events = 表单中选择的活动
digest-confirm-else = 如果不是您本人，无需任何操作：不会再有邮件，您的地址将在 { $days } 天后删除。
digest-confirm-because = 您收到此邮件，是因为有人在表单中填写了您的地址。
digest-there-subject = 您已在通过邮件接收这些活动
digest-there = 有人（希望是您本人）申请了已在发送到您地址的内容：

## The digest

digest-subject = { $what }：{ $first } – { $last }
digest-coming = { $last }之前的活动：
digest-nothing-coming = { $last }之前没有活动，但有以下变动：
digest-happened = 更远的
digest-new = 新增
digest-on-again = 恢复举行
# With the time at which it was to be.
digest-was = 原定：{ $when }
digest-more =
    { $count ->
       *[other] 页面上还有 { $count } 项。
    }
digest-page = 在日历中查看全部
digest-feed = 在您自己的日历中订阅
digest-because = 您收到此邮件，是因为您申请了：{ $what }。
