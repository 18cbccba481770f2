//! Prints the next edition when there is something new to print.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::load::{Loaded, load};
use super::shelf::Press;
use super::{Catalog, Manuscript, Refusal, Shelf, compile};
use crate::database::{Database, DatabaseError, edition};
use crate::event::Listing;
use crate::ical::Publisher;
use crate::slug::Slug;

/// Why no edition could be printed. The one that is out goes on.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// The ledger could not be read.
    #[error("the catalog cannot be printed: {0}")]
    Database(#[from] DatabaseError),
}

/// Fewer lost events than this are no accident worth stopping for.
const FEW_LOST: usize = 10;

/// Looks at the ledger and, if the public sees something else there than on the shelf or if the day
/// (UTC) is a new one, prints the next edition. Returns whether it did. Cheap when there is
/// nothing to do; two who call it at once print one after the other.
///
/// An edition in which half or more of the events, and at least ten, have lost their rows is
/// refused: calendar apps erase what a feed no longer lists. The old one goes on and an error is
/// logged, until the rows are back or the service is started anew, which has no edition to lose.
///
/// What staff took down leaves all the same, and the edition that goes on with it: privacy beats
/// staleness.
///
/// One of which a line breaks a rule of calendars is refused, too, until there is another: apps drop
/// a whole file over one line. Why stands on the [shelf](Shelf::refusal).
pub fn refresh(
    database: &Database,
    shelf: &Shelf,
    publisher: &Publisher,
    now: DateTime<Utc>,
) -> Result<bool, CatalogError> {
    shelf.print(|press| {
        let out = shelf.current();
        let day = now.date_naive();
        let loaded = database.read(|tx| {
            let (number, _) = edition::current(tx)?;
            let is_out = number == out.edition && day == out.day;
            if is_out || press.misprinted == Some((number, day)) {
                Ok(None)
            } else {
                load(tx, &out, &press.versions).map(Some)
            }
        })?;
        let Some(Loaded {
            manuscript,
            versions,
            gone,
            lost,
        }) = loaded
        else {
            return Ok(false);
        };
        if is_shrunk(&out, lost) {
            if press.refused.replace(manuscript.edition) != Some(manuscript.edition) {
                tracing::error!(
                    edition.number = manuscript.edition,
                    events.before = out.entries().len(),
                    events.lost = lost,
                    "not printing an edition that lost most of its events; the last one goes on"
                );
            }
            return Ok(without(&out, gone, shelf, publisher));
        }
        let next = Catalog {
            gone,
            ..compile(manuscript, Some(&out), day, publisher)
        };
        if !next.misprints().is_empty() {
            let is_trimmed = without(&out, next.gone.clone(), shelf, publisher);
            refuse(&next, press, shelf, now);
            return Ok(is_trimmed);
        }
        tracing::info!(
            edition.number = next.edition,
            events = next.entries().len(),
            "edition printed"
        );
        press.versions = versions;
        press.refused = None;
        press.misprinted = None;
        shelf.replace(next);
        Ok(true)
    })
}

/// Takes what staff took down out of the edition that goes on; says whether anything was.
fn without(out: &Catalog, gone: HashSet<Slug>, shelf: &Shelf, publisher: &Publisher) -> bool {
    if gone == out.gone {
        return false;
    }
    let is_left = |listing: &Arc<Listing>| !gone.contains(&listing.slug);
    let listings = out.entries().iter().map(|entry| Arc::clone(&entry.listing));
    let manuscript = Manuscript {
        edition: out.edition,
        changed_at: out.changed_at,
        listings: listings.filter(is_left).collect(),
        groups: Vec::new(),
    };
    shelf.replace(Catalog {
        gone,
        groups: out.groups.clone(),
        ..compile(manuscript, Some(out), out.day, publisher)
    });
    true
}

/// Leaves an edition with misprints in the drawer.
fn refuse(next: &Catalog, press: &mut Press, shelf: &Shelf, now: DateTime<Utc>) {
    for misprint in next.misprints() {
        tracing::error!(
            edition.number = next.edition,
            event.id = misprint.event.map(|id| id.to_string()),
            rule = misprint.rule,
            "not printing an edition with a line that breaks a rule; the last one goes on"
        );
    }
    press.misprinted = Some((next.edition, next.day));
    shelf.refuse(Refusal {
        edition: next.edition,
        at: now,
        misprints: next.misprints().to_vec(),
    });
}

fn is_shrunk(out: &Catalog, lost: usize) -> bool {
    lost >= FEW_LOST && lost * 2 >= out.entries().len()
}
