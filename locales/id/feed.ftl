# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Dibatalkan
postponed = Ditunda
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (hari { $day } dari { $days })
month-only = { $title } (tanggal belum pasti)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Batas pengajuan materi
deadline-registration = Batas pendaftaran
link-join = Ikuti
link-registration = Daftar
link-website = Situs web
link-cfp = Pengajuan materi
link-livestream = Siaran langsung
link-recording = Rekaman
link-slides = Salindia
link-recap = Ringkasan
online = Daring
place-and-online = { $place }, dan daring
place-open = Tempat belum dipastikan
day-open = { $month }, tanggal belum dipastikan

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG atau kelompok kerja
kind-training = Pelatihan
kind-deadline = Tenggat
kind-other = Lainnya
kinds-summit = Summit
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = Meetup
kinds-live = OpenInfra Live
kinds-sig = Pertemuan SIG dan kelompok kerja
kinds-training = Pelatihan
kinds-deadline = Tenggat
kinds-other = Acara lain

## What a feed is called: a heading of what was chosen

everything = Semua acara
events = Acara
list-next = { $list }, { $item }
list-and = { $list } dan { $item }
list-or = { $list } atau { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Kawasan: { $names }
by-country = Negara: { $names }
by-group = Grup: { $names }
by-series = Seri: { $names }
by-project = Proyek: { $names }
by-tag = Tag: { $names }
by-language = Bahasa: { $names }
by-format = Kehadiran: { $names }
by-distance = dalam { $kilometres } km dari { $place }
by-words = dengan “{ $words }”
format-in-person = tatap muka
format-online = daring
format-hybrid = tatap muka sekaligus daring
past-all = { $what }, dengan semua yang lampau
past-today = { $what }, mulai hari ini
past-days =
    { $days ->
        [1] { $what }, mulai kemarin
       *[other] { $what }, dengan { $days } hari terakhir
    }
deadlines-on = { $what }, dengan tenggatnya
deadlines-off = { $what }, tanpa tenggat
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, diterbitkan oleh { $publisher }. Waktu mengikuti zona waktu setiap acara.
event-about = Satu acara, diterbitkan oleh { $publisher }.
mine = Acara saya
mine-about = Acara berbintang dan acara dari grup yang diikuti. Waktu mengikuti zona waktu setiap acara.
news-about = Yang terakhir diterbitkan atau diubah. Waktu mengikuti tempat masing-masing.

## Regions of the world, and parts of them

region-apac = Asia Pasifik
region-emea = Eropa, Timur Tengah, Afrika
region-north-america = Amerika Utara
region-latin-america = Amerika Latin
region-east-asia = Asia Timur
region-southeast-asia = Asia Tenggara
region-south-asia = Asia Selatan
region-central-asia = Asia Tengah
region-australia-new-zealand = Australia dan Selandia Baru
region-melanesia = Melanesia
region-micronesia = Mikronesia
region-polynesia = Polinesia
region-west-asia = Asia Barat
region-northern-europe = Eropa Utara
region-western-europe = Eropa Barat
region-eastern-europe = Eropa Timur
region-southern-europe = Eropa Selatan
region-northern-africa = Afrika Utara
region-western-africa = Afrika Barat
region-middle-africa = Afrika Tengah
region-eastern-africa = Afrika Timur
region-southern-africa = Afrika bagian selatan
region-central-america = Amerika Tengah
region-caribbean = Karibia
region-south-america = Amerika Selatan
