//! A calendar app, as far as tests need one: what it shows of a feed.
//!
//! The app knows RFC 5545 and none of our code. Zones are read from the feed's own VTIMEZONEs, rules are
//! laid out by the `rrule` crate on local time. A time that clocks skip is a fault, whether it is
//! written or comes of a rule: apps show it in different ways.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use folkmoot::event::Listing;
use folkmoot::recurrence::{Occurrence, Span, occurrences};

/// One time of one event, as a member sees it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shown {
    /// `2026-12-03T17:30:00Z`, or `2026-12-03` for whole days.
    pub start: String,
    /// The same; of whole days the day after the last.
    pub end: String,
    /// The last word of the address of its page.
    pub event: String,
    /// Whether it is marked as not taking place.
    pub is_off: bool,
}

/// What is shown of a feed in `[from, to)`, by start.
pub fn shown(feed: &str, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<Shown> {
    let calendar = Calendar::parse(feed);
    let mut shown: Vec<Shown> = calendar
        .masters()
        .flat_map(|master| calendar.occurrences(master, to))
        .filter(|(when, _)| when.start < to && from < when.end)
        .map(|(when, event)| Shown {
            start: when.text(when.start),
            end: when.text(when.end),
            event: event.page(),
            is_off: event.value("STATUS") == Some("CANCELLED"),
        })
        .collect();
    shown.sort();
    shown
}

/// What the service says takes place in `[from, to)`, as an app has to show it. Of a month it says nothing.
pub fn taking_place<'a>(
    listings: impl IntoIterator<Item = &'a Listing>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Vec<Shown> {
    let dates = |listing: &'a Listing| {
        let draft = &listing.draft;
        let dates = occurrences(&draft.when, draft.recurrence.as_ref(), from, to);
        dates.into_iter().map(|one| told(listing, &one))
    };
    let dated = listings
        .into_iter()
        .filter(|listing| !listing.draft.when.is_month());
    let mut all: Vec<Shown> = dated.flat_map(dates).collect();
    all.sort();
    all
}

fn told(listing: &Listing, one: &Occurrence) -> Shown {
    let (start, end) = match one.when {
        Span::AllDay { first, last } => (first.to_string(), last.succ_opt().unwrap().to_string()),
        _ => (instant(one.starts_at), instant(one.ends_at)),
    };
    Shown {
        start,
        end,
        event: listing.slug.to_string(),
        is_off: one.cancelled || listing.is_off(),
    }
}

/// An instant as [`Shown`] has it.
fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The lines of a text, with folds taken out.
pub fn lines(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

/// From when to when: whole days as if they were of UTC.
#[derive(Debug, Clone, Copy)]
struct Time {
    start: DateTime<Utc>,
    end: DateTime<Utc>,
    is_day: bool,
}

impl Time {
    fn text(&self, at: DateTime<Utc>) -> String {
        match self.is_day {
            true => at.date_naive().to_string(),
            false => instant(at),
        }
    }
}

struct Calendar {
    zones: BTreeMap<String, Vec<Observance>>,
    events: Vec<Component>,
    /// Where in `events` the dates stand that differ, by UID and their place in the rule.
    changed: BTreeMap<String, BTreeMap<NaiveDateTime, usize>>,
}

/// The lines of a component without those within others, by name: parameters and value.
#[derive(Debug, Default)]
struct Component {
    kind: String,
    properties: Vec<(String, String, String)>,
}

/// From when on which offset holds.
#[derive(Debug, Clone, Copy)]
struct Observance {
    /// On the clocks as they were until then.
    local: NaiveDateTime,
    before: Duration,
    after: Duration,
}

impl Calendar {
    fn parse(feed: &str) -> Self {
        let (mut open, mut zones, mut events) =
            (Vec::<Component>::new(), BTreeMap::new(), Vec::new());
        let mut parts: Vec<Component> = Vec::new();
        for line in lines(feed) {
            let (name, parameters, value) = split(&line);
            match name.as_str() {
                "BEGIN" => open.push(Component {
                    kind: value,
                    properties: Vec::new(),
                }),
                "END" => {
                    let closed = open.pop().unwrap();
                    assert_eq!(closed.kind, value);
                    match value.as_str() {
                        "STANDARD" | "DAYLIGHT" => parts.push(closed),
                        "VTIMEZONE" => {
                            let observances = parts.drain(..).flat_map(|part| part.observances());
                            let mut observances: Vec<Observance> = observances.collect();
                            observances.sort_by_key(|change| change.at());
                            let name = closed.value("TZID").unwrap().to_owned();
                            assert!(zones.insert(name, observances).is_none(), "a zone twice");
                        }
                        "VEVENT" => events.push(closed),
                        _ => {}
                    }
                }
                _ => open
                    .last_mut()
                    .unwrap()
                    .properties
                    .push((name, parameters, value)),
            }
        }
        assert!(open.is_empty(), "something is left open");
        let mut changed: BTreeMap<String, BTreeMap<NaiveDateTime, usize>> = BTreeMap::new();
        for (place, event) in events.iter().enumerate() {
            if let Some((original, _)) = event.local("RECURRENCE-ID") {
                let of_series = changed.entry(event.uid()).or_default();
                assert!(of_series.insert(original, place).is_none(), "a date twice");
            }
        }
        Self {
            zones,
            events,
            changed,
        }
    }

    fn masters(&self) -> impl Iterator<Item = &Component> {
        self.events
            .iter()
            .filter(|event| event.value("RECURRENCE-ID").is_none())
    }

    /// The times of a UID up to `to`, each with the component that says so.
    fn occurrences<'a>(
        &'a self,
        master: &'a Component,
        to: DateTime<Utc>,
    ) -> Vec<(Time, &'a Component)> {
        let (start, zone) = master.local("DTSTART").unwrap();
        let first = self.time(master);
        let none = BTreeMap::new();
        let changed = self.changed.get(&master.uid()).unwrap_or(&none);
        let left_out: BTreeSet<NaiveDateTime> = master.locals("EXDATE");
        let dates = match master.value("RRULE") {
            None => vec![start],
            Some(rule) => self.dates(rule, start, zone, to),
        };
        let as_ruled = dates
            .iter()
            .filter(|at| !left_out.contains(at) && !changed.contains_key(at));
        let length = first.end - first.start;
        let as_ruled = as_ruled.map(|&at| {
            let start = self.instant(zone, at);
            let end = start + length;
            (
                Time {
                    start,
                    end,
                    ..first
                },
                master,
            )
        });
        let overridden = changed.values().map(|&place| &self.events[place]);
        let overridden = overridden.map(|event| (self.time(event), event));
        as_ruled.chain(overridden).collect()
    }

    /// The local dates of a rule; one without end up to `to`.
    fn dates(
        &self,
        rule: &str,
        start: NaiveDateTime,
        zone: Option<&str>,
        to: DateTime<Utc>,
    ) -> Vec<NaiveDateTime> {
        // The crate wants UNTIL and the start in one form: local time as if it were UTC.
        let parts = rule
            .split(';')
            .map(|part| match part.strip_prefix("UNTIL=") {
                Some(until) => format!(
                    "UNTIL={}",
                    self.local_until(until, zone).format("%Y%m%dT%H%M%SZ")
                ),
                None => part.to_owned(),
            });
        let rule = parts.collect::<Vec<_>>().join(";");
        let end = to.naive_utc() + Duration::days(2);
        dates(&rule, start, end)
    }

    fn local_until(&self, until: &str, zone: Option<&str>) -> NaiveDateTime {
        match until.strip_suffix('Z') {
            None => moment(until),
            Some(until) => self.local_of(zone.unwrap(), moment(until).and_utc()),
        }
    }

    fn time(&self, event: &Component) -> Time {
        let (start, zone) = event.local("DTSTART").unwrap();
        let (end, end_zone) = event.local("DTEND").unwrap();
        Time {
            start: self.instant(zone, start),
            end: self.instant(end_zone, end),
            is_day: zone.is_none(),
        }
    }

    /// When clocks show a local time, the first time where they do twice.
    fn instant(&self, zone: Option<&str>, local: NaiveDateTime) -> DateTime<Utc> {
        let Some(zone) = zone else {
            return local.and_utc();
        };
        let changes = self.zones[zone].iter();
        let last = changes.rev().find(|change| change.local <= local);
        let last = last.unwrap_or_else(|| panic!("{zone} says nothing of {local}"));
        let is_skipped = local - last.local < last.after - last.before;
        assert!(!is_skipped, "clocks in {zone} skip {local}");
        (local - last.after).and_utc()
    }

    fn local_of(&self, zone: &str, at: DateTime<Utc>) -> NaiveDateTime {
        let changes = self.zones[zone].iter();
        let last = changes.rev().find(|change| change.at() <= at);
        let last = last.unwrap_or_else(|| panic!("{zone} says nothing of {at}"));
        at.naive_utc() + last.after
    }
}

impl Component {
    fn value(&self, name: &str) -> Option<&str> {
        let found = self.properties.iter().find(|(known, ..)| known == name);
        found.map(|(.., value)| value.as_str())
    }

    /// The local time of a property, and the zone it names.
    fn local(&self, name: &str) -> Option<(NaiveDateTime, Option<&str>)> {
        let (_, parameters, value) = self.properties.iter().find(|(known, ..)| known == name)?;
        let zone = parameters.strip_prefix("TZID=");
        assert!(
            zone.is_some() || parameters == "VALUE=DATE",
            "a time of no zone: {name} {parameters}"
        );
        Some((moment(value), zone))
    }

    fn locals(&self, name: &str) -> BTreeSet<NaiveDateTime> {
        let found = self.properties.iter().filter(|(known, ..)| known == name);
        found.map(|(.., value)| moment(value)).collect()
    }

    fn uid(&self) -> String {
        self.value("UID").unwrap().to_owned()
    }

    fn page(&self) -> String {
        let page = self.value("URL").unwrap();
        page.rsplit('/').next().unwrap().to_owned()
    }

    /// The changes that a part of a VTIMEZONE states.
    fn observances(&self) -> Vec<Observance> {
        let (before, after) = (self.offset("TZOFFSETFROM"), self.offset("TZOFFSETTO"));
        let start = moment(self.value("DTSTART").unwrap());
        let far = start + Duration::days(366 * 30);
        let all = match self.value("RRULE") {
            None => vec![start],
            Some(rule) => {
                let (rule, until) = match rule.split_once(";UNTIL=") {
                    // UNTIL is an instant (3.6.5), the dates are on the clocks as they were until then.
                    Some((rule, until)) => (rule, moment(until.trim_end_matches('Z')) + before),
                    None => (rule, far),
                };
                dates(rule, start, until + Duration::seconds(1))
            }
        };
        all.into_iter()
            .map(|local| Observance {
                local,
                before,
                after,
            })
            .collect()
    }

    fn offset(&self, name: &str) -> Duration {
        let text = self.value(name).unwrap();
        let number: i64 = text[1..].parse().unwrap();
        let size = Duration::minutes(number / 100 * 60 + number % 100);
        if text.starts_with('-') { -size } else { size }
    }
}

impl Observance {
    fn at(&self) -> DateTime<Utc> {
        (self.local - self.before).and_utc()
    }
}

/// The dates before `end` of a rule begun at `start`, both on local time as if it were UTC.
fn dates(rule: &str, start: NaiveDateTime, end: NaiveDateTime) -> Vec<NaiveDateTime> {
    let first = start.and_utc().with_timezone(&rrule::Tz::UTC);
    let rule: rrule::RRule<_> = rule.parse().unwrap();
    let set = rrule::RRuleSet::new(first).rrule(rule.validate(first).unwrap());
    let all = set.into_iter().map(|at| at.naive_utc());
    all.take_while(|at| *at < end).collect()
}

/// Name, parameters and value of a line.
fn split(line: &str) -> (String, String, String) {
    let mut is_quoted = false;
    let colon = line.find(|c| {
        is_quoted ^= c == '"';
        c == ':' && !is_quoted
    });
    let (head, value) = line.split_at(colon.unwrap_or_else(|| panic!("no value: {line}")));
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    (
        name.to_owned(),
        parameters.to_owned(),
        value[1..].to_owned(),
    )
}

/// A DATE or a local DATE-TIME.
fn moment(text: &str) -> NaiveDateTime {
    let day = || NaiveDate::parse_from_str(text, "%Y%m%d").map(|day| day.and_time(NaiveTime::MIN));
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S")
        .or_else(|_| day())
        .unwrap()
}
