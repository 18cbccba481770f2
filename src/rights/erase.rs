//! Erasing a person.

use chrono::{DateTime, Utc};

use super::RightsError;
use crate::abuse;
use crate::account::{self, Actor, PersonId, Role};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError, edition};
use crate::event::{self, Left};
use crate::following;
use crate::group::{self, Group};
use crate::mail::{self, SuppressionKey};
use crate::moderation;
use crate::subscription;

/// What happens to what others share with somebody who goes.
#[derive(Debug, Clone)]
pub struct Consequences {
    /// What becomes of their events.
    pub events: Left,
    /// The groups that nobody leads then.
    pub groups: Vec<Group>,
    /// Whether they cannot go, for nobody else is staff.
    pub is_last_staff: bool,
}

/// What would happen.
pub fn consequences(
    tx: &mut AnyConnection,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<Consequences, DatabaseError> {
    let mut groups = Vec::new();
    for (group, role) in group::groups_of(tx, id)? {
        if role == group::Role::Lead && group::leads(tx, group.id)? == 1 {
            groups.push(group);
        }
    }
    let staff = account::all_staff(tx)?;
    Ok(Consequences {
        events: event::left_by(tx, id, now)?,
        groups,
        is_last_staff: matches!(&staff[..], [last] if last.id == id),
    })
}

/// Forgets a person for good, in one transaction: account, what they follow, letters to them, what they
/// proposed and never published. What is public stays without their name; of their address a keyed hash
/// stays on the list of those that no list writes to, and of them a key in the log.
///
/// # Errors
/// [`RightsError::LastStaff`], and the others of [`RightsError`] when it is nobody or somebody else.
pub fn erase(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: PersonId,
    key: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<(), RightsError> {
    actor.require_one_of(&[id])?;
    let person = account::get(tx, id)?.ok_or(RightsError::Unknown)?;
    if person.role == Role::Staff && account::hold_staff(tx)? <= 1 {
        return Err(RightsError::LastStaff);
    }
    following::forget(tx, id, now)?;
    event::forget(tx, id, &person.email, now)?;
    moderation::forget(tx, id)?;
    abuse::forget(tx, &person.email)?;
    subscription::forget(tx, &person.email, now)?;
    mail::forget(tx, id.0, &person.email, person.name.as_str(), key, now)?;
    account::remove(tx, id)?;
    let subject = Subject::new(SubjectKind::Person, id);
    audit::record(tx, actor, Act::Erase, &subject, None, now)?;
    Ok(edition::bump(tx, now)?)
}
