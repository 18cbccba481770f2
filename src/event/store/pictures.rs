//! Table `pictures`, and which of them are shown.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::database::schema::{edits, events, pictures};
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::event::{EditState, EventDraft, Picture, State};
use crate::picture::Rendition;
use crate::slug::Slug;

#[derive(Insertable)]
#[diesel(table_name = pictures)]
struct Row<'a> {
    digest: &'a str,
    width: i32,
    height: i32,
    jpeg: &'a [u8],
    stored_at: Instant,
}

/// Writes the files of a picture; of one that is stored only that it was sent once more.
pub(in crate::event) fn insert(
    tx: &mut AnyConnection,
    digest: &Slug,
    renditions: &[Rendition],
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let stored = pictures::table.filter(pictures::digest.eq(digest.as_str()));
    let known = diesel::update(stored)
        .set(pictures::stored_at.eq(Instant(now)))
        .execute(tx)?;
    if known > 0 {
        return Ok(());
    }
    for Rendition {
        width,
        height,
        jpeg,
    } in renditions
    {
        let row = Row {
            digest: digest.as_str(),
            width: pixels(*width),
            height: pixels(*height),
            jpeg,
            stored_at: Instant(now),
        };
        diesel::insert_into(pictures::table)
            .values(row)
            .execute(tx)?;
    }
    Ok(())
}

/// The files of a picture, from the smallest to the largest; none when it is not stored.
pub fn renditions(tx: &mut AnyConnection, digest: &Slug) -> Result<Vec<Rendition>, DatabaseError> {
    let rows: Vec<(i32, i32, Vec<u8>)> = pictures::table
        .filter(pictures::digest.eq(digest.as_str()))
        .select((pictures::width, pictures::height, pictures::jpeg))
        .order(pictures::width)
        .load(tx)?;
    let rendition = |(width, height, jpeg): (i32, i32, Vec<u8>)| Rendition {
        width: width.unsigned_abs(),
        height: height.unsigned_abs(),
        jpeg,
    };
    Ok(rows.into_iter().map(rendition).collect())
}

/// Whether a picture is stored.
pub(in crate::event) fn is_stored(
    tx: &mut AnyConnection,
    digest: &Slug,
) -> Result<bool, DatabaseError> {
    let found: Option<String> = pictures::table
        .filter(pictures::digest.eq(digest.as_str()))
        .select(pictures::digest)
        .first(tx)
        .optional()?;
    Ok(found.is_some())
}

/// The pictures of all events but those that were rejected or taken down, and of proposals that nobody
/// has settled.
pub(in crate::event) fn shown(tx: &mut AnyConnection) -> Result<BTreeSet<String>, DatabaseError> {
    let of_events: Vec<Option<Json>> = events::table
        .filter(events::picture.is_not_null())
        .filter(events::state.ne(State::Rejected))
        .select(events::picture)
        .load(tx)?;
    let of_edits: Vec<Json> = edits::table
        .filter(edits::state.eq_any([EditState::Open, EditState::ChangesAsked]))
        .select(edits::content)
        .load(tx)?;
    let of_events = of_events.into_iter().flatten();
    let of_events = of_events.filter_map(|json| json.read::<Picture>().ok());
    let of_edits = of_edits.into_iter();
    let of_edits = of_edits.filter_map(|json| json.read::<EventDraft>().ok()?.picture);
    Ok(of_events
        .chain(of_edits)
        .map(|it| it.digest.to_string())
        .collect())
}

/// Removes what is not shown and was sent before `cutoff`. Whoever sends the same one at this moment
/// either waits, or has moved its time already.
pub(in crate::event) fn sweep(
    tx: &mut AnyConnection,
    cutoff: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let old = || pictures::table.filter(pictures::stored_at.lt(Instant(cutoff)));
    let found: Vec<String> = old().select(pictures::digest).distinct().load(tx)?;
    if found.is_empty() {
        return Ok(0);
    }
    let shown = shown(tx)?;
    let unseen: Vec<String> = found.into_iter().filter(|it| !shown.contains(it)).collect();
    diesel::delete(old().filter(pictures::digest.eq_any(&unseen))).execute(tx)?;
    Ok(unseen.len())
}

/// Removes pictures whatever their age.
pub(in crate::event) fn remove(
    tx: &mut AnyConnection,
    digests: &[String],
) -> Result<(), DatabaseError> {
    diesel::delete(pictures::table.filter(pictures::digest.eq_any(digests))).execute(tx)?;
    Ok(())
}

fn pixels(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
