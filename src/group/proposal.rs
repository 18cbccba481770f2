//! Groups that people propose, and what staff make of them.

use chrono::{DateTime, Utc};

use super::permission::require_person;
use super::{Group, GroupDraft, GroupError, GroupForm, GroupId, store};
use crate::account::{Actor, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, id_type, text_enum};
use crate::slug::Slug;
use crate::text::Line;

id_type! {
    /// Key of a proposal.
    ProposalId
}

text_enum! {
    /// Where a proposal stands.
    ProposalState {
        /// Staff have not looked at it.
        Waiting = "waiting",
        /// It is a group now.
        Approved = "approved",
        /// It is none.
        Declined = "declined",
    }
}

/// So many proposals of one person may wait at a time.
const MOST_WAITING: i64 = 5;

/// A group that somebody proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Key.
    pub id: ProposalId,
    /// Who proposed it, and would lead it.
    pub person: PersonId,
    /// The form as it was filled in.
    pub form: GroupForm,
    /// Where it stands.
    pub state: ProposalState,
    /// Why it was declined.
    pub reason: Option<String>,
    /// When it came.
    pub proposed_at: DateTime<Utc>,
}

/// Keeps a proposal for staff. `form` was read once already.
///
/// # Errors
/// [`GroupError::TooManyProposals`] when five of this person wait.
pub fn propose(
    tx: &mut AnyConnection,
    actor: &Actor,
    form: &GroupForm,
    now: DateTime<Utc>,
) -> Result<ProposalId, GroupError> {
    let person = require_person(actor)?;
    if store::proposals_waiting(tx, person)? >= MOST_WAITING {
        return Err(GroupError::TooManyProposals);
    }
    let id = ProposalId::new();
    store::insert_proposal(tx, id, person, form, now)?;
    Ok(id)
}

/// Makes a proposal a group at this address, led by whoever proposed it. Only staff may.
///
/// # Errors
/// [`GroupError::SlugTaken`] when another group has the address, [`GroupError::NotThere`] when somebody
/// has decided already, [`GroupError::OwnWork`] when it is their own that they approve.
pub fn approve_proposal(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: ProposalId,
    slug: &Slug,
    now: DateTime<Utc>,
) -> Result<(Group, PersonId), GroupError> {
    actor.require_staff()?;
    let (proposal, draft) = read(tx, id)?;
    if actor.person() == Some(proposal.person) {
        return Err(GroupError::OwnWork);
    }
    if let Some(other) = store::find_by_slug(tx, slug)? {
        return Err(GroupError::SlugTaken {
            slug: slug.clone(),
            by: other.name,
        });
    }
    if !store::settle_proposal(tx, id, ProposalState::Approved, None, actor.person(), now)? {
        return Err(GroupError::NotThere);
    }
    let group = Group {
        id: GroupId::new(),
        slug: slug.clone(),
        kind: draft.kind,
        name: draft.name,
        description: draft.description,
        city: draft.city,
        country: draft.country,
        region: None,
        links: draft.links,
    };
    store::save(tx, &group, now)?;
    store::add_organizer(tx, group.id, proposal.person, now)?;
    let subject = Subject::new(SubjectKind::Group, group.id);
    audit::record(tx, actor, Act::Create, &subject, None, now)?;
    Ok((group, proposal.person))
}

/// Declines a proposal, with why. Only staff may.
///
/// # Errors
/// [`GroupError::NotThere`] when somebody has decided already.
pub fn decline_proposal(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: ProposalId,
    reason: &Line,
    now: DateTime<Utc>,
) -> Result<(Line, PersonId), GroupError> {
    actor.require_staff()?;
    let (proposal, draft) = read(tx, id)?;
    let state = ProposalState::Declined;
    if !store::settle_proposal(tx, id, state, Some(reason), actor.person(), now)? {
        return Err(GroupError::NotThere);
    }
    let subject = Subject::new(SubjectKind::Group, id);
    audit::record(tx, actor, Act::Reject, &subject, Some(reason.as_str()), now)?;
    Ok((draft.name, proposal.person))
}

fn read(tx: &mut AnyConnection, id: ProposalId) -> Result<(Proposal, GroupDraft), GroupError> {
    let proposal = store::get_proposal(tx, id)?.ok_or(GroupError::Unknown)?;
    // It was read before it was stored; one that cannot be any more was written by somebody else.
    let draft = proposal.form.parse().map_err(|_| GroupError::Unknown)?;
    Ok((proposal, draft))
}
