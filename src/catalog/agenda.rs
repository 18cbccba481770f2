//! What happens when: occurrences of many events in one order.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};

use super::{Catalog, Entry};
use crate::recurrence::Occurrence;

/// One occurrence of one event.
#[derive(Debug, Clone)]
pub struct AgendaItem<'a> {
    /// The event.
    pub entry: &'a Arc<Entry>,
    /// Which time of it.
    pub occurrence: Occurrence,
}

impl Catalog {
    /// The first `limit` occurrences of a [`walk`](Catalog::walk).
    pub fn agenda(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        keep: impl Fn(&Entry) -> bool,
        limit: usize,
    ) -> Vec<AgendaItem<'_>> {
        self.walk(from, to, keep).take(limit).collect()
    }

    /// The occurrences that overlap with [`from`, `to`) of the events that `keep` lets through, by start;
    /// of those that begin at once, by their events as they stand in [`entries`](Catalog::entries). Of series
    /// nothing beyond the [window](Catalog::window) is known.
    ///
    /// Series are merged, not sorted: the cost is one look at each event and a little for each
    /// occurrence taken, however many there are in all.
    pub fn walk(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        keep: impl Fn(&Entry) -> bool,
    ) -> impl Iterator<Item = AgendaItem<'_>> {
        // Entries stand by their first start, so the first one behind the end is the last to look at.
        let entries = self
            .entries
            .iter()
            .take_while(|entry| entry.starts_at() < to);
        let is_ahead = |entry: &&Arc<Entry>| entry.ends_at().is_some_and(|end| end > from);
        let mut streams: Vec<_> = entries
            .filter(is_ahead)
            .filter(|entry| keep(entry))
            .map(|entry| (entry, entry.between(from, to).peekable()))
            .collect();
        let mut heads: BinaryHeap<_> = streams
            .iter_mut()
            .enumerate()
            .filter_map(|(index, (_, dates))| Some(Reverse((dates.peek()?.starts_at, index))))
            .collect();
        std::iter::from_fn(move || {
            let Reverse((_, index)) = heads.pop()?;
            let (entry, dates) = &mut streams[index];
            let occurrence = dates.next()?;
            heads.extend(dates.peek().map(|next| Reverse((next.starts_at, index))));
            Some(AgendaItem { entry, occurrence })
        })
    }

    /// What goes on at `at`, as announced: nothing cancelled, postponed, or without a date.
    pub fn now(&self, at: DateTime<Utc>) -> Vec<AgendaItem<'_>> {
        let keep = |entry: &Entry| entry.is_on() && !entry.listing.draft.when.is_month();
        let mut items = self.agenda(at, at + TimeDelta::seconds(1), keep, usize::MAX);
        items.retain(|item| !item.occurrence.cancelled);
        items
    }

    /// The first `limit` occurrences that go on at `at` or come later.
    pub fn upcoming(
        &self,
        at: DateTime<Utc>,
        keep: impl Fn(&Entry) -> bool,
        limit: usize,
    ) -> Vec<AgendaItem<'_>> {
        self.agenda(at, DateTime::<Utc>::MAX_UTC, keep, limit)
    }
}
