//! Feeds written as somebody wants them, and deadlines in feeds.

use std::sync::Arc;

use chrono::{Days, NaiveTime};

use super::{print, publisher, selection, text};
use crate::catalog::Catalog;
use crate::catalog::generate::{listings, today};
use crate::event::{DeadlineRole, Kind, Listing};
use crate::feed::{Newsstand, Representation, compose, export_json};
use crate::locale::Locale;

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
    assert!(text.contains(block.unwrap().text()));
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

#[test]
fn months_are_entries_in_the_calendar_of_those_who_ask() {
    let catalog = print(1, listings(400), None, today());
    let entries = catalog.entries().iter();
    let months = entries.filter(|entry| entry.listing.draft.when.is_month());
    let mut months: Vec<String> = months
        .map(|entry| entry.listing.uid.as_str().replace('@', "-month@"))
        .collect();
    months.sort();
    assert!(months.len() > 3);
    let (without, with) = (
        composed(&catalog, "past=all"),
        composed(&catalog, "past=all;months=on"),
    );
    let (without, with) = (uids(&without), uids(&with));
    let added: Vec<&str> = with
        .iter()
        .copied()
        .filter(|uid| !without.contains(uid))
        .collect();
    assert_eq!(added, months);
    assert_eq!(with.len(), without.len() + months.len());
}

fn written(catalog: &Catalog, path: &str, form: Representation) -> String {
    let stand = Newsstand::default();
    text(&stand.feed(catalog, &selection(path), form, &publisher()))
}

#[test]
fn what_is_due_is_in_every_form_of_a_selection_alike() {
    let catalog = with_deadlines();
    for (path, count) in [
        ("all", 0),
        ("deadlines=on", 1),
        ("deadlines=on;past=all", 2),
        ("deadlines=on;past=0", 0),
        ("kind=deadline;past=all", 2),
        ("kind=deadline;deadlines=off;past=all", 0),
        ("kind=live;past=all;deadlines=on", 0),
        ("kind=live;or;kind=deadline;past=all", 2),
    ] {
        let calendar = composed(&catalog, path);
        let due = |uid: &str| uid.contains("-cfp@") || uid.contains("-registration@");
        let mut named: Vec<&str> = uids(&calendar).into_iter().filter(|uid| due(uid)).collect();
        assert_eq!(named.len(), count, "{path}");
        let objects = export_json(&catalog, &selection(path), &publisher());
        let tasks = objects.as_array().unwrap().iter();
        let tasks: Vec<_> = tasks.filter(|object| object["@type"] == "Task").collect();
        let mut tasked: Vec<&str> = tasks
            .iter()
            .map(|task| task["uid"].as_str().unwrap())
            .collect();
        tasked.sort();
        named.sort();
        assert_eq!(tasked, named, "{path}");
        let news = written(&catalog, path, Representation::Atom);
        let cfps = news.matches("#cfp</id>").count();
        assert_eq!(
            cfps + news.matches("#registration</id>").count(),
            count,
            "{path}"
        );
    }
}

#[test]
fn a_deadline_is_a_task_of_its_event_and_news_of_its_own() {
    let catalog = with_deadlines();
    let path = "kind=deadline;past=all";
    let objects = export_json(&catalog, &selection(path), &publisher());
    let entry = catalog.entries().iter().find(|e| !e.deadlines.is_empty());
    let listing = &entry.unwrap().listing;
    let objects = objects.as_array().unwrap().iter();
    let tasks: Vec<_> = objects.filter(|object| object["@type"] == "Task").collect();
    let due: Vec<&str> = tasks
        .iter()
        .map(|task| task["due"].as_str().unwrap())
        .collect();
    assert!(due.is_sorted(), "{due:?}");
    let task = tasks[0];
    let zone = listing.draft.when.zone.name();
    assert_eq!(task["timeZone"], zone);
    assert_eq!(
        task["title"],
        format!("Call for papers closes: {}", listing.draft.title)
    );
    let parent = &task["relatedTo"][listing.uid.as_str()]["relation"]["parent"];
    assert_eq!(*parent, true);
    assert_eq!(
        task["start"],
        serde_json::Value::Null,
        "it takes no time of its own"
    );
    let news = written(&catalog, path, Representation::Atom);
    let closes = format!("Call for papers closes: {}</title>", listing.draft.title);
    assert!(news.contains(&closes), "{news}");
    assert!(
        news.contains("term=\"deadline\" label=\"Deadline\""),
        "{news}"
    );
    assert!(news.contains(&format!("({zone})")), "{news}");
}

#[test]
fn every_form_says_our_words_in_the_language_of_its_address() {
    let catalog = with_deadlines();
    for locale in Locale::ALL {
        let path = format!("deadlines=on;past=all;lang={}", locale.tag());
        let what = selection(&path).describe(&catalog, locale);
        let closes = locale.text("deadline-cfp");
        for form in Representation::ALL {
            let feed = written(&catalog, &path, form).replace("\r\n ", "");
            let feed = feed.replace("&#39;", "'");
            assert!(feed.contains(&*closes), "{path}, {form:?}");
            assert!(
                feed.contains(&what) || feed.contains(&what.replace(',', "\\,")),
                "{path}, {form:?}"
            );
            assert_eq!(
                feed.contains("-//Folkmoot//Folkmoot//EN"),
                form != Representation::Atom
            );
        }
        let news = written(&catalog, &path, Representation::Atom);
        assert!(news.contains(&format!("xml:lang=\"{}\"", locale.tag())));
        let own = format!("/feed/{}.atom", selection(&path).canonical());
        assert!(news.contains(&own), "{own}");
        let page = "/events?past=all&amp;deadlines=on\"";
        assert!(news.contains(page), "the page knows no language yet");
    }
    let (plain, rung) = ("kind=ptg", "kind=ptg;alarm=15m;months=on");
    assert_eq!(
        written(&catalog, plain, Representation::Atom),
        written(&catalog, rung, Representation::Atom),
        "news have no alarms"
    );
}
