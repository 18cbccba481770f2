//! The queue as a whole: whether letters leave, and why not.

use chrono::{DateTime, Duration, Utc};

use super::store;
use crate::database::{AnyConnection, DatabaseError, home, text_enum};

text_enum! {
    /// Why no letters leave.
    StopCause {
        /// Staff stopped them.
        Staff = "staff",
        /// The mail server refused our login or our address.
        Refused = "refused",
        /// The database was put back from a backup, or is a copy of another.
        Restored = "restored",
    }
}

/// Letters stay where they are; only what somebody waits for at the screen, written since, still leaves,
/// so that staff can sign in. Of a refused queue nothing does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Since when.
    pub since: DateTime<Utc>,
    /// Why.
    pub cause: StopCause,
    /// What the mail server said, after its code.
    pub words: Option<String>,
    /// When a refused queue tries one letter by itself.
    pub retry_at: Option<DateTime<Utc>>,
}

/// How long a refused queue rests before it tries one letter: nobody mends a login within less.
const REFUSED_REST: Duration = Duration::minutes(5);

/// Whether letters stay, and why; `None` when they leave.
pub fn stop(tx: &mut AnyConnection) -> Result<Option<Stop>, DatabaseError> {
    Ok(store::queue(tx)?.stop)
}

/// Stops the queue. Returns whether it ran until now: what stopped it first is kept.
pub fn pause(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<bool, DatabaseError> {
    store::stop_queue(tx, &Stop::by(StopCause::Staff, now))
}

/// Lets letters leave again; returns whether they did not.
pub fn resume(tx: &mut AnyConnection) -> Result<bool, DatabaseError> {
    store::start_queue(tx, None)
}

/// Looks whether the database is where the service left it, at a start. One that was copied here keeps
/// its letters until staff say so; returns whether it was.
pub fn come_home(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<bool, DatabaseError> {
    let here = home(tx)?;
    let known = store::queue(tx)?.home;
    if known.as_ref() == Some(&here) {
        return Ok(false);
    }
    store::set_home(tx, &here)?;
    match known {
        Some(_) => distrust(tx, now).map(|()| true),
        None => Ok(false),
    }
}

/// What is known of these letters may not be true: keeps all that wait for staff to decide.
pub(super) fn distrust(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<(), DatabaseError> {
    store::start_queue(tx, Some(StopCause::Refused))?;
    store::stop_queue(tx, &Stop::by(StopCause::Restored, now))?;
    let held = store::hold_all(tx)?;
    tracing::error!(
        letters = held,
        "the database was put back from a backup or is a copy: its letters are held, staff have to approve them"
    );
    Ok(())
}

/// The mail server will have none of us.
pub(super) fn refused(
    tx: &mut AnyConnection,
    words: String,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, DatabaseError> {
    let retry_at = now + REFUSED_REST;
    let stop = Stop {
        words: Some(words),
        retry_at: Some(retry_at),
        ..Stop::by(StopCause::Refused, now)
    };
    if !store::stop_queue(tx, &stop)? {
        store::stop_longer(tx, &stop)?;
    }
    Ok(retry_at)
}

impl Stop {
    fn by(cause: StopCause, since: DateTime<Utc>) -> Self {
        Self {
            since,
            cause,
            words: None,
            retry_at: None,
        }
    }

    /// Whether a postman may try at `now` whether a refused queue is mended.
    pub(super) fn may_try(&self, now: DateTime<Utc>) -> bool {
        self.cause != StopCause::Refused || self.retry_at.is_none_or(|at| at <= now)
    }
}
