# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Dieser Monat
months = Monate
as-a-list = Als Liste
as-a-month = Als Monat
month-empty = In diesem Monat ist nichts eingetragen.
next-events-in = Die nächste Veranstaltung: { $what }
times-of-places = Die Zeiten sind die des jeweiligen Ortes.
more-events =
    { $count ->
        [one] { $count } weitere
       *[other] { $count } weitere
    }

## A series

whole-series = Die ganze Reihe
subscribe-series = Diese Reihe abonnieren
about-series = Einzelheiten
all-of-series = Alle kommenden Veranstaltungen dieser Reihe

## The search

search-for = Suche: { $what }
search-hint = Ein Titel, eine Stadt oder ein Land, eine Gruppe, ein Projekt oder ein Schlagwort. Akzente und Großschreibung spielen keine Rolle.
events-found =
    { $count ->
        [one] { $count } Veranstaltung oder Reihe gefunden
       *[other] { $count } Veranstaltungen und Reihen gefunden
    }
nothing-found = Nichts gefunden.
nothing-found-why = Jedes Wort muss vorkommen. Versuchen Sie es mit weniger Wörtern oder einem Teil; auch Beschreibungen lassen sich durchsuchen.
look-in-texts = Auch in Beschreibungen suchen

## In the frames of others

on-the-calendar = Mehr im Kalender

## When something is wrong

error-gone-why = Was hier stand, wurde entfernt und kommt nicht wieder.
error-dead-link = Dieser Link funktioniert nicht mehr
error-dead-link-why = Er wurde schon benutzt oder ist zu alt.
error-too-many-wait =
    { $count ->
        [one] Das war zu oft. Bitte versuchen Sie es in { $count } Minute noch einmal.
       *[other] Das war zu oft. Bitte versuchen Sie es in { $count } Minuten noch einmal.
    }
error-still-there = Die Veranstaltungen lassen sich trotzdem lesen, und abonnierte Kalender bleiben, wie sie sind.

## Without a network

offline = Sie sind offline
offline-why = Dieser Browser hat diese Seite nicht behalten. Was Sie zuletzt gelesen haben, ist da.
# Before a date and an hour.
as-of = Stand dieser Seite:
as-of-why = Seither können Veranstaltungen verlegt oder abgesagt worden sein.
