# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (opsional)
# Before the title of a page with faults, and before each fault.
error-before = Galat:
reading-error = Galat: { $what }
your-mail = Alamat surel Anda
bad-mail = Kami tidak dapat menulis ke alamat ini; seharusnya seperti name@example.org
text-empty = Ini kosong
text-too-long = Ini terlalu panjang: paling banyak { $max } karakter, isinya { $found }
text-unprintable = Ada karakter yang tidak dapat ditampilkan ({ $what })

## Signing in

sign-in-lead = Di sini tidak ada kata sandi: kami mengirimi Anda surat dengan tautan.
sign-in-to-star = Masuk untuk menandai “{ $what }”.
sign-in-to-follow = Masuk untuk mengikuti { $what }.
sign-in-to-calendar = Masuk untuk melihat kalender Anda.
sign-in-to-data = Masuk untuk melihat data Anda.
sign-in-to-name = Masuk untuk memberi nama pilihan ini: { $what }.
sign-in-new = Baru di sini? Tautan yang sama membuat akun Anda. Kami menyimpan alamat Anda dan yang Anda tandai, hanya untuk kalender Anda.
send-link = Kirimi saya tautan
without-letter = Atau tanpa surat
sign-in-with = Masuk dengan { $what }
look-into-mailbox = Lihat kotak surat Anda
letter-on-its-way = Surat dengan tautan sedang dikirim. Bukalah di peramban ini dalam { $count } menit.
letter-if-known = Jika kami mengenal alamat Anda, surat dengan tautan sedang dikirim. Tautan berlaku { $count } menit.
letters-in-folder = Layanan ini menyimpan suratnya dalam folder.
open-mailbox = Buka kotak surat
mail-elsewhere = Surel Anda di perangkat lain?
letter-code = Kode dalam surat kami
letter-code-hint = Delapan huruf dan angka, misalnya K7QM-2XWA.
wrong-code = Kode ini bukan yang ada dalam surat kami, atau sudah tidak berlaku. Setelah lima kali mencoba, perlu surat baru
sign-in-by-code = Masuk dengan kode
no-letter = Tidak ada surat?
no-letter-spam = Lihat di antara spam, atau minta lagi.
ask-again = Minta lagi
no-account-needed = Yang belum pernah mengajukan acara tidak punya akun dan tidak membutuhkannya.
one-more-press = Satu tekanan lagi, agar hanya Anda, bukan program yang membaca surat Anda, yang memakai tautan.

## Reporting a problem

report-lead = Tim kami membaca ini. Acara tetap seperti adanya sampai mereka memeriksanya.
report-thanks = Terima kasih
report-sent = Tim kami memeriksanya. Jika Anda memberi alamat surel, mereka menjawab ke sana.
report-what = Apa yang salah?
report-reason-wrong = Ada yang keliru: tanggal, tempat, tautan
report-reason-spam = Ini iklan atau penipuan
report-reason-private = Menampilkan hal pribadi
report-reason-illegal = Melanggar hukum
report-reason-conduct = Menghina atau mengancam seseorang
report-reason-other = Lainnya
report-words = Dengan kata-kata Anda
report-words-hint = Apa yang perlu diketahui tim kami?
report-mail-hint = Jika Anda ingin jawaban. Laporan menyimpannya sampai saat itu, dan hanya tim kami yang melihatnya.
report-choose = Katakan apa yang salah
report-say = Katakan dengan kata-kata Anda apa yang salah
report-send = Kirim laporan

## Checking a calendar

doctor-lead = Berikan alamat umpan iCalendar apa pun, dan baca apa yang salah, menurut aturan mana, dan apa jadinya di Outlook, Google, Apple, dan Thunderbird.
doctor-description = Apa yang salah pada umpan iCalendar, menurut aturan mana, dan apa jadinya di Outlook, Google, dan Apple.
doctor-found = Yang kami temukan
doctor-events = { $count } acara.
doctor-clean = Tidak ada aturan yang dilanggar.
doctor-violations = { $count } pelanggaran.
doctor-advice = { $count } hal bisa lebih baik.
doctor-breaks = Yang melanggar aturan
doctor-better = Yang bisa lebih baik
doctor-line = Baris { $count }:
doctor-more = Dan lebih banyak yang sama:
doctor-apps = Apa jadinya di aplikasi
doctor-next = Tanggal berikutnya, seperti yang akan terlihat
doctor-nothing-next = Tidak ada dalam dua tahun.
doctor-another = Periksa yang lain
doctor-address = Alamat kalender
doctor-calendar = Atau kalendernya sendiri
doctor-calendar-hint = Tempelkan isi berkas .ics, dari BEGIN:VCALENDAR sampai END:VCALENDAR. Akhir baris tidak dapat diperiksa dengan cara ini.
doctor-check = Periksa
doctor-in-english = Yang ditemukan ditulis dalam bahasa Inggris, bahasa standar-standarnya.
doctor-keeps-nothing = Tidak ada yang disimpan. Yang menjalankan program memeriksa berkas dengan perintah ini:
doctor-nothing-given = Berikan alamat kalender, atau tempelkan di bawah
doctor-both-given = Berikan alamat atau kalender, jangan keduanya: kosongkan salah satu
doctor-file = Atau berkas dari perangkat Anda
doctor-file-hint = Berkas .ics paling besar 5 MB.
doctor-file-large = Berkasnya lebih besar dari 5 MB
doctor-not-fetched = Kalender tidak dapat diambil: { $what }
