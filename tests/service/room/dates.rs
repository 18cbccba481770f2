//! Dates of series, postponed events and renewals: one change for subscribers, whoever is faster.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use folkmoot::account::{Actor, Person};
use folkmoot::event::{
    self, CallOff, DateChange, Event, EventError, State, last_start, with_dates,
};
use folkmoot::recurrence::{Recurrence, Span, When};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    several_dates_are_one_change_for_subscribers,
    of_two_who_change_dates_at_once_one_is_told,
    a_postponed_event_has_another_date_and_keeps_the_old_one,
    a_series_is_not_postponed_as_a_whole,
    a_series_is_renewed_for_a_year_and_not_twice,
    the_planner_finds_series_by_their_end,
);

fn ama(ledger: &Ledger) -> Person {
    ledger.person(&build::person("Ama", "ama@example.org"))
}

/// A call of Ama's, every Tuesday at 15:00 UTC until the end of the year.
fn weekly(ledger: &Ledger) -> Event {
    let form = build::change(build::weekly_call(), &[("repeats_until", "2026-12-29")]);
    ledger.event(build::draft(&form), State::Published, &[&ama(ledger)])
}

fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn changed(event: &Event, changes: &[(&str, DateChange)]) -> Recurrence {
    let changes: BTreeMap<_, _> = changes
        .iter()
        .map(|(id, change)| (at(id), change.clone()))
        .collect();
    with_dates(&event.draft, &changes, None)
        .unwrap()
        .recurrence
        .unwrap()
}

fn reschedule(
    ledger: &Ledger,
    who: &Actor,
    event: &Event,
    recurrence: Recurrence,
) -> Result<Event, EventError> {
    let (id, version, now) = (event.id, event.version, build::at(NOON));
    ledger
        .database
        .write(|tx| event::reschedule(tx, who, id, version, recurrence, now))
}

fn several_dates_are_one_change_for_subscribers(ledger: Ledger) {
    let event = weekly(&ledger);
    let other = changed(
        &event,
        &[
            ("2026-06-09 15:00", DateChange::LeaveOut),
            ("2026-06-16 15:00", DateChange::Move(at("2026-06-17 16:00"))),
            ("2026-06-23 15:00", DateChange::Cancel(None)),
        ],
    );
    let stranger = Actor::from(&ledger.person(&build::person("Kofi", "kofi@example.org")));
    let refused = reschedule(&ledger, &stranger, &event, other.clone());
    assert!(
        matches!(refused, Err(EventError::Forbidden(_))),
        "{refused:?}"
    );
    let saved = reschedule(&ledger, &Actor::from(&ama(&ledger)), &event, other.clone()).unwrap();
    assert_eq!(
        (saved.sequence, saved.version),
        (event.sequence + 1, event.version + 1)
    );
    assert_eq!(
        ledger.stored(event.id).draft.recurrence,
        Some(other.clone())
    );
    let again = reschedule(&ledger, &Actor::from(&ama(&ledger)), &saved, other).unwrap();
    assert_eq!(again.sequence, saved.sequence, "nothing was changed");
}

fn of_two_who_change_dates_at_once_one_is_told(ledger: Ledger) {
    let (event, ama) = (weekly(&ledger), Actor::from(&ama(&ledger)));
    let dates = ["2026-06-09 15:00", "2026-06-16 15:00"];
    let results = race(2, |runner| {
        let other = changed(&event, &[(dates[runner], DateChange::LeaveOut)]);
        reschedule(&ledger, &ama, &event, other)
    });
    let won = results.iter().filter(|result| result.is_ok()).count();
    assert_eq!(won, 1, "{results:?}");
    assert!(
        results
            .iter()
            .any(|result| matches!(result, Err(EventError::Stale))),
        "{results:?}"
    );
    let skipped = ledger.stored(event.id).draft.recurrence.unwrap().skipped;
    assert_eq!(skipped.len(), 1);
}

fn call_off(ledger: &Ledger, event: &Event, how: CallOff) -> Result<Event, EventError> {
    let (actor, reason) = (
        Actor::from(&ama(ledger)),
        build::line("The hall is flooded"),
    );
    let (id, version, now) = (event.id, event.version, build::at(NOON));
    ledger
        .database
        .write(|tx| event::call_off(tx, &actor, id, version, how, reason, now))
}

fn to(when: &When, start: &str) -> When {
    When {
        zone: when.zone,
        span: when.moved_to(at(start)).span,
    }
}

fn a_postponed_event_has_another_date_and_keeps_the_old_one(ledger: Ledger) {
    let draft = build::draft(&build::meetup());
    let event = ledger.event(draft.clone(), State::Published, &[&ama(&ledger)]);
    let july = to(&draft.when, "2026-07-02 19:00");
    let moved = call_off(&ledger, &event, CallOff::PostponeTo(july.clone())).unwrap();
    assert_eq!(moved.state, State::Postponed);
    assert_eq!(moved.draft.when, july);
    assert_eq!(
        july.span,
        Span::Timed {
            start: at("2026-07-02 19:00"),
            end: at("2026-07-02 21:00")
        }
    );
    assert_eq!(moved.moved_from, Some(draft.when.clone()));
    assert_eq!(ledger.stored(event.id), moved);
    let listing = ledger.read(event::listings).remove(0);
    assert!(!listing.is_off(), "it takes place then");
    let due = |from, until| {
        let (from, until) = (build::at(from), build::at(until));
        ledger
            .read(|tx| event::public_starting_between(tx, from, until, None))
            .len()
    };
    assert_eq!(due("2026-07-01T00:00:00Z", "2026-07-03T00:00:00Z"), 1);
    assert_eq!(due("2026-06-24T00:00:00Z", "2026-06-26T00:00:00Z"), 0);

    let again = call_off(&ledger, &moved, CallOff::PostponeTo(july));
    assert!(matches!(again, Err(EventError::WrongState(_))), "{again:?}");
    let august = to(&draft.when, "2026-08-06 19:00");
    let twice = call_off(&ledger, &moved, CallOff::PostponeTo(august)).unwrap();
    assert_eq!(
        twice.moved_from,
        Some(draft.when.clone()),
        "the first date is told"
    );
    let unknown = call_off(&ledger, &twice, CallOff::Postpone).unwrap();
    assert_eq!(unknown.moved_from, None);
    assert!(ledger.read(event::listings).remove(0).is_off());
    let (actor, now) = (Actor::from(&ama(&ledger)), build::at(NOON));
    let on = ledger.write(|tx| event::reinstate(tx, &actor, unknown.id, unknown.version, now));
    assert_eq!((on.state, on.moved_from), (State::Published, None));
}

fn a_series_is_not_postponed_as_a_whole(ledger: Ledger) {
    let event = weekly(&ledger);
    let july = to(&event.draft.when, "2026-07-02 19:00");
    let refused = call_off(&ledger, &event, CallOff::PostponeTo(july));
    assert!(
        matches!(refused, Err(EventError::NotASingleDate)),
        "{refused:?}"
    );
    assert_eq!(ledger.stored(event.id), event);
}

fn a_series_is_renewed_for_a_year_and_not_twice(ledger: Ledger) {
    let (event, ama) = (weekly(&ledger), Actor::from(&ama(&ledger)));
    let now = build::at("2026-12-01T12:00:00Z");
    let renew = |version| {
        ledger
            .database
            .write(|tx| event::renew(tx, &ama, event.id, version, now))
    };
    let renewed = renew(event.version).unwrap();
    let last = last_start(&renewed.draft).unwrap().date();
    assert_eq!(last, "2027-12-01".parse::<NaiveDate>().unwrap());
    assert_eq!(renewed.sequence, event.sequence + 1);
    let again = renew(renewed.version);
    assert!(
        matches!(again, Err(EventError::NothingToRenew)),
        "{again:?}"
    );
    let stale = renew(event.version);
    assert!(matches!(stale, Err(EventError::Stale)), "{stale:?}");
}

fn the_planner_finds_series_by_their_end(ledger: Ledger) {
    let event = weekly(&ledger);
    ledger.event(build::draft(&build::weekly_call()), State::Published, &[]);
    ledger.event(build::draft(&build::meetup()), State::Published, &[]);
    let found = |from: &str, until: &str| {
        let (from, until) = (build::at(from), build::at(until));
        let events = ledger.read(|tx| event::public_ending_between(tx, from, until));
        events.into_iter().map(|it| it.id).collect::<Vec<_>>()
    };
    assert_eq!(
        found("2026-12-01T00:00:00Z", "2027-01-31T00:00:00Z"),
        [event.id]
    );
    assert_eq!(found("2027-01-01T00:00:00Z", "2027-01-31T00:00:00Z"), []);
}
