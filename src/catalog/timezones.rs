//! The VTIMEZONE blocks of an edition.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::Entry;
use super::made::ZoneLines;
use super::misprint::Misprint;
use crate::ical::{HORIZON_YEARS, vtimezone};
use crate::recurrence::Zone;

/// One block for each zone and each year in which something of the zone begins.
///
/// A feed takes the block of its earliest use: a shorter block shows Outlook, which reads one pair
/// of rules only, the pair that holds now. Both the first and the last year are whole years, so the
/// bytes do not change from day to day or from replica to replica.
#[derive(Debug, Default)]
pub(super) struct Timezones {
    year: i32,
    blocks: BTreeMap<(Zone, i32), Arc<ZoneLines>>,
    /// What is wrong with those that were printed for this edition.
    pub(super) misprints: Vec<Misprint>,
}

impl Timezones {
    /// Prints what the entries need and `previous` does not have.
    pub(super) fn print(entries: &[Arc<Entry>], previous: Option<&Self>, day: NaiveDate) -> Self {
        let year = day.year();
        let kept = previous.filter(|previous| previous.year == year);
        let used: HashSet<(Zone, i32)> = entries
            .iter()
            .flat_map(|entry| entry.zone_uses())
            // A feed without events carries a zone all the same.
            .chain([(Zone::UTC, year)])
            .collect();
        let mut printed = Self {
            year,
            ..Self::default()
        };
        for (zone, first_year) in used {
            let known = kept.and_then(|kept| kept.blocks.get(&(zone, first_year)));
            let block = match known {
                Some(known) => Arc::clone(known),
                None => printed.new_block(zone, first_year, day),
            };
            printed.blocks.insert((zone, first_year), block);
        }
        printed
    }

    fn new_block(&mut self, zone: Zone, first_year: i32, day: NaiveDate) -> Arc<ZoneLines> {
        let from = new_year(first_year);
        let text = vtimezone(zone, from, day);
        let until =
            new_year(day.year().max(first_year) + HORIZON_YEARS + 1) - TimeDelta::seconds(1);
        self.misprints
            .extend(Misprint::of_zone(&text, zone, from, until));
        Arc::new(ZoneLines::new(text))
    }

    pub(super) fn get(&self, zone: Zone, first_use: DateTime<Utc>) -> Option<&Arc<ZoneLines>> {
        let years = (zone, i32::MIN)..=(zone, first_use.year());
        self.blocks.range(years).next_back().map(|(_, block)| block)
    }
}

fn new_year(year: i32) -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .unwrap_or(NaiveDate::MIN)
        .and_time(NaiveTime::MIN)
        .and_utc()
}
