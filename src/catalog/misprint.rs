//! What must not go out: lines that break a rule of calendars, found before anybody reads them.

use chrono::{DateTime, Utc};

use super::Entry;
use crate::doctor::{Finding, violations_of_events, violations_of_zone};
use crate::event::EventId;
use crate::ical::EventBlock;
use crate::recurrence::Zone;

/// A rule broken by something that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misprint {
    /// The event, unless it is a time zone that is wrong.
    pub event: Option<EventId>,
    /// What it is called: the title of the event, or the name of the zone.
    pub title: String,
    /// The short name of the rule.
    pub rule: &'static str,
    /// What is wrong, and where the rule is written down.
    pub message: String,
}

/// An edition that was not put out, for what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The number of the edition.
    pub edition: i64,
    /// When it was refused.
    pub at: DateTime<Utc>,
    /// Why; never empty.
    pub misprints: Vec<Misprint>,
}

impl Misprint {
    /// Those in the lines of an event and of its deadlines.
    pub(super) fn of_event(entry: &Entry) -> Vec<Self> {
        let event = entry.block.as_deref().map(|block| &**block);
        let blocks = event.into_iter().chain(&*entry.deadlines);
        let faults = blocks.flat_map(|block: &EventBlock| violations_of_events(&block.text));
        let draft = &entry.listing.draft;
        faults
            .map(|fault| Self::of(Some(entry.id), draft.title.to_string(), fault))
            .collect()
    }

    /// Those in the VTIMEZONE of a zone that has to be true between these instants.
    pub(super) fn of_zone(
        text: &str,
        zone: Zone,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> impl Iterator<Item = Self> {
        let faults = violations_of_zone(text, zone, from, until).into_iter();
        faults.map(move |fault| Self::of(None, zone.to_string(), fault))
    }

    fn of(event: Option<EventId>, title: String, fault: Finding) -> Self {
        Self {
            event,
            title,
            rule: fault.rule,
            message: format!("{} ({})", fault.message, fault.reference),
        }
    }
}
