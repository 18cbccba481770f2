//! The first event of a calendar, as far as it can be understood: what a form can be filled in from.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, TimeDelta};

use super::calendar;
use super::children;
use super::component::{Component, tree};
use super::decode::decoded;
use super::finding::Findings;
use super::line::{ContentLine, content_lines};
use super::stamp::{Form, Stamp, duration};
use super::text::{text, texts};
use super::zones;
use crate::recurrence::Zone;

/// What an event says of itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Outline {
    /// SUMMARY.
    pub title: String,
    /// DESCRIPTION.
    pub description: String,
    /// LOCATION.
    pub location: String,
    /// URL.
    pub url: String,
    /// CATEGORIES.
    pub categories: Vec<String>,
    /// GEO: degrees north and east.
    pub point: Option<(String, String)>,
    /// DTSTART, local; midnight where it is a day.
    pub start: Option<NaiveDateTime>,
    /// DTEND, or the start and DURATION, local; exclusive.
    pub end: Option<NaiveDateTime>,
    /// Whether it takes whole days.
    pub is_all_day: bool,
    /// Whose clocks its times follow; `None` for those of no zone, and of zones nobody knows.
    pub zone: Option<Zone>,
    /// The name of a zone that nobody knows.
    pub unknown_zone: Option<String>,
    /// RRULE as it stands there.
    pub rule: Option<String>,
    /// EXDATE, in the zone of the start.
    pub excluded: BTreeSet<NaiveDateTime>,
    /// Whether dates are added or changed one by one (RDATE, RECURRENCE-ID).
    pub has_other_dates: bool,
    /// How many events there are besides.
    pub others: usize,
}

/// The first event of a stream that is no change of another; `None` when there is none.
pub fn outline(stream: &[u8]) -> Option<Outline> {
    let found = &mut Findings::default();
    let stream = decoded(stream);
    let tree = tree(content_lines(&stream, found), found);
    let calendar = calendar::only(&tree, found)?;
    let is_change = |event: &&Component<'_>| event.one("RECURRENCE-ID").is_some();
    let event = children(calendar, "VEVENT").find(|event| !is_change(event))?;
    let uid = event.value("UID");
    let (own, others): (Vec<_>, Vec<_>) = children(calendar, "VEVENT")
        .filter(|other| !std::ptr::eq(*other, event))
        .partition(|other| uid.is_some() && other.value("UID") == uid);
    let outline = read(event, found);
    Some(Outline {
        has_other_dates: !own.is_empty() || event.one("RDATE").is_some(),
        others: others.iter().filter(|event| !is_change(event)).count(),
        ..outline
    })
}

fn read(event: &Component<'_>, found: &mut Findings) -> Outline {
    let mut said = |name: &str| {
        let line = event.one(name);
        line.map_or_else(String::new, |line| text(line, found).into_owned())
    };
    let mut outline = Outline {
        title: said("SUMMARY"),
        description: said("DESCRIPTION"),
        location: said("LOCATION"),
        url: event.value("URL").unwrap_or_default().to_owned(),
        rule: event.value("RRULE").map(str::to_owned),
        ..Outline::default()
    };
    if let Some(line) = event.one("CATEGORIES") {
        outline.categories = texts(line, found);
    }
    let point = event.value("GEO").and_then(|value| value.split_once(';'));
    outline.point = point.map(|(north, east)| (north.to_owned(), east.to_owned()));
    read_time(event, &mut outline, found);
    outline
}

fn read_time(event: &Component<'_>, outline: &mut Outline, found: &mut Findings) {
    let Some(start) = event
        .one("DTSTART")
        .and_then(|line| Stamp::read(line, found))
    else {
        return;
    };
    outline.is_all_day = start.is_date();
    match zone_of(&start) {
        Ok(zone) => outline.zone = zone,
        Err(name) => outline.unknown_zone = Some(name),
    }
    outline.start = Some(start.local);
    let end = event.one("DTEND").and_then(|line| Stamp::read(line, found));
    let length = event.value("DURATION").and_then(duration);
    outline.end = match (end, length) {
        (Some(end), _) => Some(by_clocks_of(outline.zone, &end)),
        (None, Some(length)) => start.local.checked_add_signed(length),
        (None, None) if outline.is_all_day => start.local.checked_add_signed(TimeDelta::days(1)),
        (None, None) => None,
    };
    for line in event.all("EXDATE") {
        let stamps = line
            .value
            .split(',')
            .filter_map(|value| stamp(line, value, found));
        outline
            .excluded
            .extend(stamps.map(|stamp| by_clocks_of(outline.zone, &stamp)));
    }
}

fn stamp<'a>(line: &'a ContentLine<'_>, value: &str, found: &mut Findings) -> Option<Stamp<'a>> {
    Stamp::read_value(line, value, found)
}

/// The zone of a time: an IANA name, one of Windows, or one with the maker's prefix; the name of one
/// that is none of these.
fn zone_of(stamp: &Stamp<'_>) -> Result<Option<Zone>, String> {
    match stamp.form {
        Form::Utc => Ok(Some(Zone::UTC)),
        Form::Date | Form::Floating => Ok(None),
        Form::Zoned(name) => zones::zone_of(name)
            .map(Some)
            .ok_or_else(|| name.to_owned()),
    }
}

/// What clocks of the zone show at a time that may be told by others.
pub(super) fn by_clocks_of(zone: Option<Zone>, stamp: &Stamp<'_>) -> NaiveDateTime {
    match (zone, zone_of(stamp)) {
        (Some(zone), Ok(Some(other))) if zone != other => {
            zone.local(other.instant_of(stamp.local).earliest())
        }
        _ => stamp.local,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &str) -> Option<Outline> {
        let calendar = format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{lines}END:VCALENDAR\r\n")
            .replace("\n ", "");
        outline(calendar.as_bytes())
    }

    #[test]
    fn times_are_told_by_the_clocks_of_the_start() {
        let event = of("BEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Zuul\\, night\r\n\
                        DTSTART;TZID=W. Europe Standard Time:20260625T183000\r\nDTEND:20260625T183000Z\r\n\
                        RRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Berlin:20260702T183000\r\nEND:VEVENT\r\n\
                        BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260101T090000Z\r\nEND:VEVENT\r\n")
        .unwrap();
        assert_eq!(event.title, "Zuul, night");
        assert_eq!(event.zone.map(Zone::name), Some("Europe/Berlin"));
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        assert_eq!(event.end, Some(at("2026-06-25T20:30:00")));
        assert_eq!(event.excluded, [at("2026-07-02T18:30:00")].into());
        assert_eq!((event.others, event.has_other_dates), (1, false));
    }

    #[test]
    fn durations_days_and_zones_nobody_knows_are_understood_as_far_as_they_go() {
        let event = |lines: &str| of(&format!("BEGIN:VEVENT\r\n{lines}END:VEVENT\r\n")).unwrap();
        let lasting = event("DTSTART:20260625T183000\r\nDURATION:PT90M\r\n");
        assert_eq!(
            (lasting.zone, lasting.end.unwrap().to_string()),
            (None, "2026-06-25 20:00:00".to_owned())
        );
        let days = event("DTSTART;VALUE=DATE:20260625\r\n");
        assert!(days.is_all_day && days.end.unwrap().to_string() == "2026-06-26 00:00:00");
        let far = event("DTSTART;TZID=Middle Earth:20260625T183000\r\n");
        assert_eq!(far.unknown_zone.as_deref(), Some("Middle Earth"));
        let prefixed = event("DTSTART;TZID=/example.org/2024/Asia/Tokyo:20260625T183000\r\n");
        assert_eq!(prefixed.zone.map(Zone::name), Some("Asia/Tokyo"));
        assert_eq!(of(""), None);
        assert_eq!(outline(b"<html>"), None);
    }
}
