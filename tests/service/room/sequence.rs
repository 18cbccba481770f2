//! What a calendar app shows after any sequence of edits is what the catalog shows.
//!
//! Apps fetch from replicas and caches that may be behind one another, so an older state can reach
//! them after a newer one. They keep, of each UID, the highest SEQUENCE (RFC 5546, 2.1.5): that has to
//! be the newest state.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use folkmoot::account::Actor;
use folkmoot::event::{self, CallOff, Event, EventDraft, EventError, Listing, State, reckon_anew};
use folkmoot::ical::{Publisher, single};
use folkmoot::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use super::reckon::pretend_older_rules;
use crate::harness::build::{self, NOON};
use crate::harness::database::Backend;
use crate::harness::ledger::Ledger;
use crate::harness::reader::{shown, taking_place};
use crate::harness::{On, on_both};

on_both!(
    whatever_order_states_arrive_in_the_newest_is_shown,
    every_edit_is_tried_and_seen,
);

/// Something that may be done to an event; numbers of weeks name one date of a series.
#[derive(Debug, Clone, Copy)]
enum Edit {
    Rename(u8),
    MoveByHours(u8),
    ChangeZone(usize),
    ChangeRule(usize),
    CancelOne(u8),
    SkipOne(u8),
    MoveOne(u8, i8),
    RestoreOne(u8),
    AddOne(u8),
    CallOff(bool),
    PostponeByDays(u8),
    Reinstate,
    /// A start finds that the clocks of its zone go otherwise.
    NewZoneRules,
}

/// Of different offsets all through the year.
const ZONES: [&str; 4] = [
    "Etc/UTC",
    "America/Chicago",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
];

/// Rules of the call: by the week, by the number of the week (which goes out in segments), by the month.
fn rules(zone: Zone) -> [Rule; 4] {
    let calendar = |text| Rule::Calendar(CalendarRule::parse(text, zone, false).unwrap());
    [
        calendar("FREQ=WEEKLY"),
        Rule::IsoWeeks(IsoWeeks::odd()),
        calendar("FREQ=WEEKLY;COUNT=20"),
        calendar("FREQ=MONTHLY;BYDAY=1TU"),
    ]
}

fn edits() -> impl Strategy<Value = Vec<(Edit, i64)>> {
    let edit = prop_oneof![
        any::<u8>().prop_map(Edit::Rename),
        (1u8..5).prop_map(Edit::MoveByHours),
        (0..ZONES.len()).prop_map(Edit::ChangeZone),
        (0usize..4).prop_map(Edit::ChangeRule),
        (0u8..5).prop_map(Edit::CancelOne),
        (0u8..5).prop_map(Edit::SkipOne),
        (0u8..5, -80i8..80).prop_map(|(week, hours)| Edit::MoveOne(week, hours)),
        (0u8..5).prop_map(Edit::RestoreOne),
        (0u8..5).prop_map(Edit::AddOne),
        any::<bool>().prop_map(Edit::CallOff),
        (1u8..4).prop_map(Edit::PostponeByDays),
        Just(Edit::Reinstate),
        Just(Edit::NewZoneRules),
    ];
    // Often in one and the same second, as clicks and imports come.
    vec((edit, 0i64..3), 1..10)
}

fn whatever_order_states_arrive_in_the_newest_is_shown(backend: Backend) {
    let ledger = Ledger::on(backend);
    let mut runner = TestRunner::new(Config {
        cases: 40,
        failure_persistence: None,
        ..Config::default()
    });
    let inputs = (edits(), any::<bool>(), vec(any::<u8>(), 10));
    runner
        .run(&inputs, |(edits, is_series, ranks)| {
            let history = history(&ledger, &edits, is_series);
            let newest = history.last().unwrap();
            let feeds = history.iter().map(|state| &*state.feed);
            let mut arriving: Vec<(u8, &str)> = ranks.into_iter().zip(feeds).collect();
            arriving.sort_by_key(|(rank, _)| *rank);
            // At last the app asks again, and is given what the catalog has.
            arriving.push((u8::MAX, &newest.feed));
            let mut app = App::default();
            arriving.iter().for_each(|(_, feed)| app.take(feed));
            prop_assert_eq!(app.shows(), newest.feed.as_str());
            let (from, to) = (build::at(NOON), build::at(NOON) + Duration::days(500));
            let stated = taking_place([&newest.listing], from, to);
            prop_assert_eq!(shown(&app.shows(), from, to), stated);
            Ok(())
        })
        .unwrap();
}

/// Each kind of edit changes what is published of a series, and says so.
fn every_edit_is_tried_and_seen(ledger: Ledger) {
    let edits = [
        Edit::Rename(1),
        Edit::MoveOne(1, 26),
        Edit::CancelOne(2),
        Edit::SkipOne(3),
        Edit::AddOne(2),
        Edit::RestoreOne(1),
        Edit::RestoreOne(3),
        Edit::ChangeZone(1),
        Edit::NewZoneRules,
        Edit::ChangeRule(1),
        Edit::ChangeRule(3),
        Edit::MoveByHours(1),
        Edit::CallOff(false),
        Edit::CallOff(true),
        Edit::Reinstate,
    ];
    // All within a second.
    let history = history(&ledger, &edits.map(|edit| (edit, 0)), true);
    assert_eq!(history.len(), edits.len() + 1, "an edit was refused");
    for (pair, edit) in history.windows(2).zip(edits) {
        assert_ne!(pair[0].feed, pair[1].feed, "{edit:?}");
        let uid = format!("UID:{}\r\n", history[0].listing.uid);
        assert!(pair[1].feed.contains(&uid), "{edit:?}");
        assert!(
            pair[0].listing.sequence < pair[1].listing.sequence,
            "{edit:?}"
        );
        assert!(
            pair[0].listing.last_modified < pair[1].listing.last_modified,
            "{edit:?}"
        );
    }
}

/// What was published of an event at some time.
struct Published {
    listing: Listing,
    feed: String,
}

/// What was published of an event after each edit, beginning with the first one.
fn history(ledger: &Ledger, edits: &[(Edit, i64)], is_series: bool) -> Vec<Published> {
    let staff = ledger.staff();
    let form = if is_series {
        build::weekly_call()
    } else {
        build::meetup()
    };
    let mut event = ledger.event(build::draft(&form), State::Published, &[]);
    let mut now = build::at(NOON);
    let mut history = vec![published(ledger, &event)];
    for (edit, seconds) in edits {
        now += Duration::seconds(*seconds);
        if let Some(changed) = apply(ledger, &staff, &event, *edit, now) {
            event = changed;
            history.push(published(ledger, &event));
        }
    }
    history
}

fn published(ledger: &Ledger, event: &Event) -> Published {
    let listing = ledger.read(|tx| event::listing_of(tx, event));
    let publisher = Publisher::of(&ledger.site);
    let feed = single(&listing, &publisher, build::at(NOON).date_naive());
    Published { listing, feed }
}

/// The event after the edit; nothing when it cannot be done in its state.
fn apply(
    ledger: &Ledger,
    staff: &Actor,
    event: &Event,
    edit: Edit,
    now: DateTime<Utc>,
) -> Option<Event> {
    let (id, version) = (event.id, event.version);
    let result = match edit {
        Edit::CallOff(is_cancelled) => {
            let how = if is_cancelled {
                CallOff::Cancel
            } else {
                CallOff::Postpone
            };
            let reason = build::line("Flood");
            ledger
                .database
                .write(|tx| event::call_off(tx, staff, id, version, how, reason, now))
        }
        Edit::PostponeByDays(days) => {
            let when = &event.draft.when;
            let start = when.local_start() + Duration::days(days.into());
            let how = CallOff::PostponeTo(when.moved_to(start));
            let reason = build::line("Flood");
            ledger
                .database
                .write(|tx| event::call_off(tx, staff, id, version, how, reason, now))
        }
        Edit::Reinstate => ledger
            .database
            .write(|tx| event::reinstate(tx, staff, id, version, now)),
        Edit::NewZoneRules => {
            ledger.write(|tx| reckon_anew(tx, now));
            pretend_older_rules(ledger, event);
            ledger.write(|tx| reckon_anew(tx, now));
            Ok(ledger.stored(id))
        }
        _ => {
            let draft = revised(event.draft.clone(), edit)?;
            ledger
                .database
                .write(|tx| event::revise(tx, staff, id, version, draft, now))
        }
    };
    match result {
        Ok(changed) => Some(changed),
        Err(EventError::WrongState(_) | EventError::NotASingleDate) => None,
        Err(fault) => panic!("{edit:?}: {fault}"),
    }
}

/// What is stated after the edit; nothing when that would contradict itself, which the form refuses.
fn revised(mut draft: EventDraft, edit: Edit) -> Option<EventDraft> {
    let when = draft.when.clone();
    let date = |week: u8| when.local_start() + Duration::weeks(week.into());
    match edit {
        Edit::Rename(number) => draft.title = build::line(&format!("Title {number}")),
        // A series that moves takes its exceptions along only in the form; here it has none left.
        Edit::MoveByHours(hours) => {
            let rule = draft.recurrence.and_then(|series| series.rule);
            draft.recurrence = rule.map(Recurrence::by);
            draft.when = when.moved_to(when.local_start() + Duration::hours(hours.into()));
        }
        Edit::ChangeZone(number) => {
            let zone = Zone::parse(ZONES[number]).unwrap();
            draft.when = When::new(zone, when.span).ok()?;
        }
        Edit::ChangeRule(number) => {
            let rule = rules(when.zone)[number].clone();
            draft.recurrence.as_mut()?;
            draft.recurrence = Some(Recurrence::by(rule));
        }
        Edit::MoveOne(week, hours) => {
            let start = date(week) + Duration::hours(hours.into());
            let end = start + (when.local_end() - when.local_start());
            let span = When::new(when.zone, Span::Timed { start, end }).ok()?.span;
            change_one(&mut draft, date(week), |series, at| {
                series.overrides.insert(at, Override::Moved { span });
            })?;
        }
        Edit::CancelOne(week) => change_one(&mut draft, date(week), |series, at| {
            let cancelled = Override::Cancelled { reason: None };
            series.overrides.insert(at, cancelled);
        })?,
        Edit::SkipOne(week) => change_one(&mut draft, date(week), |series, at| {
            series.skipped.insert(at);
        })?,
        Edit::RestoreOne(week) => change_one(&mut draft, date(week), |_, _| {})?,
        Edit::AddOne(week) => change_one(&mut draft, date(week), |series, at| {
            series.extra.insert(at + Duration::hours(30));
        })?,
        Edit::CallOff(_) | Edit::PostponeByDays(_) | Edit::Reinstate | Edit::NewZoneRules => {
            unreachable!("no revisions")
        }
    }
    let series = draft.recurrence.as_ref();
    let holds = series.is_none_or(|series| series.check(&draft.when).is_ok());
    holds.then_some(draft)
}

/// Says something else of one date of a series.
fn change_one(
    draft: &mut EventDraft,
    at: NaiveDateTime,
    change: impl FnOnce(&mut Recurrence, NaiveDateTime),
) -> Option<()> {
    let series = draft.recurrence.as_mut()?;
    series.skipped.remove(&at);
    series.overrides.remove(&at);
    change(series, at);
    Some(())
}

/// A calendar app: of each UID it keeps the state of the highest SEQUENCE that ever reached it, and
/// shows those that are in the feed it was given last.
#[derive(Default)]
struct App {
    kept: BTreeMap<String, (i32, String)>,
    head: String,
    uids: Vec<String>,
}

const TAIL: &str = "END:VCALENDAR\r\n";

impl App {
    fn take(&mut self, feed: &str) {
        let events = feed.find("BEGIN:VEVENT").unwrap();
        let (head, events) = feed.split_at(events);
        self.head = head.to_owned();
        self.uids.clear();
        let events = events.strip_suffix(TAIL).unwrap();
        let mut states: BTreeMap<String, String> = BTreeMap::new();
        for event in events.split_inclusive("END:VEVENT\r\n") {
            let uid = value(event, "UID");
            if !self.uids.contains(&uid) {
                self.uids.push(uid.clone());
            }
            *states.entry(uid).or_default() += event;
        }
        for (uid, state) in states {
            let sequence: i32 = value(&state, "SEQUENCE").parse().unwrap();
            let known = self.kept.entry(uid).or_insert((sequence, state.clone()));
            // Two different ones of one SEQUENCE would leave it to chance.
            assert!(
                sequence != known.0 || state == known.1,
                "{state}{}",
                known.1
            );
            if sequence > known.0 {
                *known = (sequence, state);
            }
        }
    }

    /// What it has, as a feed again.
    fn shows(&self) -> String {
        let states = self.uids.iter().map(|uid| self.kept[uid].1.as_str());
        [&self.head, states.collect::<String>().as_str(), TAIL].concat()
    }
}

/// The value of the first line with this name.
fn value(state: &str, name: &str) -> String {
    let mut lines = state.split("\r\n");
    let line = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap().to_owned()
}
