//! When an event does not take place as planned: cancelled, postponed to another date or until nobody
//! knows when; and back.

use chrono::{DateTime, Utc};

use super::history::record_decision;
use super::log::log_staff;
use super::publish::changed_in_public;
use super::{Action, Event, EventError, EventId, State, store};
use crate::account::Actor;
use crate::audit::Act;
use crate::database::AnyConnection;
use crate::mail::{self, LetterKind};
use crate::recurrence::When;
use crate::text::Line;

/// How an event is called off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CallOff {
    /// It does not take place.
    Cancel,
    /// It takes place later; the date is not known.
    Postpone,
    /// It takes place at another time, and no more is known to change.
    PostponeTo(When),
}

/// Calls a public event off, for a reason that people are told. Its organizers and staff may, at
/// once: whoever would travel must not wait for a review. Reminders of the old date never leave; feeds
/// keep it, marked, so that it also disappears from calendars, or moves in them.
///
/// # Errors
/// [`EventError::Stale`] when it was saved since `version` was read; [`EventError::NotASingleDate`]
/// when a series, of which single dates are moved, is to be postponed to another date.
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
    let is_so_already = match &how {
        CallOff::Cancel => event.state == State::Cancelled,
        CallOff::Postpone => event.state == State::Postponed && event.moved_from.is_none(),
        CallOff::PostponeTo(when) => event.draft.when == *when,
    };
    if is_so_already {
        return Err(EventError::WrongState(event.state));
    }
    mail::withdraw(
        tx,
        event.id.0,
        &[LetterKind::Reminder, LetterKind::SeriesEnds],
        now,
    )?;
    let (state, action) = match how {
        CallOff::Cancel => (State::Cancelled, Action::Cancel),
        CallOff::Postpone => (State::Postponed, Action::Postpone),
        CallOff::PostponeTo(_) => (State::Postponed, Action::Move),
    };
    record_decision(tx, id, actor, action, Some(&reason), now)?;
    log_staff(tx, actor, Act::CallOff, id, Some(reason.as_str()), now)?;
    event.state = state;
    event.state_reason = Some(reason);
    event.moved_from = match how {
        CallOff::PostponeTo(when) => Some(moved(&mut event, when)?),
        CallOff::Cancel | CallOff::Postpone => None,
    };
    changed_in_public(tx, actor, &mut event, now)?;
    Ok(event)
}

/// Moves a single date; returns when it was first meant to be.
fn moved(event: &mut Event, to: When) -> Result<When, EventError> {
    if event.draft.recurrence.is_some() {
        return Err(EventError::NotASingleDate);
    }
    let before = std::mem::replace(&mut event.draft.when, to);
    Ok(event.moved_from.take().unwrap_or(before))
}

/// Says that a cancelled or postponed event takes place after all, on the date it states now.
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
    record_decision(tx, id, actor, Action::Reinstate, None, now)?;
    log_staff(tx, actor, Act::Reinstate, id, None, now)?;
    event.state = State::Published;
    event.state_reason = None;
    event.moved_from = None;
    changed_in_public(tx, actor, &mut event, now)?;
    Ok(event)
}

pub(super) fn public_event(
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
