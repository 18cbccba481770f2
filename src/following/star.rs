//! Starring events and following groups, and ceasing to. Doing it twice is doing it once.

use chrono::{DateTime, Utc};

use super::address::touch;
use super::{FeedKey, FollowingError, store};
use crate::account::PersonId;
use crate::database::AnyConnection;
use crate::event::{self, EventId};
use crate::group::GroupId;

/// The most events somebody can have starred, and groups somebody can follow.
const MOST_STARS: i64 = 1_000;
const MOST_FOLLOWS: i64 = 200;

/// Puts a public event into the person's calendar, which has an address from then on.
///
/// # Errors
/// [`FollowingError::Unknown`] for what is not public, [`FollowingError::TooMany`] after a thousand.
pub fn star(
    tx: &mut AnyConnection,
    person: PersonId,
    event: EventId,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    if store::is_starred(tx, person, event)? {
        return Ok(());
    }
    let is_public = event::get(tx, event)?.is_some_and(|event| event.state.is_public());
    if !is_public {
        return Err(FollowingError::Unknown);
    }
    if store::count_stars(tx, person)? >= MOST_STARS {
        return Err(FollowingError::TooMany("1,000 events"));
    }
    store::insert_star(tx, person, event, now)?;
    Ok(touch(tx, person, key, change, now)?)
}

/// Takes an event out of the person's calendar.
pub fn unstar(
    tx: &mut AnyConnection,
    person: PersonId,
    event: EventId,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    if store::delete_star(tx, person, event)? {
        touch(tx, person, key, change, now)?;
    }
    Ok(())
}

/// Puts everything that a group hosts, now and later, into the person's calendar.
///
/// # Errors
/// [`FollowingError::Unknown`] when there is no such group, [`FollowingError::TooMany`] after 200.
pub fn follow(
    tx: &mut AnyConnection,
    person: PersonId,
    group: GroupId,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    if store::is_followed(tx, person, group)? {
        return Ok(());
    }
    if !store::is_group(tx, group)? {
        return Err(FollowingError::Unknown);
    }
    if store::count_follows(tx, person)? >= MOST_FOLLOWS {
        return Err(FollowingError::TooMany("200 groups"));
    }
    store::insert_follow(tx, person, group, now)?;
    Ok(touch(tx, person, key, change, now)?)
}

/// Takes a group's events out of the person's calendar again, but for those that are starred.
pub fn unfollow(
    tx: &mut AnyConnection,
    person: PersonId,
    group: GroupId,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    if store::delete_follow(tx, person, group)? {
        touch(tx, person, key, change, now)?;
    }
    Ok(())
}
