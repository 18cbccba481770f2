# What public pages say around the events. Plain text, no markup.

## On every page

skip = Zum Inhalt springen
nav-main = Hauptmenü
nav-more = Mehr
nav-events = Veranstaltungen
nav-groups = Gruppen
nav-subscribe = Abonnieren
nav-submit = Veranstaltung melden
search = Suche
search-events = Veranstaltungen suchen
foot-about = Folkmoot ist der Gemeinschaftskalender offener Communitys: für alle, die etwas veranstalten, und für alle, die kommen.
all-as-icalendar = Alle Veranstaltungen als iCalendar
check-a-calendar = Kalender prüfen
my-calendar = Mein Kalender
my-events = Meine Veranstaltungen
my-groups = Meine Gruppen
for-staff = Für das Team
review-in-figures = Prüfung in Zahlen
report-a-problem = Problem melden
language = Sprache
# What script adds to pages.
your-time-too = Das ist auch Ihre Ortszeit.
for-you = Bei Ihnen:
copied = Kopiert
press-to-copy = Strg+C drücken

## Lists of events

now = Jetzt
moved = Verlegt
series = Reihe
place-open-and-online = Online und an einem Ort, der noch bekannt gegeben wird
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } Treffen von SIGs, Arbeitsgruppen und Teams
       *[other] { $count } Treffen von SIGs, Arbeitsgruppen und Teams
    }
order-and-times = In der Reihenfolge des Beginns; Zeiten sind die des jeweiligen Ortes.
upcoming-events = Kommende Veranstaltungen
past-events = Vergangene Veranstaltungen
events-description = { $what } im Kalender der Community, nach Tagen, mit einem Feed für den eigenen Kalender.
what-from-day = { $what } ab dem { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: vergangene
later-from-day = Später: ab dem { $day }
earlier-from-day = Früher: ab dem { $day }
earlier-from-today = Früher: ab heute
earlier-before-day = Früher: vor dem { $day }
upcoming = Kommende
past = Vergangene
deadlines = Fristen
deadlines-too = Auch Fristen für Vorträge und Anmeldung
subscribe-to-list = Diese Liste abonnieren
subscribe-all-the-same = Trotzdem abonnieren
nothing-listed = Hier ist keine Veranstaltung eingetragen.
subscribe-and-they-come = Nach dem Abonnieren kommt alles, was später angekündigt wird, in Ihren Kalender.
under-way = Läuft gerade
day-to-be-confirmed = Tag noch offen

## Filters

filters = Filter
filter-list = Diese Liste filtern
which-time = Zeitraum
show = Anzeigen
clear-filters = Filter zurücksetzen
words-to-look-for = Suchwörter
kinds-of-events = Arten von Veranstaltungen
leave-out = Weglassen
leave-out-this = { $what } weglassen
and-also = Und außerdem:
menu-region = Region
menu-country = Land
menu-near = In der Nähe von
menu-group = Gruppe
menu-series = Reihe
menu-project = Projekt
menu-language = Sprache
menu-format = Teilnahme
menu-tag = Stichwort
any-region = Überall
any-country = Alle Länder
any-near = Nah oder fern
any-group = Alle Gruppen
any-series = Alle Reihen
any-project = Alle Projekte
any-language = Alle Sprachen
any-format = Online oder vor Ort
any-tag = Alle Stichwörter
around-city = { $city }, { $kilometres } km Umkreis

## The front page

home-title = Veranstaltungen der Community
# The name of the service in link previews.
home-about = Folkmoot, der Kalender der Community
home-description = Summits, Treffen, OpenInfra Days, Meetups, Livesendungen und Besprechungen der Communitys offener Infrastruktur in aller Welt, in einem Kalender zum Abonnieren.
home-heading = Wo sich die Community trifft
home-lead = Summits, Treffen, Thementage, Meetups, Sendungen und Besprechungen der Communitys offener Infrastruktur in aller Welt.
events-ahead =
    { $count ->
        [one] { $count } Veranstaltung oder Reihe steht bevor.
       *[other] { $count } Veranstaltungen und Reihen stehen bevor.
    }
by-groups =
    { $count ->
        [one] { $count } Gruppe macht mit.
       *[other] { $count } Gruppen machen mit.
    }
subscribe = Abonnieren
home-subscribe-why = im eigenen Kalender; er bleibt von selbst aktuell
home-submit-why = aus Ihrer Gruppe; ganz ohne Konto
happening-now = Gerade jetzt
two-weeks = Die nächsten zwei Wochen
two-weeks-empty = Für diese zwei Wochen ist nichts angekündigt.
what-comes-later = Was danach kommt
all-with-filters = Alle Veranstaltungen, mit Filtern
worth-planning = Zum Vormerken

## An event

# Before the name of the larger event.
part-of = Teil von
last-date = Letzter Termin
next-date = Nächster Termin
next-dates = Nächste Termine
# Between "Moved" and the old date, which is struck through.
instead-of = vom
parts = Teile dieser Veranstaltung
past-parts = Vergangene Teile
add-to-calendar = Zum Kalender hinzufügen
keeps-up-to-date = (bleibt aktuell)
download-ics = Als .ics herunterladen
download-copy = (eine Kopie, die nicht aktualisiert wird)
star = Markieren
passed = (vorbei)
facts = Auf einen Blick
where = Wo
map = Karte
to-be-announced = Wird noch bekannt gegeben
hosts =
    { $count ->
        [one] Ausgerichtet von
       *[other] Ausgerichtet von
    }
languages =
    { $count ->
        [one] Sprache
       *[other] Sprachen
    }
about = Beschreibung
tags = Stichwörter
updated = Aktualisiert
taking-part-in-person = Vor Ort
taking-part-online = Online
taking-part-hybrid = Vor Ort und online
notice-cancelled = Abgesagt: Diese Veranstaltung findet nicht statt
notice-postponed = Verschoben: Am unten genannten Termin findet diese Veranstaltung nicht statt
notice-moved = Verschoben: Der unten genannte Termin ist der neue
notice-series-over = Diese Reihe ist beendet
notice-over = Diese Veranstaltung ist vorbei
notice-on = Läuft gerade
notice-vague = Der Termin steht noch nicht fest
old-date-below = Unten steht der alte Termin; ein neuer ist noch nicht bekannt.
was-to-be = Geplant war: { $when }.
has-recording = Es gibt eine Aufzeichnung.
only-the-month = Bisher ist nur der Monat bekannt. In Feeds erscheint die Veranstaltung, sobald der Tag feststeht.

## Groups

groups = Gruppen
groups-description = User Groups, SIGs, Arbeitsgruppen und Projektteams der Communitys offener Infrastruktur, nach Regionen, mit ihren nächsten Veranstaltungen.
groups-lead = User Groups in Ihrer Nähe sowie SIGs, Arbeitsgruppen und Teams, die sich online treffen. Jede hat einen eigenen Kalender zum Abonnieren.
groups-none = Noch ist keine Gruppe eingetragen.
groups-found =
    { $count ->
        [one] { $count } Gruppe passt dazu
       *[other] { $count } Gruppen passen dazu
    }
no-such-group = Keine Gruppe passt dazu.
group-description = { $who }: kommende Veranstaltungen, vergangene Veranstaltungen und ein Kalender-Feed.
group-kind = Art
group-kind-user-group = User Group
group-kind-sig = SIG
group-kind-working-group = Arbeitsgruppe
group-kind-project-team = Projektteam
group-kind-foundation = Stiftung
group-kinds-user-group = User Groups
group-kinds-sig = SIGs
group-kinds-working-group = Arbeitsgruppen
group-kinds-project-team = Projektteams
group-kinds-foundation = Stiftung
any-group-kind = Gruppen jeder Art
group-life = Aktivität
any-life = Aktive und ruhende
active-only = Nur aktive
dormant-only = Nur ruhende
only-wanting = Nur solche, die ein Organisationsteam suchen
regions = Regionen
worldwide = Weltweit
next = Als Nächstes:
nothing-announced = Nichts angekündigt.
dormant = Ruhend
group-dormant = Diese Gruppe ruht
group-dormant-why = Ein halbes Jahr lang gab es kein Lebenszeichen, oder jemand, der die Gruppe kennt, hat gemeldet, dass es sie nicht mehr gibt. Eine neue Veranstaltung hebt den Vermerk auf.
organizers = Organisationsteam
organizers-wanted = Organisationsteam gesucht
organizers-wanted-why = Noch kümmert sich hier niemand um diese Gruppe.
help-organize = Mitorganisieren
for-organizers = Für das Organisationsteam
group-missing = Ihre Gruppe fehlt hier?
propose-group = Gruppe vorschlagen
about-group = Über diese Gruppe
all-of-group = Alle kommenden Veranstaltungen dieser Gruppe
newer = Neuere
older = Ältere
page-number = Seite { $count }
follow = In meinem Kalender folgen
feed = Feed
export-group = Alles mitnehmen
export-lead = Alle öffentlichen Veranstaltungen dieser Gruppe, auch die vergangenen, in Formaten, die andere Programme lesen. Was hier steht, gehört Ihnen.
export-ics = Für jede Kalender-App.
export-json = Alles, was über jede Veranstaltung bekannt ist, um in einem anderen Kalender dieser Art oder im eigenen Programm damit weiterzumachen.
export-csv = Für eine Tabellenkalkulation. Was Sie darin ändern, lässt sich wieder einlesen; die leere Tabelle ist für den Anfang.
export-columns = Was in jede Spalte gehört
export-yaml = Eine Datei je Treffen, wie sie das irc-meetings-Repository führt.
group-chat = Chat
group-list = Mailingliste
members = Mitglieder
members-count =
    { $count ->
        [one] { $count } Mitglied
       *[other] { $count } Mitglieder
    }
members-on-day =
    { $count ->
        [one] { $count } Mitglied am { $day }
       *[other] { $count } Mitglieder am { $day }
    }
members-over-time = Mitglieder im Lauf der Zeit
members-by-day = Mitglieder nach Tagen, neueste zuerst
figures-as-table = Die Zahlen als Tabelle
day-column = Tag

## The subscribe page

subscribe-to = Abonnieren: { $what }
subscribe-description = Auswählen, was interessiert, und es in Apple Calendar, Google Calendar, Outlook, Thunderbird oder jeder anderen App erhalten, immer aktuell.
subscribe-lead = Wählen Sie aus, was Sie interessiert. Ihre Kalender-App ruft es dann von selbst ab: Neue Veranstaltungen erscheinen, verlegte wandern mit, abgesagte sind als solche gekennzeichnet.
what-to-subscribe = Was abonniert wird
no-answer = Die Antwort zu dieser Auswahl ist nicht angekommen. Die Schaltfläche „Auswahl aktualisieren“ fragt noch einmal nach.
what = Was
more-settings = Erinnerungen, Fristen, Vergangenes, Sprache
alarms = Erinnerungen
minutes-before =
    { $count ->
        [one] { $count } Minute vorher
       *[other] { $count } Minuten vorher
    }
hours-before =
    { $count ->
        [one] { $count } Stunde vorher
       *[other] { $count } Stunden vorher
    }
days-before =
    { $count ->
        [one] { $count } Tag vorher
       *[other] { $count } Tage vorher
    }
the-past = Vergangenes
back-a-year = Ein Jahr zurück
back-to-the-first = Alles, was es je gab
back-to-today = Ab heute
back-days =
    { $count ->
        [one] { $count } Tag zurück
       *[other] { $count } Tage zurück
    }
our-words-in = Unsere eigenen Texte auf
our-words-hint = Etwa „Abgesagt“ und „Anmelden“. Was die Organisationsteams geschrieben haben, bleibt, wie es ist.
entries = Einträge
switch-deadlines = Fristen für Vorträge und Anmeldung als eigene Einträge
switch-perday = Ein Eintrag pro Tag für alles, was mehrere Tage dauert
switch-perday-hint = Eine Reihe bleibt ganz: Ihre Regel lässt sich nicht für jeden einzelnen Tag angeben.
switch-months = Veranstaltungen, von denen nur der Monat bekannt ist, als Eintrag über den ganzen Monat
switch-emoji = Titel ohne Emojis
update-choice = Auswahl aktualisieren
something-else = Und noch etwas
choose-everything = Alles auswählen
nothing-ahead = In dieser Auswahl steht noch nichts bevor.
waiting-for-day =
    { $count ->
        [one] Für { $count } weitere steht bisher nur der Monat fest; sie kommt hinzu, sobald der Tag feststeht.
       *[other] Für { $count } weitere steht bisher nur der Monat fest; sie kommen hinzu, sobald der Tag feststeht.
    }
is-loopback = Dieser Kalender läuft auf Ihrem eigenen Rechner: Google und Microsoft erreichen ihn dort nicht, Apps auf diesem Rechner schon.
copy-this = Jede andere App: diese Adresse kopieren
copy = Kopieren
qr = Auf dem Smartphone: ein Code zum Scannen
qr-label = QR-Code, der diese Auswahl abonniert
news-and-programs = Für Newsreader und für Programme
as-atom = Neuigkeiten über alles, was veröffentlicht oder geändert wurde (Atom)
as-json = Daten für Programme (JSCalendar, RFC 8984)
short-name = Dieser Auswahl einen dauerhaften Kurznamen geben
short-name-why = (eine Adresse zum Drucken und Weitergeben)
taste = Was als Nächstes zu sehen ist
whole-list = Die ganze Liste
how-soon = Wie schnell Änderungen ankommen
how-soon-text = Wir veröffentlichen eine Änderung innerhalb einer Sekunde und bitten Apps, einmal pro Stunde nachzusehen. Jede App macht das, wie sie will, und wir können sie nicht zur Eile bewegen.
how-soon-warning = Am Tag einer Veranstaltung gilt, was auf ihrer Seite steht.
how-often = Wie oft die einzelnen Apps nach Änderungen suchen
app = App
looks-for-changes = Sucht nach Änderungen
app-mac = Apple Calendar auf dem Mac
app-mac-how = So oft, wie beim Abonnieren eingestellt: von alle 5 Minuten bis wöchentlich
app-iphone = Apple Calendar auf iPhone und iPad
app-iphone-how = Wie unter „Datenabgleich“ in den Account-Einstellungen angegeben; stündlich ist eine gute Wahl
app-thunderbird-how = Alle 30 Minuten, sofern nichts anderes eingestellt ist
app-google-how = Alle 12 bis 24 Stunden; das lässt sich nicht ändern
app-outlook-how = Alle paar Stunden, manchmal nur einmal am Tag; das lässt sich nicht ändern
on-android = Unter Android fügen Sie den Kalender in einem Browser Ihrem Google-Konto hinzu; dann erscheint er in der App Google Calendar. Dafür verlangen wir nichts: kein Konto, keinen Namen, keine E-Mail-Adresse.

## Settings

settings = Einstellungen
settings-lead = Diese Einstellungen bleiben in diesem Browser, in einem Cookie, der niemanden benennt.
settings-saved = Gespeichert.
your-zone = Ihre Zeitzone
your-zone-hint = Etwa Europe/Berlin. Leer: Zeiten gelten für den Ort der Veranstaltung, und dieser Browser ergänzt Ihre eigene Zeit.
no-such-zone = Diese Zeitzone kennen wir nicht; bitte eine aus der Liste wählen, etwa Asia/Tokyo
your-clock = Uhr
clock-24 = 24 Stunden (17:30)
clock-12 = 12 Stunden (5:30 pm)
your-theme = Hintergrund
theme-device = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
save = Speichern
there-is-a-problem = Es gibt ein Problem

## When something is wrong

where-to-go = Wie es von hier aus weitergeht
look-for-event = Eine Veranstaltung suchen
front-page = Zur Startseite
sign-in = Einloggen
error-not-found = Seite nicht gefunden
error-not-found-why = Unter dieser Adresse gibt es nichts.
error-gone = Endgültig entfernt
error-too-many = Zu viele Anfragen
error-busy = Bitte in einer Minute noch einmal versuchen
error-busy-why = Hier ist gerade viel los; bitte versuchen Sie es gleich noch einmal.
error-unavailable-why = Speichern ist im Moment nicht möglich; bitte versuchen Sie es in einer Minute noch einmal.
error-not-printed-why = Dieser Kalender kann im Moment nicht ausgegeben werden; bitte versuchen Sie es später noch einmal.
error-fault = Etwas ist schiefgegangen
error-fault-why = Bei uns ist etwas schiefgegangen; der Fehler wurde protokolliert, und wir sehen ihn uns an.
