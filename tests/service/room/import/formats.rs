//! What goes out comes in again: each format written from one database and read into another gives the
//! same, a second import changes nothing, and a rehearsal keeps nothing.

mod jscalendar;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use folkmoot::catalog::{Catalog, Shelf, refresh};
use folkmoot::event::{Listing, State};
use folkmoot::feed::{Selection, chosen, export_jscalendar};
use folkmoot::group;
use folkmoot::ical::Publisher;
use folkmoot::import::{
    ImportError, Report, Run, import_csv, import_jscalendar, import_live, print_csv, print_meetings,
};
use serde_json::Value;

use super::*;
use crate::harness::on_both;

on_both!(
    what_is_exported_as_jscalendar_is_the_same_after_an_import,
    a_table_is_the_same_after_an_import,
    meetings_are_the_same_after_an_import,
    a_second_import_changes_nothing_and_a_rehearsal_keeps_nothing,
    what_changed_in_a_file_changes_here,
    what_staff_took_down_does_not_come_back_by_an_import,
    lines_with_faults_keep_no_others_out,
    episodes_come_in_with_their_recordings,
);

/// How an importer is called.
type Importer = fn(&Database, &Path, &Run<'_>) -> Result<Report, ImportError>;

impl Desk {
    fn catalog(&self, now: DateTime<Utc>) -> Arc<Catalog> {
        let shelf = Shelf::default();
        refresh(&self.database, &shelf, &publisher(), now).unwrap();
        shelf.current()
    }

    fn bring(&self, importer: Importer, name: &str) -> Report {
        let file = self.folder.path().join(name);
        importer(
            &self.database,
            &file,
            &Run::new(&site(), sunday() + chrono::Duration::hours(1)),
        )
        .unwrap()
    }

    fn jscalendar(&self) -> Value {
        export_jscalendar(&self.catalog(sunday()), &everything(), &publisher())
    }

    fn table(&self) -> String {
        let catalog = self.catalog(sunday());
        print_csv(listings(&catalog), |slug| publisher().page_of(slug))
    }
}

fn publisher() -> Publisher {
    Publisher::of(&site())
}

fn everything() -> Selection {
    Selection::from_path("past=all").unwrap()
}

fn listings(catalog: &Catalog) -> Vec<&Listing> {
    let all: Vec<&Listing> = catalog
        .entries()
        .iter()
        .map(|entry| entry.listing.as_ref())
        .collect();
    assert_eq!(chosen(catalog, &everything()).count(), all.len());
    all
}

/// Added, changed, unchanged, faults.
fn counts(report: &Report) -> (usize, usize, usize, usize) {
    let totals = report.totals();
    assert_eq!(report.failed(), 0, "{report}");
    (
        totals.added,
        totals.changed,
        totals.unchanged,
        totals.faults.len(),
    )
}

/// A community with all there is: the demo, where a series has dates of every sort.
fn community(backend: Backend) -> Desk {
    let desk = Desk::open(backend);
    desk.load_demo(sunday());
    let series = desk.everything().into_iter().find(|event| {
        event.state == State::Published
            && event.draft.when.is_timed()
            && event
                .draft
                .recurrence
                .as_ref()
                .is_some_and(|it| it.overrides.is_empty() && it.skipped.is_empty())
    });
    desk.revise(
        &series.unwrap(),
        |draft| {
            let when = draft.when.clone();
            let series = draft.recurrence.as_mut().unwrap();
            let starts: Vec<_> = folkmoot::recurrence::occurrences(&when, Some(series), when.starts_at(), sunday() + chrono::Duration::days(300))
                .iter()
                .map(|it| when.zone.local(it.starts_at))
                .take(4)
                .collect();
            series.skipped.insert(starts[1]);
            let json = serde_json::json!({
                starts[2].format("%Y-%m-%dT%H:%M:%S").to_string(): { "cancelled": { "reason": "holidays" } },
                starts[3].format("%Y-%m-%dT%H:%M:%S").to_string(): { "moved": { "span": { "timed": {
                    "start": starts[3] + chrono::Duration::hours(1),
                    "end": starts[3] + chrono::Duration::hours(3),
                } } } },
            });
            series.overrides = serde_json::from_value(json).unwrap();
            series.extra.insert(starts[3] + chrono::Duration::hours(30));
        },
        sunday(),
    );
    desk
}

fn what_is_exported_as_jscalendar_is_the_same_after_an_import(backend: Backend) {
    let (here, there) = (community(backend), Desk::open(backend));
    let exported = here.jscalendar();
    jscalendar::check(&exported);
    let events = exported["entries"].as_array().unwrap().len();
    assert!(events > 30, "{events}");
    there.file(
        "all.json",
        &serde_json::to_string_pretty(&exported).unwrap(),
    );
    let report = there.bring(import_jscalendar, "all.json");
    assert_eq!(counts(&report), (events, 0, 0, 0), "{report}");
    let again = there.jscalendar();
    assert_eq!(exported, again);
}

fn a_table_is_the_same_after_an_import(backend: Backend) {
    let (here, there) = (community(backend), Desk::open(backend));
    let table = here.table();
    for group in here.read(group::all) {
        let mut kept = group.clone();
        kept.id = group.id;
        there
            .database
            .write(|tx| group::save(tx, &kept, sunday()))
            .unwrap();
    }
    there.file("all.csv", &table);
    let report = there.bring(import_csv, "all.csv");
    let lines = here.catalog(sunday()).entries().len();
    assert_eq!(counts(&report), (lines, 0, 0, 0), "{report}");
    assert_eq!(there.table(), table);
}

const MEETING: &str = "project: Nova Team Meeting
meeting_id: nova
agenda_url: https://example.org/agenda
project_url: https://example.org/nova
schedule:
  - time: '1400'
    day: Thursday
    irc: openstack-meeting
    frequency: biweekly-even
    start_date: 20260101
    skip_dates:
      - skip_date: 20261126
        reason: Thanksgiving \"holiday\"
  - time: '2100'
    day: Thursday
    irc: openstack-meeting-alt
    duration: 90
    frequency: biweekly-odd
chair: Ama Mensah (ama_)
description: |
  One *paragraph*.

    - indented
  - list: of theirs
";

fn meetings_are_the_same_after_an_import(backend: Backend) {
    let (here, there) = (Desk::open(backend), Desk::open(backend));
    here.file("nova-team.yaml", MEETING);
    let monthly = MEETING
        .replace("biweekly-even", "first-thursday")
        .replace("biweekly-odd", "adhoc");
    here.file(
        "other.yaml",
        &monthly
            .replace("Nova Team", "Other")
            .replace("2100", "1400"),
    );
    here.import(sunday());
    let print = |desk: &Desk| {
        let catalog = desk.catalog(sunday());
        print_meetings(listings(&catalog))
    };
    let (files, left_out) = print(&here);
    assert_eq!(left_out, []);
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["nova-team.yaml", "other.yaml"]);
    for file in &files {
        there.file(&file.name, &file.text);
    }
    let monday = sunday() + chrono::Duration::days(1);
    assert_eq!(there.counts(monday), (4, 0, 0, 0));
    assert_eq!(print(&there).0, files);
    let stated = |desk: &Desk| {
        let mut drafts: Vec<_> = desk
            .everything()
            .into_iter()
            .map(|event| {
                let mut draft = event.draft;
                draft.hosts.clear();
                (event.slug, event.origin, draft)
            })
            .collect();
        drafts.sort_by(|one, other| one.0.cmp(&other.0));
        drafts
    };
    assert_eq!(stated(&here), stated(&there));
    // And into where it came from: nothing.
    for file in &files {
        here.file(&file.name, &file.text);
    }
    assert_eq!(here.counts(monday), (0, 0, 4, 0));
}

fn a_second_import_changes_nothing_and_a_rehearsal_keeps_nothing(backend: Backend) {
    let here = community(backend);
    for (importer, name, text) in [
        (
            import_jscalendar as Importer,
            "all.json",
            here.jscalendar().to_string(),
        ),
        (import_live, "live.md", LIVE.to_owned()),
    ] {
        let there = Desk::open(backend);
        there.file(name, &text);
        let before = there.catalog(sunday()).edition;
        let file = there.folder.path().join(name);
        let run = |is_dry_run| {
            let site = site();
            let run = Run::new(&site, sunday());
            let run = if is_dry_run { run.dry() } else { run };
            importer(&there.database, &file, &run).unwrap()
        };
        let rehearsal = run(true);
        let (added, ..) = counts(&rehearsal);
        assert!(
            added > 0 && rehearsal.to_string().contains("\n  + "),
            "{rehearsal}"
        );
        assert_eq!(there.catalog(sunday()).edition, before, "{name}");
        assert_eq!(there.everything().len(), 0);
        assert_eq!(counts(&run(false)).0, added);
        let printed = there.catalog(sunday()).edition;
        let again = run(false);
        assert_eq!(
            (counts(&again).0, counts(&again).1, counts(&again).2),
            (0, 0, added),
            "{again}"
        );
        assert_eq!(there.catalog(sunday()).edition, printed, "{name}");
    }
}

fn what_changed_in_a_file_changes_here(backend: Backend) {
    let desk = Desk::open(backend);
    let table = "id,title,start_date,start_time,end_time,state,state_reason\n";
    desk.file(
        "a.csv",
        &format!(
            "{table}1,Zuul night,2026-11-26,18:30,20:30,,\n2,Other,2026-11-27,18:30,20:30,,\n"
        ),
    );
    assert_eq!(counts(&desk.bring(import_csv, "a.csv")), (2, 0, 0, 0));
    desk.file("a.csv", &format!("{table}1,Zuul evening,2026-11-26,18:30,20:30,,\n2,Other,2026-11-27,18:30,20:30,cancelled,ill\n"));
    let report = desk.bring(import_csv, "a.csv");
    assert_eq!(counts(&report), (0, 2, 0, 0));
    let told = report.totals().told.join("\n");
    assert!(
        told.contains("~ Zuul evening: Title") && told.contains("~ Other: its state"),
        "{told}"
    );
    let event = desk.event("csv:2");
    assert_eq!((event.state, event.sequence), (State::Cancelled, 1));
    assert_eq!(event.state_reason.unwrap().as_str(), "ill");
}

fn what_staff_took_down_does_not_come_back_by_an_import(backend: Backend) {
    let desk = Desk::open(backend);
    desk.file("a.csv", "id,title,start_date\n1,Zuul night,2026-11-26\n");
    desk.bring(import_csv, "a.csv");
    let mut event = desk.event("csv:1");
    event.state = State::Rejected;
    let taken: Result<(), EventError> = desk.database.write(|tx| event::save(tx, &mut event));
    taken.unwrap();
    desk.file("a.csv", "id,title,start_date\n1,Zuul evening,2026-11-26\n");
    assert_eq!(counts(&desk.bring(import_csv, "a.csv")), (0, 0, 1, 0));
    assert_eq!(desk.event("csv:1").state, State::Rejected);
}

fn lines_with_faults_keep_no_others_out(backend: Backend) {
    let desk = Desk::open(backend);
    desk.file(
        "a.csv",
        "title,start_date,zone,groups,parent\nGood,2026-11-26,,,\nBad,tomorrow,Mars/Base,,\n\
         Third,2026-11-26,,nobody,\nPart,2026-11-27,,,whole\n",
    );
    let report = desk.bring(import_csv, "a.csv");
    assert_eq!(counts(&report), (1, 0, 0, 4), "{report}");
    let said = report.to_string();
    for fault in [
        "a.csv:3:2: First day",
        "a.csv:3:3: Time zone",
        "a.csv:4:4: Group: there is no group",
        "a.csv:5:5: Part of: there is no event",
        "4 events not taken",
    ] {
        assert!(said.contains(fault), "{fault}: {said}");
    }
    assert_eq!(desk.everything().len(), 1);
}

const LIVE: &str = "---
templateKey: openinfra-live
episodes:
  - episodeTitle: A look at Zuul
    date: 2026-06-11T14:00:19.531Z
    hidden: false
    episodeDescription: What is new.
    youtubeEmbed: https://video.example.org/embed/abc
    youtubeLink: https://video.example.org/watch?v=abc
    superuserRecap: https://example.org/recap
  - episodeTitle: Secret
    date: 2026-06-12T14:00:00.000Z
    hidden: true
footer:
  title: ''
---
";

fn episodes_come_in_with_their_recordings(backend: Backend) {
    let desk = Desk::open(backend);
    desk.file("live.md", LIVE);
    let report = desk.bring(import_live, "live.md");
    assert_eq!(counts(&report), (1, 0, 0, 1), "{report}");
    assert!(
        report
            .to_string()
            .contains("live.md:11:19: is hidden on its page"),
        "{report}"
    );
    let event = desk.event("openinfra-live:abc");
    assert_eq!(start(&event), "2026-06-11 14:00");
    assert_eq!(event.draft.links.len(), 2);
}

#[test]
fn a_broken_file_is_named_with_the_place_where_it_breaks() {
    let desk = Desk::open(Backend::Sqlite);
    desk.file("a.json", "{\n  \"@type\": \"Event\",\n}");
    let report = desk.bring(import_jscalendar, "a.json");
    assert_eq!(report.failed(), 1);
    assert!(
        report.to_string().starts_with("a.json:3:1: is no JSON"),
        "{report}"
    );
    assert!(fs::read(desk.folder.path().join("a.json")).is_ok());
}
