//! Whole components, byte by byte.

use super::*;
use crate::event::Coordinates;
use crate::geography::Country;
use crate::recurrence::{IsoWeeks, Override};

fn assert_lines(text: &str, expected: &str) {
    assert_eq!(text, expected.replace('\n', "\r\n"), "printed:\n{text}");
}

#[test]
fn one_evening_in_berlin() {
    let when = timed(
        "Europe/Berlin",
        "2026-12-03T18:30:00",
        "2026-12-03T21:00:00",
    );
    let mut listing = meetup("berlin-december", "Winter meetup: Zuul, Kata; pizza", when);
    listing.draft.summary = Some(line("Two talks and pizza"));
    listing.draft.place = Place {
        venue: Some(line("c-base")),
        address: Some(line("Rungestraße 20")),
        city: Some(line("Berlin")),
        country: Some(Country::parse("DE").unwrap()),
        coordinates: Coordinates::new(52.5129, 13.4201),
    };
    listing.draft.format = Format::Hybrid;
    listing
        .draft
        .links
        .insert(LinkRole::Join, link("https://meet.example.org/berlin"));
    listing.draft.links.insert(
        LinkRole::Registration,
        link("https://tickets.example.org/1"),
    );
    listing.draft.projects = [Slug::parse("zuul").unwrap()].into();
    listing.draft.tags = [Slug::parse("ci").unwrap()].into();
    let block = event_block(&listing, &publisher()).unwrap();
    assert_lines(
        &block.text,
        "BEGIN:VEVENT
UID:berlin-december@calendar.example.org
SEQUENCE:3
DTSTAMP:20261002T093000Z
CREATED:20260901T080000Z
LAST-MODIFIED:20261002T093000Z
DTSTART;TZID=Europe/Berlin:20261203T183000
DTEND;TZID=Europe/Berlin:20261203T210000
STATUS:CONFIRMED
TRANSP:OPAQUE
CLASS:PUBLIC
SUMMARY:Winter meetup: Zuul\\, Kata\\; pizza
LOCATION:c-base\\, Rungestraße 20\\, Berlin\\, Germany
GEO:52.5129;13.4201
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=\"c-base, Rungestraße 20, Ber
 lin, Germany\":geo:52.5129,13.4201
DESCRIPTION:Two talks and pizza\\n\\nRegister: https://tickets.example.org/1
 \\n\\nJoin: https://meet.example.org/berlin\\nhttps://calendar.example.org/ev
 ents/berlin-december
URL:https://calendar.example.org/events/berlin-december
CONFERENCE;FEATURE=VIDEO;LABEL=Join;VALUE=URI:https://meet.example.org/berl
 in
CATEGORIES:Meetup,zuul,ci
ORGANIZER;CN=OpenInfra Berlin:mailto:noreply@calendar.example.org
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
",
    );
    assert_eq!(block.zone, Some(zone("Europe/Berlin")));
    assert_eq!(block.first_use, utc("2026-12-03T17:30:00Z"));
}

/// The lines of a text from the names given, in order.
fn only(text: &str, names: &[&str]) -> String {
    let is_named = |line: &&String| names.iter().any(|name| line.starts_with(name));
    unfolded(text)
        .iter()
        .filter(is_named)
        .map(|line| format!("{line}\n"))
        .collect()
}

const TIMES: [&str; 8] = [
    "UID",
    "RECURRENCE-ID",
    "DTSTART",
    "DTEND",
    "RRULE",
    "EXDATE",
    "STATUS",
    "SUMMARY",
];

#[test]
fn a_weekly_meeting_anchored_to_utc_names_the_zone_utc() {
    let when = timed("Etc/UTC", "2026-11-26T15:00:00", "2026-11-26T16:00:00");
    let mut listing = meetup("large-scale-sig", "Large Scale SIG", when.clone());
    listing.draft.recurrence = Some(calendar_rule("FREQ=WEEKLY;UNTIL=20271230T150000Z", &when));
    let block = event_block(&listing, &publisher()).unwrap();
    assert_eq!(
        only(&block.text, &TIMES),
        "UID:large-scale-sig@calendar.example.org
DTSTART;TZID=Etc/UTC:20261126T150000
DTEND;TZID=Etc/UTC:20261126T160000
RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T150000Z
STATUS:CONFIRMED
SUMMARY:Large Scale SIG
"
    );
    assert_eq!(block.zone, Some(Zone::UTC));
}

#[test]
fn whole_days_end_on_the_day_after_and_leave_one_free() {
    let when = all_day("Asia/Seoul", "2027-03-02", "2027-03-04");
    let listing = meetup("days-korea", "오픈인프라 데이 코리아", when);
    let block = event_block(&listing, &publisher()).unwrap();
    assert_lines(
        &block.text,
        "BEGIN:VEVENT
UID:days-korea@calendar.example.org
SEQUENCE:3
DTSTAMP:20261002T093000Z
CREATED:20260901T080000Z
LAST-MODIFIED:20261002T093000Z
DTSTART;VALUE=DATE:20270302
DTEND;VALUE=DATE:20270305
STATUS:CONFIRMED
TRANSP:TRANSPARENT
CLASS:PUBLIC
SUMMARY:오픈인프라 데이 코리아
DESCRIPTION:https://calendar.example.org/events/days-korea
URL:https://calendar.example.org/events/days-korea
CATEGORIES:Meetup
ORGANIZER;CN=OpenInfra Berlin:mailto:noreply@calendar.example.org
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
X-MICROSOFT-CDO-BUSYSTATUS:FREE
END:VEVENT
",
    );
    assert_eq!(block.zone, None);
}

#[test]
fn even_weeks_go_on_under_a_new_uid_after_a_year_of_53() {
    let when = timed("Etc/UTC", "2026-11-25T09:00:00", "2026-11-25T10:00:00");
    let mut listing = meetup("nova", "Nova team meeting", when);
    let weeks = IsoWeeks::even().with_until(local("2027-06-30T09:00:00"));
    let mut recurrence = Recurrence::by(Rule::IsoWeeks(weeks));
    recurrence.skipped.insert(local("2026-12-23T09:00:00"));
    let moved = Span::Timed {
        start: local("2027-01-14T09:00:00"),
        end: local("2027-01-14T10:00:00"),
    };
    recurrence.overrides.insert(
        local("2027-01-13T09:00:00"),
        Override::Moved { span: moved },
    );
    listing.draft.recurrence = Some(recurrence);
    assert_eq!(
        only(&printed(&listing), &TIMES),
        "UID:nova@calendar.example.org
DTSTART;TZID=Etc/UTC:20261125T090000
DTEND;TZID=Etc/UTC:20261125T100000
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261223T090000Z
EXDATE;TZID=Etc/UTC:20261223T090000
STATUS:CONFIRMED
SUMMARY:Nova team meeting
UID:nova-2027@calendar.example.org
DTSTART;TZID=Etc/UTC:20270113T090000
DTEND;TZID=Etc/UTC:20270113T100000
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270630T090000Z
STATUS:CONFIRMED
SUMMARY:Nova team meeting
UID:nova-2027@calendar.example.org
RECURRENCE-ID;TZID=Etc/UTC:20270113T090000
DTSTART;TZID=Etc/UTC:20270114T090000
DTEND;TZID=Etc/UTC:20270114T100000
STATUS:CONFIRMED
SUMMARY:Nova team meeting
"
    );
}

/// Thursdays at nine in Chicago, with one of each exception.
fn live_series() -> Listing {
    let when = timed(
        "America/Chicago",
        "2026-10-22T09:00:00",
        "2026-10-22T10:00:00",
    );
    let mut listing = meetup("openinfra-live", "OpenInfra Live", when.clone());
    let mut recurrence = calendar_rule("FREQ=WEEKLY;BYDAY=TH", &when);
    recurrence.skipped.insert(local("2026-11-26T09:00:00"));
    let moved = Span::Timed {
        start: local("2026-11-04T11:00:00"),
        end: local("2026-11-04T12:30:00"),
    };
    recurrence.overrides.insert(
        local("2026-11-05T09:00:00"),
        Override::Moved { span: moved },
    );
    let reason = Some(line("Holidays"));
    recurrence
        .overrides
        .insert(local("2026-12-24T09:00:00"), Override::Cancelled { reason });
    recurrence.extra.insert(local("2026-12-01T20:00:00"));
    listing.draft.recurrence = Some(recurrence);
    listing
}

#[test]
fn a_series_with_a_skipped_a_moved_a_cancelled_and_an_extra_date() {
    let text = printed(&live_series());
    assert_eq!(
        only(&text, &TIMES),
        "UID:openinfra-live@calendar.example.org
DTSTART;TZID=America/Chicago:20261022T090000
DTEND;TZID=America/Chicago:20261022T100000
RRULE:FREQ=WEEKLY;BYDAY=TH
EXDATE;TZID=America/Chicago:20261126T090000
STATUS:CONFIRMED
SUMMARY:OpenInfra Live
UID:openinfra-live@calendar.example.org
RECURRENCE-ID;TZID=America/Chicago:20261105T090000
DTSTART;TZID=America/Chicago:20261104T110000
DTEND;TZID=America/Chicago:20261104T123000
STATUS:CONFIRMED
SUMMARY:OpenInfra Live
UID:openinfra-live@calendar.example.org
RECURRENCE-ID;TZID=America/Chicago:20261224T090000
DTSTART;TZID=America/Chicago:20261224T090000
DTEND;TZID=America/Chicago:20261224T100000
STATUS:CANCELLED
SUMMARY:[Cancelled] OpenInfra Live
UID:openinfra-live-20261201T200000@calendar.example.org
DTSTART;TZID=America/Chicago:20261201T200000
DTEND;TZID=America/Chicago:20261201T210000
STATUS:CONFIRMED
SUMMARY:OpenInfra Live
"
    );
    assert_eq!(values(&text, "SEQUENCE"), ["3"; 4]);
    assert_eq!(values(&text, "LAST-MODIFIED"), ["20261002T093000Z"; 4]);
    assert_eq!(
        values(&text, "DESCRIPTION")
            .iter()
            .filter(|text| text.starts_with("Cancelled: Holidays"))
            .count(),
        1
    );
}

#[test]
fn a_cancelled_event_says_so_to_those_who_read_titles_only() {
    let mut listing = live_series();
    listing.state = State::Cancelled;
    listing.state_reason = Some(line("No speakers"));
    let text = printed(&listing);
    assert_eq!(values(&text, "STATUS"), ["CANCELLED"; 4]);
    assert_eq!(values(&text, "TRANSP"), ["TRANSPARENT"; 4]);
    assert_eq!(values(&text, "X-MICROSOFT-CDO-BUSYSTATUS"), ["FREE"; 4]);
    assert_eq!(values(&text, "SUMMARY"), ["[Cancelled] OpenInfra Live"; 4]);
    assert!(
        values(&text, "DESCRIPTION")
            .iter()
            .all(|text| text.starts_with("Cancelled: No speakers\\n\\n"))
    );
}

#[test]
fn an_event_postponed_until_nobody_knows_when_is_tentative_and_takes_no_time() {
    let when = timed(
        "Europe/Berlin",
        "2026-12-03T18:30:00",
        "2026-12-03T21:00:00",
    );
    let mut listing = meetup("later", "Meetup", when);
    listing.state = State::Postponed;
    let text = printed(&listing);
    assert_eq!(values(&text, "STATUS"), ["CANCELLED"]);
    assert_eq!(values(&text, "TRANSP"), ["TRANSPARENT"]);
    assert_eq!(values(&text, "SUMMARY"), ["[Postponed] Meetup"]);
    assert!(values(&text, "DESCRIPTION")[0].starts_with("Postponed.\\n\\n"));
}

#[test]
fn a_feed_has_an_envelope_and_an_empty_one_a_zone_too() {
    assert_lines(
        &feed(&[]),
        "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Folkmoot//Folkmoot//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Folkmoot: all events
X-WR-CALNAME:Folkmoot: all events
DESCRIPTION:Everything\\, from everywhere\\; daily.
X-WR-CALDESC:Everything\\, from everywhere\\; daily.
X-WR-TIMEZONE:UTC
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
SOURCE;VALUE=URI:https://calendar.example.org/feed/all.ics
URL:https://calendar.example.org/events
COLOR:teal
X-APPLE-CALENDAR-COLOR:#008080
LAST-MODIFIED:20261002T093000Z
BEGIN:VTIMEZONE
TZID:Etc/UTC
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
TZNAME:UTC
END:STANDARD
END:VTIMEZONE
END:VCALENDAR
",
    );
}
