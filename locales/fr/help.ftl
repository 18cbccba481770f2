# The help page. Plain text, no markup.

help = Aide
help-lead = Comment avoir les événements dans votre calendrier, comment proposer les vôtres, et sur quoi compter.
help-subscribe = Comment s’abonner
help-subscribe-text = Choisissez ce qui vous intéresse ; la page propose un bouton pour chaque application. À la main, c’est ainsi :
help-iphone = Touchez cette adresse et confirmez :
help-mac = Fichier, Nouvel abonnement à un calendrier, puis collez l’adresse.
help-google = Dans un navigateur, à côté de « Autres agendas » : le plus, À partir de l’URL, puis collez l’adresse. Le téléphone suivra.
help-outlook = Ajouter un calendrier, S’abonner à partir du web, puis collez l’adresse.
help-thunderbird = Nouvel agenda, Sur le réseau, puis collez l’adresse.
help-submit-text = Quatre courtes étapes, sans compte : quoi, quand, où, et une relecture. Vous confirmez par courriel ; notre équipe regarde, et vous êtes prévenu dès que c’est public.
help-promises = Ce que nos flux promettent
promise-address = Une adresse qui marche aujourd’hui continuera de marcher.
promise-move = Un événement déplacé reste la même entrée dans votre calendrier ; rien n’est doublé.
promise-cancel = Ce qui est annulé le dit ; rien ne disparaît sans un mot.
promise-time = Un événement garde l’heure de son lieu, quoi que fassent les horloges.
promise-soon = Un changement est dans les flux en moins d’une seconde ; quand votre application regarde dépend d’elle.
promise-private = Personne n’a à dire qui il est : ni compte, ni nom, ni adresse.
