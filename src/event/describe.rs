//! When an event takes place, in words, for letters and for pages that show one event to one person.
//!
//! English for now; the zone's own wall time comes first, because that is what the organizer said.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::{EventDraft, Format};
use crate::recurrence::{Span, When, Zone};

/// "Thursday 26 November 2026, 18:30–20:30, Accra time (Africa/Accra, UTC+0)".
pub fn describe_when(when: &When) -> String {
    match when.span {
        Span::Timed { start, end } => {
            format!(
                "{}, {}",
                hours(start, end),
                clock_of(when.zone, when.starts_at())
            )
        }
        Span::AllDay { first, last } => days(first, last),
        Span::Month { first_day } => {
            format!("{}, the day is to be confirmed", first_day.format("%B %Y"))
        }
    }
}

/// The same stretch of time as clocks in `zone` show it; `None` when that says nothing new: for whole
/// days and months, and where clocks show the same.
pub fn in_zone(when: &When, zone: Zone) -> Option<String> {
    let (starts_at, ends_at) = (when.starts_at(), when.ends_at());
    let is_same = when.zone.local(starts_at) == zone.local(starts_at);
    if !when.is_timed() || is_same {
        return None;
    }
    let hours = hours(zone.local(starts_at), zone.local(ends_at));
    Some(format!("{hours}, {}", clock_of(zone, starts_at)))
}

/// "Thursday 26 November 2026", for reading back a date that somebody typed as digits.
pub fn describe_day(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// Where it is: "Impact Hub, Accra, Ghana", "Online", or that it is not known yet.
pub fn describe_place(draft: &EventDraft) -> String {
    match (draft.format, draft.place.full()) {
        (Format::Online, _) => "Online".to_owned(),
        (Format::InPerson, Some(place)) => place,
        (Format::Hybrid, Some(place)) => format!("{place}, and online"),
        (Format::InPerson | Format::Hybrid, None) => "The place is to be confirmed".to_owned(),
    }
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

/// "Accra time (Africa/Accra, UTC+0)".
fn clock_of(zone: Zone, at: DateTime<Utc>) -> String {
    match zone.name().rsplit_once('/') {
        _ if zone.is_utc() => "UTC".to_owned(),
        // `Etc/GMT+5` is no place, and its sign is the reverse of what people expect.
        Some(("Etc", _)) | None => format!("{} ({})", describe_offset(zone, at), zone.name()),
        Some((_, city)) => {
            format!(
                "{} time ({}, {})",
                city.replace('_', " "),
                zone.name(),
                describe_offset(zone, at)
            )
        }
    }
}

fn hours(start: NaiveDateTime, end: NaiveDateTime) -> String {
    let (from, until) = (start.format("%H:%M"), end.format("%H:%M"));
    if start.date() == end.date() {
        format!("{}, {from}–{until}", describe_day(start.date()))
    } else {
        format!(
            "{}, {from} – {}, {until}",
            describe_day(start.date()),
            describe_day(end.date())
        )
    }
}

fn days(first: NaiveDate, last: NaiveDate) -> String {
    if first == last {
        describe_day(first)
    } else {
        format!("{} – {}", describe_day(first), describe_day(last))
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
