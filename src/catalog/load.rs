//! Reads from the ledger what the next edition is printed from, and of that only what is new.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::store::{self, RowVersion};
use super::{Catalog, Manuscript};
use crate::database::{AnyConnection, DatabaseError, edition};
use crate::event::{self, EventId, Listing};
use crate::group;
use crate::slug::Slug;

/// Which version of each public event the edition that is out was printed from.
pub(super) type Versions = HashMap<EventId, i32>;

/// What was read in one transaction.
pub(super) struct Loaded {
    pub manuscript: Manuscript,
    pub versions: Versions,
    /// The slugs of what staff took down.
    pub gone: HashSet<Slug>,
    /// How many events of the edition that is out have no row any more, in whatever state. A
    /// takedown or a rejection changes the state and keeps the row: people decided that, and it
    /// takes effect. A row that is gone was lost, whatever lost it.
    pub lost: usize,
}

/// More changed events than this are read all at once: each alone costs several statements.
const FEW: usize = 50;

/// Reads number and listings in one view, so that they belong together. The listings that have not
/// changed are those of `out`, not read again.
pub(super) fn load(
    tx: &mut AnyConnection,
    out: &Catalog,
    known: &Versions,
) -> Result<Loaded, DatabaseError> {
    let (edition, changed_at) = edition::current(tx)?;
    let rows = store::versions(tx)?;
    let ids: HashSet<EventId> = rows.iter().map(|row| row.id).collect();
    let lost = out
        .entries()
        .iter()
        .filter(|entry| !ids.contains(&entry.listing.id))
        .count();
    let public: Vec<RowVersion> = rows
        .into_iter()
        .filter(|row| row.state.is_public())
        .collect();
    let groups = group::listings(tx)?;
    // A listing names its hosts, and a renamed group leaves the version of its events alone.
    let same_groups = groups
        .iter()
        .map(|listing| &listing.group)
        .eq(out.groups().iter().map(|entry| &entry.group));
    let listings = match unchanged(out, known, &public) {
        Some(kept) if same_groups => with_news(tx, kept, &public)?,
        _ => event::listings(tx)?,
    };
    let versions = public.iter().map(|row| (row.id, row.version)).collect();
    Ok(Loaded {
        manuscript: Manuscript {
            edition,
            changed_at,
            listings,
            groups,
        },
        versions,
        gone: store::gone(tx)?,
        lost,
    })
}

/// The listings of `out` that are still good; `None` when too much else has changed.
fn unchanged(out: &Catalog, known: &Versions, public: &[RowVersion]) -> Option<Vec<Arc<Listing>>> {
    let is_known = |row: &&RowVersion| known.get(&row.id) == Some(&row.version);
    let kept: Vec<Arc<Listing>> = public
        .iter()
        .filter(is_known)
        .filter_map(|row| out.index.by_id(row.id))
        .map(|entry| Arc::clone(&entry.listing))
        .collect();
    (public.len() - kept.len() <= FEW).then_some(kept)
}

fn with_news(
    tx: &mut AnyConnection,
    mut listings: Vec<Arc<Listing>>,
    public: &[RowVersion],
) -> Result<Vec<Arc<Listing>>, DatabaseError> {
    let kept: HashSet<EventId> = listings.iter().map(|listing| listing.id).collect();
    for row in public.iter().filter(|row| !kept.contains(&row.id)) {
        if let Some(event) = event::get(tx, row.id)? {
            listings.push(Arc::new(event::listing_of(tx, &event)?));
        }
    }
    name_parents(&mut listings);
    Ok(listings)
}

/// Gives each listing the slug of the event it is a part of if that is public. Whether it is can
/// have changed while the part itself has not.
fn name_parents(listings: &mut [Arc<Listing>]) {
    let wanted: HashSet<EventId> = listings
        .iter()
        .filter_map(|listing| listing.draft.parent)
        .collect();
    let slugs: HashMap<EventId, Slug> = listings
        .iter()
        .filter(|listing| wanted.contains(&listing.id))
        .map(|listing| (listing.id, listing.slug.clone()))
        .collect();
    for listing in listings {
        let parent = listing.draft.parent.and_then(|id| slugs.get(&id));
        if listing.parent.as_ref() != parent {
            let parent = parent.cloned();
            *listing = Arc::new(Listing {
                parent,
                ..Listing::clone(listing)
            });
        }
    }
}
