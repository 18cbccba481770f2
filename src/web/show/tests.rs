use super::zone::offset;
use super::*;
use crate::language::Language;
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
