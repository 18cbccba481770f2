# What public pages say around the events. Plain text, no markup.

## On every page

skip = İçeriğe geç
nav-main = Ana menü
nav-more = Daha fazla
nav-events = Etkinlikler
nav-groups = Gruplar
nav-subscribe = Abone ol
nav-submit = Etkinlik öner
search = Ara
search-events = Etkinlik ara
foot-about = Folkmoot, açık toplulukların ortak takvimidir: etkinlik düzenleyen ve etkinliğe gelen herkes için.
all-as-icalendar = iCalendar olarak tüm etkinlikler
check-a-calendar = Takvim denetle
my-calendar = Takvimim
my-events = Etkinliklerim
my-groups = Gruplarım
for-staff = Ekip için
review-in-figures = Sayılarla inceleme
report-a-problem = Sorun bildir
language = Dil
# What script adds to pages.
your-time-too = Bu, sizin saatiniz de.
for-you = Size göre:
copied = Kopyalandı
press-to-copy = Ctrl+C’ye basın

## Lists of events

now = Şimdi
moved = Tarihi değişti
series = Seri
place-open-and-online = Çevrim içi ve yeri daha sonra duyurulacak
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } SIG, çalışma grubu ve ekip toplantısı
       *[other] { $count } SIG, çalışma grubu ve ekip toplantısı
    }
order-and-times = Başlama sırasına göre; saatler her yerin kendi saatidir.
upcoming-events = Yaklaşan etkinlikler
past-events = Geçmiş etkinlikler
events-description = Topluluk takviminde { $what }: gün gün, kendi takviminiz için bir akışla.
what-from-day = { $what }, { $day } tarihinden itibaren
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: geçmiş
later-from-day = Daha sonra: { $day } tarihinden itibaren
earlier-from-day = Daha önce: { $day } tarihinden itibaren
earlier-from-today = Daha önce: bugünden itibaren
earlier-before-day = Daha önce: { $day } tarihinden önce
upcoming = Yaklaşan
past = Geçmiş
deadlines = Son tarihler
deadlines-too = Bildiri ve kayıt için son tarihler de
subscribe-to-list = Bu listeye abone ol
subscribe-all-the-same = Yine de abone ol
nothing-listed = Burada listelenen etkinlik yok.
subscribe-and-they-come = Abone olun; sonradan duyurulanlar takviminize gelsin.
under-way = Devam ediyor
day-to-be-confirmed = Günü belli değil

## Filters

filters = Filtreler
filter-list = Bu listeyi filtrele
which-time = Zaman
show = Göster
clear-filters = Filtreleri temizle
words-to-look-for = Aranacak sözcükler
kinds-of-events = Etkinlik türleri
leave-out = Hariç tut
leave-out-this = Hariç tut: { $what }
and-also = Ayrıca:
menu-region = Bölge
menu-country = Ülke
menu-near = Yakınında
menu-group = Grup
menu-series = Seri
menu-project = Proje
menu-language = Dil
menu-format = Katılım
menu-tag = Etiket
any-region = Her yer
any-country = Tüm ülkeler
any-near = Yakın veya uzak
any-group = Tüm gruplar
any-series = Tüm seriler
any-project = Tüm projeler
any-language = Tüm diller
any-format = Çevrim içi veya yüz yüze
any-tag = Tüm etiketler
around-city = { $city }, { $kilometres } km çevresi

## The front page

home-title = Topluluk etkinlikleri
# The name of the service in link previews.
home-about = Folkmoot, topluluk takvimi
home-description = Dünyanın dört bir yanındaki açık altyapı topluluklarının Summit ve OpenInfra Days etkinlikleri, buluşmaları, canlı yayınları ve toplantıları; abone olunabilen tek bir takvimde.
home-heading = Topluluğun buluştuğu yer
home-lead = Dünyanın dört bir yanındaki açık altyapı topluluklarının Summit etkinlikleri, buluşmaları, özel günleri, yayınları ve toplantıları.
events-ahead =
    { $count ->
        [one] Sırada { $count } etkinlik veya seri var.
       *[other] Sırada { $count } etkinlik ve seri var.
    }
by-groups =
    { $count ->
        [one] { $count } grup katılıyor.
       *[other] { $count } grup katılıyor.
    }
subscribe = Abone ol
home-subscribe-why = kullandığınız takvimde; kendiliğinden güncel kalır
home-submit-why = grubunuzdan; hesap gerekmez
happening-now = Şu anda
two-weeks = Önümüzdeki iki hafta
two-weeks-empty = Bu iki hafta için duyurulan bir şey yok.
what-comes-later = Sonrasında ne var
all-with-filters = Filtrelerle tüm etkinlikler
worth-planning = Şimdiden planlamaya değer

## An event

# Before the name of the larger event.
part-of = bağlı olduğu etkinlik:
last-date = Son gerçekleştiği tarih
next-date = Sıradaki tarih
next-dates = Sıradaki tarihler
# Between "Moved" and the old date, which is struck through.
instead-of = eski tarih:
parts = Bu etkinliğin bölümleri
past-parts = Geçmiş bölümler
add-to-calendar = Takvime ekle
keeps-up-to-date = (güncel kalır)
download-ics = .ics olarak indir
download-copy = (güncellenmeyecek bir kopya)
star = Yıldızla
passed = (geçti)
facts = Bilgiler
where = Nerede
map = Harita
to-be-announced = Daha sonra duyurulacak
hosts =
    { $count ->
        [one] Düzenleyen
       *[other] Düzenleyenler
    }
languages =
    { $count ->
        [one] Dil
       *[other] Diller
    }
about = Hakkında
tags = Etiketler
updated = Güncellendi
taking-part-in-person = Yüz yüze
taking-part-online = Çevrim içi
taking-part-hybrid = Yüz yüze ve çevrim içi
notice-cancelled = İptal edildi: bu etkinlik yapılmayacak
notice-postponed = Ertelendi: bu etkinlik aşağıdaki tarihte yapılmayacak
notice-moved = Ertelendi: aşağıdaki tarih yeni tarihtir
notice-series-over = Bu seri sona erdi
notice-over = Bu etkinlik sona erdi
notice-on = Şu anda sürüyor
notice-vague = Tarih henüz belli değil
old-date-below = Aşağıdaki tarih eski tarihtir; yenisi henüz belirlenmedi.
was-to-be = Planlanan tarih: { $when }.
has-recording = Kaydı var.
only-the-month = Şimdilik yalnızca ayı belli. Günü belli olur olmaz etkinlik akışlarda yer alır.

## Groups

groups = Gruplar
groups-description = Açık altyapı topluluklarının kullanıcı grupları, SIG’leri, çalışma grupları ve proje ekipleri; bölgelere göre, sıradaki etkinlikleriyle.
groups-lead = Yakınınızdaki kullanıcı grupları ile çevrim içi toplanan SIG’ler, çalışma grupları ve ekipler. Her birinin abone olunabilen kendi takvimi var.
groups-none = Henüz listelenen grup yok.
groups-found =
    { $count ->
        [one] { $count } grup bulundu
       *[other] { $count } grup bulundu
    }
no-such-group = Böyle bir grup bulunamadı.
group-description = { $who }: yaklaşan etkinlikler, geçmiş etkinlikler ve takvim akışı.
group-kind = Tür
group-kind-user-group = Kullanıcı grubu
group-kind-sig = SIG
group-kind-working-group = Çalışma grubu
group-kind-project-team = Proje ekibi
group-kind-foundation = Vakıf
group-kinds-user-group = Kullanıcı grupları
group-kinds-sig = SIG’ler
group-kinds-working-group = Çalışma grupları
group-kinds-project-team = Proje ekipleri
group-kinds-foundation = Vakıf
any-group-kind = Her türden grup
group-life = Etkinlik durumu
any-life = Etkin ve uykuda
active-only = Yalnızca etkin
dormant-only = Yalnızca uykuda
only-wanting = Yalnızca düzenleyici arayanlar
regions = Bölgeler
worldwide = Dünya geneli
next = Sıradaki:
nothing-announced = Duyurulan bir şey yok.
dormant = Uykuda
group-dormant = Bu grup uykuda
group-dormant-why = Yarım yıl boyunca hiçbir hareket olmadı ya da grubu bilenler sona erdiğini söyledi. Yeni bir etkinlik bu işareti kaldırır.
organizers = Düzenleyiciler
organizers-wanted = Düzenleyici aranıyor
organizers-wanted-why = Bu grupla burada henüz ilgilenen yok.
help-organize = Düzenlemeye yardım et
for-organizers = Düzenleyicileri için
group-missing = Grubunuz burada yok mu?
propose-group = Grubunuzu önerin
about-group = Bu grup hakkında
all-of-group = Bu grubun yaklaşan tüm etkinlikleri
newer = Daha yeni
older = Daha eski
page-number = Sayfa { $count }
follow = Takvimimde takip et
feed = Akış
export-group = Her şeyi yanınıza alın
export-lead = Bu grubun geçmiştekiler de dahil tüm herkese açık etkinlikleri, başka programların okuduğu biçimlerde. Buradakiler sizindir.
export-ics = Her takvim uygulaması için.
export-json = Bu türden başka bir takvimde ya da kendi programınızda devam etmek için her etkinlik hakkında bilinen her şey.
export-csv = Hesap tablosu için. Değiştirdikleriniz yeniden içe aktarılabilir; boş tablo başlangıç içindir.
export-columns = Her sütuna ne yazılır
export-yaml = irc-meetings deposundaki gibi, toplantı başına bir dosya.
group-chat = Sohbet
group-list = E-posta listesi
members = Üyeler
members-count =
    { $count ->
        [one] { $count } üye
       *[other] { $count } üye
    }
members-on-day =
    { $count ->
        [one] { $day } itibarıyla { $count } üye
       *[other] { $day } itibarıyla { $count } üye
    }
members-over-time = Zaman içinde üye sayısı
members-by-day = Günlere göre üyeler, en yenisi başta
figures-as-table = Tablo olarak sayılar
day-column = Gün

## The subscribe page

subscribe-to = Abone ol: { $what }
subscribe-description = İlginizi çekenleri seçin; Apple Calendar, Google Calendar, Outlook, Thunderbird veya başka bir uygulamada her zaman güncel olarak alın.
subscribe-lead = İlginizi çekenleri seçin. Takvim uygulamanız bunları kendiliğinden alır: yeni etkinlikler eklenir, tarihi değişenler taşınır, iptal edilenler belirtilir.
what-to-subscribe = Neye abone olunacak
no-answer = Bu seçimin yanıtı gelmedi. “Seçimi güncelle” düğmesi yeniden sorar.
what = Ne
more-settings = Hatırlatmalar, son tarihler, geçmiş, dil
alarms = Hatırlatmalar
minutes-before =
    { $count ->
        [one] { $count } dakika önce
       *[other] { $count } dakika önce
    }
hours-before =
    { $count ->
        [one] { $count } saat önce
       *[other] { $count } saat önce
    }
days-before =
    { $count ->
        [one] { $count } gün önce
       *[other] { $count } gün önce
    }
the-past = Geçmiş
back-a-year = Bir yıl geriye
back-to-the-first = Baştan beri her şey
back-to-today = Bugünden itibaren
back-days =
    { $count ->
        [one] { $count } gün geriye
       *[other] { $count } gün geriye
    }
our-words-in = Bizim metinlerimizin dili
our-words-hint = “İptal edildi” ve “Kayıt ol” gibi. Düzenleyicilerin yazdıkları olduğu gibi kalır.
entries = Girişler
switch-deadlines = Bildiri ve kayıt için son tarihler ayrı birer giriş olarak
switch-perday = Birkaç gün sürenler için her güne bir giriş
switch-perday-hint = Seriler bütün kalır: serinin kuralı her bir günü için ayrı ayrı belirtilemez.
switch-months = Yalnızca ayı belli olan etkinlikler, o ayın tamamını kaplayan bir giriş olarak
switch-emoji = Emojisiz başlıklar
update-choice = Seçimi güncelle
something-else = Bir de şunu
choose-everything = Her şeyi seç
nothing-ahead = Bu seçimde henüz yaklaşan bir şey yok.
waiting-for-day =
    { $count ->
        [one] { $count } etkinliğin daha şimdilik yalnızca ayı belli; günü belli olunca gelecek.
       *[other] { $count } etkinliğin daha şimdilik yalnızca ayı belli; günleri belli olunca gelecekler.
    }
is-loopback = Bu takvim kendi bilgisayarınızda çalışıyor: Google ve Microsoft ona burada ulaşamaz, bu bilgisayardaki uygulamalar ulaşabilir.
copy-this = Başka bir uygulama: bu adresi kopyalayın
copy = Kopyala
qr = Telefonunuzda: taranacak bir kod
qr-label = Bu seçime abone eden QR kodu
news-and-programs = Haber okuyucular ve programlar için
as-atom = Yayımlanan ve değişenlerin haberleri (Atom)
as-json = Programlar için veri (JSCalendar, RFC 8984)
short-name = Bu seçime kalıcı bir kısa ad ver
short-name-why = (basılacak ve paylaşılacak bir adres)
taste = Sırada görecekleriniz
whole-list = Listenin tamamı
how-soon = Değişiklikler ne kadar çabuk ulaşır
how-soon-text = Bir değişikliği bir saniye içinde yayımlar, uygulamalardan saatte bir bakmalarını isteriz. Her uygulama bildiği gibi davranır; onu hızlandıramayız.
how-soon-warning = Etkinlik gününde etkinliğin sayfasına güvenin.
how-often = Her uygulama değişikliklere ne sıklıkta bakar
app = Uygulama
looks-for-changes = Bakma sıklığı
app-mac = Mac’te Apple Calendar
app-mac-how = Abone olurken ayarladığınız sıklıkta: 5 dakikada birden haftada bire kadar
app-iphone = iPhone ve iPad’de Apple Calendar
app-iphone-how = Hesap ayarlarındaki “Yeni Verileri Al” seçeneğine göre; saatte bir iyi bir seçimdir
app-thunderbird-how = Başka bir süre ayarlamadıysanız 30 dakikada bir
app-google-how = 12–24 saatte bir; bu değiştirilemez
app-outlook-how = Birkaç saatte bir, bazen yalnızca günde bir; bu değiştirilemez
on-android = Android’de takvimi bir tarayıcıdan Google hesabınıza ekleyin; ardından Google Calendar uygulamasında görünür. Sizden hiçbir şey istenmez: ne hesap, ne ad, ne e-posta adresi.

## Settings

settings = Ayarlar
settings-lead = Bu tercihler bu tarayıcıda, kimsenin adını içermeyen bir çerezde kalır.
settings-saved = Kaydedildi.
your-zone = Saat diliminiz
your-zone-hint = Örneğin Europe/Berlin. Boşsa saatler etkinliğin yapıldığı yere göre gösterilir, bu tarayıcı da sizinkini ekler.
no-such-zone = Bu saat dilimini tanımıyoruz; listeden birini seçin, örneğin Asia/Tokyo
your-clock = Saat biçimi
clock-24 = 24 saat (17:30)
clock-12 = 12 saat (5:30 pm)
your-theme = Arka plan
theme-device = Cihazdaki gibi
theme-light = Açık
theme-dark = Koyu
save = Kaydet
there-is-a-problem = Bir sorun var

## When something is wrong

where-to-go = Buradan nereye gidebilirsiniz
look-for-event = Etkinlik ara
front-page = Ana sayfa
sign-in = Oturum aç
error-not-found = Sayfa bulunamadı
error-not-found-why = Bu adreste bir şey yok.
error-gone = Kalıcı olarak kaldırıldı
error-too-many = Çok fazla istek
error-busy = Lütfen bir dakika sonra yeniden deneyin
error-busy-why = Şu anda yoğunuz; lütfen birazdan yeniden deneyin.
error-unavailable-why = Şu anda kaydedilemiyor; lütfen bir dakika sonra yeniden deneyin.
error-not-printed-why = Bu takvim şu anda verilemiyor; lütfen daha sonra yeniden deneyin.
error-fault = Bir şeyler ters gitti
error-fault-why = Bizim tarafımızda bir şeyler ters gitti; kaydedildi ve incelenecek.
