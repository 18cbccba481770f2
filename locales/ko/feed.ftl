# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = 취소됨
postponed = 연기됨
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } ({ $days }일 중 { $day }일째)
month-only = { $title } (날짜 미정)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = 발표 모집 마감
deadline-registration = 참가 신청 마감
link-join = 참여하기
link-registration = 참가 신청
link-website = 웹사이트
link-cfp = 발표 모집
link-livestream = 생중계
link-recording = 녹화 영상
link-slides = 발표 자료
link-recap = 요약
online = 온라인
place-and-online = { $place } 및 온라인
place-open = 장소 미정
day-open = { $month }, 날짜 미정

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = 밋업
kind-live = OpenInfra Live
kind-sig = SIG 또는 워킹 그룹
kind-training = 교육
kind-deadline = 마감일
kind-other = 기타
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = 밋업
kinds-live = OpenInfra Live
kinds-sig = SIG 및 워킹 그룹 회의
kinds-training = 교육
kinds-deadline = 마감일
kinds-other = 기타 행사

## What a feed is called: a heading of what was chosen

everything = 모든 행사
events = 행사
list-next = { $list }, { $item }
list-and = { $list } 및 { $item }
list-or = { $list } 또는 { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = 지역: { $names }
by-country = 국가: { $names }
by-group = 주최: { $names }
by-series = 시리즈: { $names }
by-project = 프로젝트: { $names }
by-tag = 태그: { $names }
by-language = 언어: { $names }
by-format = 참여 방식: { $names }
by-distance = { $place } 반경 { $kilometres } km
by-words = “{ $words }” 포함
format-in-person = 현장
format-online = 온라인
format-hybrid = 현장과 온라인 동시 진행
past-all = { $what }, 지난 행사 모두 포함
past-today = { $what }, 오늘부터
past-days =
    { $days ->
        [1] { $what }, 어제부터
       *[other] { $what }, 지난 { $days }일 포함
    }
deadlines-on = { $what }, 마감일 포함
deadlines-off = { $what }, 마감일 제외
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, { $publisher } 발행. 시간은 각 행사의 시간대를 따릅니다.
event-about = { $publisher }에서 발행한 행사입니다.
mine = 내 행사
mine-about = 별표한 행사와 팔로우한 그룹이 주최하는 행사입니다. 시간은 각 행사의 시간대를 따릅니다.
news-about = 최근에 발행되거나 변경된 행사입니다. 시간은 각 장소의 현지 시간입니다.

## Regions of the world, and parts of them

region-apac = 아시아 태평양
region-emea = 유럽, 중동, 아프리카
region-north-america = 북아메리카
region-latin-america = 라틴 아메리카
region-east-asia = 동아시아
region-southeast-asia = 동남아시아
region-south-asia = 남아시아
region-central-asia = 중앙아시아
region-australia-new-zealand = 오스트레일리아와 뉴질랜드
region-melanesia = 멜라네시아
region-micronesia = 미크로네시아
region-polynesia = 폴리네시아
region-west-asia = 서아시아
region-northern-europe = 북유럽
region-western-europe = 서유럽
region-eastern-europe = 동유럽
region-southern-europe = 남유럽
region-northern-africa = 북아프리카
region-western-africa = 서아프리카
region-middle-africa = 중앙아프리카
region-eastern-africa = 동아프리카
region-southern-africa = 남부 아프리카
region-central-america = 중앙아메리카
region-caribbean = 카리브해
region-south-america = 남아메리카
