//! Rules that readers impose, one by one.

use super::*;
use crate::event::{DeadlineRole, Picture};
use crate::recurrence::Override;

fn weekly(recurrence: Recurrence, when: When) -> String {
    let mut listing = meetup("series", "Series", when);
    listing.draft.recurrence = Some(recurrence);
    printed(&listing)
}

#[test]
fn an_event_of_which_only_the_month_is_known_is_in_no_feed() {
    let first_day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    let when = When::new(zone("Asia/Ho_Chi_Minh"), Span::Month { first_day }).unwrap();
    assert_eq!(
        event_block(&meetup("days-viet", "Days", when), &publisher()),
        None
    );
}

#[test]
fn an_hour_that_clocks_skip_is_never_written_and_no_rule_runs_across_it() {
    // 28 March 2027, 02:30 does not exist in Berlin.
    let when = timed(
        "Europe/Berlin",
        "2027-03-14T02:30:00",
        "2027-03-14T03:30:00",
    );
    let mut recurrence = calendar_rule("FREQ=WEEKLY;BYDAY=SU;COUNT=5", &when);
    recurrence.skipped.insert(local("2027-04-04T02:30:00"));
    let text = weekly(recurrence.clone(), when.clone());
    assert_eq!(
        values(&text, "UID"),
        [
            "series@calendar.example.org",
            "series-20270404T023000@calendar.example.org"
        ]
    );
    assert_eq!(
        values(&text, "RRULE"),
        [
            "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270321T013000Z",
            "FREQ=WEEKLY;BYDAY=SU;UNTIL=20270411T003000Z"
        ]
    );
    assert_eq!(
        values(&text, "EXDATE"),
        [";TZID=Europe/Berlin:20270404T023000"]
    );
    recurrence.skipped = [local("2027-03-28T02:30:00")].into();
    assert!(!weekly(recurrence.clone(), when.clone()).contains("20270328T02"));
    recurrence.skipped.clear();
    recurrence.overrides.insert(
        local("2027-03-28T02:30:00"),
        Override::Cancelled { reason: None },
    );
    recurrence.extra.insert(local("2028-03-26T02:15:00"));
    let text = weekly(recurrence, when);
    assert!(
        !text.contains("20270328T02") && !text.contains("20280326T02"),
        "{text}"
    );
}

#[test]
fn a_part_of_a_series_of_which_no_date_is_left_is_not_written() {
    let when = timed(
        "Europe/Berlin",
        "2027-03-21T02:30:00",
        "2027-03-21T03:30:00",
    );
    let mut recurrence = calendar_rule("FREQ=WEEKLY;BYDAY=SU;COUNT=4", &when);
    recurrence.skipped.insert(local("2027-03-21T02:30:00"));
    assert_eq!(
        values(&weekly(recurrence, when), "UID"),
        ["series-20270404T023000@calendar.example.org"]
    );
}

#[test]
fn exceptions_of_whole_days_are_dates() {
    let when = all_day("Europe/Berlin", "2026-12-01", "2026-12-02");
    let mut recurrence = calendar_rule("FREQ=MONTHLY;UNTIL=20270601", &when);
    recurrence.skipped.insert(local("2027-02-01T00:00:00"));
    let reason = None;
    recurrence
        .overrides
        .insert(local("2027-03-01T00:00:00"), Override::Cancelled { reason });
    let text = weekly(recurrence, when);
    assert_eq!(
        values(&text, "RRULE"),
        ["FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20270601"]
    );
    assert_eq!(values(&text, "EXDATE"), [";VALUE=DATE:20270201"]);
    assert_eq!(values(&text, "RECURRENCE-ID"), [";VALUE=DATE:20270301"]);
    assert_eq!(
        values(&text, "DTEND"),
        [";VALUE=DATE:20261203", ";VALUE=DATE:20270303"]
    );
}

#[test]
fn a_yearly_rule_from_a_leap_day_names_the_day() {
    let when = timed("Etc/UTC", "2028-02-29T09:00:00", "2028-02-29T10:00:00");
    let text = weekly(calendar_rule("FREQ=YEARLY", &when), when);
    assert_eq!(
        values(&text, "RRULE"),
        ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"]
    );
}

#[test]
fn dates_without_a_rule_are_events_of_their_own_each_as_its_exception_says() {
    let when = timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00");
    let extra = [
        "2026-12-08T09:00:00",
        "2026-12-16T09:00:00",
        "2027-01-05T09:00:00",
    ]
    .map(local);
    let moved = Span::Timed {
        start: local("2026-12-17T12:00:00"),
        end: local("2026-12-17T13:00:00"),
    };
    let recurrence = Recurrence {
        rule: None,
        extra: extra.into(),
        skipped: [extra[0]].into(),
        overrides: [
            (extra[1], Override::Moved { span: moved }),
            (extra[2], Override::Cancelled { reason: None }),
        ]
        .into(),
    };
    let text = weekly(recurrence, when);
    let id = |suffix| format!("series{suffix}@calendar.example.org");
    assert_eq!(
        values(&text, "UID"),
        [id(""), id("-20261216T090000"), id("-20270105T090000")]
    );
    assert_eq!(values(&text, "DTSTART")[1], ";TZID=Etc/UTC:20261217T120000");
    assert_eq!(
        values(&text, "STATUS"),
        ["CONFIRMED", "CONFIRMED", "CANCELLED"]
    );
    for never in [
        "RDATE",
        "RRULE",
        "EXDATE",
        "RECURRENCE-ID",
        "EXRULE",
        "ATTENDEE",
    ] {
        assert!(values(&text, never).is_empty(), "{never}");
    }
}

#[test]
fn an_extra_date_that_the_rule_gives_anyway_is_said_once() {
    let when = timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00");
    let mut recurrence = calendar_rule("FREQ=WEEKLY", &when);
    recurrence.extra.insert(local("2026-12-08T09:00:00"));
    assert_eq!(values(&weekly(recurrence, when), "UID").len(), 1);
}

#[test]
fn an_override_that_comes_first_moves_the_first_use_of_the_zone() {
    let when = timed(
        "America/Chicago",
        "2026-11-05T09:00:00",
        "2026-11-05T10:00:00",
    );
    let mut listing = meetup("series", "Series", when.clone());
    let mut recurrence = calendar_rule("FREQ=WEEKLY", &when);
    let early = Span::Timed {
        start: local("2026-10-29T09:00:00"),
        end: local("2026-10-29T10:00:00"),
    };
    recurrence.overrides.insert(
        local("2026-11-12T09:00:00"),
        Override::Moved { span: early },
    );
    listing.draft.recurrence = Some(recurrence);
    let block = event_block(&listing, &publisher()).unwrap();
    assert_eq!(block.first_use, utc("2026-10-29T14:00:00Z"));
    assert_eq!(block.sort.0, utc("2026-11-05T15:00:00Z"));
}

#[test]
fn a_day_in_a_series_of_hours_still_needs_the_zone() {
    let when = timed("Asia/Tokyo", "2026-11-05T09:00:00", "2026-11-05T10:00:00");
    let mut recurrence = calendar_rule("FREQ=WEEKLY", &when);
    let day = NaiveDate::from_ymd_opt(2026, 10, 30).unwrap();
    let span = Span::AllDay {
        first: day,
        last: day,
    };
    recurrence
        .overrides
        .insert(local("2026-11-12T09:00:00"), Override::Moved { span });
    let text = weekly(recurrence, when);
    assert_eq!(
        values(&text, "RECURRENCE-ID"),
        [";TZID=Asia/Tokyo:20261112T090000"]
    );
    assert_eq!(values(&text, "DTSTART")[1], ";VALUE=DATE:20261030");
}

#[test]
fn created_is_never_after_last_modified_and_sequence_never_negative() {
    let mut listing = meetup(
        "one",
        "One",
        timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00"),
    );
    listing.created_at = utc("2026-10-03T00:00:00Z");
    listing.sequence = -1;
    let text = printed(&listing);
    assert_eq!(values(&text, "CREATED"), values(&text, "LAST-MODIFIED"));
    assert_eq!(values(&text, "SEQUENCE"), ["0"]);
}

#[test]
fn a_deadline_makes_nobody_busy() {
    let mut listing = meetup(
        "cfp",
        "CFP closes",
        timed("Etc/UTC", "2026-12-01T23:00:00", "2026-12-01T23:59:00"),
    );
    listing.draft.kind = Kind::Deadline;
    assert_eq!(values(&printed(&listing), "TRANSP"), ["TRANSPARENT"]);
}

#[test]
fn a_long_description_is_cut_but_keeps_the_addresses_at_its_end() {
    let when = timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00");
    let listing = with_join(meetup("long", "Long", when), "https://meet.example.org/x");
    let mut listing = described(listing, &"Nhiều chữ, dài. ".repeat(1_000));
    listing
        .draft
        .deadlines
        .insert(DeadlineRole::Cfp, local("2026-11-30T23:59:00"));
    let text = &values(&printed(&listing), "DESCRIPTION")[0];
    let plain = text.replace("\\n", "\n").replace("\\,", ",");
    assert!(
        plain.chars().count() <= 8192 && plain.chars().count() > 8100,
        "{}",
        plain.chars().count()
    );
    let end = "…\n\nJoin: https://meet.example.org/x\nhttps://calendar.example.org/events/long";
    assert!(plain.ends_with(end), "{}", &plain[plain.len() - 200..]);
}

#[test]
fn the_description_says_what_is_due_and_where_to_go() {
    let when = timed("Europe/Paris", "2026-12-01T09:00:00", "2026-12-01T10:00:00");
    let mut listing = described(
        meetup("paris", "Paris", when),
        "**Bring** a [ticket](https://t.example.org/).",
    );
    listing
        .draft
        .deadlines
        .insert(DeadlineRole::Registration, local("2026-11-30T23:59:00"));
    listing
        .draft
        .links
        .insert(LinkRole::Slides, link("https://s.example.org/"));
    assert_eq!(
        values(&printed(&listing), "DESCRIPTION"),
        ["Bring a ticket (https://t.example.org/).\\n\\n\
          Registration closes: 2026-11-30 23:59 (Europe/Paris)\\n\\n\
          Slides: https://s.example.org/\\n\\nhttps://calendar.example.org/events/paris"]
    );
}

#[test]
fn what_is_online_only_is_at_the_link_one_joins() {
    let when = timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00");
    let text = printed(&with_join(
        meetup("irc", "IRC", when.clone()),
        "https://webchat.oftc.example/?c=#a",
    ));
    assert_eq!(
        values(&text, "LOCATION"),
        ["https://webchat.oftc.example/?c=#a"]
    );
    let conference = ";FEATURE=CHAT;LABEL=Join;VALUE=URI:https://webchat.oftc.example/?c=#a";
    assert_eq!(values(&text, "CONFERENCE"), [conference]);
    assert!(
        values(
            &printed(&meetup("somewhere", "Somewhere", when)),
            "LOCATION"
        )
        .is_empty()
    );
}

#[test]
fn without_a_host_the_publisher_is_the_organizer() {
    let mut listing = meetup(
        "one",
        "One",
        timed("Etc/UTC", "2026-12-01T09:00:00", "2026-12-01T10:00:00"),
    );
    listing.hosts.clear();
    let organizer = ";CN=Folkmoot:mailto:noreply@calendar.example.org";
    assert_eq!(values(&printed(&listing), "ORGANIZER"), [organizer]);
}

#[test]
fn printing_again_gives_the_same_bytes() {
    let listings = community::listings();
    assert_eq!(feed(&listings), feed(&listings));
}

#[test]
fn the_calendar_of_a_single_event_has_its_zone_and_one_without_a_date_is_empty() {
    let when = timed("Asia/Tokyo", "2026-12-01T19:00:00", "2026-12-01T21:00:00");
    let text = single(
        &meetup("tokyo", "東京ミートアップ", when),
        &publisher(),
        today(),
    );
    assert_eq!(values(&text, "TZID"), ["Asia/Tokyo"]);
    assert_eq!(values(&text, "UID"), ["tokyo@calendar.example.org"]);
    assert_eq!(values(&text, "NAME"), ["東京ミートアップ"]);
    assert_eq!(
        values(&text, "SOURCE"),
        [";VALUE=URI:https://calendar.example.org/events/tokyo.ics"]
    );
    let days = all_day("Asia/Tokyo", "2026-12-01", "2026-12-02");
    let text = single(&meetup("tokyo", "Tokyo", days), &publisher(), today());
    assert!(!text.contains("VTIMEZONE"), "days need none");
    let first_day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    let month = When::new(zone("Asia/Tokyo"), Span::Month { first_day }).unwrap();
    let text = single(&meetup("tokyo", "Tokyo", month), &publisher(), today());
    assert_eq!(
        (values(&text, "TZID"), values(&text, "UID").len()),
        (vec!["Etc/UTC".into()], 0)
    );
}

#[test]
fn a_picture_is_named_by_an_address_that_never_shows_another() {
    let when = timed(
        "Europe/Berlin",
        "2027-03-14T18:30:00",
        "2027-03-14T20:30:00",
    );
    let mut listing = meetup("zuul", "Zuul", when);
    listing.draft.picture = Some(Picture {
        digest: Slug::parse("0123456789abcdef").unwrap(),
        alt: line("A hall"),
        sizes: vec![(400, 200), (1200, 600)],
    });
    let text = printed(&listing).replace("\r\n ", "");
    let image = "IMAGE;DISPLAY=FULLSIZE;FMTTYPE=image/jpeg;VALUE=URI:\
                 https://calendar.example.org/events/zuul/picture-0123456789abcdef-1200.jpg";
    assert!(text.lines().any(|line| line == image), "{text}");
}
