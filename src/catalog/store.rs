//! What the catalog asks of table `events`, to load only what has changed.

use diesel::prelude::*;

use crate::database::schema::events;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{EventId, State};

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
