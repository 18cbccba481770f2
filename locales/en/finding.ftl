# Pages on which one finds one’s way: month, series, search, and what stands where nothing is.

## A month

this-month = This month
months = Months
as-a-list = As a list
as-a-month = As a month
month-empty = Nothing is listed in this month.
next-events-in = The next event: { $what }
times-of-places = Times are those of each place.
more-events =
    { $count ->
        [one] { $count } more
       *[other] { $count } more
    }

## A series

whole-series = The whole series
subscribe-series = Subscribe to this series
about-series = Details
all-of-series = All upcoming events of this series

## The search

search-for = Search: { $what }
search-hint = A title, a city or country, a group, a project or a tag. Accents and capitals make no difference.
events-found =
    { $count ->
        [one] { $count } event or series found
       *[other] { $count } events and series found
    }
nothing-found = Nothing was found.
nothing-found-why = Every word has to occur. Try fewer words, or a part of one; descriptions can be searched, too.
look-in-texts = Look in descriptions, too

## In the frames of others

on-the-calendar = More on the calendar

## When something is wrong

error-gone-why = What stood here was taken down, and it does not come back.
error-dead-link = This link does not work any more
error-dead-link-why = It was used already, or it is too old.
error-too-many-wait =
    { $count ->
        [one] That was too often. Please try again in { $count } minute.
       *[other] That was too often. Please try again in { $count } minutes.
    }
error-still-there = The events can be read all the same, and subscribed calendars stay as they are.

## Without a network

offline = You are offline
offline-why = This browser has not kept this page. What you read last is there.
# Before a date and an hour.
as-of = This page is as of
as-of-why = Since then events may have been moved or cancelled.
