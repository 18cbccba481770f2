# How the review goes, in figures.

figures-lead = Bevor eine Veranstaltung in allen Kalendern steht, sieht unser Team sie sich an. So läuft das { $year }.
figures-waiting = Wartet gerade
figures-wait = Mittlere Wartezeit bis zur Antwort (Median)
figures-no-wait = noch wurde nichts beantwortet
figures-unreviewed = Ohne Prüfung veröffentlicht
figures-unreviewed-how = { $count }, von vertrauten Gruppen; jede zehnte sieht das Team sich nachträglich an
figures-taken-down = Entfernt
figures-outcomes = Was daraus wurde
figures-outcome = Ergebnis
figures-accepted = Angenommen
figures-rejected = Abgelehnt: { $what }
figures-counted = Gezählt aus den Entscheidungen dieses Kalenderjahres (UTC). Der Median umfasst alle ersten Antworten: angenommen, abgelehnt oder um Änderungen gebeten.
figures-as-of = Stand: { $what }.
figures-description = Wie viele Veranstaltungen auf Prüfung warten, wie lange es dauert, und was aus welchem Grund angenommen oder abgelehnt wurde.
figures-events = Veranstaltungen
figures-changes = Änderungen
figures-waiting-events =
    { $count ->
        [one] { $count } Veranstaltung
       *[other] { $count } Veranstaltungen
    }
figures-waiting-changes =
    { $count ->
        [one] { $count } Änderung an Veröffentlichtem
       *[other] { $count } Änderungen an Veröffentlichtem
    }
wait-minutes =
    { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
wait-hours =
    { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
wait-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
reason-not-open-infrastructure = Keine Veranstaltung zu offener Infrastruktur
reason-advertisement = Kommerzielle Werbung
reason-duplicate = Ein Duplikat
reason-not-enough-information = Zu wenige Angaben
reason-spam = Spam
reason-date-over = Der Termin ist vorbei
reason-other = Etwas anderes
reason-none = Ohne Angabe von Gründen
