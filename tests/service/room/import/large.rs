//! Calendars that are too much for somebody, made here: the program takes each within two seconds and
//! 200 MB, in a process of its own.

use std::fs;
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use folkmoot::doctor::read;
use tempfile::TempDir;

use super::files;
use crate::harness::database::{Backend, TestDatabase};

/// What the program may take in memory, in KiB.
const MOST_MEMORY: u64 = 200 * 1024;

/// How long it may take. What is built for tests is not optimized: measured, it takes ten times as long
/// as what is released.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

#[test]
fn whatever_the_calendar_the_program_takes_it_soon_and_within_its_memory() {
    let folder = tempfile::tempdir().unwrap();
    let home = TestDatabase::new(Backend::Sqlite);
    let mut calendars: Vec<(String, Vec<u8>)> = Vec::new();
    for file in files() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        calendars.push((name, fs::read(file).unwrap()));
    }
    calendars.extend(large().map(|(name, text)| (name.to_owned(), text.into_bytes())));
    for (name, stream) in calendars {
        let path = folder.path().join("calendar.ics");
        fs::write(&path, stream).unwrap();
        let begun = Instant::now();
        let (output, memory) = run(&folder, home.url());
        let took = begun.elapsed();
        let code = output.status.code();
        assert!(
            matches!(code, Some(0 | 1)),
            "{name} ends with {:?}",
            output.status
        );
        assert!(took < LONGEST, "{name} took {took:?}");
        assert!(memory < MOST_MEMORY, "{name} took {memory} KiB");
    }
}

#[test]
fn the_large_ones_yield_what_is_in_them() {
    let yields: Vec<(&str, Option<(usize, usize)>)> = large()
        .map(|(name, text)| {
            let read = read(text.as_bytes(), None).ok();
            (name, read.map(|it| (it.events.len(), it.skipped)))
        })
        .collect();
    let expected = [
        ("ten thousand events", Some((10_000, 0))),
        ("ten thousand series with counts", Some((10_000, 0))),
        ("twenty thousand components in one another", Some((0, 7))),
        ("a line of 50 MB", Some((1, 0))),
        ("a folded line of 20 MB", Some((1, 0))),
        ("a series with a hundred thousand exceptions", Some((0, 1))),
        ("ten thousand zones", Some((10_000, 0))),
        ("a million parameters", Some((1, 0))),
        ("html twenty thousand deep", Some((1, 0))),
        ("nothing but carriage returns", None),
    ];
    assert_eq!(yields, expected);
}

/// The output of a dry run, and the most memory it took, in KiB.
fn run(folder: &TempDir, database: &str) -> (Output, u64) {
    let child = Command::new(env!("CARGO_BIN_EXE_folkmoot"))
        .args(["import", "ics", "calendar.ics", "--dry-run"])
        .env_clear()
        .env("DATABASE_URL", database)
        .current_dir(folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    watch(child)
}

fn watch(child: Child) -> (Output, u64) {
    let status = format!("/proc/{}/status", child.id());
    let reader = thread::spawn(move || child.wait_with_output().unwrap());
    let mut most = 0;
    while !reader.is_finished() {
        // The kernel keeps the highest so far; it is gone with the process.
        let text = fs::read_to_string(&status).unwrap_or_default();
        let high = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = high.and_then(|it| it.trim().trim_end_matches("kB").trim().parse().ok());
        most = most.max(kib.unwrap_or(0));
        thread::sleep(Duration::from_millis(2));
    }
    let output = reader.join().unwrap();
    (output, most)
}

/// What it is called, and how it is made.
type Maker = (&'static str, fn() -> String);

fn large() -> impl Iterator<Item = (&'static str, String)> {
    let makers: [Maker; 10] = [
        ("ten thousand events", || {
            calendar(&many(10_000, |n| night(n, "")))
        }),
        ("ten thousand series with counts", || {
            calendar(&many(10_000, |n| {
                night(n, "RRULE:FREQ=WEEKLY;COUNT=52\r\n")
            }))
        }),
        ("twenty thousand components in one another", || {
            calendar(&"BEGIN:VEVENT\r\n".repeat(20_000))
        }),
        ("a line of 50 MB", || {
            let long = format!("DESCRIPTION:{}\r\n", "x".repeat(50 * 1024 * 1024));
            calendar(&night(1, &long))
        }),
        ("a folded line of 20 MB", || {
            let folds = format!("{}\r\n ", "x".repeat(74)).repeat(20 * 1024 * 1024 / 77);
            calendar(&night(1, &format!("DESCRIPTION:{folds}\r\n")))
        }),
        ("a series with a hundred thousand exceptions", || {
            let dates = "EXDATE:20270114T183000Z\r\n".repeat(100_000);
            calendar(&night(1, &format!("RRULE:FREQ=YEARLY\r\n{dates}")))
        }),
        ("ten thousand zones", || {
            let zone = |n: usize| {
                format!(
                    "BEGIN:VTIMEZONE\r\nTZID:Z{n}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
                )
            };
            calendar(&(many(10_000, zone) + &many(10_000, |n| night(n, ""))))
        }),
        ("a million parameters", || {
            calendar(&night(1, &format!("X-A{}:x\r\n", ";A=b".repeat(200_000))))
        }),
        ("html twenty thousand deep", || {
            calendar(&night(
                1,
                &format!("DESCRIPTION:<p>{}\r\n", "<b>".repeat(20_000)),
            ))
        }),
        ("nothing but carriage returns", || {
            "\r".repeat(5 * 1024 * 1024)
        }),
    ];
    makers.into_iter().map(|(name, make)| (name, make()))
}

fn many(count: usize, one: impl Fn(usize) -> String) -> String {
    (0..count).map(one).collect()
}

fn night(number: usize, lines: &str) -> String {
    format!(
        "BEGIN:VEVENT\r\nUID:{number}@example.org\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Night {number}\r\n\
         DTSTART;TZID=Europe/Prague:20270107T183000\r\nDTEND;TZID=Europe/Prague:20270107T203000\r\n{lines}END:VEVENT\r\n"
    )
}

fn calendar(body: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n")
}
