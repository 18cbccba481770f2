//! A rule in pieces, none of which has a date that clocks skip.
//!
//! Such a date is none (RFC 5545, 3.3.10), yet many apps show it an hour off, and those built on
//! libical keep every later date there. So the rule ends before it, and goes on behind it.

use chrono::{Days, Months, NaiveDateTime, NaiveTime, TimeDelta};

use crate::recurrence::{CalendarRule, When};

/// A part of a series that is a rule without such dates.
#[derive(Debug, PartialEq)]
pub(super) struct Piece {
    /// Its first instance, local.
    pub first: NaiveDateTime,
    pub rule: CalendarRule,
}

/// How far behind the horizon a piece that ends is sought: where clocks skip a date once, they mostly
/// do so again a year later.
const END_AHEAD: Months = Months::new(24);

/// The pieces of a rule begun at `start` for what takes place as `when` says, by start: those that begin
/// by `horizon` (local), each to its own end. Mostly there is one, and none if nothing is left.
pub(super) fn pieces(
    when: &When,
    start: NaiveDateTime,
    rule: CalendarRule,
    horizon: NaiveDateTime,
) -> Vec<Piece> {
    let rule = rule.spelled_out(start);
    let behind = |at| {
        let at = at + TimeDelta::seconds(1);
        rule.instances(start, at, NaiveDateTime::MAX).next()
    };
    let ending_before = |at| rule.instances(start, start, at).last();
    let mut pieces = Vec::new();
    let mut first = start;
    for skipped in skipped_dates(when, start, &rule, horizon) {
        let last = ending_before(skipped).filter(|last| *last >= first);
        pieces.extend(last.map(|last| Piece {
            first,
            rule: rule.clone().with_until(last),
        }));
        match behind(skipped) {
            Some(next) if next <= horizon => first = next,
            _ => return pieces,
        }
    }
    let last = match rule.count() {
        // What was counted before does not count in a piece.
        Some(_) if first != start => ending_before(NaiveDateTime::MAX),
        _ => None,
    };
    let rule = match last {
        Some(last) => rule.with_until(last),
        None => rule,
    };
    pieces.push(Piece { first, rule });
    pieces
}

/// The dates of the rule that clocks skip, as far as anybody wants to know.
fn skipped_dates(
    when: &When,
    start: NaiveDateTime,
    rule: &CalendarRule,
    horizon: NaiveDateTime,
) -> Vec<NaiveDateTime> {
    if !when.is_timed() || when.zone.is_utc() {
        return Vec::new();
    }
    let midnight = start.date().and_time(NaiveTime::MIN).and_utc();
    let from = midnight.checked_sub_days(Days::new(1)).unwrap_or(midnight);
    let until = horizon.checked_add_months(END_AHEAD).unwrap_or(horizon);
    let changes = when.zone.transitions(from, until.and_utc()).into_iter();
    let forward = changes.filter(|change| change.after.seconds > change.before.seconds);
    let skipped = forward.flat_map(|change| {
        let shown = |seconds: i32| change.at.naive_utc() + TimeDelta::seconds(seconds.into());
        let (gap, end) = (shown(change.before.seconds), shown(change.after.seconds));
        rule.instances(start, gap, end)
    });
    skipped.collect()
}
