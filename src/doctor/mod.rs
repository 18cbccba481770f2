//! The feed doctor: what is wrong with a calendar, by which rule, and what apps will make of it; and,
//! for those who take events over, what can be [read] of it all the same.
//!
//! Pure, and quick on whatever it is given: everything is read in one pass, nothing recurses, and
//! rules are laid out on a budget. Foreign calendars are [examined](examine) whole; what we print
//! ourselves is checked part by part, when it is printed, with the same code.

mod alarm;
mod budget;
mod calendar;
mod clients;
mod component;
mod decode;
mod event;
mod finding;
mod line;
mod outline;
mod preview;
mod reading;
mod rule;
mod series;
mod stamp;
mod text;
mod timezone;
mod windows;
mod zones;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

use self::budget::Budget;
pub use self::clients::ClientView;
use self::clients::Traits;
use self::component::{Component, tree};
use self::event::Event;
use self::finding::Findings;
pub use self::finding::{Finding, Severity};
use self::line::content_lines;
pub use self::outline::{Outline, outline};
pub use self::preview::Preview;
pub use self::reading::{LARGEST, NoCalendar, Note, Reading, Stated, Words, read};
use self::stamp::date_time;
use self::timezone::StatedZone;
use self::zones::Zones;
use crate::recurrence::Zone;

/// What was found out about a calendar.
#[derive(Debug, Default)]
pub struct Diagnosis {
    /// What is wrong and what could be better: violations first, each kind by line.
    pub findings: Vec<Finding>,
    /// How many more findings there are of a rule than are listed.
    pub unlisted: BTreeMap<&'static str, usize>,
    /// How many events it has, the changed occurrences of series counted.
    pub events: usize,
    /// What it calls itself.
    pub name: Option<String>,
    /// What apps will make of it.
    pub clients: Vec<ClientView>,
    /// The next dates, ten at most.
    pub next: Vec<Preview>,
}

impl Diagnosis {
    /// How many findings there are of this severity, the unlisted ones included.
    pub fn count(&self, severity: Severity) -> usize {
        let of_it = || {
            self.findings
                .iter()
                .filter(|finding| finding.severity == severity)
        };
        let is_of_it = |rule: &str| of_it().any(|finding| finding.rule == rule);
        let unlisted = self.unlisted.iter().filter(|(rule, _)| is_of_it(rule));
        of_it().count() + unlisted.map(|(_, count)| count).sum::<usize>()
    }
}

/// How far after its first date a series is held against the rules of its zone, in days.
const COMPARED_AHEAD: Days = Days::new(366);

/// Examines a calendar of any origin.
pub fn examine(stream: &[u8], now: DateTime<Utc>) -> Diagnosis {
    let mut found = Findings::default();
    let tree = tree(content_lines(stream, &mut found), &mut found);
    let mut diagnosis = match calendar::only(&tree, &mut found) {
        Some(calendar) => examine_calendar(calendar, now, &mut found),
        None => Diagnosis::default(),
    };
    (diagnosis.findings, diagnosis.unlisted) = found.finish();
    diagnosis
}

fn examine_calendar(
    calendar: &Component<'_>,
    now: DateTime<Utc>,
    found: &mut Findings,
) -> Diagnosis {
    let mut budget = Budget::default();
    calendar::check_head(calendar, found);
    calendar::check_parts(calendar, found);
    let mut zones = Zones::default();
    read_zones(calendar, &mut zones, now, &mut budget, found);
    let publishes = calendar.value("METHOD") == Some("PUBLISH");
    let read = |event| Event::read(event, publishes, &mut zones, found);
    let events: Vec<Event<'_>> = children(calendar, "VEVENT").map(read).collect();
    let all = series::group(&events, &mut zones, &mut budget, found);
    note_series(&events, &all, &mut zones, now);
    check_home_zone(calendar, &events, found);
    zones.compare(found);
    check_unused(calendar, &zones, &events, found);
    let next = preview::next(&events, &all, &mut zones, now, &mut budget);
    let clients = clients::views(&Traits {
        events: &events,
        zones: &zones,
        found,
        home_zone: calendar.value("X-WR-TIMEZONE"),
    });
    let name = calendar.one("X-WR-CALNAME").or(calendar.one("NAME"));
    Diagnosis {
        events: events.len(),
        name: name.map(|line| finding::excerpt(&text::text(line, &mut Findings::default()))),
        clients,
        next,
        ..Diagnosis::default()
    }
}

fn children<'t, 'a>(
    calendar: &'t Component<'a>,
    name: &'static str,
) -> impl Iterator<Item = &'t Component<'a>> {
    calendar
        .children
        .iter()
        .filter(move |child| child.name == name)
}

fn read_zones(
    calendar: &Component<'_>,
    zones: &mut Zones<'_>,
    now: DateTime<Utc>,
    budget: &mut Budget,
    found: &mut Findings,
) {
    let starts =
        children(calendar, "VEVENT").filter_map(|event| date_time(event.value("DTSTART")?));
    let first = starts
        .map(|(start, _)| start.year())
        .min()
        .unwrap_or(now.year());
    let since = new_year(first.clamp(1970, now.year()) - 1);
    let until = new_year(now.year() + 3);
    for component in children(calendar, "VTIMEZONE") {
        let zone = StatedZone::read(component, since, until, budget, found);
        let Some(tzid) = component.value("TZID").filter(|tzid| !tzid.is_empty()) else {
            found.violation(
                component.line,
                "zone-name-missing",
                "RFC 5545, 3.8.3.1",
                "the time zone has no TZID, so nothing can name it",
            );
            continue;
        };
        if zones.stated.insert(tzid.to_owned(), zone).is_some() {
            found.violation(
                component.line,
                "zone-twice",
                "RFC 5545, 3.6.5",
                format!("time zone {} is stated twice", finding::excerpt(tzid)),
            );
        }
    }
}

fn new_year(year: i32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default()
}

/// A series uses its zone for as long as it goes on, or the next year of it.
fn note_series<'a>(
    events: &[Event<'a>],
    all: &[series::Series],
    zones: &mut Zones<'a>,
    now: DateTime<Utc>,
) {
    for (series, rule) in all
        .iter()
        .filter_map(|series| Some((series, series.rule.as_ref()?)))
    {
        let Some(start) = series.master.and_then(|at| events[at].start.as_ref()) else {
            continue;
        };
        let ahead = start
            .local
            .and_utc()
            .max(now)
            .checked_add_days(COMPARED_AHEAD)
            .unwrap_or(now);
        let until = rule
            .until()
            .map_or(ahead, |until| until.and_utc().min(ahead));
        // COUNT ends a series at a date that is dear to reckon; a year of it tells as much.
        let until = if rule.count().is_some() {
            start.local.and_utc()
        } else {
            until
        };
        zones.note_until(start, until);
    }
}

fn check_home_zone(calendar: &Component<'_>, events: &[Event<'_>], found: &mut Findings) {
    let home = calendar
        .value("X-WR-TIMEZONE")
        .filter(|zone| !matches!(*zone, "UTC" | "Etc/UTC"));
    let in_utc = |event: &&Event<'_>| {
        event
            .start
            .as_ref()
            .is_some_and(|start| start.form == stamp::Form::Utc)
    };
    if let Some(home) = home {
        for event in events.iter().filter(|event| event.has_rule).filter(in_utc) {
            found.violation(event.line, "utc-series", "Google", format!("a series in UTC while X-WR-TIMEZONE is {}: Google repeats it in that zone and others in UTC; write DTSTART with a TZID", finding::excerpt(home)));
        }
    }
}

fn check_unused(
    calendar: &Component<'_>,
    zones: &Zones<'_>,
    events: &[Event<'_>],
    found: &mut Findings,
) {
    // A calendar without events carries a zone so as not to be empty.
    for component in children(calendar, "VTIMEZONE").filter(|_| !events.is_empty()) {
        if let Some(tzid) = component.value("TZID").filter(|tzid| !zones.is_used(tzid)) {
            found.advice(
                component.line,
                "zone-unused",
                "RFC 5545, 3.6.5",
                format!(
                    "time zone {} is not used by any event",
                    finding::excerpt(tzid)
                ),
            );
        }
    }
}

/// The violations in finished VEVENTs of our own: the events of one or several UIDs, whose zones are
/// printed elsewhere.
pub fn violations_of_events(text: &str) -> Vec<Finding> {
    let mut found = Findings::default();
    let tree = tree(content_lines(text.as_bytes(), &mut found), &mut found);
    let (mut zones, mut budget) = (Zones::default(), Budget::default());
    zones.is_part = true;
    for other in tree.iter().filter(|component| component.name != "VEVENT") {
        found.violation(
            other.line,
            "component",
            "RFC 5545, 3.6",
            format!("{} is no event", other.name),
        );
    }
    let events = tree.iter().filter(|component| component.name == "VEVENT");
    let events: Vec<Event<'_>> = events
        .map(|event| Event::read(event, true, &mut zones, &mut found))
        .collect();
    series::group(&events, &mut zones, &mut budget, &mut found);
    violations(found)
}

/// The violations in a finished VTIMEZONE of our own, which has to be true from the first to the last
/// of these instants.
pub fn violations_of_zone(
    text: &str,
    zone: Zone,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Vec<Finding> {
    let mut found = Findings::default();
    let tree = tree(content_lines(text.as_bytes(), &mut found), &mut found);
    let mut budget = Budget::default();
    match tree.as_slice() {
        [component]
            if component.name == "VTIMEZONE" && component.value("TZID") == Some(zone.name()) =>
        {
            let stated = StatedZone::read(
                component,
                (from - Days::new(800)).date_naive(),
                until.date_naive() + Days::new(1),
                &mut budget,
                &mut found,
            );
            stated.compare(
                zone.name(),
                zone,
                &[from.timestamp(), until.timestamp()],
                &mut found,
            );
        }
        _ => found.violation(
            1,
            "component",
            "RFC 5545, 3.6.5",
            format!("this is not the one VTIMEZONE of {zone}"),
        ),
    }
    violations(found)
}

/// The violations in what a calendar of our own says of itself, from its BEGIN to before its first
/// component.
pub fn violations_of_head(text: &str) -> Vec<Finding> {
    let mut found = Findings::default();
    let whole = format!("{text}END:VCALENDAR\r\n");
    let tree = tree(content_lines(whole.as_bytes(), &mut found), &mut found);
    if let Some(calendar) = calendar::only(&tree, &mut found) {
        calendar::check_head(calendar, &mut found);
    }
    violations(found)
}

fn violations(found: Findings) -> Vec<Finding> {
    let (findings, _) = found.finish();
    let is_violation = |finding: &Finding| finding.severity == Severity::Violation;
    findings.into_iter().filter(is_violation).collect()
}
