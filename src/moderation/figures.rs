//! What everybody may know of the review: how much waits, how long it takes, and what becomes of it.
//!
//! Public pages open no connection, so a board in memory holds the figures; a worker brings it up to
//! date after each write.

mod store;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};

use crate::database::{Database, DatabaseError};
use crate::event::{Action, EditState, EventId, RejectReason};

/// The figures of one year, up to a moment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// When they were counted.
    pub as_of: DateTime<Utc>,
    /// Submissions that wait for an answer.
    pub waiting: i64,
    /// Proposed changes of public events that do.
    pub waiting_changes: i64,
    /// Half of what was answered this year waited no longer than this for its first answer: approved,
    /// rejected, or asked for changes.
    pub median_wait: Option<Duration>,
    /// What was submitted and decided this year.
    pub submissions: Tally,
    /// Changes that were proposed and decided this year.
    pub changes: Tally,
    /// Events that organizers of trusted groups published this year without a review.
    pub unreviewed: usize,
    /// Public events that were taken down this year.
    pub taken_down: usize,
}

/// How often staff said yes and no.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Yes.
    pub accepted: usize,
    /// No, by reason; none is noted of what was decided before there was a list.
    pub rejected: BTreeMap<Option<RejectReason>, usize>,
}

/// A decision about an event, for which reason and when.
type Decided = (EventId, Action, Option<RejectReason>, DateTime<Utc>);

/// What a proposed change came to, for which reason, and since when and until when it waited.
type Change = (
    EditState,
    Option<RejectReason>,
    DateTime<Utc>,
    DateTime<Utc>,
);

/// What the figures are counted from.
#[derive(Debug, Default)]
struct Record {
    waiting: i64,
    waiting_changes: i64,
    /// Every decision about events that any was made about this year; by event oldest first.
    decisions: Vec<Decided>,
    /// The changes that were answered this year.
    changes: Vec<Change>,
}

/// Where the figures stand for all readers.
#[derive(Debug, Default)]
pub struct FigureBoard(RwLock<Arc<Figures>>);

impl FigureBoard {
    /// The figures that were counted last.
    pub fn current(&self) -> Arc<Figures> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Counts anew.
    pub fn refresh(&self, database: &Database, now: DateTime<Utc>) -> Result<(), DatabaseError> {
        let from = first_moment(now.year());
        let record = database.read(|tx| store::record(tx, from))?;
        let figures = Arc::new(Figures::of(record, from, now));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = figures;
        Ok(())
    }
}

impl Figures {
    fn of(record: Record, from: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let mut figures = Self {
            as_of: now,
            waiting: record.waiting,
            waiting_changes: record.waiting_changes,
            ..Self::default()
        };
        let mut waits = Vec::new();
        // Since when each event waits for an answer. Who improves what waits does not wait from anew.
        let mut since: HashMap<EventId, DateTime<Utc>> = HashMap::new();
        for (event, action, reason, at) in record.decisions {
            let is_now = at >= from;
            match action {
                Action::Submit => {
                    since.entry(event).or_insert(at);
                }
                Action::Approve | Action::AskChanges | Action::Reject => {
                    let begun = since.remove(&event);
                    waits.extend(begun.filter(|_| is_now).map(|begun| at - begun));
                }
                Action::PublishTrusted => {
                    since.remove(&event);
                }
                _ => {}
            }
            match action {
                _ if !is_now => {}
                Action::Approve => figures.submissions.accepted += 1,
                Action::Reject => figures.submissions.reject(reason),
                Action::PublishTrusted => figures.unreviewed += 1,
                Action::TakeDown => figures.taken_down += 1,
                _ => {}
            }
        }
        for (state, reason, begun, at) in record.changes {
            waits.push(at - begun);
            match state {
                EditState::Approved => figures.changes.accepted += 1,
                EditState::Rejected => figures.changes.reject(reason),
                _ => {}
            }
        }
        figures.median_wait = median(waits);
        figures
    }
}

impl Tally {
    fn reject(&mut self, reason: Option<RejectReason>) {
        *self.rejected.entry(reason).or_default() += 1;
    }
}

fn first_moment(year: i32) -> DateTime<Utc> {
    let midnight = NaiveDate::from_ymd_opt(year, 1, 1).and_then(|day| day.and_hms_opt(0, 0, 0));
    midnight.unwrap_or_default().and_utc()
}

/// The middle one, or what lies between the middle two.
fn median(mut waits: Vec<Duration>) -> Option<Duration> {
    waits.sort_unstable();
    let upper = *waits.get(waits.len() / 2)?;
    if waits.len() % 2 == 1 {
        return Some(upper);
    }
    Some((waits[waits.len() / 2 - 1] + upper) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_one_or_lies_between_two() {
        let hours = |hours: &[i64]| median(hours.iter().map(|&it| Duration::hours(it)).collect());
        assert_eq!(hours(&[]), None);
        assert_eq!(hours(&[100, 1, 3]), Some(Duration::hours(3)));
        assert_eq!(hours(&[4, 1, 2, 100]), Some(Duration::hours(3)));
    }

    #[test]
    fn each_answer_is_counted_in_its_year_from_when_it_was_first_waited_for() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (one, two) = (EventId::new(), EventId::new());
        let record = Record {
            decisions: vec![
                (one, Action::Submit, None, at("2025-12-01T00:00:00Z")),
                (one, Action::AskChanges, None, at("2025-12-31T23:59:59Z")),
                (one, Action::Submit, None, at("2026-01-02T00:00:00Z")),
                (one, Action::Submit, None, at("2026-01-02T09:00:00Z")),
                (one, Action::Approve, None, at("2026-01-02T10:00:00Z")),
                (two, Action::Submit, None, at("2025-12-31T22:00:00Z")),
                (
                    two,
                    Action::Reject,
                    Some(RejectReason::Spam),
                    at("2026-01-01T00:00:00Z"),
                ),
                (two, Action::Reject, None, at("2025-02-01T00:00:00Z")),
            ],
            changes: vec![(
                EditState::Approved,
                None,
                at("2026-03-01T00:00:00Z"),
                at("2026-03-01T04:00:00Z"),
            )],
            ..Record::default()
        };
        let figures = Figures::of(record, first_moment(2026), at("2026-06-01T12:00:00Z"));
        assert_eq!(figures.median_wait, Some(Duration::hours(4)), "2, 4 and 10");
        assert_eq!(
            (figures.submissions.accepted, figures.changes.accepted),
            (1, 1)
        );
        let rejected = BTreeMap::from([(Some(RejectReason::Spam), 1)]);
        assert_eq!(figures.submissions.rejected, rejected);
    }
}
