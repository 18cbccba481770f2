//! Feeds written as somebody wants them, and deadlines in feeds.

use std::sync::Arc;

use chrono::{Days, NaiveTime};

use super::{print, publisher, selection, text};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::event::{DeadlineRole, Kind, Listing};
use crate::feed::{Newsstand, Representation, compose};

fn composed(catalog: &Catalog, path: &str) -> String {
    text(&compose(catalog, &selection(path), &publisher()))
}

fn uids(text: &str) -> Vec<&str> {
    let mut uids: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("UID:"))
        .collect();
    uids.sort();
    uids
}

#[test]
fn an_option_changes_how_a_feed_is_written_and_not_what_is_in_it() {
    let catalog = print(1, listings(200), None, today());
    let plain = composed(&catalog, "kind=ptg,live");
    let rung = composed(&catalog, "kind=ptg,live;alarm=15m,1d");
    assert_eq!(uids(&plain), uids(&rung));
    let confirmed = plain.matches("STATUS:CONFIRMED").count();
    assert!(confirmed > 0);
    assert_eq!(rung.matches("BEGIN:VALARM").count(), 2 * confirmed);
    assert!(!plain.contains("VALARM"));
    let name = |text: &str| {
        text.lines()
            .find(|line| line.starts_with("NAME:"))
            .map(str::to_owned)
    };
    assert_eq!(name(&plain), name(&rung));
    let unfolded = rung.replace("\r\n ", "");
    assert!(unfolded.contains("/feed/kind=live,ptg;alarm=15m,1d.ics\r\n"));
    assert!(unfolded.contains("/events?kind=live,ptg\r\n"));
}

#[test]
fn the_stand_keeps_each_way_of_writing_as_a_feed_of_its_own() {
    let catalog = print(1, listings(20), None, today());
    let stand = Newsstand::default();
    let ask = |path: &str| {
        stand.feed(
            &catalog,
            &selection(path),
            Representation::Calendar,
            &publisher(),
        )
    };
    let rung = ask("alarm=15m;kind=ptg");
    assert!(!Arc::ptr_eq(&rung, &ask("kind=ptg")));
    assert!(Arc::ptr_eq(&rung, &ask("kind=ptg;alarm=15m")));
}

/// Twenty events; the sixth is a PTG with two deadlines, ten days ago and a year and a half ago.
fn with_deadlines() -> Catalog {
    let mut all = listings(20);
    let mut ptg = Listing::clone(&all[5]);
    ptg.draft.kind = Kind::Ptg;
    let due = |days: u64| (today() - Days::new(days)).and_time(NaiveTime::MIN);
    ptg.draft.deadlines = [
        (DeadlineRole::Registration, due(10)),
        (DeadlineRole::Cfp, due(550)),
    ]
    .into();
    all[5] = Arc::new(ptg);
    print(1, all, None, today())
}

#[test]
fn deadlines_are_entries_where_they_are_asked_for() {
    let catalog = with_deadlines();
    let due = |path: &str| {
        let text = composed(&catalog, path);
        let is_due = |uid: &&str| uid.contains("-cfp@") || uid.contains("-registration@");
        uids(&text).into_iter().filter(is_due).count()
    };
    assert_eq!(due("all"), 0);
    assert_eq!(due("deadlines=on"), 1, "a year back");
    assert_eq!(due("deadlines=on;past=all"), 2);
    assert_eq!(due("deadlines=on;past=0"), 0);
    assert_eq!(due("kind=deadline;past=all"), 2, "whatever the event is");
    assert_eq!(due("kind=deadline;deadlines=off;past=all"), 0);
    assert_eq!(due("kind=live;past=all;deadlines=on"), 0);
    assert_eq!(due("kind=live;or;kind=deadline;past=all"), 2);
    let hosted = catalog.entries().iter().find(|e| !e.deadlines.is_empty());
    let country = hosted.unwrap().listing.draft.place.country.unwrap();
    assert_eq!(
        due(&format!(
            "kind=deadline;country={};past=all",
            country.code()
        )),
        2
    );
    assert_eq!(due("kind=deadline;country=AQ;past=all"), 0);
}

#[test]
fn a_zone_is_defined_from_its_first_deadline_on() {
    let catalog = with_deadlines();
    let text = composed(&catalog, "kind=deadline;past=all");
    let starts = text
        .lines()
        .filter_map(|line| line.strip_prefix("DTSTART;TZID="));
    let mut zones: Vec<&str> = starts.filter_map(|rest| rest.split(':').next()).collect();
    zones.sort();
    zones.dedup();
    let defined: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("TZID:"))
        .collect();
    assert_eq!(defined, zones);
    let first = catalog
        .entries()
        .iter()
        .flat_map(|entry| entry.deadlines.iter());
    let first = first.min_by_key(|block| block.first_use).unwrap();
    let block = catalog.timezone(first.zone.unwrap(), first.first_use);
    assert!(text.contains(&**block.unwrap()));
}

#[test]
fn one_entry_a_day_keeps_every_day_of_every_event() {
    let catalog = print(1, listings(400), None, today());
    let (whole, by_day) = (
        composed(&catalog, "past=all"),
        composed(&catalog, "past=all;perday=on"),
    );
    assert!(by_day.matches("BEGIN:VEVENT").count() > whole.matches("BEGIN:VEVENT").count());
    let day_of = |uid: &str| uid.split_once("-day").map(|(id, _)| id.to_owned());
    let stems: std::collections::BTreeSet<String> = uids(&by_day)
        .into_iter()
        .map(|uid| day_of(uid).map_or(uid.to_owned(), |id| format!("{id}@example.org")))
        .collect();
    let all: std::collections::BTreeSet<String> =
        uids(&whole).into_iter().map(str::to_owned).collect();
    assert_eq!(stems, all);
}
