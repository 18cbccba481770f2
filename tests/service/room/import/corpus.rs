//! Calendars as they come, and worse: each with what it must yield beside it, as a text. A new one is a
//! file in `corpus/`; `GOLDEN=write` writes what it yields now, to be read over before it is kept.

#[path = "large.rs"]
mod large;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use folkmoot::doctor::{Stated, read};
use folkmoot::event::{Kind, describe_when};
use folkmoot::import::{Given, take};
use folkmoot::recurrence::{Override, Recurrence, Rule};

#[test]
fn every_calendar_yields_what_stands_beside_it() {
    let (mut faults, files) = (Vec::new(), files());
    assert!(
        files.len() >= 60,
        "only {} calendars were found",
        files.len()
    );
    for file in files {
        let told = told(&fs::read(&file).unwrap());
        let beside = file.with_extension("txt");
        if std::env::var("GOLDEN").is_ok_and(|wish| wish == "write") {
            fs::write(&beside, &told).unwrap();
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        if told != expected {
            faults.push(format!(
                "{}:\n{told}\ninstead of\n{expected}",
                file.display()
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_of_a_person_and_no_script_comes_through() {
    for file in files() {
        let told = told(&fs::read(&file).unwrap()).to_lowercase();
        for never in [
            "mailto:",
            "javascript:",
            "<script",
            "onerror",
            "never-fetched",
            "bob@",
            "ada@",
        ] {
            let is_reason = told
                .lines()
                .any(|line| line.contains(never) && !line.contains("note"));
            assert!(!is_reason, "{never} in what {} yields", file.display());
        }
    }
}

/// What a calendar yields twice is the same, and so are its keys.
#[test]
fn no_two_events_of_a_calendar_have_one_key() {
    for file in files() {
        let stream = fs::read(&file).unwrap();
        let Ok(reading) = read(&stream, None) else {
            continue;
        };
        let keys: BTreeSet<_> = reading.events.iter().map(|it| (&it.uid, it.date)).collect();
        assert_eq!(keys.len(), reading.events.len(), "{}", file.display());
        assert_eq!(read(&stream, None).unwrap().events, reading.events);
    }
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/service/room/import/corpus");
    let all = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = all
        .filter(|it| it.extension().is_some_and(|it| it == "ics"))
        .collect();
    files.sort();
    files
}

/// Everything that was read, for people to look over.
fn told(stream: &[u8]) -> String {
    let reading = match read(stream, None) {
        Ok(reading) => reading,
        Err(why) => return format!("refused: {why}\n"),
    };
    let mut told = String::new();
    let mut line = |text: String| writeln!(told, "{text}").unwrap();
    if let Some(name) = reading.name {
        line(format!("calendar: {name}"));
    }
    if !reading.is_whole {
        line("cut off".to_owned());
    }
    for event in &reading.events {
        event_lines(event).into_iter().for_each(&mut line);
    }
    reading.notes.iter().for_each(|note| line(note.to_string()));
    told
}

fn event_lines(stated: &Stated) -> Vec<String> {
    let given = Given {
        kind: Kind::Meetup,
        hosts: Vec::new(),
    };
    let taken = match take(stated, &given) {
        Ok(taken) => taken,
        Err(why) => return vec![format!("line {}: not taken: {why}", stated.line)],
    };
    let (draft, mut lines) = (taken.draft, Vec::new());
    let date = stated
        .date
        .map(|date| format!(", of {date}"))
        .unwrap_or_default();
    lines.push(draft.title.to_string());
    lines.push(format!("  key: {}{date}", stated.uid));
    lines.push(format!("  when: {}", describe_when(&draft.when)));
    lines.extend(draft.recurrence.iter().flat_map(series_lines));
    if stated.is_cancelled {
        lines.push("  cancelled".to_owned());
    }
    let place = draft.place.full().map(|place| format!(" at {place}"));
    lines.push(format!(
        "  how: {}{}",
        draft.format,
        place.unwrap_or_default()
    ));
    if let Some(point) = draft.place.coordinates {
        lines.push(format!("  point: {}, {}", point.latitude, point.longitude));
    }
    lines.extend(
        draft
            .links
            .iter()
            .map(|(role, link)| format!("  {role}: {link}")),
    );
    if !draft.tags.is_empty() {
        let tags: Vec<&str> = draft.tags.iter().map(|tag| tag.as_str()).collect();
        lines.push(format!("  tags: {}", tags.join(", ")));
    }
    if let Some(description) = draft.description {
        let short: String = description.as_str().chars().take(300).collect();
        lines.extend(short.lines().map(|line| format!("  | {line}")));
    }
    lines.extend(taken.notes.iter().map(|note| format!("  note: {note}")));
    lines
}

fn series_lines(series: &Recurrence) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(Rule::Calendar(rule)) = &series.rule {
        lines.push(format!("  repeats: {rule}"));
    }
    lines.extend(series.extra.iter().map(|at| format!("  also: {at}")));
    lines.extend(series.skipped.iter().map(|at| format!("  not: {at}")));
    for (at, change) in &series.overrides {
        lines.push(match change {
            Override::Moved { span } => format!("  moved: {at} to {span:?}"),
            Override::Cancelled { .. } => format!("  called off: {at}"),
        });
    }
    lines
}
