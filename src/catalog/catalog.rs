//! One edition: all public events and groups of one moment, and the ways to look them up.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, NaiveDate, Utc};

use super::index::Index;
use super::markdown;
use super::timezones::Timezones;
use super::{Entry, Window};
use crate::geography::{Country, Region};
use crate::group::Group;
use crate::recurrence::Zone;
use crate::slug::Slug;

/// An edition. Immutable; shared by reference.
#[derive(Debug)]
pub struct Catalog {
    /// The number of the edition in the database; -1 for the empty catalog before the first.
    pub edition: i64,
    /// When the last public change before it was made.
    pub changed_at: DateTime<Utc>,
    /// The day (UTC) it is printed for.
    pub day: NaiveDate,
    pub(super) entries: Vec<Arc<Entry>>,
    pub(super) groups: Vec<Arc<GroupEntry>>,
    pub(super) index: Index,
    pub(super) children: HashMap<Slug, Vec<Arc<Entry>>>,
    pub(super) timezones: Timezones,
}

/// A group in an edition.
#[derive(Debug)]
pub struct GroupEntry {
    /// What is said of it.
    pub group: Group,
    /// Its region: its own, or that of its country.
    pub region: Option<Region>,
    description_html: OnceLock<String>,
}

impl Catalog {
    /// The event with this slug.
    pub fn entry(&self, slug: &Slug) -> Option<&Arc<Entry>> {
        self.index.by_slug(slug)
    }

    /// All events by first printed start, then UID.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// All groups, by name.
    pub fn groups(&self) -> &[Arc<GroupEntry>] {
        &self.groups
    }

    /// The group with this slug.
    pub fn group(&self, slug: &Slug) -> Option<&Arc<GroupEntry>> {
        self.groups.iter().find(|entry| entry.group.slug == *slug)
    }

    /// What belongs to the event with this slug: the Forum of a Summit, the episodes of a show.
    pub fn children(&self, slug: &Slug) -> &[Arc<Entry>] {
        self.children.get(slug).map_or(&[], Vec::as_slice)
    }

    /// What this group hosts, by start.
    pub fn hosted_by(&self, group: &Slug) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries
            .iter()
            .filter(|entry| entry.listing.hosts.iter().any(|host| host.slug == *group))
    }

    /// The stretch of time series are expanded over.
    pub fn window(&self) -> Window {
        Window::around(self.day)
    }

    /// The VTIMEZONE of a zone that is right from `first_use` on. `None` when nothing in this edition
    /// uses the zone so early.
    pub fn timezone(&self, zone: Zone, first_use: DateTime<Utc>) -> Option<&Arc<str>> {
        self.timezones.get(zone, first_use)
    }
}

impl Default for Catalog {
    /// The empty catalog that stands on the shelf before the first edition.
    fn default() -> Self {
        Self {
            edition: -1,
            changed_at: DateTime::UNIX_EPOCH,
            day: NaiveDate::default(),
            entries: Vec::new(),
            groups: Vec::new(),
            index: Index::default(),
            children: HashMap::new(),
            timezones: Timezones::default(),
        }
    }
}

impl GroupEntry {
    pub(super) fn print(group: Group) -> Self {
        let region = group.region.or(group.country.as_ref().map(Country::region));
        Self {
            group,
            region,
            description_html: OnceLock::new(),
        }
    }

    /// The description as safe HTML.
    pub fn description_html(&self) -> Option<&str> {
        let prose = self.group.description.as_ref()?;
        Some(
            self.description_html
                .get_or_init(|| markdown::to_html(prose)),
        )
    }
}
