//! What events keep of somebody who is erased: what is public stays, without them.

use chrono::{DateTime, Utc};

use super::store::{self, forget as rows};
use super::{Event, State};
use crate::account::PersonId;
use crate::database::{AnyConnection, DatabaseError};
use crate::mail::{self, Address, LetterKind};

/// What becomes of the events of somebody who goes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Left {
    /// Public ones that are to come and that nobody else organizes.
    pub alone: Vec<Event>,
    /// Those that nobody else organizes and that never were public: they go, too.
    pub dropped: Vec<Event>,
}

/// What would become of the events of a person.
pub fn left_by(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Left, DatabaseError> {
    let mut left = Left::default();
    for event in store::by_organizer(tx, person)? {
        if event.organizers != [person] {
            continue;
        }
        let takes_place = matches!(event.state, State::Published | State::Postponed);
        if event.published_at.is_none() && !event.state.is_public() {
            left.dropped.push(event);
        } else if takes_place && rows::ends_at(&event).is_none_or(|end| end > now) {
            left.alone.push(event);
        }
    }
    Ok(left)
}

/// Takes away what is a person's own: events that never were public, what they proposed and nobody has
/// settled, their words about it, submissions they were writing.
pub fn forget(
    tx: &mut AnyConnection,
    person: PersonId,
    email: &Address,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    for event in left_by(tx, person, now)?.dropped {
        mail::withdraw(tx, event.id.0, LetterKind::ALL, now)?;
        rows::remove(tx, &event)?;
    }
    rows::forget_edits(tx, person)?;
    rows::forget_sketches(tx, email)
}
