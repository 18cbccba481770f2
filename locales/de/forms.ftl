# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (freiwillig)
# Before the title of a page with faults, and before each fault.
error-before = Fehler:
reading-error = Fehler: { $what }
your-mail = Deine E-Mail-Adresse
bad-mail = An diese E-Mail-Adresse können wir nicht schreiben; sie sollte aussehen wie name@example.org
text-empty = Das ist leer
text-too-long = Das ist zu lang: höchstens { $max } Zeichen, es hat { $found }
text-unprintable = Das enthält ein Zeichen, das nicht dargestellt werden kann ({ $what })

## Signing in

sign-in-lead = Hier gibt es keine Passwörter: Wir schicken dir einen Brief mit einem Link.
sign-in-to-star = Melde dich an, um „{ $what }“ zu merken.
sign-in-to-follow = Melde dich an, um { $what } zu folgen.
sign-in-to-calendar = Melde dich an, um deinen Kalender zu sehen.
sign-in-to-data = Melde dich an, um deine Daten zu sehen.
sign-in-to-name = Melde dich an, um dieser Auswahl einen Namen zu geben: { $what }.
sign-in-new = Neu hier? Derselbe Link legt dein Konto an. Wir bewahren deine Adresse und was du dir merkst, für nichts als deinen Kalender.
send-link = Schickt mir einen Link
without-letter = Oder ohne Brief
sign-in-with = Mit { $what } anmelden
look-into-mailbox = Sieh in dein Postfach
letter-on-its-way =
    { $count ->
        [one] Ein Brief mit einem Link ist unterwegs. Öffne ihn in diesem Browser innerhalb von { $count } Minute.
       *[other] Ein Brief mit einem Link ist unterwegs. Öffne ihn in diesem Browser innerhalb von { $count } Minuten.
    }
letter-if-known =
    { $count ->
        [one] Wenn wir deine Adresse kennen, ist ein Brief mit einem Link unterwegs. Der Link gilt { $count } Minute.
       *[other] Wenn wir deine Adresse kennen, ist ein Brief mit einem Link unterwegs. Der Link gilt { $count } Minuten.
    }
letters-in-folder = Dieser Dienst legt seine Briefe in einen Ordner.
open-mailbox = Postfach öffnen
mail-elsewhere = Deine Post ist auf einem anderen Gerät?
letter-code = Der Code in unserem Brief
letter-code-hint = Acht Buchstaben und Ziffern, etwa K7QM-2XWA.
wrong-code = Das ist nicht der Code aus unserem Brief, oder er gilt nicht mehr. Nach fünf Versuchen braucht es einen neuen Brief
sign-in-by-code = Mit dem Code anmelden
no-letter = Kein Brief?
no-letter-spam = Sieh im Spam nach, oder frag noch einmal.
ask-again = Noch einmal fragen
no-account-needed = Wer noch nie eine Veranstaltung eingereicht hat, hat kein Konto und braucht keines.
one-more-press = Noch ein Druck auf den Knopf, damit nur du den Link benutzt und kein Programm, das deine Post liest.

## Reporting a problem

report-lead = Unser Team liest das. Die Veranstaltung bleibt, wie sie ist, bis es nachgesehen hat.
report-thanks = Danke
report-sent = Unser Team sieht es sich an. Wenn du deine Adresse angegeben hast, antwortet es dir dort.
report-what = Was stimmt nicht?
report-reason-wrong = Etwas darin ist falsch: das Datum, der Ort, ein Link
report-reason-spam = Es ist Werbung oder Betrug
report-reason-private = Es zeigt etwas Privates
report-reason-illegal = Es verstößt gegen das Gesetz
report-reason-conduct = Es beleidigt oder bedroht jemanden
report-reason-other = Etwas anderes
report-words = In deinen Worten
report-words-hint = Was sollte unser Team wissen?
report-mail-hint = Wenn du eine Antwort möchtest. Die Meldung bewahrt sie bis dahin, und nur unser Team sieht sie.
report-choose = Sag, was nicht stimmt
report-say = Sag in deinen Worten, was nicht stimmt
report-send = Meldung abschicken

## Checking a calendar

doctor-lead = Gib die Adresse eines iCalendar-Feeds an und lies, was daran nicht stimmt, nach welcher Regel, und was Outlook, Google, Apple und Thunderbird daraus machen.
doctor-description = Was an einem iCalendar-Feed nicht stimmt, nach welcher Regel, und was Outlook, Google und Apple daraus machen.
doctor-found = Was wir gefunden haben
doctor-events =
    { $count ->
        [one] { $count } Veranstaltung.
       *[other] { $count } Veranstaltungen.
    }
doctor-clean = Keine Regel ist verletzt.
doctor-violations =
    { $count ->
        [one] { $count } Verstoß.
       *[other] { $count } Verstöße.
    }
doctor-advice =
    { $count ->
        [one] { $count } Sache könnte besser sein.
       *[other] { $count } Sachen könnten besser sein.
    }
doctor-breaks = Was eine Regel verletzt
doctor-better = Was besser sein könnte
doctor-line = Zeile { $count }:
doctor-more = Und mehr von derselben Art:
doctor-apps = Was Apps daraus machen
doctor-next = Die nächsten Termine, wie man sie sehen wird
doctor-nothing-next = Nichts innerhalb von zwei Jahren.
doctor-another = Noch einen prüfen
doctor-address = Adresse des Kalenders
doctor-calendar = Oder der Kalender selbst
doctor-calendar-hint = Füge ein, was in der .ics-Datei steht, von BEGIN:VCALENDAR bis END:VCALENDAR. Zeilenenden lassen sich so nicht prüfen.
doctor-check = Prüfen
doctor-in-english = Was gefunden wird, steht auf Englisch da, der Sprache der Standards.
doctor-keeps-nothing = Nichts davon wird aufbewahrt. Wer das Programm betreibt, prüft eine Datei mit diesem Befehl:
doctor-nothing-given = Gib die Adresse eines Kalenders an, oder füge unten einen ein
doctor-both-given = Gib eine Adresse oder einen Kalender an, nicht beides: leere eines von beiden
doctor-file = Oder eine Datei von deinem Gerät
doctor-file-hint = Eine .ics-Datei mit höchstens 5 MB.
doctor-file-large = Die Datei ist größer als 5 MB
doctor-not-fetched = Der Kalender konnte nicht geholt werden: { $what }
