# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (facultatif)
# Before the title of a page with faults, and before each fault.
error-before = Erreur :
reading-error = Erreur : { $what }
your-mail = Votre adresse e-mail
bad-mail = Nous ne pouvons pas écrire à cette adresse ; elle devrait ressembler à name@example.org
text-empty = C’est vide
text-too-long = C’est trop long : { $max } caractères au plus, il y en a { $found }
text-unprintable = Il y a là un caractère qui ne peut pas être affiché ({ $what })

## Signing in

sign-in-lead = Pas de mot de passe ici : nous vous envoyons un message avec un lien.
sign-in-to-star = Connectez-vous pour marquer « { $what } » d’une étoile.
sign-in-to-follow = Connectez-vous pour suivre { $what }.
sign-in-to-calendar = Connectez-vous pour voir votre calendrier.
sign-in-to-data = Connectez-vous pour voir vos données.
sign-in-to-name = Connectez-vous pour donner un nom à ce choix : { $what }.
sign-in-new = Première visite ? Le même lien crée votre compte. Nous gardons votre adresse et vos étoiles, pour votre calendrier et rien d’autre.
send-link = M’envoyer un lien
without-letter = Ou sans message
sign-in-with = Se connecter avec { $what }
look-into-mailbox = Regardez dans votre boîte aux lettres
letter-on-its-way =
    { $count ->
        [one] Un message avec un lien est en route. Ouvrez-le dans ce navigateur dans la { $count } minute.
       *[other] Un message avec un lien est en route. Ouvrez-le dans ce navigateur dans les { $count } minutes.
    }
letter-if-known =
    { $count ->
        [one] Si nous connaissons votre adresse, un message avec un lien est en route. Le lien vaut { $count } minute.
       *[other] Si nous connaissons votre adresse, un message avec un lien est en route. Le lien vaut { $count } minutes.
    }
letters-in-folder = Ce service garde ses messages dans un dossier.
open-mailbox = Ouvrir la boîte aux lettres
mail-elsewhere = Votre courrier est sur un autre appareil ?
letter-code = Le code de notre message
letter-code-hint = Huit lettres et chiffres, par exemple K7QM-2XWA.
wrong-code = Ce n’est pas le code de notre message, ou il ne vaut plus. Après cinq essais, il faut un nouveau message
sign-in-by-code = Se connecter avec le code
no-letter = Pas de message ?
no-letter-spam = Regardez parmi les indésirables, ou redemandez.
ask-again = Redemander
no-account-needed = Qui n’a jamais proposé d’événement n’a pas de compte et n’en a pas besoin.
one-more-press = Une pression de plus, pour que vous seul utilisiez le lien, et aucun programme qui lit votre courrier.

## Reporting a problem

report-lead = Notre équipe lit ceci. L’événement reste tel quel jusqu’à ce qu’elle ait regardé.
report-thanks = Merci
report-sent = Notre équipe regarde. Si vous avez laissé votre adresse, elle vous y répond.
report-what = Qu’est-ce qui ne va pas ?
report-reason-wrong = Quelque chose est faux : la date, le lieu, un lien
report-reason-spam = C’est de la publicité ou une fraude
report-reason-private = Cela montre quelque chose de privé
report-reason-illegal = C’est contraire à la loi
report-reason-conduct = Cela insulte ou menace quelqu’un
report-reason-other = Autre chose
report-words = Avec vos mots
report-words-hint = Que devrait savoir notre équipe ?
report-mail-hint = Si vous voulez une réponse. Le signalement la garde jusque-là, et seule notre équipe la voit.
report-choose = Dites ce qui ne va pas
report-say = Dites avec vos mots ce qui ne va pas
report-send = Envoyer le signalement

## Checking a calendar

doctor-lead = Donnez l’adresse d’un flux iCalendar, et lisez ce qui ne va pas, selon quelle règle, et ce qu’en feront Outlook, Google, Apple et Thunderbird.
doctor-description = Ce qui ne va pas dans un flux iCalendar, selon quelle règle, et ce qu’en feront Outlook, Google et Apple.
doctor-found = Ce que nous avons trouvé
doctor-events =
    { $count ->
        [one] { $count } événement.
       *[other] { $count } événements.
    }
doctor-clean = Aucune règle n’est enfreinte.
doctor-violations =
    { $count ->
        [one] { $count } infraction.
       *[other] { $count } infractions.
    }
doctor-advice =
    { $count ->
        [one] { $count } chose pourrait être mieux.
       *[other] { $count } choses pourraient être mieux.
    }
doctor-breaks = Ce qui enfreint une règle
doctor-better = Ce qui pourrait être mieux
doctor-line = Ligne { $count } :
doctor-more = Et d’autres du même genre :
doctor-apps = Ce qu’en feront les applications
doctor-next = Les prochaines dates, telles qu’on les verra
doctor-nothing-next = Rien dans les deux ans.
doctor-another = En vérifier un autre
doctor-address = Adresse du calendrier
doctor-calendar = Ou le calendrier lui-même
doctor-calendar-hint = Collez le contenu du fichier .ics, de BEGIN:VCALENDAR à END:VCALENDAR. Les fins de ligne ne peuvent pas être vérifiées ainsi.
doctor-check = Vérifier
doctor-in-english = Ce qui est trouvé est dit en anglais, la langue des normes.
doctor-keeps-nothing = Rien n’en est conservé. Qui fait tourner le programme vérifie un fichier avec cette commande :
doctor-nothing-given = Donnez l’adresse d’un calendrier, ou collez-en un ci-dessous
doctor-both-given = Donnez une adresse ou un calendrier, pas les deux : videz l’un des deux
doctor-file = Ou un fichier de votre appareil
doctor-file-hint = Un fichier .ics de 5 Mo au plus.
doctor-file-large = Le fichier dépasse 5 Mo
doctor-not-fetched = Le calendrier n’a pas pu être récupéré : { $what }
