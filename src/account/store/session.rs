//! Table `sessions`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::PersonRow;
use crate::account::PersonId;
use crate::account::session::{Entry, Session, SignedIn};
use crate::database::schema::{people, sessions};
use crate::database::{AnyConnection, DatabaseError, Instant};

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions)]
struct SessionRow {
    digest: String,
    browser: Option<String>,
    created_at: Instant,
    last_seen_at: Option<Instant>,
    second_factor_at: Option<Instant>,
    issuer: Option<String>,
}

impl From<SessionRow> for SignedIn {
    fn from(row: SessionRow) -> Self {
        Self {
            digest: row.digest,
            browser: row.browser,
            created_at: row.created_at.0,
            last_seen_at: row.last_seen_at.map(|at| at.0),
            second_factor_at: row.second_factor_at.map(|at| at.0),
            issuer: row.issuer,
        }
    }
}

pub fn insert(
    tx: &mut AnyConnection,
    digest: &str,
    person: PersonId,
    entry: &Entry,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::digest.eq(digest),
            sessions::person_id.eq(person),
            sessions::created_at.eq(Instant(now)),
            sessions::expires_at.eq(Instant(expires_at)),
            sessions::last_seen_at.eq(Some(Instant(now))),
            sessions::browser.eq(&entry.browser),
            sessions::issuer.eq(entry.issuer.as_deref()),
            sessions::second_factor_at.eq(entry.has_second_factor.then_some(Instant(now))),
        ))
        .execute(tx)?;
    Ok(())
}

pub fn find(
    tx: &mut AnyConnection,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<Session>, DatabaseError> {
    let row: Option<(PersonRow, SessionRow)> = sessions::table
        .inner_join(people::table)
        .filter(sessions::digest.eq(digest))
        .filter(sessions::expires_at.gt(Instant(now)))
        .select((PersonRow::as_select(), SessionRow::as_select()))
        .first(tx)
        .optional()?;
    row.map(|(person, session)| {
        Ok(Session {
            person: person.read()?,
            signed_in: session.into(),
        })
    })
    .transpose()
}

pub fn of_person(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<SignedIn>, DatabaseError> {
    let rows: Vec<SessionRow> = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::expires_at.gt(Instant(now)))
        .order(sessions::created_at.desc())
        .select(SessionRow::as_select())
        .load(tx)?;
    Ok(rows.into_iter().map(SignedIn::from).collect())
}

pub fn set_seen(
    tx: &mut AnyConnection,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(sessions::table.find(digest))
        .set(sessions::last_seen_at.eq(Instant(now)))
        .execute(tx)?;
    Ok(())
}

pub fn raise(
    tx: &mut AnyConnection,
    digest: &str,
    new_digest: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(sessions::table.find(digest))
        .set((
            sessions::digest.eq(new_digest),
            sessions::second_factor_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// None of this person's sessions has passed the second factor any more.
pub fn lower_all(tx: &mut AnyConnection, person: PersonId) -> Result<(), DatabaseError> {
    diesel::update(sessions::table.filter(sessions::person_id.eq(person)))
        .set(sessions::second_factor_at.eq(None::<Instant>))
        .execute(tx)?;
    Ok(())
}

pub fn delete(tx: &mut AnyConnection, digest: &str) -> Result<(), DatabaseError> {
    diesel::delete(sessions::table.find(digest)).execute(tx)?;
    Ok(())
}

/// One session of this person, or all.
pub fn delete_of(
    tx: &mut AnyConnection,
    person: PersonId,
    digest: Option<&str>,
) -> Result<usize, DatabaseError> {
    let theirs = sessions::table.filter(sessions::person_id.eq(person));
    Ok(match digest {
        Some(digest) => diesel::delete(theirs.filter(sessions::digest.eq(digest))).execute(tx)?,
        None => diesel::delete(theirs).execute(tx)?,
    })
}

/// Forgets this person's sessions that are over.
pub fn delete_over(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let over = sessions::table
        .filter(sessions::person_id.eq(person))
        .filter(sessions::expires_at.le(Instant(now)));
    diesel::delete(over).execute(tx)?;
    Ok(())
}
