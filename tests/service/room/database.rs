//! Transactions, the edition's number, and what happens when a connection breaks.

use diesel::prelude::*;
use diesel::sql_types::Text;
use folkmoot::account;
use folkmoot::database::schema::people;
use folkmoot::database::{DatabaseError, edition};

use crate::harness::build::{self, NOON};
use crate::harness::ledger::Ledger;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    racing_publications_are_all_counted,
    a_read_sees_one_moment,
    a_read_refuses_to_write,
    nothing_is_left_of_a_write_that_failed,
    a_doubled_key_is_told_from_other_faults,
    readers_and_writers_do_not_lock_each_other_out,
);

fn racing_publications_are_all_counted(ledger: Ledger) {
    race(8, |_| {
        for _ in 0..10 {
            // Reading first is what makes a deferred SQLite transaction fail, and PostgreSQL lose updates.
            ledger.write(|tx| {
                edition::current(tx)?;
                edition::bump(tx, build::at(NOON))
            });
        }
    });
    assert_eq!(ledger.read(edition::current), (80, build::at(NOON)));
}

fn a_read_sees_one_moment(ledger: Ledger) {
    let (first, second) = ledger.read(|tx| {
        let first = edition::current(tx)?;
        ledger.write(|tx| edition::bump(tx, build::at(NOON)));
        Ok::<_, DatabaseError>((first, edition::current(tx)?))
    });
    assert_eq!(first, second);
    assert_eq!(ledger.read(edition::current).0, first.0 + 1);
}

fn a_read_refuses_to_write(ledger: Ledger) {
    let result: Result<(), DatabaseError> = ledger
        .database
        .read(|tx| edition::bump(tx, build::at(NOON)));
    assert!(matches!(result, Err(DatabaseError::Query(_))));
}

fn nothing_is_left_of_a_write_that_failed(ledger: Ledger) {
    let result: Result<(), DatabaseError> = ledger.database.write(|tx| {
        account::upsert(
            tx,
            &build::person("Ama", "ama@example.org"),
            build::at(NOON),
        )?;
        edition::bump(tx, build::at(NOON))?;
        Err(DatabaseError::Address("given up".to_owned()))
    });
    assert!(matches!(result, Err(DatabaseError::Address(_))));
    assert_eq!(ledger.read(edition::current).0, 0);
    let count: i64 =
        ledger.read(|tx| Ok::<_, DatabaseError>(people::table.count().get_result(tx)?));
    assert_eq!(count, 0);
}

fn a_doubled_key_is_told_from_other_faults(ledger: Ledger) {
    let ama = ledger.person(&build::person("Ama", "ama@example.org"));
    let kofi = ledger.person(&build::person("Kofi", "kofi@example.org"));
    let give_key = |key: &str| -> Result<(), DatabaseError> {
        ledger.database.write(|tx| {
            diesel::update(people::table.find(kofi.id))
                .set(people::email_key.eq(key))
                .execute(tx)?;
            Ok(())
        })
    };
    let fault = give_key(&ama.email.key()).unwrap_err();
    assert!(
        fault.is_unique_violation() && !fault.is_unavailable(),
        "{fault}"
    );
    give_key("kofi.annan@example.org").unwrap();

    let unknown_role: Result<usize, DatabaseError> = ledger.database.write(|tx| {
        Ok(diesel::update(people::table.find(kofi.id))
            .set(people::role.eq("owner".into_sql::<Text>()))
            .execute(tx)?)
    });
    let fault = unknown_role.unwrap_err();
    assert!(
        !fault.is_unique_violation() && !fault.is_unavailable(),
        "{fault}"
    );
}

fn readers_and_writers_do_not_lock_each_other_out(ledger: Ledger) {
    race(10, |runner| {
        for round in 0..10 {
            if runner % 2 == 0 {
                ledger.read(edition::current);
            } else {
                let new =
                    build::person("Visitor", &format!("visitor-{runner}-{round}@example.org"));
                ledger.write(|tx| account::upsert(tx, &new, build::at(NOON)));
            }
        }
    });
    let count: i64 =
        ledger.read(|tx| Ok::<_, DatabaseError>(people::table.count().get_result(tx)?));
    assert_eq!(count, 50);
}
