//! When one event is, on clocks we know.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::super::finding::Findings;
use super::super::stamp::{Form, Stamp, duration};
use super::clocks::{Clocks, shown};
use super::piece::Piece;
use crate::recurrence::{Span, When, Zone};

/// How long something lasts that does not say it.
const AN_HOUR: TimeDelta = TimeDelta::hours(1);

/// A time, and what had to be assumed for it.
pub(super) struct Timing {
    pub when: When,
    pub assumed: Option<&'static str>,
}

/// When an event is; or why that cannot be told.
pub(super) fn timing<'t>(piece: &Piece<'t>, clocks: &mut Clocks<'t>) -> Result<Timing, String> {
    let (mut zone, mut start) = (clocks.zone(&piece.start)?, piece.start.local);
    let repeats = piece.event.one("RRULE").is_some() || piece.changes.is_some();
    // What is told in UTC and happens once is meant on the clocks of the calendar; a series is not.
    if piece.start.form == Form::Utc
        && !repeats
        && let Some(home) = clocks.home()
    {
        (zone, start) = (home, home.local(start.and_utc()));
    }
    let end = end(piece, start, zone, clocks);
    let (span, assumed) = if piece.start.is_date() || is_whole_days(piece, start, end) {
        days(start, end)
    } else {
        hours(zone, start, end)
    };
    match When::new(zone, span) {
        Ok(when) => Ok(Timing { when, assumed }),
        Err(fault) => Err(format!("its time {fault}")),
    }
}

/// Whether an event says how long it lasts.
pub(super) fn has_end(piece: &Piece<'_>) -> bool {
    ["DTEND", "DURATION"]
        .iter()
        .any(|name| piece.event.one(name).is_some())
}

/// The end as stated, exclusive, on the clocks of the start.
fn end<'t>(
    piece: &Piece<'t>,
    start: NaiveDateTime,
    zone: Zone,
    clocks: &mut Clocks<'t>,
) -> Option<NaiveDateTime> {
    let found = &mut Findings::default();
    if let Some(end) = piece
        .event
        .one("DTEND")
        .and_then(|line| Stamp::read(line, found))
    {
        return Some(clocks.local(zone, &end));
    }
    let length = duration(piece.event.value("DURATION")?.trim())?;
    if piece.start.is_date() {
        return start.checked_add_signed(length);
    }
    // Hours that pass, also over a change of clocks (RFC 5545, 3.3.6).
    let end = zone
        .instant_of(start)
        .earliest()
        .checked_add_signed(length)?;
    Some(zone.local(end))
}

/// From midnight to midnight, and called whole days by Outlook.
fn is_whole_days(piece: &Piece<'_>, start: NaiveDateTime, end: Option<NaiveDateTime>) -> bool {
    let is_midnight = |at: NaiveDateTime| at.time() == NaiveTime::MIN;
    let flag = piece
        .event
        .value("X-MICROSOFT-CDO-ALLDAYEVENT")
        .unwrap_or_default();
    flag.eq_ignore_ascii_case("TRUE")
        && is_midnight(start)
        && end.is_some_and(|end| end > start && is_midnight(end))
}

fn days(start: NaiveDateTime, end: Option<NaiveDateTime>) -> (Span, Option<&'static str>) {
    let first = start.date();
    // Many write the last day itself for something of one day (RFC 5545 would have the day after).
    let Some(end) = end.filter(|end| *end != start) else {
        return (Span::AllDay { first, last: first }, None);
    };
    let last = if end.time() == NaiveTime::MIN {
        day_before(end.date())
    } else {
        end.date()
    };
    let is_backwards = last < first;
    let last = last.max(first);
    (
        Span::AllDay { first, last },
        is_backwards.then_some("it ends before it begins; one day is assumed"),
    )
}

fn day_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

fn hours(
    zone: Zone,
    start: NaiveDateTime,
    end: Option<NaiveDateTime>,
) -> (Span, Option<&'static str>) {
    let start = shown(zone, start);
    let assumed = match end {
        None => Some("it does not say when it ends; an hour is assumed"),
        Some(end) if end <= start => Some("it does not end after it begins; an hour is assumed"),
        Some(_) => None,
    };
    let after_an_hour = || {
        let end = zone
            .instant_of(start)
            .earliest()
            .checked_add_signed(AN_HOUR);
        end.map_or(start, |end| zone.local(end))
    };
    let end = match (end, assumed) {
        (Some(end), None) => shown(zone, end),
        _ => after_an_hour(),
    };
    (Span::Timed { start, end }, assumed)
}
