//! Giving a selection a lasting short name, changing what the name stands for, retiring it.

use chrono::{DateTime, Utc};

use super::{FollowingError, ShortName, store};
use crate::account::{Actor, Forbidden, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError};

/// A name and what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedSelection {
    /// The name.
    pub name: ShortName,
    /// The canonical text of the selection; a person who gives it had it checked at the door.
    pub selection: String,
    /// Who gave it; nobody when they were erased.
    pub owner: Option<PersonId>,
    /// When it was given.
    pub created_at: DateTime<Utc>,
    /// Whether it is gone for good.
    pub is_retired: bool,
    /// The number of its last change; a change names the one it saw.
    pub version: i64,
}

/// The most names somebody can give. Retired ones count: nobody else can ever have them.
pub const MOST_NAMES: i64 = 20;

/// Gives `selection` (canonical text) a name. Giving it again, as an impatient browser does, is no
/// second time.
///
/// # Errors
/// [`FollowingError::Taken`] when somebody has it or ever had it, [`FollowingError::TooMany`] after
/// [`MOST_NAMES`].
pub fn give(
    tx: &mut AnyConnection,
    person: PersonId,
    name: &ShortName,
    selection: &str,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    if let Some(given) = store::name(tx, name)? {
        let is_same = given.owner == Some(person) && given.selection == selection;
        return match is_same && !given.is_retired {
            true => Ok(()),
            false => Err(FollowingError::Taken),
        };
    }
    if store::count_names(tx, person)? >= MOST_NAMES {
        return Err(FollowingError::TooMany("20 names, retired ones among them"));
    }
    Ok(store::insert_name(
        tx, person, name, selection, change, now,
    )?)
}

/// Lets a name stand for another selection; whoever subscribed to the name gets it from then on.
///
/// # Errors
/// [`FollowingError::Unknown`] for a name that is not the person's own, [`FollowingError::Stale`] when
/// it is not at `version` any more.
pub fn reassign(
    tx: &mut AnyConnection,
    person: PersonId,
    name: &ShortName,
    version: i64,
    selection: &str,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    let given = store::name(tx, name)?.ok_or(FollowingError::Unknown)?;
    if given.owner != Some(person) {
        return Err(FollowingError::Unknown);
    }
    match store::change_name(tx, name, version, selection, change, now)? {
        true => Ok(()),
        false => Err(FollowingError::Stale),
    }
}

/// Retires a name for good: one's own, or, as staff, anybody's, which is logged. Retiring it twice is
/// retiring it once.
///
/// # Errors
/// [`FollowingError::Unknown`] for everybody else.
pub fn retire(
    tx: &mut AnyConnection,
    actor: &Actor,
    name: &ShortName,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    let given = store::name(tx, name)?.ok_or(FollowingError::Unknown)?;
    let owners: Vec<PersonId> = given.owner.into_iter().collect();
    // Whose a name is, is nobody else's business.
    actor
        .require_one_of(&owners)
        .map_err(|Forbidden| FollowingError::Unknown)?;
    if store::retire_name(tx, name, change, now)? && actor.person() != given.owner {
        let subject = Subject::new(SubjectKind::ShortName, name);
        audit::record(tx, actor, Act::Retire, &subject, None, now)?;
    }
    Ok(())
}

/// One name, of whomever.
pub fn name(
    tx: &mut AnyConnection,
    name: &ShortName,
) -> Result<Option<NamedSelection>, DatabaseError> {
    store::name(tx, name)
}

/// All names ever given, in their order.
pub fn names(tx: &mut AnyConnection) -> Result<Vec<NamedSelection>, DatabaseError> {
    store::names(tx, None)
}
