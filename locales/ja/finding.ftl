# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = 今月
months = 月
as-a-list = 一覧で見る
as-a-month = 月表示
month-empty = この月のイベントはありません。
next-events-in = 次のイベント：{ $what }
times-of-places = 時刻は開催地のものです。
more-events = ほか{ $count }件

## A series

whole-series = シリーズ全体を見る
subscribe-series = このシリーズを購読
about-series = 詳細
all-of-series = このシリーズの今後のイベントすべて

## The search

search-for = 検索：{ $what }
search-hint = タイトル、都市や国、グループ、プロジェクト、タグで探せます。大文字・小文字やアクセント記号は区別しません。
events-found = { $count }件のイベントとシリーズが見つかりました
nothing-found = 見つかりませんでした。
nothing-found-why = すべての語を含むものを探します。語を減らすか、一部だけで試してください。説明文も検索できます。
look-in-texts = 説明文も検索

## In the frames of others

on-the-calendar = カレンダーでもっと見る

## When something is wrong

error-gone-why = ここにあったものは取り下げられ、元に戻ることはありません。
error-dead-link = このリンクはもう使えません
error-dead-link-why = すでに使われたか、期限が過ぎています。
error-too-many-wait = 回数が多すぎます。{ $count }分後にもう一度お試しください。
error-still-there = イベントはそのまま閲覧でき、購読中のカレンダーにも影響はありません。

## Without a network

offline = オフラインです
offline-why = このページは保存されていません。最近見たページは表示できます。
# Before a date and an hour.
as-of = このページの取得日時：
as-of-why = その後、変更または中止されたイベントがあるかもしれません。
