# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (isteğe bağlı)
# Before the title of a page with faults, and before each fault.
error-before = Hata:
reading-error = Hata: { $what }
your-mail = E-posta adresin
bad-mail = Bu adrese yazamıyoruz; name@example.org gibi görünmeli
text-empty = Bu boş
text-too-long = Bu çok uzun: en çok { $max } karakter olabilir, { $found } karakter var
text-unprintable = İçinde gösterilemeyen bir karakter var ({ $what })

## Signing in

sign-in-lead = Burada parola yok: sana içinde bağlantı olan bir e-posta göndeririz.
sign-in-to-star = “{ $what }” etkinliğini yıldızlamak için giriş yap.
sign-in-to-follow = { $what } grubunu takip etmek için giriş yap.
sign-in-to-calendar = Takvimini görmek için giriş yap.
sign-in-to-data = Verilerini görmek için giriş yap.
sign-in-to-name = Bu seçime ad vermek için giriş yap: { $what }.
sign-in-new = İlk kez mi geldin? Aynı bağlantı hesabını açar. Adresini ve yıldızladıklarını yalnızca takvimin için saklarız.
send-link = Bana bağlantı gönder
without-letter = Ya da e-posta olmadan
sign-in-with = { $what } ile giriş yap
look-into-mailbox = Posta kutuna bak
letter-on-its-way = İçinde bağlantı olan bir e-posta yolda. Onu bu tarayıcıda { $count } dakika içinde aç.
letter-if-known = Adresini biliyorsak, içinde bağlantı olan bir e-posta yolda. Bağlantı { $count } dakika geçerli.
letters-in-folder = Bu hizmet e-postalarını bir klasörde tutar.
open-mailbox = Posta kutusunu aç
mail-elsewhere = E-postan başka bir cihazda mı?
letter-code = E-postamızdaki kod
letter-code-hint = K7QM-2XWA gibi sekiz harf ve rakam.
wrong-code = Bu, e-postamızdaki kod değil ya da artık geçerli değil. Beş denemeden sonra yeni bir e-posta gerekir
sign-in-by-code = Kodla giriş yap
no-letter = E-posta gelmedi mi?
no-letter-spam = İstenmeyenlere bak ya da yeniden iste.
ask-again = Yeniden iste
no-account-needed = Hiç etkinlik göndermemiş olanın hesabı yoktur, gerekmez de.
one-more-press = Bir dokunuş daha: böylece bağlantıyı e-postanı okuyan bir program değil, yalnızca sen kullanırsın.

## Reporting a problem

report-lead = Ekibimiz bunu okur. Bakana kadar etkinlik olduğu gibi kalır.
report-thanks = Teşekkürler
report-sent = Ekibimiz bakıyor. Adresini bıraktıysan sana oradan yanıt verir.
report-what = Yanlış olan ne?
report-reason-wrong = İçinde bir yanlışlık var: tarih, yer, bir bağlantı
report-reason-spam = Reklam ya da dolandırıcılık
report-reason-private = Özel bir şeyi gösteriyor
report-reason-illegal = Yasaya aykırı
report-reason-conduct = Birine hakaret ediyor ya da tehdit ediyor
report-reason-other = Başka bir şey
report-words = Kendi sözlerinle
report-words-hint = Ekibimiz ne bilmeli?
report-mail-hint = Yanıt istiyorsan. Bildirim onu o zamana dek saklar, yalnızca ekibimiz görür.
report-choose = Neyin yanlış olduğunu söyle
report-say = Neyin yanlış olduğunu kendi sözlerinle söyle
report-send = Bildirimi gönder

## Checking a calendar

doctor-lead = Herhangi bir iCalendar akışının adresini ver; nesi yanlış, hangi kurala göre, ve Outlook, Google, Apple ile Thunderbird ondan ne anlar, oku.
doctor-description = Bir iCalendar akışının nesi yanlış, hangi kurala göre, ve Outlook, Google ile Apple ondan ne anlar.
doctor-found = Bulduklarımız
doctor-events = { $count } etkinlik.
doctor-clean = Hiçbir kural çiğnenmiyor.
doctor-violations = { $count } kural ihlali.
doctor-advice = { $count } şey daha iyi olabilirdi.
doctor-breaks = Kuralı çiğneyenler
doctor-better = Daha iyi olabilecekler
doctor-line = Satır { $count }:
doctor-more = Ve aynısından daha fazlası:
doctor-apps = Uygulamalar ondan ne anlar
doctor-next = Sonraki tarihler, görüleceği gibi
doctor-nothing-next = İki yıl içinde hiçbir şey yok.
doctor-another = Bir başkasını denetle
doctor-address = Takvimin adresi
doctor-calendar = Ya da takvimin kendisi
doctor-calendar-hint = .ics dosyasının içindekini BEGIN:VCALENDAR’dan END:VCALENDAR’a kadar yapıştır. Satır sonları böyle denetlenemez.
doctor-check = Denetle
doctor-in-english = Bulunanlar, standartların dili olan İngilizceyle söylenir.
doctor-keeps-nothing = Hiçbiri saklanmaz. Programı çalıştıran, bir dosyayı şu komutla denetler:
doctor-nothing-given = Bir takvimin adresini ver ya da aşağıya yapıştır
doctor-both-given = Ya adres ya takvim ver, ikisini birden değil: birini boşalt
doctor-file = Ya da aygıtından bir dosya
doctor-file-hint = En çok 5 MB’lık bir .ics dosyası.
doctor-file-large = Dosya 5 MB’tan büyük
doctor-not-fetched = Takvim alınamadı: { $what }
