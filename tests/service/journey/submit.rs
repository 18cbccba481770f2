//! An organizer submits an event: form, letter, confirmation, queue.

use chrono::TimeDelta;
use diesel::prelude::*;
use folkmoot::account::Actor;
use folkmoot::database::schema::sketches;
use folkmoot::event::{EventDraft, Imported, State};

use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::on_both;
use crate::harness::race::race;
use crate::harness::visitor::{Answer, Form, Visitor};

on_both!(
    from_the_form_into_the_queue,
    a_step_with_faults_comes_back_whole,
    a_submission_goes_on_elsewhere_by_its_address,
    what_nobody_writes_on_is_swept,
    a_series_is_read_back_with_its_dates,
    what_stands_beside_it_is_shown_and_forbids_nothing,
    who_is_signed_in_needs_no_letter,
    another_event_like_ones_own,
    another_calendar_fills_the_steps_in,
    the_zone_of_the_place_is_offered,
    the_same_form_sent_again_doubles_nothing,
    the_same_form_sent_twice_at_once_doubles_nothing,
    two_events_of_one_title_sent_at_once_are_both_kept,
    whoever_fills_in_what_people_do_not_see_submits_nothing,
    a_form_that_comes_back_at_once_is_given_back_whole,
    who_submits_too_often_is_told_when_to_go_on_and_loses_nothing,
    a_form_that_cannot_be_saved_keeps_what_was_typed,
);

const AMA: &str = "ama@example.org";

pub const MEETUP: [(&str, &str); 14] = [
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

/// The first step, as of somebody who takes the time to fill it in.
pub fn first(visitor: &Visitor) -> Form {
    visitor.get("/submit").step().in_good_time()
}

/// The last step of a meetup, filled in.
pub fn meetup(visitor: &Visitor) -> Form {
    meetup_but(visitor, &[])
}

/// The same with other words in these fields.
pub fn meetup_but(visitor: &Visitor, fields: &[(&str, &str)]) -> Form {
    walk(visitor, fields).unwrap_or_else(|refused| panic!("{}", refused.text()))
}

/// Walks through the steps of a meetup with other words in these fields: to the last one, filled in, or
/// to the answer that refuses one.
pub fn walk(visitor: &Visitor, fields: &[(&str, &str)]) -> Result<Form, Box<Answer>> {
    let is_of_person = |(name, _): &&(&str, &str)| matches!(*name, "name" | "email");
    let all = MEETUP.iter().chain(fields);
    let (who, what): (Vec<_>, Vec<_>) = all.partition(is_of_person);
    let mut form = first(visitor);
    for _ in ["what", "when", "where"] {
        let own = what
            .iter()
            .fold(form, |form, (name, value)| form.set(name, value));
        let sent = own.send(visitor);
        if sent.status != 303 {
            return Err(Box::new(sent));
        }
        form = visitor.get(&sent.location()).step();
    }
    Ok(who
        .iter()
        .fold(form, |form, (name, value)| form.set(name, value)))
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

fn assert_points_to(answer: &Answer, fields: &[&str]) {
    assert_eq!(answer.status, 422);
    let linked = answer.attributes("#error-summary a", "href");
    for field in fields {
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
            [*field],
            "and screen readers hear it with the field"
        );
    }
    assert_eq!(linked.len(), fields.len(), "{linked:?}");
}

/// Each step tells its own faults, keeps what was typed, and goes on when they are mended.
fn a_step_with_faults_comes_back_whole(app: TestApp) {
    let ama = app.anonymous();
    let typed = first(&ama).fill(&MEETUP).fill(&[
        ("title", ""),
        ("groups", "nobody-there"),
        ("email", "ama at example"),
    ]);
    let refused = typed.send(&ama);
    assert_points_to(&refused, &["title", "groups", "email"]);
    for (name, _) in &MEETUP[..5] {
        assert_eq!(refused.step().value(name), typed.value(name), "{name}");
    }
    let mended = refused.step().fill(&MEETUP).set("email", "").send(&ama);
    let when = ama.get(&mended.location());
    let wrong = when.step().fill(&MEETUP).set("end_time", "17:00");
    let refused = wrong.send(&ama);
    assert_points_to(&refused, &["end_date"]);
    assert_eq!(refused.step().value("end_time"), "17:00");
    let again = ama.get(&mended.location());
    assert_eq!(
        again.step().value("end_time"),
        "17:00",
        "what is wrong is kept, too"
    );
    let check = mended.location().replace("/when", "/check");
    let early = ama.get(&check);
    assert!(early.says("Not ready yet"), "{}", early.text());
    let refused = early
        .step()
        .fill(&[("name", "Ama"), ("email", "ama at example")]);
    let refused = refused.send(&ama);
    assert_eq!(refused.status, 422);
    let linked = refused.attributes("#error-summary a", "href");
    for href in [
        format!("{}#end_date", mended.location()),
        format!("{}#format", mended.location().replace("/when", "/where")),
        "#email".to_owned(),
    ] {
        assert!(linked.contains(&href), "{href} of {linked:?}");
    }
    assert_eq!(refused.step().value("name"), "Ama");
    assert_eq!(drafts(&app), 0);

    let where_to = again.step().fill(&MEETUP).send(&ama).location();
    let to_check = ama
        .get(&where_to)
        .step()
        .fill(&MEETUP)
        .send(&ama)
        .location();
    let last = ama.get(&to_check);
    assert!(
        last.says("Thursday 25 June 2026, 18:30–20:30"),
        "{}",
        last.text()
    );
    submit(&app, &ama, &last.step().set("email", AMA));
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
        .map(|(visitor, email)| meetup_but(visitor, &[("email", email)]))
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
    let first = first(&ama).fill(&MEETUP).set("email", "");
    let last = meetup(&ama);
    for (form, kept) in [(first, "title"), (last, "email")] {
        let answer = app.without_connections(|| form.send(&ama));
        assert_eq!(answer.status, 503);
        assert_ne!(answer.header("retry-after"), "");
        assert_eq!(answer.step().value(kept), form.value(kept));
        assert_eq!(drafts(&app), 0);
        assert_eq!(answer.step().send(&ama).status, 303);
    }
    assert_eq!(drafts(&app), 1);
    app.mailbox().letter_to(AMA);
}

fn a_submission_goes_on_elsewhere_by_its_address(app: TestApp) {
    let ama = app.anonymous();
    let first = first(&ama).fill(&MEETUP[..5]);
    let half = first.clone().set("email", "ama@exam").set("then", "auto");
    let path = half.send(&ama).location().replace("?saved=yes", "");
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), [], "it was not typed to its end");
    let stopped = ama.get(&path).step().set("email", AMA);
    let saved = stopped.clone().press("later", &ama);
    assert!(ama.get(&saved.location()).says("Saved 12:00 UTC"));
    let link = app.mailbox().letter_to(AMA).link("/submit/");
    assert_eq!(link, path);
    stopped.send(&ama);
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), [], "one letter is enough");

    let elsewhere = app.anonymous();
    let page = elsewhere.get(&link);
    assert_eq!(page.header("cache-control"), "no-store");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert_eq!(page.step().value("title"), "Zuul Night Accra");
    assert!(!elsewhere.has_cookies());
    let token = path.split('/').nth(2).unwrap();
    assert!(token.len() >= 43, "256 bits");
    let stored: Vec<String> =
        app.read(|tx| Ok(sketches::table.select(sketches::digest).load(tx)?));
    assert!(
        stored.iter().all(|digest| !digest.contains(token)),
        "kept as a hash"
    );

    let mut form = page.step();
    for _ in 0..3 {
        form = elsewhere
            .get(&form.fill(&MEETUP).send(&elsewhere).location())
            .step();
    }
    assert_eq!(form.value("email"), AMA);
    submit(&app, &elsewhere, &form.set("name", "Ama Mensah"));
    app.mailbox().letter_to(AMA);
    assert_eq!(
        ama.get(&path).location(),
        "/submit/sent",
        "it was handed in"
    );
    let late = stopped.set("title", "Another").send(&ama);
    assert_eq!(late.location(), "/submit/sent");
    assert_eq!(waiting(&app), ["Zuul Night Accra"]);
}

fn what_nobody_writes_on_is_swept(app: TestApp) {
    let ama = app.anonymous();
    let sent = first(&ama).fill(&MEETUP[..5]).send(&ama);
    let path = sent.location();
    assert_eq!(ama.get(&path).status, 200);
    let foreign = path.replace("/submit/", "/submit/x");
    assert_eq!(ama.get(&foreign).status, 410);
    assert_eq!(
        ama.post(&foreign, &[("start_date", "2026-06-25")]).status,
        410
    );
    assert_eq!(ama.get(&path.replace("/when", "/party")).status, 404);
    app.set_clock(app.clock.now() + TimeDelta::days(13));
    assert_eq!(ama.get(&path).step().fill(&MEETUP).send(&ama).status, 303);
    app.set_clock(app.clock.now() + TimeDelta::days(13));
    assert_eq!(ama.get(&path).status, 200, "it was written on");
    app.set_clock(app.clock.now() + TimeDelta::days(1));
    for answer in [
        ama.get(&path),
        ama.post(&path, &[]),
        ama.post(&path.replace("/when", "/check"), &[]),
    ] {
        assert_eq!(answer.status, 410, "{}", answer.text());
    }
    let left: i64 = app.read(|tx| Ok(sketches::table.count().get_result(tx)?));
    assert_eq!(left, 0);
}

const THURSDAYS: [(&str, &str); 3] = [
    ("zone", "Europe/Berlin"),
    ("repeats", "weekly"),
    ("repeats_until", "2027-03-31"),
];

fn a_series_is_read_back_with_its_dates(app: TestApp) {
    let ama = app.anonymous();
    let sent = first(&ama).fill(&MEETUP[..5]).send(&ama);
    let when = ama
        .get(&sent.location())
        .step()
        .fill(&MEETUP)
        .set("email", "");
    let far = when
        .clone()
        .fill(&THURSDAYS)
        .set("repeats_until", "2028-01-01");
    assert_points_to(&far.send(&ama), &["repeats_until"]);
    let saved = when
        .fill(&THURSDAYS)
        .set("home", "Africa/Accra")
        .press("later", &ama);
    let page = ama.get(&saved.location());
    let presets = page.texts("#repeats option");
    for said in [
        "Every Thursday",
        "Every other Thursday",
        "Last Thursday of every month",
    ] {
        assert!(presets.iter().any(|it| it == said), "{said} of {presets:?}");
    }
    assert!(
        page.says("every Thursday until 31 March 2027"),
        "{}",
        page.text()
    );
    assert!(page.says("From 29 October 2026 on it is an hour later for you"));
    assert_eq!(page.texts(".next-dates li").len(), 5);
    let mut changed = page.step().fill(&[
        ("how@2026-07-02T18:30:00", "leave-out"),
        ("how@2026-07-09T18:30:00", "move"),
        ("date@2026-07-09T18:30:00", "someday"),
    ]);
    let refused = changed.send(&ama);
    assert_eq!(refused.status, 422);
    assert_eq!(
        refused.attributes("#error-summary a", "href"),
        ["#date@2026-07-09T18:30:00"]
    );
    changed = refused.step().set("date@2026-07-09T18:30:00", "2026-07-10");
    let place = ama.get(&changed.send(&ama).location());
    let check = ama.get(&place.step().fill(&MEETUP).send(&ama).location());
    let dates = check.texts(".next-dates li");
    for (date, said) in dates.iter().zip(["25 June", "10 July", "16 July"]) {
        assert!(date.contains(said), "{dates:?}");
    }
    submit(&app, &ama, &check.step().fill(&MEETUP[12..]));
    app.mailbox().letter_to(AMA);
    let events = app.read(|tx| folkmoot::event::by_states(tx, &[State::Submitted]));
    let series = events[0].draft.recurrence.clone().unwrap();
    assert_eq!((series.skipped.len(), series.overrides.len()), (1, 1));
}

fn what_stands_beside_it_is_shown_and_forbids_nothing(app: TestApp) {
    for (title, kind, day) in [
        ("Zuul Night in Accra", "meetup", "2026-06-24"),
        ("Autumn PTG", "ptg", "2026-06-25"),
        ("Far away", "ptg", "2026-09-25"),
    ] {
        let form = build::change(
            build::meetup(),
            &[
                ("title", title),
                ("kind", kind),
                ("start_date", day),
                ("registration", ""),
            ],
        );
        publish(&app, build::draft(&form));
    }
    app.wait_for_edition();
    let ama = app.anonymous();
    let last = meetup(&ama);
    let check = ama.get(last.action());
    let similar = check.texts("#similar li");
    assert_eq!(similar.len(), 1, "{similar:?}");
    assert!(similar[0].starts_with("Zuul Night in Accra"));
    let collisions = check.texts("#collisions li");
    assert_eq!(collisions.len(), 1, "{collisions:?}");
    assert!(collisions[0].starts_with("Autumn PTG"));
    submit(&app, &ama, &last);
    app.mailbox().letter_to(AMA);
    assert_eq!(waiting(&app), ["Zuul Night Accra"]);
}

fn who_is_signed_in_needs_no_letter(app: TestApp) {
    app.member("Ama Mensah", AMA);
    let ama = app.sign_in(AMA);
    let last = meetup(&ama);
    let check = ama.get(last.action());
    assert!(
        check.says("You submit it as Ama Mensah"),
        "{}",
        check.text()
    );
    let answers = race(3, |_| last.send(&ama));
    for answer in answers {
        let path = answer.location();
        assert!(
            path.starts_with("/my/events/") || path == "/submit/sent",
            "{path}"
        );
    }
    assert_eq!(waiting(&app), ["Zuul Night Accra"]);
    app.mailbox().letter_to(AMA).link("/drafts/");
}

fn another_event_like_ones_own(app: TestApp) {
    app.member("Ama Mensah", AMA);
    let ama = app.sign_in(AMA);
    assert!(ama.get("/submit").texts("#event").is_empty());
    let first = meetup(&ama).send(&ama).location();
    assert!(ama.get(&first).says("Sent for review"));
    app.mailbox().letter_to(AMA);
    let form = ama.get("/submit").form("/submit/copy");
    let what = ama.get(&form.send(&ama).location());
    assert!(what.says("Copied, but for its dates"), "{}", what.text());
    assert_eq!(what.step().value("title"), "Zuul Night Accra");
    let when = ama.get(&what.step().send(&ama).location());
    assert_eq!(
        (
            when.step().value("start_date"),
            when.step().value("start_time")
        ),
        ("", "18:30")
    );
    assert_points_to(&when.step().send(&ama), &["start_date"]);
    app.member("Esi", "esi@example.org");
    let esi = app.sign_in("esi@example.org");
    assert_eq!(form.send(&esi).status, 404, "a foreign event is not there");
    assert_eq!(form.send(&app.anonymous()).status, 401);
}

const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Test//EN\r\nBEGIN:VEVENT\r\n\
    UID:1@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Zuul evenings\r\n\
    DTSTART;TZID=W. Europe Standard Time:20260625T183000\r\nDTEND;TZID=W. Europe Standard Time:20260625T203000\r\n\
    RRULE:FREQ=WEEKLY;BYDAY=TH\r\nEXDATE;TZID=W. Europe Standard Time:20260702T183000\r\n\
    LOCATION:c-base\\, Berlin\r\nURL:https://example.org/zuul\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

fn another_calendar_fills_the_steps_in(app: TestApp) {
    let ama = app.anonymous();
    let from = ama.get("/submit/from");
    assert_eq!(from.unlabelled(), [""; 0]);
    let form = from.form("/submit/from");
    for (name, typed, said) in [
        ("address", "", "Give the address of a calendar"),
        ("address", "http://127.0.0.1/a.ics", "could not be fetched"),
        ("calendar", "not a calendar", "no event in this calendar"),
    ] {
        let refused = form.clone().set(name, typed).send(&ama);
        assert_eq!(refused.status, 422);
        assert!(refused.says(said), "{said}: {}", refused.text());
        assert_eq!(refused.form("/submit/from").value(name), typed);
    }
    let filled = form.set("calendar", CALENDAR).send(&ama);
    let what = ama.get(&filled.location());
    assert!(
        what.says("The place stands in one line there"),
        "{}",
        what.text()
    );
    assert_eq!(what.step().value("title"), "Zuul evenings");
    let when = ama.get(&what.step().set("kind", "meetup").send(&ama).location());
    let fields = ["zone", "start_date", "start_time", "end_time", "repeats"];
    assert_eq!(
        fields.map(|name| when.step().value(name).to_owned()),
        ["Europe/Berlin", "2026-06-25", "18:30", "20:30", "weekly"]
    );
    let place = ama.get(&when.step().send(&ama).location());
    assert_eq!(place.step().value("venue"), "c-base, Berlin");
    let check = ama.get(&place.step().send(&ama).location());
    assert!(
        check.texts(".next-dates li")[1].contains("9 July"),
        "{}",
        check.text()
    );
    submit(&app, &ama, &check.step().fill(&MEETUP[12..]));
    app.mailbox().letter_to(AMA);
    assert_eq!(waiting(&app), ["Zuul evenings"]);
}

fn the_zone_of_the_place_is_offered(app: TestApp) {
    let ama = app.anonymous();
    let last = meetup_but(&ama, &[("city", "Jakarta"), ("country", "ID")]);
    let check = ama.get(last.action());
    assert!(check.says("Accra time"), "{}", check.text());
    let when = last.action().replace("/check", "/when");
    let right = check.form(&when).press("Asia/Jakarta", &ama);
    assert_eq!(right.location(), last.action());
    assert!(ama.get(last.action()).says("(Asia/Jakarta, UTC+7)"));
}

/// Makes an event public as an import does.
fn publish(app: &TestApp, draft: EventDraft) {
    let imported = Imported {
        origin: build::line(&format!("test:{}", draft.title)),
        slug: None,
        draft,
        state: State::Published,
        state_reason: None,
        organizers: Vec::new(),
    };
    let write = app.database.write(|tx| {
        folkmoot::event::import(
            tx,
            &Actor::Service,
            imported,
            &build::site(),
            app.clock.now(),
        )
    });
    write.unwrap();
    app.ring();
}

fn a_form_that_comes_back_at_once_is_given_back_whole(app: TestApp) {
    let ama = app.anonymous();
    let form = ama.get("/submit").step().fill(&MEETUP[..5]);
    let quick = form.send(&ama);
    assert_eq!((quick.status, quick.header("retry-after")), (429, "3"));
    assert!(quick.says("hat was very quick"), "{}", quick.text());
    for name in ["title", "description", "form_key"] {
        assert_eq!(quick.step().value(name), form.value(name), "{name}");
    }
    let keyless = form.clone().set("form_key", "").send(&ama);
    assert_eq!(keyless.status, 429, "that is no form of ours");
    let kept: i64 = app.read(|tx| Ok(sketches::table.count().get_result(tx)?));
    assert_eq!(kept, 0);
    app.clock.set(app.clock.now() + TimeDelta::seconds(3));
    assert_eq!(quick.step().send(&ama).status, 303);
}

fn who_submits_too_often_is_told_when_to_go_on_and_loses_nothing(app: TestApp) {
    let ama = app.anonymous().from("203.0.113.9");
    let last = meetup(&ama);
    let another = first(&ama).fill(&MEETUP[..5]);
    for _ in 0..60 {
        let stranger = ama.post("/sign-in", &[("email", "nobody@example.org")]);
        assert!(matches!(stranger.status, 303 | 429));
    }
    app.clock.set(app.clock.now() + TimeDelta::minutes(20));
    for (form, kept) in [(&last, "email"), (&another, "title")] {
        let refused = form.send(&ama);
        assert_eq!(
            (refused.status, refused.header("retry-after")),
            (429, "2400")
        );
        assert!(refused.says("in 40 minutes"), "{}", refused.text());
        assert_eq!(refused.step().value(kept), form.value(kept));
    }
    assert_eq!(drafts(&app), 0);
    let neighbour = app.anonymous().from("203.0.113.10");
    assert_eq!(last.send(&neighbour).status, 303);
    app.mailbox().letter_to(AMA);
}
