//! The next dates of a calendar, as they will be seen.

use std::collections::HashSet;

use chrono::{DateTime, Days, NaiveDateTime, TimeDelta, Utc};

use super::budget::Budget;
use super::event::Event;
use super::finding::excerpt;
use super::series::{self, Series};
use super::stamp::Stamp;
use super::zones::Zones;

/// One date of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What it is called.
    pub title: String,
    /// When it starts on the clocks of its zone; midnight for whole days.
    pub starts: NaiveDateTime,
    /// When it ends there; of whole days the last one.
    pub ends: NaiveDateTime,
    /// Whether it is of whole days.
    pub is_all_day: bool,
    /// The zone its times are in; empty for days and for times of no zone.
    pub zone: String,
    /// The instant it starts; days and times of no zone are taken for UTC.
    pub starts_at: DateTime<Utc>,
    /// Whether it is said to be cancelled.
    pub is_cancelled: bool,
}

impl Preview {
    /// When, on one line: `Thu 3 Dec 2026, 18:30–21:00 Europe/Berlin (Thu 17:30 UTC)`.
    pub fn when(&self) -> String {
        let day = |at: NaiveDateTime| at.format("%a %-d %b %Y").to_string();
        let (first, last) = (day(self.starts), day(self.ends));
        if self.is_all_day {
            return if first == last {
                first
            } else {
                format!("{first} – {last}")
            };
        }
        let ends = if first == last {
            String::new()
        } else {
            format!(" {last},")
        };
        let hours = format!(
            "{}–{ends}{}",
            self.starts.format("%H:%M"),
            self.ends.format("%H:%M")
        );
        let zone = match self.zone.as_str() {
            "" => "wherever the reader is".to_owned(),
            "UTC" | "Etc/UTC" => "UTC".to_owned(),
            zone => format!("{zone} ({} UTC)", self.starts_at.format("%a %H:%M")),
        };
        format!("{first}, {hours} {zone}")
    }
}

/// So many are shown.
const MOST: usize = 10;

/// So far ahead they are looked for, in days: two years.
const AHEAD: Days = Days::new(731);

/// The next dates from `now` on, those that are going on included.
pub(super) fn next<'a>(
    events: &[Event<'a>],
    all: &[Series],
    zones: &mut Zones<'a>,
    now: DateTime<Utc>,
    budget: &mut Budget,
) -> Vec<Preview> {
    let mut next: Vec<(DateTime<Utc>, usize, NaiveDateTime)> = Vec::new();
    for series in all {
        let mut dates = dates(series, events, zones, now, budget);
        dates.sort_unstable();
        next.extend(dates.into_iter().take(MOST));
    }
    next.sort_unstable();
    let shown = next.into_iter().take(MOST);
    shown
        .filter_map(|(_, at, local)| preview(&events[at], local, zones))
        .collect()
}

/// The dates of one UID that are not over: instant, place of the event, local start.
fn dates<'a>(
    series: &Series,
    events: &[Event<'a>],
    zones: &mut Zones<'a>,
    now: DateTime<Utc>,
    budget: &mut Budget,
) -> Vec<(DateTime<Utc>, usize, NaiveDateTime)> {
    let horizon = now.checked_add_days(AHEAD).unwrap_or(now);
    let mut candidates: Vec<(usize, NaiveDateTime)> = Vec::new();
    if let Some(at) = series.master {
        let master = &events[at];
        let overridden: HashSet<NaiveDateTime> = series
            .overrides
            .iter()
            .filter_map(|at| Some(events[*at].original.as_ref()?.1.local))
            .collect();
        let since = now - length(master, zones);
        let dates = series::dates(master, series.rule.as_ref(), (since, horizon), budget);
        candidates.extend(
            dates
                .into_iter()
                .filter(|date| !overridden.contains(date))
                .map(|date| (at, date)),
        );
    }
    candidates.extend(
        series
            .overrides
            .iter()
            .filter_map(|at| Some((*at, events[*at].start.as_ref()?.local))),
    );
    let mut dates = Vec::new();
    for (at, local) in candidates {
        let Some(start) = &events[at].start else {
            continue;
        };
        let begins = zones.instant(&Stamp {
            local,
            form: start.form.clone(),
        });
        if begins + length(&events[at], zones) >= now && begins < horizon {
            dates.push((begins, at, local));
        }
    }
    dates
}

/// How long an event lasts.
fn length<'a>(event: &Event<'a>, zones: &mut Zones<'a>) -> TimeDelta {
    let Some(start) = &event.start else {
        return TimeDelta::zero();
    };
    match (&event.end, event.length) {
        (Some(end), _) => (zones.instant(end) - zones.instant(start)).max(TimeDelta::zero()),
        (None, Some(length)) => length,
        (None, None) if start.is_date() => TimeDelta::days(1),
        (None, None) => TimeDelta::zero(),
    }
}

fn preview<'a>(event: &Event<'a>, local: NaiveDateTime, zones: &mut Zones<'a>) -> Option<Preview> {
    let start = Stamp {
        local,
        form: event.start.as_ref()?.form.clone(),
    };
    let starts_at = zones.instant(&start);
    let ends_at = starts_at.checked_add_signed(length(event, zones))?;
    // What clocks show, which is not what is written where they skip it.
    let shown = |at: DateTime<Utc>, zones: &mut Zones<'a>| {
        at.naive_utc().checked_add_signed(zones.offset(&start, at))
    };
    let ends = shown(ends_at, zones)?;
    Some(Preview {
        title: if event.title.trim().is_empty() {
            "(no title)".to_owned()
        } else {
            excerpt(&event.title)
        },
        starts: shown(starts_at, zones)?,
        ends: if start.is_date() {
            ends.checked_sub_days(Days::new(1))
                .unwrap_or(ends)
                .max(local)
        } else {
            ends
        },
        is_all_day: start.is_date(),
        zone: zones.name(&start),
        starts_at,
        is_cancelled: event.is_cancelled,
    })
}
