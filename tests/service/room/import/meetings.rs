//! A folder of meeting files, good and bad.

use std::path::Path;

use chrono::Duration;
use diesel::prelude::*;
use folkmoot::database::schema::{groups, revisions};
use folkmoot::event::{Event, Format, Kind, LinkRole, State};
use folkmoot::group::{self, GroupKind};
use folkmoot::import::{ImportError, Run, import_meetings};
use folkmoot::recurrence::{Rule, occurrences};
use folkmoot::slug::Slug;

use super::{BOTH, Desk, site, start, sunday};
use crate::harness::database::Backend;

fn schedule(day: &str, frequency: &str, more: &str) -> String {
    format!(
        "  - time: '1400'\n    day: {day}\n    irc: openstack-nova\n    frequency: {frequency}\n{more}"
    )
}

fn meeting(project: &str, schedules: &[String]) -> String {
    format!(
        "project: {project}\nmeeting_id: nova\nagenda_url: https://wiki.example.org/Agenda\nschedule:\n{}\
         chair: Ada Example (ad_a_)\ndescription: >\n  We talk about\n  compute.\n",
        schedules.concat()
    )
}

fn rule(event: &Event) -> String {
    match event
        .draft
        .recurrence
        .as_ref()
        .and_then(|recurrence| recurrence.rule.as_ref())
    {
        Some(Rule::Calendar(rule)) => rule.to_string(),
        Some(Rule::IsoWeeks(weeks)) => {
            format!("week mod {} = {}", weeks.every(), weeks.remainder())
        }
        None => "none".to_owned(),
    }
}

#[test]
fn a_meeting_becomes_an_event_with_its_rule_chair_channel_and_agenda_hosted_by_its_group() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        let more = "    duration: 30\n    start_date: 20160104\n";
        desk.file(
            "nova-team-meeting.yaml",
            &meeting("Nova Team Meeting", &[schedule("Thursday", "weekly", more)]),
        );

        let report = desk.import(sunday());

        let event = desk.meeting("nova-team-meeting.yaml", 1);
        let draft = &event.draft;
        assert_eq!(report.totals().added, 1);
        assert_eq!(
            (event.state, event.slug.as_str()),
            (State::Published, "nova-team-meeting")
        );
        assert_eq!((draft.kind, draft.format), (Kind::Sig, Format::Online));
        assert_eq!(draft.title.as_str(), "Nova Team Meeting");
        assert_eq!(
            (start(&event).as_str(), rule(&event).as_str()),
            ("2016-01-07 14:00", "FREQ=WEEKLY;BYDAY=TH")
        );
        assert!(draft.when.zone.is_utc());
        assert_eq!(
            draft.when.ends_at() - draft.when.starts_at(),
            Duration::minutes(30)
        );
        assert_eq!(
            draft.description.as_ref().unwrap().as_str(),
            "We talk about compute.\n\n- Chair: Ada Example (ad_a_)\n- IRC channel: #openstack-nova on OFTC\n\
             - Agenda: <https://wiki.example.org/Agenda>\n- Meeting bot: #startmeeting nova"
        );
        assert_eq!(
            draft.links[&LinkRole::Website].as_str(),
            "https://wiki.example.org/Agenda"
        );
        assert!(draft.tags.contains(&Slug::parse("irc-meeting").unwrap()));
        assert!(draft.projects.contains(&Slug::parse("openstack").unwrap()));
        let host = desk
            .read(|tx| group::find_by_slug(tx, &Slug::parse("nova-team").unwrap()))
            .unwrap();
        assert_eq!(
            (host.name.as_str(), host.kind),
            ("Nova Team", GroupKind::ProjectTeam)
        );
        assert_eq!(draft.hosts, [host.id]);
    }
}

#[test]
fn every_frequency_has_its_rule_and_begins_on_its_first_fitting_day() {
    let expected = [
        ("Friday", "weekly", "2026-11-27", "FREQ=WEEKLY;BYDAY=FR"),
        ("Monday", "biweekly-even", "2026-11-23", "week mod 2 = 0"),
        ("Monday", "biweekly-odd", "2026-11-30", "week mod 2 = 1"),
        ("Monday", "quadweekly", "2026-11-23", "week mod 4 = 0"),
        // Weeks 49 and 53 leave 1, and after the 53rd begins the first.
        (
            "Monday",
            "quadweekly-week-1",
            "2026-11-30",
            "week mod 4 = 1",
        ),
        (
            "Monday",
            "quadweekly-week-2",
            "2026-12-07",
            "week mod 4 = 2",
        ),
        (
            "Monday",
            "quadweekly-alternate",
            "2026-12-07",
            "week mod 4 = 2",
        ),
        (
            "Monday",
            "quadweekly-week-3",
            "2026-12-14",
            "week mod 4 = 3",
        ),
        (
            "Friday",
            "first-friday",
            "2026-12-04",
            "FREQ=MONTHLY;BYDAY=1FR",
        ),
        (
            "Sunday",
            "second-sunday",
            "2026-12-13",
            "FREQ=MONTHLY;BYDAY=2SU",
        ),
        (
            "Sunday",
            "fourth-sunday",
            "2026-11-22",
            "FREQ=MONTHLY;BYDAY=4SU",
        ),
        (
            "Monday",
            "last-monday",
            "2026-11-30",
            "FREQ=MONTHLY;BYDAY=-1MO",
        ),
        ("Tuesday", "adhoc", "2026-11-24", "none"),
    ];
    for backend in BOTH {
        let desk = Desk::open(backend);
        let schedules: Vec<String> = expected
            .iter()
            .map(|(day, frequency, ..)| schedule(day, frequency, ""))
            .collect();
        desk.file("all.yaml", &meeting("All", &schedules));

        let report = desk.import(sunday());

        assert_eq!(report.totals().added, expected.len(), "{report}");
        for (index, (_, frequency, first, expected_rule)) in expected.iter().enumerate() {
            let event = desk.meeting("all.yaml", index + 1);
            assert_eq!(start(&event), format!("{first} 14:00"), "{frequency}");
            assert_eq!(rule(&event), *expected_rule, "{frequency}");
        }
        assert_eq!(desk.meeting("all.yaml", 1).slug.as_str(), "all-1400");
        assert_eq!(desk.meeting("all.yaml", 2).slug.as_str(), "all-1400-2");
        let ad_hoc = desk.meeting("all.yaml", 13);
        let text = ad_hoc.draft.description.as_ref().unwrap().as_str();
        assert!(
            text.contains("**This meeting is called ad hoc.**")
                && text.contains("on a Tuesday at 14:00 UTC")
        );
        let note =
            "schedule 13: called ad hoc, Tuesday 14:00 UTC: an event without a rule, on 2026-11-24";
        assert_eq!(report.totals().notes, [note]);
    }
}

#[test]
fn skipped_days_are_left_out_of_the_series_and_those_that_cannot_be_are_reported() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        let skips = "    start_date: 20261101\n    skip_dates:\n      - skip_date: 20261210\n        reason: Summit\n      \
                     - skip_date: 20261211\n";
        desk.file(
            "nova.yaml",
            &meeting("Nova", &[schedule("Thursday", "weekly", skips)]),
        );

        let report = desk.import(sunday());

        let event = desk.meeting("nova.yaml", 1);
        let from = "2026-12-01T00:00:00Z".parse().unwrap();
        let to = "2027-01-01T00:00:00Z".parse().unwrap();
        let days: Vec<String> =
            occurrences(&event.draft.when, event.draft.recurrence.as_ref(), from, to)
                .iter()
                .map(|one| one.recurrence_id.format("%d").to_string())
                .collect();
        assert_eq!(days, ["03", "17", "24", "31"]);
        assert!(
            event
                .draft
                .description
                .unwrap()
                .as_str()
                .contains("- No meeting on 2026-12-10: Summit")
        );
        assert_eq!(
            report.totals().notes,
            ["schedule 1: nothing to skip on 2026-12-11: no meeting falls on it"]
        );
    }
}

#[test]
fn a_bad_file_is_named_with_its_line_and_the_rest_goes_in() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        desk.file("a.yaml", &meeting("A", &[schedule("Monday", "weekly", "")]));
        desk.file(
            "b.yaml",
            &meeting(
                "B",
                &[
                    schedule("Monday", "weekly", ""),
                    schedule("Tuesday", "sometimes", ""),
                ],
            ),
        );
        desk.file(
            "c.yaml",
            &meeting("C", &[schedule("Monday", "first-friday", "")]),
        );
        desk.file("d.yaml", "project: D\nschedule: [\n");
        desk.file(
            "e.yaml",
            &meeting(
                "E",
                &[schedule("Monday", "weekly", "    start_date: 20260231\n")],
            ),
        );
        desk.file(
            "f.yaml",
            &meeting(
                "F",
                &[schedule("Monday", "weekly", "    start_date: 18000101\n")],
            ),
        );
        desk.file("README.rst", "not a meeting");
        desk.file("z.yaml", &meeting("Z", &[schedule("Friday", "weekly", "")]));

        let report = desk.import(sunday());

        assert_eq!((report.failed(), report.totals().added), (5, 2), "{report}");
        let text = report.to_string();
        let line = |name: &str| {
            text.lines()
                .find(|line| line.starts_with(name))
                .unwrap()
                .to_owned()
        };
        assert!(
            line("b.yaml").starts_with("b.yaml:12:16: \"sometimes\" is not a frequency"),
            "{text}"
        );
        assert_eq!(
            line("c.yaml"),
            "c.yaml:8:16: \"first-friday\" does not fit the day, Mon"
        );
        assert!(line("d.yaml").starts_with("d.yaml:"), "{text}");
        assert!(
            line("e.yaml").starts_with("e.yaml:9:17: start_date \"20260231\" is not a date"),
            "{text}"
        );
        assert!(
            line("f.yaml").starts_with("f.yaml:9:17: ") && line("f.yaml").contains("1990"),
            "{text}"
        );
        // Of a file that failed nothing is left, neither its good schedule nor its group.
        assert_eq!(desk.everything().len(), 2);
        let groups: i64 = desk.read(|tx| Ok(groups::table.count().get_result(tx)?));
        assert_eq!(groups, 2);
        assert_eq!(desk.meeting("z.yaml", 1).draft.title.as_str(), "Z");
    }
}

#[test]
fn a_second_run_changes_nothing_even_on_a_later_day() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        let dated = schedule("Thursday", "biweekly-odd", "    start_date: 20180101\n");
        let schedules = [
            dated,
            schedule("Monday", "weekly", ""),
            schedule("Tuesday", "adhoc", ""),
        ];
        desk.file("nova.yaml", &meeting("Nova", &schedules));
        assert_eq!(desk.counts(sunday()), (3, 0, 0, 0));
        let before = desk.everything();

        assert_eq!(desk.counts(sunday() + Duration::days(30)), (0, 0, 3, 0));

        assert_eq!(desk.everything(), before);
        let revisions: i64 = desk.read(|tx| Ok(revisions::table.count().get_result(tx)?));
        assert_eq!(revisions, 3);
    }
}

#[test]
fn a_changed_file_changes_its_event_which_keeps_its_uid_and_counts_the_change() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        let schedules = [
            schedule("Monday", "weekly", ""),
            schedule("Friday", "weekly", ""),
        ];
        desk.file("nova.yaml", &meeting("Nova", &schedules));
        desk.file(
            "zun.yaml",
            &meeting("Zun", &[schedule("Monday", "weekly", "")]),
        );
        desk.import(sunday());
        let before = desk.meeting("nova.yaml", 2);
        let later = sunday() + Duration::days(10);

        let moved = [
            schedule("Monday", "weekly", ""),
            schedule("Wednesday", "weekly", ""),
        ];
        desk.file("nova.yaml", &meeting("Nova", &moved));
        assert_eq!(desk.counts(later), (0, 1, 2, 0));

        let after = desk.meeting("nova.yaml", 2);
        assert_eq!(
            (&after.uid, &after.slug, after.id),
            (&before.uid, &before.slug, before.id)
        );
        assert_eq!((before.sequence, after.sequence), (0, 1));
        // On another weekday the day of the former run fits no more: the first one from now on.
        assert_eq!(
            (start(&before).as_str(), start(&after).as_str()),
            ("2026-11-27 14:00", "2026-12-02 14:00")
        );
        assert!(after.last_modified > before.last_modified);
        assert_eq!(desk.meeting("zun.yaml", 1).sequence, 0);
    }
}

#[test]
fn a_schedule_that_is_gone_from_its_file_is_reported_until_somebody_cancels_its_event() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        let schedules = [
            schedule("Monday", "weekly", ""),
            schedule("Friday", "weekly", ""),
        ];
        desk.file("nova.yaml", &meeting("Nova", &schedules));
        desk.import(sunday());

        desk.file("nova.yaml", &meeting("Nova", &schedules[..1]));
        let report = desk.import(sunday());

        assert_eq!(report.totals().unchanged, 1);
        let expected = "the event nova-1400-2 is of a schedule that the file no longer has; cancel it if it is over";
        assert_eq!(report.totals().notes, [expected]);
        assert_eq!(desk.meeting("nova.yaml", 2).state, State::Published);
    }
}

#[test]
fn meetings_of_one_group_find_the_same_group_and_leave_it_as_it_is() {
    for backend in BOTH {
        let desk = Desk::open(backend);
        desk.load_demo(sunday());
        let slug = Slug::parse("first-contact-sig").unwrap();
        let before = desk.read(|tx| group::find_by_slug(tx, &slug)).unwrap();
        desk.file(
            "first-contact-sig.yaml",
            &meeting(
                "First Contact SIG Meeting",
                &[schedule("Monday", "weekly", "")],
            ),
        );

        let report = desk.import(sunday());

        assert_eq!((report.totals().added, report.totals().groups), (1, 0));
        assert_eq!(
            desk.meeting("first-contact-sig.yaml", 1).draft.hosts,
            [before.id]
        );
        assert_eq!(
            desk.read(|tx| group::find_by_slug(tx, &slug)).unwrap(),
            before
        );
    }
}

#[test]
fn a_folder_that_is_missing_or_has_no_meetings_is_a_clear_error() {
    let desk = Desk::open(Backend::Sqlite);
    let import =
        |folder: &Path| import_meetings(&desk.database, folder, &Run::new(&site(), sunday()));
    let missing = import(&desk.folder.path().join("nowhere")).unwrap_err();
    assert!(matches!(missing, ImportError::Folder { .. }), "{missing}");
    assert!(missing.to_string().contains("nowhere"), "{missing}");
    let empty = import(desk.folder.path()).unwrap_err();
    assert!(matches!(empty, ImportError::NoFiles(_)), "{empty}");
}
