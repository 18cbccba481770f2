//! The printer of iCalendar.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};
use folkmoot::event::{
    Coordinates, DeadlineRole, EventDraft, EventId, Format, HostListing, Kind, LinkRole, Links,
    Listing, Place, State,
};
use folkmoot::geography::Country;
use folkmoot::group::GroupKind;
use folkmoot::ical::{
    CalendarHead, EventBlock, Look, Publisher, calendar, deadline_blocks_as, event_block_as,
    vtimezone,
};
use folkmoot::language::Language;
use folkmoot::link::WebLink;
use folkmoot::locale::Locale;
use folkmoot::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};
use folkmoot::slug::Slug;
use folkmoot::text::{Line, Prose};

use super::bytes::Bytes;

/// Prints an event made of the bytes, in a calendar whose name is made of them, too.
pub fn hold(bytes: &[u8]) {
    let mut bytes = Bytes(bytes);
    let look = look(&mut bytes);
    let listing = listing(&mut bytes);
    let (name, text) = (bytes.text(200), bytes.text(400));
    let publisher = Publisher {
        name: bytes.text(60),
        origin: "https://calendar.example.org".to_owned(),
        domain: "calendar.example.org".to_owned(),
    };
    let mut blocks = deadline_blocks_as(&listing, &publisher, &look);
    blocks.extend(event_block_as(&listing, &publisher, &look));
    let feed = feed(&blocks, &name, &text, &publisher);
    lines_are_valid(&feed);
    let lines = unfolded(&feed);
    components_close(&lines);
    assert_eq!(told(&lines, "NAME").first(), Some(&one_line(&name)));
    assert_eq!(told(&lines, "X-WR-CALDESC").first(), Some(&cleaned(&text)));
    titles_come_back(&lines, &listing, &look);
    for text in told(&lines, "DESCRIPTION")
        .iter()
        .skip(1)
        .filter(|text| text.contains("://"))
    {
        assert!(
            text.ends_with("https://calendar.example.org/events/fuzz"),
            "{text}"
        );
    }
}

fn feed(blocks: &[EventBlock], name: &str, text: &str, publisher: &Publisher) -> String {
    let head = CalendarHead {
        name: name.to_owned(),
        description: text.to_owned(),
        source_url: Some(format!("https://calendar.example.org/feed/{name}.ics")),
        page_url: text.to_owned(),
        color: None,
        last_modified: DateTime::UNIX_EPOCH,
    };
    let zones: BTreeMap<Zone, DateTime<Utc>> = blocks
        .iter()
        .filter_map(|block| Some((block.zone?, block.first_use)))
        .collect();
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
    let zones: Vec<String> = zones
        .into_iter()
        .map(|(zone, from)| vtimezone(zone, from, today))
        .collect();
    let zones = zones.iter().map(String::as_str);
    calendar(
        &head,
        publisher,
        zones,
        blocks.iter().map(|block| &*block.text),
    )
}

/// RFC 5545, 3.1: short lines that end with CRLF, none of them empty, nothing that is not to be seen.
fn lines_are_valid(feed: &str) {
    let body = feed.strip_suffix("\r\n").expect("the last line ends, too");
    for line in body.split("\r\n") {
        assert!(
            (1..=75).contains(&line.len()),
            "{} octets: {line:?}",
            line.len()
        );
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
}

fn unfolded(feed: &str) -> Vec<String> {
    let lines = feed.replace("\r\n ", "");
    lines.split_terminator("\r\n").map(str::to_owned).collect()
}

fn components_close(lines: &[String]) {
    let mut open = Vec::new();
    for line in lines {
        let (name, value) = split(line);
        assert!(
            name.chars().all(|c| c.is_ascii_uppercase() || c == '-'),
            "{line}"
        );
        match name {
            "BEGIN" => open.push(value),
            "END" => assert_eq!(open.pop(), Some(value)),
            _ => assert!(!open.is_empty(), "{line} stands outside"),
        }
    }
    assert!(open.is_empty() && lines[0] == "BEGIN:VCALENDAR", "{open:?}");
}

/// Each title is the event's own, with marks around it, and cut if it was long.
fn titles_come_back(lines: &[String], listing: &Listing, look: &Look) {
    let title = one_line(listing.draft.title.as_str());
    for told in told(lines, "SUMMARY") {
        assert!(told.chars().count() <= 255, "{told}");
        let is_changed = look.plain_titles || look.per_day || title.chars().count() > 200;
        assert!(
            is_changed || told.contains(&title),
            "{told:?} is not {title:?}"
        );
    }
}

/// The texts of a property, wherever it stands, as they were before they were written.
fn told(lines: &[String], name: &str) -> Vec<String> {
    let found = lines.iter().map(|line| split(line));
    found
        .filter(|(known, _)| *known == name)
        .map(|(_, value)| unescaped(value))
        .collect()
}

/// Name and value of a line; a colon between quotes belongs to a parameter.
fn split(line: &str) -> (&str, &str) {
    let mut is_quoted = false;
    let colon = line.find(|c| {
        is_quoted ^= c == '"';
        c == ':' && !is_quoted
    });
    let (head, value) = line.split_at(colon.unwrap_or_else(|| panic!("no value: {line}")));
    (head.split(';').next().unwrap_or_default(), &value[1..])
}

/// RFC 5545, 3.3.11.
fn unescaped(wire: &str) -> String {
    let mut text = String::new();
    let mut chars = wire.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n') => text.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => text.push(c),
                other => panic!("escapes {other:?}: {wire}"),
            },
            ';' | ',' => panic!("not escaped: {wire}"),
            c => text.push(c),
        }
    }
    text
}

/// What of a text can be shown: its lines, without controls and lost characters.
fn cleaned(text: &str) -> String {
    let lines = text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let is_shown = |c: &char| *c == '\n' || !(c.is_control() || "\u{FFFD}\u{FEFF}".contains(*c));
    let shown: String = lines.replace('\t', " ").chars().filter(is_shown).collect();
    shown.trim_end().to_owned()
}

fn one_line(text: &str) -> String {
    cleaned(text).replace('\n', " ").trim().to_owned()
}

fn look(bytes: &mut Bytes<'_>) -> Look {
    let alarms = (0..bytes.below(3)).map(|_| bytes.below(40_320) as u32);
    Look {
        alarms: alarms.collect(),
        per_day: bytes.flip(),
        months: bytes.flip(),
        plain_titles: bytes.flip(),
        language: *bytes.pick(&Locale::ALL),
    }
}

fn listing(bytes: &mut Bytes<'_>) -> Listing {
    let when = when(bytes);
    let recurrence = bytes.flip().then(|| recurrence(bytes, &when)).flatten();
    let state = *bytes.pick(&[State::Published, State::Cancelled, State::Postponed]);
    let at = when.starts_at();
    Listing {
        id: EventId(uuid::Uuid::nil()),
        slug: Slug::parse("fuzz").expect("a slug"),
        uid: Line::parse("fuzz@calendar.example.org", 99).expect("a line"),
        sequence: i32::from(bytes.byte()) - 9,
        state,
        state_reason: line(bytes, 280),
        moved_from: None,
        draft: draft(bytes, when, recurrence),
        hosts: host(bytes).into_iter().collect(),
        parent: None,
        created_at: at - TimeDelta::days(bytes.below(900) as i64),
        last_modified: at - TimeDelta::days(bytes.below(900) as i64),
    }
}

fn draft(bytes: &mut Bytes<'_>, when: When, recurrence: Option<Recurrence>) -> EventDraft {
    let title = line(bytes, 300);
    EventDraft {
        kind: *bytes.pick(Kind::ALL),
        title: title.unwrap_or_else(|| Line::parse("Untitled", 99).expect("a line")),
        summary: line(bytes, 280),
        description: Prose::parse(&bytes.text(4_000), 20_000).ok(),
        languages: vec![Language::english()],
        format: *bytes.pick(Format::ALL),
        deadlines: deadlines(bytes, &when),
        when,
        recurrence,
        place: Place {
            venue: line(bytes, 200),
            address: line(bytes, 200),
            city: line(bytes, 90),
            country: Country::parse(["DE", "VN", "GH", ""][bytes.below(4)]).ok(),
            coordinates: coordinates(bytes),
        },
        links: links(bytes),
        projects: words(bytes),
        tags: words(bytes),
        hosts: Vec::new(),
        parent: None,
        picture: None,
    }
}

fn line(bytes: &mut Bytes<'_>, max: usize) -> Option<Line> {
    Line::parse(&bytes.text(4 * max), max).ok()
}

fn words(bytes: &mut Bytes<'_>) -> BTreeSet<Slug> {
    (0..bytes.below(3))
        .filter_map(|_| Slug::of(&bytes.text(20)))
        .collect()
}

fn host(bytes: &mut Bytes<'_>) -> Option<HostListing> {
    Some(HostListing {
        slug: Slug::parse("host").ok()?,
        name: line(bytes, 120)?,
        kind: GroupKind::UserGroup,
    })
}

fn coordinates(bytes: &mut Bytes<'_>) -> Option<Coordinates> {
    let degrees = |bytes: &mut Bytes<'_>| (bytes.below(65_535) as f64 - 32_767.0) / 91.0;
    Coordinates::new(degrees(bytes), degrees(bytes))
}

fn links(bytes: &mut Bytes<'_>) -> Links {
    let roles = [
        LinkRole::Join,
        LinkRole::Registration,
        LinkRole::Livestream,
        LinkRole::Slides,
    ];
    let mut link = |role| {
        let address = format!("https://{}", bytes.text(120));
        Some((role, WebLink::parse(&address).ok()?))
    };
    roles.into_iter().filter_map(&mut link).collect()
}

fn deadlines(bytes: &mut Bytes<'_>, when: &When) -> BTreeMap<DeadlineRole, NaiveDateTime> {
    let roles = [DeadlineRole::Cfp, DeadlineRole::Registration];
    let mut due = |role| {
        let minutes = TimeDelta::minutes(bytes.below(50_000) as i64);
        bytes.flip().then(|| (role, when.local_start() - minutes))
    };
    roles.into_iter().filter_map(&mut due).collect()
}

fn when(bytes: &mut Bytes<'_>) -> When {
    let zones: Vec<Zone> = Zone::all().collect();
    let zone = *bytes.pick(&zones);
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a date");
    let first = first + Days::new(bytes.below(5_000) as u64);
    let start = first.and_time(NaiveTime::MIN) + TimeDelta::minutes(bytes.below(1_440) as i64);
    let length = bytes.below(9_000) as i64;
    let span = match bytes.below(5) {
        0 => Span::AllDay {
            first,
            last: first + Days::new(length as u64 / 900),
        },
        1 => Span::Month {
            first_day: first - Days::new(u64::from(chrono::Datelike::day0(&first))),
        },
        _ => Span::Timed {
            start,
            end: start + TimeDelta::minutes(length),
        },
    };
    // Not every local time is one that clocks show.
    When::new(zone, span).unwrap_or_else(|_| {
        let last = first;
        When::new(zone, Span::AllDay { first, last }).expect("a day")
    })
}

/// A series with exceptions, where the door would let it in.
fn recurrence(bytes: &mut Bytes<'_>, when: &When) -> Option<Recurrence> {
    let frequency = *bytes.pick(&["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
    let text = format!("FREQ={frequency};INTERVAL={}", 1 + bytes.below(60));
    let ending = match bytes.below(3) {
        0 => String::new(),
        1 => format!(";COUNT={}", 1 + bytes.below(999)),
        _ => format!(
            ";UNTIL={}",
            (when.local_start() + TimeDelta::days(bytes.below(900) as i64)).format("%Y%m%d")
        ),
    };
    let rule = match bytes.below(4) {
        0 => Rule::IsoWeeks(IsoWeeks::new(2, bytes.below(2) as u8).ok()?),
        _ => Rule::Calendar(
            CalendarRule::parse(&(text + &ending), when.zone, !when.is_timed()).ok()?,
        ),
    };
    let mut series = Recurrence::by(rule);
    for _ in 0..bytes.below(4) {
        let at = when.local_start() + TimeDelta::days(bytes.below(90) as i64);
        match bytes.below(4) {
            0 => drop(series.skipped.insert(at)),
            1 => drop(series.extra.insert(at)),
            2 => {
                let reason = line(bytes, 200);
                series.overrides.insert(at, Override::Cancelled { reason });
            }
            _ => {
                let span = when
                    .moved_to(at + TimeDelta::minutes(bytes.below(3_000) as i64))
                    .span;
                let span = When::new(when.zone, span).ok()?.span;
                series.overrides.insert(at, Override::Moved { span });
            }
        }
    }
    series.check(when).is_ok().then_some(series)
}
