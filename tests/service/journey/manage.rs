//! Organizers look after their events: proposals and their review, dates, postponing, handing over,
//! what comes after, and renewing. Each goes the whole way through pages and letters.

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::{self, Actor, Person};
use folkmoot::event::{self, Event, EventForm, EventId, Imported, State};

use crate::harness::app::TestApp;
use crate::harness::build;
use crate::harness::on_both;
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    a_proposal_is_reviewed_as_a_difference_and_then_public,
    a_proposal_that_is_asked_about_comes_back_to_its_form,
    what_staff_and_an_organizer_changed_meanwhile_is_decided_by_staff,
    changes_that_meet_are_shown_beside_each_other_and_both_kept,
    what_was_stated_before_is_put_back_from_the_history,
    several_dates_of_a_series_are_changed_at_once,
    dates_that_cannot_be_come_back_with_what_was_typed,
    an_event_is_postponed_to_another_date,
    an_event_is_handed_over_by_a_letter,
    a_session_of_changes_is_one_letter_to_the_other_organizers,
    recording_and_slides_are_added_when_it_is_over,
    a_series_is_renewed_by_one_click_from_a_letter,
    what_somebody_else_organizes_is_not_there,
);

const AMA: &str = "ama@example.org";
const KOFI: &str = "kofi@example.org";

fn at(instant: &str) -> DateTime<Utc> {
    build::at(instant)
}

fn person(app: &TestApp, name: &str, email: &str) -> Person {
    let new = build::person(name, email);
    let stored = app.database.write(|tx| {
        let person = account::upsert(tx, &new, app.clock.now())?;
        account::confirm(tx, person.id, app.clock.now())?;
        account::get(tx, person.id)
    });
    stored.unwrap().unwrap()
}

/// A public event of these people.
pub fn publish(app: &TestApp, form: &EventForm, organizers: &[&Person]) -> Event {
    let imported = Imported {
        origin: build::line(&EventId::new().to_string()),
        slug: None,
        draft: build::draft(form),
        state: State::Published,
        state_reason: None,
        organizers: organizers.iter().map(|person| person.id).collect(),
    };
    let now = app.clock.now();
    let stored = app.database.write(|tx| {
        let outcome = event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        event::get(tx, outcome.id()).map_err(event::EventError::from)
    });
    app.ring();
    app.wait_for_edition();
    stored.unwrap().unwrap()
}

fn stored(app: &TestApp, event: &Event) -> Event {
    app.read(|tx| event::get(tx, event.id)).unwrap()
}

/// Ama, signed in, with a meetup of hers, and its page.
fn meetup(app: &TestApp) -> (Visitor, Event, String) {
    let ama = person(app, "Ama Mensah", AMA);
    let event = publish(app, &build::meetup(), &[&ama]);
    let path = format!("/my/events/{}", event.id);
    (app.sign_in(AMA), event, path)
}

/// Changes fields of the form, and returns where that leads.
fn change(visitor: &Visitor, path: &str, fields: &[(&str, &str)]) -> String {
    let sent = visitor.get(path).form(path).fill(fields).send(visitor);
    sent.location()
}

/// The only proposal in the queue.
fn only_edit(staff: &Visitor) -> String {
    let queue = staff.get("/staff/queue");
    let mut links = queue.attributes("main a[href^='/staff/edits/']", "href");
    assert_eq!(links.len(), 1, "{}", queue.text());
    links.remove(0)
}

fn decide(staff: &Visitor, edit: &str, verdict: &str, fields: &[(&str, &str)]) -> Answer {
    let form = staff.get(edit).form(&format!("{edit}/decision"));
    form.fill(fields).press(verdict, staff)
}

fn a_proposal_is_reviewed_as_a_difference_and_then_public(app: TestApp) {
    let ((ama, event, path), staff) = (meetup(&app), app.staff());
    let words = "The hall is too small";
    let fields = [
        ("title", "Zuul Day Accra"),
        ("venue", "Town Hall"),
        ("words", words),
    ];
    assert!(change(&ama, &path, &fields).ends_with("saved=proposed"));
    let page = ama.get(&path);
    assert!(page.says("Your change waits for review"), "{}", page.text());
    assert_eq!(
        page.form(&path).value("venue"),
        "Town Hall",
        "it can still be changed"
    );
    assert_eq!(page.texts("h1"), ["Zuul Night Accra"]);

    let edit = only_edit(&staff);
    let review = staff.get(&edit);
    for said in [words, "Ama Mensah", "Title", "Venue"] {
        assert!(review.says(said), "{said}: {}", review.text());
    }
    assert_eq!(
        review.texts(".diff del"),
        ["− Taken out: Zuul Night Accra", "− Taken out: Impact Hub"]
    );
    assert_eq!(
        review.texts(".diff ins"),
        ["+ Put in: Zuul Day Accra", "+ Put in: Town Hall"]
    );
    assert_eq!(review.unlabelled(), [""; 0]);
    let decided = decide(&staff, &edit, "approve", &[]);
    assert!(staff.get(&decided.location()).says("The change is public"));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.subject.contains("Your change is public"),
        "{}",
        letter.subject
    );
    assert!(
        letter.text.contains("Venue: Impact Hub → Town Hall"),
        "{}",
        letter.text
    );
    assert_eq!(letter.link("/my/events/"), path);

    let now = stored(&app, &event);
    assert_eq!(
        (now.draft.title.as_str(), now.sequence),
        ("Zuul Day Accra", 1)
    );
    app.wait_for_edition();
    let public = app.anonymous().get(&format!("/events/{}", event.slug));
    assert!(
        public.says("Zuul Day Accra") && public.says("Town Hall"),
        "{}",
        public.text()
    );
    let late = staff.post(
        &format!("{edit}/decision"),
        &[("verdict", "reject"), ("why", "duplicate")],
    );
    assert_eq!(late.status, 409);
    assert!(late.says("Approved by Thea"), "{}", late.text());
    let history = ama.get(&format!("{path}/history"));
    for said in ["A change was proposed", words, "our staff", "Approved"] {
        assert!(history.says(said), "{said}: {}", history.text());
    }
    assert!(
        !history.says("Thea"),
        "who reviewed is nobody else's business"
    );
}

fn a_proposal_that_is_asked_about_comes_back_to_its_form(app: TestApp) {
    let ((ama, event, path), staff) = (meetup(&app), app.staff());
    change(&ama, &path, &[("venue", "The hall")]);
    let edit = only_edit(&staff);
    assert_eq!(
        decide(&staff, &edit, "reject", &[]).status,
        422,
        "people are told why"
    );
    decide(&staff, &edit, "ask-changes", &[("reason", "Which hall?")]).location();
    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("Which hall?"), "{}", letter.text);
    let page = ama.get(&letter.link("/my/events/"));
    assert!(page.says("Which hall?"), "{}", page.text());
    assert_eq!(page.form(&path).value("venue"), "The hall");
    assert!(
        page.form(&path)
            .set("venue", "Hall 2")
            .send(&ama)
            .location()
            .ends_with("proposed")
    );
    let edit = only_edit(&staff);
    let why = [("why", "other"), ("reason", "There is no hall 2")];
    decide(&staff, &edit, "reject", &why).location();
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.text.contains("There is no hall 2"),
        "{}",
        letter.text
    );
    assert_eq!(stored(&app, &event), event);
}

fn what_staff_and_an_organizer_changed_meanwhile_is_decided_by_staff(app: TestApp) {
    let ((ama, event, path), staff) = (meetup(&app), app.staff());
    change(&ama, &path, &[("title", "Zuul Day"), ("venue", "Hall 2")]);
    let edit = only_edit(&staff);
    let opened = staff.get(&edit).form(&format!("{edit}/decision"));
    change(
        &staff,
        &path,
        &[("venue", "Hall 3"), ("summary", "By staff")],
    );
    let stale = opened.press("approve", &staff);
    assert_eq!(stale.status, 409);
    let conflict = decide(&staff, &edit, "approve", &[("reason", "Kept")]);
    assert_eq!(conflict.status, 409, "nobody said what to prefer");
    assert_eq!(
        conflict.form(&format!("{edit}/decision")).value("reason"),
        "Kept"
    );
    assert!(
        conflict.says("Hall 2") && conflict.says("Hall 3"),
        "{}",
        conflict.text()
    );
    decide(&staff, &edit, "approve", &[("prefer", "public")]).location();
    let draft = stored(&app, &event).draft;
    let venue = draft.place.venue.as_ref().map(|it| it.as_str());
    let summary = draft.summary.as_ref().map(|it| it.as_str());
    assert_eq!(
        (draft.title.as_str(), venue, summary),
        ("Zuul Day", Some("Hall 3"), Some("By staff"))
    );
    app.mailbox().letter_to(AMA);
    app.set_clock(app.clock.now() + Duration::minutes(15));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter
            .text
            .contains("Thea changed an event that you organize"),
        "{}",
        letter.text
    );
}

fn changes_that_meet_are_shown_beside_each_other_and_both_kept(app: TestApp) {
    let (ama, kofi) = (person(&app, "Ama Mensah", AMA), person(&app, "Kofi", KOFI));
    let event = publish(&app, &build::meetup(), &[&ama, &kofi]);
    let path = format!("/my/events/{}", event.id);
    let (staff, other) = (app.staff(), app.staff());
    let form = staff.get(&path).form(&path);
    change(&other, &path, &[("venue", "Hall 3"), ("summary", "Theirs")]);
    let faulty = form
        .fill(&[
            ("venue", "Hall 2"),
            ("title", "Mine"),
            ("end_time", "25:00"),
        ])
        .send(&staff);
    assert_eq!(
        (faulty.status, faulty.texts("#end_time-error").len()),
        (409, 1)
    );
    let answer = faulty.form(&path).set("end_time", "20:30").send(&staff);
    assert_eq!(answer.status, 409, "mended, it meets the other change");
    let back = answer.form(&path);
    assert_eq!(
        (
            back.value("venue"),
            back.value("title"),
            back.value("summary")
        ),
        ("Hall 2", "Mine", "Theirs"),
        "mine on top of theirs"
    );
    assert!(
        answer
            .texts(".diff del")
            .contains(&"− Taken out: Hall 3".to_owned())
    );
    assert!(
        answer
            .texts(".diff ins")
            .contains(&"+ Put in: Hall 2".to_owned())
    );
    assert!(
        answer.says("In one sentence: Gating for everybody → Theirs"),
        "{}",
        answer.text()
    );
    assert_eq!(
        back.send(&staff).status,
        303,
        "told of the other, one may go on"
    );
    let draft = stored(&app, &event).draft;
    assert_eq!(draft.title.as_str(), "Mine");
    assert_eq!(draft.summary.unwrap().as_str(), "Theirs");
    app.set_clock(app.clock.now() + Duration::minutes(15));
    for address in [AMA, KOFI] {
        app.mailbox().letter_to(address);
    }
}

fn what_was_stated_before_is_put_back_from_the_history(app: TestApp) {
    let (ama, event, path) = meetup(&app);
    let staff = app.staff();
    change(&staff, &path, &[("title", "Renamed")]);
    let history = format!("{path}/history");
    let page = staff.get(&history);
    assert_eq!(page.texts(".diff ins"), ["+ Put in: Renamed"]);
    let stale = page.form(&history);
    assert_eq!(stale.send(&staff).status, 303);
    assert_eq!(stored(&app, &event).draft, event.draft);
    assert_eq!(
        stored(&app, &event).sequence,
        2,
        "it is a change like any other"
    );
    assert_eq!(
        stale.send(&staff).status,
        409,
        "it is no longer what was looked at"
    );
    let proposed = ama.get(&history).form(&history).send(&ama);
    assert!(proposed.location().ends_with("saved=proposed"));
    assert!(staff.get(&only_edit(&staff)).says("Renamed"));
    app.set_clock(app.clock.now() + Duration::minutes(15));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.text.contains("everything stands as it did before"),
        "{}",
        letter.text
    );
}

/// A call of Ama's every Tuesday at 15:00 UTC, and the page of its dates.
fn weekly(app: &TestApp) -> (Visitor, Event, String) {
    let ama = person(app, "Ama Mensah", AMA);
    let form = build::change(build::weekly_call(), &[("repeats_until", "2026-12-29")]);
    let event = publish(app, &form, &[&ama]);
    let path = format!("/my/events/{}/dates", event.id);
    (app.sign_in(AMA), event, path)
}

fn calendar(app: &TestApp, event: &Event) -> String {
    app.wait_for_edition();
    app.anonymous()
        .get(&format!("/events/{}.ics", event.slug))
        .calendar()
}

fn several_dates_of_a_series_are_changed_at_once(app: TestApp) {
    let (ama, event, path) = weekly(&app);
    let page = ama.get(&path);
    assert!(
        page.says("How it repeats: every Tuesday"),
        "{}",
        page.text()
    );
    assert_eq!(page.unlabelled(), [""; 0]);
    let fields = [
        ("how@2026-06-09T15:00:00", "leave-out"),
        ("how@2026-06-16T15:00:00", "move"),
        ("date@2026-06-16T15:00:00", "2026-06-17"),
        ("time@2026-06-16T15:00:00", "16:00"),
        ("how@2026-06-23T15:00:00", "cancel"),
        ("reason@2026-06-23T15:00:00", "Holidays"),
        ("last_day", "2026-06-30"),
    ];
    let form = page.form(&path);
    assert_eq!(form.clone().fill(&fields).send(&ama).status, 303);
    let calendar = calendar(&app, &event);
    for line in [
        "SEQUENCE:1",
        "RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20260630T235959Z",
        "EXDATE;TZID=Etc/UTC:20260609T150000",
        "RECURRENCE-ID;TZID=Etc/UTC:20260616T150000",
        "DTSTART;TZID=Etc/UTC:20260617T160000",
        "DTEND;TZID=Etc/UTC:20260617T170000",
        "SUMMARY:[Cancelled] Bare Metal SIG",
    ] {
        assert!(
            calendar.contains(&format!("\r\n{line}\r\n")),
            "{line}: {calendar}"
        );
    }
    let page = ama.get(&path);
    assert_eq!(
        page.texts(".date .state"),
        [
            "Takes place",
            "Left out",
            "Moved",
            "Cancelled",
            "Takes place"
        ]
    );
    let met = form.set("how@2026-06-09T15:00:00", "cancel").send(&ama);
    assert_eq!(met.status, 409, "the form was opened before");
    let back = met.form(&path);
    assert_eq!(
        back.value("how@2026-06-09T15:00:00"),
        "cancel",
        "nothing typed is lost"
    );
    assert_eq!(
        back.set("how@2026-06-09T15:00:00", "restore")
            .send(&ama)
            .status,
        303
    );
    let recurrence = stored(&app, &event).draft.recurrence.unwrap();
    assert!(recurrence.skipped.is_empty());
    assert_eq!(recurrence.overrides.len(), 2);
}

fn dates_that_cannot_be_come_back_with_what_was_typed(app: TestApp) {
    let (ama, event, path) = weekly(&app);
    let fields = [
        ("how@2026-06-09T15:00:00", "move"),
        ("date@2026-06-09T15:00:00", ""),
        ("how@2026-06-16T15:00:00", "cancel"),
        ("reason@2026-06-16T15:00:00", "Kept"),
        ("last_day", "2026-02-31"),
    ];
    let answer = ama.get(&path).form(&path).fill(&fields).send(&ama);
    assert_eq!(answer.status, 422);
    let links = answer.attributes("#error-summary a", "href");
    assert_eq!(links, ["#date@2026-06-09T15:00:00", "#last_day"]);
    for link in links {
        let id = link.trim_start_matches('#');
        assert_eq!(
            answer.attributes(&format!("[id='{id}']"), "aria-invalid"),
            ["true"]
        );
    }
    assert_eq!(
        answer.form(&path).value("reason@2026-06-16T15:00:00"),
        "Kept"
    );
    let gone = ama
        .get(&path)
        .form(&path)
        .set("last_day", "2026-06-01")
        .send(&ama);
    assert_eq!(gone.status, 422, "before it begins");
    assert_eq!(stored(&app, &event), event);
    let single = publish(&app, &build::meetup(), &[&person(&app, "Ama Mensah", AMA)]);
    assert_eq!(
        ama.get(&format!("/my/events/{}/dates", single.id)).status,
        404
    );
}

fn an_event_is_postponed_to_another_date(app: TestApp) {
    let (ama, event, path) = meetup(&app);
    let action = format!("{path}/call-off");
    let form = ama
        .get(&path)
        .form(&action)
        .set("how", "move")
        .set("reason", "The hall is flooded");
    let undated = form.send(&ama);
    assert_eq!(
        (undated.status, undated.texts("#new_date-error").len()),
        (422, 1)
    );
    assert_eq!(form.set("new_date", "2026-07-02").send(&ama).status, 303);
    let lines = calendar(&app, &event);
    for line in [
        "STATUS:TENTATIVE",
        "SUMMARY:[Postponed] Zuul Night Accra",
        "DTSTART;TZID=Africa/Accra:20260702T183000",
        "DTEND;TZID=Africa/Accra:20260702T203000",
        "SEQUENCE:1",
        "TRANSP:OPAQUE",
    ] {
        assert!(
            lines.contains(&format!("\r\n{line}\r\n")),
            "{line}: {lines}"
        );
    }
    let page = app.anonymous().get(&format!("/events/{}", event.slug));
    for said in [
        "the date below is the new one",
        "It was to be on Thursday, 25 June 2026",
        "The hall is flooded",
    ] {
        assert!(page.says(said), "{said}: {}", page.text());
    }
    let data = page.texts("script[type='application/ld+json']").concat();
    assert!(data.contains("schema.org/EventRescheduled"), "{data}");
    assert!(
        data.contains("\"previousStartDate\":\"2026-06-25T18:30:00+00:00\""),
        "{data}"
    );
    let reinstate = format!("{path}/reinstate");
    assert_eq!(ama.get(&path).form(&reinstate).send(&ama).status, 303);
    let lines = calendar(&app, &event);
    assert!(
        lines.contains("\r\nSTATUS:CONFIRMED\r\n") && lines.contains("20260702T183000"),
        "{lines}"
    );
}

fn an_event_is_handed_over_by_a_letter(app: TestApp) {
    let (ama, event, path) = meetup(&app);
    let organizers = format!("{path}/organizers");
    let page = ama.get(&organizers);
    assert!(page.says("Ama Mensah (you)"), "{}", page.text());
    assert_eq!(
        ama.post(&format!("{path}/leave"), &[]).status,
        409,
        "nobody else is there"
    );
    let form = page.form(&organizers);
    let unsaid = form.clone().set("email", KOFI).send(&ama);
    assert_eq!(
        (unsaid.status, unsaid.form(&organizers).value("email")),
        (422, KOFI)
    );
    let own = form
        .clone()
        .fill(&[("email", AMA), ("then", "stay")])
        .send(&ama);
    assert_eq!((own.status, own.texts("#email-error").len()), (422, 1));
    assert_eq!(
        form.fill(&[("email", KOFI), ("then", "leave")])
            .send(&ama)
            .status,
        303
    );

    let letter = app.mailbox().letter_to(KOFI);
    assert!(
        letter.text.contains("Ama Mensah asks you"),
        "{}",
        letter.text
    );
    let link = letter.link("/hand-over/");
    let kofi = app.anonymous();
    for _ in 0..2 {
        assert_eq!(kofi.get(&link).status, 200);
        assert_eq!(
            stored(&app, &event).organizers.len(),
            1,
            "a mail scanner opens links too"
        );
    }
    let accepted = kofi.get(&link).form(&link).send(&kofi);
    assert!(accepted.says("You organize it now"), "{}", accepted.text());
    assert_eq!(
        (kofi.get(&link).status, kofi.post(&link, &[]).status),
        (410, 410)
    );
    assert_eq!(ama.get(&path).status, 404, "Ama has left");
    let kofi = app.sign_in(KOFI);
    assert!(kofi.get(&format!("{path}/history")).says("Taken over"));
}

fn a_session_of_changes_is_one_letter_to_the_other_organizers(app: TestApp) {
    let (ama, kofi) = (person(&app, "Ama Mensah", AMA), person(&app, "Kofi", KOFI));
    let form = build::change(build::weekly_call(), &[("repeats_until", "2026-12-29")]);
    let event = publish(&app, &form, &[&ama, &kofi]);
    let path = format!("/my/events/{}", event.id);
    let (ama, dates) = (app.sign_in(AMA), format!("{path}/dates"));
    for id in ["2026-06-09T15:00:00", "2026-06-16T15:00:00"] {
        let form = ama.get(&dates).form(&dates);
        assert_eq!(
            form.set(&format!("how@{id}"), "leave-out")
                .send(&ama)
                .status,
            303
        );
        app.clock.set(app.clock.now() + Duration::minutes(5));
    }
    let action = format!("{path}/call-off");
    let off = [("how", "cancel"), ("reason", "Nobody has time")];
    assert_eq!(
        ama.get(&path).form(&action).fill(&off).send(&ama).status,
        303
    );
    assert_eq!(
        stored(&app, &event).sequence,
        3,
        "each save is one change for subscribers"
    );
    assert_eq!(app.mailbox().unread(), [], "the session goes on");
    app.set_clock(at("2026-06-01T12:15:00Z"));
    let letter = app.mailbox().letter_to(KOFI);
    for said in [
        "Ama Mensah changed",
        "It is cancelled: Nobody has time",
        "Left-out dates: changed",
    ] {
        assert!(letter.text.contains(said), "{said}: {}", letter.text);
    }
    assert_eq!(
        letter.link(&format!("{path}/history")),
        format!("{path}/history")
    );
    let calendar = letter.calendar();
    for line in ["METHOD:PUBLISH", "STATUS:CANCELLED"] {
        let line = format!("\r\n{line}\r\n");
        assert!(calendar.contains(&line), "{line} in {calendar}");
    }

    let reinstate = format!("{path}/reinstate");
    assert_eq!(ama.get(&path).form(&reinstate).send(&ama).status, 303);
    app.set_clock(at("2026-06-01T12:30:00Z"));
    let letter = app.mailbox().letter_to(KOFI);
    assert!(
        letter.text.contains("It takes place after all."),
        "{}",
        letter.text
    );
}

fn recording_and_slides_are_added_when_it_is_over(app: TestApp) {
    let (ama, event, path) = meetup(&app);
    let action = format!("{path}/afterwards");
    assert!(
        !ama.get(&path).text().contains(&action),
        "it is still to come"
    );
    assert_eq!(
        ama.post(&action, &[("recording", "https://example.org/v")])
            .status,
        409
    );
    app.clock.set(at("2026-06-26T09:00:00Z"));
    let ama = app.sign_in(AMA);
    let form = ama.get(&path).form(&action);
    let bad = form.clone().fill(&[
        ("recording", "example"),
        ("slides", "https://example.org/s"),
    ]);
    let answer = bad.send(&ama);
    assert_eq!(
        (answer.status, answer.form(&action).value("recording")),
        (422, "example")
    );
    let links = [
        ("recording", "https://example.org/v"),
        ("slides", "https://example.org/s"),
    ];
    assert!(
        form.fill(&links)
            .send(&ama)
            .location()
            .ends_with("saved=proposed")
    );
    let staff = app.staff();
    let edit = only_edit(&staff);
    assert!(staff.get(&edit).says("https://example.org/v"));
    decide(&staff, &edit, "approve", &[]).location();
    assert_eq!(stored(&app, &event).draft.links.len(), 3);
    app.mailbox().letter_to(AMA);
    let form = staff
        .get(&path)
        .form(&action)
        .set("recap", "https://example.org/r");
    assert!(
        form.send(&staff).location().ends_with("saved=yes"),
        "staff are trusted"
    );
    app.set_clock(app.clock.now() + Duration::minutes(15));
    app.mailbox().letter_to(AMA);
}

fn a_series_is_renewed_by_one_click_from_a_letter(app: TestApp) {
    // Its last day is 29 December: thirty days before that is 29 November.
    app.set_clock(at("2026-11-28T12:00:00Z"));
    let (_, event, path) = weekly(&app);
    app.set_clock(at("2026-11-29T08:59:00Z"));
    assert_eq!(app.mailbox().unread(), []);
    app.set_clock(at("2026-11-29T09:00:00Z"));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.subject.contains("ends on Tuesday 29 December 2026"),
        "{}",
        letter.subject
    );
    app.set_clock(at("2026-11-29T09:05:00Z"));
    assert_eq!(app.mailbox().unread(), [], "once");
    let (link, ama) = (letter.link("/renew/"), app.anonymous());
    for _ in 0..2 {
        let page = ama.get(&link);
        assert!(
            page.says("It goes on until Monday 29 November 2027"),
            "{}",
            page.text()
        );
        assert_eq!(
            stored(&app, &event),
            event,
            "a mail scanner opens links too"
        );
    }
    let done = ama.get(&link).form(&link).send(&ama);
    assert!(
        done.status == 200 && done.says("It goes on"),
        "{}",
        done.text()
    );
    assert_eq!(
        (ama.get(&link).status, ama.post(&link, &[]).status),
        (410, 410)
    );
    let lines = calendar(&app, &event);
    assert!(lines.contains("UNTIL=20271129T235959Z"), "{lines}");
    assert!(lines.contains("\r\nSEQUENCE:1\r\n"), "{lines}");
    let ama = app.sign_in(AMA);
    assert!(
        !ama.get(&path).text().contains("/renew\""),
        "there is nothing to renew"
    );
    // The next reminder of its dates is not what this is about.
    app.set_clock(at("2026-11-30T09:00:00Z"));
    app.mailbox().letter_to(AMA);
}

fn what_somebody_else_organizes_is_not_there(app: TestApp) {
    let (_, event, path) = meetup(&app);
    person(&app, "Kofi", KOFI);
    let kofi = app.sign_in(KOFI);
    for page in ["", "/history", "/organizers", "/dates"] {
        assert_eq!(kofi.get(&format!("{path}{page}")).status, 404, "{page}");
        assert_eq!(
            app.anonymous().get(&format!("{path}{page}")).status,
            401,
            "{page}"
        );
    }
    let version = [
        ("version", "1"),
        ("revision", "1"),
        ("recording", "https://example.org"),
    ];
    let actions = [
        "",
        "/history",
        "/organizers",
        "/dates",
        "/renew",
        "/leave",
        "/afterwards",
    ];
    for action in actions {
        assert_eq!(
            kofi.post(&format!("{path}{action}"), &version).status,
            404,
            "{action}"
        );
    }
    let edit = "/staff/edits/00000000-0000-7000-8000-000000000000";
    let decision = format!("{edit}/decision");
    assert_eq!(
        (kofi.get(edit).status, kofi.post(&decision, &[]).status),
        (403, 403)
    );
    let staff = app.staff();
    let verdict = [("verdict", "approve")];
    assert_eq!(
        (
            staff.get(edit).status,
            staff.post(&decision, &verdict).status
        ),
        (404, 404)
    );
    assert_eq!(stored(&app, &event), event);
}
