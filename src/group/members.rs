//! How many members a group had on which day.

use chrono::{DateTime, NaiveDate, Utc};

use super::permission::require_lead;
use super::{GroupError, GroupId, store};
use crate::account::Actor;
use crate::database::{AnyConnection, edition, text_enum};

text_enum! {
    /// How a figure is known.
    MemberSource {
        /// Somebody of the group typed it.
        Entered = "entered",
        /// It came with a file.
        Imported = "imported",
    }
}

/// The members of a group on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberCount {
    /// The day, where the group is.
    pub day: NaiveDate,
    /// How many.
    pub members: u32,
    /// How it is known.
    pub source: MemberSource,
}

/// Keeps how many members there were on a day, over what was said of that day before. Returns whether
/// that was something else. The group's leads and staff may.
pub fn record_members(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    count: MemberCount,
    now: DateTime<Utc>,
) -> Result<bool, GroupError> {
    require_lead(tx, actor, group)?;
    let is_new = store::put_members(tx, group, count)?;
    if is_new {
        edition::bump(tx, now)?;
    }
    Ok(is_new)
}

/// Takes back what was said of a day.
pub fn forget_members(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    require_lead(tx, actor, group)?;
    if store::delete_members(tx, group, day)? {
        edition::bump(tx, now)?;
    }
    Ok(())
}
