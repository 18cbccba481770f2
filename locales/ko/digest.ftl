# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = 메일로 받기
digest-lead = 앞으로 열릴 행사와 바뀐 내용을 매주 또는 매월 한 번, 알릴 것이 있을 때만 메일로 보내 드립니다. 계정이 필요 없고, 클릭 한 번으로 끝낼 수 있습니다.
digest-address-hint = 이 용도로만 사용합니다. 먼저 받기를 원하는지 묻는 메일을 보냅니다.
digest-how-often = 얼마나 자주
digest-weekly = 매주 월요일 아침
digest-monthly = 매월 첫째 월요일
digest-ask = 신청하기
digest-sent-why = 입력하신 주소로 메일을 보내고 있습니다. 3일 안에 메일의 링크에 있는 버튼을 누르세요. 그 전에는 다른 메일이 오지 않습니다.
digest-sent-else = 메일이 없으면 스팸 메일함을 확인하세요. 한 시간 안에 같은 것을 두 번 신청하면 메일은 한 통만 갑니다.

## Confirming

digest-confirm = 이것을 메일로 받으시겠습니까?
digest-confirm-why = 버튼을 누르기 전에는 아무것도 오지 않습니다.
digest-confirm-button = 네, 보내 주세요
digest-confirmed = 이제부터 메일로 받습니다
# With the day.
digest-first-comes = 알릴 것이 있으면 첫 메일은 { $what }에 올 수 있습니다.
digest-change-or-leave = 변경하거나 그만 받기

## Changing and leaving

digest-yours = 나의 메일 소식
digest-saved = 변경 내용을 저장했습니다.
# With the day.
digest-next = 다음: { $what }
digest-chosen = 선택했지만 아직 저장하지 않음: { $what }
digest-choose = 다른 행사 선택
digest-doubled = 이 주소는 이미 이 행사들의 소식을 받고 있습니다. 그것을 그만 받거나 다른 행사를 선택하세요
digest-no-more = 그만 받기
digest-leave = 이 소식 그만 받기
digest-leave-why = 버튼을 누르면 더 이상 메일이 오지 않습니다.
digest-change-instead = 대신 변경하기: 덜 자주, 또는 다른 행사
digest-left = 그만 받기로 했습니다
digest-left-why = 이 소식의 메일은 더 이상 오지 않습니다.
digest-forget-why = 메일 소식 때문에 이 주소에 대해 보관하는 모든 것(모든 소식과 메일)을 삭제할 수도 있습니다.
digest-forget = 모두 삭제
digest-forgotten = 모두 삭제했습니다
digest-forgotten-why = 메일 소식 때문에 이 주소에 대해 보관하는 것은 더 이상 없습니다.

## The letter that asks

digest-confirm-subject = 확인해 주세요: 메일로 받는 행사
digest-asked = 누군가(본인이기를 바랍니다) 다음 행사를 이 주소로 보내 달라고 신청했습니다:
# Where the words of a stranger could pass for a link.
digest-some-events = 양식에서 선택한 행사
digest-confirm-else = 본인이 아니라면 아무것도 하지 마세요. 더 이상 메일이 오지 않으며, 주소는 { $days }일 뒤에 지워집니다.
digest-confirm-because = 양식에 이 주소가 입력되어 보내 드립니다.
digest-there-subject = 이 행사들은 이미 메일로 받고 있습니다
digest-there = 누군가(본인이기를 바랍니다) 이미 이 주소로 보내지고 있는 것을 신청했습니다:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = { $last }까지의 행사:
digest-nothing-coming = { $last }까지 열리는 행사는 없지만, 다음과 같은 일이 있었습니다:
digest-happened = 그 이후
digest-new = 새로움
digest-on-again = 다시 열림
# With the time at which it was to be.
digest-was = 원래 일정: { $when }
digest-more =
    { $count ->
       *[other] { $count }건이 더 페이지에 있습니다.
    }
digest-page = 캘린더에서 모두 보기
digest-feed = 내 캘린더에서 구독하기
digest-because = 신청하셨기 때문에 보내 드립니다: { $what }.
