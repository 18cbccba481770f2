# How the review goes, in figures.

figures-lead = Avant qu’un événement soit dans tous les calendriers, notre équipe le regarde. Voici comment cela se passe en { $year }.
figures-waiting = En attente
figures-wait = Attente médiane d’une réponse
figures-no-wait = rien n’a encore reçu de réponse
figures-unreviewed = Publiés sans examen
figures-unreviewed-how = { $count }, par des groupes de confiance ; l’équipe en regarde un sur dix ensuite
figures-taken-down = Retirés
figures-outcomes = Ce qu’ils sont devenus
figures-outcome = Résultat
figures-accepted = Acceptés
figures-rejected = Refusés : { $what }
figures-counted = Compté d’après les décisions de cette année civile (UTC). La médiane porte sur toutes les premières réponses : accepté, refusé ou modifications demandées.
figures-as-of = État au { $what }.
figures-description = Combien d’événements attendent un examen, combien de temps cela prend, et ce qui a été accepté ou refusé pour quelle raison.
figures-events = Événements
figures-changes = Modifications
figures-waiting-events =
    { $count ->
        [one] { $count } événement
       *[other] { $count } événements
    }
figures-waiting-changes =
    { $count ->
        [one] { $count } modification
       *[other] { $count } modifications
    }
wait-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
wait-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
wait-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
reason-not-open-infrastructure = Pas un événement d’infrastructure ouverte
reason-advertisement = Publicité commerciale
reason-duplicate = Un doublon
reason-not-enough-information = Pas assez d’informations
reason-spam = Spam
reason-date-over = La date est passée
reason-other = Autre chose
reason-none = Aucune raison notée
