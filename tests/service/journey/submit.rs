//! An organizer submits an event: form, letter, confirmation, queue.

use folkmoot::event::State;

use crate::harness::app::TestApp;
use crate::harness::on_both;
use crate::harness::race::race;
use crate::harness::visitor::{Answer, Form, Visitor};

on_both!(
    from_the_form_into_the_queue,
    a_form_with_faults_comes_back_whole,
    the_same_form_sent_again_doubles_nothing,
    the_same_form_sent_twice_at_once_doubles_nothing,
    two_events_of_one_title_sent_at_once_are_both_kept,
    whoever_fills_in_what_people_do_not_see_submits_nothing,
    a_form_that_cannot_be_saved_keeps_what_was_typed,
);

const AMA: &str = "ama@example.org";

const MEETUP: [(&str, &str); 14] = [
    ("kind", "meetup"),
    ("title", "Zuul Night Accra"),
    ("summary", "Gating for everybody"),
    ("description", "Bring a **laptop**.\n\nAnd a friend."),
    ("groups", "openinfra-accra"),
    ("format", "in-person"),
    ("zone", "Africa/Accra"),
    ("start_date", "2026-06-25"),
    ("start_time", "18:30"),
    ("end_time", "20:30"),
    ("city", "Accra"),
    ("country", "GH"),
    ("name", "Ama Mensah"),
    ("email", AMA),
];

/// The form as the page gives it, filled in.
pub fn meetup(visitor: &Visitor) -> Form {
    let page = visitor.get("/submit");
    assert_eq!(page.status, 200, "{}", page.text());
    page.form("/submit").fill(&MEETUP)
}

/// The whole way into the queue; returns the link to the submission.
pub fn submit(app: &TestApp, visitor: &Visitor, form: &Form) -> String {
    let sent = form.send(visitor);
    assert_eq!(sent.location(), "/submit/sent", "{}", sent.text());
    let link = app
        .mailbox()
        .letter_to(form.value("email"))
        .link("/confirm/");
    let confirmed = visitor.get(&link).form(&link).send(visitor);
    let draft = confirmed.location();
    assert!(draft.starts_with("/drafts/"), "{draft}");
    draft
}

fn waiting(app: &TestApp) -> Vec<String> {
    let events = app.read(|tx| folkmoot::event::by_states(tx, &[State::Submitted]));
    events
        .iter()
        .map(|event| event.draft.title.to_string())
        .collect()
}

fn drafts(app: &TestApp) -> usize {
    app.read(|tx| folkmoot::event::by_states(tx, &[State::Draft]))
        .len()
}

fn from_the_form_into_the_queue(app: TestApp) {
    let ama = app.anonymous();
    let sent = meetup(&ama).send(&ama);
    assert_eq!(sent.location(), "/submit/sent");
    assert_eq!(ama.get("/submit/sent").status, 200);
    assert_eq!(
        (drafts(&app), waiting(&app)),
        (1, vec![]),
        "nothing waits before the address is confirmed"
    );

    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("Zuul Night Accra"), "{}", letter.text);
    let link = letter.link("/confirm/");
    for _ in 0..2 {
        let page = ama.get(&link);
        assert_eq!(page.status, 200);
        assert!(page.says("Zuul Night Accra"), "it says what is confirmed");
        assert_eq!(page.header("cache-control"), "no-store");
        assert_eq!(ama.ask("HEAD", &link, &[], "").status, 200);
    }
    assert_eq!(
        (drafts(&app), waiting(&app)),
        (1, vec![]),
        "looking at the link changes nothing"
    );

    let confirmed = ama.get(&link).form(&link).send(&ama);
    assert_eq!(waiting(&app), ["Zuul Night Accra"]);
    let draft = ama.get(&confirmed.location());
    assert_eq!(draft.status, 200);
    assert!(
        draft.says("Zuul Night Accra") && draft.says("Waiting for review"),
        "{}",
        draft.text()
    );
    let received = app.mailbox().letter_to(AMA);
    assert_eq!(ama.get(&received.link("/drafts/")).status, 200);

    let again = ama.post(&link, &[]);
    assert_eq!(again.status, 410, "the link works once");
    assert_eq!(ama.get(&link).status, 410);
    assert_eq!(waiting(&app).len(), 1);
    let public = app.anonymous().get("/events");
    assert!(
        !public.says("Zuul Night"),
        "nobody sees it before it is reviewed"
    );
}

fn assert_kept(answer: &Answer, typed: &Form) {
    let given_back = answer.form("/submit");
    for (name, _) in MEETUP {
        assert_eq!(given_back.value(name), typed.value(name), "{name}");
    }
    assert_eq!(
        given_back.value("form_key"),
        typed.value("form_key"),
        "it is still the same form"
    );
}

fn a_form_with_faults_comes_back_whole(app: TestApp) {
    let ama = app.anonymous();
    let wrong = [
        ("title", ""),
        ("end_time", "17:00"),
        ("groups", "nobody-there"),
        ("email", "ama at example"),
    ];
    let form = meetup(&ama).fill(&wrong);
    let answer = form.send(&ama);
    assert_eq!(answer.status, 422);
    assert_kept(&answer, &form);
    let linked = answer.attributes("#error-summary a", "href");
    for field in ["title", "end_date", "groups", "email"] {
        assert!(
            linked.contains(&format!("#{field}")),
            "the summary leads to {field}: {linked:?}"
        );
        let message = answer.texts(&format!("#{field}-error"));
        assert_eq!(message.len(), 1, "{field} says what is wrong beside it");
        let described = answer.attributes(
            &format!("[aria-invalid][aria-describedby~={field}-error]"),
            "name",
        );
        assert_eq!(
            described,
            [field],
            "and screen readers hear it with the field"
        );
    }
    assert_eq!(drafts(&app), 0);

    let mended = answer.form("/submit").fill(&MEETUP);
    submit(&app, &ama, &mended);
    assert_eq!(waiting(&app), ["Zuul Night Accra"]);
    app.mailbox().letter_to(AMA);
}

fn the_same_form_sent_again_doubles_nothing(app: TestApp) {
    let ama = app.anonymous();
    let form = meetup(&ama);
    for _ in 0..3 {
        assert_eq!(form.send(&ama).location(), "/submit/sent");
    }
    assert_eq!(drafts(&app), 1);
    app.mailbox().letter_to(AMA);
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), []);
    assert_eq!(
        meetup(&ama).send(&ama).status,
        303,
        "a fresh form is another event"
    );
    assert_eq!(drafts(&app), 2);
    app.mailbox().letter_to(AMA);
}

fn the_same_form_sent_twice_at_once_doubles_nothing(app: TestApp) {
    let ama = app.anonymous();
    let form = meetup(&ama);
    let answers = race(4, |_| form.send(&ama).status);
    assert_eq!(answers, [303; 4]);
    assert_eq!(drafts(&app), 1);
    app.mailbox().letter_to(AMA);
}

fn two_events_of_one_title_sent_at_once_are_both_kept(app: TestApp) {
    let people: Vec<(Visitor, String)> = (0..3)
        .map(|number| (app.anonymous(), format!("organizer-{number}@example.org")))
        .collect();
    let forms: Vec<Form> = people
        .iter()
        .map(|(visitor, email)| meetup(visitor).set("email", email))
        .collect();
    let answers = race(3, |number| forms[number].send(&people[number].0).status);
    assert_eq!(answers, [303; 3]);
    assert_eq!(drafts(&app), 3);
    for (_, email) in &people {
        app.mailbox().letter_to(email);
    }
}

fn whoever_fills_in_what_people_do_not_see_submits_nothing(app: TestApp) {
    let robot = app.anonymous();
    let answer = meetup(&robot)
        .set("referral", "https://example.org/pills")
        .send(&robot);
    assert_eq!(
        answer.location(),
        "/submit/sent",
        "a program learns nothing from the answer"
    );
    assert_eq!(drafts(&app), 0);
}

fn a_form_that_cannot_be_saved_keeps_what_was_typed(app: TestApp) {
    let ama = app.anonymous();
    let form = meetup(&ama);
    let answer = app.without_connections(|| form.send(&ama));
    assert_eq!(answer.status, 503);
    assert_ne!(answer.header("retry-after"), "");
    assert_kept(&answer, &form);
    assert_eq!(drafts(&app), 0);
    let again = answer.form("/submit").send(&ama);
    assert_eq!(again.location(), "/submit/sent");
    app.mailbox().letter_to(AMA);
}
