//! Table `api_tokens`.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::account::api_token::{ApiToken, ApiTokenId, Scope};
use crate::database::schema::api_tokens;
use crate::database::{AnyConnection, DatabaseError, Instant, UnknownWord};
use crate::text::Line;

#[derive(Queryable, Selectable)]
#[diesel(table_name = api_tokens)]
struct Row {
    id: ApiTokenId,
    person_id: PersonId,
    name: String,
    scopes: String,
    created_at: Instant,
    expires_at: Instant,
    last_used_at: Option<Instant>,
}

impl Row {
    fn read(self) -> Result<ApiToken, DatabaseError> {
        let id = self.id;
        let corrupt = |column, cause: String| DatabaseError::Corrupt {
            table: "api_tokens",
            id: id.to_string(),
            column,
            cause,
        };
        let scopes: Result<BTreeSet<Scope>, UnknownWord> =
            self.scopes.split_whitespace().map(str::parse).collect();
        Ok(ApiToken {
            id,
            person: self.person_id,
            name: Line::try_from(self.name).map_err(|e| corrupt("name", e.to_string()))?,
            scopes: scopes.map_err(|e| corrupt("scopes", e.to_string()))?,
            created_at: self.created_at.0,
            expires_at: self.expires_at.0,
            last_used_at: self.last_used_at.map(|at| at.0),
        })
    }
}

pub fn insert(tx: &mut AnyConnection, token: &ApiToken, digest: &str) -> Result<(), DatabaseError> {
    let scopes: Vec<&str> = token.scopes.iter().map(|scope| scope.as_str()).collect();
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(token.id),
            api_tokens::digest.eq(digest),
            api_tokens::person_id.eq(token.person),
            api_tokens::name.eq(token.name.as_str()),
            api_tokens::scopes.eq(scopes.join(" ")),
            api_tokens::created_at.eq(Instant(token.created_at)),
            api_tokens::expires_at.eq(Instant(token.expires_at)),
        ))
        .execute(tx)?;
    Ok(())
}

pub fn find(
    tx: &mut AnyConnection,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<Option<ApiToken>, DatabaseError> {
    let row = api_tokens::table
        .filter(api_tokens::digest.eq(digest))
        .filter(api_tokens::expires_at.gt(Instant(now)))
        .select(Row::as_select())
        .first(tx)
        .optional()?;
    row.map(Row::read).transpose()
}

pub fn of_person(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<ApiToken>, DatabaseError> {
    let rows: Vec<Row> = api_tokens::table
        .filter(api_tokens::person_id.eq(person))
        .filter(api_tokens::expires_at.gt(Instant(now)))
        .order(api_tokens::created_at.desc())
        .select(Row::as_select())
        .load(tx)?;
    rows.into_iter().map(Row::read).collect()
}

pub fn count(tx: &mut AnyConnection, person: PersonId) -> Result<i64, DatabaseError> {
    Ok(api_tokens::table
        .filter(api_tokens::person_id.eq(person))
        .count()
        .get_result(tx)?)
}

pub fn set_used(
    tx: &mut AnyConnection,
    id: ApiTokenId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(api_tokens::table.find(id))
        .set(api_tokens::last_used_at.eq(Some(Instant(now))))
        .execute(tx)?;
    Ok(())
}

pub fn delete(
    tx: &mut AnyConnection,
    person: PersonId,
    id: ApiTokenId,
) -> Result<bool, DatabaseError> {
    let theirs = api_tokens::table
        .find(id)
        .filter(api_tokens::person_id.eq(person));
    Ok(diesel::delete(theirs).execute(tx)? == 1)
}

/// Revokes all tokens of this person.
pub fn delete_all(tx: &mut AnyConnection, person: PersonId) -> Result<(), DatabaseError> {
    diesel::delete(api_tokens::table.filter(api_tokens::person_id.eq(person))).execute(tx)?;
    Ok(())
}

/// Forgets this person's tokens that are over.
pub fn delete_over(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let over = api_tokens::table
        .filter(api_tokens::person_id.eq(person))
        .filter(api_tokens::expires_at.le(Instant(now)));
    diesel::delete(over).execute(tx)?;
    Ok(())
}
