# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = Este mês
months = Meses
as-a-list = Em lista
as-a-month = Por mês
month-empty = Não há nada neste mês.
next-events-in = O próximo evento: { $what }
times-of-places = Os horários são os de cada lugar.
more-events =
    { $count ->
        [one] mais { $count }
       *[other] mais { $count }
    }

## A series

whole-series = A série inteira
subscribe-series = Assinar esta série
about-series = Detalhes
all-of-series = Todos os próximos eventos desta série

## The search

search-for = Busca: { $what }
search-hint = Um título, uma cidade ou um país, um grupo, um projeto ou uma etiqueta. Acentos e maiúsculas não fazem diferença.
events-found =
    { $count ->
        [one] { $count } evento ou série
       *[other] { $count } eventos e séries
    }
nothing-found = Nada foi encontrado.
nothing-found-why = Todas as palavras precisam aparecer. Tente menos palavras, ou parte de uma; também é possível buscar nas descrições.
look-in-texts = Buscar também nas descrições

## In the frames of others

on-the-calendar = Mais no calendário

## When something is wrong

error-gone-why = O que estava aqui foi retirado e não voltará.
error-dead-link = Este link não funciona mais
error-dead-link-why = Ele já foi usado ou é antigo demais.
error-too-many-wait =
    { $count ->
        [one] Foram vezes demais. Tente de novo em { $count } minuto.
       *[other] Foram vezes demais. Tente de novo em { $count } minutos.
    }
error-still-there = Os eventos continuam legíveis, e os calendários assinados ficam como estão.

## Without a network

offline = Você está sem conexão
offline-why = Este navegador não guardou esta página. O que você leu por último está disponível.
# Before a date and an hour.
as-of = Esta página é de
as-of-why = Desde então, eventos podem ter sido remarcados ou cancelados.
