//! Calendars of groups that are read again and again, or handed in as files, and whose events are ours,
//! too.
//!
//! What a calendar states is kept beside our event, part by part as it was last taken. So it can be told
//! what changed there and what people changed here: the one is taken, the other kept, and where both
//! changed the same, people choose. A calendar that fails, empties or halves itself takes nothing away.

mod calendar;
mod health;
mod letters;
mod look_after;
mod ours;
mod settle;
mod store;
mod sync;
mod take;
mod tally;

pub use calendar::{Report, Source, SourceEvent, SourceEventId, SourceId, Terms};
pub use health::Loss;
pub use look_after::{
    Handed, accept_loss, add, hand_in, may_look_after, pause, remove, resume, run_now,
};
pub use settle::{Contradiction, Prefer, contradiction, settle, tell_apart};
pub use store::{all, events_of, get, get_event, of_group};
pub use sync::{INTERVAL, Synced, sync_due};
pub use tally::{Outcome, Tally};

use crate::account::Forbidden;
use crate::database::DatabaseError;
use crate::doctor::NoCalendar;
use crate::event::EventError;
use crate::mail::MailError;

/// Why something could not be done to a source.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// There is no such source, or none the asker may know of.
    #[error("there is no such calendar")]
    Unknown,
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The group has it already.
    #[error("this calendar is read for the group already")]
    Known,
    /// So many calendars are enough for a group.
    #[error("a group has ten calendars at most; remove one first")]
    TooMany,
    /// What was to be settled is settled, or another now.
    #[error("this was settled already, or changed in the meantime; please look again")]
    Settled,
    /// It is no calendar.
    #[error("this cannot be read as a calendar: {0}")]
    NoCalendar(#[from] NoCalendar),
    /// An event could not be kept.
    #[error(transparent)]
    Event(#[from] EventError),
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
