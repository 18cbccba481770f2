//! The event form, field by field.

use super::choices::{countries, formats, kinds, repeats, timings};
use super::{Field, FormScope, Row, Section};
use crate::event::EventForm;

pub(super) fn sections(scope: FormScope, form: &EventForm) -> Vec<Section> {
    let mut sections = vec![what(), when(form), place(), links()];
    if scope == FormScope::Public {
        sections.push(afterwards());
    }
    sections.push(more());
    if scope == FormScope::Submission {
        sections.push(you());
    }
    sections
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
    let repeats = Field::text("repeats", "Does it repeat?").select(repeats(&form.repeats));
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
    Section {
        is_folded: Some(true),
        ..section("afterwards", "After the event", rows)
    }
}

fn more() -> Section {
    let deadline = |date, time, label| {
        Row(vec![
            Field::text(date, label).kind("date").optional(),
            Field::text(time, "at")
                .kind("time")
                .hint("Empty: end of the day")
                .optional(),
        ])
    };
    let words = |name, label, hint| one(Field::text(name, label).hint(hint).optional());
    let coordinates = Row(vec![
        Field::text("latitude", "Latitude")
            .hint("Degrees north: -6.2088")
            .optional(),
        Field::text("longitude", "Longitude")
            .hint("Degrees east: 106.8456")
            .optional(),
    ]);
    let parent = Field::text("parent", "Part of another event")
        .hint("A Forum inside a Summit, an episode of a show")
        .list("event-list")
        .optional();
    let rows = vec![
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
        coordinates,
        one(parent),
    ];
    Section {
        is_folded: Some(true),
        ..section("more", "Deadlines, languages, projects and more", rows)
    }
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
