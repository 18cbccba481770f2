//! The dates of a series, one by one: which are left out, moved or cancelled, and where it ends.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::call_off::public_event;
use super::log::log_staff;
use super::publish::restate;
use super::renew::end_on;
use super::{Event, EventDraft, EventError, EventId};
use crate::account::Actor;
use crate::audit::Act;
use crate::database::AnyConnection;
use crate::recurrence::{
    Override, Recurrence, RecurrenceFault, Span, When, WhenFault, Zone, ZoneInstant, occurrences,
};
use crate::text::Line;

/// One date of a series, also where nothing takes place on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesDate {
    /// The local start that the rule gives it: its name.
    pub id: NaiveDateTime,
    /// When the rule has it.
    pub planned: When,
    /// What becomes of it.
    pub standing: DateStanding,
    /// Whether clocks show its start twice that night; the first is meant.
    pub is_twice: bool,
}

/// What becomes of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateStanding {
    /// It takes place as planned.
    On,
    /// Nothing takes place, and calendars do not show it.
    LeftOut,
    /// It takes place at another time.
    Moved(When),
    /// It does not take place, and calendars say so.
    Cancelled(Option<Line>),
    /// Clocks skip its start that night, so nothing takes place (RFC 5545, 3.3.10).
    Missed,
}

/// What is to become of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateChange {
    /// As the rule has it.
    Restore,
    /// Nothing takes place.
    LeaveOut,
    /// It begins then, and lasts as long.
    Move(NaiveDateTime),
    /// It does not take place, which people are told with this word.
    Cancel(Option<Line>),
}

/// What is wrong with a change of dates.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DatesFault {
    /// It does not repeat.
    #[error("this event has no dates besides its own")]
    NoSeries,
    /// The time a date should move to cannot be.
    #[error("{fault}")]
    Time {
        /// The date.
        id: NaiveDateTime,
        /// Why not.
        fault: WhenFault,
    },
    /// The last day lies before the first.
    #[error("the series would end before it begins")]
    EndBeforeStart,
    /// What would be left is no series.
    #[error(transparent)]
    Series(RecurrenceFault),
}

/// The dates of a series from an instant on, the next ones first; at most `limit`.
pub fn dates_of(draft: &EventDraft, from: DateTime<Utc>, limit: usize) -> Vec<SeriesDate> {
    let Some(recurrence) = &draft.recurrence else {
        return Vec::new();
    };
    let from = draft.when.zone.local(from);
    let planned = starts(&draft.when, recurrence, from).into_iter();
    planned
        .take(limit)
        .map(|id| {
            let instant = draft.when.zone.instant_of(id);
            let is_timed = draft.when.is_timed();
            SeriesDate {
                id,
                planned: draft.when.moved_to(id),
                standing: match standing(recurrence, id, draft.when.zone) {
                    DateStanding::On if is_timed && instant.is_gap() => DateStanding::Missed,
                    standing => standing,
                },
                is_twice: is_timed && matches!(instant, ZoneInstant::Fold { .. }),
            }
        })
        .collect()
}

/// Every start the rule gives from a local time on, also those on which nothing takes place and
/// those that clocks skip: UTC skips none.
fn starts(first: &When, recurrence: &Recurrence, from: NaiveDateTime) -> Vec<NaiveDateTime> {
    let plain = Recurrence {
        skipped: Default::default(),
        overrides: Default::default(),
        ..recurrence.clone()
    };
    let in_utc = When {
        zone: Zone::UTC,
        span: first.span,
    };
    let (from, until) = (
        from.and_utc(),
        from.and_utc() + TimeDelta::days(FURTHEST_DAYS),
    );
    let all = occurrences(&in_utc, Some(&plain), from, until);
    all.into_iter().map(|one| one.recurrence_id).collect()
}

/// How far ahead dates are listed: two years, as in feeds.
const FURTHEST_DAYS: i64 = 731;

fn standing(recurrence: &Recurrence, id: NaiveDateTime, zone: Zone) -> DateStanding {
    match recurrence.overrides.get(&id) {
        _ if recurrence.skipped.contains(&id) => DateStanding::LeftOut,
        Some(&Override::Moved { span }) => DateStanding::Moved(When { zone, span }),
        Some(Override::Cancelled { reason }) => DateStanding::Cancelled(reason.clone()),
        None => DateStanding::On,
    }
}

/// The draft with its dates changed, and the last day of the series if there is to be another.
///
/// # Errors
/// Everything that is wrong, at once.
pub fn with_dates(
    draft: &EventDraft,
    changes: &BTreeMap<NaiveDateTime, DateChange>,
    last_day: Option<NaiveDate>,
) -> Result<EventDraft, Vec<DatesFault>> {
    let mut changed = draft.clone();
    let Some(series) = &mut changed.recurrence else {
        return Err(vec![DatesFault::NoSeries]);
    };
    let mut faults = Vec::new();
    for (&id, change) in changes {
        if let Err(fault) = change_date(series, &draft.when, id, change) {
            faults.push(DatesFault::Time { id, fault });
        }
    }
    if let Some(last_day) = last_day {
        if last_day < draft.when.local_start().date() {
            faults.push(DatesFault::EndBeforeStart);
        } else {
            end_on(&mut changed, last_day);
        }
    }
    if faults.is_empty()
        && let Some(series) = &changed.recurrence
        && let Err(fault) = series.check(&changed.when)
    {
        faults.push(DatesFault::Series(fault));
    }
    if faults.is_empty() {
        Ok(changed)
    } else {
        Err(faults)
    }
}

fn change_date(
    series: &mut Recurrence,
    first: &When,
    id: NaiveDateTime,
    change: &DateChange,
) -> Result<(), WhenFault> {
    series.skipped.remove(&id);
    let before = series.overrides.remove(&id);
    match change {
        DateChange::Restore => {}
        DateChange::LeaveOut => drop(series.skipped.insert(id)),
        DateChange::Cancel(reason) => {
            let reason = reason.clone();
            series.overrides.insert(id, Override::Cancelled { reason });
        }
        DateChange::Move(start) if *start == id => {}
        DateChange::Move(start) => {
            let span = moved_span(first, before.as_ref(), *start)?;
            series.overrides.insert(id, Override::Moved { span });
        }
    }
    Ok(())
}

/// A date at another start: as long as it was to be, also where it was moved before.
fn moved_span(
    first: &When,
    before: Option<&Override>,
    start: NaiveDateTime,
) -> Result<Span, WhenFault> {
    let long_as = match before {
        Some(&Override::Moved { span }) => When {
            zone: first.zone,
            span,
        },
        _ => first.clone(),
    };
    When::new(first.zone, start_checked(&long_as, start)?).map(|when| when.span)
}

/// The stretch of time from a start, unless clocks skip that.
fn start_checked(long_as: &When, start: NaiveDateTime) -> Result<Span, WhenFault> {
    if let (true, ZoneInstant::Gap { valid_from }) =
        (long_as.is_timed(), long_as.zone.instant_of(start))
    {
        return Err(WhenFault::SkippedHour {
            local: start,
            zone: long_as.zone.name().to_owned(),
            next: long_as.zone.local(valid_from),
        });
    }
    Ok(long_as.moved_to(start).span)
}

/// Saves other dates of a public series, all as one change for subscribers. Its organizers may, at
/// once, as they may call it off: whoever would come must not wait for a review.
///
/// # Errors
/// [`EventError::Stale`] when it was saved since `version` was read.
pub fn reschedule(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    recurrence: Recurrence,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = public_event(tx, actor, id, version)?;
    let draft = EventDraft {
        recurrence: Some(recurrence),
        ..event.draft.clone()
    };
    if draft != event.draft {
        restate(tx, actor, &mut event, draft, now)?;
        log_staff(tx, actor, Act::Revise, id, Some("dates"), now)?;
    }
    Ok(event)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::sample::meetup;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    fn weekly(fields: &[(&str, &str)]) -> EventDraft {
        let fields: Vec<_> = [("repeats", "weekly")]
            .iter()
            .chain(fields)
            .copied()
            .collect();
        meetup(&fields)
    }

    fn changed(draft: &EventDraft, changes: &[(&str, DateChange)]) -> EventDraft {
        let changes = changes.iter().map(|(id, change)| (at(id), change.clone()));
        with_dates(draft, &changes.collect(), None).unwrap()
    }

    fn standings(draft: &EventDraft) -> Vec<DateStanding> {
        let from = "2026-11-22T12:00:00Z".parse().unwrap();
        dates_of(draft, from, 4)
            .into_iter()
            .map(|date| date.standing)
            .collect()
    }

    #[test]
    fn dates_are_left_out_moved_cancelled_and_restored_at_once() {
        let (series, reason) = (weekly(&[]), Line::parse("Holidays", 99).ok());
        let other = changed(
            &series,
            &[
                ("2026-11-26 18:30", DateChange::LeaveOut),
                ("2026-12-03 18:30", DateChange::Move(at("2026-12-04 19:00"))),
                ("2026-12-10 18:30", DateChange::Cancel(reason.clone())),
            ],
        );
        let moved = When {
            zone: series.when.zone,
            span: Span::Timed {
                start: at("2026-12-04 19:00"),
                end: at("2026-12-04 21:00"),
            },
        };
        let expected = [
            DateStanding::LeftOut,
            DateStanding::Moved(moved),
            DateStanding::Cancelled(reason),
            DateStanding::On,
        ];
        assert_eq!(standings(&other), expected);
        let dates = ["2026-11-26 18:30", "2026-12-03 18:30", "2026-12-10 18:30"];
        assert_eq!(
            changed(&other, &dates.map(|id| (id, DateChange::Restore))),
            series
        );
        let back = changed(&other, &[(dates[1], DateChange::Move(at(dates[1])))]);
        assert_eq!(
            standings(&back)[1],
            DateStanding::On,
            "moved to where it was"
        );
    }

    #[test]
    fn ended_after_a_day_a_series_keeps_no_exceptions_of_later_ones() {
        let series = changed(
            &weekly(&[]),
            &[
                ("2026-12-03 18:30", DateChange::LeaveOut),
                ("2026-12-24 18:30", DateChange::LeaveOut),
            ],
        );
        let day = |text: &str| Some(text.parse().unwrap());
        let ended = with_dates(&series, &BTreeMap::new(), day("2026-12-17")).unwrap();
        let from = "2026-11-22T12:00:00Z".parse().unwrap();
        let days: Vec<String> = dates_of(&ended, from, 99)
            .iter()
            .map(|date| date.id.date().to_string())
            .collect();
        assert_eq!(
            days,
            ["2026-11-26", "2026-12-03", "2026-12-10", "2026-12-17"]
        );
        assert_eq!(ended.recurrence.unwrap().skipped.len(), 1);
        let too_early = with_dates(&series, &BTreeMap::new(), day("2026-11-25"));
        assert_eq!(too_early, Err(vec![DatesFault::EndBeforeStart]));
        let empty = BTreeMap::from([(at("2026-11-26 18:30"), DateChange::LeaveOut)]);
        let fault = DatesFault::Series(RecurrenceFault::Empty);
        assert_eq!(
            with_dates(&series, &empty, day("2026-12-02")),
            Err(vec![fault])
        );
    }

    #[test]
    fn hours_that_clocks_skip_or_show_twice_are_told() {
        let night = weekly(&[
            ("zone", "Europe/Prague"),
            ("start_date", "2027-03-21"),
            ("start_time", "02:30"),
            ("end_time", "03:30"),
        ]);
        let dates = dates_of(&night, "2027-03-20T00:00:00Z".parse().unwrap(), 40);
        assert_eq!(dates[1].id, at("2027-03-28 02:30"));
        assert_eq!(dates[1].standing, DateStanding::Missed);
        let twice: Vec<_> = dates
            .iter()
            .filter(|it| it.is_twice)
            .map(|it| it.id)
            .collect();
        assert_eq!(twice, [at("2027-10-31 02:30")]);
        let into_gap = BTreeMap::from([(dates[0].id, DateChange::Move(at("2027-03-28 02:15")))]);
        let faults = with_dates(&night, &into_gap, None).unwrap_err();
        assert_eq!(faults.len(), 1);
        assert!(
            faults[0]
                .to_string()
                .contains("does not exist in Europe/Prague"),
            "{}",
            faults[0]
        );
    }

    #[test]
    fn what_is_no_date_of_the_series_is_refused() {
        let other = BTreeMap::from([(at("2026-11-27 18:30"), DateChange::LeaveOut)]);
        let fault = RecurrenceFault::NotAnInstance(at("2026-11-27 18:30"));
        let faults = Err(vec![DatesFault::Series(fault)]);
        assert_eq!(with_dates(&weekly(&[]), &other, None), faults);
        let single = with_dates(&meetup(&[]), &BTreeMap::new(), None);
        assert_eq!(single, Err(vec![DatesFault::NoSeries]));
    }
}
