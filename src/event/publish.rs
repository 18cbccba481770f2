//! Becoming public, and changing what is public.

use chrono::{DateTime, Utc};

use super::history::{record_decision, record_revision};
use super::submit::fresh;
use super::{Action, Event, EventDraft, EventError, EventId, State, store};
use crate::account::{Actor, PersonId};
use crate::database::{AnyConnection, edition};
use crate::mail::{self, LetterKind};
use crate::site::Site;
use crate::slug::Slug;
use crate::text::Line;

/// Makes a waiting event public, in the transaction that approved it.
pub fn publish(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &mut Event,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    actor.require_staff()?;
    if event.state != State::Submitted {
        return Err(EventError::WrongState(event.state));
    }
    event.state = State::Published;
    event.state_reason = None;
    event.published_at.get_or_insert(now);
    event.last_modified = now;
    store::save(tx, event)?;
    record_decision(tx, event.id, actor, Action::Approve, None, now)?;
    edition::bump(tx, now)?;
    Ok(())
}

/// Saves other words for an event that is public already. Subscribers see one change more
/// (SEQUENCE); reminders of a time that is no longer true never leave.
///
/// # Errors
/// [`EventError::Stale`] when it was saved since `version` was read.
pub fn revise(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    actor.require_staff()?;
    let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    if version != event.version {
        return Err(EventError::Stale);
    }
    if !event.state.is_public() {
        return Err(EventError::WrongState(event.state));
    }
    if event.draft == draft {
        return Ok(event);
    }
    if event.draft.when != draft.when || event.draft.recurrence != draft.recurrence {
        mail::withdraw(tx, event.id.0, &[LetterKind::Reminder], now)?;
    }
    event.draft = draft;
    changed_in_public(tx, actor, &mut event, now)?;
    Ok(event)
}

/// Counts and keeps a change that everybody sees.
pub(super) fn changed_in_public(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &mut Event,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    event.sequence += 1;
    // Clients take a change only when LAST-MODIFIED grows: two changes in one second must not look alike.
    event.last_modified = now.max(event.last_modified + chrono::Duration::seconds(1));
    store::save(tx, event)?;
    record_revision(tx, event, actor, now)?;
    edition::bump(tx, now)?;
    Ok(())
}

/// What an import brings for one event.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Where it comes from: the key by which the next run finds it again.
    pub origin: Line,
    /// The slug it should have, if it is free.
    pub slug: Option<Slug>,
    /// What is stated.
    pub draft: EventDraft,
    /// The state it is in.
    pub state: State,
    /// Why.
    pub state_reason: Option<Line>,
    /// Who organizes it.
    pub organizers: Vec<PersonId>,
}

/// What an import did to one event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportOutcome {
    /// There was none of this origin.
    Added(EventId),
    /// It stated something else before.
    Changed(EventId),
    /// It is as it was.
    Unchanged(EventId),
}

impl ImportOutcome {
    /// The event, whatever happened to it.
    pub fn id(self) -> EventId {
        match self {
            Self::Added(id) | Self::Changed(id) | Self::Unchanged(id) => id,
        }
    }
}

/// Brings one event in, or up to date. Only the service itself and staff import.
pub fn import(
    tx: &mut AnyConnection,
    actor: &Actor,
    imported: Imported,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<ImportOutcome, EventError> {
    actor.require_staff()?;
    let Some(known) = store::find_by_origin(tx, imported.origin.as_str())? else {
        return add(tx, actor, imported, site, now).map(ImportOutcome::Added);
    };
    if known.draft == imported.draft {
        return Ok(ImportOutcome::Unchanged(known.id));
    }
    let (id, version) = (known.id, known.version);
    revise(tx, actor, id, version, imported.draft, now)?;
    Ok(ImportOutcome::Changed(id))
}

fn add(
    tx: &mut AnyConnection,
    actor: &Actor,
    imported: Imported,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<EventId, EventError> {
    let mut event = fresh(imported.draft, site, now);
    if let Some(slug) = imported.slug {
        event.slug = slug;
    }
    event.state = imported.state;
    event.state_reason = imported.state_reason;
    event.organizers = imported.organizers;
    event.origin = Some(imported.origin);
    event.submitted_at = (event.state != State::Draft).then_some(now);
    event.published_at = event.state.is_public().then_some(now);
    let event = store::insert(tx, event, None)?;
    record_revision(tx, &event, actor, now)?;
    if event.state.is_public() {
        edition::bump(tx, now)?;
    }
    Ok(event.id)
}
