# What public pages say around the events. Plain text, no markup.

## On every page

skip = Skip to content
nav-main = Main
nav-more = More
nav-events = Events
nav-groups = Groups
nav-subscribe = Subscribe
nav-submit = Submit an event
search = Search
search-events = Search events
foot-about = Folkmoot is the community calendar for open communities: for everybody who runs an event, and everybody who comes.
all-as-icalendar = All events as iCalendar
check-a-calendar = Check a calendar
my-calendar = My calendar
my-events = My events
my-groups = My groups
for-staff = For staff
review-in-figures = Review in figures
report-a-problem = Report a problem
language = Language
# What script adds to pages.
your-time-too = That is your time, too.
for-you = For you:
copied = Copied
press-to-copy = Press Ctrl+C

## Lists of events

now = Now
moved = Moved
series = Series
place-open-and-online = Online, and at a place to be announced
# The regular meetings of a busy day, folded away.
folded-meetings =
    { $count ->
        [one] { $count } meeting of SIGs, working groups and teams
       *[other] { $count } meetings of SIGs, working groups and teams
    }
order-and-times = In the order in which they begin; times are those of each place.
upcoming-events = Upcoming events
past-events = Past events
events-description = { $what } on the community calendar, by day, with a feed for your own calendar.
what-from-day = { $what } from { $day }
# Such as "Meetups in Ghana: past".
what-is-over = { $what }: past
later-from-day = Later: from { $day }
earlier-from-day = Earlier: from { $day }
earlier-from-today = Earlier: from today
earlier-before-day = Earlier: before { $day }
upcoming = Upcoming
past = Past
deadlines = Deadlines
deadlines-too = Deadlines of talks and registration, too
subscribe-to-list = Subscribe to this list
subscribe-all-the-same = Subscribe all the same
nothing-listed = No event is listed here.
subscribe-and-they-come = Subscribe, and what is announced later comes to your calendar.
under-way = Under way
day-to-be-confirmed = Day to be confirmed

## Filters

filters = Filters
filter-list = Filter this list
which-time = Which time
show = Show
clear-filters = Clear the filters
words-to-look-for = Words to look for
kinds-of-events = Kinds of events
leave-out = Leave out
leave-out-this = Leave out { $what }
and-also = And also:
menu-region = Region
menu-country = Country
menu-near = Near
menu-group = Group
menu-series = Series
menu-project = Project
menu-language = Language
menu-format = Taking part
menu-tag = Tag
any-region = Anywhere
any-country = Any country
any-near = Near or far
any-group = Any group
any-series = Any series
any-project = Any project
any-language = Any language
any-format = Online or in person
any-tag = Any tag
around-city = { $city }, { $kilometres } km around

## The front page

home-title = Community events
# The name of the service in link previews.
home-about = Folkmoot, the community calendar
home-description = Summits, gatherings, OpenInfra Days, meetups, live shows and meetings of open infrastructure communities around the world, on one calendar to subscribe to.
home-heading = Where the community meets
home-lead = Summits, gatherings, days, meetups, shows and meetings of open infrastructure communities around the world.
events-ahead =
    { $count ->
        [one] { $count } event or series lies ahead.
       *[other] { $count } events and series lie ahead.
    }
by-groups =
    { $count ->
        [one] { $count } group takes part.
       *[other] { $count } groups take part.
    }
subscribe = Subscribe
home-subscribe-why = in the calendar you use; it stays up to date by itself
home-submit-why = of your group; no account needed
happening-now = Happening now
two-weeks = The next two weeks
two-weeks-empty = Nothing is announced for these two weeks.
what-comes-later = What comes after that
all-with-filters = All events, with filters
worth-planning = Worth planning for

## An event

# Before the name of the larger event.
part-of = part of
last-date = Last date
next-date = Next date
next-dates = Next dates
# Between "Moved" and the old date, which is struck through.
instead-of = from
parts = Parts of this event
past-parts = Past parts
add-to-calendar = Add to calendar
keeps-up-to-date = (keeps up to date)
download-ics = Download as .ics
download-copy = (a copy that will not be updated)
star = Star
passed = (passed)
facts = Facts
where = Where
map = Map
to-be-announced = To be announced
hosts =
    { $count ->
        [one] Host
       *[other] Hosts
    }
languages =
    { $count ->
        [one] Language
       *[other] Languages
    }
about = About
tags = Tags
updated = Updated
taking-part-in-person = In person
taking-part-online = Online
taking-part-hybrid = In person and online
notice-cancelled = Cancelled: this event does not take place
notice-postponed = Postponed: this event does not take place on the date below
notice-moved = Postponed: the date below is the new one
notice-series-over = This series has ended
notice-over = This event has ended
notice-on = Happening now
notice-vague = The date is to be confirmed
old-date-below = The date below is the old one; a new one is not set yet.
was-to-be = It was to be on { $when }.
has-recording = There is a recording.
only-the-month = Only the month is known so far. Feeds carry the event as soon as there is a day.

## Groups

groups = Groups
groups-description = User groups, SIGs, working groups and project teams of open infrastructure communities, by region, with their next events.
groups-lead = User groups near you, and SIGs, working groups and teams that meet online. Each has a calendar of its own to subscribe to.
groups-none = No group is listed yet.
groups-found =
    { $count ->
        [one] { $count } group is like that
       *[other] { $count } groups are like that
    }
no-such-group = No group is like that.
group-description = { $who }: upcoming events, past events and a calendar feed.
group-kind = Kind
group-kind-user-group = User group
group-kind-sig = SIG
group-kind-working-group = Working group
group-kind-project-team = Project team
group-kind-foundation = Foundation
group-kinds-user-group = User groups
group-kinds-sig = SIGs
group-kinds-working-group = Working groups
group-kinds-project-team = Project teams
group-kinds-foundation = Foundation
any-group-kind = Groups of every kind
group-life = Life
any-life = Active and dormant
active-only = Active only
dormant-only = Dormant only
only-wanting = Only those that want organizers
regions = Regions
worldwide = Worldwide
next = Next:
nothing-announced = Nothing is announced.
dormant = Dormant
group-dormant = This group is dormant
group-dormant-why = Half a year had gone by without a sign of life, or those who know it said that it has ended. A new event takes the mark away.
organizers = Organizers
organizers-wanted = Organizers wanted
organizers-wanted-why = Nobody looks after this group here yet.
help-organize = Help organize
for-organizers = For its organizers
group-missing = Is your group not here?
propose-group = Propose it
about-group = About this group
all-of-group = All upcoming events of this group
newer = Newer
older = Older
page-number = Page { $count }
follow = Follow in my calendar
feed = Feed
export-group = Take everything along
export-lead = All public events of this group, those of the past as well, in forms that other programs read. What is here is yours.
export-ics = For every calendar app.
export-json = All that is known of each event, to go on with in another calendar of this kind or in a program of your own.
export-csv = For a spreadsheet. What you change in it can be imported again; the empty table is to begin with.
export-columns = What each column takes
export-yaml = One file a meeting, as the irc-meetings repository keeps them.
group-chat = Chat
group-list = Mailing list
members = Members
members-count =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
members-on-day =
    { $count ->
        [one] { $count } member on { $day }
       *[other] { $count } members on { $day }
    }
members-over-time = Members over time
members-by-day = Members by day, the newest first
figures-as-table = The figures as a table
day-column = Day

## The subscribe page

subscribe-to = Subscribe: { $what }
subscribe-description = Choose what you care for and get it in Apple Calendar, Google Calendar, Outlook, Thunderbird or any other app, always up to date.
subscribe-lead = Choose what you care for. Your calendar app then fetches it by itself: new events appear, moved ones move, cancelled ones say so.
what-to-subscribe = What to subscribe to
no-answer = The answer to this choice did not come. The button “Update the choice” asks again.
what = What
more-settings = Alarms, deadlines, the past, the language
alarms = Alarms
minutes-before =
    { $count ->
        [one] { $count } minute before
       *[other] { $count } minutes before
    }
hours-before =
    { $count ->
        [one] { $count } hour before
       *[other] { $count } hours before
    }
days-before =
    { $count ->
        [one] { $count } day before
       *[other] { $count } days before
    }
the-past = The past
back-a-year = One year back
back-to-the-first = Everything there ever was
back-to-today = From today on
back-days =
    { $count ->
        [one] { $count } day back
       *[other] { $count } days back
    }
our-words-in = Our own words in
our-words-hint = Such as “Cancelled” and “Register”. What organizers wrote stays as it is.
entries = Entries
switch-deadlines = Deadlines of talks and registration as entries of their own
switch-perday = One entry a day for what lasts several days
switch-perday-hint = A series stays whole: its rule cannot be told for each of its days.
switch-months = Events of which only the month is known, as an entry of that whole month
switch-emoji = Titles without emoji
update-choice = Update the choice
something-else = And something else
choose-everything = Choose everything
nothing-ahead = Nothing is ahead in this choice yet.
waiting-for-day =
    { $count ->
        [one] { $count } more has only a month so far and will come with the day.
       *[other] { $count } more have only a month so far and will come with the day.
    }
is-loopback = This calendar runs on your own machine: Google and Microsoft cannot reach it there, apps on this machine can.
copy-this = Any other app: copy this address
copy = Copy
qr = On your phone: a code to scan
qr-label = QR code that subscribes to this choice
news-and-programs = For readers of news, and for programs
as-atom = News of what was published or changed (Atom)
as-json = Data for programs (JSCalendar, RFC 8984)
short-name = Give this choice a lasting short name
short-name-why = (an address to print and pass on)
taste = What you will see next
whole-list = The whole list
how-soon = How soon changes arrive
how-soon-text = We publish a change within a second and ask apps to look once an hour. Each app does as it likes, and we cannot make it hurry.
how-soon-warning = On the day of an event, trust the event’s page.
how-often = How often each app looks for changes
app = App
looks-for-changes = Looks for changes
app-mac = Apple Calendar on a Mac
app-mac-how = As often as you set when you subscribe: from every 5 minutes to every week
app-iphone = Apple Calendar on iPhone and iPad
app-iphone-how = As “Fetch New Data” in the settings of the accounts says; every hour is a good choice
app-thunderbird-how = Every 30 minutes, unless you set another time
app-google-how = Every 12 to 24 hours; nothing changes that
app-outlook-how = Every few hours, sometimes only once a day; nothing changes that
on-android = On Android, add the calendar to your Google account in a browser; it then shows in the Google Calendar app. Nothing is asked of you: no account, no name, no mail address.

## Settings

settings = Settings
settings-lead = These choices stay in this browser, in a cookie that names nobody.
settings-saved = Saved.
your-zone = Your time zone
your-zone-hint = Such as Europe/Berlin. Empty: times are shown where they take place, and this browser adds your own.
no-such-zone = This is no time zone we know; choose one from the list, such as Asia/Tokyo
your-clock = Clock
clock-24 = 24 hours (17:30)
clock-12 = 12 hours (5:30 pm)
your-theme = Appearance
theme-device = As the device has it
theme-light = Light
theme-dark = Dark
save = Save
there-is-a-problem = There is a problem

## When something is wrong

where-to-go = Where to go from here
look-for-event = Look for an event
front-page = The front page
sign-in = Sign in
error-not-found = Page not found
error-not-found-why = There is nothing at this address.
error-gone = Gone for good
error-too-many = Too many requests
error-busy = Please try again in a minute
error-busy-why = We are busy; please try again in a moment.
error-unavailable-why = Saving is not possible at the moment; please try again in a minute.
error-not-printed-why = This calendar cannot be given out at the moment; please ask again later.
error-fault = Something went wrong
error-fault-why = Something went wrong on our side; it was logged and will be looked at.
