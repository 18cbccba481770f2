//! Links that work once, sessions, and who is who.

use chrono::Duration;
use folkmoot::account::{
    self, AccountError, Actor, Code, Entry, LinkPurpose, LinkToken, Role, SESSION_TERM,
    SIGN_IN_TERM, SignIn, SignedIn,
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
    a_code_signs_in_the_browser_that_asked_and_no_other,
    five_wrong_codes_end_the_right_one,
    link_and_code_are_one_right,
    of_many_who_type_a_code_one_gets_in,
    a_code_is_over_when_its_link_is,
    everybody_sees_their_own_browsers_and_signs_them_out,
    when_a_browser_was_seen_is_noted_by_the_hour,
    staff_are_staff_behind_the_second_factor_only,
    sessions_that_are_over_are_forgotten_at_the_next,
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
            .write(|tx| account::request_sign_in(tx, &ama.email, &[], None, at))
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
    let session = ledger.write(|tx| account::start_session(tx, ama.id, &Entry::default(), now));
    let who = |at| {
        ledger
            .read(|tx| account::resume_session(tx, &session, at))
            .map(|session| session.person.id)
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
            .write(|tx| account::request_sign_in(tx, &new.email, &[], None, now))
            .unwrap();
        let (person, session) = ledger.write(|tx| {
            account::redeem_sign_in(tx, &sign_in.token, &listed, &Entry::default(), now)
        });
        assert_eq!(person.role, role);
        let resumed = ledger
            .read(|tx| account::resume_session(tx, &session, now))
            .unwrap()
            .person;
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
        .write(|tx| account::request_sign_in(tx, &nobody, &[], None, build::at(NOON)));
    assert!(link.unwrap().is_none());
    let known = ledger.read(|tx| account::find_by_email(tx, &nobody));
    assert!(
        known.is_none(),
        "asking must not make an account: {:?}",
        known.map(|it| it.id)
    );
}

/// A letter that was asked for in the browser with this cookie.
fn ask(ledger: &Ledger, browser: &LinkToken, email: &str) -> SignIn {
    let email = Address::parse(email).unwrap();
    ledger
        .write(|tx| account::request_sign_in(tx, &email, &[], Some(browser), build::at(NOON)))
        .unwrap()
}

/// Types a code into a browser; says who is let in.
fn type_in(ledger: &Ledger, browser: &LinkToken, code: &Code) -> Option<String> {
    let now = build::at(NOON) + Duration::minutes(9);
    let entry = Entry::default();
    let welcomed = ledger.write(|tx| account::redeem_code(tx, browser, code, &[], &entry, now));
    welcomed.map(|(person, _)| person.email.as_str().to_owned())
}

fn a_code_signs_in_the_browser_that_asked_and_no_other(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    let (laptop, stranger) = (LinkToken::random(), LinkToken::random());
    let code = ask(&ledger, &laptop, "ama@example.org").code.unwrap();
    assert_eq!(type_in(&ledger, &stranger, &code), None);
    let typed = Code::typed(&format!(" {} ", code.to_string().to_lowercase()));
    let let_in = type_in(&ledger, &laptop, &typed);
    assert_eq!(let_in.as_deref(), Some("ama@example.org"));
    assert_eq!(type_in(&ledger, &laptop, &code), None, "it works once");
}

fn five_wrong_codes_end_the_right_one(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    for (wrong, is_let_in) in [(4, true), (5, false)] {
        let browser = LinkToken::random();
        let code = ask(&ledger, &browser, "ama@example.org").code.unwrap();
        for _ in 0..wrong {
            assert_eq!(type_in(&ledger, &browser, &Code::typed("AAAA-AAAA")), None);
        }
        let let_in = type_in(&ledger, &browser, &code);
        assert_eq!(let_in.is_some(), is_let_in, "after {wrong} wrong ones");
    }
}

fn link_and_code_are_one_right(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    let now = build::at(NOON);
    let follow = |sign_in: &SignIn| {
        let entry = Entry::default();
        ledger
            .database
            .write(|tx| account::redeem_sign_in(tx, &sign_in.token, &[], &entry, now))
    };
    let browser = LinkToken::random();
    let by_link = ask(&ledger, &browser, "ama@example.org");
    follow(&by_link).unwrap();
    assert_eq!(type_in(&ledger, &browser, &by_link.code.unwrap()), None);

    let browser = LinkToken::random();
    let by_code = ask(&ledger, &browser, "ama@example.org");
    type_in(&ledger, &browser, by_code.code.as_ref().unwrap()).unwrap();
    assert!(matches!(follow(&by_code), Err(AccountError::DeadLink)));
}

fn of_many_who_type_a_code_one_gets_in(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    let browser = LinkToken::random();
    let code = ask(&ledger, &browser, "ama@example.org").code.unwrap();
    let let_in = race(8, |_| type_in(&ledger, &browser, &code));
    assert_eq!(let_in.iter().flatten().count(), 1, "{let_in:?}");
}

fn a_code_is_over_when_its_link_is(ledger: Ledger) {
    ledger.person(&build::person("Ama", "ama@example.org"));
    let browser = LinkToken::random();
    let code = ask(&ledger, &browser, "ama@example.org").code.unwrap();
    let late = build::at(NOON) + SIGN_IN_TERM;
    let entry = Entry::default();
    let let_in = ledger.write(|tx| account::redeem_code(tx, &browser, &code, &[], &entry, late));
    assert!(let_in.is_none());
}

fn everybody_sees_their_own_browsers_and_signs_them_out(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    let start = |person, browser: &str, at| {
        let entry = Entry {
            browser: browser.to_owned(),
            ..Entry::default()
        };
        ledger.write(|tx| account::start_session(tx, person, &entry, at));
    };
    start(ama.id, "Firefox on Linux", now);
    start(ama.id, "Safari on iPhone", now + Duration::minutes(1));
    start(kofi.id, "Chrome on Android", now);
    let of = |person| ledger.read(|tx| account::sessions_of(tx, person, now));
    let browsers = |sessions: &[SignedIn]| -> Vec<String> {
        let named = sessions.iter().map(|session| session.browser.clone());
        named.map(Option::unwrap).collect()
    };
    let amas = of(ama.id);
    assert_eq!(browsers(&amas), ["Safari on iPhone", "Firefox on Linux"]);

    let foreign = &of(kofi.id)[0].digest;
    let ended = ledger.write(|tx| account::end_session_of(tx, ama.id, foreign));
    assert!(
        !ended && of(kofi.id).len() == 1,
        "a foreign one is not there"
    );
    assert!(ledger.write(|tx| account::end_session_of(tx, ama.id, &amas[0].digest)));
    assert_eq!(browsers(&of(ama.id)), ["Firefox on Linux"]);
    start(ama.id, "Edge on Windows", now);
    assert_eq!(ledger.write(|tx| account::end_all_sessions(tx, ama.id)), 2);
    assert_eq!((of(ama.id).len(), of(kofi.id).len()), (0, 1));
}

fn when_a_browser_was_seen_is_noted_by_the_hour(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let token = ledger.write(|tx| account::start_session(tx, ama.id, &Entry::default(), now));
    let resume = |at| {
        ledger
            .read(|tx| account::resume_session(tx, &token, at))
            .unwrap()
    };
    let hour = now + Duration::hours(1);
    assert!(!resume(now).is_to_be_noted(hour - Duration::seconds(1)));
    assert!(resume(now).is_to_be_noted(hour));
    ledger.write(|tx| account::note_seen(tx, &resume(hour).signed_in, hour));
    let noted = resume(hour);
    assert_eq!(noted.signed_in.last_seen_at, Some(hour));
    assert!(!noted.is_to_be_noted(hour));
}

fn staff_are_staff_behind_the_second_factor_only(ledger: Ledger) {
    let now = build::at(NOON);
    let Actor::Person { id, .. } = ledger.staff() else {
        panic!("staff are people")
    };
    for (has_second_factor, role) in [(false, Role::Organizer), (true, Role::Staff)] {
        let entry = Entry {
            has_second_factor,
            ..Entry::default()
        };
        let token = ledger.write(|tx| account::start_session(tx, id, &entry, now));
        let session = ledger.read(|tx| account::resume_session(tx, &token, now));
        assert_eq!(session.unwrap().acting().role, role);
    }
}

fn sessions_that_are_over_are_forgotten_at_the_next(ledger: Ledger) {
    let now = build::at(NOON);
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let start = |at| ledger.write(|tx| account::start_session(tx, ama.id, &Entry::default(), at));
    start(now);
    start(now + SESSION_TERM);
    let all = ledger.read(|tx| account::sessions_of(tx, ama.id, now - Duration::days(1)));
    assert_eq!(all.len(), 1, "{all:?}");
}
