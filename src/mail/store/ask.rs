//! What letters take for granted, and those that wait for staff from the first.

use diesel::prelude::*;

use super::Move;
use crate::database::schema::outbox;
use crate::database::{AnyConnection, DatabaseError};
use crate::mail::OutboxState;

pub(in crate::mail) fn put_question(
    tx: &mut AnyConnection,
    key: &str,
    question: &str,
) -> Result<(), DatabaseError> {
    diesel::update(outbox::table.filter(outbox::idempotency_key.eq(key)))
        .set(outbox::question.eq(question))
        .execute(tx)?;
    Ok(())
}

pub(in crate::mail) fn turn(
    tx: &mut AnyConnection,
    key: &str,
    from: OutboxState,
    to: OutboxState,
) -> Result<(), DatabaseError> {
    let letter = outbox::table
        .filter(outbox::idempotency_key.eq(key))
        .filter(outbox::state.eq(from));
    diesel::update(letter).set(Move::to(to)).execute(tx)?;
    Ok(())
}
