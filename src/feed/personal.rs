//! What one person follows, as a feed: starred events and what followed groups host.
//!
//! Put together from the edition's blocks each time, for no two people's are alike. Nothing in it
//! names its address, which is secret: a calendar is exported, attached and passed on.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, Utc};

use super::atom::atom_of;
use super::compose::{Wanted, assemble, blocks, is_recent};
use super::deadlines::Deadlines;
use super::envelope::{Envelope, Identity};
use super::fault::SelectionFault;
use super::feed::{Feed, last_modified};
use super::item::items;
use super::json_group::json_group_of;
use super::representation::Representation;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::event::EventId;
use crate::following::Following;
use crate::group::GroupId;
use crate::ical::{CalendarHead, Publisher};

/// Reads the settings in a personal address: a selection of everything, for which events are in it is
/// not the address's to say.
///
/// # Errors
/// [`SelectionFault`] for what is no setting.
pub fn personal_settings(path: &str) -> Result<Selection, SelectionFault> {
    let settings = Selection::from_path(path)?;
    match settings.is_everything() {
        true => Ok(settings),
        false => Err(SelectionFault::NotASetting),
    }
}

/// The feed of what somebody follows. What is not public any more simply is not there.
pub fn personal_feed(
    catalog: &Catalog,
    following: &Following,
    settings: &Selection,
    representation: Representation,
    publisher: &Publisher,
) -> Feed {
    let followed = followed(catalog, &following.events, &following.groups);
    let changed_at = last_modified(catalog).max(following.changed_at);
    let page = format!("{}/my/calendar", publisher.origin);
    let language = settings.options().language();
    let values = [
        ("what", language.text("mine").into()),
        ("publisher", publisher.name.as_str().into()),
    ];
    let title = language.fill("calendar-name", values);
    let wanted = followed.into_iter().map(|entry| Wanted {
        entry,
        event: is_recent(entry, settings.past(), catalog),
        deadlines: settings.deadlines() == Deadlines::On,
    });
    if representation == Representation::Calendar {
        let head = |last_event_at: DateTime<Utc>| CalendarHead {
            name: title,
            description: language.text("mine-about").into_owned(),
            source_url: None,
            page_url: page,
            color: None,
            last_modified: last_event_at.max(following.changed_at),
        };
        let blocks = blocks(catalog.day, wanted, settings, publisher);
        return assemble(catalog, blocks, head, changed_at, publisher);
    }
    let items = items(catalog.day, wanted, settings);
    let envelope = Envelope {
        title,
        identity: Identity::Secret(following.name),
        page,
        dormant_since: None,
        language,
    };
    match representation {
        Representation::Json => json_group_of(catalog, &items, &envelope, changed_at, publisher),
        _ => atom_of(items, &envelope, changed_at, publisher),
    }
}

/// The public ones of these events, and what these groups host; each once, by start.
pub fn followed<'a>(
    catalog: &'a Catalog,
    events: &[EventId],
    groups: &[GroupId],
) -> Vec<&'a Arc<Entry>> {
    let starred = events.iter().filter_map(|&id| catalog.event(id));
    let groups: HashSet<_> = groups.iter().collect();
    let hosts = catalog
        .groups()
        .iter()
        .filter(|it| groups.contains(&it.group.id));
    let hosted = hosts.flat_map(|it| catalog.hosted_by(&it.group.slug));
    let mut seen = HashSet::new();
    let mut entries: Vec<_> = starred
        .chain(hosted)
        .filter(|entry| seen.insert(entry.id))
        .collect();
    entries.sort_by_key(|entry| (entry.starts_at(), entry.id));
    entries
}
