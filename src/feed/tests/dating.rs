//! Since when feeds are as they are.

use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::{print, publisher, selection};
use crate::catalog::generate::{listings, today};
use crate::catalog::{Catalog, Entry};
use crate::event::{Kind, Listing};
use crate::feed::{Newsstand, Representation};

/// An edition of these events that was printed after a change at this time of the day.
fn edition(number: i64, listings: Vec<Arc<Listing>>, time: &str, day: NaiveDate) -> Catalog {
    let mut catalog = print(number, listings, None, day);
    catalog.changed_at = at(day, time);
    catalog
}

fn at(day: NaiveDate, time: &str) -> DateTime<Utc> {
    day.and_time(time.parse().unwrap()).and_utc()
}

fn dated(stand: &Newsstand, catalog: &Catalog, path: &str) -> DateTime<Utc> {
    let feed = stand.feed(
        catalog,
        &selection(path),
        Representation::Calendar,
        &publisher(),
    );
    feed.last_modified()
}

/// The listings, one of them, of this kind, with another title.
fn changed(kind: Kind) -> Vec<Arc<Listing>> {
    let mut all = listings(100);
    let one = all.iter_mut().find(|one| one.draft.kind == kind).unwrap();
    Arc::make_mut(one).sequence += 1;
    all
}

#[test]
fn a_feed_keeps_its_date_until_its_bytes_change() {
    let stand = Newsstand::default();
    let first = edition(1, listings(100), "08:00:00", today());
    for path in ["kind=ptg", "kind=live"] {
        assert_eq!(dated(&stand, &first, path), at(today(), "08:00:00"));
    }
    let second = edition(2, changed(Kind::Ptg), "09:30:00", today());
    assert_eq!(dated(&stand, &second, "kind=ptg"), at(today(), "09:30:00"));
    assert_eq!(dated(&stand, &second, "kind=live"), at(today(), "08:00:00"));
    // Back to the bytes of before: a change all the same.
    let third = edition(3, listings(100), "10:00:00", today());
    assert_eq!(dated(&stand, &third, "kind=ptg"), at(today(), "10:00:00"));
}

#[test]
fn what_leaves_the_window_at_midnight_changes_the_feed_at_midnight() {
    let stand = Newsstand::default();
    let first = edition(1, listings(100), "08:00:00", today());
    // The day that moves an event out of the window.
    let is_single = |entry: &&Arc<Entry>| entry.listing.draft.recurrence.is_none();
    let mut ends: Vec<DateTime<Utc>> = first
        .entries()
        .iter()
        .filter(is_single)
        .filter_map(|entry| entry.ends_at())
        .filter(|end| *end > at(today(), "00:00:00"))
        .collect();
    ends.sort();
    let midnight = ends[0].date_naive() + Days::new(1);
    let of = |day: NaiveDate| {
        let mut catalog = edition(1, listings(100), "08:00:00", today());
        catalog.day = day;
        catalog
    };
    let (before, after) = (of(midnight.pred_opt().unwrap()), of(midnight));
    dated(&stand, &before, "past=0");
    let lasting = dated(&stand, &before, "past=all");
    let moved = dated(&stand, &after, "past=0");
    assert_eq!(moved, midnight.and_time(NaiveTime::MIN).and_utc());
    assert_eq!(dated(&stand, &after, "past=all"), lasting);
}

#[test]
fn two_changes_within_a_second_have_two_dates() {
    let stand = Newsstand::default();
    let first = edition(1, listings(100), "08:00:00", today());
    let second = edition(2, changed(Kind::Ptg), "08:00:00", today());
    assert_eq!(dated(&stand, &first, "kind=ptg"), at(today(), "08:00:00"));
    assert_eq!(dated(&stand, &second, "kind=ptg"), at(today(), "08:00:01"));
}

#[test]
fn who_still_reads_the_last_edition_changes_nothing() {
    let stand = Newsstand::default();
    let first = edition(1, listings(100), "08:00:00", today());
    let second = edition(2, changed(Kind::Ptg), "09:30:00", today());
    dated(&stand, &first, "kind=ptg");
    dated(&stand, &second, "kind=ptg");
    assert_eq!(dated(&stand, &first, "kind=ptg"), at(today(), "08:00:00"));
    assert_eq!(stand.kept(), ["kind=ptg.ics"]);
    assert_eq!(dated(&stand, &second, "kind=ptg"), at(today(), "09:30:00"));
    let third = edition(3, changed(Kind::Ptg), "11:00:00", today());
    assert_eq!(dated(&stand, &third, "kind=ptg"), at(today(), "09:30:00"));
}
