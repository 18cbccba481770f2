//! The events of one listing, printed once and put into every feed that has them.

use chrono::{DateTime, Utc};

use super::Publisher;
use super::look::Look;
use super::print::Lines;
use super::series::{Component, components};
use super::vevent::Printer;
use crate::event::Listing;
use crate::recurrence::{When, Zone};

/// The printed VEVENTs of a public event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventBlock {
    /// Folded lines, each with CRLF; a master stands before its overrides.
    pub text: String,
    /// The zone whose VTIMEZONE the text needs; none for whole days.
    pub zone: Option<Zone>,
    /// The earliest instant named in the text, before which that VTIMEZONE has to begin.
    pub first_use: DateTime<Utc>,
    /// Its place among the blocks of a feed: by start, then by UID.
    pub sort: (DateTime<Utc>, String),
}

/// Prints a public event; `None` for one of which only the month is known, or nothing is left.
pub fn event_block(listing: &Listing, publisher: &Publisher) -> Option<EventBlock> {
    event_block_as(listing, publisher, &Look::default())
}

/// The same as a reader wants it, who may want months, too.
pub fn event_block_as(listing: &Listing, publisher: &Publisher, look: &Look) -> Option<EventBlock> {
    let components = look.components(components(listing));
    let start = components.first()?.when.starts_at();
    let mut lines = Lines::default();
    let printer = Printer::new(listing, publisher, look);
    for component in &components {
        let (event, alarms) = printer.master(component);
        lines.event(&event, &alarms);
        for changed in &component.overrides {
            let (event, alarms) = printer.changed(component, changed);
            lines.event(&event, &alarms);
        }
    }
    let timed = || {
        components
            .iter()
            .flat_map(times)
            .filter(|when| when.is_timed())
    };
    let originals = components.iter().flat_map(|component| {
        component
            .overrides
            .iter()
            .map(|changed| component.when.moved_to(changed.original).starts_at())
    });
    Some(EventBlock {
        text: lines.into_text(),
        zone: timed().next().map(|when| when.zone),
        first_use: timed()
            .map(When::starts_at)
            .chain(originals)
            .min()
            .unwrap_or(start),
        sort: (start, listing.uid.to_string()),
    })
}

fn times(component: &Component) -> impl Iterator<Item = &When> {
    std::iter::once(&component.when).chain(component.overrides.iter().map(|changed| &changed.when))
}
