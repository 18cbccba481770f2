//! Digests: a selection of events by mail, once a week or once a month, for people who need no account.
//!
//! Nobody gets one who has not said so by the link in a letter, and everybody leaves with one click. What
//! is in a digest comes from the edition on the shelf; what of it is news is told by the history of each
//! event. A digest falls due on Monday morning where its reader is, on the first Monday of a month for
//! monthly ones, and is written only when there is something to say: `news.rs` tells what that is.

mod ask;
mod dispatch;
mod letters;
mod manage;
mod news;
mod period;
mod store;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it keeps"
)]
mod subscription;
mod token;

pub use ask::{ASK_TERM, Wish, ask, asked, confirm, sweep};
pub use dispatch::{Dispatched, dispatch};
pub use letters::Office;
pub use manage::{Change, change, forget, leave, open, still_wanted};
pub use period::{DueOn, Period};
pub use store::{Counts, counts};
pub use subscription::{Subscription, SubscriptionId};
pub use token::SubscriptionKey;

use crate::database::DatabaseError;
use crate::mail::MailError;

/// Why a digest could not be asked for, changed or written. Nothing was kept.
#[derive(Debug, thiserror::Error)]
pub enum SubscriptionError {
    /// The link is of nobody's, or too old, or its digest was left.
    #[error("this link does not work any more")]
    DeadLink,
    /// The address gets a digest of the same selection already.
    #[error("this selection comes to the same address already")]
    Doubled,
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
