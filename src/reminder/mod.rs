//! Reminders to organizers: rules, the moments they fall due, and the letters made of them.
//!
//! Nothing is planned ahead: every minute the moments that fell due since the last time are
//! reckoned from the events as they are now. A moved event is therefore reminded at its new time, a
//! cancelled one not at all, and the outbox's unique key sees to it that nobody hears twice.

mod dispatch;
mod letter;
mod liveness;
mod plan;
mod quiet;
mod renewal;
mod rule;
mod store;

pub use dispatch::{Dispatched, dispatch};
pub use liveness::look_after_groups;
pub use plan::{Moment, moments};
pub use quiet::quiet_until;
pub use rule::{Anchor, ReminderRule};
pub use store::rules;

use crate::account::AccountError;
use crate::database::DatabaseError;
use crate::mail::MailError;

/// Why reminders could not be planned. Nothing was written; the next run tries again.
#[derive(Debug, thiserror::Error)]
pub enum ReminderError {
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// A link in a letter could not be made.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
