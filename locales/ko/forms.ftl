# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (선택)
# Before the title of a page with faults, and before each fault.
error-before = 오류:
reading-error = 오류: { $what }
your-mail = 메일 주소
bad-mail = 이 주소로는 메일을 보낼 수 없습니다. name@example.org 같은 모양이어야 합니다
text-empty = 비어 있습니다
text-too-long = 너무 깁니다. 최대 { $max }자인데 { $found }자입니다
text-unprintable = 표시할 수 없는 글자가 있습니다 ({ $what })

## Signing in

sign-in-lead = 비밀번호는 없습니다. 링크가 든 메일을 보내 드립니다.
sign-in-to-star = “{ $what }”에 별표를 하려면 로그인하세요.
sign-in-to-follow = { $what } 모임을 팔로우하려면 로그인하세요.
sign-in-to-calendar = 내 캘린더를 보려면 로그인하세요.
sign-in-to-data = 내 데이터를 보려면 로그인하세요.
sign-in-to-name = 이 선택에 이름을 붙이려면 로그인하세요: { $what }.
sign-in-new = 처음이신가요? 같은 링크로 계정이 만들어집니다. 주소와 별표는 캘린더를 위해서만 보관합니다.
send-link = 링크 보내기
without-letter = 또는 메일 없이
sign-in-with = { $what }(으)로 로그인
look-into-mailbox = 메일함을 확인하세요
letter-on-its-way = 링크가 든 메일을 보냈습니다. { $count }분 안에 이 브라우저에서 여세요.
letter-if-known = 저희가 아는 주소라면 링크가 든 메일을 보냈습니다. 링크는 { $count }분 동안 쓸 수 있습니다.
letters-in-folder = 이 서비스는 메일을 폴더에 보관합니다.
open-mailbox = 메일함 열기
mail-elsewhere = 메일을 다른 기기에서 보시나요?
letter-code = 메일에 적힌 코드
letter-code-hint = K7QM-2XWA처럼 글자와 숫자 여덟 개입니다.
wrong-code = 메일에 적힌 코드가 아니거나 더는 쓸 수 없습니다. 다섯 번 틀리면 새 메일이 필요합니다
sign-in-by-code = 코드로 로그인
no-letter = 메일이 없나요?
no-letter-spam = 스팸함을 확인하거나 다시 요청하세요.
ask-again = 다시 요청
no-account-needed = 행사를 등록한 적이 없다면 계정이 없으며, 필요하지도 않습니다.
one-more-press = 한 번만 더 눌러 주세요. 메일을 읽는 프로그램이 아니라 본인만 링크를 쓰기 위해서입니다.

## Reporting a problem

report-lead = 담당자가 읽습니다. 확인할 때까지 행사는 그대로 있습니다.
report-thanks = 고맙습니다
report-sent = 담당자가 확인합니다. 메일 주소를 남기셨다면 그곳으로 답해 드립니다.
report-what = 무엇이 잘못되었나요?
report-reason-wrong = 날짜, 장소, 링크 등 틀린 내용이 있습니다
report-reason-spam = 광고이거나 사기입니다
report-reason-private = 사적인 내용이 드러납니다
report-reason-illegal = 법에 어긋납니다
report-reason-conduct = 누군가를 모욕하거나 위협합니다
report-reason-other = 그 밖의 문제
report-words = 직접 설명
report-words-hint = 담당자가 무엇을 알아야 하나요?
report-mail-hint = 답을 원하실 때만 적으세요. 그때까지만 보관하며 담당자만 봅니다.
report-choose = 무엇이 잘못되었는지 골라 주세요
report-say = 무엇이 잘못되었는지 적어 주세요
report-send = 신고 보내기

## Checking a calendar

doctor-lead = iCalendar 피드의 주소를 넣으면 무엇이 어떤 규칙에 어긋나는지, Outlook, Google, Apple, Thunderbird가 어떻게 받아들일지 알려 드립니다.
doctor-description = iCalendar 피드의 무엇이 어떤 규칙에 어긋나는지, Outlook, Google, Apple이 어떻게 받아들일지.
doctor-found = 찾은 것
doctor-events = 행사 { $count }건.
doctor-clean = 어긋난 규칙이 없습니다.
doctor-violations = 규칙 위반 { $count }건.
doctor-advice = 더 나아질 수 있는 점 { $count }건.
doctor-breaks = 규칙에 어긋나는 것
doctor-better = 더 나아질 수 있는 것
doctor-line = { $count }번째 줄:
doctor-more = 같은 종류가 더 있습니다:
doctor-apps = 앱이 어떻게 받아들일지
doctor-next = 다음 날짜들, 보이게 될 그대로
doctor-nothing-next = 2년 안에는 없습니다.
doctor-another = 다른 캘린더 검사
doctor-address = 캘린더 주소
doctor-calendar = 또는 캘린더 내용
doctor-calendar-hint = .ics 파일의 내용을 BEGIN:VCALENDAR부터 END:VCALENDAR까지 붙여 넣으세요. 이 방법으로는 줄 끝을 검사할 수 없습니다.
doctor-check = 검사하기
doctor-in-english = 결과는 표준의 언어인 영어로 적혀 있습니다.
doctor-keeps-nothing = 아무것도 보관하지 않습니다. 프로그램을 운영하는 사람은 이 명령으로 파일을 검사합니다:
doctor-nothing-given = 캘린더 주소를 넣거나 아래에 붙여 넣으세요
doctor-both-given = 주소와 캘린더 중 하나만 넣으세요. 둘 중 하나를 비우세요
doctor-file = 또는 기기에 있는 파일
doctor-file-hint = 5MB 이하의 .ics 파일.
doctor-file-large = 파일이 5MB보다 큽니다
doctor-not-fetched = 캘린더를 가져오지 못했습니다: { $what }
