//! Who stays, who goes, and who leads. Whoever changes that holds the group's row, so that of two leads
//! who leave at once one finds to be the last.

use chrono::{DateTime, Utc};

use super::permission::{require_lead, require_person};
use super::{GroupError, GroupId, Role, store};
use crate::account::{Actor, Forbidden, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, edition};

/// Leaves the group. Its events stay with whoever organizes them.
///
/// # Errors
/// [`GroupError::LastLead`] for the only lead: the lead is handed on first.
pub fn leave(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    let person = require_person(actor)?;
    store::hold(tx, group)?;
    match store::role_of(tx, group, person)? {
        None => return Err(Forbidden.into()),
        Some(Role::Lead) if store::leads(tx, group)? == 1 => return Err(GroupError::LastLead),
        Some(_) => {}
    }
    store::delete_organizer(tx, group, person)?;
    Ok(edition::bump(tx, now)?)
}

/// Takes somebody off the group. Leads may for organizers, staff for everybody: leads are equals.
pub fn remove(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    store::hold(tx, group)?;
    require_lead(tx, actor, group)?;
    match store::role_of(tx, group, person)?.ok_or(GroupError::NotThere)? {
        Role::Lead => actor.require_staff()?,
        Role::Organizer => {}
    }
    store::delete_organizer(tx, group, person)?;
    note(tx, actor, Act::TakeRole, group, person, now)?;
    Ok(edition::bump(tx, now)?)
}

/// Makes an organizer a lead; leads and staff may. With `hands_on`, the lead who asks is an organizer
/// from then on.
pub fn make_lead(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    person: PersonId,
    hands_on: bool,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    store::hold(tx, group)?;
    require_lead(tx, actor, group)?;
    if actor.person() == Some(person) {
        return Err(GroupError::NotThere);
    }
    if !store::set_role(tx, group, person, Role::Lead)? {
        return Err(GroupError::NotThere);
    }
    if let Some(giver) = actor.person().filter(|_| hands_on) {
        store::set_role(tx, group, giver, Role::Organizer)?;
    }
    note(tx, actor, Act::GiveRole, group, person, now)
}

/// Says whether one's own name stands on the page of the group.
pub fn set_listed(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    is_listed: bool,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    let person = require_person(actor)?;
    if !store::set_listed(tx, group, person, is_listed)? {
        return Err(Forbidden.into());
    }
    Ok(edition::bump(tx, now)?)
}

/// Staff account for what they do to other people's groups.
pub(super) fn note(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    group: GroupId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    if actor.require_staff().is_ok() {
        let subject = Subject::new(SubjectKind::Person, person);
        let detail = format!("organizer of group {group}");
        audit::record(tx, actor, act, &subject, Some(&detail), now)?;
    }
    Ok(())
}
