# What public pages say around the events. Plain text, no markup.

## On every page

skip = Langsung ke konten
nav-main = Utama
nav-more = Lainnya
nav-events = Acara
nav-groups = Grup
nav-subscribe = Langganan
nav-submit = Ajukan acara
search = Cari
search-events = Cari acara
foot-about = Folkmoot adalah kalender komunitas untuk komunitas terbuka: bagi semua yang mengadakan acara dan semua yang datang.
all-as-icalendar = Semua acara (iCalendar)
check-a-calendar = Periksa kalender
my-calendar = Kalender saya
my-events = Acara saya
my-groups = Grup saya
for-staff = Untuk staf
review-in-figures = Peninjauan dalam angka
report-a-problem = Laporkan masalah
language = Bahasa
# What script adds to pages.
your-time-too = Itu juga waktu Anda.
for-you = Waktu Anda:
copied = Disalin
press-to-copy = Tekan Ctrl+C

## Lists of events

now = Sekarang
moved = Dipindah
series = Seri
place-open-and-online = Daring, dan di tempat yang akan diumumkan
# The regular meetings of a busy day, folded away.
folded-meetings = { $count } pertemuan SIG, kelompok kerja, dan tim
order-and-times = Diurutkan menurut waktu mulai; waktu mengikuti tempat masing-masing.
upcoming-events = Acara mendatang
past-events = Acara lampau
events-description = { $what } di kalender komunitas, per hari, dengan feed untuk kalender Anda sendiri.
what-from-day = { $what }, mulai { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: lampau
later-from-day = Setelahnya: mulai { $day }
earlier-from-day = Sebelumnya: mulai { $day }
earlier-from-today = Sebelumnya: mulai hari ini
earlier-before-day = Sebelumnya: sebelum { $day }
upcoming = Mendatang
past = Lampau
deadlines = Tenggat
deadlines-too = Sertakan tenggat pengajuan materi dan pendaftaran
subscribe-to-list = Langganan daftar ini
subscribe-all-the-same = Tetap berlangganan
nothing-listed = Belum ada acara di sini.
subscribe-and-they-come = Berlanggananlah, dan acara yang diumumkan nanti akan masuk ke kalender Anda.
under-way = Sedang berlangsung
day-to-be-confirmed = Tanggal belum pasti

## Filters

filters = Filter
filter-list = Filter daftar ini
which-time = Waktu
show = Tampilkan
clear-filters = Hapus filter
words-to-look-for = Kata kunci
kinds-of-events = Jenis acara
leave-out = Keluarkan
leave-out-this = Keluarkan { $what }
and-also = Dan juga:
menu-region = Kawasan
menu-country = Negara
menu-near = Dekat
menu-group = Grup
menu-series = Seri
menu-project = Proyek
menu-language = Bahasa
menu-format = Kehadiran
menu-tag = Tag
any-region = Semua kawasan
any-country = Semua negara
any-near = Dekat atau jauh
any-group = Semua grup
any-series = Semua seri
any-project = Semua proyek
any-language = Semua bahasa
any-format = Daring atau tatap muka
any-tag = Semua tag
around-city = { $city }, dalam { $kilometres } km

## The front page

home-title = Acara komunitas
# The name of the service in link previews.
home-about = Folkmoot, kalender komunitas
home-description = Summit, temu tim, OpenInfra Days, meetup, siaran langsung, dan pertemuan komunitas infrastruktur terbuka di seluruh dunia, dalam satu kalender untuk dilanggani.
home-heading = Tempat komunitas bertemu
home-lead = Summit, temu tim, OpenInfra Days, meetup, siaran, dan pertemuan komunitas infrastruktur terbuka di seluruh dunia.
events-ahead = Ada { $count } acara dan seri mendatang.
by-groups = { $count } grup ikut serta.
subscribe = Berlangganan
home-subscribe-why = di kalender yang Anda pakai; diperbarui otomatis
home-submit-why = dari grup Anda; tidak perlu akun
happening-now = Sedang berlangsung
two-weeks = Dua minggu ke depan
two-weeks-empty = Belum ada yang diumumkan untuk dua minggu ini.
what-comes-later = Acara setelah itu
all-with-filters = Semua acara, dengan filter
worth-planning = Layak direncanakan

## An event

# Before the name of the larger event.
part-of = bagian dari
last-date = Tanggal terakhir
next-date = Tanggal berikutnya
next-dates = Tanggal berikutnya
# Between "Moved" and the old date, which is struck through.
instead-of = dari
parts = Bagian acara ini
past-parts = Bagian yang sudah lewat
add-to-calendar = Tambahkan ke kalender
keeps-up-to-date = (diperbarui otomatis)
download-ics = Unduh sebagai .ics
download-copy = (salinan yang tidak diperbarui)
star = Beri bintang
passed = (sudah lewat)
facts = Info acara
where = Di mana
map = Peta
to-be-announced = Akan diumumkan
hosts =
    { $count ->
       *[other] Penyelenggara
    }
languages =
    { $count ->
       *[other] Bahasa
    }
about = Proyek terkait
tags = Tag
updated = Diperbarui
taking-part-in-person = Tatap muka
taking-part-online = Daring
taking-part-hybrid = Tatap muka dan daring
notice-cancelled = Dibatalkan: acara ini tidak diadakan
notice-postponed = Ditunda: acara ini tidak diadakan pada tanggal di bawah
notice-moved = Ditunda: tanggal di bawah adalah tanggal baru
notice-series-over = Seri ini sudah berakhir
notice-over = Acara ini sudah berakhir
notice-on = Sedang berlangsung
notice-vague = Tanggal belum dipastikan
old-date-below = Tanggal di bawah adalah tanggal lama; tanggal baru belum ditetapkan.
was-to-be = Semula dijadwalkan pada { $when }.
has-recording = Ada rekamannya.
only-the-month = Sejauh ini baru bulannya yang diketahui. Feed akan memuat acara ini begitu tanggalnya ada.

## Groups

groups = Grup
groups-description = Grup pengguna, SIG, kelompok kerja, dan tim proyek komunitas infrastruktur terbuka, menurut kawasan, beserta acara berikutnya.
groups-lead = Grup pengguna di dekat Anda, serta SIG, kelompok kerja, dan tim yang bertemu secara daring. Masing-masing punya kalender sendiri untuk dilanggani.
groups-none = Belum ada grup.
groups-found = { $count } grup cocok
no-such-group = Tidak ada grup yang cocok.
group-description = { $who }: acara mendatang, acara lampau, dan feed kalender.
group-kind = Jenis
group-kind-user-group = Grup pengguna
group-kind-sig = SIG
group-kind-working-group = Kelompok kerja
group-kind-project-team = Tim proyek
group-kind-foundation = Yayasan
group-kinds-user-group = Grup pengguna
group-kinds-sig = SIG
group-kinds-working-group = Kelompok kerja
group-kinds-project-team = Tim proyek
group-kinds-foundation = Yayasan
any-group-kind = Semua jenis grup
group-life = Status
any-life = Aktif dan vakum
active-only = Hanya yang aktif
dormant-only = Hanya yang vakum
only-wanting = Hanya yang mencari pengurus
regions = Kawasan
worldwide = Seluruh dunia
next = Berikutnya:
nothing-announced = Belum ada yang diumumkan.
dormant = Vakum
group-dormant = Grup ini sedang vakum
group-dormant-why = Setengah tahun berlalu tanpa tanda kegiatan, atau orang yang mengenalnya mengatakan bahwa grup ini sudah berakhir. Tanda ini hilang jika ada acara baru.
organizers = Pengurus
organizers-wanted = Mencari pengurus
organizers-wanted-why = Belum ada yang mengurus grup ini di sini.
help-organize = Bantu mengurus
for-organizers = Untuk pengurus
group-missing = Grup Anda tidak ada di sini?
propose-group = Usulkan
about-group = Tentang grup ini
all-of-group = Semua acara mendatang grup ini
newer = Lebih baru
older = Lebih lama
page-number = Halaman { $count }
follow = Ikuti di kalender saya
feed = Feed
export-group = Bawa semuanya
export-lead = Semua acara publik grup ini, termasuk yang sudah lewat, dalam format yang dibaca program lain. Yang ada di sini milik Anda.
export-ics = Untuk setiap aplikasi kalender.
export-json = Semua yang diketahui tentang setiap acara, untuk dilanjutkan di kalender lain sejenis ini atau di program Anda sendiri.
export-csv = Untuk lembar kerja. Yang Anda ubah dapat diimpor kembali; tabel kosong untuk memulai.
export-columns = Isi setiap kolom
export-yaml = Satu berkas per rapat, seperti di repositori irc-meetings.
group-chat = Obrolan
group-list = Milis
members = Anggota
members-count = { $count } anggota
members-on-day = { $count } anggota pada { $day }
members-over-time = Anggota dari waktu ke waktu
members-by-day = Anggota per hari, terbaru lebih dulu
figures-as-table = Angka dalam tabel
day-column = Tanggal

## The subscribe page

subscribe-to = Langganan: { $what }
subscribe-description = Pilih yang Anda minati dan dapatkan di Apple Calendar, Google Calendar, Outlook, Thunderbird, atau aplikasi lain, selalu terbaru.
subscribe-lead = Pilih yang Anda minati. Aplikasi kalender Anda lalu mengambilnya sendiri: acara baru muncul, yang dipindah ikut berpindah, yang dibatalkan diberi tanda.
what-to-subscribe = Isi langganan
no-answer = Jawaban untuk pilihan ini tidak datang. Tombol “Perbarui pilihan” akan mencoba lagi.
what = Isi
more-settings = Pengingat, tenggat, acara lampau, bahasa
alarms = Pengingat
minutes-before = { $count } menit sebelumnya
hours-before = { $count } jam sebelumnya
days-before = { $count } hari sebelumnya
the-past = Acara lampau
back-a-year = Satu tahun terakhir
back-to-the-first = Semua yang pernah ada
back-to-today = Mulai hari ini
back-days = { $count } hari terakhir
our-words-in = Bahasa untuk teks dari kami
our-words-hint = Misalnya “Dibatalkan” dan “Daftar”. Yang ditulis penyelenggara tetap apa adanya.
entries = Entri
switch-deadlines = Tenggat pengajuan materi dan pendaftaran sebagai entri tersendiri
switch-perday = Satu entri per hari untuk acara beberapa hari
switch-perday-hint = Seri tetap utuh: aturannya tidak dapat dipecah per hari.
switch-months = Acara yang baru diketahui bulannya, sebagai entri sepanjang bulan itu
switch-emoji = Judul tanpa emoji
update-choice = Perbarui pilihan
something-else = Tambah pilihan lain
choose-everything = Pilih semua
nothing-ahead = Belum ada acara mendatang dalam pilihan ini.
waiting-for-day = { $count } lagi baru diketahui bulannya dan akan muncul begitu tanggalnya ada.
is-loopback = Kalender ini berjalan di komputer Anda sendiri: Google dan Microsoft tidak dapat menjangkaunya, aplikasi di komputer ini dapat.
copy-this = Aplikasi lain: salin alamat ini
copy = Salin
qr = Di ponsel: pindai kode QR
qr-label = Kode QR untuk berlangganan pilihan ini
news-and-programs = Untuk pembaca berita dan program
as-atom = Kabar tentang yang diterbitkan atau diubah (Atom)
as-json = Data untuk program (JSCalendar, RFC 8984)
short-name = Beri pilihan ini nama pendek yang tetap
short-name-why = (alamat untuk dicetak dan dibagikan)
taste = Yang akan Anda lihat berikutnya
whole-list = Daftar lengkap
how-soon = Seberapa cepat perubahan sampai
how-soon-text = Kami menerbitkan perubahan dalam satu detik dan meminta aplikasi memeriksa setiap jam. Setiap aplikasi punya caranya sendiri, dan kami tidak dapat mempercepatnya.
how-soon-warning = Pada hari acara, percayai halaman acaranya.
how-often = Seberapa sering setiap aplikasi memeriksa perubahan
app = Aplikasi
looks-for-changes = Memeriksa perubahan
app-mac = Apple Calendar di Mac
app-mac-how = Sesering yang Anda atur saat berlangganan: dari setiap 5 menit hingga setiap minggu
app-iphone = Apple Calendar di iPhone dan iPad
app-iphone-how = Sesuai “Ambil Data Baru” di pengaturan akun; setiap jam adalah pilihan yang baik
app-thunderbird-how = Setiap 30 menit, kecuali Anda atur lain
app-google-how = Setiap 12 hingga 24 jam; tidak dapat diubah
app-outlook-how = Setiap beberapa jam, kadang hanya sekali sehari; tidak dapat diubah
on-android = Di Android, tambahkan kalender ke akun Google Anda lewat peramban; kalender lalu muncul di aplikasi Google Calendar. Kami tidak meminta apa pun: tanpa akun, tanpa nama, tanpa alamat email.

## Settings

settings = Pengaturan
settings-lead = Pilihan ini tersimpan di peramban ini, dalam cookie yang tidak menyebut siapa pun.
settings-saved = Tersimpan.
your-zone = Zona waktu Anda
your-zone-hint = Misalnya Europe/Berlin. Jika kosong: waktu ditampilkan menurut tempat acara, dan peramban ini menambahkan waktu Anda.
no-such-zone = Zona waktu ini tidak kami kenal; pilih dari daftar, misalnya Asia/Tokyo
your-clock = Format jam
clock-24 = 24 jam (17.30)
clock-12 = 12 jam (5.30 PM)
your-theme = Tema
theme-device = Ikuti perangkat
theme-light = Terang
theme-dark = Gelap
save = Simpan
there-is-a-problem = Ada masalah

## When something is wrong

where-to-go = Ke mana dari sini
look-for-event = Cari acara
front-page = Halaman depan
sign-in = Masuk
error-not-found = Halaman tidak ditemukan
error-not-found-why = Tidak ada apa pun di alamat ini.
error-gone = Dihapus selamanya
error-too-many = Terlalu banyak permintaan
error-busy = Silakan coba satu menit lagi
error-busy-why = Kami sedang sibuk; silakan coba beberapa saat lagi.
error-unavailable-why = Saat ini tidak dapat menyimpan; silakan coba satu menit lagi.
error-not-printed-why = Kalender ini belum dapat diberikan saat ini; coba lagi nanti.
error-fault = Terjadi kesalahan
error-fault-why = Terjadi kesalahan di pihak kami; sudah dicatat dan akan diperiksa.
