//! Keeping out an address, a domain or a network, for a while.

use chrono::{DateTime, Duration, Utc};

use super::{AbuseError, BlockKind, Caller, Target, store};
use crate::account::{Actor, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError, id_type};
use crate::mail::SuppressionKey;
use crate::text::Line;

id_type! {
    /// Key of a block.
    BlockId
}

/// How long a block may hold: days, and the words for them. None holds for ever: addresses and
/// networks get other owners.
pub const TERMS: [(i64, &str); 4] = [
    (1, "A day"),
    (7, "A week"),
    (30, "Thirty days"),
    (365, "A year"),
];

/// A block as staff want it.
#[derive(Debug, Clone)]
pub struct NewBlock {
    /// Whom.
    pub target: Target,
    /// Why, for other staff.
    pub reason: Line,
    /// How long from now.
    pub term: Duration,
}

/// A block that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Key.
    pub id: BlockId,
    /// What is blocked.
    pub kind: BlockKind,
    /// What people see of it; of an address not all.
    pub shown: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// By whom; nobody when the person was erased.
    pub created_by: Option<PersonId>,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// Blocks an address, a domain or a network. None of `staff` may be among them. Blocks that are over
/// are forgotten on the way.
///
/// # Errors
/// [`AbuseError::KeepsStaffOut`], and [`AbuseError::BlockedAlready`] for what is blocked.
pub fn block(
    tx: &mut AnyConnection,
    actor: &Actor,
    new: &NewBlock,
    staff: &[Caller],
    key: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<BlockId, AbuseError> {
    actor.require_staff()?;
    let (kind, subject) = (new.target.kind(), new.target.subject(key));
    if staff.iter().any(|one| one.is_meant(kind, &subject)) {
        return Err(AbuseError::KeepsStaffOut);
    }
    store::blocks::forget_expired(tx, now)?;
    let block = Block {
        id: BlockId::new(),
        kind,
        shown: new.target.shown(),
        reason: new.reason.to_string(),
        created_at: now,
        created_by: actor.person(),
        expires_at: now + new.term,
    };
    match store::blocks::insert(tx, &block, &subject) {
        Err(fault) if fault.is_unique_violation() => return Err(AbuseError::BlockedAlready),
        result => result?,
    }
    note(
        tx,
        actor,
        Act::Block,
        block.id,
        Some(new.reason.as_str()),
        now,
    )?;
    Ok(block.id)
}

/// Lets somebody in again before the time.
///
/// # Errors
/// [`AbuseError::Unknown`] when somebody did already.
pub fn lift(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: BlockId,
    now: DateTime<Utc>,
) -> Result<(), AbuseError> {
    actor.require_staff()?;
    if !store::blocks::delete(tx, id)? {
        return Err(AbuseError::Unknown);
    }
    Ok(note(tx, actor, Act::LiftBlock, id, None, now)?)
}

fn note(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    id: BlockId,
    detail: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let subject = Subject::new(SubjectKind::Block, id);
    audit::record(tx, actor, act, &subject, detail, now)
}

/// The blocks that hold, the newest first.
pub fn blocks(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<Vec<Block>, DatabaseError> {
    store::blocks::holding(tx, now)
}

/// Refuses whoever is blocked; asked before anything of theirs is stored or mailed.
///
/// # Errors
/// [`AbuseError::Blocked`], the same whatever is blocked.
pub fn refuse_blocked(
    tx: &mut AnyConnection,
    caller: &Caller,
    now: DateTime<Utc>,
) -> Result<(), AbuseError> {
    let candidates = store::blocks::about(tx, &caller.names, now)?;
    let is_blocked = candidates
        .iter()
        .any(|(kind, subject)| caller.is_meant(*kind, subject));
    if is_blocked {
        Err(AbuseError::Blocked)
    } else {
        Ok(())
    }
}
