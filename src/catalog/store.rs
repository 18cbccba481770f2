//! What the catalog asks of table `events`, to load only what has changed.

use std::collections::HashSet;

use diesel::prelude::*;

use crate::database::schema::events;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{EventId, State};
use crate::slug::Slug;

/// One row, as far as it tells whether it has changed.
#[derive(Debug, Clone, Copy, Queryable)]
pub(super) struct RowVersion {
    pub id: EventId,
    /// +1 with every save.
    pub version: i32,
    pub state: State,
}

/// Every row of the table, public or not.
pub(super) fn versions(tx: &mut AnyConnection) -> Result<Vec<RowVersion>, DatabaseError> {
    Ok(events::table
        .select((events::id, events::version, events::state))
        .load(tx)?)
}

/// The slugs of the events that were public, and that staff took down.
pub(super) fn gone(tx: &mut AnyConnection) -> Result<HashSet<Slug>, DatabaseError> {
    let rows: Vec<(EventId, String)> = events::table
        .filter(events::state.eq(State::Rejected))
        .filter(events::published_at.is_not_null())
        .select((events::id, events::slug))
        .load(tx)?;
    let read = |(id, slug): (EventId, String)| {
        Slug::parse(&slug).map_err(|cause| DatabaseError::Corrupt {
            table: "events",
            id: id.to_string(),
            column: "slug",
            cause: cause.to_string(),
        })
    };
    rows.into_iter().map(read).collect()
}
