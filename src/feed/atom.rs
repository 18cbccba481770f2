//! What is new, for readers of news: a selection as an Atom feed (RFC 4287).

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};

use super::article;
use super::feed::{self, Feed};
use super::json::listed;
use super::selection::Selection;
use super::xml::Xml;
use crate::catalog::{Catalog, Entry};
use crate::event::State;
use crate::ical::Publisher;

/// More than anybody reads between two polls.
const MOST_ENTRIES: usize = 100;

/// The events of a selection that were published or changed last, the latest first, with their full
/// text. An event keeps its `id` through every change, `updated` tells one from the other.
pub(super) fn atom(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let mut entries: Vec<&Arc<Entry>> = listed(catalog, selection).collect();
    entries.sort_by_key(|entry| (Reverse(entry.listing.last_modified), entry.listing.id.0));
    entries.truncate(MOST_ENTRIES);
    let mut xml = Xml::new();
    xml.open(
        "feed",
        &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "en")],
    );
    let updated = entries
        .first()
        .map_or(DateTime::UNIX_EPOCH, |entry| entry.listing.last_modified);
    head(&mut xml, catalog, selection, publisher, updated);
    for entry in &entries {
        write_entry(&mut xml, entry, publisher);
    }
    xml.close("feed");
    Feed::new(xml.finish(), entries.len(), feed::last_modified(catalog))
}

fn head(
    xml: &mut Xml,
    catalog: &Catalog,
    selection: &Selection,
    publisher: &Publisher,
    updated: DateTime<Utc>,
) {
    // Alarms and the like change nothing here but the address.
    let selection = &selection.clone().without_options();
    let Publisher { name, origin, .. } = publisher;
    let what = selection.describe(catalog);
    let address = format!("{origin}/feed/{}", selection.canonical());
    let own = format!("{address}.atom");
    xml.leaf("id", &[], &own);
    xml.leaf("title", &[], &format!("{what} ({name})"));
    xml.leaf(
        "subtitle",
        &[],
        "What was published or changed last. Times are those of each place.",
    );
    xml.leaf("updated", &[], &instant(updated));
    link(xml, "self", "application/atom+xml", &own);
    let page = format!("{origin}/events{}", selection.query());
    link(xml, "alternate", "text/html", &page);
    link(xml, "alternate", "text/calendar", &format!("{address}.ics"));
    xml.open("author", &[]);
    xml.leaf("name", &[], name);
    xml.leaf("uri", &[], origin);
    xml.close("author");
    xml.leaf("generator", &[], "Folkmoot");
}

fn write_entry(xml: &mut Xml, entry: &Entry, publisher: &Publisher) {
    let listing = &entry.listing;
    let draft = &listing.draft;
    let language = draft.languages.first();
    match language {
        Some(language) => xml.open("entry", &[("xml:lang", language.as_str())]),
        None => xml.open("entry", &[]),
    }
    xml.leaf("id", &[], &format!("urn:uuid:{}", listing.id));
    xml.leaf("title", &[], &title(entry));
    xml.leaf("updated", &[], &instant(listing.last_modified));
    xml.leaf("published", &[], &instant(listing.created_at));
    let page = publisher.page_of(&listing.slug);
    link(xml, "alternate", "text/html", &page);
    if entry.block.is_some() {
        link(xml, "alternate", "text/calendar", &format!("{page}.ics"));
    }
    // Without a host it is the feed's author who speaks.
    for host in &listing.hosts {
        xml.open("author", &[]);
        xml.leaf("name", &[], host.name.as_str());
        xml.leaf(
            "uri",
            &[],
            &format!("{}/groups/{}", publisher.origin, host.slug),
        );
        xml.close("author");
    }
    xml.empty(
        "category",
        &[("term", draft.kind.as_str()), ("label", draft.kind.label())],
    );
    for word in draft.projects.iter().chain(&draft.tags) {
        xml.empty("category", &[("term", word.as_str())]);
    }
    if let Some(summary) = &draft.summary {
        xml.leaf("summary", &[], summary.as_str());
    }
    xml.leaf("content", &[("type", "html")], &article::html(entry));
    xml.close("entry");
}

/// Marked as it is in calendars: readers show nothing else of an event that is off.
fn title(entry: &Entry) -> String {
    let (state, title) = (entry.listing.state, &entry.listing.draft.title);
    match state {
        State::Cancelled | State::Postponed => format!("[{}] {title}", state.label()),
        _ => title.to_string(),
    }
}

fn link(xml: &mut Xml, relation: &str, media_type: &str, address: &str) {
    xml.empty(
        "link",
        &[("rel", relation), ("type", media_type), ("href", address)],
    );
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
