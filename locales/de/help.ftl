# The help page. Plain text, no markup.

help = Hilfe
help-lead = Wie die Veranstaltungen in Ihren Kalender kommen, wie Sie eigene melden und worauf Sie sich verlassen können.
help-subscribe = So abonnieren Sie
help-subscribe-text = Wählen Sie aus, was Sie interessiert; die Seite hat dann einen Knopf für jede App. Von Hand geht es so:
help-iphone = Diese Adresse antippen und bestätigen:
help-mac = Ablage, Neues Kalenderabonnement, und die Adresse einfügen.
help-google = Im Browser neben „Weitere Kalender“: das Plus, Per URL, und die Adresse einfügen. Das Telefon zieht nach.
help-outlook = Kalender hinzufügen, Aus dem Internet abonnieren, und die Adresse einfügen.
help-thunderbird = Neuer Kalender, Im Netzwerk, und die Adresse einfügen.
help-submit-text = Vier kurze Schritte ohne Konto: was, wann, wo und ein Blick auf alles. Sie bestätigen per E-Mail; wir sehen es durch und sagen Bescheid, sobald es öffentlich ist.
help-promises = Was unsere Feeds versprechen
promise-address = Eine Adresse, die heute gilt, gilt auch weiterhin.
promise-move = Was verlegt wird, bleibt derselbe Eintrag in Ihrem Kalender; nichts wird doppelt.
promise-cancel = Was abgesagt ist, sagt es; es verschwindet nicht wortlos.
promise-time = Eine Veranstaltung behält die Zeit ihres Ortes, auch wenn Uhren umgestellt werden.
promise-soon = Eine Änderung ist binnen einer Sekunde in den Feeds; wann Ihre App nachsieht, entscheidet die App.
promise-private = Niemand wird gefragt, wer er ist: kein Konto, kein Name, keine E-Mail-Adresse.
