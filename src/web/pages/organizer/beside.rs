//! What stands in the calendar already, beside an event that is new: for people to look at, never to
//! forbid.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::event::{EventDraft, EventId, Kind, describe_when, looks_alike};
use crate::recurrence::{When, occurrences};

/// At most so many are shown of each sort.
const SHOWN: usize = 5;

/// The tag of deadlines of the release cycle.
const RELEASE: &str = "release";

const WEEK: TimeDelta = TimeDelta::days(7);

/// A public event.
pub struct Beside {
    /// Its page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// When it takes place.
    pub when: String,
}

impl Beside {
    fn of(entry: &Entry, when: &When) -> Self {
        Self {
            path: format!("/events/{}", entry.listing.slug),
            title: entry.listing.draft.title.to_string(),
            when: describe_when(when),
        }
    }
}

/// Public events that this one may be a double of; not itself.
pub fn similar(catalog: &Catalog, draft: &EventDraft, itself: Option<EventId>) -> Vec<Beside> {
    let is_double = |entry: &&Arc<Entry>| {
        let known = &entry.listing;
        Some(known.id) != itself
            && entry
                .occurrences()
                .any(|one| looks_alike(draft, &known.draft, one.starts_at))
    };
    let found = catalog.entries().iter().filter(is_double).take(SHOWN);
    found
        .map(|entry| Beside::of(entry, &entry.listing.draft.when))
        .collect()
}

/// Summits and PTGs during which one of its dates falls, and of a single event also the deadlines of its
/// days and the release of its week. What it is a part of is no collision.
pub fn collisions(catalog: &Catalog, draft: &EventDraft, now: DateTime<Utc>) -> Vec<Beside> {
    if draft.when.is_month() {
        return Vec::new();
    }
    let from = draft.when.starts_at().max(now);
    let until = from + Months::new(12);
    let dates = occurrences(&draft.when, draft.recurrence.as_ref(), from, until);
    let is_single = draft.recurrence.is_none();
    let matters = |entry: &Entry| {
        let known = &entry.listing.draft;
        let is_of_kind = match known.kind {
            Kind::Summit | Kind::Ptg => true,
            Kind::Deadline => is_single,
            _ => false,
        };
        is_of_kind && entry.is_on() && !known.when.is_month() && draft.parent != Some(entry.id)
    };
    let meets = |item: &AgendaItem<'_>| {
        let (begin, end) = stretch(item);
        !item.occurrence.cancelled
            && dates
                .iter()
                .any(|date| !date.cancelled && date.starts_at < end && begin < date.ends_at)
    };
    // A release earlier in the week is over, and still to be mentioned.
    let agenda = catalog.agenda(from - WEEK, until, matters, usize::MAX);
    let found = agenda.into_iter().filter(meets).take(SHOWN);
    found
        .map(|item| {
            let zone = item.entry.listing.draft.when.zone;
            let span = item.occurrence.when;
            Beside::of(item.entry, &When { zone, span })
        })
        .collect()
}

/// The time that something takes up: of a deadline the whole of its days, of a release its week.
fn stretch(item: &AgendaItem<'_>) -> (DateTime<Utc>, DateTime<Utc>) {
    let (known, one) = (&item.entry.listing.draft, &item.occurrence);
    if known.kind != Kind::Deadline {
        return (one.starts_at, one.ends_at);
    }
    let midnight = |day: NaiveDate| {
        known
            .when
            .zone
            .instant_of(day.and_time(NaiveTime::MIN))
            .earliest()
    };
    let first = known.when.zone.local(one.starts_at).date();
    if known.tags.iter().any(|tag| tag.as_str() == RELEASE) {
        let monday = first - Days::new(first.weekday().num_days_from_monday().into());
        return (midnight(monday), midnight(monday + Days::new(7)));
    }
    let last_moment = (one.ends_at - TimeDelta::seconds(1)).max(one.starts_at);
    let last = known.when.zone.local(last_moment).date();
    (midnight(first), midnight(last + Days::new(1)))
}
