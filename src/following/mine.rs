//! Everything somebody follows, for their own page.

use super::{FeedKey, NamedSelection, PersonalAddress, address_of, store};
use crate::account::PersonId;
use crate::database::{AnyConnection, DatabaseError};
use crate::event::EventId;
use crate::group::GroupId;

/// What somebody follows and has named.
#[derive(Debug, Clone)]
pub struct Mine {
    /// Where their calendar is.
    pub address: PersonalAddress,
    /// Starred events, the latest star first.
    pub events: Vec<EventId>,
    /// Followed groups, the latest first.
    pub groups: Vec<GroupId>,
    /// Names in use, in their order.
    pub names: Vec<NamedSelection>,
}

/// What the person follows and has named.
pub fn mine(
    tx: &mut AnyConnection,
    person: PersonId,
    key: &FeedKey,
) -> Result<Mine, DatabaseError> {
    let mut names = store::names(tx, Some(person))?;
    names.retain(|name| !name.is_retired);
    Ok(Mine {
        address: address_of(tx, person, key)?,
        events: store::stars_of(tx, person)?,
        groups: store::follows_of(tx, person)?,
        names,
    })
}
