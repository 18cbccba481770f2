//! What is due before an event as an entry of its own: the end of the call for papers, of the
//! registration.

use chrono::{NaiveDateTime, TimeDelta};

use super::look::Look;
use super::print::Lines;
use super::series::{Component, Standing};
use super::vevent::Printer;
use super::{EventBlock, Publisher};
use crate::event::{DeadlineRole, Listing};
use crate::recurrence::{Span, When};

/// How long an entry is that ends at its deadline. An entry has to last (RFC 5545, 3.6.1), and one
/// that began at 23:59 would stand on the wrong day.
pub const DEADLINE_LENGTH: TimeDelta = TimeDelta::minutes(30);

/// The deadlines of a public event, each under a UID of its own: `<id>-cfp@domain`.
pub fn deadline_blocks(listing: &Listing, publisher: &Publisher) -> Vec<EventBlock> {
    deadline_blocks_as(listing, publisher, &Look::default())
}

/// The same as a reader wants them.
pub fn deadline_blocks_as(
    listing: &Listing,
    publisher: &Publisher,
    look: &Look,
) -> Vec<EventBlock> {
    let printer = Printer::new(listing, publisher, look);
    let deadlines = listing.draft.deadlines.iter();
    let block = |(&role, &at): (&DeadlineRole, &NaiveDateTime)| {
        let component = component(listing, role, at);
        let mut lines = Lines::default();
        let (event, alarms) = printer.deadline(role, &component);
        lines.event(&event, &alarms);
        let start = component.when.starts_at();
        EventBlock {
            text: lines.into_text(),
            zone: Some(component.when.zone),
            first_use: start,
            sort: (start, component.uid),
        }
    };
    deadlines.map(block).collect()
}

fn component(listing: &Listing, role: DeadlineRole, at: NaiveDateTime) -> Component {
    let zone = listing.draft.when.zone;
    // By way of the instant, for either local time may be one that clocks skip.
    let due = zone.instant_of(at).earliest();
    let span = Span::Timed {
        start: zone.local(due - DEADLINE_LENGTH),
        end: zone.local(due),
    };
    let standing = match Standing::of(listing) {
        // What is due did not move with the event.
        Standing::Rescheduled(_) => Standing::Confirmed,
        standing => standing,
    };
    Component::single(listing.uid.as_str(), When { zone, span }, standing)
        .with_suffix(role.as_str())
}
