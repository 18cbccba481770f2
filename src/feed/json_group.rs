//! A selection as one JSCalendar `Group` (RFC 8984, section 5.3), an event as one `Event`.

use std::sync::Arc;

use chrono::DateTime;
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::feed::{self, Feed};
use super::json::{event, listed, prod_id, utc};
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::ical::Publisher;

/// What stands in `Content-Type` for [`event_json`].
pub const EVENT_MEDIA_TYPE: &str = "application/jscalendar+json;type=event";

/// The group with all events of a selection. Its `uid` is the address of the selection, for that is
/// what lasts of it.
pub(super) fn json_group(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    // Alarms and the like change nothing here but the address.
    let selection = &selection.clone().without_options();
    let entries: Vec<&Arc<Entry>> = listed(catalog, selection).collect();
    let changes = entries.iter().map(|entry| entry.listing.last_modified);
    let address = format!("{}/feed/{}", publisher.origin, selection.canonical());
    let page = format!("{}/events{}", publisher.origin, selection.query());
    let group = Group {
        kind: "Group",
        uid: &address,
        prod_id: prod_id(publisher),
        updated: utc(changes.max().unwrap_or(DateTime::UNIX_EPOCH)),
        title: format!("{} ({})", selection.describe(catalog), publisher.name),
        locale: "en",
        source: format!("{address}.json"),
        links: json!({ "page": {
            "@type": "Link", "href": page, "rel": "describedby", "contentType": "text/html",
        }}),
        entries: Entries {
            entries: &entries,
            catalog,
            publisher,
        },
    };
    Feed::new(written(&group), entries.len(), feed::last_modified(catalog))
}

/// One event, however long ago it was.
pub fn event_json(catalog: &Catalog, entry: &Entry, publisher: &Publisher) -> Feed {
    let object = event(entry, catalog, publisher);
    Feed::new(written(&object), 1, feed::last_modified(catalog))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Group<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    uid: &'a str,
    prod_id: String,
    updated: String,
    title: String,
    locale: &'static str,
    source: String,
    links: Value,
    entries: Entries<'a>,
}

/// Made one by one as they are written: all at once they would take many times their text.
struct Entries<'a> {
    entries: &'a [&'a Arc<Entry>],
    catalog: &'a Catalog,
    publisher: &'a Publisher,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let events = self.entries.iter();
        serializer.collect_seq(events.map(|entry| event(entry, self.catalog, self.publisher)))
    }
}

fn written(object: &impl Serialize) -> String {
    #[expect(
        clippy::expect_used,
        reason = "a string takes all bytes, and all keys are strings"
    )]
    serde_json::to_string(object).expect("the object can be written")
}
