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
        source_url: format!("{page_url}.ics"),
        page_url,
        color: None,
        last_modified: listing.last_modified,
    };
    let block = event_block(listing, publisher);
    let zone = block
        .as_ref()
        .and_then(|block| block.zone)
        .unwrap_or(Zone::UTC);
    let first_use = block
        .as_ref()
        .map_or(listing.last_modified, |block| block.first_use);
    let zone = vtimezone(zone, first_use, today);
    let text = block.iter().map(|block| block.text.as_str());
    calendar(&head, publisher, std::iter::once(zone.as_str()), text)
}
