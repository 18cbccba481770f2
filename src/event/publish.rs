//! Becoming public, and changing what is public.

use chrono::{DateTime, Utc};

use super::history::{record_decision, record_revision};
use super::log::log_staff;
use super::submit::fresh;
use super::{
    Action, Event, EventDraft, EventError, EventId, Part, State, is_trusted, last_start,
    spot_check, store,
};
use crate::account::{Actor, Forbidden, PersonId};
use crate::audit::Act;
use crate::database::{AnyConnection, edition};
use crate::group;
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
    make_public(tx, actor, event, Action::Approve, now)
}

/// Makes a waiting event public without a review if its submitter may: an organizer of a trusted group
/// that hosts it. Returns whether it is. Staff look at every tenth afterwards.
pub(super) fn publish_if_trusted(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &mut Event,
    now: DateTime<Utc>,
) -> Result<bool, EventError> {
    let Some(person) = actor.person() else {
        return Ok(false);
    };
    if !group::is_trusted_organizer(tx, person, &event.draft.hosts)? {
        return Ok(false);
    }
    make_public(tx, actor, event, Action::PublishTrusted, now)?;
    spot_check::plan(tx, event.id, now)?;
    Ok(true)
}

fn make_public(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &mut Event,
    action: Action,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    if !matches!(event.state, State::Submitted | State::ChangesAsked) {
        return Err(EventError::WrongState(event.state));
    }
    event.state = State::Published;
    event.state_reason = None;
    event.published_at.get_or_insert(now);
    event.last_modified = now;
    store::save(tx, event)?;
    record_decision(tx, event.id, actor, action, None, now)?;
    edition::bump(tx, now)?;
    Ok(())
}

/// Saves other words for an event that is public already. Subscribers see one change more
/// (SEQUENCE); reminders of a time that is no longer true never leave. Only for those who are
/// [trusted](super::is_trusted) with it.
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
    let event = revise_for(tx, actor, actor, id, version, draft, now)?;
    if event.version != version {
        log_staff(tx, actor, Act::Revise, id, None, now)?;
    }
    Ok(event)
}

/// The same with the words of another: `author` is who the history says they are from.
pub fn revise_for(
    tx: &mut AnyConnection,
    actor: &Actor,
    author: &Actor,
    id: EventId,
    version: i32,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    if !is_trusted(tx, actor, &event)? {
        return Err(Forbidden.into());
    }
    if version != event.version {
        return Err(EventError::Stale);
    }
    if !event.state.is_public() {
        return Err(EventError::WrongState(event.state));
    }
    if event.draft != draft {
        restate(tx, author, &mut event, draft, now)?;
    }
    Ok(event)
}

/// Makes a public event state something else.
pub(super) fn restate(
    tx: &mut AnyConnection,
    author: &Actor,
    event: &mut Event,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    if !Part::When.is_same(&event.draft, &draft) {
        mail::withdraw(tx, event.id.0, &[LetterKind::Reminder], now)?;
    }
    if last_start(&event.draft) != last_start(&draft) {
        mail::withdraw(tx, event.id.0, &[LetterKind::SeriesEnds], now)?;
    }
    event.draft = draft;
    changed_in_public(tx, author, event, now)
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
    mut imported: Imported,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<ImportOutcome, EventError> {
    actor.require_staff()?;
    let Some(known) = store::find_by_origin(tx, imported.origin.as_str())? else {
        return add(tx, actor, imported, site, now).map(ImportOutcome::Added);
    };
    // What is imported brings no picture, and takes none away.
    imported.draft.picture.clone_from(&known.draft.picture);
    // What staff have refused or taken down does not come back by being imported again.
    if known.draft == imported.draft || known.state == State::Rejected {
        return Ok(ImportOutcome::Unchanged(known.id));
    }
    let (id, version) = (known.id, known.version);
    revise(tx, actor, id, version, imported.draft, now)?;
    Ok(ImportOutcome::Changed(id))
}

/// Brings in an event that a group's calendar states: public at once where the group is trusted, as what
/// its organizers submit is, and in the queue where it is not.
pub fn bring_in(
    tx: &mut AnyConnection,
    imported: Imported,
    is_trusted: bool,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<EventId, EventError> {
    let waiting = Imported {
        state: State::Submitted,
        ..imported
    };
    let id = add(tx, &Actor::Service, waiting, site, now)?;
    record_decision(tx, id, &Actor::Service, Action::Submit, None, now)?;
    if is_trusted {
        let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
        make_public(tx, &Actor::Service, &mut event, Action::PublishTrusted, now)?;
        spot_check::plan(tx, id, now)?;
    }
    Ok(id)
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
