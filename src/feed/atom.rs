//! What is new, for readers of news: a selection as an Atom feed (RFC 4287).

use std::cmp::Reverse;

use chrono::{DateTime, SecondsFormat, Utc};

use super::article;
use super::compose::wanted;
use super::deadlines::Due;
use super::envelope::Envelope;
use super::feed::{self, Feed};
use super::item::{Item, items};
use super::selection::Selection;
use super::xml::Xml;
use crate::catalog::{Catalog, Entry};
use crate::event::{Kind, State};
use crate::ical::Publisher;
use crate::locale::Locale;

/// More than anybody reads between two polls.
const MOST_ENTRIES: usize = 100;

/// The events of a selection that were published or changed last, and what is due before them where
/// that is asked for.
pub(super) fn atom(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Feed {
    let items = items(catalog.day, wanted(catalog, selection), selection);
    let envelope = Envelope::of(selection, catalog, publisher);
    atom_of(items, &envelope, feed::last_modified(catalog), publisher)
}

/// The latest changes of these first, with their full text. An event keeps its `id` through every
/// change, `updated` tells one from the other.
pub(super) fn atom_of(
    mut items: Vec<Item<'_>>,
    envelope: &Envelope,
    last_modified: DateTime<Utc>,
    publisher: &Publisher,
) -> Feed {
    let language = envelope.language;
    items.sort_by_key(|item| (Reverse(item.listing().last_modified), item.listing().id.0));
    items.truncate(MOST_ENTRIES);
    let mut xml = Xml::new();
    xml.open(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xml:lang", language.tag()),
        ],
    );
    let updated = items
        .first()
        .map_or(DateTime::UNIX_EPOCH, |item| item.listing().last_modified);
    head(&mut xml, envelope, publisher, updated);
    for item in &items {
        match item {
            Item::Event(entry) => write_event(&mut xml, entry, publisher, language),
            Item::Due(due) => write_due(&mut xml, due, publisher, language),
        }
    }
    xml.close("feed");
    Feed::new(xml.finish(), items.len(), last_modified)
}

fn head(xml: &mut Xml, envelope: &Envelope, publisher: &Publisher, updated: DateTime<Utc>) {
    let Publisher { name, origin, .. } = publisher;
    let identity = &envelope.identity;
    let own = identity.address("atom");
    xml.leaf("id", &[], own.as_deref().unwrap_or(&identity.id()));
    xml.leaf("title", &[], &envelope.title);
    xml.leaf("subtitle", &[], &envelope.language.text("news-about"));
    xml.leaf("updated", &[], &instant(updated));
    if let Some(own) = own {
        link(xml, "self", "application/atom+xml", &own);
    }
    link(xml, "alternate", "text/html", &envelope.page);
    if let Some(calendar) = identity.address("ics") {
        link(xml, "alternate", "text/calendar", &calendar);
    }
    xml.open("author", &[]);
    xml.leaf("name", &[], name);
    xml.leaf("uri", &[], origin);
    xml.close("author");
    xml.leaf("generator", &[], "Folkmoot");
}

fn write_event(xml: &mut Xml, entry: &Entry, publisher: &Publisher, language: Locale) {
    let listing = &entry.listing;
    let draft = &listing.draft;
    match draft.languages.first() {
        Some(language) => xml.open("entry", &[("xml:lang", language.as_str())]),
        None => xml.open("entry", &[]),
    }
    xml.leaf("id", &[], &format!("urn:uuid:{}", listing.id));
    let title = marked(listing.state, draft.title.as_str(), language);
    xml.leaf("title", &[], &title);
    xml.leaf("updated", &[], &instant(listing.last_modified));
    xml.leaf("published", &[], &instant(listing.created_at));
    let page = publisher.page_of(&listing.slug);
    link(xml, "alternate", "text/html", &page);
    if entry.block.is_some() {
        link(xml, "alternate", "text/calendar", &format!("{page}.ics"));
    }
    authors(xml, entry, publisher);
    category(xml, draft.kind, language);
    for word in draft.projects.iter().chain(&draft.tags) {
        xml.empty("category", &[("term", word.as_str())]);
    }
    if let Some(summary) = &draft.summary {
        xml.leaf("summary", &[], summary.as_str());
    }
    xml.leaf(
        "content",
        &[("type", "html")],
        &article::html(entry, language),
    );
    xml.close("entry");
}

/// What is due before an event. Its `id` is that of the event and what it is of it.
fn write_due(xml: &mut Xml, due: &Due<'_>, publisher: &Publisher, language: Locale) {
    let listing = &due.entry.listing;
    let what = language.word("deadline", due.role.as_str());
    let values = [
        ("label", what.into()),
        ("value", listing.draft.title.as_str().into()),
    ];
    let title = marked(listing.state, &language.fill("labelled", values), language);
    let page = publisher.page_of(&listing.slug);
    xml.open("entry", &[]);
    xml.leaf("id", &[], &format!("urn:uuid:{}#{}", listing.id, due.role));
    xml.leaf("title", &[], &title);
    xml.leaf("updated", &[], &instant(listing.last_modified));
    xml.leaf("published", &[], &instant(listing.created_at));
    link(xml, "alternate", "text/html", &page);
    authors(xml, due.entry, publisher);
    category(xml, Kind::Deadline, language);
    xml.leaf(
        "content",
        &[("type", "html")],
        &article::due_html(due, language),
    );
    xml.close("entry");
}

fn category(xml: &mut Xml, kind: Kind, language: Locale) {
    let label = language.word("kind", kind.as_str());
    xml.empty("category", &[("term", kind.as_str()), ("label", &label)]);
}

/// Its hosts. Without one it is the feed's author who speaks.
fn authors(xml: &mut Xml, entry: &Entry, publisher: &Publisher) {
    for host in &entry.listing.hosts {
        xml.open("author", &[]);
        xml.leaf("name", &[], host.name.as_str());
        xml.leaf(
            "uri",
            &[],
            &format!("{}/groups/{}", publisher.origin, host.slug),
        );
        xml.close("author");
    }
}

/// Marked as it is in calendars: readers show nothing else of an event that is off.
fn marked(state: State, title: &str, language: Locale) -> String {
    match state {
        State::Cancelled => format!("[{}] {title}", language.text("cancelled")),
        State::Postponed => format!("[{}] {title}", language.text("postponed")),
        _ => title.to_owned(),
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
