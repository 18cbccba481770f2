# How times are told on pages. Dates and hours themselves come from Unicode CLDR.

all-day = طوال اليوم
# Behind a date: "25 July 2026, all day".
all-day-long = طوال اليوم
# Behind an hour that belongs to the day after the one before it.
next-day = +1 يوم
# Behind a month: "October 2026, to be confirmed".
to-be-confirmed = غير مؤكد بعد
time-of-city = بتوقيت { $city } ({ $zone }، { $offset })
in-minutes =
    { $count ->
        [zero] بعد { $count } دقيقة
        [one] بعد دقيقة واحدة
        [two] بعد دقيقتين
        [few] بعد { $count } دقائق
        [many] بعد { $count } دقيقة
       *[other] بعد { $count } دقيقة
    }
in-hours =
    { $count ->
        [zero] بعد { $count } ساعة
        [one] بعد ساعة واحدة
        [two] بعد ساعتين
        [few] بعد { $count } ساعات
        [many] بعد { $count } ساعة
       *[other] بعد { $count } ساعة
    }
in-days =
    { $count ->
        [zero] بعد { $count } يوم
        [one] بعد يوم واحد
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يومًا
       *[other] بعد { $count } يوم
    }
in-weeks =
    { $count ->
        [zero] بعد { $count } أسبوع
        [one] بعد أسبوع واحد
        [two] بعد أسبوعين
        [few] بعد { $count } أسابيع
        [many] بعد { $count } أسبوعًا
       *[other] بعد { $count } أسبوع
    }
on-now-until = جارية الآن، حتى { $time }
today = اليوم
tomorrow = غدًا
yesterday = أمس

## What series repeat by

# By a number of weeks, on one weekday or on several.
rule-weeks =
    { $count ->
        [1] كل أسبوع يوم { $days }
        [2] كل أسبوعين يوم { $days }
        [many] كل { $count } أسبوعًا يوم { $days }
       *[other] كل { $count } أسابيع يوم { $days }
    }
rule-even-weeks = في أسابيع ISO الزوجية يوم { $days }
rule-odd-weeks = في أسابيع ISO الفردية يوم { $days }
# Which weekday of a month; -1 is the last.
rule-nth =
    { $nth ->
        [1] الأول
        [2] الثاني
        [3] الثالث
        [4] الرابع
        [5] الخامس
       *[other] الأخير
    }
rule-months = كل شهر، { $day } { $which }
rule-until = { $rule }، حتى { $day }
rule-times =
    { $count ->
        [1] { $rule }، مرة واحدة
       *[other] { $rule }، { $count } مرات
    }
