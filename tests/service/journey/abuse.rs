//! Against abuse: an event is reported, taken down, and whoever goes on is kept out.

use chrono::Duration;
use folkmoot::abuse;
use folkmoot::event::{self, Event, State};

use super::submit::{meetup, submit, walk};
use crate::harness::app::{STAFF, TestApp};
use crate::harness::on_both;
use crate::harness::visitor::{Form, Visitor};

on_both!(
    what_staff_take_down_is_gone_from_everywhere_and_its_organizer_is_told,
    reports_hide_nothing_and_are_settled_with_words_that_the_reader_gets,
    a_report_that_a_program_sends_is_not_kept,
    whoever_reports_too_often_is_told_when_to_go_on,
    whoever_is_blocked_reads_the_same_everywhere_and_nothing_is_kept_or_mailed,
    a_block_that_cannot_be_is_said_beside_its_field,
);

const AMA: &str = "ama@example.org";

/// The meetup, submitted by Ama and approved.
fn published(app: &TestApp) -> Event {
    let (ama, staff) = (app.anonymous(), app.staff());
    submit(app, &ama, &meetup(&ama));
    app.mailbox().letter_to(AMA);
    super::review::approve(app, &staff);
    app.wait_for_edition();
    app.read(|tx| event::by_states(tx, &[State::Published]))
        .remove(0)
}

fn what_staff_take_down_is_gone_from_everywhere_and_its_organizer_is_told(app: TestApp) {
    let event = published(&app);
    let (staff, reader) = (app.staff(), app.anonymous());
    let page = format!("/events/{}", event.slug);
    let mine = format!("/my/events/{}", event.id);
    let addresses = [page.clone(), format!("{page}.ics"), format!("{page}.json")];
    for address in &addresses {
        assert_eq!(reader.get(address).status, 200, "{address}");
    }
    assert!(
        reader
            .get("/feed/all.ics")
            .calendar()
            .contains("Zuul Night")
    );

    let path = format!("/staff/events/{}/take-down", event.id);
    let links = staff.get(&mine).attributes("main a", "href");
    assert!(links.contains(&path), "{links:?}");
    let form = staff.get(&path).form(&path);
    let wordless = form.clone().set("reason", " ").send(&staff);
    assert_eq!(
        (wordless.status, wordless.texts("#reason-error").len()),
        (422, 1)
    );
    let done = form
        .set("reason", "It shows where\nsomebody lives")
        .send(&staff);
    assert!(staff.get(&done.location()).says("Taken down"));
    app.wait_for_edition();
    for address in &addresses {
        let answer = reader.get(address);
        assert_eq!(answer.status, 410, "{address}");
        assert_eq!(answer.header("cache-control"), "no-store", "{address}");
    }
    assert_eq!(reader.get("/events/never-was").status, 404);
    for list in [
        "/",
        "/events",
        "/feed/all.ics",
        "/feed/all.atom",
        "/events.json",
    ] {
        assert!(!reader.get(list).text().contains("Zuul Night"), "{list}");
    }
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.text.contains("It shows where somebody lives"),
        "{}",
        letter.text
    );
    let ama = app.sign_in(AMA);
    let page = ama.get(&mine);
    assert!(
        page.says("Taken down") && page.says("It shows where"),
        "{}",
        page.text()
    );
    assert!(
        page.attributes("form", "action")
            .iter()
            .all(|it| !it.starts_with(&mine))
    );
    let log = staff.get("/staff/log");
    assert!(log.says("Took down event"), "{}", log.text());
    assert_eq!(staff.get(&path).status, 409);
}

/// The form for reporting the event, filled in by somebody who took their time.
fn report_form(visitor: &Visitor, event: &Event) -> Form {
    let path = format!("/events/{}/report", event.slug);
    let page = visitor.get(&path);
    assert_eq!(
        (page.status, page.header("cache-control")),
        (200, "no-store")
    );
    assert_eq!(page.unlabelled(), Vec::<String>::new());
    let form = page.form(&path).in_good_time();
    form.fill(&[("reason", "private"), ("words", "This is my home")])
}

fn open_reports(app: &TestApp) -> usize {
    app.read(abuse::reports).len()
}

fn reports_hide_nothing_and_are_settled_with_words_that_the_reader_gets(app: TestApp) {
    let (event, staff) = (published(&app), app.staff());
    let page = format!("/events/{}", event.slug);
    let reader = app.anonymous();
    let links = reader.get(&page).attributes("main a", "href");
    assert!(links.contains(&format!("{page}/report")), "{links:?}");
    for network in ["198.51.100.1", "203.0.113.1", "2001:db8::1"] {
        let reader = app.anonymous().from(network);
        let form = report_form(&reader, &event).set("email", "reader@example.org");
        let sent = form.send(&reader);
        assert!(reader.get(&sent.location()).says("Thank you"));
        assert_eq!(form.send(&reader).status, 303, "pressed twice");
    }
    assert_eq!(open_reports(&app), 3);
    app.ring();
    app.wait_for_edition();
    assert_eq!(reader.get(&page).status, 200);
    assert!(
        reader
            .get("/feed/all.ics")
            .calendar()
            .contains("Zuul Night")
    );

    let list = staff.get("/staff/reports");
    assert!(list.says("It shows something private") && list.says("This is my home"));
    assert_eq!(list.unlabelled(), Vec::<String>::new());
    let actions = list.attributes("form[action^='/staff/reports/']", "action");
    assert_eq!(actions.len(), 3);
    let wordless = list.form(&actions[0]).set("words", "\n").send(&staff);
    assert_eq!((wordless.status, wordless.texts(".fault").len()), (422, 1));
    let settled = list.form(&actions[0]).set("words", "The street\nis gone");
    assert!(staff.get(&settled.send(&staff).location()).says("Settled"));
    let letter = app.mailbox().letter_to("reader@example.org");
    assert!(
        letter.text.contains("The street is gone"),
        "{}",
        letter.text
    );
    let again = settled.send(&staff);
    assert_eq!(again.status, 409);
    assert!(
        again.says("omebody else settled this report"),
        "{}",
        again.text()
    );
    assert_eq!(open_reports(&app), 2);
    assert!(staff.get("/staff/log").says("Settled report"));
}

fn a_report_that_a_program_sends_is_not_kept(app: TestApp) {
    let event = published(&app);
    let robot = app.anonymous();
    let form = report_form(&robot, &event);
    let taken = form.clone().set("referral", "towels").send(&robot);
    assert_eq!(taken.status, 303, "it learns nothing");
    let path = format!("/events/{}/report", event.slug);
    let untouched = robot.get(&path).form(&path);
    let quick = untouched
        .fill(&[("reason", "other"), ("words", "Buy")])
        .send(&robot);
    assert_eq!((quick.status, quick.header("retry-after")), (429, "3"));
    assert_eq!(quick.form(&path).value("words"), "Buy");
    for (field, typed) in [("reason", ""), ("email", "nobody"), ("words", "\u{7}")] {
        let wrong = form.clone().set(field, typed).send(&robot);
        assert_eq!(
            (wrong.status, wrong.texts(&format!("#{field}-error")).len()),
            (422, 1)
        );
    }
    let wordless = form.clone().fill(&[("reason", "other"), ("words", "")]);
    assert_eq!(wordless.send(&robot).texts("#words-error").len(), 1);
    assert_eq!(open_reports(&app), 0);
    for nowhere in ["/events/never-was/report", "/events/Not a slug/report"] {
        assert_eq!(robot.get(&nowhere.replace(' ', "%20")).status, 404);
    }
}

fn whoever_reports_too_often_is_told_when_to_go_on(app: TestApp) {
    let event = published(&app);
    let reader = app.anonymous().from("203.0.113.1");
    let form = || {
        let form = report_form(&reader, &event);
        form.set("email", "reader@example.org")
    };
    for _ in 0..20 {
        assert_eq!(form().send(&reader).status, 303);
    }
    let elsewhere = app.anonymous().from("198.51.100.1");
    let refused = form().send(&elsewhere);
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, "3600")
    );
    let path = format!("/events/{}/report", event.slug);
    assert_eq!(refused.form(&path).value("words"), "This is my home");
    assert_eq!(open_reports(&app), 20);
    assert_eq!(form().set("email", "").send(&elsewhere).status, 303);
    app.clock.set(app.clock.now() + Duration::hours(1));
    assert_eq!(form().send(&reader).status, 303);
}

/// What the blocked read.
const REFUSAL: &str = "e cannot take this at the moment";

fn whoever_is_blocked_reads_the_same_everywhere_and_nothing_is_kept_or_mailed(app: TestApp) {
    let (event, staff) = (published(&app), app.staff());
    app.member("Kofi", "kofi@towels.example");
    let kofi = app.sign_in("kofi@towels.example");
    let join = "/groups/openinfra-accra/join";
    let ask = kofi.get(join).form(join).set("words", "I would help");
    let target = [
        ("target", "towels.example"),
        ("days", "7"),
        ("reason", "Sells towels"),
    ];
    let done = staff
        .get("/staff/blocks")
        .form("/staff/blocks")
        .fill(&target)
        .send(&staff);
    let list = staff.get(&done.location());
    assert!(
        list.says("@towels.example") && list.says("Sells towels"),
        "{}",
        list.text()
    );
    assert_eq!(list.unlabelled(), Vec::<String>::new());

    let stranger = app.anonymous();
    let address = "kofi@towels.example";
    let before = app.read(|tx| event::by_states(tx, State::ALL)).len();
    let tries = || {
        [
            meetup(&stranger).set("email", address).send(&stranger),
            stranger.post("/sign-in", &[("email", address)]),
            report_form(&stranger, &event)
                .set("email", address)
                .send(&stranger),
            ask.send(&kofi),
        ]
    };
    for answer in tries() {
        assert_eq!(answer.status, 403, "{}", answer.text());
        assert!(answer.says(REFUSAL), "{}", answer.text());
    }
    let unknown = stranger.post("/sign-in", &[("email", "nobody@towels.example")]);
    assert_eq!(unknown.status, 403, "known or not");
    assert_eq!(
        app.read(|tx| event::by_states(tx, State::ALL)).len(),
        before
    );
    assert_eq!(open_reports(&app), 0);
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), []);

    let lift = list.attributes("form[action$='/lift']", "action").remove(0);
    let lifted = list.form(&lift).send(&staff);
    assert!(staff.get(&lifted.location()).says("Nobody is blocked"));
    assert_eq!(list.form(&lift).send(&staff).status, 404);
    let log = staff.get("/staff/log");
    assert!(
        log.says("Blocked block") && log.says("Lifted the block of block"),
        "{}",
        log.text()
    );
    assert!(
        !log.text().contains("towels.example"),
        "the log names nobody"
    );

    let network = [
        ("target", "203.0.113.0/24"),
        ("days", "1"),
        ("reason", "Flood"),
    ];
    let form = staff
        .get("/staff/blocks")
        .form("/staff/blocks")
        .fill(&network);
    assert_eq!(form.send(&staff).status, 303);
    let flood = app.anonymous().from("203.0.113.200");
    assert_eq!(walk(&flood, &[]).unwrap_err().status, 403);
    assert_eq!(report_form(&flood, &event).send(&flood).status, 403);
    let neighbour = app.anonymous().from("203.0.114.1");
    assert_eq!(report_form(&neighbour, &event).send(&neighbour).status, 303);
    app.clock.set(app.clock.now() + Duration::days(1));
    assert_eq!(report_form(&flood, &event).send(&flood).status, 303);
}

fn a_block_that_cannot_be_is_said_beside_its_field(app: TestApp) {
    let staff = app.staff();
    let form = staff.get("/staff/blocks").form("/staff/blocks");
    let good = [
        ("target", "towels.example"),
        ("days", "7"),
        ("reason", "Sells towels"),
    ];
    for (field, typed, status) in [
        ("target", "towels", 422),
        ("target", "0.0.0.0/0", 422),
        ("days", "9999", 422),
        ("reason", "", 422),
        // Staff, by account, by the settings, by where they are.
        ("target", STAFF, 409),
        ("target", "newcomer@example.org", 409),
        ("target", "127.0.0.1", 409),
    ] {
        let answer = form.clone().fill(&good).set(field, typed).send(&staff);
        assert_eq!(answer.status, status, "{typed}");
        assert_eq!(answer.texts(&format!("#{field}-error")).len(), 1, "{typed}");
        assert_eq!(
            answer.form("/staff/blocks").value(field),
            if field == "days" { "1" } else { typed }
        );
    }
    assert_eq!(form.clone().fill(&good).send(&staff).status, 303);
    let twice = form.fill(&good).send(&staff);
    assert!(
        twice.status == 409 && twice.says("blocked already"),
        "{}",
        twice.text()
    );
}
