//! Table `api_answers`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::account::idempotency::{KeptAnswer, NamedRequest};
use crate::database::schema::api_answers;
use crate::database::{AnyConnection, DatabaseError, Instant};

/// What a key was used for since `oldest`, and what was answered.
pub fn find(
    tx: &mut AnyConnection,
    person: PersonId,
    key: &str,
    oldest: DateTime<Utc>,
) -> Result<Option<(String, KeptAnswer)>, DatabaseError> {
    type Row = (String, i32, Option<String>, Option<String>, String);
    let row: Option<Row> = api_answers::table
        .find((person, key))
        .filter(api_answers::created_at.gt(Instant(oldest)))
        .select((
            api_answers::request,
            api_answers::status,
            api_answers::location,
            api_answers::tag,
            api_answers::body,
        ))
        .first(tx)
        .optional()?;
    Ok(row.map(|(request, status, location, tag, body)| {
        let answer = KeptAnswer {
            status: u16::try_from(status).unwrap_or_default(),
            location,
            tag,
            body,
        };
        (request, answer)
    }))
}

pub fn insert(
    tx: &mut AnyConnection,
    person: PersonId,
    request: &NamedRequest,
    answer: &KeptAnswer,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    // One that is over and not swept yet makes room.
    diesel::delete(api_answers::table.find((person, &request.key))).execute(tx)?;
    diesel::insert_into(api_answers::table)
        .values((
            api_answers::person_id.eq(person),
            api_answers::key.eq(&request.key),
            api_answers::request.eq(&request.content),
            api_answers::status.eq(i32::from(answer.status)),
            api_answers::location.eq(&answer.location),
            api_answers::tag.eq(&answer.tag),
            api_answers::body.eq(&answer.body),
            api_answers::created_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

pub fn remove_before(
    tx: &mut AnyConnection,
    oldest: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let old = api_answers::table.filter(api_answers::created_at.le(Instant(oldest)));
    Ok(diesel::delete(old).execute(tx)?)
}
