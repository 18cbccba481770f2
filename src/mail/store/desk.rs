//! What staff look at, and what they decide.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::{Move, RowId};
use crate::database::schema::{bounces, mail_attempts, outbox, suppressions};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::{LetterKind, OutboxState, Phase, Suppressed, SuppressionScope};

/// A letter that waits for staff.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(in crate::mail) struct WaitingRow {
    pub id: RowId,
    pub letter: LetterKind,
    pub recipient: String,
    pub created_at: Instant,
    pub expires_at: Instant,
    pub message: Vec<u8>,
}

/// The last try of a letter that was not taken.
#[derive(Queryable)]
pub(in crate::mail) struct Fruitless {
    pub letter: RowId,
    pub state: OutboxState,
    pub phase: Phase,
    pub code: Option<i32>,
    pub enhanced: Option<String>,
    pub reply: Option<String>,
    pub tried_at: Instant,
}

type Boxed = outbox::BoxedQuery<'static, crate::database::MultiBackend>;

/// Held letters are open; those of unknown fate are once no postman decides about them any more.
fn in_state(state: OutboxState) -> Boxed {
    let letters = outbox::table.filter(outbox::state.eq(state)).into_boxed();
    match state {
        OutboxState::Unknown => letters.filter(outbox::settled_at.is_not_null()),
        _ => letters,
    }
}

pub(in crate::mail) fn waiting(
    tx: &mut AnyConnection,
    state: OutboxState,
    limit: i64,
) -> Result<Vec<WaitingRow>, DatabaseError> {
    Ok(in_state(state)
        .order(outbox::id)
        .limit(limit)
        .select(WaitingRow::as_select())
        .load(tx)?)
}

pub(in crate::mail) fn count_waiting(
    tx: &mut AnyConnection,
    state: OutboxState,
) -> Result<i64, DatabaseError> {
    Ok(in_state(state).count().get_result(tx)?)
}

pub(in crate::mail) fn ids_waiting(
    tx: &mut AnyConnection,
    state: OutboxState,
) -> Result<Vec<RowId>, DatabaseError> {
    Ok(in_state(state).select(outbox::id).load(tx)?)
}

/// To `ready`, one by one: thousands of keys are more than a statement takes.
pub(in crate::mail) fn release(
    tx: &mut AnyConnection,
    from: OutboxState,
    ids: &[RowId],
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let mut count = 0;
    for id in ids {
        let fit = outbox::table
            .find(id)
            .filter(outbox::state.eq(from))
            .filter(outbox::expires_at.gt(Instant(now)))
            .filter(outbox::message.ne(Vec::<u8>::new()));
        count += diesel::update(fit)
            .set((
                Move::to(OutboxState::Ready),
                outbox::settled_at.eq(None::<Instant>),
            ))
            .execute(tx)?;
    }
    Ok(count)
}

pub(in crate::mail) fn discard(
    tx: &mut AnyConnection,
    from: OutboxState,
    ids: &[RowId],
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let mut count = 0;
    for id in ids {
        count += diesel::update(outbox::table.find(id).filter(outbox::state.eq(from)))
            .set((
                Move::to(OutboxState::Cancelled),
                outbox::settled_at.eq(Instant(now)),
            ))
            .execute(tx)?;
    }
    Ok(count)
}

/// Tries since then that did not end in a letter taken, of letters that were not taken since; the
/// latest first.
pub(in crate::mail) fn fruitless(
    tx: &mut AnyConnection,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Fruitless>, DatabaseError> {
    let open = [
        OutboxState::Ready,
        OutboxState::Failed,
        OutboxState::Expired,
        OutboxState::Unknown,
    ];
    Ok(mail_attempts::table
        .inner_join(outbox::table)
        .filter(mail_attempts::tried_at.gt(Instant(since)))
        .filter(outbox::state.eq_any(open))
        .order((mail_attempts::tried_at.desc(), mail_attempts::id.desc()))
        .limit(limit)
        .select((
            outbox::id,
            outbox::state,
            mail_attempts::phase,
            mail_attempts::code,
            mail_attempts::enhanced,
            mail_attempts::reply,
            mail_attempts::tried_at,
        ))
        .load(tx)?)
}

pub(in crate::mail) fn sent_between(
    tx: &mut AnyConnection,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    Ok(outbox::table
        .filter(outbox::state.eq(OutboxState::Sent))
        .filter(outbox::settled_at.ge(Instant(from)))
        .filter(outbox::settled_at.lt(Instant(until)))
        .count()
        .get_result(tx)?)
}

pub(in crate::mail) fn count_suppressed(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    Ok(in_force(now).count().get_result(tx)?)
}

/// The addresses that get no mail at the moment.
#[diesel::dsl::auto_type]
fn in_force(now: DateTime<Utc>) -> _ {
    let until_then: Instant = Instant(now);
    suppressions::table.filter(
        suppressions::until
            .is_null()
            .or(suppressions::until.gt(until_then)),
    )
}

pub(in crate::mail) fn suppressed(
    tx: &mut AnyConnection,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Suppressed>, DatabaseError> {
    type Row = (
        String,
        SuppressionScope,
        Option<String>,
        String,
        Instant,
        Option<Instant>,
    );
    let rows: Vec<Row> = in_force(now)
        .order((
            suppressions::created_at.desc(),
            suppressions::address_digest,
        ))
        .limit(limit)
        .select((
            suppressions::address_digest,
            suppressions::scope,
            suppressions::masked,
            suppressions::reason,
            suppressions::created_at,
            suppressions::until,
        ))
        .load(tx)?;
    let read = |(digest, scope, masked, reason, since, until): Row| Suppressed {
        digest,
        scope,
        masked,
        reason,
        since: since.0,
        until: until.map(|at| at.0),
    };
    Ok(rows.into_iter().map(read).collect())
}

pub(in crate::mail) fn lift(
    tx: &mut AnyConnection,
    digest: &str,
    scope: SuppressionScope,
) -> Result<bool, DatabaseError> {
    let entry = suppressions::table.find((digest, scope));
    Ok(diesel::delete(entry).execute(tx)? == 1)
}

pub(in crate::mail) fn forget_bounces(
    tx: &mut AnyConnection,
    digest: &str,
) -> Result<(), DatabaseError> {
    diesel::delete(bounces::table.filter(bounces::address_digest.eq(digest))).execute(tx)?;
    Ok(())
}
