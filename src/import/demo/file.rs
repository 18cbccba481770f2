//! The files of the demo, read strictly: `demo/README.md` says what stands in them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use rust_embed::RustEmbed;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::super::ImportError;
use super::moment::{Moment, Month};
use crate::account::Role;
use crate::event::{Format, Kind, LinkRole, State};
use crate::geography::{Country, Region};
use crate::group::{GroupKind, GroupLink};
use crate::language::Language;
use crate::link::WebLink;
use crate::mail::Address;
use crate::recurrence::Zone;
use crate::slug::Slug;
use crate::text::{Line, Prose};

#[derive(RustEmbed)]
#[folder = "demo/"]
struct Files;

/// All of the demo.
pub(super) struct Demo {
    pub groups: Vec<GroupEntry>,
    pub people: Vec<PersonEntry>,
    /// Events that others are a part of come first.
    pub events: Vec<EventEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GroupEntry {
    pub slug: Slug,
    pub kind: GroupKind,
    pub name: Line,
    pub description: Option<Prose>,
    pub city: Option<Line>,
    pub country: Option<Country>,
    pub region: Option<Region>,
    #[serde(default)]
    pub links: BTreeMap<GroupLink, WebLink>,
    /// Whether its organizers publish without a review.
    #[serde(default)]
    pub trusted: bool,
    /// How many members it had, by day.
    #[serde(default)]
    pub members: BTreeMap<NaiveDate, u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonEntry {
    pub email: Address,
    pub name: Line,
    pub zone: Zone,
    pub locale: Language,
    pub role: Role,
    #[serde(default)]
    pub groups: Vec<Slug>,
    /// Whether the pages of these groups show the name.
    #[serde(default)]
    pub named: bool,
}

/// An event. What the event form checks is text here, so that the form checks it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct EventEntry {
    /// From the name of the file.
    #[serde(skip, default = "other")]
    pub kind: Kind,
    pub slug: Slug,
    pub title: String,
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub description: String,
    pub languages: Vec<String>,
    pub format: Format,
    pub zone: String,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    pub first: Option<Moment>,
    pub last: Option<Moment>,
    pub month: Option<Month>,
    pub recurrence: Option<RecurrenceEntry>,
    #[serde(default)]
    pub venue: String,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub city: String,
    #[serde(default)]
    pub country: String,
    #[serde(default)]
    pub latitude: String,
    #[serde(default)]
    pub longitude: String,
    #[serde(default)]
    pub links: BTreeMap<LinkRole, String>,
    pub cfp_closes: Option<Moment>,
    pub registration_closes: Option<Moment>,
    #[serde(default)]
    pub projects: Vec<String>,
    #[serde(default)]
    pub tags: Vec<String>,
    #[serde(default)]
    pub groups: Vec<Slug>,
    pub organizers: Vec<Address>,
    pub parent: Option<Slug>,
    #[serde(default = "published")]
    pub state: State,
    pub reason: Option<Line>,
}

/// How an event repeats: by exactly one of `rule` (an RRULE) and `iso-weeks`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct RecurrenceEntry {
    pub rule: Option<String>,
    pub iso_weeks: Option<IsoWeeksEntry>,
    #[serde(default)]
    pub skipped: Vec<Moment>,
    #[serde(default)]
    pub extra: Vec<Moment>,
    #[serde(default)]
    pub moved: Vec<MovedEntry>,
    #[serde(default)]
    pub cancelled: Vec<CancelledEntry>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum IsoWeeksEntry {
    Even,
    Odd,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MovedEntry {
    pub from: Moment,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    pub first: Option<Moment>,
    pub last: Option<Moment>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CancelledEntry {
    pub at: Moment,
    pub reason: Option<Line>,
}

fn other() -> Kind {
    Kind::Other
}

fn published() -> State {
    State::Published
}

impl Demo {
    /// Reads the files that were built in.
    pub(super) fn read() -> Result<Self, ImportError> {
        let mut events = Vec::new();
        for &kind in Kind::ALL {
            let file = format!("events/{}.yaml", kind.as_str());
            events.extend(
                list::<EventEntry>(&file)?
                    .into_iter()
                    .map(|entry| EventEntry { kind, ..entry }),
            );
        }
        let mut slugs = BTreeSet::new();
        if let Some(twice) = events.iter().find(|entry| !slugs.insert(&entry.slug)) {
            return Err(twice.fault("its slug is taken by another"));
        }
        // Stable, so the rest keeps the order of the files. A part of a part would be refused: its
        // parent would not be known when it is read.
        events.sort_by_key(|entry| entry.parent.is_some());
        Ok(Self {
            groups: list("groups.yaml")?,
            people: list("people.yaml")?,
            events,
        })
    }
}

fn list<T: DeserializeOwned>(file: &str) -> Result<Vec<T>, ImportError> {
    let fault = |cause: String| ImportError::Demo(format!("demo/{file}: {cause}"));
    let content = Files::get(file).ok_or_else(|| fault("is missing".to_owned()))?;
    let text = std::str::from_utf8(&content.data).map_err(|cause| fault(cause.to_string()))?;
    serde_saphyr::from_str(text).map_err(|cause| fault(cause.to_string()))
}

impl EventEntry {
    /// A fault of this event.
    pub(super) fn fault(&self, cause: impl std::fmt::Display) -> ImportError {
        ImportError::Demo(format!(
            "demo/events/{}.yaml: {}: {cause}",
            self.kind.as_str(),
            self.slug
        ))
    }

    /// How far its first day is from the day of loading, if that is how it is given.
    pub(super) fn days_from_today(&self) -> Option<TimeDelta> {
        self.start.or(self.first)?.days_from_today()
    }

    /// Whether it moves along with the day of loading.
    pub(super) fn is_relative(&self) -> bool {
        self.days_from_today().is_some() || self.month.is_some_and(Month::is_relative)
    }
}
