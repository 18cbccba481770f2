//! Staff review together: one takes something up and the others see it, a question is answered on the
//! page, and what came together is approved together.

use chrono::Duration;
use folkmoot::account::{self, Role};
use folkmoot::event::{self, State};

use super::submit::{meetup, meetup_but, submit};
use crate::harness::app::{STAFF, TestApp};
use crate::harness::on_both;
use crate::harness::visitor::Visitor;

on_both!(
    whoever_takes_something_up_is_seen_by_the_others,
    a_verdict_meets_a_claim_that_was_not_seen,
    a_question_is_answered_in_words_and_goes_on,
    what_is_changed_after_a_question_is_shown_as_a_difference,
    staff_do_not_approve_their_own,
    staff_see_doubles_that_wait_and_what_became_of_the_senders_events,
    whoever_sent_spam_is_kept_out_without_a_look_at_the_address,
    what_came_together_is_approved_together_and_conflicts_are_told,
);

const AMA: &str = "ama@example.org";
const OTHER: &str = "newcomer@example.org";

/// Submits the meetup with these words, and returns the link to it.
fn submitted(app: &TestApp, fields: &[(&str, &str)]) -> String {
    let ama = app.anonymous();
    let draft = submit(app, &ama, &meetup_but(&ama, fields));
    app.mailbox().letter_to(AMA);
    draft
}

/// Two of staff: Thea, and one who has just become it.
fn staff(app: &TestApp) -> (Visitor, Visitor) {
    let thea = app.staff();
    let other = app.sign_in(OTHER);
    app.pass_second_factor(&other);
    (thea, other)
}

/// The addresses of the submissions that wait, the longest waiting first.
fn waiting(app: &TestApp) -> Vec<String> {
    let events = app.read(|tx| event::by_states(tx, &[State::Submitted]));
    events
        .iter()
        .map(|event| format!("/staff/queue/{}", event.id))
        .collect()
}

fn below(path: &str, what: &str) -> String {
    format!("{path}/{what}")
}

fn whoever_takes_something_up_is_seen_by_the_others(app: TestApp) {
    submitted(&app, &[]);
    let (thea, other) = staff(&app);
    let path = waiting(&app).remove(0);
    let claim = below(&path, "claim");
    let late = other.get(&path).form(&claim);
    let taken = thea.get(&path).form(&claim).press("claim", &thea);
    assert_eq!(taken.location(), path);
    assert!(thea.get(&path).says("You have taken this up"));
    app.clock.set(app.clock.now() + Duration::minutes(5));
    let seen = "Thea has taken it up, 5 minutes ago";
    assert!(other.get("/staff/queue").says(seen));
    let refused = late.press("claim", &other);
    assert_eq!(refused.status, 409);
    let news = refused.texts("#notice").concat();
    assert!(
        news.contains("Thea has taken this up, 5 minutes ago"),
        "{news}"
    );
    assert_eq!(refused.unlabelled(), [""; 0]);
    let over = refused.form(&claim).press("claim", &other);
    assert_eq!(over.location(), path, "whoever has read the news may");
    assert!(thea.get(&path).says("newcomer has taken this up"));
    let back = other.get(&path).form(&claim).press("release", &other);
    assert_eq!(back.location(), path);
    assert!(thea.get(&path).says("Nobody has taken this up"));
    for said in ["Claimed", "Gave back"] {
        assert!(thea.get("/staff/log").says(said), "{said}");
    }
}

fn a_verdict_meets_a_claim_that_was_not_seen(app: TestApp) {
    submitted(&app, &[]);
    let (thea, other) = staff(&app);
    let path = waiting(&app).remove(0);
    let decision = below(&path, "decision");
    let unaware = other.get(&path).form(&decision);
    thea.get(&path)
        .form(&below(&path, "claim"))
        .press("claim", &thea);
    let told = unaware
        .set("reason", "Which hall?")
        .press("ask-changes", &other);
    assert_eq!(told.status, 409);
    assert!(told.says("Thea has taken this up, less than a minute ago"));
    let aware = told.form(&decision);
    assert_eq!(aware.value("reason"), "Which hall?");
    assert_eq!(aware.press("ask-changes", &other).status, 303);
    app.mailbox().letter_to(AMA);
}

fn a_question_is_answered_in_words_and_goes_on(app: TestApp) {
    submitted(&app, &[]);
    let (ama, thea) = (app.anonymous(), app.staff());
    let path = waiting(&app).remove(0);
    let ask = |what: &str| {
        let form = thea.get(&path).form(&below(&path, "decision"));
        let asked = form.set("reason", what).press("ask-changes", &thea);
        assert_eq!(asked.status, 303, "{}", asked.text());
        let letter = app.mailbox().letter_to(AMA);
        assert!(letter.text.contains(what), "{}", letter.text);
        letter.link("/drafts/")
    };
    let link = ask("Which hall?");
    let queue = thea.get("/staff/queue");
    assert!(queue.says("1 waits for an answer of the organizer"));
    let page = ama.get(&link);
    assert!(page.says("Our staff") && page.says("Which hall?"));
    assert!(!page.says("Thea"), "who asks is nobody else's business");
    assert_eq!(page.unlabelled(), [""; 0]);
    let long = page.form(&link).set("words", &"x".repeat(2001)).send(&ama);
    assert_eq!((long.status, long.texts("#words-error").len()), (422, 1));
    let said = "Hall 2.\n\nIt has a ramp.";
    let sent = page.form(&link).set("words", said).send(&ama);
    assert!(ama.get(&sent.location()).says("It has a ramp."));

    let answer = app.mailbox().letter_to(STAFF);
    assert!(
        answer.subject.contains("Ama Mensah answered"),
        "{}",
        answer.subject
    );
    assert!(answer.text.contains("It has a ramp."), "{}", answer.text);
    let review = thea.get(&answer.link("/staff/queue/"));
    assert_eq!(review.texts(".thread li").len(), 2);
    assert!(review.texts(".thread .from-organizer")[0].contains("Ama Mensah"));
    assert!(review.says("Nothing was changed."));

    ask("On which floor?");
    let signed_in = app.sign_in(AMA);
    let mine = path.replace("/staff/queue/", "/my/events/");
    let page = signed_in.get(&mine);
    assert!(page.says("On which floor?") && page.says("Hall 2."));
    let sent = page.form(&mine).set("words", "The first").send(&signed_in);
    assert_eq!(sent.status, 303, "{}", sent.text());
    app.mailbox().letter_to(STAFF);
    assert_eq!(thea.get(&path).texts(".thread li").len(), 4);
    assert_eq!(waiting(&app), [path]);
}

fn what_is_changed_after_a_question_is_shown_as_a_difference(app: TestApp) {
    submitted(&app, &[]);
    let (ama, thea) = (app.anonymous(), app.staff());
    let path = waiting(&app).remove(0);
    let form = thea.get(&path).form(&below(&path, "decision"));
    form.set("reason", "Which hall?")
        .press("ask-changes", &thea);
    let link = app.mailbox().letter_to(AMA).link("/drafts/");
    let sent = ama.get(&link).form(&link).set("venue", "Hall 2").send(&ama);
    assert_eq!(sent.status, 303, "{}", sent.text());
    app.mailbox().letter_to(STAFF);
    let review = thea.get(&path);
    assert!(review.says("Since staff asked"));
    assert_eq!(review.texts(".diff ins"), ["+ Put in: Hall 2"]);
}

fn staff_do_not_approve_their_own(app: TestApp) {
    submitted(&app, &[]);
    let person = app.member("Ama Mensah", AMA);
    app.database
        .write(|tx| account::set_role(tx, person.id, Role::Staff))
        .unwrap();
    let ama = app.sign_in(AMA);
    app.pass_second_factor(&ama);
    let path = waiting(&app).remove(0);
    let page = ama.get(&path);
    assert!(page.says("somebody else of the staff approves it"));
    assert_eq!(page.texts("button[value=approve]"), [""; 0]);
    let version = page
        .form(&below(&path, "decision"))
        .value("version")
        .to_owned();
    let forced = ama.post(
        &below(&path, "decision"),
        &[("verdict", "approve"), ("version", &version)],
    );
    assert_eq!(forced.status, 403);
    assert!(
        forced.says("you may not approve what is your own"),
        "{}",
        forced.text()
    );
    let batch = ama.get(&format!("/staff/batch?from=sender:{}", person.id));
    assert!(batch.says("it is your own"), "{}", batch.text());
    assert_eq!(waiting(&app), [path]);
}

fn staff_see_doubles_that_wait_and_what_became_of_the_senders_events(app: TestApp) {
    submitted(&app, &[("title", "Buy my towels")]);
    let thea = app.staff();
    let spam = waiting(&app).remove(0);
    let form = thea.get(&spam).form(&below(&spam, "decision"));
    form.set("why", "advertisement").press("reject", &thea);
    app.mailbox().letter_to(AMA);
    submitted(&app, &[]);
    submitted(&app, &[]);
    let paths = waiting(&app);
    let page = thea.get(&paths[0]);
    let links = page.attributes("aside a", "href");
    assert_eq!(links, [paths[1].clone()], "{}", page.text());
    assert!(page.says("waits, too"));
    assert!(page.says("0 accepted before; rejected: 1 × Commercial advertisement"));
    assert!(page.says("writes from example.org, first seen 1 June 2026"));
    assert!(!page.says(AMA), "the address is not needed");
}

fn whoever_sent_spam_is_kept_out_without_a_look_at_the_address(app: TestApp) {
    submitted(&app, &[("title", "Buy my towels")]);
    let thea = app.staff();
    let path = waiting(&app).remove(0);
    let block = below(&path, "block");
    let early = thea.post(&block, &[("days", "30")]);
    assert_eq!(early.status, 409, "nobody has said that it is spam");
    let form = thea.get(&path).form(&below(&path, "decision"));
    let rejected = form.set("why", "spam").press("reject", &thea);
    assert_eq!(rejected.location(), path);
    app.mailbox().letter_to(AMA);
    let page = thea.get(&path);
    assert!(!page.text().contains(AMA), "{}", page.text());
    assert_eq!(thea.post(&block, &[("days", "9000")]).status, 400);
    let blocked = page.form(&block).send(&thea);
    assert!(thea.get(&blocked.location()).says("a…@example.org"));
    let again = app.anonymous();
    let refused = meetup(&again).send(&again);
    assert!(refused.says("we cannot take this"), "{}", refused.text());
    assert_eq!(thea.post(&block, &[("days", "30")]).status, 409);
}

fn what_came_together_is_approved_together_and_conflicts_are_told(app: TestApp) {
    let titles = ["Towels in spring", "Kubernetes lunch", "Ironic hack day"];
    let days = ["2026-06-25", "2026-08-13", "2026-09-17"];
    for (title, day) in titles.into_iter().zip(days) {
        submitted(&app, &[("title", title), ("start_date", day)]);
    }
    let (thea, other) = staff(&app);
    let link = thea
        .get("/staff/queue")
        .attributes("main a[href^='/staff/batch']", "href");
    assert_eq!(link.len(), 1, "{link:?}");
    let page = thea.get(&link[0]);
    assert!(page.says("Several from Ama Mensah"));
    assert_eq!(page.unlabelled(), [""; 0]);
    assert_eq!(
        page.attributes("input[name=event][checked]", "value").len(),
        3
    );
    let form = page.form("/staff/batch");
    let nothing = thea.post("/staff/batch", &[("from", form.value("from"))]);
    assert_eq!(
        (nothing.status, nothing.texts("#error-summary a").len()),
        (422, 1)
    );

    let gone = waiting(&app).remove(1);
    let rejected = other.get(&gone).form(&below(&gone, "decision"));
    rejected.set("why", "duplicate").press("reject", &other);
    app.mailbox().letter_to(AMA);
    let told = form.send(&thea);
    assert_eq!(told.status, 409, "{}", told.text());
    let notice = told.texts("#notice").concat();
    assert!(
        notice.starts_with("2 approved. One was not: Kubernetes lunch : the event is rejected"),
        "{notice}"
    );
    let public = app.read(|tx| event::by_states(tx, &[State::Published]));
    assert_eq!(public.len(), 2);
    for event in &public {
        let decisions = app.read(|tx| event::decisions_of(tx, event.id));
        assert_eq!(decisions.last().unwrap().action, event::Action::Approve);
        app.mailbox().letter_to(AMA);
    }

    // What is of another source is not approved with these.
    submitted(
        &app,
        &[("title", "Zuul at noon"), ("start_date", "2026-10-01")],
    );
    let foreign = waiting(&app).remove(0).replace("/staff/queue/", "");
    let version = app
        .read(|tx| event::get(tx, foreign.parse().unwrap()))
        .unwrap()
        .version;
    let chosen = format!("{foreign}:{version}");
    let forged = thea.post(
        "/staff/batch",
        &[("from", "origin:demo"), ("event", &chosen)],
    );
    assert_eq!(forged.status, 409);
    let sender = form.value("from");
    let right = thea.post("/staff/batch", &[("from", sender), ("event", &chosen)]);
    assert_eq!(right.location(), "/staff/queue?decided=approve-batch");
    app.mailbox().letter_to(AMA);
}
