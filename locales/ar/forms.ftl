# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (اختياري)
# Before the title of a page with faults, and before each fault.
error-before = خطأ:
reading-error = خطأ: { $what }
your-mail = بريدك الإلكتروني
bad-mail = لا يمكننا الكتابة إلى هذا العنوان؛ ينبغي أن يشبه name@example.org
text-empty = هذا فارغ
text-too-long = هذا طويل جدًا: الحد الأقصى { $max } من الأحرف، وفيه { $found }
text-unprintable = فيه حرف لا يمكن عرضه ({ $what })

## Signing in

sign-in-lead = لا كلمات مرور هنا: نرسل إليك رسالة فيها رابط.
sign-in-to-star = سجّل الدخول لتضع نجمة على «{ $what }».
sign-in-to-follow = سجّل الدخول لمتابعة { $what }.
sign-in-to-calendar = سجّل الدخول لرؤية تقويمك.
sign-in-to-data = سجّل الدخول لرؤية بياناتك.
sign-in-to-name = سجّل الدخول لتسمية هذا الاختيار: { $what }.
sign-in-new = جديد هنا؟ الرابط نفسه ينشئ حسابك. نحتفظ بعنوانك وبما تضع عليه نجمة، لتقويمك لا غير.
send-link = أرسلوا إليّ رابطًا
without-letter = أو من دون رسالة
sign-in-with = الدخول عبر { $what }
look-into-mailbox = انظر في بريدك
letter-on-its-way = رسالة فيها رابط في طريقها إليك. افتحها في هذا المتصفح خلال { $count } من الدقائق.
letter-if-known = إن كنا نعرف عنوانك فرسالة فيها رابط في طريقها إليك. يعمل الرابط مدة { $count } من الدقائق.
letters-in-folder = تحفظ هذه الخدمة رسائلها في مجلد.
open-mailbox = افتح صندوق البريد
mail-elsewhere = أبريدك على جهاز آخر؟
letter-code = الرمز الوارد في رسالتنا
letter-code-hint = ثمانية أحرف وأرقام، مثل K7QM-2XWA.
wrong-code = ليس هذا الرمز الوارد في رسالتنا، أو أنه لم يعد صالحًا. بعد خمس محاولات تلزم رسالة جديدة
sign-in-by-code = الدخول بالرمز
no-letter = لم تصل رسالة؟
no-letter-spam = ابحث في الرسائل غير المرغوب فيها، أو اطلب مرة أخرى.
ask-again = اطلب مرة أخرى
no-account-needed = من لم يرسل فعالية قط فلا حساب له ولا حاجة به إليه.
one-more-press = ضغطة أخيرة، كي تستخدم أنت وحدك الرابط، لا برنامج يقرأ بريدك.

## Reporting a problem

report-lead = يقرأ فريقنا هذا. تبقى الفعالية على حالها حتى ينظر فيها.
report-thanks = شكرًا لك
report-sent = ينظر فريقنا في الأمر. إن تركت بريدك فسيجيبك عليه.
report-what = ما المشكلة؟
report-reason-wrong = فيها خطأ: التاريخ أو المكان أو رابط
report-reason-spam = إنها إعلان أو احتيال
report-reason-private = تكشف أمرًا خاصًا
report-reason-illegal = تخالف القانون
report-reason-conduct = تهين أحدًا أو تهدده
report-reason-other = أمر آخر
report-words = بكلماتك
report-words-hint = ما الذي ينبغي أن يعرفه فريقنا؟
report-mail-hint = إن أردت جوابًا. يحتفظ به البلاغ حتى ذلك الحين، ولا يراه إلا فريقنا.
report-choose = قل ما المشكلة
report-say = قل بكلماتك ما المشكلة
report-send = أرسل البلاغ

## Checking a calendar

doctor-lead = ضع عنوان أي تقويم iCalendar، واقرأ ما الخطأ فيه، وبحسب أي قاعدة، وكيف سيفهمه Outlook وGoogle وApple وThunderbird.
doctor-description = ما الخطأ في تقويم iCalendar، وبحسب أي قاعدة، وكيف سيفهمه Outlook وGoogle وApple.
doctor-found = ما وجدناه
doctor-events = عدد الفعاليات: { $count }.
doctor-clean = لا مخالفة لأي قاعدة.
doctor-violations = عدد المخالفات: { $count }.
doctor-advice = ما يمكن أن يكون أفضل: { $count }.
doctor-breaks = ما يخالف قاعدة
doctor-better = ما يمكن أن يكون أفضل
doctor-line = السطر { $count }:
doctor-more = والمزيد من النوع نفسه:
doctor-apps = كيف ستفهمه التطبيقات
doctor-next = المواعيد القادمة كما ستظهر
doctor-nothing-next = لا شيء خلال سنتين.
doctor-another = افحص تقويمًا آخر
doctor-address = عنوان التقويم
doctor-calendar = أو التقويم نفسه
doctor-calendar-hint = الصق محتوى ملف ‎.ics من BEGIN:VCALENDAR إلى END:VCALENDAR. لا يمكن فحص نهايات الأسطر بهذه الطريقة.
doctor-check = افحصه
doctor-in-english = تُكتب النتائج بالإنجليزية، لغة المعايير.
doctor-keeps-nothing = لا يُحفظ منه شيء. ومن يشغّل البرنامج يفحص ملفًا بهذا الأمر:
doctor-nothing-given = ضع عنوان تقويم، أو الصق تقويمًا في الأسفل
doctor-both-given = ضع عنوانًا أو تقويمًا، لا كليهما: أفرغ أحدهما
doctor-file = أو ملف من جهازك
doctor-file-hint = ملف ‎.ics لا يزيد على 5 ميغابايت.
doctor-file-large = الملف أكبر من 5 ميغابايت
doctor-not-fetched = تعذّر جلب التقويم: { $what }
