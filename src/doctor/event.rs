//! One VEVENT by itself (RFC 5545, 3.6.1; RFC 5546, 3.2.1; RFC 7986, 5).

use std::borrow::Cow;

use chrono::{NaiveDateTime, TimeDelta};

use super::alarm;
use super::component::{Component, Times};
use super::finding::{Findings, excerpt};
use super::line::ContentLine;
use super::rule::{self, Beside};
use super::stamp::{Form, Raw, Stamp, date_time, duration};
use super::text::{check_looks, check_one_line, check_uri, text, texts};
use super::zones::Zones;

const EVENT: &str = "RFC 5545, 3.6.1";
const PUBLISH: &str = "RFC 5546, 3.2.1";

/// What of an event others need: its place in a series, its time, its face.
#[derive(Debug)]
pub(super) struct Event<'a> {
    pub line: usize,
    pub uid: Cow<'a, str>,
    pub title: Cow<'a, str>,
    pub start: Option<Stamp<'a>>,
    pub end: Option<Stamp<'a>>,
    /// DURATION, where it stands in the place of DTEND.
    pub length: Option<TimeDelta>,
    /// The line and the value of RRULE, if its shape is right.
    pub rule: Option<(usize, &'a str)>,
    pub has_rule: bool,
    pub excluded: Vec<(usize, Stamp<'a>)>,
    pub extra: Vec<(usize, Stamp<'a>)>,
    /// RECURRENCE-ID.
    pub original: Option<(usize, Stamp<'a>)>,
    pub is_cancelled: bool,
    pub last_modified: Option<NaiveDateTime>,
    pub has_alarms: bool,
    pub is_private: bool,
}

impl<'a> Event<'a> {
    /// Reads an event and tells what is wrong with it. `publishes` says whether METHOD is PUBLISH.
    pub(super) fn read(
        component: &'a Component<'_>,
        publishes: bool,
        zones: &mut Zones<'a>,
        found: &mut Findings,
    ) -> Self {
        component.check_properties(EVENT, found, times);
        let uid = uid(component, found);
        let last_modified = check_identity(component, found);
        check_keywords(component, found);
        check_people(component, publishes, found);
        let title = check_words(component, found);
        check_links(component, found);
        check_place(component, found);
        component
            .children
            .iter()
            .for_each(|child| match child.name.as_ref() {
                "VALARM" => alarm::check(child, found),
                "PARTICIPANT" | "VLOCATION" | "VRESOURCE" => {}
                other => found.violation(
                    child.line,
                    "component",
                    EVENT,
                    format!("{} does not belong into VEVENT", excerpt(other)),
                ),
            });
        let mut event = Self {
            line: component.line,
            uid,
            title,
            start: None,
            end: None,
            length: None,
            rule: None,
            has_rule: component.one("RRULE").is_some(),
            excluded: Vec::new(),
            extra: Vec::new(),
            original: None,
            is_cancelled: component.value("STATUS") == Some("CANCELLED"),
            last_modified,
            has_alarms: component
                .children
                .iter()
                .any(|child| child.name == "VALARM"),
            is_private: component
                .value("CLASS")
                .is_some_and(|class| class != "PUBLIC"),
        };
        event.read_time(component, zones, found);
        event.read_recurrence(component, zones, found);
        event.check_marks(component, found);
        event
    }

    fn read_time(
        &mut self,
        component: &'a Component<'_>,
        zones: &mut Zones<'a>,
        found: &mut Findings,
    ) {
        let stamp = |name: &str, zones: &mut Zones<'a>, found: &mut Findings| {
            let line = component.one(name)?;
            let stamp = Stamp::read(line, found)?;
            zones.note(line.number, &stamp, found);
            Some(stamp)
        };
        self.start = stamp("DTSTART", zones, found);
        self.end = stamp("DTEND", zones, found);
        if component.one("DTSTART").is_none() {
            found.violation(
                self.line,
                "no-start",
                EVENT,
                "the event does not say when it starts (DTSTART)",
            );
        }
        let length = component.one("DURATION");
        if let (Some(line), Some(_)) = (length, component.one("DTEND")) {
            found.violation(
                line.number,
                "end-twice",
                EVENT,
                "DTEND and DURATION are both given, and only one may be",
            );
        }
        if let Some(line) = length {
            self.length = duration(&line.value).filter(|length| *length >= TimeDelta::zero());
            let is_all_day = self.start.as_ref().is_some_and(Stamp::is_date);
            let is_days = self
                .length
                .is_some_and(|length| length.num_seconds() % 86_400 == 0);
            if self.length.is_none() || (is_all_day && !is_days) {
                found.violation(
                    line.number,
                    "duration",
                    "RFC 5545, 3.8.2.5",
                    format!(
                        "DURATION “{}” cannot be: a positive length, in days for whole days",
                        excerpt(&line.value)
                    ),
                );
            }
        }
        if let (Some(start), None, None) = (&self.start, component.one("DTEND"), length) {
            let shown = if start.is_date() {
                "one day"
            } else {
                "no time at all"
            };
            found.advice(
                self.line,
                "no-end",
                EVENT,
                format!("without an end (DTEND) it is shown as lasting {shown}"),
            );
        }
        self.check_order(component, zones, found);
    }

    fn check_order(&self, component: &Component<'_>, zones: &mut Zones<'a>, found: &mut Findings) {
        let (Some(start), Some(end)) = (&self.start, &self.end) else {
            return;
        };
        let line = component.one("DTEND").map_or(self.line, |line| line.number);
        if start.is_date() != end.is_date() {
            found.violation(
                line,
                "end-type",
                "RFC 5545, 3.8.2.2",
                "one of DTSTART and DTEND is a day and the other a time",
            );
            return;
        }
        if (start.form == Form::Utc) != (end.form == Form::Utc) {
            found.advice(
                line,
                "end-form",
                "RFC 5545, 3.8.2.2",
                "one of DTSTART and DTEND is in UTC and the other in local time",
            );
        }
        let (start_at, end_at) = (zones.instant(start), zones.instant(end));
        if end_at <= start_at {
            let hint = if start.is_date() {
                "; the last day is not included, so it is the day after it"
            } else {
                ""
            };
            found.violation(
                line,
                "end-before-start",
                "RFC 5545, 3.8.2.2",
                format!("DTEND is not later than DTSTART{hint}"),
            );
        } else if start.is_date() && (end_at - start_at).num_days() > 60 {
            found.advice(
                line,
                "long",
                EVENT,
                format!(
                    "it lasts {} days and covers every one of them",
                    (end_at - start_at).num_days()
                ),
            );
        }
    }

    fn read_recurrence(
        &mut self,
        component: &'a Component<'_>,
        zones: &mut Zones<'a>,
        found: &mut Findings,
    ) {
        if let Some(line) = component.one("RECURRENCE-ID") {
            self.original = stamps(line, zones, found).into_iter().next();
            if line.parameter("RANGE").is_some() {
                found.violation(line.number, "range", "RFC 5545, 3.2.13", "RANGE=THISANDFUTURE is not known to Google and Outlook: end the series with UNTIL and begin another");
            }
            for name in ["RRULE", "RDATE", "EXDATE"] {
                if let Some(line) = component.one(name) {
                    found.violation(
                        line.number,
                        "override-rule",
                        "RFC 5545, 3.8.4.4",
                        format!("{name} stands in one changed occurrence of a series"),
                    );
                }
            }
        }
        self.excluded = component
            .all("EXDATE")
            .flat_map(|line| stamps(line, zones, found))
            .collect();
        self.extra = component
            .all("RDATE")
            .flat_map(|line| stamps(line, zones, found))
            .collect();
        if let (Some(line), Some(start)) = (component.one("RRULE"), &self.start) {
            let beside = match start.form {
                Form::Date => Beside::Date,
                Form::Floating => Beside::Floating,
                Form::Utc | Form::Zoned(_) => Beside::Time,
            };
            let is_good = rule::check(line.number, &line.value, beside, found);
            self.rule = is_good.then_some((line.number, line.value.as_ref()));
        }
        if let (Some((line, _)), false) = (self.extra.first(), self.has_rule) {
            found.violation(*line, "rdate-alone", "Outlook (MS-OXCICAL), Thunderbird", "RDATE without RRULE: Outlook drops the event and Thunderbird its first date; give each date an event of its own");
        }
        if let (Some((line, _)), false) = (
            self.excluded.first(),
            self.has_rule || !self.extra.is_empty(),
        ) {
            found.advice(
                *line,
                "exdate-alone",
                "RFC 5545, 3.8.5.1",
                "EXDATE in an event that does not repeat excludes nothing",
            );
        }
    }

    /// The marks of Microsoft and of the standard must say the same.
    fn check_marks(&self, component: &Component<'_>, found: &mut Findings) {
        let transparency = component.value("TRANSP");
        let is_transparent = transparency == Some("TRANSPARENT");
        if self.is_cancelled && !is_transparent {
            found.advice(
                self.line,
                "cancelled-busy",
                "RFC 5545, 3.8.2.7",
                "the event is cancelled and still makes its readers busy; add TRANSP:TRANSPARENT",
            );
        }
        if let (Some(busy), Some(_)) = (component.one("X-MICROSOFT-CDO-BUSYSTATUS"), transparency)
            && (busy.value == "FREE") != is_transparent
        {
            found.advice(busy.number, "busy-marks", "MS-OXCICAL, 2.1.3.1.1.20.31", "Outlook is told another thing than the others: TRANSP and X-MICROSOFT-CDO-BUSYSTATUS differ");
        }
        if let (Some(mark), Some(start)) =
            (component.one("X-MICROSOFT-CDO-ALLDAYEVENT"), &self.start)
            && (mark.value == "TRUE") != start.is_date()
        {
            found.violation(
                mark.number,
                "all-day-marks",
                "MS-OXCICAL, 2.1.3.1.1.20.28",
                "X-MICROSOFT-CDO-ALLDAYEVENT contradicts DTSTART",
            );
        }
    }
}

fn times(name: &str) -> Times {
    match name {
        "UID" | "DTSTAMP" | "DTSTART" | "DTEND" | "DURATION" | "SUMMARY" | "DESCRIPTION"
        | "LOCATION" | "STATUS" | "TRANSP" | "CLASS" | "SEQUENCE" | "CREATED" | "LAST-MODIFIED"
        | "ORGANIZER" | "URL" | "GEO" | "PRIORITY" | "RECURRENCE-ID" | "RRULE" | "COLOR"
        | "X-ALT-DESC" => Times::Once,
        "ATTACH" | "ATTENDEE" | "CATEGORIES" | "COMMENT" | "CONTACT" | "EXDATE" | "RDATE"
        | "REQUEST-STATUS" | "RELATED-TO" | "RESOURCES" | "IMAGE" | "CONFERENCE"
        | "STYLED-DESCRIPTION" | "STRUCTURED-DATA" | "LINK" | "REFID" | "CONCEPT" => Times::Any,
        _ => Times::Never,
    }
}

fn uid<'a>(component: &'a Component<'_>, found: &mut Findings) -> Cow<'a, str> {
    let Some(line) = component.one("UID").filter(|line| !line.value.is_empty()) else {
        found.violation(
            component.line,
            "no-uid",
            "RFC 5545, 3.8.4.7",
            "the event has no UID: each fetch is a new event to some apps",
        );
        return Cow::Borrowed("");
    };
    let uid = text(line, found);
    if uid.len() > 255 {
        found.advice(
            line.number,
            "uid",
            "RFC 7986, 5.3",
            "UID is longer than 255 octets, and may be cut",
        );
    }
    if uid.contains(char::is_whitespace) {
        found.advice(
            line.number,
            "uid",
            "RFC 7986, 5.3",
            "UID has white space in it, which some readers drop",
        );
    }
    let is_number = uid.bytes().all(|octet| octet.is_ascii_digit());
    if is_number || uid.ends_with("@localhost") || uid.ends_with("@127.0.0.1") {
        found.advice(
            line.number,
            "uid",
            "RFC 7986, 5.3",
            "UID may be that of another event elsewhere; it has to be unique in the world",
        );
    }
    uid
}

/// DTSTAMP, CREATED, LAST-MODIFIED and SEQUENCE: by which apps see that something has changed.
fn check_identity(component: &Component<'_>, found: &mut Findings) -> Option<NaiveDateTime> {
    let utc = |name: &str, found: &mut Findings| {
        let line = component.one(name)?;
        match date_time(&line.value) {
            Some((at, Raw::Utc)) if line.parameter("TZID").is_none() => Some(at),
            _ => {
                found.violation(
                    line.number,
                    "not-utc",
                    "RFC 5545, 3.8.7",
                    format!(
                        "{name} has to be a time in UTC (with Z), and is “{}”",
                        excerpt(&line.value)
                    ),
                );
                None
            }
        }
    };
    utc("DTSTAMP", found);
    let (created, modified) = (utc("CREATED", found), utc("LAST-MODIFIED", found));
    if component.one("DTSTAMP").is_none() {
        found.violation(
            component.line,
            "no-dtstamp",
            "RFC 5545, 3.8.7.2",
            "the event has no DTSTAMP, which every event needs",
        );
    }
    if component.one("LAST-MODIFIED").is_none() {
        found.advice(
            component.line,
            "no-last-modified",
            "RFC 5545, 3.8.7.3",
            "without LAST-MODIFIED some apps do not see that an event has changed",
        );
    }
    if created > modified && modified.is_some() {
        found.advice(
            component.line,
            "created-late",
            "RFC 5545, 3.8.7.1",
            "CREATED is later than LAST-MODIFIED",
        );
    }
    match component.one("SEQUENCE") {
        None => found.advice(
            component.line,
            "no-sequence",
            "RFC 5545, 3.8.7.4",
            "without SEQUENCE Google and Outlook may ignore changes",
        ),
        Some(line) if line.value.parse::<u32>().is_err() => found.violation(
            line.number,
            "sequence",
            "RFC 5545, 3.8.7.4",
            format!("SEQUENCE “{}” is no whole number", excerpt(&line.value)),
        ),
        Some(_) => {}
    }
    modified
}

fn check_keywords(component: &Component<'_>, found: &mut Findings) {
    const KEYWORDS: [(&str, &[&str], &str); 3] = [
        (
            "STATUS",
            &["TENTATIVE", "CONFIRMED", "CANCELLED"],
            "RFC 5545, 3.8.1.11",
        ),
        ("TRANSP", &["OPAQUE", "TRANSPARENT"], "RFC 5545, 3.8.2.7"),
        (
            "X-MICROSOFT-CDO-BUSYSTATUS",
            &["FREE", "TENTATIVE", "BUSY", "OOF", "WORKINGELSEWHERE"],
            "MS-OXCICAL, 2.1.3.1.1.20.31",
        ),
    ];
    for (name, words, reference) in KEYWORDS {
        if let Some(line) = component
            .one(name)
            .filter(|line| !words.contains(&line.value.as_ref()))
        {
            found.violation(
                line.number,
                "keyword",
                reference,
                format!(
                    "{name} cannot be “{}”; it takes {}",
                    excerpt(&line.value),
                    words.join(", ")
                ),
            );
        }
    }
    if let Some(line) = component.one("CLASS").filter(|line| line.value != "PUBLIC") {
        found.advice(
            line.number,
            "class",
            "RFC 5545, 3.8.1.3",
            format!(
                "CLASS is {}: Google shows only that one is busy",
                excerpt(&line.value)
            ),
        );
    }
    if let Some(line) = component
        .one("PRIORITY")
        .filter(|line| !line.value.parse().is_ok_and(|number: u8| number < 10))
    {
        found.violation(
            line.number,
            "keyword",
            "RFC 5545, 3.8.1.9",
            "PRIORITY is a number from 0 to 9",
        );
    }
}

fn check_people(component: &Component<'_>, publishes: bool, found: &mut Findings) {
    let people = component.all("ORGANIZER").chain(component.all("ATTENDEE"));
    for line in people.filter(|line| !is_mailto(&line.value)) {
        found.violation(
            line.number,
            "mail-address",
            "RFC 5545, 3.3.3",
            format!(
                "{} has to be a mailto: address, such as mailto:team@example.org",
                line.name
            ),
        );
    }
    if publishes && component.one("ORGANIZER").is_none() {
        found.violation(
            component.line,
            "no-organizer",
            PUBLISH,
            "METHOD:PUBLISH asks for an ORGANIZER in every event",
        );
    }
    if let (true, Some(line)) = (publishes, component.one("ATTENDEE")) {
        found.violation(
            line.number,
            "attendee",
            PUBLISH,
            "METHOD:PUBLISH forbids ATTENDEE; Outlook would make an invitation of it",
        );
    }
}

fn is_mailto(value: &str) -> bool {
    let Some((scheme, address)) = value.split_once(':') else {
        return false;
    };
    let mut parts = address.split('@');
    let is_part = |part: Option<&str>| {
        part.is_some_and(|part| {
            !part.is_empty() && !part.contains([' ', ',', ';', '<', '>', '"', ':'])
        })
    };
    scheme.eq_ignore_ascii_case("mailto")
        && is_part(parts.next())
        && is_part(parts.next())
        && parts.next().is_none()
}

/// The texts; returns the title.
fn check_words<'a>(component: &'a Component<'_>, found: &mut Findings) -> Cow<'a, str> {
    let mut title = Cow::Borrowed("");
    if let Some(line) = component.one("SUMMARY") {
        title = text(line, found);
        check_one_line(line, &title, found);
    }
    if title.trim().is_empty() {
        found.advice(
            component.line,
            "no-summary",
            "RFC 5545, 3.8.1.12",
            "the event has no title (SUMMARY)",
        );
    }
    if let Some(line) = component.one("LOCATION") {
        check_one_line(line, &text(line, found), found);
    }
    for name in ["DESCRIPTION", "COMMENT", "CONTACT"] {
        for line in component.all(name) {
            check_looks(line, &text(line, found), 8192, found);
        }
    }
    for line in component.all("CATEGORIES") {
        let items = texts(line, found);
        if items.iter().any(|item| item.trim().is_empty()) {
            found.advice(
                line.number,
                "categories",
                "RFC 5545, 3.8.1.2",
                "there is an empty word in CATEGORIES",
            );
        }
        let mut seen = std::collections::HashSet::new();
        if !items.iter().all(|item| seen.insert(item)) {
            found.advice(
                line.number,
                "categories",
                "RFC 5545, 3.8.1.2",
                "CATEGORIES names the same word twice",
            );
        }
    }
    if let Some(line) = component.one("X-ALT-DESC") {
        check_html(component, line, found);
    }
    title
}

fn check_html(component: &Component<'_>, line: &ContentLine<'_>, found: &mut Findings) {
    if !line
        .parameter("FMTTYPE")
        .is_some_and(|kind| kind.eq_ignore_ascii_case("text/html"))
    {
        found.violation(
            line.number,
            "html",
            "MS-OXCICAL, 2.1.3.1.1.20.25",
            "X-ALT-DESC needs FMTTYPE=text/html",
        );
    }
    let html = text(line, found).to_lowercase();
    if ["<script", "<iframe", "<object", "<embed", "javascript:"]
        .iter()
        .any(|bad| html.contains(bad))
    {
        found.violation(
            line.number,
            "active-html",
            "MS-OXCICAL, 2.1.3.1.1.20.25",
            "X-ALT-DESC has HTML that acts, which nobody may be sent",
        );
    }
    if component.one("DESCRIPTION").is_none() {
        found.advice(
            line.number,
            "html",
            "MS-OXCICAL, 2.1.3.1.1.20.25",
            "X-ALT-DESC without a DESCRIPTION: only Outlook shows a text",
        );
    }
}

fn check_links(component: &Component<'_>, found: &mut Findings) {
    component
        .all("URL")
        .for_each(|line| check_uri(line, &["http", "https"], found));
    for line in component.all("ATTACH") {
        if line.parameter("VALUE").is_none_or(|kind| kind == "URI") {
            check_uri(line, &["http", "https", "cid"], found);
        } else {
            found.advice(
                line.number,
                "inline-data",
                "RFC 5545, 3.8.1.1",
                "a file inside the calendar is sent again with every fetch",
            );
        }
    }
    component
        .all("IMAGE")
        .for_each(|line| check_image(line, found));
    for line in component.all("CONFERENCE") {
        let is_uri = line.parameter("VALUE") == Some("URI");
        if !is_uri {
            found.violation(
                line.number,
                "value-type",
                "RFC 7986, 5.11",
                "CONFERENCE has to carry VALUE=URI",
            );
        }
        check_uri(
            line,
            &["http", "https", "tel", "xmpp", "sip", "rtsp"],
            found,
        );
    }
    component
        .all("COLOR")
        .for_each(|line| check_color(line, found));
}

pub(super) fn check_image(line: &ContentLine<'_>, found: &mut Findings) {
    match line.parameter("VALUE") {
        Some("URI") => check_uri(line, &["http", "https", "data"], found),
        Some("BINARY") => found.advice(
            line.number,
            "inline-data",
            "RFC 7986, 5.10",
            "an image inside the calendar is sent again with every fetch",
        ),
        _ => found.violation(
            line.number,
            "value-type",
            "RFC 7986, 5.10",
            "IMAGE has to carry VALUE=URI or VALUE=BINARY",
        ),
    }
}

pub(super) fn check_color(line: &ContentLine<'_>, found: &mut Findings) {
    if line.value.is_empty() || !line.value.bytes().all(|octet| octet.is_ascii_alphabetic()) {
        found.violation(
            line.number,
            "color",
            "RFC 7986, 5.9",
            format!(
                "COLOR is a name of CSS, such as teal, and not “{}”",
                excerpt(&line.value)
            ),
        );
    }
}

fn check_place(component: &Component<'_>, found: &mut Findings) {
    if let Some(line) = component.one("GEO") {
        let point = line
            .value
            .split_once(';')
            .and_then(|(north, east)| Some((degrees(north, 90.0)?, degrees(east, 180.0)?)));
        if point.is_none() {
            found.violation(
                line.number,
                "geo",
                "RFC 5545, 3.8.1.6",
                format!("GEO “{}” is no latitude;longitude", excerpt(&line.value)),
            );
        }
    }
    for line in component.all("X-APPLE-STRUCTURED-LOCATION") {
        let point = line
            .value
            .strip_prefix("geo:")
            .and_then(|point| point.split(';').next()?.split_once(','));
        let is_point = point.is_some_and(|(north, east)| {
            degrees(north, 90.0).is_some() && degrees(east, 180.0).is_some()
        });
        if !is_point || line.parameter("VALUE") != Some("URI") {
            found.violation(
                line.number,
                "geo",
                "Apple Calendar",
                "X-APPLE-STRUCTURED-LOCATION has to be VALUE=URI and geo:latitude,longitude",
            );
        }
    }
}

fn degrees(text: &str, most: f64) -> Option<f64> {
    let is_number = text
        .bytes()
        .all(|octet| octet.is_ascii_digit() || b"+-.".contains(&octet));
    text.parse()
        .ok()
        .filter(|degrees: &f64| is_number && degrees.abs() <= most)
}

/// The values of a date property that may have several.
fn stamps<'a>(
    line: &'a ContentLine<'_>,
    zones: &mut Zones<'a>,
    found: &mut Findings,
) -> Vec<(usize, Stamp<'a>)> {
    let mut stamps = Vec::new();
    for value in line.value.split(',') {
        // Of a period, the beginning.
        let begin = value.split('/').next().unwrap_or_default();
        if begin.len() < value.len() {
            found.advice(
                line.number,
                "period",
                "RFC 5545, 3.8.5.2",
                "few apps know dates that are periods",
            );
        }
        if let Some(stamp) = Stamp::read_value(line, begin, found) {
            zones.note(line.number, &stamp, found);
            stamps.push((line.number, stamp));
        }
    }
    stamps
}
