//! Taking what must not be public away from it, at once: what breaks the law, or shows what is private.

use chrono::{DateTime, Utc};

use super::history::record_decision;
use super::letters::taken_down;
use super::picture::drop_picture;
use super::{Action, Event, EventError, EventId, Post, State, store};
use crate::account::{self, Actor};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, edition};
use crate::mail::{self, LetterKind};
use crate::text::Line;

/// The letters that lead to the public page of an event, or repeat what stands on it.
const LETTERS: [LetterKind; 5] = [
    LetterKind::Approved,
    LetterKind::Reminder,
    LetterKind::EventChanged,
    LetterKind::HandOver,
    LetterKind::SeriesEnds,
];

/// Takes a public event down for good: it leaves every page and feed with the next edition, letters
/// about it stay in the house, proposed changes wait no more. Its organizers are told why. Only staff
/// may, over whatever somebody else is saving.
///
/// # Errors
/// [`EventError::WrongState`] when it is not public.
pub fn take_down(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    reason: &Line,
    post: &Post,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    actor.require_staff()?;
    let event = loop {
        match hide(tx, id, reason) {
            Err(EventError::Stale) => {}
            result => break result?,
        }
    };
    mail::withdraw(tx, id.0, &LETTERS, now)?;
    store::edits::replace_all(tx, id)?;
    if let Some(picture) = &event.draft.picture {
        drop_picture(tx, picture)?;
    }
    record_decision(tx, id, actor, Action::TakeDown, Some(reason), now)?;
    let subject = Subject::new(SubjectKind::Event, id);
    audit::record(
        tx,
        actor,
        Act::TakeDown,
        &subject,
        Some(reason.as_str()),
        now,
    )?;
    edition::bump(tx, now)?;
    for &organizer in &event.organizers {
        let known = account::get(tx, organizer)?;
        if let Some(organizer) = known.filter(|person| person.confirmed_at.is_some()) {
            let (letter, intent) = taken_down(&event, &organizer, reason, now);
            mail::enqueue(tx, &post.sender, &letter, &intent, now)?;
        }
    }
    Ok(event)
}

/// One try: whoever saves at the same moment is read anew.
fn hide(tx: &mut AnyConnection, id: EventId, reason: &Line) -> Result<Event, EventError> {
    let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    if !event.state.is_public() {
        return Err(EventError::WrongState(event.state));
    }
    event.state = State::Rejected;
    event.state_reason = Some(reason.clone());
    store::save(tx, &mut event)?;
    Ok(event)
}
