//! Tables `letter_choices` and `letter_refusals`.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::connection::Connection;
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::{letter_choices, letter_refusals};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::reminder::{Choices, QuietHours};

type Row = (PersonId, i32, i32, Option<i32>);

/// What everybody chose who chose anything.
pub fn all_choices(tx: &mut AnyConnection) -> Result<HashMap<PersonId, Choices>, DatabaseError> {
    let rows: Vec<Row> = letter_choices::table.load(tx)?;
    let refusals: Vec<(PersonId, String)> = letter_refusals::table
        .select((letter_refusals::person_id, letter_refusals::rule))
        .load(tx)?;
    Ok(gather(rows, refusals))
}

/// What one person chose.
pub fn choices_of(tx: &mut AnyConnection, person: PersonId) -> Result<Choices, DatabaseError> {
    let rows: Vec<Row> = letter_choices::table
        .filter(letter_choices::person_id.eq(person))
        .load(tx)?;
    let refusals: Vec<(PersonId, String)> = letter_refusals::table
        .filter(letter_refusals::person_id.eq(person))
        .select((letter_refusals::person_id, letter_refusals::rule))
        .load(tx)?;
    Ok(gather(rows, refusals).remove(&person).unwrap_or_default())
}

fn gather(rows: Vec<Row>, refusals: Vec<(PersonId, String)>) -> HashMap<PersonId, Choices> {
    // The tables hold hours of the day only.
    let hour = |hour: i32| u32::try_from(hour).unwrap_or_default();
    let read = |(person, from, until, digest_at): Row| {
        let choices = Choices {
            quiet: QuietHours {
                from: hour(from),
                until: hour(until),
            },
            digest_at: digest_at.map(hour),
            ..Choices::default()
        };
        (person, choices)
    };
    let mut all: HashMap<PersonId, Choices> = rows.into_iter().map(read).collect();
    for (person, rule) in refusals {
        all.entry(person).or_default().refused.insert(rule);
    }
    all
}

/// Writes down what somebody chose, in the place of what they chose before.
pub fn choose(
    tx: &mut AnyConnection,
    person: PersonId,
    choices: &Choices,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    // Hours of the day fit any number.
    let hour = |hour: u32| i32::try_from(hour).unwrap_or_default();
    let columns = (
        letter_choices::quiet_from.eq(hour(choices.quiet.from)),
        letter_choices::quiet_until.eq(hour(choices.quiet.until)),
        letter_choices::digest_at.eq(choices.digest_at.map(hour)),
    );
    unless_there(tx, |tx| {
        diesel::insert_into(letter_choices::table)
            .values((letter_choices::person_id.eq(person), columns))
            .execute(tx)
    })?;
    diesel::update(letter_choices::table.find(person))
        .set(columns)
        .execute(tx)?;
    let theirs = letter_refusals::table.filter(letter_refusals::person_id.eq(person));
    diesel::delete(theirs).execute(tx)?;
    for rule in &choices.refused {
        refuse(tx, person, rule, now)?;
    }
    Ok(())
}

/// Notes that somebody wants no more letters by a rule; noted twice it is noted once.
pub fn refuse(
    tx: &mut AnyConnection,
    person: PersonId,
    rule: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    unless_there(tx, |tx| {
        diesel::insert_into(letter_refusals::table)
            .values((
                letter_refusals::person_id.eq(person),
                letter_refusals::rule.eq(rule),
                letter_refusals::refused_at.eq(Instant(now)),
            ))
            .execute(tx)
    })
}

/// Inserts a row that may be there already. The savepoint is for PostgreSQL.
fn unless_there(
    tx: &mut AnyConnection,
    insert: impl FnOnce(&mut AnyConnection) -> QueryResult<usize>,
) -> Result<(), DatabaseError> {
    match tx.transaction(insert).map_err(DatabaseError::from) {
        Err(fault) if !fault.is_unique_violation() => Err(fault),
        _ => Ok(()),
    }
}

/// Whether somebody wants no letters by a rule.
pub(in crate::reminder) fn is_refused(
    tx: &mut AnyConnection,
    person: PersonId,
    rule: &str,
) -> Result<bool, DatabaseError> {
    let refusal = letter_refusals::table.find((person, rule));
    let found: Option<String> = refusal.select(letter_refusals::rule).first(tx).optional()?;
    Ok(found.is_some())
}
