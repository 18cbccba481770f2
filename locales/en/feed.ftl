# What we ourselves say in feeds; what events say stays as it was written. Plain text, one line each.

## What has become of an event

cancelled = Cancelled
postponed = Postponed
# A line of its own, without a reason and with one.
said = { $what }.
said-why = { $what }: { $why }

## Titles

day-of = { $title } (day { $day } of { $days })
month-only = { $title } (day to be confirmed)

## What stands below a title

labelled = { $label }: { $value }
deadline-cfp = Call for papers closes
deadline-registration = Registration closes
link-join = Join
link-registration = Register
link-website = Website
link-cfp = Call for papers
link-livestream = Livestream
link-recording = Recording
link-slides = Slides
link-recap = Recap
online = Online
place-and-online = { $place }, and online
place-open = The place is to be confirmed
day-open = { $month }, the day is to be confirmed

## Kinds of events: one, and many

kind-summit = Summit
kind-ptg = PTG
kind-days = OpenInfra Days
kind-meetup = Meetup
kind-live = OpenInfra Live
kind-sig = SIG or working group
kind-training = Training
kind-deadline = Deadline
kind-other = Other
kinds-summit = Summits
kinds-ptg = PTGs
kinds-days = OpenInfra Days
kinds-meetup = Meetups
kinds-live = OpenInfra Live
kinds-sig = SIG and working-group meetings
kinds-training = Trainings
kinds-deadline = Deadlines
kinds-other = Other events

## What a feed is called: a heading of what was chosen

everything = All events
events = Events
list-next = { $list }, { $item }
list-and = { $list } and { $item }
list-or = { $list } or { $item }
# Once for each filter: "Meetups" and "in Ghana".
narrowed = { $what } { $how }
by-region = in { $names }
by-country = in { $names }
by-group = hosted by { $names }
by-series = of { $names }
by-project = about { $names }
by-tag = tagged { $names }
by-language = in { $names }
by-format = held { $names }
by-distance = within { $kilometres } km of { $place }
by-words = with “{ $words }”
format-in-person = in person
format-online = online
format-hybrid = in person and online at once
past-all = { $what }, with all of the past
past-today = { $what }, from today on
past-days =
    { $days ->
        [1] { $what }, from yesterday on
       *[other] { $what }, with the last { $days } days
    }
deadlines-on = { $what }, with what is due before them
deadlines-off = { $what }, without what is due before events
calendar-name = { $what } ({ $publisher })
calendar-about = { $what }, published by { $publisher }. Times are in the zone of each event.
event-about = One event, published by { $publisher }.
mine = My events
mine-about = Starred events and what followed groups host. Times are in the zone of each event.
news-about = What was published or changed last. Times are those of each place.

## Regions of the world, and parts of them

region-apac = Asia Pacific
region-emea = Europe, Middle East, Africa
region-north-america = North America
region-latin-america = Latin America
region-east-asia = East Asia
region-southeast-asia = Southeast Asia
region-south-asia = South Asia
region-central-asia = Central Asia
region-australia-new-zealand = Australia and New Zealand
region-melanesia = Melanesia
region-micronesia = Micronesia
region-polynesia = Polynesia
region-west-asia = West Asia
region-northern-europe = Northern Europe
region-western-europe = Western Europe
region-eastern-europe = Eastern Europe
region-southern-europe = Southern Europe
region-northern-africa = Northern Africa
region-western-africa = Western Africa
region-middle-africa = Middle Africa
region-eastern-africa = Eastern Africa
region-southern-africa = Southern Africa
region-central-america = Central America
region-caribbean = Caribbean
region-south-america = South America
