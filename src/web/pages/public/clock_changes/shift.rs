//! Which meetings come at another hour by a reader's clock, and from when on. Pure.

use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use crate::catalog::Entry;
use crate::recurrence::{Occurrence, Span, Zone};

/// How far ahead it is looked: every zone that changes its clocks does so within it.
const AHEAD: TimeDelta = TimeDelta::days(250);

/// The meetings of a reader.
#[derive(Default)]
pub struct Shifts<'a> {
    /// Those that move, by the date from which they do.
    pub moving: Vec<Shift<'a>>,
    /// How many keep their hour.
    pub staying: usize,
}

/// A meeting that moves.
pub struct Shift<'a> {
    /// The meeting.
    pub entry: &'a Arc<Entry>,
    /// The zone of the reader.
    pub zone: Zone,
    /// The last date before it moves, by the reader's clock.
    pub now: NaiveDateTime,
    /// The first date after that.
    pub then: NaiveDateTime,
}

/// What the next changes of clocks, here or at their places, do to meetings that repeat at an hour.
pub fn shifts<'a>(
    entries: impl Iterator<Item = &'a Arc<Entry>>,
    zone: Zone,
    now: DateTime<Utc>,
) -> Shifts<'a> {
    let mut shifts = Shifts::default();
    let repeats = |entry: &&Arc<Entry>| {
        let draft = &entry.listing.draft;
        draft.recurrence.is_some() && draft.when.is_timed() && entry.is_on()
    };
    for entry in entries.filter(repeats) {
        let mut dates = entry.between(now, now + AHEAD);
        match first(&mut dates, zone) {
            Some((now, then)) => shifts.moving.push(Shift {
                entry,
                zone,
                now,
                then,
            }),
            None if entry.next(now).is_some() => shifts.staying += 1,
            None => {}
        }
    }
    shifts.moving.sort_by_key(|shift| shift.then);
    shifts
}

/// The last date before clocks make a difference, and the first after, by the reader's clock. A date that
/// organizers moved says nothing of clocks.
fn first(
    dates: &mut dyn Iterator<Item = Occurrence>,
    zone: Zone,
) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let mut before: Option<(NaiveDateTime, TimeDelta)> = None;
    for date in dates.filter(|date| !date.moved && !date.cancelled) {
        let Span::Timed { start, .. } = date.when else {
            continue;
        };
        let own = zone.local(date.starts_at);
        let ahead = own - start;
        match before {
            Some((last, other)) if other != ahead => return Some((last, own)),
            _ => before = Some((own, ahead)),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::generate::printed;

    #[test]
    fn what_moves_moves_for_the_clocks_and_what_stays_keeps_its_hour() {
        let catalog = printed(2_000);
        let now: DateTime<Utc> = "2026-11-22T12:00:00Z".parse().unwrap();
        let find = |zone: &str| shifts(catalog.entries().iter(), Zone::parse(zone).unwrap(), now);
        let home = |shift: &Shift<'_>| shift.entry.listing.draft.when.zone.name();
        let tokyo = find("Asia/Tokyo");
        assert!(tokyo.moving.len() > 20 && tokyo.staying > 20);
        assert!(tokyo.moving.is_sorted_by_key(|shift| shift.then));
        for shift in &tokyo.moving {
            assert_ne!(home(shift), "Asia/Kolkata", "no clock changes in either");
            assert_ne!(shift.now.time(), shift.then.time());
        }
        let berlin = find("Europe/Berlin");
        let own = berlin
            .moving
            .iter()
            .filter(|shift| home(shift) == "Europe/Berlin");
        assert_eq!(own.count(), 0, "the clocks of its place are the reader's");
        let from_india: Vec<_> = berlin
            .moving
            .iter()
            .filter(|shift| home(shift) == "Asia/Kolkata")
            .collect();
        assert!(!from_india.is_empty());
        for shift in from_india {
            assert_eq!(shift.then.time() - shift.now.time(), TimeDelta::hours(1));
            assert!(
                shift.then.date() >= "2027-03-28".parse().unwrap(),
                "{}",
                shift.then
            );
        }
    }
}
