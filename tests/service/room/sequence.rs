//! What a calendar app shows after any sequence of edits is what the catalog shows.
//!
//! Apps fetch from replicas and caches that may be behind one another, so an older state can reach
//! them after a newer one. They keep, of each UID, the highest SEQUENCE (RFC 5546, 2.1.5): that has to
//! be the newest state.

use std::collections::BTreeMap;

use chrono::Duration;
use folkmoot::account::Actor;
use folkmoot::event::{self, CallOff, Event, EventError, State};
use folkmoot::ical::{Publisher, event_block};
use folkmoot::recurrence::{Override, Recurrence};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::harness::build::{self, NOON};
use crate::harness::database::Backend;
use crate::harness::ledger::Ledger;
use crate::harness::{On, on_both};

on_both!(whatever_order_states_arrive_in_the_newest_is_shown);

/// Something that may be done to an event.
#[derive(Debug, Clone, Copy)]
enum Edit {
    Rename(u8),
    MoveByHours(u8),
    CancelOne(u8),
    SkipOne(u8),
    CallOff(bool),
    Reinstate,
}

fn edits() -> impl Strategy<Value = Vec<(Edit, i64)>> {
    let edit = prop_oneof![
        any::<u8>().prop_map(Edit::Rename),
        (1u8..5).prop_map(Edit::MoveByHours),
        (1u8..4).prop_map(Edit::CancelOne),
        (1u8..4).prop_map(Edit::SkipOne),
        any::<bool>().prop_map(Edit::CallOff),
        Just(Edit::Reinstate),
    ];
    // Often in one and the same second, as clicks and imports come.
    vec((edit, 0i64..3), 1..8)
}

fn whatever_order_states_arrive_in_the_newest_is_shown(backend: Backend) {
    let ledger = Ledger::on(backend);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        failure_persistence: None,
        ..Config::default()
    });
    let inputs = (edits(), any::<bool>(), any::<prop::sample::Index>());
    runner
        .run(&inputs, |(edits, is_series, rotation)| {
            let states = history(&ledger, &edits, is_series);
            let newest = states.last().unwrap().clone();
            let mut arriving = states;
            let by = rotation.index(arriving.len());
            arriving.rotate_left(by);
            prop_assert_eq!(shown(&arriving), shown(&[newest]));
            Ok(())
        })
        .unwrap();
}

/// The feed of an event after each edit, beginning with the first one.
fn history(ledger: &Ledger, edits: &[(Edit, i64)], is_series: bool) -> Vec<String> {
    let staff = ledger.staff();
    let form = if is_series {
        build::weekly_call()
    } else {
        build::meetup()
    };
    let mut event = ledger.event(build::draft(&form), State::Published, &[]);
    let mut now = build::at(NOON);
    let mut states = vec![feed(ledger, &event)];
    for (edit, seconds) in edits {
        now += Duration::seconds(*seconds);
        if let Some(changed) = apply(ledger, &staff, &event, *edit, now) {
            event = changed;
            states.push(feed(ledger, &event));
        }
    }
    states
}

/// The event after the edit; nothing when it cannot be done in its state.
fn apply(
    ledger: &Ledger,
    staff: &Actor,
    event: &Event,
    edit: Edit,
    now: chrono::DateTime<chrono::Utc>,
) -> Option<Event> {
    let (id, version) = (event.id, event.version);
    let mut draft = event.draft.clone();
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
        Edit::Reinstate => ledger
            .database
            .write(|tx| event::reinstate(tx, staff, id, version, now)),
        Edit::Rename(number) => {
            draft.title = build::line(&format!("Title {number}"));
            ledger
                .database
                .write(|tx| event::revise(tx, staff, id, version, draft, now))
        }
        Edit::MoveByHours(hours) => {
            // A series that moves takes its exceptions along only in the form; here it has none left.
            let start = draft.when.local_start() + Duration::hours(hours.into());
            draft.when = draft.when.moved_to(start);
            draft.recurrence = draft
                .recurrence
                .and_then(|known| known.rule)
                .map(Recurrence::by);
            ledger
                .database
                .write(|tx| event::revise(tx, staff, id, version, draft, now))
        }
        Edit::CancelOne(week) | Edit::SkipOne(week) => {
            let at = draft.when.local_start() + Duration::weeks(week.into());
            let series = draft.recurrence.as_mut()?;
            if matches!(edit, Edit::SkipOne(_)) {
                series.overrides.remove(&at);
                series.skipped.insert(at);
            } else {
                series.skipped.remove(&at);
                series
                    .overrides
                    .insert(at, Override::Cancelled { reason: None });
            }
            ledger
                .database
                .write(|tx| event::revise(tx, staff, id, version, draft, now))
        }
    };
    match result {
        Ok(changed) => Some(changed),
        Err(EventError::WrongState(_)) => None,
        Err(fault) => panic!("{edit:?}: {fault}"),
    }
}

fn feed(ledger: &Ledger, event: &Event) -> String {
    let listing = ledger.read(|tx| event::listing_of(tx, event));
    event_block(&listing, &Publisher::of(&ledger.site))
        .unwrap()
        .text
}

/// What an app shows of the states that reached it: by UID the one of the highest SEQUENCE, with the
/// overrides that came with it. Two different ones of one SEQUENCE would leave it to chance.
fn shown(states: &[String]) -> BTreeMap<String, String> {
    let mut kept: BTreeMap<String, (i32, String)> = BTreeMap::new();
    for state in states {
        let sequence: i32 = value(state, "SEQUENCE").parse().unwrap();
        let known = kept
            .entry(value(state, "UID"))
            .or_insert((sequence, state.clone()));
        if sequence == known.0 {
            assert_eq!(*state, known.1);
        } else if sequence > known.0 {
            *known = (sequence, state.clone());
        }
    }
    kept.into_iter()
        .map(|(uid, (_, state))| (uid, state))
        .collect()
}

/// The value of the first line with this name.
fn value(state: &str, name: &str) -> String {
    let mut lines = state.split("\r\n");
    let line = lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap().to_owned()
}
