# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Par courriel
digest-lead = Une lettre par semaine ou par mois avec ce qui vient et ce qui a changé, et seulement s’il y a quelque chose à dire. Aucun compte n’est nécessaire, et un clic y met fin.
digest-address-hint = Elle ne sert qu’à cela. Nous envoyons d’abord une lettre qui demande si vous le voulez.
digest-how-often = À quelle fréquence
digest-weekly = Chaque lundi matin
digest-monthly = Le premier lundi de chaque mois
digest-ask = Le demander
digest-sent-why = Une lettre est en route vers l’adresse indiquée. Appuyez dans les trois jours sur le bouton derrière son lien ; avant cela, rien d’autre ne vient.
digest-sent-else = S’il n’y a pas de lettre, cherchez parmi les indésirables. Qui demande deux fois la même chose en une heure reçoit une seule lettre.

## Confirming

digest-confirm = Voulez-vous recevoir ceci par courriel ?
digest-confirm-why = Rien ne vient avant que vous n’appuyiez sur le bouton.
digest-confirm-button = Oui, envoyez-le-moi
digest-confirmed = Vous recevez désormais ceci par courriel
# With the day.
digest-first-comes = La première lettre peut venir le { $what }, s’il y a quelque chose à dire.
digest-change-or-leave = Modifier ou arrêter

## Changing and leaving

digest-yours = Votre résumé par courriel
digest-saved = Vos modifications sont enregistrées.
# With the day.
digest-next = prochain le { $what }
digest-chosen = Choisi, mais pas encore enregistré : { $what }
digest-choose = Choisir d’autres événements
digest-doubled = Votre adresse reçoit déjà un résumé de ces événements. Arrêtez celui-là, ou choisissez d’autres événements
digest-no-more = Ne plus le recevoir
digest-leave = Arrêter ce résumé
digest-leave-why = Appuyez sur le bouton, et aucune lettre ne viendra plus.
digest-change-instead = Modifier plutôt : moins souvent, ou d’autres événements
digest-left = C’est terminé
digest-left-why = Aucune lettre de ce résumé ne viendra plus.
digest-forget-why = Nous pouvons aussi effacer tout ce que nous gardons de votre adresse à cause des résumés : tous les résumés, et les lettres.
digest-forget = Tout effacer
digest-forgotten = Tout est effacé
digest-forgotten-why = Plus rien n’est gardé de votre adresse à cause des résumés.

## The letter that asks

digest-confirm-subject = À confirmer : des événements par courriel
digest-asked = Quelqu’un, nous espérons que c’est vous, a demandé que ces événements soient envoyés à votre adresse :
# Where the words of a stranger could pass for a link.
digest-some-events = les événements choisis dans le formulaire
digest-confirm-else = Si ce n’était pas vous, ne faites rien : aucune autre lettre ne viendra, et votre adresse est oubliée après { $days } jours.
digest-confirm-because = Vous recevez ceci parce que votre adresse a été saisie dans un formulaire.
digest-there-subject = Vous recevez déjà ces événements par courriel
digest-there = Quelqu’un, nous espérons que c’est vous, a demandé ce qui est déjà envoyé à votre adresse :

## The digest

digest-subject = { $what } : { $first } – { $last }
digest-coming = Voici ce qui vient jusqu’au { $last } :
digest-nothing-coming = Rien n’a lieu jusqu’au { $last }, mais quelque chose est arrivé :
digest-happened = Plus tard
digest-new = Nouveau
digest-on-again = A lieu finalement
# With the time at which it was to be.
digest-was = Au lieu de : { $when }
digest-more =
    { $count ->
        [one] Un autre est sur la page.
       *[other] { $count } autres sont sur la page.
    }
digest-page = Tout voir dans le calendrier
digest-feed = S’abonner dans votre propre calendrier
digest-because = Vous recevez ceci parce que vous l’avez demandé : { $what }.
