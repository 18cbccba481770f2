//! Who may do what for a group. Asked by the workflows, where the group is at hand.
//!
//! Staff may everything. Leads invite, accept, hand the lead on, edit the group and count its members.
//! Organizers look after its events.

use super::{GroupError, GroupId, Role, store};
use crate::account::{Actor, Forbidden, PersonId};
use crate::database::AnyConnection;

/// One of the group's leads, or staff.
pub(super) fn require_lead(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
) -> Result<(), GroupError> {
    match role(tx, actor, group)? {
        Some(Role::Lead) => Ok(()),
        _ => Ok(actor.require_staff()?),
    }
}

/// A person who is signed in, whatever they are to the group.
pub(super) fn require_person(actor: &Actor) -> Result<PersonId, Forbidden> {
    actor.person().ok_or(Forbidden)
}

fn role(tx: &mut AnyConnection, actor: &Actor, group: GroupId) -> Result<Option<Role>, GroupError> {
    match actor.person() {
        Some(person) => Ok(store::role_of(tx, group, person)?),
        None => Ok(None),
    }
}
