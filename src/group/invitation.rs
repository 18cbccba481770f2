//! Inviting somebody by mail to organize for a group.

use chrono::{DateTime, Duration, Utc};

use super::people::note;
use super::permission::require_lead;
use super::{Group, GroupError, GroupId, store};
use crate::account::{
    self, AccountError, Actor, LinkPurpose, LinkToken, NewPerson, Person, PersonId,
};
use crate::audit::Act;
use crate::database::{AnyConnection, edition, id_type, text_enum};

id_type! {
    /// Key of an invitation.
    InvitationId
}

text_enum! {
    /// Where an invitation stands.
    InvitationState {
        /// It was sent.
        Open = "open",
        /// The person organizes for the group.
        Accepted = "accepted",
        /// It was taken back.
        Withdrawn = "withdrawn",
    }
}

/// How long an invitation is good for.
pub const INVITATION_TERM: Duration = Duration::days(14);

/// An invitation that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Key.
    pub id: InvitationId,
    /// To which group.
    pub group: GroupId,
    /// Whom.
    pub person: PersonId,
    /// By whom; nobody when the person was erased.
    pub invited_by: Option<PersonId>,
    /// When.
    pub invited_at: DateTime<Utc>,
    /// Until when.
    pub expires_at: DateTime<Utc>,
}

/// An invitation with the secret of its link.
#[derive(Debug)]
pub struct Invited {
    /// What is stored of it.
    pub invitation: Invitation,
    /// To whom the letter goes.
    pub person: Person,
    /// The secret.
    pub token: LinkToken,
}

/// Invites whoever has this address; the group's leads and staff may.
///
/// # Errors
/// [`GroupError::AlreadyOrganizer`], [`GroupError::AlreadyInvited`], and
/// [`AccountError::TooManyLinks`] when the address gets many invitations.
pub fn invite(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    guest: &NewPerson,
    now: DateTime<Utc>,
) -> Result<Invited, GroupError> {
    require_lead(tx, actor, group)?;
    store::hold(tx, group)?;
    let person = account::upsert(tx, guest, now)?;
    if store::role_of(tx, group, person.id)?.is_some() {
        return Err(GroupError::AlreadyOrganizer);
    }
    let open = store::open_invitations(tx, group, now)?;
    if open.iter().any(|(known, _)| known.person == person.id) {
        return Err(GroupError::AlreadyInvited);
    }
    let invitation = Invitation {
        id: InvitationId::new(),
        group,
        person: person.id,
        invited_by: actor.person(),
        invited_at: now,
        expires_at: now + INVITATION_TERM,
    };
    store::insert_invitation(tx, &invitation)?;
    let subject = Some(invitation.id.0);
    let purpose = LinkPurpose::Invitation;
    let token = account::issue_link(tx, purpose, person.id, subject, INVITATION_TERM, now)?;
    Ok(Invited {
        invitation,
        person,
        token,
    })
}

/// What the link of an invitation leads to, without using it up.
///
/// # Errors
/// [`AccountError::DeadLink`] when it was used, is over or was taken back.
pub fn open_invitation(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Group, Person), GroupError> {
    let open = account::peek_link(tx, LinkPurpose::Invitation, token, now)?;
    let id = open
        .subject
        .map(InvitationId)
        .ok_or(AccountError::DeadLink)?;
    let group = store::group_of_invitation(tx, id)?.ok_or(AccountError::DeadLink)?;
    let person = account::get(tx, open.person)?.ok_or(AccountError::DeadLink)?;
    Ok((group, person))
}

/// Accepts an invitation by its link: proves the address, and the person organizes for the group from
/// now on.
///
/// # Errors
/// [`AccountError::DeadLink`], as [`open_invitation`].
pub fn accept_invitation(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Group, Person), GroupError> {
    let (group, person) = open_invitation(tx, token, now)?;
    let open = account::use_link(tx, LinkPurpose::Invitation, token, now)?;
    let id = open
        .subject
        .map(InvitationId)
        .ok_or(AccountError::DeadLink)?;
    store::hold(tx, group.id)?;
    if !store::settle_invitation(tx, id, InvitationState::Accepted)? {
        return Err(AccountError::DeadLink.into());
    }
    account::confirm(tx, person.id, now)?;
    store::add_organizer(tx, group.id, person.id, now)?;
    note(
        tx,
        &Actor::from(&person),
        Act::GiveRole,
        group.id,
        person.id,
        now,
    )?;
    edition::bump(tx, now)?;
    Ok((group, person))
}

/// Takes an invitation back: its link is dead from now on. The group's leads and staff may.
///
/// # Errors
/// [`GroupError::NotThere`] when it is not open any more.
pub fn withdraw_invitation(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    id: InvitationId,
) -> Result<(), GroupError> {
    require_lead(tx, actor, group)?;
    let is_ours = store::group_of_invitation(tx, id)?.is_some_and(|it| it.id == group);
    if is_ours && store::settle_invitation(tx, id, InvitationState::Withdrawn)? {
        Ok(())
    } else {
        Err(GroupError::NotThere)
    }
}
