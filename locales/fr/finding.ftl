# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Ce mois-ci
months = Mois
as-a-list = En liste
as-a-month = Par mois
month-empty = Rien n’est prévu ce mois-ci.
next-events-in = Prochain événement : { $what }
times-of-places = Les heures sont celles de chaque lieu.
more-events =
    { $count ->
        [one] { $count } de plus
       *[other] { $count } de plus
    }

## A series

whole-series = Toute la série
subscribe-series = S’abonner à cette série
about-series = Détails
all-of-series = Tous les événements à venir de cette série

## The search

search-for = Recherche : { $what }
search-hint = Un titre, une ville ou un pays, un groupe, un projet ou une étiquette. Les accents et les majuscules ne comptent pas.
events-found =
    { $count ->
        [one] { $count } événement ou série
       *[other] { $count } événements et séries
    }
nothing-found = Rien n’a été trouvé.
nothing-found-why = Chaque mot doit figurer. Essayez avec moins de mots, ou une partie d’un mot ; on peut aussi chercher dans les descriptions.
look-in-texts = Chercher aussi dans les descriptions

## In the frames of others

on-the-calendar = Plus dans le calendrier

## When something is wrong

error-gone-why = Ce qui se trouvait ici a été retiré et ne reviendra pas.
error-dead-link = Ce lien ne fonctionne plus
error-dead-link-why = Il a déjà servi, ou il est trop ancien.
error-too-many-wait =
    { $count ->
        [one] C’était trop souvent. Veuillez réessayer dans { $count } minute.
       *[other] C’était trop souvent. Veuillez réessayer dans { $count } minutes.
    }
error-still-there = Les événements restent lisibles, et les calendriers abonnés restent tels quels.

## Without a network

offline = Vous êtes hors ligne
offline-why = Ce navigateur n’a pas gardé cette page. Ce que vous avez lu en dernier est là.
# Before a date and an hour.
as-of = Cette page date du
as-of-why = Depuis, des événements ont pu être déplacés ou annulés.
