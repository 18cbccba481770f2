# Cartas.

letter-hello = Hola, { $name }:
letter-hello-there = Hola:
letter-address = Si el botón no funciona, esta es su dirección:
letter-for-you = en tu hora: { $when }
letter-staff-wrote = Esto escribe nuestro equipo:
letter-they-wrote = Este es su mensaje:
letter-mistake = Si crees que es un error, responde a esta carta.
letter-attached = Va adjunto el evento tal como está ahora, para tu propio calendario.
letter-see-page = Ver su página
letter-see-event = Ver mi evento
letter-change-event = Cambiar mi evento
letter-manage = Cambiar, mover o cancelar
letter-why-organizer = Recibes esto porque organizas este evento.
letter-why-submitter = Recibes esto porque enviaste este evento.
letter-why-group = Recibes esto porque te ocupas de este grupo.
letter-your-event = tu evento
letter-some-group = un grupo
letter-one-of-its-organizers = Alguien que lo organiza
letter-one-of-its-leads = Alguien que lo dirige

letter-sign-in-subject = Entrar en { $site }
letter-sign-in =
    { $minutes ->
        [one] Este es tu enlace para entrar. Sirve una sola vez, durante { $minutes } minuto.
       *[other] Este es tu enlace para entrar. Sirve una sola vez, durante { $minutes } minutos.
    }
letter-sign-in-button = Entrar
letter-sign-in-code = ¿Lees esto en otro dispositivo? Escribe este código en la página donde pediste la carta:
letter-sign-in-else = Si no lo pediste, no hay nada que hacer: sin el enlace no entra nadie.
letter-sign-in-why = Recibes esto porque alguien pidió un enlace para entrar con esta dirección.

letter-confirm-subject = Confirma: { $title }
letter-confirm = Gracias por enviar { $title }. Falta un paso: confirma que esta dirección es tuya. Después lo mirará nuestro equipo.
letter-confirm-button = Confirmar mi evento
letter-confirm-else =
    { $hours ->
        [one] El enlace vale { $hours } hora. Si no enviaste nada, ignora esta carta: no se publicará nada y no volveremos a escribir.
       *[other] El enlace vale { $hours } horas. Si no enviaste nada, ignora esta carta: no se publicará nada y no volveremos a escribir.
    }
letter-confirm-why = Recibes esto porque se dio esta dirección con un evento enviado a { $site }.
letter-continue-subject = Sigue con tu evento
letter-continue = Esta es la dirección del evento que empezaste a enviar. Sigue cuando quieras, en cualquier dispositivo.
letter-continue-button = Seguir con mi evento
letter-continue-else =
    { $days ->
        [one] Quien tenga la dirección puede seguir con el evento, así que no la compartas. Se guarda { $days } día desde la última vez que escribiste. Si no empezaste nada, ignora esta carta: no se publicará nada.
       *[other] Quien tenga la dirección puede seguir con el evento, así que no la compartas. Se guarda { $days } días desde la última vez que escribiste. Si no empezaste nada, ignora esta carta: no se publicará nada.
    }
letter-continue-why = Recibes esto porque se dio esta dirección con un evento que se está escribiendo en { $site }.
letter-received-subject = Tenemos tu evento: { $title }
letter-received = Gracias, tu dirección está confirmada y tu evento espera revisión:
letter-received-then = Lo mirará una persona y tendrás noticias nuestras en cualquier caso. Hasta entonces puedes cambiarlo. No compartas este enlace.
letter-approved-subject = Publicado: { $title }
letter-approved = Buenas noticias, tu evento es público:
letter-approved-calendar = Añadirlo a un calendario
letter-approved-feed = Suscribirse a un calendario en el que está
letter-approved-changed = ¿Ha cambiado algo? Dilo, y todos los calendarios lo seguirán.
letter-asked-subject = Una pregunta sobre { $title }
letter-asked = Hemos mirado { $title } y tenemos una pregunta antes de publicarlo.
letter-asked-then = Todo lo que escribiste se conserva. Responde con palabras, cambiándolo o ambas cosas, y volverá a revisión.
letter-asked-button = Responder o cambiar mi evento
letter-rejected-subject = No publicado: { $title }
letter-rejected = Gracias por enviar { $title }. Lo sentimos: no se publicará en { $site }.
letter-taken-down-subject = Retirado: { $title }
letter-taken-down = Nuestro equipo ha retirado { $title } de { $site }. Ya nadie lo ve allí, y desaparece de los calendarios de quienes se suscribieron.
letter-report-subject = Tu aviso: { $title }
letter-report = Gracias por tu aviso sobre { $title }. Nuestro equipo lo ha mirado.
letter-report-forgotten = El aviso ya no guarda tu dirección.
letter-report-why = Recibes esto porque tú, o alguien que escribió tu dirección, avisó de un problema con este evento.

letter-changed-subject = Cambiado: { $title }
letter-changed = Ha cambiado un evento que organizas:
letter-changed-by = { $name } ha cambiado un evento que organizas:
letter-changed-nothing = Al final todo queda como estaba.
letter-changed-button = Ver los cambios y deshacerlos
letter-is-cancelled = Está cancelado
letter-is-moved = Se aplaza a otra fecha
letter-is-postponed = Se aplaza hasta que haya fecha
letter-is-back = Se celebra después de todo
letter-edit-approved-subject = Tu cambio es público: { $title }
letter-edit-approved = Tu cambio es público:
letter-edit-asked-subject = Una pregunta sobre tu cambio: { $title }
letter-edit-asked = Hemos mirado tu cambio y tenemos una pregunta:
letter-edit-asked-then = Lo que escribiste se conserva. Cámbialo, y volverá a revisión.
letter-edit-rejected-subject = Tu cambio no se aceptó: { $title }
letter-edit-rejected = Hemos mirado tu cambio y no lo hemos aceptado; el evento queda como estaba:
letter-edit-why = Recibes esto porque cambiaste este evento.
letter-hand-over-subject = ¿Organizarías { $title }?
letter-hand-over-instead = { $name } te pide que organices un evento en su lugar:
letter-hand-over-together = { $name } te pide que organicéis juntos un evento:
letter-hand-over-button = Mirarlo y aceptar
letter-hand-over-else =
    { $days ->
        [one] El enlace sirve una sola vez y vale { $days } día. Si no quieres, no hagas nada.
       *[other] El enlace sirve una sola vez y vale { $days } días. Si no quieres, no hagas nada.
    }
letter-hand-over-why = Recibes esto porque alguien que organiza este evento nos dio tu dirección.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] hoy
        [1] mañana
       *[other] dentro de { $days } días
    }
letter-starts =
    { $days ->
        [0] Tu evento es hoy
        [1] Tu evento es mañana
       *[other] Tu evento es dentro de { $days } días
    }
letter-cfp-closes =
    { $days ->
        [0] La convocatoria de ponencias se cierra hoy
        [1] La convocatoria de ponencias se cierra mañana
       *[other] La convocatoria de ponencias se cierra dentro de { $days } días
    }
letter-registration-closes =
    { $days ->
        [0] La inscripción se cierra hoy
        [1] La inscripción se cierra mañana
       *[other] La inscripción se cierra dentro de { $days } días
    }
letter-lacks = falta algo
letter-missing = La gente busca esto en su página y aún no lo encuentra:
letter-missing-place = el lugar o su dirección
letter-missing-join = un enlace para participar o ver
letter-missing-register = un enlace para inscribirse
letter-missing-cfp-day = el día en que se cierra la convocatoria de ponencias
letter-reminder-then = ¿Se mueve, se cancela o hay algo que añadir? Dilo, y todos los calendarios lo seguirán.
letter-how-many-subject = ¿Cuántos vinieron? { $title }
letter-over = Tu evento ha terminado, esperamos que haya ido bien:
letter-how-many = ¿Cuántas personas vinieron? Un formulario breve, sin entrar.
letter-how-many-recording = ¿Cuántas personas vinieron y dónde está la grabación? Un formulario breve, sin entrar.
letter-how-many-button = Decir cuántos vinieron
letter-how-many-else =
    { $days ->
        [one] Las cifras muestran a la comunidad lo que valen sus eventos para la gente. Basta una estimación. Durante { $days } día puedes corregir lo dicho con el mismo enlace.
       *[other] Las cifras muestran a la comunidad lo que valen sus eventos para la gente. Basta una estimación. Durante { $days } días puedes corregir lo dicho con el mismo enlace.
    }
letter-series-subject = ¿Sigue? { $title } termina el { $day }
letter-series = Una serie que organizas termina pronto:
letter-series-last = última fecha: { $day }
letter-series-renew = ¿Sigue? Entonces renuévala hasta el { $day }.
letter-series-button = Sigue
letter-series-else = Si ha de terminar, no hagas nada.
letter-series-why = Recibes esto porque organizas esta serie. Toda serie termina en un año, para que ninguna quede en los calendarios cuando su gente se ha ido.
letter-announcement-why = Recibes esto porque organizas un evento de este calendario.

letter-request-subject = { $name } quiere organizar para { $group }
letter-request = A { $name } le gustaría organizar para { $group }.
letter-request-then = Acepta o rechaza; recibirá una carta en ambos casos.
letter-request-button = Responder a la petición
letter-invitation-subject = ¿Organizarás para { $group }?
letter-invitation = { $name } pregunta si organizarías para { $group }. Quienes organizan se ocupan de los eventos del grupo.
letter-invitation-then =
    { $days ->
        [one] Si quieres, dilo en el plazo de { $days } día.
       *[other] Si quieres, dilo en el plazo de { $days } días.
    }
letter-invitation-button = Ver la invitación
letter-invitation-else = Si no, no hagas nada: no pasa nada y no se avisa a nadie.
letter-invitation-why = Recibes esto porque alguien que dirige el grupo escribió tu dirección.
letter-active-subject = ¿Sigue activo { $group }?
letter-active = No hemos visto nada de { $group } en medio año. ¿Sigue activo?
letter-active-again = Ya preguntamos y no hubo respuesta: ¿sigue activo { $group }?
letter-active-how = Responde con un solo botón. No hace falta entrar.
letter-active-button = Responder
letter-active-else =
    { $days ->
        [one] Sin respuesta ni evento nuevo en { $days } día, su página dirá que está inactivo, para que nadie espere en vano. Eso termina en cuanto alguien diga algo.
       *[other] Sin respuesta ni evento nuevo en { $days } días, su página dirá que está inactivo, para que nadie espere en vano. Eso termina en cuanto alguien diga algo.
    }
letter-group-accepted-subject = Ahora organizas para { $group }
letter-group-accepted = Se ha aceptado tu petición y ahora organizas para { $group }.
letter-group-declined-subject = Tu petición a { $group }
letter-group-declined = Quienes se ocupan de { $group } no han aceptado tu petición.
letter-group-leads-subject = Ahora diriges { $group }
letter-group-leads = Ahora diriges { $group }: invitas a organizar, respondes peticiones y cuidas su página.
letter-group-removed-subject = Ya no organizas para { $group }
letter-group-removed = Ya no estás en la lista de quienes organizan para { $group }.
letter-group-approved-subject = Tu grupo está aquí: { $group }
letter-group-approved = Buenas noticias, { $group } está en el directorio y lo diriges tú.
letter-group-not-taken-subject = Tu propuesta: { $group }
letter-group-not-taken = Nuestro equipo ha mirado { $group }, el grupo que propusiste, y no lo ha aceptado.
letter-group-calendar-fails-subject = No se puede leer un calendario de { $group }
letter-group-calendar-fails = Un calendario cuyos eventos mostramos para { $group } ha fallado varias veces seguidas. No se ha quitado nada: sus eventos siguen como se leyeron la última vez, y lo seguimos intentando. Esto es lo que falló:
letter-group-button = Abrir su página
letter-group-why = Recibes esto porque te ocupas de este grupo o querías hacerlo.

part-title = Título
part-kind = Tipo
part-summary = En una frase
part-description = Descripción
part-hosts = Organiza
part-when = Cuándo
part-format = Participación
part-languages = Idiomas
part-projects = Proyectos
part-tags = Etiquetas
part-parent = Parte de
part-picture = Imagen
part-venue = Lugar
part-address = Calle y número
part-city = Ciudad
part-country = País
part-coordinates = Coordenadas
part-repeats = Se repite
part-extra = Fechas añadidas
part-skipped = Fechas omitidas
part-moved = Fechas movidas
part-off = Fechas canceladas
own-dates = en fechas propias
moved-to = { $day } al { $when }
one-that-is-gone = (ya no existe)
nothing = nada
changed = cambiado

letter-choices = Elegir qué cartas recibes y cuándo
letter-leave = No más cartas de este tipo
letter-cancelled-subject = Cancelado: { $title }
letter-moved-subject = Movido: { $title }
letter-postponed-subject = Aplazado: { $title }
letter-back-subject = Se celebra después de todo: { $title }
letter-day-subject =
    { $count ->
        [one] Tus eventos: { $count } recordatorio
       *[other] Tus eventos: { $count } recordatorios
    }
letter-day =
    { $count ->
        [one] Esto es lo que viene, { $count } recordatorio:
       *[other] Esto es lo que viene, { $count } recordatorios en una carta:
    }
left-title = Ya no recibirás esta carta
left-lead = No recibirás más cartas de este tipo. Puedes volver a elegirlas cuando quieras.
leave-title = ¿No más cartas de este tipo?
leave-lead = Basta una pulsación; no hace falta entrar.
leave-button = No más de ellas

rejected-not-open-infrastructure = No trata de infraestructura abierta.
rejected-advertisement = Es publicidad comercial.
rejected-duplicate = Ya está en el calendario.
rejected-not-enough-information = No dice lo suficiente para que la gente llegue.
rejected-spam = Parece spam.
rejected-date-over = La fecha ya pasó.
