//! A selection as one JSCalendar `Group` that lacks nothing another Folkmoot would need to go on with
//! it: what whoever leaves takes along. The feed says less, for its readers poll it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::compose::chosen;
use super::json::{event, local, prod_id, utc};
use super::selection::Selection;
use crate::catalog::{Catalog, Entry, GroupEntry};
use crate::event::Listing;
use crate::ical::Publisher;
use crate::recurrence::Override;
use crate::slug::Slug;

/// The group with every event of a selection and all that is said of their hosts.
pub fn export_jscalendar(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Value {
    let events: Vec<&Entry> = chosen(catalog, selection).collect();
    let updated = events.iter().map(|entry| entry.listing.last_modified).max();
    let entries: Vec<Value> = events
        .iter()
        .map(|entry| whole(entry, catalog, publisher))
        .collect();
    let address = format!("{}/feed/{}", publisher.origin, selection.canonical());
    let hosts: BTreeSet<&Slug> = events
        .iter()
        .flat_map(|entry| entry.listing.hosts.iter().map(|host| &host.slug))
        .collect();
    let groups: Vec<Value> = catalog
        .groups()
        .iter()
        .filter(|entry| hosts.contains(&entry.group.slug))
        .map(|entry| group(entry))
        .collect();
    let mut object = json!({
        "@type": "Group",
        "uid": address,
        "prodId": prod_id(publisher),
        "updated": utc(updated.unwrap_or(chrono::DateTime::UNIX_EPOCH)),
        "title": selection.describe(catalog, selection.options().language()),
        "source": format!("{address}.json"),
    });
    // Before the entries: who reads from the top knows the groups when the events name them.
    object[format!("{}:groups", publisher.domain)] = json!(groups);
    object["entries"] = json!(entries);
    object
}

fn whole(entry: &Entry, catalog: &Catalog, publisher: &Publisher) -> Value {
    let listing = entry.listing.as_ref();
    let mut object = event(entry, catalog, publisher, crate::locale::Locale::English);
    let own: Map<String, Value> = own_words(listing)
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (format!("{}:{name}", publisher.domain), value))
        .collect();
    if let Some(object) = object.as_object_mut() {
        object.extend(own);
    }
    reasons(&mut object, listing, publisher);
    object
}

/// What the feed leaves out, or says for others to read and not to take apart.
fn own_words(listing: &Listing) -> [(&'static str, Value); 7] {
    let draft = &listing.draft;
    let place = (!draft.place.is_unknown()).then(|| {
        json!({
            "venue": draft.place.venue,
            "address": draft.place.address,
            "city": draft.place.city,
            "country": draft.place.country,
        })
    });
    [
        ("markdown", json!(draft.description)),
        ("place", json!(place)),
        (
            "zone",
            json!((!draft.when.is_timed()).then(|| draft.when.zone.name())),
        ),
        ("parent", json!(listing.parent)),
        ("movedFrom", json!(listing.moved_from)),
        ("projects", json!(draft.projects)),
        ("tags", json!(draft.tags)),
    ]
}

/// Why single dates were called off.
fn reasons(object: &mut Value, listing: &Listing, publisher: &Publisher) {
    let series = listing.draft.recurrence.as_ref();
    for (at, change) in series.into_iter().flat_map(|series| &series.overrides) {
        if let Override::Cancelled {
            reason: Some(reason),
        } = change
        {
            let patch = &mut object["recurrenceOverrides"][local(*at)];
            patch[format!("{}:reason", publisher.domain)] = json!(reason);
        }
    }
}

fn group(entry: &GroupEntry) -> Value {
    let group = &entry.group;
    let mut object = json!({
        "slug": group.slug,
        "kind": group.kind,
        "name": group.name,
        "description": group.description,
        "city": group.city,
        "country": group.country,
        "region": group.region,
        "links": group.links,
    });
    if let Some(object) = object.as_object_mut() {
        object.retain(|_, value| !value.is_null());
    }
    object
}
