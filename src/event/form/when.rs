//! The date and time fields.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{EventForm, Faults};
use crate::recurrence::{Span, When, WhenFault, Zone};

/// What is wrong with a typed date or time.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum TypedFault {
    #[error("is missing")]
    Missing,
    #[error("{0:?} is not a date of the calendar; it should look like 2026-11-26")]
    Date(String),
    #[error("{0:?} is not a time of day; it should look like 18:30")]
    Time(String),
}

pub(super) fn date(raw: &str) -> Result<NaiveDate, TypedFault> {
    match raw.trim() {
        "" => Err(TypedFault::Missing),
        typed => {
            NaiveDate::parse_from_str(typed, "%Y-%m-%d").map_err(|_| TypedFault::Date(short(typed)))
        }
    }
}

fn time(raw: &str) -> Result<NaiveTime, TypedFault> {
    match raw.trim() {
        "" => Err(TypedFault::Missing),
        typed => {
            NaiveTime::parse_from_str(typed, "%H:%M").map_err(|_| TypedFault::Time(short(typed)))
        }
    }
}

pub(super) fn local(raw_date: &str, raw_time: &str) -> Result<NaiveDateTime, TypedFault> {
    Ok(date(raw_date)?.and_time(time(raw_time)?))
}

fn short(typed: &str) -> String {
    typed.chars().take(40).collect()
}

pub(super) fn parse(f: &mut Faults, form: &EventForm) -> Option<When> {
    let zone = f.take("zone", "Time zone", Zone::parse(&form.zone));
    let span = match form.timing.trim() {
        "timed" => timed(f, form),
        "all-day" => all_day(f, form),
        "month" => month(f, form),
        _ => {
            f.add("timing", "Timing: choose hours, whole days or a month");
            None
        }
    };
    match When::new(zone?, span?) {
        Ok(when) => Some(when),
        Err(fault @ WhenFault::SkippedHour { local, .. }) => {
            let at_start = matches!(span, Some(Span::Timed { start, .. }) if start == local);
            f.add(
                if at_start { "start_time" } else { "end_time" },
                fault.to_string(),
            );
            None
        }
        Err(fault @ WhenFault::OutOfRange) => {
            f.add(
                if form.timing.trim() == "month" {
                    "month"
                } else {
                    "start_date"
                },
                format!("The date {fault}"),
            );
            None
        }
        Err(fault) => {
            f.add("end_date", format!("The event {fault}"));
            None
        }
    }
}

fn timed(f: &mut Faults, form: &EventForm) -> Option<Span> {
    let first = f.take("start_date", "Start date", date(&form.start_date));
    let start = f.take("start_time", "Start time", time(&form.start_time));
    // Most events end on the day they start: an empty end date means that.
    let last = match form.end_date.trim() {
        "" => first,
        typed => f.take("end_date", "End date", date(typed)),
    };
    let end = f.take("end_time", "End time", time(&form.end_time));
    Some(Span::Timed {
        start: first?.and_time(start?),
        end: last?.and_time(end?),
    })
}

fn all_day(f: &mut Faults, form: &EventForm) -> Option<Span> {
    let first = f.take("start_date", "First day", date(&form.start_date));
    let last = match form.end_date.trim() {
        "" => first,
        typed => f.take("end_date", "Last day", date(typed)),
    };
    Some(Span::AllDay {
        first: first?,
        last: last?,
    })
}

fn month(f: &mut Faults, form: &EventForm) -> Option<Span> {
    let typed = form.month.trim();
    let first_day = NaiveDate::parse_from_str(&format!("{typed}-01"), "%Y-%m-%d");
    if first_day.is_err() {
        f.add(
            "month",
            format!("Month {:?} should look like 2026-10", short(typed)),
        );
    }
    Some(Span::Month {
        first_day: first_day.ok()?,
    })
}
