# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Lewat surel
digest-lead = Satu surat setiap minggu atau setiap bulan tentang apa yang akan datang dan apa yang berubah, hanya bila ada yang perlu disampaikan. Tidak perlu akun, dan satu klik menghentikannya.
digest-address-hint = Kami memakainya untuk ini saja. Pertama kami mengirim surat yang menanyakan apakah Anda menginginkannya.
digest-how-often = Seberapa sering
digest-weekly = Setiap Senin pagi
digest-monthly = Senin pertama setiap bulan
digest-ask = Minta
digest-sent-why = Sebuah surat sedang dikirim ke alamat yang Anda ketik. Tekan tombol di balik tautannya dalam tiga hari; sebelum itu tidak ada yang lain dikirim.
digest-sent-else = Bila tidak ada surat, lihat di antara surat yang tidak diinginkan. Siapa yang meminta hal yang sama dua kali dalam satu jam mendapat satu surat.

## Confirming

digest-confirm = Apakah Anda menginginkan ini lewat surel?
digest-confirm-why = Tidak ada yang dikirim sebelum Anda menekan tombol.
digest-confirm-button = Ya, kirimkan kepada saya
digest-confirmed = Mulai sekarang Anda mendapat ini lewat surel
# With the day.
digest-first-comes = Surat pertama dapat datang pada { $what }, bila ada yang perlu disampaikan.
digest-change-or-leave = Ubah atau hentikan

## Changing and leaving

digest-yours = Ringkasan Anda lewat surel
digest-saved = Perubahan Anda tersimpan.
# With the day.
digest-next = berikutnya pada { $what }
digest-chosen = Dipilih, tetapi belum disimpan: { $what }
digest-choose = Pilih acara lain
digest-doubled = Alamat Anda sudah mendapat ringkasan acara ini. Hentikan yang itu, atau pilih acara lain
digest-no-more = Tidak lagi
digest-leave = Hentikan ringkasan ini
digest-leave-why = Tekan tombol, dan tidak ada surat lagi yang datang.
digest-change-instead = Ubah saja: lebih jarang, atau acara lain
digest-left = Anda sudah berhenti
digest-left-why = Tidak ada surat lagi dari ringkasan ini.
digest-forget-why = Kami juga dapat menghapus semua yang kami simpan tentang alamat Anda karena ringkasan: semua ringkasan dan surat-suratnya.
digest-forget = Hapus semua
digest-forgotten = Semua sudah dihapus
digest-forgotten-why = Tidak ada lagi yang disimpan tentang alamat Anda karena ringkasan.

## The letter that asks

digest-confirm-subject = Mohon konfirmasi: acara lewat surel
digest-asked = Seseorang, semoga Anda sendiri, meminta acara ini dikirim ke alamat Anda:
# Where the words of a stranger could pass for a link.
digest-some-events = acara yang dipilih di formulir
digest-confirm-else = Bila bukan Anda, jangan lakukan apa pun: tidak ada surat lagi, dan alamat Anda dilupakan setelah { $days } hari.
digest-confirm-because = Anda mendapat ini karena alamat Anda diketik di sebuah formulir.
digest-there-subject = Anda sudah mendapat acara ini lewat surel
digest-there = Seseorang, semoga Anda sendiri, meminta apa yang sudah dikirim ke alamat Anda:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = Yang akan datang sampai { $last }:
digest-nothing-coming = Tidak ada acara sampai { $last }, tetapi ada perubahan:
digest-happened = Lebih jauh ke depan
digest-new = Baru
digest-on-again = Jadi berlangsung
# With the time at which it was to be.
digest-was = Sebelumnya { $when }
digest-more =
    { $count ->
       *[other] { $count } lagi ada di halaman.
    }
digest-page = Lihat semuanya di kalender
digest-feed = Berlangganan di kalender Anda sendiri
digest-because = Anda mendapat ini karena memintanya: { $what }.
