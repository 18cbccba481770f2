//! Verdicts: of two at once one counts, and everybody hears what became of their event.

use chrono::Duration;
use folkmoot::account::{self, Actor, LinkPurpose};
use folkmoot::database::edition;
use folkmoot::event::{self, Action, Event, EventError, RejectReason, State};
use folkmoot::moderation::{Rejection, Verdict, decide, letters};
use folkmoot::text::Line;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    of_staff_who_decide_at_once_one_is_heard,
    a_verdict_on_another_version_than_was_read_is_refused,
    only_staff_decide,
    what_is_sent_back_can_be_changed_and_comes_again,
    whoever_improves_a_waiting_event_keeps_the_place,
);

fn waiting(ledger: &Ledger) -> Event {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    ledger.event(build::draft(&build::meetup()), State::Submitted, &[&ama])
}

fn reason() -> Line {
    build::line("Which hall is it?")
}

fn of_staff_who_decide_at_once_one_is_heard(ledger: Ledger) {
    let (event, staff) = (waiting(&ledger), ledger.staff());
    let verdicts = [
        Verdict::Approve,
        Verdict::Reject(Rejection::new(RejectReason::Other, Some(&reason())).unwrap()),
        Verdict::AskChanges(reason()),
    ];
    let results = race(6, |runner| {
        let verdict = &verdicts[runner % 3];
        ledger.database.write(|tx| {
            decide(
                tx,
                &staff,
                event.id,
                event.version,
                verdict,
                build::at(NOON),
            )
        })
    });
    let won: Vec<_> = results
        .iter()
        .filter_map(|result| result.as_ref().ok())
        .collect();
    assert_eq!(won.len(), 1, "{results:?}");
    for result in &results {
        let is_told = matches!(
            result,
            Ok(_) | Err(EventError::Stale | EventError::WrongState(_))
        );
        assert!(is_told, "{result:?}");
    }
    assert_eq!(ledger.stored(event.id), won[0].event);
    assert_eq!(ledger.read(|tx| event::decisions_of(tx, event.id)).len(), 1);
    let is_public = won[0].event.state == State::Published;
    assert_eq!(ledger.read(edition::current).0, i64::from(is_public));
}

fn a_verdict_on_another_version_than_was_read_is_refused(ledger: Ledger) {
    let (event, staff) = (waiting(&ledger), ledger.staff());
    let other = build::draft(&build::change(
        build::meetup(),
        &[("title", "Something else")],
    ));
    ledger.write(|tx| event::resubmit(tx, &staff, event.id, event.version, other, build::at(NOON)));
    let result = ledger.database.write(|tx| {
        decide(
            tx,
            &staff,
            event.id,
            event.version,
            &Verdict::Approve,
            build::at(NOON),
        )
    });
    assert!(matches!(result, Err(EventError::Stale)), "{result:?}");
    assert_eq!(ledger.stored(event.id).state, State::Submitted);
}

fn only_staff_decide(ledger: Ledger) {
    let event = waiting(&ledger);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    for actor in [Actor::Anonymous, Actor::from(&ama)] {
        let result = ledger.database.write(|tx| {
            decide(
                tx,
                &actor,
                event.id,
                event.version,
                &Verdict::Approve,
                build::at(NOON),
            )
        });
        assert!(
            matches!(result, Err(EventError::Forbidden(_))),
            "{result:?}"
        );
    }
    assert_eq!(ledger.stored(event.id), event);
}

fn what_is_sent_back_can_be_changed_and_comes_again(ledger: Ledger) {
    let (event, staff, now) = (waiting(&ledger), ledger.staff(), build::at(NOON));
    let verdict = Verdict::AskChanges(reason());
    let asked = ledger.write(|tx| decide(tx, &staff, event.id, event.version, &verdict, now));
    assert_eq!(
        (asked.event.state, asked.event.state_reason.clone()),
        (State::ChangesAsked, Some(reason()))
    );
    let (organizer, link) = &asked.organizers[0];
    let open = ledger.read(|tx| {
        account::peek_link(
            tx,
            LinkPurpose::Draft,
            link.as_ref().expect("a link to change it"),
            now,
        )
    });
    assert_eq!(
        (open.person, open.subject),
        (organizer.id, Some(event.id.0))
    );
    let told = letters(&asked, &verdict, &ledger.site, now);
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].1.to.address, organizer.email);

    let later = now + Duration::hours(1);
    let draft = build::draft(&build::change(build::meetup(), &[("venue", "Hall 2")]));
    let version = asked.event.version;
    let again = ledger.write(|tx| {
        event::resubmit(
            tx,
            &Actor::from(organizer),
            event.id,
            version,
            draft.clone(),
            later,
        )
    });
    assert_eq!(
        (again.state, again.submitted_at),
        (State::Submitted, Some(later))
    );
    let approved = ledger.write(|tx| {
        decide(
            tx,
            &staff,
            event.id,
            again.version,
            &Verdict::Approve,
            later,
        )
    });
    assert_eq!(
        (approved.event.state, &approved.event.draft),
        (State::Published, &draft)
    );
    assert!(approved.organizers.iter().all(|(_, link)| link.is_none()));
    let actions: Vec<Action> = ledger
        .read(|tx| event::decisions_of(tx, event.id))
        .iter()
        .map(|it| it.action)
        .collect();
    assert_eq!(
        actions,
        [Action::AskChanges, Action::Submit, Action::Approve]
    );
}

fn whoever_improves_a_waiting_event_keeps_the_place(ledger: Ledger) {
    let (first, now) = (waiting(&ledger), build::at(NOON));
    let staff = ledger.staff();
    let draft = build::draft(&build::change(
        build::meetup(),
        &[("title", "Better words")],
    ));
    let later = now + Duration::days(1);
    let better =
        ledger.write(|tx| event::resubmit(tx, &staff, first.id, first.version, draft, later));
    assert_eq!(better.submitted_at, first.submitted_at);
    let second = ledger.event(build::draft(&build::weekly_call()), State::Submitted, &[]);
    let queue = ledger.read(|tx| event::by_states(tx, &[State::Submitted]));
    assert_eq!(
        queue.iter().map(|event| event.id).collect::<Vec<_>>(),
        [first.id, second.id]
    );
}
