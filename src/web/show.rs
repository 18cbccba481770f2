//! How times and places read on a page: ready strings and machine-readable values, nothing else.
//!
//! The event's own zone comes first, always with its offset; the reader's follows if it is known, and a
//! script may add it. Pure.

mod manner;
mod script;
mod zone;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Days, Months, NaiveDate, NaiveDateTime, Utc};

pub use self::manner::Manner;
pub use self::script::language_of;
pub use self::zone::with_offset;
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
    pub suffix: String,
    /// The zone, where hours make one needed: `Hanoi time (Asia/Ho_Chi_Minh, UTC+7)`.
    pub zone: Option<String>,
    /// The zone in a list: `Hanoi, UTC+7`.
    pub zone_short: Option<String>,
    /// The same in the reader's own zone, if that is known and another.
    pub for_you: Option<String>,
}

impl SpanText {
    /// [`Manner::full`] for pages that are in English only.
    pub fn full(span: &Span, zone: Zone, place: &Place) -> Self {
        Manner::default().full(span, zone, place)
    }

    /// Whether it has hours, which read otherwise in another zone.
    pub fn is_timed(&self) -> bool {
        self.zone.is_some()
    }

    /// Start, end and zone in one line, for titles and descriptions.
    pub fn line(&self) -> String {
        let end = self.end.as_ref();
        let end = end.map(|end| format!("{}{}", self.joiner, end.text));
        let zone = self.zone.as_ref().map(|zone| format!(" · {zone}"));
        let [end, zone] = [end, zone].map(Option::unwrap_or_default);
        format!("{}{end}{}{zone}", self.start.text, self.suffix)
    }
}

impl TimeText {
    /// A local moment of a zone, with what is shown of it.
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

    /// [`Manner::utc`] for pages that are in English only.
    pub fn utc(instant: DateTime<Utc>) -> Self {
        Manner::default().utc(instant)
    }
}

/// A day in full, for pages that are in English only.
pub fn date(day: NaiveDate) -> String {
    Manner::default().locale.date(day)
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
