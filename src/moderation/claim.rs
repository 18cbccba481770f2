//! Taking something up to review, so that no two of staff do the same work unawares. A claim tells; it
//! keeps nobody from deciding who knows of it.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{Matter, store};
use crate::account::{Actor, Forbidden, PersonId};
use crate::audit::{self, Act};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, EditState, EventError, State, edits};

/// How long a claim holds.
pub const CLAIM_TERM: Duration = Duration::minutes(30);

/// Who has taken something up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Who.
    pub person: PersonId,
    /// Since when.
    pub claimed_at: DateTime<Utc>,
}

/// Every claim that holds, by the [key](Matter::key) of what was taken up.
pub fn claims(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<BTreeMap<Uuid, Claim>, DatabaseError> {
    store::claims_since(tx, now - CLAIM_TERM)
}

/// The claim to a matter that holds, if there is one.
pub fn claim_of(
    tx: &mut AnyConnection,
    matter: Matter,
    now: DateTime<Utc>,
) -> Result<Option<Claim>, DatabaseError> {
    let claim = store::claim_of(tx, matter.key())?;
    Ok(claim.filter(|claim| claim.claimed_at > now - CLAIM_TERM))
}

/// Takes a matter up, or goes on with it for another half hour. `over` is who was seen to have it, and is
/// to have it no longer.
///
/// # Errors
/// [`EventError::Claimed`] when it is somebody else's by now, [`EventError::WrongState`] or
/// [`EventError::Settled`] when it waits no more.
pub fn claim(
    tx: &mut AnyConnection,
    actor: &Actor,
    matter: Matter,
    over: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    actor.require_staff()?;
    let person = actor.person().ok_or(Forbidden)?;
    require_waiting(tx, matter)?;
    let from: Vec<PersonId> = [Some(person), over].into_iter().flatten().collect();
    let (key, over_before) = (matter.key(), now - CLAIM_TERM);
    if !store::take_claim(tx, key, person, from, over_before, now)? {
        match store::claim_of(tx, key)? {
            Some(_) => return Err(EventError::Claimed),
            None => store::insert_claim(tx, key, person, now).map_err(|fault| {
                if fault.is_unique_violation() {
                    EventError::Claimed
                } else {
                    fault.into()
                }
            })?,
        }
    }
    Ok(audit::record(
        tx,
        actor,
        Act::Claim,
        &matter.subject(),
        None,
        now,
    )?)
}

/// Gives back what the actor has taken up; what is not theirs stays as it is.
pub fn release(
    tx: &mut AnyConnection,
    actor: &Actor,
    matter: Matter,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    actor.require_staff()?;
    let person = actor.person().ok_or(Forbidden)?;
    if store::drop_claim(tx, matter.key(), Some(person))? {
        audit::record(tx, actor, Act::Release, &matter.subject(), None, now)?;
    }
    Ok(())
}

/// Lets somebody decide about a matter who has it, or knows who does: `seen` is whose claim was shown to
/// them.
///
/// # Errors
/// [`EventError::Claimed`] when somebody took it up since then.
pub fn heed_claim(
    tx: &mut AnyConnection,
    actor: &Actor,
    matter: Matter,
    seen: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    match claim_of(tx, matter, now)? {
        Some(claim) if ![actor.person(), seen].contains(&Some(claim.person)) => {
            Err(EventError::Claimed)
        }
        _ => Ok(()),
    }
}

fn require_waiting(tx: &mut AnyConnection, matter: Matter) -> Result<(), EventError> {
    match matter {
        Matter::Event(id) => match event::get(tx, id)?.ok_or(EventError::Unknown)?.state {
            State::Submitted | State::ChangesAsked => Ok(()),
            state => Err(EventError::WrongState(state)),
        },
        Matter::Edit(id) => match edits::get(tx, id)?.ok_or(EventError::Unknown)?.state {
            EditState::Open => Ok(()),
            _ => Err(EventError::Settled),
        },
    }
}
