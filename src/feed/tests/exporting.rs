//! Events as JSCalendar.

use std::sync::Arc;

use super::{print, publisher, selection, text};
use crate::catalog::generate::{listings, today};
use crate::event::Listing;
use crate::feed::{Newsstand, Representation, Selection, event_json, export_json};
use crate::slug::Slug;

#[test]
fn events_are_jscalendar_objects_without_any_mail_address() {
    let catalog = print(1, listings(300), None, today());
    let events = export_json(&catalog, &selection("past=all"), &publisher());
    let events = events.as_array().unwrap();
    assert_eq!(events.len(), 300);
    for event in events {
        let entry = catalog
            .entry(&Slug::parse(slug_of(event)).unwrap())
            .unwrap();
        assert_eq!(event["@type"], "Event");
        assert_eq!(event["uid"], entry.listing.uid.as_str());
        assert_eq!(
            event["timeZone"].is_string(),
            entry.listing.draft.when.is_timed()
        );
        assert_eq!(
            event["showWithoutTime"] == true,
            !entry.listing.draft.when.is_timed()
        );
        let expected = if entry.is_on() {
            ["confirmed", "tentative"]
        } else {
            ["cancelled"; 2]
        };
        assert!(expected.contains(&event["status"].as_str().unwrap()));
        let mut shown = event.clone();
        shown["uid"] = "".into();
        assert!(!shown.to_string().contains("@example.org"), "{shown}");
        let empty = |value: &serde_json::Value| {
            value.is_null() || value.as_object().is_some_and(|map| map.is_empty())
        };
        assert!(!event.as_object().unwrap().values().any(empty), "{event}");
    }
    let year = export_json(&catalog, &Selection::all(), &publisher());
    assert!(year.as_array().unwrap().len() < 300);
}

fn slug_of(event: &serde_json::Value) -> &str {
    event["links"]["page"]["href"]
        .as_str()
        .unwrap()
        .rsplit('/')
        .next()
        .unwrap()
}

#[test]
fn series_are_told_in_the_words_of_jscalendar() {
    let mut listing = Listing::clone(&listings(90)[80]);
    let rule = "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,-1FR;BYSETPOS=1;UNTIL=20271230T090000";
    let recurrence = serde_json::json!({
        "rule": { "calendar": rule },
        "extra": ["2026-12-05T09:00:00"],
        "skipped": ["2026-12-08T09:00:00"],
        "overrides": { "2027-02-09T09:00:00": { "cancelled": { "reason": null } } },
    });
    listing.draft.recurrence = Some(serde_json::from_value(recurrence).unwrap());
    let slug = listing.slug.clone();
    let catalog = print(1, vec![Arc::new(listing)], None, today());
    let events = export_json(&catalog, &selection("past=all"), &publisher());
    assert_eq!(slug_of(&events[0]), slug.as_str());
    assert_eq!(
        events[0]["recurrenceRules"],
        serde_json::json!([{
            "@type": "RecurrenceRule",
            "frequency": "monthly",
            "interval": 2,
            "byDay": [
                { "@type": "NDay", "day": "fr", "nthOfPeriod": -1 },
                { "@type": "NDay", "day": "tu", "nthOfPeriod": 2 },
            ],
            "bySetPosition": [1],
            "until": "2027-12-30T09:00:00",
        }])
    );
    assert_eq!(
        events[0]["recurrenceOverrides"],
        serde_json::json!({
            "2026-12-05T09:00:00": {},
            "2026-12-08T09:00:00": { "excluded": true },
            "2027-02-09T09:00:00": { "status": "cancelled" },
        })
    );
}

#[test]
fn odd_weeks_are_one_rule_by_the_numbers_of_weeks() {
    let listing = Arc::clone(&listings(100)[95]);
    let catalog = print(1, vec![listing], None, today());
    let rule =
        export_json(&catalog, &Selection::all(), &publisher())[0]["recurrenceRules"][0].clone();
    assert_eq!(rule["frequency"], "yearly");
    assert_eq!(rule["byDay"][0]["day"], "we");
    let weeks: Vec<u64> = rule["byWeekNo"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| week.as_u64().unwrap())
        .collect();
    assert_eq!(
        (weeks.first(), weeks.last(), weeks.len()),
        (Some(&1), Some(&53), 27)
    );
}

#[test]
fn durations_are_exact_for_hours_and_whole_for_days() {
    let catalog = print(1, listings(200), None, today());
    for event in export_json(&catalog, &selection("past=all"), &publisher())
        .as_array()
        .unwrap()
    {
        let duration = event["duration"].as_str().unwrap();
        match event["showWithoutTime"] == true {
            true => assert!(
                duration.starts_with('P') && duration.ends_with('D'),
                "{duration}"
            ),
            false => assert!(
                duration.starts_with("PT") && duration.len() > 3,
                "{duration}"
            ),
        }
    }
}

#[test]
fn a_selection_is_a_group_with_its_events() {
    let catalog = print(1, listings(100), None, today());
    for path in ["all", "region=apac;past=all", "country=AQ"] {
        let selection = selection(path);
        let stand = Newsstand::default();
        let feed = stand.feed(&catalog, &selection, Representation::Json, &publisher());
        let group: serde_json::Value = serde_json::from_str(&text(&feed)).unwrap();
        let events = export_json(&catalog, &selection, &publisher());
        assert_eq!(group["@type"], "Group");
        assert_eq!(group["entries"], events, "{path}");
        assert_eq!(feed.events(), events.as_array().unwrap().len());
        let address = format!(
            "https://calendar.example.org/feed/{}",
            selection.canonical()
        );
        assert_eq!(group["uid"], address);
        assert_eq!(group["source"], format!("{address}.json"));
        let changes = events.as_array().unwrap().iter();
        let last = changes
            .map(|event| event["updated"].as_str().unwrap())
            .max();
        assert_eq!(group["updated"], last.unwrap_or("1970-01-01T00:00:00Z"));
    }
}

#[test]
fn one_event_is_an_object_of_its_own_however_long_ago_it_was() {
    let catalog = print(1, listings(100), None, today());
    let all = export_json(&catalog, &selection("past=all"), &publisher());
    for (entry, expected) in catalog.entries().iter().zip(all.as_array().unwrap()) {
        let feed = event_json(&catalog, entry, &publisher());
        let event: serde_json::Value = serde_json::from_str(&text(&feed)).unwrap();
        assert_eq!(event, *expected);
    }
}
