# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = بالبريد
digest-lead = رسالة مرة في الأسبوع أو في الشهر بما هو قادم وما تغيّر، وفقط عندما يكون هناك ما يُقال. لا حاجة إلى حساب، ونقرة واحدة تنهيها.
digest-address-hint = نستخدمه لهذا فقط. نرسل أولاً رسالة تسأل إن كنت تريد ذلك.
digest-how-often = كم مرة
digest-weekly = صباح كل يوم اثنين
digest-monthly = أول يوم اثنين من كل شهر
digest-ask = اطلبها
digest-sent-why = رسالة في طريقها إلى العنوان الذي كتبته. اضغط الزر خلف رابطها خلال ثلاثة أيام؛ قبل ذلك لا يصل شيء آخر.
digest-sent-else = إن لم تصل رسالة فابحث في البريد غير المرغوب. من يطلب الشيء نفسه مرتين خلال ساعة يتلقى رسالة واحدة.

## Confirming

digest-confirm = هل تريد هذا بالبريد؟
digest-confirm-why = لا يصل شيء قبل أن تضغط الزر.
digest-confirm-button = نعم، أرسلوها إليّ
digest-confirmed = ستتلقى هذا بالبريد من الآن
# With the day.
digest-first-comes = قد تصل الرسالة الأولى يوم { $what }، إن كان هناك ما يُقال.
digest-change-or-leave = تغييرها أو تركها

## Changing and leaving

digest-yours = ملخصك بالبريد
digest-saved = حُفظت تغييراتك.
# With the day.
digest-next = التالي يوم { $what }
digest-chosen = اختير ولم يُحفظ بعد: { $what }
digest-choose = اختيار فعاليات أخرى
digest-doubled = عنوانك يتلقى ملخصاً لهذه الفعاليات بالفعل. اترك ذلك، أو اختر فعاليات أخرى
digest-no-more = لا مزيد منها
digest-leave = ترك هذا الملخص
digest-leave-why = اضغط الزر، ولن تصل رسائل أخرى.
digest-change-instead = غيّره بدلاً من ذلك: أقل، أو فعاليات أخرى
digest-left = لقد تركت الملخص
digest-left-why = لن تصل رسائل أخرى من هذا الملخص.
digest-forget-why = يمكننا أيضاً حذف كل ما نحتفظ به عن عنوانك بسبب الملخصات: كلها، والرسائل.
digest-forget = حذف كل شيء
digest-forgotten = حُذف كل شيء
digest-forgotten-why = لم يعد يُحفظ شيء عن عنوانك بسبب الملخصات.

## The letter that asks

digest-confirm-subject = يرجى التأكيد: فعاليات بالبريد
digest-asked = شخص ما، ونأمل أنه أنت، طلب إرسال هذه الفعاليات إلى عنوانك:
# Where the words of a stranger could pass for a link.
digest-some-events = الفعاليات التي اختيرت في النموذج
digest-confirm-else = إن لم تكن أنت فلا تفعل شيئاً: لن تصل رسائل أخرى، ويُنسى عنوانك بعد { $days } أيام.
digest-confirm-because = تتلقى هذا لأن عنوانك كُتب في نموذج.
digest-there-subject = تتلقى هذه الفعاليات بالبريد بالفعل
digest-there = شخص ما، ونأمل أنه أنت، طلب ما يُرسل إلى عنوانك بالفعل:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = هذا ما سيأتي حتى { $last }:
digest-nothing-coming = لا شيء حتى { $last }، لكن حدث ما يلي:
digest-happened = لاحقاً
digest-new = جديد
digest-on-again = ستقام رغم ذلك
# With the time at which it was to be.
digest-was = بدلاً من { $when }
digest-more =
    { $count ->
        [one] هناك واحدة أخرى على الصفحة.
       *[other] هناك { $count } أخرى على الصفحة.
    }
digest-page = انظرها كلها في التقويم
digest-feed = اشترك في تقويمك
digest-because = تتلقى هذا لأنك طلبته: { $what }.
