# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = （任意）
# Before the title of a page with faults, and before each fault.
error-before = エラー：
reading-error = エラー：{ $what }
your-mail = メールアドレス
bad-mail = このアドレスにはメールを送れません。name@example.org のような形で入力してください
text-empty = 入力されていません
text-too-long = 長すぎます。{ $max } 文字までですが、{ $found } 文字あります
text-unprintable = 表示できない文字が含まれています（{ $what }）

## Signing in

sign-in-lead = パスワードはありません。リンクをメールでお送りします。
sign-in-to-star = 「{ $what }」にスターを付けるには、サインインしてください。
sign-in-to-follow = { $what } をフォローするには、サインインしてください。
sign-in-to-calendar = カレンダーを見るには、サインインしてください。
sign-in-to-data = ご自分のデータを見るには、サインインしてください。
sign-in-to-name = この選択に名前を付けるには、サインインしてください：{ $what }。
sign-in-new = 初めての方へ：同じリンクでアカウントができます。アドレスとスターは、あなたのカレンダーのためだけに保存します。
send-link = リンクを送る
without-letter = メールを使わずに
sign-in-with = { $what } でサインイン
look-into-mailbox = メールをご確認ください
letter-on-its-way = リンクの入ったメールをお送りしました。{ $count } 分以内にこのブラウザーで開いてください。
letter-if-known = 登録されているアドレスであれば、リンクの入ったメールをお送りしました。リンクは { $count } 分間有効です。
letters-in-folder = このサービスはメールをフォルダーに保存します。
open-mailbox = メールボックスを開く
mail-elsewhere = メールは別の端末で読みますか？
letter-code = メールに書かれたコード
letter-code-hint = K7QM-2XWA のような英数字 8 文字です。
wrong-code = メールのコードと違うか、期限が切れています。5 回間違えると新しいメールが必要です
sign-in-by-code = コードでサインイン
no-letter = メールが届きませんか？
no-letter-spam = 迷惑メールの中を探すか、もう一度お試しください。
ask-again = もう一度送る
no-account-needed = イベントを登録したことのない方にはアカウントがなく、必要もありません。
one-more-press = もう一度だけ押してください。メールを読むプログラムではなく、あなただけがリンクを使うためです。

## Reporting a problem

report-lead = スタッフが読みます。確認するまで、イベントはそのままです。
report-thanks = ありがとうございます
report-sent = スタッフが確認します。アドレスを書かれた方には、そちらへお返事します。
report-what = どこに問題がありますか？
report-reason-wrong = 日付、場所、リンクなどに誤りがある
report-reason-spam = 広告または詐欺である
report-reason-private = 個人的なことが書かれている
report-reason-illegal = 法律に反している
report-reason-conduct = 誰かを侮辱または脅迫している
report-reason-other = その他
report-words = 詳しい説明
report-words-hint = スタッフに伝えたいことは何ですか？
report-mail-hint = 返事が必要な場合のみ。返事をするまで保存し、スタッフだけが見ます。
report-choose = どこに問題があるかを選んでください
report-say = どこに問題があるかを書いてください
report-send = 報告を送る

## Checking a calendar

doctor-lead = iCalendar フィードのアドレスを入れると、どこが、どの規則に照らして間違っているか、そして Outlook、Google、Apple、Thunderbird がどう受け取るかがわかります。
doctor-description = iCalendar フィードのどこが、どの規則に照らして間違っているか、Outlook、Google、Apple がどう受け取るか。
doctor-found = 検査の結果
doctor-events = イベント { $count } 件。
doctor-clean = 規則違反はありません。
doctor-violations = 違反 { $count } 件。
doctor-advice = 改善できる点 { $count } 件。
doctor-breaks = 規則に反する点
doctor-better = 改善できる点
doctor-line = { $count } 行目：
doctor-more = 同じ種類のものがほかにも：
doctor-apps = アプリはどう受け取るか
doctor-next = これからの日程（アプリに表示される通り）
doctor-nothing-next = 2 年以内にはありません。
doctor-another = 別のカレンダーを検査する
doctor-address = カレンダーのアドレス
doctor-calendar = またはカレンダーの中身
doctor-calendar-hint = .ics ファイルの中身を BEGIN:VCALENDAR から END:VCALENDAR まで貼り付けてください。この方法では改行は検査できません。
doctor-check = 検査する
doctor-in-english = 結果は、標準の言語である英語で表示されます。
doctor-keeps-nothing = 何も保存しません。プログラムを動かしている人は、次のコマンドでファイルを検査できます：
doctor-nothing-given = カレンダーのアドレスを入れるか、下に貼り付けてください
doctor-both-given = アドレスとカレンダーは片方だけにしてください。どちらかを空にしてください
doctor-file = または端末のファイル
doctor-file-hint = 5 MB までの .ics ファイル。
doctor-file-large = ファイルが 5 MB を超えています
doctor-not-fetched = カレンダーを取得できませんでした：{ $what }
