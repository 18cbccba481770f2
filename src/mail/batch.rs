//! The letters of one announcement, as one.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{Intent, OutboxState, store};
use crate::database::{AnyConnection, DatabaseError};

/// How far the letters of an announcement are: how many in each state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress(pub BTreeMap<OutboxState, i64>);

impl Progress {
    /// How many are in one of these states.
    pub fn count(&self, states: &[OutboxState]) -> i64 {
        states.iter().filter_map(|state| self.0.get(state)).sum()
    }

    /// How many there are.
    pub fn all(&self) -> i64 {
        self.0.values().sum()
    }
}

/// Says that the letter of `intent`, just written, is one of an announcement.
pub fn put_in_batch(
    tx: &mut AnyConnection,
    intent: &Intent,
    batch: Uuid,
) -> Result<(), DatabaseError> {
    store::put_in_batch(tx, &intent.digest(), batch)
}

/// How far an announcement is.
pub fn progress_of(tx: &mut AnyConnection, batch: Uuid) -> Result<Progress, DatabaseError> {
    Ok(Progress(store::counts_of_batch(tx, batch)?))
}

/// Holds what has not left; returns how many letters.
pub fn hold_batch(tx: &mut AnyConnection, batch: Uuid) -> Result<usize, DatabaseError> {
    let waiting = [OutboxState::Ready, OutboxState::Leased];
    store::turn_batch(tx, batch, &waiting, OutboxState::Held, None)
}

/// Lets leave what is held; returns how many letters.
pub fn release_batch(tx: &mut AnyConnection, batch: Uuid) -> Result<usize, DatabaseError> {
    store::turn_batch(tx, batch, &[OutboxState::Held], OutboxState::Ready, None)
}

/// Ends what has not left; returns how many letters.
pub fn cancel_batch(
    tx: &mut AnyConnection,
    batch: Uuid,
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let waiting = [OutboxState::Held, OutboxState::Ready, OutboxState::Leased];
    store::turn_batch(tx, batch, &waiting, OutboxState::Cancelled, Some(now))
}

/// Tries again what was refused or ran out of time; returns how many letters.
pub fn retry_batch(
    tx: &mut AnyConnection,
    batch: Uuid,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let failed = [OutboxState::Failed, OutboxState::Expired];
    store::retry_batch(tx, batch, &failed, now, expires_at)
}
