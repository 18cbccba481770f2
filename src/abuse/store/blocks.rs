//! Table `blocks`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::abuse::{Block, BlockId, BlockKind};
use crate::account::PersonId;
use crate::database::schema::blocks;
use crate::database::{AnyConnection, DatabaseError, Instant};

/// Writes a block; the unique index refuses a second one of the same.
pub fn insert(tx: &mut AnyConnection, block: &Block, subject: &str) -> Result<(), DatabaseError> {
    diesel::insert_into(blocks::table)
        .values((
            blocks::id.eq(block.id),
            blocks::kind.eq(block.kind),
            blocks::subject.eq(subject),
            blocks::shown.eq(&block.shown),
            blocks::reason.eq(&block.reason),
            blocks::created_at.eq(Instant(block.created_at)),
            blocks::created_by.eq(block.created_by),
            blocks::expires_at.eq(Instant(block.expires_at)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Takes a block away; says whether it was there.
pub fn delete(tx: &mut AnyConnection, id: BlockId) -> Result<bool, DatabaseError> {
    Ok(diesel::delete(blocks::table.find(id)).execute(tx)? == 1)
}

/// Takes those away whose time is over.
pub fn forget_expired(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<(), DatabaseError> {
    diesel::delete(blocks::table.filter(blocks::expires_at.le(Instant(now)))).execute(tx)?;
    Ok(())
}

/// The blocks that hold, the newest first.
pub fn holding(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<Vec<Block>, DatabaseError> {
    type Row = (
        BlockId,
        BlockKind,
        String,
        String,
        Instant,
        Option<PersonId>,
        Instant,
    );
    let rows: Vec<Row> = blocks::table
        .filter(blocks::expires_at.gt(Instant(now)))
        .select((
            blocks::id,
            blocks::kind,
            blocks::shown,
            blocks::reason,
            blocks::created_at,
            blocks::created_by,
            blocks::expires_at,
        ))
        .order((blocks::created_at.desc(), blocks::id.desc()))
        .load(tx)?;
    let read = |(id, kind, shown, reason, created_at, created_by, expires_at): Row| Block {
        id,
        kind,
        shown,
        reason,
        created_at: created_at.0,
        created_by,
        expires_at: expires_at.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The blocks that hold of these names, and of all networks: which of those an address is in is not
/// asked in SQL.
pub fn about(
    tx: &mut AnyConnection,
    names: &[String],
    now: DateTime<Utc>,
) -> Result<Vec<(BlockKind, String)>, DatabaseError> {
    let is_candidate = blocks::kind
        .eq(BlockKind::Network)
        .or(blocks::subject.eq_any(names.to_vec()));
    Ok(blocks::table
        .filter(blocks::expires_at.gt(Instant(now)))
        .filter(is_candidate)
        .select((blocks::kind, blocks::subject))
        .load(tx)?)
}
