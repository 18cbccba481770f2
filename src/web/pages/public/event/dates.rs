//! The dates of a series that are next, with those that were moved or called off.

use chrono::{DateTime, Utc};

use crate::catalog::Entry;
use crate::recurrence::Occurrence;
use crate::web::show::{SpanText, TimeText};

/// One date of a series.
pub struct DateLine {
    /// When.
    pub when: SpanText,
    /// Whether it does not take place.
    pub is_cancelled: bool,
    /// Why it does not.
    pub reason: Option<String>,
    /// The date it was moved from.
    pub moved_from: Option<TimeText>,
}

/// Dates listed.
const NEXT: usize = 5;

/// The next dates of a series, those called off among them. None for a single event.
pub fn next_dates(entry: &Entry, now: DateTime<Utc>) -> Vec<DateLine> {
    if entry.listing.draft.recurrence.is_none() {
        return Vec::new();
    }
    let next = entry.between(now, DateTime::<Utc>::MAX_UTC).take(NEXT);
    next.map(|occurrence| line(entry, &occurrence)).collect()
}

fn line(entry: &Entry, occurrence: &Occurrence) -> DateLine {
    let draft = &entry.listing.draft;
    let zone = draft.when.zone;
    let moved_from = occurrence.moved.then(|| match draft.when.is_timed() {
        true => TimeText::moment(occurrence.recurrence_id, zone),
        false => {
            let day = occurrence.recurrence_id.date();
            TimeText::day(day, crate::web::show::date(day))
        }
    });
    DateLine {
        when: SpanText::full(&occurrence.when, zone, &draft.place),
        is_cancelled: occurrence.cancelled,
        reason: occurrence.reason.as_ref().map(|reason| reason.to_string()),
        moved_from,
    }
}
