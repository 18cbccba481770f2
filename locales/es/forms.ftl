# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (opcional)
# Before the title of a page with faults, and before each fault.
error-before = Error:
reading-error = Error: { $what }
your-mail = Tu dirección de correo
bad-mail = No podemos escribir a esta dirección; debería parecerse a name@example.org
text-empty = Está vacío
text-too-long = Es demasiado largo: como máximo { $max } caracteres, tiene { $found }
text-unprintable = Contiene un carácter que no se puede mostrar ({ $what })

## Signing in

sign-in-lead = Aquí no hay contraseñas: te enviamos un correo con un enlace.
sign-in-to-star = Inicia sesión para marcar «{ $what }».
sign-in-to-follow = Inicia sesión para seguir a { $what }.
sign-in-to-calendar = Inicia sesión para ver tu calendario.
sign-in-to-data = Inicia sesión para ver tus datos.
sign-in-to-name = Inicia sesión para poner nombre a esta selección: { $what }.
sign-in-new = ¿Es tu primera vez? El mismo enlace crea tu cuenta. Guardamos tu dirección y lo que marcas, solo para tu calendario.
send-link = Enviadme un enlace
without-letter = O sin correo
sign-in-with = Iniciar sesión con { $what }
look-into-mailbox = Mira tu buzón
letter-on-its-way =
    { $count ->
        [one] Va en camino un correo con un enlace. Ábrelo en este navegador en { $count } minuto.
       *[other] Va en camino un correo con un enlace. Ábrelo en este navegador antes de { $count } minutos.
    }
letter-if-known =
    { $count ->
        [one] Si conocemos tu dirección, va en camino un correo con un enlace. El enlace vale { $count } minuto.
       *[other] Si conocemos tu dirección, va en camino un correo con un enlace. El enlace vale { $count } minutos.
    }
letters-in-folder = Este servicio guarda sus correos en una carpeta.
open-mailbox = Abrir el buzón
mail-elsewhere = ¿Lees el correo en otro dispositivo?
letter-code = El código de nuestro correo
letter-code-hint = Ocho letras y cifras, por ejemplo K7QM-2XWA.
wrong-code = Este no es el código de nuestro correo, o ya no vale. Tras cinco intentos hace falta un correo nuevo
sign-in-by-code = Iniciar sesión con el código
no-letter = ¿No llega el correo?
no-letter-spam = Mira entre el correo no deseado, o pídelo otra vez.
ask-again = Pedirlo otra vez
no-account-needed = Quien nunca ha propuesto un evento no tiene cuenta ni la necesita.
one-more-press = Una pulsación más, para que solo tú uses el enlace, y no un programa que lea tu correo.

## Reporting a problem

report-lead = Nuestro equipo lo lee. El evento queda como está hasta que lo haya mirado.
report-thanks = Gracias
report-sent = Nuestro equipo lo mira. Si dejaste tu dirección, te responde allí.
report-what = ¿Qué está mal?
report-reason-wrong = Hay algo equivocado: la fecha, el lugar, un enlace
report-reason-spam = Es publicidad o un fraude
report-reason-private = Muestra algo privado
report-reason-illegal = Infringe la ley
report-reason-conduct = Insulta o amenaza a alguien
report-reason-other = Otra cosa
report-words = Con tus palabras
report-words-hint = ¿Qué debería saber nuestro equipo?
report-mail-hint = Si quieres una respuesta. El aviso la guarda hasta entonces, y solo la ve nuestro equipo.
report-choose = Di qué está mal
report-say = Di con tus palabras qué está mal
report-send = Enviar el aviso

## Checking a calendar

doctor-lead = Da la dirección de cualquier calendario iCalendar y lee qué está mal, según qué regla, y qué harán con él Outlook, Google, Apple y Thunderbird.
doctor-description = Qué está mal en un calendario iCalendar, según qué regla, y qué harán con él Outlook, Google y Apple.
doctor-found = Lo que hemos encontrado
doctor-events =
    { $count ->
        [one] { $count } evento.
       *[other] { $count } eventos.
    }
doctor-clean = No se incumple ninguna regla.
doctor-violations =
    { $count ->
        [one] { $count } incumplimiento.
       *[other] { $count } incumplimientos.
    }
doctor-advice =
    { $count ->
        [one] { $count } cosa podría ser mejor.
       *[other] { $count } cosas podrían ser mejores.
    }
doctor-breaks = Lo que incumple una regla
doctor-better = Lo que podría ser mejor
doctor-line = Línea { $count }:
doctor-more = Y más de lo mismo:
doctor-apps = Lo que harán las aplicaciones
doctor-next = Las próximas fechas, tal como se verán
doctor-nothing-next = Nada en dos años.
doctor-another = Revisar otro
doctor-address = Dirección del calendario
doctor-calendar = O el propio calendario
doctor-calendar-hint = Pega el contenido del archivo .ics, de BEGIN:VCALENDAR a END:VCALENDAR. Así no se pueden revisar los finales de línea.
doctor-check = Revisarlo
doctor-in-english = Lo encontrado se dice en inglés, la lengua de los estándares.
doctor-keeps-nothing = No se guarda nada. Quien tiene el programa revisa un archivo con esta orden:
doctor-nothing-given = Da la dirección de un calendario, o pega uno abajo
doctor-both-given = Da una dirección o un calendario, no ambos: vacía uno de los dos
doctor-file = O un archivo de tu dispositivo
doctor-file-hint = Un archivo .ics de 5 MB como máximo.
doctor-file-large = El archivo supera los 5 MB
doctor-not-fetched = No se pudo obtener el calendario: { $what }
