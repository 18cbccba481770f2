//! Puts a feed together: the envelope, a VTIMEZONE for each zone in use, the events' blocks one behind
//! another. Everything was printed with the edition; what is left is copying.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveTime, Utc};

use super::feed::Feed;
use super::past::Past;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::event::State;
use crate::ical::{CalendarHead, EventBlock, Publisher, calendar};
use crate::recurrence::Zone;

/// For how long a cancelled event stays at least, whatever the window: until then apps that asked
/// rarely have been told.
const KEEP_CANCELLED: Days = Days::new(90);

/// The feed of a selection.
pub fn compose(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let path = selection.canonical();
    let what = selection.describe(catalog);
    let head = |last_modified| CalendarHead {
        name: if selection == &Selection::all() {
            publisher.name.clone()
        } else {
            format!("{what} ({})", publisher.name)
        },
        description: format!(
            "{what}, published by {}. Times are in the zone of each event.",
            publisher.name
        ),
        source_url: format!("{}/feed/{path}.ics", publisher.origin),
        page_url: format!("{}/events{}", publisher.origin, selection.query()),
        color: None,
        last_modified,
    };
    let entries = catalog
        .entries()
        .iter()
        .filter(|entry| is_recent(entry, selection.past(), catalog) && selection.matches(entry));
    put_together(catalog, entries, head, publisher)
}

/// The feed of one event, however long ago it was.
pub fn event_feed(catalog: &Catalog, entry: &Arc<Entry>, publisher: &Publisher) -> Feed {
    let listing = &entry.listing;
    let page_url = publisher.page_of(&listing.slug);
    let head = |last_modified| CalendarHead {
        name: listing.draft.title.to_string(),
        description: format!("One event, published by {}.", publisher.name),
        source_url: format!("{page_url}.ics"),
        page_url: page_url.clone(),
        color: None,
        last_modified,
    };
    put_together(catalog, std::iter::once(entry), head, publisher)
}

/// Whether something of the event is in the window, or it was called off not long ago.
fn is_recent(entry: &Entry, past: Past, catalog: &Catalog) -> bool {
    let Some(since) = past.since(catalog.day) else {
        return true;
    };
    if !entry.is_over(since) {
        return true;
    }
    let midnight = catalog.day.and_time(NaiveTime::MIN).and_utc();
    let is_off = matches!(entry.listing.state, State::Cancelled | State::Postponed);
    is_off && !entry.is_over(midnight - KEEP_CANCELLED)
}

fn put_together<'a>(
    catalog: &Catalog,
    entries: impl Iterator<Item = &'a Arc<Entry>>,
    head: impl FnOnce(DateTime<Utc>) -> CalendarHead,
    publisher: &Publisher,
) -> Feed {
    let mut changed_at = DateTime::UNIX_EPOCH;
    let mut blocks: Vec<&EventBlock> = Vec::new();
    for entry in entries {
        if let Some(block) = &entry.block {
            changed_at = changed_at.max(entry.listing.last_modified);
            blocks.push(block);
        }
    }
    blocks.sort_by(|one, other| one.sort.cmp(&other.sort));
    let zones = zones(catalog, &blocks);
    let body = calendar(
        &head(changed_at),
        publisher,
        zones.iter().map(|zone| &***zone),
        blocks.iter().map(|block| block.text.as_str()),
    );
    Feed::new(body, blocks.len(), last_modified(catalog))
}

/// One VTIMEZONE for each zone in use, from its earliest use on; one for UTC where none is.
fn zones<'a>(catalog: &'a Catalog, blocks: &[&EventBlock]) -> Vec<&'a Arc<str>> {
    let mut first_uses: BTreeMap<Zone, DateTime<Utc>> = BTreeMap::new();
    for block in blocks {
        if let Some(zone) = block.zone {
            let first = first_uses.entry(zone).or_insert(block.first_use);
            *first = block.first_use.min(*first);
        }
    }
    if first_uses.is_empty() {
        first_uses.insert(Zone::UTC, catalog.day.and_time(NaiveTime::MIN).and_utc());
    }
    first_uses
        .into_iter()
        .filter_map(|(zone, first_use)| catalog.timezone(zone, first_use))
        .collect()
}

fn last_modified(catalog: &Catalog) -> DateTime<Utc> {
    catalog
        .changed_at
        .max(catalog.day.and_time(NaiveTime::MIN).and_utc())
}
