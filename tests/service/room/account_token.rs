//! API tokens: what each may do, for how long, and for whom.

use std::collections::BTreeSet;

use chrono::Duration;
use diesel::prelude::*;
use folkmoot::account::{
    self, AccountError, LONGEST_TERM, MOST_TOKENS, NewApiToken, Person, Role, Scope,
};
use folkmoot::database::schema::api_tokens;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;

on_both!(
    a_token_brings_its_person_and_what_it_may_do,
    a_token_ends_by_its_time_and_by_its_owner,
    staff_are_staff_by_a_token_made_for_it_only,
    nobody_has_more_tokens_than_anyone_needs,
    when_a_token_was_used_is_noted_by_the_hour,
    the_text_of_a_token_is_not_kept,
);

fn new(scopes: &[Scope]) -> NewApiToken {
    NewApiToken {
        name: build::line("our website"),
        scopes: scopes.iter().copied().collect(),
        term: Duration::days(30),
    }
}

fn issue(ledger: &Ledger, person: &Person, scopes: &[Scope]) -> String {
    let now = build::at(NOON);
    ledger.write(|tx| account::issue_api_token(tx, person, &new(scopes), now))
}

fn staff(ledger: &Ledger) -> Person {
    ledger.staff();
    ledger.person(&build::person("Staff", "staff@example.org"))
}

fn a_token_brings_its_person_and_what_it_may_do(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let text = issue(&ledger, &ama, &[Scope::Read, Scope::ManageGroup]);
    assert!(text.starts_with("folkmoot_") && text.len() == 52, "{text}");
    let (person, token) = ledger
        .read(|tx| account::resume_api_token(tx, &text, now))
        .unwrap();
    assert_eq!(person, ama);
    let scopes = BTreeSet::from([Scope::Read, Scope::ManageGroup]);
    assert_eq!(
        (token.name.as_str(), &token.scopes),
        ("our website", &scopes)
    );
    assert_eq!(token.expires_at, now + Duration::days(30));
    for other in ["", "folkmoot_", &text[..51], &text.to_uppercase()] {
        let nobody = ledger.read(|tx| account::resume_api_token(tx, other, now));
        assert!(nobody.is_none(), "{other}");
    }
}

fn a_token_ends_by_its_time_and_by_its_owner(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    let text = issue(&ledger, &ama, &[Scope::Read]);
    let works = |at| {
        ledger
            .read(|tx| account::resume_api_token(tx, &text, at))
            .is_some()
    };
    let end = now + Duration::days(30);
    assert!(works(end - Duration::seconds(1)) && !works(end));
    let id = ledger.read(|tx| account::api_tokens_of(tx, ama.id, now))[0].id;
    assert!(!ledger.write(|tx| account::revoke_api_token(tx, kofi.id, id)));
    assert!(works(now), "a foreign one is not there");
    assert!(ledger.write(|tx| account::revoke_api_token(tx, ama.id, id)));
    assert!(!works(now));

    let forever = NewApiToken {
        term: Duration::days(10_000),
        ..new(&[Scope::Read])
    };
    ledger.write(|tx| account::issue_api_token(tx, &ama, &forever, now));
    let stored = ledger.read(|tx| account::api_tokens_of(tx, ama.id, now));
    assert_eq!(stored[0].expires_at, now + LONGEST_TERM);
}

fn staff_are_staff_by_a_token_made_for_it_only(ledger: Ledger) {
    let now = build::at(NOON);
    let thea = staff(&ledger);
    let role = |text: &str| {
        let found = ledger.read(|tx| account::resume_api_token(tx, text, now));
        found.unwrap().0.role
    };
    let plain = issue(&ledger, &thea, &[Scope::Read, Scope::Submit]);
    let full = issue(&ledger, &thea, &[Scope::Staff]);
    assert_eq!((role(&plain), role(&full)), (Role::Organizer, Role::Staff));
    ledger.write(|tx| account::set_role(tx, thea.id, Role::Member));
    assert_eq!(role(&full), Role::Member, "the person is what they are now");

    let before_the_second_factor = Person {
        role: Role::Organizer,
        ..thea
    };
    let refused = ledger.database.write(|tx| {
        account::issue_api_token(tx, &before_the_second_factor, &new(&[Scope::Staff]), now)
    });
    assert!(
        matches!(refused, Err(AccountError::Forbidden)),
        "{refused:?}"
    );
}

fn nobody_has_more_tokens_than_anyone_needs(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    for _ in 0..MOST_TOKENS {
        issue(&ledger, &ama, &[Scope::Read]);
    }
    let at = |at| {
        ledger
            .database
            .write(|tx| account::issue_api_token(tx, &ama, &new(&[Scope::Read]), at))
    };
    assert!(matches!(at(now), Err(AccountError::TooManyTokens)));
    at(now + Duration::days(30)).expect("those that are over do not count");
}

fn when_a_token_was_used_is_noted_by_the_hour(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let text = issue(&ledger, &ama, &[Scope::Read]);
    let token = |at| {
        ledger
            .read(|tx| account::resume_api_token(tx, &text, at))
            .unwrap()
            .1
    };
    assert!(token(now).is_to_be_noted(now));
    ledger.write(|tx| account::note_token_used(tx, token(now).id, now));
    assert_eq!(token(now).last_used_at, Some(now));
    let hour = now + Duration::hours(1);
    assert!(!token(now).is_to_be_noted(hour - Duration::seconds(1)));
    assert!(token(now).is_to_be_noted(hour));
}

fn the_text_of_a_token_is_not_kept(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let text = issue(&ledger, &ama, &[Scope::Read]);
    let rows: Vec<(String, String)> = ledger.read(|tx| {
        Ok::<_, folkmoot::database::DatabaseError>(
            api_tokens::table
                .select((api_tokens::digest, api_tokens::scopes))
                .load(tx)?,
        )
    });
    assert_eq!(
        (rows.len(), rows[0].0.len(), rows[0].1.as_str()),
        (1, 64, "read")
    );
    assert!(!text.contains(&rows[0].0) && !rows[0].0.contains(&text[9..]));
}
