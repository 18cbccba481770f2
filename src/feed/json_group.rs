//! A selection as one JSCalendar `Group` (RFC 8984, section 5.3), an event as one `Event`.

use chrono::{DateTime, Utc};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use super::compose::wanted;
use super::envelope::Envelope;
use super::feed::{self, Feed};
use super::item::{Item, items};
use super::json::{event, object, prod_id, utc};
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::ical::Publisher;
use crate::locale::Locale;

/// What stands in `Content-Type` for [`event_json`].
pub const EVENT_MEDIA_TYPE: &str = "application/jscalendar+json;type=event";

/// The group with all events of a selection. Its `uid` is the address of the selection, for that is
/// what lasts of it.
pub(super) fn json_group(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let items = items(catalog.day, wanted(catalog, selection), selection);
    let envelope = Envelope::of(selection, catalog, publisher);
    let last_modified = feed::last_modified(catalog);
    json_group_of(catalog, &items, &envelope, last_modified, publisher)
}

/// The group with these entries.
pub(super) fn json_group_of(
    catalog: &Catalog,
    items: &[Item<'_>],
    envelope: &Envelope,
    last_modified: DateTime<Utc>,
    publisher: &Publisher,
) -> Feed {
    let changes = items.iter().map(|item| item.listing().last_modified);
    let group = Group {
        kind: "Group",
        uid: envelope.identity.id(),
        prod_id: prod_id(publisher),
        updated: utc(changes.max().unwrap_or(DateTime::UNIX_EPOCH)),
        title: &envelope.title,
        locale: envelope.language.tag(),
        source: envelope.identity.address("json"),
        links: json!({ "page": {
            "@type": "Link", "href": envelope.page, "rel": "describedby", "contentType": "text/html",
        }}),
        entries: Entries {
            items,
            catalog,
            publisher,
            language: envelope.language,
        },
        own: envelope
            .dormant_since
            .map(|since| {
                (
                    format!("{}:dormantSince", publisher.domain),
                    json!(utc(since)),
                )
            })
            .into_iter()
            .collect(),
    };
    Feed::new(written(&group), items.len(), last_modified)
}

/// One event, however long ago it was.
pub fn event_json(catalog: &Catalog, entry: &Entry, publisher: &Publisher) -> Feed {
    let object = event(entry, catalog, publisher, Locale::English);
    Feed::new(written(&object), 1, feed::last_modified(catalog))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Group<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    uid: String,
    prod_id: String,
    updated: String,
    title: &'a str,
    locale: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    links: Value,
    entries: Entries<'a>,
    /// What JSCalendar has no word for.
    #[serde(flatten)]
    own: Map<String, Value>,
}

/// Made one by one as they are written: all at once they would take many times their text.
struct Entries<'a> {
    items: &'a [Item<'a>],
    catalog: &'a Catalog,
    publisher: &'a Publisher,
    language: Locale,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let object = |item| object(item, self.catalog, self.publisher, self.language);
        serializer.collect_seq(self.items.iter().map(object))
    }
}

fn written(object: &impl Serialize) -> String {
    #[expect(
        clippy::expect_used,
        reason = "a string takes all bytes, and all keys are strings"
    )]
    serde_json::to_string(object).expect("the object can be written")
}
