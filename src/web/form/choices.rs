//! What can be chosen in the event form, and what is suggested while typing.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};

use super::Choice;
use crate::catalog::Catalog;
use crate::event::{self, EventForm, Format, KEEP, Kind};
use crate::geography::Country;
use crate::recurrence::Zone;

/// What is suggested while typing.
#[derive(Debug, Clone)]
pub struct Lists {
    /// Time zones.
    pub zones: &'static [Choice],
    /// Groups of the current edition.
    pub groups: Vec<Choice>,
    /// Events that others may be part of.
    pub events: Vec<Choice>,
}

/// Zones by name, with their city as people write it. Made once: names do not change while we run.
static ZONES: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    let city = |name: &str| name.rsplit('/').next().unwrap_or(name).replace('_', " ");
    Zone::all()
        .map(|zone| Choice::new(zone.name(), city(zone.name())))
        .collect()
});

static COUNTRIES: LazyLock<Vec<Choice>> = LazyLock::new(|| {
    let mut countries: Vec<Choice> = Country::all()
        .map(|it| Choice::new(it.code(), it.name()))
        .collect();
    countries.sort_by(|a, b| a.label.cmp(&b.label));
    countries.insert(0, Choice::new("", "Choose a country"));
    countries
});

/// Time zones, to be suggested.
pub fn zones() -> &'static [Choice] {
    &ZONES
}

impl Lists {
    pub(super) fn of(catalog: &Catalog) -> Self {
        let group = |entry: &crate::catalog::GroupEntry| {
            Choice::new(entry.group.slug.as_str(), entry.group.name.as_str())
        };
        // What has parts of its own is big, or comes back: a Summit, a PTG, a show.
        let is_large =
            |kind: Kind| matches!(kind, Kind::Summit | Kind::Ptg | Kind::Days | Kind::Live);
        let large = catalog
            .entries()
            .iter()
            .map(|entry| &entry.listing)
            .filter(|it| is_large(it.draft.kind));
        Self {
            zones: &ZONES,
            groups: catalog.groups().iter().map(|entry| group(entry)).collect(),
            events: large
                .map(|it| Choice::new(it.slug.as_str(), it.draft.title.as_str()))
                .collect(),
        }
    }
}

pub(super) fn countries() -> Vec<Choice> {
    COUNTRIES.clone()
}

pub(super) fn kinds() -> Vec<Choice> {
    let kinds = Kind::ALL
        .iter()
        .map(|kind| Choice::new(kind.to_string(), kind.label()));
    std::iter::once(Choice::new("", "Choose what it is"))
        .chain(kinds)
        .collect()
}

pub(super) fn formats() -> Vec<Choice> {
    Format::ALL
        .iter()
        .map(|format| Choice::new(format.to_string(), format.label()))
        .collect()
}

pub(super) fn timings() -> Vec<Choice> {
    vec![
        Choice::new("timed", "It starts and ends at an hour"),
        Choice::new("all-day", "It takes whole days"),
        Choice::new("month", "Only the month is known so far"),
    ]
}

/// The ways to repeat from the chosen date; what is there and cannot be said by the form can be kept.
pub(super) fn repeats(form: &EventForm) -> Vec<Choice> {
    let current = form.repeats.trim();
    let mut choices = vec![Choice::new("no", "It does not repeat")];
    match form.start_date.trim().parse::<NaiveDate>() {
        Ok(day) => choices.extend(said_of(day)),
        Err(_) => choices.extend(UNDATED.map(|(value, label)| Choice::new(value, label))),
    }
    choices.push(Choice::new("custom", "By a rule of its own (RRULE)"));
    // What was chosen before the date was another, so that its fault can be told.
    if let Some((value, label)) = UNDATED.iter().chain(&RARE).find(|it| it.0 == current)
        && choices.iter().all(|choice| choice.value != *value)
    {
        choices.push(Choice::new(*value, *label));
    }
    if current == KEEP {
        choices.insert(0, Choice::new(KEEP, "As it does now"));
    }
    choices
}

fn said_of(day: NaiveDate) -> impl Iterator<Item = Choice> {
    let capitalized = |words: String| {
        let mut chars = words.chars();
        let first: String = chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + chars.as_str()
    };
    event::presets(day.and_time(NaiveTime::MIN))
        .into_iter()
        .map(move |(value, words)| Choice::new(value, capitalized(words)))
}

/// The same before the date is known.
const UNDATED: [(&str, &str); 8] = [
    ("weekly", "Every week, on the weekday of the start"),
    ("biweekly", "Every other week"),
    ("even-weeks", "In even ISO weeks"),
    ("odd-weeks", "In odd ISO weeks"),
    (
        "monthly-weekday",
        "Every month, on the same weekday (the first Thursday, the second Friday)",
    ),
    ("monthly-last", "Every month, on the last such weekday"),
    ("monthly-date", "Every month, on the same date"),
    ("yearly", "Every year"),
];

/// What is kept where it is, and not offered.
const RARE: [(&str, &str); 1] = [("daily", "Every day")];
