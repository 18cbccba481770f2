# The help page. Plain text, no markup.

help = 도움말
help-lead = 행사를 캘린더에 넣는 법, 행사를 등록하는 법, 그리고 저희가 약속하는 것.
help-subscribe = 구독 방법
help-subscribe-text = 관심 있는 것을 고르면 앱마다 버튼이 나타납니다. 직접 하려면 다음과 같이 하세요.
help-iphone = 이 주소를 누르고 확인하세요:
help-mac = ‘파일’ → ‘새로운 캘린더 구독’에서 주소를 붙여 넣으세요.
help-google = 브라우저에서 ‘다른 캘린더’ 옆의 더하기 → ‘URL로 추가’에 주소를 붙여 넣으세요. 휴대폰에도 나타납니다.
help-outlook = ‘일정 추가’ → ‘웹에서 구독’에 주소를 붙여 넣으세요.
help-thunderbird = ‘새 캘린더’ → ‘네트워크’에 주소를 붙여 넣으세요.
help-submit-text = 계정 없이 짧은 네 단계입니다: 무엇을, 언제, 어디서, 그리고 확인. 메일로 확인하면 담당자가 검토하고, 공개되면 알려 드립니다.
help-promises = 피드의 약속
promise-address = 오늘 쓸 수 있는 주소는 앞으로도 쓸 수 있습니다.
promise-move = 일정이 바뀌어도 캘린더의 같은 항목이 옮겨지며, 중복되지 않습니다.
promise-cancel = 취소된 행사는 취소로 표시되며, 말없이 사라지지 않습니다.
promise-time = 행사는 시계가 바뀌어도 개최지의 시각을 지킵니다.
promise-soon = 변경 사항은 1초 안에 피드에 반영됩니다. 언제 확인할지는 앱이 정합니다.
promise-private = 누구인지 묻지 않습니다. 계정도, 이름도, 메일 주소도 필요 없습니다.
