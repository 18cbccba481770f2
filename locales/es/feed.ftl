# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Cancelado
postponed = Aplazado
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (día { $day } de { $days })
month-only = { $title } (día por confirmar)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Cierre de la convocatoria de charlas
deadline-registration = Cierre de la inscripción
link-join = Participar
link-registration = Inscribirse
link-website = Sitio web
link-cfp = Convocatoria de charlas
link-livestream = Transmisión en directo
link-recording = Grabación
link-slides = Diapositivas
link-recap = Resumen
online = En línea
place-and-online = { $place }, y en línea
place-open = El lugar está por confirmar
day-open = { $month }, el día está por confirmar

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG o grupo de trabajo
kind-training = Formación
kind-deadline = Fecha límite
kind-other = Otro
kinds-summit = Summits
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = Meetups
kinds-live = OpenInfra Live
kinds-sig = Reuniones de SIG y grupos de trabajo
kinds-training = Formaciones
kinds-deadline = Fechas límite
kinds-other = Otros eventos

## What a feed is called: a heading of what was chosen

everything = Todos los eventos
events = Eventos
list-next = { $list }, { $item }
list-and = { $list } y { $item }
list-or = { $list } o { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Región: { $names }
by-country = País: { $names }
by-group = Grupo: { $names }
by-series = Serie: { $names }
by-project = Proyecto: { $names }
by-tag = Etiqueta: { $names }
by-language = Idioma: { $names }
by-format = Participación: { $names }
by-distance = a { $kilometres } km como máximo de { $place }
by-words = con «{ $words }»
format-in-person = presencial
format-online = en línea
format-hybrid = presencial y en línea a la vez
past-all = { $what }, con todo lo pasado
past-today = { $what }, desde hoy
past-days =
    { $days ->
        [1] { $what }, desde ayer
       *[other] { $what }, con los últimos { $days } días
    }
deadlines-on = { $what }, con sus fechas límite
deadlines-off = { $what }, sin fechas límite
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, publicado por { $publisher }. Las horas son las de la zona horaria de cada evento.
event-about = Un evento, publicado por { $publisher }.
mine = Mis eventos
mine-about = Eventos marcados con estrella y los de los grupos seguidos. Las horas son las de la zona horaria de cada evento.
news-about = Lo último que se publicó o cambió. Las horas son las de cada lugar.

## Regions of the world, and parts of them

region-apac = Asia-Pacífico
region-emea = Europa, Oriente Medio y África
region-north-america = América del Norte
region-latin-america = América Latina
region-east-asia = Asia Oriental
region-southeast-asia = Sudeste Asiático
region-south-asia = Asia del Sur
region-central-asia = Asia Central
region-australia-new-zealand = Australia y Nueva Zelanda
region-melanesia = Melanesia
region-micronesia = Micronesia
region-polynesia = Polinesia
region-west-asia = Asia Occidental
region-northern-europe = Europa del Norte
region-western-europe = Europa Occidental
region-eastern-europe = Europa Oriental
region-southern-europe = Europa del Sur
region-northern-africa = África del Norte
region-western-africa = África Occidental
region-middle-africa = África Central
region-eastern-africa = África Oriental
region-southern-africa = África Austral
region-central-america = América Central
region-caribbean = Caribe
region-south-america = América del Sur
