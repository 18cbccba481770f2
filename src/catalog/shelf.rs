//! Where the current edition stands for all readers.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::{ArcSwap, ArcSwapOption};
use chrono::NaiveDate;

use super::load::Versions;
use super::{Catalog, Refusal};

/// The shelf: one edition at a time, replaced whole. A reader takes one `Arc` and keeps a
/// consistent edition for its whole request; replacing never waits for readers.
pub struct Shelf {
    edition: ArcSwap<Catalog>,
    /// Why the newest edition is not the one that is out.
    refusal: ArcSwapOption<Refusal>,
    /// Held while an edition is printed. Two printers at once could put the older one on top.
    press: Mutex<Press>,
}

/// What the printer remembers from one visit to the next.
#[derive(Debug, Default)]
pub(super) struct Press {
    /// The edition that was refused last, so that it is reported once and not at every look.
    pub(super) refused: Option<i64>,
    /// Number and day of the edition that was refused for its misprints, so that it is not printed
    /// again at every look: the same listings give the same lines.
    pub(super) misprinted: Option<(i64, NaiveDate)>,
    /// From what the edition that is out was printed.
    pub(super) versions: Versions,
}

impl Shelf {
    /// A shelf with `first` on it.
    pub fn new(first: Catalog) -> Self {
        Self {
            edition: ArcSwap::from_pointee(first),
            refusal: ArcSwapOption::empty(),
            press: Mutex::default(),
        }
    }

    /// The edition that is out.
    pub fn current(&self) -> Arc<Catalog> {
        self.edition.load_full()
    }

    /// Whether an edition is out at all.
    pub fn has_edition(&self) -> bool {
        self.edition.load().edition >= 0
    }

    /// Why the newest edition was not put out; none when it was.
    pub fn refusal(&self) -> Option<Arc<Refusal>> {
        self.refusal.load_full()
    }

    /// Notes why the newest edition is not put out. The one that is out goes on.
    pub(super) fn refuse(&self, refusal: Refusal) {
        self.refusal.store(Some(Arc::new(refusal)));
    }

    /// Puts `next` in the place of the edition that is out; whoever reads the old one finishes with it.
    pub fn replace(&self, next: Catalog) {
        self.edition.store(Arc::new(next));
        self.refusal.store(None);
    }

    /// Runs `print` while nobody else prints. A printer that panicked left the shelf whole, so the
    /// next one goes on.
    pub(super) fn print<T>(&self, print: impl FnOnce(&mut Press) -> T) -> T {
        print(&mut self.press.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Default for Shelf {
    /// An empty shelf, for the moment before the first edition.
    fn default() -> Self {
        Self::new(Catalog::default())
    }
}
