# Surat.

letter-hello = Halo { $name },
letter-hello-there = Halo,
letter-address = Jika tombol tidak berfungsi, ini alamatnya:
letter-for-you = waktu Anda: { $when }
letter-staff-wrote = Tim kami menulis:
letter-they-wrote = Ini pesannya:
letter-mistake = Jika menurut Anda ini keliru, balas saja surat ini.
letter-attached = Acara dalam keadaan terbaru dilampirkan untuk kalender Anda.
letter-see-page = Lihat halamannya
letter-see-event = Lihat acara saya
letter-change-event = Ubah acara saya
letter-manage = Ubah, pindahkan, atau batalkan
letter-why-organizer = Anda menerima ini karena Anda menyelenggarakan acara ini.
letter-why-submitter = Anda menerima ini karena Anda mengirimkan acara ini.
letter-why-group = Anda menerima ini karena Anda mengurus grup ini.
letter-your-event = acara Anda
letter-some-group = sebuah grup
letter-one-of-its-organizers = Salah satu penyelenggaranya
letter-one-of-its-leads = salah satu ketuanya

letter-sign-in-subject = Masuk ke { $site }
letter-sign-in = Ini tautan masuk Anda. Berlaku sekali, selama { $minutes } menit.
letter-sign-in-button = Masuk
letter-sign-in-code = Membaca ini di perangkat lain? Ketik kode ini di halaman tempat Anda meminta surat:
letter-sign-in-else = Jika Anda tidak memintanya, tidak perlu berbuat apa-apa: tanpa tautan tidak ada yang bisa masuk.
letter-sign-in-why = Anda menerima ini karena seseorang meminta tautan masuk untuk alamat ini.

letter-confirm-subject = Mohon konfirmasi: { $title }
letter-confirm = Terima kasih telah mengirimkan { $title }. Tinggal satu langkah: konfirmasikan bahwa alamat ini milik Anda. Setelah itu tim kami akan melihatnya.
letter-confirm-button = Konfirmasi acara saya
letter-confirm-else = Tautan berlaku { $hours } jam. Jika Anda tidak mengirimkan apa pun, abaikan surat ini: tidak ada yang diterbitkan, dan kami tidak akan menulis lagi.
letter-confirm-why = Anda menerima ini karena alamat ini dicantumkan pada acara yang dikirimkan ke { $site }.
letter-continue-subject = Lanjutkan acara Anda
letter-continue = Ini alamat acara yang mulai Anda tulis. Lanjutkan kapan saja, di perangkat apa saja.
letter-continue-button = Lanjutkan acara saya
letter-continue-else = Siapa pun yang punya alamat ini dapat melanjutkannya, jadi simpan untuk Anda sendiri. Disimpan { $days } hari setelah terakhir Anda menulis. Jika Anda tidak memulai apa pun, abaikan surat ini: tidak ada yang diterbitkan.
letter-continue-why = Anda menerima ini karena alamat ini dicantumkan pada acara yang sedang ditulis di { $site }.
letter-received-subject = Acara Anda kami terima: { $title }
letter-received = Terima kasih, alamat Anda terkonfirmasi dan acara Anda menunggu ditinjau:
letter-received-then = Seseorang akan meninjaunya, dan Anda akan kami kabari apa pun hasilnya. Sampai saat itu Anda masih bisa mengubahnya. Simpan tautan ini untuk Anda sendiri.
letter-approved-subject = Diterbitkan: { $title }
letter-approved = Kabar baik, acara Anda sudah publik:
letter-approved-calendar = Tambahkan ke kalender
letter-approved-feed = Berlangganan kalender yang memuatnya
letter-approved-changed = Ada yang berubah? Beri tahu kami, dan semua kalender mengikuti.
letter-asked-subject = Pertanyaan tentang { $title }
letter-asked = Kami telah melihat { $title } dan punya pertanyaan sebelum diterbitkan.
letter-asked-then = Semua yang Anda isi tersimpan. Jawab dengan kata-kata, dengan mengubahnya, atau keduanya, dan acara akan ditinjau lagi.
letter-asked-button = Jawab, atau ubah acara saya
letter-rejected-subject = Tidak diterbitkan: { $title }
letter-rejected = Terima kasih telah mengirimkan { $title }. Maaf, acara ini tidak akan diterbitkan di { $site }.
letter-taken-down-subject = Diturunkan: { $title }
letter-taken-down = Tim kami telah menurunkan { $title } dari { $site }. Tidak ada lagi yang melihatnya di sana, dan acara hilang dari kalender para pelanggan.
letter-report-subject = Laporan Anda: { $title }
letter-report = Terima kasih atas laporan Anda tentang { $title }. Tim kami telah memeriksanya.
letter-report-forgotten = Laporan tidak lagi menyimpan alamat Anda.
letter-report-why = Anda menerima ini karena Anda, atau orang yang mengetik alamat Anda, melaporkan masalah pada acara ini.

letter-changed-subject = Diubah: { $title }
letter-changed = Acara yang Anda selenggarakan telah diubah:
letter-changed-by = { $name } mengubah acara yang Anda selenggarakan:
letter-changed-nothing = Pada akhirnya semua tetap seperti semula.
letter-changed-button = Lihat perubahan dan kembalikan
letter-is-cancelled = Acara dibatalkan
letter-is-moved = Acara ditunda ke tanggal lain
letter-is-postponed = Acara ditunda sampai ada tanggal
letter-is-back = Acara jadi berlangsung
letter-edit-approved-subject = Perubahan Anda sudah publik: { $title }
letter-edit-approved = Perubahan Anda sudah publik:
letter-edit-asked-subject = Pertanyaan tentang perubahan Anda: { $title }
letter-edit-asked = Kami telah melihat perubahan Anda dan punya pertanyaan:
letter-edit-asked-then = Yang Anda isi tersimpan. Ubahlah, dan akan ditinjau lagi.
letter-edit-rejected-subject = Perubahan Anda tidak diterima: { $title }
letter-edit-rejected = Kami telah melihat perubahan Anda dan tidak menerimanya; acara tetap seperti semula:
letter-edit-why = Anda menerima ini karena Anda mengubah acara ini.
letter-hand-over-subject = Maukah Anda menyelenggarakan { $title }?
letter-hand-over-instead = { $name } meminta Anda menggantikannya menyelenggarakan acara:
letter-hand-over-together = { $name } meminta Anda menyelenggarakan acara bersama-sama:
letter-hand-over-button = Lihat dan terima
letter-hand-over-else = Tautan berlaku sekali, selama { $days } hari. Jika tidak mau, tidak perlu berbuat apa-apa.
letter-hand-over-why = Anda menerima ini karena salah satu penyelenggara acara ini memberi kami alamat Anda.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] hari ini
        [1] besok
       *[other] { $days } hari lagi
    }
letter-starts =
    { $days ->
        [0] Acara Anda hari ini
        [1] Acara Anda besok
       *[other] Acara Anda { $days } hari lagi
    }
letter-cfp-closes =
    { $days ->
        [0] Panggilan makalah ditutup hari ini
        [1] Panggilan makalah ditutup besok
       *[other] Panggilan makalah ditutup { $days } hari lagi
    }
letter-registration-closes =
    { $days ->
        [0] Pendaftaran ditutup hari ini
        [1] Pendaftaran ditutup besok
       *[other] Pendaftaran ditutup { $days } hari lagi
    }
letter-lacks = ada yang kurang
letter-missing = Orang mencari ini di halamannya dan belum menemukannya:
letter-missing-place = tempat atau alamatnya
letter-missing-join = tautan untuk ikut atau menonton
letter-missing-register = tautan pendaftaran
letter-missing-cfp-day = hari penutupan panggilan makalah
letter-reminder-then = Apakah dipindahkan, dibatalkan, atau ada yang perlu ditambahkan? Beri tahu kami, dan semua kalender mengikuti.
letter-how-many-subject = Berapa yang datang? { $title }
letter-over = Acara Anda telah selesai, semoga berjalan lancar:
letter-how-many = Berapa yang datang? Satu formulir singkat, tanpa masuk.
letter-how-many-recording = Berapa yang datang, dan di mana rekamannya? Satu formulir singkat, tanpa masuk.
letter-how-many-button = Sebutkan berapa yang datang
letter-how-many-else = Angka-angka ini menunjukkan kepada komunitas arti acaranya bagi orang. Perkiraan pun boleh. Selama { $days } hari Anda dapat memperbaikinya lewat tautan yang sama.
letter-series-subject = Apakah berlanjut? { $title } berakhir pada { $day }
letter-series = Seri yang Anda selenggarakan segera berakhir:
letter-series-last = tanggal terakhir: { $day }
letter-series-renew = Apakah berlanjut? Perpanjanglah sampai { $day }.
letter-series-button = Lanjutkan
letter-series-else = Jika memang berakhir, tidak perlu berbuat apa-apa.
letter-series-why = Anda menerima ini karena Anda menyelenggarakan seri ini. Setiap seri berakhir dalam setahun, agar tidak tertinggal di kalender setelah orangnya pergi.
letter-announcement-why = Anda menerima ini karena Anda menyelenggarakan acara di kalender ini.

letter-request-subject = { $name } ingin menjadi penyelenggara { $group }
letter-request = { $name } ingin menjadi penyelenggara { $group }.
letter-request-then = Terima atau tolak; yang bersangkutan tetap mendapat surat.
letter-request-button = Jawab permintaan
letter-invitation-subject = Maukah Anda menjadi penyelenggara { $group }?
letter-invitation = { $name } bertanya apakah Anda mau menjadi penyelenggara { $group }. Penyelenggara mengurus acara grupnya.
letter-invitation-then = Jika mau, sampaikan dalam { $days } hari.
letter-invitation-button = Lihat undangan
letter-invitation-else = Jika tidak, tidak perlu berbuat apa-apa: tidak terjadi apa-apa, dan tidak ada yang diberi tahu.
letter-invitation-why = Anda menerima ini karena ketua grup mengetik alamat Anda.
letter-active-subject = Apakah { $group } masih aktif?
letter-active = Sudah setengah tahun kami tidak melihat kabar { $group }. Apakah masih aktif?
letter-active-again = Kami sudah pernah bertanya dan tidak ada jawaban: apakah { $group } masih aktif?
letter-active-how = Jawablah dengan satu tombol. Tidak perlu masuk.
letter-active-button = Jawab
letter-active-else = Tanpa jawaban atau acara baru dalam { $days } hari, halamannya akan menyebut grup ini tidak aktif, agar pendatang baru tidak menunggu sia-sia. Itu berakhir begitu ada yang bersuara.
letter-group-accepted-subject = Anda kini penyelenggara { $group }
letter-group-accepted = Permintaan Anda diterima, dan Anda kini penyelenggara { $group }.
letter-group-declined-subject = Permintaan Anda kepada { $group }
letter-group-declined = Para pengurus { $group } tidak menerima permintaan Anda.
letter-group-leads-subject = Anda kini ketua { $group }
letter-group-leads = Anda kini ketua { $group }: Anda mengundang penyelenggara, menjawab permintaan, dan mengurus halamannya.
letter-group-removed-subject = Anda bukan lagi penyelenggara { $group }
letter-group-removed = Anda telah dihapus dari daftar penyelenggara { $group }.
letter-group-approved-subject = Grup Anda sudah ada: { $group }
letter-group-approved = Kabar baik, { $group } ada di direktori, dan Anda ketuanya.
letter-group-not-taken-subject = Usulan Anda: { $group }
letter-group-not-taken = Tim kami telah melihat { $group }, grup yang Anda usulkan, dan tidak menerimanya.
letter-group-calendar-fails-subject = Sebuah kalender { $group } tidak dapat dibaca
letter-group-calendar-fails = Kalender yang acaranya kami tampilkan untuk { $group } gagal beberapa kali berturut-turut. Tidak ada yang dihapus: acaranya tetap seperti saat terakhir dibaca, dan kami terus mencoba. Inilah yang salah:
letter-group-button = Buka halamannya
letter-group-why = Anda menerima ini karena Anda mengurus atau ingin mengurus grup ini.

part-title = Judul
part-kind = Jenis
part-summary = Dalam satu kalimat
part-description = Deskripsi
part-hosts = Diselenggarakan oleh
part-when = Waktu
part-format = Cara ikut
part-languages = Bahasa
part-projects = Proyek
part-tags = Tag
part-parent = Bagian dari
part-picture = Gambar
part-venue = Tempat
part-address = Jalan dan nomor
part-city = Kota
part-country = Negara
part-coordinates = Koordinat
part-repeats = Berulang
part-extra = Tanggal tambahan
part-skipped = Tanggal yang dilewati
part-moved = Tanggal yang dipindahkan
part-off = Tanggal yang dibatalkan
own-dates = pada tanggal tersendiri
moved-to = { $day } ke { $when }
one-that-is-gone = (sudah tidak ada)
nothing = tidak ada
changed = diubah

letter-choices = Pilih surat mana yang Anda terima, dan kapan
letter-leave = Jangan kirim surat jenis ini lagi
letter-cancelled-subject = Dibatalkan: { $title }
letter-moved-subject = Dipindahkan: { $title }
letter-postponed-subject = Ditunda: { $title }
letter-back-subject = Jadi berlangsung: { $title }
letter-day-subject = Acara Anda: { $count } pengingat
letter-day = Inilah yang akan datang, { $count } pengingat dalam satu surat:
left-title = Anda tidak menerima surat ini lagi
left-lead = Anda tidak akan menerima surat jenis ini lagi. Anda dapat memilihnya kembali kapan saja.
leave-title = Tidak menerima surat jenis ini lagi?
leave-lead = Cukup satu tekan; tidak perlu masuk.
leave-button = Jangan kirim lagi

rejected-not-open-infrastructure = Ini bukan tentang infrastruktur terbuka.
rejected-advertisement = Ini iklan komersial.
rejected-duplicate = Acara ini sudah ada di kalender.
rejected-not-enough-information = Keterangannya belum cukup agar orang dapat datang.
rejected-spam = Ini tampak seperti spam.
rejected-date-over = Tanggalnya sudah lewat.
