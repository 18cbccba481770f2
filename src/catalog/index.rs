//! Finds entries by key and by slug.

use std::collections::HashMap;
use std::sync::Arc;

use super::Entry;
use crate::event::{EventId, Listing};
use crate::slug::Slug;

/// The entries of an edition by key and by slug.
///
/// The tables hold places, not entries, so an edition in which events changed but none came, went or
/// was renamed shares the tables of the last one.
#[derive(Debug, Default)]
pub(super) struct Index {
    places: Vec<Arc<Entry>>,
    tables: Arc<Tables>,
}

#[derive(Debug, Default)]
struct Tables {
    by_id: HashMap<EventId, usize>,
    by_slug: HashMap<Slug, usize>,
}

impl Index {
    /// Indexes `entries`, with the tables of `previous` if they are right for them.
    pub(super) fn of(entries: &[Arc<Entry>], previous: Option<&Self>) -> Self {
        previous
            .and_then(|previous| previous.updated(entries))
            .unwrap_or_else(|| Self::new(entries))
    }

    pub(super) fn by_id(&self, id: EventId) -> Option<&Arc<Entry>> {
        self.tables.by_id.get(&id).map(|&place| &self.places[place])
    }

    pub(super) fn by_slug(&self, slug: &Slug) -> Option<&Arc<Entry>> {
        self.tables
            .by_slug
            .get(slug)
            .map(|&place| &self.places[place])
    }

    /// The entry that says the same as `listing`.
    pub(super) fn same(&self, listing: &Arc<Listing>) -> Option<&Arc<Entry>> {
        let entry = self.by_id(listing.id)?;
        let is_same = Arc::ptr_eq(&entry.listing, listing) || entry.listing == *listing;
        is_same.then_some(entry)
    }

    fn new(entries: &[Arc<Entry>]) -> Self {
        let listings = || entries.iter().map(|entry| &entry.listing).enumerate();
        let tables = Tables {
            by_id: listings()
                .map(|(place, listing)| (listing.id, place))
                .collect(),
            by_slug: listings()
                .map(|(place, listing)| (listing.slug.clone(), place))
                .collect(),
        };
        Self {
            places: entries.to_vec(),
            tables: Arc::new(tables),
        }
    }

    /// The same tables with these entries in their places; `None` when others came, went or were
    /// renamed.
    fn updated(&self, entries: &[Arc<Entry>]) -> Option<Self> {
        if entries.len() != self.places.len() {
            return None;
        }
        let mut places = self.places.clone();
        for entry in entries {
            let place = *self.tables.by_id.get(&entry.id)?;
            let known = &self.places[place];
            if !Arc::ptr_eq(known, entry) {
                if known.listing.slug != entry.listing.slug {
                    return None;
                }
                places[place] = Arc::clone(entry);
            }
        }
        Some(Self {
            places,
            tables: Arc::clone(&self.tables),
        })
    }
}
