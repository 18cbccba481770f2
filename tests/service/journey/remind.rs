//! Reminders: seven days and one day before, at nine in the event's zone, once.

use chrono::{DateTime, Duration, Timelike, Utc};
use folkmoot::account::{self, Actor, Person};
use folkmoot::event::{self, CallOff, Event, EventForm, EventId, Imported, State};

use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::database::Backend;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::smtp_sink::SmtpSink;

on_both!(
    a_week_and_a_day_before_with_the_calendar_attached,
    a_mail_server_gets_each_reminder_once_from_two_replicas,
    two_replicas_remind_once,
    nobody_is_reminded_of_what_is_cancelled,
    what_was_moved_is_reminded_at_its_new_date_only,
    after_a_weeks_outage_there_is_one_reminder_at_most,
    a_weekly_series_is_reminded_the_day_before_only,
    nine_in_the_morning_is_that_of_the_place_when_clocks_change,
    nobody_is_woken_up,
    an_address_that_was_never_proven_gets_nothing,
    what_is_published_late_is_reminded_of_what_is_still_to_come,
);

const AMA: &str = "ama@example.org";

pub fn at(instant: &str) -> DateTime<Utc> {
    build::at(instant)
}

pub fn organizer(app: &TestApp, zone: &str) -> Person {
    let mut new = build::person("Ama Mensah", AMA);
    new.zone = folkmoot::recurrence::Zone::parse(zone).unwrap();
    let write = app.database.write(|tx| {
        let person = account::upsert(tx, &new, app.clock.now())?;
        account::confirm(tx, person.id, app.clock.now())?;
        account::get(tx, person.id)
    });
    write.unwrap().unwrap()
}

/// A public event of Ama's.
fn published(app: &TestApp, form: &EventForm) -> Event {
    let organizer = organizer(app, &form.zone);
    publish(app, form, &organizer)
}

pub fn publish(app: &TestApp, form: &EventForm, organizer: &Person) -> Event {
    let imported = Imported {
        origin: build::line(&EventId::new().to_string()),
        slug: None,
        draft: build::draft(form),
        state: State::Published,
        state_reason: None,
        organizers: vec![organizer.id],
    };
    let now = app.clock.now();
    let stored = app.database.write(|tx| {
        let outcome = event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        event::get(tx, outcome.id()).map_err(event::EventError::from)
    });
    stored.unwrap().unwrap()
}

/// The hours at which the clock stops on its way through a day: around those that reminders fall due
/// at, and at midnight and noon to see that they do not.
const STOPS: [u32; 6] = [0, 6, 7, 8, 9, 12];

/// The letters that fall due on the way to this moment, and when.
fn reminders(app: &TestApp, until: &str) -> Vec<(DateTime<Utc>, Letter)> {
    let mut letters = Vec::new();
    while app.clock.now() < at(until) {
        let mut next = app.clock.now() + Duration::hours(1);
        while next < at(until) && !STOPS.contains(&next.hour()) {
            next += Duration::hours(1);
        }
        app.set_clock(next.min(at(until)));
        while !app.mailbox().unread().is_empty() {
            letters.push((app.clock.now(), app.mailbox().letter_to(AMA)));
        }
    }
    letters
}

fn times(letters: &[(DateTime<Utc>, Letter)]) -> Vec<String> {
    letters
        .iter()
        .map(|(at, _)| at.format("%m-%d %H:%M").to_string())
        .collect()
}

fn a_week_and_a_day_before_with_the_calendar_attached(app: TestApp) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    let event = published(&app, &build::meetup());
    let letters = reminders(&app, "2026-06-25T20:00:00Z");
    assert_eq!(times(&letters), ["06-18 09:00", "06-24 09:00"]);
    let (week, day) = (&letters[0].1, &letters[1].1);
    assert!(
        week.text.contains("in 7 days") && day.text.contains("tomorrow"),
        "{} {}",
        week.text,
        day.text
    );
    assert_eq!(day.link("/events/"), format!("/events/{}", event.slug));
    assert_ne!(week.message_id, day.message_id);
    let calendar = day.calendar();
    for line in [
        "METHOD:PUBLISH",
        "SUMMARY:Zuul Night Accra",
        "DTSTART;TZID=Africa/Accra:20260625T183000",
    ] {
        assert!(
            calendar.contains(&format!("\r\n{line}\r\n")),
            "{line} in {calendar}"
        );
    }
    assert!(
        calendar.contains(&format!("\r\nUID:{}\r\n", event.uid)),
        "{calendar}"
    );
}

fn a_mail_server_gets_each_reminder_once_from_two_replicas(backend: Backend) {
    let sink = SmtpSink::new();
    let mut app = TestApp::with_mail_server(backend, sink.url());
    app.start_replica();
    app.set_clock(at("2026-06-23T12:00:00Z"));
    for number in 0..3 {
        published(
            &app,
            &build::change(build::meetup(), &[("title", &format!("Night {number}"))]),
        );
    }
    for minute in 0..3 {
        app.set_clock(at("2026-06-24T09:00:00Z") + Duration::minutes(minute));
    }
    let taken = sink.taken();
    assert_eq!(taken.len(), 3);
    assert!(
        sink.copies().values().all(|copies| *copies == 1),
        "{:?}",
        sink.copies()
    );
    for letter in &taken {
        assert_eq!(
            (letter.recipient.as_str(), letter.sender.as_str()),
            (AMA, "folkmoot@example.org")
        );
        let calendar = Letter::parse(&letter.message).calendar();
        assert!(calendar.contains("\r\nMETHOD:PUBLISH\r\n"), "{calendar}");
    }
}

fn two_replicas_remind_once(mut app: TestApp) {
    app.start_replica();
    app.set_clock(at("2026-06-23T12:00:00Z"));
    for number in 0..5 {
        published(
            &app,
            &build::change(build::meetup(), &[("title", &format!("Night {number}"))]),
        );
    }
    app.set_clock(at("2026-06-24T09:00:00Z"));
    let mut titles: Vec<String> = (0..5)
        .map(|_| app.mailbox().letter_to(AMA).subject)
        .collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 5, "{titles:?}");
    for minute in 1..4 {
        app.set_clock(at("2026-06-24T09:00:00Z") + Duration::minutes(minute));
    }
    assert_eq!(app.mailbox().unread(), []);
}

fn nobody_is_reminded_of_what_is_cancelled(app: TestApp) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    let event = published(&app, &build::meetup());
    assert_eq!(
        times(&reminders(&app, "2026-06-19T12:00:00Z")),
        ["06-18 09:00"]
    );
    let off = |tx: &mut _| {
        let reason = build::line("The hall is flooded");
        event::call_off(
            tx,
            &Actor::Service,
            event.id,
            event.version,
            CallOff::Cancel,
            reason,
            app.clock.now(),
        )
    };
    app.database.write(off).unwrap();
    assert_eq!(
        times(&reminders(&app, "2026-06-26T12:00:00Z")),
        Vec::<String>::new()
    );
}

fn what_was_moved_is_reminded_at_its_new_date_only(app: TestApp) {
    app.set_clock(at("2026-06-23T12:00:00Z"));
    let event = published(&app, &build::meetup());
    let moved = build::draft(&build::change(
        build::meetup(),
        &[("start_date", "2026-07-02")],
    ));
    let revise = |version, draft| {
        let now = app.clock.now();
        app.database
            .write(|tx| event::revise(tx, &Actor::Service, event.id, version, draft, now))
            .unwrap()
    };
    let version = revise(event.version, moved.clone()).version;
    let letters = reminders(&app, "2026-06-26T12:00:00Z");
    assert_eq!(
        times(&letters),
        ["06-25 09:00"],
        "a week before the new date"
    );
    assert!(
        letters[0].1.text.contains("2 July 2026"),
        "{}",
        letters[0].1.text
    );
    // Another hour of the same day is no other reminder.
    let later = build::change(
        build::meetup(),
        &[("start_date", "2026-07-02"), ("start_time", "19:00")],
    );
    let version = revise(version, build::draft(&later)).version;
    assert_eq!(
        times(&reminders(&app, "2026-06-27T12:00:00Z")),
        Vec::<String>::new()
    );
    revise(version, moved);
    assert_eq!(
        times(&reminders(&app, "2026-07-02T12:00:00Z")),
        ["07-01 09:00"]
    );
}

fn after_a_weeks_outage_there_is_one_reminder_at_most(app: TestApp) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    published(&app, &build::meetup());
    let past = build::change(
        build::meetup(),
        &[("title", "Past by then"), ("start_date", "2026-06-20")],
    );
    published(&app, &past);
    // Nobody looks at the clock for more than a week.
    app.set_clock(at("2026-06-25T10:00:00Z"));
    let mut letters = [(); 2].map(|()| app.mailbox().letter_to(AMA));
    letters.sort_by(|one, other| one.subject.cmp(&other.subject));
    let [past, letter] = letters;
    assert_eq!(past.subject, "How many came? Past by then");
    assert!(
        letter.subject.contains("Zuul Night Accra"),
        "{}",
        letter.subject
    );
    assert!(
        letter.text.contains("today"),
        "what it says is true on the day it is sent: {}",
        letter.text
    );
    app.set_clock(at("2026-06-25T11:00:00Z"));
    assert_eq!(app.mailbox().unread(), []);
}

fn a_weekly_series_is_reminded_the_day_before_only(app: TestApp) {
    app.set_clock(at("2026-06-10T12:00:00Z"));
    published(&app, &build::weekly_call());
    let letters = reminders(&app, "2026-06-24T00:00:00Z");
    assert_eq!(times(&letters), ["06-15 09:00", "06-22 09:00"]);
    assert!(
        letters[0].1.text.contains("16 June 2026"),
        "{}",
        letters[0].1.text
    );
}

fn nine_in_the_morning_is_that_of_the_place_when_clocks_change(app: TestApp) {
    // Berlin goes from UTC+2 to UTC+1 on Sunday 25 October 2026.
    app.set_clock(at("2026-10-18T12:00:00Z"));
    let berlin = [("zone", "Europe/Berlin"), ("start_date", "2026-10-26")];
    published(&app, &build::change(build::meetup(), &berlin));
    assert_eq!(
        times(&reminders(&app, "2026-10-26T00:00:00Z")),
        ["10-19 07:00", "10-25 08:00"]
    );
}

fn nobody_is_woken_up(app: TestApp) {
    // Nine in Tokyo is one at night in Lagos: the letter waits there until eight.
    app.set_clock(at("2026-06-23T12:00:00Z"));
    let ama = organizer(&app, "Africa/Lagos");
    let tokyo = [("zone", "Asia/Tokyo"), ("start_date", "2026-06-25")];
    publish(&app, &build::change(build::meetup(), &tokyo), &ama);
    assert_eq!(
        times(&reminders(&app, "2026-06-25T12:00:00Z")),
        ["06-24 07:00"]
    );
}

fn an_address_that_was_never_proven_gets_nothing(app: TestApp) {
    app.set_clock(at("2026-06-23T12:00:00Z"));
    let new = build::person("Somebody else", "typed@example.org");
    let unproven = app
        .database
        .write(|tx| account::upsert(tx, &new, app.clock.now()))
        .unwrap();
    publish(&app, &build::meetup(), &unproven);
    app.set_clock(at("2026-06-24T10:00:00Z"));
    assert_eq!(app.mailbox().unread(), []);
}

fn what_is_published_late_is_reminded_of_what_is_still_to_come(app: TestApp) {
    app.set_clock(at("2026-06-18T12:00:00Z"));
    published(&app, &build::meetup());
    assert_eq!(
        times(&reminders(&app, "2026-06-25T12:00:00Z")),
        ["06-24 09:00"]
    );
}
