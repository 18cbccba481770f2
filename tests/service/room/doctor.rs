//! The feed doctor: its page and its command, our own feeds under its eyes, and editions it refuses.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::{Command, Output, Stdio};
use std::thread;

use folkmoot::account::Actor;
use folkmoot::catalog::{Shelf, refresh};
use folkmoot::database::{Database, edition};
use folkmoot::doctor::examine;
use folkmoot::event::{self, Event, EventError, Imported, State};
use folkmoot::feed::{Coding, Selection, compose};
use folkmoot::ical::Publisher;
use folkmoot::import::load_demo;
use folkmoot::recurrence::Span;

use crate::harness::app::{STAFF, TestApp, wait_for};
use crate::harness::build::{self, NOON};
use crate::harness::database::{Backend, TestDatabase};
use crate::harness::on_both;
use crate::harness::visitor::Answer;

on_both!(
    the_page_says_what_is_wrong_with_a_calendar_and_what_comes_next,
    the_page_keeps_what_was_typed_and_fetches_from_no_private_network,
    a_file_is_checked_byte_by_byte_without_script,
    a_network_that_asks_without_end_is_told_to_wait,
    our_own_feeds_of_the_demo_have_nothing_to_find,
    an_edition_that_breaks_a_rule_stays_in_the_drawer_and_staff_are_told_once,
    a_start_without_a_printable_edition_gives_out_nothing,
);

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\n\
    METHOD:PUBLISH\r\nX-WR-CALNAME:Evenings\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n\
    DTSTAMP:20260101T000000Z\r\nDTSTART:20260604T160000Z\r\nDTEND:20260604T180000Z\r\n\
    SUMMARY:Evening <script>\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn the_page_says_what_is_wrong_with_a_calendar_and_what_comes_next(app: TestApp) {
    let visitor = app.anonymous();
    let empty = visitor.get("/doctor");
    assert_eq!(empty.status, 200);
    assert_eq!(empty.unlabelled(), [""; 0]);

    let form = empty.form("/doctor").set("calendar", CALENDAR);
    let result = form.send(&visitor);

    assert_eq!(
        (result.status, result.header("cache-control")),
        (200, "no-store")
    );
    assert!(result.says("Evenings"), "{}", result.text());
    let findings = result.texts(".findings li");
    let organizer = |text: &&String| text.contains("Line 6:") && text.contains("(RFC 5546, 3.2.1)");
    assert_eq!(findings.iter().filter(organizer).count(), 1, "{findings:?}");
    assert!(result.says("Google Calendar"));
    assert!(
        result.says("Thu 4 Jun 2026, 16:00–18:00 UTC"),
        "{}",
        result.text()
    );
    assert!(
        result.text().contains("Evening &#60;script&#62;"),
        "titles are text"
    );
    assert_eq!(
        result
            .form("/doctor")
            .value("calendar")
            .trim()
            .lines()
            .collect::<Vec<_>>(),
        CALENDAR.trim().lines().collect::<Vec<_>>()
    );
}

fn the_page_keeps_what_was_typed_and_fetches_from_no_private_network(app: TestApp) {
    let visitor = app.anonymous();
    for (address, words) in [
        ("", "Give the address of a calendar"),
        ("example.org", "not a web address"),
        ("ftp://example.org/a.ics", "https:// or http://"),
        ("http://127.0.0.1/a.ics", "private or special network"),
        ("webcal://localhost/a.ics", "private or special network"),
        (
            "http://[::ffff:10.0.0.1]/a.ics",
            "private or special network",
        ),
        ("http://example.org:22/", "not port 22"),
    ] {
        let answer = visitor.post("/doctor", &[("address", address), ("calendar", "")]);
        assert_eq!(answer.status, 422, "{address}");
        assert!(
            answer.texts("#address-error").concat().contains(words),
            "{address}: {}",
            answer.text()
        );
        assert_eq!(answer.form("/doctor").value("address"), address);
        assert!(answer.texts("title")[0].starts_with("Error: "));
    }
    let both = visitor.post(
        "/doctor",
        &[("address", "https://example.org/"), ("calendar", "x")],
    );
    assert_eq!(both.status, 422);
}

fn a_file_is_checked_byte_by_byte_without_script(app: TestApp) {
    let visitor = app.anonymous();
    let fields = [("address", ""), ("calendar", "")];
    let file = |content| visitor.upload("/doctor", &fields, ("file", "a.ics", content));
    let whole = file(CALENDAR.as_bytes());
    assert_eq!(whole.status, 200, "{}", whole.text());
    assert!(whole.says("Evenings"));
    let unix = CALENDAR.replace("\r\n", "\n");
    let pasted = visitor.post("/doctor", &[("calendar", &unix)]);
    let of_file = file(unix.as_bytes());
    let count = |answer: &Answer| answer.texts(".findings li").len();
    assert!(
        count(&of_file) > count(&pasted),
        "line ends are seen in a file"
    );
    let many = vec![b'x'; 5 * 1024 * 1024 + 1];
    let large = file(&many);
    assert_eq!(large.status, 422);
    assert!(large.says("larger than 5 MB"));
    let both = [("address", "https://example.org/"), ("calendar", "")];
    let both = visitor.upload("/doctor", &both, ("file", "a.ics", CALENDAR.as_bytes()));
    assert_eq!(both.status, 422);
    assert_eq!(file(b"").status, 422, "a file that is empty is none");
}

fn a_network_that_asks_without_end_is_told_to_wait(app: TestApp) {
    let visitor = app.anonymous();
    let ask = || visitor.post("/doctor", &[("calendar", "BEGIN:VCALENDAR")]);
    let refused = (0..100)
        .map(|_| ask())
        .find(|answer| answer.status != 200)
        .unwrap();
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, "3600")
    );
    assert_eq!(visitor.get("/doctor").status, 200);
    // Who has had their share of it may still sign in.
    let asked = visitor
        .get("/sign-in")
        .form("/sign-in")
        .set("email", "nobody@example.org");
    assert_eq!(asked.send(&visitor).status, 303);
}

fn our_own_feeds_of_the_demo_have_nothing_to_find(backend: Backend) {
    let home = TestDatabase::new(backend);
    let database = Database::open(home.url()).unwrap();
    let now = build::at("2026-11-22T12:00:00Z");
    load_demo(&database, &build::site(), now).unwrap();
    let (shelf, publisher) = (Shelf::default(), Publisher::of(&build::site()));
    assert!(refresh(&database, &shelf, &publisher, now).unwrap());
    let catalog = shelf.current();
    for selection in [
        "all",
        "past=all",
        "kind=ptg,summit",
        "region=apac",
        "past=all;deadlines=on;perday=on;months=on;alarm=15m;emoji=off",
        "q=nothing+of+that+name",
    ] {
        let selection = Selection::from_path(selection).unwrap();
        let feed = compose(&catalog, &selection, &publisher);
        assert!(feed.is_fit());
        let diagnosis = examine(feed.body(Coding::Identity), now);
        assert_eq!(diagnosis.findings, [], "{}", selection.canonical());
        assert_eq!(feed.events() == 0, diagnosis.events == 0);
    }
}

/// A public event.
fn published(app: &TestApp, title: &str) -> Event {
    let form = build::change(build::meetup(), &[("title", title)]);
    let imported = Imported {
        origin: build::line(&format!("test:{title}")),
        slug: None,
        draft: build::draft(&form),
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let import = |tx: &mut _| {
        let now = build::at(NOON);
        let outcome = event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        Ok::<_, EventError>(event::get(tx, outcome.id())?.unwrap())
    };
    app.database.write(import).unwrap()
}

/// Makes the event end at this hour of its day, behind the back of everything that would refuse it.
fn end_at(app: &TestApp, event: &Event, hour: u32) {
    let change = |tx: &mut _| {
        let mut event = event::get(tx, event.id)?.unwrap();
        if let Span::Timed { start, end } = &mut event.draft.when.span {
            *end = start.date().and_hms_opt(hour, 0, 0).unwrap();
        }
        event::save(tx, &mut event)?;
        edition::bump(tx, build::at(NOON))?;
        Ok::<_, EventError>(())
    };
    app.database.write(change).unwrap();
}

fn an_edition_that_breaks_a_rule_stays_in_the_drawer_and_staff_are_told_once(mut app: TestApp) {
    app.start_replica();
    let event = published(&app, "Zuul Night");
    app.ring();
    app.wait_for_edition();
    let before = app.anonymous().get("/feed/all.ics");
    assert!(before.calendar().contains("SUMMARY:Zuul Night"));

    end_at(&app, &event, 17);
    published(&app, "Ironic Night");
    for replica in 0..2 {
        app.ring();
        let refusal = || app.of(replica).shelf.refusal();
        let refusal = wait_for("the refusal", refusal);
        assert_eq!(refusal.misprints[0].event, Some(event.id));
        assert_eq!(refusal.misprints[0].rule, "end-before-start");
        let feed = app.visitor_of(replica).get("/feed/all.ics");
        assert_eq!((feed.status, &feed.body), (200, &before.body));
    }
    let letter = app.mailbox().letter_to(STAFF);
    assert!(
        letter
            .text
            .contains("Zuul Night: DTEND is not later than DTSTART"),
        "{}",
        letter.text
    );
    assert_eq!(letter.link("/staff"), "/staff/queue");
    let staff = app.staff();
    assert!(
        staff
            .get("/staff/queue")
            .says("DTEND is not later than DTSTART")
    );
    assert_eq!(staff.get("/health/ready").status, 200);

    end_at(&app, &event, 21);
    app.ring();
    app.wait_for_edition();
    let after = app.anonymous().get("/feed/all.ics").calendar();
    assert!(
        after.contains("SUMMARY:Ironic Night") && after.contains("T210000"),
        "{after}"
    );
    assert!(!staff.get("/staff/queue").says("DTEND is not later"));
}

fn a_start_without_a_printable_edition_gives_out_nothing(mut app: TestApp) {
    let event = published(&app, "Zuul Night");
    app.ring();
    app.wait_for_edition();
    end_at(&app, &event, 17);
    app.start_replica();

    let late = app.visitor_of(1);
    for path in [
        "/feed/all.ics",
        "/feed/all.json",
        &format!("/events/{}.ics", event.slug),
    ] {
        let answer = late.get(path);
        assert_eq!(
            (answer.status, answer.header("retry-after")),
            (503, "300"),
            "{path}"
        );
    }
    let ready = late.get("/health/ready");
    assert_eq!(
        (ready.status, ready.text().as_str()),
        (503, "no edition could be printed\n")
    );
    assert_eq!(
        app.anonymous().get("/feed/all.ics").status,
        200,
        "the other one goes on"
    );
    app.mailbox().letter_to(STAFF);

    end_at(&app, &event, 21);
    app.ring();
    app.wait_for_edition();
    assert_eq!(late.get("/feed/all.ics").status, 200);
    assert_eq!(late.get("/health/ready").status, 200);
}

fn check_feed(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    let command = command
        .arg("check-feed")
        .args(arguments)
        .env_clear()
        .stdin(Stdio::null());
    command.output().unwrap()
}

#[test]
fn the_command_ends_with_0_without_a_violation_and_with_1_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let fine = CALENDAR.replace("UID:", "ORGANIZER:mailto:noreply@example.org\r\nUID:");
    let (bad, fine) = (file("bad.ics", CALENDAR), file("fine.ics", &fine));

    let found = check_feed(&[&bad]);
    let words = String::from_utf8(found.stdout).unwrap();
    assert_eq!(found.status.code(), Some(1), "{words}");
    assert!(words.contains("violation line 6 no-organizer: "), "{words}");
    assert!(
        words.contains("[RFC 5546, 3.2.1]") && words.contains("\nOutlook\n"),
        "{words}"
    );
    assert_eq!(check_feed(&[&fine]).status.code(), Some(0));
    assert_eq!(check_feed(&["--strict", &fine]).status.code(), Some(1));
    assert_eq!(check_feed(&["no such file"]).status.code(), Some(2));
}

#[test]
fn the_command_fetches_from_this_machine_too() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let mut asked = [0; 4096];
        let length = connection.read(&mut asked).unwrap();
        let head = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n";
        connection
            .write_all([head, CALENDAR].concat().as_bytes())
            .unwrap();
        String::from_utf8_lossy(&asked[..length]).into_owned()
    });
    let found = check_feed(&[&format!("http://{address}/all.ics")]);
    let asked = server.join().unwrap();
    assert!(asked.starts_with("GET /all.ics "), "{asked}");
    let words = String::from_utf8(found.stdout).unwrap();
    assert!(words.contains("no-organizer"), "{words}");
    assert_eq!(check_feed(&["http://127.0.0.1:1/"]).status.code(), Some(1));
}
