//! What is done against abuse: readers report events, and staff keep out whoever floods the calendar.
//!
//! Nothing here acts by itself: however many report an event, it stays until staff have looked. Who is
//! kept out is known by a keyed hash of the address, by the domain of it, or by the network, each for a
//! while; nothing of what they send is stored or mailed.

mod block;
mod caller;
pub mod letters;
mod report;
mod store;
mod target;

pub use block::{Block, BlockId, NewBlock, TERMS, block, blocks, lift, refuse_blocked};
pub use caller::Caller;
pub use report::{NewReport, Report, ReportId, ReportReason, report, reports, settle};
pub use store::reports::forget;
pub use target::{BlockKind, Target, TargetFault};

use crate::account::Forbidden;
use crate::database::DatabaseError;
use crate::mail::MailError;

/// Why something could not be done against abuse, or for somebody because of it.
#[derive(Debug, thiserror::Error)]
pub enum AbuseError {
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// There is no such event, report or block.
    #[error("this is not there any more")]
    Unknown,
    /// Whoever asks is kept out.
    #[error(
        "we cannot take this at the moment. If you think that this is a mistake, please tell our staff"
    )]
    Blocked,
    /// Somebody blocked the same before.
    #[error("this is blocked already; lift that block first to set another time")]
    BlockedAlready,
    /// It would keep out a member of staff.
    #[error("this would keep out somebody of the staff, perhaps you yourself")]
    KeepsStaffOut,
    /// Somebody else settled the report.
    #[error("somebody else settled this report in the meantime")]
    Settled,
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
