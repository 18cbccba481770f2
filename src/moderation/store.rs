//! Tables `review_claims` and `messages`, and what decisions say of people.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use diesel::dsl::count_star;
use diesel::prelude::*;
use uuid::Uuid;

use super::{Claim, Message};
use crate::account::PersonId;
use crate::database::schema::{decisions, event_organizers, messages, people, review_claims};
use crate::database::{AnyConnection, DatabaseError, Instant, id_type};
use crate::event::{Action, EventId, RejectReason};
use crate::text::Prose;

id_type! {
    /// The key of what is taken up, whatever table it is in.
    SubjectId
}
id_type! {
    /// Key of a message.
    MessageId
}

/// Claims made after an instant, by what was taken up.
pub fn claims_since(
    tx: &mut AnyConnection,
    after: DateTime<Utc>,
) -> Result<BTreeMap<Uuid, Claim>, DatabaseError> {
    let rows: Vec<(SubjectId, PersonId, Instant)> = review_claims::table
        .filter(review_claims::claimed_at.gt(Instant(after)))
        .load(tx)?;
    Ok(rows
        .into_iter()
        .map(|(subject, person, at)| (subject.0, claim(person, at)))
        .collect())
}

/// The claim to this, however old.
pub fn claim_of(tx: &mut AnyConnection, subject: Uuid) -> Result<Option<Claim>, DatabaseError> {
    let row: Option<(PersonId, Instant)> = review_claims::table
        .find(SubjectId(subject))
        .select((review_claims::person_id, review_claims::claimed_at))
        .first(tx)
        .optional()?;
    Ok(row.map(|(person, at)| claim(person, at)))
}

fn claim(person: PersonId, claimed_at: Instant) -> Claim {
    Claim {
        person,
        claimed_at: claimed_at.0,
    }
}

/// Makes a claim `person`'s that is one of `from`, or was made at `until` or before; says whether there was
/// such a claim.
pub fn take_claim(
    tx: &mut AnyConnection,
    subject: Uuid,
    person: PersonId,
    from: Vec<PersonId>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let may_be_taken = review_claims::person_id
        .eq_any(from)
        .or(review_claims::claimed_at.le(Instant(until)));
    let claims = review_claims::table
        .find(SubjectId(subject))
        .filter(may_be_taken);
    let taken = diesel::update(claims)
        .set((
            review_claims::person_id.eq(person),
            review_claims::claimed_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(taken == 1)
}

pub fn insert_claim(
    tx: &mut AnyConnection,
    subject: Uuid,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(review_claims::table)
        .values((
            review_claims::subject_id.eq(SubjectId(subject)),
            review_claims::person_id.eq(person),
            review_claims::claimed_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Ends the claim to this, or only that of `person`; says whether there was one.
pub fn drop_claim(
    tx: &mut AnyConnection,
    subject: Uuid,
    person: Option<PersonId>,
) -> Result<bool, DatabaseError> {
    let claim = review_claims::table.find(SubjectId(subject));
    let dropped = match person {
        Some(person) => {
            diesel::delete(claim.filter(review_claims::person_id.eq(person))).execute(tx)?
        }
        None => diesel::delete(claim).execute(tx)?,
    };
    Ok(dropped == 1)
}

pub fn insert_message(
    tx: &mut AnyConnection,
    event: EventId,
    message: &Message,
) -> Result<(), DatabaseError> {
    diesel::insert_into(messages::table)
        .values((
            messages::id.eq(MessageId::new()),
            messages::event_id.eq(event),
            messages::person_id.eq(message.person),
            messages::from_staff.eq(message.from_staff),
            messages::words.eq(message.words.as_str()),
            messages::version.eq(message.version),
            messages::sent_at.eq(Instant(message.sent_at)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Takes away what somebody wrote to staff.
pub fn forget(tx: &mut AnyConnection, person: PersonId) -> Result<(), DatabaseError> {
    let theirs = messages::table
        .filter(messages::person_id.eq(person))
        .filter(messages::from_staff.eq(false));
    diesel::delete(theirs).execute(tx)?;
    Ok(())
}

/// The messages about an event, oldest first.
pub fn messages_of(tx: &mut AnyConnection, event: EventId) -> Result<Vec<Message>, DatabaseError> {
    type Row = (MessageId, Option<PersonId>, bool, String, i32, Instant);
    let rows: Vec<Row> = messages::table
        .filter(messages::event_id.eq(event))
        .select((
            messages::id,
            messages::person_id,
            messages::from_staff,
            messages::words,
            messages::version,
            messages::sent_at,
        ))
        .order((messages::sent_at, messages::id))
        .load(tx)?;
    rows.into_iter()
        .map(|(id, person, from_staff, words, version, sent_at)| {
            let words = Prose::try_from(words).map_err(|cause| DatabaseError::Corrupt {
                table: "messages",
                id: id.to_string(),
                column: "words",
                cause: cause.to_string(),
            })?;
            Ok(Message {
                person,
                from_staff,
                words,
                version,
                sent_at: sent_at.0,
            })
        })
        .collect()
}

/// How many events of a person were taken, and how many were not for which reason.
pub fn verdicts_about(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<(i64, BTreeMap<Option<RejectReason>, i64>), DatabaseError> {
    let theirs = event_organizers::table
        .filter(event_organizers::person_id.eq(person))
        .select(event_organizers::event_id);
    let verdicts = [Action::Approve, Action::PublishTrusted, Action::Reject];
    let rows: Vec<(Action, Option<RejectReason>, i64)> = decisions::table
        .filter(decisions::event_id.eq_any(theirs))
        .filter(decisions::action.eq_any(verdicts.to_vec()))
        .group_by((decisions::action, decisions::reason_code))
        .select((decisions::action, decisions::reason_code, count_star()))
        .load(tx)?;
    let (rejected, accepted): (Vec<_>, Vec<_>) = rows
        .into_iter()
        .partition(|(action, ..)| *action == Action::Reject);
    Ok((
        accepted.iter().map(|(.., count)| count).sum(),
        rejected
            .into_iter()
            .map(|(_, reason, count)| (reason, count))
            .collect(),
    ))
}

/// When somebody was first heard of.
pub fn first_seen(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<DateTime<Utc>, DatabaseError> {
    let at: Instant = people::table
        .find(person)
        .select(people::created_at)
        .first(tx)?;
    Ok(at.0)
}
