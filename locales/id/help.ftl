# The help page. Plain text, no markup.

help = Bantuan
help-lead = Cara memasukkan acara ke kalender Anda, cara mengajukan acara, dan apa yang dapat Anda andalkan.
help-subscribe = Cara berlangganan
help-subscribe-text = Pilih yang Anda minati; halaman itu punya tombol untuk setiap aplikasi. Secara manual caranya begini:
help-iphone = Ketuk alamat ini lalu konfirmasi:
help-mac = File, Langganan Kalender Baru, lalu tempel alamatnya.
help-google = Di peramban, di samping “Kalender lainnya”: tanda tambah, Dari URL, lalu tempel alamatnya. Ponsel akan menyusul.
help-outlook = Tambahkan kalender, Berlangganan dari web, lalu tempel alamatnya.
help-thunderbird = Kalender baru, Di jaringan, lalu tempel alamatnya.
help-submit-text = Empat langkah singkat tanpa akun: apa, kapan, di mana, dan pemeriksaan. Anda mengonfirmasi lewat surel; staf kami memeriksanya, dan Anda diberi tahu saat sudah tayang.
help-promises = Janji feed kami
promise-address = Alamat yang berfungsi hari ini akan terus berfungsi.
promise-move = Acara yang dipindah tetap satu entri di kalender Anda; tidak pernah ganda.
promise-cancel = Yang dibatalkan diberi tanda; tidak hilang begitu saja.
promise-time = Acara tetap pada waktu tempatnya, apa pun perubahan jam.
promise-soon = Perubahan ada di feed dalam satu detik; kapan aplikasi memeriksanya tergantung aplikasi itu.
promise-private = Tidak ada yang ditanya siapa dirinya: tanpa akun, nama, atau surel.
