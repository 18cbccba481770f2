//! Whatever takes place, an app that reads the feed shows it as the service says.

use std::env;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use folkmoot::catalog::{Catalog, Manuscript, compile};
use folkmoot::event::Listing;
use folkmoot::feed::{Coding, Selection, compose};
use folkmoot::ical::Publisher;
use folkmoot::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::catalog::generate;
use crate::harness::build;
use crate::harness::reader::{shown, taking_place};

/// The first so many events of the generator: FOLKMOOT_TEST_EVENTS=20000 for all that are measured.
fn a_large_community() -> Vec<Arc<Listing>> {
    let wanted = env::var("FOLKMOOT_TEST_EVENTS").ok();
    let count = wanted.map_or(2_000, |count| count.parse().unwrap());
    generate::listings(count)
}

#[test]
fn a_large_community_is_shown_as_it_is() {
    let listings = a_large_community();
    let (from, to) = (
        build::at("2024-01-01T00:00:00Z"),
        build::at("2028-11-22T00:00:00Z"),
    );
    let stated = taking_place(listings.iter().map(|listing| &**listing), from, to);
    assert!(stated.len() > 20 * listings.len(), "{}", stated.len());
    let read = shown(&feed(listings), from, to);
    assert_eq!(read.len(), stated.len());
    for (read, stated) in read.iter().zip(&stated) {
        assert_eq!(read, stated);
    }
}

fn feed(listings: Vec<Arc<Listing>>) -> String {
    let publisher = Publisher::of(&build::site());
    let manuscript = Manuscript {
        edition: 1,
        changed_at: build::at("2026-11-20T10:00:00Z"),
        listings,
        groups: Vec::new(),
    };
    let catalog: Catalog = compile(manuscript, None, generate::today(), &publisher);
    let all = Selection::from_path("past=all").unwrap();
    let feed = compose(&catalog, &all, &publisher);
    String::from_utf8(feed.body(Coding::Identity).to_vec()).unwrap()
}

const RULES: [&str; 12] = [
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3;COUNT=400",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;COUNT=60",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR,SA,SU;WKST=SU;COUNT=99",
    "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270630",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1;COUNT=30",
    "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    "FREQ=YEARLY;COUNT=3",
];

/// What may be said of one date of a series.
#[derive(Debug, Clone, Copy)]
enum Exception {
    Skip,
    Cancel,
    MoveByHours(i64),
    AddBeside(i64),
}

/// Zone, date, time of day and length in minutes, by which rule; most at night, when clocks change.
type Asked = (Zone, i64, i64, i64, usize);

fn asked() -> impl Strategy<Value = Asked> {
    let zones: Vec<Zone> = Zone::all().collect();
    let time = prop_oneof![3 => (0_i64..16).prop_map(|quarter| quarter * 15), 1 => 0_i64..1_440];
    (
        select(zones),
        0_i64..900,
        time,
        1_i64..600,
        0..RULES.len() + 4,
    )
}

fn exceptions() -> impl Strategy<Value = Vec<(Index, Exception)>> {
    let exception = prop_oneof![
        Just(Exception::Skip),
        Just(Exception::Cancel),
        (-80_i64..80).prop_map(Exception::MoveByHours),
        (1_i64..80).prop_map(Exception::AddBeside),
    ];
    vec((any::<Index>(), exception), 0..5)
}

/// The rule, and its first instance at or after `from`.
fn rule(number: usize, zone: Zone, from: NaiveDateTime) -> Option<(Rule, NaiveDateTime)> {
    let rule = match RULES.get(number) {
        Some(rule) => Rule::Calendar(CalendarRule::parse(rule, zone, false).ok()?),
        None => Rule::IsoWeeks(match number - RULES.len() {
            0 => IsoWeeks::even(),
            1 => IsoWeeks::odd(),
            quarter => IsoWeeks::new(4, quarter as u8 % 4).ok()?,
        }),
    };
    let first = dates(&rule, from).next()?;
    Some((rule, first))
}

fn dates(rule: &Rule, from: NaiveDateTime) -> Box<dyn Iterator<Item = NaiveDateTime>> {
    match rule {
        Rule::Calendar(rule) => Box::new(rule.instances(from, from, NaiveDateTime::MAX)),
        Rule::IsoWeeks(weeks) => Box::new(weeks.instances(from, from, NaiveDateTime::MAX)),
    }
}

/// The series, where it can be one: it begins at a time that clocks show, and something of it is left.
fn series(asked: Asked, exceptions: &[(Index, Exception)]) -> Option<Listing> {
    let (zone, day, time, length, number) = asked;
    let from = build::at("2025-06-01T00:00:00Z").naive_utc();
    let from = from + Duration::days(day) + Duration::minutes(time);
    let (rule, first) = rule(number, zone, from)?;
    let length = Duration::minutes(length);
    let span_from = |instant: DateTime<Utc>| Span::Timed {
        start: zone.local(instant),
        end: zone.local(instant + length),
    };
    let when = When::new(zone, span_from(zone.instant_of(first).earliest())).ok()?;
    let known: Vec<NaiveDateTime> = dates(&rule, first).take(120).collect();
    let mut recurrence = Recurrence::by(rule);
    for (index, exception) in exceptions {
        let at = *index.get(&known);
        recurrence.skipped.remove(&at);
        recurrence.overrides.remove(&at);
        let later = |hours| zone.instant_of(at).earliest() + Duration::hours(hours);
        match exception {
            Exception::Skip => drop(recurrence.skipped.insert(at)),
            Exception::Cancel => {
                let cancelled = Override::Cancelled { reason: None };
                recurrence.overrides.insert(at, cancelled);
            }
            Exception::MoveByHours(hours) => {
                let span = When::new(zone, span_from(later(*hours))).ok()?.span;
                recurrence.overrides.insert(at, Override::Moved { span });
            }
            Exception::AddBeside(hours) => {
                recurrence.extra.insert(zone.local(later(*hours)));
            }
        }
    }
    recurrence.check(&when).ok()?;
    let mut listing = generate::listing(0);
    listing.draft.when = when;
    listing.draft.recurrence = Some(recurrence);
    Some(listing)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_series_is_shown_as_it_is(asked in asked(), exceptions in exceptions()) {
        let Some(listing) = series(asked, &exceptions) else { return Ok(()) };
        let from = listing.draft.when.starts_at() - Duration::days(9);
        let to = from + Duration::days(1_100);
        let stated = taking_place([&listing], from, to);
        let feed = feed(vec![Arc::new(listing)]);
        prop_assert_eq!(shown(&feed, from, to), stated, "{}", feed);
    }
}
