//! What a postman tells of a round.

use chrono::{DateTime, Utc};

use super::OutboxState;
use super::store::Outcome;

/// Why no letters leave at the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pause {
    /// When the next letter is tried.
    pub until: DateTime<Utc>,
    /// Whether somebody has to mend something: our login or our address was refused.
    pub needs_mending: bool,
    /// What the server said, after its code.
    pub words: String,
}

/// What became of the letters of one round.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Taken by the server.
    pub sent: usize,
    /// To be tried again.
    pub retried: usize,
    /// Refused for good.
    pub failed: usize,
    /// Not worth sending any more.
    pub expired: usize,
    /// To addresses that get no mail.
    pub suppressed: usize,
    /// Handed over without an answer, by this postman or one that vanished.
    pub unknown: usize,
    /// To wait until their turn: more at once would be faster than the pace.
    pub delayed: usize,
    /// Taken out of this postman's hands: withdrawn, or the lease was over.
    pub fenced_off: usize,
    /// Why the round stopped early, if it did.
    pub pause: Option<Pause>,
}

impl Delivered {
    /// Whether letters moved and more may be waiting: then the next round should follow at once.
    pub fn wants_more(&self) -> bool {
        let idle = Self {
            delayed: self.delayed,
            ..Self::default()
        };
        self.pause.is_none() && *self != idle
    }
}

impl Delivered {
    /// Counts an outcome; `None` is one that was not ours to write any more.
    pub(super) fn count(&mut self, outcome: Option<&Outcome>) {
        let counter = match outcome.map(|outcome| outcome.to) {
            None => &mut self.fenced_off,
            Some(OutboxState::Sent) => &mut self.sent,
            Some(OutboxState::Failed) => &mut self.failed,
            Some(OutboxState::Expired) => &mut self.expired,
            Some(OutboxState::Unknown) => &mut self.unknown,
            Some(_) => &mut self.retried,
        };
        *counter += 1;
    }
}
