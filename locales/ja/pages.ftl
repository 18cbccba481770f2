# What public pages say around the events. Plain text, no markup.

## On every page

skip = 本文へ移動
nav-main = メイン
nav-more = その他
nav-events = イベント
nav-groups = グループ
nav-subscribe = 購読
nav-submit = イベントを投稿
search = 検索
search-events = イベントを検索
foot-about = Folkmootは、オープンなコミュニティのためのコミュニティカレンダーです。イベントを開く人にも、参加する人にも。
all-as-icalendar = すべてのイベント（iCalendar）
check-a-calendar = カレンダーを点検
my-calendar = マイカレンダー
my-events = マイイベント
my-groups = マイグループ
for-staff = スタッフ用
review-in-figures = 審査の統計
report-a-problem = 問題を報告
language = 言語
# What script adds to pages.
your-time-too = お使いのタイムゾーンでも同じ時刻です。
for-you = あなたの時刻：
copied = コピーしました
press-to-copy = Ctrl+Cを押してください

## Lists of events

now = 開催中
moved = 日程変更
series = シリーズ
place-open-and-online = オンライン、および会場（後日発表）
# The regular meetings of a busy day, folded away.
folded-meetings = SIG・ワーキンググループ・チームの会議{ $count }件
order-and-times = 開始順に並んでいます。時刻はそれぞれの現地時刻です。
upcoming-events = 今後のイベント
past-events = 過去のイベント
events-description = コミュニティカレンダーの「{ $what }」。日付順の一覧と、お使いのカレンダー向けのフィードがあります。
what-from-day = { $what }、{ $day }以降
# Such as "Meetups in Ghana: past".
what-is-over = { $what }：過去
later-from-day = 以後：{ $day }から
earlier-from-day = 以前：{ $day }から
earlier-from-today = 以前：今日から
earlier-before-day = 以前：{ $day }より前
upcoming = 今後
past = 過去
deadlines = 締め切り
deadlines-too = 講演募集と参加登録の締め切りも表示
subscribe-to-list = この一覧を購読
subscribe-all-the-same = それでも購読する
nothing-listed = ここにはまだイベントがありません。
subscribe-and-they-come = 購読すると、今後発表されるイベントがカレンダーに届きます。
under-way = 進行中
day-to-be-confirmed = 日付未定

## Filters

filters = 絞り込み
filter-list = 一覧を絞り込む
which-time = 期間
show = 表示
clear-filters = 絞り込みを解除
words-to-look-for = 検索語
kinds-of-events = イベントの種類
leave-out = 外す
leave-out-this = 「{ $what }」を外す
and-also = さらに：
menu-region = 地域
menu-country = 国・地域
menu-near = 近く
menu-group = グループ
menu-series = シリーズ
menu-project = プロジェクト
menu-language = 言語
menu-format = 参加方法
menu-tag = タグ
any-region = すべての地域
any-country = すべての国・地域
any-near = 距離を問わない
any-group = すべてのグループ
any-series = すべてのシリーズ
any-project = すべてのプロジェクト
any-language = すべての言語
any-format = オンラインまたは現地
any-tag = すべてのタグ
around-city = { $city }から{ $kilometres } km以内

## The front page

home-title = コミュニティイベント
# The name of the service in link previews.
home-about = コミュニティカレンダー Folkmoot
home-description = 世界中のオープンインフラコミュニティのSummit、ギャザリング、OpenInfra Days、ミートアップ、ライブ番組、会議を、購読できる1つのカレンダーにまとめました。
home-heading = コミュニティが集う場所
home-lead = 世界中のオープンインフラコミュニティのSummit、ギャザリング、OpenInfra Days、ミートアップ、番組、会議。
events-ahead = { $count }件のイベントとシリーズが予定されています。
by-groups = { $count }のグループが参加しています。
subscribe = 購読する
home-subscribe-why = いつものカレンダーで。内容は自動で更新されます
home-submit-why = あなたのグループから。アカウントは不要です
happening-now = ただいま開催中
two-weeks = 今後2週間
two-weeks-empty = この2週間に発表されたイベントはありません。
what-comes-later = その後のイベント
all-with-filters = すべてのイベント（絞り込み可）
worth-planning = 早めに予定したいイベント

## An event

# Before the name of the larger event.
part-of = 親イベント：
last-date = 前回の開催
next-date = 次回の開催
next-dates = 次回以降の開催
# Between "Moved" and the old date, which is struck through.
instead-of = 変更前：
parts = このイベントのサブイベント
past-parts = 過去のサブイベント
add-to-calendar = カレンダーに追加
keeps-up-to-date = （自動更新）
download-ics = .icsをダウンロード
download-copy = （コピーのため更新されません）
star = スターを付ける
passed = （終了）
facts = 概要
where = 場所
map = 地図
to-be-announced = 後日発表
hosts =
    { $count ->
       *[other] 主催
    }
languages =
    { $count ->
       *[other] 言語
    }
about = 関連プロジェクト
tags = タグ
updated = 更新日
taking-part-in-person = 現地
taking-part-online = オンライン
taking-part-hybrid = 現地とオンライン
notice-cancelled = 中止：このイベントは開催されません
notice-postponed = 延期：このイベントは下記の日程では開催されません
notice-moved = 延期：下記は新しい日程です
notice-series-over = このシリーズは終了しました
notice-over = このイベントは終了しました
notice-on = ただいま開催中
notice-vague = 日付未定
old-date-below = 下記は変更前の日程です。新しい日程はまだ決まっていません。
was-to-be = 当初の予定は{ $when }でした。
has-recording = 録画があります。
only-the-month = 現在は月のみ決まっています。日付が決まりしだい、フィードに掲載されます。

## Groups

groups = グループ
groups-description = オープンインフラコミュニティのユーザーグループ、SIG、ワーキンググループ、プロジェクトチームと次回のイベントを、地域別に紹介します。
groups-lead = お近くのユーザーグループや、オンラインで集まるSIG、ワーキンググループ、チーム。それぞれに購読できるカレンダーがあります。
groups-none = まだグループがありません。
groups-found = { $count }のグループが該当
no-such-group = 該当するグループはありません。
group-description = { $who }：今後のイベント、過去のイベント、カレンダーフィード。
group-kind = 種類
group-kind-user-group = ユーザーグループ
group-kind-sig = SIG
group-kind-working-group = ワーキンググループ
group-kind-project-team = プロジェクトチーム
group-kind-foundation = 財団
group-kinds-user-group = ユーザーグループ
group-kinds-sig = SIG
group-kinds-working-group = ワーキンググループ
group-kinds-project-team = プロジェクトチーム
group-kinds-foundation = 財団
any-group-kind = すべての種類
group-life = 活動状況
any-life = 活動中と休止中
active-only = 活動中のみ
dormant-only = 休止中のみ
only-wanting = 運営者を募集中のグループのみ
regions = 地域
worldwide = 全世界
next = 次回：
nothing-announced = 発表されたイベントはありません。
dormant = 休止中
group-dormant = このグループは休止中です
group-dormant-why = 半年間活動が見られなかったか、事情を知る方から終了したとの連絡がありました。新しいイベントが登録されると、この表示は消えます。
organizers = 運営者
organizers-wanted = 運営者募集中
organizers-wanted-why = このグループをここで管理する人がまだいません。
help-organize = 運営に参加
for-organizers = 運営者用ページ
group-missing = あなたのグループが見つかりませんか？
propose-group = 掲載を提案する
about-group = このグループについて
all-of-group = このグループの今後のイベントすべて
newer = 新しいイベント
older = 古いイベント
page-number = { $count }ページ
follow = マイカレンダーでフォロー
feed = フィード
export-group = すべてを持ち出す
export-lead = このグループの公開イベントすべて（過去のものも含む）を、他のプログラムが読める形式で。ここにあるものは皆さんのものです。
export-ics = どのカレンダーアプリでも使えます。
export-json = 各イベントについて分かっていることすべて。同種の別のカレンダーや自作のプログラムで引き継げます。
export-csv = 表計算ソフト用。変更した内容は再び取り込めます。空の表は最初の一歩に。
export-columns = 各列に入れるもの
export-yaml = irc-meetings リポジトリと同じく、会議ごとに一つのファイル。
group-chat = チャット
group-list = メーリングリスト
members = メンバー
members-count = メンバー{ $count }人
members-on-day = { $day }時点でメンバー{ $count }人
members-over-time = メンバー数の推移
members-by-day = 日別のメンバー数（新しい順）
figures-as-table = 数値を表で見る
day-column = 日付

## The subscribe page

subscribe-to = 購読：{ $what }
subscribe-description = 関心のあるものを選ぶと、Apple Calendar、Google Calendar、Outlook、Thunderbirdなどのアプリで、いつでも最新の状態で見られます。
subscribe-lead = 関心のあるものを選んでください。あとはカレンダーアプリが自動で取得します。新しいイベントは追加され、日程変更は反映され、中止のものにはその旨が表示されます。
what-to-subscribe = 購読する内容
no-answer = この選択への応答がありませんでした。「選択を更新」を押すと再試行します。
what = 内容
more-settings = 通知、締め切り、過去、言語
alarms = 通知
minutes-before = { $count }分前
hours-before = { $count }時間前
days-before = { $count }日前
the-past = 過去のイベント
back-a-year = 過去1年間
back-to-the-first = 過去のものすべて
back-to-today = 今日以降
back-days = 過去{ $count }日間
our-words-in = 定型文の言語
our-words-hint = 「中止」や「参加登録」など。主催者が書いた内容はそのまま表示されます。
entries = 予定の表示
switch-deadlines = 講演募集と参加登録の締め切りを個別の予定にする
switch-perday = 数日にわたるイベントを1日ごとの予定にする
switch-perday-hint = シリーズは分割されません。繰り返しの規則を1日ごとに表せないためです。
switch-months = 月のみ決まっているイベントを、その月全体の予定として表示
switch-emoji = タイトルに絵文字を付けない
update-choice = 選択を更新
something-else = 別の条件も追加
choose-everything = すべて選ぶ
nothing-ahead = この選択に該当する今後のイベントはまだありません。
waiting-for-day = ほかに{ $count }件は月のみ決まっており、日付が決まりしだい届きます。
is-loopback = このカレンダーはお使いのコンピューター上で動いています。GoogleやMicrosoftからはアクセスできませんが、このコンピューターのアプリからはアクセスできます。
copy-this = その他のアプリ：このアドレスをコピー
copy = コピー
qr = スマートフォンで：QRコードを読み取る
qr-label = この選択を購読するQRコード
news-and-programs = ニュースリーダー・プログラム向け
as-atom = 公開・変更のお知らせ（Atom）
as-json = プログラム向けデータ（JSCalendar、RFC 8984）
short-name = この選択に長く使える短い名前を付ける
short-name-why = （印刷や共有に使えるアドレス）
taste = これから表示されるイベント
whole-list = 一覧をすべて見る
how-soon = 変更が届くまでの時間
how-soon-text = 変更は1秒以内に公開し、アプリには1時間ごとの確認をお願いしています。ただし確認の頻度はアプリしだいで、こちらから早めることはできません。
how-soon-warning = イベント当日は、イベントのページの情報を優先してください。
how-often = 各アプリが変更を確認する頻度
app = アプリ
looks-for-changes = 変更の確認
app-mac = MacのApple Calendar
app-mac-how = 購読時に設定した頻度（5分ごとから1週間ごとまで）
app-iphone = iPhone・iPadのApple Calendar
app-iphone-how = アカウント設定の「データの取得方法」に従います。1時間ごとがおすすめです
app-thunderbird-how = 30分ごと（変更できます）
app-google-how = 12～24時間ごと（変更できません）
app-outlook-how = 数時間ごと、1日1回のみのこともあります（変更できません）
on-android = Androidでは、ブラウザーでGoogleアカウントにカレンダーを追加すると、Google Calendarアプリに表示されます。アカウントも、名前も、メールアドレスも必要ありません。

## Settings

settings = 設定
settings-lead = 設定はこのブラウザーのCookieに保存されます。個人を特定する情報は含まれません。
settings-saved = 保存しました。
your-zone = タイムゾーン
your-zone-hint = 例：Europe/Berlin。空欄の場合は開催地の時刻を表示し、お使いのブラウザーがあなたの時刻を添えます。
no-such-zone = このタイムゾーンは見つかりません。Asia/Tokyoのように一覧から選んでください
your-clock = 時刻の表示
clock-24 = 24時間制（17:30）
clock-12 = 12時間制（午後5:30）
your-theme = テーマ
theme-device = デバイスに合わせる
theme-light = ライト
theme-dark = ダーク
save = 保存
there-is-a-problem = 問題があります

## When something is wrong

where-to-go = 次の行き先
look-for-event = イベントを探す
front-page = トップページ
sign-in = ログイン
error-not-found = ページが見つかりません
error-not-found-why = このアドレスには何もありません。
error-gone = 完全に削除されました
error-too-many = リクエストが多すぎます
error-busy = 1分ほどしてからもう一度お試しください
error-busy-why = 混み合っています。少し待ってからもう一度お試しください。
error-unavailable-why = 現在保存できません。1分ほどしてからもう一度お試しください。
error-not-printed-why = 現在このカレンダーを提供できません。後でもう一度お試しください。
error-fault = エラーが発生しました
error-fault-why = こちら側で問題が発生しました。記録されており、確認いたします。
