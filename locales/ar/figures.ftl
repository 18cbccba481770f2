# How the review goes, in figures.

figures-lead = قبل أن تظهر فعالية في تقويم الجميع، ينظر فيها فريقنا. هكذا يجري ذلك في { $year }.
figures-waiting = قيد الانتظار الآن
figures-wait = وسيط مدة انتظار الرد
figures-no-wait = لم يُردّ على شيء بعد
figures-unreviewed = نُشرت دون مراجعة
figures-unreviewed-how = { $count }، من مجموعات موثوقة؛ ينظر الفريق لاحقًا في واحدة من كل عشر
figures-taken-down = أُزيلت
figures-outcomes = ما آلت إليه
figures-outcome = النتيجة
figures-accepted = مقبولة
figures-rejected = مرفوضة: { $what }
figures-counted = محسوبة من قرارات هذه السنة الميلادية (UTC). يشمل الوسيط كل الردود الأولى: قبول أو رفض أو طلب تعديل.
figures-as-of = حتى { $what }.
figures-description = كم فعالية تنتظر المراجعة، وكم تستغرق، وما قُبل وما رُفض ولأي سبب.
figures-events = الفعاليات
figures-changes = التعديلات
figures-waiting-events =
    { $count ->
        [zero] لا فعاليات ({ $count })
        [one] فعالية واحدة ({ $count })
        [two] فعاليتان ({ $count })
        [few] { $count } فعاليات
        [many] { $count } فعالية
       *[other] { $count } فعالية
    }
figures-waiting-changes =
    { $count ->
        [one] تعديل واحد ({ $count })
        [two] تعديلان ({ $count })
        [few] { $count } تعديلات
        [many] { $count } تعديلًا
       *[other] { $count } تعديل
    }
wait-minutes =
    { $count ->
        [few] { $count } دقائق
       *[other] { $count } دقيقة
    }
wait-hours =
    { $count ->
        [few] { $count } ساعات
       *[other] { $count } ساعة
    }
wait-days =
    { $count ->
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
reason-not-open-infrastructure = ليست فعالية للبنية التحتية المفتوحة
reason-advertisement = إعلان تجاري
reason-duplicate = مكررة
reason-not-enough-information = معلومات غير كافية
reason-spam = محتوى مزعج
reason-date-over = انقضى الموعد
reason-other = شيء آخر
reason-none = دون سبب مسجّل
