//! What a feed lists where entries are no lines of iCalendar: events, and what is due before them.

use chrono::{DateTime, NaiveDate, Utc};

use super::compose::Wanted;
use super::deadlines::Due;
use super::selection::Selection;
use crate::catalog::Entry;
use crate::event::Listing;

/// One entry of a feed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Item<'a> {
    Event(&'a Entry),
    Due(Due<'a>),
}

impl<'a> Item<'a> {
    /// The event it is, or is due before.
    pub(super) fn listing(&self) -> &'a Listing {
        match self {
            Self::Event(entry) | Self::Due(Due { entry, .. }) => &entry.listing,
        }
    }

    fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Event(entry) => entry.starts_at(),
            Self::Due(due) => due.at(),
        }
    }
}

/// The entries of what is wanted, by time: the same as in a calendar, and events of which only the
/// month is known.
pub(super) fn items<'a>(
    day: NaiveDate,
    wanted: impl Iterator<Item = Wanted<'a>>,
    settings: &Selection,
) -> Vec<Item<'a>> {
    let since = settings.past().since(day);
    let is_recent = |due: &Due<'_>| since.is_none_or(|since| due.at() >= since);
    let mut items = Vec::new();
    for wanted in wanted {
        if wanted.event {
            items.push(Item::Event(wanted.entry));
        }
        if wanted.deadlines {
            let due = Due::of(wanted.entry).filter(is_recent);
            items.extend(due.map(Item::Due));
        }
    }
    items.sort_by_key(Item::at);
    items
}
