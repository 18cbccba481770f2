//! The event form, field by field.

use super::choices::{countries, formats, kinds, repeats, timings};
use super::{Field, FormScope, Row, Section, Step};
use crate::event::EventForm;

pub(super) fn sections(scope: FormScope, form: &EventForm) -> Vec<Section> {
    let change = || vec![what(), when(form), place(), links()];
    match scope {
        FormScope::Step(Step::What) => vec![what(), words(), elsewhere()],
        FormScope::Step(Step::When) => vec![when(form), due()],
        FormScope::Step(Step::Where) => vec![place(), links(), map()],
        FormScope::Step(Step::Check) => vec![you()],
        FormScope::Change => [change(), vec![more()]].concat(),
        FormScope::Public => [change(), vec![afterwards(), more()]].concat(),
    }
}

fn section(id: &'static str, title: &'static str, rows: Vec<Row>) -> Section {
    Section {
        id,
        title,
        is_folded: None,
        rows,
    }
}

fn one(field: Field) -> Row {
    Row(vec![field])
}

fn what() -> Section {
    let title = Field::text("title", "Title").hint("For example: OpenInfra Days Indonesia 2027");
    let kind = Field::text("kind", "Kind of event").select(kinds());
    let summary = Field::text("summary", "In one sentence")
        .hint("Shown in lists and search results")
        .optional();
    let description = Field::text("description", "Description")
        .hint("Who it is for, the programme, how to take part. Markdown works: lists, links, **bold**.")
        .area(8)
        .optional();
    let groups = Field::text("groups", "Hosting group")
        .hint("Start typing to choose one. More than one: separate them by commas.")
        .list("group-list")
        .optional();
    section(
        "what",
        "What",
        vec![
            one(title),
            one(kind),
            one(summary),
            one(description),
            one(groups),
        ],
    )
}

fn when(form: &EventForm) -> Section {
    let timing = Field::text("timing", "How exactly is the time known?").radios(timings());
    let starts = Row(vec![
        Field::text("start_date", "Start date").kind("date"),
        Field::text("start_time", "Start time").kind("time"),
    ]);
    let ends = Row(vec![
        Field::text("end_date", "End date")
            .kind("date")
            .hint("Empty: the day it starts")
            .optional(),
        Field::text("end_time", "End time").kind("time"),
    ]);
    let month = Field::text("month", "Month")
        .kind("month")
        .hint("2027-10 is October 2027");
    let zone = Field::text("zone", "Time zone")
        .hint("The zone whose clocks the times above follow: that of the place, such as Asia/Jakarta. UTC works too.")
        .list("zone-list");
    let repeats = Field::text("repeats", "Does it repeat?").select(repeats(form));
    let rule = Field::text("rule", "Rule")
        .hint("An RRULE, such as FREQ=MONTHLY;BYDAY=1TH,3TH. For people who know iCalendar.")
        .optional();
    let until = Field::text("repeats_until", "Last date of the series")
        .kind("date")
        .hint("At most a year away. Empty: a year; before it is over we write to you, and one click renews it.")
        .optional();
    section(
        "when",
        "When",
        vec![
            one(timing),
            starts,
            ends,
            one(month),
            one(zone),
            one(repeats),
            one(rule),
            one(until),
        ],
    )
}

fn place() -> Section {
    let format = Field::text("format", "How do people take part?").radios(formats());
    let venue = Field::text("venue", "Venue")
        .hint("Name of the building or room")
        .optional();
    let address = Field::text("address", "Street and number").optional();
    let city = Field::text("city", "City").optional();
    let country = Field::text("country", "Country")
        .select(countries())
        .optional();
    section(
        "where",
        "Where",
        vec![
            one(format),
            one(venue),
            one(address),
            Row(vec![city, country]),
        ],
    )
}

fn links() -> Section {
    let link = |name, label| one(Field::text(name, label).kind("url").optional());
    let website = Field::text("website", "Web page")
        .kind("url")
        .hint("https://…")
        .optional();
    let join = Field::text("join", "Where to join online")
        .kind("url")
        .hint("The call or channel. Everybody sees it.")
        .optional();
    section(
        "links",
        "Links",
        vec![
            one(website),
            link("registration", "Registration"),
            one(join),
            link("livestream", "Livestream"),
            link("cfp", "Call for papers"),
        ],
    )
}

fn afterwards() -> Section {
    let link = |name, label| one(Field::text(name, label).kind("url").optional());
    let rows = vec![
        link("recording", "Recording"),
        link("slides", "Slides"),
        link("recap", "Recap"),
    ];
    folded("afterwards", "After the event", rows)
}

/// What few people need: it is folded up until something is in it.
fn folded(id: &'static str, title: &'static str, rows: Vec<Row>) -> Section {
    Section {
        is_folded: Some(true),
        ..section(id, title, rows)
    }
}

fn more() -> Section {
    let rows = [deadlines(), word_lists(), coordinates(), part_of()].concat();
    folded("more", "Deadlines, languages, projects and more", rows)
}

fn due() -> Section {
    folded("due", "Deadlines before it", deadlines())
}

fn words() -> Section {
    let rows = [word_lists(), part_of()].concat();
    folded("words", "Languages, projects and more", rows)
}

fn map() -> Section {
    folded("map", "On the map", coordinates())
}

fn deadlines() -> Vec<Row> {
    let deadline = |date, time, label| {
        Row(vec![
            Field::text(date, label).kind("date").optional(),
            Field::text(time, "at")
                .kind("time")
                .hint("Empty: end of the day")
                .optional(),
        ])
    };
    vec![
        deadline(
            "cfp_closes_date",
            "cfp_closes_time",
            "Call for papers closes on",
        ),
        deadline(
            "registration_closes_date",
            "registration_closes_time",
            "Registration closes on",
        ),
    ]
}

fn word_lists() -> Vec<Row> {
    let words = |name, label, hint| one(Field::text(name, label).hint(hint).optional());
    vec![
        words(
            "languages",
            "Languages spoken",
            "Tags separated by commas: en, id. Empty: English",
        ),
        words(
            "projects",
            "Projects",
            "Separated by commas: openstack, kata-containers, zuul",
        ),
        words("tags", "Tags", "Free words, separated by commas"),
    ]
}

fn coordinates() -> Vec<Row> {
    vec![Row(vec![
        Field::text("latitude", "Latitude")
            .hint("Degrees north: -6.2088")
            .optional(),
        Field::text("longitude", "Longitude")
            .hint("Degrees east: 106.8456")
            .optional(),
    ])]
}

fn part_of() -> Vec<Row> {
    let parent = Field::text("parent", "Part of another event")
        .hint("A Forum inside a Summit, an episode of a show")
        .list("event-list")
        .optional();
    vec![one(parent)]
}

fn elsewhere() -> Section {
    let email = Field::text("email", "Your mail address")
        .kind("email")
        .autocomplete("email")
        .hint("We send you the address of this draft at once. It is never published.")
        .optional();
    section(
        "elsewhere",
        "To go on later, or on another device",
        vec![one(email)],
    )
}

fn you() -> Section {
    let name = Field::text("name", "Your name")
        .autocomplete("name")
        .hint("Shown to our staff only");
    let email = Field::text("email", "Your mail address")
        .kind("email")
        .autocomplete("email")
        .hint("We send you a link to confirm it, and what becomes of your event. It is never published.");
    section("you", "You", vec![one(name), one(email)])
}
