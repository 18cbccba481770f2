//! How one comes to organize for a group: by asking, by being invited, by proposing it.

use chrono::Duration;
use folkmoot::account::{self, AccountError, Actor, LinkToken, Person};
use folkmoot::audit::{self, Act};
use folkmoot::group::{
    self, ASK_AGAIN_AFTER, Group, GroupError, GroupForm, INVITATION_TERM, ProposalState, Role,
};
use folkmoot::mail::Address;
use folkmoot::slug::Slug;
use folkmoot::text::Prose;

use super::{founded, person, with_organizer};
use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    who_asks_waits_for_the_lead,
    who_was_declined_asks_again_after_a_month,
    of_two_answers_to_one_request_one_counts,
    an_invitation_is_accepted_once_by_its_link,
    an_invitation_that_is_withdrawn_or_over_is_dead,
    only_leads_invite,
    a_proposal_becomes_a_group_that_its_proposer_leads,
    an_address_that_is_taken_is_named,
    five_proposals_of_one_person_may_wait,
);

fn ask(ledger: &Ledger, group: &Group, person: &Person, after: Duration) -> Result<(), GroupError> {
    let words = Prose::parse("I would bring the chairs", 100).unwrap();
    let (actor, now) = (Actor::from(person), build::at(NOON) + after);
    ledger
        .database
        .write(|tx| group::ask_to_join(tx, &actor, group.id, &words, now))
}

fn answer(
    ledger: &Ledger,
    group: &Group,
    by: &Actor,
    person: &Person,
    is_accepted: bool,
) -> Result<(), GroupError> {
    let now = build::at(NOON);
    ledger
        .database
        .write(|tx| group::answer_request(tx, by, group.id, person.id, is_accepted, now))
}

fn role(ledger: &Ledger, group: &Group, person: &Person) -> Option<Role> {
    ledger.read(|tx| group::role_of(tx, group.id, person.id))
}

fn who_asks_waits_for_the_lead(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let ama = with_organizer(&ledger, &accra, "ama");
    let kofi = with_organizer(&ledger, &accra, "kofi");
    let esi = person(&ledger, "esi");
    ask(&ledger, &accra, &esi, Duration::zero()).unwrap();
    let again = ask(&ledger, &accra, &esi, Duration::days(1));
    assert!(matches!(again, Err(GroupError::AlreadyAsked)), "{again:?}");
    let own = ask(&ledger, &accra, &kofi, Duration::zero());
    assert!(matches!(own, Err(GroupError::AlreadyOrganizer)), "{own:?}");
    let waiting = ledger.read(|tx| group::requests_to(tx, accra.id));
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        (waiting[0].person, waiting[0].words.as_str()),
        (esi.id, "I would bring the chairs")
    );

    for outsider in [Actor::from(&kofi), Actor::from(&esi), Actor::Anonymous] {
        let refused = answer(&ledger, &accra, &outsider, &esi, true);
        assert!(
            matches!(refused, Err(GroupError::Forbidden(_))),
            "{outsider:?}"
        );
    }
    assert_eq!(role(&ledger, &accra, &esi), None);
    answer(&ledger, &accra, &Actor::from(&ama), &esi, true).unwrap();
    assert_eq!(role(&ledger, &accra, &esi), Some(Role::Organizer));
    assert!(
        ledger
            .read(|tx| group::requests_to(tx, accra.id))
            .is_empty()
    );
}

fn who_was_declined_asks_again_after_a_month(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let (esi, staff) = (person(&ledger, "esi"), ledger.staff());
    ask(&ledger, &accra, &esi, Duration::zero()).unwrap();
    answer(&ledger, &accra, &staff, &esi, false).unwrap();
    let soon = ask(
        &ledger,
        &accra,
        &esi,
        ASK_AGAIN_AFTER - Duration::seconds(1),
    );
    assert!(matches!(soon, Err(GroupError::TooSoon)), "{soon:?}");
    ask(&ledger, &accra, &esi, ASK_AGAIN_AFTER).unwrap();
    answer(&ledger, &accra, &staff, &esi, true).unwrap();
    assert_eq!(
        role(&ledger, &accra, &esi),
        Some(Role::Lead),
        "nobody led it before"
    );
}

fn of_two_answers_to_one_request_one_counts(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    let esi = person(&ledger, "esi");
    ask(&ledger, &accra, &esi, Duration::zero()).unwrap();
    let results = race(2, |number| {
        answer(&ledger, &accra, &lead, &esi, number == 0)
    });
    let late = results
        .iter()
        .filter(|result| matches!(result, Err(GroupError::NotThere)))
        .count();
    assert_eq!(late, 1, "{results:?}");
    assert_eq!(role(&ledger, &accra, &esi).is_some(), results[0].is_ok());
}

fn invite(ledger: &Ledger, group: &Group, by: &Actor, name: &str) -> Result<LinkToken, GroupError> {
    let guest = build::person(name, &format!("{name}@example.org"));
    let now = build::at(NOON);
    ledger
        .database
        .write(|tx| group::invite(tx, by, group.id, &guest, now))
        .map(|invited| invited.token)
}

fn accept(ledger: &Ledger, token: &LinkToken, after: Duration) -> Result<Person, GroupError> {
    let now = build::at(NOON) + after;
    let accepted = ledger
        .database
        .write(|tx| group::accept_invitation(tx, token, now));
    accepted.map(|(_, person)| person)
}

fn is_dead<T: std::fmt::Debug>(result: &Result<T, GroupError>) -> bool {
    matches!(result, Err(GroupError::Account(AccountError::DeadLink)))
}

fn an_invitation_is_accepted_once_by_its_link(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    let token = invite(&ledger, &accra, &lead, "esi").unwrap();
    let twice = invite(&ledger, &accra, &lead, "esi");
    assert!(
        matches!(twice, Err(GroupError::AlreadyInvited)),
        "{twice:?}"
    );
    let address = Address::parse("esi@example.org").unwrap();
    let stored = || {
        ledger
            .read(|tx| account::find_by_email(tx, &address))
            .unwrap()
    };
    assert_eq!(stored().confirmed_at, None, "an invitation proves nothing");
    let peek = ledger.read(|tx| group::open_invitation(tx, &token, build::at(NOON)));
    assert_eq!(peek.0.id, accra.id);

    let results = race(3, |_| accept(&ledger, &token, Duration::days(1)));
    let accepted: Vec<&Person> = results.iter().filter_map(|it| it.as_ref().ok()).collect();
    assert_eq!(accepted.len(), 1, "{results:?}");
    assert_eq!(results.iter().filter(|result| is_dead(result)).count(), 2);
    assert_eq!(role(&ledger, &accra, accepted[0]), Some(Role::Organizer));
    assert!(
        stored().confirmed_at.is_some(),
        "whoever has the letter has the address"
    );
    let again = invite(&ledger, &accra, &lead, "esi");
    assert!(
        matches!(again, Err(GroupError::AlreadyOrganizer)),
        "{again:?}"
    );
}

fn an_invitation_that_is_withdrawn_or_over_is_dead(ledger: Ledger) {
    let (accra, lagos) = (founded(&ledger, "Accra"), founded(&ledger, "Lagos"));
    let lead = Actor::from(&with_organizer(&ledger, &accra, "ama"));
    let other = Actor::from(&with_organizer(&ledger, &lagos, "chidi"));
    let withdrawn = invite(&ledger, &accra, &lead, "esi").unwrap();
    let late = invite(&ledger, &accra, &lead, "yaw").unwrap();
    let open = || ledger.read(|tx| group::open_invitations(tx, accra.id, build::at(NOON)));
    let (invitation, email) = open().remove(0);
    assert_eq!(email, "esi@example.org");
    let withdraw = |by: &Actor, group: &Group| {
        ledger
            .database
            .write(|tx| group::withdraw_invitation(tx, by, group.id, invitation.id))
    };
    assert!(matches!(
        withdraw(&other, &accra),
        Err(GroupError::Forbidden(_))
    ));
    assert!(
        matches!(withdraw(&other, &lagos), Err(GroupError::NotThere)),
        "a foreign invitation is not there"
    );
    withdraw(&lead, &accra).unwrap();
    assert_eq!(open().len(), 1);
    assert!(is_dead(&accept(&ledger, &withdrawn, Duration::zero())));
    assert!(is_dead(&accept(&ledger, &late, INVITATION_TERM)));
    assert_eq!(ledger.read(|tx| group::organizers(tx, accra.id)).len(), 1);
}

fn only_leads_invite(ledger: Ledger) {
    let accra = founded(&ledger, "Accra");
    with_organizer(&ledger, &accra, "ama");
    let kofi = Actor::from(&with_organizer(&ledger, &accra, "kofi"));
    let stranger = Actor::from(&person(&ledger, "chidi"));
    for outsider in [kofi, stranger, Actor::Anonymous] {
        let refused = invite(&ledger, &accra, &outsider, "esi");
        assert!(
            matches!(refused, Err(GroupError::Forbidden(_))),
            "{outsider:?}"
        );
    }
    invite(&ledger, &accra, &ledger.staff(), "esi").unwrap();
}

fn form(name: &str) -> GroupForm {
    GroupForm {
        kind: "user-group".to_owned(),
        name: name.to_owned(),
        city: "Kumasi".to_owned(),
        country: "GH".to_owned(),
        ..GroupForm::default()
    }
}

fn a_proposal_becomes_a_group_that_its_proposer_leads(ledger: Ledger) {
    let (ama, staff) = (person(&ledger, "ama"), ledger.staff());
    let actor = Actor::from(&ama);
    let now = build::at(NOON);
    let id = ledger.write(|tx| group::propose(tx, &actor, &form("Kumasi"), now));
    assert!(
        ledger.read(group::listings).is_empty(),
        "a proposal is no group"
    );
    let slug = Slug::parse("kumasi").unwrap();
    let approve = |by: &Actor| {
        ledger
            .database
            .write(|tx| group::approve_proposal(tx, by, id, &slug, now))
    };
    assert!(matches!(approve(&actor), Err(GroupError::Forbidden(_))));
    let own = Actor::Person {
        id: actor.person().unwrap(),
        role: account::Role::Staff,
    };
    assert!(matches!(approve(&own), Err(GroupError::OwnWork)));
    let results = race(2, |_| approve(&staff));
    assert_eq!(
        results.iter().filter(|it| it.is_ok()).count(),
        1,
        "{results:?}"
    );
    let kumasi = ledger.read(|tx| group::find_by_slug(tx, &slug)).unwrap();
    assert_eq!(
        (kumasi.name.as_str(), kumasi.country.unwrap().code()),
        ("Kumasi", "GH")
    );
    assert_eq!(role(&ledger, &kumasi, &ama), Some(Role::Lead));
    let lines = ledger.read(|tx| audit::find(tx, &audit::Filter::default(), 10));
    assert_eq!(
        lines.iter().map(|line| line.act).collect::<Vec<_>>(),
        [Act::Create]
    );
}

fn an_address_that_is_taken_is_named(ledger: Ledger) {
    founded(&ledger, "Kumasi");
    let (actor, staff) = (Actor::from(&person(&ledger, "ama")), ledger.staff());
    let now = build::at(NOON);
    let id = ledger.write(|tx| group::propose(tx, &actor, &form("Kumasi"), now));
    let approve = |slug: &str| {
        let slug = Slug::parse(slug).unwrap();
        ledger
            .database
            .write(|tx| group::approve_proposal(tx, &staff, id, &slug, now))
    };
    let taken = approve("kumasi").unwrap_err().to_string();
    assert_eq!(
        taken,
        "/groups/kumasi is the address of another group: Kumasi"
    );
    let state = || ledger.read(|tx| group::get_proposal(tx, id)).unwrap().state;
    assert_eq!(
        state(),
        ProposalState::Waiting,
        "another address may be given"
    );
    approve("kumasi-openinfra").unwrap();
    assert_eq!(state(), ProposalState::Approved);
    let why = build::line("There is one already");
    let late = ledger
        .database
        .write(|tx| group::decline_proposal(tx, &staff, id, &why, now));
    assert!(matches!(late, Err(GroupError::NotThere)), "{late:?}");
}

fn five_proposals_of_one_person_may_wait(ledger: Ledger) {
    let actor = Actor::from(&person(&ledger, "ama"));
    let propose = || {
        ledger
            .database
            .write(|tx| group::propose(tx, &actor, &form("Kumasi"), build::at(NOON)))
    };
    let first = propose().unwrap();
    for _ in 1..5 {
        propose().unwrap();
    }
    assert!(matches!(propose(), Err(GroupError::TooManyProposals)));
    let (staff, why) = (ledger.staff(), build::line("Once is enough"));
    ledger.write(|tx| group::decline_proposal(tx, &staff, first, &why, build::at(NOON)));
    propose().unwrap();
    let mine = ledger.read(|tx| group::proposals_in(tx, ProposalState::Declined));
    assert_eq!(mine[0].reason.as_deref(), Some("Once is enough"));
}
