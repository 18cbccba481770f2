//! The VCALENDAR and what it says of itself (RFC 5545, 3.6; RFC 7986, 5; the older X- names).

use super::component::{Component, Times};
use super::event::{check_color, check_image};
use super::finding::{Findings, excerpt};
use super::stamp::{Raw, date_time, duration};
use super::text::{check_looks, check_uri, text};
use crate::recurrence::Zone;

const CALENDAR: &str = "RFC 5545, 3.6";
const APPS: &str = "Google, Apple, Outlook";

/// The one VCALENDAR of a stream; tells of what else there is.
pub(super) fn only<'t, 'a>(
    tree: &'t [Component<'a>],
    found: &mut Findings,
) -> Option<&'t Component<'a>> {
    for other in tree
        .iter()
        .filter(|component| component.name != "VCALENDAR")
    {
        found.violation(
            other.line,
            "component",
            CALENDAR,
            format!("{} stands outside of VCALENDAR", excerpt(&other.name)),
        );
    }
    let mut calendars = tree
        .iter()
        .filter(|component| component.name == "VCALENDAR");
    let first = calendars.next();
    match (first, calendars.next()) {
        (None, _) => found.violation(
            0,
            "no-calendar",
            CALENDAR,
            "there is no VCALENDAR in it; this is no calendar",
        ),
        (_, Some(second)) => found.violation(
            second.line,
            "calendars",
            CALENDAR,
            "a second VCALENDAR; Outlook and Google read the first one only",
        ),
        _ => {}
    }
    first
}

/// Checks the properties of a calendar.
pub(super) fn check_head(calendar: &Component<'_>, found: &mut Findings) {
    calendar.check_properties(CALENDAR, found, |name| match name {
        "PRODID" | "VERSION" | "CALSCALE" | "METHOD" | "UID" | "LAST-MODIFIED" | "URL"
        | "REFRESH-INTERVAL" | "SOURCE" | "COLOR" | "X-WR-CALNAME" | "X-WR-CALDESC"
        | "X-WR-TIMEZONE" | "X-PUBLISHED-TTL" => Times::Once,
        "NAME" | "DESCRIPTION" | "CATEGORIES" | "IMAGE" | "LINK" | "CONCEPT" => Times::Any,
        _ => Times::Never,
    });
    check_kind(calendar, found);
    check_names(calendar, found);
    check_refresh(calendar, found);
    check_source(calendar, found);
    calendar
        .all("COLOR")
        .for_each(|line| check_color(line, found));
    calendar
        .all("IMAGE")
        .for_each(|line| check_image(line, found));
    for line in calendar.all("X-APPLE-CALENDAR-COLOR") {
        let digits = line.value.strip_prefix('#').unwrap_or_default();
        if !matches!(digits.len(), 6 | 8) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        {
            found.violation(
                line.number,
                "color",
                "Apple Calendar",
                "X-APPLE-CALENDAR-COLOR is #RRGGBB",
            );
        }
    }
    match calendar.one("X-WR-TIMEZONE") {
        None => found.advice(
            calendar.line,
            "no-home-zone",
            "Google, Apple",
            "X-WR-TIMEZONE is missing, by which some apps show times",
        ),
        Some(line) if Zone::parse(&line.value).is_err() => found.advice(
            line.number,
            "home-zone",
            "Google, Apple",
            format!(
                "X-WR-TIMEZONE “{}” is no name of the IANA time zone database",
                excerpt(&line.value)
            ),
        ),
        Some(_) => {}
    }
    if let Some(line) = calendar
        .one("LAST-MODIFIED")
        .filter(|line| !matches!(date_time(&line.value), Some((_, Raw::Utc))))
    {
        found.violation(
            line.number,
            "not-utc",
            "RFC 7986, 5.4",
            "LAST-MODIFIED of the calendar has to be a time in UTC (with Z)",
        );
    }
}

fn check_kind(calendar: &Component<'_>, found: &mut Findings) {
    let line_of = |name| calendar.one(name).map_or(calendar.line, |line| line.number);
    if calendar.value("VERSION") != Some("2.0") {
        found.violation(
            line_of("VERSION"),
            "version",
            "RFC 5545, 3.7.4",
            "VERSION has to be 2.0",
        );
    }
    match calendar.value("PRODID") {
        None | Some("") => found.violation(
            calendar.line,
            "no-prodid",
            "RFC 5545, 3.7.3",
            "PRODID is missing: it says by which program the calendar was made",
        ),
        Some(value) if value.matches("//").count() < 3 => found.advice(
            line_of("PRODID"),
            "prodid",
            "RFC 5545, 3.7.3",
            "PRODID is better of the form -//Organization//Product//EN",
        ),
        Some(_) => {}
    }
    let firsts: Vec<&str> = calendar
        .properties
        .iter()
        .take(2)
        .map(|line| line.name.as_ref())
        .collect();
    if !firsts.contains(&"VERSION") || !firsts.contains(&"PRODID") {
        found.advice(
            calendar.line,
            "order",
            "Outlook",
            "VERSION and PRODID should come first: old readers know a calendar by them",
        );
    }
    if calendar
        .value("CALSCALE")
        .is_some_and(|scale| scale != "GREGORIAN")
    {
        found.violation(
            line_of("CALSCALE"),
            "calscale",
            "RFC 5545, 3.7.1",
            "CALSCALE can only be GREGORIAN",
        );
    }
    match calendar.value("METHOD") {
        None => found.advice(
            calendar.line,
            "no-method",
            "Outlook",
            "METHOD:PUBLISH is missing, by which Outlook knows a calendar from an invitation",
        ),
        Some("PUBLISH") => {}
        Some(other) => found.violation(
            line_of("METHOD"),
            "method",
            "RFC 5546, 1.4",
            format!(
                "METHOD is {}, which makes invitations of events; a published calendar has PUBLISH",
                excerpt(other)
            ),
        ),
    }
}

fn check_names(calendar: &Component<'_>, found: &mut Findings) {
    for (new, old) in [("NAME", "X-WR-CALNAME"), ("DESCRIPTION", "X-WR-CALDESC")] {
        let stated =
            [new, old].map(|name| calendar.one(name).map(|line| (line, text(line, found))));
        match &stated {
            [Some((_, one)), Some((line, other))] if one != other => found.advice(
                line.number,
                "names-differ",
                "RFC 7986, 5.1",
                format!("{new} and {old} say different things"),
            ),
            [None, None] if new == "NAME" => found.advice(
                calendar.line,
                "no-name",
                "RFC 7986, 5.1",
                "the calendar has no name (NAME and X-WR-CALNAME): apps call it by its file",
            ),
            [Some(_), None] => found.advice(
                calendar.line,
                "old-name",
                APPS,
                format!("{new} is given and {old} is not, which more apps read"),
            ),
            [None, Some((line, _))] => found.advice(
                line.number,
                "new-name",
                "RFC 7986, 5",
                format!("{old} is given and {new} is not, the name of it in the standard"),
            ),
            _ => {}
        }
        for (line, words) in stated.iter().flatten() {
            check_looks(line, words, 8192, found);
        }
    }
}

fn check_refresh(calendar: &Component<'_>, found: &mut Findings) {
    let [new, old] = ["REFRESH-INTERVAL", "X-PUBLISHED-TTL"].map(|name| calendar.one(name));
    if let Some(line) = new {
        if line.parameter("VALUE") != Some("DURATION") {
            found.violation(
                line.number,
                "value-type",
                "RFC 7986, 5.7",
                "REFRESH-INTERVAL has to carry VALUE=DURATION",
            );
        }
        if duration(&line.value).is_none_or(|length| length.num_seconds() <= 0) {
            found.violation(
                line.number,
                "refresh",
                "RFC 7986, 5.7",
                "REFRESH-INTERVAL has to be a positive duration, such as PT1H",
            );
        }
    }
    if let Some(line) = old.filter(|line| duration(&line.value).is_none()) {
        found.violation(
            line.number,
            "refresh",
            "MS-OXCICAL, 2.1.3.1.1.7",
            "X-PUBLISHED-TTL has to be a duration, such as PT1H",
        );
    }
    match (new, old) {
        (Some(new), Some(old)) if duration(&new.value) != duration(&old.value) => found.advice(old.number, "refresh", "RFC 7986, 5.7", "REFRESH-INTERVAL and X-PUBLISHED-TTL differ"),
        (Some(_), Some(_)) => {}
        _ => found.advice(calendar.line, "no-refresh", "RFC 7986, 5.7", "how often to fetch is not said: REFRESH-INTERVAL;VALUE=DURATION, and X-PUBLISHED-TTL for Outlook"),
    }
}

fn check_source(calendar: &Component<'_>, found: &mut Findings) {
    match calendar.one("SOURCE") {
        None => found.advice(
            calendar.line,
            "no-source",
            "RFC 7986, 5.8",
            "SOURCE;VALUE=URI is missing: where the calendar is kept up to date",
        ),
        Some(line) => {
            if line.parameter("VALUE") != Some("URI") {
                found.violation(
                    line.number,
                    "value-type",
                    "RFC 7986, 5.8",
                    "SOURCE has to carry VALUE=URI",
                );
            }
            check_uri(line, &["http", "https", "webcal"], found);
        }
    }
    calendar
        .all("URL")
        .for_each(|line| check_uri(line, &["http", "https"], found));
}

/// Checks which components are in a calendar, and in what order.
pub(super) fn check_parts(calendar: &Component<'_>, found: &mut Findings) {
    if calendar.children.is_empty() {
        found.violation(calendar.line, "nothing-in-it", CALENDAR, "the calendar has no component, and needs one; Evolution keeps what it had. Without events, put a VTIMEZONE in");
    }
    let mut has_events = false;
    for child in &calendar.children {
        match child.name.as_ref() {
            "VEVENT" => has_events = true,
            "VTIMEZONE" if has_events => found.advice(
                child.line,
                "zone-order",
                CALENDAR,
                "a VTIMEZONE after events: some readers want zones first",
            ),
            "VTIMEZONE" => {}
            "VTODO" | "VJOURNAL" | "VFREEBUSY" => found.advice(
                child.line,
                "component",
                CALENDAR,
                format!(
                    "{} in a calendar of events is shown by few apps",
                    child.name
                ),
            ),
            name if name.starts_with("X-") => {}
            name => found.violation(
                child.line,
                "component",
                CALENDAR,
                format!("{} does not belong into VCALENDAR", excerpt(name)),
            ),
        }
    }
}
