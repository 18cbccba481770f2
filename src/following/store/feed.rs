//! Table `personal_feeds`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::personal_feeds;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::following::token::Digest;

/// Generation and digest of the address in use.
pub(in crate::following) fn feed_in_use(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Option<(i32, String)>, DatabaseError> {
    Ok(personal_feeds::table
        .filter(personal_feeds::person_id.eq(person))
        .filter(personal_feeds::retired_at.is_null())
        .select((personal_feeds::generation, personal_feeds::digest))
        .first(tx)
        .optional()?)
}

/// The highest generation there ever was; 0 when there was none.
pub(in crate::following) fn last_generation(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<i32, DatabaseError> {
    let last: Option<i32> = personal_feeds::table
        .filter(personal_feeds::person_id.eq(person))
        .select(diesel::dsl::max(personal_feeds::generation))
        .first(tx)?;
    Ok(last.unwrap_or_default())
}

pub(in crate::following) fn insert_feed(
    tx: &mut AnyConnection,
    person: PersonId,
    generation: i32,
    digest: Digest,
    change: i64,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(personal_feeds::table)
        .values((
            personal_feeds::digest.eq(digest.to_text()),
            personal_feeds::person_id.eq(person),
            personal_feeds::generation.eq(generation),
            personal_feeds::created_at.eq(Instant(now)),
            personal_feeds::changed_at.eq(Instant(now)),
            personal_feeds::change.eq(change),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether the person has an address.
pub(in crate::following) fn touch_feed(
    tx: &mut AnyConnection,
    person: PersonId,
    change: i64,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let touched = diesel::update(personal_feeds::table)
        .filter(personal_feeds::person_id.eq(person))
        .filter(personal_feeds::retired_at.is_null())
        .set((
            personal_feeds::changed_at.eq(Instant(now)),
            personal_feeds::change.eq(change),
        ))
        .execute(tx)?;
    Ok(touched > 0)
}

/// Whether it was the address in use until now.
pub(in crate::following) fn retire_feed(
    tx: &mut AnyConnection,
    person: PersonId,
    generation: i32,
    change: i64,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let retired = diesel::update(personal_feeds::table)
        .filter(personal_feeds::person_id.eq(person))
        .filter(personal_feeds::generation.eq(generation))
        .filter(personal_feeds::retired_at.is_null())
        .set((
            personal_feeds::retired_at.eq(Instant(now)),
            personal_feeds::change.eq(change),
        ))
        .execute(tx)?;
    Ok(retired > 0)
}
