//! Feeds kept for those who ask for the same one again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::NaiveDate;

use super::coding::Coding;
use super::feed::Feed;
use super::representation::Representation;
use super::selection::Selection;
use crate::catalog::Catalog;
use crate::ical::Publisher;

/// The composed feeds of the edition that is out: each made once, kept while there is room, all of
/// them dropped with the edition.
///
/// Selections are endless and memory is not: beyond the capacity, what was not asked for the longest
/// time makes room.
#[derive(Debug)]
pub struct Newsstand {
    capacity: usize,
    rack: Mutex<Rack>,
}

#[derive(Debug, Default)]
struct Rack {
    /// Number and day of the edition that the feeds are of.
    edition: Option<(i64, NaiveDate)>,
    feeds: HashMap<Title, Kept>,
    /// Counts the askings.
    clock: u64,
    /// What was asked for again and again in the last edition.
    popular: Vec<Title>,
}

/// What a feed is asked for by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Title {
    /// The canonical text of the selection.
    path: String,
    representation: Representation,
}

#[derive(Debug, Default)]
struct Kept {
    /// Filled by the first who asks; the others wait for it instead of doing the same work.
    feed: Arc<OnceLock<Arc<Feed>>>,
    asked_at: u64,
    times: u32,
}

/// How many popular feeds are made again ahead of their askers.
const RESTOCKED: usize = 8;

/// How much memory the feeds of one edition may take, in bytes.
const CAPACITY: usize = 64 * 1024 * 1024;

/// The most feeds kept, however small.
const MOST_FEEDS: usize = 4_096;

impl Newsstand {
    /// A stand that keeps feeds of so many bytes together. What is larger is handed out and not kept.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity,
            rack: Mutex::default(),
        }
    }

    /// The feed of a selection in this edition.
    pub fn feed(
        &self,
        catalog: &Catalog,
        selection: &Selection,
        representation: Representation,
        publisher: &Publisher,
    ) -> Arc<Feed> {
        let title = Title {
            path: selection.canonical(),
            representation,
        };
        let place = self.rack().place(catalog, title);
        if let Some(feed) = place.get() {
            return Arc::clone(feed);
        }
        let compose = || Arc::new(representation.compose(catalog, selection, publisher));
        let feed = place.get_or_init(compose);
        self.rack().make_room(self.capacity);
        Arc::clone(feed)
    }

    /// Makes the feeds that were popular in the last edition anew, packed, too, so that those who ask
    /// for them do not wait. For the worker that has just printed `catalog`; costs as much as
    /// composing and packing these few.
    pub fn restock(&self, catalog: &Catalog, publisher: &Publisher) {
        let popular = self.rack().popular_before(catalog);
        for title in popular {
            if let Ok(selection) = Selection::from_path(&title.path) {
                self.feed(catalog, &selection, title.representation, publisher)
                    .body(Coding::Gzip);
            }
        }
    }

    /// A poisoned lock is taken all the same: the rack holds whole feeds or empty places.
    fn rack(&self) -> MutexGuard<'_, Rack> {
        self.rack.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(super) fn kept(&self) -> Vec<String> {
        let rack = self.rack();
        let titles = rack.feeds.keys();
        let mut names: Vec<String> = titles
            .map(|title| format!("{}.{}", title.path, title.representation.extension()))
            .collect();
        names.sort();
        names
    }
}

impl Default for Newsstand {
    fn default() -> Self {
        Self::new(CAPACITY)
    }
}

impl Rack {
    /// The place of a feed in this edition, empty when nobody asked for it yet. Whoever still reads
    /// another edition than the one kept gets the right feed, too; it costs a composing.
    fn place(&mut self, catalog: &Catalog, title: Title) -> Arc<OnceLock<Arc<Feed>>> {
        self.turn_to(catalog);
        self.clock += 1;
        let kept = self.feeds.entry(title).or_default();
        kept.asked_at = self.clock;
        kept.times += 1;
        Arc::clone(&kept.feed)
    }

    /// Clears the rack for another edition, and remembers what went well.
    fn turn_to(&mut self, catalog: &Catalog) {
        let asked = Some((catalog.edition, catalog.day));
        if self.edition == asked {
            return;
        }
        self.edition = asked;
        let asked_again = self.feeds.drain().filter(|(_, kept)| kept.times > 1);
        let mut popular: Vec<(u32, Title)> = asked_again
            .map(|(title, kept)| (kept.times, title))
            .collect();
        popular.sort_by(|one, other| other.cmp(one));
        self.popular = popular
            .into_iter()
            .take(RESTOCKED)
            .map(|(_, title)| title)
            .collect();
    }

    fn popular_before(&mut self, catalog: &Catalog) -> Vec<Title> {
        self.turn_to(catalog);
        self.popular.clone()
    }

    /// Drops what was not asked for the longest time until the rest fits.
    fn make_room(&mut self, capacity: usize) {
        let size = |kept: &Kept| kept.feed.get().map_or(0, |feed| feed.size());
        let mut total: usize = self.feeds.values().map(size).sum();
        while total > capacity || self.feeds.len() > MOST_FEEDS {
            let oldest = self.feeds.iter().min_by_key(|(_, kept)| kept.asked_at);
            let Some(title) = oldest.map(|(title, _)| title.clone()) else {
                return;
            };
            total -= self.feeds.remove(&title).as_ref().map_or(0, size);
        }
    }
}
