//! What one person follows, as bytes.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::sync::Arc;

use uuid::Uuid;

use super::{publisher, selection, text};
use crate::catalog::generate::{listings, today};
use crate::catalog::{Catalog, Manuscript, compile};
use crate::event::{DeadlineRole, EventId, Listing, State};
use crate::feed::{Coding, Feed, Representation, compose, personal_feed, personal_settings};
use crate::following::Following;
use crate::group::{Group, GroupId};

/// An edition of 300 events, with the hosts of the first and the second as groups, and a call for
/// papers before the first.
fn edition() -> (Catalog, [GroupId; 2]) {
    let mut listings = listings(300);
    let mut first = Listing::clone(&listings[0]);
    let closes = "2026-11-25T18:00:00".parse().unwrap();
    first.draft.deadlines.insert(DeadlineRole::Cfp, closes);
    listings[0] = Arc::new(first);
    let (one, other) = (host(&listings[0]), host(&listings[1]));
    let ids = [one.id, other.id];
    let manuscript = Manuscript {
        edition: 1,
        changed_at: "2026-11-20T10:00:00Z".parse().unwrap(),
        listings,
        groups: vec![one.into(), other.into()],
    };
    (compile(manuscript, None, today(), &publisher()), ids)
}

fn host(listing: &Listing) -> Group {
    let host = &listing.hosts[0];
    Group {
        id: GroupId::new(),
        slug: host.slug.clone(),
        kind: host.kind,
        name: host.name.clone(),
        description: None,
        city: None,
        country: None,
        region: None,
        links: BTreeMap::new(),
    }
}

fn following(events: Vec<EventId>, groups: Vec<GroupId>) -> Following {
    Following {
        name: Uuid::from_u128(7),
        events,
        groups,
        changed_at: "2026-11-01T00:00:00Z".parse().unwrap(),
    }
}

fn feed(catalog: &Catalog, following: &Following, settings: &str) -> Feed {
    let settings = personal_settings(settings).unwrap();
    let calendar = Representation::Calendar;
    personal_feed(catalog, following, &settings, calendar, &publisher())
}

fn uids(text: &str) -> Vec<String> {
    let text = text.replace("\r\n ", "");
    let uids = text.lines().filter_map(|line| line.strip_prefix("UID:"));
    uids.map(str::to_owned).collect()
}

#[test]
fn starred_and_hosted_events_stand_in_order_each_once_as_in_public_feeds() {
    let (catalog, [group, _]) = edition();
    let hosted: Vec<_> = {
        let slug = &catalog.groups().iter().find(|it| it.group.id == group);
        catalog.hosted_by(&slug.unwrap().group.slug).collect()
    };
    assert!(hosted.len() > 1);
    let starred: Vec<EventId> = catalog.entries()[..40]
        .iter()
        .rev()
        .map(|it| it.listing.id)
        .collect();
    let doubled = [starred.clone(), vec![hosted[0].listing.id, starred[0]]].concat();
    let feed = feed(&catalog, &following(doubled, vec![group]), "past=all");
    let text = text(&feed);

    let mut wanted: BTreeSet<EventId> = starred.into_iter().collect();
    wanted.extend(hosted.iter().map(|entry| entry.listing.id));
    let entries = catalog.entries().iter();
    let entries = entries.filter(|entry| wanted.contains(&entry.listing.id));
    let blocks: Vec<&str> = entries
        .filter_map(|entry| Some(entry.block.as_ref()?.text.as_str()))
        .collect();
    assert_eq!(feed.events(), blocks.len());
    for block in &blocks {
        assert_eq!(text.matches(block).count(), 1, "the edition's own lines");
    }
    let all = super::text(&compose(&catalog, &selection("past=all"), &publisher()));
    let mut public = uids(&all);
    let mine = uids(&text);
    public.retain(|uid| mine.contains(uid));
    assert_eq!(mine, public, "the order of the public feed");
}

#[test]
fn it_is_packed_of_parts_that_were_packed_once_and_told_by_their_digests() {
    let (catalog, [one, other]) = edition();
    let starred: Vec<EventId> = catalog.entries().iter().map(|it| it.listing.id).collect();
    let mine = feed(&catalog, &following(starred, Vec::new()), "past=all");
    let mut unpacked = String::new();
    let packed = mine.body(Coding::Gzip).clone();
    flate2::read::GzDecoder::new(packed.as_ref())
        .read_to_string(&mut unpacked)
        .unwrap();
    assert_eq!(unpacked, text(&mine));
    assert!(packed.len() * 2 < unpacked.len());

    let tag = |groups| {
        let feed = feed(&catalog, &following(Vec::new(), groups), "all");
        feed.etag(Coding::Identity).to_owned()
    };
    assert_eq!(tag(vec![one]), tag(vec![one]));
    assert_ne!(tag(vec![one]), tag(vec![other]));
    assert_ne!(tag(vec![one]), tag(vec![one, other]));
    assert_ne!(tag(Vec::new()), mine.etag(Coding::Identity));
    let best = |accepts| mine.choose(Some(accepts));
    assert_eq!(best("br, zstd, gzip;q=0.1"), Coding::Gzip);
    assert_eq!(best("br, zstd"), Coding::Identity);
}

#[test]
fn who_follows_nothing_has_a_calendar_all_the_same() {
    let (catalog, _) = edition();
    let feed = feed(&catalog, &following(Vec::new(), Vec::new()), "all");
    let text = text(&feed);
    assert_eq!(feed.events(), 0);
    assert_eq!(text.matches("BEGIN:VTIMEZONE").count(), 1);
    assert!(
        text.contains("X-WR-CALNAME:My events (Folkmoot)\r\n"),
        "{text}"
    );
}

#[test]
fn what_is_not_public_any_more_is_not_there() {
    let (catalog, [group, _]) = edition();
    let known = catalog.entries().iter().find(|entry| entry.block.is_some());
    let known = known.unwrap().listing.id;
    let stale = following(vec![EventId::new(), known], vec![GroupId::new()]);
    assert_eq!(feed(&catalog, &stale, "past=all").events(), 1);
    assert_ne!(group, stale.groups[0]);
}

#[test]
fn settings_are_those_of_selections_and_filters_are_refused() {
    let (catalog, _) = edition();
    let all = catalog.entries().iter().map(|entry| entry.listing.id);
    let following = following(all.collect(), Vec::new());
    let events = |settings: &str| feed(&catalog, &following, settings).events();
    assert!(events("past=all") > events("all") && events("all") >= events("past=0"));
    assert_eq!(events("past=all;deadlines=on"), events("past=all") + 1);
    let rung = text(&feed(&catalog, &following, "past=all;alarm=15m"));
    assert!(rung.contains("TRIGGER:-PT15M\r\n"));
    assert!(!text(&feed(&catalog, &following, "past=all")).contains("VALARM"));
    for bad in [
        "kind=ptg",
        "past=0;q=zuul",
        "near=5.6,-0.2,50",
        "colour=red",
        "past=ever",
        "kind=ptg;or;kind=sig",
    ] {
        assert!(personal_settings(bad).is_err(), "{bad}");
    }
    let fault = personal_settings("kind=ptg").unwrap_err().to_string();
    assert!(fault.contains("past, deadlines, alarm"), "{fault}");
}

#[test]
fn a_star_is_a_change_of_the_feed_and_the_edition_is_one() {
    let (catalog, _) = edition();
    let event = catalog.entries().iter().find(|entry| entry.block.is_some());
    let mut following = following(vec![event.unwrap().listing.id], Vec::new());
    let edition_at = catalog.changed_at;
    let at = |following: &Following| feed(&catalog, following, "past=all").last_modified();
    assert!(at(&following) >= edition_at);
    following.changed_at = "2027-01-01T09:30:00Z".parse().unwrap();
    assert_eq!(at(&following), following.changed_at);
    let text = text(&feed(&catalog, &following, "past=all"));
    assert!(
        text.contains("LAST-MODIFIED:20270101T093000Z\r\n"),
        "{text}"
    );
}

#[test]
fn no_representation_says_where_it_came_from() {
    let (catalog, groups) = edition();
    let following = following(Vec::new(), groups.to_vec());
    let settings = personal_settings("past=all").unwrap();
    for representation in Representation::ALL {
        let feed = personal_feed(
            &catalog,
            &following,
            &settings,
            representation,
            &publisher(),
        );
        let text = text(&feed).replace("\r\n ", "");
        assert!(feed.events() > 0);
        assert!(text.contains("My events (Folkmoot)"), "{text:.400}");
        for trace in [
            "SOURCE",
            "\"source\"",
            "rel=\"self\"",
            "/feed/",
            "/personal/",
        ] {
            assert!(!text.contains(trace), "{trace}");
        }
        let name = "urn:uuid:00000000-0000-0000-0000-000000000007";
        assert_eq!(
            text.contains(name),
            representation != Representation::Calendar
        );
    }
}

#[test]
fn a_series_that_is_off_is_told_for_as_long_as_in_public_feeds() {
    let mut changed = listings(300);
    let place = changed
        .iter()
        .position(|it| it.draft.recurrence.is_none())
        .unwrap();
    changed[place] = Arc::new(Listing {
        state: State::Cancelled,
        ..Listing::clone(&changed[place])
    });
    let id = changed[place].id;
    let catalog = super::print(1, changed, None, today());
    let text = text(&feed(
        &catalog,
        &following(vec![id], Vec::new()),
        "past=all",
    ));
    assert!(text.contains("STATUS:CANCELLED\r\n"), "{text}");
}
