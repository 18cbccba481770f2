//! Carrying out a verdict: state, decision, letter, edition, all in one transaction.

use chrono::{DateTime, Utc};

use super::Verdict;
use crate::account::{self, Actor, LinkPurpose, LinkToken, Person};
use crate::audit::{self, Subject, SubjectKind};
use crate::database::AnyConnection;
use crate::event::{self, Action, DRAFT_TERM, Event, EventError, EventId, State};
use crate::text::Line;

/// What was decided, and who is to hear of it.
#[derive(Debug)]
pub struct Decided {
    /// The event as it is now.
    pub event: Event,
    /// Its organizers, each with the secret of a new link to it where it can still be changed.
    pub organizers: Vec<(Person, Option<LinkToken>)>,
}

/// Decides about a submission that waits.
///
/// # Errors
/// [`EventError::Stale`] when it is not the version that was read, [`EventError::WrongState`] when
/// somebody else has decided already, [`EventError::OwnWork`] when it is their own that they approve.
pub fn decide(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    verdict: &Verdict,
    now: DateTime<Utc>,
) -> Result<Decided, EventError> {
    actor.require_staff()?;
    let mut event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
    if event.state != State::Submitted {
        return Err(EventError::WrongState(event.state));
    }
    if event.version != version {
        return Err(EventError::Stale);
    }
    match verdict {
        Verdict::Approve if is_own(actor, &event) => return Err(EventError::OwnWork),
        Verdict::Approve => event::publish(tx, actor, &mut event, now)?,
        Verdict::AskChanges(reason) => {
            send_back(
                tx,
                actor,
                &mut event,
                State::ChangesAsked,
                Action::AskChanges,
                reason,
                now,
            )?;
        }
        Verdict::Reject(reason) => {
            send_back(
                tx,
                actor,
                &mut event,
                State::Rejected,
                Action::Reject,
                reason,
                now,
            )?;
        }
    }
    let (act, reason) = verdict.for_log();
    let subject = Subject::new(SubjectKind::Event, id);
    audit::record(tx, actor, act, &subject, reason, now)?;
    let mut organizers = Vec::new();
    for &person in &event.organizers {
        let Some(person) = account::get(tx, person)? else {
            continue;
        };
        let may_change = matches!(verdict, Verdict::AskChanges(_));
        let link = if may_change {
            let term = DRAFT_TERM;
            Some(account::issue_link(
                tx,
                LinkPurpose::Draft,
                person.id,
                Some(id.0),
                term,
                now,
            )?)
        } else {
            None
        };
        organizers.push((person, link));
    }
    Ok(Decided { event, organizers })
}

/// Whether whoever decides organizes the event too: nobody approves what is their own.
fn is_own(actor: &Actor, event: &Event) -> bool {
    let person = actor.person();
    person.is_some_and(|person| event.organizers.contains(&person))
}

fn send_back(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &mut Event,
    state: State,
    action: Action,
    reason: &Line,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    event.state = state;
    event.state_reason = Some(reason.clone());
    event::save(tx, event)?;
    event::record_decision(tx, event.id, actor, action, Some(reason), now).map_err(EventError::from)
}
