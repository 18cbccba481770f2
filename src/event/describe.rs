//! When and where an event takes place, in words, for letters and for pages that show one event to one
//! person.
//!
//! The zone's own wall time comes first, because that is what the organizer said.

mod rule;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::{EventDraft, Format};
use crate::locale::{Hours, Locale};
use crate::recurrence::{Span, When, Zone};

/// Says it in a language.
#[derive(Debug, Clone, Copy)]
pub struct Describe(pub Locale);

impl Describe {
    /// "Thursday 26 November 2026, 18:30–20:30, Accra time (Africa/Accra, UTC+0)".
    pub fn when(self, when: &When) -> String {
        match when.span {
            Span::Timed { start, end } => {
                let clock = self.clock_of(when.zone, when.starts_at());
                format!("{}, {clock}", self.hours(start, end))
            }
            Span::AllDay { first, last } if first == last => self.day(first),
            Span::AllDay { first, last } => {
                format!("{} – {}", self.day(first), self.day(last))
            }
            Span::Month { first_day } => {
                let month = self.0.month(first_day);
                self.0.fill("day-open", [("month", month.into())])
            }
        }
    }

    /// The same stretch of time as clocks in `zone` show it; `None` when that says nothing new: for whole
    /// days and months, and where clocks show the same.
    pub fn when_in(self, when: &When, zone: Zone) -> Option<String> {
        let (starts_at, ends_at) = (when.starts_at(), when.ends_at());
        let is_same = when.zone.local(starts_at) == zone.local(starts_at);
        if !when.is_timed() || is_same {
            return None;
        }
        let hours = self.hours(zone.local(starts_at), zone.local(ends_at));
        Some(format!("{hours}, {}", self.clock_of(zone, starts_at)))
    }

    /// "Thursday 26 November 2026", for reading back a date that somebody typed as digits.
    pub fn day(self, day: NaiveDate) -> String {
        match self.0 {
            // Without the comma of the heading it would be, for it stands inside sentences.
            Locale::English => day.format("%A %-d %B %Y").to_string(),
            locale => locale.date(day),
        }
    }

    /// The same with the hour: "Thursday 26 November 2026, 18:30".
    pub fn moment(self, at: NaiveDateTime) -> String {
        let hour = self.0.time(at.time(), Hours::TwentyFour);
        format!("{}, {hour}", self.day(at.date()))
    }

    /// Where it is: "Impact Hub, Accra, Ghana", "Online", or that it is not known yet.
    pub fn place(self, draft: &EventDraft) -> String {
        match (draft.format, draft.place.full_in(self.0)) {
            (Format::Online, _) => self.0.text("online").into_owned(),
            (Format::InPerson, Some(place)) => place,
            (Format::Hybrid, Some(place)) => {
                self.0.fill("place-and-online", [("place", place.into())])
            }
            (Format::InPerson | Format::Hybrid, None) => self.0.text("place-open").into_owned(),
        }
    }

    /// "Accra time (Africa/Accra, UTC+0)".
    fn clock_of(self, zone: Zone, at: DateTime<Utc>) -> String {
        let offset = describe_offset(zone, at);
        match zone.name().rsplit_once('/') {
            _ if zone.is_utc() => "UTC".to_owned(),
            // `Etc/GMT+5` is no place, and its sign is the reverse of what people expect.
            Some(("Etc", _)) | None => format!("{offset} ({})", zone.name()),
            Some((_, city)) => {
                let values = [
                    ("city", city.replace('_', " ").into()),
                    ("zone", zone.name().into()),
                    ("offset", offset.into()),
                ];
                self.0.fill("time-of-city", values)
            }
        }
    }

    fn hours(self, start: NaiveDateTime, end: NaiveDateTime) -> String {
        let from = self.moment(start);
        match start.date() == end.date() {
            // What is due is due at one moment.
            _ if start == end => from,
            true => format!("{from}–{}", self.0.time(end.time(), Hours::TwentyFour)),
            false => format!("{from} – {}", self.moment(end)),
        }
    }
}

/// [`Describe::when`] in English.
pub fn describe_when(when: &When) -> String {
    Describe(Locale::English).when(when)
}

/// [`Describe::when_in`] in English.
pub fn in_zone(when: &When, zone: Zone) -> Option<String> {
    Describe(Locale::English).when_in(when, zone)
}

/// [`Describe::day`] in English.
pub fn describe_day(day: NaiveDate) -> String {
    Describe(Locale::English).day(day)
}

/// [`Describe::place`] in English.
pub fn describe_place(draft: &EventDraft) -> String {
    Describe(Locale::English).place(draft)
}

/// "UTC+5:45": how far ahead of UTC the clocks of a zone are at an instant.
pub fn describe_offset(zone: Zone, at: DateTime<Utc>) -> String {
    let minutes = zone.offset_at(at).seconds / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn timed(place: &str, start: &str, end: &str) -> When {
        let span = Span::Timed {
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
        };
        When::new(zone(place), span).unwrap()
    }

    #[test]
    fn hours_come_with_the_day_the_city_and_its_offset() {
        let accra = timed("Africa/Accra", "2026-11-26T18:30:00", "2026-11-26T20:30:00");
        let said = "Thursday 26 November 2026, 18:30–20:30, Accra time (Africa/Accra, UTC+0)";
        assert_eq!(describe_when(&accra), said);
        let kathmandu = timed(
            "Asia/Kathmandu",
            "2026-11-26T18:30:00",
            "2026-11-26T20:30:00",
        );
        assert!(describe_when(&kathmandu).ends_with("Kathmandu time (Asia/Kathmandu, UTC+5:45)"));
        let new_york = timed(
            "America/New_York",
            "2026-11-26T18:30:00",
            "2026-11-27T01:00:00",
        );
        let said = "Thursday 26 November 2026, 18:30 – Friday 27 November 2026, 01:00, \
                    New York time (America/New_York, UTC−5)";
        assert_eq!(describe_when(&new_york), said);
        let utc = timed("UTC", "2026-11-26T18:30:00", "2026-11-26T20:30:00");
        assert!(describe_when(&utc).ends_with("18:30–20:30, UTC"));
    }

    #[test]
    fn every_language_tells_the_hours_in_its_own_words() {
        let accra = timed("Africa/Accra", "2026-11-26T18:30:00", "2026-11-26T20:30:00");
        let told = |locale| Describe(locale).when(&accra);
        assert_eq!(
            told(Locale::German),
            "Donnerstag, 26. November 2026, 18:30–20:30, Zeit in Accra (Africa/Accra, UTC+0)"
        );
        assert_eq!(
            told(Locale::Japanese),
            "2026年11月26日木曜日, 18:30–20:30, Accra時間（Africa/Accra、UTC+0）"
        );
    }

    #[test]
    fn days_and_months_say_no_more_than_is_known() {
        let on = |span| describe_when(&When::new(zone("Asia/Seoul"), span).unwrap());
        let (first, last) = ("2026-12-01".parse().unwrap(), "2026-12-03".parse().unwrap());
        assert_eq!(
            on(Span::AllDay { first, last: first }),
            "Tuesday 1 December 2026"
        );
        assert_eq!(
            on(Span::AllDay { first, last }),
            "Tuesday 1 December 2026 – Thursday 3 December 2026"
        );
        assert_eq!(
            on(Span::Month { first_day: first }),
            "December 2026, the day is to be confirmed"
        );
    }

    #[test]
    fn another_zone_is_told_only_where_its_clocks_differ() {
        let accra = timed("Africa/Accra", "2026-11-26T22:30:00", "2026-11-26T23:30:00");
        let said =
            "Friday 27 November 2026, 05:30–06:30, Ho Chi Minh time (Asia/Ho_Chi_Minh, UTC+7)";
        assert_eq!(
            in_zone(&accra, zone("Asia/Ho_Chi_Minh")).as_deref(),
            Some(said)
        );
        assert_eq!(in_zone(&accra, zone("Africa/Abidjan")), None);
        let first = "2026-12-01".parse().unwrap();
        let day = When::new(zone("Asia/Seoul"), Span::AllDay { first, last: first }).unwrap();
        assert_eq!(in_zone(&day, Zone::UTC), None);
    }
}
