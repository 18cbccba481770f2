//! Changes by those who organize an event: those of trusted people are public at once, of everybody
//! else's public events they wait for staff as a proposal, and the event stays as it is until then.

use chrono::{DateTime, Utc};

use super::history::revisions_of;
use super::submit::resubmit;
use super::{Event, EventDraft, EventError, EventId, publish, store};
use crate::account::{Actor, PersonId};
use crate::database::{AnyConnection, DatabaseError, id_type, text_enum};
use crate::group;
use crate::text::Line;

id_type! {
    /// Key of a proposed change.
    EditId
}

text_enum! {
    /// What became of a proposed change.
    EditState {
        /// It waits for staff.
        Open = "open",
        /// It is public.
        Approved = "approved",
        /// Staff asked for something else; a new proposal takes its place.
        ChangesAsked = "changes-asked",
        /// It was not taken.
        Rejected = "rejected",
        /// The same person proposed something newer.
        Replaced = "replaced",
    }
}

impl EditState {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Open => "Waiting for review",
            Self::Approved => "Approved",
            Self::ChangesAsked => "Changes asked",
            Self::Rejected => "Rejected",
            Self::Replaced => "Replaced by a newer one",
        }
    }
}

/// A change that somebody proposes of a public event.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    /// Key.
    pub id: EditId,
    /// The event.
    pub event: EventId,
    /// The version of the event it was written over.
    pub base_version: i32,
    /// By whom; nobody when the person was erased.
    pub person: Option<PersonId>,
    /// What the event should state.
    pub draft: EventDraft,
    /// What the proposer says about it.
    pub words: Option<Line>,
    /// What became of it.
    pub state: EditState,
    /// When it was proposed.
    pub created_at: DateTime<Utc>,
    /// When it was decided about.
    pub decided_at: Option<DateTime<Utc>>,
    /// By whom.
    pub decided_by: Option<PersonId>,
    /// With which words.
    pub reason: Option<Line>,
}

/// What a change came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Changed {
    /// It states so now: to everybody, or in the queue if it was not public yet.
    Saved(Event),
    /// It waits for staff.
    Proposed(Edit),
    /// It stated so before.
    Unchanged(Event),
}

/// Changes an event for one of its organizers, or for staff. `words` are for whoever reviews.
///
/// # Errors
/// [`EventError::Stale`] when it states something else than at the version that was read.
pub fn change(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    mut draft: EventDraft,
    words: Option<Line>,
    now: DateTime<Utc>,
) -> Result<Changed, EventError> {
    let event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    actor.require_one_of(&event.organizers)?;
    // A save that changed no words (somebody joined, it was called off) is no reason to lose any.
    if version != event.version && stated_at(tx, id, version)?.as_ref() != Some(&event.draft) {
        return Err(EventError::Stale);
    }
    // An old version may name a picture that was removed since.
    if let Some(picture) = &draft.picture
        && !store::pictures::is_stored(tx, &picture.digest)?
    {
        draft.picture = None;
    }
    if !event.state.is_public() {
        return resubmit(tx, actor, id, event.version, draft, now).map(Changed::Saved);
    }
    if event.draft == draft {
        return Ok(Changed::Unchanged(event));
    }
    // Whoever saves something newer proposes no more what they proposed before.
    store::edits::replace_own(tx, id, actor.person())?;
    if is_trusted(tx, actor, &event)? {
        return publish::revise(tx, actor, id, event.version, draft, now).map(Changed::Saved);
    }
    propose(tx, actor, &event, draft, words, now).map(Changed::Proposed)
}

/// Whether what the actor changes of this event is public without a review: of staff, and of the
/// organizers of a hosting group that is trusted.
pub fn is_trusted(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &Event,
) -> Result<bool, DatabaseError> {
    if actor.require_staff().is_ok() {
        return Ok(true);
    }
    match actor.person() {
        Some(person) if event.organizers.contains(&person) => {
            group::is_trusted_organizer(tx, person, &event.draft.hosts)
        }
        _ => Ok(false),
    }
}

/// What the event stated at a version; `None` for a version before its first.
pub fn stated_at(
    tx: &mut AnyConnection,
    id: EventId,
    version: i32,
) -> Result<Option<EventDraft>, DatabaseError> {
    // Not every save is a revision: one that only decides something leaves the words as they are.
    let revisions = revisions_of(tx, id)?;
    let last = revisions.into_iter().rfind(|it| it.version <= version);
    Ok(last.map(|revision| revision.draft))
}

/// Of several proposals that one person sends at once the database takes one; the others are told
/// as if somebody else had changed the event.
fn propose(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &Event,
    draft: EventDraft,
    words: Option<Line>,
    now: DateTime<Utc>,
) -> Result<Edit, EventError> {
    let edit = Edit {
        id: EditId::new(),
        event: event.id,
        base_version: event.version,
        person: actor.person(),
        draft,
        words,
        state: EditState::Open,
        created_at: now,
        decided_at: None,
        decided_by: None,
        reason: None,
    };
    match store::edits::insert(tx, &edit) {
        Err(fault) if fault.is_unique_violation() => Err(EventError::Stale),
        result => Ok(result.map(|()| edit)?),
    }
}
