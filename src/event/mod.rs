//! Events: what people state of them, the states they go through, and what the public may see.

mod call_off;
mod describe;
mod draft;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod event;
mod form;
mod history;
mod kind;
pub mod letters;
mod listing;
mod place;
mod publish;
mod reckon;
mod store;
mod submit;

pub use call_off::{CallOff, call_off, reinstate};
pub use describe::{describe_day, describe_offset, describe_place, describe_when, in_zone};
pub use draft::{DeadlineRole, Deadlines, EventDraft, LinkRole, Links};
pub use event::{Event, EventId, State};
pub use form::{EventForm, Fault, GroupLookup, KEEP, Names, fill, parse, parse_change};
pub use history::{
    Action, Decision, Revision, decisions_of, record_decision, record_revision, revisions_of,
};
pub use kind::{Format, Kind};
pub use listing::{HostListing, Listing};
pub use place::{Coordinates, Place};
pub use publish::{ImportOutcome, Imported, import, publish, revise};
pub use reckon::reckon_anew;
pub use store::{
    by_organizer, by_states, count_all, find_by_form_key, find_by_origin, find_by_slug, get,
    insert, listing_of, listings, organizers_of, public_starting_between, save, set_organizers,
};
pub use submit::{CONFIRM_TERM, DRAFT_TERM, NewSubmission, Submission, confirm, resubmit, submit};

use crate::account::{AccountError, Forbidden};
use crate::database::DatabaseError;

/// Why something could not be done to an event.
#[derive(Debug, thiserror::Error)]
pub enum EventError {
    /// There is no such event, or none the asker may know of.
    #[error("there is no such event")]
    Unknown,
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The event is in a state in which this cannot be done.
    #[error("the event is {0}; this cannot be done to it now")]
    WrongState(State),
    /// Somebody else saved it in between.
    #[error("somebody else changed this event in the meantime")]
    Stale,
    /// A link could not be made or used.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
