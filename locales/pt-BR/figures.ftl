# How the review goes, in figures.

figures-lead = Antes de um evento estar no calendário de todos, nossa equipe o examina. É assim em { $year }.
figures-waiting = Aguardando agora
figures-wait = Espera mediana por uma resposta
figures-no-wait = nada foi respondido ainda
figures-unreviewed = Publicados sem revisão
figures-unreviewed-how = { $count }, de grupos de confiança; a equipe examina um em cada dez depois
figures-taken-down = Retirados
figures-outcomes = O que aconteceu
figures-outcome = Resultado
figures-accepted = Aceitos
figures-rejected = Recusados: { $what }
figures-counted = Contado a partir das decisões deste ano civil (UTC). A mediana inclui todas as primeiras respostas: aceito, recusado ou alterações pedidas.
figures-as-of = Dados de { $what }.
figures-description = Quantos eventos aguardam revisão, quanto tempo leva e o que foi aceito ou recusado e por qual motivo.
figures-events = Eventos
figures-changes = Alterações
figures-waiting-events =
    { $count ->
        [one] { $count } evento
       *[other] { $count } eventos
    }
figures-waiting-changes =
    { $count ->
        [one] { $count } alteração
       *[other] { $count } alterações
    }
wait-minutes =
    { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
wait-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
wait-days =
    { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
reason-not-open-infrastructure = Não é um evento de infraestrutura aberta
reason-advertisement = Propaganda comercial
reason-duplicate = Uma duplicata
reason-not-enough-information = Informações insuficientes
reason-spam = Spam
reason-date-over = A data já passou
reason-other = Outra coisa
reason-none = Sem motivo anotado
