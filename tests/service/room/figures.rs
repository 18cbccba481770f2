//! The figures of the review: what waits, how long it took, and what became of it this year.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::Actor;
use folkmoot::event::{self, Action, Event, RejectReason, State};
use folkmoot::moderation::{FigureBoard, Rejection, Verdict, decide};

use crate::harness::app::{TestApp, wait_for};
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::journey::submit::{meetup, submit};

on_both!(
    what_was_decided_this_year_is_counted_and_what_waits,
    everybody_reads_the_figures_without_a_connection_as_they_change,
);

fn hours(count: i64) -> DateTime<Utc> {
    build::at(NOON) + Duration::hours(count)
}

/// A submission that has waited since noon.
fn submitted(ledger: &Ledger) -> Event {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let event = ledger.event(build::draft(&build::meetup()), State::Submitted, &[&ama]);
    let (actor, action) = (Actor::from(&ama), Action::Submit);
    ledger.write(|tx| event::record_decision(tx, event.id, &actor, action, None, hours(0)));
    event
}

fn rejection(reason: RejectReason) -> Verdict {
    Verdict::Reject(Rejection::new(reason, Some(&build::line("Not here"))).unwrap())
}

fn what_was_decided_this_year_is_counted_and_what_waits(ledger: Ledger) {
    let staff = ledger.staff();
    let say = |verdict: &Verdict, after: i64| {
        let event = submitted(&ledger);
        ledger.write(|tx| decide(tx, &staff, event.id, event.version, verdict, hours(after)));
        event
    };
    let public = say(&Verdict::Approve, 1);
    say(&Verdict::Approve, 3);
    say(&rejection(RejectReason::Spam), 5);
    say(&rejection(RejectReason::Spam), 7);
    say(&rejection(RejectReason::Duplicate), 9);
    say(&Verdict::AskChanges(build::line("Which hall?")), 11);
    submitted(&ledger);
    let post = build::post();
    let why = build::line("It shows where somebody lives");
    ledger.write(|tx| event::take_down(tx, &staff, public.id, &why, &post, hours(12)));

    let board = FigureBoard::default();
    board.refresh(&ledger.database, hours(20)).unwrap();
    let figures = board.current();
    assert_eq!((figures.waiting, figures.waiting_changes), (1, 0));
    assert_eq!(figures.median_wait, Some(Duration::hours(6)));
    assert_eq!(figures.submissions.accepted, 2);
    let rejected = [(RejectReason::Spam, 2), (RejectReason::Duplicate, 1)];
    let rejected: BTreeMap<_, _> = rejected.map(|(why, count)| (Some(why), count)).into();
    assert_eq!(figures.submissions.rejected, rejected);
    assert_eq!((figures.taken_down, figures.unreviewed), (1, 0));

    board
        .refresh(&ledger.database, build::at("2027-01-01T00:00:00Z"))
        .unwrap();
    let next = board.current();
    assert_eq!((next.waiting, next.median_wait), (1, None));
    assert_eq!((next.submissions.accepted, next.taken_down), (0, 0));
}

fn everybody_reads_the_figures_without_a_connection_as_they_change(app: TestApp) {
    let (ama, reader) = (app.anonymous(), app.anonymous());
    assert!(reader.get("/figures").says("nothing was answered yet"));
    submit(&app, &ama, &meetup(&ama));
    app.mailbox().letter_to("ama@example.org");
    wait_for("the count", || {
        (app.of(0).figures.current().waiting == 1).then_some(())
    });
    app.without_connections(|| {
        let page = reader.get("/figures");
        assert_eq!(
            (page.status, page.header("cache-control")),
            (200, "public, max-age=0, s-maxage=60")
        );
        assert!(page.says("1 event, 0 changes"), "{}", page.text());
    });
    let event = app
        .read(|tx| event::by_states(tx, &[State::Submitted]))
        .remove(0);
    let verdict = rejection(RejectReason::DateOver);
    let at = app.clock.now() + Duration::hours(30);
    let decided = app
        .database
        .write(|tx| decide(tx, &Actor::Service, event.id, event.version, &verdict, at));
    decided.unwrap();
    app.ring();
    wait_for("the count", || {
        (app.of(0).figures.current().waiting == 0).then_some(())
    });
    let page = reader.get("/figures");
    assert!(page.says("30 hours"), "{}", page.text());
    assert!(
        page.says("Rejected: The date is over 1 0"),
        "{}",
        page.text()
    );
}
