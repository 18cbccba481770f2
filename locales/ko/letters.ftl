# 편지.

letter-hello = { $name } 님, 안녕하세요.
letter-hello-there = 안녕하세요.
letter-address = 버튼이 작동하지 않으면 다음 주소를 여세요.
letter-for-you = 현지 시각: { $when }
letter-staff-wrote = 운영진이 남긴 말입니다.
letter-they-wrote = 상대방이 남긴 말입니다.
letter-mistake = 잘못되었다고 생각하시면 이 편지에 그대로 답장해 주세요.
letter-attached = 내 캘린더에 넣을 수 있도록 최신 행사 파일을 첨부했습니다.
letter-see-page = 페이지 보기
letter-see-event = 내 행사 보기
letter-change-event = 내 행사 수정
letter-manage = 수정, 일정 변경 또는 취소
letter-why-organizer = 이 행사의 주최자이기 때문에 보내 드립니다.
letter-why-submitter = 이 행사를 제출하셨기 때문에 보내 드립니다.
letter-why-group = 이 모임을 맡고 계시기 때문에 보내 드립니다.
letter-your-event = 내 행사
letter-some-group = 한 모임
letter-one-of-its-organizers = 주최자 중 한 명
letter-one-of-its-leads = 대표 중 한 명

letter-sign-in-subject = { $site } 로그인
letter-sign-in = 로그인 링크입니다. { $minutes }분 동안 한 번만 사용할 수 있습니다.
letter-sign-in-button = 로그인
letter-sign-in-code = 다른 기기에서 읽고 계신가요? 편지를 요청한 페이지에 다음 코드를 입력하세요.
letter-sign-in-else = 요청하지 않으셨다면 아무것도 하지 않으셔도 됩니다. 이 링크 없이는 아무도 로그인할 수 없습니다.
letter-sign-in-why = 누군가 이 주소로 로그인 링크를 요청했기 때문에 보내 드립니다.

letter-confirm-subject = 확인해 주세요: { $title }
letter-confirm = { $title } 행사를 제출해 주셔서 감사합니다. 한 단계만 남았습니다. 이 주소가 본인의 것인지 확인해 주세요. 그 후 운영진이 검토합니다.
letter-confirm-button = 내 행사 확인
letter-confirm-else = 링크는 { $hours }시간 동안 유효합니다. 제출하신 적이 없다면 이 편지를 무시하세요. 아무것도 공개되지 않으며 다시 편지를 보내지 않습니다.
letter-confirm-why = { $site }에 제출된 행사에 이 주소가 적혀 있었기 때문에 보내 드립니다.
letter-continue-subject = 행사 작성 계속하기
letter-continue = 작성을 시작하신 행사의 주소입니다. 언제든 어느 기기에서든 계속하세요.
letter-continue-button = 행사 작성 계속
letter-continue-else = 이 주소를 아는 사람은 누구나 계속 작성할 수 있으니 다른 사람에게 알리지 마세요. 마지막 작성 후 { $days }일 동안 보관됩니다. 작성하신 적이 없다면 이 편지를 무시하세요. 아무것도 공개되지 않습니다.
letter-continue-why = { $site }에서 작성 중인 행사에 이 주소가 적혀 있었기 때문에 보내 드립니다.
letter-received-subject = 행사를 받았습니다: { $title }
letter-received = 감사합니다. 주소가 확인되어 행사가 검토를 기다리고 있습니다.
letter-received-then = 담당자가 검토하며 결과가 어떻든 알려 드립니다. 그때까지 수정하실 수 있습니다. 이 링크는 다른 사람에게 알리지 마세요.
letter-approved-subject = 공개됨: { $title }
letter-approved = 좋은 소식입니다. 행사가 공개되었습니다.
letter-approved-calendar = 캘린더에 추가
letter-approved-feed = 이 행사가 들어 있는 피드 구독
letter-approved-changed = 변경된 것이 있나요? 알려 주시면 모든 캘린더에 반영됩니다.
letter-asked-subject = { $title }에 대한 질문
letter-asked = { $title }을(를) 검토했으며 공개 전에 질문이 있습니다.
letter-asked-then = 입력하신 내용은 모두 보관되어 있습니다. 글로 답하거나 수정하거나 둘 다 하시면 다시 검토 대기 상태가 됩니다.
letter-asked-button = 답하거나 행사 수정
letter-rejected-subject = 공개되지 않음: { $title }
letter-rejected = { $title } 행사를 제출해 주셔서 감사합니다. 죄송하지만 { $site }에 공개되지 않습니다.
letter-taken-down-subject = 내려짐: { $title }
letter-taken-down = 운영진이 { $site }에서 { $title } 행사를 내렸습니다. 더 이상 보이지 않으며 구독자의 캘린더에서도 사라집니다.
letter-report-subject = 신고하신 내용: { $title }
letter-report = { $title }에 대해 신고해 주셔서 감사합니다. 운영진이 살펴보았습니다.
letter-report-forgotten = 신고 기록에는 더 이상 귀하의 주소가 남아 있지 않습니다.
letter-report-why = 본인 또는 귀하의 주소를 적은 사람이 이 행사의 문제를 신고했기 때문에 보내 드립니다.

letter-changed-subject = 변경됨: { $title }
letter-changed = 주최하시는 행사가 변경되었습니다.
letter-changed-by = { $name } 님이 주최하시는 행사를 변경했습니다.
letter-changed-nothing = 결국 모든 것이 이전과 같습니다.
letter-changed-button = 변경 내용 보기 및 되돌리기
letter-is-cancelled = 취소되었습니다
letter-is-moved = 다른 날로 연기되었습니다
letter-is-postponed = 날짜가 정해질 때까지 연기되었습니다
letter-is-back = 다시 열리게 되었습니다
letter-edit-approved-subject = 변경이 공개되었습니다: { $title }
letter-edit-approved = 변경하신 내용이 공개되었습니다.
letter-edit-asked-subject = 변경에 대한 질문: { $title }
letter-edit-asked = 변경하신 내용을 검토했으며 질문이 있습니다.
letter-edit-asked-then = 입력하신 내용은 보관되어 있습니다. 수정하시면 다시 검토 대기 상태가 됩니다.
letter-edit-rejected-subject = 변경이 받아들여지지 않았습니다: { $title }
letter-edit-rejected = 변경하신 내용을 검토했으나 받아들이지 않았습니다. 행사는 이전 그대로입니다.
letter-edit-why = 이 행사를 변경하셨기 때문에 보내 드립니다.
letter-hand-over-subject = { $title } 행사를 주최하시겠습니까?
letter-hand-over-instead = { $name } 님이 대신 행사를 주최해 달라고 합니다.
letter-hand-over-together = { $name } 님이 함께 행사를 주최하자고 합니다.
letter-hand-over-button = 보고 수락하기
letter-hand-over-else = 링크는 { $days }일 동안 한 번만 사용할 수 있습니다. 원하지 않으시면 아무것도 하지 않으셔도 됩니다.
letter-hand-over-why = 이 행사의 주최자가 귀하의 주소를 알려 주었기 때문에 보내 드립니다.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] 오늘
        [1] 내일
       *[other] { $days }일 후
    }
letter-starts =
    { $days ->
        [0] 행사가 오늘입니다
        [1] 행사가 내일입니다
       *[other] 행사가 { $days }일 후입니다
    }
letter-cfp-closes =
    { $days ->
        [0] 발표 모집이 오늘 마감됩니다
        [1] 발표 모집이 내일 마감됩니다
       *[other] 발표 모집이 { $days }일 후 마감됩니다
    }
letter-registration-closes =
    { $days ->
        [0] 등록이 오늘 마감됩니다
        [1] 등록이 내일 마감됩니다
       *[other] 등록이 { $days }일 후 마감됩니다
    }
letter-lacks = 빠진 내용이 있습니다
letter-missing = 사람들이 페이지에서 찾지만 아직 없는 내용입니다.
letter-missing-place = 장소 또는 주소
letter-missing-join = 참가하거나 시청할 링크
letter-missing-register = 등록 링크
letter-missing-cfp-day = 발표 모집 마감일
letter-reminder-then = 일정이 바뀌었거나 취소되었거나 추가할 내용이 있나요? 알려 주시면 모든 캘린더에 반영됩니다.
letter-how-many-subject = 몇 명이 왔나요? { $title }
letter-over = 행사가 끝났습니다. 잘 진행되었기를 바랍니다.
letter-how-many = 몇 명이 왔나요? 로그인 없이 짧은 양식 하나면 됩니다.
letter-how-many-recording = 몇 명이 왔고 녹화는 어디에 있나요? 로그인 없이 짧은 양식 하나면 됩니다.
letter-how-many-button = 참석 인원 알리기
letter-how-many-else = 이 숫자는 행사가 사람들에게 얼마나 가치 있는지 커뮤니티에 보여 줍니다. 대략적인 수도 괜찮습니다. { $days }일 동안 같은 링크로 고칠 수 있습니다.
letter-series-subject = 계속하나요? { $title }이(가) { $day }에 끝납니다
letter-series = 주최하시는 정기 행사가 곧 끝납니다.
letter-series-last = 마지막 날: { $day }
letter-series-renew = 계속하나요? { $day }까지 연장할 수 있습니다.
letter-series-button = 계속하기
letter-series-else = 끝내시려면 아무것도 하지 않으셔도 됩니다.
letter-series-why = 이 정기 행사의 주최자이기 때문에 보내 드립니다. 담당자가 떠난 뒤 캘린더에 남지 않도록 모든 정기 행사는 일 년 안에 끝납니다.
letter-announcement-why = 이 캘린더에서 행사를 주최하시기 때문에 보내 드립니다.

letter-request-subject = { $name } 님이 { $group }의 주최자가 되고 싶어 합니다
letter-request = { $name } 님이 { $group }의 주최자가 되고 싶어 합니다.
letter-request-then = 수락하거나 거절해 주세요. 어느 쪽이든 상대방에게 편지가 갑니다.
letter-request-button = 요청에 답하기
letter-invitation-subject = { $group }의 주최자가 되시겠습니까?
letter-invitation = { $name } 님이 { $group }의 주최자가 되어 줄 수 있는지 묻습니다. 주최자는 모임의 행사를 돌봅니다.
letter-invitation-then = 원하시면 { $days }일 안에 알려 주세요.
letter-invitation-button = 초대 보기
letter-invitation-else = 원하지 않으시면 아무것도 하지 않으셔도 됩니다. 아무 일도 일어나지 않고 아무에게도 알리지 않습니다.
letter-invitation-why = 모임의 대표가 귀하의 주소를 적었기 때문에 보내 드립니다.
letter-active-subject = { $group }은(는) 아직 활동 중인가요?
letter-active = 반년 동안 { $group }의 소식이 없었습니다. 아직 활동 중인가요?
letter-active-again = 전에 여쭤 보았지만 답이 없었습니다. { $group }은(는) 아직 활동 중인가요?
letter-active-how = 버튼 하나로 답해 주세요. 로그인하지 않아도 됩니다.
letter-active-button = 답하기
letter-active-else = { $days }일 안에 답이나 새 행사가 없으면, 새로 온 사람들이 헛되이 기다리지 않도록 페이지에 휴면 상태라고 표시됩니다. 누군가 알리면 바로 풀립니다.
letter-group-accepted-subject = 이제 { $group }의 주최자입니다
letter-group-accepted = 요청이 수락되어 이제 { $group }의 주최자입니다.
letter-group-declined-subject = { $group }에 보낸 요청
letter-group-declined = { $group }을(를) 맡은 분들이 요청을 수락하지 않았습니다.
letter-group-leads-subject = 이제 { $group }의 대표입니다
letter-group-leads = 이제 { $group }의 대표입니다. 주최자를 초대하고 요청에 답하며 페이지를 관리합니다.
letter-group-removed-subject = 더 이상 { $group }의 주최자가 아닙니다
letter-group-removed = { $group }의 주최자 명단에서 빠졌습니다.
letter-group-approved-subject = 모임이 등록되었습니다: { $group }
letter-group-approved = 좋은 소식입니다. { $group }이(가) 목록에 올랐고 대표는 귀하입니다.
letter-group-not-taken-subject = 제안하신 모임: { $group }
letter-group-not-taken = 운영진이 제안하신 모임 { $group }을(를) 검토했으나 받아들이지 않았습니다.
letter-group-calendar-fails-subject = { $group }의 캘린더를 읽을 수 없습니다
letter-group-calendar-fails = { $group }의 행사로 보여 드리는 캘린더를 여러 번 연속으로 읽지 못했습니다. 아무것도 지우지 않았습니다. 행사는 마지막으로 읽은 그대로이며 계속 시도합니다. 원인은 다음과 같습니다:
letter-group-button = 페이지 열기
letter-group-why = 이 모임을 맡고 있거나 맡으려 하셨기 때문에 보내 드립니다.

part-title = 제목
part-kind = 종류
part-summary = 한 문장으로
part-description = 설명
part-hosts = 주최
part-when = 일시
part-format = 참여 방식
part-languages = 언어
part-projects = 프로젝트
part-tags = 태그
part-parent = 상위 행사
part-picture = 그림
part-venue = 장소
part-address = 도로명과 번호
part-city = 도시
part-country = 국가
part-coordinates = 좌표
part-repeats = 반복
part-extra = 추가된 날짜
part-skipped = 제외된 날짜
part-moved = 변경된 날짜
part-off = 취소된 날짜
own-dates = 개별 날짜에
moved-to = { $day } → { $when }
one-that-is-gone = (없어진 것)
nothing = 없음
changed = 변경됨

letter-choices = 받을 편지와 시간 선택
letter-leave = 이런 편지 그만 받기
letter-cancelled-subject = 취소됨: { $title }
letter-moved-subject = 일정 변경: { $title }
letter-postponed-subject = 연기됨: { $title }
letter-back-subject = 다시 열립니다: { $title }
letter-day-subject = 내 행사: 알림 { $count }건
letter-day = 다가오는 일정입니다. 알림 { $count }건을 한 통에 모았습니다.
left-title = 이 편지를 더 이상 받지 않습니다
left-lead = 이런 편지를 더 이상 보내지 않습니다. 언제든 다시 선택하실 수 있습니다.
leave-title = 이런 편지를 그만 받으시겠습니까?
leave-lead = 한 번만 누르면 됩니다. 로그인하지 않아도 됩니다.
leave-button = 그만 받기

rejected-not-open-infrastructure = 오픈 인프라에 관한 것이 아닙니다.
rejected-advertisement = 상업 광고입니다.
rejected-duplicate = 이미 캘린더에 있습니다.
rejected-not-enough-information = 사람들이 찾아올 만큼 정보가 충분하지 않습니다.
rejected-spam = 스팸으로 보입니다.
rejected-date-over = 날짜가 지났습니다.
