//! From the ledger's listings to an edition. Pure.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::{DateTime, NaiveDate, Utc};

use super::index::Index;
use super::timezones::Timezones;
use super::{Catalog, Entry, GroupEntry, Misprint, Window};
use crate::event::{EventId, Listing};
use crate::group::GroupListing;
use crate::ical::Publisher;
use crate::slug::Slug;

/// What an edition is printed from.
#[derive(Debug)]
pub struct Manuscript {
    /// The number of the edition.
    pub edition: i64,
    /// When the last public change before it was made.
    pub changed_at: DateTime<Utc>,
    /// All public events, in any order. One that is shared with the last edition is taken over
    /// from it without a look inside.
    pub listings: Vec<Arc<Listing>>,
    /// All groups, by name.
    pub groups: Vec<GroupListing>,
}

/// With fewer events than this all is printed within some milliseconds by one thread.
const WORTH_THREADS: usize = 500;

/// Prints an edition. What `previous` has of the same listing is taken over: whole when the day is
/// the same, its block when only the day has changed. What is printed anew is held to the rules of
/// calendars, and what breaks them is noted in the edition.
pub fn compile(
    manuscript: Manuscript,
    previous: Option<&Catalog>,
    day: NaiveDate,
    publisher: &Publisher,
) -> Catalog {
    let window = Window::around(day);
    let Manuscript {
        edition,
        changed_at,
        listings,
        groups,
    } = manuscript;
    let is_same_window = previous.is_some_and(|previous| previous.window() == window);
    let misprints: Mutex<Vec<Misprint>> = Mutex::default();
    let print = |listing: &Arc<Listing>| match previous.and_then(|last| last.index.same(listing)) {
        Some(entry) if is_same_window => Arc::clone(entry),
        Some(entry) => entry.moved_to(window),
        None => {
            let entry = Entry::print(Arc::clone(listing), window, publisher);
            let wrong = Misprint::of_event(&entry);
            if !wrong.is_empty() {
                let mut misprints = misprints.lock().unwrap_or_else(PoisonError::into_inner);
                misprints.extend(wrong);
            }
            Arc::new(entry)
        }
    };
    let mut entries = in_parallel(&listings, print);
    entries.sort_by_cached_key(|entry| Position::of(entry));
    let timezones = Timezones::print(&entries, previous.map(|previous| &previous.timezones), day);
    let mut misprints = misprints
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    misprints.sort_by_key(|misprint| misprint.event);
    misprints.extend_from_slice(&timezones.misprints);
    Catalog {
        edition,
        changed_at,
        day,
        index: Index::of(&entries, previous.map(|previous| &previous.index)),
        children: children(&entries),
        groups: print_groups(groups, previous),
        timezones,
        misprints,
        gone: HashSet::new(),
        hosted: OnceLock::new(),
        entries,
    }
}

/// Where an entry stands in its edition. Keys, not UIDs, decide between equal starts: they sort
/// alike, for a UID begins with the key, and cost no look at the text.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Position(DateTime<Utc>, EventId);

impl Position {
    fn of(entry: &Entry) -> Self {
        Self(entry.starts_at(), entry.id)
    }
}

/// Maps every listing, on all processors when there are many; the order stays.
fn in_parallel(
    listings: &[Arc<Listing>],
    print: impl Fn(&Arc<Listing>) -> Arc<Entry> + Sync,
) -> Vec<Arc<Entry>> {
    let processors = std::thread::available_parallelism().map_or(1, NonZero::get);
    if listings.len() < WORTH_THREADS || processors == 1 {
        return listings.iter().map(print).collect();
    }
    let print = &print;
    std::thread::scope(|scope| {
        let parts: Vec<_> = listings
            .chunks(listings.len().div_ceil(processors))
            .map(|part| scope.spawn(move || part.iter().map(print).collect::<Vec<_>>()))
            .collect();
        // A part that panicked must not leave a gap in the edition: the panic goes on.
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|e| std::panic::resume_unwind(e)))
            .collect()
    })
}

fn children(entries: &[Arc<Entry>]) -> HashMap<Slug, Vec<Arc<Entry>>> {
    let mut children: HashMap<Slug, Vec<Arc<Entry>>> = HashMap::new();
    for entry in entries.iter().filter(|entry| entry.is_part) {
        if let Some(parent) = &entry.listing.parent {
            children
                .entry(parent.clone())
                .or_default()
                .push(Arc::clone(entry));
        }
    }
    children
}

fn print_groups(groups: Vec<GroupListing>, previous: Option<&Catalog>) -> Vec<Arc<GroupEntry>> {
    let known: HashMap<_, _> = previous
        .iter()
        .flat_map(|catalog| &catalog.groups)
        .map(|entry| (entry.group.id, entry))
        .collect();
    let print = |listing: GroupListing| match known.get(&listing.group.id) {
        Some(entry) if entry.is_of(&listing) => Arc::clone(entry),
        _ => Arc::new(GroupEntry::print(listing)),
    };
    groups.into_iter().map(print).collect()
}
