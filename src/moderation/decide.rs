//! Carrying out a verdict: state, decision, letter, edition, all in one transaction.

use chrono::{DateTime, Utc};

use super::{Matter, Message, Rejection, Verdict, store};
use crate::account::{self, Actor, LinkPurpose, LinkToken, Person};
use crate::audit;
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

/// Decides about a submission that waits, for staff or for an answer to them.
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
    if !matches!(event.state, State::Submitted | State::ChangesAsked) {
        return Err(EventError::WrongState(event.state));
    }
    if event.version != version {
        return Err(EventError::Stale);
    }
    match verdict {
        Verdict::Approve if is_own(actor, &event) => return Err(EventError::OwnWork),
        Verdict::Approve => event::publish(tx, actor, &mut event, now)?,
        Verdict::AskChanges(words) => {
            send_back(tx, &mut event, State::ChangesAsked, words)?;
            event::record_decision(tx, id, actor, Action::AskChanges, Some(words), now)?;
            ask(tx, actor, &event, words, now)?;
        }
        Verdict::Reject(Rejection { reason, words, .. }) => {
            send_back(tx, &mut event, State::Rejected, words)?;
            event::record_rejection(tx, id, actor, *reason, words, now)?;
        }
    }
    let (matter, (act, words)) = (Matter::Event(id), verdict.for_log());
    audit::record(tx, actor, act, &matter.subject(), words.as_deref(), now)?;
    store::drop_claim(tx, matter.key(), None)?;
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

/// Keeps the question in the thread that its answer will stand in.
fn ask(
    tx: &mut AnyConnection,
    actor: &Actor,
    event: &Event,
    words: &Line,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let message = Message {
        person: actor.person(),
        from_staff: true,
        words: words.clone().into(),
        version: event.version,
        sent_at: now,
    };
    Ok(store::insert_message(tx, event.id, &message)?)
}

fn send_back(
    tx: &mut AnyConnection,
    event: &mut Event,
    state: State,
    words: &Line,
) -> Result<(), EventError> {
    event.state = state;
    event.state_reason = Some(words.clone());
    event::save(tx, event)
}
