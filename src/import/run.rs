//! One run of an importer: for which site, as of when, for good or as a rehearsal, and who watches it.

use chrono::{DateTime, Utc};

use crate::site::Site;

/// What an importer is told by whoever starts it.
pub struct Run<'a> {
    /// The site that the events are brought to.
    pub site: &'a Site,
    /// When.
    pub now: DateTime<Utc>,
    /// Whether nothing is to be kept: the report then says what would have changed.
    pub is_dry_run: bool,
    /// Told after each step how many are done, of how many.
    pub progress: &'a dyn Fn(usize, usize),
}

impl<'a> Run<'a> {
    /// A run for good that nobody watches.
    pub fn new(site: &'a Site, now: DateTime<Utc>) -> Self {
        Self {
            site,
            now,
            is_dry_run: false,
            progress: &|_, _| {},
        }
    }

    /// The same as a rehearsal.
    #[must_use]
    pub fn dry(self) -> Self {
        Self {
            is_dry_run: true,
            ..self
        }
    }
}
