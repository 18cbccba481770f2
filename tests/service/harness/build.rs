//! Builders: the people, forms and events that tests are about, with everything that does not matter
//! filled in.

use chrono::{DateTime, Utc};
use folkmoot::account::NewPerson;
use folkmoot::event::{self, EventDraft, EventForm, GroupLookup};
use folkmoot::ical::{self, Publisher};
use folkmoot::locale::Locale;
use folkmoot::mail::{Address, Dkim, LeaveKey, ReturnPath, Sender};
use folkmoot::recurrence::Zone;
use folkmoot::site::Site;
use folkmoot::text::Line;

/// When tests begin: a Monday, before the summer's events.
pub const NOON: &str = "2026-06-01T12:00:00Z";

/// The public address of the service under test. It stands behind a proxy that speaks TLS.
pub const ORIGIN: &str = "https://calendar.example.org";

pub fn at(instant: &str) -> DateTime<Utc> {
    instant.parse().unwrap()
}

pub fn line(text: &str) -> Line {
    Line::parse(text, 1000).unwrap()
}

pub fn site() -> Site {
    Site::parse(ORIGIN).unwrap()
}

pub fn sender() -> Sender {
    Sender {
        name: line("Folkmoot"),
        address: Address::parse("folkmoot@example.org").unwrap(),
        reply_to: Some(Address::parse("staff@example.org").unwrap()),
        domain: "calendar.example.org".to_owned(),
        site_url: ORIGIN.to_owned(),
        leave_key: LeaveKey::derive(b"a secret"),
    }
}

/// What letters need besides their words.
pub fn post() -> event::Post {
    event::Post {
        sender: sender(),
        site: site(),
        ics: |event, site, today| ical::single(event, &Publisher::of(site), today),
    }
}

/// Where letters come back to.
pub fn return_path() -> ReturnPath {
    let address = Address::parse("bounces@example.org").unwrap();
    ReturnPath::new(&address, b"the secret of the tests").unwrap()
}

/// What letters are signed with, by a key in PEM.
pub fn dkim(key: &[u8]) -> Dkim {
    Dkim::new(key, "folkmoot", "Example.org").unwrap()
}

pub fn person(name: &str, email: &str) -> NewPerson {
    NewPerson {
        email: Address::parse(email).unwrap(),
        name: line(name),
        zone: Zone::parse("Africa/Accra").unwrap(),
        locale: Locale::English,
    }
}

/// A meetup in Accra on Thursday 25 June 2026, as somebody types it.
pub fn meetup() -> EventForm {
    let fields = [
        ("kind", "meetup"),
        ("title", "Zuul Night Accra"),
        ("summary", "Gating for everybody"),
        ("description", "Bring a **laptop**."),
        ("format", "in-person"),
        ("timing", "timed"),
        ("zone", "Africa/Accra"),
        ("start_date", "2026-06-25"),
        ("start_time", "18:30"),
        ("end_time", "20:30"),
        ("repeats", "no"),
        ("venue", "Impact Hub"),
        ("city", "Accra"),
        ("country", "GH"),
        ("registration", "https://example.org/register"),
        ("projects", "zuul"),
    ];
    change(EventForm::default(), &fields)
}

/// A call every Tuesday at 15:00 UTC.
pub fn weekly_call() -> EventForm {
    let fields = [
        ("kind", "sig"),
        ("title", "Bare Metal SIG"),
        ("format", "online"),
        ("timing", "timed"),
        ("zone", "UTC"),
        ("start_date", "2026-06-02"),
        ("start_time", "15:00"),
        ("end_time", "16:00"),
        ("repeats", "weekly"),
        ("join", "https://example.org/call"),
    ];
    change(EventForm::default(), &fields)
}

/// The same form with other words in these fields.
pub fn change(form: EventForm, fields: &[(&str, &str)]) -> EventForm {
    let mut values = serde_json::to_value(form).unwrap();
    for (name, value) in fields {
        let field = values
            .get_mut(name)
            .unwrap_or_else(|| panic!("the form has no field {name}"));
        *field = (*value).into();
    }
    serde_json::from_value(values).unwrap()
}

/// What the form states; it must be right, and refer to nothing.
pub fn draft(form: &EventForm) -> EventDraft {
    event::parse(
        form,
        &GroupLookup {
            group: &|_| None,
            event: &|_| None,
        },
    )
    .unwrap()
}
