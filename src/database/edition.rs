//! The number of the public edition: what the catalog follows.
//!
//! Whatever changes what the public sees bumps it in the same transaction, so no replica can miss
//! a publication or print one that was rolled back.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::schema::editions;
use super::{AnyConnection, DatabaseError, Instant};

/// Counts one more public change.
pub fn bump(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<(), DatabaseError> {
    diesel::update(editions::table)
        .set((
            editions::number.eq(editions::number + 1),
            editions::changed_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// The current number, and when it came.
pub fn current(tx: &mut AnyConnection) -> Result<(i64, DateTime<Utc>), DatabaseError> {
    let (number, changed_at): (i64, Instant) = editions::table
        .select((editions::number, editions::changed_at))
        .first(tx)?;
    Ok((number, changed_at.0))
}
