//! One event as a calendar of its own, for a letter's attachment.

use chrono::NaiveDate;

use super::{CalendarHead, Publisher, calendar, event_block, vtimezone};
use crate::event::Listing;
use crate::recurrence::Zone;

/// The event in an envelope of its own, with its zone. Of an event of which only the month is known
/// the calendar is empty.
pub fn single(listing: &Listing, publisher: &Publisher, today: NaiveDate) -> String {
    let page_url = publisher.page_of(&listing.slug);
    let head = CalendarHead {
        name: listing.draft.title.to_string(),
        description: listing
            .draft
            .summary
            .as_ref()
            .unwrap_or(&listing.draft.title)
            .to_string(),
        source_url: Some(format!("{page_url}.ics")),
        page_url,
        color: None,
        last_modified: listing.last_modified,
    };
    let block = event_block(listing, publisher);
    let zone = match &block {
        Some(block) => block.zone.map(|zone| (zone, block.first_use)),
        None => Some((Zone::UTC, listing.last_modified)),
    };
    let zone = zone.map(|(zone, first_use)| vtimezone(zone, first_use, today));
    let text = block.iter().map(|block| block.text.as_str());
    calendar(&head, publisher, zone.as_deref().into_iter(), text)
}
