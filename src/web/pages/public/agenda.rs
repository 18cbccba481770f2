//! Occurrences sorted into the days on which they begin where they take place.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use super::card::{Dates, EventCard};
use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::event::Kind;
use crate::feed::{Due, Matcher};
use crate::recurrence::Span;
use crate::web::show::{self, Manner, TimeText};

/// One day of a list.
pub struct Day {
    /// `Saturday 25 July`, with the year where it is not this one.
    pub heading: TimeText,
    /// `Today` or `Tomorrow` (UTC).
    pub relative: Option<String>,
    /// What is shown at once.
    pub cards: Vec<EventCard>,
    /// Regular meetings that would drown the rest; shown when asked for.
    pub meetings: Vec<EventCard>,
}

/// What stands on a day.
#[derive(Clone)]
pub enum Item<'a> {
    /// An occurrence of an event.
    Event(AgendaItem<'a>),
    /// What is due before one.
    Due(Due<'a>),
}

/// Items by what a list does with them.
#[derive(Default)]
pub struct Sorted<'a> {
    /// What began before the first day and goes on.
    pub under_way: Vec<AgendaItem<'a>>,
    /// What begins or is due on a day, by that day.
    pub days: BTreeMap<NaiveDate, Vec<Item<'a>>>,
    /// What has only a month so far.
    pub undated: Vec<AgendaItem<'a>>,
}

/// With more than so many events on a day, the meetings among them are folded away.
const FEW: usize = 5;

impl<'a> Sorted<'a> {
    /// Sorts items by the local day each begins on; those of which `begins` is false are under way.
    pub fn by_day(items: Vec<AgendaItem<'a>>, begins: impl Fn(&AgendaItem<'a>) -> bool) -> Self {
        let mut sorted = Self::default();
        for item in items {
            let span = item.occurrence.when;
            match span {
                Span::Month { .. } => sorted.undated.push(item),
                _ if begins(&item) => sorted
                    .days
                    .entry(show::local_day(&span))
                    .or_default()
                    .push(Item::Event(item)),
                _ => sorted.under_way.push(item),
            }
        }
        sorted
    }

    /// Puts what is due on its days, among the events by time.
    pub fn add(&mut self, due: &[Due<'a>]) {
        for due in due {
            let day = self.days.entry(due.local.date()).or_default();
            day.push(Item::Due(*due));
            day.sort_by_key(Item::at);
        }
    }

    /// Keeps the first days until there are `enough` items, and tells the first day left out.
    pub fn cut(&mut self, enough: usize) -> Option<NaiveDate> {
        let full = full_at(self.days.iter(), enough)?;
        let rest = self.days.split_off(&(full + Days::new(1)));
        rest.keys().next().copied()
    }

    /// Keeps the last days until there are `enough` items, and tells the first of them when
    /// something was left out.
    pub fn cut_front(&mut self, enough: usize) -> Option<NaiveDate> {
        let first = full_at(self.days.iter().rev(), enough)?;
        let kept = self.days.split_off(&first);
        let left_out = std::mem::replace(&mut self.days, kept);
        (!left_out.is_empty()).then_some(first)
    }
}

impl Item<'_> {
    /// When it begins, or is due.
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Event(item) => item.occurrence.starts_at,
            Self::Due(due) => due.at(),
        }
    }

    /// As lists show it.
    pub fn card(&self, dates: Dates, manner: Manner, now: DateTime<Utc>) -> EventCard {
        match self {
            Self::Event(item) => EventCard::of(item, dates, manner, now),
            Self::Due(due) => EventCard::of_due(due, dates, manner, now),
        }
    }

    fn is_meeting(&self) -> bool {
        matches!(self, Self::Event(item) if item.entry.listing.draft.kind == Kind::Sig)
    }
}

/// The day with which there are `enough` items.
fn full_at<'a, T: 'a>(
    days: impl Iterator<Item = (&'a NaiveDate, &'a Vec<T>)>,
    enough: usize,
) -> Option<NaiveDate> {
    let mut count = 0;
    let mut full = days.skip_while(|(_, items)| {
        count += items.len();
        count < enough
    });
    full.next().map(|(day, _)| *day)
}

impl Day {
    /// The day with its events by start.
    pub fn of(day: NaiveDate, items: &[Item<'_>], manner: Manner, now: DateTime<Utc>) -> Self {
        let today = now.date_naive();
        let relative = match (day - today).num_days() {
            0 => Some("today"),
            1 => Some("tomorrow"),
            _ => None,
        };
        let text = match day.year() == today.year() {
            true => manner.locale.heading(day),
            false => manner.locale.date(day),
        };
        let card = |item: &&Item<'_>| item.card(Dates::UnderDay, manner, now);
        let is_meeting = |item: &&Item<'_>| items.len() > FEW && item.is_meeting();
        let (meetings, others): (Vec<_>, Vec<_>) = items.iter().partition(is_meeting);
        Self {
            heading: TimeText::day(day, text),
            relative: relative.map(|key| manner.locale.text(key).into_owned()),
            cards: others.iter().map(card).collect(),
            meetings: meetings.iter().map(card).collect(),
        }
    }
}

/// The cards of items that stand under no day.
pub fn cards(items: &[AgendaItem<'_>], manner: Manner, now: DateTime<Utc>) -> Vec<EventCard> {
    items
        .iter()
        .map(|item| EventCard::of(item, Dates::Full, manner, now))
        .collect()
}

/// The cards of what comes next in a calendar: of the events that `keep` lets through, and of what
/// is due before those of the selection.
pub fn next(
    catalog: &Catalog,
    matcher: &Matcher<'_>,
    keep: impl Fn(&Entry) -> bool,
    manner: Manner,
    now: DateTime<Utc>,
    limit: usize,
) -> Vec<EventCard> {
    let events = catalog.upcoming(now, keep, limit);
    let due = catalog.entries().iter();
    let due = due.flat_map(|entry| matcher.due_before(entry));
    let due = due.filter(|due| due.at() >= now).map(Item::Due);
    let mut items: Vec<Item<'_>> = events.into_iter().map(Item::Event).chain(due).collect();
    items.sort_by_key(Item::at);
    items.truncate(limit);
    items
        .iter()
        .map(|item| item.card(Dates::Full, manner, now))
        .collect()
}
