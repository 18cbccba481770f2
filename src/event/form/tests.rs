//! Filling the form in and reading it again, and what a change keeps.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::*;
use crate::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};

const GROUPS: [&str; 3] = ["ghana-user-group", "large-scale-sig", "zuul"];

fn group_id(index: usize) -> GroupId {
    GroupId(uuid::Uuid::from_u128(index as u128 + 1))
}

fn parent_id() -> EventId {
    EventId(uuid::Uuid::from_u128(99))
}

fn with_lookups<T>(work: impl FnOnce(&GroupLookup<'_>, &Names<'_>) -> T) -> T {
    let group = |slug: &Slug| {
        GROUPS
            .iter()
            .position(|word| *word == slug.as_str())
            .map(group_id)
    };
    let event = |slug: &Slug| (slug.as_str() == "summit-2026").then(parent_id);
    let group_name = |id: GroupId| {
        (0..3)
            .find(|&i| group_id(i) == id)
            .map(|i| Slug::parse(GROUPS[i]).unwrap())
    };
    let event_name = |id: EventId| (id == parent_id()).then(|| Slug::parse("summit-2026").unwrap());
    work(
        &GroupLookup {
            group: &group,
            event: &event,
        },
        &Names {
            group: &group_name,
            event: &event_name,
        },
    )
}

fn reread(draft: &EventDraft) -> Result<EventDraft, Vec<Fault>> {
    with_lookups(|lookup, names| parse(&fill(draft, names), lookup))
}

fn changed(
    stored: &EventDraft,
    change: impl FnOnce(&mut EventForm),
) -> Result<EventDraft, Vec<Fault>> {
    with_lookups(|lookup, names| {
        let mut form = fill(stored, names);
        change(&mut form);
        parse_change(&form, stored, lookup, names)
    })
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn meetup() -> EventForm {
    let fields = [
        ("kind", "meetup"),
        ("title", "Zuul night"),
        ("format", "hybrid"),
        ("timing", "timed"),
        ("zone", "Africa/Accra"),
        ("start_date", "2026-11-26"),
        ("start_time", "18:30"),
        ("end_time", "20:30"),
        ("repeats", "no"),
    ];
    serde_json::from_value(serde_json::to_value(BTreeMap::from(fields)).unwrap()).unwrap()
}

fn draft(change: impl FnOnce(&mut EventForm)) -> EventDraft {
    let mut form = meetup();
    change(&mut form);
    with_lookups(|lookup, _| parse(&form, lookup)).unwrap()
}

fn fields_of(faults: Vec<Fault>) -> Vec<&'static str> {
    faults.into_iter().map(|fault| fault.field).collect()
}

#[test]
fn every_fault_is_found_at_once() {
    let form = EventForm {
        title: "a\u{8}b".to_owned(),
        summary: "x".repeat(281),
        website: "javascript:alert(1)".to_owned(),
        zone: "EST".to_owned(),
        start_date: "2026-02-31".to_owned(),
        country: "Atlantis".to_owned(),
        groups: "nobody".to_owned(),
        latitude: "91".to_owned(),
        longitude: "0".to_owned(),
        ..meetup()
    };
    let found = fields_of(with_lookups(|lookup, _| parse(&form, lookup)).unwrap_err());
    let all = [
        "title",
        "summary",
        "zone",
        "start_date",
        "country",
        "latitude",
        "website",
        "groups",
    ];
    for field in all {
        assert!(found.contains(&field), "{field} is not among {found:?}");
    }
    assert_eq!(found.len(), all.len(), "{found:?}");
}

#[test]
fn a_time_that_clocks_skip_is_refused_beside_the_time_it_stands_in() {
    let skipped = |start: &str, end: &str| {
        let form = EventForm {
            zone: "Europe/Berlin".to_owned(),
            start_date: "2027-03-28".to_owned(),
            start_time: start.to_owned(),
            end_time: end.to_owned(),
            ..meetup()
        };
        fields_of(with_lookups(|lookup, _| parse(&form, lookup)).unwrap_err())
    };
    assert_eq!(skipped("02:30", "04:00"), ["start_time"]);
    assert_eq!(skipped("01:30", "02:30"), ["end_time"]);
}

#[test]
fn a_group_is_found_by_its_name_too() {
    assert_eq!(
        draft(|form| form.groups = "Large Scale SIG, zuul".to_owned()).hosts,
        [group_id(1), group_id(2)]
    );
}

#[test]
fn presets_are_recognized_and_other_rules_are_shown_as_they_are() {
    let shown = |repeats: &str, rule: &str| {
        let stored = draft(|form| {
            form.repeats = repeats.to_owned();
            form.rule = rule.to_owned();
        });
        with_lookups(|_, names| fill(&stored, names)).repeats
    };
    for word in [
        "no",
        "daily",
        "weekly",
        "biweekly",
        "monthly-weekday",
        "monthly-date",
        "yearly",
        "even-weeks",
    ] {
        assert_eq!(shown(word, ""), word);
    }
    assert_eq!(shown("custom", "FREQ=WEEKLY;BYDAY=TH"), "weekly");
    assert_eq!(shown("custom", "FREQ=MONTHLY;BYDAY=2TH,4TH"), "custom");
}

#[test]
fn what_the_form_cannot_say_is_kept_when_something_else_changes() {
    let fourth_weeks = EventDraft {
        recurrence: Some(Recurrence::by(Rule::IsoWeeks(IsoWeeks::new(4, 0).unwrap()))),
        ..draft(|_| {})
    };
    let saved = changed(&fourth_weeks, |form| form.title = "Other words".to_owned()).unwrap();
    assert_eq!(
        saved,
        EventDraft {
            title: Line::parse("Other words", 99).unwrap(),
            ..fourth_weeks.clone()
        }
    );
    let refused = changed(&fourth_weeks, |form| {
        form.start_date = "2026-12-03".to_owned()
    })
    .unwrap_err();
    assert_eq!(
        fields_of(refused),
        ["repeats"],
        "the first date left the fourth weeks"
    );

    let mut with_seconds = draft(|_| {});
    with_seconds.when.span = Span::Timed {
        start: at("2026-11-26T18:30:15"),
        end: at("2026-11-26T20:30:45"),
    };
    with_seconds.parent = Some(EventId(uuid::Uuid::from_u128(7)));
    with_seconds.hosts = vec![GroupId(uuid::Uuid::from_u128(70))];
    assert_eq!(
        changed(&with_seconds, |_| {}).unwrap(),
        with_seconds,
        "hidden events and groups stay"
    );
}

fn series() -> EventDraft {
    let mut series = draft(|form| form.repeats = "weekly".to_owned());
    let recurrence = series.recurrence.as_mut().unwrap();
    recurrence.skipped.insert(at("2026-12-24T18:30:00"));
    recurrence.extra.insert(at("2026-12-25T10:00:00"));
    let moved = Span::Timed {
        start: at("2026-12-30T18:30:00"),
        end: at("2026-12-30T20:30:00"),
    };
    recurrence
        .overrides
        .insert(at("2026-12-31T18:30:00"), Override::Moved { span: moved });
    recurrence.overrides.insert(
        at("2026-12-03T18:30:00"),
        Override::Cancelled { reason: None },
    );
    series
}

#[test]
fn exceptions_of_a_series_survive_a_save_that_leaves_the_rule_alone() {
    let stored = series();
    let saved = changed(&stored, |form| form.city = "Accra".to_owned()).unwrap();
    assert_eq!(saved.recurrence, stored.recurrence);
}

#[test]
fn exceptions_move_with_the_start_of_their_series() {
    let saved = changed(&series(), |form| form.start_time = "17:30".to_owned()).unwrap();
    let recurrence = saved.recurrence.unwrap();
    assert_eq!(
        Vec::from_iter(recurrence.skipped.clone()),
        [at("2026-12-24T17:30:00")]
    );
    assert_eq!(
        Vec::from_iter(recurrence.extra.clone()),
        [at("2026-12-25T09:00:00")]
    );
    let keys: Vec<_> = recurrence.overrides.keys().copied().collect();
    assert_eq!(keys, [at("2026-12-03T17:30:00"), at("2026-12-31T17:30:00")]);
    assert_eq!(recurrence.check(&saved.when), Ok(()));
}

#[test]
fn another_rule_begins_without_exceptions() {
    let saved = changed(&series(), |form| form.repeats = "daily".to_owned()).unwrap();
    assert_eq!(
        saved.recurrence,
        Some(Recurrence::by(Rule::Calendar(
            CalendarRule::daily(1).unwrap()
        )))
    );
    assert_eq!(
        changed(&series(), |form| form.repeats = "no".to_owned())
            .unwrap()
            .recurrence,
        None
    );
}

#[test]
fn a_new_event_has_nothing_to_keep() {
    let form = EventForm {
        repeats: KEEP.to_owned(),
        ..meetup()
    };
    assert_eq!(
        fields_of(with_lookups(|lookup, _| parse(&form, lookup)).unwrap_err()),
        ["repeats"]
    );
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}(, [a-z]{1,9}){0,4}"
    ]
}

fn any_text(max: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof![8 => "[a-zA-Z0-9 .,;:'\"&<>]", 2 => "[àệ日한🎉]"],
        0..max,
    )
    .prop_map(|chars| chars.concat())
}

fn any_when() -> impl Strategy<Value = When> {
    let zone = prop::sample::select(vec![
        "Africa/Accra",
        "America/New_York",
        "Asia/Kathmandu",
        "Etc/UTC",
    ])
    .prop_map(|name| Zone::parse(name).unwrap());
    let day = (0_i64..2_000)
        .prop_map(|days| NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(days));
    let minute = (0_u32..1_440).prop_map(|m| NaiveTime::from_hms_opt(m / 60, m % 60, 0).unwrap());
    let span =
        (day, minute, 1_i64..5_000, 0_u8..3).prop_map(|(day, time, length, shape)| match shape {
            0 => Span::AllDay {
                first: day,
                last: day + TimeDelta::days(length % 5),
            },
            1 => Span::Month {
                first_day: chrono::Datelike::with_day(&day, 1).unwrap(),
            },
            _ => Span::Timed {
                start: day.and_time(time),
                end: day.and_time(time) + TimeDelta::minutes(length),
            },
        });
    (zone, span).prop_filter_map("neither end is skipped by clocks", |(zone, span)| {
        When::new(zone, span).ok()
    })
}

/// Drafts that the form can express: what people can type, and every rule of it.
fn any_draft() -> impl Strategy<Value = EventDraft> {
    let rules = [
        "no",
        "daily",
        "weekly",
        "biweekly",
        "even-weeks",
        "odd-weeks",
        "monthly-weekday",
        "monthly-date",
        "yearly",
        "custom",
    ];
    let texts = (
        any_text(40),
        any_text(60),
        any_text(60),
        any_words(),
        any_words(),
    );
    let choices = (
        any_when(),
        prop::sample::select(rules.to_vec()),
        prop::option::of(0_i64..400),
        0_usize..8,
    );
    (
        texts,
        choices,
        any::<(bool, bool, bool)>(),
        (-90.0..90.0_f64, -180.0..180.0_f64),
    )
        .prop_filter_map(
            "the form takes it",
            |(
                (title, summary, description, projects, tags),
                (when, repeats, until, groups),
                flags,
                point,
            )| {
                let (has_point, has_deadline, has_parent) = flags;
                let bare = EventDraft {
                    when: when.clone(),
                    ..draft(|_| {})
                };
                let mut form = with_lookups(|_, names| fill(&bare, names));
                let first = when.local_start().date();
                form.title = format!("T{title}");
                form.summary = summary;
                form.description = format!("{description}\n\n\t* a\n");
                form.projects = projects;
                form.tags = tags;
                form.repeats = repeats.to_owned();
                form.repeats_until = until
                    .map(|days| (first + TimeDelta::days(days)).to_string())
                    .unwrap_or_default();
                if repeats == "custom" {
                    form.rule = format!("FREQ=DAILY;INTERVAL=3;COUNT={}", groups + 1);
                    form.repeats_until = String::new();
                }
                form.groups = (0..3)
                    .filter(|i| groups >> i & 1 == 1)
                    .map(|i| GROUPS[i])
                    .collect::<Vec<_>>()
                    .join(",");
                if has_point {
                    (form.latitude, form.longitude) = (point.0.to_string(), point.1.to_string());
                }
                if has_deadline {
                    form.cfp_closes_date = first.pred_opt().unwrap().to_string();
                    form.website = "https://example.org/Hà?x=1#y".to_owned();
                }
                if has_parent {
                    form.parent = "summit-2026".to_owned();
                    form.languages = "vi, zh-hans,EN".to_owned();
                    form.country = "gh".to_owned();
                }
                with_lookups(|lookup, _| parse(&form, lookup)).ok()
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_filled_in_and_read_again_is_the_same(draft in any_draft()) {
        prop_assert_eq!(reread(&draft), Ok(draft));
    }

    #[test]
    fn a_form_saved_untouched_changes_nothing(draft in any_draft()) {
        prop_assert_eq!(changed(&draft, |_| {}), Ok(draft));
    }
}
