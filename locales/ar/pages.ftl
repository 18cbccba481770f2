# What public pages say around the events. Plain text, no markup.

## On every page

skip = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-more = المزيد
nav-events = الفعاليات
nav-groups = المجموعات
nav-subscribe = اشترك
nav-submit = أضف فعالية
search = بحث
search-events = ابحث في الفعاليات
foot-about = Folkmoot هو تقويم المجتمعات المفتوحة: لكل من ينظّم فعالية، ولكل من يحضرها.
all-as-icalendar = كل الفعاليات بصيغة iCalendar
check-a-calendar = افحص تقويمًا
my-calendar = تقويمي
my-events = فعالياتي
my-groups = مجموعاتي
for-staff = لفريق العمل
review-in-figures = المراجعة بالأرقام
report-a-problem = الإبلاغ عن مشكلة
language = اللغة
# What script adds to pages.
your-time-too = هذا توقيتك أيضًا.
for-you = بتوقيتك:
copied = نُسخ
press-to-copy = اضغط Ctrl+C

## Lists of events

now = الآن
moved = تغيّر الموعد
series = سلسلة
place-open-and-online = عبر الإنترنت، وفي مكان يُعلن لاحقًا
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [zero] لا اجتماعات لمجموعات SIG ومجموعات العمل والفرق
        [one] اجتماع واحد لمجموعات SIG ومجموعات العمل والفرق
        [two] اجتماعان لمجموعات SIG ومجموعات العمل والفرق
        [few] { $count } اجتماعات لمجموعات SIG ومجموعات العمل والفرق
        [many] { $count } اجتماعًا لمجموعات SIG ومجموعات العمل والفرق
       *[other] { $count } اجتماع لمجموعات SIG ومجموعات العمل والفرق
    }
order-and-times = بحسب ترتيب بدايتها؛ والأوقات بحسب كل مكان.
upcoming-events = الفعاليات القادمة
past-events = الفعاليات الماضية
events-description = { $what } في تقويم المجتمع، يومًا بيوم، مع خلاصة لتقويمك الخاص.
what-from-day = { $what } ابتداءً من { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: ما مضى
later-from-day = لاحقًا: ابتداءً من { $day }
earlier-from-day = سابقًا: ابتداءً من { $day }
earlier-from-today = سابقًا: ابتداءً من اليوم
earlier-before-day = سابقًا: قبل { $day }
upcoming = القادمة
past = الماضية
deadlines = المواعيد النهائية
deadlines-too = المواعيد النهائية للمحاضرات والتسجيل أيضًا
subscribe-to-list = اشترك في هذه القائمة
subscribe-all-the-same = اشترك على أي حال
nothing-listed = لا توجد فعاليات مدرجة هنا.
subscribe-and-they-come = اشترك، وسيصل إلى تقويمك ما يُعلن لاحقًا.
under-way = جارية
day-to-be-confirmed = اليوم غير مؤكد بعد

## Filters

filters = المرشّحات
filter-list = رشّح هذه القائمة
which-time = الفترة
show = اعرض
clear-filters = امسح المرشّحات
words-to-look-for = كلمات البحث
kinds-of-events = أنواع الفعاليات
leave-out = استبعد
leave-out-this = استبعد { $what }
and-also = وأيضًا:
menu-region = المنطقة
menu-country = البلد
menu-near = بالقرب من
menu-group = المجموعة
menu-series = السلسلة
menu-project = المشروع
menu-language = اللغة
menu-format = المشاركة
menu-tag = الوسم
any-region = أي مكان
any-country = أي بلد
any-near = قريبًا أو بعيدًا
any-group = أي مجموعة
any-series = أي سلسلة
any-project = أي مشروع
any-language = أي لغة
any-format = عبر الإنترنت أو حضوريًا
any-tag = أي وسم
around-city = { $city }، في نطاق { $kilometres } كم

## The front page

home-title = فعاليات المجتمع
# The name of the service in link previews.
home-about = Folkmoot، تقويم المجتمع
home-description = فعاليات Summit وملتقيات وأيام OpenInfra Days ولقاءات وبرامج مباشرة واجتماعات لمجتمعات البنية التحتية المفتوحة حول العالم، في تقويم واحد يمكنك الاشتراك فيه.
home-heading = حيث يلتقي المجتمع
home-lead = فعاليات Summit وملتقيات وأيام ولقاءات وبرامج واجتماعات لمجتمعات البنية التحتية المفتوحة حول العالم.
events-ahead =
    { $count ->
        [zero] لا فعاليات ولا سلاسل قادمة.
        [one] فعالية أو سلسلة واحدة قادمة.
        [two] فعاليتان أو سلسلتان قادمتان.
        [few] { $count } فعاليات وسلاسل قادمة.
        [many] { $count } فعالية وسلسلة قادمة.
       *[other] { $count } فعالية وسلسلة قادمة.
    }
by-groups =
    { $count ->
        [zero] لا تشارك أي مجموعة.
        [one] تشارك مجموعة واحدة.
        [two] تشارك مجموعتان.
        [few] تشارك { $count } مجموعات.
        [many] تشارك { $count } مجموعة.
       *[other] تشارك { $count } مجموعة.
    }
subscribe = اشترك
home-subscribe-why = في التقويم الذي تستخدمه؛ ويبقى محدّثًا من تلقاء نفسه
home-submit-why = من مجموعتك؛ دون الحاجة إلى حساب
happening-now = تجري الآن
two-weeks = الأسبوعان القادمان
two-weeks-empty = لم يُعلن شيء لهذين الأسبوعين.
what-comes-later = ما يأتي بعد ذلك
all-with-filters = كل الفعاليات، مع المرشّحات
worth-planning = تستحق التخطيط لها

## An event

# Before the name of the larger event.
part-of = جزء من
last-date = آخر موعد انعقاد
next-date = الموعد القادم
next-dates = المواعيد القادمة
# Between "Moved" and the old date, which is struck through.
instead-of = بدلًا من
parts = أجزاء هذه الفعالية
past-parts = الأجزاء الماضية
add-to-calendar = أضف إلى التقويم
keeps-up-to-date = (تبقى محدّثة)
download-ics = نزّل بصيغة .ics
download-copy = (نسخة لن تُحدَّث)
star = ميّز بنجمة
passed = (انقضى)
facts = معلومات
where = المكان
map = الخريطة
to-be-announced = يُعلن لاحقًا
hosts =
    { $count ->
        [zero] الجهات المنظّمة
        [one] الجهة المنظّمة
        [two] الجهتان المنظّمتان
        [few] الجهات المنظّمة
        [many] الجهات المنظّمة
       *[other] الجهات المنظّمة
    }
languages =
    { $count ->
        [zero] اللغات
        [one] اللغة
        [two] اللغتان
        [few] اللغات
        [many] اللغات
       *[other] اللغات
    }
about = نبذة
tags = الوسوم
updated = آخر تحديث
taking-part-in-person = حضوريًا
taking-part-online = عبر الإنترنت
taking-part-hybrid = حضوريًا وعبر الإنترنت
notice-cancelled = أُلغيت: لن تُقام هذه الفعالية
notice-postponed = أُجّلت: لن تُقام هذه الفعالية في الموعد أدناه
notice-moved = أُجّلت: الموعد أدناه هو الموعد الجديد
notice-series-over = انتهت هذه السلسلة
notice-over = انتهت هذه الفعالية
notice-on = تجري الآن
notice-vague = الموعد غير مؤكد بعد
old-date-below = الموعد أدناه هو القديم؛ ولم يُحدَّد موعد جديد بعد.
was-to-be = كان الموعد المقرر: { $when }.
has-recording = يتوفر تسجيل مصوّر.
only-the-month = لا يُعرف حتى الآن سوى الشهر. ستظهر الفعالية في الخلاصات حالما يُحدَّد اليوم.

## Groups

groups = المجموعات
groups-description = مجموعات مستخدمين ومجموعات SIG ومجموعات عمل وفرق مشاريع لمجتمعات البنية التحتية المفتوحة، بحسب المنطقة، مع فعالياتها القادمة.
groups-lead = مجموعات مستخدمين قريبة منك، ومجموعات SIG ومجموعات عمل وفرق تلتقي عبر الإنترنت. لكل منها تقويم خاص يمكنك الاشتراك فيه.
groups-none = لا توجد مجموعات مدرجة بعد.
groups-found =
    { $count ->
        [zero] لا مجموعات مطابقة
        [one] مجموعة واحدة مطابقة
        [two] مجموعتان مطابقتان
        [few] { $count } مجموعات مطابقة
        [many] { $count } مجموعة مطابقة
       *[other] { $count } مجموعة مطابقة
    }
no-such-group = لا توجد مجموعة مطابقة.
group-description = { $who }: الفعاليات القادمة والماضية وخلاصة تقويم.
group-kind = النوع
group-kind-user-group = مجموعة مستخدمين
group-kind-sig = SIG
group-kind-working-group = مجموعة عمل
group-kind-project-team = فريق مشروع
group-kind-foundation = مؤسسة
group-kinds-user-group = مجموعات المستخدمين
group-kinds-sig = مجموعات SIG
group-kinds-working-group = مجموعات العمل
group-kinds-project-team = فرق المشاريع
group-kinds-foundation = المؤسسة
any-group-kind = مجموعات من كل نوع
group-life = النشاط
any-life = النشطة والخاملة
active-only = النشطة فقط
dormant-only = الخاملة فقط
only-wanting = التي تبحث عن منظّمين فقط
regions = المناطق
worldwide = حول العالم
next = القادم:
nothing-announced = لم يُعلن شيء.
dormant = خاملة
group-dormant = هذه المجموعة خاملة
group-dormant-why = مضى نصف عام دون أي نشاط، أو أفاد من يعرفها بأنها انتهت. فعالية جديدة تزيل هذه العلامة.
organizers = المنظّمون
organizers-wanted = مطلوب منظّمون
organizers-wanted-why = لا أحد يعتني بهذه المجموعة هنا بعد.
help-organize = ساعد في التنظيم
for-organizers = لمنظّميها
group-missing = مجموعتك ليست هنا؟
propose-group = اقترحها
about-group = عن هذه المجموعة
all-of-group = كل الفعاليات القادمة لهذه المجموعة
newer = الأحدث
older = الأقدم
page-number = صفحة { $count }
follow = تابع في تقويمي
feed = الخلاصة
export-group = خذ كل شيء معك
export-lead = جميع فعاليات هذه المجموعة العلنية، الماضية منها أيضًا، بصيغ تقرؤها برامج أخرى. ما هنا ملك لكم.
export-ics = لكل تطبيقات التقويم.
export-json = كل ما هو معروف عن كل فعالية، لمتابعة العمل بها في تقويم آخر من هذا النوع أو في برنامج خاص بكم.
export-csv = لجداول البيانات. ما تغيّرونه فيه يمكن استيراده من جديد؛ والجدول الفارغ للبداية.
export-columns = ما يوضع في كل عمود
export-yaml = ملف لكل اجتماع، كما يحفظها مستودع irc-meetings.
group-chat = الدردشة
group-list = القائمة البريدية
members = الأعضاء
members-count =
    { $count ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $count } أعضاء
        [many] { $count } عضوًا
       *[other] { $count } عضو
    }
members-on-day =
    { $count ->
        [zero] لا أعضاء في { $day }
        [one] عضو واحد في { $day }
        [two] عضوان في { $day }
        [few] { $count } أعضاء في { $day }
        [many] { $count } عضوًا في { $day }
       *[other] { $count } عضو في { $day }
    }
members-over-time = عدد الأعضاء عبر الزمن
members-by-day = الأعضاء بحسب اليوم، الأحدث أولًا
figures-as-table = الأرقام في جدول
day-column = اليوم

## The subscribe page

subscribe-to = اشترك: { $what }
subscribe-description = اختر ما يهمك واحصل عليه في Apple Calendar أو Google Calendar أو Outlook أو Thunderbird أو أي تطبيق آخر، محدّثًا دائمًا.
subscribe-lead = اختر ما يهمك. بعد ذلك يجلبه تطبيق التقويم لديك من تلقاء نفسه: تظهر الفعاليات الجديدة، وتنتقل التي تغيّر موعدها، ويُشار إلى الملغاة.
what-to-subscribe = ما الذي تشترك فيه
no-answer = لم تصل الإجابة عن هذا الاختيار. زر «حدّث الاختيار» يطلبها مجددًا.
what = ماذا
more-settings = التنبيهات والمواعيد النهائية والماضي واللغة
alarms = التنبيهات
minutes-before =
    { $count ->
        [zero] قبل { $count } دقيقة
        [one] قبل دقيقة واحدة
        [two] قبل دقيقتين
        [few] قبل { $count } دقائق
        [many] قبل { $count } دقيقة
       *[other] قبل { $count } دقيقة
    }
hours-before =
    { $count ->
        [zero] قبل { $count } ساعة
        [one] قبل ساعة واحدة
        [two] قبل ساعتين
        [few] قبل { $count } ساعات
        [many] قبل { $count } ساعة
       *[other] قبل { $count } ساعة
    }
days-before =
    { $count ->
        [zero] قبل { $count } يوم
        [one] قبل يوم واحد
        [two] قبل يومين
        [few] قبل { $count } أيام
        [many] قبل { $count } يومًا
       *[other] قبل { $count } يوم
    }
the-past = الماضي
back-a-year = سنة مضت
back-to-the-first = كل ما كان منذ البداية
back-to-today = ابتداءً من اليوم
back-days =
    { $count ->
        [zero] آخر { $count } يوم
        [one] آخر يوم
        [two] آخر يومين
        [few] آخر { $count } أيام
        [many] آخر { $count } يومًا
       *[other] آخر { $count } يوم
    }
our-words-in = لغة نصوصنا
our-words-hint = مثل «أُلغيت» و«سجّل». ما كتبه المنظّمون يبقى كما هو.
entries = الإدخالات
switch-deadlines = المواعيد النهائية للمحاضرات والتسجيل كإدخالات مستقلة
switch-perday = إدخال لكل يوم لما يستمر عدة أيام
switch-perday-hint = تبقى السلسلة كاملة: لا يمكن التعبير عن قاعدتها لكل يوم من أيامها.
switch-months = الفعاليات التي لا يُعرف سوى شهرها، كإدخال يشمل الشهر كله
switch-emoji = عناوين دون رموز تعبيرية
update-choice = حدّث الاختيار
something-else = وشيء آخر
choose-everything = اختر كل شيء
nothing-ahead = لا شيء قادم في هذا الاختيار بعد.
waiting-for-day =
    { $count ->
        [zero] لا فعاليات أخرى تنتظر تحديد اليوم.
        [one] فعالية أخرى لا يُعرف سوى شهرها، وستأتي عند تحديد اليوم.
        [two] فعاليتان أخريان لا يُعرف سوى شهرهما، وستأتيان عند تحديد اليوم.
        [few] { $count } فعاليات أخرى لا يُعرف سوى شهرها، وستأتي عند تحديد اليوم.
        [many] { $count } فعالية أخرى لا يُعرف سوى شهرها، وستأتي عند تحديد اليوم.
       *[other] { $count } فعالية أخرى لا يُعرف سوى شهرها، وستأتي عند تحديد اليوم.
    }
is-loopback = يعمل هذا التقويم على جهازك: لا تستطيع Google وMicrosoft الوصول إليه هناك، أما التطبيقات على هذا الجهاز فتستطيع.
copy-this = أي تطبيق آخر: انسخ هذا العنوان
copy = انسخ
qr = على هاتفك: رمز للمسح
qr-label = رمز QR للاشتراك في هذا الاختيار
news-and-programs = لقارئات الأخبار وللبرامج
as-atom = أخبار ما نُشر أو تغيّر (Atom)
as-json = بيانات للبرامج (JSCalendar, RFC 8984)
short-name = أعطِ هذا الاختيار اسمًا قصيرًا دائمًا
short-name-why = (عنوان تطبعه وتشاركه)
taste = ما ستراه قريبًا
whole-list = القائمة كاملة
how-soon = متى تصل التغييرات
how-soon-text = ننشر أي تغيير خلال ثانية، ونطلب من التطبيقات أن تتحقق مرة كل ساعة. لكن كل تطبيق يفعل ما يشاء، ولا يمكننا استعجاله.
how-soon-warning = في يوم الفعالية، اعتمد على صفحتها.
how-often = كم مرة يتحقق كل تطبيق من التغييرات
app = التطبيق
looks-for-changes = يتحقق من التغييرات
app-mac = Apple Calendar على Mac
app-mac-how = بحسب ما تضبطه عند الاشتراك: من كل 5 دقائق إلى كل أسبوع
app-iphone = Apple Calendar على iPhone وiPad
app-iphone-how = بحسب «جلب البيانات الجديدة» في إعدادات الحسابات؛ كل ساعة خيار جيد
app-thunderbird-how = كل 30 دقيقة، ما لم تضبط مدة أخرى
app-google-how = كل 12 إلى 24 ساعة؛ ولا يمكن تغيير ذلك
app-outlook-how = كل بضع ساعات، وأحيانًا مرة واحدة في اليوم؛ ولا يمكن تغيير ذلك
on-android = على Android، أضف التقويم إلى حسابك في Google من المتصفح؛ ثم يظهر في تطبيق Google Calendar. لا يُطلب منك شيء: لا حساب ولا اسم ولا عنوان بريد.

## Settings

settings = الإعدادات
settings-lead = تبقى هذه الخيارات في هذا المتصفح، في ملف تعريف ارتباط لا يحدد هوية أحد.
settings-saved = حُفظت.
your-zone = منطقتك الزمنية
your-zone-hint = مثل Europe/Berlin. إن تُركت فارغة: تُعرض الأوقات بحسب مكان انعقاد الفعالية، ويضيف هذا المتصفح توقيتك.
no-such-zone = لا نعرف هذه المنطقة الزمنية؛ اختر واحدة من القائمة، مثل Asia/Tokyo
your-clock = الساعة
clock-24 = 24 ساعة (17:30)
clock-12 = 12 ساعة (5:30 م)
your-theme = الخلفية
theme-device = كما في الجهاز
theme-light = فاتحة
theme-dark = داكنة
save = احفظ
there-is-a-problem = هناك مشكلة

## When something is wrong

where-to-go = إلى أين من هنا
look-for-event = ابحث عن فعالية
front-page = الصفحة الرئيسية
sign-in = تسجيل الدخول
error-not-found = الصفحة غير موجودة
error-not-found-why = لا يوجد شيء في هذا العنوان.
error-gone = لم تعد موجودة
error-too-many = طلبات كثيرة جدًا
error-busy = يُرجى المحاولة مجددًا بعد دقيقة
error-busy-why = نحن مشغولون الآن؛ يُرجى المحاولة مجددًا بعد لحظات.
error-unavailable-why = الحفظ غير ممكن حاليًا؛ يُرجى المحاولة مجددًا بعد دقيقة.
error-not-printed-why = لا يمكن تقديم هذا التقويم حاليًا؛ يُرجى الطلب مجددًا لاحقًا.
error-fault = حدث خطأ ما
error-fault-why = حدث خطأ ما من جانبنا؛ وقد سُجّل وسننظر فيه.
