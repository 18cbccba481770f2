# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Cancelado
postponed = Adiado
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (dia { $day } de { $days })
month-only = { $title } (dia a confirmar)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Encerramento da chamada de palestras
deadline-registration = Encerramento das inscrições
link-join = Participar
link-registration = Inscrever-se
link-website = Site
link-cfp = Chamada de palestras
link-livestream = Transmissão ao vivo
link-recording = Gravação
link-slides = Slides
link-recap = Resumo
online = On-line
place-and-online = { $place }, e on-line
place-open = O local ainda será confirmado
day-open = { $month }, o dia ainda será confirmado

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG ou grupo de trabalho
kind-training = Treinamento
kind-deadline = Prazo
kind-other = Outro
kinds-summit = Summits
kinds-ptg = PTGs
kinds-days = OpenInfra Days
kinds-meetup = Meetups
kinds-live = OpenInfra Live
kinds-sig = Reuniões de SIGs e grupos de trabalho
kinds-training = Treinamentos
kinds-deadline = Prazos
kinds-other = Outros eventos

## What a feed is called: a heading of what was chosen

everything = Todos os eventos
events = Eventos
list-next = { $list }, { $item }
list-and = { $list } e { $item }
list-or = { $list } ou { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Região: { $names }
by-country = País: { $names }
by-group = Grupo: { $names }
by-series = Série: { $names }
by-project = Projeto: { $names }
by-tag = Etiqueta: { $names }
by-language = Idioma: { $names }
by-format = Participação: { $names }
by-distance = a até { $kilometres } km de { $place }
by-words = com “{ $words }”
format-in-person = presencial
format-online = on-line
format-hybrid = presencial e on-line ao mesmo tempo
past-all = { $what }, com todo o passado
past-today = { $what }, a partir de hoje
past-days =
    { $days ->
        [1] { $what }, a partir de ontem
       *[other] { $what }, com os últimos { $days } dias
    }
deadlines-on = { $what }, com seus prazos
deadlines-off = { $what }, sem prazos
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, publicado por { $publisher }. Os horários são os do fuso de cada evento.
event-about = Um evento, publicado por { $publisher }.
mine = Meus eventos
mine-about = Eventos marcados com estrela e os dos grupos seguidos. Os horários são os do fuso de cada evento.
news-about = O que foi publicado ou alterado por último. Os horários são os de cada lugar.

## Regions of the world, and parts of them

region-apac = Ásia-Pacífico
region-emea = Europa, Oriente Médio e África
region-north-america = América do Norte
region-latin-america = América Latina
region-east-asia = Leste Asiático
region-southeast-asia = Sudeste Asiático
region-south-asia = Sul da Ásia
region-central-asia = Ásia Central
region-australia-new-zealand = Austrália e Nova Zelândia
region-melanesia = Melanésia
region-micronesia = Micronésia
region-polynesia = Polinésia
region-west-asia = Ásia Ocidental
region-northern-europe = Europa Setentrional
region-western-europe = Europa Ocidental
region-eastern-europe = Europa Oriental
region-southern-europe = Europa Meridional
region-northern-africa = Norte da África
region-western-africa = África Ocidental
region-middle-africa = África Central
region-eastern-africa = África Oriental
region-southern-africa = África Austral
region-central-america = América Central
region-caribbean = Caribe
region-south-america = América do Sul
