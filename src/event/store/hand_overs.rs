//! Table `hand_overs`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::hand_overs;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::{EventId, HandOver, HandOverId};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = hand_overs)]
struct HandOverRow {
    id: HandOverId,
    event_id: EventId,
    giver_id: Option<PersonId>,
    taker_id: PersonId,
    giver_leaves: bool,
    created_at: Instant,
    accepted_at: Option<Instant>,
}

pub fn insert(tx: &mut AnyConnection, hand_over: &HandOver) -> Result<(), DatabaseError> {
    let row = HandOverRow {
        id: hand_over.id,
        event_id: hand_over.event,
        giver_id: hand_over.giver,
        taker_id: hand_over.taker,
        giver_leaves: hand_over.giver_leaves,
        created_at: Instant(hand_over.created_at),
        accepted_at: hand_over.accepted_at.map(Instant),
    };
    diesel::insert_into(hand_overs::table)
        .values(row)
        .execute(tx)?;
    Ok(())
}

pub fn get(tx: &mut AnyConnection, id: HandOverId) -> Result<Option<HandOver>, DatabaseError> {
    let row: Option<HandOverRow> = hand_overs::table
        .find(id)
        .select(HandOverRow::as_select())
        .first(tx)
        .optional()?;
    Ok(row.map(|row| HandOver {
        id: row.id,
        event: row.event_id,
        giver: row.giver_id,
        taker: row.taker_id,
        giver_leaves: row.giver_leaves,
        created_at: row.created_at.0,
        accepted_at: row.accepted_at.map(|at| at.0),
    }))
}

/// Notes that it was accepted. That it is once is what the link sees to.
pub fn accept(
    tx: &mut AnyConnection,
    id: HandOverId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(hand_overs::table.find(id))
        .set(hand_overs::accepted_at.eq(Instant(now)))
        .execute(tx)?;
    Ok(())
}
