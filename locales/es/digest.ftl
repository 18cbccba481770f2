# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Por correo
digest-lead = Una carta cada semana o cada mes con lo que viene y lo que ha cambiado, y solo cuando hay algo que contar. No hace falta una cuenta, y un clic lo termina.
digest-address-hint = La usamos para esto y para nada más. Primero enviamos una carta que pregunta si lo quieres.
digest-how-often = Con qué frecuencia
digest-weekly = Cada lunes por la mañana
digest-monthly = El primer lunes de cada mes
digest-ask = Pedirlo
digest-sent-why = Una carta va en camino a la dirección indicada. Pulsa en un plazo de tres días el botón detrás de su enlace; antes no llega nada más.
digest-sent-else = Si no hay carta, busca entre las no deseadas. Quien pide lo mismo dos veces en una hora recibe una sola carta.

## Confirming

digest-confirm = ¿Quieres recibir esto por correo?
digest-confirm-why = No llega nada antes de que pulses el botón.
digest-confirm-button = Sí, envíenmelo
digest-confirmed = Desde ahora recibes esto por correo
# With the day.
digest-first-comes = La primera carta puede llegar el { $what }, si hay algo que contar.
digest-change-or-leave = Cambiarlo o dejarlo

## Changing and leaving

digest-yours = Tu resumen por correo
digest-saved = Tus cambios están guardados.
# With the day.
digest-next = el próximo, el { $what }
digest-chosen = Elegido, pero aún no guardado: { $what }
digest-choose = Elegir otros eventos
digest-doubled = Tu dirección ya recibe un resumen de estos eventos. Deja aquel, o elige otros eventos
digest-no-more = No recibir más
digest-leave = Dejar este resumen
digest-leave-why = Pulsa el botón, y no llegarán más cartas.
digest-change-instead = Cambiarlo en su lugar: con menos frecuencia, u otros eventos
digest-left = Lo has dejado
digest-left-why = No llegarán más cartas de este resumen.
digest-forget-why = También podemos borrar todo lo que guardamos de tu dirección por los resúmenes: todos ellos, y las cartas.
digest-forget = Borrar todo
digest-forgotten = Todo está borrado
digest-forgotten-why = Ya no se guarda nada de tu dirección por los resúmenes.

## The letter that asks

digest-confirm-subject = Por favor, confirma: eventos por correo
digest-asked = Alguien, esperamos que tú, pidió que estos eventos se envíen a tu dirección:
# Where the words of a stranger could pass for a link.
digest-some-events = los eventos elegidos en el formulario
digest-confirm-else = Si no fuiste tú, no hagas nada: no llegarán más cartas, y tu dirección se olvida después de { $days } días.
digest-confirm-because = Recibes esto porque tu dirección se escribió en un formulario.
digest-there-subject = Ya recibes estos eventos por correo
digest-there = Alguien, esperamos que tú, pidió lo que ya se envía a tu dirección:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = Esto viene hasta el { $last }:
digest-nothing-coming = No hay nada hasta el { $last }, pero algo ha ocurrido:
digest-happened = Más adelante
digest-new = Nuevo
digest-on-again = Se celebra después de todo
# With the time at which it was to be.
digest-was = En lugar de { $when }
digest-more =
    { $count ->
        [one] Uno más está en la página.
       *[other] { $count } más están en la página.
    }
digest-page = Verlo todo en el calendario
digest-feed = Suscribirte en tu propio calendario
digest-because = Recibes esto porque lo pediste: { $what }.
