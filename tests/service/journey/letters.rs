//! What people choose about their letters: which, when, in which language, and one instead of several.

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::{self, Person};
use folkmoot::event::{self, Event};
use folkmoot::mail::{self, OutboxState};

use super::remind::{at, organizer, publish};
use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::database::Backend;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::smtp_sink::SmtpSink;
use crate::harness::visitor::Visitor;

on_both!(
    letters_are_in_the_language_somebody_chose_or_else_last_read,
    a_sort_of_letters_is_switched_off_and_on_again,
    what_is_switched_off_while_a_letter_waits_keeps_it_back,
    quiet_hours_are_those_somebody_chose,
    reminders_of_a_day_come_in_one_letter_but_for_urgent_ones,
    one_click_leaves_a_sort_of_letters_without_signing_in,
    a_mail_server_gets_the_headers_to_leave_by,
    an_address_that_was_never_ours_is_answered_alike,
    staff_see_what_keeps_a_letter_back,
);

const AMA: &str = "ama@example.org";
const KIND: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded");

/// Ama, with an event on 25 June at half past six, of which she is reminded on the 18th and the 24th.
fn ama(app: &TestApp) -> (Person, Event) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    let ama = organizer(app, "Africa/Accra");
    let event = publish(app, &build::meetup(), &ama);
    (ama, event)
}

/// Chooses on the page of letters, without the sorts named.
fn choose(visitor: &Visitor, fields: &[(&str, &str)], without: &[&str]) {
    let page = visitor.get("/my/letters");
    let form = page.form("/my/letters").fill(fields);
    let body = form.body();
    let kept = body.split('&').filter(|pair| {
        let name = pair.split('=').next().unwrap_or_default();
        !without.iter().any(|sort| name == format!("sort-{sort}"))
    });
    let sent = visitor.post_body("/my/letters", &kept.collect::<Vec<_>>().join("&"));
    assert_eq!(sent.location(), "/my/letters?done=saved", "{}", sent.text());
    assert!(visitor.get(&sent.location()).says("Saved."));
}

fn count(app: &TestApp, state: OutboxState) -> i64 {
    app.read(|tx| mail::overview(tx, app.clock.now()))
        .count(state)
}

/// The subjects of what comes to Ama up to this moment, hour by hour.
fn subjects(app: &TestApp, until: DateTime<Utc>) -> Vec<String> {
    let mut subjects = Vec::new();
    while app.clock.now() < until {
        app.set_clock((app.clock.now() + Duration::hours(1)).min(until));
        while !app.mailbox().unread().is_empty() {
            subjects.push(app.mailbox().letter_to(AMA).subject);
        }
    }
    subjects
}

fn letters_are_in_the_language_somebody_chose_or_else_last_read(app: TestApp) {
    app.member("Ama", AMA);
    let visitor = app.sign_in(AMA);
    let ask = || {
        let asking = app.anonymous();
        let form = asking.get("/sign-in").form("/sign-in").set("email", AMA);
        assert_eq!(form.send(&asking).status, 303);
        app.mailbox().letter_to(AMA)
    };
    assert!(ask().text.starts_with("Hello Ama,"));

    let letter = ask();
    let german = [("Accept-Language", "de"), ("Origin", build::ORIGIN), KIND];
    let link = letter.link("/sign-in/");
    let signed_in = app.anonymous().ask("POST", &link, &german, "");
    assert_eq!(signed_in.status, 303, "{}", signed_in.text());
    let letter = ask();
    assert!(letter.text.starts_with("Hallo Ama,"), "{}", letter.text);

    choose(&visitor, &[("language", "ja")], &[]);
    let page = visitor.get("/my/letters");
    assert_eq!(page.form("/my/letters").value("language"), "ja");
    let letter = ask();
    assert!(letter.text.starts_with("Ama 様"), "{}", letter.text);
    let signed_in = app
        .anonymous()
        .ask("POST", &letter.link("/sign-in/"), &german, "");
    assert_eq!(signed_in.status, 303);
    assert!(ask().text.starts_with("Ama 様"), "what was chosen stays");
}

fn a_sort_of_letters_is_switched_off_and_on_again(app: TestApp) {
    ama(&app);
    let visitor = app.sign_in(AMA);
    let page = visitor.get("/my/letters");
    assert!(page.attributes("input[name^=sort-]", "name").len() > 3);
    assert!(!page.says("waits for review"), "that is for staff");
    choose(&visitor, &[], &["week-before"]);
    assert_eq!(subjects(&app, at("2026-06-19T12:00:00Z")), [""; 0]);
    let page = visitor.get("/my/letters");
    let checked = page.attributes("input[name^=sort-][checked]", "name");
    assert!(
        !checked.contains(&"sort-week-before".to_owned()),
        "{checked:?}"
    );
    choose(&visitor, &[("sort-week-before", "yes")], &["day-before"]);
    assert_eq!(subjects(&app, at("2026-06-25T12:00:00Z")), [""; 0]);
}

fn what_is_switched_off_while_a_letter_waits_keeps_it_back(app: TestApp) {
    ama(&app);
    let visitor = app.sign_in(AMA);
    // It falls due at nine and waits until noon.
    choose(&visitor, &[("quiet_from", "8"), ("quiet_until", "12")], &[]);
    app.set_clock(at("2026-06-18T10:00:00Z"));
    assert_eq!(count(&app, OutboxState::Ready), 1);
    choose(&visitor, &[], &["week-before"]);
    assert_eq!(subjects(&app, at("2026-06-18T13:00:00Z")), [""; 0]);
    assert_eq!(count(&app, OutboxState::Cancelled), 1);
}

fn quiet_hours_are_those_somebody_chose(app: TestApp) {
    ama(&app);
    let visitor = app.sign_in(AMA);
    choose(&visitor, &[("quiet_from", "8"), ("quiet_until", "12")], &[]);
    app.set_clock(at("2026-06-18T11:59:00Z"));
    assert_eq!(app.mailbox().unread(), []);
    app.set_clock(at("2026-06-18T12:00:00Z"));
    assert!(app.mailbox().letter_to(AMA).text.contains("in 7 days"));
}

fn reminders_of_a_day_come_in_one_letter_but_for_urgent_ones(app: TestApp) {
    let (person, _) = ama(&app);
    let other = build::change(build::meetup(), &[("title", "Bare Metal <Night>")]);
    publish(&app, &other, &person);
    let visitor = app.sign_in(AMA);
    choose(&visitor, &[("digest_at", "18")], &[]);
    app.set_clock(at("2026-06-18T17:59:00Z"));
    assert_eq!(app.mailbox().unread(), [], "nine o'clock is past");
    app.set_clock(at("2026-06-18T18:00:00Z"));
    let letter = app.mailbox().letter_to(AMA);
    assert_eq!(letter.subject, "Your events: 2 reminders");
    for said in [
        "Zuul Night Accra",
        "Bare Metal <Night>",
        "Your event is in 7 days",
    ] {
        assert!(letter.text.contains(said), "{said} in {}", letter.text);
    }
    assert!(letter.html.contains("Bare Metal &#60;Night&#62;"));
    app.set_clock(at("2026-06-18T18:01:00Z"));
    app.set_clock(at("2026-06-19T18:00:00Z"));
    assert_eq!(app.mailbox().unread(), [], "once, and nothing without news");
    app.set_clock(at("2026-06-24T09:00:00Z"));
    let mut urgent = [(); 2].map(|()| app.mailbox().letter_to(AMA).subject);
    urgent.sort();
    assert_eq!(
        urgent,
        ["Bare Metal <Night>: tomorrow", "Zuul Night Accra: tomorrow"]
    );
    app.set_clock(at("2026-06-24T18:00:00Z"));
    assert_eq!(app.mailbox().unread(), []);
}

fn one_click_leaves_a_sort_of_letters_without_signing_in(app: TestApp) {
    ama(&app);
    app.set_clock(at("2026-06-18T09:00:00Z"));
    let path = app.mailbox().letter_to(AMA).link("/letters/leave/");
    let nobody = app.anonymous();
    let page = nobody.get(&path);
    assert!(
        page.says("No more letters of this sort?"),
        "{}",
        page.text()
    );
    let page = nobody.get_with(&path, &[("accept-language", "ja")]);
    assert!(page.says("この種類のメールを受け取らないようにしますか？"));
    // As mail programs send it (RFC 8058, 3.2), from no page of ours.
    let sent = nobody.ask("POST", &path, &[KIND], "List-Unsubscribe=One-Click");
    assert!(sent.status == 200 && sent.says("You get this letter no more"));
    let form = nobody.get(&path).form(&path);
    assert_eq!(form.send(&nobody).status, 200, "twice is as good as once");
    let visitor = app.sign_in(AMA);
    let checked = visitor
        .get("/my/letters")
        .attributes("input[name^=sort-][checked]", "name");
    assert!(
        !checked.contains(&"sort-week-before".to_owned()),
        "{checked:?}"
    );
    assert!(
        checked.contains(&"sort-day-before".to_owned()),
        "{checked:?}"
    );
    assert_eq!(
        subjects(&app, at("2026-06-24T10:00:00Z")),
        ["Zuul Night Accra: tomorrow"]
    );
}

fn a_mail_server_gets_the_headers_to_leave_by(backend: Backend) {
    let sink = SmtpSink::new();
    let app = TestApp::with_mail_server(backend, sink.url());
    ama(&app);
    let asking = app.anonymous();
    let form = asking.get("/sign-in").form("/sign-in").set("email", AMA);
    assert_eq!(form.send(&asking).status, 303);
    app.wait_for_the_postman();
    app.set_clock(at("2026-06-18T09:00:00Z"));
    let taken = sink.taken();
    let [sign_in, reminder] = &taken[..] else {
        panic!("{} letters", taken.len())
    };
    let head = |message: &[u8]| {
        let message = String::from_utf8(message.to_vec()).unwrap();
        let head = message.split("\r\n\r\n").next().unwrap().to_owned();
        head.replace("\r\n ", "").replace("\r\n\t", "")
    };
    assert!(!head(&sign_in.message).contains("List-Unsubscribe"));
    let path = Letter::parse(&reminder.message).link("/letters/leave/");
    let head = head(&reminder.message);
    for line in [
        format!("\r\nList-Unsubscribe: <{}{path}>\r\n", build::ORIGIN),
        "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n".to_owned(),
    ] {
        assert!(format!("{head}\r\n").contains(&line), "{line} in {head}");
    }
}

fn an_address_that_was_never_ours_is_answered_alike(app: TestApp) {
    let (person, _) = ama(&app);
    let nobody = app.anonymous();
    let forged = build::sender().leave_key.token(person.id.0, "week-before");
    let forged = format!("{}x", &forged[..forged.len() - 1]);
    for token in ["nobodys", &forged] {
        let path = format!("/letters/leave/{token}");
        assert_eq!(nobody.get(&path).status, 200);
        let sent = nobody.ask("POST", &path, &[KIND], "List-Unsubscribe=One-Click");
        assert!(sent.status == 200 && sent.says("You get this letter no more"));
    }
    let gone = build::sender()
        .leave_key
        .token(event::EventId::new().0, "week-before");
    let sent = nobody.ask("POST", &format!("/letters/leave/{gone}"), &[KIND], "");
    assert_eq!(sent.status, 200, "who was erased");
    assert_eq!(
        subjects(&app, at("2026-06-18T10:00:00Z")),
        ["Zuul Night Accra: in 7 days"]
    );
}

fn staff_see_what_keeps_a_letter_back(app: TestApp) {
    let (person, _) = ama(&app);
    let visitor = app.sign_in(AMA);
    choose(
        &visitor,
        &[
            ("digest_at", "18"),
            ("quiet_from", "8"),
            ("quiet_until", "12"),
        ],
        &["day-before"],
    );
    let page = app.staff().get("/staff/reminders");
    for said in [
        "its reader gets one letter a day",
        "its reader switched these off",
        "(after quiet hours)",
    ] {
        assert!(page.says(said), "{said} in {}", page.text());
    }
    let known = app.read(|tx| account::chosen_language(tx, person.id));
    assert_eq!(known, None, "saved without a language, none is chosen");
}
