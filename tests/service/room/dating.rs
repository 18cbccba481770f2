//! `Last-Modified`: when the bytes of a feed changed, whichever replica is asked, and after a start.

use chrono::TimeDelta;
use diesel::prelude::*;
use folkmoot::account::Actor;
use folkmoot::database::schema::feed_states;
use folkmoot::event::{self, EventForm, EventId, Imported, State};
use folkmoot::feed::http_date;

use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, meetup, weekly_call};
use crate::harness::on_both;

on_both!(
    a_feed_has_its_date_after_a_start_and_from_every_replica,
    the_first_who_saw_a_feed_dates_it_for_all,
    a_feed_without_a_database_has_its_date,
);

/// Of the meetup alone.
const ZUUL: &str = "/feed/project=zuul.ics";

fn publish(app: &TestApp, form: &EventForm) {
    let imported = Imported {
        origin: build::line(&EventId::new().to_string()),
        slug: None,
        draft: build::draft(form),
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let now = app.clock.now();
    let stored = app.database.write(|tx| {
        event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        Ok::<_, event::EventError>(())
    });
    stored.unwrap();
    app.ring();
    app.wait_for_edition();
}

/// What a replica says of the feed: its date, and its tag.
fn dated(app: &TestApp, replica: usize) -> (String, String) {
    let answer = app.visitor_of(replica).get(ZUUL);
    assert_eq!(answer.status, 200);
    let header = |name| answer.header(name).to_owned();
    (header("last-modified"), header("etag"))
}

fn an_hour_passes(app: &TestApp) {
    app.set_clock(app.clock.now() + TimeDelta::hours(1));
}

/// Waits until the tag is written down.
fn wait_for_record(app: &TestApp, etag: &str) {
    app.ring();
    wait_for("the record", || {
        let digest = etag.trim_matches('"').to_owned();
        let rows = feed_states::table.filter(feed_states::digest.eq(digest));
        let count: i64 = app.read(|tx| Ok(rows.count().get_result(tx)?));
        (count == 1).then_some(())
    });
}

fn a_feed_has_its_date_after_a_start_and_from_every_replica(mut app: TestApp) {
    publish(&app, &meetup());
    let first = dated(&app, 0);
    assert_eq!(first.0, http_date(app.clock.now()));
    wait_for_record(&app, &first.1);

    an_hour_passes(&app);
    publish(&app, &weekly_call());
    assert_eq!(dated(&app, 0), first, "nothing of it changed");
    app.start_replica();
    assert_eq!(dated(&app, 1), first, "a new process");

    an_hour_passes(&app);
    publish(&app, &meetup());
    let second = dated(&app, 1);
    assert_ne!(second.1, first.1);
    assert_eq!(second.0, http_date(app.clock.now()));
    assert_eq!(dated(&app, 0), second);
}

fn the_first_who_saw_a_feed_dates_it_for_all(mut app: TestApp) {
    app.start_replica();
    publish(&app, &meetup());
    let first = dated(&app, 0);
    wait_for_record(&app, &first.1);
    an_hour_passes(&app);
    publish(&app, &weekly_call());
    // The other one has never seen it, and dates it by the edition until it has asked.
    assert_eq!(dated(&app, 1).1, first.1);
    wait_for("the date of the first", || {
        app.ring();
        (dated(&app, 1) == first).then_some(())
    });
    assert_eq!(dated(&app, 0), first);
}

fn a_feed_without_a_database_has_its_date(app: TestApp) {
    publish(&app, &meetup());
    let now = http_date(app.clock.now());
    app.without_connections(|| {
        assert_eq!(dated(&app, 0).0, now);
    });
}
