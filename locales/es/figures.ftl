# How the review goes, in figures.

figures-lead = Antes de que un evento esté en todos los calendarios, nuestro equipo lo mira. Así va en { $year }.
figures-waiting = En espera ahora
figures-wait = Espera mediana de una respuesta
figures-no-wait = aún no se ha respondido nada
figures-unreviewed = Publicados sin revisión
figures-unreviewed-how = { $count }, de grupos de confianza; el equipo mira uno de cada diez después
figures-taken-down = Retirados
figures-outcomes = En qué quedaron
figures-outcome = Resultado
figures-accepted = Aceptados
figures-rejected = Rechazados: { $what }
figures-counted = Contado a partir de las decisiones de este año natural (UTC). La mediana abarca todas las primeras respuestas: aceptado, rechazado o cambios pedidos.
figures-as-of = Datos de { $what }.
figures-description = Cuántos eventos esperan revisión, cuánto tarda y qué se aceptó o rechazó y por qué motivo.
figures-events = Eventos
figures-changes = Cambios
figures-waiting-events =
    { $count ->
        [one] { $count } evento
       *[other] { $count } eventos
    }
figures-waiting-changes =
    { $count ->
        [one] { $count } cambio
       *[other] { $count } cambios
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
        [one] { $count } día
       *[other] { $count } días
    }
reason-not-open-infrastructure = No es un evento de infraestructura abierta
reason-advertisement = Publicidad comercial
reason-duplicate = Un duplicado
reason-not-enough-information = Información insuficiente
reason-spam = Spam
reason-date-over = La fecha ya pasó
reason-other = Otra cosa
reason-none = Sin motivo anotado
