//! The time zones of a file: what each TZID stands for, and where it is used.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, TimeDelta, Utc};

use super::finding::{Findings, excerpt};
use super::stamp::{Form, Stamp};
use super::timezone::StatedZone;
use super::windows;
use crate::recurrence::{Zone, ZoneFault};

/// Names that are looked up among all zones; a file with more of them is no calendar.
const MOST_NAMES: usize = 400;

#[derive(Debug, Default)]
pub(super) struct Zones<'a> {
    pub stated: HashMap<String, StatedZone>,
    known: HashMap<&'a str, Option<Zone>>,
    uses: BTreeMap<&'a str, Vec<i64>>,
    /// Whether this is a part of a file, whose zones are stated elsewhere.
    pub is_part: bool,
}

impl<'a> Zones<'a> {
    /// The zone a TZID names: by its IANA name, with or without a prefix, or by that of Windows.
    pub(super) fn known(&mut self, tzid: &'a str) -> Option<Zone> {
        if let Some(known) = self.known.get(tzid) {
            return *known;
        }
        let zone = (self.known.len() < MOST_NAMES)
            .then(|| zone_of(tzid))
            .flatten();
        self.known.insert(tzid, zone);
        zone
    }

    /// The instant a stamp names; days and times of no zone are taken for UTC.
    pub(super) fn instant(&mut self, stamp: &Stamp<'a>) -> DateTime<Utc> {
        let Form::Zoned(tzid) = stamp.form else {
            return stamp.local.and_utc();
        };
        match (self.known(tzid), self.stated.get(tzid)) {
            (Some(zone), _) => zone.instant_of(stamp.local).earliest(),
            (None, Some(stated)) => stated.instant_of(stamp.local),
            (None, None) => stamp.local.and_utc(),
        }
    }

    /// Notes that a stamp is in use, and tells what is wrong with its zone.
    pub(super) fn note(&mut self, line: usize, stamp: &Stamp<'a>, found: &mut Findings) {
        match stamp.form {
            Form::Floating => found.advice(
                line,
                "floating",
                "RFC 5545, 3.3.5",
                "the time has no zone (no Z, no TZID): everybody sees it at another instant",
            ),
            Form::Zoned(tzid) => self.note_zoned(line, tzid, stamp, found),
            Form::Date | Form::Utc => {}
        }
    }

    fn note_zoned(&mut self, line: usize, tzid: &'a str, stamp: &Stamp<'a>, found: &mut Findings) {
        if !self.is_part && !self.stated.contains_key(tzid) {
            found.violation(
                line,
                "zone-missing",
                "RFC 5545, 3.2.19",
                format!(
                    "there is no VTIMEZONE for {}; Outlook shifts such events or refuses the file",
                    excerpt(tzid)
                ),
            );
        }
        let zone = self.known(tzid);
        match zone {
            None => found.advice(line, "zone-name", "RFC 5545, 3.8.3.1", format!("{} is no name of the IANA time zone database; Google and Apple can only go by the VTIMEZONE", excerpt(tzid))),
            Some(zone) if zone.name() != tzid && tzid != "UTC" => found.advice(line, "zone-name", "RFC 5545, 3.8.3.1", format!("{} is better called {zone}, its name in the IANA time zone database", excerpt(tzid))),
            // The RFC says how to read it; apps do not do what it says.
            Some(zone) if zone.instant_of(stamp.local).is_gap() => found.advice(line, "skipped-hour", "RFC 5545, 3.3.5", format!("{} does not exist in {zone}, where clocks go forward over it; apps show it an hour apart", stamp.local)),
            Some(_) => {}
        }
        let at = self.instant(stamp).timestamp();
        self.uses.entry(tzid).or_default().push(at);
    }

    /// Notes that what begins with this stamp goes on until then.
    pub(super) fn note_until(&mut self, stamp: &Stamp<'a>, until: DateTime<Utc>) {
        if let Form::Zoned(tzid) = stamp.form {
            self.uses.entry(tzid).or_default().push(until.timestamp());
        }
    }

    /// Compares what is stated with what is known, where it is used.
    pub(super) fn compare(&mut self, found: &mut Findings) {
        for (tzid, uses) in std::mem::take(&mut self.uses) {
            let mut uses = uses;
            uses.sort_unstable();
            uses.dedup();
            let zone = self
                .known(tzid)
                .filter(|zone| zone.name() == tzid || tzid == "UTC");
            if let (Some(zone), Some(stated)) = (zone, self.stated.get(tzid)) {
                stated.compare(tzid, zone, &uses, found);
            }
            self.known.entry(tzid).or_insert(zone);
            self.uses.insert(tzid, uses);
        }
    }

    /// Whether something is at local times of this zone.
    pub(super) fn is_used(&self, tzid: &str) -> bool {
        self.uses.contains_key(tzid)
    }

    /// The name for people of the zone a stamp is in.
    pub(super) fn name(&mut self, stamp: &Stamp<'a>) -> String {
        match stamp.form {
            Form::Zoned(tzid) => self
                .known(tzid)
                .map_or_else(|| excerpt(tzid), |zone| zone.to_string()),
            Form::Utc => "UTC".to_owned(),
            Form::Date | Form::Floating => String::new(),
        }
    }

    /// The offset of the zone of a stamp at an instant.
    pub(super) fn offset(&mut self, stamp: &Stamp<'a>, at: DateTime<Utc>) -> TimeDelta {
        let Form::Zoned(tzid) = stamp.form else {
            return TimeDelta::zero();
        };
        match (self.known(tzid), self.stated.get(tzid)) {
            (Some(zone), _) => zone.local(at) - at.naive_utc(),
            (None, Some(stated)) => {
                TimeDelta::seconds(stated.offset_at(at.timestamp()).unwrap_or_default().into())
            }
            (None, None) => TimeDelta::zero(),
        }
    }
}

/// The zone of a TZID: by its IANA name in whatever case, with or without the maker's prefix, or by that
/// of Windows.
pub(super) fn zone_of(tzid: &str) -> Option<Zone> {
    let tzid = tzid.trim();
    if tzid.len() > 100 {
        return None;
    }
    // `/freeassociation.sourceforge.net/Europe/Berlin`, `/mozilla.org/20050126_1/Europe/Berlin`.
    let tails = tzid.match_indices('/').take(5);
    let tails = tails.map(|(at, _)| &tzid[at + 1..]);
    windows::zone(tzid).or_else(|| std::iter::once(tzid).chain(tails).find_map(by_name))
}

fn by_name(name: &str) -> Option<Zone> {
    match Zone::parse(name) {
        Ok(zone) => Some(zone),
        Err(ZoneFault::Misspelt { meant, .. }) if meant.eq_ignore_ascii_case(name) => {
            Zone::parse(meant).ok()
        }
        Err(_) if matches!(name, "GMT" | "Z" | "Etc/GMT") => Some(Zone::UTC),
        Err(_) => None,
    }
}
