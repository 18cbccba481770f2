# Mektuplar.

letter-hello = Merhaba { $name },
letter-hello-there = Merhaba,
letter-address = Düğme çalışmazsa adresi şu:
letter-for-you = sizin saatinizle: { $when }
letter-staff-wrote = Ekibimiz şunları yazdı:
letter-they-wrote = Yazdıkları:
letter-mistake = Bunun bir hata olduğunu düşünüyorsanız bu mektubu yanıtlamanız yeterli.
letter-attached = Etkinliğin güncel hali kendi takviminiz için ektedir.
letter-see-page = Sayfasını gör
letter-see-event = Etkinliğimi gör
letter-change-event = Etkinliğimi değiştir
letter-manage = Değiştir, ertele veya iptal et
letter-why-organizer = Bunu, bu etkinliği düzenlediğiniz için alıyorsunuz.
letter-why-submitter = Bunu, bu etkinliği gönderdiğiniz için alıyorsunuz.
letter-why-group = Bunu, bu grupla ilgilendiğiniz için alıyorsunuz.
letter-your-event = etkinliğiniz
letter-some-group = bir grup
letter-one-of-its-organizers = Düzenleyenlerden biri
letter-one-of-its-leads = yöneticilerinden biri

letter-sign-in-subject = { $site } sitesine giriş
letter-sign-in = Giriş bağlantınız burada. Bir kez ve { $minutes } dakika boyunca geçerlidir.
letter-sign-in-button = Giriş yap
letter-sign-in-code = Bunu başka bir cihazda mı okuyorsunuz? Mektubu istediğiniz sayfaya şu kodu yazın:
letter-sign-in-else = Siz istemediyseniz yapmanız gereken bir şey yok: bağlantı olmadan kimse giremez.
letter-sign-in-why = Bunu, biri bu adres için giriş bağlantısı istediği için alıyorsunuz.

letter-confirm-subject = Lütfen onaylayın: { $title }
letter-confirm = { $title } için teşekkürler. Tek adım kaldı: bu adresin size ait olduğunu onaylayın. Ardından ekibimiz inceleyecek.
letter-confirm-button = Etkinliğimi onayla
letter-confirm-else = Bağlantı { $hours } saat geçerlidir. Bir şey göndermediyseniz bu mektubu dikkate almayın: hiçbir şey yayımlanmaz ve bir daha yazmayız.
letter-confirm-why = Bunu, { $site } sitesine gönderilen bir etkinlikte bu adres verildiği için alıyorsunuz.
letter-continue-subject = Etkinliğinize devam edin
letter-continue = Göndermeye başladığınız etkinliğin adresi burada. İstediğiniz zaman, istediğiniz cihazda devam edin.
letter-continue-button = Etkinliğime devam et
letter-continue-else = Adresi bilen herkes devam edebilir, bu yüzden kimseyle paylaşmayın. Son yazışınızdan sonra { $days } gün saklanır. Bir şeye başlamadıysanız bu mektubu dikkate almayın: hiçbir şey yayımlanmaz.
letter-continue-why = Bunu, { $site } sitesinde yazılmakta olan bir etkinlikte bu adres verildiği için alıyorsunuz.
letter-received-subject = Etkinliğiniz bize ulaştı: { $title }
letter-received = Teşekkürler, adresiniz onaylandı ve etkinliğiniz inceleme sırasında:
letter-received-then = Bir insan inceleyecek ve her durumda size haber vereceğiz. O zamana kadar değiştirebilirsiniz. Lütfen bağlantıyı kimseyle paylaşmayın.
letter-approved-subject = Yayımlandı: { $title }
letter-approved = İyi haber, etkinliğiniz herkese açık:
letter-approved-calendar = Takvime ekle
letter-approved-feed = İçinde bulunduğu bir takvime abone ol
letter-approved-changed = Bir şey değişti mi? Lütfen bildirin, bütün takvimler güncellenir.
letter-asked-subject = { $title } hakkında bir soru
letter-asked = { $title } etkinliğine baktık ve yayımlanmadan önce bir sorumuz var.
letter-asked-then = Girdiğiniz her şey saklandı. Sözle, değiştirerek ya da ikisiyle yanıtlayın; yeniden incelenir.
letter-asked-button = Yanıtla veya etkinliğimi değiştir
letter-rejected-subject = Yayımlanmadı: { $title }
letter-rejected = { $title } için teşekkürler. Üzgünüz: { $site } sitesinde yayımlanmayacak.
letter-taken-down-subject = Kaldırıldı: { $title }
letter-taken-down = Ekibimiz { $title } etkinliğini { $site } sitesinden kaldırdı. Artık orada görünmüyor ve abonelerin takvimlerinden çıkıyor.
letter-report-subject = Bildiriminiz: { $title }
letter-report = { $title } hakkındaki bildiriminiz için teşekkürler. Ekibimiz inceledi.
letter-report-forgotten = Bildirimde adresiniz artık saklanmıyor.
letter-report-why = Bunu, siz ya da adresinizi yazan biri bu etkinlikle ilgili bir sorun bildirdiği için alıyorsunuz.

letter-changed-subject = Değişti: { $title }
letter-changed = Düzenlediğiniz bir etkinlik değiştirildi:
letter-changed-by = { $name } düzenlediğiniz bir etkinliği değiştirdi:
letter-changed-nothing = Sonuçta her şey eskisi gibi.
letter-changed-button = Değişiklikleri gör ve geri al
letter-is-cancelled = Etkinlik iptal edildi
letter-is-moved = Etkinlik başka bir güne ertelendi
letter-is-postponed = Etkinlik, günü belli olana kadar ertelendi
letter-is-back = Etkinlik yine de yapılıyor
letter-edit-approved-subject = Değişikliğiniz yayımlandı: { $title }
letter-edit-approved = Değişikliğiniz yayımlandı:
letter-edit-asked-subject = Değişikliğiniz hakkında bir soru: { $title }
letter-edit-asked = Değişikliğinize baktık ve bir sorumuz var:
letter-edit-asked-then = Girdikleriniz saklandı. Değiştirin; yeniden incelenir.
letter-edit-rejected-subject = Değişikliğiniz kabul edilmedi: { $title }
letter-edit-rejected = Değişikliğinize baktık ve kabul etmedik; etkinlik eskisi gibi kalıyor:
letter-edit-why = Bunu, bu etkinliği değiştirdiğiniz için alıyorsunuz.
letter-hand-over-subject = { $title } etkinliğini düzenler misiniz?
letter-hand-over-instead = { $name } bir etkinliği kendi yerine düzenlemenizi istiyor:
letter-hand-over-together = { $name } bir etkinliği birlikte düzenlemenizi istiyor:
letter-hand-over-button = Bak ve kabul et
letter-hand-over-else = Bağlantı bir kez ve { $days } gün geçerlidir. İstemiyorsanız bir şey yapmayın.
letter-hand-over-why = Bunu, bu etkinliği düzenleyen biri bize adresinizi verdiği için alıyorsunuz.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] bugün
        [1] yarın
       *[other] { $days } gün sonra
    }
letter-starts =
    { $days ->
        [0] Etkinliğiniz bugün
        [1] Etkinliğiniz yarın
       *[other] Etkinliğiniz { $days } gün sonra
    }
letter-cfp-closes =
    { $days ->
        [0] Bildiri çağrısı bugün kapanıyor
        [1] Bildiri çağrısı yarın kapanıyor
       *[other] Bildiri çağrısı { $days } gün sonra kapanıyor
    }
letter-registration-closes =
    { $days ->
        [0] Kayıt bugün kapanıyor
        [1] Kayıt yarın kapanıyor
       *[other] Kayıt { $days } gün sonra kapanıyor
    }
letter-lacks = eksik bir şey var
letter-missing = İnsanlar sayfada bunları arıyor ve henüz bulamıyor:
letter-missing-place = mekân ya da adresi
letter-missing-join = katılmak ya da izlemek için bağlantı
letter-missing-register = kayıt bağlantısı
letter-missing-cfp-day = bildiri çağrısının kapandığı gün
letter-reminder-then = Ertelendi mi, iptal mi edildi, yoksa eklenecek bir şey mi var? Lütfen bildirin, bütün takvimler güncellenir.
letter-how-many-subject = Kaç kişi geldi? { $title }
letter-over = Etkinliğiniz sona erdi, umarız iyi geçmiştir:
letter-how-many = Kaç kişi geldi? Giriş yapmadan tek bir kısa form.
letter-how-many-recording = Kaç kişi geldi ve kayıt nerede? Giriş yapmadan tek bir kısa form.
letter-how-many-button = Kaç kişi geldiğini söyle
letter-how-many-else = Sayılar topluluğa etkinliklerinin insanlar için değerini gösterir. Tahmin de olur. { $days } gün boyunca aynı bağlantıyla düzeltebilirsiniz.
letter-series-subject = Devam ediyor mu? { $title } { $day } günü bitiyor
letter-series = Düzenlediğiniz bir dizi yakında bitiyor:
letter-series-last = son tarih: { $day }
letter-series-renew = Devam ediyor mu? O halde { $day } gününe kadar uzatın.
letter-series-button = Devam ediyor
letter-series-else = Bitecekse bir şey yapmayın.
letter-series-why = Bunu, bu diziyi düzenlediğiniz için alıyorsunuz. Her dizi bir yıl içinde biter; böylece insanları ayrıldıktan sonra takvimlerde kalmaz.
letter-announcement-why = Bunu, bu takvimde bir etkinlik düzenlediğiniz için alıyorsunuz.

letter-request-subject = { $name }, { $group } için etkinlik düzenlemek istiyor
letter-request = { $name }, { $group } için etkinlik düzenlemek istiyor.
letter-request-then = Kabul edin ya da geri çevirin; her durumda bir mektup alacak.
letter-request-button = İsteği yanıtla
letter-invitation-subject = { $group } için etkinlik düzenler misiniz?
letter-invitation = { $name }, { $group } için etkinlik düzenleyip düzenlemeyeceğinizi soruyor. Düzenleyenler gruplarının etkinlikleriyle ilgilenir.
letter-invitation-then = İsterseniz { $days } gün içinde söyleyin.
letter-invitation-button = Daveti gör
letter-invitation-else = İstemezseniz bir şey yapmayın: hiçbir şey olmaz ve kimseye haber verilmez.
letter-invitation-why = Bunu, grubun bir yöneticisi adresinizi yazdığı için alıyorsunuz.
letter-active-subject = { $group } hâlâ etkin mi?
letter-active = Yarım yıldır { $group } grubundan bir şey görmedik. Hâlâ etkin mi?
letter-active-again = Daha önce sorduk ve yanıt alamadık: { $group } hâlâ etkin mi?
letter-active-how = Lütfen tek bir düğmeyle yanıtlayın. Giriş yapmanız gerekmez.
letter-active-button = Yanıtla
letter-active-else = { $days } gün içinde yanıt ya da yeni bir etkinlik olmazsa, yeni gelenler boşuna beklemesin diye sayfasında grubun uykuda olduğu yazılır. Biri ses verir vermez bu sona erer.
letter-group-accepted-subject = Artık { $group } için etkinlik düzenliyorsunuz
letter-group-accepted = İsteğiniz kabul edildi; artık { $group } düzenleyicisisiniz.
letter-group-declined-subject = { $group } grubuna isteğiniz
letter-group-declined = { $group } ile ilgilenenler isteğinizi kabul etmedi.
letter-group-leads-subject = Artık { $group } grubunu yönetiyorsunuz
letter-group-leads = Artık { $group } yöneticisisiniz: düzenleyicileri davet eder, istekleri yanıtlar ve sayfasıyla ilgilenirsiniz.
letter-group-removed-subject = Artık { $group } için etkinlik düzenlemiyorsunuz
letter-group-removed = { $group } düzenleyicileri listesinden çıkarıldınız.
letter-group-approved-subject = Grubunuz burada: { $group }
letter-group-approved = İyi haber, { $group } dizinde ve yöneticisi sizsiniz.
letter-group-not-taken-subject = Öneriniz: { $group }
letter-group-not-taken = Ekibimiz önerdiğiniz { $group } grubuna baktı ve kabul etmedi.
letter-group-calendar-fails-subject = { $group } için bir takvim okunamıyor
letter-group-calendar-fails = { $group } için etkinliklerini gösterdiğimiz bir takvim art arda birkaç kez okunamadı. Hiçbir şey kaldırılmadı: etkinlikleri son okunduğu gibi duruyor ve denemeyi sürdürüyoruz. Sorun şuydu:
letter-group-button = Sayfasını aç
letter-group-why = Bunu, bu grupla ilgilendiğiniz ya da ilgilenmek istediğiniz için alıyorsunuz.

part-title = Başlık
part-kind = Tür
part-summary = Tek cümleyle
part-description = Açıklama
part-hosts = Düzenleyen
part-when = Ne zaman
part-format = Katılım
part-languages = Diller
part-projects = Projeler
part-tags = Etiketler
part-parent = Şunun parçası
part-picture = Resim
part-venue = Mekân
part-address = Sokak ve numara
part-city = Şehir
part-country = Ülke
part-coordinates = Koordinatlar
part-repeats = Tekrar
part-extra = Eklenen tarihler
part-skipped = Atlanan tarihler
part-moved = Ertelenen tarihler
part-off = İptal edilen tarihler
own-dates = kendi tarihlerinde
moved-to = { $day } → { $when }
one-that-is-gone = (artık yok)
nothing = yok
changed = değişti

letter-choices = Hangi mektupları ne zaman alacağınızı seçin
letter-leave = Bu tür mektup gelmesin
letter-cancelled-subject = İptal: { $title }
letter-moved-subject = Başka güne alındı: { $title }
letter-postponed-subject = Ertelendi: { $title }
letter-back-subject = Yine de yapılıyor: { $title }
letter-day-subject = Etkinlikleriniz: { $count } hatırlatma
letter-day = Sırada olanlar, tek mektupta { $count } hatırlatma:
left-title = Bu mektubu artık almayacaksınız
left-lead = Bu tür mektup artık almayacaksınız. İstediğiniz zaman yeniden seçebilirsiniz.
leave-title = Bu tür mektup gelmesin mi?
leave-lead = Tek bir dokunuş yeter; giriş yapmanız gerekmez.
leave-button = Artık gelmesin

rejected-not-open-infrastructure = Açık altyapıyla ilgili değil.
rejected-advertisement = Ticari bir reklam.
rejected-duplicate = Zaten takvimde var.
rejected-not-enough-information = İnsanların yolunu bulmasına yetecek kadar bilgi yok.
rejected-spam = Spam gibi görünüyor.
rejected-date-over = Tarihi geçmiş.
