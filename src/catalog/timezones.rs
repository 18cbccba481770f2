//! The VTIMEZONE blocks of an edition.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};

use super::Entry;
use crate::ical::vtimezone;
use crate::recurrence::Zone;

/// One block for each zone and each year in which something of the zone begins.
///
/// A feed takes the block of its earliest use: a shorter block shows Outlook, which reads one pair
/// of rules only, the pair that holds now. Both the first and the last year are whole years, so the
/// bytes do not change from day to day or from replica to replica.
#[derive(Debug, Default)]
pub(super) struct Timezones {
    year: i32,
    blocks: BTreeMap<(Zone, i32), Arc<str>>,
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
        let print = |(zone, first_year): (Zone, i32)| {
            let known = kept
                .and_then(|kept| kept.blocks.get(&(zone, first_year)))
                .cloned();
            let block = known.unwrap_or_else(|| vtimezone(zone, new_year(first_year), day).into());
            ((zone, first_year), block)
        };
        Self {
            year,
            blocks: used.into_iter().map(print).collect(),
        }
    }

    pub(super) fn get(&self, zone: Zone, first_use: DateTime<Utc>) -> Option<&Arc<str>> {
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
