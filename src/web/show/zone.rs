//! Zones and offsets in words.

use chrono::{DateTime, NaiveDateTime, Utc};

use crate::event::Place;
use crate::locale::Locale;
use crate::recurrence::Zone;

/// A local time as RFC 3339 has it, with the offset its zone has then: `2026-07-25T08:30:00+07:00`.
pub fn with_offset(local: NaiveDateTime, zone: Zone) -> String {
    let seconds = zone.offset_at(zone.instant_of(local).earliest()).seconds;
    let minutes = seconds.abs() / 60;
    let sign = if seconds < 0 { '-' } else { '+' };
    format!(
        "{}{sign}{:02}:{:02}",
        local.format("%Y-%m-%dT%H:%M:%S"),
        minutes / 60,
        minutes % 60
    )
}

/// An offset for people: `UTC+7`, `UTC+5:30`, `UTC−3`, `UTC+0`.
pub(super) fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("UTC{sign}{}", minutes / 60),
        rest => format!("UTC{sign}{}:{rest:02}", minutes / 60),
    }
}

/// A zone in full and for a list: `Hanoi time (Asia/Ho_Chi_Minh, UTC+7)` and `Hanoi, UTC+7`.
pub(super) fn names(
    locale: Locale,
    zone: Zone,
    at: DateTime<Utc>,
    place: &Place,
) -> (String, String) {
    if zone.is_utc() {
        return ("UTC".to_owned(), "UTC".to_owned());
    }
    let (name, offset) = (zone.name(), offset(zone.offset_at(at).seconds));
    match zone_city(zone, place) {
        Some(city) => {
            let short = format!("{city}, {offset}");
            let values = [
                ("city", city.into()),
                ("zone", name.into()),
                ("offset", offset.into()),
            ];
            (locale.fill("time-of-city", values), short)
        }
        None => (format!("{name} ({offset})"), offset),
    }
}

/// Whose time it is: the event's city as its people write it, else the city the zone is named for.
fn zone_city(zone: Zone, place: &Place) -> Option<String> {
    if let Some(city) = &place.city {
        return Some(city.to_string());
    }
    let (area, city) = zone.name().rsplit_once('/')?;
    (area != "Etc").then(|| city.replace('_', " "))
}
