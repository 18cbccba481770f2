//! Whose clocks the times of a calendar follow. A zone without a name we know is known by its offsets:
//! what else it is called does not matter to anybody who reads a time.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta};

use super::super::budget::Budget;
use super::super::component::Component;
use super::super::finding::{Findings, excerpt};
use super::super::line::ContentLine;
use super::super::stamp::{Form, Raw, Stamp, date_time};
use super::super::timezone::StatedZone;
use super::super::windows;
use super::super::zones::zone_of;
use super::notes::Notes;
use crate::recurrence::{Zone, ZoneInstant};

/// Names that are looked up; a calendar with more of them is none.
const MOST_NAMES: usize = 400;

/// So many times of a zone are held against what clocks show elsewhere.
const MOST_PROBES: usize = 400;

/// How far a series is held against zones, in steps of four weeks: two years.
const STEPS: i64 = 26;

/// Dates that are left out, added or changed, in a whole calendar: each is held against its rule.
const MOST_EXCEPTIONS: usize = 20_000;

pub(super) struct Clocks<'t> {
    /// Those that times of no zone follow.
    home: Option<Zone>,
    known: HashMap<&'t str, Option<Zone>>,
    /// What laying out rules may cost.
    pub budget: Budget,
    exceptions: usize,
    calendar: &'t Component<'t>,
}

/// The times at a zone: when, and whether they come again.
type Uses<'t> = BTreeMap<&'t str, Vec<(NaiveDateTime, bool)>>;

impl<'t> Clocks<'t> {
    pub(super) fn of(calendar: &'t Component<'t>, home: Option<Zone>) -> Self {
        let stated = calendar.value("X-WR-TIMEZONE").and_then(zone_of);
        Self {
            home: stated.or(home),
            known: HashMap::new(),
            budget: Budget::default(),
            exceptions: MOST_EXCEPTIONS,
            calendar,
        }
    }

    /// Finds out what the names of zones mean that these events use, and tells of untrue ones.
    pub(super) fn learn(&mut self, events: &[&'t Component<'t>], notes: &mut Notes) {
        let stated: HashMap<&str, &Component<'_>> = self
            .calendar
            .children
            .iter()
            .filter(|child| child.name == "VTIMEZONE")
            .filter_map(|zone| Some((zone.value("TZID")?, zone)))
            .collect();
        for (tzid, times) in uses(events).into_iter().take(MOST_NAMES) {
            let by_name = zone_of(tzid);
            let zone = match stated.get(tzid) {
                Some(component) => self.learn_stated(component, by_name, &times, notes),
                None => by_name,
            };
            self.known.insert(tzid, zone);
        }
        let zones: Vec<Zone> = self.known.values().copied().flatten().collect();
        if let (None, [first, rest @ ..]) = (self.home, zones.as_slice())
            && rest.iter().all(|zone| zone == first)
        {
            self.home = Some(*first);
        }
    }

    fn learn_stated(
        &mut self,
        component: &Component<'_>,
        by_name: Option<Zone>,
        times: &[(NaiveDateTime, bool)],
        notes: &mut Notes,
    ) -> Option<Zone> {
        let aliases = ["X-LIC-LOCATION", "TZID-ALIAS-OF"];
        let by_alias = || {
            aliases
                .iter()
                .find_map(|name| zone_of(component.value(name)?))
        };
        let years = times.iter().map(|(at, _)| at.year().clamp(1970, 2100));
        let (first, last) = (years.clone().min()?, years.max()?);
        let stated = StatedZone::read(
            component,
            new_year(first - 1),
            new_year(last + 3),
            &mut self.budget,
            &mut Findings::default(),
        );
        let probes = probes(&stated, times);
        let named = by_name.or_else(by_alias);
        let is_so = |zone: &Zone| {
            probes.iter().all(|&(at, offset)| {
                let instant = DateTime::from_timestamp(at, 0).unwrap_or_default();
                (zone.local(instant) - instant.naive_utc()).num_seconds() == i64::from(offset)
            })
        };
        match named {
            Some(zone) if stated.is_whole && !is_so(&zone) => {
                notes.warn(component.line, "", format!("the calendar states other clocks for {} than people there have; theirs are taken", excerpt(zone.name())));
                Some(zone)
            }
            Some(zone) => Some(zone),
            None if !stated.is_whole || probes.is_empty() => None,
            None => [self.home, Some(Zone::UTC)]
                .into_iter()
                .flatten()
                .chain(windows::places())
                .chain(Zone::all())
                .find(is_so),
        }
    }

    /// The zone a time is told in.
    pub(super) fn zone(&mut self, stamp: &Stamp<'t>) -> Result<Zone, String> {
        match stamp.form {
            Form::Utc => Ok(Zone::UTC),
            Form::Date => Ok(self.home.unwrap_or(Zone::UTC)),
            Form::Floating => self.home.ok_or_else(|| {
                "its times name no time zone, and neither does the calendar".to_owned()
            }),
            Form::Zoned(tzid) => self.named(tzid).ok_or_else(|| {
                format!(
                    "its time zone “{}” is none we know, and its offsets are those of none",
                    excerpt(tzid)
                )
            }),
        }
    }

    /// The zone people at home have: for what is told in UTC, and happens once.
    pub(super) fn home(&self) -> Option<Zone> {
        self.home
    }

    fn named(&mut self, tzid: &'t str) -> Option<Zone> {
        if let Some(known) = self.known.get(tzid) {
            return *known;
        }
        let zone = (self.known.len() < MOST_NAMES)
            .then(|| zone_of(tzid))
            .flatten();
        self.known.insert(tzid, zone);
        zone
    }

    /// What clocks of a zone show at a time that may be told by others.
    pub(super) fn local(&mut self, zone: Zone, stamp: &Stamp<'t>) -> NaiveDateTime {
        match stamp.form {
            Form::Date | Form::Floating => stamp.local,
            Form::Utc | Form::Zoned(_) => match self.zone(stamp) {
                Ok(other) if other != zone => zone.local(other.instant_of(stamp.local).earliest()),
                _ => stamp.local,
            },
        }
    }

    /// Takes the cost of one exception of a series, if there is any left.
    pub(super) fn takes_exception(&mut self) -> bool {
        let is_left = self.exceptions > 0;
        self.exceptions = self.exceptions.saturating_sub(1);
        is_left
    }
}

/// A local time that clocks skip, told by the clocks before they went forward (RFC 5545, 3.3.5).
pub(super) fn shown(zone: Zone, local: NaiveDateTime) -> NaiveDateTime {
    let ZoneInstant::Gap { valid_from } = zone.instant_of(local) else {
        return local;
    };
    let before = valid_from - TimeDelta::seconds(1);
    let offset = zone.local(before) - before.naive_utc();
    zone.local((local - offset).and_utc())
}

fn uses<'t>(events: &[&'t Component<'t>]) -> Uses<'t> {
    let mut uses = Uses::new();
    for event in events {
        let repeats = event.one("RRULE").is_some();
        let start = event.one("DTSTART").and_then(zoned);
        if let Some((tzid, at)) = start {
            uses.entry(tzid).or_default().push((at, repeats));
        }
    }
    uses
}

fn zoned<'t>(line: &'t ContentLine<'_>) -> Option<(&'t str, NaiveDateTime)> {
    let tzid = line.parameter("TZID")?;
    let (at, raw) = date_time(line.value.trim())?;
    (raw == Raw::Local).then_some((tzid, at))
}

/// Instants at which a zone is in use, with the offset it is stated to have.
fn probes(stated: &StatedZone, times: &[(NaiveDateTime, bool)]) -> Vec<(i64, i32)> {
    let mut instants: Vec<i64> = Vec::new();
    for &(local, repeats) in times {
        let at = stated.instant_of(local).timestamp();
        let steps = if repeats { STEPS } else { 0 };
        instants.extend((0..=steps).map(|step| at + step * 28 * 86_400));
    }
    instants.sort_unstable();
    instants.dedup();
    instants.truncate(MOST_PROBES);
    instants
        .into_iter()
        .filter_map(|at| Some((at, stated.offset_at(at)?)))
        .collect()
}

fn new_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}
