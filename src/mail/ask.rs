//! Letters that take something for granted: it is asked once more when they are about to leave.

use chrono::{DateTime, Utc};

use super::{Intent, OutboxState, store};
use crate::database::{AnyConnection, DatabaseError};

/// Whether what a letter takes for granted is still so: whoever wrote the words answers them.
pub type Question = fn(&mut AnyConnection, &str, DateTime<Utc>) -> Result<bool, DatabaseError>;

/// Says what the letter of `intent`, just written, takes for granted.
pub fn ask_at_lease(
    tx: &mut AnyConnection,
    intent: &Intent,
    question: &str,
) -> Result<(), DatabaseError> {
    store::put_question(tx, &intent.digest(), question)
}

/// Lets the letter of `intent`, just written, wait until staff approve it.
pub fn hold(tx: &mut AnyConnection, intent: &Intent) -> Result<(), DatabaseError> {
    store::turn(tx, &intent.digest(), OutboxState::Ready, OutboxState::Held)
}
