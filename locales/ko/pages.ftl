# What public pages say around the events. Plain text, no markup.

## On every page

skip = 본문으로 건너뛰기
nav-main = 기본 메뉴
nav-more = 더 보기
nav-events = 행사
nav-groups = 그룹
nav-subscribe = 구독
nav-submit = 행사 등록
search = 검색
search-events = 행사 검색
foot-about = Folkmoot는 열린 커뮤니티를 위한 커뮤니티 캘린더입니다. 행사를 여는 모든 분과 찾아오는 모든 분을 위해 만들었습니다.
all-as-icalendar = 모든 행사(iCalendar)
check-a-calendar = 캘린더 점검
my-calendar = 내 캘린더
my-events = 내 행사
my-groups = 내 그룹
for-staff = 운영진용
review-in-figures = 검토 현황
report-a-problem = 문제 신고
language = 언어
# What script adds to pages.
your-time-too = 내 시간대로도 같은 시간입니다.
for-you = 내 시간:
copied = 복사됨
press-to-copy = Ctrl+C를 누르세요

## Lists of events

now = 진행 중
moved = 일정 변경
series = 시리즈
place-open-and-online = 온라인 및 추후 공지할 장소
# The regular meetings of a busy day, folded away.
folded-meetings = SIG, 워킹 그룹, 팀 회의 { $count }건
order-and-times = 시작 순서대로 표시하며, 시간은 각 장소의 현지 시간입니다.
upcoming-events = 예정된 행사
past-events = 지난 행사
events-description = 커뮤니티 캘린더의 { $what }. 날짜별로 보고, 피드로 내 캘린더에 구독할 수 있습니다.
what-from-day = { $what }, { $day }부터
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: 지난 행사
later-from-day = 이후: { $day }부터
earlier-from-day = 이전: { $day }부터
earlier-from-today = 이전: 오늘부터
earlier-before-day = 이전: { $day } 전
upcoming = 예정
past = 지난 행사
deadlines = 마감일
deadlines-too = 발표 모집 및 참가 신청 마감일도 표시
subscribe-to-list = 이 목록 구독
subscribe-all-the-same = 그래도 구독하기
nothing-listed = 여기에 표시할 행사가 없습니다.
subscribe-and-they-come = 구독하면 앞으로 공지되는 행사가 캘린더에 표시됩니다.
under-way = 진행 중
day-to-be-confirmed = 날짜 미정

## Filters

filters = 필터
filter-list = 목록 필터링
which-time = 기간
show = 보기
clear-filters = 필터 지우기
words-to-look-for = 검색어
kinds-of-events = 행사 종류
leave-out = 제외
leave-out-this = { $what } 제외
and-also = 그리고:
menu-region = 지역
menu-country = 국가
menu-near = 근처
menu-group = 그룹
menu-series = 시리즈
menu-project = 프로젝트
menu-language = 언어
menu-format = 참여 방식
menu-tag = 태그
any-region = 모든 지역
any-country = 모든 국가
any-near = 거리 무관
any-group = 모든 그룹
any-series = 모든 시리즈
any-project = 모든 프로젝트
any-language = 모든 언어
any-format = 온라인 또는 현장
any-tag = 모든 태그
around-city = { $city } 반경 { $kilometres } km

## The front page

home-title = 커뮤니티 행사
# The name of the service in link previews.
home-about = 커뮤니티 캘린더 Folkmoot
home-description = 전 세계 오픈 인프라 커뮤니티의 Summit, 개더링, OpenInfra Days, 밋업, 라이브 방송, 회의를 구독 가능한 하나의 캘린더에 모았습니다.
home-heading = 커뮤니티가 만나는 곳
home-lead = 전 세계 오픈 인프라 커뮤니티의 Summit, 개더링, OpenInfra Days, 밋업, 방송, 회의.
events-ahead = 행사와 시리즈 { $count }개가 예정되어 있습니다.
by-groups = 그룹 { $count }개가 함께합니다.
subscribe = 구독하기
home-subscribe-why = 늘 쓰는 캘린더에서, 내용은 자동으로 업데이트됩니다
home-submit-why = 우리 그룹의 행사를, 계정 없이도 등록할 수 있습니다
happening-now = 지금 진행 중
two-weeks = 앞으로 2주
two-weeks-empty = 앞으로 2주간 공지된 행사가 없습니다.
what-comes-later = 그 이후의 행사
all-with-filters = 모든 행사(필터 사용)
worth-planning = 미리 계획하면 좋은 행사

## An event

# Before the name of the larger event.
part-of = 상위 행사:
last-date = 마지막 일정
next-date = 다음 일정
next-dates = 다음 일정
# Between "Moved" and the old date, which is struck through.
instead-of = 변경 전:
parts = 이 행사의 세부 행사
past-parts = 지난 세부 행사
add-to-calendar = 캘린더에 추가
keeps-up-to-date = (자동 업데이트)
download-ics = .ics로 다운로드
download-copy = (업데이트되지 않는 사본)
star = 별표
passed = (마감됨)
facts = 행사 정보
where = 위치
map = 지도
to-be-announced = 추후 공지
hosts =
    { $count ->
       *[other] 주최
    }
languages =
    { $count ->
       *[other] 언어
    }
about = 관련 프로젝트
tags = 태그
updated = 업데이트
taking-part-in-person = 현장
taking-part-online = 온라인
taking-part-hybrid = 현장 및 온라인
notice-cancelled = 취소됨: 이 행사는 열리지 않습니다
notice-postponed = 연기됨: 이 행사는 아래 날짜에 열리지 않습니다
notice-moved = 연기됨: 아래는 새로운 날짜입니다
notice-series-over = 이 시리즈는 종료되었습니다
notice-over = 이 행사는 종료되었습니다
notice-on = 지금 진행 중
notice-vague = 날짜 미정
old-date-below = 아래는 이전 날짜이며, 새 날짜는 아직 정해지지 않았습니다.
was-to-be = 원래 예정: { $when }.
has-recording = 녹화 영상이 있습니다.
only-the-month = 아직 월만 정해졌습니다. 날짜가 정해지면 피드에 행사가 표시됩니다.

## Groups

groups = 그룹
groups-description = 오픈 인프라 커뮤니티의 사용자 그룹, SIG, 워킹 그룹, 프로젝트 팀과 다음 행사를 지역별로 확인하세요.
groups-lead = 가까운 사용자 그룹과 온라인에서 모이는 SIG, 워킹 그룹, 팀입니다. 그룹마다 구독할 수 있는 캘린더가 있습니다.
groups-none = 아직 등록된 그룹이 없습니다.
groups-found = 조건에 맞는 그룹 { $count }개
no-such-group = 조건에 맞는 그룹이 없습니다.
group-description = { $who }: 예정된 행사, 지난 행사, 캘린더 피드.
group-kind = 종류
group-kind-user-group = 사용자 그룹
group-kind-sig = SIG
group-kind-working-group = 워킹 그룹
group-kind-project-team = 프로젝트 팀
group-kind-foundation = 재단
group-kinds-user-group = 사용자 그룹
group-kinds-sig = SIG
group-kinds-working-group = 워킹 그룹
group-kinds-project-team = 프로젝트 팀
group-kinds-foundation = 재단
any-group-kind = 모든 종류의 그룹
group-life = 활동 상태
any-life = 활동 중 및 휴면
active-only = 활동 중만
dormant-only = 휴면만
only-wanting = 운영자를 모집하는 그룹만
regions = 지역
worldwide = 전 세계
next = 다음:
nothing-announced = 공지된 행사가 없습니다.
dormant = 휴면
group-dormant = 이 그룹은 휴면 상태입니다
group-dormant-why = 반년 동안 활동이 없었거나, 그룹을 아는 분이 활동이 끝났다고 알려 왔습니다. 새 행사가 올라오면 이 표시는 사라집니다.
organizers = 운영자
organizers-wanted = 운영자 모집 중
organizers-wanted-why = 아직 여기에서 이 그룹을 관리하는 사람이 없습니다.
help-organize = 운영 돕기
for-organizers = 운영자용
group-missing = 찾는 그룹이 없나요?
propose-group = 그룹 제안하기
about-group = 이 그룹 정보
all-of-group = 이 그룹의 예정된 행사 모두 보기
newer = 최근
older = 이전
page-number = { $count }페이지
follow = 내 캘린더에서 팔로우
feed = 피드
export-group = 모두 가져가기
export-lead = 이 그룹의 공개 행사 전체를 지난 행사까지 포함해 다른 프로그램이 읽는 형식으로 제공합니다. 여기 있는 것은 여러분의 것입니다.
export-ics = 모든 캘린더 앱에서 쓸 수 있습니다.
export-json = 각 행사에 대해 알려진 모든 것입니다. 같은 종류의 다른 캘린더나 직접 만든 프로그램에서 이어 쓸 수 있습니다.
export-csv = 스프레드시트용입니다. 고친 내용은 다시 가져올 수 있고, 빈 표는 시작할 때 쓰세요.
export-columns = 각 열에 들어가는 것
export-yaml = irc-meetings 저장소처럼 회의마다 파일 하나입니다.
group-chat = 채팅
group-list = 메일링 리스트
members = 회원
members-count = 회원 { $count }명
members-on-day = { $day } 기준 회원 { $count }명
members-over-time = 회원 수 추이
members-by-day = 날짜별 회원 수(최신순)
figures-as-table = 수치를 표로 보기
day-column = 날짜

## The subscribe page

subscribe-to = 구독: { $what }
subscribe-description = 관심 있는 것을 골라 Apple Calendar, Google Calendar, Outlook, Thunderbird 등 어떤 앱에서든 항상 최신 상태로 받아 보세요.
subscribe-lead = 관심 있는 것을 고르세요. 그다음은 캘린더 앱이 알아서 가져옵니다. 새 행사는 나타나고, 변경된 일정은 옮겨지며, 취소된 행사는 취소로 표시됩니다.
what-to-subscribe = 구독할 내용
no-answer = 이 선택에 대한 응답을 받지 못했습니다. “선택 업데이트” 버튼을 누르면 다시 요청합니다.
what = 내용
more-settings = 알림, 마감일, 지난 행사, 언어
alarms = 알림
minutes-before = { $count }분 전
hours-before = { $count }시간 전
days-before = { $count }일 전
the-past = 지난 행사
back-a-year = 지난 1년
back-to-the-first = 지난 행사 모두
back-to-today = 오늘부터
back-days = 지난 { $count }일
our-words-in = 안내 문구 언어
our-words-hint = “취소됨”, “참가 신청” 등의 문구입니다. 주최자가 쓴 내용은 그대로 표시됩니다.
entries = 일정 표시
switch-deadlines = 발표 모집 및 참가 신청 마감일을 별도 일정으로 표시
switch-perday = 여러 날 진행되는 행사를 하루에 한 일정씩 표시
switch-perday-hint = 시리즈는 나누지 않습니다. 반복 규칙을 날짜별로 나타낼 수 없기 때문입니다.
switch-months = 월만 정해진 행사를 그달 전체 일정으로 표시
switch-emoji = 제목에 이모지 넣지 않기
update-choice = 선택 업데이트
something-else = 다른 조건 추가
choose-everything = 모두 선택
nothing-ahead = 이 선택에 예정된 행사가 아직 없습니다.
waiting-for-day = 이 외에 { $count }개는 아직 월만 정해졌으며, 날짜가 정해지면 표시됩니다.
is-loopback = 이 캘린더는 사용 중인 컴퓨터에서 실행되고 있습니다. Google과 Microsoft에서는 접근할 수 없고, 이 컴퓨터의 앱에서는 접근할 수 있습니다.
copy-this = 다른 앱: 이 주소를 복사하세요
copy = 복사
qr = 휴대폰에서: QR 코드 스캔
qr-label = 이 선택을 구독하는 QR 코드
news-and-programs = 뉴스 리더 및 프로그램용
as-atom = 발행 및 변경 소식(Atom)
as-json = 프로그램용 데이터(JSCalendar, RFC 8984)
short-name = 이 선택에 오래 쓸 짧은 이름 붙이기
short-name-why = (인쇄하고 공유하기 좋은 주소)
taste = 앞으로 보게 될 행사
whole-list = 전체 목록
how-soon = 변경 사항이 반영되는 시간
how-soon-text = 변경 사항은 1초 안에 발행되며, 앱에는 한 시간마다 확인하도록 요청합니다. 확인 주기는 앱이 정하므로 저희가 앞당길 수는 없습니다.
how-soon-warning = 행사 당일에는 행사 페이지의 정보를 확인하세요.
how-often = 앱별 변경 사항 확인 주기
app = 앱
looks-for-changes = 변경 사항 확인
app-mac = Mac의 Apple Calendar
app-mac-how = 구독할 때 설정한 주기: 5분마다부터 매주까지
app-iphone = iPhone 및 iPad의 Apple Calendar
app-iphone-how = 계정 설정의 “데이터 업데이트”에 따름, 1시간마다를 권장합니다
app-thunderbird-how = 30분마다(다른 주기로 설정 가능)
app-google-how = 12~24시간마다, 변경할 수 없음
app-outlook-how = 몇 시간마다, 때로는 하루에 한 번, 변경할 수 없음
on-android = Android에서는 브라우저에서 Google 계정에 캘린더를 추가하면 Google Calendar 앱에 표시됩니다. 계정, 이름, 메일 주소 등 어떤 정보도 요구하지 않습니다.

## Settings

settings = 설정
settings-lead = 이 설정은 이 브라우저의 쿠키에만 저장되며, 개인을 식별하는 정보는 담기지 않습니다.
settings-saved = 저장했습니다.
your-zone = 내 시간대
your-zone-hint = 예: Europe/Berlin. 비워 두면 행사 장소의 현지 시간으로 표시하고, 브라우저가 내 시간을 덧붙입니다.
no-such-zone = 알 수 없는 시간대입니다. Asia/Tokyo처럼 목록에서 선택하세요
your-clock = 시간 형식
clock-24 = 24시간제 (17:30)
clock-12 = 12시간제 (오후 5:30)
your-theme = 화면 테마
theme-device = 기기 설정에 따름
theme-light = 라이트
theme-dark = 다크
save = 저장
there-is-a-problem = 문제가 있습니다

## When something is wrong

where-to-go = 여기에서 이동할 곳
look-for-event = 행사 찾기
front-page = 첫 페이지
sign-in = 로그인
error-not-found = 페이지를 찾을 수 없음
error-not-found-why = 이 주소에는 아무것도 없습니다.
error-gone = 영구적으로 삭제됨
error-too-many = 요청이 너무 많음
error-busy = 1분 후에 다시 시도해 주세요
error-busy-why = 지금 혼잡합니다. 잠시 후 다시 시도해 주세요.
error-unavailable-why = 지금은 저장할 수 없습니다. 1분 후에 다시 시도해 주세요.
error-not-printed-why = 지금은 이 캘린더를 제공할 수 없습니다. 나중에 다시 요청해 주세요.
error-fault = 문제가 발생했습니다
error-fault-why = 저희 쪽에서 문제가 발생했습니다. 기록되었으며 살펴보겠습니다.
