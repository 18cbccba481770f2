# Forms that anybody may fill in: signing in, reporting a problem, checking a calendar.

optional-field = (opcional)
# Before the title of a page with faults, and before each fault.
error-before = Erro:
reading-error = Erro: { $what }
your-mail = Seu endereço de e-mail
bad-mail = Não podemos escrever para este endereço; ele deveria parecer com name@example.org
text-empty = Está vazio
text-too-long = É longo demais: no máximo { $max } caracteres, tem { $found }
text-unprintable = Contém um caractere que não pode ser mostrado ({ $what })

## Signing in

sign-in-lead = Aqui não há senhas: enviamos um e-mail com um link.
sign-in-to-star = Entre para marcar “{ $what }”.
sign-in-to-follow = Entre para seguir { $what }.
sign-in-to-calendar = Entre para ver seu calendário.
sign-in-to-data = Entre para ver seus dados.
sign-in-to-name = Entre para dar um nome a esta escolha: { $what }.
sign-in-new = Primeira vez aqui? O mesmo link cria sua conta. Guardamos seu endereço e o que você marca, apenas para o seu calendário.
send-link = Envie-me um link
without-letter = Ou sem e-mail
sign-in-with = Entrar com { $what }
look-into-mailbox = Olhe sua caixa de entrada
letter-on-its-way =
    { $count ->
        [one] Um e-mail com um link está a caminho. Abra-o neste navegador em { $count } minuto.
       *[other] Um e-mail com um link está a caminho. Abra-o neste navegador em até { $count } minutos.
    }
letter-if-known =
    { $count ->
        [one] Se conhecemos seu endereço, um e-mail com um link está a caminho. O link vale { $count } minuto.
       *[other] Se conhecemos seu endereço, um e-mail com um link está a caminho. O link vale { $count } minutos.
    }
letters-in-folder = Este serviço guarda seus e-mails em uma pasta.
open-mailbox = Abrir a caixa de correio
mail-elsewhere = Seu e-mail está em outro aparelho?
letter-code = O código do nosso e-mail
letter-code-hint = Oito letras e algarismos, como K7QM-2XWA.
wrong-code = Este não é o código do nosso e-mail, ou ele não vale mais. Depois de cinco tentativas é preciso um novo e-mail
sign-in-by-code = Entrar com o código
no-letter = Nenhum e-mail?
no-letter-spam = Olhe no spam, ou peça de novo.
ask-again = Pedir de novo
no-account-needed = Quem nunca enviou um evento não tem conta e não precisa de uma.
one-more-press = Mais um toque, para que só você use o link, e nenhum programa que leia seu e-mail.

## Reporting a problem

report-lead = Nossa equipe lê isto. O evento fica como está até que ela tenha olhado.
report-thanks = Obrigado
report-sent = Nossa equipe vai olhar. Se você deixou seu endereço, ela responde por lá.
report-what = O que está errado?
report-reason-wrong = Algo está errado: a data, o lugar, um link
report-reason-spam = É propaganda ou fraude
report-reason-private = Mostra algo privado
report-reason-illegal = Viola a lei
report-reason-conduct = Insulta ou ameaça alguém
report-reason-other = Outra coisa
report-words = Nas suas palavras
report-words-hint = O que nossa equipe deveria saber?
report-mail-hint = Se você quer uma resposta. O relato o guarda até lá, e só nossa equipe o vê.
report-choose = Diga o que está errado
report-say = Diga nas suas palavras o que está errado
report-send = Enviar o relato

## Checking a calendar

doctor-lead = Dê o endereço de qualquer feed iCalendar e leia o que está errado, por qual regra, e o que Outlook, Google, Apple e Thunderbird farão com ele.
doctor-description = O que está errado em um feed iCalendar, por qual regra, e o que Outlook, Google e Apple farão com ele.
doctor-found = O que encontramos
doctor-events =
    { $count ->
        [one] { $count } evento.
       *[other] { $count } eventos.
    }
doctor-clean = Nenhuma regra é violada.
doctor-violations =
    { $count ->
        [one] { $count } violação.
       *[other] { $count } violações.
    }
doctor-advice =
    { $count ->
        [one] { $count } coisa poderia ser melhor.
       *[other] { $count } coisas poderiam ser melhores.
    }
doctor-breaks = O que viola uma regra
doctor-better = O que poderia ser melhor
doctor-line = Linha { $count }:
doctor-more = E mais do mesmo:
doctor-apps = O que os aplicativos farão com ele
doctor-next = As próximas datas, como serão vistas
doctor-nothing-next = Nada nos próximos dois anos.
doctor-another = Verificar outro
doctor-address = Endereço do calendário
doctor-calendar = Ou o próprio calendário
doctor-calendar-hint = Cole o conteúdo do arquivo .ics, de BEGIN:VCALENDAR a END:VCALENDAR. Os fins de linha não podem ser verificados assim.
doctor-check = Verificar
doctor-in-english = O que se encontra é dito em inglês, a língua dos padrões.
doctor-keeps-nothing = Nada disso é guardado. Quem executa o programa verifica um arquivo com este comando:
doctor-nothing-given = Dê o endereço de um calendário, ou cole um abaixo
doctor-both-given = Dê um endereço ou um calendário, não ambos: esvazie um dos dois
doctor-file = Ou um arquivo do seu dispositivo
doctor-file-hint = Um arquivo .ics de no máximo 5 MB.
doctor-file-large = O arquivo tem mais de 5 MB
doctor-not-fetched = Não foi possível obter o calendário: { $what }
