//! Each rule on a calendar that breaks just this one; and calendars made to do harm.

use std::time::{Duration, Instant};

use super::*;

/// A calendar without fault: a series with a moved and a skipped date, a whole day, one in UTC.
const GOOD: &str = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//Test//EN
CALSCALE:GREGORIAN
METHOD:PUBLISH
NAME:Events
X-WR-CALNAME:Events
DESCRIPTION:All of them
X-WR-CALDESC:All of them
X-WR-TIMEZONE:UTC
REFRESH-INTERVAL;VALUE=DURATION:PT1H
X-PUBLISHED-TTL:PT1H
SOURCE;VALUE=URI:https://example.org/all.ics
URL:https://example.org/events
COLOR:teal
X-APPLE-CALENDAR-COLOR:#008080
LAST-MODIFIED:20260101T000000Z
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:20251026T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:weekly@example.org
SEQUENCE:1
DTSTAMP:20260101T000000Z
CREATED:20260101T000000Z
LAST-MODIFIED:20260101T000000Z
DTSTART;TZID=Europe/Berlin:20260105T183000
DTEND;TZID=Europe/Berlin:20260105T193000
RRULE:FREQ=WEEKLY;BYDAY=MO
EXDATE;TZID=Europe/Berlin:20261130T183000
STATUS:CONFIRMED
TRANSP:OPAQUE
CLASS:PUBLIC
SUMMARY:Weekly
LOCATION:Berlin
GEO:52.5;13.4
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Berlin:geo:52.5,13.4
DESCRIPTION:Come\\, all\\nhttps://example.org/weekly
URL:https://example.org/weekly
CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://example.org/join
CATEGORIES:Meetup,a\\,b
ORGANIZER;CN=Example:mailto:noreply@example.org
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Weekly
TRIGGER:-PT15M
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:weekly@example.org
RECURRENCE-ID;TZID=Europe/Berlin:20261207T183000
SEQUENCE:1
DTSTAMP:20260101T000000Z
LAST-MODIFIED:20260101T000000Z
DTSTART;TZID=Europe/Berlin:20261208T183000
DTEND;TZID=Europe/Berlin:20261208T193000
SUMMARY:Weekly\\, moved
ORGANIZER:mailto:noreply@example.org
END:VEVENT
BEGIN:VEVENT
UID:days@example.org
SEQUENCE:0
DTSTAMP:20260101T000000Z
LAST-MODIFIED:20260101T000000Z
DTSTART;VALUE=DATE:20261215
DTEND;VALUE=DATE:20261217
SUMMARY:Days
ORGANIZER:mailto:noreply@example.org
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
END:VEVENT
BEGIN:VEVENT
UID:utc@example.org
SEQUENCE:0
DTSTAMP:20260101T000000Z
LAST-MODIFIED:20260101T000000Z
DTSTART:20261203T170000Z
DTEND:20261203T180000Z
SUMMARY:Instant
ORGANIZER:mailto:noreply@example.org
END:VEVENT
END:VCALENDAR
";

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn good() -> String {
    GOOD.replace('\n', "\r\n")
}

/// The rules that are broken, and how gravely.
fn rules(stream: &[u8]) -> Vec<(&'static str, Severity)> {
    let findings = examine(stream, now()).findings;
    findings
        .iter()
        .map(|finding| (finding.rule, finding.severity))
        .collect()
}

/// Breaks the good calendar at the first place of `from`.
fn broken(from: &str, to: &str) -> String {
    let (from, to) = (from.replace('\n', "\r\n"), to.replace('\n', "\r\n"));
    let good = good();
    assert!(good.contains(&from), "{from}");
    good.replacen(&from, &to, 1)
}

#[test]
fn a_calendar_without_fault_has_no_finding_and_is_shown_as_written() {
    let diagnosis = examine(good().as_bytes(), now());
    assert_eq!(diagnosis.findings, []);
    assert_eq!(
        (diagnosis.events, diagnosis.name.as_deref()),
        (4, Some("Events"))
    );
    for view in &diagnosis.clients {
        let well = view.sentences[0].contains("as written") || view.client == "Apple Calendar";
        assert!(well, "{view:?}");
    }
    let alarms = &diagnosis.clients[2].sentences[0];
    assert!(alarms.contains("has an alarm"), "{alarms}");
}

#[test]
fn the_next_ten_dates_are_those_people_will_see() {
    let next = examine(good().as_bytes(), now()).next;
    let shown: Vec<String> = next
        .iter()
        .map(|date| format!("{}: {}", date.when(), date.title))
        .collect();
    assert_eq!(shown.len(), 10);
    assert_eq!(
        shown[..6],
        [
            "Mon 23 Nov 2026, 18:30–19:30 Europe/Berlin (Mon 17:30 UTC): Weekly",
            // 30 November is taken out.
            "Thu 3 Dec 2026, 17:00–18:00 UTC: Instant",
            "Tue 8 Dec 2026, 18:30–19:30 Europe/Berlin (Tue 17:30 UTC): Weekly, moved",
            "Mon 14 Dec 2026, 18:30–19:30 Europe/Berlin (Mon 17:30 UTC): Weekly",
            "Tue 15 Dec 2026 – Wed 16 Dec 2026: Days",
            "Mon 21 Dec 2026, 18:30–19:30 Europe/Berlin (Mon 17:30 UTC): Weekly",
        ]
    );
}

#[test]
fn each_broken_rule_is_found_and_no_other() {
    use Severity::{Advice, Violation};
    let last = "END:VEVENT\nEND:VCALENDAR";
    let mut surprises = Vec::new();
    for (rule, severity, from, to) in [
        // Lines.
        ("line-end", Violation, "NAME:Events\n", "NAME:Events\u{1}"),
        (
            "blank-line",
            Violation,
            "METHOD:PUBLISH\n",
            "METHOD:PUBLISH\n\n",
        ),
        (
            "control-character",
            Violation,
            "SUMMARY:Instant",
            "SUMMARY:In\u{7}stant",
        ),
        (
            "content-line",
            Violation,
            "SUMMARY:Instant\n",
            "SUMMARY:Instant\nno property at all\n",
        ),
        (
            "content-line",
            Violation,
            "X-TITLE=Berlin",
            "X-TITLE=Ber\"lin\"",
        ),
        (
            "parameter-twice",
            Violation,
            "CN=Example",
            "CN=Example;CN=Other",
        ),
        ("caret", Advice, "CN=Example", "CN=Exa^mple"),
        ("lower-case", Advice, "SUMMARY:Instant", "summary:Instant"),
        (
            "lost-character",
            Advice,
            "SUMMARY:Instant",
            "SUMMARY:In\u{FFFD}stant",
        ),
        // Components.
        (
            "outside",
            Violation,
            "BEGIN:VCALENDAR\n",
            "X-A:1\nBEGIN:VCALENDAR\n",
        ),
        (
            "unmatched-end",
            Violation,
            "END:VCALENDAR\n",
            "END:VCALENDAR\nEND:VEVENT\n",
        ),
        ("unclosed", Violation, "END:VCALENDAR\n", ""),
        (
            "calendars",
            Violation,
            "END:VCALENDAR\n",
            "END:VCALENDAR\nBEGIN:VCALENDAR\nEND:VCALENDAR\n",
        ),
        ("component-name", Violation, "BEGIN:VALARM", "BEGIN:Valarm"),
        (
            "component",
            Violation,
            last,
            "END:VEVENT\nBEGIN:VOTHER\nEND:VOTHER\nEND:VCALENDAR",
        ),
        (
            "component",
            Advice,
            last,
            "END:VEVENT\nBEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR",
        ),
        // The calendar.
        ("version", Violation, "VERSION:2.0", "VERSION:1.0"),
        (
            "no-prodid",
            Violation,
            "PRODID:-//Example//Test//EN",
            "PRODID:",
        ),
        (
            "prodid",
            Advice,
            "PRODID:-//Example//Test//EN",
            "PRODID:Example",
        ),
        ("calscale", Violation, "GREGORIAN", "JULIAN"),
        ("method", Violation, "METHOD:PUBLISH", "METHOD:REQUEST"),
        (
            "names-differ",
            Advice,
            "X-WR-CALNAME:Events",
            "X-WR-CALNAME:Others",
        ),
        ("old-name", Advice, "X-WR-CALNAME:Events\n", ""),
        (
            "new-name",
            Advice,
            "NAME:Events\nX-WR-CALNAME",
            "X-WR-CALNAME",
        ),
        (
            "value-type",
            Violation,
            "REFRESH-INTERVAL;VALUE=DURATION",
            "REFRESH-INTERVAL",
        ),
        (
            "refresh",
            Violation,
            "X-PUBLISHED-TTL:PT1H",
            "X-PUBLISHED-TTL:hourly",
        ),
        (
            "refresh",
            Advice,
            "X-PUBLISHED-TTL:PT1H",
            "X-PUBLISHED-TTL:PT2H",
        ),
        ("no-refresh", Advice, "X-PUBLISHED-TTL:PT1H\n", ""),
        (
            "no-source",
            Advice,
            "SOURCE;VALUE=URI:https://example.org/all.ics\n",
            "",
        ),
        ("color", Violation, "COLOR:teal", "COLOR:#008080"),
        ("color", Violation, "#008080", "008080"),
        ("no-home-zone", Advice, "X-WR-TIMEZONE:UTC\n", ""),
        (
            "home-zone",
            Advice,
            "X-WR-TIMEZONE:UTC",
            "X-WR-TIMEZONE:Berlin",
        ),
        (
            "not-utc",
            Violation,
            "LAST-MODIFIED:20260101T000000Z\nBEGIN",
            "LAST-MODIFIED:20260101\nBEGIN",
        ),
        (
            "property-twice",
            Violation,
            "CALSCALE:GREGORIAN\n",
            "CALSCALE:GREGORIAN\nCALSCALE:GREGORIAN\n",
        ),
        (
            "foreign-property",
            Violation,
            "CALSCALE:GREGORIAN\n",
            "CALSCALE:GREGORIAN\nSUMMARY:x\n",
        ),
        // Zones.
        ("zone-part", Violation, "TZOFFSETFROM:+0200\n", ""),
        ("zone-offset", Violation, "TZOFFSETTO:+0200", "TZOFFSETTO:2"),
        (
            "zone-start",
            Violation,
            "DTSTART:20251026T030000",
            "DTSTART:20251026T030000Z",
        ),
        (
            "zone-chain",
            Violation,
            "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100",
            "TZOFFSETFROM:+0300\nTZOFFSETTO:+0100",
        ),
        (
            "zone-untrue",
            Violation,
            "DTSTART:20260329T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "DTSTART:20260322T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=4SU",
        ),
        (
            "zone-late",
            Violation,
            "DTSTART;TZID=Europe/Berlin:20260105T183000\nDTEND;TZID=Europe/Berlin:20260105T193000",
            "DTSTART;TZID=Europe/Berlin:20250106T183000\nDTEND;TZID=Europe/Berlin:20250106T193000",
        ),
        (
            "zone-unused",
            Advice,
            "BEGIN:VEVENT",
            "BEGIN:VTIMEZONE\nTZID:Etc/UTC\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE\nBEGIN:VEVENT",
        ),
        // Events.
        ("no-uid", Violation, "UID:utc@example.org\n", ""),
        ("uid", Advice, "UID:utc@example.org", "UID:17"),
        (
            "no-dtstamp",
            Violation,
            "SEQUENCE:0\nDTSTAMP:20260101T000000Z\n",
            "SEQUENCE:0\n",
        ),
        (
            "not-utc",
            Violation,
            "DTSTAMP:20260101T000000Z",
            "DTSTAMP:20260101T000000",
        ),
        (
            "no-last-modified",
            Advice,
            "LAST-MODIFIED:20260101T000000Z\nDTSTART:2026",
            "DTSTART:2026",
        ),
        ("created-late", Advice, "CREATED:2026", "CREATED:2027"),
        ("no-sequence", Advice, "SEQUENCE:0\n", ""),
        ("sequence", Violation, "SEQUENCE:0", "SEQUENCE:-1"),
        (
            "no-start",
            Violation,
            "DTSTART:20261203T170000Z\nDTEND:20261203T180000Z\n",
            "",
        ),
        (
            "date-time",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND:20261303T180000Z",
        ),
        (
            "value-type",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND;VALUE=DATE:20261203T180000Z",
        ),
        (
            "tzid-misplaced",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND;TZID=Europe/Berlin:20261203T180000Z",
        ),
        (
            "zone-missing",
            Violation,
            "DTSTART:20261203T170000Z\nDTEND:20261203T180000Z",
            "DTSTART;TZID=Asia/Seoul:20261204T020000\nDURATION:PT1H",
        ),
        (
            "end-type",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND;VALUE=DATE:20261204",
        ),
        (
            "end-before-start",
            Violation,
            "DTEND;VALUE=DATE:20261217",
            "DTEND;VALUE=DATE:20261215",
        ),
        (
            "end-before-start",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND:20261203T170000Z",
        ),
        (
            "end-twice",
            Violation,
            "DTEND:20261203T180000Z",
            "DTEND:20261203T180000Z\nDURATION:PT1H",
        ),
        (
            "duration",
            Violation,
            "DTEND:20261203T180000Z",
            "DURATION:-PT1H",
        ),
        ("no-end", Advice, "DTEND:20261203T180000Z\n", ""),
        (
            "long",
            Advice,
            "DTEND;VALUE=DATE:20261217",
            "DTEND;VALUE=DATE:20270417",
        ),
        (
            "floating",
            Advice,
            "DTSTART:20261203T170000Z\nDTEND:20261203T180000Z",
            "DTSTART:20261203T170000\nDURATION:PT1H",
        ),
        (
            "skipped-hour",
            Advice,
            "DTSTART:20261203T170000Z\nDTEND:20261203T180000Z",
            "DTSTART;TZID=Europe/Berlin:20270328T023000\nDURATION:PT1H",
        ),
        ("keyword", Violation, "STATUS:CONFIRMED", "STATUS:PROBABLE"),
        ("class", Advice, "CLASS:PUBLIC", "CLASS:PRIVATE"),
        (
            "cancelled-busy",
            Advice,
            "STATUS:CONFIRMED",
            "STATUS:CANCELLED",
        ),
        ("busy-marks", Advice, "BUSYSTATUS:BUSY", "BUSYSTATUS:FREE"),
        (
            "all-day-marks",
            Violation,
            "ALLDAYEVENT:TRUE",
            "ALLDAYEVENT:FALSE",
        ),
        (
            "no-organizer",
            Violation,
            "SUMMARY:Instant\nORGANIZER:mailto:noreply@example.org\n",
            "SUMMARY:Instant\n",
        ),
        (
            "mail-address",
            Violation,
            "ORGANIZER:mailto:noreply@example.org",
            "ORGANIZER:Ama",
        ),
        (
            "attendee",
            Violation,
            "SUMMARY:Instant\n",
            "SUMMARY:Instant\nATTENDEE:mailto:ama@example.org\n",
        ),
        ("geo", Violation, "GEO:52.5;13.4", "GEO:52.5\\,13.4"),
        ("geo", Violation, "geo:52.5,13.4", "geo:52.5\\,13.4"),
        (
            "uri",
            Violation,
            "URL:https://example.org/weekly",
            "URL:https://example.org/a\\,b",
        ),
        (
            "uri",
            Violation,
            "URL:https://example.org/weekly",
            "URL:https://example.org/é",
        ),
        (
            "uri",
            Violation,
            "URL:https://example.org/weekly",
            "URL:/weekly",
        ),
        (
            "uri-scheme",
            Violation,
            "URL:https://example.org/weekly",
            "URL:javascript:alert(1)",
        ),
        (
            "uri-scheme",
            Advice,
            "URL:https://example.org/weekly",
            "URL:gopher://example.org/",
        ),
        (
            "value-type",
            Violation,
            "CONFERENCE;VALUE=URI;FEATURE",
            "CONFERENCE;FEATURE",
        ),
        ("alarm", Violation, "TRIGGER:-PT15M", "TRIGGER:soon"),
        (
            "alarm",
            Violation,
            "ACTION:DISPLAY\nDESCRIPTION:Weekly\n",
            "ACTION:DISPLAY\n",
        ),
        (
            "component",
            Violation,
            "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Weekly\nTRIGGER:-PT15M\nEND:VALARM",
            "BEGIN:VNOTE\nEND:VNOTE",
        ),
        (
            "inline-data",
            Advice,
            "CLASS:PUBLIC",
            "CLASS:PUBLIC\nATTACH;VALUE=BINARY;ENCODING=BASE64:aGk=",
        ),
        // Texts.
        ("escape", Violation, "SUMMARY:Instant", "SUMMARY:In\\stant"),
        (
            "bare-mark",
            Violation,
            "SUMMARY:Instant",
            "SUMMARY:Now, instant",
        ),
        (
            "escaped-twice",
            Advice,
            "SUMMARY:Instant",
            "SUMMARY:Now\\\\\\, instant",
        ),
        ("no-summary", Advice, "SUMMARY:Instant\n", ""),
        ("entity", Advice, "SUMMARY:Instant", "SUMMARY:A &amp\\; B"),
        (
            "markup",
            Advice,
            "SUMMARY:Instant",
            "SUMMARY:<b>Instant</b>",
        ),
        ("mojibake", Advice, "SUMMARY:Instant", "SUMMARY:FÃ©vrier"),
        ("white-space", Advice, "SUMMARY:Instant", "SUMMARY:Instant "),
        (
            "line-break",
            Advice,
            "SUMMARY:Instant",
            "SUMMARY:In\\nstant",
        ),
        (
            "categories",
            Advice,
            "CATEGORIES:Meetup",
            "CATEGORIES:a\\,b",
        ),
        (
            "html",
            Violation,
            "CLASS:PUBLIC",
            "CLASS:PUBLIC\nX-ALT-DESC:<p>Hi</p>",
        ),
        (
            "active-html",
            Violation,
            "CLASS:PUBLIC",
            "CLASS:PUBLIC\nX-ALT-DESC;FMTTYPE=text/html:<script>1</script>",
        ),
        // Series.
        (
            "rule",
            Violation,
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=MO;COUNT=60;UNTIL=20270101T000000Z",
        ),
        (
            "rule",
            Violation,
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=1MO",
        ),
        (
            "rule",
            Violation,
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=MO;UNTIL=20270101T000000",
        ),
        (
            "rule",
            Violation,
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=FORTNIGHTLY;BYDAY=MO",
        ),
        (
            "rule",
            Violation,
            "FREQ=WEEKLY;BYDAY=MO",
            "BYDAY=MO;FREQ=WEEKLY",
        ),
        (
            "rule-apps",
            Advice,
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;BYDAY=MO;COUNT=1000",
        ),
        (
            "start-beside-rule",
            Violation,
            "DTSTART;TZID=Europe/Berlin:20260105T183000\nDTEND;TZID=Europe/Berlin:20260105T193000",
            "DTSTART;TZID=Europe/Berlin:20260104T183000\nDTEND;TZID=Europe/Berlin:20260104T193000",
        ),
        (
            "exdate-unknown",
            Violation,
            "EXDATE;TZID=Europe/Berlin:20261130T183000",
            "EXDATE;TZID=Europe/Berlin:20261129T183000",
        ),
        (
            "override-unknown",
            Violation,
            "RECURRENCE-ID;TZID=Europe/Berlin:20261207T183000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261206T183000",
        ),
        (
            "override-excluded",
            Violation,
            "RECURRENCE-ID;TZID=Europe/Berlin:20261207T183000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20261130T183000",
        ),
        (
            "override-newer",
            Advice,
            "LAST-MODIFIED:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20261208",
            "LAST-MODIFIED:20260102T000000Z\nDTSTART;TZID=Europe/Berlin:20261208",
        ),
        (
            "override-rule",
            Violation,
            "SUMMARY:Weekly\\, moved",
            "SUMMARY:Weekly\\, moved\nRRULE:FREQ=DAILY",
        ),
        (
            "range",
            Violation,
            "RECURRENCE-ID;TZID",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID",
        ),
        (
            "uid-twice",
            Violation,
            "UID:utc@example.org",
            "UID:days@example.org",
        ),
        (
            "rdate-alone",
            Violation,
            "SUMMARY:Instant",
            "SUMMARY:Instant\nRDATE:20261210T170000Z",
        ),
        (
            "exdate-alone",
            Advice,
            "SUMMARY:Instant",
            "SUMMARY:Instant\nEXDATE:20261203T170000Z",
        ),
        (
            "leap-day",
            Advice,
            "DTSTART;VALUE=DATE:20261215\nDTEND;VALUE=DATE:20261217",
            "DTSTART;VALUE=DATE:20280229\nDTEND;VALUE=DATE:20280301\nRRULE:FREQ=YEARLY",
        ),
    ] {
        let stream = broken(from, to).replace("\u{1}", "\n");
        let found = rules(stream.as_bytes());
        let others: Vec<_> = found.iter().filter(|(other, _)| *other != rule).collect();
        if !found.contains(&(rule, severity)) || !others.is_empty() {
            surprises.push(format!("{rule} in {to:?}: {found:?}"));
        }
    }
    assert!(surprises.is_empty(), "{}", surprises.join("\n"));
}

#[test]
fn folds_are_looked_at_octet_by_octet() {
    let summary = |lines: &str| broken("SUMMARY:Instant", lines).into_bytes();
    let found = |stream: &[u8]| {
        rules(stream)
            .into_iter()
            .map(|(rule, _)| rule)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        found(&summary(&format!("SUMMARY:{}", "a".repeat(67)))),
        [""; 0]
    );
    assert_eq!(
        found(&summary(&format!("SUMMARY:{}", "a".repeat(68)))),
        ["line-length"]
    );
    assert_eq!(found(&summary("SUMMARY:In\n stant")), [""; 0]);
    assert_eq!(found(&summary("SUMMARY:In\n\tstant")), ["tab-fold"]);
    assert_eq!(found(&summary("SUMMARY:In\n \n stant")), ["empty-fold"]);
    assert_eq!(found(&summary("SUMMARY:In\\\n , stant")), ["split-escape"]);
    assert_eq!(found(&summary("SUMMARY:👩\u{200D}\n 👧")), ["split-emoji"]);
    let mut bytes = summary("SUMMARY:Ha\n noi");
    let at = bytes
        .windows(5)
        .position(|five| five == b"\r\n noi".get(..5).unwrap())
        .unwrap();
    bytes.splice(at..at, [0xC3]);
    bytes.splice(at + 4..at + 4, [0xA0]);
    assert_eq!(found(&bytes), ["split-character"]);
    let whole = good();
    assert_eq!(found(whole.trim_end().as_bytes()), ["last-line-end"]);
    assert_eq!(
        found(&[b"\xEF\xBB\xBF", whole.as_bytes()].concat()),
        ["byte-order-mark"]
    );
    assert_eq!(
        found(&[b" x\r\n", whole.as_bytes()].concat()),
        ["stray-continuation"]
    );
    let latin: Vec<u8> = summary("SUMMARY:Gru\u{1}e")
        .into_iter()
        .map(|octet| if octet == 1 { 0xDF } else { octet })
        .collect();
    assert_eq!(found(&latin), ["encoding", "lost-character"]);
}

#[test]
fn a_zone_of_windows_and_one_of_the_files_own_are_understood() {
    let windows = good().replace("Europe/Berlin", "W. Europe Standard Time");
    let next = examine(windows.as_bytes(), now()).next;
    assert_eq!(
        next[0].when(),
        "Mon 23 Nov 2026, 18:30–19:30 Europe/Berlin (Mon 17:30 UTC)"
    );
    let prefixed = good().replace(
        "Europe/Berlin",
        "/freeassociation.sourceforge.net/Europe/Berlin",
    );
    assert_eq!(
        examine(prefixed.as_bytes(), now()).next[0].zone,
        "Europe/Berlin"
    );
    let own = good()
        .replace("TZID:Europe/Berlin", "TZID:Office")
        .replace("TZID=Europe/Berlin", "TZID=Office");
    let next = examine(own.as_bytes(), now()).next;
    assert_eq!(
        next[0].when(),
        "Mon 23 Nov 2026, 18:30–19:30 Office (Mon 17:30 UTC)"
    );
}

#[test]
fn apps_differ_where_their_users_say_they_do() {
    let said = |stream: &str, client: &str| {
        let views = examine(stream.as_bytes(), now()).clients;
        views
            .into_iter()
            .find(|view| view.client == client)
            .unwrap()
            .sentences
            .join(" ")
    };
    let cancelled = broken("STATUS:CONFIRMED", "STATUS:CANCELLED");
    assert!(said(&cancelled, "Outlook").contains("looks as if it took place"));
    assert!(said(&cancelled, "Google Calendar").contains("One cancelled event disappears"));
    let marked = cancelled.replacen("SUMMARY:Weekly", "SUMMARY:[Cancelled] Weekly", 1);
    assert!(!said(&marked, "Outlook").contains("took place"));
    let dates = broken("SUMMARY:Instant", "SUMMARY:Instant\nRDATE:20261210T170000Z");
    assert!(said(&dates, "Outlook").contains("dropped"));
    assert!(said(&dates, "Thunderbird").contains("loses its first date"));
    let long = broken("SUMMARY:Instant", &format!("SUMMARY:{}", "a".repeat(90)));
    assert!(said(&long, "Google Calendar").contains("drop the whole file"));
    let home = good()
        .replace("X-WR-TIMEZONE:UTC", "X-WR-TIMEZONE:Europe/Berlin")
        .replace("SUMMARY:Instant", "SUMMARY:Instant\r\nRRULE:FREQ=DAILY");
    assert!(said(&home, "Google Calendar").contains("repeated in the zone"));
    assert!(rules(home.as_bytes()).contains(&("utc-series", Severity::Violation)));
}

#[test]
fn what_is_found_too_often_is_counted_and_not_listed() {
    let many = good().replace(
        "SUMMARY:Instant\r\n",
        &"SUMMARY:Instant\r\nnothing\r\n".repeat(100),
    );
    let diagnosis = examine(many.as_bytes(), now());
    let listed = diagnosis
        .findings
        .iter()
        .filter(|finding| finding.rule == "content-line")
        .count();
    assert_eq!(listed + diagnosis.unlisted["content-line"], 100);
    assert!(diagnosis.count(Severity::Violation) > 100);
}

#[test]
fn hostile_streams_are_done_with_quickly() {
    let calendar = |body: &str| format!("BEGIN:VCALENDAR\r\n{body}END:VCALENDAR\r\n").into_bytes();
    let events = |number: usize, body: &dyn Fn(usize) -> String| {
        let event = |at| {
            format!(
                "BEGIN:VEVENT\r\nUID:{at}@example.org\r\n{}END:VEVENT\r\n",
                body(at)
            )
        };
        calendar(&(0..number).map(event).collect::<String>())
    };
    let streams: Vec<(&str, Vec<u8>)> = vec![
        ("nested", b"BEGIN:VEVENT\r\n".repeat(20_000)),
        (
            "one line of 5 MB",
            calendar(&format!("X:{}\r\n", "a".repeat(5_000_000))),
        ),
        (
            "a fold at every letter",
            calendar(&format!("X:{}\r\n", "a\r\n ".repeat(400_000))),
        ),
        (
            "flags, folded",
            calendar(&format!("X:{}\r\n", "\r\n 🇻🇳🇰🇷".repeat(60_000))),
        ),
        ("empty lines", b"\n".repeat(2_000_000)),
        ("NUL", vec![0; 2_000_000]),
        ("UTF-16", b"\xFF\xFEB\0E\0".to_vec()),
        ("no text", vec![0xC3; 2_000_000]),
        (
            "parameters",
            calendar(&format!("X{}:1\r\n", ";A=1".repeat(400_000))),
        ),
        (
            "properties",
            calendar(&format!(
                "BEGIN:VEVENT\r\n{}END:VEVENT\r\n",
                "COMMENT:x\r\n".repeat(150_000)
            )),
        ),
        (
            "rules without dates",
            events(10_000, &|_| {
                "DTSTART;VALUE=DATE:00010101\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\nEXDATE;VALUE=DATE:99991231\r\n".to_owned()
            }),
        ),
        (
            "counted rules",
            events(10_000, &|_| {
                "DTSTART:20200101T000000Z\r\nRRULE:FREQ=YEARLY;INTERVAL=1;COUNT=999\r\nEXDATE:29990101T000000Z\r\n".to_owned()
            }),
        ),
        (
            "zones nobody knows",
            events(10_000, &|at| {
                format!("DTSTART;TZID=/a/b/c/Nowhere{at}:20200101T000000\r\n")
            }),
        ),
        (
            "one UID",
            calendar(
                &"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20200101T000000Z\r\nEND:VEVENT\r\n"
                    .repeat(25_000),
            ),
        ),
    ];
    for (name, stream) in streams {
        let begun = Instant::now();
        let diagnosis = examine(&stream, now());
        let taken = begun.elapsed();
        assert!(diagnosis.count(Severity::Violation) > 0, "{name}");
        assert!(diagnosis.findings.len() < 300, "{name}");
        // Unoptimized, and beside other tests; the program itself takes a tenth of it.
        assert!(taken < Duration::from_secs(20), "{name}: {taken:?}");
    }
}

#[test]
fn a_part_of_ours_is_held_to_the_same_rules() {
    let good = good();
    let part = |from: &str, to: &str| {
        let (from, to) = (good.find(from).unwrap(), good.find(to).unwrap());
        good[from..to].to_owned()
    };
    let events = part("BEGIN:VEVENT", "END:VCALENDAR");
    assert_eq!(violations_of_events(&events), []);
    let wrong =
        violations_of_events(&events.replace("DTEND:20261203T180000Z", "DTEND:20261203T160000Z"));
    assert_eq!(
        wrong.iter().map(|finding| finding.rule).collect::<Vec<_>>(),
        ["end-before-start"]
    );
    assert_ne!(violations_of_events(&events[..events.len() - 20]), []);
    let zone = part("BEGIN:VTIMEZONE", "BEGIN:VEVENT");
    let berlin = Zone::parse("Europe/Berlin").unwrap();
    let (from, until) = (
        "2026-01-01T00:00:00Z".parse().unwrap(),
        "2038-12-31T23:59:59Z".parse().unwrap(),
    );
    assert_eq!(violations_of_zone(&zone, berlin, from, until), []);
    let ended = zone.replace(
        "BYMONTH=3;BYDAY=-1SU",
        "BYMONTH=3;BYDAY=-1SU;UNTIL=20300101T000000Z",
    );
    assert_ne!(violations_of_zone(&ended, berlin, from, until), []);
    assert_ne!(
        violations_of_zone(&zone, Zone::parse("Asia/Seoul").unwrap(), from, until),
        []
    );
    let head = part("BEGIN:VCALENDAR", "BEGIN:VTIMEZONE");
    assert_eq!(violations_of_head(&head), []);
    assert_ne!(violations_of_head(&head.replace("VERSION:2.0\r\n", "")), []);
    assert_ne!(violations_of_head(""), []);
}
