# What public pages say around the events. Plain text, no markup.

## On every page

skip = Ir al contenido
nav-main = Principal
nav-more = Más
nav-events = Eventos
nav-groups = Grupos
nav-subscribe = Suscribirse
nav-submit = Proponer un evento
search = Buscar
search-events = Buscar eventos
foot-about = Folkmoot es el calendario comunitario de las comunidades abiertas: para quienes organizan un evento y para quienes asisten.
all-as-icalendar = Todos los eventos como iCalendar
check-a-calendar = Revisar un calendario
my-calendar = Mi calendario
my-events = Mis eventos
my-groups = Mis grupos
for-staff = Para el equipo
review-in-figures = La revisión en cifras
report-a-problem = Informar de un problema
language = Idioma
# What script adds to pages.
your-time-too = También es tu hora.
for-you = Para ti:
copied = Copiado
press-to-copy = Presiona Ctrl+C

## Lists of events

now = Ahora
moved = Fecha cambiada
series = Serie
place-open-and-online = En línea y en un lugar por anunciar
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } reunión de SIG, grupos de trabajo y equipos
       *[other] { $count } reuniones de SIG, grupos de trabajo y equipos
    }
order-and-times = En el orden en que comienzan; las horas son las de cada lugar.
upcoming-events = Próximos eventos
past-events = Eventos pasados
events-description = { $what } en el calendario de la comunidad, por día, con un feed para tu propio calendario.
what-from-day = { $what } desde el { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: pasados
later-from-day = Más adelante: desde el { $day }
earlier-from-day = Antes: desde el { $day }
earlier-from-today = Antes: desde hoy
earlier-before-day = Antes del { $day }
upcoming = Próximos
past = Pasados
deadlines = Fechas límite
deadlines-too = También las fechas límite de charlas e inscripción
subscribe-to-list = Suscribirse a esta lista
subscribe-all-the-same = Suscribirse de todos modos
nothing-listed = No hay ningún evento en esta lista.
subscribe-and-they-come = Suscríbete, y lo que se anuncie después llegará a tu calendario.
under-way = En curso
day-to-be-confirmed = Día por confirmar

## Filters

filters = Filtros
filter-list = Filtrar esta lista
which-time = Cuándo
show = Mostrar
clear-filters = Quitar los filtros
words-to-look-for = Palabras que buscar
kinds-of-events = Tipos de eventos
leave-out = Excluir
leave-out-this = Excluir { $what }
and-also = Y también:
menu-region = Región
menu-country = País
menu-near = Cerca de
menu-group = Grupo
menu-series = Serie
menu-project = Proyecto
menu-language = Idioma
menu-format = Participación
menu-tag = Etiqueta
any-region = En cualquier lugar
any-country = Cualquier país
any-near = Cerca o lejos
any-group = Cualquier grupo
any-series = Cualquier serie
any-project = Cualquier proyecto
any-language = Cualquier idioma
any-format = En línea o presencial
any-tag = Cualquier etiqueta
around-city = { $city }, { $kilometres } km a la redonda

## The front page

home-title = Eventos de la comunidad
# The name of the service in link previews.
home-about = Folkmoot, el calendario de la comunidad
home-description = Summits, encuentros, OpenInfra Days, meetups, programas en vivo y reuniones de comunidades de infraestructura abierta de todo el mundo, en un solo calendario al que suscribirse.
home-heading = Donde se reúne la comunidad
home-lead = Summits, encuentros, jornadas, meetups, programas y reuniones de comunidades de infraestructura abierta de todo el mundo.
events-ahead =
    { $count ->
        [one] { $count } evento o serie por venir.
       *[other] { $count } eventos y series por venir.
    }
by-groups =
    { $count ->
        [one] Participa { $count } grupo.
       *[other] Participan { $count } grupos.
    }
subscribe = Suscribirse
home-subscribe-why = en el calendario que usas; se mantiene al día por sí solo
home-submit-why = de tu grupo; no hace falta una cuenta
happening-now = Ahora mismo
two-weeks = Las próximas dos semanas
two-weeks-empty = No hay nada anunciado para estas dos semanas.
what-comes-later = Lo que viene después
all-with-filters = Todos los eventos, con filtros
worth-planning = Para ir planeando

## An event

# Before the name of the larger event.
part-of = parte de
last-date = Última fecha
next-date = Próxima fecha
next-dates = Próximas fechas
# Between "Moved" and the old date, which is struck through.
instead-of = antes:
parts = Partes de este evento
past-parts = Partes pasadas
add-to-calendar = Agregar al calendario
keeps-up-to-date = (se mantiene al día)
download-ics = Descargar como .ics
download-copy = (una copia que no se actualizará)
star = Marcar con estrella
passed = (ya pasó)
facts = Datos
where = Dónde
map = Mapa
to-be-announced = Por anunciar
hosts =
    { $count ->
        [one] Organiza
       *[other] Organizan
    }
languages =
    { $count ->
        [one] Idioma
       *[other] Idiomas
    }
about = Acerca de
tags = Etiquetas
updated = Actualizado
taking-part-in-person = Presencial
taking-part-online = En línea
taking-part-hybrid = Presencial y en línea
notice-cancelled = Cancelado: este evento no se realizará
notice-postponed = Aplazado: este evento no se realizará en la fecha de abajo
notice-moved = Aplazado: la fecha de abajo es la nueva
notice-series-over = Esta serie terminó
notice-over = Este evento terminó
notice-on = En curso ahora
notice-vague = La fecha está por confirmar
old-date-below = La fecha de abajo es la anterior; todavía no hay una nueva.
was-to-be = Fecha prevista: { $when }.
has-recording = Hay una grabación.
only-the-month = Por ahora solo se conoce el mes. Los feeds incluirán el evento en cuanto haya un día.

## Groups

groups = Grupos
groups-description = Grupos de usuarios, SIG, grupos de trabajo y equipos de proyecto de comunidades de infraestructura abierta, por región, con sus próximos eventos.
groups-lead = Grupos de usuarios cerca de ti, y SIG, grupos de trabajo y equipos que se reúnen en línea. Cada uno tiene su propio calendario al que suscribirse.
groups-none = Todavía no hay ningún grupo en la lista.
groups-found =
    { $count ->
        [one] { $count } grupo coincide
       *[other] { $count } grupos coinciden
    }
no-such-group = Ningún grupo coincide.
group-description = { $who }: próximos eventos, eventos pasados y un feed de calendario.
group-kind = Tipo
group-kind-user-group = Grupo de usuarios
group-kind-sig = SIG
group-kind-working-group = Grupo de trabajo
group-kind-project-team = Equipo de proyecto
group-kind-foundation = Fundación
group-kinds-user-group = Grupos de usuarios
group-kinds-sig = SIG
group-kinds-working-group = Grupos de trabajo
group-kinds-project-team = Equipos de proyecto
group-kinds-foundation = Fundación
any-group-kind = Grupos de todo tipo
group-life = Actividad
any-life = Activos e inactivos
active-only = Solo activos
dormant-only = Solo inactivos
only-wanting = Solo los que buscan organizadores
regions = Regiones
worldwide = Todo el mundo
next = Próximo:
nothing-announced = No hay nada anunciado.
dormant = Inactivo
group-dormant = Este grupo está inactivo
group-dormant-why = Pasó medio año sin señales de vida, o quienes lo conocen dijeron que terminó. Un evento nuevo quita la marca.
organizers = Organizadores
organizers-wanted = Se buscan organizadores
organizers-wanted-why = Todavía nadie se encarga de este grupo aquí.
help-organize = Ayudar a organizar
for-organizers = Para sus organizadores
group-missing = ¿Tu grupo no está aquí?
propose-group = Propónlo
about-group = Acerca de este grupo
all-of-group = Todos los próximos eventos de este grupo
newer = Más recientes
older = Más antiguos
page-number = Página { $count }
follow = Seguir en mi calendario
feed = Feed
export-group = Llevárselo todo
export-lead = Todos los eventos públicos de este grupo, también los pasados, en formatos que otros programas leen. Lo que hay aquí es suyo.
export-ics = Para cualquier aplicación de calendario.
export-json = Todo lo que se sabe de cada evento, para continuar en otro calendario de este tipo o en un programa propio.
export-csv = Para una hoja de cálculo. Lo que cambie se puede importar de nuevo; la tabla vacía sirve para empezar.
export-columns = Qué va en cada columna
export-yaml = Un archivo por reunión, como los guarda el repositorio irc-meetings.
group-chat = Chat
group-list = Lista de correo
members = Miembros
members-count =
    { $count ->
        [one] { $count } miembro
       *[other] { $count } miembros
    }
members-on-day =
    { $count ->
        [one] { $count } miembro al { $day }
       *[other] { $count } miembros al { $day }
    }
members-over-time = Miembros a lo largo del tiempo
members-by-day = Miembros por día, primero los más recientes
figures-as-table = Las cifras en una tabla
day-column = Día

## The subscribe page

subscribe-to = Suscribirse: { $what }
subscribe-description = Elige lo que te interesa y recíbelo en Apple Calendar, Google Calendar, Outlook, Thunderbird o cualquier otra aplicación, siempre al día.
subscribe-lead = Elige lo que te interesa. Después tu aplicación de calendario lo obtiene por sí sola: los eventos nuevos aparecen, los que cambian de fecha se mueven y los cancelados lo indican.
what-to-subscribe = A qué suscribirse
no-answer = No llegó la respuesta a esta selección. El botón «Actualizar la selección» vuelve a pedirla.
what = Qué
more-settings = Avisos, fechas límite, el pasado, el idioma
alarms = Avisos
minutes-before =
    { $count ->
        [one] { $count } minuto antes
       *[other] { $count } minutos antes
    }
hours-before =
    { $count ->
        [one] { $count } hora antes
       *[other] { $count } horas antes
    }
days-before =
    { $count ->
        [one] { $count } día antes
       *[other] { $count } días antes
    }
the-past = El pasado
back-a-year = Un año atrás
back-to-the-first = Todo lo que hubo
back-to-today = Desde hoy
back-days =
    { $count ->
        [one] { $count } día atrás
       *[other] { $count } días atrás
    }
our-words-in = Nuestros propios textos en
our-words-hint = Como «Cancelado» e «Inscribirse». Lo que escribieron los organizadores queda como está.
entries = Entradas
switch-deadlines = Fechas límite de charlas e inscripción como entradas propias
switch-perday = Una entrada por día para lo que dura varios días
switch-perday-hint = Una serie queda entera: su regla no se puede expresar para cada uno de sus días.
switch-months = Eventos de los que solo se conoce el mes, como una entrada de todo ese mes
switch-emoji = Títulos sin emojis
update-choice = Actualizar la selección
something-else = Y algo más
choose-everything = Elegir todo
nothing-ahead = Todavía no hay nada próximo en esta selección.
waiting-for-day =
    { $count ->
        [one] { $count } más tiene por ahora solo un mes y llegará cuando haya un día.
       *[other] { $count } más tienen por ahora solo un mes y llegarán cuando haya un día.
    }
is-loopback = Este calendario funciona en tu propia computadora: Google y Microsoft no pueden acceder a él ahí; las aplicaciones de esta computadora sí.
copy-this = Cualquier otra aplicación: copia esta dirección
copy = Copiar
qr = En tu teléfono: un código para escanear
qr-label = Código QR que suscribe a esta selección
news-and-programs = Para lectores de noticias y para programas
as-atom = Novedades de lo que se publicó o cambió (Atom)
as-json = Datos para programas (JSCalendar, RFC 8984)
short-name = Dar a esta selección un nombre corto y duradero
short-name-why = (una dirección para imprimir y compartir)
taste = Lo próximo que verás
whole-list = La lista completa
how-soon = Cuánto tardan en llegar los cambios
how-soon-text = Publicamos cada cambio en menos de un segundo y pedimos a las aplicaciones que consulten una vez por hora. Cada aplicación hace lo que quiere, y no podemos apurarla.
how-soon-warning = El día de un evento, confía en la página del evento.
how-often = Cada cuánto busca cambios cada aplicación
app = Aplicación
looks-for-changes = Busca cambios
app-mac = Apple Calendar en Mac
app-mac-how = Con la frecuencia que elijas al suscribirte: desde cada 5 minutos hasta cada semana
app-iphone = Apple Calendar en iPhone y iPad
app-iphone-how = Según «Obtener datos» en los ajustes de las cuentas; cada hora es una buena opción
app-thunderbird-how = Cada 30 minutos, a menos que definas otro intervalo
app-google-how = Cada 12 a 24 horas; no hay forma de cambiarlo
app-outlook-how = Cada pocas horas, a veces solo una vez al día; no hay forma de cambiarlo
on-android = En Android, agrega el calendario a tu cuenta de Google en un navegador; luego aparece en la aplicación Google Calendar. No se te pide nada: ni cuenta, ni nombre, ni correo electrónico.

## Settings

settings = Ajustes
settings-lead = Estas preferencias se quedan en este navegador, en una cookie que no identifica a nadie.
settings-saved = Guardado.
your-zone = Tu zona horaria
your-zone-hint = Por ejemplo, Europe/Berlin. Vacío: las horas se muestran según el lugar del evento, y este navegador agrega la tuya.
no-such-zone = No conocemos esta zona horaria; elige una de la lista, por ejemplo, Asia/Tokyo
your-clock = Reloj
clock-24 = 24 horas (17:30)
clock-12 = 12 horas (5:30 p. m.)
your-theme = Fondo
theme-device = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
save = Guardar
there-is-a-problem = Hay un problema

## When something is wrong

where-to-go = A dónde ir desde aquí
look-for-event = Buscar un evento
front-page = La página principal
sign-in = Iniciar sesión
error-not-found = Página no encontrada
error-not-found-why = No hay nada en esta dirección.
error-gone = Ya no existe
error-too-many = Demasiadas solicitudes
error-busy = Vuelve a intentarlo en un minuto
error-busy-why = Estamos ocupados; vuelve a intentarlo en un momento, por favor.
error-unavailable-why = No se puede guardar en este momento; vuelve a intentarlo en un minuto, por favor.
error-not-printed-why = No se puede entregar este calendario en este momento; vuelve a pedirlo más tarde, por favor.
error-fault = Algo salió mal
error-fault-why = Algo salió mal de nuestro lado; quedó registrado y lo revisaremos.
