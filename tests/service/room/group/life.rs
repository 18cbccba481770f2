//! "Is this group still active?": asked, asked again, marked, and woken up.

use chrono::{DateTime, Duration, Utc};
use folkmoot::account::{AccountError, Actor, LinkToken};
use folkmoot::audit::{self, Act};
use folkmoot::event::{EventDraft, State};
use folkmoot::group::{self, Group, GroupError, GroupListing};
use folkmoot::mail::{self, OutboxState};
use folkmoot::reminder::look_after_groups;

use super::{founded, trust, with_organizer};
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    a_quiet_group_is_asked_twice_and_marked_when_nobody_answers,
    replicas_that_look_at_once_ask_once,
    an_event_wakes_a_dormant_group,
    an_answer_is_good_once_and_only_from_an_organizer,
    staff_mark_and_unmark_with_a_reason,
);

fn day(number: i64) -> DateTime<Utc> {
    build::at(NOON) + Duration::days(number)
}

fn look(ledger: &Ledger, at: DateTime<Utc>) -> usize {
    let (site, sender) = (build::site(), build::sender());
    ledger.write(|tx| look_after_groups(tx, &site, &sender, at))
}

fn listing(ledger: &Ledger, group: &Group) -> GroupListing {
    let listings = ledger.read(group::listings);
    listings
        .into_iter()
        .find(|it| it.group.id == group.id)
        .unwrap()
}

fn is_dormant(ledger: &Ledger, group: &Group) -> bool {
    listing(ledger, group).dormant_since.is_some()
}

fn a_quiet_group_is_asked_twice_and_marked_when_nobody_answers(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    with_organizer(&ledger, &accra, "ama");
    with_organizer(&ledger, &accra, "kofi");
    let letters = |at| {
        ledger
            .read(|tx| mail::overview(tx, at))
            .count(OutboxState::Ready)
    };
    assert_eq!(look(&ledger, day(179)), 0);
    assert_eq!(look(&ledger, day(180)), 1, "its lead is asked");
    assert_eq!(look(&ledger, day(180) + Duration::minutes(1)), 0);
    assert_eq!(look(&ledger, day(209)), 0);
    assert_eq!(look(&ledger, day(210)), 1);
    assert_eq!(letters(day(210)), 2);
    assert_eq!(look(&ledger, day(239)), 0);
    assert!(!is_dormant(&ledger, &accra));
    let edition = || ledger.read(folkmoot::database::edition::current).0;
    let before = edition();
    assert_eq!(look(&ledger, day(240)), 0);
    assert_eq!(listing(&ledger, &accra).dormant_since, Some(day(240)));
    assert_eq!(edition(), before + 1, "people see it");
    assert_eq!(look(&ledger, day(700)), 0, "nobody is asked any more");
    let lines = ledger.read(|tx| audit::find(tx, &audit::Filter::default(), 10));
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].act, lines[0].person), (Act::MarkDormant, None));
}

fn replicas_that_look_at_once_ask_once(ledger: Ledger) {
    for name in ["Accra", "Lagos", "Nairobi"] {
        let group = founded(&ledger, name);
        with_organizer(&ledger, &group, "ama");
    }
    let written: usize = race(4, |_| look(&ledger, day(180))).iter().sum();
    assert_eq!(written, 3);
    let ready = ledger
        .read(|tx| mail::overview(tx, day(180)))
        .count(OutboxState::Ready);
    assert_eq!(ready, 3);
}

fn an_event_wakes_a_dormant_group(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    look(&ledger, day(180));
    look(&ledger, day(240));
    assert!(is_dormant(&ledger, &accra));
    // A foreign event and a rejected one say nothing.
    let hosted = EventDraft {
        hosts: vec![accra.id],
        ..build::draft(&build::meetup())
    };
    at(
        &ledger,
        build::draft(&build::meetup()),
        State::Published,
        day(250),
    );
    at(&ledger, hosted.clone(), State::Rejected, day(250));
    look(&ledger, day(251));
    assert!(is_dormant(&ledger, &accra));
    at(&ledger, hosted, State::Published, day(252));
    look(&ledger, day(252));
    assert!(!is_dormant(&ledger, &accra));
    assert_eq!(
        look(&ledger, day(252 + 179)),
        0,
        "the half year begins anew"
    );
}

/// An event announced at this moment.
fn at(ledger: &Ledger, draft: EventDraft, state: State, now: DateTime<Utc>) {
    let imported = folkmoot::event::Imported {
        origin: build::line(&format!("test:{now}:{state}:{}", draft.hosts.len())),
        slug: None,
        draft,
        state,
        state_reason: None,
        organizers: Vec::new(),
    };
    ledger.write(|tx| folkmoot::event::import(tx, &Actor::Service, imported, &ledger.site, now));
}

fn question(ledger: &Ledger, group: &Group, name: &str, now: DateTime<Utc>) -> LinkToken {
    use folkmoot::account::{LinkPurpose, find_by_email, issue_link};
    let address = folkmoot::mail::Address::parse(&format!("{name}@example.org")).unwrap();
    let person = ledger.read(|tx| find_by_email(tx, &address)).unwrap();
    let subject = Some(group.id.0);
    ledger.write(|tx| {
        issue_link(
            tx,
            LinkPurpose::StillActive,
            person.id,
            subject,
            Duration::days(60),
            now,
        )
    })
}

fn an_answer_is_good_once_and_only_from_an_organizer(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    with_organizer(&ledger, &accra, "kofi");
    let answer = |token: &LinkToken, is_active, now| {
        ledger
            .database
            .write(|tx| group::answer_question(tx, token, is_active, now))
    };
    let is_dead = |result: &Result<Group, GroupError>| {
        matches!(result, Err(GroupError::Account(AccountError::DeadLink)))
    };
    look(&ledger, day(180));
    let (first, second) = (
        question(&ledger, &accra, "ama", day(180)),
        question(&ledger, &accra, "kofi", day(180)),
    );
    ledger.read(|tx| group::open_question(tx, &first, day(181)));
    answer(&first, true, day(190)).unwrap();
    assert!(is_dead(&answer(&first, false, day(190))));
    assert_eq!(look(&ledger, day(190 + 179)), 0, "it was affirmed");
    answer(&second, false, day(200)).unwrap();
    assert_eq!(listing(&ledger, &accra).dormant_since, Some(day(200)));
    let (wake, late) = (
        question(&ledger, &accra, "kofi", day(201)),
        question(&ledger, &accra, "kofi", day(201)),
    );
    answer(&wake, true, day(202)).unwrap();
    assert!(!is_dormant(&ledger, &accra));
    let lead = Actor::from(&ama);
    let kofi = ledger.read(|tx| group::organizers(tx, accra.id)).remove(1);
    ledger.write(|tx| group::remove(tx, &lead, accra.id, kofi.person, day(202)));
    assert!(is_dead(&answer(&late, false, day(203))));
    assert!(!is_dormant(&ledger, &accra));
}

fn staff_mark_and_unmark_with_a_reason(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    trust(&ledger, &accra);
    let (staff, why) = (ledger.staff(), build::line("Their mail comes back"));
    let mark = |by: &Actor, is_dormant| {
        ledger
            .database
            .write(|tx| group::set_dormant(tx, by, accra.id, is_dormant, &why, day(1)))
    };
    assert!(matches!(mark(&lead, true), Err(GroupError::Forbidden(_))));
    mark(&staff, true).unwrap();
    mark(&staff, true).unwrap();
    assert!(is_dormant(&ledger, &accra));
    look(&ledger, day(2));
    assert!(is_dormant(&ledger, &accra), "the word of staff stays");
    mark(&staff, false).unwrap();
    assert!(!is_dormant(&ledger, &accra));
    let lines = ledger.read(|tx| audit::find(tx, &audit::Filter::default(), 10));
    let acts: Vec<Act> = lines.iter().map(|line| line.act).collect();
    let mut expected = [Act::MarkActive, Act::MarkDormant, Act::Trust];
    let mut acts = acts;
    acts.sort();
    expected.sort();
    assert_eq!(acts, expected);
}
