//! What the room prints, as a reader gets it.

mod community;
mod golden;
mod hostile;
mod look;
mod rules;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::*;
use crate::event::{
    EventDraft, EventId, Format, HostListing, Kind, LinkRole, Listing, Place, State,
};
use crate::group::GroupKind;
use crate::language::Language;
use crate::link::WebLink;
use crate::recurrence::{CalendarRule, Recurrence, Rule, Span, When, Zone};
use crate::slug::Slug;
use crate::text::{Line, Prose};

fn publisher() -> Publisher {
    Publisher {
        name: "Folkmoot".into(),
        origin: "https://calendar.example.org".into(),
        domain: "calendar.example.org".into(),
    }
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::parse(text, 1_000).unwrap()
}

fn link(text: &str) -> WebLink {
    WebLink::parse(text).unwrap()
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn timed(zone_name: &str, start: &str, end: &str) -> When {
    When::new(
        zone(zone_name),
        Span::Timed {
            start: local(start),
            end: local(end),
        },
    )
    .unwrap()
}

fn all_day(zone_name: &str, first: &str, last: &str) -> When {
    let day = |text: &str| text.parse().unwrap();
    When::new(
        zone(zone_name),
        Span::AllDay {
            first: day(first),
            last: day(last),
        },
    )
    .unwrap()
}

fn calendar_rule(text: &str, when: &When) -> Recurrence {
    let rule = CalendarRule::parse(text, when.zone, !when.is_timed()).unwrap();
    Recurrence::by(Rule::Calendar(rule))
}

/// A meetup of a user group, with as little as an event can have.
fn meetup(id: &str, title: &str, when: When) -> Listing {
    Listing {
        id: EventId(uuid::Uuid::nil()),
        slug: Slug::parse(id).unwrap(),
        uid: line(&format!("{id}@calendar.example.org")),
        sequence: 3,
        state: State::Published,
        state_reason: None,
        moved_from: None,
        draft: EventDraft {
            kind: Kind::Meetup,
            title: line(title),
            summary: None,
            description: None,
            languages: vec![Language::english()],
            format: Format::InPerson,
            when,
            recurrence: None,
            place: Place::default(),
            links: BTreeMap::new(),
            deadlines: BTreeMap::new(),
            projects: BTreeSet::new(),
            tags: BTreeSet::new(),
            hosts: Vec::new(),
            parent: None,
            picture: None,
        },
        hosts: vec![HostListing {
            slug: Slug::parse("openinfra-berlin").unwrap(),
            name: line("OpenInfra Berlin"),
            kind: GroupKind::UserGroup,
        }],
        parent: None,
        created_at: utc("2026-09-01T08:00:00Z"),
        last_modified: utc("2026-10-02T09:30:00Z"),
    }
}

fn with_join(mut listing: Listing, join: &str) -> Listing {
    listing.draft.format = Format::Online;
    listing.draft.links.insert(LinkRole::Join, link(join));
    listing
}

fn described(mut listing: Listing, markdown: &str) -> Listing {
    listing.draft.description = Some(Prose::parse(markdown, 20_000).unwrap());
    listing
}

fn printed(listing: &Listing) -> String {
    event_block(listing, &publisher()).unwrap().text
}

fn unfolded(text: &str) -> Vec<String> {
    text.replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

/// The values of a property, parameters included, wherever it stands.
fn values(text: &str, name: &str) -> Vec<String> {
    let is_it = |rest: &&str| rest.starts_with([':', ';']);
    let lines = unfolded(text);
    let found = lines
        .iter()
        .filter_map(|line| line.strip_prefix(name).filter(is_it));
    found
        .map(|rest| rest.strip_prefix(':').unwrap_or(rest).to_owned())
        .collect()
}

fn head() -> CalendarHead {
    CalendarHead {
        name: "Folkmoot: all events".into(),
        description: "Everything, from everywhere; daily.".into(),
        source_url: Some("https://calendar.example.org/feed/all.ics".into()),
        page_url: "https://calendar.example.org/events".into(),
        color: Some(Color::Teal),
        last_modified: utc("2026-10-02T09:30:00Z"),
    }
}

/// A feed, as the room that composes them puts one together.
fn feed(listings: &[Listing]) -> String {
    let mut blocks: Vec<EventBlock> = listings
        .iter()
        .filter_map(|listing| event_block(listing, &publisher()))
        .collect();
    blocks.sort_by(|a, b| a.sort.cmp(&b.sort));
    let mut zones: BTreeMap<Zone, DateTime<Utc>> = BTreeMap::new();
    for block in &blocks {
        if let Some(zone) = block.zone {
            let first = zones.entry(zone).or_insert(block.first_use);
            *first = block.first_use.min(*first);
        }
    }
    if zones.is_empty() {
        zones.insert(Zone::UTC, head().last_modified);
    }
    let zones: Vec<String> = zones
        .into_iter()
        .map(|(zone, from)| vtimezone(zone, from, today()))
        .collect();
    calendar(
        &head(),
        &publisher(),
        zones.iter().map(String::as_str),
        blocks.iter().map(|block| block.text.as_str()),
    )
}
