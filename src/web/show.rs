//! How times and places read on a page: ready strings and machine-readable values, nothing else.
//!
//! The event's own zone comes first, always with its offset; a script may add the reader's. Pure.

mod script;
mod zone;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc};

pub use self::script::language_of;
pub use self::zone::with_offset;
use self::zone::zone_names;
use crate::event::Place;
use crate::recurrence::{Span, Zone};

/// A `<time>` element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeText {
    /// Its `datetime`: with offset, or a date, or a month (WHATWG HTML, "the time element").
    pub datetime: String,
    /// What it shows.
    pub text: String,
}

/// A stretch of time in words: `start`, then `joiner` and `end` where there is one, then `suffix`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpanText {
    /// When it begins.
    pub start: TimeText,
    /// What stands between start and end.
    pub joiner: &'static str,
    /// When it ends; none for a day or a month.
    pub end: Option<TimeText>,
    /// What is said behind: `, all day`, ` (+1 day)`.
    pub suffix: &'static str,
    /// The zone, where hours make one needed: `Hanoi time (Asia/Ho_Chi_Minh, UTC+7)`.
    pub zone: Option<String>,
    /// The zone in a list: `Hanoi, UTC+7`.
    pub zone_short: Option<String>,
}

impl SpanText {
    /// The whole as it stands on an event's page: `Sat 25 July 2026, 08:30–17:30` and its zone.
    pub fn full(span: &Span, zone: Zone, place: &Place) -> Self {
        match *span {
            Span::Timed { start, end } => {
                let first = TimeText::at(
                    start,
                    zone,
                    format!("{}, {}", date(start.date()), clock(start)),
                );
                let (joiner, text, suffix) = match nights(start, end) {
                    Nights::None => ("–", clock(end), ""),
                    Nights::One => ("–", clock(end), " (+1 day)"),
                    Nights::Many => (" – ", format!("{}, {}", date(end.date()), clock(end)), ""),
                };
                Self::timed(
                    first,
                    joiner,
                    TimeText::at(end, zone, text),
                    suffix,
                    zone,
                    start,
                    place,
                )
            }
            Span::AllDay { first, last } if first == last => {
                Self::untimed(TimeText::day(first, date(first)), None, ", all day")
            }
            Span::AllDay { first, last } => {
                let end = TimeText::day(last, date(last));
                Self::untimed(
                    TimeText::day(first, opening_date(first, last)),
                    Some(end),
                    "",
                )
            }
            Span::Month { first_day } => {
                Self::untimed(TimeText::month(first_day), None, ", to be confirmed")
            }
        }
    }

    /// The part of it that a list by day still has to say: `08:30–17:30`, or `25–27 July`.
    pub fn within_day(span: &Span, zone: Zone, place: &Place) -> Self {
        match *span {
            Span::Timed { start, end } => {
                let first = TimeText::at(start, zone, clock(start));
                let (joiner, text, suffix) = match nights(start, end) {
                    Nights::None => ("–", clock(end), ""),
                    Nights::One => ("–", clock(end), " (+1 day)"),
                    Nights::Many => (
                        " – ",
                        format!("{} {}, {}", end.day(), month(end.date()), clock(end)),
                        "",
                    ),
                };
                Self::timed(
                    first,
                    joiner,
                    TimeText::at(end, zone, text),
                    suffix,
                    zone,
                    start,
                    place,
                )
            }
            Span::AllDay { first, last } if first == last => {
                Self::untimed(TimeText::day(first, "All day".to_owned()), None, "")
            }
            Span::AllDay { first, last } => {
                let opening = match (first.year(), first.month()) == (last.year(), last.month()) {
                    true => first.day().to_string(),
                    false => format!("{} {}", first.day(), month(first)),
                };
                let closing = TimeText::day(last, format!("{} {}", last.day(), month(last)));
                let joiner = if opening.contains(' ') {
                    " – "
                } else {
                    "–"
                };
                Self {
                    joiner,
                    ..Self::untimed(TimeText::day(first, opening), Some(closing), "")
                }
            }
            Span::Month { first_day } => {
                Self::untimed(TimeText::month(first_day), None, ", to be confirmed")
            }
        }
    }

    /// A moment by which something is due: `Fri 1 May 2026, 23:59`.
    pub fn moment(local: NaiveDateTime, zone: Zone, place: &Place) -> Self {
        Self::at_once(TimeText::moment(local, zone), local, zone, place)
    }

    /// The part of it that a list by day still has to say: `23:59`.
    pub fn moment_within_day(local: NaiveDateTime, zone: Zone, place: &Place) -> Self {
        Self::at_once(TimeText::at(local, zone, clock(local)), local, zone, place)
    }

    /// Whether it has hours, which read otherwise in another zone.
    pub fn is_timed(&self) -> bool {
        self.zone.is_some()
    }

    /// Start, end and zone in one line, for titles and descriptions.
    pub fn line(&self) -> String {
        let end = self
            .end
            .as_ref()
            .map(|end| format!("{}{}", self.joiner, end.text))
            .unwrap_or_default();
        let zone = self
            .zone
            .as_ref()
            .map(|zone| format!(" · {zone}"))
            .unwrap_or_default();
        format!("{}{end}{}{zone}", self.start.text, self.suffix)
    }

    fn timed(
        start: TimeText,
        joiner: &'static str,
        end: TimeText,
        suffix: &'static str,
        zone: Zone,
        local: NaiveDateTime,
        place: &Place,
    ) -> Self {
        let (long, short) = zone_names(zone, zone.instant_of(local).earliest(), place);
        Self {
            start,
            joiner,
            end: Some(end),
            suffix,
            zone: Some(long),
            zone_short: Some(short),
        }
    }

    fn at_once(start: TimeText, local: NaiveDateTime, zone: Zone, place: &Place) -> Self {
        let (long, short) = zone_names(zone, zone.instant_of(local).earliest(), place);
        Self {
            zone: Some(long),
            zone_short: Some(short),
            ..Self::untimed(start, None, "")
        }
    }

    fn untimed(start: TimeText, end: Option<TimeText>, suffix: &'static str) -> Self {
        Self {
            start,
            joiner: " – ",
            end,
            suffix,
            zone: None,
            zone_short: None,
        }
    }
}

impl TimeText {
    fn at(local: NaiveDateTime, zone: Zone, text: String) -> Self {
        Self {
            datetime: with_offset(local, zone),
            text,
        }
    }

    /// A whole day.
    pub fn day(day: NaiveDate, text: String) -> Self {
        Self {
            datetime: day.format("%Y-%m-%d").to_string(),
            text,
        }
    }

    fn month(first_day: NaiveDate) -> Self {
        let text = format!("{} {}", month(first_day), first_day.year());
        Self {
            datetime: first_day.format("%Y-%m").to_string(),
            text,
        }
    }

    /// A local moment of a zone, such as a deadline: `Fri 1 May 2026, 23:59`.
    pub fn moment(local: NaiveDateTime, zone: Zone) -> Self {
        Self::at(
            local,
            zone,
            format!("{}, {}", date(local.date()), clock(local)),
        )
    }

    /// An instant, told in UTC.
    pub fn utc(instant: DateTime<Utc>) -> Self {
        let text = format!(
            "{}, {} UTC",
            date(instant.date_naive()),
            instant.format("%H:%M")
        );
        Self {
            datetime: instant.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            text,
        }
    }
}

/// How far the end lies behind the day of the start.
enum Nights {
    None,
    One,
    Many,
}

fn nights(start: NaiveDateTime, end: NaiveDateTime) -> Nights {
    match (end.date() - start.date()).num_days() {
        0 => Nights::None,
        1 if end - start < TimeDelta::days(1) => Nights::One,
        _ => Nights::Many,
    }
}

/// `Sat 25 July 2026`.
pub fn date(day: NaiveDate) -> String {
    format!(
        "{} {} {} {}",
        day.format("%a"),
        day.day(),
        month(day),
        day.year()
    )
}

/// `Saturday 25 July`, a heading.
pub fn heading(day: NaiveDate) -> String {
    format!("{} {} {}", day.format("%A"), day.day(), month(day))
}

/// `July`.
pub fn month(day: NaiveDate) -> String {
    day.format("%B").to_string()
}

/// The first day of a range, without what the last day says again: `Mon 25`, `Tue 31 May`.
fn opening_date(first: NaiveDate, last: NaiveDate) -> String {
    match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => format!("{} {}", first.format("%a"), first.day()),
        (true, false) => format!("{} {} {}", first.format("%a"), first.day(), month(first)),
        (false, _) => date(first),
    }
}

fn clock(local: NaiveDateTime) -> String {
    local.format("%H:%M").to_string()
}

/// How long until it begins, rounded: `in 3 days`, `in 40 minutes`. None for what has begun.
pub fn countdown(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<String> {
    const HOUR: i64 = 60;
    const DAY: i64 = 24 * HOUR;
    let minutes = (starts_at - now).num_minutes();
    let rounded = |unit: i64| (minutes + unit / 2) / unit;
    let (count, unit) = match rounded(DAY) {
        _ if minutes < 0 => return None,
        _ if minutes < 2 => return Some("now".to_owned()),
        _ if minutes < 2 * HOUR => (minutes, "minutes"),
        _ if minutes < 2 * DAY => (rounded(HOUR), "hours"),
        days @ ..60 => (days, "days"),
        days => (days / 7, "weeks"),
    };
    Some(format!("in {count} {unit}"))
}

/// The local day an event is listed under; for a month its first.
pub fn local_day(span: &Span) -> NaiveDate {
    match *span {
        Span::Timed { start, .. } => start.date(),
        Span::AllDay { first, .. } => first,
        Span::Month { first_day } => first_day,
    }
}

/// The last local day it reaches; for a month its last.
pub fn local_last_day(span: &Span) -> NaiveDate {
    match *span {
        Span::Timed { end, .. } => end.date(),
        Span::AllDay { last, .. } => last,
        Span::Month { first_day } => first_day + Months::new(1) - Days::new(1),
    }
}
