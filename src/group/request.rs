//! Asking to organize for a group, and the answer of those who lead it.

use chrono::{DateTime, Duration, Utc};

use super::people::note;
use super::permission::{require_lead, require_person};
use super::{GroupError, GroupId, store};
use crate::account::{Actor, PersonId};
use crate::audit::Act;
use crate::database::{AnyConnection, edition, text_enum};
use crate::text::Prose;

text_enum! {
    /// Where a request stands.
    RequestState {
        /// Nobody has answered.
        Waiting = "waiting",
        /// The person organizes for the group.
        Accepted = "accepted",
        /// The person does not.
        Declined = "declined",
    }
}

/// Who was declined may ask again after this.
pub const ASK_AGAIN_AFTER: Duration = Duration::days(30);

/// Somebody who wants to organize for a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// Who.
    pub person: PersonId,
    /// As they want to be called.
    pub name: String,
    /// What they say.
    pub words: String,
    /// Since when it waits.
    pub asked_at: DateTime<Utc>,
}

/// Asks to organize for a group.
///
/// # Errors
/// [`GroupError::AlreadyOrganizer`], [`GroupError::AlreadyAsked`] while one waits, and
/// [`GroupError::TooSoon`] within thirty days of a refusal.
pub fn ask_to_join(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    words: &Prose,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    let person = require_person(actor)?;
    store::hold(tx, group)?;
    if store::role_of(tx, group, person)?.is_some() {
        return Err(GroupError::AlreadyOrganizer);
    }
    match store::request_state(tx, group, person)? {
        Some((RequestState::Waiting, _)) => return Err(GroupError::AlreadyAsked),
        Some((RequestState::Declined, decided_at)) if now < decided_at + ASK_AGAIN_AFTER => {
            return Err(GroupError::TooSoon);
        }
        _ => {}
    }
    Ok(store::put_request(tx, group, person, words, now)?)
}

/// Answers a request; the group's leads and staff may. Who is accepted organizes from now on, and leads
/// a group that nobody else looks after.
///
/// # Errors
/// [`GroupError::NotThere`] when it was answered already.
pub fn answer_request(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    person: PersonId,
    is_accepted: bool,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    store::hold(tx, group)?;
    require_lead(tx, actor, group)?;
    let state = if is_accepted {
        RequestState::Accepted
    } else {
        RequestState::Declined
    };
    if !store::settle_request(tx, group, person, state, actor.person(), now)? {
        return Err(GroupError::NotThere);
    }
    if is_accepted {
        store::add_organizer(tx, group, person, now)?;
        note(tx, actor, Act::GiveRole, group, person, now)?;
        edition::bump(tx, now)?;
    }
    Ok(())
}
