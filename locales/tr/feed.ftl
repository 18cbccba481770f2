# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = İptal edildi
postponed = Ertelendi
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (gün { $day }/{ $days })
month-only = { $title } (günü belli değil)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Bildiri çağrısının son günü
deadline-registration = Son kayıt günü
link-join = Katıl
link-registration = Kayıt ol
link-website = Web sitesi
link-cfp = Bildiri çağrısı
link-livestream = Canlı yayın
link-recording = Kayıt
link-slides = Sunumlar
link-recap = Özet
online = Çevrim içi
place-and-online = { $place }, ayrıca çevrim içi
place-open = Yer henüz belli değil
day-open = { $month }, gün henüz belli değil

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Buluşma
kind-live = OpenInfra Live
kind-sig = SIG veya çalışma grubu
kind-training = Eğitim
kind-deadline = Son tarih
kind-other = Diğer
kinds-summit = Summit etkinlikleri
kinds-ptg = PTG etkinlikleri
kinds-days = OpenInfra Days
kinds-meetup = Buluşmalar
kinds-live = OpenInfra Live
kinds-sig = SIG ve çalışma grubu toplantıları
kinds-training = Eğitimler
kinds-deadline = Son tarihler
kinds-other = Diğer etkinlikler

## What a feed is called: a heading of what was chosen

everything = Tüm etkinlikler
events = Etkinlikler
list-next = { $list }, { $item }
list-and = { $list } ve { $item }
list-or = { $list } veya { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Bölge: { $names }
by-country = Ülke: { $names }
by-group = Grup: { $names }
by-series = Seri: { $names }
by-project = Proje: { $names }
by-tag = Etiket: { $names }
by-language = Dil: { $names }
by-format = Katılım: { $names }
by-distance = { $place } çevresinde { $kilometres } km içinde
by-words = “{ $words }” geçen
format-in-person = yüz yüze
format-online = çevrim içi
format-hybrid = hem yüz yüze hem çevrim içi
past-all = { $what }, tüm geçmişiyle
past-today = { $what }, bugünden itibaren
past-days =
    { $days ->
        [1] { $what }, dünden itibaren
       *[other] { $what }, son { $days } günle birlikte
    }
deadlines-on = { $what }, son tarihleriyle
deadlines-off = { $what }, son tarihler olmadan
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, yayımlayan: { $publisher }. Saatler her etkinliğin kendi saat dilimindedir.
event-about = Bir etkinlik, yayımlayan: { $publisher }.
mine = Etkinliklerim
mine-about = Yıldızlı etkinlikler ve takip edilen grupların etkinlikleri. Saatler her etkinliğin kendi saat dilimindedir.
news-about = Son yayımlananlar ve değişenler. Saatler her yerin kendi saatidir.

## Regions of the world, and parts of them

region-apac = Asya Pasifik
region-emea = Avrupa, Orta Doğu, Afrika
region-north-america = Kuzey Amerika
region-latin-america = Latin Amerika
region-east-asia = Doğu Asya
region-southeast-asia = Güneydoğu Asya
region-south-asia = Güney Asya
region-central-asia = Orta Asya
region-australia-new-zealand = Avustralya ve Yeni Zelanda
region-melanesia = Melanezya
region-micronesia = Mikronezya
region-polynesia = Polinezya
region-west-asia = Batı Asya
region-northern-europe = Kuzey Avrupa
region-western-europe = Batı Avrupa
region-eastern-europe = Doğu Avrupa
region-southern-europe = Güney Avrupa
region-northern-africa = Kuzey Afrika
region-western-africa = Batı Afrika
region-middle-africa = Orta Afrika
region-eastern-africa = Doğu Afrika
region-southern-africa = Güney Afrika bölgesi
region-central-america = Orta Amerika
region-caribbean = Karayipler
region-south-america = Güney Amerika
