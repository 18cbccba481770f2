//! A feed with one of everything.

use super::*;
use crate::event::Coordinates;
use crate::geography::Country;
use crate::recurrence::{IsoWeeks, Override};

pub(super) fn listings() -> Vec<Listing> {
    let mut all = singles();
    all.extend(series());
    all
}

fn singles() -> Vec<Listing> {
    let evening =
        |zone, day: &str| timed(zone, &format!("{day}T18:30:00"), &format!("{day}T21:00:00"));
    let mut berlin = meetup(
        "berlin",
        "Winter meetup: Zuul, Kata; \"pizza\"",
        evening("Europe/Berlin", "2026-12-03"),
    );
    berlin.draft.place = Place {
        venue: Some(line("c-base")),
        address: Some(line("Rungestraße 20")),
        city: Some(line("Berlin")),
        country: Some(Country::parse("DE").unwrap()),
        coordinates: Coordinates::new(52.5129, 13.4201),
    };
    berlin.draft.links.insert(
        LinkRole::Livestream,
        link("https://stream.example.org/a,b;c"),
    );
    let berlin = described(
        berlin,
        "# Talks\n\n1. *One*, by [Ama](https://example.org/ama)\n2. Two\n\n```\n$ make\n```",
    );
    let hanoi = meetup(
        "hanoi",
        "Gặp gỡ OpenInfra Việt Nam 👩‍👩‍👧‍👦 tại Hà Nội – chào mừng tất cả mọi người",
        evening("Asia/Ho_Chi_Minh", "2026-12-10"),
    );
    let mut accra = meetup(
        "accra",
        "OpenInfra Ghana meetup",
        evening("Africa/Accra", "2027-01-15"),
    );
    accra.draft.projects = ["openstack", "kata-containers"]
        .map(|word| Slug::parse(word).unwrap())
        .into();
    accra.draft.tags = ["openstack", "beginners"]
        .map(|word| Slug::parse(word).unwrap())
        .into();
    let korea = meetup(
        "days-korea",
        "오픈인프라 데이 코리아 2027",
        all_day("Asia/Seoul", "2027-03-02", "2027-03-04"),
    );
    let mut casablanca = meetup(
        "casablanca",
        "Rencontre",
        evening("Africa/Casablanca", "2027-02-20"),
    );
    casablanca.state = State::Cancelled;
    casablanca.state_reason = Some(line("Pas de salle"));
    let mut kathmandu = meetup(
        "kathmandu",
        "Meetup",
        evening("Asia/Kathmandu", "2027-02-21"),
    );
    kathmandu.state = State::Postponed;
    let summit = meetup(
        "summit-berlin",
        "OpenInfra Summit Berlin",
        all_day("Europe/Berlin", "2022-06-07", "2022-06-09"),
    );
    let vancouver = meetup(
        "vancouver",
        "Meetup",
        evening("America/Vancouver", "2027-01-20"),
    );
    let jerusalem = described(
        meetup(
            "jerusalem",
            "Meetup",
            evening("Asia/Jerusalem", "2027-05-05"),
        ),
        &"Rất dài, rất dài; ".repeat(1_000),
    );
    let lord_howe = meetup(
        "lord-howe",
        "Meetup on the island",
        evening("Australia/Lord_Howe", "2027-01-07"),
    );
    vec![
        berlin, hanoi, accra, korea, casablanca, kathmandu, summit, vancouver, jerusalem, lord_howe,
    ]
}

fn series() -> Vec<Listing> {
    let live_when = timed(
        "America/Chicago",
        "2026-10-22T09:00:00",
        "2026-10-22T10:00:00",
    );
    let mut live = with_join(
        meetup("live", "OpenInfra Live", live_when.clone()),
        "https://live.example.org/",
    );
    let mut recurrence = calendar_rule("FREQ=WEEKLY;BYDAY=TH", &live_when);
    recurrence.skipped.insert(local("2026-11-26T09:00:00"));
    let moved = Span::Timed {
        start: local("2026-11-04T11:00:00"),
        end: local("2026-11-04T12:30:00"),
    };
    recurrence.overrides.insert(
        local("2026-11-05T09:00:00"),
        Override::Moved { span: moved },
    );
    recurrence.overrides.insert(
        local("2026-12-24T09:00:00"),
        Override::Cancelled { reason: None },
    );
    recurrence.extra.insert(local("2026-12-01T20:00:00"));
    live.draft.recurrence = Some(recurrence);

    let repeated = |id: &str, rule: &str, when: When| {
        let mut listing = with_join(
            meetup(id, id, when.clone()),
            "https://webchat.example.org/#sig",
        );
        listing.draft.recurrence = Some(calendar_rule(rule, &when));
        listing
    };
    let utc_when = timed("Etc/UTC", "2026-11-26T15:00:00", "2026-11-26T16:00:00");
    let large_scale = repeated(
        "large-scale-sig",
        "FREQ=WEEKLY;UNTIL=20271230T150000Z",
        utc_when,
    );
    let tokyo = timed("Asia/Tokyo", "2026-11-27T19:00:00", "2026-11-27T21:00:00");
    let monthly = repeated("tokyo-monthly", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=12", tokyo);
    let seoul = repeated(
        "release-week",
        "FREQ=YEARLY;COUNT=5",
        all_day("Asia/Seoul", "2028-02-29", "2028-02-29"),
    );
    let iso = |id: &str, weeks: IsoWeeks, when: When| {
        let mut listing = meetup(id, id, when);
        let mut recurrence = Recurrence::by(Rule::IsoWeeks(weeks));
        recurrence.skipped.insert(local("2027-01-13T09:00:00"));
        listing.draft.recurrence = Some(recurrence);
        listing
    };
    let wednesday = timed("Etc/UTC", "2026-11-25T09:00:00", "2026-11-25T10:00:00");
    let even = iso("even-weeks", IsoWeeks::even(), wednesday);
    let odd_when = timed(
        "Europe/London",
        "2026-11-18T09:00:00",
        "2026-11-18T10:00:00",
    );
    let mut odd = iso("odd-weeks", IsoWeeks::odd(), odd_when);
    odd.draft.recurrence = Some(Recurrence::by(Rule::IsoWeeks(IsoWeeks::odd())));
    vec![live, large_scale, monthly, seoul, even, odd]
}

#[test]
fn a_feed_of_everything_is_one_calendar_of_short_clean_lines() {
    let text = feed(&listings());
    assert!(text.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for physical in text.split_terminator("\r\n") {
        assert!((1..=75).contains(&physical.len()), "{physical:?}");
        assert!(!physical.chars().any(char::is_control), "{physical:?}");
    }
    let lines = unfolded(&text);
    let count = |wanted: &str| lines.iter().filter(|line| *line == wanted).count();
    assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
    assert_eq!(count("BEGIN:VCALENDAR"), 1);
    let zones = values(&text, "TZID");
    let used: BTreeSet<String> = lines
        .iter()
        .filter(|line| {
            ["DTSTART;", "DTEND;", "EXDATE;", "RECURRENCE-ID;"]
                .iter()
                .any(|name| line.starts_with(name))
        })
        .filter_map(|line| Some(line.split_once("TZID=")?.1.split(':').next()?.to_owned()))
        .collect();
    assert_eq!(zones.iter().cloned().collect::<BTreeSet<_>>(), used);
    assert_eq!(zones.len(), used.len());
    let first_event = lines
        .iter()
        .position(|line| line == "BEGIN:VEVENT")
        .unwrap();
    let last_zone = lines
        .iter()
        .rposition(|line| line == "END:VTIMEZONE")
        .unwrap();
    assert!(last_zone < first_event);
}
