# Digests by mail: pages and letters. Plain text, no markup.

## Asking for one

digest-by-mail = Por e-mail
digest-lead = Uma carta por semana ou por mês com o que vem e o que mudou, e só quando há algo a contar. Não é preciso ter conta, e um clique encerra.
digest-address-hint = Usamos só para isto. Primeiro enviamos uma carta que pergunta se você quer.
digest-how-often = Com que frequência
digest-weekly = Toda segunda-feira de manhã
digest-monthly = Na primeira segunda-feira de cada mês
digest-ask = Pedir
digest-sent-why = Uma carta está a caminho do endereço informado. Aperte em até três dias o botão atrás do link dela; antes disso, nada mais chega.
digest-sent-else = Se não houver carta, procure entre as indesejadas. Quem pede o mesmo duas vezes em uma hora recebe uma só carta.

## Confirming

digest-confirm = Você quer receber isto por e-mail?
digest-confirm-why = Nada chega antes de você apertar o botão.
digest-confirm-button = Sim, enviem para mim
digest-confirmed = A partir de agora você recebe isto por e-mail
# With the day.
digest-first-comes = A primeira carta pode chegar em { $what }, se houver algo a contar.
digest-change-or-leave = Mudar ou sair

## Changing and leaving

digest-yours = Seu resumo por e-mail
digest-saved = Suas mudanças foram salvas.
# With the day.
digest-next = o próximo em { $what }
digest-chosen = Escolhido, mas ainda não salvo: { $what }
digest-choose = Escolher outros eventos
digest-doubled = Seu endereço já recebe um resumo destes eventos. Saia daquele, ou escolha outros eventos
digest-no-more = Não receber mais
digest-leave = Sair deste resumo
digest-leave-why = Aperte o botão, e não chegam mais cartas.
digest-change-instead = Mudar em vez disso: com menos frequência, ou outros eventos
digest-left = Você saiu
digest-left-why = Não chegam mais cartas deste resumo.
digest-forget-why = Também podemos apagar tudo o que guardamos do seu endereço por causa dos resumos: todos eles, e as cartas.
digest-forget = Apagar tudo
digest-forgotten = Tudo foi apagado
digest-forgotten-why = Nada mais é guardado do seu endereço por causa dos resumos.

## The letter that asks

digest-confirm-subject = Por favor, confirme: eventos por e-mail
digest-asked = Alguém, esperamos que você, pediu que estes eventos fossem enviados ao seu endereço:
# Where the words of a stranger could pass for a link.
digest-some-events = os eventos escolhidos no formulário
digest-confirm-else = Se não foi você, não faça nada: não chegam mais cartas, e seu endereço é esquecido depois de { $days } dias.
digest-confirm-because = Você recebe isto porque seu endereço foi digitado em um formulário.
digest-there-subject = Você já recebe estes eventos por e-mail
digest-there = Alguém, esperamos que você, pediu o que já é enviado ao seu endereço:

## The digest

digest-subject = { $what }: { $first } – { $last }
digest-coming = Isto vem até { $last }:
digest-nothing-coming = Nada acontece até { $last }, mas houve novidades:
digest-happened = Mais adiante
digest-new = Novo
digest-on-again = Vai acontecer, afinal
# With the time at which it was to be.
digest-was = Em vez de { $when }
digest-more =
    { $count ->
        [one] Mais um está na página.
       *[other] Mais { $count } estão na página.
    }
digest-page = Ver tudo no calendário
digest-feed = Assinar no seu próprio calendário
digest-because = Você recebe isto porque pediu: { $what }.
