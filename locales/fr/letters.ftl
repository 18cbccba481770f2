# Les lettres.

letter-hello = Bonjour { $name },
letter-hello-there = Bonjour,
letter-address = Si le bouton ne fonctionne pas, voici son adresse :
letter-for-you = chez vous : { $when }
letter-staff-wrote = Voici ce qu’écrit notre équipe :
letter-they-wrote = Voici le message :
letter-mistake = Si vous pensez qu’il s’agit d’une erreur, répondez simplement à cette lettre.
letter-attached = L’événement dans son état actuel est joint pour votre propre agenda.
letter-see-page = Voir sa page
letter-see-event = Voir mon événement
letter-change-event = Modifier mon événement
letter-manage = Modifier, déplacer ou annuler
letter-why-organizer = Vous recevez ceci parce que vous organisez cet événement.
letter-why-submitter = Vous recevez ceci parce que vous avez proposé cet événement.
letter-why-group = Vous recevez ceci parce que vous vous occupez de ce groupe.
letter-your-event = votre événement
letter-some-group = un groupe
letter-one-of-its-organizers = Une des personnes qui l’organisent
letter-one-of-its-leads = Une des personnes qui le dirigent

letter-sign-in-subject = Se connecter à { $site }
letter-sign-in =
    { $minutes ->
        [one] Voici votre lien de connexion. Il sert une seule fois, pendant { $minutes } minute.
       *[other] Voici votre lien de connexion. Il sert une seule fois, pendant { $minutes } minutes.
    }
letter-sign-in-button = Se connecter
letter-sign-in-code = Vous lisez ceci sur un autre appareil ? Saisissez ce code sur la page où vous avez demandé la lettre :
letter-sign-in-else = Si vous ne l’avez pas demandé, il n’y a rien à faire : sans le lien, personne n’entre.
letter-sign-in-why = Vous recevez ceci parce que quelqu’un a demandé un lien de connexion pour cette adresse.

letter-confirm-subject = À confirmer : { $title }
letter-confirm = Merci d’avoir proposé { $title }. Il reste une étape : confirmez que cette adresse est la vôtre. Ensuite, notre équipe regardera.
letter-confirm-button = Confirmer mon événement
letter-confirm-else =
    { $hours ->
        [one] Le lien vaut { $hours } heure. Si vous n’avez rien proposé, ignorez cette lettre : rien ne sera publié et nous n’écrirons plus.
       *[other] Le lien vaut { $hours } heures. Si vous n’avez rien proposé, ignorez cette lettre : rien ne sera publié et nous n’écrirons plus.
    }
letter-confirm-why = Vous recevez ceci parce que l’adresse a été donnée avec un événement proposé à { $site }.
letter-continue-subject = Continuer votre événement
letter-continue = Voici l’adresse de l’événement que vous avez commencé à proposer. Continuez quand vous voulez, sur n’importe quel appareil.
letter-continue-button = Continuer mon événement
letter-continue-else =
    { $days ->
        [one] Qui connaît l’adresse peut continuer l’événement : gardez-la pour vous. Elle est conservée { $days } jour après votre dernière saisie. Si vous n’avez rien commencé, ignorez cette lettre : rien ne sera publié.
       *[other] Qui connaît l’adresse peut continuer l’événement : gardez-la pour vous. Elle est conservée { $days } jours après votre dernière saisie. Si vous n’avez rien commencé, ignorez cette lettre : rien ne sera publié.
    }
letter-continue-why = Vous recevez ceci parce que l’adresse a été donnée avec un événement en cours de rédaction sur { $site }.
letter-received-subject = Nous avons votre événement : { $title }
letter-received = Merci, votre adresse est confirmée et votre événement attend d’être relu :
letter-received-then = Quelqu’un le regardera, et vous aurez de nos nouvelles dans tous les cas. D’ici là, vous pouvez encore le modifier. Gardez ce lien pour vous.
letter-approved-subject = Publié : { $title }
letter-approved = Bonne nouvelle, votre événement est public :
letter-approved-calendar = L’ajouter à un agenda
letter-approved-feed = S’abonner à un flux qui le contient
letter-approved-changed = Quelque chose a changé ? Dites-le, et tous les agendas suivront.
letter-asked-subject = Une question sur { $title }
letter-asked = Nous avons regardé { $title } et avons une question avant la publication.
letter-asked-then = Tout ce que vous avez saisi est conservé. Répondez par écrit, par une modification ou les deux, et il sera relu.
letter-asked-button = Répondre ou modifier mon événement
letter-rejected-subject = Non publié : { $title }
letter-rejected = Merci d’avoir proposé { $title }. Nous sommes désolés : il ne sera pas publié sur { $site }.
letter-taken-down-subject = Retiré : { $title }
letter-taken-down = Notre équipe a retiré { $title } de { $site }. Plus personne ne l’y voit, et il quitte les agendas des abonnés.
letter-report-subject = Votre signalement : { $title }
letter-report = Merci pour votre signalement au sujet de { $title }. Notre équipe l’a examiné.
letter-report-forgotten = Le signalement ne conserve plus votre adresse.
letter-report-why = Vous recevez ceci parce que vous, ou quelqu’un qui a saisi votre adresse, avez signalé un problème avec cet événement.

letter-changed-subject = Modifié : { $title }
letter-changed = Un événement que vous organisez a été modifié :
letter-changed-by = { $name } a modifié un événement que vous organisez :
letter-changed-nothing = Au bout du compte, tout est comme avant.
letter-changed-button = Voir les changements et les annuler
letter-is-cancelled = Il est annulé
letter-is-moved = Il est reporté à une autre date
letter-is-postponed = Il est reporté, la date reste à fixer
letter-is-back = Il aura bien lieu
letter-edit-approved-subject = Votre modification est publique : { $title }
letter-edit-approved = Votre modification est publique :
letter-edit-asked-subject = Une question sur votre modification : { $title }
letter-edit-asked = Nous avons regardé votre modification et avons une question :
letter-edit-asked-then = Ce que vous avez saisi est conservé. Modifiez-le, et il sera relu.
letter-edit-rejected-subject = Votre modification n’a pas été retenue : { $title }
letter-edit-rejected = Nous avons regardé votre modification et ne l’avons pas retenue ; l’événement reste tel qu’il était :
letter-edit-why = Vous recevez ceci parce que vous avez modifié cet événement.
letter-hand-over-subject = Organiseriez-vous { $title } ?
letter-hand-over-instead = { $name } vous demande d’organiser un événement à sa place :
letter-hand-over-together = { $name } vous demande d’organiser un événement avec elle ou lui :
letter-hand-over-button = Regarder et accepter
letter-hand-over-else =
    { $days ->
        [one] Le lien sert une seule fois et vaut { $days } jour. Si vous ne voulez pas, ne faites rien.
       *[other] Le lien sert une seule fois et vaut { $days } jours. Si vous ne voulez pas, ne faites rien.
    }
letter-hand-over-why = Vous recevez ceci parce qu’une personne qui organise cet événement nous a donné votre adresse.

letter-news = { $title } : { $news }
letter-soon =
    { $days ->
        [0] aujourd’hui
        [1] demain
       *[other] dans { $days } jours
    }
letter-starts =
    { $days ->
        [0] Votre événement a lieu aujourd’hui
        [1] Votre événement a lieu demain
       *[other] Votre événement a lieu dans { $days } jours
    }
letter-cfp-closes =
    { $days ->
        [0] L’appel à communications se termine aujourd’hui
        [1] L’appel à communications se termine demain
       *[other] L’appel à communications se termine dans { $days } jours
    }
letter-registration-closes =
    { $days ->
        [0] Les inscriptions se terminent aujourd’hui
        [1] Les inscriptions se terminent demain
       *[other] Les inscriptions se terminent dans { $days } jours
    }
letter-lacks = il manque quelque chose
letter-missing = Voici ce que les gens cherchent sur sa page et n’y trouvent pas encore :
letter-missing-place = le lieu ou son adresse
letter-missing-join = un lien pour participer ou regarder
letter-missing-register = un lien pour s’inscrire
letter-missing-cfp-day = le jour où se termine l’appel à communications
letter-reminder-then = Est-il déplacé ou annulé, ou y a-t-il quelque chose à ajouter ? Dites-le, et tous les agendas suivront.
letter-how-many-subject = Combien sont venus ? { $title }
letter-over = Votre événement est terminé, nous espérons qu’il s’est bien passé :
letter-how-many = Combien de personnes sont venues ? Un court formulaire, sans connexion.
letter-how-many-recording = Combien de personnes sont venues, et où est l’enregistrement ? Un court formulaire, sans connexion.
letter-how-many-button = Dire combien sont venus
letter-how-many-else =
    { $days ->
        [one] Ces chiffres montrent à la communauté ce que ses événements valent pour les gens. Une estimation suffit. Pendant { $days } jour, vous pouvez corriger par le même lien.
       *[other] Ces chiffres montrent à la communauté ce que ses événements valent pour les gens. Une estimation suffit. Pendant { $days } jours, vous pouvez corriger par le même lien.
    }
letter-series-subject = Est-ce que cela continue ? { $title } se termine le { $day }
letter-series = Une série que vous organisez se termine bientôt :
letter-series-last = dernière date : { $day }
letter-series-renew = Est-ce que cela continue ? Alors prolongez-la jusqu’au { $day }.
letter-series-button = Cela continue
letter-series-else = Si elle doit se terminer, ne faites rien.
letter-series-why = Vous recevez ceci parce que vous organisez cette série. Toute série se termine dans l’année, pour qu’aucune ne reste dans les agendas après le départ des siens.
letter-announcement-why = Vous recevez ceci parce que vous organisez un événement de ce calendrier.

letter-request-subject = { $name } veut organiser pour { $group }
letter-request = { $name } aimerait organiser pour { $group }.
letter-request-then = Acceptez ou refusez ; une lettre partira dans les deux cas.
letter-request-button = Répondre à la demande
letter-invitation-subject = Organiserez-vous pour { $group } ?
letter-invitation = { $name } demande si vous voudriez organiser pour { $group }. Qui organise s’occupe des événements du groupe.
letter-invitation-then =
    { $days ->
        [one] Si oui, dites-le dans un délai de { $days } jour.
       *[other] Si oui, dites-le dans un délai de { $days } jours.
    }
letter-invitation-button = Voir l’invitation
letter-invitation-else = Sinon, ne faites rien : rien ne se passe, et personne n’en est informé.
letter-invitation-why = Vous recevez ceci parce qu’une personne qui dirige le groupe a saisi votre adresse.
letter-active-subject = { $group } est-il encore actif ?
letter-active = Nous n’avons rien vu de { $group } depuis six mois. Le groupe est-il encore actif ?
letter-active-again = Nous avons déjà demandé sans avoir de réponse : { $group } est-il encore actif ?
letter-active-how = Répondez d’un seul bouton. Pas besoin de vous connecter.
letter-active-button = Répondre
letter-active-else =
    { $days ->
        [one] Sans réponse ni nouvel événement d’ici { $days } jour, sa page dira qu’il est en sommeil, pour que les nouveaux n’attendent pas en vain. Cela cesse dès que quelqu’un se manifeste.
       *[other] Sans réponse ni nouvel événement d’ici { $days } jours, sa page dira qu’il est en sommeil, pour que les nouveaux n’attendent pas en vain. Cela cesse dès que quelqu’un se manifeste.
    }
letter-group-accepted-subject = Vous organisez désormais pour { $group }
letter-group-accepted = Votre demande a été acceptée : vous organisez désormais pour { $group }.
letter-group-declined-subject = Votre demande à { $group }
letter-group-declined = Les personnes qui s’occupent de { $group } n’ont pas accepté votre demande.
letter-group-leads-subject = Vous dirigez désormais { $group }
letter-group-leads = Vous dirigez désormais { $group } : vous invitez à organiser, répondez aux demandes et tenez sa page.
letter-group-removed-subject = Vous n’organisez plus pour { $group }
letter-group-removed = Vous ne figurez plus parmi les personnes qui organisent pour { $group }.
letter-group-approved-subject = Votre groupe est là : { $group }
letter-group-approved = Bonne nouvelle, { $group } est dans l’annuaire, et vous le dirigez.
letter-group-not-taken-subject = Votre proposition : { $group }
letter-group-not-taken = Notre équipe a examiné { $group }, le groupe que vous avez proposé, et ne l’a pas retenu.
letter-group-calendar-fails-subject = Un calendrier de { $group } ne peut pas être lu
letter-group-calendar-fails = Un calendrier dont nous montrons les événements pour { $group } a échoué plusieurs fois de suite. Rien n’a été retiré : ses événements restent tels qu’ils ont été lus la dernière fois, et nous continuons d’essayer. Voici ce qui n’a pas marché :
letter-group-button = Ouvrir sa page
letter-group-why = Vous recevez ceci parce que vous vous occupez de ce groupe ou vouliez le faire.

part-title = Titre
part-kind = Genre
part-summary = En une phrase
part-description = Description
part-hosts = Organisé par
part-when = Quand
part-format = Participation
part-languages = Langues
part-projects = Projets
part-tags = Mots-clés
part-parent = Fait partie de
part-picture = Image
part-venue = Lieu
part-address = Rue et numéro
part-city = Ville
part-country = Pays
part-coordinates = Coordonnées
part-repeats = Répétition
part-extra = Dates ajoutées
part-skipped = Dates omises
part-moved = Dates déplacées
part-off = Dates annulées
own-dates = à des dates particulières
moved-to = { $day } au { $when }
one-that-is-gone = (n’existe plus)
nothing = rien
changed = modifié

letter-choices = Choisir quelles lettres vous recevez, et quand
letter-leave = Plus de lettres de ce genre
letter-cancelled-subject = Annulé : { $title }
letter-moved-subject = Déplacé : { $title }
letter-postponed-subject = Reporté : { $title }
letter-back-subject = Aura bien lieu : { $title }
letter-day-subject =
    { $count ->
        [one] Vos événements : { $count } rappel
       *[other] Vos événements : { $count } rappels
    }
letter-day =
    { $count ->
        [one] Voici ce qui vient, { $count } rappel :
       *[other] Voici ce qui vient, { $count } rappels en une lettre :
    }
left-title = Vous ne recevrez plus cette lettre
left-lead = Vous ne recevrez plus de lettres de ce genre. Vous pouvez les choisir de nouveau à tout moment.
leave-title = Plus de lettres de ce genre ?
leave-lead = Une seule pression suffit ; pas besoin de vous connecter.
leave-button = Plus aucune

rejected-not-open-infrastructure = Il ne s’agit pas d’infrastructure ouverte.
rejected-advertisement = C’est une publicité commerciale.
rejected-duplicate = C’est déjà dans le calendrier.
rejected-not-enough-information = Il n’y en a pas assez pour que les gens s’y retrouvent.
rejected-spam = Cela ressemble à du spam.
rejected-date-over = La date est passée.
