//! Table `feed_states`.

use chrono::{DateTime, NaiveTime, Utc};
use diesel::prelude::*;

use super::chronicle::Standing;
use super::feed::Digest;
use crate::database::schema::feed_states;
use crate::database::{AnyConnection, DatabaseError, Instant};

/// Digest, since when, and when that was noted.
type Row = (String, Instant, Instant);

/// How every feed stands that is known.
pub(super) fn standings(tx: &mut AnyConnection) -> Result<Vec<(String, Standing)>, DatabaseError> {
    let rows: Vec<(String, Row)> = feed_states::table
        .select((
            feed_states::title,
            (
                feed_states::digest,
                feed_states::changed_at,
                feed_states::noted_at,
            ),
        ))
        .load(tx)?;
    rows.into_iter()
        .map(|(title, row)| {
            let standing = read(&title, row)?;
            Ok((title, standing))
        })
        .collect()
}

pub(super) fn count(tx: &mut AnyConnection) -> Result<usize, DatabaseError> {
    let count: i64 = feed_states::table.count().get_result(tx)?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Drops what nobody asked for since then.
pub(super) fn forget(
    tx: &mut AnyConnection,
    noted_before: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let old = feed_states::noted_at.lt(Instant(noted_before));
    diesel::delete(feed_states::table.filter(old)).execute(tx)?;
    Ok(())
}

/// Writes down how a feed stands, while there is room, and returns how it stands by the table: as
/// said, as long as another replica has seen it, or otherwise if that replica is an edition ahead.
pub(super) fn settle(
    tx: &mut AnyConnection,
    title: &str,
    said: &Standing,
    room: &mut usize,
) -> Result<Standing, DatabaseError> {
    let row: Option<Row> = feed_states::table
        .find(title)
        .select((
            feed_states::digest,
            feed_states::changed_at,
            feed_states::noted_at,
        ))
        .first(tx)
        .optional()?;
    let known = row.map(|row| read(title, row)).transpose()?;
    match known {
        None if *room == 0 => Ok(*said),
        None => {
            *room -= 1;
            insert(tx, title, said)?;
            Ok(*said)
        }
        Some(known) if known.digest == said.digest => {
            let standing = Standing {
                since: known.since,
                ..*said
            };
            if known.noted_on < said.noted_on {
                replace(tx, title, &known, &standing)?;
            }
            Ok(standing)
        }
        Some(known) if known.since < said.since => {
            replace(tx, title, &known, said)?;
            Ok(*said)
        }
        Some(known) => Ok(known),
    }
}

fn insert(tx: &mut AnyConnection, title: &str, said: &Standing) -> Result<(), DatabaseError> {
    diesel::insert_into(feed_states::table)
        .values((
            feed_states::title.eq(title),
            feed_states::digest.eq(said.digest.to_string()),
            feed_states::changed_at.eq(Instant(said.since)),
            feed_states::noted_at.eq(noted_at(said)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Replaces what was read, if it is still there: who loses against another replica takes that one's
/// date the next time the feed is composed.
fn replace(
    tx: &mut AnyConnection,
    title: &str,
    known: &Standing,
    said: &Standing,
) -> Result<(), DatabaseError> {
    let as_read = feed_states::table
        .find(title)
        .filter(feed_states::digest.eq(known.digest.to_string()))
        .filter(feed_states::changed_at.eq(Instant(known.since)));
    diesel::update(as_read)
        .set((
            feed_states::digest.eq(said.digest.to_string()),
            feed_states::changed_at.eq(Instant(said.since)),
            feed_states::noted_at.eq(noted_at(said)),
        ))
        .execute(tx)?;
    Ok(())
}

fn noted_at(standing: &Standing) -> Instant {
    Instant(standing.noted_on.and_time(NaiveTime::MIN).and_utc())
}

fn read(title: &str, (digest, since, noted_at): Row) -> Result<Standing, DatabaseError> {
    let digest = Digest::parse(&digest).ok_or_else(|| DatabaseError::Corrupt {
        table: "feed_states",
        id: title.to_owned(),
        column: "digest",
        cause: "is no SHA-256".to_owned(),
    })?;
    Ok(Standing {
        digest,
        since: since.0,
        noted_on: noted_at.0.date_naive(),
    })
}
