# The help page. Plain text, no markup.

help = Ayuda
help-lead = Cómo llevar los eventos a tu calendario, cómo proponer los tuyos y con qué puedes contar.
help-subscribe = Cómo suscribirse
help-subscribe-text = Elige lo que te interesa; la página tiene un botón para cada aplicación. A mano se hace así:
help-iphone = Toca esta dirección y confirma:
help-mac = Archivo, Nueva suscripción a calendario, y pega la dirección.
help-google = En un navegador, junto a «Otros calendarios»: el signo más, Desde URL, y pega la dirección. El teléfono lo mostrará después.
help-outlook = Agregar calendario, Suscribirse desde la web, y pega la dirección.
help-thunderbird = Nuevo calendario, En la red, y pega la dirección.
help-submit-text = Cuatro pasos cortos y sin cuenta: qué, cuándo, dónde y una revisión. Confirmas por correo; nuestro equipo lo mira y te avisa cuando es público.
help-promises = Lo que prometen nuestros feeds
promise-address = Una dirección que funciona hoy seguirá funcionando.
promise-move = Un evento que cambia de fecha sigue siendo la misma entrada en tu calendario; nunca se duplica.
promise-cancel = Lo que se cancela lo dice; no desaparece sin más.
promise-time = Un evento conserva la hora de su lugar, aunque cambien los relojes.
promise-soon = Un cambio está en los feeds en menos de un segundo; cuándo mira tu aplicación depende de ella.
promise-private = A nadie se le pregunta quién es: ni cuenta, ni nombre, ni correo.
