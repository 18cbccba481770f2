//! A fault in the demo is found here, and not by whoever starts it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::draft;
use super::file::{Demo, EventEntry};
use crate::event::{EventDraft, EventId, GroupLookup, State};
use crate::group::GroupId;
use crate::recurrence::occurrences;
use crate::slug::Slug;

/// Days of loading: clocks change in America and in Europe, a leap day, weeks of a year of 53,
/// the last day of a year of 53, and days of no note.
const DAYS: [&str; 8] = [
    "2026-10-25",
    "2026-11-22",
    "2026-12-28",
    "2027-03-14",
    "2027-03-28",
    "2028-02-29",
    "2032-12-31",
    "2035-07-15",
];

fn drafts(today: NaiveDate) -> Vec<(State, EventDraft)> {
    let demo = Demo::read().unwrap();
    let groups: BTreeMap<Slug, GroupId> = demo
        .groups
        .iter()
        .map(|group| (group.slug.clone(), GroupId::new()))
        .collect();
    let events: BTreeMap<Slug, EventId> = demo
        .events
        .iter()
        .filter(|entry| entry.state.is_public() && entry.parent.is_none())
        .map(|entry| (entry.slug.clone(), EventId::new()))
        .collect();
    let lookup = GroupLookup {
        group: &|slug| groups.get(slug).copied(),
        event: &|slug| events.get(slug).copied(),
    };
    let draft = |entry: &EventEntry| {
        (
            entry.state,
            draft::of(entry, today, &lookup).unwrap_or_else(|fault| panic!("on {today}: {fault}")),
        )
    };
    demo.events.iter().map(draft).collect()
}

#[test]
fn every_event_of_the_demo_passes_the_checks_of_the_form_on_whatever_day_it_is_loaded() {
    for day in DAYS {
        assert!(drafts(day.parse().unwrap()).len() >= 100);
    }
}

#[test]
fn something_is_on_today_and_next_week_on_whatever_day_it_is_loaded() {
    for day in DAYS {
        let today: NaiveDate = day.parse().unwrap();
        let midnight = today.and_time(NaiveTime::MIN).and_utc();
        let drafts = drafts(today);
        let on = |from: i64, to: i64| {
            let (from, to) = (
                midnight + TimeDelta::days(from),
                midnight + TimeDelta::days(to),
            );
            let is_on = |draft: &EventDraft| {
                occurrences(&draft.when, draft.recurrence.as_ref(), from, to)
                    .iter()
                    .any(|one| !one.cancelled)
            };
            drafts
                .iter()
                .filter(|(state, draft)| *state == State::Published && is_on(draft))
                .count()
        };
        assert!(on(0, 1) >= 3, "only {} events today, {day}", on(0, 1));
        assert!(
            on(7, 14) >= 3,
            "only {} events in the week after, {day}",
            on(7, 14)
        );
    }
}

#[test]
fn the_demo_covers_what_the_calendar_can_do() {
    let drafts = drafts("2026-11-22".parse().unwrap());
    let public: Vec<&EventDraft> = drafts
        .iter()
        .filter(|(state, _)| state.is_public())
        .map(|(_, draft)| draft)
        .collect();
    assert!(public.len() >= 60);
    assert!(
        public
            .iter()
            .map(|draft| draft.when.zone)
            .collect::<BTreeSet<_>>()
            .len()
            >= 15
    );
    for &state in State::ALL {
        assert!(
            drafts.iter().any(|(of, _)| *of == state),
            "no event is {state}"
        );
    }
    assert!(public.iter().any(|draft| draft.when.is_month()));
    assert!(public.iter().any(|draft| draft.parent.is_some()));
}

#[test]
fn people_of_the_demo_are_invented_and_its_references_lead_somewhere() {
    let demo = Demo::read().unwrap();
    let people: BTreeSet<_> = demo.people.iter().map(|person| &person.email).collect();
    let groups: BTreeSet<_> = demo.groups.iter().map(|group| &group.slug).collect();
    assert!(
        people
            .iter()
            .all(|email| email.as_str().ends_with("@example.org"))
    );
    assert!(
        demo.people
            .iter()
            .flat_map(|person| &person.groups)
            .all(|slug| groups.contains(slug))
    );
    for entry in &demo.events {
        assert!(
            entry.organizers.iter().all(|email| people.contains(email)),
            "{}",
            entry.slug
        );
    }
}
