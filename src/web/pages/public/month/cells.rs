//! What takes place on each day of a month, and the cells that show it.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::super::agenda::Item;
use super::super::card::{Dates, EventCard};
use super::super::{query_of, with_query};
use crate::catalog::{AgendaItem, Catalog};
use crate::feed::{Matcher, Selection};
use crate::locale::Locale;
use crate::recurrence::Span;
use crate::web::show::{Manner, TimeText, local_day};

/// Events that a cell shows; the others are counted.
const SHOWN: usize = 3;

/// What there is in a month.
pub struct DaysOf<'a> {
    first: NaiveDate,
    days: BTreeMap<NaiveDate, Vec<Item<'a>>>,
    /// What has only this month so far.
    pub undated: Vec<AgendaItem<'a>>,
}

/// A day of the table, or of another month.
pub struct Cell {
    /// The day of the month.
    pub number: u32,
    /// The day in full.
    pub date: TimeText,
    /// Whether it belongs to another month.
    pub is_outside: bool,
    /// Whether it is today (UTC).
    pub is_today: bool,
    /// What it shows.
    pub shown: Vec<Shown>,
    /// How many more there are.
    pub more: usize,
    /// Where these stand.
    pub more_path: String,
}

/// An event in a cell.
pub struct Shown {
    /// What is said of it.
    pub card: EventCard,
    /// The hour at which it begins, on the day it does.
    pub time: Option<TimeText>,
}

impl<'a> DaysOf<'a> {
    /// What takes place in the month that begins with `first`, each event on all of its days.
    pub fn month(catalog: &'a Catalog, matcher: &Matcher<'_>, first: NaiveDate) -> Self {
        let end = first + Months::new(1);
        // Local days reach this far to both sides of the UTC day of the same date.
        let (from, to) = (first - Days::new(1), end + Days::new(1));
        let [from, to] = [from, to].map(|day| day.and_time(NaiveTime::MIN).and_utc());
        let mut month = Self {
            first,
            days: BTreeMap::new(),
            undated: Vec::new(),
        };
        for item in catalog.agenda(from, to, |entry| matcher.has(entry), usize::MAX) {
            match days_of(&item.occurrence.when) {
                Some((start, last)) => {
                    let days = start.max(first).iter_days();
                    for day in days.take_while(|day| *day <= last && *day < end) {
                        let items = month.days.entry(day).or_default();
                        items.push(Item::Event(item.clone()));
                    }
                }
                None if local_day(&item.occurrence.when) == first => month.undated.push(item),
                None => {}
            }
        }
        let due = catalog.entries().iter();
        for due in due.flat_map(|entry| matcher.due_before(entry)) {
            let day = due.local.date();
            if (first..end).contains(&day) {
                let items = month.days.entry(day).or_default();
                items.push(Item::Due(due));
                items.sort_by_key(Item::at);
            }
        }
        month
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.days.is_empty() && self.undated.is_empty()
    }
}

/// The first and the last local day; none for a month. What ends at midnight is not of the day that
/// begins then.
fn days_of(span: &Span) -> Option<(NaiveDate, NaiveDate)> {
    match *span {
        Span::Timed { start, end } => {
            let last = (end - TimeDelta::seconds(1)).date();
            Some((start.date(), last.max(start.date())))
        }
        Span::AllDay { first, last } => Some((first, last)),
        Span::Month { .. } => None,
    }
}

/// The week that this day is in, as the language counts weeks.
pub fn week_of(day: NaiveDate, locale: Locale) -> impl Iterator<Item = NaiveDate> {
    day.week(locale.first_weekday())
        .first_day()
        .iter_days()
        .take(7)
}

/// The weeks of the table.
pub fn weeks(
    month: &DaysOf<'_>,
    selection: &Selection,
    manner: Manner,
    now: DateTime<Utc>,
) -> Vec<Vec<Cell>> {
    let end = month.first + Months::new(1);
    let begin = month.first.week(manner.locale.first_weekday()).first_day();
    let starts = begin.iter_weeks().take_while(|start| *start < end);
    let cell = |day| cell(month, day, selection, manner, now);
    starts
        .map(|start| start.iter_days().take(7).map(cell).collect())
        .collect()
}

fn cell(
    month: &DaysOf<'_>,
    day: NaiveDate,
    selection: &Selection,
    manner: Manner,
    now: DateTime<Utc>,
) -> Cell {
    let items = month.days.get(&day).map_or(&[][..], Vec::as_slice);
    let is_today = day == now.date_naive();
    let shown = |item: &Item<'_>| {
        let mut card = item.card(Dates::UnderDay, manner, now);
        // What goes on now does so today, and not on its other days.
        card.mark = card.mark.filter(|mark| is_today || mark.class != "live");
        let begins = match item {
            Item::Event(item) => {
                let when = &item.occurrence.when;
                matches!(when, Span::Timed { .. }) && local_day(when) == day
            }
            Item::Due(_) => true,
        };
        Shown {
            time: begins.then(|| card.when.start.clone()),
            card,
        }
    };
    Cell {
        number: day.day(),
        date: TimeText::day(day, manner.locale.heading(day)),
        is_outside: day.with_day(1) != Some(month.first),
        is_today,
        shown: items.iter().take(SHOWN).map(shown).collect(),
        more: items.len().saturating_sub(SHOWN),
        more_path: with_query("/events", &[query_of(selection), format!("from={day}")]),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::catalog::generate::printed;
    use crate::recurrence::Occurrence;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_begin_as_each_language_has_it() {
        let first = |locale| week_of(day("2026-07-01"), locale).next().unwrap();
        assert_eq!(first(Locale::German), day("2026-06-29"));
        assert_eq!(first(Locale::Japanese), day("2026-06-28"));
        assert_eq!(first(Locale::Arabic), day("2026-06-27"));
    }

    #[test]
    fn what_ends_at_midnight_is_over_with_the_day() {
        let timed = |start: &str, end: &str| Span::Timed {
            start: start.parse().unwrap(),
            end: end.parse().unwrap(),
        };
        let evening = timed("2026-07-03T20:00:00", "2026-07-04T00:00:00");
        assert_eq!(
            days_of(&evening),
            Some((day("2026-07-03"), day("2026-07-03")))
        );
        let night = timed("2026-07-03T20:00:00", "2026-07-04T00:30:00");
        assert_eq!(days_of(&night).unwrap().1, day("2026-07-04"));
        let moment = timed("2026-07-03T00:00:00", "2026-07-03T00:00:00");
        assert_eq!(
            days_of(&moment),
            Some((day("2026-07-03"), day("2026-07-03")))
        );
    }

    #[test]
    fn every_day_of_a_month_has_what_takes_place_on_it() {
        let catalog = printed(2_000);
        let (first, selection) = (day("2026-11-01"), Selection::all());
        let month = DaysOf::month(&catalog, &selection.on(&catalog), first);
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let weeks = weeks(&month, &selection, Manner::default(), now);
        assert!(weeks.iter().all(|week| week.len() == 7));
        let cells = weeks.iter().flatten().filter(|cell| !cell.is_outside);
        let (mut days, mut total) = (first.iter_days(), 0);
        for cell in cells {
            let day = days.next().unwrap();
            let is_then = |one: &Occurrence| {
                days_of(&one.when).is_some_and(|(first, last)| first <= day && day <= last)
            };
            let there = catalog.entries().iter();
            let there: usize = there
                .map(|entry| entry.occurrences().filter(is_then).count())
                .sum();
            assert_eq!(cell.date.datetime, day.to_string());
            assert_eq!(cell.shown.len() + cell.more, there, "{day}");
            assert_eq!(cell.shown.len(), there.min(SHOWN), "{day}");
            assert_eq!(cell.is_today, day.day() == 22);
            total += there;
        }
        assert_eq!(days.next(), NaiveDate::from_ymd_opt(2026, 12, 1));
        assert!(total > 500, "{total}");
    }

    /// Tests are not optimized; what people run is several times faster.
    #[test]
    fn a_month_among_twenty_thousand_events_takes_a_blink() {
        let catalog = printed(20_000);
        let selection = Selection::all();
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let best = (0..5).map(|_| {
            let begun = Instant::now();
            let month = DaysOf::month(&catalog, &selection.on(&catalog), day("2026-11-01"));
            assert!(weeks(&month, &selection, Manner::default(), now).len() > 3);
            begun.elapsed()
        });
        let best = best.min().unwrap_or_default();
        println!("a month: {best:?}");
        assert!(best.as_millis() < 300, "{best:?}");
    }
}
