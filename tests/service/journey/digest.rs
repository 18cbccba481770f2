//! Digests by mail: asked for, confirmed, read on Monday morning, changed and left.

use chrono::{DateTime, Duration, Utc};
use folkmoot::event::{self, CallOff};
use folkmoot::mail;

use super::remind::{at, organizer, publish};
use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, ORIGIN};
use crate::harness::contents::texts;
use crate::harness::database::Backend;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::smtp_sink::{SmtpSink, Taken};
use crate::harness::visitor::{Answer, Visitor};

on_both!(
    asked_for_confirmed_read_in_the_readers_language_and_left_with_one_click,
    nobody_gets_a_digest_who_has_not_confirmed_it,
    every_address_gets_the_same_answer_and_no_second_letter,
    what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept,
    what_programs_and_the_blocked_ask_for_is_not_kept,
    a_digest_comes_only_when_there_is_news,
    what_is_moved_called_off_and_new_is_told_once,
    opening_links_changes_nothing_and_bad_ones_are_answered,
    whoever_leaves_between_the_plan_and_the_postman_gets_nothing,
    a_digest_is_changed_and_everything_about_it_forgotten,
);

const YUKI: &str = "yuki@example.org";

/// Asks for a digest as people do, on the page of the selection.
fn ask(visitor: &Visitor, query: &str, fields: &[(&str, &str)]) -> Answer {
    let page = visitor.get(&format!("/subscribe{query}"));
    assert_eq!(page.unlabelled(), [] as [String; 0]);
    let form = page.form("/subscribe").fill(&[
        ("email", YUKI),
        ("period", "weekly"),
        ("lang", "en"),
        ("zone", "Africa/Accra"),
    ]);
    form.fill(fields).in_good_time().send(visitor)
}

/// Asks for a digest and confirms it; returns the address of the page on which it is changed.
fn subscribe(app: &TestApp, query: &str, fields: &[(&str, &str)]) -> String {
    let visitor = app.anonymous();
    let sent = ask(&visitor, query, fields);
    assert_eq!(sent.location(), "/subscribe/sent");
    let link = app.mailbox().letter_to(YUKI).link("/digests/confirm/");
    let done = press(&visitor, &link);
    assert_eq!(done.status, 200, "{}", done.text());
    let links = done.attributes("main a", "href");
    links
        .into_iter()
        .find(|it| it.starts_with("/digests/"))
        .unwrap()
}

/// Presses the one button of a page.
fn press(visitor: &Visitor, path: &str) -> Answer {
    let bare = path.split('?').next().unwrap();
    visitor.get(path).form(bare).send(visitor)
}

/// The digest that came by this moment; none when none did.
fn digest_at(app: &TestApp, now: DateTime<Utc>) -> Option<Letter> {
    app.set_clock(now);
    let has_come = app.mailbox().unread().iter().any(|(to, _)| to == YUKI);
    has_come.then(|| app.mailbox().letter_to(YUKI))
}

/// What the sink took for Yuki since it had taken so many letters.
fn taken(sink: &SmtpSink, after: usize) -> Vec<Taken> {
    let all = sink.taken().into_iter().skip(after);
    all.filter(|letter| letter.recipient == YUKI).collect()
}

fn header(letter: &Taken, name: &str) -> String {
    let text = String::from_utf8_lossy(&letter.message).replace("\r\n ", " ");
    let begin = format!("{name}: ");
    let line = text.lines().find_map(|line| line.strip_prefix(&begin));
    line.unwrap_or_else(|| panic!("no {name} in {text}"))
        .to_owned()
}

fn asked_for_confirmed_read_in_the_readers_language_and_left_with_one_click(backend: Backend) {
    let sink = SmtpSink::new();
    let mut app = TestApp::with_mail_server(backend, sink.url());
    app.start_replica();
    let ama = organizer(&app, "Africa/Accra");
    publish(&app, &build::weekly_call(), &ama);
    let meetup = publish(&app, &build::meetup(), &ama);
    app.wait_for_edition();
    let visitor = app.anonymous();
    let fields = [("lang", "de"), ("zone", "Asia/Tokyo")];
    assert_eq!(ask(&visitor, "", &fields).location(), "/subscribe/sent");
    app.wait_for_the_postman();
    let [asked] = &taken(&sink, 0)[..] else {
        panic!("one letter that asks")
    };
    let link = Letter::parse(&asked.message).link("/digests/confirm/");
    let page = visitor.get(&link);
    assert!(page.says("Jeden Montagmorgen"), "{}", page.text());
    assert_eq!(press(&visitor, &link).status, 200);

    // Eight on Monday in Tokyo is an hour before midnight on Sunday here.
    let monday = at("2026-06-21T23:00:00Z");
    app.set_clock(monday - Duration::minutes(1));
    let before = sink.taken().len();
    for minute in 0..3 {
        app.set_clock(monday + Duration::minutes(minute));
    }
    let digests = taken(&sink, before);
    assert_eq!(digests.len(), 1, "two replicas, three minutes");
    let letter = Letter::parse(&digests[0].message);
    assert!(
        letter.subject.contains("22. Juni") && letter.subject.contains("28. Juni"),
        "{}",
        letter.subject
    );
    for said in [
        "Donnerstag 25. Juni",
        "Zuul Night Accra",
        "18:30–20:30",
        "Freitag, 26. Juni 2026, 03:30–05:30",
        "Dienstag 23. Juni",
        "Bare Metal SIG",
        "Mittwoch, 24. Juni 2026, 00:00–01:00",
    ] {
        let said = said
            .replace(" 25. Juni", ", 25. Juni")
            .replace(" 23. Juni", ", 23. Juni");
        assert!(letter.text.contains(&said), "{said} in {}", letter.text);
    }
    assert!(
        letter
            .html
            .contains(&format!("{ORIGIN}/events/{}", meetup.slug))
    );
    let leave = header(&digests[0], "List-Unsubscribe");
    assert_eq!(
        header(&digests[0], "List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let leave = leave.trim_matches(['<', '>']).strip_prefix(ORIGIN).unwrap();
    assert!(
        letter.text.contains(&format!("{ORIGIN}{leave}")),
        "{}",
        letter.text
    );

    // As a mail program sends it: no cookie, no origin.
    let kind = [("Content-Type", "application/x-www-form-urlencoded")];
    let left = app
        .anonymous()
        .ask("POST", leave, &kind, "List-Unsubscribe=One-Click");
    assert_eq!(left.status, 200, "{}", left.text());
    let before = sink.taken().len();
    app.set_clock(monday + Duration::weeks(1));
    assert_eq!(taken(&sink, before).len(), 0);
}

fn nobody_gets_a_digest_who_has_not_confirmed_it(app: TestApp) {
    publish(
        &app,
        &build::weekly_call(),
        &organizer(&app, "Africa/Accra"),
    );
    app.wait_for_edition();
    let visitor = app.anonymous();
    ask(&visitor, "", &[]);
    let link = app.mailbox().letter_to(YUKI).link("/digests/confirm/");
    assert_eq!(
        digest_at(&app, at("2026-06-08T08:00:00Z")).map(|it| it.text),
        None
    );
    assert_eq!(visitor.get(&link).status, 410, "three days are over");
    assert_eq!(visitor.post(&link, &[]).status, 410);
    let left = app.read(folkmoot::subscription::counts);
    assert_eq!((left.active, left.open), (0, 0), "it is forgotten");
    read_reminders(&app);
}

fn every_address_gets_the_same_answer_and_no_second_letter(app: TestApp) {
    let visitor = app.anonymous();
    let first = ask(&visitor, "?kind=meetup", &[]);
    let letter = app.mailbox().letter_to(YUKI);
    let again = ask(&visitor, "?kind=meetup", &[("period", "monthly")]);
    assert_eq!(again.location(), first.location());
    app.wait_for_the_postman();
    assert_eq!(app.mailbox().unread(), [], "within the hour");
    assert_eq!(
        press(&visitor, &letter.link("/digests/confirm/")).status,
        200
    );

    app.set_clock(app.clock.now() + Duration::hours(2));
    let known = ask(&visitor, "?kind=meetup", &[("lang", "fr")]);
    assert_eq!(known.location(), first.location());
    let letter = app.mailbox().letter_to(YUKI);
    assert!(letter.subject.contains("already"), "{}", letter.subject);
    let manage = letter.link("/digests/");
    let bare = manage.split('?').next().unwrap();
    let form = visitor.get(bare).form(bare);
    assert_eq!(
        form.value("lang"),
        "en",
        "a form of a stranger changes nothing"
    );

    // Six things at once that nobody confirms are more than one mailbox is asked for.
    for kind in ["ptg", "summit", "days", "training", "sig", "deadline"] {
        ask(&visitor, &format!("?kind={kind}"), &[]);
    }
    app.wait_for_the_postman();
    let letters = app.mailbox().unread().len();
    assert_eq!(letters, 5);
    for _ in 0..letters {
        app.mailbox().letter_to(YUKI);
    }
}

fn what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(app: TestApp) {
    let visitor = app.anonymous();
    for (field, wrong) in [("email", "yuki"), ("zone", "Middle Earth")] {
        let answer = ask(
            &visitor,
            "?kind=ptg",
            &[("period", "monthly"), (field, wrong)],
        );
        assert_eq!(answer.status, 422, "{field}");
        assert_eq!(
            answer.texts(&format!("#{field}-fault")).len(),
            1,
            "{}",
            answer.text()
        );
        let form = answer.form("/subscribe");
        assert_eq!(
            (form.value(field), form.value("selection")),
            (wrong, "kind=ptg")
        );
        assert_eq!(
            answer.attributes("[name=period][checked]", "value"),
            ["monthly"]
        );
        assert_eq!(answer.unlabelled(), [] as [String; 0]);
    }
    assert_eq!(
        ask(&visitor, "", &[("selection", "colour=red")]).status,
        400
    );
}

fn what_programs_and_the_blocked_ask_for_is_not_kept(app: TestApp) {
    let visitor = app.anonymous();
    let program = ask(&visitor, "", &[("referral", "https://example.com")]);
    assert_eq!(program.location(), "/subscribe/sent");
    let page = visitor.get("/subscribe");
    let quick = page
        .form("/subscribe")
        .fill(&[("email", YUKI), ("zone", "UTC")])
        .send(&visitor);
    assert_eq!(quick.status, 429);
    assert_eq!(quick.form("/subscribe").value("email"), YUKI);
    let staff = app.staff();
    let blocked = staff
        .get("/staff/blocks")
        .form("/staff/blocks")
        .fill(&[("target", YUKI), ("days", "7"), ("reason", "Flood")])
        .send(&staff);
    assert_eq!(blocked.status, 303, "{}", blocked.text());
    assert_eq!(ask(&visitor, "", &[]).status, 403);
    let kept = app.read(folkmoot::subscription::counts);
    assert_eq!((kept.active, kept.open), (0, 0));
}

fn a_digest_comes_only_when_there_is_news(app: TestApp) {
    let ama = organizer(&app, "Africa/Accra");
    publish(&app, &build::meetup(), &ama);
    app.wait_for_edition();
    subscribe(&app, "?kind=meetup", &[]);
    // The meetup is public since before; it comes in the week of the 22nd.
    for quiet in ["2026-06-08T08:00:00Z", "2026-06-15T08:00:00Z"] {
        assert_eq!(
            digest_at(&app, at(quiet)).map(|it| it.text),
            None,
            "{quiet}"
        );
    }
    let letter = digest_at(&app, at("2026-06-22T08:00:00Z")).unwrap();
    assert!(letter.text.contains("Zuul Night Accra"), "{}", letter.text);
    read_reminders(&app);
    assert_eq!(
        digest_at(&app, at("2026-06-29T08:00:00Z")).map(|it| it.text),
        None
    );
    read_reminders(&app);
}

/// What goes to organizers and staff is the matter of other tests.
fn read_reminders(app: &TestApp) {
    app.wait_for_the_postman();
    for (reader, _) in app.mailbox().unread() {
        if reader != YUKI {
            app.mailbox().letter_to(&reader);
        }
    }
}

fn what_is_moved_called_off_and_new_is_told_once(app: TestApp) {
    let ama = organizer(&app, "Africa/Accra");
    let far = |title: &str, day: &str| {
        build::change(build::meetup(), &[("title", title), ("start_date", day)])
    };
    let moved = publish(&app, &far("Moved Night", "2026-09-10"), &ama);
    let off = publish(&app, &far("Lost Night", "2026-09-17"), &ama);
    publish(&app, &far("Quiet Night", "2026-09-24"), &ama);
    app.wait_for_edition();
    subscribe(&app, "", &[]);
    app.set_clock(at("2026-06-03T12:00:00Z"));
    publish(&app, &far("Fresh Night", "2026-10-01"), &ama);
    let (now, actor) = (app.clock.now(), folkmoot::account::Actor::Service);
    app.database
        .write(|tx| {
            let draft = build::draft(&far("Moved Night", "2026-09-11"));
            event::revise(tx, &actor, moved.id, moved.version, draft, now)?;
            let reason = build::line("The hall is flooded");
            event::call_off(
                tx,
                &actor,
                off.id,
                off.version,
                CallOff::Cancel,
                reason,
                now,
            )
        })
        .unwrap();
    app.wait_for_edition();
    let letter = digest_at(&app, at("2026-06-08T08:00:00Z")).unwrap();
    let told = |words: &str| letter.text.contains(words);
    for words in [
        "Moved Night",
        "11 September",
        "Instead of",
        "10 September",
        "Lost Night",
        "Cancelled",
        "Fresh Night",
        "New",
    ] {
        assert!(told(words), "{words} in {}", letter.text);
    }
    assert!(!told("Quiet Night"), "{}", letter.text);
    read_reminders(&app);
    assert_eq!(
        digest_at(&app, at("2026-06-15T08:00:00Z")).map(|it| it.text),
        None
    );
    // It takes place after all.
    let off = app.read(|tx| event::get(tx, off.id)).unwrap();
    app.database
        .write(|tx| event::reinstate(tx, &actor, off.id, off.version, app.clock.now()))
        .unwrap();
    app.wait_for_edition();
    let letter = digest_at(&app, at("2026-06-22T08:00:00Z")).unwrap();
    assert!(
        letter.text.contains("Takes place after all"),
        "{}",
        letter.text
    );
    assert!(!letter.text.contains("Moved Night"), "{}", letter.text);
    read_reminders(&app);
}

fn opening_links_changes_nothing_and_bad_ones_are_answered(app: TestApp) {
    publish(
        &app,
        &build::weekly_call(),
        &organizer(&app, "Africa/Accra"),
    );
    app.wait_for_edition();
    let manage = subscribe(&app, "", &[]);
    let visitor = app.anonymous();
    let leave = format!("{manage}/leave");
    for path in [&manage, &leave] {
        assert_eq!(visitor.get(path).status, 200, "{path}");
    }
    for bad in ["/digests/nobodys/leave", "/digests/x/leave"] {
        for (status, answer) in [(200, visitor.get(bad)), (200, visitor.post(bad, &[]))] {
            assert_eq!(answer.status, status, "{bad}");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
    }
    for bad in ["/digests/nobodys", "/digests/confirm/nobodys"] {
        assert_eq!(visitor.get(bad).status, 410, "{bad}");
    }
    let letter = digest_at(&app, at("2026-06-08T08:00:00Z"));
    assert!(letter.is_some(), "nobody has left");
    read_reminders(&app);
    // The same button as people press it, on the page.
    assert!(press(&visitor, &leave).says("You have left"));
    assert_eq!(visitor.get(&manage).status, 410);
    assert_eq!(
        digest_at(&app, at("2026-06-15T08:00:00Z")).map(|it| it.text),
        None
    );
    read_reminders(&app);
}

fn whoever_leaves_between_the_plan_and_the_postman_gets_nothing(app: TestApp) {
    publish(
        &app,
        &build::weekly_call(),
        &organizer(&app, "Africa/Accra"),
    );
    app.wait_for_edition();
    let manage = subscribe(&app, "", &[]);
    let now = app.clock.now();
    app.database.write(|tx| mail::pause(tx, now)).unwrap();
    app.clock.set(at("2026-06-08T08:00:00Z"));
    app.ring();
    let states = || {
        let query = "SELECT state AS content FROM outbox WHERE letter = 'digest'";
        app.read(|tx| texts(tx, query))
    };
    wait_for("the digest in the outbox", || {
        (states() == ["ready"]).then_some(())
    });
    app.anonymous().post(&format!("{manage}/leave"), &[]);
    app.database.write(mail::resume).unwrap();
    app.wait_for_the_postman();
    assert_eq!(states(), ["cancelled"]);
    read_reminders(&app);
    assert_eq!(app.mailbox().unread(), []);
}

fn a_digest_is_changed_and_everything_about_it_forgotten(app: TestApp) {
    publish(
        &app,
        &build::weekly_call(),
        &organizer(&app, "Africa/Accra"),
    );
    app.wait_for_edition();
    let manage = subscribe(&app, "?kind=sig", &[]);
    let other = subscribe(&app, "?kind=ptg", &[]);
    let visitor = app.anonymous();
    let page = visitor.get(&manage);
    assert_eq!(page.unlabelled(), [] as [String; 0]);
    assert!(
        page.says("y…@example.org") && !page.text().contains(YUKI),
        "{}",
        page.text()
    );
    let chosen = visitor.get(&format!("{manage}?kind=ptg&choose=1"));
    assert!(chosen.says("not saved yet"));
    let doubled = chosen.form(&manage).press("save", &visitor);
    assert_eq!(doubled.status, 422, "{}", doubled.text());
    let saved = visitor
        .get(&format!("{manage}?kind=sig,meetup&choose=1"))
        .form(&manage)
        .fill(&[
            ("period", "monthly"),
            ("lang", "ja"),
            ("zone", "Asia/Tokyo"),
        ])
        .press("save", &visitor);
    let page = visitor.get(&saved.location());
    assert!(
        page.says("saved") && page.says("6 July 2026"),
        "{}",
        page.text()
    );
    assert_eq!(
        digest_at(&app, at("2026-06-08T08:00:00Z")).map(|it| it.text),
        None
    );
    read_reminders(&app);
    let letter = digest_at(&app, at("2026-07-05T23:00:00Z")).unwrap();
    assert!(letter.text.contains("7月7日"), "{}", letter.text);
    read_reminders(&app);
    let forgotten = visitor.post(&manage, &[("act", "forget")]);
    assert!(
        forgotten.says("Everything is deleted"),
        "{}",
        forgotten.text()
    );
    assert_eq!(visitor.get(&other).status, 410);
    let kept = app.read(|tx| {
        let query = "SELECT recipient AS content FROM outbox WHERE recipient LIKE 'yuki%'";
        texts(tx, query)
    });
    assert_eq!(kept, [] as [String; 0]);
}
