//! Writing to organizers: what was seen is what is sent, to those who were counted.

use folkmoot::account::{Actor, Person};
use folkmoot::event::{self, EventDraft, EventForm, EventId, Imported, State};

use super::*;
use crate::harness::app::{STAFF, TestApp};
use crate::harness::visitor::{Answer as Page, Visitor};
use crate::harness::{build, on_both};

on_both!(
    what_was_seen_is_what_is_sent_to_those_who_were_counted,
    what_changed_since_it_was_seen_is_not_sent,
    a_placeholder_that_stands_for_nothing_is_refused_and_those_there_are_are_named,
    only_who_organizes_such_an_event_is_written_to,
    an_announcement_is_paused_gone_on_with_and_cancelled,
);

const WRITE: &str = "/staff/mail/write";

fn event_of(app: &TestApp, person: &Person, form: EventForm) -> EventId {
    let draft: EventDraft = build::draft(&form);
    let imported = Imported {
        origin: build::line(&format!("test:{}", Uuid::now_v7())),
        slug: None,
        draft,
        state: State::Published,
        state_reason: None,
        organizers: vec![person.id],
    };
    let (site, now) = (build::site(), app.clock.now());
    let done = app
        .database
        .write(|tx| event::import(tx, &Actor::Service, imported, &site, now));
    done.unwrap().id()
}

/// The page with the letters of an announcement, and its path.
fn written(thea: &Visitor, fields: &[(&str, &str)]) -> (String, Page) {
    let form = thea.get(WRITE).form(WRITE).set("from", "");
    let sent = form.fill(fields).send(thea);
    assert_eq!(sent.status, 303, "{}", sent.text());
    let path = sent.location();
    let page = thea.get(&path);
    (path, page)
}

const WORDS: [(&str, &str); 2] = [
    ("subject", "Rooms for {event}"),
    (
        "text",
        "please *choose* a room for {event}, {date}:\n\n[Its page]({manage})\n\n<b>{name}</b>",
    ),
];

fn what_was_seen_is_what_is_sent_to_those_who_were_counted(app: TestApp) {
    let (ama, kofi) = (
        app.member("Ama", "ama@example.org"),
        app.member("Kofi", "kofi@example.org"),
    );
    let trap = build::change(build::meetup(), &[("title", "Accra *and* <i>friends</i>")]);
    event_of(&app, &ama, trap);
    event_of(
        &app,
        &kofi,
        build::change(build::meetup(), &[("title", "Lagos")]),
    );
    let thea = app.staff();
    let (path, page) = written(&thea, &WORDS);
    assert!(page.says("2 letters"), "{}", page.text());
    let second = thea.get(&format!("{path}?letter=2"));
    let seen: Vec<String> = [&page, &second]
        .map(|page| page.texts("article .reason").concat())
        .into();
    assert_ne!(seen[0], seen[1]);
    assert!(page.unlabelled().is_empty(), "{:?}", page.unlabelled());

    // To me first.
    thea.post(&path, &[("act", "test")]);
    app.wait_for_the_postman();
    let mine = app.mailbox().letter_to(STAFF);
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        squeezed(&mine.text).contains(&seen[0]),
        "{} in {}",
        seen[0],
        mine.text
    );

    let digest = page.attributes("input[name=digest]", "value").remove(0);
    let approve = |count: &str| {
        thea.post(
            &path,
            &[
                ("act", "approve"),
                ("digest", &digest),
                ("count", count),
                ("when", ""),
            ],
        )
    };
    let wrong = approve("3");
    assert!(wrong.status == 422 && wrong.says("The number of letters is not the one above"));
    assert_eq!(approve("2").status, 303);
    // Whoever comes now was not counted.
    let esi = app.member("Esi", "esi@example.org");
    event_of(
        &app,
        &esi,
        build::change(build::meetup(), &[("title", "Kumasi")]),
    );
    assert_eq!(approve("2").status, 409, "once");
    app.wait_for_the_postman();
    let sent = ["ama@example.org", "kofi@example.org"].map(|to| app.mailbox().letter_to(to));
    for letter in &sent {
        let text = squeezed(&letter.text);
        assert!(
            seen.iter().any(|seen| text.contains(seen.as_str())),
            "{text} is not in {seen:?}"
        );
    }
    let html = &sent[0].html;
    assert!(
        html.contains("<em>choose</em>") && html.contains("&lt;b&gt;Ama&lt;/b&gt;"),
        "{html}"
    );
    assert!(
        html.contains("Accra *and* &lt;i&gt;friends&lt;/i&gt;"),
        "{html}"
    );
    assert_eq!(sent[0].subject, "Rooms for Accra *and* <i>friends</i>");
    assert!(thea.get(&path).says("2 of 2 letters sent"));
    assert!(app.mailbox().unread().is_empty());
}

fn what_changed_since_it_was_seen_is_not_sent(app: TestApp) {
    let ama = app.member("Ama", "ama@example.org");
    let id = event_of(&app, &ama, build::meetup());
    let thea = app.staff();
    let (path, page) = written(&thea, &WORDS);
    let renamed = app.database.write(|tx| -> Result<_, DatabaseError> {
        let statement = format!("UPDATE events SET title = 'Renamed' WHERE id = '{id}'");
        Ok(diesel::sql_query(statement).execute(tx)?)
    });
    assert_eq!(renamed.unwrap(), 1);
    let digest = page.attributes("input[name=digest]", "value").remove(0);
    let answer = thea.post(
        &path,
        &[("act", "approve"), ("digest", &digest), ("count", "1")],
    );
    assert_eq!(answer.status, 409);
    assert!(
        answer.says("not any more what you saw"),
        "{}",
        answer.text()
    );
    assert!(answer.says("Rooms for Renamed"), "what it is now is shown");
    app.wait_for_the_postman();
    assert!(app.mailbox().unread().is_empty());
}

fn a_placeholder_that_stands_for_nothing_is_refused_and_those_there_are_are_named(app: TestApp) {
    let thea = app.staff();
    let form = thea.get(WRITE).form(WRITE);
    let form = form.fill(&[
        ("subject", "Hi {nmae}"),
        ("text", "{a} {event} { b } {} {c"),
    ]);
    let refused = form.send(&thea);
    assert_eq!(refused.status, 422);
    assert!(
        refused.says("{nmae}") && refused.says("{a}"),
        "{}",
        refused.text()
    );
    for (known, _) in folkmoot::mailing::PLACEHOLDERS {
        assert!(refused.says(&format!("{{{known}}}")), "{known}");
    }
    assert!(
        !refused.says("{ b }. There are"),
        "braces around other things are themselves"
    );
    assert_eq!(refused.form(WRITE).value("subject"), "Hi {nmae}");
    let empty = thea
        .get(WRITE)
        .form(WRITE)
        .fill(&[("kind", "nonsense")])
        .send(&thea);
    assert!(
        empty.status == 422 && empty.says("The subject is empty") && empty.says("The kind is not")
    );
}

fn only_who_organizes_such_an_event_is_written_to(app: TestApp) {
    let (ama, kofi) = (
        app.member("Ama", "ama@example.org"),
        app.member("Kofi", "kofi@example.org"),
    );
    event_of(&app, &ama, build::meetup());
    event_of(&app, &kofi, build::weekly_call());
    let thea = app.staff();
    let readers = |fields: &[(&str, &str)]| -> (bool, bool) {
        let all: Vec<(&str, &str)> = WORDS.iter().chain(fields).copied().collect();
        let page = written(&thea, &all).1;
        (page.says("a…@example.org"), page.says("k…@example.org"))
    };
    assert_eq!(readers(&[]), (true, true));
    assert_eq!(readers(&[("kind", "meetup")]), (true, false));
    assert_eq!(readers(&[("state", "cancelled")]), (false, false));
    assert_eq!(readers(&[("region", "latin-america")]), (false, false));
    assert_eq!(readers(&[("until", "2020-01-01")]), (false, false));
    assert_eq!(
        readers(&[("from", "2199-01-01")]),
        (false, true),
        "a series goes on"
    );
}

fn an_announcement_is_paused_gone_on_with_and_cancelled(app: TestApp) {
    let people =
        ["ama", "kofi", "esi"].map(|name| app.member(name, &format!("{name}@example.org")));
    for person in &people {
        event_of(&app, person, build::meetup());
    }
    let thea = app.staff();
    let (path, page) = written(&thea, &WORDS);
    let digest = page.attributes("input[name=digest]", "value").remove(0);
    let tomorrow = (app.clock.now() + Duration::days(1))
        .format("%Y-%m-%dT%H:%M")
        .to_string();
    let act = |fields: &[(&str, &str)]| thea.post(&path, fields).status;
    let approve = [
        ("act", "approve"),
        ("digest", &*digest),
        ("count", "3"),
        ("when", &*tomorrow),
    ];
    assert_eq!(act(&approve), 303);
    app.wait_for_the_postman();
    assert!(app.mailbox().unread().is_empty(), "tomorrow");
    assert!(thea.get(&path).says("0 of 3 letters sent"));
    assert_eq!(act(&[("act", "hold")]), 303);
    assert_eq!(act(&[("act", "hold")]), 409);
    app.set_clock(app.clock.now() + Duration::days(1) + Duration::hours(1));
    assert!(app.mailbox().unread().is_empty(), "held");

    let thea = app.sign_in(STAFF);
    app.pass_second_factor(&thea);
    let act = |fields: &[(&str, &str)]| thea.post(&path, fields).status;
    assert_eq!(act(&[("act", "go-on")]), 303);
    app.wait_for_the_postman();
    for name in ["ama", "kofi", "esi"] {
        app.mailbox().letter_to(&format!("{name}@example.org"));
    }
    assert_eq!(act(&[("act", "nonsense")]), 400);

    // Refused by the server, tried again when staff say so; and what has not left is cancelled.
    let again = "UPDATE outbox SET state = 'failed' WHERE recipient = 'ama@example.org'";
    let held = "UPDATE outbox SET state = 'held' WHERE recipient = 'kofi@example.org'";
    let done = app.database.write(|tx| -> Result<_, DatabaseError> {
        diesel::sql_query(again).execute(tx)?;
        Ok(diesel::sql_query(held).execute(tx)?)
    });
    done.unwrap();
    assert!(thea.get(&path).says("1 of 3 letters sent"));
    assert_eq!(act(&[("act", "retry")]), 303);
    app.wait_for_the_postman();
    assert!(thea.get(&path).says("2 of 3 letters sent"));
    assert_eq!(act(&[("act", "cancel")]), 303);
    assert_eq!(
        row(&app.database, "kofi@example.org").state,
        OutboxState::Cancelled
    );
    assert_eq!(act(&[("act", "retry")]), 409);
}
