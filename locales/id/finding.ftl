# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Bulan ini
months = Bulan
as-a-list = Sebagai daftar
as-a-month = Per bulan
month-empty = Tidak ada acara di bulan ini.
next-events-in = Acara berikutnya: { $what }
times-of-places = Waktu mengikuti tempat masing-masing.
more-events = { $count } lagi

## A series

whole-series = Seluruh seri
subscribe-series = Langganan seri ini
about-series = Rincian
all-of-series = Semua acara mendatang dari seri ini

## The search

search-for = Pencarian: { $what }
search-hint = Judul, kota atau negara, grup, proyek, atau tag. Aksen dan huruf besar tidak berpengaruh.
events-found = { $count } acara dan seri ditemukan
nothing-found = Tidak ada yang ditemukan.
nothing-found-why = Semua kata harus ada. Coba lebih sedikit kata atau sebagian saja; deskripsi juga dapat dicari.
look-in-texts = Cari juga di deskripsi

## In the frames of others

on-the-calendar = Selengkapnya di kalender

## When something is wrong

error-gone-why = Yang ada di sini telah diturunkan dan tidak akan kembali.
error-dead-link = Tautan ini tidak berlaku lagi
error-dead-link-why = Sudah dipakai atau terlalu lama.
error-too-many-wait = Terlalu sering. Silakan coba { $count } menit lagi.
error-still-there = Acara tetap dapat dibaca, dan kalender langganan tetap seperti semula.

## Without a network

offline = Anda sedang luring
offline-why = Peramban ini tidak menyimpan halaman ini. Yang terakhir Anda baca masih ada.
# Before a date and an hour.
as-of = Halaman ini per
as-of-why = Sejak itu, acara mungkin sudah dipindah atau dibatalkan.
