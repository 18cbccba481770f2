# The help page. Plain text, no markup.

help = Ajuda
help-lead = Como ter os eventos no seu calendário, como enviar os seus e com o que você pode contar.
help-subscribe = Como assinar
help-subscribe-text = Escolha o que interessa a você; a página tem um botão para cada aplicativo. Manualmente é assim:
help-iphone = Toque neste endereço e confirme:
help-mac = Arquivo, Nova Assinatura de Calendário, e cole o endereço.
help-google = No navegador, ao lado de “Outras agendas”: o sinal de mais, Do URL, e cole o endereço. O celular acompanha.
help-outlook = Adicionar calendário, Assinar da Web, e cole o endereço.
help-thunderbird = Nova agenda, Na rede, e cole o endereço.
help-submit-text = Quatro passos curtos e sem conta: o quê, quando, onde e uma revisão. Você confirma por e-mail; nossa equipe analisa e avisa quando estiver público.
help-promises = O que nossos feeds prometem
promise-address = Um endereço que funciona hoje continua funcionando.
promise-move = Um evento remarcado continua sendo a mesma entrada no seu calendário; nunca se duplica.
promise-cancel = O que é cancelado avisa; não some sem explicação.
promise-time = Um evento mantém o horário do seu lugar, mesmo quando os relógios mudam.
promise-soon = Uma mudança está nos feeds em menos de um segundo; quando seu aplicativo olha depende dele.
promise-private = Ninguém precisa dizer quem é: sem conta, sem nome, sem e-mail.
