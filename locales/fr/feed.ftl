# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Annulé
postponed = Reporté
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what } : { $why }

## Titles

day-of = { $title } (jour { $day } sur { $days })
month-only = { $title } (jour à confirmer)

## What stands below a title

labelled = { $label } : { $value }
deadline-cfp = Clôture de l’appel à conférences
deadline-registration = Clôture des inscriptions
link-join = Participer
link-registration = S’inscrire
link-website = Site web
link-cfp = Appel à conférences
link-livestream = Diffusion en direct
link-recording = Enregistrement
link-slides = Diapositives
link-recap = Compte rendu
online = En ligne
place-and-online = { $place }, et en ligne
place-open = Le lieu reste à confirmer
day-open = { $month }, le jour reste à confirmer

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG ou groupe de travail
kind-training = Formation
kind-deadline = Date limite
kind-other = Autre
kinds-summit = Summits
kinds-ptg = PTG
kinds-days = OpenInfra Days
kinds-meetup = Meetups
kinds-live = OpenInfra Live
kinds-sig = Réunions des SIG et groupes de travail
kinds-training = Formations
kinds-deadline = Dates limites
kinds-other = Autres événements

## What a feed is called: a heading of what was chosen

everything = Tous les événements
events = Événements
list-next = { $list }, { $item }
list-and = { $list } et { $item }
list-or = { $list } ou { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } · { $how }
by-region = Région : { $names }
by-country = Pays : { $names }
by-group = Groupe : { $names }
by-series = Série : { $names }
by-project = Projet : { $names }
by-tag = Mot-clé : { $names }
by-language = Langue : { $names }
by-format = Participation : { $names }
by-distance = à { $kilometres } km au plus de { $place }
by-words = avec « { $words } »
format-in-person = sur place
format-online = en ligne
format-hybrid = sur place et en ligne à la fois
past-all = { $what }, avec tout le passé
past-today = { $what }, à partir d’aujourd’hui
past-days =
    { $days ->
        [1] { $what }, à partir d’hier
       *[other] { $what }, avec les { $days } derniers jours
    }
deadlines-on = { $what }, avec leurs dates limites
deadlines-off = { $what }, sans dates limites
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, publié par { $publisher }. Les heures sont celles du fuseau de chaque événement.
event-about = Un événement, publié par { $publisher }.
mine = Mes événements
mine-about = Événements marqués d’une étoile et ceux des groupes suivis. Les heures sont celles du fuseau de chaque événement.
news-about = Ce qui a été publié ou modifié en dernier. Les heures sont celles de chaque lieu.

## Regions of the world, and parts of them

region-apac = Asie-Pacifique
region-emea = Europe, Moyen-Orient, Afrique
region-north-america = Amérique du Nord
region-latin-america = Amérique latine
region-east-asia = Asie de l’Est
region-southeast-asia = Asie du Sud-Est
region-south-asia = Asie du Sud
region-central-asia = Asie centrale
region-australia-new-zealand = Australie et Nouvelle-Zélande
region-melanesia = Mélanésie
region-micronesia = Micronésie
region-polynesia = Polynésie
region-west-asia = Asie de l’Ouest
region-northern-europe = Europe du Nord
region-western-europe = Europe de l’Ouest
region-eastern-europe = Europe de l’Est
region-southern-europe = Europe du Sud
region-northern-africa = Afrique du Nord
region-western-africa = Afrique de l’Ouest
region-middle-africa = Afrique centrale
region-eastern-africa = Afrique de l’Est
region-southern-africa = Afrique australe
region-central-america = Amérique centrale
region-caribbean = Caraïbes
region-south-america = Amérique du Sud
