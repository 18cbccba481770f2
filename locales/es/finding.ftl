# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Este mes
months = Meses
as-a-list = Como lista
as-a-month = Por mes
month-empty = No hay nada en este mes.
next-events-in = El próximo evento: { $what }
times-of-places = Las horas son las de cada lugar.
more-events =
    { $count ->
        [one] { $count } más
       *[other] { $count } más
    }

## A series

whole-series = Toda la serie
subscribe-series = Suscribirse a esta serie
about-series = Detalles
all-of-series = Todos los próximos eventos de esta serie

## The search

search-for = Búsqueda: { $what }
search-hint = Un título, una ciudad o un país, un grupo, un proyecto o una etiqueta. Da igual usar acentos o mayúsculas.
events-found =
    { $count ->
        [one] { $count } evento o serie
       *[other] { $count } eventos y series
    }
nothing-found = No se encontró nada.
nothing-found-why = Deben aparecer todas las palabras. Prueba con menos, o con una parte; también se puede buscar en las descripciones.
look-in-texts = Buscar también en las descripciones

## In the frames of others

on-the-calendar = Más en el calendario

## When something is wrong

error-gone-why = Lo que había aquí se retiró y no volverá.
error-dead-link = Este enlace ya no funciona
error-dead-link-why = Ya se usó o es demasiado antiguo.
error-too-many-wait =
    { $count ->
        [one] Fueron demasiadas veces. Vuelve a intentarlo en { $count } minuto.
       *[other] Fueron demasiadas veces. Vuelve a intentarlo en { $count } minutos.
    }
error-still-there = Los eventos se pueden leer igualmente, y los calendarios suscritos siguen como están.

## Without a network

offline = Estás sin conexión
offline-why = Este navegador no guardó esta página. Lo que leíste último está disponible.
# Before a date and an hour.
as-of = Esta página es del
as-of-why = Desde entonces puede haber eventos movidos o cancelados.
