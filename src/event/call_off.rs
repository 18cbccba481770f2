//! When an event does not take place: cancelled, or postponed until nobody knows when; and back.

use chrono::{DateTime, Utc};

use super::history::record_decision;
use super::publish::changed_in_public;
use super::{Action, Event, EventError, EventId, State, store};
use crate::account::Actor;
use crate::database::AnyConnection;
use crate::mail::{self, LetterKind};
use crate::text::Line;

/// How an event is called off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallOff {
    /// It does not take place.
    Cancel,
    /// It takes place later; the date is not known.
    Postpone,
}

/// Calls a public event off, for a reason that people are told. Its organizers and staff may.
/// Reminders of it never leave; feeds keep it, marked, so that it also disappears from calendars.
///
/// # Errors
/// [`EventError::Stale`] when it was saved since `version` was read.
pub fn call_off(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    how: CallOff,
    reason: Line,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = public_event(tx, actor, id, version)?;
    let (state, action) = match how {
        CallOff::Cancel => (State::Cancelled, Action::Cancel),
        CallOff::Postpone => (State::Postponed, Action::Postpone),
    };
    if event.state == state {
        return Err(EventError::WrongState(event.state));
    }
    mail::withdraw(tx, event.id.0, &[LetterKind::Reminder], now)?;
    record_decision(tx, event.id, actor, action, Some(&reason), now)?;
    event.state = state;
    event.state_reason = Some(reason);
    changed_in_public(tx, actor, &mut event, now)?;
    Ok(event)
}

/// Says that a cancelled or postponed event takes place after all.
///
/// # Errors
/// [`EventError::Stale`] when it was saved since `version` was read.
pub fn reinstate(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = public_event(tx, actor, id, version)?;
    if event.state == State::Published {
        return Err(EventError::WrongState(event.state));
    }
    record_decision(tx, event.id, actor, Action::Reinstate, None, now)?;
    event.state = State::Published;
    event.state_reason = None;
    changed_in_public(tx, actor, &mut event, now)?;
    Ok(event)
}

fn public_event(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
) -> Result<Event, EventError> {
    let event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    actor.require_one_of(&event.organizers)?;
    if version != event.version {
        return Err(EventError::Stale);
    }
    if !event.state.is_public() {
        return Err(EventError::WrongState(event.state));
    }
    Ok(event)
}
