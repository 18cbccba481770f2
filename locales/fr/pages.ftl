# What public pages say around the events. Plain text, no markup.

## On every page

skip = Aller au contenu
nav-main = Navigation principale
nav-more = Plus
nav-events = Événements
nav-groups = Groupes
nav-subscribe = S’abonner
nav-submit = Proposer un événement
search = Rechercher
search-events = Rechercher des événements
foot-about = Folkmoot est le calendrier communautaire des communautés ouvertes : pour toutes les personnes qui organisent un événement, et toutes celles qui y viennent.
all-as-icalendar = Tous les événements au format iCalendar
check-a-calendar = Vérifier un calendrier
my-calendar = Mon calendrier
my-events = Mes événements
my-groups = Mes groupes
for-staff = Pour l’équipe
review-in-figures = L’examen en chiffres
report-a-problem = Signaler un problème
language = Langue
# What script adds to pages.
your-time-too = C’est aussi votre heure.
for-you = Pour vous :
copied = Copié
press-to-copy = Appuyez sur Ctrl+C

## Lists of events

now = Maintenant
moved = Déplacé
series = Série
place-open-and-online = En ligne, et dans un lieu à préciser
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } réunion de SIG, de groupes de travail et d’équipes
       *[other] { $count } réunions de SIG, de groupes de travail et d’équipes
    }
order-and-times = Dans l’ordre où ils commencent ; les heures sont celles de chaque lieu.
upcoming-events = Événements à venir
past-events = Événements passés
events-description = { $what } dans le calendrier de la communauté, par jour, avec un flux pour votre propre calendrier.
what-from-day = { $what } à partir du { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what } : passés
later-from-day = Plus tard : à partir du { $day }
earlier-from-day = Plus tôt : à partir du { $day }
earlier-from-today = Plus tôt : à partir d’aujourd’hui
earlier-before-day = Plus tôt : avant le { $day }
upcoming = À venir
past = Passés
deadlines = Dates limites
deadlines-too = Les dates limites des conférences et des inscriptions aussi
subscribe-to-list = S’abonner à cette liste
subscribe-all-the-same = S’abonner quand même
nothing-listed = Aucun événement n’est répertorié ici.
subscribe-and-they-come = Abonnez-vous : ce qui sera annoncé plus tard arrivera dans votre calendrier.
under-way = En cours
day-to-be-confirmed = Jour à confirmer

## Filters

filters = Filtres
filter-list = Filtrer cette liste
which-time = Période
show = Afficher
clear-filters = Effacer les filtres
words-to-look-for = Mots à rechercher
kinds-of-events = Types d’événements
leave-out = Exclure
leave-out-this = Exclure : { $what }
and-also = Et aussi :
menu-region = Région
menu-country = Pays
menu-near = Près de
menu-group = Groupe
menu-series = Série
menu-project = Projet
menu-language = Langue
menu-format = Participation
menu-tag = Mot-clé
any-region = Partout
any-country = Tous les pays
any-near = Près ou loin
any-group = Tous les groupes
any-series = Toutes les séries
any-project = Tous les projets
any-language = Toutes les langues
any-format = En ligne ou sur place
any-tag = Tous les mots-clés
around-city = { $city }, { $kilometres } km alentour

## The front page

home-title = Événements de la communauté
# The name of the service in link previews.
home-about = Folkmoot, le calendrier de la communauté
home-description = Summits, rencontres, OpenInfra Days, meetups, émissions en direct et réunions des communautés d’infrastructure ouverte du monde entier, dans un seul calendrier auquel s’abonner.
home-heading = Là où la communauté se retrouve
home-lead = Summits, rencontres, journées, meetups, émissions et réunions des communautés d’infrastructure ouverte du monde entier.
events-ahead =
    { $count ->
        [one] { $count } événement ou série à venir.
       *[other] { $count } événements et séries à venir.
    }
by-groups =
    { $count ->
        [one] { $count } groupe participe.
       *[other] { $count } groupes participent.
    }
subscribe = S’abonner
home-subscribe-why = dans le calendrier que vous utilisez ; il reste à jour tout seul
home-submit-why = de votre groupe ; aucun compte nécessaire
happening-now = En ce moment
two-weeks = Les deux prochaines semaines
two-weeks-empty = Rien n’est annoncé pour ces deux semaines.
what-comes-later = Ce qui vient ensuite
all-with-filters = Tous les événements, avec des filtres
worth-planning = À prévoir dès maintenant

## An event

# Before the name of the larger event.
part-of = fait partie de
last-date = Dernière date
next-date = Prochaine date
next-dates = Prochaines dates
# Between "Moved" and the old date, which is struck through.
instead-of = du
parts = Parties de cet événement
past-parts = Parties passées
add-to-calendar = Ajouter au calendrier
keeps-up-to-date = (reste à jour)
download-ics = Télécharger en .ics
download-copy = (une copie qui ne sera pas mise à jour)
star = Marquer d’une étoile
passed = (passé)
facts = En bref
where = Où
map = Carte
to-be-announced = À préciser
hosts =
    { $count ->
        [one] Organisé par
       *[other] Organisé par
    }
languages =
    { $count ->
        [one] Langue
       *[other] Langues
    }
about = À propos
tags = Mots-clés
updated = Mis à jour
taking-part-in-person = Sur place
taking-part-online = En ligne
taking-part-hybrid = Sur place et en ligne
notice-cancelled = Annulé : cet événement n’aura pas lieu
notice-postponed = Reporté : cet événement n’aura pas lieu à la date ci-dessous
notice-moved = Reporté : la date ci-dessous est la nouvelle
notice-series-over = Cette série est terminée
notice-over = Cet événement est terminé
notice-on = En ce moment
notice-vague = La date reste à confirmer
old-date-below = La date ci-dessous est l’ancienne ; aucune nouvelle date n’est encore fixée.
was-to-be = Date initialement prévue : { $when }.
has-recording = Un enregistrement est disponible.
only-the-month = Seul le mois est connu pour l’instant. Les flux contiendront l’événement dès que le jour sera fixé.

## Groups

groups = Groupes
groups-description = Groupes d’utilisateurs, SIG, groupes de travail et équipes de projet des communautés d’infrastructure ouverte, par région, avec leurs prochains événements.
groups-lead = Des groupes d’utilisateurs près de chez vous, et des SIG, groupes de travail et équipes qui se réunissent en ligne. Chacun a son propre calendrier auquel s’abonner.
groups-none = Aucun groupe n’est encore répertorié.
groups-found =
    { $count ->
        [one] { $count } groupe correspond
       *[other] { $count } groupes correspondent
    }
no-such-group = Aucun groupe ne correspond.
group-description = { $who } : événements à venir, événements passés et flux de calendrier.
group-kind = Type
group-kind-user-group = Groupe d’utilisateurs
group-kind-sig = SIG
group-kind-working-group = Groupe de travail
group-kind-project-team = Équipe de projet
group-kind-foundation = Fondation
group-kinds-user-group = Groupes d’utilisateurs
group-kinds-sig = SIG
group-kinds-working-group = Groupes de travail
group-kinds-project-team = Équipes de projet
group-kinds-foundation = Fondation
any-group-kind = Tous les types de groupes
group-life = Activité
any-life = Actifs et en sommeil
active-only = Actifs seulement
dormant-only = En sommeil seulement
only-wanting = Seulement ceux qui cherchent des organisateurs
regions = Régions
worldwide = Monde entier
next = Prochain :
nothing-announced = Rien n’est annoncé.
dormant = En sommeil
group-dormant = Ce groupe est en sommeil
group-dormant-why = Six mois se sont écoulés sans signe de vie, ou ceux qui le connaissent ont signalé qu’il n’existe plus. Un nouvel événement retire cette mention.
organizers = Organisateurs
organizers-wanted = Organisateurs recherchés
organizers-wanted-why = Personne ne s’occupe encore de ce groupe ici.
help-organize = Aider à organiser
for-organizers = Pour ses organisateurs
group-missing = Votre groupe n’est pas ici ?
propose-group = Proposez-le
about-group = À propos de ce groupe
all-of-group = Tous les événements à venir de ce groupe
newer = Plus récents
older = Plus anciens
page-number = Page { $count }
follow = Suivre dans mon calendrier
feed = Flux
export-group = Tout emporter
export-lead = Tous les événements publics de ce groupe, passés compris, dans des formats que d’autres programmes savent lire. Ce qui est ici vous appartient.
export-ics = Pour toute application d’agenda.
export-json = Tout ce que l’on sait de chaque événement, pour continuer dans un autre agenda de ce type ou dans votre propre programme.
export-csv = Pour un tableur. Vos modifications peuvent être réimportées ; le tableau vide sert de point de départ.
export-columns = Ce que contient chaque colonne
export-yaml = Un fichier par réunion, comme dans le dépôt irc-meetings.
group-chat = Discussion
group-list = Liste de diffusion
members = Membres
members-count =
    { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
members-on-day =
    { $count ->
        [one] { $count } membre au { $day }
       *[other] { $count } membres au { $day }
    }
members-over-time = Évolution du nombre de membres
members-by-day = Membres par jour, du plus récent au plus ancien
figures-as-table = Les chiffres sous forme de tableau
day-column = Jour

## The subscribe page

subscribe-to = S’abonner : { $what }
subscribe-description = Choisissez ce qui vous intéresse et recevez-le dans Apple Calendar, Google Calendar, Outlook, Thunderbird ou toute autre application, toujours à jour.
subscribe-lead = Choisissez ce qui vous intéresse. Votre application de calendrier le récupère ensuite toute seule : les nouveaux événements apparaissent, ceux qui changent de date se déplacent, ceux qui sont annulés l’indiquent.
what-to-subscribe = À quoi s’abonner
no-answer = La réponse à cette sélection n’est pas arrivée. Le bouton « Actualiser la sélection » la redemande.
what = Quoi
more-settings = Alertes, dates limites, passé, langue
alarms = Alertes
minutes-before =
    { $count ->
        [one] { $count } minute avant
       *[other] { $count } minutes avant
    }
hours-before =
    { $count ->
        [one] { $count } heure avant
       *[other] { $count } heures avant
    }
days-before =
    { $count ->
        [one] { $count } jour avant
       *[other] { $count } jours avant
    }
the-past = Le passé
back-a-year = Un an en arrière
back-to-the-first = Tout depuis le début
back-to-today = À partir d’aujourd’hui
back-days =
    { $count ->
        [one] { $count } jour en arrière
       *[other] { $count } jours en arrière
    }
our-words-in = Nos propres textes en
our-words-hint = Comme « Annulé » et « S’inscrire ». Ce que les organisateurs ont écrit reste tel quel.
entries = Entrées
switch-deadlines = Dates limites des conférences et des inscriptions comme entrées à part
switch-perday = Une entrée par jour pour ce qui dure plusieurs jours
switch-perday-hint = Une série reste entière : sa règle ne peut pas être exprimée pour chacun de ses jours.
switch-months = Événements dont seul le mois est connu, comme une entrée couvrant tout le mois
switch-emoji = Titres sans émojis
update-choice = Actualiser la sélection
something-else = Et autre chose
choose-everything = Tout choisir
nothing-ahead = Rien n’est encore à venir dans cette sélection.
waiting-for-day =
    { $count ->
        [one] { $count } autre n’a qu’un mois pour l’instant et arrivera une fois le jour fixé.
       *[other] { $count } autres n’ont qu’un mois pour l’instant et arriveront une fois le jour fixé.
    }
is-loopback = Ce calendrier tourne sur votre propre machine : Google et Microsoft ne peuvent pas l’y atteindre, les applications de cette machine le peuvent.
copy-this = Toute autre application : copiez cette adresse
copy = Copier
qr = Sur votre téléphone : un code à scanner
qr-label = Code QR pour s’abonner à cette sélection
news-and-programs = Pour les lecteurs de flux et les programmes
as-atom = Nouveautés : ce qui a été publié ou modifié (Atom)
as-json = Données pour les programmes (JSCalendar, RFC 8984)
short-name = Donner à cette sélection un nom court et durable
short-name-why = (une adresse à imprimer et à transmettre)
taste = Ce que vous verrez ensuite
whole-list = Toute la liste
how-soon = Délai d’arrivée des changements
how-soon-text = Nous publions un changement en moins d’une seconde et demandons aux applications de vérifier une fois par heure. Chaque application fait comme elle veut, et nous ne pouvons pas la presser.
how-soon-warning = Le jour d’un événement, fiez-vous à sa page.
how-often = À quelle fréquence chaque application vérifie les changements
app = Application
looks-for-changes = Vérifie les changements
app-mac = Apple Calendar sur Mac
app-mac-how = À la fréquence que vous réglez en vous abonnant : de toutes les 5 minutes à toutes les semaines
app-iphone = Apple Calendar sur iPhone et iPad
app-iphone-how = Selon « Nouvelles données » dans les réglages des comptes ; toutes les heures est un bon choix
app-thunderbird-how = Toutes les 30 minutes, sauf si vous réglez un autre délai
app-google-how = Toutes les 12 à 24 heures ; rien ne permet de le changer
app-outlook-how = Toutes les quelques heures, parfois une seule fois par jour ; rien ne permet de le changer
on-android = Sur Android, ajoutez le calendrier à votre compte Google dans un navigateur ; il apparaît ensuite dans l’application Google Calendar. Rien ne vous est demandé : ni compte, ni nom, ni adresse e-mail.

## Settings

settings = Réglages
settings-lead = Ces choix restent dans ce navigateur, dans un cookie qui n’identifie personne.
settings-saved = Enregistré.
your-zone = Votre fuseau horaire
your-zone-hint = Par exemple Europe/Berlin. Vide : les heures sont celles du lieu de l’événement, et ce navigateur ajoute la vôtre.
no-such-zone = Nous ne connaissons pas ce fuseau horaire ; choisissez-en un dans la liste, par exemple Asia/Tokyo
your-clock = Horloge
clock-24 = 24 heures (17:30)
clock-12 = 12 heures (5:30 pm)
your-theme = Fond
theme-device = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
save = Enregistrer
there-is-a-problem = Il y a un problème

## When something is wrong

where-to-go = Où aller maintenant
look-for-event = Chercher un événement
front-page = La page d’accueil
sign-in = Se connecter
error-not-found = Page introuvable
error-not-found-why = Il n’y a rien à cette adresse.
error-gone = Supprimé définitivement
error-too-many = Trop de requêtes
error-busy = Veuillez réessayer dans une minute
error-busy-why = Nous sommes très sollicités ; veuillez réessayer dans un instant.
error-unavailable-why = L’enregistrement est impossible pour le moment ; veuillez réessayer dans une minute.
error-not-printed-why = Ce calendrier ne peut pas être fourni pour le moment ; veuillez réessayer plus tard.
error-fault = Une erreur s’est produite
error-fault-why = Une erreur s’est produite de notre côté ; elle a été consignée et sera examinée.
