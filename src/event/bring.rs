//! Bringing an event in from a file that says who it is, and not only what: its UID, its number of
//! changes and its state come along, so that calendars which know it go on knowing it.

use chrono::{DateTime, Utc};

use super::history::record_revision;
use super::publish::{changed_in_public, restate};
use super::submit::fresh;
use super::{Event, EventError, ImportOutcome, Imported, State, store};
use crate::account::Actor;
use crate::database::{AnyConnection, edition};
use crate::mail::{self, LetterKind};
use crate::recurrence::When;
use crate::site::Site;
use crate::text::Line;

/// What makes an event the one that others know already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// UID of RFC 5545.
    pub uid: Line,
    /// SEQUENCE it had; ours goes on from there.
    pub sequence: i32,
    /// When it was made; now, where nobody says.
    pub created_at: Option<DateTime<Utc>>,
    /// When it last changed.
    pub last_modified: Option<DateTime<Utc>>,
    /// When it was to take place before it was postponed to the date it states.
    pub moved_from: Option<When>,
}

/// The event that an import means: by its UID, or by where it comes from.
pub fn find_brought(
    tx: &mut AnyConnection,
    origin: &str,
    identity: Option<&Identity>,
) -> Result<Option<Event>, EventError> {
    let by_uid = match identity {
        Some(identity) => store::find_by_uid(tx, identity.uid.as_str())?,
        None => None,
    };
    match by_uid {
        None => Ok(store::find_by_origin(tx, origin)?),
        known => Ok(known),
    }
}

/// Brings one event in, or up to date, `known` being what [`find_brought`] found. What is not public
/// here any more stays as it is: staff decided so.
pub fn bring(
    tx: &mut AnyConnection,
    actor: &Actor,
    known: Option<Event>,
    mut imported: Imported,
    identity: Option<Identity>,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<ImportOutcome, EventError> {
    actor.require_staff()?;
    let moved_from = identity.as_ref().and_then(|it| it.moved_from.clone());
    let Some(mut event) = known else {
        return add(tx, actor, imported, identity, site, now);
    };
    // What is imported brings no picture, and takes none away.
    imported.draft.picture.clone_from(&event.draft.picture);
    let is_same_state = event.state == imported.state
        && event.state_reason == imported.state_reason
        && event.moved_from == moved_from;
    if !event.state.is_public() || (is_same_state && event.draft == imported.draft) {
        return Ok(ImportOutcome::Unchanged(event.id));
    }
    event.state = imported.state;
    event.state_reason = imported.state_reason;
    event.moved_from = moved_from;
    if event.state != State::Published && !is_same_state {
        let kinds = [LetterKind::Reminder, LetterKind::SeriesEnds];
        mail::withdraw(tx, event.id.0, &kinds, now)?;
    }
    if event.draft == imported.draft {
        changed_in_public(tx, actor, &mut event, now)?;
    } else {
        restate(tx, actor, &mut event, imported.draft, now)?;
    }
    Ok(ImportOutcome::Changed(event.id))
}

fn add(
    tx: &mut AnyConnection,
    actor: &Actor,
    imported: Imported,
    identity: Option<Identity>,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<ImportOutcome, EventError> {
    let mut event = fresh(imported.draft, site, now);
    if let Some(slug) = imported.slug {
        event.slug = slug;
    }
    if let Some(identity) = identity {
        event.uid = identity.uid;
        event.sequence = identity.sequence;
        event.created_at = identity.created_at.unwrap_or(now).min(now);
        event.last_modified = identity.last_modified.unwrap_or(now).min(now);
        event.moved_from = identity.moved_from;
    }
    event.state = imported.state;
    event.state_reason = imported.state_reason;
    event.organizers = imported.organizers;
    event.origin = Some(imported.origin);
    event.submitted_at = Some(now);
    event.published_at = event.state.is_public().then_some(now);
    let event = store::insert(tx, event, None)?;
    record_revision(tx, &event, actor, now)?;
    edition::bump(tx, now)?;
    Ok(ImportOutcome::Added(event.id))
}
