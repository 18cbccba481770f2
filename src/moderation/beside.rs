//! What staff see beside a submission: who sends it, what it may be a double of, and what became of it
//! since they asked.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{store, thread::last_question};
use crate::account::{self, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Difference, Event, RejectReason, State, differences, looks_alike};

/// What is known of somebody who sends submissions. No address: its domain is enough to judge by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SenderRecord {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// What stands behind the @ of their address.
    pub domain: String,
    /// When they were first heard of.
    pub first_seen: DateTime<Utc>,
    /// How many of their events were taken.
    pub accepted: i64,
    /// How many were not, and why; without a reason those from before there was a list.
    pub rejected: BTreeMap<Option<RejectReason>, i64>,
}

/// The records of everybody who organizes a submission.
pub fn senders(tx: &mut AnyConnection, event: &Event) -> Result<Vec<SenderRecord>, DatabaseError> {
    let mut records = Vec::new();
    for &id in &event.organizers {
        let Some(person) = account::get(tx, id)? else {
            continue;
        };
        let (accepted, rejected) = store::verdicts_about(tx, id)?;
        let address = person.email.as_str();
        records.push(SenderRecord {
            person: id,
            name: person.name.to_string(),
            domain: address.rsplit('@').next().unwrap_or_default().to_owned(),
            first_seen: store::first_seen(tx, id)?,
            accepted,
            rejected,
        });
    }
    Ok(records)
}

/// Every submission that waits, for staff or for an answer to them, the longest waiting first.
pub fn waiting(tx: &mut AnyConnection) -> Result<Vec<Event>, DatabaseError> {
    event::by_states(tx, &[State::Submitted, State::ChangesAsked])
}

/// Those of `others` that may be the same event.
pub fn alike<'a>(event: &Event, others: &'a [Event]) -> Vec<&'a Event> {
    let is_double = |other: &&Event| {
        let starts_at = other.draft.when.starts_at();
        other.id != event.id && looks_alike(&event.draft, &other.draft, starts_at)
    };
    others.iter().filter(is_double).collect()
}

/// What was changed of a submission since staff asked about it; `None` when nobody did.
pub fn changed_since_asked(
    tx: &mut AnyConnection,
    event: &Event,
) -> Result<Option<Vec<Difference>>, DatabaseError> {
    let Some(question) = last_question(tx, event.id)? else {
        return Ok(None);
    };
    let Some(before) = event::stated_at(tx, event.id, question.version)? else {
        return Ok(None);
    };
    let called = event::called(tx, &[&before, &event.draft])?;
    Ok(Some(differences(&before, &event.draft, &called)))
}
