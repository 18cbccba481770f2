//! What is new, as Atom.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{Days, TimeDelta};

use super::{print, publisher, selection, text};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::event::{Listing, State};
use crate::feed::{Feed, Newsstand, Representation};
use crate::text::{Line, Prose};

fn atom(catalog: &Catalog, path: &str) -> Arc<Feed> {
    Newsstand::default().feed(
        catalog,
        &selection(path),
        Representation::Atom,
        &publisher(),
    )
}

/// The texts of an element, as a parser gives them.
fn values(xml: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let parts = xml.split(&open).skip(1);
    parts
        .filter_map(|part| part.split_once(&close)?.0.split_once('>'))
        .map(|(_, value)| plain(value))
        .collect()
}

fn plain(escaped: &str) -> String {
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ];
    marks
        .iter()
        .fold(escaped.to_owned(), |text, (mark, c)| text.replace(mark, c))
        .replace("&amp;", "&")
}

/// Fails unless every element that is begun is ended, in its turn.
fn assert_well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let tags = xml.split('<').skip(1).map(|rest| rest.split_once('>'));
    for tag in tags.map(|tag| tag.expect("a tag ends").0) {
        let name = tag.split([' ', '/', '?']).find(|name| !name.is_empty());
        match tag.as_bytes() {
            [b'?', .., b'?'] => assert!(open.is_empty()),
            [b'/', ..] => assert_eq!(open.pop(), name),
            [.., b'/'] => assert!(!open.is_empty()),
            _ => open.push(name.unwrap()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    for reference in xml.split('&').skip(1) {
        let name = reference.split_once(';').expect("a reference ends").0;
        assert!(["lt", "gt", "amp", "quot", "#39"].contains(&name), "{name}");
    }
}

#[test]
fn the_hundred_last_changes_come_first_each_with_all_an_entry_needs() {
    let catalog = print(1, listings(300), None, today());
    let feed = atom(&catalog, "past=all");
    let xml = text(&feed);
    assert_well_formed(&xml);
    assert_eq!((feed.events(), xml.matches("<entry").count()), (100, 100));
    for (element, count) in [
        ("id", 101),
        ("title", 101),
        ("updated", 101),
        ("content", 100),
    ] {
        let found = values(&xml, element);
        assert_eq!(found.len(), count, "{element}");
        assert!(found.iter().all(|value| !value.is_empty()), "{element}");
    }
    let ids = values(&xml, "id");
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), 101);
    let mut changes: Vec<_> = catalog
        .entries()
        .iter()
        .map(|entry| entry.listing.last_modified)
        .collect();
    changes.sort();
    let updated = values(&xml, "updated");
    assert_eq!(
        updated[0], updated[1],
        "the feed is as new as the newest entry"
    );
    let expected = changes
        .iter()
        .rev()
        .take(100)
        .map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    assert!(updated[1..].iter().cloned().eq(expected));
    let own = r#"<link rel="self" type="application/atom+xml" href="https://calendar.example.org/feed/past=all.atom"/>"#;
    assert!(xml.contains(own), "{xml}");
    assert!(!xml.contains("mailto:") && !xml.contains("<email>"));
}

#[test]
fn an_event_keeps_its_id_through_changes_and_comes_to_the_top() {
    let mut listings = listings(30);
    let first = print(1, listings.clone(), None, today());
    let old = text(&atom(&first, "all"));
    let last = values(&old, "id").pop().unwrap();
    let changed = listings
        .iter_mut()
        .find(|listing| last.ends_with(&listing.id.to_string()))
        .unwrap();
    let newest = first
        .entries()
        .iter()
        .map(|entry| entry.listing.last_modified)
        .max()
        .unwrap();
    let mut listing = Listing::clone(changed);
    listing.last_modified = newest + TimeDelta::hours(1);
    listing.state = State::Cancelled;
    listing.state_reason = Some(Line::parse("a storm", 100).unwrap());
    let (title, created_at) = (listing.draft.title.to_string(), listing.created_at);
    *changed = Arc::new(listing);

    let new = text(&atom(&print(2, listings, Some(&first), today()), "all"));

    assert_eq!(values(&new, "id")[1], last);
    assert_eq!(values(&new, "id").len(), values(&old, "id").len());
    assert_eq!(values(&new, "title")[1], format!("[Cancelled] {title}"));
    let published = created_at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
    assert_eq!(values(&new, "published")[0], published);
    assert!(
        values(&new, "content")[0]
            .starts_with("<p><strong lang=\"en\">Cancelled</strong>: a storm</p>")
    );
}

#[test]
fn markup_in_an_event_stays_text_and_its_markdown_is_safe_html() {
    let mut listing = Listing::clone(&listings(1)[0]);
    listing.draft.title = Line::parse("<b>R&D</b> \"night\"", 100).unwrap();
    listing.draft.summary = Some(Line::parse("1 < 2 & ]]> \u{FFFF}", 100).unwrap());
    let prose = "**Bring** a [laptop](https://a.example/?a=1&b=2)\n\n<script>alert(1)</script>";
    listing.draft.description = Some(Prose::parse(prose, 1000).unwrap());
    listing.state = State::Published;
    let language = listing.draft.languages.first().unwrap().as_str().to_owned();
    let (hosts, id) = (listing.hosts.clone(), listing.id);
    let catalog = print(1, vec![Arc::new(listing)], None, today());

    let xml = text(&atom(&catalog, "past=all"));

    assert_well_formed(&xml);
    assert_eq!(values(&xml, "title")[1], "<b>R&D</b> \"night\"");
    assert_eq!(values(&xml, "summary"), ["1 < 2 & ]]> \u{FFFD}"]);
    let content = &values(&xml, "content")[0];
    assert!(content.contains("<p>1 &lt; 2 &amp; ]]&gt;"), "{content}");
    assert!(content.contains("<strong>Bring</strong>"), "{content}");
    assert!(
        content.contains("href=\"https://a.example/?a=1&amp;b=2\""),
        "{content}"
    );
    assert!(!content.contains("<script"), "{content}");
    assert!(
        xml.contains(&format!("<entry xml:lang=\"{language}\">")),
        "{xml}"
    );
    assert!(xml.contains(&format!("<id>urn:uuid:{id}</id>")));
    let authors: Vec<String> = hosts.iter().map(|host| host.name.to_string()).collect();
    assert_eq!(values(&xml, "name")[1..], authors);
}

#[test]
fn an_empty_selection_is_a_feed_without_entries() {
    let catalog = print(1, listings(10), None, today());
    let xml = text(&atom(&catalog, "country=AQ"));
    assert_well_formed(&xml);
    assert!(!xml.contains("<entry"));
    assert_eq!(values(&xml, "updated"), ["1970-01-01T00:00:00Z"]);
    assert_eq!(
        values(&xml, "id"),
        ["https://calendar.example.org/feed/country=AQ.atom"]
    );
}

#[test]
fn replicas_write_the_same_and_a_day_without_news_changes_nothing() {
    let catalog = print(1, listings(50), None, today());
    let next_day = print(1, listings(50), Some(&catalog), today() + Days::new(1));
    for path in ["past=all", "past=all;kind=ptg"] {
        assert_eq!(text(&atom(&catalog, path)), text(&atom(&next_day, path)));
    }
}
