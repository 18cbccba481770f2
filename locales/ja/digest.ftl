# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = メールで
digest-lead = これから開催されるものと変更されたものを、週に一度または月に一度、お知らせがあるときだけメールでお送りします。アカウントは不要で、ワンクリックで停止できます。
digest-address-hint = この目的にのみ使用します。最初に、ご希望を確認するメールをお送りします。
digest-how-often = 頻度
digest-weekly = 毎週月曜日の朝
digest-monthly = 毎月最初の月曜日
digest-ask = 申し込む
digest-sent-why = 入力されたアドレスにメールをお送りしています。3 日以内にメールのリンク先のボタンを押してください。それまではほかに何も届きません。
digest-sent-else = メールが見当たらない場合は迷惑メールをご確認ください。1 時間以内に同じ申し込みを 2 回しても、届くメールは 1 通です。

## Confirming

digest-confirm = これをメールで受け取りますか？
digest-confirm-why = ボタンを押すまでは何も届きません。
digest-confirm-button = はい、送ってください
digest-confirmed = 今後これをメールでお送りします
# With the day.
digest-first-comes = お知らせがあれば、最初のメールは{ $what }に届きます。
digest-change-or-leave = 変更または停止する

## Changing and leaving

digest-yours = あなたのメールまとめ
digest-saved = 変更を保存しました。
# With the day.
digest-next = 次回は{ $what }
digest-chosen = 選択しましたが、まだ保存されていません：{ $what }
digest-choose = ほかのイベントを選ぶ
digest-doubled = このアドレスには、すでにこれらのイベントのまとめが届いています。そちらを停止するか、ほかのイベントを選んでください
digest-no-more = 受け取りをやめる
digest-leave = このまとめを停止する
digest-leave-why = ボタンを押すと、メールは届かなくなります。
digest-change-instead = 代わりに変更する：頻度を減らす、またはほかのイベントにする
digest-left = 停止しました
digest-left-why = このまとめのメールはもう届きません。
digest-forget-why = まとめのためにあなたのアドレスについて保存しているすべて（すべてのまとめとメール）を削除することもできます。
digest-forget = すべて削除する
digest-forgotten = すべて削除しました
digest-forgotten-why = まとめのためにあなたのアドレスについて保存しているものはもうありません。

## The letter that asks

digest-confirm-subject = 確認のお願い：イベントをメールで
digest-asked = どなたか（おそらくあなた）が、次のイベントをあなたのアドレスに送るよう申し込みました：
# Where the words of a stranger could pass for a link.
digest-some-events = フォームで選ばれたイベント
digest-confirm-else = お心当たりがない場合は、何もしないでください。これ以上メールは届かず、アドレスは { $days } 日後に消去されます。
digest-confirm-because = フォームにあなたのアドレスが入力されたため、このメールをお送りしています。
digest-there-subject = これらのイベントはすでにメールで届いています
digest-there = どなたか（おそらくあなた）が、すでにあなたのアドレスに送られているものを申し込みました：

## The digest

digest-subject = { $what }：{ $first } – { $last }
digest-coming = { $last }までの予定：
digest-nothing-coming = { $last }までに開催されるものはありませんが、次のことがありました：
digest-happened = その先
digest-new = 新着
digest-on-again = 開催されることになりました
# With the time at which it was to be.
digest-was = 変更前：{ $when }
digest-more =
    { $count ->
       *[other] ほかに { $count } 件がページにあります。
    }
digest-page = カレンダーですべて見る
digest-feed = ご自分のカレンダーで購読する
digest-because = お申し込みいただいたため、お送りしています：{ $what }。
