//! What postmen do to letters: lease them, write down outcomes, and put right what others left.

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;

use super::record::note;
use super::{Move, RowId};
use crate::database::schema::outbox;
use crate::database::{AnyConnection, DatabaseError, Due, Instant, LeaseToken, lease_due};
use crate::mail::{LetterKind, OutboxState, Phase};

/// A letter in the hands of a postman.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(in crate::mail) struct Leased {
    pub id: RowId,
    pub letter: LetterKind,
    pub recipient: String,
    pub priority: i32,
    pub attempts: i32,
    pub expires_at: Instant,
    pub created_at: Instant,
    pub message: Vec<u8>,
    pub question: Option<String>,
}

/// A letter of which nobody knows whether it left.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(in crate::mail) struct Unsure {
    pub id: RowId,
    pub letter: LetterKind,
    pub attempts: i32,
    pub expires_at: Instant,
}

/// Takes due letters for `term`.
pub(in crate::mail) fn lease(
    tx: &mut AnyConnection,
    owner: &str,
    token: LeaseToken,
    due: Due,
    term: Duration,
) -> Result<Vec<Leased>, DatabaseError> {
    let keys = lease_due(tx, owner, token, due, term)?;
    Ok(outbox::table
        .filter(outbox::id.eq_any(keys.into_iter().map(RowId).collect::<Vec<_>>()))
        .order((outbox::priority, outbox::not_before, outbox::id))
        .select(Leased::as_select())
        .load(tx)?)
}

/// `leased` to `sending`, with the lease renewed; `false` when the lease is no longer ours.
pub(in crate::mail) fn begin_sending(
    tx: &mut AnyConnection,
    id: RowId,
    token: LeaseToken,
    now: DateTime<Utc>,
    term: Duration,
) -> Result<bool, DatabaseError> {
    let until = LeaseToken::clock(tx, now)? + term;
    let held = outbox::table
        .find(id)
        .filter(outbox::state.eq(OutboxState::Leased))
        .filter(outbox::lease_token.eq(token));
    let moved = diesel::update(held)
        .set((
            outbox::state.eq(OutboxState::Sending),
            outbox::lease_until.eq(Instant(until)),
        ))
        .execute(tx)?;
    Ok(moved == 1)
}

/// Where a letter goes from a postman's hands.
pub(in crate::mail) struct Outcome {
    pub to: OutboxState,
    /// For `ready`: when it is tried again.
    pub not_before: Option<DateTime<Utc>>,
    /// For an end: when it came.
    pub settled_at: Option<DateTime<Utc>>,
    /// Whether this counts as a try.
    pub tried: bool,
    /// Whether the words of the letter are dropped.
    pub drop_words: bool,
}

/// Writes an outcome; `false` when the lease is no longer ours.
pub(in crate::mail) fn settle(
    tx: &mut AnyConnection,
    id: RowId,
    from: OutboxState,
    token: LeaseToken,
    outcome: &Outcome,
) -> Result<bool, DatabaseError> {
    let held = outbox::table
        .find(id)
        .filter(outbox::state.eq(from))
        .filter(outbox::lease_token.eq(token));
    let moved = diesel::update(held)
        .set((
            Move::to(outcome.to),
            outbox::attempts.eq(outbox::attempts + i32::from(outcome.tried)),
            outcome
                .not_before
                .map(|at| outbox::not_before.eq(Instant(at))),
            outcome
                .settled_at
                .map(|at| outbox::settled_at.eq(Instant(at))),
            outcome
                .drop_words
                .then(|| outbox::message.eq(Vec::<u8>::new())),
        ))
        .execute(tx)?;
    Ok(moved == 1)
}

/// Gives back, untried, what is leased under `token`.
pub(in crate::mail) fn give_back(
    tx: &mut AnyConnection,
    token: LeaseToken,
) -> Result<usize, DatabaseError> {
    let held = outbox::table
        .filter(outbox::state.eq(OutboxState::Leased))
        .filter(outbox::lease_token.eq(token));
    Ok(diesel::update(held)
        .set(Move::to(OutboxState::Ready))
        .execute(tx)?)
}

/// Gives back what postmen leased and never came to; returns how many.
pub(in crate::mail) fn free_expired_leases(
    tx: &mut AnyConnection,
    clock: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let over = outbox::table
        .filter(outbox::state.eq(OutboxState::Leased))
        .filter(outbox::lease_until.lt(Instant(clock)));
    Ok(diesel::update(over)
        .set(Move::to(OutboxState::Ready))
        .execute(tx)?)
}

/// `sending` to `unknown` where the lease is over, each counted as a try without an answer; returns
/// how many.
pub(in crate::mail) fn doubt_expired_sending(
    tx: &mut AnyConnection,
    clock: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let over = || {
        outbox::table
            .filter(outbox::state.eq(OutboxState::Sending))
            .filter(outbox::lease_until.lt(Instant(clock)))
    };
    let ids: Vec<RowId> = over().select(outbox::id).load(tx)?;
    let mut count = 0;
    for id in ids {
        let moved = diesel::update(over().filter(outbox::id.eq(id)))
            .set((
                Move::to(OutboxState::Unknown),
                outbox::attempts.eq(outbox::attempts + 1),
            ))
            .execute(tx)?;
        if moved == 1 {
            note(tx, id, now, Phase::Data, None, "the postman vanished")?;
            count += 1;
        }
    }
    Ok(count)
}

/// The letters of unknown fate about which nothing has been decided.
pub(in crate::mail) fn unsure(tx: &mut AnyConnection) -> Result<Vec<Unsure>, DatabaseError> {
    Ok(outbox::table
        .filter(outbox::state.eq(OutboxState::Unknown))
        .filter(outbox::settled_at.is_null())
        .order(outbox::id)
        .select(Unsure::as_select())
        .load(tx)?)
}

/// Decides about a letter of unknown fate; `false` when somebody else has.
pub(in crate::mail) fn decide_unsure(
    tx: &mut AnyConnection,
    id: RowId,
    outcome: &Outcome,
) -> Result<bool, DatabaseError> {
    let open = outbox::table
        .find(id)
        .filter(outbox::state.eq(OutboxState::Unknown))
        .filter(outbox::settled_at.is_null());
    let moved = diesel::update(open)
        .set((
            outbox::state.eq(outcome.to),
            outcome
                .not_before
                .map(|at| outbox::not_before.eq(Instant(at))),
            outcome
                .settled_at
                .map(|at| outbox::settled_at.eq(Instant(at))),
            outcome
                .drop_words
                .then(|| outbox::message.eq(Vec::<u8>::new())),
        ))
        .execute(tx)?;
    Ok(moved == 1)
}

/// Ends what waits beyond its worth; returns how many.
pub(in crate::mail) fn expire(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let stale = outbox::table
        .filter(outbox::state.eq_any([OutboxState::Held, OutboxState::Ready]))
        .filter(outbox::expires_at.le(Instant(now)));
    Ok(diesel::update(stale)
        .set((
            outbox::state.eq(OutboxState::Expired),
            outbox::settled_at.eq(Instant(now)),
        ))
        .execute(tx)?)
}
