//! New zone rules: a start finds them and reckons what they move.

use diesel::prelude::*;
use folkmoot::database::schema::{editions, events, zone_rules};
use folkmoot::database::{DatabaseError, Instant};
use folkmoot::event::{Event, EventDraft, State, reckon_anew};
use folkmoot::recurrence::{CalendarRule, Recurrence, Rule};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    a_start_by_the_same_rules_changes_nothing,
    other_rules_move_what_they_touch_and_nothing_else,
    an_event_misplaced_in_a_zone_new_since_the_last_start_is_found,
    two_replicas_that_find_other_rules_move_once,
);

/// A start at noon: how many events it moved.
fn start(ledger: &Ledger) -> usize {
    ledger.write(|tx| reckon_anew(tx, build::at(NOON)))
}

/// Leaves the ledger as a start by older rules would have: the event, and with it its zone, an hour off.
pub fn pretend_older_rules(ledger: &Ledger, misplaced: &Event) {
    let wrong = misplaced.draft.when.starts_at() + chrono::Duration::hours(1);
    ledger.write(|tx| {
        diesel::update(zone_rules::table.find(misplaced.draft.when.zone.name()))
            .set(zone_rules::digest.eq("older"))
            .execute(tx)?;
        diesel::update(events::table.find(misplaced.id))
            .set(events::starts_at.eq(Instant(wrong)))
            .execute(tx)?;
        Ok::<_, DatabaseError>(())
    });
}

fn edition(ledger: &Ledger) -> i64 {
    ledger.read(|tx| Ok::<_, DatabaseError>(editions::table.select(editions::number).first(tx)?))
}

/// A published meetup of two hours from this local time on.
fn single(ledger: &Ledger, zone: &str, day: &str) -> Event {
    ledger.event(draft(zone, day), State::Published, &[])
}

fn draft(zone: &str, day: &str) -> EventDraft {
    let fields = [
        ("zone", zone),
        ("start_date", day),
        ("start_time", "18:00"),
        ("end_date", day),
        ("end_time", "20:00"),
    ];
    build::draft(&build::change(build::meetup(), &fields))
}

fn a_start_by_the_same_rules_changes_nothing(ledger: Ledger) {
    let event = single(&ledger, "Europe/Berlin", "2027-06-01");
    assert_eq!(start(&ledger), 0);
    let before = edition(&ledger);
    assert_eq!(start(&ledger), 0);
    assert_eq!(ledger.stored(event.id), event);
    assert_eq!(edition(&ledger), before);
}

fn other_rules_move_what_they_touch_and_nothing_else(ledger: Ledger) {
    let misplaced = single(&ledger, "Europe/Berlin", "2027-06-01");
    let placed = single(&ledger, "Europe/Berlin", "2026-02-01");
    let elsewhere = single(&ledger, "Asia/Tokyo", "2027-06-01");
    let mut weekly = draft("Europe/Berlin", "2026-06-02");
    let rule = CalendarRule::parse("FREQ=WEEKLY;BYDAY=TU", weekly.when.zone, false).unwrap();
    weekly.recurrence = Some(Recurrence::by(Rule::Calendar(rule)));
    let series = ledger.event(weekly, State::Published, &[]);
    start(&ledger);
    pretend_older_rules(&ledger, &misplaced);
    let before = edition(&ledger);

    assert_eq!(start(&ledger), 2, "the misplaced one and the series");

    for moved in [&misplaced, &series] {
        let now = ledger.stored(moved.id);
        assert_eq!(now.sequence, moved.sequence + 1);
        assert!(now.last_modified > moved.last_modified);
        assert_eq!(now.draft, moved.draft, "the wall time is what people said");
    }
    for same in [&placed, &elsewhere] {
        assert_eq!(&ledger.stored(same.id), same);
    }
    let stored: Instant = ledger.read(|tx| {
        Ok::<_, DatabaseError>(
            events::table
                .find(misplaced.id)
                .select(events::starts_at)
                .first(tx)?,
        )
    });
    assert_eq!(stored.0, misplaced.draft.when.starts_at());
    assert!(edition(&ledger) > before, "the catalog prints it");
    assert_eq!(start(&ledger), 0, "once");
}

fn an_event_misplaced_in_a_zone_new_since_the_last_start_is_found(ledger: Ledger) {
    let misplaced = single(&ledger, "Europe/Berlin", "2027-06-01");
    let placed = single(&ledger, "Europe/Berlin", "2027-06-02");
    pretend_older_rules(&ledger, &misplaced);
    assert_eq!(start(&ledger), 1);
    assert_eq!(ledger.stored(misplaced.id).sequence, misplaced.sequence + 1);
    assert_eq!(ledger.stored(placed.id), placed);
}

fn two_replicas_that_find_other_rules_move_once(ledger: Ledger) {
    let event = single(&ledger, "Europe/Berlin", "2027-06-01");
    start(&ledger);
    pretend_older_rules(&ledger, &event);
    let moved = race(4, |_| start(&ledger));
    assert_eq!(moved.into_iter().sum::<usize>(), 1);
    assert_eq!(ledger.stored(event.id).sequence, event.sequence + 1);
}
