# الرسائل.

letter-hello = مرحبًا { $name }،
letter-hello-there = مرحبًا،
letter-address = إن لم يعمل الزر فهذا عنوانه:
letter-for-you = بتوقيتك: { $when }
letter-staff-wrote = هذا ما كتبه فريقنا:
letter-they-wrote = هذا نص الرسالة:
letter-mistake = إن رأيت أن هذا خطأ، فما عليك إلا الرد على هذه الرسالة.
letter-attached = الفعالية بحالتها الآن مرفقة لتقويمك الخاص.
letter-see-page = عرض صفحتها
letter-see-event = عرض فعاليتي
letter-change-event = تعديل فعاليتي
letter-manage = تعديل أو تأجيل أو إلغاء
letter-why-organizer = تصلك هذه الرسالة لأنك تنظّم هذه الفعالية.
letter-why-submitter = تصلك هذه الرسالة لأنك قدّمت هذه الفعالية.
letter-why-group = تصلك هذه الرسالة لأنك ترعى هذه المجموعة.
letter-your-event = فعاليتك
letter-some-group = مجموعة
letter-one-of-its-organizers = أحد منظّميها
letter-one-of-its-leads = أحد قادتها

letter-sign-in-subject = تسجيل الدخول إلى { $site }
letter-sign-in =
    { $minutes ->
        [one] هذا رابط الدخول. يعمل مرة واحدة لمدة دقيقة.
        [two] هذا رابط الدخول. يعمل مرة واحدة لمدة دقيقتين.
        [few] هذا رابط الدخول. يعمل مرة واحدة لمدة { $minutes } دقائق.
       *[other] هذا رابط الدخول. يعمل مرة واحدة لمدة { $minutes } دقيقة.
    }
letter-sign-in-button = تسجيل الدخول
letter-sign-in-code = تقرأ هذا على جهاز آخر؟ اكتب هذا الرمز في الصفحة التي طلبت منها الرسالة:
letter-sign-in-else = إن لم تطلبه فلا حاجة إلى فعل شيء: بدون الرابط لا يدخل أحد.
letter-sign-in-why = تصلك هذه الرسالة لأن أحدهم طلب رابط دخول لهذا العنوان.

letter-confirm-subject = يُرجى التأكيد: { $title }
letter-confirm = شكرًا على تقديم { $title }. بقيت خطوة واحدة: أكّد أن هذا العنوان لك، ثم ينظر فيها فريقنا.
letter-confirm-button = تأكيد فعاليتي
letter-confirm-else =
    { $hours ->
        [one] يعمل الرابط ساعة واحدة. إن لم تقدّم شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء ولن نكتب مرة أخرى.
        [two] يعمل الرابط ساعتين. إن لم تقدّم شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء ولن نكتب مرة أخرى.
        [few] يعمل الرابط { $hours } ساعات. إن لم تقدّم شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء ولن نكتب مرة أخرى.
       *[other] يعمل الرابط { $hours } ساعة. إن لم تقدّم شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء ولن نكتب مرة أخرى.
    }
letter-confirm-why = تصلك هذه الرسالة لأن العنوان ذُكر مع فعالية قُدّمت إلى { $site }.
letter-continue-subject = أكمل فعاليتك
letter-continue = هذا عنوان الفعالية التي بدأت تقديمها. أكملها متى شئت وعلى أي جهاز.
letter-continue-button = إكمال فعاليتي
letter-continue-else =
    { $days ->
        [one] من يملك العنوان يستطيع إكمال الفعالية، فاحتفظ به لنفسك. يُحفظ يومًا واحدًا بعد آخر كتابة. إن لم تبدأ شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء.
        [two] من يملك العنوان يستطيع إكمال الفعالية، فاحتفظ به لنفسك. يُحفظ يومين بعد آخر كتابة. إن لم تبدأ شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء.
        [few] من يملك العنوان يستطيع إكمال الفعالية، فاحتفظ به لنفسك. يُحفظ { $days } أيام بعد آخر كتابة. إن لم تبدأ شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء.
       *[other] من يملك العنوان يستطيع إكمال الفعالية، فاحتفظ به لنفسك. يُحفظ { $days } يومًا بعد آخر كتابة. إن لم تبدأ شيئًا فتجاهل هذه الرسالة: لن يُنشر شيء.
    }
letter-continue-why = تصلك هذه الرسالة لأن العنوان ذُكر مع فعالية تُكتب الآن في { $site }.
letter-received-subject = وصلتنا فعاليتك: { $title }
letter-received = شكرًا، تأكّد عنوانك وفعاليتك في انتظار المراجعة:
letter-received-then = سينظر فيها شخص، وسيصلك منا خبر في كل الأحوال. وحتى ذلك الحين يمكنك تعديلها. احتفظ بالرابط لنفسك.
letter-approved-subject = نُشرت: { $title }
letter-approved = خبر سار، فعاليتك منشورة الآن:
letter-approved-calendar = إضافتها إلى تقويم
letter-approved-feed = الاشتراك في تقويم يضمّها
letter-approved-changed = هل تغيّر شيء؟ أخبرنا، فتتبعك كل التقاويم.
letter-asked-subject = سؤال عن { $title }
letter-asked = اطّلعنا على { $title } ولدينا سؤال قبل النشر.
letter-asked-then = كل ما أدخلته محفوظ. أجب كتابةً أو بالتعديل أو بهما معًا، فتعود إلى المراجعة.
letter-asked-button = الإجابة أو تعديل فعاليتي
letter-rejected-subject = لم تُنشر: { $title }
letter-rejected = شكرًا على تقديم { $title }. نأسف: لن تُنشر في { $site }.
letter-taken-down-subject = أُزيلت: { $title }
letter-taken-down = أزال فريقنا { $title } من { $site }. لم يعد يراها أحد هناك، وتختفي من تقاويم المشتركين.
letter-report-subject = بلاغك: { $title }
letter-report = شكرًا على بلاغك عن { $title }. نظر فيه فريقنا.
letter-report-forgotten = لم يعد البلاغ يحفظ عنوانك.
letter-report-why = تصلك هذه الرسالة لأنك، أو من كتب عنوانك، أبلغ عن مشكلة في هذه الفعالية.

letter-changed-subject = تغيّرت: { $title }
letter-changed = تغيّرت فعالية تنظّمها:
letter-changed-by = غيّر { $name } فعالية تنظّمها:
letter-changed-nothing = في النهاية بقي كل شيء كما كان.
letter-changed-button = عرض ما تغيّر والتراجع عنه
letter-is-cancelled = أُلغيت الفعالية
letter-is-moved = أُجّلت الفعالية إلى تاريخ آخر
letter-is-postponed = أُجّلت الفعالية حتى يُعرف تاريخها
letter-is-back = ستُقام الفعالية رغم ذلك
letter-edit-approved-subject = تعديلك منشور: { $title }
letter-edit-approved = تعديلك منشور:
letter-edit-asked-subject = سؤال عن تعديلك: { $title }
letter-edit-asked = اطّلعنا على تعديلك ولدينا سؤال عنه:
letter-edit-asked-then = ما أدخلته محفوظ. عدّله فيعود إلى المراجعة.
letter-edit-rejected-subject = لم يُقبل تعديلك: { $title }
letter-edit-rejected = اطّلعنا على تعديلك ولم نأخذ به؛ تبقى الفعالية كما كانت:
letter-edit-why = تصلك هذه الرسالة لأنك عدّلت هذه الفعالية.
letter-hand-over-subject = هل تنظّم { $title }؟
letter-hand-over-instead = يطلب منك { $name } أن تنظّم فعالية بدلًا منه:
letter-hand-over-together = يطلب منك { $name } أن تنظّما معًا فعالية:
letter-hand-over-button = الاطلاع والقبول
letter-hand-over-else =
    { $days ->
        [one] يعمل الرابط مرة واحدة، لمدة يوم. إن لم ترغب فلا تفعل شيئًا.
        [two] يعمل الرابط مرة واحدة، لمدة يومين. إن لم ترغب فلا تفعل شيئًا.
        [few] يعمل الرابط مرة واحدة، لمدة { $days } أيام. إن لم ترغب فلا تفعل شيئًا.
       *[other] يعمل الرابط مرة واحدة، لمدة { $days } يومًا. إن لم ترغب فلا تفعل شيئًا.
    }
letter-hand-over-why = تصلك هذه الرسالة لأن أحد منظّمي هذه الفعالية أعطانا عنوانك.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] اليوم
        [1] غدًا
        [two] بعد يومين
        [few] بعد { $days } أيام
       *[other] بعد { $days } يومًا
    }
letter-starts =
    { $days ->
        [0] فعاليتك اليوم
        [1] فعاليتك غدًا
        [two] فعاليتك بعد يومين
        [few] فعاليتك بعد { $days } أيام
       *[other] فعاليتك بعد { $days } يومًا
    }
letter-cfp-closes =
    { $days ->
        [0] يُغلق باب تقديم المشاركات اليوم
        [1] يُغلق باب تقديم المشاركات غدًا
        [two] يُغلق باب تقديم المشاركات بعد يومين
        [few] يُغلق باب تقديم المشاركات بعد { $days } أيام
       *[other] يُغلق باب تقديم المشاركات بعد { $days } يومًا
    }
letter-registration-closes =
    { $days ->
        [0] يُغلق التسجيل اليوم
        [1] يُغلق التسجيل غدًا
        [two] يُغلق التسجيل بعد يومين
        [few] يُغلق التسجيل بعد { $days } أيام
       *[other] يُغلق التسجيل بعد { $days } يومًا
    }
letter-lacks = ينقصها شيء
letter-missing = يبحث الناس في صفحتها عن هذه ولا يجدونها بعد:
letter-missing-place = المكان أو عنوانه
letter-missing-join = رابط للمشاركة أو المشاهدة
letter-missing-register = رابط للتسجيل
letter-missing-cfp-day = يوم إغلاق تقديم المشاركات
letter-reminder-then = هل أُجّلت أو أُلغيت، أو هناك ما يُضاف؟ أخبرنا، فتتبعك كل التقاويم.
letter-how-many-subject = كم عدد الحضور؟ { $title }
letter-over = انتهت فعاليتك، ونرجو أنها سارت على ما يرام:
letter-how-many = كم عدد الحضور؟ استمارة قصيرة واحدة، بدون تسجيل دخول.
letter-how-many-recording = كم عدد الحضور، وأين التسجيل المصوّر؟ استمارة قصيرة واحدة، بدون تسجيل دخول.
letter-how-many-button = ذكر عدد الحضور
letter-how-many-else =
    { $days ->
        [one] تُظهر الأرقام للمجتمع قيمة فعالياته عند الناس. يكفي التقدير. يمكنك التصحيح بالرابط نفسه خلال يوم.
        [two] تُظهر الأرقام للمجتمع قيمة فعالياته عند الناس. يكفي التقدير. يمكنك التصحيح بالرابط نفسه خلال يومين.
        [few] تُظهر الأرقام للمجتمع قيمة فعالياته عند الناس. يكفي التقدير. يمكنك التصحيح بالرابط نفسه خلال { $days } أيام.
       *[other] تُظهر الأرقام للمجتمع قيمة فعالياته عند الناس. يكفي التقدير. يمكنك التصحيح بالرابط نفسه خلال { $days } يومًا.
    }
letter-series-subject = هل تستمر؟ تنتهي { $title } في { $day }
letter-series = تنتهي قريبًا سلسلة تنظّمها:
letter-series-last = آخر موعد: { $day }
letter-series-renew = هل تستمر؟ مدّدها إذًا حتى { $day }.
letter-series-button = تستمر
letter-series-else = إن كان لها أن تنتهي فلا تفعل شيئًا.
letter-series-why = تصلك هذه الرسالة لأنك تنظّم هذه السلسلة. تنتهي كل سلسلة خلال سنة، حتى لا تبقى في التقاويم بعد رحيل أصحابها.
letter-announcement-why = تصلك هذه الرسالة لأنك تنظّم فعالية في هذا التقويم.

letter-request-subject = يريد { $name } التنظيم في { $group }
letter-request = يودّ { $name } التنظيم في { $group }.
letter-request-then = اقبل أو اعتذر؛ ستصله رسالة في الحالتين.
letter-request-button = الرد على الطلب
letter-invitation-subject = هل تنظّم في { $group }؟
letter-invitation = يسألك { $name } إن كنت تودّ التنظيم في { $group }. المنظّمون يرعون فعاليات مجموعتهم.
letter-invitation-then =
    { $days ->
        [one] إن رغبت فأخبرنا خلال يوم.
        [two] إن رغبت فأخبرنا خلال يومين.
        [few] إن رغبت فأخبرنا خلال { $days } أيام.
       *[other] إن رغبت فأخبرنا خلال { $days } يومًا.
    }
letter-invitation-button = عرض الدعوة
letter-invitation-else = وإلا فلا تفعل شيئًا: لا يحدث شيء ولا يُخبَر أحد.
letter-invitation-why = تصلك هذه الرسالة لأن أحد قادة المجموعة كتب عنوانك.
letter-active-subject = هل ما زالت { $group } نشطة؟
letter-active = لم نر شيئًا من { $group } منذ نصف سنة. هل ما زالت نشطة؟
letter-active-again = سألنا من قبل ولم يصلنا جواب: هل ما زالت { $group } نشطة؟
letter-active-how = أجب بزر واحد. لا حاجة إلى تسجيل الدخول.
letter-active-button = الإجابة
letter-active-else =
    { $days ->
        [one] إن لم يصل جواب أو فعالية جديدة خلال يوم، تذكر صفحتها أنها خاملة حتى لا ينتظر القادمون الجدد عبثًا. وينتهي ذلك حالما يتكلم أحد.
        [two] إن لم يصل جواب أو فعالية جديدة خلال يومين، تذكر صفحتها أنها خاملة حتى لا ينتظر القادمون الجدد عبثًا. وينتهي ذلك حالما يتكلم أحد.
        [few] إن لم يصل جواب أو فعالية جديدة خلال { $days } أيام، تذكر صفحتها أنها خاملة حتى لا ينتظر القادمون الجدد عبثًا. وينتهي ذلك حالما يتكلم أحد.
       *[other] إن لم يصل جواب أو فعالية جديدة خلال { $days } يومًا، تذكر صفحتها أنها خاملة حتى لا ينتظر القادمون الجدد عبثًا. وينتهي ذلك حالما يتكلم أحد.
    }
letter-group-accepted-subject = أنت الآن منظّم في { $group }
letter-group-accepted = قُبل طلبك، وأنت الآن منظّم في { $group }.
letter-group-declined-subject = طلبك إلى { $group }
letter-group-declined = لم يقبل القائمون على { $group } طلبك.
letter-group-leads-subject = أنت الآن قائد { $group }
letter-group-leads = أنت الآن من قادة { $group }: تدعو المنظّمين وتجيب الطلبات وترعى صفحتها.
letter-group-removed-subject = لم تعد منظّمًا في { $group }
letter-group-removed = أُزيل اسمك من قائمة منظّمي { $group }.
letter-group-approved-subject = مجموعتك هنا: { $group }
letter-group-approved = خبر سار، { $group } في الدليل، وأنت قائدها.
letter-group-not-taken-subject = اقتراحك: { $group }
letter-group-not-taken = نظر فريقنا في { $group }، المجموعة التي اقترحتها، ولم يأخذ بها.
letter-group-calendar-fails-subject = تعذّرت قراءة تقويم من { $group }
letter-group-calendar-fails = تقويم نعرض فعالياته لمجموعة { $group } تعذّرت قراءته عدة مرات متتالية. لم يُحذف شيء: تبقى فعالياته كما قُرئت آخر مرة، ونواصل المحاولة. هذا ما حدث:
letter-group-button = فتح صفحتها
letter-group-why = تصلك هذه الرسالة لأنك ترعى هذه المجموعة أو أردت ذلك.

part-title = العنوان
part-kind = النوع
part-summary = في جملة
part-description = الوصف
part-hosts = تستضيفها
part-when = متى
part-format = طريقة المشاركة
part-languages = اللغات
part-projects = المشاريع
part-tags = الوسوم
part-parent = جزء من
part-picture = الصورة
part-venue = المكان
part-address = الشارع والرقم
part-city = المدينة
part-country = البلد
part-coordinates = الإحداثيات
part-repeats = التكرار
part-extra = مواعيد مضافة
part-skipped = مواعيد متروكة
part-moved = مواعيد منقولة
part-off = مواعيد ملغاة
own-dates = في مواعيد خاصة
moved-to = { $day } إلى { $when }
one-that-is-gone = (لم تعد موجودة)
nothing = لا شيء
changed = تغيّر

letter-choices = اختيار الرسائل التي تصلك ومواعيدها
letter-leave = إيقاف هذا النوع من الرسائل
letter-cancelled-subject = أُلغيت: { $title }
letter-moved-subject = نُقلت: { $title }
letter-postponed-subject = أُجّلت: { $title }
letter-back-subject = ستُقام رغم ذلك: { $title }
letter-day-subject =
    { $count ->
        [one] فعالياتك: تذكير واحد
        [two] فعالياتك: تذكيران
        [few] فعالياتك: { $count } تذكيرات
       *[other] فعالياتك: { $count } تذكيرًا
    }
letter-day =
    { $count ->
        [one] هذا ما هو آتٍ، تذكير واحد:
        [two] هذا ما هو آتٍ، تذكيران في رسالة واحدة:
        [few] هذا ما هو آتٍ، { $count } تذكيرات في رسالة واحدة:
       *[other] هذا ما هو آتٍ، { $count } تذكيرًا في رسالة واحدة:
    }
left-title = لن تصلك هذه الرسالة بعد الآن
left-lead = لن تصلك رسائل من هذا النوع بعد الآن. يمكنك اختيارها من جديد متى شئت.
leave-title = إيقاف هذا النوع من الرسائل؟
leave-lead = ضغطة واحدة تكفي؛ لا حاجة إلى تسجيل الدخول.
leave-button = إيقافها

rejected-not-open-infrastructure = لا تتعلق بالبنية التحتية المفتوحة.
rejected-advertisement = إنها إعلان تجاري.
rejected-duplicate = إنها في التقويم بالفعل.
rejected-not-enough-information = لا تذكر ما يكفي ليهتدي الناس إليها.
rejected-spam = تبدو رسالة مزعجة.
rejected-date-over = مضى تاريخها.
