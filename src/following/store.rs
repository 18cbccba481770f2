//! Tables `following_changes`, `stars` and `follows`.

mod feed;
mod name;
mod news;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

pub(super) use self::feed::{feed_in_use, insert_feed, last_generation, retire_feed, touch_feed};
pub(super) use self::name::{change_name, count_names, insert_name, name, names, retire_name};
pub(super) use self::news::news_since;
use crate::account::PersonId;
use crate::database::schema::{following_changes, follows, groups, short_names, stars};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::EventId;
use crate::group::GroupId;

/// The number of the last change.
pub(super) fn number(tx: &mut AnyConnection) -> Result<i64, DatabaseError> {
    Ok(following_changes::table
        .select(following_changes::number)
        .first(tx)?)
}

/// Counts one more change and returns its number. Comes first in a transaction: until it is over
/// nobody else changes anything here, so what is read after this is not out of date when it is written.
pub(super) fn count_change(tx: &mut AnyConnection) -> Result<i64, DatabaseError> {
    diesel::update(following_changes::table)
        .set(following_changes::number.eq(following_changes::number + 1))
        .execute(tx)?;
    number(tx)
}

pub(super) fn is_starred(
    tx: &mut AnyConnection,
    person: PersonId,
    event: EventId,
) -> Result<bool, DatabaseError> {
    let found: i64 = stars::table.find((person, event)).count().get_result(tx)?;
    Ok(found > 0)
}

pub(super) fn count_stars(tx: &mut AnyConnection, person: PersonId) -> Result<i64, DatabaseError> {
    Ok(stars::table
        .filter(stars::person_id.eq(person))
        .count()
        .get_result(tx)?)
}

pub(super) fn insert_star(
    tx: &mut AnyConnection,
    person: PersonId,
    event: EventId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(stars::table)
        .values((
            stars::person_id.eq(person),
            stars::event_id.eq(event),
            stars::since.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether there was one.
pub(super) fn delete_star(
    tx: &mut AnyConnection,
    person: PersonId,
    event: EventId,
) -> Result<bool, DatabaseError> {
    Ok(diesel::delete(stars::table.find((person, event))).execute(tx)? > 0)
}

pub(super) fn stars_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<EventId>, DatabaseError> {
    Ok(stars::table
        .filter(stars::person_id.eq(person))
        .select(stars::event_id)
        .order((stars::since.desc(), stars::event_id))
        .load(tx)?)
}

pub(super) fn is_group(tx: &mut AnyConnection, group: GroupId) -> Result<bool, DatabaseError> {
    let found: i64 = groups::table.find(group).count().get_result(tx)?;
    Ok(found > 0)
}

pub(super) fn is_followed(
    tx: &mut AnyConnection,
    person: PersonId,
    group: GroupId,
) -> Result<bool, DatabaseError> {
    let found: i64 = follows::table
        .find((person, group))
        .count()
        .get_result(tx)?;
    Ok(found > 0)
}

pub(super) fn count_follows(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<i64, DatabaseError> {
    Ok(follows::table
        .filter(follows::person_id.eq(person))
        .count()
        .get_result(tx)?)
}

pub(super) fn insert_follow(
    tx: &mut AnyConnection,
    person: PersonId,
    group: GroupId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(follows::table)
        .values((
            follows::person_id.eq(person),
            follows::group_id.eq(group),
            follows::since.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether there was one.
pub(super) fn delete_follow(
    tx: &mut AnyConnection,
    person: PersonId,
    group: GroupId,
) -> Result<bool, DatabaseError> {
    Ok(diesel::delete(follows::table.find((person, group))).execute(tx)? > 0)
}

pub(super) fn follows_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<GroupId>, DatabaseError> {
    Ok(follows::table
        .filter(follows::person_id.eq(person))
        .select(follows::group_id)
        .order((follows::since.desc(), follows::group_id))
        .load(tx)?)
}

/// Deletes what the person follows and takes the person off the names.
pub(super) fn delete_all_of(tx: &mut AnyConnection, person: PersonId) -> Result<(), DatabaseError> {
    diesel::delete(stars::table.filter(stars::person_id.eq(person))).execute(tx)?;
    diesel::delete(follows::table.filter(follows::person_id.eq(person))).execute(tx)?;
    diesel::update(short_names::table.filter(short_names::person_id.eq(person)))
        .set(short_names::person_id.eq(None::<PersonId>))
        .execute(tx)?;
    Ok(())
}
