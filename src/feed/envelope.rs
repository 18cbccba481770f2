//! What news and objects say of the feed they are in: its name, its address, its page.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::selection::Selection;
use crate::catalog::{Catalog, GroupEntry};
use crate::ical::Publisher;
use crate::locale::Locale;
use crate::slug::Slug;

/// What a feed says of itself.
pub(super) struct Envelope {
    /// What readers list it under.
    pub title: String,
    /// What tells it from others for good.
    pub identity: Identity,
    /// The page that shows the same, absolute.
    pub page: String,
    /// Of a feed of what one group hosts: since when the group shows no sign of life.
    pub dormant_since: Option<DateTime<Utc>>,
    /// The language of our own words.
    pub language: Locale,
}

/// What tells a feed from others.
pub(super) enum Identity {
    /// Its address without the ending, absolute.
    Address(String),
    /// A name. Its address is secret: whoever is handed a copy must not learn it.
    Secret(Uuid),
}

impl Envelope {
    /// That of a selection. Alarms and the like change nothing of news and objects but the address,
    /// so they are left out of it.
    pub(super) fn of(selection: &Selection, catalog: &Catalog, publisher: &Publisher) -> Self {
        let selection = selection.clone().in_words();
        let language = selection.options().language();
        let Publisher { name, origin, .. } = publisher;
        let values = [
            ("what", selection.describe(catalog, language).into()),
            ("publisher", name.as_str().into()),
        ];
        Self {
            title: language.fill("calendar-name", values),
            identity: Identity::Address(format!("{origin}/feed/{}", selection.canonical())),
            dormant_since: sole_group(catalog, &selection).and_then(|group| group.dormant_since),
            page: format!("{origin}/events{}", selection.without_options().query()),
            language,
        }
    }
}

/// The group of a selection of all that one group hosts.
fn sole_group<'a>(catalog: &'a Catalog, selection: &Selection) -> Option<&'a Arc<GroupEntry>> {
    let canonical = selection.canonical();
    let mut parts = canonical.split(';');
    let slug = parts.next()?.strip_prefix("group=")?;
    // The language it is told in leaves nothing out.
    let is_all = parts.all(|part| part.starts_with("past=") || part.starts_with("lang="));
    catalog.group(&Slug::parse(slug).ok().filter(|_| is_all)?)
}

impl Identity {
    /// What stays the same of it for as long as there is the feed.
    pub(super) fn id(&self) -> String {
        match self {
            Self::Address(address) => address.clone(),
            Self::Secret(name) => name.urn().to_string(),
        }
    }

    /// Its address in the representation with this ending.
    pub(super) fn address(&self, ending: &str) -> Option<String> {
        match self {
            Self::Address(address) => Some(format!("{address}.{ending}")),
            Self::Secret(_) => None,
        }
    }
}
