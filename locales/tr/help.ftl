# The help page. Plain text, no markup.

help = Yardım
help-lead = Etkinlikleri takviminize alma, kendi etkinliğinizi önerme ve güvenebileceğiniz şeyler.
help-subscribe = Nasıl abone olunur
help-subscribe-text = İlginizi çekenleri seçin; sayfada her uygulama için bir düğme vardır. Elle şöyle yapılır:
help-iphone = Bu adrese dokunup onaylayın:
help-mac = Dosya, Yeni Takvim Aboneliği; adresi yapıştırın.
help-google = Tarayıcıda “Diğer takvimler”in yanındaki artı, URL’den; adresi yapıştırın. Telefon kendiliğinden gösterir.
help-outlook = Takvim ekle, Web’den abone ol; adresi yapıştırın.
help-thunderbird = Yeni takvim, Ağ üzerinde; adresi yapıştırın.
help-submit-text = Hesap gerektirmeyen dört kısa adım: ne, ne zaman, nerede ve son bakış. E-postayla onaylarsınız; ekibimiz bakar ve yayımlanınca size haber verilir.
help-promises = Akışlarımızın sözü
promise-address = Bugün çalışan bir adres çalışmaya devam eder.
promise-move = Taşınan etkinlik takviminizde aynı kayıt olarak kalır; hiç çiftlenmez.
promise-cancel = İptal edilen belirtilir; sessizce kaybolmaz.
promise-time = Saatler değişse de etkinlik kendi yerinin saatini korur.
promise-soon = Bir değişiklik bir saniye içinde akıştadır; ne zaman bakacağı uygulamaya bağlıdır.
promise-private = Kimseye kim olduğu sorulmaz: hesap, ad, e-posta adresi gerekmez.
