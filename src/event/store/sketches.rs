//! Table `sketches`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use uuid::Uuid;

use super::{FormKey, corrupt};
use crate::database::schema::sketches;
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::event::sketch::{Sketch, Typed};

pub(in crate::event) fn insert(
    tx: &mut AnyConnection,
    digest: &str,
    form_key: Uuid,
    fields: &Typed,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(sketches::table)
        .values((
            sketches::digest.eq(digest),
            sketches::form_key.eq(FormKey(form_key)),
            sketches::fields.eq(Json::of(fields)),
            sketches::saved_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// The sketch, unless nobody has written on it since `oldest`.
pub(in crate::event) fn find(
    tx: &mut AnyConnection,
    digest: &str,
    oldest: DateTime<Utc>,
) -> Result<Option<Sketch>, DatabaseError> {
    let row: Option<(FormKey, Json, Instant, Option<Instant>)> = sketches::table
        .find(digest)
        .filter(sketches::saved_at.gt(Instant(oldest)))
        .select((
            sketches::form_key,
            sketches::fields,
            sketches::saved_at,
            sketches::handed_in_at,
        ))
        .first(tx)
        .optional()?;
    row.map(|(form_key, fields, saved_at, handed_in_at)| {
        let fields = fields.read();
        Ok(Sketch {
            form_key: form_key.0,
            fields: fields.map_err(|cause| corrupt("sketches", digest, "fields", cause))?,
            saved_at: saved_at.0,
            is_handed_in: handed_in_at.is_some(),
        })
    })
    .transpose()
}

/// Notes that somebody writes on a sketch; `false` where it was handed in, or is not there.
pub(in crate::event) fn stamp(
    tx: &mut AnyConnection,
    digest: &str,
    oldest: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let open = sketches::table
        .find(digest)
        .filter(sketches::handed_in_at.is_null())
        .filter(sketches::saved_at.gt(Instant(oldest)));
    let stamped = diesel::update(open)
        .set(sketches::saved_at.eq(Instant(now)))
        .execute(tx)?;
    Ok(stamped == 1)
}

pub(in crate::event) fn set_fields(
    tx: &mut AnyConnection,
    digest: &str,
    fields: &Typed,
) -> Result<(), DatabaseError> {
    diesel::update(sketches::table.find(digest))
        .set(sketches::fields.eq(Json::of(fields)))
        .execute(tx)?;
    Ok(())
}

pub(in crate::event) fn hand_in(
    tx: &mut AnyConnection,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(sketches::table.find(digest))
        .set((
            sketches::handed_in_at.eq(Instant(now)),
            sketches::fields.eq(Json::of(&Typed::new())),
            sketches::email_key.eq(None::<String>),
        ))
        .execute(tx)?;
    Ok(())
}

/// How many letters with such an address went to a mailbox since then.
pub(in crate::event) fn mailed_since(
    tx: &mut AnyConnection,
    email_key: &str,
    since: DateTime<Utc>,
) -> Result<i64, DatabaseError> {
    Ok(sketches::table
        .filter(sketches::email_key.eq(email_key))
        .filter(sketches::mailed_at.gt(Instant(since)).assume_not_null())
        .count()
        .get_result(tx)?)
}

/// Notes to whom the address of a sketch goes; `false` where it went there before.
pub(in crate::event) fn note_mailing(
    tx: &mut AnyConnection,
    digest: &str,
    email_key: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let elsewhere = sketches::table.find(digest).filter(
        sketches::email_key
            .is_null()
            .or(sketches::email_key.ne(email_key).assume_not_null()),
    );
    let noted = diesel::update(elsewhere)
        .set((
            sketches::email_key.eq(email_key),
            sketches::mailed_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(noted == 1)
}

pub(in crate::event) fn remove_before(
    tx: &mut AnyConnection,
    oldest: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let old = sketches::table.filter(sketches::saved_at.le(Instant(oldest)));
    Ok(diesel::delete(old).execute(tx)?)
}
