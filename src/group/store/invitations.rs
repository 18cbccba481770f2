//! Table `group_invitations`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::GroupRow;
use crate::account::PersonId;
use crate::database::schema::{group_invitations, groups, people};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::group::{Group, GroupId, Invitation, InvitationId, InvitationState};

/// The invitations of a group that can still be accepted, with the address each went to.
pub fn open_invitations(
    tx: &mut AnyConnection,
    group: GroupId,
    now: DateTime<Utc>,
) -> Result<Vec<(Invitation, String)>, DatabaseError> {
    type Row = (
        InvitationId,
        PersonId,
        Option<PersonId>,
        Instant,
        Instant,
        String,
    );
    let rows: Vec<Row> = group_invitations::table
        .inner_join(people::table.on(people::id.eq(group_invitations::person_id)))
        .filter(group_invitations::group_id.eq(group))
        .filter(group_invitations::state.eq(InvitationState::Open))
        .filter(group_invitations::expires_at.gt(Instant(now)))
        .select((
            group_invitations::id,
            group_invitations::person_id,
            group_invitations::invited_by,
            group_invitations::invited_at,
            group_invitations::expires_at,
            people::email,
        ))
        .order((group_invitations::invited_at, group_invitations::id))
        .load(tx)?;
    let read = |(id, person, invited_by, invited_at, expires_at, email): Row| {
        let invitation = Invitation {
            id,
            group,
            person,
            invited_by,
            invited_at: invited_at.0,
            expires_at: expires_at.0,
        };
        (invitation, email)
    };
    Ok(rows.into_iter().map(read).collect())
}

pub fn insert_invitation(
    tx: &mut AnyConnection,
    invitation: &Invitation,
) -> Result<(), DatabaseError> {
    diesel::insert_into(group_invitations::table)
        .values((
            group_invitations::id.eq(invitation.id),
            group_invitations::group_id.eq(invitation.group),
            group_invitations::person_id.eq(invitation.person),
            group_invitations::invited_by.eq(invitation.invited_by),
            group_invitations::state.eq(InvitationState::Open),
            group_invitations::invited_at.eq(Instant(invitation.invited_at)),
            group_invitations::expires_at.eq(Instant(invitation.expires_at)),
        ))
        .execute(tx)?;
    Ok(())
}

/// The group of an invitation that is open.
pub fn group_of_invitation(
    tx: &mut AnyConnection,
    id: InvitationId,
) -> Result<Option<Group>, DatabaseError> {
    let row = group_invitations::table
        .inner_join(groups::table)
        .filter(group_invitations::id.eq(id))
        .filter(group_invitations::state.eq(InvitationState::Open))
        .select(GroupRow::as_select())
        .first(tx)
        .optional()?;
    row.map(GroupRow::read).transpose()
}

/// Ends an invitation; whether it was open.
pub fn settle_invitation(
    tx: &mut AnyConnection,
    id: InvitationId,
    state: InvitationState,
) -> Result<bool, DatabaseError> {
    let settled = diesel::update(
        group_invitations::table
            .find(id)
            .filter(group_invitations::state.eq(InvitationState::Open)),
    )
    .set(group_invitations::state.eq(state))
    .execute(tx)?;
    Ok(settled == 1)
}
