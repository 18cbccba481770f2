//! A draft for the tests of this room, from the form with some fields filled in otherwise.

use super::{EventDraft, EventForm, GroupLookup, parse};

/// An online meetup on the evening of 26 November 2026 in Accra.
pub(super) fn meetup(fields: &[(&str, &str)]) -> EventDraft {
    let mut form = serde_json::to_value(EventForm::default()).unwrap();
    let usual = [
        ("kind", "meetup"),
        ("title", "Zuul night"),
        ("description", "One\n\nTwo\n\nThree\n\nFour"),
        ("format", "online"),
        ("timing", "timed"),
        ("zone", "Africa/Accra"),
        ("start_date", "2026-11-26"),
        ("start_time", "18:30"),
        ("end_time", "20:30"),
    ];
    for (field, value) in usual.iter().chain(fields) {
        form[*field] = (*value).into();
    }
    let form: EventForm = serde_json::from_value(form).unwrap();
    let nothing = GroupLookup {
        group: &|_| None,
        event: &|_| None,
    };
    parse(&form, &nothing).unwrap()
}
