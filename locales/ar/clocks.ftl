# What moves for a reader when clocks change.

clock-changes = حين تتغيّر الساعات
clock-changes-lead = يحتفظ الاجتماع بتوقيت مكانه. وحيث تتغيّر الساعات في أيام غير أيامك يصير في ساعة أخرى لك: هنا أيّها ومتى.
nothing-moves = لا شيء يتغيّر بالنسبة إليك.
until-then = لآخر مرة
from-then-on = منذ ذلك الحين
meetings-stay =
    { $count ->
        [zero] لا سلسلة تحتفظ بساعتها لديك.
        [one] سلسلة واحدة تحتفظ بساعتها لديك.
        [two] سلسلتان تحتفظان بساعتهما لديك.
        [few] { $count } سلاسل تحتفظ بساعتها لديك.
        [many] { $count } سلسلة تحتفظ بساعتها لديك.
       *[other] { $count } سلسلة تحتفظ بساعتها لديك.
    }
