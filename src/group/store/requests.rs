//! Table `group_requests`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::GroupRow;
use crate::account::PersonId;
use crate::database::schema::{group_requests, groups, people};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::group::{Group, GroupId, JoinRequest, RequestState};
use crate::text::Prose;

/// The requests to a group that nobody has answered, the oldest first.
pub fn requests_to(
    tx: &mut AnyConnection,
    group: GroupId,
) -> Result<Vec<JoinRequest>, DatabaseError> {
    let rows: Vec<(PersonId, String, String, Instant)> = group_requests::table
        .inner_join(people::table.on(people::id.eq(group_requests::person_id)))
        .filter(group_requests::group_id.eq(group))
        .filter(group_requests::state.eq(RequestState::Waiting))
        .select((
            people::id,
            people::name,
            group_requests::words,
            group_requests::asked_at,
        ))
        .order((group_requests::asked_at, group_requests::person_id))
        .load(tx)?;
    let read = |(person, name, words, asked_at): (_, _, _, Instant)| JoinRequest {
        person,
        name,
        words,
        asked_at: asked_at.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The groups this person asked to join, and what became of it.
pub fn requests_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<(Group, RequestState)>, DatabaseError> {
    let rows: Vec<(GroupRow, RequestState)> = group_requests::table
        .inner_join(groups::table)
        .filter(group_requests::person_id.eq(person))
        .select((GroupRow::as_select(), group_requests::state))
        .order(groups::name)
        .load(tx)?;
    rows.into_iter()
        .map(|(row, state)| Ok((row.read()?, state)))
        .collect()
}

/// Where the person's request stands, and since when.
pub fn request_state(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
) -> Result<Option<(RequestState, DateTime<Utc>)>, DatabaseError> {
    let row: Option<(RequestState, Instant, Option<Instant>)> = group_requests::table
        .find((group, person))
        .select((
            group_requests::state,
            group_requests::asked_at,
            group_requests::decided_at,
        ))
        .first(tx)
        .optional()?;
    Ok(row.map(|(state, asked_at, decided_at)| (state, decided_at.unwrap_or(asked_at).0)))
}

/// Writes a request, over the person's last one.
pub fn put_request(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
    words: &Prose,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::delete(group_requests::table.find((group, person))).execute(tx)?;
    diesel::insert_into(group_requests::table)
        .values((
            group_requests::group_id.eq(group),
            group_requests::person_id.eq(person),
            group_requests::words.eq(words.as_str()),
            group_requests::state.eq(RequestState::Waiting),
            group_requests::asked_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Answers a request; whether it still waited.
pub fn settle_request(
    tx: &mut AnyConnection,
    group: GroupId,
    person: PersonId,
    state: RequestState,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let settled = diesel::update(
        group_requests::table
            .find((group, person))
            .filter(group_requests::state.eq(RequestState::Waiting)),
    )
    .set((
        group_requests::state.eq(state),
        group_requests::decided_at.eq(Instant(now)),
        group_requests::decided_by.eq(by),
    ))
    .execute(tx)?;
    Ok(settled == 1)
}
