//! Events as somebody wants them, and what is due before them.

use proptest::prelude::*;

use super::*;
use crate::event::DeadlineRole;
use crate::locale::Locale;

fn summit(first: &str, last: &str) -> Listing {
    meetup(
        "summit",
        "🎉 Summit Seoul",
        all_day("Asia/Seoul", first, last),
    )
}

fn with_cfp(mut listing: Listing, at: &str) -> Listing {
    let deadlines = &mut listing.draft.deadlines;
    deadlines.insert(DeadlineRole::Cfp, local(at));
    listing
}

fn look(alarms: &[u32], per_day: bool, plain_titles: bool) -> Look {
    Look {
        alarms: alarms.iter().copied().collect(),
        per_day,
        plain_titles,
        ..Look::default()
    }
}

fn as_wanted(listing: &Listing, look: &Look) -> String {
    event_block_as(listing, &publisher(), look).unwrap().text
}

#[test]
fn a_deadline_is_an_entry_that_ends_when_it_is_due() {
    let listing = with_cfp(summit("2026-12-01", "2026-12-03"), "2026-10-15T23:59:00");
    let [block] = deadline_blocks(&listing, &publisher())
        .try_into()
        .expect("one deadline");
    let expected = "BEGIN:VEVENT
UID:summit-cfp@calendar.example.org
SEQUENCE:3
DTSTAMP:20261002T093000Z
CREATED:20260901T080000Z
LAST-MODIFIED:20261002T093000Z
DTSTART;TZID=Asia/Seoul:20261015T232900
DTEND;TZID=Asia/Seoul:20261015T235900
STATUS:CONFIRMED
TRANSP:TRANSPARENT
CLASS:PUBLIC
SUMMARY:Call for papers closes: 🎉 Summit Seoul
DESCRIPTION:Call for papers closes: 2026-10-15 23:59 (Asia/Seoul)\\n\\nhttps:
 //calendar.example.org/events/summit
URL:https://calendar.example.org/events/summit
CATEGORIES:Deadline
ORGANIZER;CN=OpenInfra Berlin:mailto:noreply@calendar.example.org
X-MICROSOFT-CDO-BUSYSTATUS:FREE
END:VEVENT
";
    assert_eq!(block.text, expected.replace('\n', "\r\n"), "{}", block.text);
    assert_eq!(block.zone, Some(zone("Asia/Seoul")));
    assert_eq!(block.first_use, utc("2026-10-15T14:29:00Z"));
}

#[test]
fn the_deadline_of_a_cancelled_event_is_cancelled() {
    let mut listing = with_cfp(summit("2026-12-01", "2026-12-03"), "2026-10-15T23:59:00");
    listing.state = State::Cancelled;
    let text = &deadline_blocks_as(&listing, &publisher(), &look(&[15], false, true))[0].text;
    assert_eq!(values(text, "STATUS"), ["CANCELLED"]);
    assert_eq!(
        values(text, "SUMMARY"),
        ["[Cancelled] Call for papers closes: Summit Seoul"]
    );
    assert!(!text.contains("VALARM"));
}

#[test]
fn a_deadline_in_an_hour_that_clocks_skip_is_written_as_one_that_is() {
    let when = timed(
        "Europe/Berlin",
        "2027-06-01T10:00:00",
        "2027-06-01T11:00:00",
    );
    for (due, start, end) in [
        ("2027-03-28T02:30:00", "20270328T013000", "20270328T030000"),
        ("2027-03-28T03:10:00", "20270328T014000", "20270328T031000"),
    ] {
        let listing = with_cfp(meetup("a", "A", when.clone()), due);
        let text = &deadline_blocks(&listing, &publisher())[0].text;
        assert_eq!(
            values(text, "DTSTART"),
            [format!(";TZID=Europe/Berlin:{start}")]
        );
        assert_eq!(
            values(text, "DTEND"),
            [format!(";TZID=Europe/Berlin:{end}")]
        );
    }
}

#[test]
fn alarms_are_displayed_and_carry_no_time_of_printing() {
    let when = timed("Africa/Accra", "2026-12-03T18:30:00", "2026-12-03T21:00:00");
    let text = as_wanted(
        &meetup("a", "Zuul; Night", when),
        &look(&[15, 1440], false, false),
    );
    let alarm = |minutes: u32| {
        format!(
            "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Zuul\\; Night\r\nTRIGGER:-PT{minutes}M\r\nEND:VALARM\r\n"
        )
    };
    let both = format!("{}{}END:VEVENT\r\n", alarm(15), alarm(1440));
    assert!(text.ends_with(&both), "{text}");
}

#[test]
fn in_a_series_each_master_and_each_moved_date_rings_and_a_cancelled_one_does_not() {
    let when = timed("Etc/UTC", "2026-12-01T15:00:00", "2026-12-01T16:00:00");
    let mut listing = meetup("weekly", "Weekly", when.clone());
    let mut recurrence = calendar_rule("FREQ=WEEKLY", &when);
    let moved = Span::Timed {
        start: local("2026-12-09T15:00:00"),
        end: local("2026-12-09T16:00:00"),
    };
    recurrence.overrides = [
        (
            local("2026-12-08T15:00:00"),
            crate::recurrence::Override::Moved { span: moved },
        ),
        (
            local("2026-12-15T15:00:00"),
            crate::recurrence::Override::Cancelled { reason: None },
        ),
    ]
    .into();
    listing.draft.recurrence = Some(recurrence);
    let text = as_wanted(&listing, &look(&[10], true, false));
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 3);
    assert_eq!(text.matches("BEGIN:VALARM").count(), 2);
    let plain = printed(&listing);
    assert_eq!(
        values(&text, "UID"),
        values(&plain, "UID"),
        "a series stays whole"
    );
}

#[test]
fn what_lasts_days_is_one_entry_a_day() {
    let text = as_wanted(&summit("2026-12-01", "2026-12-03"), &look(&[], true, true));
    assert_eq!(
        values(&text, "UID"),
        [1, 2, 3].map(|day| format!("summit-day{day}@calendar.example.org"))
    );
    assert_eq!(
        values(&text, "SUMMARY"),
        [1, 2, 3].map(|day| format!("Summit Seoul (day {day} of 3)"))
    );
    assert_eq!(
        values(&text, "DTSTART"),
        ["20261201", "20261202", "20261203"].map(|day| format!(";VALUE=DATE:{day}"))
    );
    assert_eq!(
        values(&text, "DTEND"),
        ["20261202", "20261203", "20261204"].map(|day| format!(";VALUE=DATE:{day}"))
    );
}

#[test]
fn the_first_day_begins_and_the_last_ends_with_what_has_hours() {
    // On the last day of March clocks in Beirut go from midnight to one o'clock.
    let when = timed("Asia/Beirut", "2027-03-26T13:00:00", "2027-03-28T17:00:00");
    let text = as_wanted(&meetup("ptg", "PTG", when), &look(&[], true, false));
    assert_eq!(
        values(&text, "DTSTART"),
        [
            ";TZID=Asia/Beirut:20270326T130000",
            ";VALUE=DATE:20270327",
            ";TZID=Asia/Beirut:20270328T010000"
        ]
    );
    assert_eq!(
        values(&text, "DTEND"),
        [
            ";TZID=Asia/Beirut:20270327T000000",
            ";VALUE=DATE:20270328",
            ";TZID=Asia/Beirut:20270328T170000"
        ]
    );
    let night = timed("Africa/Accra", "2026-12-03T20:00:00", "2026-12-04T06:00:00");
    let night = meetup("hack", "Hack night", night);
    assert_eq!(as_wanted(&night, &look(&[], true, false)), printed(&night));
}

#[test]
fn a_title_of_lost_characters_is_the_word_of_its_address() {
    let mut listing = summit("2026-12-01", "2026-12-03");
    listing.draft.title = line("\u{FFFD}");
    assert_eq!(values(&printed(&listing), "SUMMARY"), ["summit"]);
}

#[test]
fn who_wants_nothing_gets_what_everybody_gets() {
    let listing = summit("2026-12-01", "2026-12-03");
    assert_eq!(as_wanted(&listing, &Look::default()), printed(&listing));
}

proptest! {
    #[test]
    fn the_days_of_an_event_are_all_of_it_without_a_gap(
        zone_name in prop::sample::select(vec!["Asia/Beirut", "America/Santiago", "Europe/Lisbon", "Etc/UTC"]),
        from in 0_i64..1_000_000, length in 1_i64..20_000, hours in any::<bool>(),
    ) {
        let start = local("2026-01-01T00:30:00") + chrono::TimeDelta::minutes(from);
        let end = start + chrono::TimeDelta::minutes(length);
        let span = match hours {
            true => Span::Timed { start, end },
            false => Span::AllDay { first: start.date(), last: end.date() },
        };
        let Ok(when) = When::new(zone(zone_name), span) else { return Ok(()) };
        let listing = meetup("long", "Long", when.clone());
        let components = look(&[], true, false).components(super::super::series::components(&listing));
        prop_assert_eq!(components[0].when.starts_at(), when.starts_at());
        prop_assert_eq!(components[components.len() - 1].when.ends_at(), when.ends_at());
        let mut uids = BTreeSet::new();
        for pair in components.windows(2) {
            prop_assert_eq!(pair[0].when.ends_at(), pair[1].when.starts_at());
        }
        for component in &components {
            prop_assert!(When::new(component.when.zone, component.when.span).is_ok());
            prop_assert!(uids.insert(component.uid.clone()));
        }
    }

    #[test]
    fn whatever_the_title_an_alarm_is_whole_lines(title in "\\PC{1,140}", minutes in 0_u32..40_320) {
        let Ok(title) = Line::parse(&title, 140) else { return Ok(()) };
        let when = timed("Africa/Accra", "2026-12-03T18:30:00", "2026-12-03T21:00:00");
        let mut listing = meetup("a", "A", when);
        listing.draft.title = title;
        let text = as_wanted(&listing, &look(&[minutes], true, true));
        for line in text.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75 && !line.chars().any(char::is_control));
        }
        prop_assert_eq!(text.matches("\r\nBEGIN:VALARM\r\n").count(), 1);
        prop_assert_eq!(values(&text, "SUMMARY").len(), 1);
        prop_assert_ne!(&values(&text, "SUMMARY")[0], "");
    }
}

/// An event of December 2026, and nothing more is known.
fn someday(state: State) -> Listing {
    let first_day = "2026-12-01".parse().unwrap();
    let when = When::new(zone("Asia/Seoul"), Span::Month { first_day }).unwrap();
    let mut listing = meetup("days", "🎉 Days Seoul", when);
    listing.state = state;
    listing
}

fn with_months() -> Look {
    Look {
        months: true,
        alarms: [15].into(),
        per_day: true,
        ..Look::default()
    }
}

#[test]
fn a_month_is_a_tentative_entry_of_its_own_for_those_who_ask() {
    let listing = someday(State::Published);
    assert_eq!(event_block(&listing, &publisher()), None);
    let block = event_block_as(&listing, &publisher(), &with_months()).unwrap();
    let expected = "BEGIN:VEVENT
UID:days-month@calendar.example.org
SEQUENCE:3
DTSTAMP:20261002T093000Z
CREATED:20260901T080000Z
LAST-MODIFIED:20261002T093000Z
DTSTART;VALUE=DATE:20261201
DTEND;VALUE=DATE:20270101
STATUS:TENTATIVE
TRANSP:TRANSPARENT
CLASS:PUBLIC
SUMMARY:🎉 Days Seoul (day to be confirmed)
DESCRIPTION:https://calendar.example.org/events/days
URL:https://calendar.example.org/events/days
CATEGORIES:Meetup
ORGANIZER;CN=OpenInfra Berlin:mailto:noreply@calendar.example.org
X-MICROSOFT-CDO-ALLDAYEVENT:TRUE
X-MICROSOFT-CDO-BUSYSTATUS:FREE
END:VEVENT
";
    assert_eq!(block.text, expected.replace('\n', "\r\n"), "{}", block.text);
    assert_eq!(block.zone, None);
    let dated = meetup(
        "days",
        "Days",
        all_day("Asia/Seoul", "2026-12-05", "2026-12-05"),
    );
    let dated = as_wanted(&dated, &with_months());
    assert_eq!(values(&dated, "UID"), ["days@calendar.example.org"]);
}

#[test]
fn a_month_that_is_called_off_is_cancelled_and_not_tentative() {
    let text = as_wanted(&someday(State::Cancelled), &with_months());
    assert_eq!(values(&text, "STATUS"), ["CANCELLED"]);
    assert_eq!(values(&text, "SUMMARY"), ["[Cancelled] 🎉 Days Seoul"]);
}

#[test]
fn our_words_are_in_the_language_that_is_asked_for_and_no_others() {
    let mut listing = with_cfp(summit("2026-12-01", "2026-12-02"), "2026-10-15T23:59:00");
    listing.state = State::Cancelled;
    listing.state_reason = Some(line("Taifun, Straßen gesperrt"));
    let listing = with_join(listing, "https://meet.example.org/summit");
    let look = Look {
        per_day: true,
        language: Locale::German,
        ..Look::default()
    };
    let text = as_wanted(&listing, &look);
    assert_eq!(
        values(&text, "SUMMARY"),
        [1, 2].map(|day| format!("[Abgesagt] 🎉 Summit Seoul (Tag {day} von 2)"))
    );
    assert_eq!(
        values(&text, "DESCRIPTION")[0],
        "Abgesagt: Taifun\\, Straßen gesperrt\\n\\n\
         Einreichungsfrist für Vorträge endet: 2026-10-15 23:59 (Asia/Seoul)\\n\\n\
         Teilnehmen: https://meet.example.org/summit\\n\
         https://calendar.example.org/events/summit"
    );
    assert!(
        unfolded(&text)
            .iter()
            .any(|line| line.contains("LABEL=Teilnehmen")),
        "{text}"
    );
    let due = &deadline_blocks_as(&listing, &publisher(), &look)[0].text;
    assert_eq!(
        values(due, "SUMMARY"),
        ["[Abgesagt] Einreichungsfrist für Vorträge endet: 🎉 Summit Seoul"]
    );
    assert_eq!(values(due, "CATEGORIES"), ["Frist"]);
    let uids = |look: &Look| values(&as_wanted(&listing, look), "UID");
    let english = Look {
        language: Locale::English,
        ..look.clone()
    };
    assert_eq!(uids(&look), uids(&english), "an event stays itself");
}
