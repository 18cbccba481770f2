//! Who organizes an event: somebody more or somebody else, who accepts by a link in a letter, and
//! whoever leaves.

use chrono::{DateTime, Duration, Utc};

use super::history::record_decision;
use super::log::log_staff;
use super::{Action, Event, EventError, EventId, store};
use crate::account::{self, Actor, LinkPurpose, LinkToken, NewPerson, Person, PersonId};
use crate::audit::Act;
use crate::database::{AnyConnection, id_type};
use crate::mail::Address;

id_type! {
    /// Key of an event that is being handed over.
    HandOverId
}

/// How long the link works by which somebody takes an event over.
pub const HAND_OVER_TERM: Duration = Duration::days(14);

/// An event that somebody is asked to organize.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandOver {
    /// Key.
    pub id: HandOverId,
    /// The event.
    pub event: EventId,
    /// Who asks; nobody when the person was erased.
    pub giver: Option<PersonId>,
    /// Who is asked.
    pub taker: PersonId,
    /// Whether the giver ceases to organize it when the other accepts.
    pub giver_leaves: bool,
    /// When it was asked.
    pub created_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
}

/// What is to be sent to whoever is asked.
#[derive(Debug)]
pub struct Offer {
    /// The event.
    pub event: Event,
    /// Who is asked.
    pub taker: Person,
    /// The secret of the link by which they accept.
    pub token: LinkToken,
}

/// Asks the person at an address to organize a public event too, or instead of who asks. Its words
/// have been reviewed, so that none that were not travel to strangers under our name.
///
/// # Errors
/// [`EventError::OrganizesAlready`] when that person does.
pub fn offer(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    to: &Address,
    giver_leaves: bool,
    now: DateTime<Utc>,
) -> Result<Offer, EventError> {
    let event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    actor.require_one_of(&event.organizers)?;
    if !event.state.is_public() {
        return Err(EventError::WrongState(event.state));
    }
    let taker = account::upsert(tx, &NewPerson::at(to), now)?;
    if event.organizers.contains(&taker.id) {
        return Err(EventError::OrganizesAlready);
    }
    let hand_over = HandOver {
        id: HandOverId::new(),
        event: id,
        giver: actor.person(),
        taker: taker.id,
        giver_leaves,
        created_at: now,
        accepted_at: None,
    };
    store::hand_overs::insert(tx, &hand_over)?;
    log_staff(tx, actor, Act::GiveRole, id, Some("organizer"), now)?;
    let token = account::issue_link(
        tx,
        LinkPurpose::HandOver,
        taker.id,
        Some(hand_over.id.0),
        HAND_OVER_TERM,
        now,
    )?;
    Ok(Offer {
        event,
        taker,
        token,
    })
}

/// What a link offers, without using it: the event, and who asks.
pub fn offered(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Event, HandOver), EventError> {
    let open = account::peek_link(tx, LinkPurpose::HandOver, token, now)?;
    let hand_over = match open.subject.map(HandOverId) {
        Some(id) => store::hand_overs::get(tx, id)?,
        None => None,
    };
    let hand_over = hand_over.ok_or(EventError::Unknown)?;
    let event = store::get(tx, hand_over.event)?.ok_or(EventError::Unknown)?;
    Ok((event, hand_over))
}

/// Accepts by the link, which proves the address as well.
pub fn accept(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let (mut event, hand_over) = offered(tx, token, now)?;
    let open = account::use_link(tx, LinkPurpose::HandOver, token, now)?;
    account::confirm(tx, open.person, now)?;
    let taker = account::get(tx, open.person)?.ok_or(EventError::Unknown)?;
    store::hand_overs::accept(tx, hand_over.id, now)?;
    if hand_over.giver_leaves {
        event
            .organizers
            .retain(|&person| Some(person) != hand_over.giver);
    }
    event.organizers.push(taker.id);
    save_organizers(tx, &mut event)?;
    record_decision(
        tx,
        event.id,
        &Actor::from(&taker),
        Action::HandOver,
        None,
        now,
    )?;
    Ok(event)
}

/// Ceases to organize an event.
///
/// # Errors
/// [`EventError::LastOrganizer`] when nobody would be left.
pub fn leave(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    let person = actor.person().filter(|it| event.organizers.contains(it));
    let person = person.ok_or(EventError::Unknown)?;
    event.organizers.retain(|&other| other != person);
    if event.organizers.is_empty() {
        return Err(EventError::LastOrganizer);
    }
    save_organizers(tx, &mut event)?;
    record_decision(tx, id, actor, Action::Leave, None, now)?;
    Ok(event)
}

/// Saves who organizes an event. The version makes it one at a time: two who leave at once would
/// otherwise both see the other stay.
fn save_organizers(tx: &mut AnyConnection, event: &mut Event) -> Result<(), EventError> {
    event.organizers.sort_unstable();
    event.organizers.dedup();
    store::save(tx, event)?;
    store::set_organizers(tx, event.id, &event.organizers)?;
    Ok(())
}
