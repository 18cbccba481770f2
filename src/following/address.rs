//! The secret address of a person's own calendar: shown again, made anew, given up.

use chrono::{DateTime, Utc};

use super::{FeedKey, FeedToken, FollowingError, store};
use crate::account::PersonId;
use crate::database::{AnyConnection, DatabaseError};

/// What a person's page can show of their address.
#[derive(Debug, Clone)]
pub enum PersonalAddress {
    /// None was made yet.
    None,
    /// This one.
    Known {
        /// Its secret part.
        token: FeedToken,
        /// Which one of the person's it is.
        generation: i32,
    },
    /// There is one, and apps that have it get their calendar, but the secret of the service is
    /// another than when it was made: it cannot be shown again.
    Lost {
        /// Which one of the person's it is.
        generation: i32,
    },
}

impl PersonalAddress {
    /// The number of the address, 0 for none; [`make_address`] compares it.
    pub fn generation(&self) -> i32 {
        match self {
            Self::None => 0,
            Self::Known { generation, .. } | Self::Lost { generation } => *generation,
        }
    }
}

/// The address of the person's calendar.
pub fn address_of(
    tx: &mut AnyConnection,
    person: PersonId,
    key: &FeedKey,
) -> Result<PersonalAddress, DatabaseError> {
    let Some((generation, digest)) = store::feed_in_use(tx, person)? else {
        return Ok(PersonalAddress::None);
    };
    let token = key.token(person, generation);
    Ok(match token.digest().to_text() == digest {
        true => PersonalAddress::Known { token, generation },
        false => PersonalAddress::Lost { generation },
    })
}

/// Makes a new address in the place of the one that the page showed, or the first. The old one is
/// gone for good.
///
/// # Errors
/// [`FollowingError::Stale`] when `shown` is not the address in use any more: two who press the button
/// at once make one new address, not two.
pub fn make_address(
    tx: &mut AnyConnection,
    person: PersonId,
    shown: i32,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> Result<(), FollowingError> {
    let change = store::count_change(tx)?;
    let in_use = store::feed_in_use(tx, person)?;
    if in_use.map_or(0, |(generation, _)| generation) != shown {
        return Err(FollowingError::Stale);
    }
    if shown > 0 && !store::retire_feed(tx, person, shown, change, now)? {
        return Err(FollowingError::Stale);
    }
    Ok(insert(tx, person, key, change, now)?)
}

/// Gives up what somebody follows and their address, for good, and frees their short names of them:
/// before a person is erased, so that every replica forgets them, too.
pub fn forget(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let change = store::count_change(tx)?;
    if let Some((generation, _)) = store::feed_in_use(tx, person)? {
        store::retire_feed(tx, person, generation, change, now)?;
    }
    store::delete_all_of(tx, person)
}

/// Notes that what the person follows has changed; makes their first address.
pub(super) fn touch(
    tx: &mut AnyConnection,
    person: PersonId,
    key: &FeedKey,
    change: i64,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    if store::touch_feed(tx, person, change, now)? {
        return Ok(());
    }
    insert(tx, person, key, change, now)
}

fn insert(
    tx: &mut AnyConnection,
    person: PersonId,
    key: &FeedKey,
    change: i64,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let generation = store::last_generation(tx, person)? + 1;
    let digest = key.token(person, generation).digest();
    store::insert_feed(tx, person, generation, digest, change, now)
}
