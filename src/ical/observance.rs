//! A zone's changes of offset, sorted into those that recur by a yearly rule and those that do not.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::recurrence::{Offset, Transition, Zone};

/// How many times a change must recur alike to be given as a rule that has ended.
const SHORTEST_RULE: usize = 3;

/// How many times to be given as a rule without end. "The Friday before the last Sunday" (Israel) is
/// the fourth Friday for up to six years in a row, and then it is not.
const SHORTEST_ENDLESS: usize = 10;

/// A part of a VTIMEZONE: the offset changes at `first`, and in later years as the rule says.
#[derive(Debug)]
pub(super) struct Observance {
    pub first: Change,
    pub rule: Option<Yearly>,
}

/// One change of a zone's offset.
#[derive(Debug)]
pub(super) struct Change {
    /// When, on the clocks as they were until then.
    pub local: NaiveDateTime,
    pub at: DateTime<Utc>,
    /// The offset until then, in seconds east of UTC.
    pub before: i32,
    pub after: Offset,
    pub is_daylight: bool,
}

/// The n-th weekday of a month (-1 is the last), each year, on the weekday of the first change.
#[derive(Debug)]
pub(super) struct Yearly {
    pub nth: i8,
    /// The last change, where the rule does not go on.
    pub until: Option<DateTime<Utc>>,
}

/// Changes of successive years that one rule could give. Never empty.
struct Run {
    changes: Vec<Change>,
    /// Which of its weekdays in the month it may be, for all of them.
    nths: Vec<i8>,
}

/// What says the offset of `zone` at every instant from `from` to the end of `final_year`, by time.
pub(super) fn observances(zone: Zone, from: DateTime<Utc>, final_year: i32) -> Vec<Observance> {
    let runs = runs(changes(zone, from, final_year));
    let mut at_the_end = runs.iter().filter(|run| run.reaches(final_year));
    // A rule without end beside changes listed only so far would turn wrong after the last of them.
    let is_regular = at_the_end.all(|run| run.changes.len() >= SHORTEST_ENDLESS);
    let goes_on = |run: &Run| is_regular && run.reaches(final_year);
    let mut observances: Vec<Observance> = runs
        .into_iter()
        .flat_map(|run| {
            let goes_on = goes_on(&run);
            run.into_observances(goes_on)
        })
        .collect();
    observances.sort_by_key(|observance| observance.first.at);
    observances
}

/// The changes up to the end of `final_year`, from the one that is in force at `from`.
fn changes(zone: Zone, from: DateTime<Utc>, final_year: i32) -> Vec<Change> {
    let two_years_before = from - TimeDelta::days(2 * 366);
    let until = NaiveDate::from_ymd_opt(final_year + 1, 1, 1).unwrap_or(NaiveDate::MAX);
    let until = until.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc();
    let moves = |change: &Transition| change.before.seconds != change.after.seconds;
    let found = zone
        .transitions(two_years_before, until)
        .into_iter()
        .filter(moves);
    let mut changes: Vec<Change> = found.map(Change::of).collect();
    match changes.iter().rposition(|change| change.at <= from) {
        Some(in_force) => drop(changes.drain(..in_force)),
        None => changes.insert(0, Change::none(zone.offset_at(from))),
    }
    changes
}

fn runs(changes: Vec<Change>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for change in changes {
        let nths = nths_of(change.local.date());
        match runs
            .iter_mut()
            .find(|run| run.is_followed_by(&change, &nths))
        {
            Some(run) => {
                run.nths.retain(|nth| nths.contains(nth));
                run.changes.push(change);
            }
            None => runs.push(Run {
                changes: vec![change],
                nths,
            }),
        }
    }
    runs
}

/// Which of its weekdays in the month a date is. The last comes first: laws that say "the fourth"
/// are few.
fn nths_of(date: NaiveDate) -> Vec<i8> {
    let is_last = (date + Days::new(7)).month() != date.month();
    let nth = i8::try_from(date.day().div_ceil(7)).unwrap_or(5);
    is_last
        .then_some(-1)
        .into_iter()
        .chain((nth <= 4).then_some(nth))
        .collect()
}

impl Run {
    fn reaches(&self, year: i32) -> bool {
        self.changes
            .last()
            .is_some_and(|last| last.local.year() == year)
    }

    fn is_followed_by(&self, change: &Change, nths: &[i8]) -> bool {
        self.changes
            .last()
            .is_some_and(|last| last.recurs_as(change))
            && self.nths.iter().any(|nth| nths.contains(nth))
    }

    fn into_observances(self, goes_on: bool) -> Vec<Observance> {
        let until = self.changes.last().filter(|_| !goes_on).map(|last| last.at);
        match self.nths.first() {
            Some(&nth) if self.changes.len() >= SHORTEST_RULE => {
                let rule = Yearly { nth, until };
                let first = self.changes.into_iter().next();
                first
                    .map(|first| Observance {
                        first,
                        rule: Some(rule),
                    })
                    .into_iter()
                    .collect()
            }
            _ => self
                .changes
                .into_iter()
                .map(|first| Observance { first, rule: None })
                .collect(),
        }
    }
}

impl Change {
    fn of(Transition { at, before, after }: Transition) -> Self {
        let local = at.naive_utc() + TimeDelta::seconds(before.seconds.into());
        // Not the flag alone: the zones of Dublin and Casablanca set it for their winter, or Ramadan,
        // time, and a reader that takes DAYLIGHT for the later clock would be an hour off.
        let is_daylight = if before.dst == after.dst {
            after.dst
        } else {
            after.seconds > before.seconds
        };
        Self {
            local,
            at,
            before: before.seconds,
            after,
            is_daylight,
        }
    }

    /// The offset a zone has had as long as it matters.
    fn none(offset: Offset) -> Self {
        let epoch = DateTime::UNIX_EPOCH;
        Self {
            local: epoch.naive_utc(),
            at: epoch,
            before: offset.seconds,
            after: offset,
            is_daylight: false,
        }
    }

    /// Whether `next` is this change a year later, but for the day.
    fn recurs_as(&self, next: &Self) -> bool {
        let month_and_hour = |change: &Self| {
            (
                change.local.month(),
                change.local.weekday(),
                change.local.time(),
            )
        };
        next.local.year() == self.local.year() + 1
            && month_and_hour(self) == month_and_hour(next)
            && (self.before, &self.after) == (next.before, &next.after)
            && self.is_daylight == next.is_daylight
    }
}
