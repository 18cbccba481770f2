//! A submission that is being written: what was typed so far, as it was typed, under a secret address.
//!
//! Nobody has to say who they are to begin one. Its address is its only key, so it is known to whoever
//! began it and kept as a hash; a letter carries it to another device.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{EventError, store::sketches};
use crate::account::{AccountError, LinkToken};
use crate::database::{AnyConnection, DatabaseError};
use crate::mail::Address;

/// How long a sketch is kept that nobody writes on.
pub const SKETCH_TERM: Duration = Duration::days(14);

/// What was typed, by the names of the fields.
pub type Typed = BTreeMap<String, String>;

/// A submission that is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct Sketch {
    /// The form key of the event it becomes.
    pub form_key: Uuid,
    /// What was typed so far.
    pub fields: Typed,
    /// When it was last written on.
    pub saved_at: DateTime<Utc>,
    /// Whether it became an event.
    pub is_handed_in: bool,
}

/// Letters with the address of a sketch that one mailbox gets within an hour.
const AN_HOUR: i64 = 8;

/// Begins a sketch; returns the secret of its address.
pub fn begin_sketch(
    tx: &mut AnyConnection,
    fields: &Typed,
    now: DateTime<Utc>,
) -> Result<LinkToken, DatabaseError> {
    let token = LinkToken::random();
    sketches::insert(tx, &token.digest(), Uuid::now_v7(), fields, now)?;
    Ok(token)
}

/// The sketch under an address.
///
/// # Errors
/// [`AccountError::DeadLink`] when there is none, or none any more.
pub fn open_sketch(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Sketch, EventError> {
    let found = sketches::find(tx, &token.digest(), now - SKETCH_TERM)?;
    Ok(found.ok_or(AccountError::DeadLink)?)
}

/// Writes what was typed over what was there, and returns the whole. What was handed in stays as it is.
///
/// # Errors
/// As [`open_sketch`].
pub fn write_sketch(
    tx: &mut AnyConnection,
    token: &LinkToken,
    typed: Typed,
    now: DateTime<Utc>,
) -> Result<Sketch, EventError> {
    // The stamp locks the row: of two that write at once the second reads what the first has written.
    let is_open = sketches::stamp(tx, &token.digest(), now - SKETCH_TERM, now)?;
    let mut sketch = open_sketch(tx, token, now)?;
    if is_open {
        sketch.fields.extend(typed);
        sketch.fields.retain(|_, value| !value.is_empty());
        sketches::set_fields(tx, &token.digest(), &sketch.fields)?;
    }
    Ok(sketch)
}

/// Marks a sketch as handed in, and forgets what was typed: the event has it. `None` when it was handed
/// in before; of two at once, one gets it.
///
/// # Errors
/// As [`open_sketch`].
pub fn hand_in_sketch(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Option<Sketch>, EventError> {
    if !sketches::stamp(tx, &token.digest(), now - SKETCH_TERM, now)? {
        return open_sketch(tx, token, now).map(|_| None);
    }
    let sketch = open_sketch(tx, token, now)?;
    sketches::hand_in(tx, &token.digest(), now)?;
    Ok(Some(sketch))
}

/// Whether the address of the sketch is to be sent to a mailbox now: where it was not sent there
/// before, and the mailbox had not many such letters within the hour, for strangers type addresses.
pub fn note_mailing(
    tx: &mut AnyConnection,
    token: &LinkToken,
    to: &Address,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    if sketches::mailed_since(tx, &to.key(), now - Duration::hours(1))? >= AN_HOUR {
        return Ok(false);
    }
    sketches::note_mailing(tx, &token.digest(), &to.key(), now)
}

/// Removes what nobody wrote on for [`SKETCH_TERM`]; returns how many there were.
pub fn sweep_sketches(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize, DatabaseError> {
    sketches::remove_before(tx, now - SKETCH_TERM)
}
