# What public pages say around the events. Plain text, no markup.

## On every page

skip = Ir para o conteúdo
nav-main = Principal
nav-more = Mais
nav-events = Eventos
nav-groups = Grupos
nav-subscribe = Assinar
nav-submit = Enviar um evento
search = Buscar
search-events = Buscar eventos
foot-about = Folkmoot é o calendário comunitário das comunidades abertas: para quem organiza um evento e para quem participa.
all-as-icalendar = Todos os eventos como iCalendar
check-a-calendar = Verificar um calendário
my-calendar = Meu calendário
my-events = Meus eventos
my-groups = Meus grupos
for-staff = Para a equipe
review-in-figures = A revisão em números
report-a-problem = Relatar um problema
language = Idioma
# What script adds to pages.
your-time-too = Este também é o seu horário.
for-you = Para você:
copied = Copiado
press-to-copy = Pressione Ctrl+C

## Lists of events

now = Agora
moved = Remarcado
series = Série
place-open-and-online = On-line e em um local a ser anunciado
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } reunião de SIGs, grupos de trabalho e equipes
       *[other] { $count } reuniões de SIGs, grupos de trabalho e equipes
    }
order-and-times = Na ordem em que começam; os horários são os de cada lugar.
upcoming-events = Próximos eventos
past-events = Eventos passados
events-description = { $what } no calendário da comunidade, por dia, com um feed para o seu próprio calendário.
what-from-day = { $what } a partir de { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: passados
later-from-day = Depois: a partir de { $day }
earlier-from-day = Antes: a partir de { $day }
earlier-from-today = Antes: a partir de hoje
earlier-before-day = Antes de { $day }
upcoming = Próximos
past = Passados
deadlines = Prazos
deadlines-too = Também os prazos de palestras e inscrições
subscribe-to-list = Assinar esta lista
subscribe-all-the-same = Assinar mesmo assim
nothing-listed = Não há nenhum evento nesta lista.
subscribe-and-they-come = Assine, e o que for anunciado depois chegará ao seu calendário.
under-way = Em andamento
day-to-be-confirmed = Dia a confirmar

## Filters

filters = Filtros
filter-list = Filtrar esta lista
which-time = Quando
show = Mostrar
clear-filters = Limpar os filtros
words-to-look-for = Palavras a buscar
kinds-of-events = Tipos de eventos
leave-out = Excluir
leave-out-this = Excluir { $what }
and-also = E também:
menu-region = Região
menu-country = País
menu-near = Perto de
menu-group = Grupo
menu-series = Série
menu-project = Projeto
menu-language = Idioma
menu-format = Participação
menu-tag = Etiqueta
any-region = Qualquer lugar
any-country = Qualquer país
any-near = Perto ou longe
any-group = Qualquer grupo
any-series = Qualquer série
any-project = Qualquer projeto
any-language = Qualquer idioma
any-format = On-line ou presencial
any-tag = Qualquer etiqueta
around-city = { $city }, { $kilometres } km ao redor

## The front page

home-title = Eventos da comunidade
# The name of the service in link previews.
home-about = Folkmoot, o calendário da comunidade
home-description = Summits, encontros, OpenInfra Days, meetups, programas ao vivo e reuniões de comunidades de infraestrutura aberta do mundo todo, em um só calendário para assinar.
home-heading = Onde a comunidade se encontra
home-lead = Summits, encontros, jornadas, meetups, programas e reuniões de comunidades de infraestrutura aberta do mundo todo.
events-ahead =
    { $count ->
        [one] { $count } evento ou série pela frente.
       *[other] { $count } eventos e séries pela frente.
    }
by-groups =
    { $count ->
        [one] { $count } grupo participa.
       *[other] { $count } grupos participam.
    }
subscribe = Assinar
home-subscribe-why = no calendário que você usa; ele se mantém atualizado sozinho
home-submit-why = do seu grupo; não é preciso ter conta
happening-now = Acontecendo agora
two-weeks = As próximas duas semanas
two-weeks-empty = Nada foi anunciado para estas duas semanas.
what-comes-later = O que vem depois
all-with-filters = Todos os eventos, com filtros
worth-planning = Para já ir se planejando

## An event

# Before the name of the larger event.
part-of = parte de
last-date = Última data
next-date = Próxima data
next-dates = Próximas datas
# Between "Moved" and the old date, which is struck through.
instead-of = de
parts = Partes deste evento
past-parts = Partes passadas
add-to-calendar = Adicionar ao calendário
keeps-up-to-date = (mantém-se atualizado)
download-ics = Baixar como .ics
download-copy = (uma cópia que não será atualizada)
star = Marcar com estrela
passed = (já passou)
facts = Informações
where = Onde
map = Mapa
to-be-announced = A ser anunciado
hosts =
    { $count ->
        [one] Realização
       *[other] Realização
    }
languages =
    { $count ->
        [one] Idioma
       *[other] Idiomas
    }
about = Sobre
tags = Etiquetas
updated = Atualizado
taking-part-in-person = Presencial
taking-part-online = On-line
taking-part-hybrid = Presencial e on-line
notice-cancelled = Cancelado: este evento não será realizado
notice-postponed = Adiado: este evento não será realizado na data abaixo
notice-moved = Adiado: a data abaixo é a nova
notice-series-over = Esta série terminou
notice-over = Este evento terminou
notice-on = Acontecendo agora
notice-vague = A data ainda será confirmada
old-date-below = A data abaixo é a antiga; ainda não há uma nova.
was-to-be = Data prevista: { $when }.
has-recording = Há uma gravação.
only-the-month = Por enquanto só se sabe o mês. Os feeds trarão o evento assim que houver um dia.

## Groups

groups = Grupos
groups-description = Grupos de usuários, SIGs, grupos de trabalho e equipes de projeto de comunidades de infraestrutura aberta, por região, com seus próximos eventos.
groups-lead = Grupos de usuários perto de você, e SIGs, grupos de trabalho e equipes que se reúnem on-line. Cada um tem seu próprio calendário para assinar.
groups-none = Ainda não há nenhum grupo na lista.
groups-found =
    { $count ->
        [one] { $count } grupo encontrado
       *[other] { $count } grupos encontrados
    }
no-such-group = Nenhum grupo encontrado.
group-description = { $who }: próximos eventos, eventos passados e um feed de calendário.
group-kind = Tipo
group-kind-user-group = Grupo de usuários
group-kind-sig = SIG
group-kind-working-group = Grupo de trabalho
group-kind-project-team = Equipe de projeto
group-kind-foundation = Fundação
group-kinds-user-group = Grupos de usuários
group-kinds-sig = SIGs
group-kinds-working-group = Grupos de trabalho
group-kinds-project-team = Equipes de projeto
group-kinds-foundation = Fundação
any-group-kind = Grupos de todos os tipos
group-life = Atividade
any-life = Ativos e inativos
active-only = Só ativos
dormant-only = Só inativos
only-wanting = Só os que procuram organizadores
regions = Regiões
worldwide = Mundo todo
next = Próximo:
nothing-announced = Nada foi anunciado.
dormant = Inativo
group-dormant = Este grupo está inativo
group-dormant-why = Passou meio ano sem sinal de vida, ou quem o conhece disse que ele acabou. Um novo evento remove a marca.
organizers = Organizadores
organizers-wanted = Procuram-se organizadores
organizers-wanted-why = Ninguém cuida deste grupo aqui ainda.
help-organize = Ajudar a organizar
for-organizers = Para seus organizadores
group-missing = Seu grupo não está aqui?
propose-group = Sugira-o
about-group = Sobre este grupo
all-of-group = Todos os próximos eventos deste grupo
newer = Mais recentes
older = Mais antigos
page-number = Página { $count }
follow = Seguir no meu calendário
feed = Feed
export-group = Levar tudo
export-lead = Todos os eventos públicos deste grupo, inclusive os passados, em formatos que outros programas leem. O que está aqui é seu.
export-ics = Para qualquer aplicativo de agenda.
export-json = Tudo o que se sabe de cada evento, para continuar em outra agenda deste tipo ou em um programa próprio.
export-csv = Para uma planilha. O que você mudar nela pode ser importado de novo; a tabela vazia é para começar.
export-columns = O que vai em cada coluna
export-yaml = Um arquivo por reunião, como no repositório irc-meetings.
group-chat = Chat
group-list = Lista de e-mails
members = Membros
members-count =
    { $count ->
        [one] { $count } membro
       *[other] { $count } membros
    }
members-on-day =
    { $count ->
        [one] { $count } membro em { $day }
       *[other] { $count } membros em { $day }
    }
members-over-time = Membros ao longo do tempo
members-by-day = Membros por dia, dos mais recentes aos mais antigos
figures-as-table = Os números em uma tabela
day-column = Dia

## The subscribe page

subscribe-to = Assinar: { $what }
subscribe-description = Escolha o que interessa a você e receba no Apple Calendar, Google Calendar, Outlook, Thunderbird ou qualquer outro aplicativo, sempre atualizado.
subscribe-lead = Escolha o que interessa a você. Depois, seu aplicativo de calendário busca tudo sozinho: eventos novos aparecem, os remarcados mudam de data e os cancelados avisam.
what-to-subscribe = O que assinar
no-answer = A resposta a esta seleção não chegou. O botão “Atualizar a seleção” pede de novo.
what = O quê
more-settings = Alertas, prazos, o passado, o idioma
alarms = Alertas
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
        [one] { $count } dia antes
       *[other] { $count } dias antes
    }
the-past = O passado
back-a-year = Um ano atrás
back-to-the-first = Tudo o que já houve
back-to-today = A partir de hoje
back-days =
    { $count ->
        [one] { $count } dia atrás
       *[other] { $count } dias atrás
    }
our-words-in = Nossos próprios textos em
our-words-hint = Como “Cancelado” e “Inscrever-se”. O que os organizadores escreveram fica como está.
entries = Entradas
switch-deadlines = Prazos de palestras e inscrições como entradas próprias
switch-perday = Uma entrada por dia para o que dura vários dias
switch-perday-hint = Uma série fica inteira: a regra dela não pode ser expressa para cada um dos seus dias.
switch-months = Eventos dos quais só se sabe o mês, como uma entrada do mês inteiro
switch-emoji = Títulos sem emojis
update-choice = Atualizar a seleção
something-else = E algo mais
choose-everything = Escolher tudo
nothing-ahead = Ainda não há nada pela frente nesta seleção.
waiting-for-day =
    { $count ->
        [one] Mais { $count } só tem o mês por enquanto e virá quando houver um dia.
       *[other] Mais { $count } só têm o mês por enquanto e virão quando houver um dia.
    }
is-loopback = Este calendário está rodando no seu próprio computador: o Google e a Microsoft não conseguem acessá-lo ali; os aplicativos deste computador, sim.
copy-this = Qualquer outro aplicativo: copie este endereço
copy = Copiar
qr = No seu celular: um código para escanear
qr-label = Código QR que assina esta seleção
news-and-programs = Para leitores de notícias e para programas
as-atom = Notícias do que foi publicado ou alterado (Atom)
as-json = Dados para programas (JSCalendar, RFC 8984)
short-name = Dar a esta seleção um nome curto e duradouro
short-name-why = (um endereço para imprimir e divulgar)
taste = O que você verá em seguida
whole-list = A lista completa
how-soon = Quanto tempo as mudanças levam para chegar
how-soon-text = Publicamos uma mudança em menos de um segundo e pedimos aos aplicativos que consultem uma vez por hora. Cada aplicativo faz como quer, e não temos como apressá-lo.
how-soon-warning = No dia de um evento, confie na página do evento.
how-often = De quanto em quanto tempo cada aplicativo busca mudanças
app = Aplicativo
looks-for-changes = Busca mudanças
app-mac = Apple Calendar no Mac
app-mac-how = Com a frequência que você definir ao assinar: de a cada 5 minutos até a cada semana
app-iphone = Apple Calendar no iPhone e no iPad
app-iphone-how = Conforme “Obter Novos Dados” nos ajustes das contas; a cada hora é uma boa escolha
app-thunderbird-how = A cada 30 minutos, a menos que você defina outro intervalo
app-google-how = A cada 12 a 24 horas; não há como mudar isso
app-outlook-how = A cada poucas horas, às vezes só uma vez por dia; não há como mudar isso
on-android = No Android, adicione o calendário à sua conta do Google em um navegador; depois ele aparece no aplicativo Google Calendar. Nada é pedido a você: nem conta, nem nome, nem e-mail.

## Settings

settings = Configurações
settings-lead = Estas escolhas ficam neste navegador, em um cookie que não identifica ninguém.
settings-saved = Salvo.
your-zone = Seu fuso horário
your-zone-hint = Por exemplo, Europe/Berlin. Vazio: os horários são mostrados como no lugar do evento, e este navegador acrescenta o seu.
no-such-zone = Não conhecemos este fuso horário; escolha um da lista, como Asia/Tokyo
your-clock = Relógio
clock-24 = 24 horas (17:30)
clock-12 = 12 horas (5:30 pm)
your-theme = Fundo
theme-device = Como no dispositivo
theme-light = Claro
theme-dark = Escuro
save = Salvar
there-is-a-problem = Há um problema

## When something is wrong

where-to-go = Para onde ir daqui
look-for-event = Procurar um evento
front-page = A página inicial
sign-in = Entrar
error-not-found = Página não encontrada
error-not-found-why = Não há nada neste endereço.
error-gone = Não existe mais
error-too-many = Solicitações demais
error-busy = Tente de novo em um minuto
error-busy-why = Estamos ocupados; tente de novo daqui a pouco, por favor.
error-unavailable-why = Não é possível salvar no momento; tente de novo em um minuto, por favor.
error-not-printed-why = Não é possível fornecer este calendário no momento; tente de novo mais tarde, por favor.
error-fault = Algo deu errado
error-fault-why = Algo deu errado do nosso lado; foi registrado e será verificado.
