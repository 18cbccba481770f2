//! Tables `outbox`, `mail_attempts` and `suppressions`.
//!
//! Whatever moves a letter names the state and the lease it moves it from, and looks at the affected
//! rows: none means somebody else was quicker. Here is what causes do to letters; what postmen do
//! to them is in `carry`.

mod batch;
mod bounce;
mod carry;
mod desk;
mod forget;
mod queue;
mod record;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use uuid::Uuid;

use super::{Intent, LetterKind, OutboxState};
use crate::database::schema::outbox;
use crate::database::{AnyConnection, DatabaseError, Instant, LeaseToken, id_type, on_backend};
pub(super) use batch::{counts_of_batch, put_in_batch, retry_batch, turn_batch};
pub(super) use bounce::{NewBounce, bounce, gone_out, gone_out_as, note_bounce, soft_bounces};
pub(super) use carry::{
    Leased, Outcome, Unsure, begin_sending, decide_unsure, doubt_expired_sending, expire,
    free_expired_leases, give_back, lease, settle, unsure,
};
pub(super) use desk::{
    WaitingRow, count_suppressed, count_waiting, discard, forget_bounces, fruitless, ids_waiting,
    lift, release, sent_between, suppressed, waiting,
};
pub(super) use forget::{
    drop_recipient, drop_words, letters_naming, letters_of, letters_to, unmask,
};
pub(super) use queue::{
    count_carried, hold_all, queue, set_home, start_queue, stop_longer, stop_queue,
};
pub(super) use record::{Suppression, is_suppressed, lost_count, may_have_left, note, suppress};

id_type! {
    /// Key of a letter, of a try, or of the person or event a letter is about.
    RowId
}

/// A letter as it is first written.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = outbox, treat_none_as_null = true)]
pub(super) struct NewLetter {
    pub idempotency_key: String,
    message_id: String,
    letter: LetterKind,
    recipient: String,
    person_id: Option<RowId>,
    event_id: Option<RowId>,
    priority: i32,
    not_before: Instant,
    expires_at: Instant,
    message: Vec<u8>,
    question: Option<String>,
    created_at: Instant,
}

impl NewLetter {
    pub fn new(
        intent: &Intent,
        letter: LetterKind,
        idempotency_key: String,
        message_id: String,
        message: Vec<u8>,
        question: Option<String>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            idempotency_key,
            message_id,
            letter,
            recipient: intent.to.address.as_str().to_owned(),
            person_id: intent.person.map(RowId),
            event_id: intent.event.map(RowId),
            priority: intent.priority as i32,
            not_before: Instant(intent.not_before),
            expires_at: Instant(intent.expires_at),
            message,
            question,
            created_at: Instant(now),
        }
    }
}

/// What is known of an intent already written.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Known {
    pub id: RowId,
    pub state: OutboxState,
    pub attempts: i32,
}

pub(super) fn find(tx: &mut AnyConnection, key: &str) -> Result<Option<Known>, DatabaseError> {
    let row = outbox::table
        .filter(outbox::idempotency_key.eq(key))
        .select(Known::as_select());
    Ok(row.first(tx).optional()?)
}

/// Whether the letter was inserted; not when the key is there by now.
pub(super) fn insert(
    tx: &mut AnyConnection,
    state: OutboxState,
    new: &NewLetter,
) -> Result<bool, DatabaseError> {
    let insert = diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(RowId::new()),
            outbox::state.eq(state),
            outbox::attempts.eq(0),
            new,
        ))
        .on_conflict_do_nothing();
    Ok(on_backend!(tx, connection => insert.execute(connection))? == 1)
}

pub(super) fn rewrite(
    tx: &mut AnyConnection,
    id: RowId,
    from: OutboxState,
    to: OutboxState,
    new: &NewLetter,
) -> Result<bool, DatabaseError> {
    let moved = diesel::update(outbox::table.find(id).filter(outbox::state.eq(from)))
        .set((
            new,
            outbox::state.eq(to),
            outbox::settled_at.eq(None::<Instant>),
        ))
        .execute(tx)?;
    Ok(moved == 1)
}

/// A change of state that gives up the lease.
#[derive(AsChangeset)]
#[diesel(table_name = outbox, treat_none_as_null = true)]
struct Move {
    state: OutboxState,
    lease_owner: Option<String>,
    lease_token: Option<LeaseToken>,
    lease_until: Option<Instant>,
}

impl Move {
    fn to(state: OutboxState) -> Self {
        Self {
            state,
            lease_owner: None,
            lease_token: None,
            lease_until: None,
        }
    }
}

pub(super) fn cancel(
    tx: &mut AnyConnection,
    event: Uuid,
    letters: &[LetterKind],
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let waiting = [OutboxState::Held, OutboxState::Ready, OutboxState::Leased];
    Ok(diesel::update(
        outbox::table
            .filter(outbox::event_id.eq(RowId(event)))
            .filter(outbox::letter.eq_any(letters.to_vec()))
            .filter(outbox::state.eq_any(waiting)),
    )
    .set((
        Move::to(OutboxState::Cancelled),
        outbox::settled_at.eq(Instant(now)),
    ))
    .execute(tx)?)
}

pub(super) fn settle_unknown_of(
    tx: &mut AnyConnection,
    event: Uuid,
    letters: &[LetterKind],
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(
        outbox::table
            .filter(outbox::event_id.eq(RowId(event)))
            .filter(outbox::letter.eq_any(letters.to_vec()))
            .filter(outbox::state.eq(OutboxState::Unknown))
            .filter(outbox::settled_at.is_null()),
    )
    .set(outbox::settled_at.eq(Instant(now)))
    .execute(tx)?;
    Ok(())
}

pub(super) fn counts(tx: &mut AnyConnection) -> Result<BTreeMap<OutboxState, i64>, DatabaseError> {
    let rows: Vec<(OutboxState, i64)> = outbox::table
        .group_by(outbox::state)
        .select((outbox::state, count_star()))
        .load(tx)?;
    Ok(rows.into_iter().collect())
}

pub(super) fn waiting_since(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DatabaseError> {
    let oldest: Option<Instant> = outbox::table
        .filter(outbox::state.eq(OutboxState::Ready))
        .filter(outbox::not_before.le(Instant(now)))
        .order(outbox::not_before)
        .select(outbox::not_before)
        .first(tx)
        .optional()?;
    Ok(oldest.map(|at| at.0))
}
