//! Table `spot_checks`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::row::corrupt;
use crate::account::PersonId;
use crate::database::schema::{events, spot_checks};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::{EventId, SpotCheck, State};
use crate::text::Line;

/// Notes the event, once.
pub fn insert(
    tx: &mut AnyConnection,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let known: i64 = spot_checks::table.find(event).count().get_result(tx)?;
    if known == 0 {
        diesel::insert_into(spot_checks::table)
            .values((
                spot_checks::event_id.eq(event),
                spot_checks::published_at.eq(Instant(now)),
            ))
            .execute(tx)?;
    }
    Ok(())
}

/// The public events that nobody has looked at, the oldest first.
pub fn waiting(tx: &mut AnyConnection) -> Result<Vec<SpotCheck>, DatabaseError> {
    let rows: Vec<(EventId, String, Instant)> = spot_checks::table
        .inner_join(events::table)
        .filter(spot_checks::seen_at.is_null())
        .filter(events::state.eq_any(State::PUBLIC.to_vec()))
        .select((events::id, events::title, spot_checks::published_at))
        .order((spot_checks::published_at, events::id))
        .load(tx)?;
    rows.into_iter()
        .map(|(event, title, published_at)| {
            let title = Line::try_from(title).map_err(|e| corrupt("events", event, "title", e))?;
            Ok(SpotCheck {
                event,
                title,
                published_at: published_at.0,
            })
        })
        .collect()
}

/// Whether this call was the one that marked it.
pub fn mark_seen(
    tx: &mut AnyConnection,
    event: EventId,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let marked = diesel::update(
        spot_checks::table
            .find(event)
            .filter(spot_checks::seen_at.is_null()),
    )
    .set((
        spot_checks::seen_at.eq(Instant(now)),
        spot_checks::seen_by.eq(by),
    ))
    .execute(tx)?;
    Ok(marked == 1)
}
