//! Table `bounces`, and the letters that came back.

use chrono::{DateTime, Utc};
use diesel::connection::Connection;
use diesel::prelude::*;

use super::RowId;
use crate::database::schema::{bounces, outbox};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::{BounceKind, OutboxState};

/// A report as it is noted.
#[derive(Insertable)]
#[diesel(table_name = bounces)]
pub(in crate::mail) struct NewBounce {
    pub outbox_id: RowId,
    pub address_digest: String,
    pub kind: BounceKind,
    pub status: String,
    pub words: String,
    pub received_at: Instant,
}

/// States from which a letter can come back: of one that is `unknown` we know now where it went.
const OUT: [OutboxState; 3] = [
    OutboxState::Sent,
    OutboxState::Unknown,
    OutboxState::Bounced,
];

/// A letter that left, and to whom it was.
pub(in crate::mail) fn gone_out(
    tx: &mut AnyConnection,
    id: RowId,
) -> Result<Option<(RowId, String)>, DatabaseError> {
    let letter = outbox::table.find(id).filter(outbox::state.eq_any(OUT));
    Ok(letter
        .select((outbox::id, outbox::recipient))
        .first(tx)
        .optional()?)
}

/// The same by its Message-ID.
pub(in crate::mail) fn gone_out_as(
    tx: &mut AnyConnection,
    message_id: &str,
) -> Result<Option<(RowId, String)>, DatabaseError> {
    let letter = outbox::table
        .filter(outbox::message_id.eq(message_id))
        .filter(outbox::state.eq_any(OUT));
    Ok(letter
        .select((outbox::id, outbox::recipient))
        .first(tx)
        .optional()?)
}

/// Notes a report; `false` when it was noted before. The savepoint is for PostgreSQL.
pub(in crate::mail) fn note_bounce(
    tx: &mut AnyConnection,
    bounce: &NewBounce,
) -> Result<bool, DatabaseError> {
    let inserted = tx.transaction(|tx| {
        diesel::insert_into(bounces::table)
            .values((bounces::id.eq(RowId::new()), bounce))
            .execute(tx)
    });
    match inserted.map_err(DatabaseError::from) {
        Ok(_) => Ok(true),
        Err(fault) if fault.is_unique_violation() => Ok(false),
        Err(fault) => Err(fault),
    }
}

/// A letter that left is one that came back.
pub(in crate::mail) fn bounce(
    tx: &mut AnyConnection,
    id: RowId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let letter = outbox::table.find(id).filter(outbox::state.eq_any(OUT));
    diesel::update(letter)
        .set((
            outbox::state.eq(OutboxState::Bounced),
            outbox::settled_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// How many soft bounces an address had since then.
pub(in crate::mail) fn soft_bounces(
    tx: &mut AnyConnection,
    digest: &str,
    since: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    Ok(bounces::table
        .filter(bounces::address_digest.eq(digest))
        .filter(bounces::kind.eq(BounceKind::Soft))
        .filter(bounces::received_at.gt(Instant(since)))
        .count()
        .get_result(tx)?)
}
