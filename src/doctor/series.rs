//! The events of one UID together: a master, its rule, and the occurrences that differ from it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Datelike, Days, NaiveDateTime, NaiveTime, Utc};

use super::budget::Budget;
use super::event::Event;
use super::finding::{Findings, excerpt};
use super::stamp::{Form, Stamp};
use super::zones::Zones;
use crate::recurrence::{CalendarRule, Zone};

/// What stands under one UID, by places in the list of events.
#[derive(Debug, Default)]
pub(super) struct Series {
    /// The event without RECURRENCE-ID.
    pub master: Option<usize>,
    pub overrides: Vec<usize>,
    /// The rule of the master, where it is one that can be laid out.
    pub rule: Option<CalendarRule>,
}

/// Sorts the events by UID, in the order of the file, and tells what does not fit together.
pub(super) fn group<'a>(
    events: &[Event<'a>],
    zones: &mut Zones<'a>,
    budget: &mut Budget,
    found: &mut Findings,
) -> Vec<Series> {
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(events.len());
    let mut all: Vec<Series> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        let is_named = !event.uid.is_empty();
        let place = if is_named {
            *places.entry(&event.uid).or_insert(all.len())
        } else {
            all.len()
        };
        if place == all.len() {
            all.push(Series::default());
        }
        all[place].add(at, event, found);
    }
    for series in &mut all {
        series.check(events, zones, budget, found);
    }
    all
}

impl Series {
    fn add(&mut self, at: usize, event: &Event<'_>, found: &mut Findings) {
        match (&event.original, self.master) {
            (Some(_), master) => {
                if master.is_none() {
                    found.advice(
                        event.line,
                        "override-first",
                        "RFC 5545, 3.8.4.4",
                        "an occurrence of a series stands before the series, or without it",
                    );
                }
                self.overrides.push(at);
            }
            (None, None) => self.master = Some(at),
            (None, Some(_)) => found.violation(
                event.line,
                "uid-twice",
                "RFC 5545, 3.8.4.7",
                format!(
                    "UID “{}” is that of an earlier event: apps show only one of them",
                    excerpt(&event.uid)
                ),
            ),
        }
    }

    fn check<'a>(
        &mut self,
        events: &[Event<'a>],
        zones: &mut Zones<'a>,
        budget: &mut Budget,
        found: &mut Findings,
    ) {
        let Some(master) = self.master.map(|at| &events[at]) else {
            return;
        };
        let Some(start) = &master.start else {
            return;
        };
        let overrides = || self.overrides.iter().map(|at| &events[*at]);
        if !master.has_rule && master.extra.is_empty() {
            if let Some(other) = overrides().next() {
                found.violation(
                    other.line,
                    "override-single",
                    "RFC 5545, 3.8.4.4",
                    "an occurrence is changed of an event that does not repeat",
                );
            }
            return;
        }
        let named = overrides()
            .filter_map(|event| event.original.as_ref())
            .chain(&master.excluded);
        for (line, stamp) in named.chain(&master.extra) {
            if stamp.form != start.form {
                found.violation(*line, "instance-form", "RFC 5545, 3.8.4.4", "EXDATE, RDATE and RECURRENCE-ID have to be written as DTSTART is: a day, or a time with the same TZID");
            }
        }
        self.check_order(master, events, found);
        let Some((line, value)) = master.rule else {
            return;
        };
        check_leap_day(line, value, start, found);
        self.rule = layable(value, start, zones);
        if let Some(rule) = &self.rule {
            let dates: Dates<'_, '_> = Dates {
                master,
                rule,
                start: start.local,
            };
            dates.check(overrides(), budget, found);
        }
    }

    fn check_order(&self, master: &Event<'_>, events: &[Event<'_>], found: &mut Findings) {
        let mut seen: BTreeMap<NaiveDateTime, usize> = BTreeMap::new();
        let excluded: HashSet<NaiveDateTime> = master
            .excluded
            .iter()
            .map(|(_, stamp)| stamp.local)
            .collect();
        for event in self.overrides.iter().map(|at| &events[*at]) {
            let Some((line, original)) = &event.original else {
                continue;
            };
            if let Some(other) = seen.insert(original.local, event.line) {
                found.violation(
                    *line,
                    "override-twice",
                    "RFC 5545, 3.8.4.4",
                    format!("the same occurrence is changed in line {other} already"),
                );
            }
            if excluded.contains(&original.local) {
                found.violation(
                    *line,
                    "override-excluded",
                    "RFC 5545, 3.8.5.1",
                    "the occurrence is changed here and excluded by EXDATE; apps do either",
                );
            }
            if event.last_modified > master.last_modified && master.last_modified.is_some() {
                found.advice(event.line, "override-newer", "Evolution", "the occurrence changed after its series did; Evolution looks at the series only, and misses it");
            }
        }
    }
}

/// What a rule gives, beside what is said of its dates.
struct Dates<'e, 'a> {
    master: &'e Event<'a>,
    rule: &'e CalendarRule,
    start: NaiveDateTime,
}

impl<'e, 'a> Dates<'e, 'a> {
    fn check(
        &self,
        overrides: impl Iterator<Item = &'e Event<'a>>,
        budget: &mut Budget,
        found: &mut Findings,
    ) where
        'a: 'e,
    {
        let Self {
            master,
            rule,
            start,
        } = self;
        if !rule.has(*start, *start) {
            found.violation(
                master.line,
                "start-beside-rule",
                "RFC 5545, 3.8.5.3",
                "DTSTART is no date of its own RRULE; apps show it or do not",
            );
        }
        let extra: HashSet<NaiveDateTime> =
            master.extra.iter().map(|(_, stamp)| stamp.local).collect();
        let originals: Vec<&(usize, Stamp<'_>)> = overrides
            .filter_map(|event| event.original.as_ref())
            .collect();
        let named = master.excluded.iter().chain(originals.iter().copied());
        let Some(all) = self.among(named.map(|(_, stamp)| stamp.local), budget) else {
            found.advice(
                master.line,
                "too-much",
                "",
                "the rules in this file give more dates than we look at; some were not compared",
            );
            return;
        };
        let is_missing =
            |stamp: &Stamp<'_>| !all.contains(&stamp.local) && !extra.contains(&stamp.local);
        for (line, _) in master
            .excluded
            .iter()
            .filter(|(_, stamp)| is_missing(stamp))
        {
            found.violation(
                *line,
                "exdate-unknown",
                "RFC 5545, 3.8.5.1",
                "EXDATE names no date of the series, so what it should take out is still shown",
            );
        }
        for (line, _) in originals.into_iter().filter(|(_, stamp)| is_missing(stamp)) {
            found.violation(*line, "override-unknown", "RFC 5545, 3.8.4.4", "RECURRENCE-ID names no date of the series; apps show the change beside it, or not at all");
        }
        let is_all_out = rule
            .count()
            .is_some_and(|count| usize::from(count) <= master.excluded.len());
        if is_all_out && master.extra.is_empty() {
            found.advice(
                master.line,
                "nothing-left",
                "RFC 5545, 3.8.5.1",
                "every date of the series is excluded",
            );
        }
    }

    /// Those of the wanted dates that the rule gives; `None` when finding out would cost too much.
    fn among(
        &self,
        wanted: impl Iterator<Item = NaiveDateTime>,
        budget: &mut Budget,
    ) -> Option<HashSet<NaiveDateTime>> {
        let wanted: HashSet<NaiveDateTime> = wanted.collect();
        let (Some(&first), Some(&last)) = (wanted.iter().min(), wanted.iter().max()) else {
            return Some(wanted);
        };
        // A rule with COUNT is counted from its start anyway.
        let from = if self.rule.count().is_some() {
            self.start
        } else {
            first
        };
        let to = last.checked_add_days(Days::new(1))?;
        if !budget.takes(from, to) {
            return None;
        }
        Some(
            self.rule
                .instances(self.start, first, to)
                .filter(|at| wanted.contains(at))
                .collect(),
        )
    }
}

/// The rule as our own code lays it out; none for what it does not take.
fn layable<'a>(value: &str, start: &Stamp<'a>, zones: &mut Zones<'a>) -> Option<CalendarRule> {
    let zone = match start.form {
        Form::Zoned(tzid) => zones.known(tzid).unwrap_or(Zone::UTC),
        _ => Zone::UTC,
    };
    let rule = CalendarRule::parse(value, zone, start.is_date()).ok()?;
    // In a zone only the file knows, UNTIL was read as if it were UTC.
    match (&start.form, rule.until()) {
        (Form::Zoned(tzid), Some(until)) if zones.known(tzid).is_none() => {
            let local = until.checked_add_signed(zones.offset(start, until.and_utc()))?;
            Some(rule.with_until(local))
        }
        _ => Some(rule),
    }
}

fn check_leap_day(line: usize, value: &str, start: &Stamp<'_>, found: &mut Findings) {
    let is_leap_day = (start.local.month(), start.local.day()) == (2, 29);
    if is_leap_day
        && value.contains("YEARLY")
        && !value.contains("BYMONTHDAY")
        && !value.contains("BYDAY")
    {
        found.advice(line, "leap-day", "Thunderbird", "a yearly rule from 29 February: Thunderbird shows it on 1 March; add BYMONTH=2;BYMONTHDAY=29");
    }
}

/// The local starts of a series in `[from, to)`, by its rule and RDATEs, without its EXDATEs.
pub(super) fn dates(
    master: &Event<'_>,
    rule: Option<&CalendarRule>,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    budget: &mut Budget,
) -> Vec<NaiveDateTime> {
    let Some(start) = &master.start else {
        return Vec::new();
    };
    // A day on either side, for the window is in UTC and the dates are local.
    let midnight = |day: chrono::NaiveDate| day.and_time(NaiveTime::MIN);
    let from = midnight((from - Days::new(1)).date_naive());
    let to = midnight((to + Days::new(1)).date_naive());
    let counted_from = |rule: &CalendarRule| {
        if rule.count().is_some() {
            start.local
        } else {
            from
        }
    };
    let ruled: Vec<NaiveDateTime> = match rule {
        Some(rule) if budget.takes(counted_from(rule), to) => rule
            .instances(start.local, from, to)
            .take(MOST_DATES)
            .collect(),
        _ => vec![start.local],
    };
    let excluded: HashSet<NaiveDateTime> = master
        .excluded
        .iter()
        .map(|(_, stamp)| stamp.local)
        .collect();
    let extra = master.extra.iter().map(|(_, stamp)| stamp.local);
    let mut all: Vec<NaiveDateTime> = ruled
        .into_iter()
        .chain(extra)
        .filter(|at| !excluded.contains(at))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// So many dates of a series are looked at for the next ones to come.
const MOST_DATES: usize = 1_000;
