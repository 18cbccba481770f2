//! Table `group_organizers`: who looks after which group, and as what.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::GroupRow;
use crate::account::PersonId;
use crate::database::schema::{group_organizers, groups, people};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::group::{Group, GroupId, Role, Trust};

/// Somebody who looks after a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organizer {
    /// Who.
    pub person: PersonId,
    /// As they want to be called.
    pub name: String,
    /// As what.
    pub role: Role,
    /// Whether the page of the group shows the name.
    pub is_listed: bool,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Lets the person organize for the group; nothing happens when they do already. The first one leads it.
pub fn add_organizer(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let known = organizers(tx, group)?;
    if known.iter().any(|organizer| organizer.person == person) {
        return Ok(());
    }
    let role = if known.is_empty() {
        Role::Lead
    } else {
        Role::Organizer
    };
    diesel::insert_into(group_organizers::table)
        .values((
            group_organizers::group_id.eq(group),
            group_organizers::person_id.eq(person),
            group_organizers::since.eq(Instant(now)),
            group_organizers::role.eq(role),
            group_organizers::listed.eq(false),
        ))
        .execute(tx)?;
    Ok(())
}

/// Who looks after the group: leads first, then by when they came.
pub fn organizers(tx: &mut AnyConnection, group: GroupId) -> Result<Vec<Organizer>, DatabaseError> {
    let rows: Vec<(PersonId, String, Role, bool, Instant)> = group_organizers::table
        .inner_join(people::table)
        .filter(group_organizers::group_id.eq(group))
        .select((
            people::id,
            people::name,
            group_organizers::role,
            group_organizers::listed,
            group_organizers::since,
        ))
        // "lead" stands before "organizer".
        .order((
            group_organizers::role,
            group_organizers::since,
            group_organizers::person_id,
        ))
        .load(tx)?;
    let read = |(person, name, role, is_listed, since): (_, _, _, _, Instant)| Organizer {
        person,
        name,
        role,
        is_listed,
        since: since.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// What the person is to the group.
pub fn role_of(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
) -> Result<Option<Role>, DatabaseError> {
    Ok(group_organizers::table
        .find((group, person))
        .select(group_organizers::role)
        .first(tx)
        .optional()?)
}

/// The groups this person looks after, by name.
pub fn groups_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<(Group, Role)>, DatabaseError> {
    let rows: Vec<(GroupRow, Role)> = group_organizers::table
        .inner_join(groups::table)
        .filter(group_organizers::person_id.eq(person))
        .select((GroupRow::as_select(), group_organizers::role))
        .order(groups::name)
        .load(tx)?;
    rows.into_iter()
        .map(|(row, role)| Ok((row.read()?, role)))
        .collect()
}

/// Whether the person leads or organizes a trusted one of these groups: what they say of its events
/// is public without a review.
pub fn is_trusted_organizer(
    tx: &mut AnyConnection,
    person: PersonId,
    hosts: &[GroupId],
) -> Result<bool, DatabaseError> {
    let trusted: i64 = group_organizers::table
        .inner_join(groups::table)
        .filter(group_organizers::person_id.eq(person))
        .filter(groups::id.eq_any(hosts.to_vec()))
        .filter(groups::trust.eq(Trust::Trusted))
        .count()
        .get_result(tx)?;
    Ok(trusted > 0)
}

/// How many lead the group.
pub fn leads(tx: &mut AnyConnection, group: GroupId) -> Result<i64, DatabaseError> {
    Ok(group_organizers::table
        .filter(group_organizers::group_id.eq(group))
        .filter(group_organizers::role.eq(Role::Lead))
        .count()
        .get_result(tx)?)
}

/// Takes the person off the group.
pub fn delete_organizer(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
) -> Result<(), DatabaseError> {
    diesel::delete(group_organizers::table.find((group, person))).execute(tx)?;
    Ok(())
}

/// Gives an organizer another role; returns whether the person is one.
pub fn set_role(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
    role: Role,
) -> Result<bool, DatabaseError> {
    let changed = diesel::update(group_organizers::table.find((group, person)))
        .set(group_organizers::role.eq(role))
        .execute(tx)?;
    Ok(changed == 1)
}

/// Shows the name of an organizer on the page of the group, or hides it; returns whether the person is one.
pub fn set_listed(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
    is_listed: bool,
) -> Result<bool, DatabaseError> {
    let changed = diesel::update(group_organizers::table.find((group, person)))
        .set(group_organizers::listed.eq(is_listed))
        .execute(tx)?;
    Ok(changed == 1)
}
