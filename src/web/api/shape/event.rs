//! A public event.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::group::Host;
use super::statement::Statement;
use super::words;
use crate::catalog::Entry;
use crate::event::Listing;
use crate::feed::local;
use crate::recurrence::{Recurrence, Rule};
use crate::site::Site;

/// A public event.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Its word in addresses; stays when the title changes.
    #[schema(example = "zuul-night-accra-2026")]
    pub slug: String,
    /// UID of RFC 5545, the same in every feed.
    pub uid: String,
    /// Goes up with every published change.
    pub sequence: i32,
    /// Where it stands.
    #[schema(schema_with = words::public_state)]
    pub state: &'static str,
    /// Why it is cancelled or postponed.
    pub state_reason: Option<String>,
    /// The same as calendars say it: what is postponed to nobody knows when is cancelled to them.
    #[schema(schema_with = words::status)]
    pub status: &'static str,
    /// What is stated of it.
    #[serde(flatten)]
    pub statement: Statement,
    /// How it repeats, in words.
    pub repeats: Option<String>,
    /// Dates besides those of its rule.
    pub additional_dates: Vec<String>,
    /// Dates of its rule on which nothing takes place.
    pub excluded_dates: Vec<String>,
    /// When it was to begin before it was postponed to the date it states.
    pub moved_from: Option<String>,
    /// The instant it begins; of a series, its first date.
    pub starts_at: DateTime<Utc>,
    /// The instant it is over.
    pub ends_at: DateTime<Utc>,
    /// The groups that host it.
    pub hosts: Vec<Host>,
    /// Where in the world.
    pub region: Option<&'static str>,
    /// When it was made.
    pub created: DateTime<Utc>,
    /// When anything of it last changed.
    pub updated: DateTime<Utc>,
    /// Its page; `.ics` behind it is the event for calendar apps, `.json` the event as JSCalendar.
    #[schema(format = "uri")]
    pub url: String,
}

impl Event {
    /// An entry of the edition.
    pub fn of(entry: &Entry, site: &Site) -> Self {
        let listing = entry.listing.as_ref();
        let draft = &listing.draft;
        let hosts = listing.hosts.iter();
        let series = draft.recurrence.as_ref();
        Self {
            slug: listing.slug.to_string(),
            uid: listing.uid.to_string(),
            sequence: listing.sequence,
            state: listing.state.as_str(),
            state_reason: listing.state_reason.as_ref().map(ToString::to_string),
            status: status(listing),
            statement: Statement::of(
                draft,
                hosts.map(|host| host.slug.to_string()).collect(),
                listing.parent.as_ref().map(ToString::to_string),
            ),
            repeats: rule(series).map(|rule| rule.describe(draft.when.local_start())),
            additional_dates: dates(series.into_iter().flat_map(|it| &it.extra)),
            excluded_dates: dates(series.into_iter().flat_map(|it| &it.skipped)),
            moved_from: listing
                .moved_from
                .as_ref()
                .map(|it| local(it.local_start())),
            starts_at: draft.when.starts_at(),
            ends_at: draft.when.ends_at(),
            hosts: listing.hosts.iter().map(Host::of).collect(),
            region: entry.region.map(|region| region.as_str()),
            created: listing.created_at,
            updated: listing.last_modified,
            url: format!("{}/events/{}", site.origin(), listing.slug),
        }
    }
}

fn rule(series: Option<&Recurrence>) -> Option<&Rule> {
    series?.rule.as_ref()
}

fn dates<'a>(dates: impl Iterator<Item = &'a NaiveDateTime>) -> Vec<String> {
    dates.map(|at| local(*at)).collect()
}

/// What calendars say of it.
pub fn status(listing: &Listing) -> &'static str {
    match listing.is_off() {
        true => "cancelled",
        false if listing.draft.when.is_month() || listing.moved_from.is_some() => "tentative",
        false => "confirmed",
    }
}
