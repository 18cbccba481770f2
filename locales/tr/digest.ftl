# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = E-postayla
digest-lead = Haftada ya da ayda bir, yaklaşanları ve değişenleri anlatan bir mektup; yalnızca anlatacak bir şey olduğunda. Hesap gerekmez, bir tıklamayla biter.
digest-address-hint = Yalnızca bunun için kullanırız. Önce isteyip istemediğinizi soran bir mektup göndeririz.
digest-how-often = Ne sıklıkla
digest-weekly = Her pazartesi sabahı
digest-monthly = Her ayın ilk pazartesisi
digest-ask = İste
digest-sent-why = Yazdığınız adrese bir mektup yola çıktı. Üç gün içinde bağlantısının ardındaki düğmeye basın; ondan önce başka bir şey gelmez.
digest-sent-else = Mektup yoksa istenmeyenlere bakın. Aynısını bir saat içinde iki kez isteyen tek mektup alır.

## Confirming

digest-confirm = Bunu e-postayla ister misiniz?
digest-confirm-why = Düğmeye basmadan önce hiçbir şey gelmez.
digest-confirm-button = Evet, bana gönderin
digest-confirmed = Bundan sonra bunu e-postayla alacaksınız
# With the day.
digest-first-comes = Anlatacak bir şey varsa ilk mektup { $what } günü gelebilir.
digest-change-or-leave = Değiştir ya da bırak

## Changing and leaving

digest-yours = E-posta özetiniz
digest-saved = Değişiklikleriniz kaydedildi.
# With the day.
digest-next = sonraki: { $what }
digest-chosen = Seçildi, henüz kaydedilmedi: { $what }
digest-choose = Başka etkinlikler seç
digest-doubled = Adresiniz bu etkinliklerin özetini zaten alıyor. Onu bırakın ya da başka etkinlikler seçin
digest-no-more = Artık gelmesin
digest-leave = Bu özeti bırak
digest-leave-why = Düğmeye basın, başka mektup gelmez.
digest-change-instead = Bırakmak yerine değiştir: daha seyrek ya da başka etkinlikler
digest-left = Bıraktınız
digest-left-why = Bu özetten başka mektup gelmez.
digest-forget-why = Özetler nedeniyle adresiniz hakkında tuttuğumuz her şeyi de silebiliriz: bütün özetleri ve mektupları.
digest-forget = Her şeyi sil
digest-forgotten = Her şey silindi
digest-forgotten-why = Özetler nedeniyle adresiniz hakkında artık hiçbir şey tutulmuyor.

## The letter that asks

digest-confirm-subject = Lütfen onaylayın: e-postayla etkinlikler
digest-asked = Biri, umarız siz, bu etkinliklerin adresinize gönderilmesini istedi:
# Where the words of a stranger could pass for a link.
digest-some-events = formda seçilen etkinlikler
digest-confirm-else = Siz değilseniz hiçbir şey yapmayın: başka mektup gelmez ve adresiniz { $days } gün sonra unutulur.
digest-confirm-because = Bunu, adresiniz bir forma yazıldığı için alıyorsunuz.
digest-there-subject = Bu etkinlikleri zaten e-postayla alıyorsunuz
digest-there = Biri, umarız siz, adresinize zaten gönderileni istedi:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = { $last } gününe kadar olacaklar:
digest-nothing-coming = { $last } gününe kadar etkinlik yok, ama şunlar oldu:
digest-happened = Daha sonrası
digest-new = Yeni
digest-on-again = Yine de yapılacak
# With the time at which it was to be.
digest-was = Şunun yerine: { $when }
digest-more =
    { $count ->
        [one] Bir tane daha sayfada.
       *[other] { $count } tane daha sayfada.
    }
digest-page = Hepsini takvimde gör
digest-feed = Kendi takviminizde abone olun
digest-because = Bunu istediğiniz için alıyorsunuz: { $what }.
