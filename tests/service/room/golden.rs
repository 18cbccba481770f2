//! Whole feeds, byte by byte, and what a calendar app makes of them.
//!
//! A file in `snapshots/feeds` holds what is printed for zones of one kind, or for one kind of
//! difficulty. Two judges keep a file from being wrong for good: each feed is read by
//! [`reader`](crate::harness::reader), which has to show what the service says takes place, and at the
//! instants that were looked up elsewhere. `GOLDEN=write cargo test --test service golden` writes
//! the files anew; look at what that changed.
//!
//! Events are wall time and do not depend on zone rules, VTIMEZONEs do. On a machine with newer rules
//! than the ones built in, a zone that they changed is not compared with its file.

mod difficult;
mod series;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::{env, fs};

use chrono::{DateTime, NaiveDate, Utc};
use folkmoot::catalog::{Catalog, Manuscript, compile};
use folkmoot::event::Listing;
use folkmoot::feed::{Coding, Selection, compose};
use folkmoot::ical::Publisher;
use folkmoot::recurrence::tzdata_version;
use similar::TextDiff;

use self::series::FAMILIES;
use crate::harness::build;
use crate::harness::reader::{Shown, shown, taking_place};

/// The release of the zone rules that the files were written by.
const WRITTEN_BY: &str = "2026f";

/// The events of a file.
struct Golden {
    name: &'static str,
    events: Vec<Listing>,
    /// Stretches of dates of some of them, by event; see [`as_stated`].
    dates: Vec<(&'static str, &'static [&'static str])>,
}

#[test]
fn meetings_in_zones_of_every_kind() {
    for (name, series) in FAMILIES {
        let events = series.iter().map(difficult::repeated).collect();
        let dates = series
            .iter()
            .flat_map(|one| one.dates.iter().map(|dates| (one.event, *dates)));
        hold(Golden {
            name,
            events,
            dates: dates.collect(),
        });
    }
}

#[test]
fn odd_and_even_weeks_across_years_of_53() {
    hold(difficult::weeks());
}

#[test]
fn what_is_moved_cancelled_skipped_or_called_off() {
    hold(difficult::exceptions());
}

#[test]
fn whole_days_and_nothing_of_what_has_no_day_yet() {
    hold(difficult::whole_days());
}

fn hold(golden: Golden) {
    let Golden {
        name,
        events,
        dates,
    } = golden;
    let catalog = printed(events);
    let publisher = Publisher::of(&build::site());
    let everything = Selection::from_path("past=all").unwrap();
    let feed = compose(&catalog, &everything, &publisher);
    let text = String::from_utf8(feed.body(Coding::Identity).to_vec()).unwrap();
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/service/snapshots/feeds")
        .join(format!("{name}.ics"));
    if env::var("GOLDEN").is_ok_and(|wish| wish == "write") {
        fs::write(&file, &text).unwrap();
    }
    let kept = fs::read_to_string(&file).unwrap();
    let newer = zones_of_newer_rules(&text, &kept);
    assert_same(&without_zones(&kept), &without_zones(&text), name);

    let read = shown(&text, from(), to());
    let listings = catalog.entries().iter().map(|entry| &*entry.listing);
    assert_eq!(read, taking_place(listings, from(), to()), "{name}");
    for (event, dates) in dates {
        let zone = zone_of(&catalog, event);
        if newer.contains(&zone) {
            continue;
        }
        let all: Vec<String> = of_event(&read, event).map(as_stated).collect();
        let (first, last) = (dates[0], dates[dates.len() - 1]);
        let place = |date| all.iter().position(|one| one == date);
        let (Some(begin), Some(end)) = (place(first), place(last)) else {
            panic!("{name}: {event} has no {first} or no {last}: {all:?}");
        };
        assert_eq!(all[begin..=end], *dates, "{name}: {event}");
    }
}

fn from() -> DateTime<Utc> {
    build::at("2022-01-01T00:00:00Z")
}

/// Behind two years of 53 weeks.
fn to() -> DateTime<Utc> {
    build::at("2033-09-01T00:00:00Z")
}

fn printed(events: Vec<Listing>) -> Catalog {
    let manuscript = Manuscript {
        edition: 1,
        changed_at: build::at("2026-11-20T10:00:00Z"),
        listings: events.into_iter().map(Arc::new).collect(),
        groups: Vec::new(),
    };
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    compile(manuscript, None, day, &Publisher::of(&build::site()))
}

fn of_event<'a>(all: &'a [Shown], event: &str) -> impl Iterator<Item = &'a Shown> {
    all.iter().filter(move |one| one.event == event)
}

/// A date as it is stated: its start, of whole days its end, too, and whether it is off.
fn as_stated(one: &Shown) -> String {
    let end = match one.start.contains('T') {
        true => String::new(),
        false => format!("/{}", one.end),
    };
    let off = if one.is_off { " off" } else { "" };
    format!("{}{end}{off}", one.start)
}

fn zone_of(catalog: &Catalog, event: &str) -> String {
    let mut entries = catalog.entries().iter();
    let entry = entries.find(|entry| entry.listing.slug.as_str() == event);
    entry.unwrap().listing.draft.when.zone.to_string()
}

/// Shows the lines that differ, of two texts that should be the same.
fn assert_same(kept: &str, printed: &str, what: &str) {
    let diff = TextDiff::from_lines(kept, printed);
    assert!(kept == printed, "{what}:\n{}", diff.unified_diff());
}

/// The zones that newer rules than those of the files tell otherwise; by the same rules there is none.
fn zones_of_newer_rules(text: &str, kept: &str) -> Vec<String> {
    let (printed, kept) = (zones(text), zones(kept));
    let release = tzdata_version();
    if release.trim_start_matches("bundled ") == WRITTEN_BY {
        for (zone, kept) in &kept {
            assert_same(kept, printed.get(zone).map_or("", String::as_str), zone);
        }
        assert_eq!(printed.len(), kept.len());
    }
    let differs = |name: &&String| printed.get(*name) != kept.get(*name);
    let newer: Vec<String> = printed.keys().filter(differs).cloned().collect();
    if !newer.is_empty() {
        eprintln!("not compared, for tzdata {release} is newer than {WRITTEN_BY}: {newer:?}");
    }
    newer
}

const ZONE_BEGINS: &str = "BEGIN:VTIMEZONE\r\n";
const ZONE_ENDS: &str = "END:VTIMEZONE\r\n";

/// The VTIMEZONEs of a feed, by name.
fn zones(text: &str) -> BTreeMap<String, String> {
    let blocks = text.split(ZONE_BEGINS).skip(1);
    let named = blocks.map(|block| {
        let block = block.split(ZONE_ENDS).next().unwrap();
        let name = block.lines().find_map(|line| line.strip_prefix("TZID:"));
        (name.unwrap().to_owned(), block.to_owned())
    });
    named.collect()
}

fn without_zones(text: &str) -> String {
    let mut parts = text.split(ZONE_BEGINS);
    let head = parts.next().unwrap_or_default().to_owned();
    parts.fold(head, |kept, block| {
        kept + block.split_once(ZONE_ENDS).map_or("", |(_, rest)| rest)
    })
}
