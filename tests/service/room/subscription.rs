//! Digests: when they fall due, that two who plan at once write each once, and what is kept.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use folkmoot::account::LinkToken;
use folkmoot::catalog::{Catalog, Shelf, refresh};
use folkmoot::database::schema::{mail_queue, outbox, subscriptions};
use folkmoot::database::{DatabaseError, Instant};
use folkmoot::event::{EventForm, State};
use folkmoot::feed::Selection;
use folkmoot::ical::Publisher;
use folkmoot::locale::Locale;
use folkmoot::mail::{self, Address, OutboxState, SuppressionKey};
use folkmoot::recurrence::Zone;
use folkmoot::subscription::{
    self, Dispatched, Office, Period, SubscriptionError, SubscriptionKey, Wish,
};

use crate::harness::build::{self, NOON, at};
use crate::harness::ledger::Ledger;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    two_planners_write_each_digest_once,
    monday_morning_is_that_of_the_reader_when_clocks_change,
    a_year_of_fifty_three_weeks_has_fifty_three_digests,
    after_an_outage_there_is_one_digest_with_all_that_happened_or_none_that_is_stale,
    a_digest_of_a_database_that_was_put_back_is_held,
    more_than_one_run_takes_is_done_in_several,
    a_selection_that_cannot_be_read_holds_up_nobody_else,
    a_link_works_for_three_days_and_confirms_once,
    whoever_was_forgotten_and_asks_again_gets_it,
);

const YUKI: &str = "yuki@example.org";

fn key() -> SubscriptionKey {
    SubscriptionKey::derive(b"the secret of the tests")
}

fn suppressions() -> SuppressionKey {
    SuppressionKey::derive(b"the secret of the tests")
}

/// What is public, as it is printed at this moment.
fn edition(ledger: &Ledger, now: DateTime<Utc>) -> Arc<Catalog> {
    let shelf = Shelf::default();
    refresh(&ledger.database, &shelf, &Publisher::of(&ledger.site), now).unwrap();
    shelf.current()
}

fn with_office<T>(ledger: &Ledger, catalog: &Catalog, work: impl FnOnce(&Office<'_>) -> T) -> T {
    work(&Office {
        site: &ledger.site,
        sender: &build::sender(),
        key: &key(),
        catalog,
    })
}

fn wish(name: &str, zone: &str) -> Wish {
    Wish {
        address: Address::parse(&format!("{name}@example.org")).unwrap(),
        selection: Selection::all(),
        period: Period::Weekly,
        locale: Locale::English,
        zone: Zone::parse(zone).unwrap(),
    }
}

/// Asks for a digest at this moment; the link of the letter that asks.
fn ask(ledger: &Ledger, wish: Wish, now: DateTime<Utc>) -> LinkToken {
    let catalog = edition(ledger, now);
    let address = wish.address.as_str().to_owned();
    with_office(ledger, &catalog, |office| {
        ledger.write(|tx| subscription::ask(tx, wish, office, now))
    });
    let messages = letters(ledger).into_iter().rev();
    let letter = messages.map(|(_, _, bytes)| Letter::parse(&bytes));
    let letter = letter.into_iter().find(|it| it.to == address).unwrap();
    let link = letter.link("/digests/confirm/");
    let token = link.trim_start_matches("/digests/confirm/");
    LinkToken::received(token.split('?').next().unwrap())
}

fn subscribe(ledger: &Ledger, wish: Wish, now: DateTime<Utc>) {
    let link = ask(ledger, wish, now);
    ledger.write(|tx| subscription::confirm(tx, &link, &suppressions(), now));
}

fn dispatch(ledger: &Ledger, now: DateTime<Utc>) -> Dispatched {
    let catalog = edition(ledger, now);
    with_office(ledger, &catalog, |office| {
        ledger.write(|tx| subscription::dispatch(tx, office, now))
    })
}

/// State, time and bytes of every letter, in the order they were written.
fn letters(ledger: &Ledger) -> Vec<(String, DateTime<Utc>, Vec<u8>)> {
    let rows: Vec<(String, Instant, Vec<u8>)> = ledger.read(|tx| {
        let rows = outbox::table
            .select((outbox::state, outbox::not_before, outbox::message))
            .order(outbox::id)
            .load(tx);
        rows.map_err(DatabaseError::from)
    });
    rows.into_iter()
        .map(|(state, at, bytes)| (state, at.0, bytes))
        .collect()
}

fn digests(ledger: &Ledger) -> Vec<(String, DateTime<Utc>, Letter)> {
    let all = letters(ledger).into_iter();
    let read = all.map(|(state, at, bytes)| (state, at, Letter::parse(&bytes)));
    read.filter(|(_, _, letter)| letter.text.contains("/leave"))
        .collect()
}

fn public(ledger: &Ledger, form: &EventForm) {
    ledger.event(build::draft(form), State::Published, &[]);
}

fn two_planners_write_each_digest_once(ledger: Ledger) {
    public(&ledger, &build::weekly_call());
    for reader in ["yuki", "aiko", "ken"] {
        subscribe(&ledger, wish(reader, "Asia/Tokyo"), at(NOON));
    }
    let now = at("2026-06-07T23:00:00Z");
    let catalog = edition(&ledger, now);
    let written: usize = race(4, |_| {
        with_office(&ledger, &catalog, |office| {
            ledger
                .write(|tx| subscription::dispatch(tx, office, now))
                .written
        })
    })
    .into_iter()
    .sum();
    assert_eq!((written, digests(&ledger).len()), (3, 3));
    assert_eq!(dispatch(&ledger, now + Duration::minutes(1)).written, 0);
}

/// The moments, looked at every hour, at which digests were written.
fn moments(ledger: &Ledger, from: &str, until: &str) -> Vec<String> {
    let (mut now, mut moments) = (at(from), Vec::new());
    while now < at(until) {
        if dispatch(ledger, now).written > 0 {
            moments.push(now.format("%m-%d %H:%M").to_string());
        }
        now += Duration::hours(1);
    }
    moments
}

fn monday_morning_is_that_of_the_reader_when_clocks_change(ledger: Ledger) {
    let call = build::change(build::weekly_call(), &[("start_date", "2026-10-20")]);
    public(&ledger, &call);
    subscribe(
        &ledger,
        wish("yuki", "America/New_York"),
        at("2026-10-20T12:00:00Z"),
    );
    // Clocks go back on Sunday, 1 November.
    let found = moments(&ledger, "2026-10-26T06:00:00Z", "2026-10-26T16:00:00Z");
    assert_eq!(found, ["10-26 12:00"]);
    let found = moments(&ledger, "2026-11-02T06:00:00Z", "2026-11-02T16:00:00Z");
    assert_eq!(found, ["11-02 13:00"]);
    let [(_, _, before), (_, _, after)] = &digests(&ledger)[..] else {
        panic!("two digests")
    };
    // The call is at 15:00 UTC all the year round.
    assert!(
        before.text.contains("11:00–12:00, New York time"),
        "{}",
        before.text
    );
    assert!(
        after.text.contains("10:00–11:00, New York time"),
        "{}",
        after.text
    );
}

fn a_year_of_fifty_three_weeks_has_fifty_three_digests(ledger: Ledger) {
    let call = build::change(build::weekly_call(), &[("start_date", "2026-12-01")]);
    public(&ledger, &call);
    subscribe(&ledger, wish("yuki", "Etc/UTC"), at("2026-12-16T12:00:00Z"));
    let mondays = ["2026-12-21", "2026-12-28", "2027-01-04", "2027-01-11"];
    for monday in mondays {
        let now = at(&format!("{monday}T08:00:00Z"));
        assert_eq!(dispatch(&ledger, now).written, 1, "{monday}");
        assert_eq!(
            dispatch(&ledger, now + Duration::days(1)).written,
            0,
            "{monday}"
        );
    }
    let ids: std::collections::BTreeSet<String> = digests(&ledger)
        .into_iter()
        .map(|(_, _, it)| it.message_id)
        .collect();
    assert_eq!(ids.len(), mondays.len());
}

fn after_an_outage_there_is_one_digest_with_all_that_happened_or_none_that_is_stale(
    ledger: Ledger,
) {
    let before = at(NOON) - Duration::hours(3);
    subscribe(&ledger, wish("yuki", "Africa/Accra"), before);
    let far = build::change(build::meetup(), &[("start_date", "2026-09-10")]);
    public(&ledger, &far);
    // Three Mondays went by; the last is too long ago.
    assert_eq!(dispatch(&ledger, at("2026-06-24T08:00:00Z")).written, 0);
    // The next is planned at night, two days later at the most.
    let late = at("2026-06-29T22:30:00Z");
    assert_eq!(dispatch(&ledger, late).written, 1);
    let (state, not_before, letter) = digests(&ledger).remove(0);
    assert_eq!(state, "ready");
    assert_eq!(not_before, at("2026-06-30T08:00:00Z"), "nobody is woken up");
    assert!(letter.text.contains("Zuul Night Accra"), "{}", letter.text);
    assert_eq!(dispatch(&ledger, late + Duration::days(1)).written, 0);
}

fn a_digest_of_a_database_that_was_put_back_is_held(ledger: Ledger) {
    public(&ledger, &build::weekly_call());
    subscribe(&ledger, wish("yuki", "Africa/Accra"), at(NOON));
    ledger.write(|tx| {
        diesel::update(mail_queue::table)
            .set((
                mail_queue::stopped_at.eq(Instant(at(NOON))),
                mail_queue::cause.eq("restored"),
            ))
            .execute(tx)
            .map_err(DatabaseError::from)
    });
    dispatch(&ledger, at("2026-06-08T08:00:00Z"));
    assert_eq!(digests(&ledger)[0].0, "held");
}

fn more_than_one_run_takes_is_done_in_several(ledger: Ledger) {
    public(&ledger, &build::weekly_call());
    for number in 0..60 {
        subscribe(
            &ledger,
            wish(&format!("reader{number}"), "Africa/Accra"),
            at(NOON),
        );
    }
    let now = at("2026-06-08T08:00:00Z");
    let runs = [dispatch(&ledger, now), dispatch(&ledger, now)];
    assert_eq!(
        runs.map(|run| (run.written, run.is_more)),
        [(50, true), (10, false)]
    );
}

fn a_selection_that_cannot_be_read_holds_up_nobody_else(ledger: Ledger) {
    public(&ledger, &build::weekly_call());
    subscribe(&ledger, wish("aiko", "Asia/Tokyo"), at(NOON));
    ledger.write(|tx| {
        diesel::update(subscriptions::table)
            .set(subscriptions::selection.eq("colour=red"))
            .execute(tx)
            .map_err(DatabaseError::from)
    });
    subscribe(&ledger, wish("yuki", "Asia/Tokyo"), at(NOON));
    assert_eq!(dispatch(&ledger, at("2026-06-07T23:00:00Z")).written, 1);
    assert_eq!(digests(&ledger)[0].2.to, YUKI);
}

fn a_link_works_for_three_days_and_confirms_once(ledger: Ledger) {
    let link = ask(&ledger, wish("yuki", "Africa/Accra"), at(NOON));
    let stored: Vec<Option<String>> = ledger.read(|tx| {
        let digests = subscriptions::table
            .select(subscriptions::link_digest)
            .load(tx);
        digests.map_err(DatabaseError::from)
    });
    assert_eq!(stored, [Some(link.digest())]);
    let late = at(NOON) + subscription::ASK_TERM;
    let confirm = |now| {
        let tried = |tx: &mut _| subscription::confirm(tx, &link, &suppressions(), now);
        ledger.database.write(tried)
    };
    assert!(matches!(confirm(late), Err(SubscriptionError::DeadLink)));
    let first = confirm(late - Duration::seconds(1)).unwrap();
    let again = confirm(late + Duration::days(30)).unwrap();
    assert_eq!(first.confirmed_at, again.confirmed_at);
    assert_eq!(first.next_at, Some(at("2026-06-08T08:00:00Z")));
    assert_eq!(ledger.write(|tx| subscription::sweep(tx, late)), 0);
}

fn whoever_was_forgotten_and_asks_again_gets_it(ledger: Ledger) {
    let yuki = Address::parse(YUKI).unwrap();
    let nobody = uuid::Uuid::now_v7();
    ledger.write(|tx| mail::forget(tx, nobody, &yuki, "Yuki", &suppressions(), at(NOON)));
    let listed = || ledger.read(|tx| mail::suppressed(tx, 9, at(NOON))).len();
    assert_eq!(listed(), 1);
    let link = ask(&ledger, wish("yuki", "Africa/Accra"), at(NOON));
    assert_eq!(listed(), 1, "anybody may ask");
    ledger.write(|tx| subscription::confirm(tx, &link, &suppressions(), at(NOON)));
    assert_eq!(listed(), 0);
    ledger.write(|tx| subscription::forget(tx, &yuki, at(NOON)));
    let states: Vec<String> = letters(&ledger)
        .into_iter()
        .map(|(state, ..)| state)
        .collect();
    assert_eq!(states, [OutboxState::Cancelled.as_str()]);
    let left = ledger.read(subscription::counts);
    assert_eq!((left.active, left.open), (0, 0));
}
