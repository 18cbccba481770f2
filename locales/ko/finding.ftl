# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = 이번 달
months = 월
as-a-list = 목록으로 보기
as-a-month = 월별로 보기
month-empty = 이달에는 등록된 행사가 없습니다.
next-events-in = 다음 행사: { $what }
times-of-places = 시각은 각 개최지 기준입니다.
more-events = 외 { $count }개

## A series

whole-series = 시리즈 전체 보기
subscribe-series = 이 시리즈 구독
about-series = 자세히
all-of-series = 이 시리즈의 예정된 행사 모두

## The search

search-for = 검색: { $what }
search-hint = 제목, 도시나 나라, 그룹, 프로젝트, 태그로 찾을 수 있습니다. 대소문자와 발음 기호는 구별하지 않습니다.
events-found = 행사와 시리즈 { $count }개를 찾았습니다
nothing-found = 찾은 것이 없습니다.
nothing-found-why = 모든 단어가 들어 있어야 합니다. 단어를 줄이거나 일부만 입력해 보세요. 설명에서도 찾을 수 있습니다.
look-in-texts = 설명에서도 찾기

## In the frames of others

on-the-calendar = 캘린더에서 더 보기

## When something is wrong

error-gone-why = 여기 있던 내용은 내려졌으며 다시 올라오지 않습니다.
error-dead-link = 이 링크는 더 이상 쓸 수 없습니다
error-dead-link-why = 이미 사용되었거나 너무 오래되었습니다.
error-too-many-wait = 요청이 너무 잦았습니다. { $count }분 후에 다시 시도해 주세요.
error-still-there = 행사는 계속 볼 수 있고, 구독한 캘린더도 그대로입니다.

## Without a network

offline = 오프라인 상태입니다
offline-why = 이 페이지는 저장되어 있지 않습니다. 최근에 본 페이지는 볼 수 있습니다.
# Before a date and an hour.
as-of = 이 페이지의 기준 시각:
as-of-why = 그 뒤에 행사가 변경되거나 취소되었을 수 있습니다.
