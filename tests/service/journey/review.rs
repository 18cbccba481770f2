//! Staff sign in by a link, read the queue, and decide; the organizer hears of it each time.

use chrono::Duration;
use folkmoot::event::State;

use super::submit::{meetup_but, submit};
use crate::harness::app::{STAFF, TestApp};
use crate::harness::on_both;
use crate::harness::race::race;
use crate::harness::visitor::Visitor;

on_both!(
    a_sign_in_link_does_nothing_until_its_button_is_pressed_and_works_once,
    nobody_is_told_who_has_an_account,
    an_address_of_the_settings_signs_in_without_an_account,
    signing_out_ends_the_session,
    the_queue_is_read_from_the_oldest_on,
    asked_changed_sent_again_and_approved,
    rejected_with_a_reason,
    a_verdict_without_a_reason_comes_back,
    of_two_who_decide_at_once_the_second_is_told,
    a_change_meets_another_change,
    organizers_call_their_event_off_and_on_again,
);

const AMA: &str = "ama@example.org";

/// Submits the meetup under this title, and reads the letter that says it waits.
fn submitted(app: &TestApp, visitor: &Visitor, title: &str) -> String {
    let draft = submit(app, visitor, &meetup_but(visitor, &[("title", title)]));
    app.mailbox().letter_to(AMA);
    draft
}

/// The submissions in the queue: title and address.
fn queue(staff: &Visitor) -> Vec<(String, String)> {
    let page = staff.get("/staff/queue");
    assert_eq!(page.status, 200, "{}", page.text());
    let links = "main .queue a[href^='/staff/queue/']";
    page.texts(links)
        .into_iter()
        .zip(page.attributes(links, "href"))
        .collect()
}

fn only(staff: &Visitor) -> String {
    let queue = queue(staff);
    assert_eq!(queue.len(), 1, "{queue:?}");
    queue[0].1.clone()
}

fn decision(path: &str) -> String {
    format!("{path}/decision")
}

pub fn approve(app: &TestApp, staff: &Visitor) -> String {
    let path = only(staff);
    let decided = staff
        .get(&path)
        .form(&decision(&path))
        .press("approve", staff);
    assert!(decided.location().starts_with("/staff/queue"));
    app.mailbox()
        .letter_to(AMA)
        .link("/events/zuul-night-accra-2026")
}

fn a_sign_in_link_does_nothing_until_its_button_is_pressed_and_works_once(app: TestApp) {
    let thea = app.anonymous();
    assert_eq!(thea.get("/staff/queue").status, 401);
    let asked = thea
        .get("/sign-in")
        .form("/sign-in")
        .set("email", STAFF)
        .send(&thea);
    assert!(asked.location().starts_with("/sign-in"));
    let link = app.mailbox().letter_to(STAFF).link("/sign-in/");
    for _ in 0..2 {
        let page = thea.get(&link);
        assert_eq!(
            (page.status, page.header("cache-control")),
            (200, "no-store")
        );
        assert_eq!(
            page.header("set-cookie"),
            "",
            "a mail scanner opens links too"
        );
    }
    let signed_in = thea.get(&link).form(&link).send(&thea);
    assert_eq!(signed_in.location(), "/staff/queue");
    let cookie = signed_in.header("set-cookie");
    for part in [
        "__Host-session=",
        "HttpOnly",
        "Secure",
        "SameSite=Lax",
        "Path=/",
    ] {
        assert!(cookie.contains(part), "{part} in the cookie's attributes");
    }
    app.pass_second_factor(&thea);
    assert_eq!(thea.get("/staff/queue").status, 200);

    let stranger = app.anonymous();
    assert_eq!(stranger.get(&link).status, 410);
    assert_eq!(stranger.post(&link, &[]).status, 410);
    assert!(!stranger.has_cookies());

    assert_eq!(
        app.anonymous().post("/sign-in", &[("email", STAFF)]).status,
        303
    );
    let late = app.mailbox().letter_to(STAFF).link("/sign-in/");
    app.clock.set(app.clock.now() + Duration::minutes(10));
    assert_eq!(
        stranger.post(&late, &[]).status,
        410,
        "ten minutes are over"
    );
}

fn nobody_is_told_who_has_an_account(app: TestApp) {
    let visitor = app.anonymous();
    let known = visitor.post("/sign-in", &[("email", STAFF)]);
    let unknown = visitor.post("/sign-in", &[("email", "nobody@example.org")]);
    assert_eq!(
        (known.status, known.location(), known.body),
        (unknown.status, unknown.location(), unknown.body)
    );
    let bad = visitor.post("/sign-in", &[("email", "nobody")]);
    assert_eq!(bad.status, 422);
    assert_eq!(bad.form("/sign-in").value("email"), "nobody");
    app.mailbox().letter_to(STAFF);
}

fn an_address_of_the_settings_signs_in_without_an_account(app: TestApp) {
    let newcomer = app.sign_in("newcomer@example.org");
    app.pass_second_factor(&newcomer);
    assert_eq!(newcomer.get("/staff/queue").status, 200);
}

fn signing_out_ends_the_session(app: TestApp) {
    let thea = app.staff();
    assert_eq!(thea.get("/staff/queue").status, 200);
    assert_eq!(thea.post("/sign-out", &[]).location(), "/");
    assert!(!thea.has_cookies());
    assert_eq!(thea.get("/staff/queue").status, 401);
}

fn the_queue_is_read_from_the_oldest_on(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    for title in ["First", "Second", "Third"] {
        submitted(&app, &ama, title);
        app.clock.set(app.clock.now() + Duration::minutes(1));
    }
    let titles = || {
        queue(&staff)
            .into_iter()
            .map(|(title, _)| title)
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(), ["First", "Second", "Third"]);
    let unconfirmed = meetup_but(&ama, &[("title", "Unconfirmed")]).send(&ama);
    assert_eq!(unconfirmed.status, 303);
    app.mailbox().letter_to(AMA);
    assert_eq!(titles().len(), 3, "what is not confirmed does not wait");
}

fn asked_changed_sent_again_and_approved(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    submitted(&app, &ama, "Zuul Night Accra");
    let path = only(&staff);
    let review = staff.get(&path);
    assert!(
        review.says("Zuul Night Accra") && review.says("Ama Mensah"),
        "{}",
        review.text()
    );
    let asked = review
        .form(&decision(&path))
        .set("reason", "Which hall\nis it?")
        .press("ask-changes", &staff);
    assert_eq!(asked.status, 303);
    assert_eq!(queue(&staff), []);

    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("Which hall is it?"), "{}", letter.text);
    let link = letter.link("/drafts/");
    let page = ama.get(&link);
    assert!(page.says("Which hall is it?"), "{}", page.text());
    let form = page.form(&link);
    assert_eq!(form.value("title"), "Zuul Night Accra");
    let wrong = form
        .clone()
        .set("start_date", "2026-02-31")
        .set("venue", "Hall 2")
        .send(&ama);
    assert_eq!(
        (wrong.status, wrong.form(&link).value("venue")),
        (422, "Hall 2")
    );
    let sent = form.set("venue", "Hall 2").send(&ama);
    assert_eq!(sent.status, 303, "{}", sent.text());
    assert!(ama.get(&sent.location()).says("Hall 2"));

    let answer = app.mailbox().letter_to(STAFF);
    assert!(
        answer.text.contains("Venue: nothing → Hall 2"),
        "{}",
        answer.text
    );
    assert_eq!(answer.link("/staff/queue/"), only(&staff));
    assert!(staff.get(&only(&staff)).says("Hall 2"));
    let event = approve(&app, &staff);
    assert_eq!(queue(&staff), []);
    let again = ama.get(&link);
    assert_eq!(again.status, 200, "the link still says what became of it");
    assert!(
        again.attributes("a", "href").contains(&event),
        "{}",
        again.text()
    );
    let too_late = ama.post(&link, &[("title", "Something else")]);
    assert_eq!(too_late.status, 409);
}

fn rejected_with_a_reason(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    let draft = submitted(&app, &ama, "Buy my towels");
    let path = only(&staff);
    let form = staff
        .get(&path)
        .form(&decision(&path))
        .set("why", "advertisement")
        .set("reason", "This is no community event");
    assert_eq!(form.press("reject", &staff).status, 303);
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter
            .text
            .contains("It is a commercial advertisement. This is no community event"),
        "{}",
        letter.text
    );
    assert!(ama.get(&draft).says("Rejected"));
    assert!(!app.anonymous().get("/events").says("Buy my towels"));
    assert_eq!(ama.post(&draft, &[("title", "Again")]).status, 409);
}

fn a_verdict_without_a_reason_comes_back(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    submitted(&app, &ama, "Zuul Night Accra");
    let path = only(&staff);
    let form = staff.get(&path).form(&decision(&path));
    for (why, fault) in [("", "#why-error"), ("other", "#reason-error")] {
        let typed = form.clone().set("why", why).set("reason", "  ");
        let answer = typed.press("reject", &staff);
        assert_eq!((answer.status, answer.texts(fault).len()), (422, 1));
        assert_eq!(answer.form(&decision(&path)).value("why"), why);
    }
    let forged = form
        .set("reason", "x")
        .set("verdict", "delete")
        .send(&staff);
    assert_eq!(
        (forged.status, forged.form(&decision(&path)).value("reason")),
        (422, "x")
    );
    assert_eq!(queue(&staff).len(), 1);
    assert_eq!(staff.get("/staff/queue/0195-no-such-key").status, 404);
    assert_eq!(
        staff
            .get("/staff/queue/00000000-0000-7000-8000-000000000000")
            .status,
        404
    );
}

fn of_two_who_decide_at_once_the_second_is_told(app: TestApp) {
    let (ama, thea) = (app.anonymous(), app.staff());
    let other = app.staff();
    submitted(&app, &ama, "Zuul Night Accra");
    let path = only(&thea);
    let forms = [&thea, &other].map(|staff| staff.get(&path).form(&decision(&path)));
    assert_eq!(forms[0].clone().press("approve", &thea).status, 303);
    let second = forms[1]
        .clone()
        .set("why", "other")
        .set("reason", "Not for us")
        .press("reject", &other);
    assert_eq!(second.status, 409);
    assert!(
        second.says("Thea") && second.says("Not for us"),
        "who was faster, and nothing lost: {}",
        second.text()
    );
    app.mailbox()
        .letter_to(AMA)
        .link("/events/zuul-night-accra-2026");

    submitted(&app, &ama, "Another night");
    let path = only(&thea);
    let forms = [&thea, &other].map(|staff| staff.get(&path).form(&decision(&path)));
    let verdicts = ["approve", "reject"];
    let mut answers = race(2, |number| {
        let staff = [&thea, &other][number];
        forms[number]
            .clone()
            .set("why", "other")
            .set("reason", "Not for us")
            .press(verdicts[number], staff)
            .status
    });
    answers.sort();
    assert_eq!(answers, [303, 409]);
    app.mailbox().letter_to(AMA);
}

fn a_change_meets_another_change(app: TestApp) {
    let (ama, kofi) = (app.anonymous(), app.anonymous());
    let link = submitted(&app, &ama, "Zuul Night Accra");
    let (first, second) = (ama.get(&link).form(&link), kofi.get(&link).form(&link));
    assert_eq!(first.set("venue", "Hall 1").send(&ama).status, 303);
    let answer = second.set("venue", "Hall 2").send(&kofi);
    assert_eq!(answer.status, 409);
    assert_eq!(
        answer.form(&link).value("venue"),
        "Hall 2",
        "what was typed is not lost"
    );
    assert!(ama.get(&link).says("Hall 1"));
    assert_eq!(
        answer.form(&link).send(&kofi).status,
        303,
        "told of the other, one may replace it"
    );
    assert!(ama.get(&link).says("Hall 2"));
    let race_form = ama.get(&link).form(&link);
    let mut answers = race(2, |number| {
        race_form
            .clone()
            .set("venue", &format!("Room {number}"))
            .send(&ama)
            .status
    });
    answers.sort();
    assert_eq!(answers, [303, 409]);
}

fn organizers_call_their_event_off_and_on_again(app: TestApp) {
    let (ama, staff) = (app.anonymous(), app.staff());
    submitted(&app, &ama, "Zuul Night Accra");
    let event = approve(&app, &staff);
    let ama = app.sign_in(AMA);
    let mine = ama
        .get("/my/events")
        .attributes("main a[href^='/my/events/']", "href");
    assert_eq!(mine.len(), 1, "{mine:?}");
    let path = &mine[0];
    let action = format!("{path}/call-off");
    let form = ama.get(path).form(&action).set("how", "cancel");
    assert_eq!(form.send(&ama).status, 422, "people are told why");
    assert_eq!(
        form.clone()
            .set("reason", "The hall is flooded")
            .send(&ama)
            .status,
        303
    );
    app.wait_for_edition();
    let page = app.anonymous().get(&event);
    assert!(
        page.status == 200 && page.says("The hall is flooded"),
        "{}",
        page.text()
    );
    let calendar = app.anonymous().get(&format!("{event}.ics")).calendar();
    assert!(calendar.contains("\r\nSTATUS:CANCELLED\r\n"), "{calendar}");
    assert_eq!(
        form.set("reason", "Twice").send(&ama).status,
        409,
        "it is cancelled already"
    );

    let reinstate = format!("{path}/reinstate");
    assert_eq!(ama.get(path).form(&reinstate).send(&ama).status, 303);
    app.wait_for_edition();
    let calendar = app.anonymous().get(&format!("{event}.ics")).calendar();
    assert!(
        calendar.contains("\r\nSTATUS:CONFIRMED\r\n") && calendar.contains("\r\nSEQUENCE:2\r\n"),
        "{calendar}"
    );
    let events = app.read(|tx| folkmoot::event::by_states(tx, &[State::Published]));
    assert_eq!(events.len(), 1);
}
