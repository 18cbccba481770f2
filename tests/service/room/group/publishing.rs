//! Organizers of trusted groups publish without a review; staff look at every tenth.

use folkmoot::account::Actor;
use folkmoot::audit::{self, Act};
use folkmoot::event::{
    self, Action, Event, EventDraft, EventError, NewSubmission, State, Submission,
};
use folkmoot::group::Group;
use uuid::Uuid;

use super::{founded, trust, with_organizer};
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;

on_both!(
    an_organizer_of_a_trusted_group_publishes_by_confirming,
    everybody_else_waits_for_review,
    what_was_asked_to_change_is_public_when_a_trusted_organizer_sends_it_again,
    every_tenth_is_looked_at_once_and_by_somebody_else,
);

fn hosted_by(group: &Group) -> EventDraft {
    EventDraft {
        hosts: vec![group.id],
        ..build::draft(&build::meetup())
    }
}

/// Submits and confirms, as whoever has this name.
fn confirmed(ledger: &Ledger, name: &str, draft: EventDraft) -> Event {
    let new = NewSubmission {
        draft,
        submitter: build::person(name, &format!("{name}@example.org")),
        form_key: Uuid::now_v7(),
    };
    let site = &ledger.site;
    ledger
        .write(|tx| {
            let Submission::New { token, .. } = event::submit(tx, new, site, build::at(NOON))?
            else {
                panic!("the form is a new one")
            };
            event::confirm(tx, &token, build::at(NOON))
        })
        .0
}

fn actions(ledger: &Ledger, event: &Event) -> Vec<Action> {
    let decisions = ledger.read(|tx| event::decisions_of(tx, event.id));
    decisions.iter().map(|decision| decision.action).collect()
}

fn an_organizer_of_a_trusted_group_publishes_by_confirming(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    with_organizer(&ledger, &accra, "ama");
    trust(&ledger, &accra);
    let event = confirmed(&ledger, "ama", hosted_by(&accra));
    assert_eq!(event.state, State::Published);
    assert_eq!(event.published_at, Some(build::at(NOON)));
    assert_eq!(ledger.stored(event.id), event);
    assert_eq!(
        actions(&ledger, &event),
        [Action::Submit, Action::PublishTrusted]
    );
    assert_eq!(ledger.read(event::listings).len(), 1);
}

fn everybody_else_waits_for_review(ledger: Ledger) {
    let (accra, lagos) = (founded(&ledger, "Accra"), founded(&ledger, "Lagos"));
    with_organizer(&ledger, &accra, "ama");
    with_organizer(&ledger, &lagos, "chidi");
    trust(&ledger, &accra);
    for (name, draft) in [
        ("chidi", hosted_by(&accra)),
        ("chidi", hosted_by(&lagos)),
        ("ama", hosted_by(&lagos)),
        ("ama", build::draft(&build::meetup())),
        ("esi", hosted_by(&accra)),
    ] {
        let event = confirmed(&ledger, name, draft);
        assert_eq!(event.state, State::Submitted, "{name}");
        assert_eq!(actions(&ledger, &event), [Action::Submit]);
    }
    assert!(ledger.read(event::listings).is_empty());
}

fn what_was_asked_to_change_is_public_when_a_trusted_organizer_sends_it_again(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    let event = ledger.event(hosted_by(&accra), State::ChangesAsked, &[&ama, &kofi]);
    trust(&ledger, &accra);
    let other = EventDraft {
        hosts: Vec::new(),
        ..hosted_by(&accra)
    };
    let resubmit = |version, draft| {
        let (actor, now) = (Actor::from(&kofi), build::at(NOON));
        ledger.write(|tx| event::resubmit(tx, &actor, event.id, version, draft, now))
    };
    let waits = resubmit(event.version, other);
    assert_eq!(waits.state, State::Submitted, "no trusted group hosts it");
    let public = resubmit(waits.version, hosted_by(&accra));
    assert_eq!(public.state, State::Published);
}

fn every_tenth_is_looked_at_once_and_by_somebody_else(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    trust(&ledger, &accra);
    let waiting = || ledger.read(event::spot_checks);
    // Which one is drawn follows from its key; of a hundred some are.
    let mut published = 0;
    while waiting().is_empty() {
        let event = confirmed(&ledger, "ama", hosted_by(&accra));
        assert_eq!(event.state, State::Published);
        published += 1;
        assert!(published < 300, "none of {published} was drawn");
        // Eight links an hour are the most that an address gets.
        ledger.write(forget_links);
    }
    let check = waiting().remove(0);
    let staff = ledger.staff();
    let mark = |actor: &Actor| {
        ledger
            .database
            .write(|tx| event::mark_seen(tx, actor, check.event, build::at(NOON)))
    };
    assert!(matches!(
        mark(&Actor::from(&ama)),
        Err(EventError::Forbidden(_))
    ));
    ledger.write(|tx| folkmoot::account::set_role(tx, ama.id, folkmoot::account::Role::Staff));
    let promoted = ledger
        .read(|tx| folkmoot::account::get(tx, ama.id))
        .unwrap();
    assert!(
        matches!(mark(&Actor::from(&promoted)), Err(EventError::Forbidden(_))),
        "nobody checks themselves"
    );
    mark(&staff).unwrap();
    mark(&staff).unwrap();
    assert!(waiting().is_empty());
    let filter = audit::Filter {
        act: Some(Act::SpotCheck),
        ..audit::Filter::default()
    };
    assert_eq!(ledger.read(|tx| audit::find(tx, &filter, 10)).len(), 1);
}

fn forget_links(
    tx: &mut folkmoot::database::AnyConnection,
) -> Result<(), folkmoot::database::DatabaseError> {
    use diesel::prelude::*;
    diesel::delete(folkmoot::database::schema::mail_links::table).execute(tx)?;
    Ok(())
}
