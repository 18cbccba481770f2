//! The events of the files.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use folkmoot::event::{EventDraft, EventId, Format, Kind, Listing, Place, State};
use folkmoot::language::Language;
use folkmoot::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When, Zone};
use folkmoot::slug::Slug;

use super::Golden;
use super::series::Series;
use crate::harness::build;

/// Nine in the morning, UTC, on Wednesdays and Mondays.
pub fn weeks() -> Golden {
    let even = IsoWeeks::even().with_until(local("2033-06-29T09:00:00"));
    let first_of_four = IsoWeeks::new(4, 1).unwrap();
    let series = |event, zone, first: &str, weeks| {
        let weeks = Recurrence::by(Rule::IsoWeeks(weeks));
        listing(event, hour(zone, first), Some(weeks))
    };
    let mut moved = series(
        "even-moved",
        "Etc/UTC",
        "2026-11-25T09:00:00",
        IsoWeeks::even(),
    );
    let exceptions = moved.draft.recurrence.as_mut().unwrap();
    exceptions.skipped.insert(local("2026-12-23T09:00:00"));
    let later = Override::Moved {
        span: hour("Etc/UTC", "2027-01-14T09:00:00").span,
    };
    exceptions
        .overrides
        .insert(local("2027-01-13T09:00:00"), later);
    Golden {
        name: "weeks",
        events: vec![
            series("even", "Etc/UTC", "2026-11-25T09:00:00", even),
            series(
                "odd",
                "Europe/London",
                "2026-11-16T09:00:00",
                IsoWeeks::odd(),
            ),
            series(
                "quarter",
                "Asia/Tokyo",
                "2026-11-02T09:00:00",
                first_of_four,
            ),
            moved,
        ],
        dates: vec![
            // Weeks 50, 52, 2, 4: three weeks lie between two even ones, for 2026 has a week 53.
            (
                "even",
                &[
                    "2026-12-09T09:00:00Z",
                    "2026-12-23T09:00:00Z",
                    "2027-01-13T09:00:00Z",
                    "2027-01-27T09:00:00Z",
                ],
            ),
            (
                "even",
                &[
                    "2032-12-22T09:00:00Z",
                    "2033-01-12T09:00:00Z",
                    "2033-01-26T09:00:00Z",
                ],
            ),
            // Weeks 51, 53, 1, 3: two odd ones follow each other.
            (
                "odd",
                &[
                    "2026-12-14T09:00:00Z",
                    "2026-12-28T09:00:00Z",
                    "2027-01-04T09:00:00Z",
                    "2027-01-18T09:00:00Z",
                ],
            ),
            ("odd", &["2027-03-15T09:00:00Z", "2027-03-29T08:00:00Z"]),
            (
                "odd",
                &[
                    "2032-12-27T09:00:00Z",
                    "2033-01-03T09:00:00Z",
                    "2033-01-17T09:00:00Z",
                ],
            ),
            // Weeks 49, 53, 1, 5.
            (
                "quarter",
                &[
                    "2026-11-30T00:00:00Z",
                    "2026-12-28T00:00:00Z",
                    "2027-01-04T00:00:00Z",
                    "2027-02-01T00:00:00Z",
                ],
            ),
            (
                "even-moved",
                &[
                    "2026-12-09T09:00:00Z",
                    "2027-01-14T09:00:00Z",
                    "2027-01-27T09:00:00Z",
                ],
            ),
        ],
    }
}

/// A weekly show in Chicago with one exception of each kind, and events that are off as a whole.
pub fn exceptions() -> Golden {
    let chicago = "America/Chicago";
    let mut show = repeated(&Series {
        event: "show",
        zone: chicago,
        first: "2026-10-22T09:00:00",
        rule: "FREQ=WEEKLY;BYDAY=TH",
        dates: &[],
    });
    let series = show.draft.recurrence.as_mut().unwrap();
    series.skipped.insert(local("2026-11-26T09:00:00"));
    // From behind the change of clocks to before it, and to a day without an hour.
    let earlier = Override::Moved {
        span: hour(chicago, "2026-10-31T11:00:00").span,
    };
    let some_day = Override::Moved {
        span: days("2026-12-11", "2026-12-12"),
    };
    let reason = Some(build::line("Holidays"));
    series.overrides = BTreeMap::from([
        (local("2026-11-05T09:00:00"), earlier),
        (local("2026-12-10T09:00:00"), some_day),
        (local("2026-12-24T09:00:00"), Override::Cancelled { reason }),
    ]);
    series.extra = BTreeSet::from([local("2026-12-01T20:00:00"), local("2026-12-17T09:00:00")]);
    let mut over = repeated(&Series {
        event: "called-off",
        zone: "Asia/Tokyo",
        first: "2026-12-01T19:00:00",
        rule: "FREQ=MONTHLY;COUNT=3",
        dates: &[],
    });
    over.state = State::Cancelled;
    over.state_reason = Some(build::line("No room"));
    let mut later = listing(
        "postponed",
        hour("Europe/Berlin", "2026-12-03T18:30:00"),
        None,
    );
    later.state = State::Postponed;
    let dates = Recurrence {
        rule: None,
        extra: BTreeSet::from([local("2027-03-30T18:30:00"), local("2027-04-20T18:30:00")]),
        skipped: BTreeSet::new(),
        overrides: BTreeMap::new(),
    };
    let loose = listing(
        "loose-dates",
        hour("Europe/Berlin", "2027-03-23T18:30:00"),
        Some(dates),
    );
    Golden {
        name: "exceptions",
        events: vec![show, over, later, loose],
        dates: vec![
            (
                "show",
                &[
                    "2026-10-22T14:00:00Z",
                    "2026-10-29T14:00:00Z",
                    "2026-10-31T16:00:00Z",
                    "2026-11-12T15:00:00Z",
                    "2026-11-19T15:00:00Z",
                    "2026-12-02T02:00:00Z",
                    "2026-12-03T15:00:00Z",
                    "2026-12-11/2026-12-13",
                    "2026-12-17T15:00:00Z",
                    "2026-12-24T15:00:00Z off",
                    "2026-12-31T15:00:00Z",
                ],
            ),
            ("show", &["2027-03-11T15:00:00Z", "2027-03-18T14:00:00Z"]),
            (
                "called-off",
                &[
                    "2026-12-01T10:00:00Z off",
                    "2027-01-01T10:00:00Z off",
                    "2027-02-01T10:00:00Z off",
                ],
            ),
            ("postponed", &["2026-12-03T17:30:00Z off"]),
            (
                "loose-dates",
                &[
                    "2027-03-23T17:30:00Z",
                    "2027-03-30T16:30:00Z",
                    "2027-04-20T16:30:00Z",
                ],
            ),
        ],
    }
}

/// Conferences and anniversaries, and one of which only the month is known.
pub fn whole_days() -> Golden {
    let whole = |event, zone, span| listing(event, When::new(zone_of(zone), span).unwrap(), None);
    let yearly = |event, first, rule| {
        let when = When::new(zone_of("Asia/Seoul"), days(first, first)).unwrap();
        let recurrence = by(rule, &when);
        listing(event, when, Some(recurrence))
    };
    let mut anniversary = yearly("anniversary", "2026-07-19", "FREQ=YEARLY;COUNT=4");
    let series = anniversary.draft.recurrence.as_mut().unwrap();
    series.skipped.insert(local("2027-07-19T00:00:00"));
    let weekend = Override::Moved {
        span: days("2028-07-22", "2028-07-23"),
    };
    series
        .overrides
        .insert(local("2028-07-19T00:00:00"), weekend);
    let october = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    Golden {
        name: "days",
        events: vec![
            whole("summit", "Europe/Berlin", days("2022-06-07", "2022-06-09")),
            whole(
                "across-the-year",
                "Pacific/Auckland",
                days("2026-12-30", "2027-01-02"),
            ),
            whole(
                "change-of-clocks",
                "America/Santiago",
                days("2026-09-05", "2026-09-07"),
            ),
            whole(
                "some-day-in-october",
                "Asia/Ho_Chi_Minh",
                Span::Month { first_day: october },
            ),
            anniversary,
            yearly("leap-day", "2028-02-29", "FREQ=YEARLY"),
        ],
        dates: vec![
            ("summit", &["2022-06-07/2022-06-10"]),
            ("across-the-year", &["2026-12-30/2027-01-03"]),
            ("change-of-clocks", &["2026-09-05/2026-09-08"]),
            (
                "anniversary",
                &[
                    "2026-07-19/2026-07-20",
                    "2028-07-22/2028-07-24",
                    "2029-07-19/2029-07-20",
                ],
            ),
            (
                "leap-day",
                &["2028-02-29/2028-03-01", "2032-02-29/2032-03-01"],
            ),
        ],
    }
}

/// The meeting of a series.
pub fn repeated(series: &Series) -> Listing {
    let when = hour(series.zone, series.first);
    let recurrence = by(series.rule, &when);
    listing(series.event, when, Some(recurrence))
}

fn by(rule: &str, when: &When) -> Recurrence {
    let rule = CalendarRule::parse(rule, when.zone, !when.is_timed()).unwrap();
    Recurrence::by(Rule::Calendar(rule))
}

/// An hour from this local time on.
fn hour(zone: &str, start: &str) -> When {
    let start = local(start);
    let end = start + TimeDelta::hours(1);
    When::new(zone_of(zone), Span::Timed { start, end }).unwrap()
}

fn days(first: &str, last: &str) -> Span {
    let day = |text: &str| text.parse().unwrap();
    Span::AllDay {
        first: day(first),
        last: day(last),
    }
}

fn zone_of(name: &str) -> Zone {
    Zone::parse(name).unwrap()
}

fn local(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// A meetup with as little as an event can have.
fn listing(event: &str, when: When, recurrence: Option<Recurrence>) -> Listing {
    if let Some(recurrence) = &recurrence {
        assert_eq!(recurrence.check(&when), Ok(()), "{event}");
    }
    Listing {
        id: EventId::new(),
        slug: Slug::parse(event).unwrap(),
        uid: build::line(&format!("{event}@calendar.example.org")),
        sequence: 3,
        state: State::Published,
        state_reason: None,
        moved_from: None,
        draft: EventDraft {
            kind: Kind::Meetup,
            title: build::line(&event.replace('-', " ")),
            summary: None,
            description: None,
            languages: vec![Language::english()],
            format: Format::InPerson,
            when,
            recurrence,
            place: Place::default(),
            links: BTreeMap::new(),
            deadlines: BTreeMap::new(),
            projects: BTreeSet::new(),
            tags: BTreeSet::new(),
            hosts: Vec::new(),
            parent: None,
            picture: None,
        },
        hosts: Vec::new(),
        parent: None,
        created_at: build::at("2026-09-01T08:00:00Z"),
        last_modified: build::at("2026-10-02T09:30:00Z"),
    }
}
