//! The dates of a series that are next, with those that were moved or called off.

use chrono::{DateTime, Utc};

use crate::catalog::Entry;
use crate::recurrence::Occurrence;
use crate::web::show::{Manner, SpanText, TimeText};

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
pub fn next_dates(entry: &Entry, manner: Manner, now: DateTime<Utc>) -> Vec<DateLine> {
    if entry.listing.draft.recurrence.is_none() {
        return Vec::new();
    }
    let next = entry.between(now, DateTime::<Utc>::MAX_UTC).take(NEXT);
    next.map(|occurrence| line(entry, &occurrence, manner))
        .collect()
}

fn line(entry: &Entry, occurrence: &Occurrence, manner: Manner) -> DateLine {
    let draft = &entry.listing.draft;
    let zone = draft.when.zone;
    let moved_from = occurrence.moved.then(|| match draft.when.is_timed() {
        true => manner.moment(occurrence.recurrence_id, zone),
        false => {
            let day = occurrence.recurrence_id.date();
            TimeText::day(day, manner.locale.date(day))
        }
    });
    DateLine {
        when: manner.full(&occurrence.when, zone, &draft.place),
        is_cancelled: occurrence.cancelled,
        reason: occurrence.reason.as_ref().map(|reason| reason.to_string()),
        moved_from,
    }
}
