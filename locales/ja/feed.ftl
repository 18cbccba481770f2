# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = 中止
postponed = 延期
# A line of its own, without a reason and with one.
said = { $what }。
said-why = { $what }：{ $why }

## Titles

day-of = { $title }（{ $days }日間の{ $day }日目）
month-only = { $title }（日付未定）

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = 講演募集の締め切り
deadline-registration = 参加登録の締め切り
link-join = 参加する
link-registration = 参加登録
link-website = ウェブサイト
link-cfp = 講演募集
link-livestream = ライブ配信
link-recording = 録画
link-slides = スライド
link-recap = まとめ
online = オンライン
place-and-online = { $place }、およびオンライン
place-open = 会場は未定です
day-open = { $month }、日付は未定です

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = ミートアップ
kind-live = OpenInfra Live
kind-sig = SIG・ワーキンググループ
kind-training = トレーニング
kind-deadline = 締め切り
kind-other = その他
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = ミートアップ
kinds-live = OpenInfra Live
kinds-sig = SIG・ワーキンググループの会議
kinds-training = トレーニング
kinds-deadline = 締め切り
kinds-other = その他のイベント

## What a feed is called: a heading of what was chosen

everything = すべてのイベント
events = イベント
list-next = { $list }、{ $item }
list-and = { $list }、{ $item }
list-or = { $list }または{ $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = 地域：{ $names }
by-country = 国・地域：{ $names }
by-group = 主催：{ $names }
by-series = シリーズ：{ $names }
by-project = プロジェクト：{ $names }
by-tag = タグ：{ $names }
by-language = 言語：{ $names }
by-format = 参加方法：{ $names }
by-distance = { $place }から{ $kilometres } km以内
by-words = 「{ $words }」を含む
format-in-person = 現地
format-online = オンライン
format-hybrid = 現地とオンラインの同時開催
past-all = { $what }、過去のものすべてを含む
past-today = { $what }、今日以降
past-days =
    { $days ->
        [1] { $what }、昨日以降
       *[other] { $what }、過去{ $days }日間を含む
    }
deadlines-on = { $what }、締め切りを含む
deadlines-off = { $what }、締め切りを除く
calendar-name = { $what }（{ $publisher }）
calendar-about = { $what }。{ $publisher } が公開しています。時刻は各イベントのタイムゾーンのものです。
event-about = { $publisher } が公開するイベントです。
mine = マイイベント
mine-about = スターを付けたイベントと、フォロー中のグループが主催するイベントです。時刻は各イベントのタイムゾーンのものです。
news-about = 最近公開または変更されたものです。時刻はそれぞれの現地時刻です。

## Regions of the world, and parts of them

region-apac = アジア太平洋
region-emea = ヨーロッパ・中東・アフリカ
region-north-america = 北米
region-latin-america = 中南米
region-east-asia = 東アジア
region-southeast-asia = 東南アジア
region-south-asia = 南アジア
region-central-asia = 中央アジア
region-australia-new-zealand = オーストラリア・ニュージーランド
region-melanesia = メラネシア
region-micronesia = ミクロネシア
region-polynesia = ポリネシア
region-west-asia = 西アジア
region-northern-europe = 北ヨーロッパ
region-western-europe = 西ヨーロッパ
region-eastern-europe = 東ヨーロッパ
region-southern-europe = 南ヨーロッパ
region-northern-africa = 北アフリカ
region-western-africa = 西アフリカ
region-middle-africa = 中部アフリカ
region-eastern-africa = 東アフリカ
region-southern-africa = 南部アフリカ
region-central-america = 中央アメリカ
region-caribbean = カリブ海地域
region-south-america = 南アメリカ
