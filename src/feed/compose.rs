//! Puts a feed together: the envelope, a VTIMEZONE for each zone in use, the events' blocks one behind
//! another. Everything was printed with the edition; what is left is copying.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveTime, Utc};

use super::feed::{Feed, last_modified};
use super::past::Past;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::event::State;
use crate::ical::{
    CalendarHead, EventBlock, Publisher, calendar, deadline_blocks_as, event_block_as,
};
use crate::recurrence::Zone;

/// For how long a cancelled event stays at least, whatever the window: until then apps that asked
/// rarely have been told.
const KEEP_CANCELLED: Days = Days::new(90);

/// The feed of a selection.
pub fn compose(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let path = selection.canonical();
    let what = selection.describe(catalog);
    let head = |last_modified| CalendarHead {
        name: if selection.clone().without_options() == Selection::all() {
            publisher.name.clone()
        } else {
            format!("{what} ({})", publisher.name)
        },
        description: format!(
            "{what}, published by {}. Times are in the zone of each event.",
            publisher.name
        ),
        source_url: format!("{}/feed/{path}.ics", publisher.origin),
        page_url: format!(
            "{}/events{}",
            publisher.origin,
            selection.clone().without_options().query()
        ),
        color: None,
        last_modified,
    };
    let blocks = blocks(catalog, selection, publisher);
    put_together(catalog, blocks, head, publisher)
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
    let block = entry.block.as_deref().map(Cow::Borrowed);
    let blocks = block.into_iter().map(|block| (&**entry, block)).collect();
    put_together(catalog, blocks, head, publisher)
}

/// A block, and the event it is of.
type Printed<'a> = (&'a Entry, Cow<'a, EventBlock>);

/// The blocks of a selection: those of the edition, or, where somebody wants them to look otherwise,
/// printed for the occasion. The newsstand keeps such a feed like any other.
fn blocks<'a>(
    catalog: &'a Catalog,
    selection: &Selection,
    publisher: &Publisher,
) -> Vec<Printed<'a>> {
    let matcher = selection.on(catalog);
    let past = selection.past();
    let look = selection.options().look();
    let is_plain = selection.options().is_default();
    let mut blocks: Vec<Printed<'_>> = Vec::new();
    for entry in catalog.entries() {
        if is_recent(entry, past, catalog) && matcher.has(entry) {
            let block = match is_plain {
                true => entry.block.as_deref().map(Cow::Borrowed),
                false => event_block_as(&entry.listing, publisher, look).map(Cow::Owned),
            };
            blocks.extend(block.map(|block| (&**entry, block)));
        }
        let is_due = |block: &EventBlock| {
            past.since(catalog.day)
                .is_none_or(|since| block.sort.0 >= since)
        };
        if !entry.deadlines.is_empty() && matcher.has_deadlines_of(entry) {
            let due: Vec<Cow<'_, EventBlock>> = match is_plain {
                true => entry.deadlines.iter().map(Cow::Borrowed).collect(),
                false => deadline_blocks_as(&entry.listing, publisher, look)
                    .into_iter()
                    .map(Cow::Owned)
                    .collect(),
            };
            let due = due.into_iter().filter(|block| is_due(block));
            blocks.extend(due.map(|block| (&**entry, block)));
        }
    }
    blocks
}

/// Whether something of the event is in the window, or it was called off not long ago.
pub(super) fn is_recent(entry: &Entry, past: Past, catalog: &Catalog) -> bool {
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

fn put_together(
    catalog: &Catalog,
    mut blocks: Vec<Printed<'_>>,
    head: impl FnOnce(DateTime<Utc>) -> CalendarHead,
    publisher: &Publisher,
) -> Feed {
    let changes = blocks.iter().map(|(entry, _)| entry.listing.last_modified);
    let changed_at = changes.max().unwrap_or(DateTime::UNIX_EPOCH);
    blocks.sort_by(|(_, one), (_, other)| one.sort.cmp(&other.sort));
    let zones = zones(catalog, &blocks);
    let body = calendar(
        &head(changed_at),
        publisher,
        zones.iter().map(|zone| &***zone),
        blocks.iter().map(|(_, block)| block.text.as_str()),
    );
    Feed::new(body, blocks.len(), last_modified(catalog))
}

/// One VTIMEZONE for each zone in use, from its earliest use on; one for UTC where none is.
fn zones<'a>(catalog: &'a Catalog, blocks: &[Printed<'_>]) -> Vec<&'a Arc<str>> {
    let mut first_uses: BTreeMap<Zone, DateTime<Utc>> = BTreeMap::new();
    for (_, block) in blocks {
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
