//! Reports wait for staff and are settled once; blocks hold for their time, and know an address by its
//! hash alone.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use folkmoot::abuse::{
    self, AbuseError, Block, BlockId, Caller, NewBlock, NewReport, ReportId, ReportReason, Target,
};
use folkmoot::account::Actor;
use folkmoot::audit::{self, Act, Filter};
use folkmoot::database::{DatabaseError, schema};
use folkmoot::event::{Event, State};
use folkmoot::locale::Locale;
use folkmoot::mail::{self, Address, OutboxState, SuppressionKey};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    a_block_holds_for_its_time_and_is_forgotten_then,
    of_two_who_block_the_same_at_once_one_does,
    a_block_is_lifted_once,
    nobody_of_the_staff_is_kept_out,
    only_staff_block_lift_and_settle,
    an_address_is_kept_as_a_hash_and_shown_in_part,
    only_what_is_public_is_reported_and_a_form_sent_twice_is_one_report,
    of_two_who_settle_at_once_one_does_and_one_letter_goes_out,
);

const SPAMMER: &str = "towels@spam.example.org";

fn key() -> SuppressionKey {
    SuppressionKey::derive(b"x")
}

fn now() -> DateTime<Utc> {
    build::at(NOON)
}

fn block_of(target: &str) -> NewBlock {
    NewBlock {
        target: Target::parse(target).unwrap(),
        reason: build::line("Sells towels"),
        term: Duration::days(7),
    }
}

fn block(ledger: &Ledger, actor: &Actor, target: &str) -> Result<BlockId, AbuseError> {
    let new = block_of(target);
    let write = |tx: &mut _| abuse::block(tx, actor, &new, &[], &key(), now());
    ledger.database.write(write)
}

fn caller(address: &str, from: &str) -> Caller {
    let address = Address::parse(address).unwrap();
    Caller::new(Some(&address), from.parse().ok(), &key())
}

fn is_blocked(ledger: &Ledger, caller: &Caller, now: DateTime<Utc>) -> bool {
    match ledger
        .database
        .read(|tx| abuse::refuse_blocked(tx, caller, now))
    {
        Ok(()) => false,
        Err(AbuseError::Blocked) => true,
        Err(fault) => panic!("{fault}"),
    }
}

fn blocks(ledger: &Ledger) -> Vec<Block> {
    ledger.read(|tx| abuse::blocks(tx, now()))
}

fn lines(ledger: &Ledger, act: Act) -> usize {
    let wanted = Filter {
        act: Some(act),
        ..Filter::default()
    };
    ledger.read(|tx| audit::find(tx, &wanted, 99)).len()
}

fn a_block_holds_for_its_time_and_is_forgotten_then(ledger: Ledger) {
    let staff = ledger.staff();
    for (target, meant) in [
        (SPAMMER, caller("Towels@spam.example.org", "198.51.100.1")),
        (
            "flood.example",
            caller("ama@mail.flood.example", "198.51.100.1"),
        ),
        ("203.0.113.0/24", caller("ama@example.org", "203.0.113.77")),
    ] {
        assert!(!is_blocked(&ledger, &meant, now()), "{target}");
        block(&ledger, &staff, target).unwrap();
        let last_moment = now() + Duration::days(7) - Duration::seconds(1);
        assert!(is_blocked(&ledger, &meant, now()), "{target}");
        assert!(is_blocked(&ledger, &meant, last_moment), "{target}");
        assert!(!is_blocked(&ledger, &meant, now() + Duration::days(7)));
    }
    assert!(!is_blocked(
        &ledger,
        &caller("ama@example.org", "198.51.100.1"),
        now()
    ));
    let later = now() + Duration::days(8);
    let again = block_of(SPAMMER);
    ledger.write(|tx| abuse::block(tx, &staff, &again, &[], &key(), later));
    let count = ledger.read(|tx| {
        let all = schema::blocks::table.count().get_result::<i64>(tx);
        all.map_err(DatabaseError::from)
    });
    assert_eq!(count, 1, "the three that are over are gone");
}

fn of_two_who_block_the_same_at_once_one_does(ledger: Ledger) {
    let staff = ledger.staff();
    let results = race(4, |_| block(&ledger, &staff, SPAMMER));
    assert_eq!(
        results.iter().filter(|it| it.is_ok()).count(),
        1,
        "{results:?}"
    );
    for result in &results {
        assert!(
            matches!(result, Ok(_) | Err(AbuseError::BlockedAlready)),
            "{result:?}"
        );
    }
    assert_eq!((blocks(&ledger).len(), lines(&ledger, Act::Block)), (1, 1));
}

fn a_block_is_lifted_once(ledger: Ledger) {
    let staff = ledger.staff();
    let id = block(&ledger, &staff, SPAMMER).unwrap();
    let results = race(4, |_| {
        ledger
            .database
            .write(|tx| abuse::lift(tx, &staff, id, now()))
    });
    assert_eq!(
        results.iter().filter(|it| it.is_ok()).count(),
        1,
        "{results:?}"
    );
    assert_eq!(
        (blocks(&ledger).len(), lines(&ledger, Act::LiftBlock)),
        (0, 1)
    );
    assert!(!is_blocked(
        &ledger,
        &caller(SPAMMER, "198.51.100.1"),
        now()
    ));
}

fn nobody_of_the_staff_is_kept_out(ledger: Ledger) {
    let staff = ledger.staff();
    let themselves = [caller("thea@example.org", "203.0.113.7")];
    for target in [
        "thea@example.org",
        "example.org",
        "203.0.113.0/24",
        "203.0.113.7",
    ] {
        let new = block_of(target);
        let result = ledger
            .database
            .write(|tx| abuse::block(tx, &staff, &new, &themselves, &key(), now()));
        assert!(
            matches!(result, Err(AbuseError::KeepsStaffOut)),
            "{target}: {result:?}"
        );
    }
    assert_eq!((blocks(&ledger).len(), lines(&ledger, Act::Block)), (0, 0));
}

fn only_staff_block_lift_and_settle(ledger: Ledger) {
    let ama = Actor::from(&ledger.person(&build::person("Ama", "ama@example.org")));
    let id = block(&ledger, &ledger.staff(), SPAMMER).unwrap();
    let report = report(&ledger, &published(&ledger), None);
    for actor in [ama, Actor::Anonymous] {
        let blocked = block(&ledger, &actor, "flood.example").map(drop);
        let lifted = ledger
            .database
            .write(|tx| abuse::lift(tx, &actor, id, now()));
        for refused in [blocked, lifted, settle(&ledger, &actor, report)] {
            assert!(
                matches!(refused, Err(AbuseError::Forbidden(_))),
                "{refused:?}"
            );
        }
    }
    assert_eq!(blocks(&ledger).len(), 1);
    assert_eq!(ledger.read(abuse::reports).len(), 1);
}

fn an_address_is_kept_as_a_hash_and_shown_in_part(ledger: Ledger) {
    block(&ledger, &ledger.staff(), SPAMMER).unwrap();
    let (subject, shown): (String, String) = ledger.read(|tx| {
        use schema::blocks::{shown, subject, table};
        table
            .select((subject, shown))
            .first(tx)
            .map_err(DatabaseError::from)
    });
    assert_eq!((subject.len(), shown.as_str()), (64, "t…@spam.example.org"));
    assert!(subject.chars().all(|c| c.is_ascii_hexdigit()), "{subject}");
}

fn published(ledger: &Ledger) -> Event {
    ledger.event(build::draft(&build::meetup()), State::Published, &[])
}

fn new_report(event: &Event, address: Option<&str>) -> NewReport {
    NewReport {
        id: ReportId::new(),
        event: event.id,
        reason: ReportReason::Private,
        words: None,
        address: address.map(|address| Address::parse(address).unwrap()),
        locale: Locale::English,
    }
}

fn report(ledger: &Ledger, event: &Event, address: Option<&str>) -> ReportId {
    let new = new_report(event, address);
    ledger.write(|tx| abuse::report(tx, &new, now()));
    new.id
}

fn settle(ledger: &Ledger, actor: &Actor, id: ReportId) -> Result<(), AbuseError> {
    let post = build::post();
    let words = build::line("The street is gone");
    ledger
        .database
        .write(|tx| abuse::settle(tx, actor, id, &words, &post, now()))
}

fn only_what_is_public_is_reported_and_a_form_sent_twice_is_one_report(ledger: Ledger) {
    let waiting = ledger.event(build::draft(&build::meetup()), State::Submitted, &[]);
    let hidden = new_report(&waiting, None);
    let refused = ledger
        .database
        .write(|tx| abuse::report(tx, &hidden, now()));
    assert!(matches!(refused, Err(AbuseError::Unknown)), "{refused:?}");
    let new = new_report(&published(&ledger), None);
    let results = race(4, |_| {
        ledger.database.write(|tx| abuse::report(tx, &new, now()))
    });
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    let open = ledger.read(abuse::reports);
    assert_eq!(open.iter().map(|it| it.id).collect::<Vec<_>>(), [new.id]);
}

fn of_two_who_settle_at_once_one_does_and_one_letter_goes_out(ledger: Ledger) {
    let (event, staff) = (published(&ledger), ledger.staff());
    let id = report(&ledger, &event, Some("reader@example.org"));
    let mute = report(&ledger, &event, None);
    let results = race(4, |_| settle(&ledger, &staff, id));
    assert_eq!(
        results.iter().filter(|it| it.is_ok()).count(),
        1,
        "{results:?}"
    );
    for result in &results {
        assert!(
            matches!(result, Ok(()) | Err(AbuseError::Settled)),
            "{result:?}"
        );
    }
    settle(&ledger, &staff, mute).unwrap();
    let outbox = ledger.read(|tx| mail::overview(tx, now()));
    assert_eq!(
        outbox.count(OutboxState::Ready),
        1,
        "to who left an address"
    );
    assert_eq!(lines(&ledger, Act::SettleReport), 2);
    assert!(ledger.read(abuse::reports).is_empty());
    let kept: Vec<Option<String>> = ledger.read(|tx| {
        let addresses = schema::reports::table.select(schema::reports::address);
        addresses.load(tx).map_err(DatabaseError::from)
    });
    assert_eq!(kept, [None, None], "the address is forgotten");
}
