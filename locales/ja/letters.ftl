# 手紙。

letter-hello = { $name } 様
letter-hello-there = こんにちは。
letter-address = ボタンが使えない場合は、次のアドレスを開いてください。
letter-for-you = お住まいの地域の時刻: { $when }
letter-staff-wrote = スタッフからのコメントです。
letter-they-wrote = 相手からのコメントです。
letter-mistake = 間違いだと思われる場合は、このメールにそのままご返信ください。
letter-attached = ご自分のカレンダー用に、最新のイベントを添付しています。
letter-see-page = ページを見る
letter-see-event = 自分のイベントを見る
letter-change-event = 自分のイベントを変更する
letter-manage = 変更・日程変更・中止する
letter-why-organizer = このイベントの主催者としてお送りしています。
letter-why-submitter = このイベントを投稿された方にお送りしています。
letter-why-group = このグループの担当者としてお送りしています。
letter-your-event = あなたのイベント
letter-some-group = あるグループ
letter-one-of-its-organizers = 主催者の一人
letter-one-of-its-leads = リーダーの一人

letter-sign-in-subject = { $site } にサインイン
letter-sign-in = サインイン用のリンクです。一度だけ、{ $minutes } 分間有効です。
letter-sign-in-button = サインイン
letter-sign-in-code = 別の端末でお読みですか？メールを依頼したページに次のコードを入力してください。
letter-sign-in-else = 心当たりがない場合は何もする必要はありません。このリンクがなければ誰もサインインできません。
letter-sign-in-why = このアドレス宛てにサインイン用リンクの依頼があったためお送りしています。

letter-confirm-subject = 確認のお願い: { $title }
letter-confirm = { $title } のご投稿ありがとうございます。あと一歩です。このアドレスがご自分のものであることを確認してください。その後スタッフが内容を確認します。
letter-confirm-button = イベントを確認する
letter-confirm-else = リンクは { $hours } 時間有効です。投稿した覚えがない場合は、このメールを無視してください。何も公開されず、今後ご連絡することもありません。
letter-confirm-why = { $site } に投稿されたイベントにこのアドレスが記入されていたためお送りしています。
letter-continue-subject = イベントの入力の続き
letter-continue = 入力を始めたイベントのアドレスです。いつでも、どの端末からでも続けられます。
letter-continue-button = 入力を続ける
letter-continue-else = このアドレスを知っている人は誰でも入力を続けられるため、他の人に教えないでください。最後の入力から { $days } 日間保存されます。心当たりがない場合は、このメールを無視してください。何も公開されません。
letter-continue-why = { $site } で入力中のイベントにこのアドレスが記入されていたためお送りしています。
letter-received-subject = イベントを受け付けました: { $title }
letter-received = ありがとうございます。アドレスが確認され、イベントは審査待ちになりました。
letter-received-then = 担当者が確認し、どちらの場合でもご連絡します。それまでは変更できます。このリンクは他の人に教えないでください。
letter-approved-subject = 公開されました: { $title }
letter-approved = イベントが公開されました。
letter-approved-calendar = カレンダーに追加する
letter-approved-feed = このイベントを含むフィードを購読する
letter-approved-changed = 変更がありましたら、お知らせください。すべてのカレンダーに反映されます。
letter-asked-subject = { $title } についての質問
letter-asked = { $title } を確認しました。公開の前に質問があります。
letter-asked-then = 入力された内容はすべて保存されています。コメントでの回答、内容の変更、またはその両方で、再び審査待ちになります。
letter-asked-button = 回答する・イベントを変更する
letter-rejected-subject = 公開されませんでした: { $title }
letter-rejected = { $title } のご投稿ありがとうございました。申し訳ありませんが、{ $site } では公開されません。
letter-taken-down-subject = 公開を停止しました: { $title }
letter-taken-down = スタッフが { $title } の { $site } での公開を停止しました。今後は表示されず、購読者のカレンダーからも消えます。
letter-report-subject = ご報告について: { $title }
letter-report = { $title } についてのご報告ありがとうございます。スタッフが確認しました。
letter-report-forgotten = あなたのアドレスは報告から削除されました。
letter-report-why = あなた、またはあなたのアドレスを記入した人が、このイベントの問題を報告したためお送りしています。

letter-changed-subject = 変更されました: { $title }
letter-changed = あなたが主催するイベントが変更されました。
letter-changed-by = { $name } さんが、あなたが主催するイベントを変更しました。
letter-changed-nothing = 結果として、すべて以前のままです。
letter-changed-button = 変更点を見る・元に戻す
letter-is-cancelled = 中止になりました
letter-is-moved = 別の日に延期されました
letter-is-postponed = 日程が決まるまで延期されました
letter-is-back = 予定どおり開催されます
letter-edit-approved-subject = 変更が公開されました: { $title }
letter-edit-approved = あなたの変更が公開されました。
letter-edit-asked-subject = 変更についての質問: { $title }
letter-edit-asked = あなたの変更を確認しました。質問があります。
letter-edit-asked-then = 入力された内容は保存されています。変更すると、再び審査待ちになります。
letter-edit-rejected-subject = 変更は採用されませんでした: { $title }
letter-edit-rejected = あなたの変更を確認しましたが、採用しませんでした。イベントは以前のままです。
letter-edit-why = このイベントを変更された方にお送りしています。
letter-hand-over-subject = { $title } を主催していただけますか？
letter-hand-over-instead = { $name } さんが、代わりにイベントを主催してほしいとのことです。
letter-hand-over-together = { $name } さんが、一緒にイベントを主催してほしいとのことです。
letter-hand-over-button = 内容を見て引き受ける
letter-hand-over-else = リンクは一度だけ、{ $days } 日間有効です。引き受けない場合は、何もする必要はありません。
letter-hand-over-why = このイベントの主催者があなたのアドレスを伝えたためお送りしています。

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] 今日
        [1] 明日
       *[other] { $days } 日後
    }
letter-starts =
    { $days ->
        [0] あなたのイベントは今日です
        [1] あなたのイベントは明日です
       *[other] あなたのイベントは { $days } 日後です
    }
letter-cfp-closes =
    { $days ->
        [0] 発表募集は今日締め切られます
        [1] 発表募集は明日締め切られます
       *[other] 発表募集は { $days } 日後に締め切られます
    }
letter-registration-closes =
    { $days ->
        [0] 参加登録は今日締め切られます
        [1] 参加登録は明日締め切られます
       *[other] 参加登録は { $days } 日後に締め切られます
    }
letter-lacks = 足りない情報があります
letter-missing = ページを見る人が探しているのに、まだ載っていないものがあります。
letter-missing-place = 会場または住所
letter-missing-join = 参加または視聴のためのリンク
letter-missing-register = 参加登録のリンク
letter-missing-cfp-day = 発表募集の締切日
letter-reminder-then = 日程変更や中止、追記がありますか？お知らせいただければ、すべてのカレンダーに反映されます。
letter-how-many-subject = 何人集まりましたか？ { $title }
letter-over = イベントお疲れさまでした。うまくいったことと思います。
letter-how-many = 何人集まりましたか？短いフォーム一つだけ、サインインは不要です。
letter-how-many-recording = 何人集まりましたか？録画はどこにありますか？短いフォーム一つだけ、サインインは不要です。
letter-how-many-button = 人数を知らせる
letter-how-many-else = この数字は、イベントが人々にとってどれだけ価値があるかをコミュニティに示します。おおよその数でかまいません。{ $days } 日間は同じリンクで訂正できます。
letter-series-subject = 続けますか？ { $title } は { $day } に終わります
letter-series = あなたが主催する定期イベントがまもなく終わります。
letter-series-last = 最終日: { $day }
letter-series-renew = 続けますか？ { $day } まで延長できます。
letter-series-button = 続ける
letter-series-else = 終わりにする場合は、何もする必要はありません。
letter-series-why = この定期イベントの主催者としてお送りしています。担当者がいなくなった後もカレンダーに残らないよう、定期イベントは一年以内に終わります。
letter-announcement-why = このカレンダーでイベントを主催されている方にお送りしています。

letter-request-subject = { $name } さんが { $group } の主催者を希望しています
letter-request = { $name } さんが { $group } の主催者になることを希望しています。
letter-request-then = 承認するか、お断りください。どちらの場合も本人にメールが届きます。
letter-request-button = 希望に答える
letter-invitation-subject = { $group } の主催者になりませんか？
letter-invitation = { $name } さんから、{ $group } の主催者になってほしいとのことです。主催者はグループのイベントを担当します。
letter-invitation-then = よろしければ、{ $days } 日以内にお知らせください。
letter-invitation-button = 招待を見る
letter-invitation-else = 引き受けない場合は、何もする必要はありません。何も起こらず、誰にも知らされません。
letter-invitation-why = グループのリーダーがあなたのアドレスを記入したためお送りしています。
letter-active-subject = { $group } は活動中ですか？
letter-active = この半年、{ $group } の動きが見られませんでした。今も活動中ですか？
letter-active-again = 以前お尋ねしましたが、お返事がありませんでした。{ $group } は今も活動中ですか？
letter-active-how = ボタン一つでお答えください。サインインは不要です。
letter-active-button = 答える
letter-active-else = { $days } 日以内にお返事も新しいイベントもない場合は、新しい人が待ちぼうけにならないよう、グループのページに休止中と表示されます。どなたかが声を上げれば、表示は消えます。
letter-group-accepted-subject = { $group } の主催者になりました
letter-group-accepted = ご希望が承認され、{ $group } の主催者になりました。
letter-group-declined-subject = { $group } へのご希望について
letter-group-declined = { $group } の担当者は、ご希望を承認しませんでした。
letter-group-leads-subject = { $group } のリーダーになりました
letter-group-leads = { $group } のリーダーになりました。主催者を招き、希望に答え、ページを管理できます。
letter-group-removed-subject = { $group } の主催者ではなくなりました
letter-group-removed = { $group } の主催者の一覧から外れました。
letter-group-approved-subject = グループが登録されました: { $group }
letter-group-approved = { $group } が一覧に載り、あなたがリーダーになりました。
letter-group-not-taken-subject = ご提案について: { $group }
letter-group-not-taken = ご提案いただいたグループ { $group } をスタッフが確認しましたが、採用しませんでした。
letter-group-calendar-fails-subject = { $group } のカレンダーを読み込めません
letter-group-calendar-fails = { $group } の催しとして表示しているカレンダーの読み込みに、続けて何度か失敗しました。何も消していません。催しは最後に読み込んだままで、読み込みを続けて試みます。原因は次のとおりです:
letter-group-button = ページを開く
letter-group-why = このグループの担当者、または担当を希望された方にお送りしています。

part-title = 題名
part-kind = 種類
part-summary = 一言で
part-description = 説明
part-hosts = 主催
part-when = 日時
part-format = 参加方法
part-languages = 言語
part-projects = プロジェクト
part-tags = タグ
part-parent = 属するイベント
part-picture = 画像
part-venue = 会場
part-address = 番地
part-city = 都市
part-country = 国
part-coordinates = 座標
part-repeats = 繰り返し
part-extra = 追加した日
part-skipped = 除いた日
part-moved = 変更した日
part-off = 中止した日
own-dates = 個別の日程で
moved-to = { $day } → { $when }
one-that-is-gone = （なくなったもの）
nothing = なし
changed = 変更あり

letter-choices = 受け取るメールと時刻を選ぶ
letter-leave = この種類のメールを受け取らない
letter-cancelled-subject = 中止: { $title }
letter-moved-subject = 日程変更: { $title }
letter-postponed-subject = 延期: { $title }
letter-back-subject = 開催されます: { $title }
letter-day-subject = あなたのイベント: { $count } 件のお知らせ
letter-day = これからの予定です。{ $count } 件を一通にまとめました。
left-title = このメールは届かなくなりました
left-lead = この種類のメールは今後届きません。いつでも選び直せます。
leave-title = この種類のメールを受け取らないようにしますか？
leave-lead = ボタンを一度押すだけで、サインインは不要です。
leave-button = 受け取らない

rejected-not-open-infrastructure = オープンインフラストラクチャーに関するものではありません。
rejected-advertisement = 商業的な宣伝です。
rejected-duplicate = すでにカレンダーに載っています。
rejected-not-enough-information = 参加するための情報が足りません。
rejected-spam = スパムのように見えます。
rejected-date-over = 日付が過ぎています。
