# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = هذا الشهر
months = الأشهر
as-a-list = كقائمة
as-a-month = كشهر
month-empty = لا شيء مدرج في هذا الشهر.
next-events-in = الفعالية التالية: { $what }
times-of-places = الأوقات بتوقيت كل مكان.
more-events =
    { $count ->
        [zero] لا مزيد
        [one] فعالية أخرى
        [two] فعاليتان أخريان
        [few] { $count } فعاليات أخرى
        [many] { $count } فعالية أخرى
       *[other] { $count } فعالية أخرى
    }

## A series

whole-series = السلسلة كاملة
subscribe-series = اشترك في هذه السلسلة
about-series = التفاصيل
all-of-series = كل الفعاليات القادمة من هذه السلسلة

## The search

search-for = بحث: { $what }
search-hint = عنوان، أو مدينة أو بلد، أو مجموعة، أو مشروع، أو وسم. لا فرق بين الأحرف بالتشكيل أو بدونه.
events-found =
    { $count ->
        [zero] لا فعاليات
        [one] فعالية أو سلسلة واحدة
        [two] فعاليتان أو سلسلتان
        [few] { $count } فعاليات وسلاسل
        [many] { $count } فعالية وسلسلة
       *[other] { $count } فعالية وسلسلة
    }
nothing-found = لم يُعثر على شيء.
nothing-found-why = يجب أن ترد كل الكلمات. جرّب كلمات أقل أو جزءًا من كلمة؛ ويمكن البحث في الأوصاف أيضًا.
look-in-texts = ابحث في الأوصاف أيضًا

## In the frames of others

on-the-calendar = المزيد في التقويم

## When something is wrong

error-gone-why = أُزيل ما كان هنا ولن يعود.
error-dead-link = لم يعد هذا الرابط يعمل
error-dead-link-why = لقد استُخدم من قبل أو مضى عليه وقت طويل.
error-too-many-wait =
    { $count ->
        [zero] محاولات كثيرة. حاول مجددًا بعد قليل.
        [one] محاولات كثيرة. حاول مجددًا بعد دقيقة.
        [two] محاولات كثيرة. حاول مجددًا بعد دقيقتين.
        [few] محاولات كثيرة. حاول مجددًا بعد { $count } دقائق.
        [many] محاولات كثيرة. حاول مجددًا بعد { $count } دقيقة.
       *[other] محاولات كثيرة. حاول مجددًا بعد { $count } دقيقة.
    }
error-still-there = لا تزال الفعاليات متاحة للقراءة، وتبقى التقاويم المشترَك فيها كما هي.

## Without a network

offline = أنت غير متصل
offline-why = لم يحتفظ هذا المتصفح بهذه الصفحة، لكن آخر ما قرأته متاح.
# Before a date and an hour.
as-of = هذه الصفحة كما كانت في
as-of-why = ربما نُقلت فعاليات أو أُلغيت منذ ذلك الحين.
