use super::zone::offset;
use super::*;
use crate::language::Language;
use crate::locale::{Hours, Locale};
use crate::text::Line;
use chrono::TimeDelta;

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
        "Saturday, 25 July 2026, 08:30–17:30 · Hà Nội time (Asia/Ho_Chi_Minh, UTC+7)"
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
        "Saturday, 25 July 2026, 22:00–02:00 (+1 day) · UTC"
    );
    let summit = timed("2026-10-05T09:00:00", "2026-10-08T17:00:00");
    assert_eq!(
        full(summit, "UTC").line(),
        "Monday, 5 October 2026, 09:00 – Thursday, 8 October 2026, 17:00 · UTC"
    );
    let within = Manner::default().within_day(&summit, Zone::UTC, &Place::default());
    assert_eq!(within.line(), "09:00 – 8 October, 17:00 · UTC");
}

#[test]
fn days_and_months_have_no_zone() {
    let line = |span| full(span, "Asia/Tokyo").line();
    assert_eq!(
        line(days("2026-07-25", "2026-07-25")),
        "Saturday, 25 July 2026, all day"
    );
    assert_eq!(
        line(days("2026-07-25", "2026-07-27")),
        "Saturday, 25 July 2026 – Monday, 27 July 2026"
    );
    let october = Span::Month {
        first_day: "2026-10-01".parse().unwrap(),
    };
    assert_eq!(line(october), "October 2026, to be confirmed");
    assert_eq!(full(october, "Asia/Tokyo").start.datetime, "2026-10");
    assert!(!full(october, "Asia/Tokyo").is_timed());
    let within = |span| {
        Manner::default()
            .within_day(&span, Zone::UTC, &Place::default())
            .line()
    };
    assert_eq!(
        within(days("2026-07-25", "2026-07-27")),
        "25 July – 27 July"
    );
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
    let until = |minutes| Manner::default().countdown(now + TimeDelta::minutes(minutes), now);
    assert_eq!(until(-1), None);
    assert_eq!(until(0), None);
    assert_eq!(until(1).as_deref(), Some("in 1 minute"));
    assert_eq!(until(40).as_deref(), Some("in 40 minutes"));
    assert_eq!(until(60 * 5).as_deref(), Some("in 5 hours"));
    assert_eq!(until(60 * 24 * 3).as_deref(), Some("in 3 days"));
    assert_eq!(until(60 * 69).as_deref(), Some("in 3 days"));
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

#[test]
fn a_reader_who_told_their_zone_is_told_times_in_it_where_they_differ() {
    let reader = |name: &str| Manner {
        zone: Some(zone(name)),
        ..Manner::default()
    };
    let span = timed("2026-07-25T08:30:00", "2026-07-25T17:30:00");
    let told = |name: &str| reader(name).full(&span, zone("Asia/Ho_Chi_Minh"), &Place::default());
    assert_eq!(
        told("America/Los_Angeles").for_you.as_deref(),
        Some("Fri, 24 Jul 2026, 18:30 – Sat, 25 Jul 2026, 03:30")
    );
    assert_eq!(
        told("Europe/Berlin").for_you.as_deref(),
        Some("Sat, 25 Jul 2026, 03:30–12:30")
    );
    assert_eq!(told("Asia/Bangkok").for_you, None);
    assert_eq!(full(span, "Asia/Ho_Chi_Minh").for_you, None);
}

#[test]
fn every_language_tells_times_by_its_own_words_and_clock() {
    let span = timed("2026-07-25T22:00:00", "2026-07-26T02:00:00");
    let told = |locale, hours| {
        let manner = Manner {
            locale,
            hours,
            zone: None,
        };
        manner
            .full(&span, zone("Asia/Tokyo"), &Place::default())
            .line()
    };
    assert_eq!(
        told(Locale::English, Hours::Twelve),
        "Saturday, 25 July 2026, 10:00\u{202f}pm–2:00\u{202f}am (+1 day) · Tokyo time (Asia/Tokyo, UTC+9)"
    );
    let all: std::collections::HashSet<String> = Locale::ALL
        .into_iter()
        .map(|locale| told(locale, Hours::TwentyFour))
        .collect();
    assert_eq!(all.len(), Locale::ALL.len());
}
