//! Feeds as bytes.

use std::collections::HashSet;
use std::io::Read;
use std::sync::Arc;

use chrono::{Days, NaiveDate};

use super::{print, publisher, selection, text};
use crate::catalog::generate::{listings, today};
use crate::catalog::{Catalog, Entry};
use crate::event::{Listing, State};
use crate::feed::{Coding, Conditions, Selection, compose, event_feed};

#[test]
fn a_feed_has_each_selected_event_once_in_order_and_each_zone_it_names() {
    let catalog = print(1, listings(300), None, today());
    let feed = compose(&catalog, &selection("region=apac;past=all"), &publisher());
    let text = text(&feed);

    let selected = selection("region=apac");
    let matcher = selected.on(&catalog);
    let expected = catalog
        .entries()
        .iter()
        .filter(|entry| entry.block.is_some() && matcher.has(entry));
    assert_eq!(feed.events(), expected.clone().count());
    for entry in expected {
        assert_eq!(
            text.matches(&format!("UID:{}\r\n", entry.listing.uid))
                .count()
                .min(1),
            1
        );
        assert_eq!(
            text.matches(entry.block.as_ref().unwrap().text.as_str())
                .count(),
            1
        );
    }
    let mut used: Vec<&str> = text
        .lines()
        .filter_map(|line| {
            line.strip_prefix("DTSTART;TZID=")
                .and_then(|rest| rest.split(':').next())
        })
        .collect();
    used.sort();
    used.dedup();
    let defined: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("TZID:"))
        .collect();
    assert_eq!(defined, used);
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.contains("SOURCE;VALUE=URI:https://calendar.example.org/feed/region=apac"));
}

#[test]
fn replicas_send_the_same_bytes_however_they_came_to_the_edition() {
    let mut changed = listings(300);
    changed.remove(17);
    let long_running = print(
        2,
        changed.clone(),
        Some(&print(1, listings(300), None, today() - Days::new(3))),
        today(),
    );
    changed.reverse();
    let started_today = print(2, changed, None, today());
    for path in ["all", "kind=meetup", "region=emea;past=all", "country=AQ"] {
        let feed = |catalog: &Catalog| compose(catalog, &selection(path), &publisher());
        let (one, other) = (feed(&long_running), feed(&started_today));
        assert_eq!(text(&one), text(&other));
        assert_eq!(one.etag(Coding::Gzip), other.etag(Coding::Gzip));
        assert_eq!(one.body(Coding::Gzip), other.body(Coding::Gzip));
        assert_eq!(one.last_modified(), other.last_modified());
    }
}

#[test]
fn an_edition_that_changes_nothing_of_a_feed_leaves_its_tag() {
    let mut all = listings(100);
    let before = print(1, all.clone(), None, today());
    let kind = all[5].draft.kind;
    all[5] = Arc::new(Listing {
        state: State::Cancelled,
        sequence: 9,
        ..Listing::clone(&all[5])
    });
    let after = print(2, all, Some(&before), today());
    let tag = |catalog: &Catalog, path: &str| {
        compose(catalog, &selection(path), &publisher())
            .etag(Coding::Identity)
            .to_owned()
    };
    let other = if kind.as_str() == "ptg" {
        "kind=summit"
    } else {
        "kind=ptg"
    };
    assert_eq!(tag(&before, other), tag(&after, other));
    let concerned = format!("kind={kind};past=all");
    assert_ne!(tag(&before, &concerned), tag(&after, &concerned));
}

#[test]
fn a_year_back_is_kept_unless_more_or_less_is_asked() {
    let catalog = print(1, listings(1000), None, today());
    let selected = |path: &str| {
        let text = text(&compose(&catalog, &selection(path), &publisher()));
        let uids: HashSet<&str> = text
            .lines()
            .filter_map(|line| line.strip_prefix("UID:"))
            .collect();
        let is_in = |entry: &&Arc<Entry>| uids.contains(entry.listing.uid.as_str());
        catalog
            .entries()
            .iter()
            .filter(is_in)
            .cloned()
            .collect::<Vec<_>>()
    };
    let midnight = |back: u64| {
        (today() - Days::new(back))
            .and_hms_opt(0, 0, 0)
            .unwrap()
            .and_utc()
    };
    let (year, day, all) = (selected("all"), selected("past=0"), selected("past=all"));
    assert!(year.iter().all(|entry| !entry.is_over(midnight(365))));
    assert!(all.iter().any(|entry| entry.is_over(midnight(365))));
    assert!(day.len() < year.len() && year.len() < all.len());
    let over: Vec<_> = day
        .iter()
        .filter(|entry| entry.is_over(midnight(0)))
        .collect();
    assert!(!over.is_empty(), "what was called off is told for 90 days");
    assert!(
        over.iter()
            .all(|entry| !entry.is_on() && !entry.is_over(midnight(90)))
    );
}

#[test]
fn a_feed_without_events_still_is_a_calendar_with_a_zone() {
    let catalog = print(1, listings(10), None, today());
    let feed = compose(&catalog, &selection("country=AQ"), &publisher());
    let text = text(&feed);
    assert_eq!(feed.events(), 0);
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(text.contains("TZID:Etc/UTC") && text.contains("in Antarctica"));
}

#[test]
fn one_event_is_a_feed_of_its_own_however_long_ago_it_was() {
    let catalog = print(1, listings(100), None, today());
    let entry = catalog
        .entries()
        .iter()
        .find(|entry| entry.block.is_some())
        .unwrap();
    let feed = event_feed(&catalog, entry, &publisher());
    let text = text(&feed);
    assert_eq!(feed.events(), 1);
    assert!(text.contains(&entry.block.as_ref().unwrap().text));
    let address = format!(
        "https://calendar.example.org/events/{}.ics",
        entry.listing.slug
    );
    assert!(text.replace("\r\n ", "").contains(&address), "{text}");
}

#[test]
fn each_coding_has_its_bytes_and_its_strong_tag() {
    let catalog = print(1, listings(50), None, today());
    let feed = compose(&catalog, &Selection::all(), &publisher());
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(&feed.body(Coding::Gzip)[..])
        .read_to_end(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, feed.body(Coding::Identity)[..]);
    let (plain, packed) = (feed.etag(Coding::Identity), feed.etag(Coding::Gzip));
    assert_eq!(packed, format!("\"{}-gzip\"", plain.trim_matches('"')));
    assert_eq!(plain.len(), 64 + 2);
    for known in [plain, packed] {
        assert!(feed.is_known(Conditions {
            if_none_match: Some(known),
            if_modified_since: None
        }));
    }
    assert!(!feed.is_known(Conditions::default()));
}

#[test]
fn last_modified_is_the_last_change_or_the_midnight_after_it() {
    let on = |day: NaiveDate| {
        let catalog = print(1, listings(5), None, day);
        compose(&catalog, &Selection::all(), &publisher())
            .last_modified()
            .to_string()
    };
    assert_eq!(on("2026-11-20".parse().unwrap()), "2026-11-20 10:00:00 UTC");
    assert_eq!(on("2026-11-22".parse().unwrap()), "2026-11-22 00:00:00 UTC");
}
