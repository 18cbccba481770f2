//! What a calendar states, for those who take its events over: whole events, each in a zone we know and
//! by a rule of ours, and by line what could not be taken and why.
//!
//! Whatever the stream, the answer comes soon and is no larger than it: lines and components are read
//! as the doctor reads them, times are held against zones on a budget, and no rule is laid out further
//! than its exceptions need.

mod clocks;
mod gather;
mod notes;
mod piece;
mod segment;
mod series;
mod timing;
mod words;

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime, Utc};

use self::clocks::Clocks;
use self::gather::gather;
pub use self::notes::Note;
use self::notes::Notes;
pub use self::words::Words;
use super::component::{Component, tree};
use super::decode::decoded;
use super::finding::Findings;
use super::line::content_lines;
use super::text::text;
use crate::recurrence::{Recurrence, When, Zone};

/// The largest calendar that is read, in octets. What is fetched or uploaded is limited further.
pub const LARGEST: usize = 64 * 1024 * 1024;

/// What was read of a calendar.
#[derive(Debug, Default)]
pub struct Reading {
    /// What it calls itself.
    pub name: Option<String>,
    /// Its events, in the order in which they stand there.
    pub events: Vec<Stated>,
    /// What was skipped or changed, by line.
    pub notes: Vec<Note>,
    /// How many more notes there would be.
    pub unlisted: usize,
    /// How many events, or dates of a series, were skipped.
    pub skipped: usize,
    /// The UIDs of events that are in it and could not be read; what is private is not among them.
    pub unread: BTreeSet<String>,
    /// Whether it came to its end: a calendar that was cut off says nothing by what it lacks.
    pub is_whole: bool,
}

/// An event, or a date of a series that is an event of its own here, as a calendar states it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stated {
    /// UID; made of start and title where there is none. One line of at most 200 characters.
    pub uid: String,
    /// Which date of the series of that UID it is, or begins with; `None` for the event itself.
    pub date: Option<NaiveDateTime>,
    /// Where it stands.
    pub line: usize,
    /// SEQUENCE.
    pub sequence: i64,
    /// LAST-MODIFIED, or DTSTAMP.
    pub modified: Option<DateTime<Utc>>,
    /// STATUS:CANCELLED, or METHOD:CANCEL.
    pub is_cancelled: bool,
    /// What it says in words.
    pub words: Words,
    /// When, for a series its first date; on clocks of a zone that is known.
    pub when: When,
    /// How it repeats.
    pub recurrence: Option<Recurrence>,
}

impl Stated {
    /// Something to know about it.
    pub fn note(&self, is_skipped: bool, message: &str) -> Note {
        Note::new(self.line, is_skipped, &self.words.title, message.to_owned())
    }
}

/// Why nothing can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCalendar {
    /// Nothing.
    #[error("there is nothing in it")]
    Empty,
    /// A page for people.
    #[error("it is a web page, no calendar; look for the link to the calendar itself (iCal, .ics)")]
    Page,
    /// JSON.
    #[error("it is JSON, no iCalendar file")]
    Json,
    /// Something else.
    #[error("it is no iCalendar file: nothing in it begins with BEGIN:VCALENDAR")]
    Other,
    /// More than [`LARGEST`].
    #[error("it is larger than 64 MB")]
    TooLarge,
}

/// Reads a calendar. `home` is whose clocks times of no zone follow where the calendar does not say.
pub fn read(stream: &[u8], home: Option<Zone>) -> Result<Reading, NoCalendar> {
    if stream.len() > LARGEST {
        return Err(NoCalendar::TooLarge);
    }
    let (stream, mut found) = (decoded(stream), Findings::default());
    let tree = tree(content_lines(&stream, &mut found), &mut found);
    let calendars = calendars(&tree);
    if calendars.is_empty() {
        return Err(no_calendar(&stream));
    }
    let mut notes = Notes::default();
    let mut reading = Reading {
        name: calendars.iter().find_map(|calendar| name(calendar)),
        is_whole: calendars.iter().all(|calendar| calendar.is_whole),
        ..Reading::default()
    };
    notes.take_losses(found);
    for calendar in calendars {
        let mut clocks = Clocks::of(calendar, home);
        gather(calendar, &mut clocks, &mut reading, &mut notes);
    }
    reading.skipped = notes.skipped;
    (reading.notes, reading.unlisted) = notes.finish();
    Ok(reading)
}

/// The calendars of a stream: mostly one; some programs put several behind or into one another.
fn calendars<'t, 'a>(tree: &'t [Component<'a>]) -> Vec<&'t Component<'a>> {
    let (mut calendars, mut open) = (Vec::new(), Vec::from_iter(tree.iter().rev()));
    while let Some(component) = open.pop() {
        if component.name == "VCALENDAR" {
            calendars.push(component);
            open.extend(component.children.iter().rev());
        }
    }
    calendars
}

fn name(calendar: &Component<'_>) -> Option<String> {
    let line = calendar.one("X-WR-CALNAME").or(calendar.one("NAME"))?;
    let name = text(line, &mut Findings::default());
    Some(super::finding::excerpt(name.trim())).filter(|name| !name.is_empty())
}

fn no_calendar(stream: &[u8]) -> NoCalendar {
    let head = String::from_utf8_lossy(&stream[..stream.len().min(512)]);
    match head.trim_start().chars().next() {
        None => NoCalendar::Empty,
        Some('<') => NoCalendar::Page,
        Some('{' | '[') => NoCalendar::Json,
        Some(_) => NoCalendar::Other,
    }
}
