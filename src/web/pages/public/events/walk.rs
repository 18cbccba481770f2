//! Which events one page of the list holds: forward from a moment, or back from it.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::super::agenda::Sorted;
use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::feed::{Due, Matcher, Selection};
use crate::web::show;

/// A page of the list, before it is put into words.
pub struct Listed<'a> {
    /// Its events.
    pub sorted: Sorted<'a>,
    /// The first day of the next page in the direction of reading.
    pub next: Option<NaiveDate>,
}

/// After so many events a page ends with the day.
const ENOUGH: usize = 60;

/// The days a look back begins with.
const FIRST_REACH: u64 = 60;

/// Local days reach this far to both sides of the UTC day of the same date.
const SLACK: Days = Days::new(1);

/// From now, or from a day on: what begins, by day, and what is under way.
pub fn forward<'a>(
    catalog: &'a Catalog,
    selection: &Selection,
    from: Option<NaiveDate>,
    now: DateTime<Utc>,
) -> Listed<'a> {
    let since = from.map_or(now, |day| midnight(day - SLACK));
    let is_over = |item: &AgendaItem<'_>| {
        from.is_some_and(|day| show::local_last_day(&item.occurrence.when) < day)
    };
    // From now on hours count, for what is on now may have begun on another day of its own place.
    let begins = |item: &AgendaItem<'_>| match from {
        None => item.occurrence.starts_at >= now,
        Some(day) => show::local_day(&item.occurrence.when) >= day,
    };
    let matcher = selection.on(catalog);
    let is_ahead = |due: &Due<'_>| match from {
        None => due.at() >= now,
        Some(day) => due.local.date() >= day,
    };
    let due: Vec<Due<'_>> = due(catalog, &matcher).filter(is_ahead).collect();
    let mut limit = 2 * ENOUGH;
    loop {
        let mut items = catalog.upcoming(since, |entry| matcher.has(entry), limit);
        let is_all = items.len() < limit;
        // What comes behind the last one may begin on the same local day, or the one before.
        let whole_until = items
            .last()
            .map(|item| item.occurrence.starts_at.date_naive() - SLACK);
        items.retain(|item| !is_over(item));
        let mut sorted = Sorted::by_day(items, begins);
        sorted.add(&due);
        let next = sorted.cut(ENOUGH);
        if is_all || next.is_some_and(|next| whole_until.is_some_and(|until| next <= until)) {
            let is_later = |day: NaiveDate| next.is_some_and(|next| day >= next);
            sorted
                .undated
                .retain(|item| !is_later(show::local_day(&item.occurrence.when)));
            return Listed { sorted, next };
        }
        limit *= 2;
    }
}

/// What is over of the days before `end`, by day: as far back as it takes for a page.
pub fn backward<'a>(
    catalog: &'a Catalog,
    selection: &Selection,
    end: NaiveDate,
    now: DateTime<Utc>,
) -> Listed<'a> {
    let matcher = selection.on(catalog);
    let is_over = |due: &Due<'_>| due.at() <= now && due.local.date() < end;
    let mut due: Vec<Due<'_>> = due(catalog, &matcher).filter(is_over).collect();
    let first = catalog.entries().first();
    let first = first.map(|entry| entry.starts_at().date_naive() - SLACK);
    let first_due = due.iter().map(|due| due.local.date()).min();
    let earliest = first.into_iter().chain(first_due).min().unwrap_or(end);
    let to = midnight(end + SLACK).min(now);
    let (mut start, mut reach) = (end, FIRST_REACH);
    let mut items = Vec::new();
    let due_since = |start| due.iter().filter(|due| due.local.date() >= start).count();
    while items.len() + due_since(start) < ENOUGH && start > earliest {
        start = start
            .checked_sub_days(Days::new(reach))
            .map_or(earliest, |day| day.max(earliest));
        reach *= 2;
        let keep = |entry: &Entry| matcher.has(entry);
        items = catalog.agenda(midnight(start - SLACK), to, keep, usize::MAX);
        items.retain(|item| {
            let day = show::local_day(&item.occurrence.when);
            (start..end).contains(&day) && item.occurrence.ends_at <= now
        });
    }
    due.retain(|due| due.local.date() >= start);
    let mut sorted = Sorted::by_day(items, |_| true);
    sorted.add(&due);
    let next = sorted
        .cut_front(ENOUGH)
        .or((start > earliest).then_some(start));
    Listed { sorted, next }
}

/// Whatever is due before the events of a selection.
fn due<'a>(catalog: &'a Catalog, matcher: &Matcher<'_>) -> impl Iterator<Item = Due<'a>> {
    let entries = catalog.entries().iter();
    entries.flat_map(|entry| matcher.due_before(entry))
}

/// The first day that has not begun anywhere: where clocks are 14 hours ahead, tomorrow may be half
/// over.
pub fn first_day_ahead(now: DateTime<Utc>) -> NaiveDate {
    now.date_naive() + Days::new(2)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::{Value, json};

    use super::super::super::agenda::Item;
    use super::*;
    use crate::catalog::{Manuscript, compile};
    use crate::event::{DeadlineRole, EventId, Listing, State};
    use crate::ical::Publisher;
    use crate::slug::Slug;
    use crate::text::Line;

    fn now() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn listing(name: &str, zone: &str, span: Value) -> Arc<Listing> {
        let draft = json!({
            "kind": "meetup", "title": name, "summary": null, "description": null, "languages": ["en"],
            "format": "online", "when": { "zone": zone, "span": span }, "recurrence": null,
            "place": { "venue": null, "address": null, "city": null, "country": null, "coordinates": null },
            "links": {}, "deadlines": {}, "projects": [], "tags": [], "hosts": [], "parent": null,
        });
        Arc::new(Listing {
            id: EventId::new(),
            slug: Slug::of(name).unwrap(),
            uid: Line::parse(&format!("{name}@example.org"), 200).unwrap(),
            sequence: 0,
            state: State::Published,
            state_reason: None,
            moved_from: None,
            draft: serde_json::from_value(draft).unwrap(),
            hosts: Vec::new(),
            parent: None,
            created_at: now(),
            last_modified: now(),
        })
    }

    fn hour(day: &str, hour: u32) -> Value {
        json!({ "timed": { "start": format!("{day}T{hour:02}:00:00"), "end": format!("{day}T{hour:02}:45:00") } })
    }

    fn catalog(listings: Vec<Arc<Listing>>) -> Catalog {
        let manuscript = Manuscript {
            edition: 1,
            changed_at: now(),
            listings,
            groups: Vec::new(),
        };
        let publisher = Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        compile(manuscript, None, now().date_naive(), &publisher)
    }

    /// Five events a day for 40 days to both sides of today, in zones at both ends of the day.
    fn busy() -> Catalog {
        let zones = [
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "Etc/UTC",
            "Asia/Kolkata",
            "America/Chicago",
        ];
        let days = (-40..=40).map(|gap| now().date_naive() + chrono::TimeDelta::days(gap));
        let listings = days.flat_map(|day| {
            let one = move |(at, zone): (usize, &&str)| {
                let hours = [1, 23, 12, 7, 19];
                listing(
                    &format!("e{day}-{at}"),
                    zone,
                    hour(&day.to_string(), hours[at]),
                )
            };
            zones.iter().enumerate().map(one).collect::<Vec<_>>()
        });
        catalog(listings.collect())
    }

    fn titles(listed: &Listed<'_>) -> Vec<String> {
        let items = listed.sorted.days.values().flatten();
        let title = |item: &Item<'_>| match item {
            Item::Event(item) => item.entry.listing.draft.title.to_string(),
            Item::Due(due) => format!("{}: {}", due.role, due.entry.listing.draft.title),
        };
        items.map(title).collect()
    }

    #[test]
    fn the_pages_ahead_hold_each_event_once_and_whole_days() {
        let catalog = busy();
        let selection = Selection::all();
        let mut seen = Vec::new();
        let mut listed = forward(&catalog, &selection, None, now());
        seen.extend(titles(&listed));
        while let Some(next) = listed.next {
            assert!(listed.sorted.days.keys().all(|day| *day < next));
            listed = forward(&catalog, &selection, Some(next), now());
            assert!(listed.sorted.under_way.is_empty());
            seen.extend(titles(&listed));
        }
        let ahead = catalog
            .entries()
            .iter()
            .filter(|entry| entry.starts_at() >= now());
        let mut wanted: Vec<String> = ahead
            .map(|entry| entry.listing.draft.title.to_string())
            .collect();
        seen.sort();
        wanted.sort();
        assert_eq!(seen, wanted);
    }

    #[test]
    fn the_pages_behind_hold_each_event_that_is_over_once() {
        let catalog = busy();
        let selection = Selection::all();
        let mut seen = Vec::new();
        let mut end = first_day_ahead(now());
        loop {
            let listed = backward(&catalog, &selection, end, now());
            seen.extend(titles(&listed));
            match listed.next {
                Some(next) => end = next,
                None => break,
            }
        }
        let over = catalog
            .entries()
            .iter()
            .filter(|entry| entry.is_over(now()));
        let mut wanted: Vec<String> = over
            .map(|entry| entry.listing.draft.title.to_string())
            .collect();
        seen.sort();
        wanted.sort();
        assert_eq!(seen, wanted);
    }

    /// One event a day for 200 days to both sides of today, each with its registration open until
    /// three days before.
    fn with_deadlines() -> Catalog {
        let days = (-200..=200).map(|gap| now().date_naive() + chrono::TimeDelta::days(gap));
        let listings = days.map(|day| {
            let mut one = listing(
                &format!("e{day}"),
                "Asia/Kolkata",
                hour(&day.to_string(), 9),
            );
            let due = (day - Days::new(3)).and_hms_opt(23, 59, 0).unwrap();
            let deadlines = &mut Arc::make_mut(&mut one).draft.deadlines;
            deadlines.insert(DeadlineRole::Registration, due);
            one
        });
        catalog(listings.collect())
    }

    #[test]
    fn what_is_due_stands_once_on_its_own_day_ahead_and_behind() {
        let catalog = with_deadlines();
        let selection = Selection::from_path("deadlines=on").unwrap();
        let (mut seen, mut from, mut pages) = (Vec::new(), None, 0);
        loop {
            let listed = forward(&catalog, &selection, from, now());
            for (day, items) in &listed.sorted.days {
                for item in items {
                    if let Item::Due(due) = item {
                        assert_eq!(due.local.date(), *day);
                    }
                }
            }
            seen.extend(titles(&listed));
            pages += 1;
            match listed.next {
                Some(next) => from = Some(next),
                None => break,
            }
        }
        let mut end = first_day_ahead(now());
        loop {
            let listed = backward(&catalog, &selection, end, now());
            seen.extend(titles(&listed));
            match listed.next {
                Some(next) => end = next,
                None => break,
            }
        }
        assert!(pages > 3, "{pages}");
        let titles = catalog
            .entries()
            .iter()
            .map(|entry| entry.listing.draft.title.to_string());
        let mut wanted: Vec<String> = titles
            .flat_map(|title| [format!("registration: {title}"), title])
            .collect();
        seen.sort();
        wanted.sort();
        assert_eq!(seen, wanted);
        let plain = forward(&catalog, &Selection::all(), None, now());
        assert!(
            !self::titles(&plain)
                .iter()
                .any(|title| title.starts_with("registration"))
        );
    }

    #[test]
    fn what_began_and_goes_on_is_under_way_and_a_month_stands_apart() {
        let days = json!({ "all-day": { "first": "2026-11-20", "last": "2026-11-24" } });
        let month = json!({ "month": { "first_day": "2026-12-01" } });
        let catalog = catalog(vec![
            listing("long", "Etc/UTC", days),
            listing("vague", "Etc/UTC", month),
            listing("soon", "Etc/UTC", hour("2026-11-22", 18)),
        ]);
        for from in [None, NaiveDate::from_ymd_opt(2026, 11, 22)] {
            let listed = forward(&catalog, &Selection::all(), from, now());
            assert_eq!(listed.sorted.under_way.len(), 1);
            assert_eq!(listed.sorted.undated.len(), 1);
            assert_eq!(titles(&listed), ["soon"]);
            assert_eq!(listed.next, None);
        }
        let later = forward(
            &catalog,
            &Selection::all(),
            NaiveDate::from_ymd_opt(2026, 11, 25),
            now(),
        );
        assert!(later.sorted.under_way.is_empty() && later.sorted.days.is_empty());
    }
}
