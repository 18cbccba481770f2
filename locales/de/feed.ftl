# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Abgesagt
postponed = Verschoben
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (Tag { $day } von { $days })
month-only = { $title } (Tag noch offen)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Einreichungsfrist für Vorträge endet
deadline-registration = Anmeldung endet
link-join = Teilnehmen
link-registration = Anmelden
link-website = Website
link-cfp = Vorträge einreichen
link-livestream = Livestream
link-recording = Aufzeichnung
link-slides = Folien
link-recap = Rückblick
online = Online
place-and-online = { $place }, und online
place-open = Der Ort steht noch nicht fest
day-open = { $month }, der Tag steht noch nicht fest

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG oder Arbeitsgruppe
kind-training = Schulung
kind-deadline = Frist
kind-other = Sonstiges
kinds-summit = Summits
kinds-ptg = PTGs
kinds-days = OpenInfra Days
kinds-meetup = Meetups
kinds-live = OpenInfra Live
kinds-sig = Treffen von SIGs und Arbeitsgruppen
kinds-training = Schulungen
kinds-deadline = Fristen
kinds-other = Sonstige Veranstaltungen

## What a feed is called: a heading of what was chosen

everything = Alle Veranstaltungen
events = Veranstaltungen
list-next = { $list }, { $item }
list-and = { $list } und { $item }
list-or = { $list } oder { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Region: { $names }
by-country = Land: { $names }
by-group = Gruppe: { $names }
by-series = Reihe: { $names }
by-project = Projekt: { $names }
by-tag = Stichwort: { $names }
by-language = Sprache: { $names }
by-format = Teilnahme: { $names }
by-distance = bis { $kilometres } km um { $place }
by-words = mit „{ $words }“
format-in-person = vor Ort
format-online = online
format-hybrid = vor Ort und online zugleich
past-all = { $what }, mit allen vergangenen
past-today = { $what }, ab heute
past-days =
    { $days ->
        [one] { $what }, ab gestern
       *[other] { $what }, mit den letzten { $days } Tagen
    }
deadlines-on = { $what }, mit ihren Fristen
deadlines-off = { $what }, ohne Fristen
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, veröffentlicht von { $publisher }. Zeiten gelten in der Zeitzone der jeweiligen Veranstaltung.
event-about = Eine Veranstaltung, veröffentlicht von { $publisher }.
mine = Meine Veranstaltungen
mine-about = Markierte Veranstaltungen und was gefolgte Gruppen ausrichten. Zeiten gelten in der Zeitzone der jeweiligen Veranstaltung.
news-about = Was zuletzt veröffentlicht oder geändert wurde. Zeiten sind die des jeweiligen Ortes.

## Regions of the world, and parts of them

region-apac = Asien-Pazifik
region-emea = Europa, Naher Osten, Afrika
region-north-america = Nordamerika
region-latin-america = Lateinamerika
region-east-asia = Ostasien
region-southeast-asia = Südostasien
region-south-asia = Südasien
region-central-asia = Zentralasien
region-australia-new-zealand = Australien und Neuseeland
region-melanesia = Melanesien
region-micronesia = Mikronesien
region-polynesia = Polynesien
region-west-asia = Westasien
region-northern-europe = Nordeuropa
region-western-europe = Westeuropa
region-eastern-europe = Osteuropa
region-southern-europe = Südeuropa
region-northern-africa = Nordafrika
region-western-africa = Westafrika
region-middle-africa = Zentralafrika
region-eastern-africa = Ostafrika
region-southern-africa = Südliches Afrika
region-central-america = Mittelamerika
region-caribbean = Karibik
region-south-america = Südamerika
