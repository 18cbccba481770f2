//! Letters to somebody who is erased, and those that name them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::{Move, RowId};
use crate::database::schema::{outbox, suppressions};
use crate::database::sql_type::lower;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::{Address, LetterKind, OutboxState};

/// Nothing has left of these.
const WAITING: [OutboxState; 3] = [OutboxState::Held, OutboxState::Ready, OutboxState::Leased];

/// The letters that say who did something.
const NAMING: [LetterKind; 6] = [
    LetterKind::Answered,
    LetterKind::EventChanged,
    LetterKind::HandOver,
    LetterKind::GroupRequest,
    LetterKind::GroupInvitation,
    LetterKind::GroupNews,
];

/// A letter that may name somebody.
#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(in crate::mail) struct Naming {
    pub id: RowId,
    pub message: Vec<u8>,
}

/// Letters to a person: to their account, or to their address without one.
pub(in crate::mail) fn letters_to(
    tx: &mut AnyConnection,
    person: Uuid,
    email: &Address,
) -> Result<Vec<RowId>, DatabaseError> {
    let to_account = outbox::person_id.eq(RowId(person));
    Ok(outbox::table
        .filter(to_account.or(lower(outbox::recipient).eq(email.key())))
        .select(outbox::id)
        .load(tx)?)
}

/// Letters of some kinds to an address.
pub(in crate::mail) fn letters_of(
    tx: &mut AnyConnection,
    email: &Address,
    kinds: &[LetterKind],
) -> Result<Vec<RowId>, DatabaseError> {
    Ok(outbox::table
        .filter(lower(outbox::recipient).eq(email.key()))
        .filter(outbox::letter.eq_any(kinds))
        .select(outbox::id)
        .load(tx)?)
}

/// The letters that may name anybody, as far as their words are there.
pub(in crate::mail) fn letters_naming(
    tx: &mut AnyConnection,
) -> Result<Vec<Naming>, DatabaseError> {
    Ok(outbox::table
        .filter(outbox::letter.eq_any(NAMING))
        .filter(outbox::message.ne(Vec::<u8>::new()))
        .select(Naming::as_select())
        .load(tx)?)
}

/// Takes the words of letters away. What has not left is cancelled, nobody decides any more about what
/// may have, and what is being handed over at this moment is not worth a second try.
pub(in crate::mail) fn drop_words(
    tx: &mut AnyConnection,
    ids: &[RowId],
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let letters = || outbox::table.filter(outbox::id.eq_any(ids.to_vec()));
    diesel::update(letters().filter(outbox::state.eq_any(WAITING)))
        .set(Move::to(OutboxState::Cancelled))
        .execute(tx)?;
    let cancelled_or_unsure = [OutboxState::Cancelled, OutboxState::Unknown];
    diesel::update(
        letters()
            .filter(outbox::state.eq_any(cancelled_or_unsure))
            .filter(outbox::settled_at.is_null()),
    )
    .set(outbox::settled_at.eq(Instant(now)))
    .execute(tx)?;
    diesel::update(letters().filter(outbox::state.eq(OutboxState::Sending)))
        .set(outbox::expires_at.eq(Instant(now)))
        .execute(tx)?;
    diesel::update(letters())
        .set(outbox::message.eq(Vec::<u8>::new()))
        .execute(tx)?;
    Ok(())
}

/// Takes the address away from letters.
pub(in crate::mail) fn drop_recipient(
    tx: &mut AnyConnection,
    ids: &[RowId],
) -> Result<(), DatabaseError> {
    diesel::update(outbox::table.filter(outbox::id.eq_any(ids.to_vec())))
        .set(outbox::recipient.eq(""))
        .execute(tx)?;
    Ok(())
}

/// Leaves nothing on the list by which people would know an address.
pub(in crate::mail) fn unmask(tx: &mut AnyConnection, digest: &str) -> Result<(), DatabaseError> {
    diesel::update(suppressions::table.filter(suppressions::address_digest.eq(digest)))
        .set(suppressions::masked.eq(None::<String>))
        .execute(tx)?;
    Ok(())
}
