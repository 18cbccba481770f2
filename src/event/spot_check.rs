//! Trust is checked: of what was published without a review, staff look at every tenth.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::{EventError, EventId, store};
use crate::account::Actor;
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError};
use crate::text::Line;

/// One in so many is looked at.
const SHARE: u64 = 10;

/// A published event that staff are to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpotCheck {
    /// Which.
    pub event: EventId,
    /// Its title.
    pub title: Line,
    /// Since when it is public.
    pub published_at: DateTime<Utc>,
}

/// Notes that staff are to look at the event, if it is among those that are drawn.
pub(super) fn plan(
    tx: &mut AnyConnection,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    if is_drawn(event) {
        store::spot_checks::insert(tx, event, now)?;
    }
    Ok(())
}

/// What nobody has looked at yet, the oldest first.
pub fn spot_checks(tx: &mut AnyConnection) -> Result<Vec<SpotCheck>, DatabaseError> {
    store::spot_checks::waiting(tx)
}

/// Notes that staff have looked at the event. Nothing happens when somebody has already.
///
/// # Errors
/// [`EventError::Forbidden`] for everybody else, and for whoever organizes the event.
pub fn mark_seen(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    actor.require_staff()?;
    let organizers = store::organizers_of(tx, event)?;
    if actor
        .person()
        .is_some_and(|person| organizers.contains(&person))
    {
        return Err(crate::account::Forbidden.into());
    }
    if store::spot_checks::mark_seen(tx, event, actor.person(), now)? {
        let subject = Subject::new(SubjectKind::Event, event);
        audit::record(tx, actor, Act::SpotCheck, &subject, None, now)?;
    }
    Ok(())
}

/// By the key alone: whoever submits cannot choose it, and every replica draws alike.
fn is_drawn(event: EventId) -> bool {
    let digest = Sha256::digest(event.0.as_bytes());
    let number = digest
        .iter()
        .take(8)
        .fold(0_u64, |sum, &byte| sum << 8 | u64::from(byte));
    number.is_multiple_of(SHARE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tenth_is_drawn() {
        let events = (0..5_000).map(|number| EventId(uuid::Uuid::from_u128(number)));
        let drawn = events.filter(|&event| is_drawn(event)).count();
        assert!((450..550).contains(&drawn), "{drawn}");
    }
}
