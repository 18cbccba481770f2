//! What is taken away with a person, and what is left without anybody.

use chrono::{DateTime, Utc};
use diesel::dsl::exists;
use diesel::prelude::*;

use super::row::EventRow;
use super::whole;
use crate::account::PersonId;
use crate::database::schema::{edits, event_organizers, events, sketches};
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::event::{EditState, Event, State, Typed};
use crate::mail::Address;

/// When the last of an event is over; `None` for a series without an end.
pub(in crate::event) fn ends_at(event: &Event) -> Option<DateTime<Utc>> {
    EventRow::of(event).instants().1.map(|at| at.0)
}

/// Removes an event, unless somebody has saved it since it was read.
pub(in crate::event) fn remove(tx: &mut AnyConnection, event: &Event) -> Result<(), DatabaseError> {
    let as_read = events::table
        .find(event.id)
        .filter(events::version.eq(event.version));
    diesel::delete(as_read).execute(tx)?;
    Ok(())
}

/// Takes back what somebody proposed, and their words about it.
pub(in crate::event) fn forget_edits(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<(), DatabaseError> {
    let theirs = || edits::table.filter(edits::person_id.eq(person));
    diesel::update(theirs())
        .set(edits::words.eq(None::<String>))
        .execute(tx)?;
    let unsettled = [EditState::Open, EditState::ChangesAsked];
    diesel::update(theirs().filter(edits::state.eq_any(unsettled)))
        .set(edits::state.eq(EditState::Replaced))
        .execute(tx)?;
    Ok(())
}

/// Removes the submissions that are being written under an address: those it was sent to, and those it
/// was typed into.
pub(in crate::event) fn forget_sketches(
    tx: &mut AnyConnection,
    email: &Address,
) -> Result<(), DatabaseError> {
    let rows: Vec<(String, Option<String>, Json)> = sketches::table
        .select((sketches::digest, sketches::email_key, sketches::fields))
        .load(tx)?;
    let key = email.key();
    let is_theirs = |sent_to: Option<String>, fields: Json| {
        let typed: Typed = fields.read().unwrap_or_default();
        let typed = typed.values().map(|it| it.trim().to_ascii_lowercase());
        sent_to.into_iter().chain(typed).any(|it| it == key)
    };
    let theirs: Vec<String> = rows
        .into_iter()
        .filter_map(|(digest, sent_to, fields)| is_theirs(sent_to, fields).then_some(digest))
        .collect();
    diesel::delete(sketches::table.filter(sketches::digest.eq_any(theirs))).execute(tx)?;
    Ok(())
}

/// Public events to come that people submitted and nobody organizes any more. What was imported never
/// had anybody.
pub fn unorganized(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<Vec<Event>, DatabaseError> {
    let has_organizer =
        exists(event_organizers::table.filter(event_organizers::event_id.eq(events::id)));
    let is_to_come = events::ends_at
        .is_null()
        .or(events::ends_at.gt(Instant(now)).assume_not_null());
    let rows: Vec<EventRow> = events::table
        .filter(events::state.eq_any([State::Published, State::Postponed]))
        .filter(events::origin.is_null())
        .filter(is_to_come)
        .filter(diesel::dsl::not(has_organizer))
        .select(EventRow::as_select())
        .order((events::starts_at, events::id))
        .load(tx)?;
    whole(tx, rows)
}
