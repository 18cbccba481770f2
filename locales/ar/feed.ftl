# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = أُلغيت
postponed = أُجّلت
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (اليوم { $day } من { $days })
month-only = { $title } (اليوم غير مؤكد بعد)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = آخر موعد لتقديم المحاضرات
deadline-registration = آخر موعد للتسجيل
link-join = انضم
link-registration = سجّل
link-website = الموقع
link-cfp = الدعوة لتقديم المحاضرات
link-livestream = بث مباشر
link-recording = التسجيل المصوّر
link-slides = الشرائح
link-recap = الملخص
online = عبر الإنترنت
place-and-online = { $place }، وعبر الإنترنت
place-open = المكان غير مؤكد بعد
day-open = { $month }، اليوم غير مؤكد بعد

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = لقاء
kind-live = OpenInfra Live
kind-sig = SIG أو مجموعة عمل
kind-training = تدريب
kind-deadline = موعد نهائي
kind-other = أخرى
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = لقاءات
kinds-live = OpenInfra Live
kinds-sig = اجتماعات SIG ومجموعات العمل
kinds-training = تدريبات
kinds-deadline = مواعيد نهائية
kinds-other = فعاليات أخرى

## What a feed is called: a heading of what was chosen

everything = كل الفعاليات
events = فعاليات
list-next = { $list }، { $item }
list-and = { $list } و{ $item }
list-or = { $list } أو { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = المنطقة: { $names }
by-country = البلد: { $names }
by-group = المجموعة: { $names }
by-series = السلسلة: { $names }
by-project = المشروع: { $names }
by-tag = الوسم: { $names }
by-language = اللغة: { $names }
by-format = المشاركة: { $names }
by-distance = في حدود { $kilometres } كم من { $place }
by-words = تتضمن «{ $words }»
format-in-person = حضوريًا
format-online = عبر الإنترنت
format-hybrid = حضوريًا وعبر الإنترنت معًا
past-all = { $what }، مع كل ما مضى
past-today = { $what }، ابتداءً من اليوم
past-days =
    { $days ->
        [1] { $what }، ابتداءً من الأمس
        [2] { $what }، مع آخر يومين
        [few] { $what }، مع آخر { $days } أيام
       *[other] { $what }، مع آخر { $days } يومًا
    }
deadlines-on = { $what }، مع مواعيدها النهائية
deadlines-off = { $what }، دون مواعيد نهائية
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }، ينشرها { $publisher }. الأوقات بحسب المنطقة الزمنية لكل فعالية.
event-about = فعالية واحدة، ينشرها { $publisher }.
mine = فعالياتي
mine-about = الفعاليات المميزة بنجمة وفعاليات المجموعات المتابَعة. الأوقات بحسب المنطقة الزمنية لكل فعالية.
news-about = آخر ما نُشر أو تغيّر. الأوقات بحسب كل مكان.

## Regions of the world, and parts of them

region-apac = آسيا والمحيط الهادئ
region-emea = أوروبا والشرق الأوسط وأفريقيا
region-north-america = أمريكا الشمالية
region-latin-america = أمريكا اللاتينية
region-east-asia = شرق آسيا
region-southeast-asia = جنوب شرق آسيا
region-south-asia = جنوب آسيا
region-central-asia = آسيا الوسطى
region-australia-new-zealand = أستراليا ونيوزيلندا
region-melanesia = ميلانيزيا
region-micronesia = ميكرونيزيا
region-polynesia = بولينيزيا
region-west-asia = غرب آسيا
region-northern-europe = شمال أوروبا
region-western-europe = غرب أوروبا
region-eastern-europe = شرق أوروبا
region-southern-europe = جنوب أوروبا
region-northern-africa = شمال أفريقيا
region-western-africa = غرب أفريقيا
region-middle-africa = وسط أفريقيا
region-eastern-africa = شرق أفريقيا
region-southern-africa = جنوب القارة الأفريقية
region-central-america = أمريكا الوسطى
region-caribbean = الكاريبي
region-south-america = أمريكا الجنوبية
