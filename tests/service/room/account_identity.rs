//! Accounts with identity providers: whose they are, and what a provider's word is worth.

use folkmoot::account::oidc::Vouched;
use folkmoot::account::{self, AccountError, Person, Role};
use folkmoot::mail::Address;

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    who_is_new_gets_an_account_and_is_known_the_next_time,
    an_address_that_is_not_verified_makes_no_account,
    who_has_an_account_is_not_linked_by_address,
    a_connected_account_is_one_persons,
    one_key_at_two_providers_is_two_people,
    a_provider_makes_nobody_staff_but_its_second_factor_counts,
    two_first_sign_ins_at_once_make_one_account,
);

const ISSUER: &str = "https://id.example.org";

fn vouched(subject: &str, email: Option<&str>) -> Vouched {
    Vouched {
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
        email: email.map(|email| Address::parse(email).unwrap()),
        name: Some(build::line("Ama Mensah")),
        has_second_factor: false,
    }
}

fn sign_in(ledger: &Ledger, vouched: &Vouched) -> Result<Person, AccountError> {
    let browser = "Firefox on Linux".to_owned();
    let welcomed = ledger
        .database
        .write(|tx| account::sign_in_by_identity(tx, vouched, browser, build::at(NOON)));
    welcomed.map(|(person, _)| person)
}

fn who_is_new_gets_an_account_and_is_known_the_next_time(ledger: Ledger) {
    let ama = sign_in(&ledger, &vouched("7", Some("ama@example.org"))).unwrap();
    assert_eq!((ama.name.as_str(), ama.role), ("Ama Mensah", Role::Member));
    let stored = ledger.read(|tx| account::get(tx, ama.id)).unwrap();
    assert_eq!(stored.confirmed_at, Some(build::at(NOON)));
    for email in [Some("ama@elsewhere.example.org"), None] {
        let again = sign_in(&ledger, &vouched("7", email)).unwrap();
        assert_eq!(again.id, ama.id, "the subject counts, not the address");
    }
    let browsers = ledger.read(|tx| account::sessions_of(tx, ama.id, build::at(NOON)));
    assert_eq!(browsers.len(), 3);
    assert_eq!(browsers[0].issuer.as_deref(), Some(ISSUER));
}

fn an_address_that_is_not_verified_makes_no_account(ledger: Ledger) {
    let refused = sign_in(&ledger, &vouched("7", None));
    assert!(matches!(refused, Err(AccountError::AddressUnproven)));
}

fn who_has_an_account_is_not_linked_by_address(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let theirs = vouched("7", Some("AMA@example.org"));
    let refused = sign_in(&ledger, &theirs);
    assert!(matches!(refused, Err(AccountError::AddressTaken)));
    ledger.write(|tx| account::connect_identity(tx, ama.id, &theirs, build::at(NOON)));
    assert_eq!(sign_in(&ledger, &theirs).unwrap().id, ama.id);
    assert!(ledger.write(|tx| account::disconnect_identity(tx, ama.id, ISSUER)));
    let refused = sign_in(&ledger, &theirs);
    assert!(matches!(refused, Err(AccountError::AddressTaken)));
}

fn a_connected_account_is_one_persons(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    let account = vouched("7", None);
    let connect = |person| {
        ledger
            .database
            .write(|tx| account::connect_identity(tx, person, &account, build::at(NOON)))
    };
    connect(ama.id).unwrap();
    connect(ama.id).expect("it is theirs already");
    assert!(matches!(connect(kofi.id), Err(AccountError::IdentityTaken)));
    assert!(!ledger.write(|tx| account::disconnect_identity(tx, kofi.id, ISSUER)));
    assert_eq!(sign_in(&ledger, &account).unwrap().id, ama.id);
}

fn one_key_at_two_providers_is_two_people(ledger: Ledger) {
    let ama = sign_in(&ledger, &vouched("7", Some("ama@example.org"))).unwrap();
    let other = Vouched {
        issuer: "https://other.example.org".to_owned(),
        ..vouched("7", Some("kofi@example.org"))
    };
    assert_ne!(sign_in(&ledger, &other).unwrap().id, ama.id);
}

fn a_provider_makes_nobody_staff_but_its_second_factor_counts(ledger: Ledger) {
    ledger.staff();
    let thea = ledger.person(&build::person("Staff", "staff@example.org"));
    let plain = vouched("7", None);
    ledger.write(|tx| account::connect_identity(tx, thea.id, &plain, build::at(NOON)));
    let strong = Vouched {
        has_second_factor: true,
        ..plain.clone()
    };
    for (vouched, role) in [(plain, Role::Organizer), (strong, Role::Staff)] {
        let now = build::at(NOON);
        let session = ledger.write(|tx| {
            let (_, token) = account::sign_in_by_identity(tx, &vouched, "Firefox".to_owned(), now)?;
            Ok::<_, AccountError>(account::resume_session(tx, &token, now)?)
        });
        assert_eq!(session.unwrap().acting().role, role);
    }
}

fn two_first_sign_ins_at_once_make_one_account(ledger: Ledger) {
    let ama = vouched("7", Some("ama@example.org"));
    let results = race(4, |_| sign_in(&ledger, &ama).map(|person| person.id));
    let known = ledger
        .read(|tx| account::find_by_email(tx, ama.email.as_ref().unwrap()))
        .unwrap();
    for result in results {
        match result {
            Ok(id) => assert_eq!(id, known.id),
            // PostgreSQL lets two look before one inserts: the other is refused and asks again.
            Err(AccountError::Database(fault)) => assert!(fault.is_unique_violation(), "{fault}"),
            Err(fault) => panic!("{fault}"),
        }
    }
    assert_eq!(sign_in(&ledger, &ama).unwrap().id, known.id);
}
