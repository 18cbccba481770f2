//! The letters of one announcement.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use uuid::Uuid;

use super::{Move, RowId};
use crate::database::schema::outbox;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::OutboxState;

pub(in crate::mail) fn put_in_batch(
    tx: &mut AnyConnection,
    key: &str,
    batch: Uuid,
) -> Result<(), DatabaseError> {
    diesel::update(outbox::table.filter(outbox::idempotency_key.eq(key)))
        .set(outbox::batch_id.eq(RowId(batch)))
        .execute(tx)?;
    Ok(())
}

pub(in crate::mail) fn counts_of_batch(
    tx: &mut AnyConnection,
    batch: Uuid,
) -> Result<BTreeMap<OutboxState, i64>, DatabaseError> {
    let rows: Vec<(OutboxState, i64)> = outbox::table
        .filter(outbox::batch_id.eq(RowId(batch)))
        .group_by(outbox::state)
        .select((outbox::state, count_star()))
        .load(tx)?;
    Ok(rows.into_iter().collect())
}

/// Moves those in `from`, whose end is now if they end; returns how many.
pub(in crate::mail) fn turn_batch(
    tx: &mut AnyConnection,
    batch: Uuid,
    from: &[OutboxState],
    to: OutboxState,
    settled_at: Option<DateTime<Utc>>,
) -> Result<usize, DatabaseError> {
    let letters = outbox::table
        .filter(outbox::batch_id.eq(RowId(batch)))
        .filter(outbox::state.eq_any(from.to_vec()));
    Ok(diesel::update(letters)
        .set((Move::to(to), outbox::settled_at.eq(settled_at.map(Instant))))
        .execute(tx)?)
}

/// Makes those in `from` ready again until `expires_at`; returns how many.
pub(in crate::mail) fn retry_batch(
    tx: &mut AnyConnection,
    batch: Uuid,
    from: &[OutboxState],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let letters = outbox::table
        .filter(outbox::batch_id.eq(RowId(batch)))
        .filter(outbox::state.eq_any(from.to_vec()));
    Ok(diesel::update(letters)
        .set((
            Move::to(OutboxState::Ready),
            outbox::settled_at.eq(None::<Instant>),
            outbox::not_before.eq(Instant(now)),
            outbox::expires_at.eq(Instant(expires_at)),
        ))
        .execute(tx)?)
}
