//! How times and places read on a page: ready strings and machine-readable values, nothing else.
//!
//! The event's own zone comes first, always with its offset; a script may add the reader's. Pure.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::event::Place;
use crate::language::Language;
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
pub fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("UTC{sign}{}", minutes / 60),
        rest => format!("UTC{sign}{}:{rest:02}", minutes / 60),
    }
}

/// A zone in full and for a list: `Hanoi time (Asia/Ho_Chi_Minh, UTC+7)` and `Hanoi, UTC+7`.
fn zone_names(zone: Zone, at: DateTime<Utc>, place: &Place) -> (String, String) {
    if zone.is_utc() {
        return ("UTC".to_owned(), "UTC".to_owned());
    }
    let (name, offset) = (zone.name(), offset(zone.offset_at(at).seconds));
    match zone_city(zone, place) {
        Some(city) => (
            format!("{city} time ({name}, {offset})"),
            format!("{city}, {offset}"),
        ),
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

/// How long until it begins, or that it goes on, roughly: `in 3 days`, `in 40 minutes`.
pub fn countdown(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Option<String> {
    let minutes = (starts_at - now).num_minutes();
    let (count, unit) = match minutes {
        ..0 => return None,
        0..=1 => return Some("now".to_owned()),
        2..120 => (minutes, "minutes"),
        120..2880 => (minutes / 60, "hours"),
        2880..86_400 => (minutes / 1440, "days"),
        _ => (minutes / 10_080, "weeks"),
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

/// The language a text of an event is written in, as far as its letters and the event's languages
/// tell: kana are Japanese, Hangul is Korean, Han letters are the event's first language that has
/// them. `None` leaves the browser to its own guess.
pub fn language_of<'a>(text: &str, languages: &'a [Language]) -> Option<&'a str> {
    let has = |from: char, to: char| text.chars().any(|c| (from..=to).contains(&c));
    let first = |tags: &[&str]| {
        languages
            .iter()
            .map(Language::as_str)
            .find(|tag| tags.contains(&tag.split('-').next().unwrap_or(tag)))
    };
    if has('\u{3040}', '\u{30ff}') {
        return first(&["ja"]);
    }
    if has('\u{ac00}', '\u{d7a3}') {
        return first(&["ko"]);
    }
    if has('\u{4e00}', '\u{9fff}') {
        return first(&["zh", "ja", "yue"]);
    }
    match languages {
        [only] if !matches!(only.as_str().split('-').next(), Some("zh" | "ja" | "ko")) => {
            Some(only.as_str())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Line;

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    fn timed(start: &str, end: &str) -> Span {
        Span::Timed {
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
        }
    }

    fn days(first: &str, last: &str) -> Span {
        Span::AllDay {
            first: first.parse().unwrap(),
            last: last.parse().unwrap(),
        }
    }

    fn full(span: Span, name: &str) -> SpanText {
        SpanText::full(&span, zone(name), &Place::default())
    }

    #[test]
    fn hours_are_told_in_the_zone_of_the_event_with_its_city_and_offset() {
        let span = timed("2026-07-25T08:30:00", "2026-07-25T17:30:00");
        let hanoi = Place {
            city: Some(Line::parse("Hà Nội", 80).unwrap()),
            ..Place::default()
        };
        let told = SpanText::full(&span, zone("Asia/Ho_Chi_Minh"), &hanoi);
        assert_eq!(
            told.line(),
            "Sat 25 July 2026, 08:30–17:30 · Hà Nội time (Asia/Ho_Chi_Minh, UTC+7)"
        );
        assert_eq!(told.start.datetime, "2026-07-25T08:30:00+07:00");
        assert_eq!(told.end.unwrap().datetime, "2026-07-25T17:30:00+07:00");
        let online = full(span, "America/Argentina/Buenos_Aires");
        assert!(
            online
                .line()
                .ends_with("· Buenos Aires time (America/Argentina/Buenos_Aires, UTC−3)")
        );
        assert_eq!(full(span, "UTC").zone.as_deref(), Some("UTC"));
        assert_eq!(
            full(span, "Etc/GMT+5").zone.as_deref(),
            Some("Etc/GMT+5 (UTC−5)")
        );
    }

    #[test]
    fn the_offset_is_that_of_the_day() {
        let winter = full(
            timed("2026-01-15T09:00:00", "2026-01-15T10:00:00"),
            "America/Chicago",
        );
        let summer = full(
            timed("2026-07-15T09:00:00", "2026-07-15T10:00:00"),
            "America/Chicago",
        );
        assert_eq!(winter.start.datetime, "2026-01-15T09:00:00-06:00");
        assert_eq!(summer.start.datetime, "2026-07-15T09:00:00-05:00");
        assert_eq!(summer.zone_short.as_deref(), Some("Chicago, UTC−5"));
    }

    #[test]
    fn what_ends_after_midnight_says_so_and_longer_things_name_both_days() {
        let night = timed("2026-07-25T22:00:00", "2026-07-26T02:00:00");
        assert_eq!(
            full(night, "UTC").line(),
            "Sat 25 July 2026, 22:00–02:00 (+1 day) · UTC"
        );
        let summit = timed("2026-10-05T09:00:00", "2026-10-08T17:00:00");
        assert_eq!(
            full(summit, "UTC").line(),
            "Mon 5 October 2026, 09:00 – Thu 8 October 2026, 17:00 · UTC"
        );
        let within = SpanText::within_day(&summit, Zone::UTC, &Place::default());
        assert_eq!(within.line(), "09:00 – 8 October, 17:00 · UTC");
    }

    #[test]
    fn days_and_months_have_no_zone() {
        let line = |span| full(span, "Asia/Tokyo").line();
        assert_eq!(
            line(days("2026-07-25", "2026-07-25")),
            "Sat 25 July 2026, all day"
        );
        assert_eq!(
            line(days("2026-07-25", "2026-07-27")),
            "Sat 25 – Mon 27 July 2026"
        );
        assert_eq!(
            line(days("2022-05-31", "2022-07-27")),
            "Tue 31 May – Wed 27 July 2022"
        );
        assert_eq!(
            line(days("2026-12-31", "2027-01-01")),
            "Thu 31 December 2026 – Fri 1 January 2027"
        );
        let october = Span::Month {
            first_day: "2026-10-01".parse().unwrap(),
        };
        assert_eq!(line(october), "October 2026, to be confirmed");
        assert_eq!(full(october, "Asia/Tokyo").start.datetime, "2026-10");
        assert!(!full(october, "Asia/Tokyo").is_timed());
        let within = |span| SpanText::within_day(&span, Zone::UTC, &Place::default()).line();
        assert_eq!(within(days("2026-07-25", "2026-07-27")), "25–27 July");
        assert_eq!(within(days("2026-05-31", "2026-07-27")), "31 May – 27 July");
        assert_eq!(within(days("2026-07-25", "2026-07-25")), "All day");
    }

    #[test]
    fn offsets_are_short_and_signed() {
        assert_eq!(offset(0), "UTC+0");
        assert_eq!(offset(7 * 3600), "UTC+7");
        assert_eq!(offset(5 * 3600 + 45 * 60), "UTC+5:45");
        assert_eq!(offset(-(3 * 3600 + 30 * 60)), "UTC−3:30");
    }

    #[test]
    fn a_countdown_is_as_exact_as_anybody_needs() {
        let now: DateTime<Utc> = "2026-07-25T08:00:00Z".parse().unwrap();
        let until = |minutes| countdown(now + TimeDelta::minutes(minutes), now);
        assert_eq!(until(-1), None);
        assert_eq!(until(0).as_deref(), Some("now"));
        assert_eq!(until(40).as_deref(), Some("in 40 minutes"));
        assert_eq!(until(60 * 5).as_deref(), Some("in 5 hours"));
        assert_eq!(until(60 * 24 * 3).as_deref(), Some("in 3 days"));
        assert_eq!(until(60 * 24 * 70).as_deref(), Some("in 10 weeks"));
    }

    #[test]
    fn the_script_of_a_text_tells_which_of_the_languages_it_is_in() {
        let languages = |tags: &[&str]| -> Vec<Language> {
            tags.iter()
                .map(|tag| Language::parse(tag).unwrap())
                .collect()
        };
        assert_eq!(
            language_of("クラウドの日", &languages(&["en", "ja"])),
            Some("ja")
        );
        assert_eq!(
            language_of("오픈인프라", &languages(&["ko", "en"])),
            Some("ko")
        );
        assert_eq!(
            language_of("开源基础设施", &languages(&["en", "zh-Hans"])),
            Some("zh-Hans")
        );
        assert_eq!(language_of("OpenInfra Days", &languages(&["ja"])), None);
        assert_eq!(language_of("Toplantı", &languages(&["tr"])), Some("tr"));
        assert_eq!(language_of("Meetup", &languages(&["vi", "en"])), None);
    }
}
