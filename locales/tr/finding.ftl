# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Bu ay
months = Aylar
as-a-list = Liste olarak
as-a-month = Ay görünümü
month-empty = Bu ay için kayıtlı bir şey yok.
next-events-in = Sonraki etkinlik: { $what }
times-of-places = Saatler her yerin kendi saatidir.
more-events =
    { $count ->
        [one] { $count } tane daha
       *[other] { $count } tane daha
    }

## A series

whole-series = Serinin tamamı
subscribe-series = Bu seriye abone ol
about-series = Ayrıntılar
all-of-series = Bu serinin yaklaşan tüm etkinlikleri

## The search

search-for = Arama: { $what }
search-hint = Bir başlık, şehir veya ülke, grup, proje ya da etiket. Büyük harf ve aksan fark etmez.
events-found =
    { $count ->
        [one] { $count } etkinlik veya seri bulundu
       *[other] { $count } etkinlik ve seri bulundu
    }
nothing-found = Hiçbir şey bulunamadı.
nothing-found-why = Her sözcük geçmelidir. Daha az sözcük veya bir parçasını deneyin; açıklamalarda da aranabilir.
look-in-texts = Açıklamalarda da ara

## In the frames of others

on-the-calendar = Takvimde daha fazlası

## When something is wrong

error-gone-why = Burada olan kaldırıldı ve geri gelmeyecek.
error-dead-link = Bu bağlantı artık çalışmıyor
error-dead-link-why = Daha önce kullanılmış ya da çok eski.
error-too-many-wait =
    { $count ->
        [one] Çok sık denendi. Lütfen { $count } dakika sonra yeniden deneyin.
       *[other] Çok sık denendi. Lütfen { $count } dakika sonra yeniden deneyin.
    }
error-still-there = Etkinlikler yine okunabilir; abone olunan takvimler olduğu gibi kalır.

## Without a network

offline = Çevrimdışısınız
offline-why = Bu tarayıcı bu sayfayı saklamamış. Son okuduklarınız duruyor.
# Before a date and an hour.
as-of = Bu sayfanın tarihi:
as-of-why = O zamandan beri etkinlikler taşınmış veya iptal edilmiş olabilir.
