//! How one reader is told times: in their language, by their clock, and in their own zone, too.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{SpanText, TimeText, zone};
use crate::event::{Describe, Place};
use crate::locale::{Hours, Locale};
use crate::recurrence::{Recurrence, Span, When, Zone};

/// What a reader has chosen, or their browser for them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Manner {
    /// The language of our own words.
    pub locale: Locale,
    /// Whether hours are counted to 12 or to 24.
    pub hours: Hours,
    /// The zone they live by, if they have told.
    pub zone: Option<Zone>,
}

/// How much of a day is said.
#[derive(Clone, Copy)]
enum Day {
    Full,
    Short,
    /// Nothing: it stands above.
    Told,
}

/// How far the end lies behind the day of the start.
enum Nights {
    None,
    One,
    Many,
}

impl Manner {
    /// The whole as it stands on an event's page:
    /// `Saturday, 25 July 2026, 08:30–17:30`, and its zone.
    pub fn full(self, span: &Span, zone: Zone, place: &Place) -> SpanText {
        self.span(span, zone, place, Day::Full)
    }

    /// The same in short, for lists: `Sat, 25 Jul 2026, 08:30–17:30`.
    pub fn short(self, span: &Span, zone: Zone, place: &Place) -> SpanText {
        self.span(span, zone, place, Day::Short)
    }

    /// The part of it that a list by day still has to say: `08:30–17:30`, or `25 July – 27 July`.
    pub fn within_day(self, span: &Span, zone: Zone, place: &Place) -> SpanText {
        self.span(span, zone, place, Day::Told)
    }

    /// A moment by which something is due: `Friday, 1 May 2026, 23:59`.
    pub fn due(self, local: NaiveDateTime, zone: Zone, place: &Place) -> SpanText {
        self.at_once(local, zone, place, Day::Full)
    }

    /// The part of it that a list by day still has to say: `23:59`.
    pub fn due_within_day(self, local: NaiveDateTime, zone: Zone, place: &Place) -> SpanText {
        self.at_once(local, zone, place, Day::Told)
    }

    /// A local moment of a zone.
    pub fn moment(self, local: NaiveDateTime, zone: Zone) -> TimeText {
        TimeText::at(local, zone, self.point(local, Day::Full))
    }

    /// An instant, told in UTC.
    pub fn utc(self, instant: DateTime<Utc>) -> TimeText {
        TimeText {
            datetime: instant.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            text: format!("{} UTC", self.point(instant.naive_utc(), Day::Full)),
        }
    }

    /// How long until it begins, rounded: `in 3 days`, `in 40 minutes`. None for what has begun.
    pub fn countdown(self, starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<String> {
        const HOUR: i64 = 60;
        const DAY: i64 = 24 * HOUR;
        let minutes = (starts_at - now).num_minutes();
        let rounded = |unit: i64| (minutes + unit / 2) / unit;
        let say = |key, count: i64| Some(self.locale.fill(key, [("count", count.into())]));
        match rounded(DAY) {
            _ if starts_at <= now => None,
            _ if minutes < 2 * HOUR => say("in-minutes", minutes.max(1)),
            _ if minutes < 2 * DAY => say("in-hours", rounded(HOUR)),
            days @ ..60 => say("in-days", days),
            days => say("in-weeks", days / 7),
        }
    }

    /// What a series repeats by: `Every Thursday until 30 December 2027`.
    pub fn rule(self, when: &When, recurrence: Option<&Recurrence>) -> Option<String> {
        Describe(self.locale).rule(when, recurrence)
    }

    fn span(self, span: &Span, zone: Zone, place: &Place, day: Day) -> SpanText {
        match *span {
            Span::Timed { start, end } => self.timed([start, end], zone, place, day),
            Span::AllDay { first, last } if first == last => match day {
                Day::Told => untimed(
                    TimeText::day(first, self.text("all-day")),
                    None,
                    String::new(),
                ),
                _ => {
                    let text = self.day_text(first.into(), day);
                    let suffix = format!(", {}", self.text("all-day-long"));
                    untimed(TimeText::day(first, text), None, suffix)
                }
            },
            Span::AllDay { first, last } => {
                let [first, last] = [first, last].map(|date| {
                    let text = match day {
                        Day::Told => self.locale.day(date),
                        day => self.day_text(date.into(), day),
                    };
                    TimeText::day(date, text)
                });
                untimed(first, Some(last), String::new())
            }
            Span::Month { first_day } => {
                let month = TimeText {
                    datetime: first_day.format("%Y-%m").to_string(),
                    text: self.locale.month(first_day),
                };
                untimed(month, None, format!(", {}", self.text("to-be-confirmed")))
            }
        }
    }

    fn timed(
        self,
        [start, end]: [NaiveDateTime; 2],
        zone: Zone,
        place: &Place,
        day: Day,
    ) -> SpanText {
        let (joiner, last, suffix) = match nights(start, end) {
            Nights::None => ("–", self.clock(end), String::new()),
            Nights::One => (
                "–",
                self.clock(end),
                format!(" ({})", self.text("next-day")),
            ),
            Nights::Many => {
                let text = match day {
                    Day::Told => self.joined(self.locale.day(end.date()), end),
                    day => self.point(end, day),
                };
                (" – ", text, String::new())
            }
        };
        SpanText {
            joiner,
            end: Some(TimeText::at(end, zone, last)),
            suffix,
            for_you: self.for_you([start, end], zone),
            ..self.at_once(start, zone, place, day)
        }
    }

    fn at_once(self, local: NaiveDateTime, zone: Zone, place: &Place, day: Day) -> SpanText {
        let at = zone.instant_of(local).earliest();
        let (long, short) = zone::names(self.locale, zone, at, place);
        SpanText {
            zone: Some(long),
            zone_short: Some(short),
            for_you: self.for_you([local, local], zone),
            ..untimed(
                TimeText::at(local, zone, self.point(local, day)),
                None,
                String::new(),
            )
        }
    }

    /// The same stretch by the reader's own clock; none where that is the event's at both ends.
    fn for_you(self, stated: [NaiveDateTime; 2], zone: Zone) -> Option<String> {
        let own = self.zone?;
        let [start, end] = stated.map(|local| own.local(zone.instant_of(local).earliest()));
        if [start, end] == stated {
            return None;
        }
        let first = self.point(start, Day::Short);
        Some(match nights(start, end) {
            _ if start == end => first,
            Nights::None => format!("{first}–{}", self.clock(end)),
            _ => format!("{first} – {}", self.point(end, Day::Short)),
        })
    }

    /// A day, if it is said, and a time.
    fn point(self, local: NaiveDateTime, day: Day) -> String {
        match day {
            Day::Told => self.clock(local),
            day => self.joined(self.day_text(local, day), local),
        }
    }

    fn joined(self, day: String, local: NaiveDateTime) -> String {
        format!("{day}, {}", self.clock(local))
    }

    fn day_text(self, local: NaiveDateTime, day: Day) -> String {
        match day {
            Day::Full => self.locale.date(local.date()),
            Day::Short | Day::Told => self.locale.short_date(local.date()),
        }
    }

    fn clock(self, local: NaiveDateTime) -> String {
        self.locale.time(local.time(), self.hours)
    }

    fn text(self, key: &'static str) -> String {
        self.locale.text(key).into_owned()
    }
}

fn untimed(start: TimeText, end: Option<TimeText>, suffix: String) -> SpanText {
    SpanText {
        start,
        joiner: " – ",
        end,
        suffix,
        zone: None,
        zone_short: None,
        for_you: None,
    }
}

fn nights(start: NaiveDateTime, end: NaiveDateTime) -> Nights {
    match (end.date() - start.date()).num_days() {
        0 => Nights::None,
        1 if end - start < TimeDelta::days(1) => Nights::One,
        _ => Nights::Many,
    }
}
