# Briefe.

letter-hello = Hallo { $name },
letter-hello-there = Hallo,
letter-address = Falls der Knopf nicht geht, ist dies seine Adresse:
letter-for-you = bei dir: { $when }
letter-staff-wrote = Unser Team schreibt dazu:
letter-they-wrote = Dazu steht geschrieben:
letter-mistake = Wenn du das für einen Irrtum hältst, antworte einfach auf diesen Brief.
letter-attached = Die Veranstaltung im jetzigen Stand ist für deinen eigenen Kalender angehängt.
letter-see-page = Seite ansehen
letter-see-event = Meine Veranstaltung ansehen
letter-change-event = Meine Veranstaltung ändern
letter-manage = Ändern, verlegen oder absagen
letter-why-organizer = Du bekommst dies, weil du diese Veranstaltung organisierst.
letter-why-submitter = Du bekommst dies, weil du diese Veranstaltung eingereicht hast.
letter-why-group = Du bekommst dies, weil du dich um diese Gruppe kümmerst.
letter-your-event = deine Veranstaltung
letter-some-group = eine Gruppe
letter-one-of-its-organizers = Jemand, der sie organisiert,
letter-one-of-its-leads = Jemand, der die Gruppe leitet,

letter-sign-in-subject = Anmelden bei { $site }
letter-sign-in =
    { $minutes ->
        [one] Hier ist dein Link zum Anmelden. Er gilt einmal und { $minutes } Minute lang.
       *[other] Hier ist dein Link zum Anmelden. Er gilt einmal und { $minutes } Minuten lang.
    }
letter-sign-in-button = Anmelden
letter-sign-in-code = Du liest dies auf einem anderen Gerät? Gib diesen Code auf der Seite ein, auf der du den Brief angefordert hast:
letter-sign-in-else = Wenn du ihn nicht angefordert hast, ist nichts zu tun: Ohne den Link kommt niemand hinein.
letter-sign-in-why = Du bekommst dies, weil jemand für diese Adresse einen Link zum Anmelden angefordert hat.

letter-confirm-subject = Bitte bestätigen: { $title }
letter-confirm = Danke, dass du { $title } eingereicht hast. Ein Schritt fehlt noch: Bitte bestätige, dass diese Adresse dir gehört. Dann sieht unser Team es sich an.
letter-confirm-button = Meine Veranstaltung bestätigen
letter-confirm-else =
    { $hours ->
        [one] Der Link gilt { $hours } Stunde lang. Wenn du nichts eingereicht hast, ignoriere bitte diesen Brief: Es wird nichts veröffentlicht, und wir schreiben nicht wieder.
       *[other] Der Link gilt { $hours } Stunden lang. Wenn du nichts eingereicht hast, ignoriere bitte diesen Brief: Es wird nichts veröffentlicht, und wir schreiben nicht wieder.
    }
letter-confirm-why = Du bekommst dies, weil die Adresse bei einer Veranstaltung angegeben wurde, die bei { $site } eingereicht wurde.
letter-continue-subject = Weiter mit deiner Veranstaltung
letter-continue = Hier ist die Adresse der Veranstaltung, die du begonnen hast einzureichen. Mach weiter, wann und auf welchem Gerät du willst.
letter-continue-button = Weiter mit meiner Veranstaltung
letter-continue-else =
    { $days ->
        [one] Wer die Adresse hat, kann daran weiterschreiben, also behalte sie für dich. Sie bleibt nach deiner letzten Eingabe { $days } Tag lang erhalten. Wenn du nichts begonnen hast, ignoriere bitte diesen Brief: Es wird nichts veröffentlicht.
       *[other] Wer die Adresse hat, kann daran weiterschreiben, also behalte sie für dich. Sie bleibt nach deiner letzten Eingabe { $days } Tage lang erhalten. Wenn du nichts begonnen hast, ignoriere bitte diesen Brief: Es wird nichts veröffentlicht.
    }
letter-continue-why = Du bekommst dies, weil die Adresse bei einer Veranstaltung angegeben wurde, die gerade bei { $site } geschrieben wird.
letter-received-subject = Deine Veranstaltung ist angekommen: { $title }
letter-received = Danke, deine Adresse ist bestätigt, und deine Veranstaltung wartet auf die Prüfung:
letter-received-then = Ein Mensch sieht sie sich an, und du hörst in jedem Fall von uns. Bis dahin kannst du sie noch ändern. Bitte behalte den Link für dich.
letter-approved-subject = Veröffentlicht: { $title }
letter-approved = Gute Nachricht, deine Veranstaltung ist öffentlich:
letter-approved-calendar = In einen Kalender eintragen
letter-approved-feed = Einen Kalender abonnieren, in dem sie steht
letter-approved-changed = Hat sich etwas geändert? Bitte sag es, und alle Kalender folgen.
letter-asked-subject = Eine Frage zu { $title }
letter-asked = Wir haben uns { $title } angesehen und haben vor der Veröffentlichung eine Frage.
letter-asked-then = Alles, was du eingegeben hast, bleibt erhalten. Antworte in Worten, durch eine Änderung oder beides, und sie wird wieder geprüft.
letter-asked-button = Antworten oder meine Veranstaltung ändern
letter-rejected-subject = Nicht veröffentlicht: { $title }
letter-rejected = Danke, dass du { $title } eingereicht hast. Es tut uns leid: Bei { $site } wird es nicht veröffentlicht.
letter-taken-down-subject = Entfernt: { $title }
letter-taken-down = Unser Team hat { $title } von { $site } entfernt. Dort sieht es niemand mehr, und es verschwindet aus den Kalendern derer, die abonniert haben.
letter-report-subject = Deine Meldung: { $title }
letter-report = Danke für deine Meldung zu { $title }. Unser Team hat es sich angesehen.
letter-report-forgotten = Die Meldung enthält deine Adresse nicht mehr.
letter-report-why = Du bekommst dies, weil du, oder wer deine Adresse eingegeben hat, ein Problem mit dieser Veranstaltung gemeldet hast.

letter-changed-subject = Geändert: { $title }
letter-changed = Eine Veranstaltung, die du organisierst, wurde geändert:
letter-changed-by = { $name } hat eine Veranstaltung geändert, die du organisierst:
letter-changed-nothing = Am Ende steht alles wie zuvor.
letter-changed-button = Änderungen ansehen und zurücknehmen
letter-is-cancelled = Sie ist abgesagt
letter-is-moved = Sie ist auf einen anderen Tag verschoben
letter-is-postponed = Sie ist verschoben, bis ein Tag feststeht
letter-is-back = Sie findet doch statt
letter-edit-approved-subject = Deine Änderung ist öffentlich: { $title }
letter-edit-approved = Deine Änderung ist öffentlich:
letter-edit-asked-subject = Eine Frage zu deiner Änderung: { $title }
letter-edit-asked = Wir haben uns deine Änderung angesehen und haben eine Frage dazu:
letter-edit-asked-then = Was du eingegeben hast, bleibt erhalten. Ändere es, und es wird wieder geprüft.
letter-edit-rejected-subject = Deine Änderung wurde nicht übernommen: { $title }
letter-edit-rejected = Wir haben uns deine Änderung angesehen und sie nicht übernommen; die Veranstaltung bleibt, wie sie war:
letter-edit-why = Du bekommst dies, weil du diese Veranstaltung geändert hast.
letter-hand-over-subject = Würdest du { $title } organisieren?
letter-hand-over-instead = { $name } bittet dich, an eigener Stelle eine Veranstaltung zu organisieren:
letter-hand-over-together = { $name } bittet dich, gemeinsam eine Veranstaltung zu organisieren:
letter-hand-over-button = Ansehen und annehmen
letter-hand-over-else =
    { $days ->
        [one] Der Link gilt einmal und { $days } Tag lang. Wenn du nicht möchtest, tu nichts.
       *[other] Der Link gilt einmal und { $days } Tage lang. Wenn du nicht möchtest, tu nichts.
    }
letter-hand-over-why = Du bekommst dies, weil jemand, der diese Veranstaltung organisiert, uns deine Adresse gegeben hat.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] heute
        [1] morgen
       *[other] in { $days } Tagen
    }
letter-starts =
    { $days ->
        [0] Deine Veranstaltung ist heute
        [1] Deine Veranstaltung ist morgen
       *[other] Deine Veranstaltung ist in { $days } Tagen
    }
letter-cfp-closes =
    { $days ->
        [0] Die Vortragseinreichung endet heute
        [1] Die Vortragseinreichung endet morgen
       *[other] Die Vortragseinreichung endet in { $days } Tagen
    }
letter-registration-closes =
    { $days ->
        [0] Die Anmeldung schließt heute
        [1] Die Anmeldung schließt morgen
       *[other] Die Anmeldung schließt in { $days } Tagen
    }
letter-lacks = etwas fehlt noch
letter-missing = Das suchen Leute auf ihrer Seite und finden es noch nicht:
letter-missing-place = der Ort oder seine Adresse
letter-missing-join = ein Link zum Teilnehmen oder Zusehen
letter-missing-register = ein Link zur Anmeldung
letter-missing-cfp-day = der Tag, an dem die Vortragseinreichung endet
letter-reminder-then = Ist sie verlegt oder abgesagt, oder ist etwas zu ergänzen? Bitte sag es, und alle Kalender folgen.
letter-how-many-subject = Wie viele waren da? { $title }
letter-over = Deine Veranstaltung ist vorbei, und wir hoffen, sie war gelungen:
letter-how-many = Wie viele waren da? Ein kurzes Formular, ohne Anmeldung.
letter-how-many-recording = Wie viele waren da, und wo ist die Aufzeichnung? Ein kurzes Formular, ohne Anmeldung.
letter-how-many-button = Sagen, wie viele da waren
letter-how-many-else =
    { $days ->
        [one] Die Zahlen zeigen der Community, was ihre Veranstaltungen den Leuten wert sind. Eine Schätzung reicht. { $days } Tag lang kannst du die Angaben über denselben Link berichtigen.
       *[other] Die Zahlen zeigen der Community, was ihre Veranstaltungen den Leuten wert sind. Eine Schätzung reicht. { $days } Tage lang kannst du die Angaben über denselben Link berichtigen.
    }
letter-series-subject = Geht es weiter? { $title } endet am { $day }
letter-series = Eine Reihe, die du organisierst, endet bald:
letter-series-last = letzter Termin: { $day }
letter-series-renew = Geht es weiter? Dann verlängere sie bis { $day }.
letter-series-button = Es geht weiter
letter-series-else = Wenn sie enden soll, tu nichts.
letter-series-why = Du bekommst dies, weil du diese Reihe organisierst. Jede Reihe endet innerhalb eines Jahres, damit keine in Kalendern bleibt, wenn ihre Leute gegangen sind.
letter-announcement-why = Du bekommst dies, weil du in diesem Kalender eine Veranstaltung organisierst.

letter-request-subject = { $name } möchte für { $group } organisieren
letter-request = { $name } möchte gern für { $group } organisieren.
letter-request-then = Nimm an oder lehne ab; ein Brief geht in jedem Fall hinaus.
letter-request-button = Auf die Anfrage antworten
letter-invitation-subject = Organisierst du für { $group }?
letter-invitation = { $name } fragt, ob du für { $group } organisieren würdest. Wer organisiert, kümmert sich um die Veranstaltungen der Gruppe.
letter-invitation-then =
    { $days ->
        [one] Wenn du möchtest, sag es innerhalb von { $days } Tag.
       *[other] Wenn du möchtest, sag es innerhalb von { $days } Tagen.
    }
letter-invitation-button = Einladung ansehen
letter-invitation-else = Wenn nicht, tu nichts: Es geschieht nichts, und niemand erfährt davon.
letter-invitation-why = Du bekommst dies, weil jemand, der die Gruppe leitet, deine Adresse eingegeben hat.
letter-active-subject = Ist { $group } noch aktiv?
letter-active = Wir haben ein halbes Jahr nichts von { $group } gesehen. Ist die Gruppe noch aktiv?
letter-active-again = Wir haben schon einmal gefragt und keine Antwort bekommen: Ist { $group } noch aktiv?
letter-active-how = Bitte antworte mit einem Knopfdruck. Anmelden musst du dich nicht.
letter-active-button = Antworten
letter-active-else =
    { $days ->
        [one] Ohne Antwort oder neue Veranstaltung innerhalb von { $days } Tag steht auf ihrer Seite, dass sie ruht, damit Neue nicht vergeblich warten. Das endet, sobald sich jemand meldet.
       *[other] Ohne Antwort oder neue Veranstaltung innerhalb von { $days } Tagen steht auf ihrer Seite, dass sie ruht, damit Neue nicht vergeblich warten. Das endet, sobald sich jemand meldet.
    }
letter-group-accepted-subject = Du organisierst jetzt für { $group }
letter-group-accepted = Deine Anfrage wurde angenommen; du organisierst jetzt für { $group }.
letter-group-declined-subject = Deine Anfrage an { $group }
letter-group-declined = Wer sich um { $group } kümmert, hat deine Anfrage nicht angenommen.
letter-group-leads-subject = Du leitest jetzt { $group }
letter-group-leads = Du leitest jetzt { $group }: Du lädst Leute zum Organisieren ein, beantwortest Anfragen und pflegst die Seite.
letter-group-removed-subject = Du organisierst nicht mehr für { $group }
letter-group-removed = Du stehst nicht mehr auf der Liste derer, die für { $group } organisieren.
letter-group-approved-subject = Deine Gruppe ist da: { $group }
letter-group-approved = Gute Nachricht, { $group } steht im Verzeichnis, und du leitest die Gruppe.
letter-group-not-taken-subject = Dein Vorschlag: { $group }
letter-group-not-taken = Unser Team hat sich { $group }, die von dir vorgeschlagene Gruppe, angesehen und sie nicht aufgenommen.
letter-group-calendar-fails-subject = Ein Kalender von { $group } lässt sich nicht lesen
letter-group-calendar-fails = Ein Kalender, dessen Termine wir für { $group } zeigen, ist mehrmals hintereinander ausgefallen. Nichts wurde entfernt: Seine Termine bleiben, wie sie zuletzt gelesen wurden, und wir versuchen es weiter. Das ging schief:
letter-group-button = Seite öffnen
letter-group-why = Du bekommst dies, weil du dich um diese Gruppe kümmerst oder kümmern wolltest.

part-title = Titel
part-kind = Art
part-summary = In einem Satz
part-description = Beschreibung
part-hosts = Veranstaltet von
part-when = Wann
part-format = Teilnahme
part-languages = Sprachen
part-projects = Projekte
part-tags = Stichwörter
part-parent = Teil von
part-picture = Bild
part-venue = Ort
part-address = Straße und Hausnummer
part-city = Stadt
part-country = Land
part-coordinates = Koordinaten
part-repeats = Wiederholung
part-extra = Zusätzliche Termine
part-skipped = Ausgelassene Termine
part-moved = Verlegte Termine
part-off = Abgesagte Termine
own-dates = an eigenen Terminen
moved-to = { $day } auf { $when }
one-that-is-gone = (nicht mehr vorhanden)
nothing = nichts
changed = geändert

letter-choices = Aussuchen, welche Briefe du wann bekommst
letter-leave = Keine Briefe dieser Art mehr
letter-cancelled-subject = Abgesagt: { $title }
letter-moved-subject = Verlegt: { $title }
letter-postponed-subject = Verschoben: { $title }
letter-back-subject = Findet doch statt: { $title }
letter-day-subject =
    { $count ->
        [one] Deine Veranstaltungen: { $count } Erinnerung
       *[other] Deine Veranstaltungen: { $count } Erinnerungen
    }
letter-day =
    { $count ->
        [one] Das steht an, { $count } Erinnerung:
       *[other] Das steht an, { $count } Erinnerungen in einem Brief:
    }
left-title = Diesen Brief bekommst du nicht mehr
left-lead = Du bekommst keine Briefe dieser Art mehr. Du kannst sie jederzeit wieder auswählen.
leave-title = Keine Briefe dieser Art mehr?
leave-lead = Ein Druck genügt; anmelden musst du dich nicht.
leave-button = Keine mehr davon

rejected-not-open-infrastructure = Es geht nicht um offene Infrastruktur.
rejected-advertisement = Es ist kommerzielle Werbung.
rejected-duplicate = Es steht schon im Kalender.
rejected-not-enough-information = Es steht nicht genug da, um hinzufinden.
rejected-spam = Es sieht nach Spam aus.
rejected-date-over = Der Termin ist vorbei.
