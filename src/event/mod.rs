//! Events: what people state of them, the states they go through, and what the public may see.

mod alike;
mod attendance;
mod bring;
mod call_off;
mod dates;
mod describe;
mod difference;
mod draft;
mod edit;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod event;
mod forget;
mod form;
mod hand_over;
mod history;
mod kind;
pub mod letters;
mod listing;
mod log;
mod merge;
mod outlook;
mod part;
mod picture;
mod place;
mod publish;
mod reckon;
mod reject_reason;
mod renew;
#[cfg(test)]
mod sample;
mod sketch;
mod spot_check;
mod store;
mod submit;
mod take_down;
mod tell;

pub use alike::looks_alike;
pub use attendance::{
    Attendance, AttendanceForm, AttendanceSource, answer_attendance, attendance_asked, was_on,
};
pub use bring::{Identity, bring, find_brought};
pub use call_off::{CallOff, call_off, reinstate};
pub use dates::{
    DateChange, DateStanding, DatesFault, SeriesDate, dates_of, reschedule, with_dates,
};
pub use describe::{
    Describe, describe_day, describe_offset, describe_place, describe_when, in_zone,
};
pub use difference::{Called, DiffLine, Difference, Side, differences, differences_in};
pub use draft::{DeadlineRole, Deadlines, EventDraft, LinkRole, Links};
pub use edit::{Changed, Edit, EditId, EditState, change, is_trusted, stated_at};
pub use event::{Event, EventId, State};
pub use forget::{Left, forget, left_by};
pub use form::{
    EventForm, Fault, GroupLookup, KEEP, Names, fill, fill_series, parse, parse_change, presets,
};
pub use hand_over::{HAND_OVER_TERM, HandOver, HandOverId, Offer, accept, leave, offer, offered};
pub use history::{
    Action, Decision, Past, Revision, decisions_of, record_decision, record_rejection,
    record_revision, revisions_of, stood_at,
};
pub use kind::{Format, Kind};
pub use listing::{HostListing, Listing};
pub use merge::{Merged, merge};
pub use outlook::{NextDate, Outlook, outlook};
pub use part::Part;
pub use picture::{ALT_MAX as PICTURE_ALT_MAX, Picture, renditions, store_picture, sweep_pictures};
pub use place::{Coordinates, Place};
pub use publish::{ImportOutcome, Imported, bring_in, import, publish, revise, revise_for};
pub use reckon::reckon_anew;
pub use reject_reason::RejectReason;
pub use renew::{end_within_a_year, last_start, renew, renew_by_link, renewable, renewed};
pub use sketch::{
    SKETCH_TERM, Sketch, Typed, begin_sketch, hand_in_sketch, note_mailing, open_sketch,
    sweep_sketches, write_sketch,
};
pub use spot_check::{SpotCheck, mark_seen, spot_checks};
pub use store::attendances::attendance_of;
pub use store::{
    by_organizer, by_states, called, count_all, edits, find_by_form_key, find_by_origin,
    find_by_slug, get, insert, listing_of, listings, organizers_of, public_ending_between,
    public_starting_between, save, set_organizers, unorganized,
};
pub use submit::{
    CONFIRM_TERM, DRAFT_TERM, NewSubmission, Submission, confirm, resubmit, submit, submit_proven,
};
pub use take_down::take_down;
pub use tell::{Post, SESSION, telling};

use crate::account::{AccountError, Forbidden};
use crate::database::DatabaseError;
use crate::mail::MailError;

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
    /// A proposal was decided about already, or replaced by a newer one.
    #[error("this proposal does not wait any more")]
    Settled,
    /// A proposal and what is public both changed the same.
    #[error("somebody else changed the same in the meantime")]
    Conflict,
    /// Somebody else of staff reviews it at the moment.
    #[error("somebody else has taken this up in the meantime")]
    Claimed,
    /// Staff do not approve what is their own.
    #[error("you may not approve what is your own; somebody else of the staff has to")]
    OwnWork,
    /// Of a series single dates are moved.
    #[error("a series is not postponed as a whole; its dates are moved one by one")]
    NotASingleDate,
    /// It is no series that ends, or ends a year from now already.
    #[error("there is nothing to renew")]
    NothingToRenew,
    /// Who is asked to organize it does so.
    #[error("this person organizes the event already")]
    OrganizesAlready,
    /// Somebody must be there to answer for an event.
    #[error("you are the last who organizes this event; hand it over to somebody before you leave")]
    LastOrganizer,
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// A link could not be made or used.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
