//! From approval to everybody's calendar, within a second, on every replica, without a database.

use std::thread;
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};

use super::review::approve;
use super::submit::{meetup, meetup_but, submit};
use crate::harness::app::{TestApp, wait_for};
use crate::harness::database::Backend;
use crate::harness::on_both;
use crate::harness::visitor::Visitor;

on_both!(
    an_approved_event_is_everywhere_within_a_second,
    what_everybody_may_read_needs_no_connection,
    a_database_that_is_gone_and_back_again_loses_nobody,
    a_service_that_starts_later_shows_the_same,
);

const SLUG: &str = "zuul-night-accra-2026";

/// Where a published meetup is found, and by which words.
const PLACES: [(&str, &str); 6] = [
    ("/events", "Zuul Night Accra"),
    ("/events/zuul-night-accra-2026", "Zuul Night Accra"),
    ("/feed/all.ics", "SUMMARY:Zuul Night Accra"),
    ("/feed/kind=meetup.ics", "SUMMARY:Zuul Night Accra"),
    (
        "/events/zuul-night-accra-2026.ics",
        "SUMMARY:Zuul Night Accra",
    ),
    ("/groups/openinfra-accra", "Zuul Night Accra"),
];

fn shows(visitor: &Visitor, (path, words): (&str, &str)) -> bool {
    let answer = visitor.get(path);
    answer.status == 200 && answer.text().contains(words)
}

pub fn published(app: &TestApp) {
    let ama = app.anonymous();
    submit(app, &ama, &meetup(&ama));
    app.mailbox().letter_to("ama@example.org");
    assert_eq!(approve(app, &app.staff()), format!("/events/{SLUG}"));
    app.wait_for_edition();
}

fn an_approved_event_is_everywhere_within_a_second(mut app: TestApp) {
    app.start_replica();
    let readers = [app.visitor_of(0), app.visitor_of(1)];
    let ama = app.anonymous();
    submit(&app, &ama, &meetup(&ama));
    app.mailbox().letter_to("ama@example.org");
    let staff = app.staff();
    for (reader, place) in readers
        .iter()
        .flat_map(|reader| PLACES.map(|place| (reader, place)))
    {
        assert!(!shows(reader, place), "{place:?} before the approval");
    }
    assert!(readers[0].get(&format!("/events/{SLUG}.ics")).status == 404);

    let path = staff
        .get("/staff/queue")
        .attributes("main a[href^='/staff/queue/']", "href")
        .remove(0);
    let form = staff.get(&path).form(&format!("{path}/decision"));
    let begun = Instant::now();
    assert_eq!(form.press("approve", &staff).status, 303);
    for (reader, place) in readers
        .iter()
        .flat_map(|reader| PLACES.map(|place| (reader, place)))
    {
        wait_for(place.0, || shows(reader, place).then_some(()));
    }
    assert!(
        begun.elapsed() < Duration::from_secs(1),
        "it took {:?}",
        begun.elapsed()
    );

    let feeds = readers.each_ref().map(|reader| reader.get("/feed/all.ics"));
    assert_eq!(
        feeds[0].body, feeds[1].body,
        "replicas print the same bytes"
    );
    for header in ["etag", "last-modified"] {
        assert_eq!(feeds[0].header(header), feeds[1].header(header));
    }
    let calendar = feeds[0].calendar();
    assert!(
        calendar.contains("\r\nDTSTART;TZID=Africa/Accra:20260625T183000\r\n"),
        "{calendar}"
    );
    assert!(calendar.contains("@calendar.example.org\r\n"), "{calendar}");
    assert!(
        !calendar.contains("ama@") && !calendar.contains("Mensah"),
        "nobody's address is in it"
    );
    app.mailbox().letter_to("ama@example.org");
}

fn what_everybody_may_read_needs_no_connection(app: TestApp) {
    published(&app);
    let reader = app.anonymous();
    app.without_connections(|| {
        let begun = Instant::now();
        for place in PLACES {
            assert!(shows(&reader, place), "{place:?}");
        }
        for path in [
            "/",
            "/groups",
            "/subscribe",
            "/submit",
            "/sign-in",
            "/robots.txt",
            "/health/live",
        ] {
            assert_eq!(reader.get(path).status, 200, "{path}");
        }
        assert!(
            begun.elapsed() < Duration::from_secs(3),
            "none of them waited for a connection"
        );
    });
}

fn a_database_that_is_gone_and_back_again_loses_nobody(app: TestApp) {
    published(&app);
    let (reader, ama) = (app.anonymous(), app.anonymous());
    let form = meetup_but(&ama, &[("title", "Airship Day")]);
    let outage = Outage::begin(&app);
    for place in PLACES {
        assert!(shows(&reader, place), "{place:?}");
    }
    assert_eq!(reader.get("/health/live").status, 200);
    // Both wait some seconds for a connection, so they do it side by side.
    let (answer, ready) = thread::scope(|scope| {
        let sent = scope.spawn(|| form.send(&ama));
        let ready = reader.get("/health/ready").status;
        (sent.join().unwrap(), ready)
    });
    assert_eq!(answer.status, 503, "{}", answer.text());
    assert_ne!(answer.header("retry-after"), "");
    assert_eq!(answer.step().value("email"), "ama@example.org");
    // SQLite's file can still be read while somebody else holds the lock.
    assert_eq!(
        ready,
        if app.backend == Backend::Postgres {
            503
        } else {
            200
        }
    );
    outage.end();
    wait_for("readiness", || {
        (reader.get("/health/ready").status == 200).then_some(())
    });
    assert_eq!(answer.step().send(&ama).status, 303);
    app.mailbox().letter_to("ama@example.org");
    for place in PLACES {
        assert!(shows(&reader, place), "{place:?} afterwards");
    }
}

fn a_service_that_starts_later_shows_the_same(mut app: TestApp) {
    published(&app);
    app.start_replica();
    let (old, new) = (app.visitor_of(0), app.visitor_of(1));
    for place in PLACES {
        let (old, new) = (old.get(place.0), new.get(place.0));
        assert_eq!(old.body, new.body, "{place:?}");
    }
}

/// A database that cannot be used: PostgreSQL takes no connections and drops those there are; of
/// SQLite's file somebody else holds the lock.
enum Outage {
    Server {
        admin: PgConnection,
        database: String,
    },
    Lock {
        holder: SqliteConnection,
    },
}

impl Outage {
    fn begin(app: &TestApp) -> Self {
        match app.backend {
            Backend::Postgres => {
                let mut url = url::Url::parse(app.url()).unwrap();
                let database = url.path().trim_start_matches('/').to_owned();
                url.set_path("/postgres");
                let mut admin = PgConnection::establish(url.as_str()).unwrap();
                let drop_all = format!(
                    "ALTER DATABASE {database} ALLOW_CONNECTIONS false;
                     SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'"
                );
                admin.batch_execute(&drop_all).unwrap();
                Self::Server { admin, database }
            }
            Backend::Sqlite => {
                let path = app.url().strip_prefix("sqlite://").unwrap();
                let mut holder = SqliteConnection::establish(path).unwrap();
                holder
                    .batch_execute("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE")
                    .unwrap();
                Self::Lock { holder }
            }
        }
    }

    fn end(self) {
        match self {
            Self::Server {
                mut admin,
                database,
            } => {
                admin
                    .batch_execute(&format!("ALTER DATABASE {database} ALLOW_CONNECTIONS true"))
                    .unwrap();
            }
            Self::Lock { mut holder } => holder.batch_execute("ROLLBACK").unwrap(),
        }
    }
}
