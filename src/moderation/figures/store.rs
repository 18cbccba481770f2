//! What the figures are counted from, in tables `events`, `decisions` and `edits`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::{Change, Decided, Record};
use crate::database::schema::{decisions, edits, events};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::{Action, EditState, EventId, RejectReason, State};

/// Reads what was decided since `from`, and what waits.
pub fn record(tx: &mut AnyConnection, from: DateTime<Utc>) -> Result<Record, DatabaseError> {
    let waiting = events::table.filter(events::state.eq(State::Submitted));
    let waiting_changes = edits::table.filter(edits::state.eq(EditState::Open));
    Ok(Record {
        waiting: waiting.count().get_result(tx)?,
        waiting_changes: waiting_changes.count().get_result(tx)?,
        decisions: decisions_of_those_decided(tx, from)?,
        changes: changes(tx, from)?,
    })
}

fn decisions_of_those_decided(
    tx: &mut AnyConnection,
    from: DateTime<Utc>,
) -> Result<Vec<Decided>, DatabaseError> {
    let since = decisions::table
        .filter(decisions::decided_at.ge(Instant(from)))
        .select(decisions::event_id)
        .distinct();
    let ids: Vec<EventId> = since.load(tx)?;
    let mut found = Vec::new();
    // In parts: SQLite takes 32,766 bound values in one statement.
    for ids in ids.chunks(10_000) {
        let rows: Vec<(EventId, Action, Option<RejectReason>, Instant)> = decisions::table
            .filter(decisions::event_id.eq_any(ids.to_vec()))
            .select((
                decisions::event_id,
                decisions::action,
                decisions::reason_code,
                decisions::decided_at,
            ))
            .order((decisions::decided_at, decisions::id))
            .load(tx)?;
        found.extend(
            rows.into_iter()
                .map(|(event, action, reason, at)| (event, action, reason, at.0)),
        );
    }
    Ok(found)
}

fn changes(tx: &mut AnyConnection, from: DateTime<Utc>) -> Result<Vec<Change>, DatabaseError> {
    let rows: Vec<(EditState, Option<RejectReason>, Instant, Option<Instant>)> = edits::table
        .filter(edits::decided_at.ge(Instant(from)))
        .select((
            edits::state,
            edits::reason_code,
            edits::created_at,
            edits::decided_at,
        ))
        .load(tx)?;
    let read = |(state, reason, created_at, decided_at): (_, _, Instant, Option<Instant>)| {
        decided_at.map(|decided_at| (state, reason, created_at.0, decided_at.0))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}
