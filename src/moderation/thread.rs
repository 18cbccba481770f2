//! What staff ask about a submission and what its organizers answer: by letter and on the page, every
//! message kept.

use chrono::{DateTime, Utc};

use super::{Matter, claim_of, store};
use crate::account::{self, Actor, Person, PersonId, Role};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Difference, Event, EventDraft, EventError, EventId, State, differences};
use crate::text::Prose;

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// From whom; nobody when the person was erased.
    pub person: Option<PersonId>,
    /// Whether it is from staff to the organizers, or the other way.
    pub from_staff: bool,
    /// What it says.
    pub words: Prose,
    /// The version of the event that the writer had before them.
    pub version: i32,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
}

/// What an answer came to, and who of staff is to hear of it.
#[derive(Debug)]
pub struct Answered {
    /// The event as it is now.
    pub event: Event,
    /// Who answers, by name.
    pub from: Option<Person>,
    /// What they wrote.
    pub words: Option<Prose>,
    /// What they changed.
    pub changes: Vec<Difference>,
    /// Who has the submission, or asked about it.
    pub asker: Option<Person>,
}

/// The messages about a submission, oldest first.
pub fn thread(tx: &mut AnyConnection, event: EventId) -> Result<Vec<Message>, DatabaseError> {
    store::messages_of(tx, event)
}

/// Answers staff, or tells them something unasked: by words, by changes to a submission, or both. What
/// was sent back waits again.
///
/// # Errors
/// [`EventError::Stale`] when it is not the version that was read, [`EventError::WrongState`] when it was
/// decided about.
pub fn answer(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    draft: EventDraft,
    words: Option<Prose>,
    now: DateTime<Utc>,
) -> Result<Answered, EventError> {
    let before = event::get(tx, id)?.ok_or(EventError::Unknown)?;
    actor.require_one_of(&before.organizers)?;
    let asker = asker(tx, actor, id, now)?;
    let called = event::called(tx, &[&before.draft, &draft])?;
    let changes = differences(&before.draft, &draft, &called);
    // Words alone to what waits already leave it as it is.
    let is_message = before.state == State::Submitted && before.draft == draft && words.is_some();
    let event = match is_message {
        true if before.version != version => return Err(EventError::Stale),
        true => before.clone(),
        false => event::resubmit(tx, actor, id, version, draft, now)?,
    };
    if let Some(words) = &words {
        let message = Message {
            person: actor.person(),
            from_staff: is_staff_only(actor, &event),
            words: words.clone(),
            version: event.version,
            sent_at: now,
        };
        store::insert_message(tx, id, &message)?;
    }
    let was_asked = before.state == State::ChangesAsked;
    let from = match actor.person() {
        Some(person) => account::get(tx, person)?,
        None => None,
    };
    Ok(Answered {
        event,
        from,
        asker: asker.filter(|_| was_asked || words.is_some()),
        words,
        changes,
    })
}

/// Whether the actor is staff, and no organizer.
fn is_staff_only(actor: &Actor, event: &Event) -> bool {
    let person = actor.person();
    person.is_none_or(|person| !event.organizers.contains(&person))
}

/// Who has the submission taken up, or else asked last; nobody who is not staff any more, or the actor.
fn asker(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    now: DateTime<Utc>,
) -> Result<Option<Person>, DatabaseError> {
    let asker = match claim_of(tx, Matter::Event(id), now)? {
        Some(claim) => Some(claim.person),
        None => last_question(tx, id)?.and_then(|message| message.person),
    };
    let Some(asker) = asker.filter(|asker| actor.person() != Some(*asker)) else {
        return Ok(None);
    };
    Ok(account::get(tx, asker)?.filter(|asker| asker.role == Role::Staff))
}

/// What staff asked last.
pub(super) fn last_question(
    tx: &mut AnyConnection,
    id: EventId,
) -> Result<Option<Message>, DatabaseError> {
    let messages = store::messages_of(tx, id)?;
    Ok(messages.into_iter().rfind(|message| message.from_staff))
}
