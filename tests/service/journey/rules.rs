//! The rules of staff: what they will send, what keeps a letter back, and what comes back after an event.

use folkmoot::account::Actor;
use folkmoot::event::{self, AttendanceSource, State};
use folkmoot::mail::OutboxState;

use super::remind::{at, organizer, publish};
use super::submit::{meetup, submit};
use crate::harness::app::{STAFF, TestApp};
use crate::harness::{build, on_both};

on_both!(
    what_is_missing_is_asked_for_and_not_once_it_is_there,
    a_submission_that_waits_two_days_is_brought_to_staff,
    staff_see_the_next_letters_and_a_dry_run_changes_nothing,
    a_rule_is_switched_off_and_held_and_staff_add_their_own,
    a_rule_that_makes_no_sense_is_refused_with_everything_that_was_typed,
    organizers_say_how_many_came_and_where_the_recording_is,
    what_nobody_answered_within_thirty_days_is_brought_to_staff,
    the_last_days_of_a_call_for_papers_are_told,
);

const AMA: &str = "ama@example.org";
const PAGE: &str = "/staff/reminders";

fn without_venue() -> event::EventForm {
    build::change(build::meetup(), &[("venue", ""), ("registration", "")])
}

fn count(app: &TestApp, state: OutboxState) -> i64 {
    let now = app.clock.now();
    let overview = app.read(|tx| folkmoot::mail::overview(tx, now));
    overview.count(state)
}

fn what_is_missing_is_asked_for_and_not_once_it_is_there(app: TestApp) {
    // Nine in Accra is two in the morning in Los Angeles: letters wait there for eight, which is 15:00.
    app.set_clock(at("2026-06-03T12:00:00Z"));
    let ama = organizer(&app, "America/Los_Angeles");
    publish(&app, &without_venue(), &ama);
    let other = build::change(without_venue(), &[("title", "Ironic Night")]);
    let mended = publish(&app, &other, &ama);
    app.set_clock(at("2026-06-04T09:01:00Z"));
    assert_eq!(count(&app, OutboxState::Ready), 2);
    let whole = build::change(
        other,
        &[("venue", "Hub"), ("registration", "https://example.org/r")],
    );
    let now = app.clock.now();
    app.database
        .write(|tx| {
            let (id, version) = (mended.id, mended.version);
            event::revise(tx, &Actor::Service, id, version, build::draft(&whole), now)
        })
        .unwrap();
    app.set_clock(at("2026-06-04T15:01:00Z"));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter
            .subject
            .contains("Zuul Night Accra: something is missing"),
        "{}",
        letter.subject
    );
    for missing in ["the venue or its address", "a link to register"] {
        assert!(letter.text.contains(missing), "{}", letter.text);
    }
    assert_eq!(app.mailbox().unread(), []);
    assert_eq!(count(&app, OutboxState::Cancelled), 1);
}

fn a_submission_that_waits_two_days_is_brought_to_staff(app: TestApp) {
    app.staff();
    app.set_clock(at("2026-06-02T10:00:00Z"));
    let ama = app.anonymous();
    submit(&app, &ama, &meetup(&ama));
    app.mailbox().letter_to(AMA);
    app.set_clock(at("2026-06-04T09:59:00Z"));
    assert_eq!(app.mailbox().unread(), [], "two days are not over");
    app.set_clock(at("2026-06-04T10:05:00Z"));
    let letter = app.mailbox().letter_to(STAFF);
    assert!(
        letter
            .text
            .contains("It has waited for review since Tuesday 2 June 2026"),
        "{}",
        letter.text
    );
    assert!(letter.link("/staff/queue/").len() > "/staff/queue/".len());
    app.set_clock(at("2026-06-05T12:00:00Z"));
    assert_eq!(app.mailbox().unread(), [], "they are told once");
}

fn staff_see_the_next_letters_and_a_dry_run_changes_nothing(app: TestApp) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    let thea = app.staff();
    publish(&app, &build::meetup(), &organizer(&app, "Asia/Tokyo"));
    let page = thea.get(PAGE);
    assert_eq!(page.status, 200);
    let next = page.texts("[aria-label='The next letters'] tbody tr");
    assert_eq!(next.len(), 4, "{next:?}");
    for words in [
        "Ama Mensah",
        "2026-06-18 18:00 Asia/Tokyo",
        "A week before",
        "called off",
    ] {
        assert!(next[0].contains(words), "{words} in {}", next[0]);
    }
    assert!(!page.text().contains(AMA), "names, not addresses");
    let run = thea.get(&format!("{PAGE}?from=2026-06-24&until=2026-06-24"));
    let run = run.texts("[aria-label='Letters of the dry run'] tbody tr");
    assert_eq!(run.len(), 1, "{run:?}");
    assert!(run[0].contains("The day before"), "{run:?}");
    // What the list says comes true.
    app.set_clock(at("2026-06-24T09:01:00Z"));
    assert_eq!(app.mailbox().unread().len(), 1);
    app.mailbox().letter_to(AMA);
    let backwards = thea.get(&format!("{PAGE}?from=2026-06-25&until=2026-06-24"));
    assert_eq!(backwards.status, 422);
    assert!(backwards.says("The last day is before the first"));
}

fn a_rule_is_switched_off_and_held_and_staff_add_their_own(app: TestApp) {
    app.set_clock(at("2026-06-17T12:00:00Z"));
    let thea = app.staff();
    publish(&app, &build::meetup(), &organizer(&app, "Africa/Accra"));
    let switch = |rule: &str, state: &str| {
        let done = thea.post(&format!("{PAGE}/{rule}"), &[("state", state)]);
        assert_eq!(done.location(), format!("{PAGE}?done=switched"));
    };
    switch("week-before", "off");
    switch("day-before", "held");
    let form = thea.get(PAGE).form(PAGE);
    let rule = form.fill(&[
        ("title", "Three days to go"),
        ("days", "3"),
        ("time", "10:30"),
        ("state", "on"),
    ]);
    assert_eq!(rule.send(&thea).location(), format!("{PAGE}?done=added"));
    app.set_clock(at("2026-06-22T10:29:00Z"));
    assert_eq!(app.mailbox().unread(), [], "a week before is off");
    app.set_clock(at("2026-06-22T10:31:00Z"));
    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("in 3 days"), "{}", letter.text);
    app.set_clock(at("2026-06-24T12:00:00Z"));
    assert_eq!(app.mailbox().unread(), [], "the day before is held");
    assert_eq!(count(&app, OutboxState::Held), 1);
    let approved = [("act", "send-all"), ("count", "1")];
    thea.post("/staff/mail/letters/held", &approved);
    let letter = app.mailbox().letter_to(AMA);
    assert!(letter.text.contains("tomorrow"), "{}", letter.text);
    let log = thea.get("/staff/log").texts("tbody tr");
    assert_eq!(
        log.iter()
            .filter(|line| line.contains("reminder rule"))
            .count(),
        3,
        "{log:?}"
    );
}

fn a_rule_that_makes_no_sense_is_refused_with_everything_that_was_typed(app: TestApp) {
    let thea = app.staff();
    let refused = |fields: &[(&str, &str)], words: &str| {
        let answer = thea.get(PAGE).form(PAGE).fill(fields).send(&thea);
        assert_eq!(answer.status, 422, "{fields:?}");
        assert!(answer.says(words), "{words} in {}", answer.text());
        assert_eq!(answer.form(PAGE).value("title"), "Odd");
    };
    let odd = ("title", "Odd");
    refused(
        &[odd, ("letter", "how-many")],
        "This letter makes no sense for them",
    );
    refused(&[odd, ("days", "61")], "Days are a number from 0 to 60");
    refused(&[odd, ("time", "noon")], "The time is hours and minutes");
    assert_eq!(
        thea.post(&format!("{PAGE}/none"), &[("state", "on")])
            .status,
        404
    );
}

fn organizers_say_how_many_came_and_where_the_recording_is(app: TestApp) {
    app.set_clock(at("2026-06-24T12:00:00Z"));
    let event = publish(&app, &build::meetup(), &organizer(&app, "Africa/Accra"));
    app.set_clock(at("2026-06-26T10:01:00Z"));
    let letter = app.mailbox().letter_to(AMA);
    assert!(
        letter.subject.starts_with("How many came?"),
        "{}",
        letter.subject
    );
    let path = letter.link("/how-many/");
    let visitor = app.anonymous();
    let day = "2026-06-25".parse().unwrap();
    let said = || app.read(|tx| event::attendance_of(tx, event.id, day));
    assert_eq!(visitor.get(&path).status, 200);
    assert_eq!(said(), None, "looking says nothing");
    let nothing = visitor.get(&path).form(&path).send(&visitor);
    assert_eq!(nothing.status, 422);
    assert!(nothing.says("Say how many came in person, online, or both"));
    for number in ["40", "42"] {
        let form = visitor.get(&path).form(&path).fill(&[
            ("in_person", number),
            ("source", "counted"),
            ("recording", "https://example.org/recording"),
        ]);
        assert_eq!(form.send(&visitor).status, 200);
        let attendance = said().unwrap();
        assert_eq!(attendance.in_person.unwrap().to_string(), number);
        assert_eq!(attendance.source, AttendanceSource::Counted);
    }
    let proposed = app.read(|tx| event::edits::of_event(tx, event.id));
    assert!(proposed.iter().any(|edit| {
        edit.state == event::EditState::Open
            && edit.draft.links.contains_key(&event::LinkRole::Recording)
    }));
    let elsewhere = path.replace("2026-06-25", "2026-06-24");
    assert_eq!(
        visitor.get(&elsewhere).status,
        410,
        "there was nothing on that day"
    );
    app.staff();
    app.set_clock(at("2026-07-26T10:00:00Z"));
    assert_eq!(app.mailbox().unread(), [], "nobody need be asked again");
}

fn what_nobody_answered_within_thirty_days_is_brought_to_staff(app: TestApp) {
    app.staff();
    app.set_clock(at("2026-06-24T12:00:00Z"));
    let event = publish(&app, &build::meetup(), &organizer(&app, "Africa/Accra"));
    publish(
        &app,
        &build::weekly_call(),
        &organizer(&app, "Africa/Accra"),
    );
    app.set_clock(at("2026-06-26T10:01:00Z"));
    app.mailbox().letter_to(AMA);
    for day in ["2026-06-29", "2026-07-06", "2026-07-13", "2026-07-20"] {
        app.set_clock(at(&format!("{day}T09:01:00Z")));
        let letter = app.mailbox().letter_to(AMA);
        assert!(
            letter.subject.contains("Bare Metal SIG: tomorrow"),
            "{}",
            letter.subject
        );
    }
    app.set_clock(at("2026-07-25T09:01:00Z"));
    let letter = app.mailbox().letter_to(STAFF);
    assert!(
        letter.text.contains("nobody has said how many came"),
        "{}",
        letter.text
    );
    assert_eq!(
        letter.link("/my/events/"),
        format!("/my/events/{}", event.id)
    );
    assert_eq!(
        app.mailbox().unread(),
        [],
        "of a weekly call nobody is asked"
    );
    assert_eq!(
        app.read(|tx| event::get(tx, event.id)).unwrap().state,
        State::Published
    );
}

fn the_last_days_of_a_call_for_papers_are_told(app: TestApp) {
    app.set_clock(at("2026-06-01T12:00:00Z"));
    let summit = build::change(
        build::meetup(),
        &[
            ("start_date", "2026-10-15"),
            ("cfp", "https://example.org/cfp"),
            ("cfp_closes_date", "2026-06-12"),
        ],
    );
    publish(&app, &summit, &organizer(&app, "Africa/Accra"));
    for (day, soon) in [("2026-06-05", "in 7 days"), ("2026-06-11", "tomorrow")] {
        app.set_clock(at(&format!("{day}T09:01:00Z")));
        let letter = app.mailbox().letter_to(AMA);
        let closes = format!("The call for papers closes {soon}");
        assert!(letter.subject.contains(&closes), "{}", letter.subject);
    }
    app.set_clock(at("2026-06-13T12:00:00Z"));
    assert_eq!(app.mailbox().unread(), []);
}
