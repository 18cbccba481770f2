//! Deciding about changes that organizers propose of public events.

use chrono::{DateTime, Utc};

use super::{Matter, Rejection, Verdict, store};
use crate::account::{self, Actor, Person, Role};
use crate::audit;
use crate::database::AnyConnection;
use crate::event::{
    self, Edit, EditId, EditState, Event, EventDraft, EventError, Merged, edits, merge,
};

/// A proposal beside what it is about.
#[derive(Debug, Clone)]
pub struct EditCase {
    /// The proposal.
    pub edit: Edit,
    /// The event as it is now.
    pub event: Event,
    /// What the event stated when the proposal was written.
    pub base: EventDraft,
}

/// What is public where both the proposal and somebody else changed the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// What the proposal says.
    Proposal,
    /// What is public already.
    Public,
}

/// What became of a proposal, and who is to hear of it.
#[derive(Debug)]
pub struct DecidedEdit {
    /// What was proposed, and of what.
    pub case: EditCase,
    /// Who proposed it, if there is still somebody.
    pub proposer: Option<Person>,
}

impl EditCase {
    /// The proposal on top of the event as it is now.
    pub fn merged(&self) -> Merged {
        merge(&self.base, &self.event.draft, &self.edit.draft)
    }
}

/// A proposal with the event it is about, if there is one of this key.
pub fn edit_case(tx: &mut AnyConnection, id: EditId) -> Result<Option<EditCase>, EventError> {
    let Some(edit) = edits::get(tx, id)? else {
        return Ok(None);
    };
    let event = event::get(tx, edit.event)?.ok_or(EventError::Unknown)?;
    let base = event::stated_at(tx, event.id, edit.base_version)?;
    Ok(Some(EditCase {
        base: base.unwrap_or_else(|| event.draft.clone()),
        edit,
        event,
    }))
}

/// Decides about a proposal that waits, over the version of the event that was read.
///
/// # Errors
/// [`EventError::Settled`] when it was decided already or its proposer sent a newer one,
/// [`EventError::Stale`] when the event was changed since it was read, [`EventError::Conflict`] when
/// both changed the same and nobody said what to prefer, [`EventError::OwnWork`] when somebody
/// approves what they proposed.
pub fn decide_edit(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EditId,
    version: i32,
    verdict: &Verdict,
    prefer: Option<Prefer>,
    now: DateTime<Utc>,
) -> Result<DecidedEdit, EventError> {
    actor.require_staff()?;
    let case = edit_case(tx, id)?.ok_or(EventError::Unknown)?;
    if case.edit.state != EditState::Open {
        return Err(EventError::Settled);
    }
    if *verdict == Verdict::Approve {
        approve(tx, actor, &case, version, prefer, now)?;
    }
    settle(tx, actor, &case.edit, verdict, now)?;
    let (matter, (act, words)) = (Matter::Edit(id), verdict.for_log());
    audit::record(tx, actor, act, &matter.subject(), words.as_deref(), now)?;
    store::drop_claim(tx, matter.key(), None)?;
    let proposer = match case.edit.person {
        Some(person) => account::get(tx, person)?,
        None => None,
    };
    Ok(DecidedEdit { case, proposer })
}

fn approve(
    tx: &mut AnyConnection,
    actor: &Actor,
    case: &EditCase,
    version: i32,
    prefer: Option<Prefer>,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let (edit, event) = (&case.edit, &case.event);
    if edit.person.is_some() && edit.person == actor.person() {
        return Err(EventError::OwnWork);
    }
    if event.version != version {
        return Err(EventError::Stale);
    }
    let merged = case.merged();
    let draft = match prefer {
        None if !merged.conflicts.is_empty() => return Err(EventError::Conflict),
        Some(Prefer::Public) => merged.yielding(&event.draft),
        None | Some(Prefer::Proposal) => merged.draft,
    };
    // The history says whose words they are; that staff approved them stands beside.
    let author = edit.person.map_or(Actor::Service, |id| Actor::Person {
        id,
        role: Role::Member,
    });
    event::revise_for(tx, actor, &author, event.id, version, draft, now)?;
    Ok(())
}

fn settle(
    tx: &mut AnyConnection,
    actor: &Actor,
    edit: &Edit,
    verdict: &Verdict,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let (state, code, words) = match verdict {
        Verdict::Approve => (EditState::Approved, None, None),
        Verdict::AskChanges(words) => (EditState::ChangesAsked, None, Some(words)),
        Verdict::Reject(Rejection { reason, words, .. }) => {
            (EditState::Rejected, Some(*reason), Some(words))
        }
    };
    if edits::settle(tx, edit.id, state, actor.person(), code, words, now)? {
        Ok(())
    } else {
        Err(EventError::Settled)
    }
}
