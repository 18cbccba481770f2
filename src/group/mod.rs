//! Groups: user groups, SIGs, working groups, project teams, the foundation; who looks after them, how
//! one comes to do so, and whether they are still there.

mod edit;
mod form;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod group;
mod invitation;
pub mod letters;
mod life;
mod listing;
mod members;
mod people;
mod permission;
mod proposal;
mod request;
mod role;
mod store;
mod trust;

pub use edit::edit;
pub use form::{GroupDraft, GroupFault, GroupForm};
pub use group::{Group, GroupId, GroupKind, GroupLink};
pub use invitation::{
    INVITATION_TERM, Invitation, InvitationId, InvitationState, Invited, accept_invitation, invite,
    open_invitation, withdraw_invitation,
};
pub use life::{
    ASKED_AGAIN, EventSigns, Life, QUIET, Step, UNANSWERED, answer_question, open_question,
    set_dormant, take_step,
};
pub use listing::GroupListing;
pub use members::{MemberCount, MemberSource, forget_members, record_members};
pub use people::{leave, make_lead, remove, set_listed};
pub use proposal::{
    Proposal, ProposalId, ProposalState, approve_proposal, decline_proposal, propose,
};
pub use request::{ASK_AGAIN_AFTER, JoinRequest, RequestState, answer_request, ask_to_join};
pub use role::{Role, Trust};
pub use store::{
    Organizer, Standing, add_organizer, all, find_by_slug, get, get_proposal, groups_of,
    is_trusted_organizer, leads, life, listings, lives, members_of, open_invitations, organizers,
    proposals_in, proposals_of, requests_of, requests_to, role_of, save, standing, trusted,
};
pub use trust::set_trust;

use crate::account::{AccountError, Forbidden};
use crate::database::DatabaseError;
use crate::slug::Slug;
use crate::text::Line;

/// Why something could not be done to a group.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    /// There is no such group.
    #[error("there is no such group")]
    Unknown,
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// Somebody else saved it in between.
    #[error("somebody else changed this group in the meantime")]
    Stale,
    /// What was to be changed is not there any more, or somebody else was faster.
    #[error("this is not there any more; somebody else may have been faster")]
    NotThere,
    /// A group is not left without a lead.
    #[error(
        "you are the only lead of this group: make somebody else a lead first, or ask our staff"
    )]
    LastLead,
    /// The person organizes for the group already.
    #[error("this person is an organizer of the group already")]
    AlreadyOrganizer,
    /// The person has asked, and waits for an answer.
    #[error("you have asked already; the answer comes by mail")]
    AlreadyAsked,
    /// The person was declined a short while ago.
    #[error("the group has declined within the last thirty days; please ask again later")]
    TooSoon,
    /// The person was invited, and may still accept.
    #[error("this person is invited already")]
    AlreadyInvited,
    /// Many proposals of one person wait.
    #[error("five groups you proposed wait for our staff; please wait for their answer first")]
    TooManyProposals,
    /// Staff do not approve what is their own.
    #[error("you may not approve what is your own; somebody else of the staff has to")]
    OwnWork,
    /// Another group has the address.
    #[error("/groups/{slug} is the address of another group: {by}")]
    SlugTaken {
        /// The word.
        slug: Slug,
        /// The name of the group that has it.
        by: Line,
    },
    /// A link could not be made or used.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
