//! For which day a database's demo was loaded.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::file::EventEntry;
use crate::event::Event;
use crate::slug::Slug;

/// The day that the relative dates of most known events were reckoned from; somebody may have moved
/// a few of them by hand. `None` when no event with such a date is known.
pub(super) fn day_loaded_for(
    entries: &[EventEntry],
    known: &BTreeMap<Slug, Event>,
) -> Option<NaiveDate> {
    let mut votes: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for entry in entries {
        if let (Some(days), Some(event)) = (entry.days_from_today(), known.get(&entry.slug)) {
            let day = event.draft.when.local_start().date() - days;
            *votes.entry(day).or_default() += 1;
        }
    }
    votes
        .into_iter()
        .max_by_key(|(_, votes)| *votes)
        .map(|(day, _)| day)
}
