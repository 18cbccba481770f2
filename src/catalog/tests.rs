//! The room as a whole: editions that follow each other.

use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::generate::{listings, today};
use super::{Catalog, Entry, Manuscript, Window, compile};
use crate::event::{Listing, State};
use crate::group::Group;
use crate::ical::Publisher;
use crate::text::Line;

fn publisher() -> Publisher {
    Publisher {
        name: "Folkmoot".to_owned(),
        origin: "https://calendar.example.org".to_owned(),
        domain: "example.org".to_owned(),
    }
}

fn print(
    edition: i64,
    listings: Vec<Arc<Listing>>,
    previous: Option<&Catalog>,
    day: NaiveDate,
) -> Catalog {
    let manuscript = Manuscript {
        edition,
        changed_at: midnight(today()),
        listings,
        groups: Vec::new(),
    };
    compile(manuscript, previous, day, &publisher())
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    Window::around(day).until
        - TimeDelta::days((Window::around(day).until.date_naive() - day).num_days())
}

/// What readers can tell of an entry.
fn face(entry: &Entry) -> (&Listing, Vec<crate::recurrence::Occurrence>, Option<&str>) {
    (
        &entry.listing,
        entry.occurrences().collect(),
        entry.block.as_ref().map(|block| block.text.as_str()),
    )
}

fn assert_alike(one: &Catalog, other: &Catalog) {
    assert_eq!(one.entries().len(), other.entries().len());
    for (one, other) in one.entries().iter().zip(other.entries()) {
        assert_eq!(face(one), face(other));
    }
    for block in one
        .entries()
        .iter()
        .filter_map(|entry| entry.block.as_ref())
    {
        if let Some(zone) = block.zone {
            let of = |catalog: &Catalog| {
                catalog
                    .timezone(zone, block.first_use)
                    .map(|lines| lines.text().to_owned())
            };
            assert!(of(one).is_some());
            assert_eq!(of(one), of(other));
        }
    }
}

#[test]
fn entries_stand_by_start_and_are_found_by_slug() {
    let catalog = print(1, listings(600), None, today());
    assert_eq!(catalog.entries().len(), 600);
    assert!(
        catalog
            .entries()
            .is_sorted_by_key(|entry| (entry.starts_at(), entry.listing.uid.to_string()))
    );
    for entry in catalog.entries() {
        assert!(Arc::ptr_eq(
            catalog.entry(&entry.listing.slug).unwrap(),
            entry
        ));
    }
}

#[test]
fn an_edition_reprints_what_changed_and_takes_over_the_rest() {
    let before = print(1, listings(300), None, today());
    let mut changed = listings(300);
    let mut listing = Listing::clone(&changed[123]);
    listing.state = State::Cancelled;
    listing.state_reason = Some(Line::parse("Flood", 99).unwrap());
    listing.sequence += 1;
    changed[123] = Arc::new(listing);
    changed.remove(7);

    let after = print(2, changed.clone(), Some(&before), today());

    let taken_over =
        |entry: &&Arc<Entry>| before.entries().iter().any(|old| Arc::ptr_eq(old, entry));
    assert_eq!(after.entries().iter().filter(taken_over).count(), 298);
    assert_alike(&after, &print(2, changed, None, today()));
    assert_eq!(
        before.entries().len(),
        300,
        "an edition that is out does not change"
    );
}

#[test]
fn a_new_name_of_a_host_reprints_its_events_though_their_version_stays() {
    let before = print(1, listings(20), None, today());
    let mut renamed = listings(20);
    let mut listing = Listing::clone(&renamed[3]);
    listing.hosts[0].name = Line::parse("Renamed", 99).unwrap();
    renamed[3] = Arc::new(listing.clone());

    let after = print(2, renamed, Some(&before), today());

    assert_eq!(
        after.entry(&listing.slug).unwrap().listing.hosts,
        listing.hosts
    );
}

#[test]
fn a_new_day_moves_the_window_of_series_and_keeps_every_block() {
    let before = print(1, listings(300), None, today());
    let tomorrow = today() + Days::new(40);

    let after = print(1, listings(300), Some(&before), tomorrow);

    assert_alike(&after, &print(1, listings(300), None, tomorrow));
    let (mut same, mut moved) = (0, 0);
    for entry in after.entries() {
        let old = before.entry(&entry.listing.slug).unwrap();
        match entry.listing.draft.recurrence {
            None => assert!(Arc::ptr_eq(old, entry)),
            Some(_) if Arc::ptr_eq(old, entry) => same += 1,
            Some(_) => moved += 1,
        }
        assert_eq!(old.block.is_some(), entry.block.is_some());
        if let (Some(old), Some(new)) = (&old.block, &entry.block) {
            assert!(Arc::ptr_eq(old, new));
        }
    }
    assert!(moved > 50 && same < 5, "{moved} moved, {same} the same");
}

#[test]
fn series_lie_in_the_window_and_single_events_keep_their_date() {
    let catalog = print(1, listings(400), None, today());
    let window = catalog.window();
    for entry in catalog.entries() {
        if entry.listing.draft.recurrence.is_none() {
            assert_eq!(
                entry.occurrences().len(),
                1,
                "{:?}",
                entry.listing.draft.when
            );
        }
        if entry.listing.draft.when.is_month() {
            assert!(entry.block.is_none());
        }
    }
    let outside = |entry: &&Arc<Entry>| {
        let mut dates = entry.occurrences();
        entry.listing.draft.recurrence.is_some()
            && dates.any(|date| date.ends_at <= window.from || date.starts_at >= window.until)
    };
    assert_eq!(catalog.entries().iter().filter(outside).count(), 0);
    assert!(
        catalog
            .entries()
            .iter()
            .any(|entry| entry.listing.draft.when.is_month())
    );
}

#[test]
fn an_agenda_is_all_occurrences_sorted_by_start_and_cut() {
    let catalog = print(1, listings(200), None, today());
    let keep = |entry: &Entry| entry.is_on();
    for (back, ahead) in [(0, 1), (0, 14), (30, 30), (800, 800), (-400, 800)] {
        let from = midnight(today()) - TimeDelta::days(back);
        let to = midnight(today()) + TimeDelta::days(ahead);
        let mut expected: Vec<_> = catalog
            .entries()
            .iter()
            .filter(|entry| keep(entry))
            .flat_map(|entry| {
                entry
                    .occurrences()
                    .map(move |date| (date.starts_at, entry, date))
            })
            .filter(|(_, _, date)| date.starts_at < to && date.ends_at > from)
            .map(|(start, entry, date)| (start, entry.listing.uid.to_string(), date.ends_at))
            .collect();
        expected.sort();
        let agenda = |limit| {
            let mut found: Vec<_> = catalog
                .agenda(from, to, keep, limit)
                .iter()
                .map(|item| {
                    (
                        item.occurrence.starts_at,
                        item.entry.listing.uid.to_string(),
                        item.occurrence.ends_at,
                    )
                })
                .collect();
            assert!(found.is_sorted_by_key(|found| found.0));
            found.sort();
            found
        };
        assert_eq!(agenda(usize::MAX), expected);
        let starts = |items: &[(DateTime<Utc>, String, DateTime<Utc>)]| {
            items.iter().map(|item| item.0).collect::<Vec<_>>()
        };
        assert_eq!(
            starts(&agenda(5)),
            starts(&expected[..5.min(expected.len())])
        );
    }
}

#[test]
fn what_goes_on_now_takes_place() {
    let catalog = print(1, listings(300), None, today());
    let mut seen = 0;
    for hour in 0..24 * 7 {
        let at = midnight(today()) + TimeDelta::hours(hour);
        for item in catalog.now(at) {
            seen += 1;
            assert!(item.occurrence.starts_at <= at && at < item.occurrence.ends_at);
            assert!(item.entry.is_on() && !item.occurrence.cancelled);
            assert!(!item.entry.listing.draft.when.is_month());
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_next_occurrence_goes_on_or_comes() {
    let catalog = print(1, listings(300), None, today());
    let at = midnight(today());
    for entry in catalog.entries() {
        let expected = entry
            .occurrences()
            .find(|date| date.ends_at > at && !date.cancelled);
        assert_eq!(entry.next(at), expected);
        assert_eq!(
            entry.is_over(at),
            entry.occurrences().all(|date| date.ends_at <= at)
        );
    }
}

#[test]
fn parts_are_found_by_the_event_they_belong_to() {
    let mut all = listings(30);
    let parent = all[0].slug.clone();
    for part in [4, 9] {
        let listing = Listing {
            parent: Some(parent.clone()),
            ..Listing::clone(&all[part])
        };
        all[part] = Arc::new(listing);
    }
    let catalog = print(1, all, None, today());
    let parts: Vec<&str> = catalog
        .children(&parent)
        .iter()
        .map(|part| part.listing.slug.as_str())
        .collect();
    assert_eq!(parts.len(), 2);
    assert!(parts.contains(&"event-4") && parts.contains(&"event-9"));
    assert!(
        catalog
            .children(&crate::slug::Slug::parse("event-4").unwrap())
            .is_empty()
    );
}

#[test]
fn groups_are_taken_over_and_have_the_region_of_their_country() {
    let group = |name: &str, country: &str| Group {
        id: crate::group::GroupId(uuid::Uuid::from_u128(name.len() as u128)),
        slug: crate::slug::Slug::of(name).unwrap(),
        kind: crate::group::GroupKind::UserGroup,
        name: Line::parse(name, 99).unwrap(),
        description: crate::text::Prose::parse("*Hello*", 99).ok(),
        city: None,
        country: crate::geography::Country::parse(country).ok(),
        region: None,
        links: Default::default(),
    };
    let compiled = |groups: Vec<Group>, previous: Option<&Catalog>| {
        let manuscript = Manuscript {
            edition: 1,
            changed_at: midnight(today()),
            listings: vec![],
            groups: Vec::into_iter(groups).map(Into::into).collect(),
        };
        compile(manuscript, previous, today(), &publisher())
    };
    let before = compiled(vec![group("Ghana", "GH"), group("Hanoi VN", "VN")], None);
    let after = compiled(
        vec![group("Ghana", "MX"), group("Hanoi VN", "VN")],
        Some(&before),
    );

    assert!(Arc::ptr_eq(&before.groups()[1], &after.groups()[1]));
    let ghana = after
        .group(&crate::slug::Slug::parse("ghana").unwrap())
        .unwrap();
    assert_eq!(ghana.region, Some(crate::geography::Region::LatinAmerica));
    assert_eq!(
        ghana.description_html().map(str::trim),
        Some("<p><em>Hello</em></p>")
    );
}

#[test]
fn entries_are_found_whatever_came_went_or_was_renamed() {
    let all = listings(400);
    let mut out = print(1, all[..100].to_vec(), None, today());
    let check = |catalog: &Catalog, present: &[Arc<Listing>]| {
        for listing in present {
            assert_eq!(catalog.entry(&listing.slug).unwrap().listing, *listing);
        }
        assert_eq!(catalog.entries().len(), present.len());
    };
    // One by one, a few, then more than are kept aside.
    for count in [101, 102, 110, 400] {
        out = print(2, all[..count].to_vec(), Some(&out), today());
        check(&out, &all[..count]);
    }
    // As many go as come.
    let before = print(3, all[..100].to_vec(), Some(&out), today());
    let after = print(4, all[1..101].to_vec(), Some(&before), today());
    check(&after, &all[1..101]);
    assert!(after.entry(&all[0].slug).is_none());
    // One takes another address.
    let mut renamed = all[1..101].to_vec();
    let slug = crate::slug::Slug::parse("renamed").unwrap();
    renamed[5] = Arc::new(Listing {
        slug,
        ..Listing::clone(&renamed[5])
    });
    let last = print(5, renamed.clone(), Some(&after), today());
    check(&last, &renamed);
    assert!(last.entry(&all[6].slug).is_none());
}
