//! Feeds kept for those who ask for the same one again.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use chrono::NaiveDate;

use super::chronicle::{Chronicle, Standing};
use super::coding::Coding;
use super::compose::event_feed;
use super::feed::Feed;
use super::json_group::event_json;
use super::representation::Representation;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::ical::Publisher;

/// The composed feeds of the edition that is out: each made once, kept while there is room, all of
/// them dropped with the edition.
///
/// Selections are endless and memory is not: beyond the capacity, what was not asked for the longest
/// time makes room.
#[derive(Debug)]
pub struct Newsstand {
    capacity: usize,
    /// Counts what is handed out.
    count: AtomicU64,
    rack: Mutex<Rack>,
    chronicle: Mutex<Chronicle>,
}

#[derive(Debug, Default)]
struct Rack {
    /// The [print](Catalog::print) that the feeds are of.
    edition: Option<(i64, NaiveDate, usize)>,
    feeds: HashMap<Title, Place>,
    /// What was asked for again and again in the last edition.
    popular: Vec<Title>,
}

/// What a feed is asked for by: its one address behind `/feed/`, as `kind=ptg.ics`; that of an
/// event begins with a slash.
type Title = String;

/// Filled by the first who asks; the others wait for it instead of doing the same work.
type Place = Arc<OnceLock<Arc<Feed>>>;

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
            count: AtomicU64::new(0),
            rack: Mutex::default(),
            chronicle: Mutex::default(),
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
        let title = format!("{}.{}", selection.canonical(), representation.extension());
        self.hand_out(catalog, title, || {
            representation.compose(catalog, selection, publisher)
        })
    }

    /// The feed of one event, as a JSCalendar object or, in any other representation, as iCalendar.
    pub fn event(
        &self,
        catalog: &Catalog,
        entry: &Arc<Entry>,
        representation: Representation,
        publisher: &Publisher,
    ) -> Arc<Feed> {
        let extension = representation.extension();
        let title = format!("/events/{}.{extension}", entry.listing.slug);
        self.hand_out(catalog, title, || match representation {
            Representation::Json => event_json(catalog, entry, publisher),
            _ => event_feed(catalog, entry, publisher),
        })
    }

    /// Notes that a feed was handed out again to somebody who did not have to ask for it here.
    pub fn note_poll(&self, feed: &Feed) {
        feed.note_poll(self.count.fetch_add(1, Ordering::Relaxed));
    }

    /// Makes the feeds that were popular in the last edition anew, packed, too, so that those who ask
    /// for them do not wait; stops when `is_out` says that `catalog` is not the edition that is out any
    /// more. Costs as much as composing and packing these few.
    ///
    /// Turns to `catalog` whatever its number is: a ledger that was restored from a copy counts on
    /// from an earlier one.
    pub fn restock(&self, catalog: &Catalog, publisher: &Publisher, is_out: impl Fn() -> bool) {
        let popular = self.rack().popular_before(catalog);
        for title in popular {
            if !is_out() {
                return;
            }
            if let Some((path, extension)) = title.rsplit_once('.')
                && let Ok(selection) = Selection::from_path(path)
                && let Some(representation) = Representation::of_extension(extension)
            {
                self.feed(catalog, &selection, representation, publisher)
                    .body(Coding::Gzip);
            }
        }
    }

    /// Looks up or makes a feed.
    fn hand_out(
        &self,
        catalog: &Catalog,
        title: Title,
        compose: impl FnOnce() -> Feed,
    ) -> Arc<Feed> {
        let Some(place) = self.rack().place(catalog, &title) else {
            return Arc::new(compose());
        };
        if let Some(feed) = place.get() {
            self.note_poll(feed);
            return Arc::clone(feed);
        }
        let feed = place.get_or_init(|| {
            let feed = compose();
            feed.date(self.chronicle().date(title, &feed, catalog));
            Arc::new(feed)
        });
        self.note_poll(feed);
        self.rack().make_room(self.capacity);
        Arc::clone(feed)
    }

    /// A poisoned lock is taken all the same: the rack holds whole feeds or empty places.
    fn rack(&self) -> MutexGuard<'_, Rack> {
        self.rack.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Since when feeds have been as they are. A poisoned lock is taken all the same: each standing
    /// is written at once.
    pub(super) fn chronicle(&self) -> MutexGuard<'_, Chronicle> {
        let chronicle = self.chronicle.lock();
        chronicle.unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over since when a feed has stood so, from whoever saw it first.
    pub(super) fn settle(&self, title: &str, standing: Standing) {
        let place = self.rack().feeds.get(title).cloned();
        if let Some(feed) = place.as_deref().and_then(OnceLock::get)
            && *feed.digest() == standing.digest
        {
            feed.date(standing.since);
        }
        self.chronicle().settle(title, standing);
    }

    #[cfg(test)]
    pub(super) fn kept(&self) -> Vec<String> {
        let mut names: Vec<String> = self.rack().feeds.keys().cloned().collect();
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
    /// The place of a feed in this edition, empty when nobody asked for it yet. None for whoever
    /// still reads an older edition than the one kept: that one is done with.
    fn place(&mut self, catalog: &Catalog, title: &str) -> Option<Place> {
        let asked = Some(catalog.print());
        if asked < self.edition {
            return None;
        }
        self.turn_to(catalog);
        if let Some(place) = self.feeds.get(title) {
            return Some(Arc::clone(place));
        }
        let place = self.feeds.entry(title.to_owned()).or_default();
        Some(Arc::clone(place))
    }

    /// Clears the rack for another edition, and remembers what went well.
    fn turn_to(&mut self, catalog: &Catalog) {
        let asked = Some(catalog.print());
        if self.edition == asked {
            return;
        }
        self.edition = asked;
        let polls = |place: &Place| place.get().map_or(0, |feed| feed.polls());
        let mut popular: Vec<(u32, Title)> = self
            .feeds
            .drain()
            .map(|(title, place)| (polls(&place), title))
            .filter(|(polls, _)| *polls > 1)
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

    /// Drops what was not asked for the longest time until the rest fits. What is still being made
    /// stays.
    fn make_room(&mut self, capacity: usize) {
        let size = |place: &Place| place.get().map_or(0, |feed| feed.size());
        let polled_at = |place: &Place| place.get().map_or(u64::MAX, |feed| feed.polled_at());
        let mut total: usize = self.feeds.values().map(size).sum();
        while total > capacity || self.feeds.len() > MOST_FEEDS {
            let oldest = self
                .feeds
                .iter()
                .min_by_key(|(_, place)| polled_at(place))
                .map(|(title, _)| title.clone());
            let Some(title) = oldest else {
                return;
            };
            total -= self.feeds.remove(&title).as_ref().map_or(0, size);
        }
    }
}
