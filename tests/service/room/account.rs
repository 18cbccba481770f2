//! Links that work once, sessions, and who is who.

use chrono::Duration;
use folkmoot::account::{
    self, AccountError, Actor, LinkPurpose, LinkToken, Role, SESSION_TERM, SIGN_IN_TERM,
};
use folkmoot::mail::Address;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    of_many_who_use_a_link_one_gets_it,
    a_link_works_for_its_purpose_until_its_time_is_over,
    looking_at_a_link_does_not_use_it_up,
    an_address_cannot_be_flooded_with_links,
    links_to_drafts_are_as_many_as_there_is_news,
    two_who_meet_at_once_become_one_person,
    one_mailbox_is_one_person_however_it_is_spelt,
    a_session_ends_by_signing_out_and_by_time,
    staff_of_the_settings_become_staff_when_they_sign_in,
    an_unknown_address_gets_no_link,
);

fn of_many_who_use_a_link_one_gets_it(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let link = ledger
        .write(|tx| account::issue_link(tx, LinkPurpose::SignIn, ama.id, None, SIGN_IN_TERM, now));
    let results = race(8, |_| {
        ledger
            .database
            .write(|tx| account::use_link(tx, LinkPurpose::SignIn, &link, now))
    });
    let won: Vec<_> = results
        .iter()
        .filter_map(|result| result.as_ref().ok())
        .collect();
    assert_eq!(won.len(), 1);
    assert_eq!(won[0].person, ama.id);
    let is_dead = |result: &Result<_, _>| matches!(result, Err(AccountError::DeadLink));
    assert_eq!(
        results.iter().filter(|result| is_dead(result)).count(),
        7,
        "{results:?}"
    );
}

fn a_link_works_for_its_purpose_until_its_time_is_over(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let subject = uuid::Uuid::from_u128(7);
    let link = ledger.write(|tx| {
        account::issue_link(
            tx,
            LinkPurpose::Draft,
            ama.id,
            Some(subject),
            Duration::days(1),
            now,
        )
    });
    let peek = |purpose, at| {
        ledger
            .database
            .read(|tx| account::peek_link(tx, purpose, &link, at))
    };
    let last_second = now + Duration::days(1) - Duration::seconds(1);
    assert_eq!(
        peek(LinkPurpose::Draft, last_second).unwrap().subject,
        Some(subject)
    );
    for (purpose, at) in [
        (LinkPurpose::Draft, now + Duration::days(1)),
        (LinkPurpose::SignIn, now),
    ] {
        assert!(
            matches!(peek(purpose, at), Err(AccountError::DeadLink)),
            "{purpose} at {at}"
        );
    }
    let other = LinkToken::received("never-given-out");
    let unknown = ledger
        .database
        .read(|tx| account::peek_link(tx, LinkPurpose::Draft, &other, now));
    assert!(matches!(unknown, Err(AccountError::DeadLink)));
}

fn looking_at_a_link_does_not_use_it_up(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let link = ledger
        .write(|tx| account::issue_link(tx, LinkPurpose::Confirm, ama.id, None, SIGN_IN_TERM, now));
    for _ in 0..3 {
        ledger.read(|tx| account::peek_link(tx, LinkPurpose::Confirm, &link, now));
    }
    ledger.write(|tx| account::use_link(tx, LinkPurpose::Confirm, &link, now));
}

fn an_address_cannot_be_flooded_with_links(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let ask = |at| {
        ledger
            .database
            .write(|tx| account::request_sign_in(tx, &ama.email, &[], at))
    };
    for minute in 0..8 {
        assert!(ask(now + Duration::minutes(minute)).unwrap().is_some());
    }
    assert!(matches!(
        ask(now + Duration::minutes(9)),
        Err(AccountError::TooManyLinks)
    ));
    assert!(
        ask(now + Duration::minutes(61)).unwrap().is_some(),
        "an hour later the first ones do not count"
    );
}

fn links_to_drafts_are_as_many_as_there_is_news(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    for _ in 0..12 {
        let term = chrono::Duration::days(1);
        ledger.write(|tx| account::issue_link(tx, LinkPurpose::Draft, ama.id, None, term, now));
    }
}

fn two_who_meet_at_once_become_one_person(ledger: Ledger) {
    let new = build::person("Ama", "ama@example.org");
    let results = race(6, |_| {
        ledger
            .database
            .write(|tx| account::upsert(tx, &new, build::at(NOON)))
    });
    let known = ledger
        .read(|tx| account::find_by_email(tx, &new.email))
        .unwrap();
    for result in results {
        match result {
            Ok(person) => assert_eq!(person.id, known.id),
            // PostgreSQL lets two look before one inserts: the other is refused and may ask again.
            Err(fault) => assert!(fault.is_unique_violation(), "{fault}"),
        }
    }
}

fn one_mailbox_is_one_person_however_it_is_spelt(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "Ama.Mensah@example.org"));
    let again = ledger.person(&build::person("A. Mensah", "ama.mensah@EXAMPLE.org"));
    assert_eq!(
        again, ama,
        "what is known of somebody is not overwritten by whoever types the address"
    );
}

fn a_session_ends_by_signing_out_and_by_time(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let session = ledger.write(|tx| account::start_session(tx, ama.id, now));
    let who = |at| {
        ledger
            .read(|tx| account::resume_session(tx, &session, at))
            .map(|person| person.id)
    };
    assert_eq!(who(now + SESSION_TERM - Duration::seconds(1)), Some(ama.id));
    assert_eq!(who(now + SESSION_TERM), None);
    ledger.write(|tx| account::end_session(tx, &session));
    assert_eq!(who(now), None);
}

fn staff_of_the_settings_become_staff_when_they_sign_in(ledger: Ledger) {
    let now = build::at(NOON);
    let listed = [Address::parse("Thea@example.org").unwrap()];
    for (email, role) in [
        ("thea@example.org", Role::Staff),
        ("ama@example.org", Role::Member),
    ] {
        let new = build::person("Somebody", email);
        ledger.write(|tx| account::upsert(tx, &new, now));
        let sign_in = ledger
            .write(|tx| account::request_sign_in(tx, &new.email, &[], now))
            .unwrap();
        let (person, session) =
            ledger.write(|tx| account::redeem_sign_in(tx, &sign_in.token, &listed, now));
        assert_eq!(person.role, role);
        let resumed = ledger
            .read(|tx| account::resume_session(tx, &session, now))
            .unwrap();
        assert_eq!(resumed.role, role);
        assert_eq!(
            Actor::from(&resumed).require_staff().is_ok(),
            role == Role::Staff
        );
        assert_eq!(
            resumed.confirmed_at,
            Some(now),
            "the link proved the address"
        );
    }
}

fn an_unknown_address_gets_no_link(ledger: Ledger) {
    let nobody = Address::parse("nobody@example.org").unwrap();
    let link = ledger
        .database
        .write(|tx| account::request_sign_in(tx, &nobody, &[], build::at(NOON)));
    assert!(link.unwrap().is_none());
    let known = ledger.read(|tx| account::find_by_email(tx, &nobody));
    assert!(
        known.is_none(),
        "asking must not make an account: {:?}",
        known.map(|it| it.id)
    );
}
