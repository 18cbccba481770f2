//! Reminders to organizers: rules, the moments they fall due, and the letters made of them.
//!
//! Nothing is planned ahead: every minute the moments that fell due since the last time are
//! reckoned from the events as they are now. A moved event is therefore reminded at its new time, a
//! cancelled one not at all, and the outbox's unique key sees to it that nobody hears twice.

mod choices;
mod decide;
mod dispatch;
mod due;
mod gather;
mod letter;
mod liveness;
mod plan;
mod question;
mod quiet;
mod renewal;
mod rule;
mod store;
mod upcoming;

pub use choices::{Choices, SORTS, leave};
pub use decide::{RuleForm, add_rule, switch_rule};
pub use dispatch::{Dispatched, dispatch};
pub use liveness::look_after_groups;
pub use plan::{Moment, moments};
pub use question::still_so;
pub use quiet::{QuietHours, quiet_until};
pub use rule::{Anchor, Audience, ReminderRule, RuleLetter, RuleState};
pub use store::{all_rules, choices_of, choose, rules};
pub use upcoming::{Sending, Stop, upcoming};

use crate::account::{AccountError, Forbidden};
use crate::database::DatabaseError;
use crate::event::Fault;
use crate::mail::MailError;

/// Why reminders could not be planned, or a rule not be changed. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum ReminderError {
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// A rule as it was typed cannot be understood.
    #[error("the rule cannot be understood")]
    Faults(Vec<Fault>),
    /// There is no such rule.
    #[error("there is no such rule")]
    UnknownRule,
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
