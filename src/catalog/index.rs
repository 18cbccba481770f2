//! Finds entries by key and by slug.

use std::collections::HashMap;
use std::sync::Arc;

use super::Entry;
use crate::event::{EventId, Listing};
use crate::slug::Slug;

/// The entries of an edition by key and by slug.
///
/// The tables hold places, not entries, so an edition in which events only changed shares the tables
/// of the last one, and what was published since then stands in small tables beside them.
#[derive(Debug, Default)]
pub(super) struct Index {
    places: Vec<Arc<Entry>>,
    tables: Arc<Tables>,
    added: Tables,
}

#[derive(Debug, Default, Clone)]
struct Tables {
    by_id: HashMap<EventId, usize>,
    by_slug: HashMap<Slug, usize>,
}

/// With more events than this published one by one, all tables are made anew.
const MOST_ADDED: usize = 256;

impl Index {
    /// Indexes `entries`, with the tables of `previous` if they are right for them.
    pub(super) fn of(entries: &[Arc<Entry>], previous: Option<&Self>) -> Self {
        previous
            .and_then(|previous| previous.updated(entries))
            .unwrap_or_else(|| Self::new(entries))
    }

    pub(super) fn by_id(&self, id: EventId) -> Option<&Arc<Entry>> {
        self.place(id).map(|place| &self.places[place])
    }

    pub(super) fn by_slug(&self, slug: &Slug) -> Option<&Arc<Entry>> {
        let of = |tables: &Tables| tables.by_slug.get(slug).copied();
        let place = of(&self.tables).or_else(|| of(&self.added))?;
        Some(&self.places[place])
    }

    /// The entry that says the same as `listing`.
    pub(super) fn same(&self, listing: &Arc<Listing>) -> Option<&Arc<Entry>> {
        let entry = self.by_id(listing.id)?;
        let is_same = Arc::ptr_eq(&entry.listing, listing) || entry.listing == *listing;
        is_same.then_some(entry)
    }

    fn new(entries: &[Arc<Entry>]) -> Self {
        let mut tables = Tables::default();
        tables.by_id.reserve(entries.len());
        tables.by_slug.reserve(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            tables.insert(entry, place);
        }
        Self {
            places: entries.to_vec(),
            tables: Arc::new(tables),
            added: Tables::default(),
        }
    }

    fn place(&self, id: EventId) -> Option<usize> {
        self.tables
            .by_id
            .get(&id)
            .or_else(|| self.added.by_id.get(&id))
            .copied()
    }

    /// The same tables with these entries in their places; `None` when any went or was renamed, or
    /// many came.
    fn updated(&self, entries: &[Arc<Entry>]) -> Option<Self> {
        let mut places = self.places.clone();
        let mut added = self.added.clone();
        for entry in entries {
            match self.place(entry.id) {
                Some(place) if Arc::ptr_eq(&places[place], entry) => {}
                Some(place) if places[place].listing.slug == entry.listing.slug => {
                    places[place] = Arc::clone(entry);
                }
                Some(_) => return None,
                None => {
                    added.insert(entry, places.len());
                    places.push(Arc::clone(entry));
                }
            }
        }
        // Each entry has a place of its own, so with as many places none is left of one that went.
        let is_right = places.len() == entries.len() && added.by_id.len() <= MOST_ADDED;
        is_right.then(|| Self {
            places,
            tables: Arc::clone(&self.tables),
            added,
        })
    }
}

impl Tables {
    fn insert(&mut self, entry: &Entry, place: usize) {
        self.by_id.insert(entry.id, place);
        self.by_slug.insert(entry.listing.slug.clone(), place);
    }
}
