//! One edition: all public events and groups of one moment, and the ways to look them up.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use chrono::{DateTime, NaiveDate, Utc};

use super::index::Index;
use super::made::ZoneLines;
use super::markdown;
use super::misprint::Misprint;
use super::timezones::Timezones;
use super::{Entry, Window};
use crate::event::EventId;
use crate::geography::{Country, Region};
use crate::group::{Group, GroupListing, MemberCount};
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
    /// The slugs of events that staff took down.
    pub(super) gone: HashSet<Slug>,
    pub(super) children: HashMap<Slug, Vec<Arc<Entry>>>,
    pub(super) timezones: Timezones,
    pub(super) misprints: Vec<Misprint>,
    /// The places of what each group hosts, by start; made when first asked for.
    pub(super) hosted: OnceLock<HashMap<Slug, Vec<usize>>>,
}

/// A group in an edition.
#[derive(Debug)]
pub struct GroupEntry {
    /// What is said of it.
    pub group: Group,
    /// Its region: its own, or that of its country.
    pub region: Option<Region>,
    /// Since when it shows no sign of life.
    pub dormant_since: Option<DateTime<Utc>>,
    /// The names of the organizers who want to be named.
    pub organizers: Vec<String>,
    /// Whether nobody looks after it.
    pub wants_organizers: bool,
    /// How many members it had, by day.
    pub members: Vec<MemberCount>,
    description_html: OnceLock<String>,
}

impl Catalog {
    /// The event with this slug.
    pub fn entry(&self, slug: &Slug) -> Option<&Arc<Entry>> {
        self.index.by_slug(slug)
    }

    /// Whether an event with this slug was public, and staff took it down.
    pub fn is_gone(&self, slug: &Slug) -> bool {
        self.gone.contains(slug)
    }

    /// What tells this edition from every other: its number, its day, and how much was taken down by
    /// then, for that leaves an edition that is out already when the next one is not.
    pub fn print(&self) -> (i64, NaiveDate, usize) {
        (self.edition, self.day, self.gone.len())
    }

    /// The event with this key.
    pub fn event(&self, id: EventId) -> Option<&Arc<Entry>> {
        self.index.by_id(id)
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
        let hosted = self.hosted.get_or_init(|| hosted(&self.entries));
        let places = hosted.get(group).map_or(&[][..], Vec::as_slice);
        places.iter().map(|&place| &self.entries[place])
    }

    /// What is wrong with the lines that were printed for this edition. One with any is not put out.
    pub fn misprints(&self) -> &[Misprint] {
        &self.misprints
    }

    /// The stretch of time series are expanded over.
    pub fn window(&self) -> Window {
        Window::around(self.day)
    }

    /// The VTIMEZONE of a zone that is right from `first_use` on. `None` when nothing in this edition
    /// uses the zone so early.
    pub fn timezone(&self, zone: Zone, first_use: DateTime<Utc>) -> Option<&Arc<ZoneLines>> {
        self.timezones.get(zone, first_use)
    }
}

fn hosted(entries: &[Arc<Entry>]) -> HashMap<Slug, Vec<usize>> {
    let mut hosted: HashMap<Slug, Vec<usize>> = HashMap::new();
    for (place, entry) in entries.iter().enumerate() {
        for host in &entry.listing.hosts {
            hosted.entry(host.slug.clone()).or_default().push(place);
        }
    }
    hosted
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
            gone: HashSet::new(),
            children: HashMap::new(),
            timezones: Timezones::default(),
            misprints: Vec::new(),
            hosted: OnceLock::new(),
        }
    }
}

impl GroupEntry {
    pub(super) fn print(listing: GroupListing) -> Self {
        let group = listing.group;
        let region = group.region.or(group.country.as_ref().map(Country::region));
        Self {
            group,
            region,
            dormant_since: listing.dormant_since,
            organizers: listing.organizers,
            wants_organizers: listing.wants_organizers,
            members: listing.members,
            description_html: OnceLock::new(),
        }
    }

    /// Whether it says the same as `listing`.
    pub(super) fn is_of(&self, listing: &GroupListing) -> bool {
        self.group == listing.group
            && self.dormant_since == listing.dormant_since
            && self.organizers == listing.organizers
            && self.wants_organizers == listing.wants_organizers
            && self.members == listing.members
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
