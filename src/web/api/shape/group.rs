//! A group that hosts events.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::words;
use crate::catalog::GroupEntry;
use crate::event::HostListing;
use crate::site::Site;

/// A group, as far as an event names it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Host {
    /// Its word in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What kind of group it is.
    #[schema(schema_with = words::group_kind)]
    pub kind: &'static str,
}

impl Host {
    pub(super) fn of(host: &HostListing) -> Self {
        Self {
            slug: host.slug.to_string(),
            name: host.name.to_string(),
            kind: host.kind.as_str(),
        }
    }
}

/// A group that hosts events.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Group {
    /// Its word in addresses.
    #[schema(example = "openinfra-accra")]
    pub slug: String,
    /// Its name.
    pub name: String,
    /// What kind of group it is.
    #[schema(schema_with = words::group_kind)]
    pub kind: &'static str,
    /// What it is about, in Markdown.
    pub description: Option<String>,
    /// Where it meets.
    pub city: Option<String>,
    /// Its country: two letters of ISO 3166.
    pub country: Option<String>,
    /// Where in the world.
    pub region: Option<&'static str>,
    /// Where to find it: `website`, `chat`, `list`.
    pub links: BTreeMap<&'static str, String>,
    /// The names of those who organize for it and want to be named.
    pub organizers: Vec<String>,
    /// Whether nobody looks after it.
    pub wants_organizers: bool,
    /// Since when it shows no sign of life.
    pub dormant_since: Option<DateTime<Utc>>,
    /// How many members it said it has, last.
    pub members: Option<u32>,
    /// Its page; `.ics` behind it is the feed of what it hosts.
    #[schema(format = "uri")]
    pub url: String,
}

impl Group {
    /// A group of the edition.
    pub fn of(entry: &GroupEntry, site: &Site) -> Self {
        let group = &entry.group;
        let links = group.links.iter();
        Self {
            slug: group.slug.to_string(),
            name: group.name.to_string(),
            kind: group.kind.as_str(),
            description: group.description.as_ref().map(|it| it.as_str().to_owned()),
            city: group.city.as_ref().map(ToString::to_string),
            country: group.country.map(|country| country.code().to_owned()),
            region: entry.region.map(|region| region.as_str()),
            links: links
                .map(|(role, link)| (role.as_str(), link.as_str().to_owned()))
                .collect(),
            organizers: entry.organizers.clone(),
            wants_organizers: entry.wants_organizers,
            dormant_since: entry.dormant_since,
            members: entry.members.last().map(|count| count.members),
            url: format!("{}/groups/{}", site.origin(), group.slug),
        }
    }
}
