//! VTIMEZONE (RFC 5545, 3.6.5): whether it can be read, and whether it is true.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::budget::Budget;
use super::component::{Component, Times};
use super::finding::Findings;
use super::rule::{self, Beside};
use super::stamp::{Raw, date_time, offset};
use crate::recurrence::{CalendarRule, Zone};

const TIMEZONE: &str = "RFC 5545, 3.6.5";

/// The rules of a zone as a file states them.
#[derive(Debug)]
pub(super) struct StatedZone {
    /// The line it begins on.
    pub line: usize,
    /// Every change, by instant.
    changes: Vec<Change>,
    /// Whether all of it was understood.
    pub is_whole: bool,
    /// Whether more than one standard or one daylight rule is in it.
    pub has_several_pairs: bool,
}

/// A change of offset; seconds east of UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Change {
    at: i64,
    from: i32,
    to: i32,
}

impl StatedZone {
    /// Reads a VTIMEZONE, its changes laid out from 1970, or its own first one, up to `until`.
    pub(super) fn read(
        component: &Component<'_>,
        since: NaiveDate,
        until: NaiveDate,
        budget: &mut Budget,
        found: &mut Findings,
    ) -> Self {
        component.check_properties(TIMEZONE, found, |name| match name {
            "TZID" | "LAST-MODIFIED" | "TZURL" | "TZUNTIL" => Times::Once,
            "TZID-ALIAS-OF" => Times::Any,
            _ => Times::Never,
        });
        let mut zone = Self {
            line: component.line,
            changes: Vec::new(),
            is_whole: true,
            has_several_pairs: false,
        };
        for part in &component.children {
            match part.name.as_ref() {
                "STANDARD" | "DAYLIGHT" => {
                    zone.is_whole &= zone.add(part, since, until, budget, found).is_some()
                }
                other => found.violation(
                    part.line,
                    "component",
                    TIMEZONE,
                    format!("{other} does not belong into VTIMEZONE"),
                ),
            }
        }
        if component.children.is_empty() {
            found.violation(
                component.line,
                "zone-empty",
                TIMEZONE,
                "the time zone has neither STANDARD nor DAYLIGHT, so no offset",
            );
        }
        let count = |name: &str| {
            component
                .children
                .iter()
                .filter(|part| part.name == name)
                .count()
        };
        zone.has_several_pairs = count("STANDARD") > 1 || count("DAYLIGHT") > 1;
        // Rules are laid out so far; single changes beyond would stand there alone.
        let last = until.and_time(NaiveTime::MIN).and_utc().timestamp();
        zone.changes.retain(|change| change.at <= last);
        zone.changes.sort_unstable();
        zone.changes.dedup();
        // Of half a chain nothing can be told, and of a broken one nothing more need be.
        zone.is_whole = zone.is_whole && zone.is_chained(found);
        zone
    }

    /// Adds the changes of an observance; `None` when they cannot be told.
    fn add(
        &mut self,
        part: &Component<'_>,
        since: NaiveDate,
        until: NaiveDate,
        budget: &mut Budget,
        found: &mut Findings,
    ) -> Option<()> {
        part.check_properties(TIMEZONE, found, |name| match name {
            "DTSTART" | "TZOFFSETFROM" | "TZOFFSETTO" | "RRULE" => Times::Once,
            "RDATE" | "COMMENT" | "TZNAME" => Times::Any,
            _ => Times::Never,
        });
        let [start, from, to] = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"].map(|name| {
            if part.one(name).is_none() {
                found.violation(
                    part.line,
                    "zone-part",
                    TIMEZONE,
                    format!("{} lacks {name}", part.name),
                );
            }
            part.one(name)
        });
        let (start, from, to) = (start?, from?, to?);
        let mut shift = |line: &super::line::ContentLine<'_>| {
            let read = offset(&line.value);
            if read.is_none() {
                found.violation(
                    line.number,
                    "zone-offset",
                    "RFC 5545, 3.3.14",
                    format!("{} is no offset such as +0530", line.name),
                );
            }
            read
        };
        let (from, to) = (shift(from)?, shift(to)?);
        let begins = match date_time(&start.value) {
            Some((begins, Raw::Local)) if start.parameters.is_empty() => begins,
            _ => {
                found.violation(
                    start.number,
                    "zone-start",
                    TIMEZONE,
                    format!(
                        "DTSTART of {} has to be a local time without TZID",
                        part.name
                    ),
                );
                return None;
            }
        };
        let mut locals = vec![begins];
        for line in part.all("RDATE") {
            locals.extend(
                line.value
                    .split(',')
                    .filter_map(date_time)
                    .map(|(local, _)| local),
            );
        }
        if let Some(line) = part.one("RRULE") {
            if !rule::check(line.number, &line.value, Beside::Observance, found) {
                return None;
            }
            locals.extend(recurring(&line.value, begins, from, since, until, budget)?);
        }
        let change = |local: NaiveDateTime| Change {
            at: local.and_utc().timestamp() - i64::from(from),
            from,
            to,
        };
        self.changes.extend(locals.into_iter().map(change));
        Some(())
    }

    /// Whether each change begins with the offset that the one before led to.
    fn is_chained(&self, found: &mut Findings) -> bool {
        for pair in self.changes.windows(2) {
            let (one, next) = (pair[0], pair[1]);
            if one.at == next.at {
                found.violation(
                    self.line,
                    "zone-overlap",
                    TIMEZONE,
                    format!(
                        "two changes of this time zone take place at once, at {}",
                        instant(one.at)
                    ),
                );
                return false;
            }
            if one.to != next.from {
                found.violation(
                    self.line,
                    "zone-chain",
                    TIMEZONE,
                    format!(
                        "TZOFFSETFROM of the change at {} is not the TZOFFSETTO of the one before",
                        instant(next.at)
                    ),
                );
                return false;
            }
        }
        true
    }

    /// Seconds east of UTC at an instant; `None` before the first change.
    pub(super) fn offset_at(&self, at: i64) -> Option<i32> {
        let after = self.changes.partition_point(|change| change.at <= at);
        Some(self.changes[after.checked_sub(1)?].to)
    }

    /// The instant of a local time; of two the earlier, of a skipped one the first after it.
    pub(super) fn instant_of(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let seconds = local.and_utc().timestamp();
        let passed = self
            .changes
            .partition_point(|change| change.at + i64::from(change.from) <= seconds);
        let Some(change) = passed.checked_sub(1).map(|at| self.changes[at]) else {
            let first = self.changes.first().map_or(0, |change| change.from);
            return instant(seconds - i64::from(first));
        };
        instant((seconds - i64::from(change.to)).max(change.at))
    }

    /// Tells of the first instant at which the zone of this name has another offset: among `uses`,
    /// and where its clocks change in between.
    pub(super) fn compare(&self, tzid: &str, zone: Zone, uses: &[i64], found: &mut Findings) {
        let (Some(&first), Some(&last)) = (uses.first(), uses.last()) else {
            return;
        };
        if !self.is_whole {
            return;
        }
        let changes = zone.transitions(instant(first), instant(last));
        let changes = changes.iter().flat_map(|change| {
            let at = change.at.timestamp();
            [at - 1, at]
        });
        let mut probes: Vec<i64> = uses.iter().copied().chain(changes).collect();
        probes.sort_unstable();
        let truth = |at: i64| (zone.local(instant(at)) - instant(at).naive_utc()).num_seconds();
        let early = probes.iter().find(|at| self.offset_at(**at).is_none());
        if let Some(early) = early {
            found.violation(
                self.line,
                "zone-late",
                TIMEZONE,
                format!(
                    "{tzid} is used at {} already, before the first offset that is stated",
                    instant(*early)
                ),
            );
        }
        let wrong = |at: &&i64| {
            self.offset_at(**at)
                .is_some_and(|stated| i64::from(stated) != truth(**at))
        };
        if let Some(&at) = probes.iter().find(wrong) {
            let stated = self.offset_at(at).unwrap_or_default();
            found.violation(self.line, "zone-untrue", TIMEZONE, format!("{tzid} is stated as {} at {}, and clocks there show {}; apps that read the file and apps that know the place differ", shown(stated.into()), instant(at), shown(truth(at))));
        }
    }
}

/// The local times of a rule, without those before `since`.
fn recurring(
    value: &str,
    begins: NaiveDateTime,
    from: i32,
    since: NaiveDate,
    until: NaiveDate,
    budget: &mut Budget,
) -> Option<Vec<NaiveDateTime>> {
    let rule = CalendarRule::parse(value, Zone::UTC, false).ok()?;
    // UNTIL is in UTC, and was read as if the clocks were.
    let rule = match rule
        .until()
        .and_then(|utc| utc.checked_add_signed(TimeDelta::seconds(from.into())))
    {
        Some(local) => rule.with_until(local),
        None => rule,
    };
    let since = since.and_time(NaiveTime::MIN).max(begins);
    let until = until.and_time(NaiveTime::MIN);
    let counted_from = if rule.count().is_some() {
        begins
    } else {
        since
    };
    budget
        .takes(counted_from, until)
        .then(|| rule.instances(begins, since, until).collect())
}

fn instant(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

fn shown(offset: i64) -> String {
    let (sign, size) = (if offset < 0 { '-' } else { '+' }, offset.abs());
    format!("UTC{sign}{}:{:02}", size / 3600, size / 60 % 60)
}
