//! Feeds kept for those who ask for the same one again.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::NaiveDate;

use super::coding::Coding;
use super::compose::compose;
use super::feed::Feed;
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
    feeds: HashMap<String, Kept>,
    /// Counts the askings.
    clock: u64,
    /// What was asked for again and again in the last edition.
    popular: Vec<String>,
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
        publisher: &Publisher,
    ) -> Arc<Feed> {
        let place = self.rack().place(catalog, selection.canonical());
        if let Some(feed) = place.get() {
            return Arc::clone(feed);
        }
        let feed = place.get_or_init(|| Arc::new(compose(catalog, selection, publisher)));
        self.rack().make_room(self.capacity);
        Arc::clone(feed)
    }

    /// Makes the feeds that were popular in the last edition anew, packed, too, so that those who ask
    /// for them do not wait. For the worker that has just printed `catalog`; costs as much as
    /// composing and packing these few.
    pub fn restock(&self, catalog: &Catalog, publisher: &Publisher) {
        let popular = self.rack().popular_before(catalog);
        for selection in popular
            .iter()
            .filter_map(|path| Selection::from_path(path).ok())
        {
            self.feed(catalog, &selection, publisher).body(Coding::Gzip);
        }
    }

    /// A poisoned lock is taken all the same: the rack holds whole feeds or empty places.
    fn rack(&self) -> MutexGuard<'_, Rack> {
        self.rack.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    pub(super) fn kept(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.rack().feeds.keys().cloned().collect();
        keys.sort();
        keys
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
    fn place(&mut self, catalog: &Catalog, key: String) -> Arc<OnceLock<Arc<Feed>>> {
        self.turn_to(catalog);
        self.clock += 1;
        let kept = self.feeds.entry(key).or_default();
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
        let mut popular: Vec<(u32, String)> =
            asked_again.map(|(key, kept)| (kept.times, key)).collect();
        popular.sort_by(|one, other| other.cmp(one));
        self.popular = popular
            .into_iter()
            .take(RESTOCKED)
            .map(|(_, key)| key)
            .collect();
    }

    fn popular_before(&mut self, catalog: &Catalog) -> Vec<String> {
        self.turn_to(catalog);
        self.popular.clone()
    }

    /// Drops what was not asked for the longest time until the rest fits.
    fn make_room(&mut self, capacity: usize) {
        let size = |kept: &Kept| kept.feed.get().map_or(0, |feed| feed.size());
        let mut total: usize = self.feeds.values().map(size).sum();
        while total > capacity || self.feeds.len() > MOST_FEEDS {
            let oldest = self.feeds.iter().min_by_key(|(_, kept)| kept.asked_at);
            let Some(key) = oldest.map(|(key, _)| key.clone()) else {
                return;
            };
            total -= self.feeds.remove(&key).as_ref().map_or(0, size);
        }
    }
}
