# Cartas.

letter-hello = Olá, { $name },
letter-hello-there = Olá,
letter-address = Se o botão não funcionar, este é o endereço dele:
letter-for-you = no seu horário: { $when }
letter-staff-wrote = Nossa equipe escreveu:
letter-they-wrote = Esta é a mensagem:
letter-mistake = Se você acha que é um engano, basta responder a esta carta.
letter-attached = O evento como está agora segue anexo para a sua agenda.
letter-see-page = Ver a página
letter-see-event = Ver meu evento
letter-change-event = Alterar meu evento
letter-manage = Alterar, mudar a data ou cancelar
letter-why-organizer = Você recebe isto porque organiza este evento.
letter-why-submitter = Você recebe isto porque enviou este evento.
letter-why-group = Você recebe isto porque cuida deste grupo.
letter-your-event = seu evento
letter-some-group = um grupo
letter-one-of-its-organizers = Uma das pessoas que o organizam
letter-one-of-its-leads = Uma das pessoas que o lideram

letter-sign-in-subject = Entrar em { $site }
letter-sign-in =
    { $minutes ->
        [one] Aqui está seu link para entrar. Ele vale uma única vez, por { $minutes } minuto.
       *[other] Aqui está seu link para entrar. Ele vale uma única vez, por { $minutes } minutos.
    }
letter-sign-in-button = Entrar
letter-sign-in-code = Está lendo em outro aparelho? Digite este código na página em que pediu a carta:
letter-sign-in-else = Se você não pediu, não há nada a fazer: sem o link ninguém entra.
letter-sign-in-why = Você recebe isto porque alguém pediu um link para entrar com este endereço.

letter-confirm-subject = Confirme: { $title }
letter-confirm = Obrigado por enviar { $title }. Falta um passo: confirme que este endereço é seu. Depois nossa equipe vai olhar.
letter-confirm-button = Confirmar meu evento
letter-confirm-else =
    { $hours ->
        [one] O link vale por { $hours } hora. Se você não enviou nada, ignore esta carta: nada será publicado e não escreveremos de novo.
       *[other] O link vale por { $hours } horas. Se você não enviou nada, ignore esta carta: nada será publicado e não escreveremos de novo.
    }
letter-confirm-why = Você recebe isto porque o endereço foi dado com um evento enviado a { $site }.
letter-continue-subject = Continue seu evento
letter-continue = Aqui está o endereço do evento que você começou a enviar. Continue quando quiser, em qualquer aparelho.
letter-continue-button = Continuar meu evento
letter-continue-else =
    { $days ->
        [one] Quem tiver o endereço pode continuar o evento, então guarde-o só para você. Ele fica guardado por { $days } dia após a última vez que você escreveu. Se você não começou nada, ignore esta carta: nada será publicado.
       *[other] Quem tiver o endereço pode continuar o evento, então guarde-o só para você. Ele fica guardado por { $days } dias após a última vez que você escreveu. Se você não começou nada, ignore esta carta: nada será publicado.
    }
letter-continue-why = Você recebe isto porque o endereço foi dado com um evento que está sendo escrito em { $site }.
letter-received-subject = Recebemos seu evento: { $title }
letter-received = Obrigado, seu endereço está confirmado e seu evento aguarda revisão:
letter-received-then = Uma pessoa vai olhar, e você terá notícias nossas de qualquer modo. Até lá ainda pode alterá-lo. Guarde o link só para você.
letter-approved-subject = Publicado: { $title }
letter-approved = Boa notícia, seu evento é público:
letter-approved-calendar = Adicionar a uma agenda
letter-approved-feed = Assinar um feed em que ele está
letter-approved-changed = Alguma coisa mudou? Avise, e todas as agendas acompanham.
letter-asked-subject = Uma pergunta sobre { $title }
letter-asked = Olhamos { $title } e temos uma pergunta antes de publicar.
letter-asked-then = Tudo o que você escreveu está guardado. Responda com palavras, alterando, ou das duas formas, e ele volta para a revisão.
letter-asked-button = Responder ou alterar meu evento
letter-rejected-subject = Não publicado: { $title }
letter-rejected = Obrigado por enviar { $title }. Sentimos muito: não será publicado em { $site }.
letter-taken-down-subject = Retirado: { $title }
letter-taken-down = Nossa equipe retirou { $title } de { $site }. Ninguém mais o vê lá, e ele sai das agendas de quem assinou.
letter-report-subject = Seu aviso: { $title }
letter-report = Obrigado pelo aviso sobre { $title }. Nossa equipe o examinou.
letter-report-forgotten = O aviso não guarda mais seu endereço.
letter-report-why = Você recebe isto porque você, ou alguém que digitou seu endereço, avisou de um problema com este evento.

letter-changed-subject = Alterado: { $title }
letter-changed = Um evento que você organiza foi alterado:
letter-changed-by = { $name } alterou um evento que você organiza:
letter-changed-nothing = No fim, tudo continua como antes.
letter-changed-button = Ver o que mudou e desfazer
letter-is-cancelled = Foi cancelado
letter-is-moved = Foi adiado para outra data
letter-is-postponed = Foi adiado até haver uma data
letter-is-back = Vai acontecer, afinal
letter-edit-approved-subject = Sua alteração é pública: { $title }
letter-edit-approved = Sua alteração é pública:
letter-edit-asked-subject = Uma pergunta sobre sua alteração: { $title }
letter-edit-asked = Olhamos sua alteração e temos uma pergunta:
letter-edit-asked-then = O que você escreveu está guardado. Altere, e volta para a revisão.
letter-edit-rejected-subject = Sua alteração não foi aceita: { $title }
letter-edit-rejected = Olhamos sua alteração e não a aceitamos; o evento continua como estava:
letter-edit-why = Você recebe isto porque alterou este evento.
letter-hand-over-subject = Você organizaria { $title }?
letter-hand-over-instead = { $name } pede que você organize um evento em seu lugar:
letter-hand-over-together = { $name } pede que vocês organizem juntos um evento:
letter-hand-over-button = Olhar e aceitar
letter-hand-over-else =
    { $days ->
        [one] O link vale uma única vez e por { $days } dia. Se não quiser, não faça nada.
       *[other] O link vale uma única vez e por { $days } dias. Se não quiser, não faça nada.
    }
letter-hand-over-why = Você recebe isto porque alguém que organiza este evento nos deu seu endereço.

letter-news = { $title }: { $news }
letter-soon =
    { $days ->
        [0] hoje
        [1] amanhã
       *[other] em { $days } dias
    }
letter-starts =
    { $days ->
        [0] Seu evento é hoje
        [1] Seu evento é amanhã
       *[other] Seu evento é em { $days } dias
    }
letter-cfp-closes =
    { $days ->
        [0] A chamada de palestras termina hoje
        [1] A chamada de palestras termina amanhã
       *[other] A chamada de palestras termina em { $days } dias
    }
letter-registration-closes =
    { $days ->
        [0] As inscrições terminam hoje
        [1] As inscrições terminam amanhã
       *[other] As inscrições terminam em { $days } dias
    }
letter-lacks = falta alguma coisa
letter-missing = As pessoas procuram isto na página e ainda não encontram:
letter-missing-place = o local ou o endereço
letter-missing-join = um link para participar ou assistir
letter-missing-register = um link para se inscrever
letter-missing-cfp-day = o dia em que termina a chamada de palestras
letter-reminder-then = Mudou de data, foi cancelado ou há algo a acrescentar? Avise, e todas as agendas acompanham.
letter-how-many-subject = Quantas pessoas vieram? { $title }
letter-over = Seu evento terminou, esperamos que tenha ido bem:
letter-how-many = Quantas pessoas vieram? Um formulário curto, sem entrar.
letter-how-many-recording = Quantas pessoas vieram, e onde está a gravação? Um formulário curto, sem entrar.
letter-how-many-button = Dizer quantas vieram
letter-how-many-else =
    { $days ->
        [one] Os números mostram à comunidade o valor dos eventos para as pessoas. Uma estimativa basta. Por { $days } dia você pode corrigir pelo mesmo link.
       *[other] Os números mostram à comunidade o valor dos eventos para as pessoas. Uma estimativa basta. Por { $days } dias você pode corrigir pelo mesmo link.
    }
letter-series-subject = Continua? { $title } termina em { $day }
letter-series = Uma série que você organiza termina em breve:
letter-series-last = última data: { $day }
letter-series-renew = Continua? Então renove até { $day }.
letter-series-button = Continua
letter-series-else = Se é para terminar, não faça nada.
letter-series-why = Você recebe isto porque organiza esta série. Toda série termina em até um ano, para que nenhuma fique nas agendas depois que as pessoas se foram.
letter-announcement-why = Você recebe isto porque organiza um evento deste calendário.

letter-request-subject = { $name } quer organizar para { $group }
letter-request = { $name } gostaria de organizar para { $group }.
letter-request-then = Aceite ou recuse; a pessoa recebe uma carta de qualquer modo.
letter-request-button = Responder ao pedido
letter-invitation-subject = Você vai organizar para { $group }?
letter-invitation = { $name } pergunta se você organizaria para { $group }. Quem organiza cuida dos eventos do grupo.
letter-invitation-then =
    { $days ->
        [one] Se quiser, diga em até { $days } dia.
       *[other] Se quiser, diga em até { $days } dias.
    }
letter-invitation-button = Ver o convite
letter-invitation-else = Se não, não faça nada: nada acontece, e ninguém fica sabendo.
letter-invitation-why = Você recebe isto porque alguém que lidera o grupo digitou seu endereço.
letter-active-subject = { $group } ainda está ativo?
letter-active = Não vimos nada de { $group } em meio ano. Ainda está ativo?
letter-active-again = Já perguntamos e não tivemos resposta: { $group } ainda está ativo?
letter-active-how = Responda com um só botão. Não é preciso entrar.
letter-active-button = Responder
letter-active-else =
    { $days ->
        [one] Sem resposta nem evento novo em { $days } dia, a página dirá que está inativo, para que ninguém espere em vão. Isso acaba assim que alguém se manifestar.
       *[other] Sem resposta nem evento novo em { $days } dias, a página dirá que está inativo, para que ninguém espere em vão. Isso acaba assim que alguém se manifestar.
    }
letter-group-accepted-subject = Agora você organiza para { $group }
letter-group-accepted = Seu pedido foi aceito, e agora você organiza para { $group }.
letter-group-declined-subject = Seu pedido a { $group }
letter-group-declined = Quem cuida de { $group } não aceitou seu pedido.
letter-group-leads-subject = Agora você lidera { $group }
letter-group-leads = Agora você lidera { $group }: convida quem organiza, responde a pedidos e cuida da página.
letter-group-removed-subject = Você não organiza mais para { $group }
letter-group-removed = Você saiu da lista de quem organiza para { $group }.
letter-group-approved-subject = Seu grupo está aqui: { $group }
letter-group-approved = Boa notícia, { $group } está no diretório, e você o lidera.
letter-group-not-taken-subject = Sua proposta: { $group }
letter-group-not-taken = Nossa equipe olhou { $group }, o grupo que você propôs, e não o aceitou.
letter-group-calendar-fails-subject = Um calendário de { $group } não pode ser lido
letter-group-calendar-fails = Um calendário cujos eventos mostramos para { $group } falhou várias vezes seguidas. Nada foi retirado: os eventos continuam como foram lidos da última vez, e seguimos tentando. Foi isto que deu errado:
letter-group-button = Abrir a página
letter-group-why = Você recebe isto porque cuida deste grupo ou queria cuidar.

part-title = Título
part-kind = Tipo
part-summary = Em uma frase
part-description = Descrição
part-hosts = Organizado por
part-when = Quando
part-format = Participação
part-languages = Idiomas
part-projects = Projetos
part-tags = Etiquetas
part-parent = Parte de
part-picture = Imagem
part-venue = Local
part-address = Rua e número
part-city = Cidade
part-country = País
part-coordinates = Coordenadas
part-repeats = Repetição
part-extra = Datas acrescentadas
part-skipped = Datas omitidas
part-moved = Datas mudadas
part-off = Datas canceladas
own-dates = em datas próprias
moved-to = { $day } para { $when }
one-that-is-gone = (não existe mais)
nothing = nada
changed = alterado

letter-choices = Escolher quais cartas você recebe, e quando
letter-leave = Não receber mais cartas deste tipo
letter-cancelled-subject = Cancelado: { $title }
letter-moved-subject = Mudou de data: { $title }
letter-postponed-subject = Adiado: { $title }
letter-back-subject = Vai acontecer, afinal: { $title }
letter-day-subject =
    { $count ->
        [one] Seus eventos: { $count } lembrete
       *[other] Seus eventos: { $count } lembretes
    }
letter-day =
    { $count ->
        [one] Isto é o que vem, { $count } lembrete:
       *[other] Isto é o que vem, { $count } lembretes em uma carta:
    }
left-title = Você não recebe mais esta carta
left-lead = Você não receberá mais cartas deste tipo. Pode escolhê-las de novo quando quiser.
leave-title = Não receber mais cartas deste tipo?
leave-lead = Basta um clique; não é preciso entrar.
leave-button = Não receber mais

rejected-not-open-infrastructure = Não é sobre infraestrutura aberta.
rejected-advertisement = É publicidade comercial.
rejected-duplicate = Já está no calendário.
rejected-not-enough-information = Não diz o bastante para as pessoas chegarem até lá.
rejected-spam = Parece spam.
rejected-date-over = A data já passou.
