# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Per Mail
digest-lead = Ein Brief einmal in der Woche oder im Monat mit dem, was kommt und was sich geändert hat, und nur, wenn es etwas zu berichten gibt. Du brauchst kein Konto, und ein Klick beendet es.
digest-address-hint = Wir verwenden sie dafür und für nichts anderes. Zuerst schicken wir einen Brief, der fragt, ob du das möchtest.
digest-how-often = Wie oft
digest-weekly = Jeden Montagmorgen
digest-monthly = Am ersten Montag jedes Monats
digest-ask = Anfordern
digest-sent-why = Ein Brief ist unterwegs an die angegebene Adresse. Drücke innerhalb von drei Tagen den Knopf hinter dem Link darin; vorher kommt nichts weiter.
digest-sent-else = Wenn kein Brief kommt, sieh bei den unerwünschten nach. Wer dasselbe innerhalb einer Stunde zweimal anfordert, bekommt einen Brief.

## Confirming

digest-confirm = Möchtest du das per Mail?
digest-confirm-why = Bevor du den Knopf drückst, kommt nichts.
digest-confirm-button = Ja, schickt es mir
digest-confirmed = Von jetzt an bekommst du das per Mail
# With the day.
digest-first-comes = Der erste Brief kann am { $what } kommen, wenn es etwas zu berichten gibt.
digest-change-or-leave = Ändern oder beenden

## Changing and leaving

digest-yours = Deine Übersicht per Mail
digest-saved = Deine Änderungen sind gespeichert.
# With the day.
digest-next = nächste am { $what }
digest-chosen = Ausgewählt, aber noch nicht gespeichert: { $what }
digest-choose = Andere Veranstaltungen wählen
digest-doubled = Deine Adresse bekommt schon eine Übersicht dieser Veranstaltungen. Beende diese, oder wähle andere Veranstaltungen
digest-no-more = Nichts mehr davon
digest-leave = Diese Übersicht beenden
digest-leave-why = Drücke den Knopf, und es kommen keine Briefe mehr.
digest-change-instead = Lieber ändern: seltener, oder andere Veranstaltungen
digest-left = Du hast es beendet
digest-left-why = Von dieser Übersicht kommen keine Briefe mehr.
digest-forget-why = Wir können auch alles löschen, was wir wegen der Übersichten über deine Adresse speichern: alle Übersichten und die Briefe.
digest-forget = Alles löschen
digest-forgotten = Alles ist gelöscht
digest-forgotten-why = Wegen der Übersichten ist nichts mehr über deine Adresse gespeichert.

## The letter that asks

digest-confirm-subject = Bitte bestätigen: Veranstaltungen per Mail
digest-asked = Jemand, hoffentlich du selbst, hat angefordert, dass diese Veranstaltungen an deine Adresse geschickt werden:
# Where the words of a stranger could pass for a link.
digest-some-events = die im Formular ausgewählten Veranstaltungen
digest-confirm-else = Wenn du das nicht warst, tu nichts: Es kommen keine weiteren Briefe, und deine Adresse wird nach { $days } Tagen vergessen.
digest-confirm-because = Du bekommst das, weil deine Adresse in ein Formular eingegeben wurde.
digest-there-subject = Du bekommst diese Veranstaltungen schon per Mail
digest-there = Jemand, hoffentlich du selbst, hat angefordert, was schon an deine Adresse geschickt wird:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = Das kommt bis { $last }:
digest-nothing-coming = Bis { $last } findet nichts statt, aber es ist etwas geschehen:
digest-happened = Später
digest-new = Neu
digest-on-again = Findet doch statt
# With the time at which it was to be.
digest-was = Statt { $when }
digest-more =
    { $count ->
        [one] Eine weitere steht auf der Seite.
       *[other] { $count } weitere stehen auf der Seite.
    }
digest-page = Alles im Kalender ansehen
digest-feed = Im eigenen Kalender abonnieren
digest-because = Du bekommst das, weil du es angefordert hast: { $what }.
