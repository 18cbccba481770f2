//! Table `identities`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::account::identity::Identity;
use crate::account::oidc::Vouched;
use crate::database::schema::identities;
use crate::database::{AnyConnection, DatabaseError, Instant};

/// Whose this account is.
pub fn find(
    tx: &mut AnyConnection,
    issuer: &str,
    subject: &str,
) -> Result<Option<PersonId>, DatabaseError> {
    Ok(identities::table
        .find((issuer, subject))
        .select(identities::person_id)
        .first(tx)
        .optional()?)
}

pub fn insert(
    tx: &mut AnyConnection,
    vouched: &Vouched,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(identities::table)
        .values((
            identities::issuer.eq(&vouched.issuer),
            identities::subject.eq(&vouched.subject),
            identities::person_id.eq(person),
            identities::connected_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

pub fn of_person(tx: &mut AnyConnection, person: PersonId) -> Result<Vec<Identity>, DatabaseError> {
    let rows: Vec<(String, String, Instant)> = identities::table
        .filter(identities::person_id.eq(person))
        .order((identities::issuer, identities::subject))
        .select((
            identities::issuer,
            identities::subject,
            identities::connected_at,
        ))
        .load(tx)?;
    let read = |(issuer, subject, connected_at): (_, _, Instant)| Identity {
        issuer,
        subject,
        connected_at: connected_at.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

pub fn delete(
    tx: &mut AnyConnection,
    person: PersonId,
    issuer: &str,
) -> Result<bool, DatabaseError> {
    let theirs = identities::table
        .filter(identities::person_id.eq(person))
        .filter(identities::issuer.eq(issuer));
    Ok(diesel::delete(theirs).execute(tx)? > 0)
}
