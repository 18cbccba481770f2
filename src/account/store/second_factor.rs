//! Tables `second_factors` and `recovery_codes`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::account::second_factor::{MOST_TRIES, SecondFactor, TRIES_TERM};
use crate::database::schema::{recovery_codes, second_factors};
use crate::database::{AnyConnection, DatabaseError, Instant};

/// The salt of the person's second factor.
pub fn find(tx: &mut AnyConnection, person: PersonId) -> Result<Option<String>, DatabaseError> {
    Ok(second_factors::table
        .find(person)
        .select(second_factors::salt)
        .first(tx)
        .optional()?)
}

pub fn overview(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Option<SecondFactor>, DatabaseError> {
    let enrolled_at: Option<Instant> = second_factors::table
        .find(person)
        .select(second_factors::enrolled_at)
        .first(tx)
        .optional()?;
    let codes_left = recovery_codes::table
        .filter(recovery_codes::person_id.eq(person))
        .filter(recovery_codes::used_at.is_null())
        .count()
        .get_result(tx)?;
    Ok(enrolled_at.map(|at| SecondFactor {
        enrolled_at: at.0,
        codes_left,
    }))
}

pub fn insert(
    tx: &mut AnyConnection,
    person: PersonId,
    salt: &str,
    step: i64,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(second_factors::table)
        .values((
            second_factors::person_id.eq(person),
            second_factors::salt.eq(salt),
            second_factors::enrolled_at.eq(Instant(now)),
            second_factors::last_step.eq(step),
            second_factors::tries.eq(0),
        ))
        .execute(tx)?;
    Ok(())
}

/// Counts one more try; `false` when there were too many.
pub fn count_try(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let theirs = second_factors::table.find(person);
    let is_anew = second_factors::tries_since
        .is_null()
        .or(second_factors::tries_since.le(Instant(now - TRIES_TERM)));
    let begun = diesel::update(theirs.filter(is_anew))
        .set((
            second_factors::tries.eq(1),
            second_factors::tries_since.eq(Some(Instant(now))),
        ))
        .execute(tx)?;
    if begun == 1 {
        return Ok(true);
    }
    let counted = diesel::update(theirs.filter(second_factors::tries.lt(MOST_TRIES)))
        .set(second_factors::tries.eq(second_factors::tries + 1))
        .execute(tx)?;
    Ok(counted == 1)
}

/// When tries are counted anew.
pub fn tries_until(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Option<DateTime<Utc>>, DatabaseError> {
    let since: Option<Instant> = second_factors::table
        .find(person)
        .select(second_factors::tries_since)
        .first(tx)?;
    Ok(since.map(|since| since.0 + TRIES_TERM))
}

pub fn forget_tries(tx: &mut AnyConnection, person: PersonId) -> Result<(), DatabaseError> {
    diesel::update(second_factors::table.find(person))
        .set((
            second_factors::tries.eq(0),
            second_factors::tries_since.eq(None::<Instant>),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether the code of this step is taken by this call, and not by an earlier one.
pub fn take_step(
    tx: &mut AnyConnection,
    person: PersonId,
    step: i64,
) -> Result<bool, DatabaseError> {
    let before = second_factors::table
        .find(person)
        .filter(second_factors::last_step.lt(step));
    let taken = diesel::update(before)
        .set(second_factors::last_step.eq(step))
        .execute(tx)?;
    Ok(taken == 1)
}

/// Whether there was this code, and this call used it.
pub fn take_recovery_code(
    tx: &mut AnyConnection,
    person: PersonId,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let unused = recovery_codes::table
        .find(digest)
        .filter(recovery_codes::person_id.eq(person))
        .filter(recovery_codes::used_at.is_null());
    let taken = diesel::update(unused)
        .set(recovery_codes::used_at.eq(Some(Instant(now))))
        .execute(tx)?;
    Ok(taken == 1)
}

pub fn insert_recovery_code(
    tx: &mut AnyConnection,
    person: PersonId,
    digest: &str,
) -> Result<(), DatabaseError> {
    diesel::insert_into(recovery_codes::table)
        .values((
            recovery_codes::digest.eq(digest),
            recovery_codes::person_id.eq(person),
        ))
        .execute(tx)?;
    Ok(())
}

pub fn delete_recovery_codes(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<(), DatabaseError> {
    let theirs = recovery_codes::table.filter(recovery_codes::person_id.eq(person));
    diesel::delete(theirs).execute(tx)?;
    Ok(())
}

/// Deletes the second factor with its recovery codes; returns whether there was one.
pub fn delete(tx: &mut AnyConnection, person: PersonId) -> Result<bool, DatabaseError> {
    delete_recovery_codes(tx, person)?;
    Ok(diesel::delete(second_factors::table.find(person)).execute(tx)? == 1)
}
