//! What a directory has not seen yet.

use std::collections::HashMap;

use diesel::prelude::*;

use super::name::read_name;
use crate::account::PersonId;
use crate::database::schema::{follows, personal_feeds, short_names, stars};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::EventId;
use crate::following::ShortName;
use crate::following::directory::{Following, Found, News};
use crate::following::token::Digest;
use crate::group::GroupId;

/// What has changed after the change of this number; everything for `None`.
pub(in crate::following) fn news_since(
    tx: &mut AnyConnection,
    seen: Option<i64>,
) -> Result<News, DatabaseError> {
    let seen = seen.unwrap_or(-1);
    Ok(News {
        feeds: feeds_since(tx, seen)?,
        names: names_since(tx, seen)?,
    })
}

/// An address of somebody who was erased is gone, too.
fn feeds_since(
    tx: &mut AnyConnection,
    seen: i64,
) -> Result<Vec<(Digest, Found<Following>)>, DatabaseError> {
    type Row = (String, Option<PersonId>, Instant, Option<Instant>);
    let rows: Vec<Row> = personal_feeds::table
        .filter(personal_feeds::change.gt(seen))
        .select((
            personal_feeds::digest,
            personal_feeds::person_id,
            personal_feeds::changed_at,
            personal_feeds::retired_at,
        ))
        .load(tx)?;
    let owned = personal_feeds::person_id;
    let starred: Vec<(String, EventId)> = personal_feeds::table
        .inner_join(stars::table.on(owned.eq(stars::person_id.nullable())))
        .filter(personal_feeds::change.gt(seen))
        .filter(personal_feeds::retired_at.is_null())
        .select((personal_feeds::digest, stars::event_id))
        .load(tx)?;
    let followed: Vec<(String, GroupId)> = personal_feeds::table
        .inner_join(follows::table.on(owned.eq(follows::person_id.nullable())))
        .filter(personal_feeds::change.gt(seen))
        .filter(personal_feeds::retired_at.is_null())
        .select((personal_feeds::digest, follows::group_id))
        .load(tx)?;
    let (mut starred, mut followed) = (by_digest(starred), by_digest(followed));
    let read = |(text, person, changed_at, retired_at): Row| {
        let digest = read_digest(&text)?;
        if person.is_none() || retired_at.is_some() {
            return Ok((digest, Found::Gone));
        }
        let following = Following {
            name: digest.name(),
            events: starred.remove(&text).unwrap_or_default(),
            groups: followed.remove(&text).unwrap_or_default(),
            changed_at: changed_at.0,
        };
        Ok((digest, Found::Here(following)))
    };
    rows.into_iter().map(read).collect()
}

fn by_digest<T>(rows: Vec<(String, T)>) -> HashMap<String, Vec<T>> {
    let mut by_digest: HashMap<String, Vec<T>> = HashMap::new();
    for (digest, thing) in rows {
        by_digest.entry(digest).or_default().push(thing);
    }
    by_digest
}

fn read_digest(text: &str) -> Result<Digest, DatabaseError> {
    Digest::parse(text).ok_or_else(|| DatabaseError::Corrupt {
        table: "personal_feeds",
        // It leads to nobody's calendar.
        id: text.to_owned(),
        column: "digest",
        cause: "it is no SHA-256 in hexadecimal".to_owned(),
    })
}

fn names_since(
    tx: &mut AnyConnection,
    seen: i64,
) -> Result<Vec<(ShortName, Found<String>)>, DatabaseError> {
    let rows: Vec<(String, String, Option<Instant>)> = short_names::table
        .filter(short_names::change.gt(seen))
        .select((
            short_names::name,
            short_names::selection,
            short_names::retired_at,
        ))
        .load(tx)?;
    let read = |(name, selection, retired_at): (String, String, Option<Instant>)| {
        let found = match retired_at {
            Some(_) => Found::Gone,
            None => Found::Here(selection),
        };
        Ok((read_name(&name)?, found))
    };
    rows.into_iter().map(read).collect()
}
