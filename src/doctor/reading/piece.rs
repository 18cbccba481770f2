//! One VEVENT: what it is a statement about, and how new it is.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::super::component::Component;
use super::super::finding::Findings;
use super::super::stamp::{Raw, Stamp, date_time};
use super::words::Words;

/// The longest UID that is kept as it stands, in characters.
const LONGEST_UID: usize = 200;

/// Why what is not meant for everybody is not taken.
pub(super) const PRIVATE: &str = "it is marked as private";

/// A VEVENT that can be taken.
pub(super) struct Piece<'t> {
    pub event: &'t Component<'t>,
    pub uid: String,
    pub words: Words,
    pub sequence: i64,
    pub modified: Option<DateTime<Utc>>,
    pub start: Stamp<'t>,
    /// Which date of a series it changes (RECURRENCE-ID).
    pub changes: Option<Stamp<'t>>,
    /// Whether it changes all dates after that one, too.
    pub goes_on: bool,
    pub is_cancelled: bool,
}

impl<'t> Piece<'t> {
    /// Reads an event; or says why it is not taken.
    pub(super) fn read(
        event: &'t Component<'t>,
        is_called_off: bool,
    ) -> Result<Self, &'static str> {
        let found = &mut Findings::default();
        if !event.is_whole {
            return Err("the calendar breaks off in the middle of it");
        }
        let class = event.value("CLASS").unwrap_or_default().trim();
        if ["PRIVATE", "CONFIDENTIAL"]
            .iter()
            .any(|it| class.eq_ignore_ascii_case(it))
        {
            return Err(PRIVATE);
        }
        let mut stamp = |name| event.one(name).and_then(|line| Stamp::read(line, found));
        let changes = stamp("RECURRENCE-ID");
        if event.one("RECURRENCE-ID").is_some() && changes.is_none() {
            return Err("the date of the series that it changes cannot be read");
        }
        let start = match (event.one("DTSTART").is_some(), &changes) {
            (false, Some(changes)) => changes.clone(),
            (false, None) => return Err("it does not say when it begins"),
            (true, _) => stamp("DTSTART").ok_or("when it begins cannot be read")?,
        };
        let status = event.value("STATUS").unwrap_or_default().trim();
        let range = event
            .one("RECURRENCE-ID")
            .and_then(|line| line.parameter("RANGE"));
        let words = Words::of(event);
        let modified = ["LAST-MODIFIED", "DTSTAMP"]
            .into_iter()
            .find_map(|name| instant(event, name));
        Ok(Self {
            uid: uid(event, &words.title),
            sequence: event
                .value("SEQUENCE")
                .and_then(|it| it.trim().parse().ok())
                .unwrap_or(0),
            modified,
            start,
            goes_on: range.is_some_and(|range| range.eq_ignore_ascii_case("THISANDFUTURE")),
            changes,
            is_cancelled: is_called_off || status.eq_ignore_ascii_case("CANCELLED"),
            words,
            event,
        })
    }

    /// Which of two statements about the same is the newer one (RFC 5546, 2.1.5).
    pub(super) fn age(&self) -> (i64, Option<DateTime<Utc>>, usize) {
        (self.sequence, self.modified, self.event.line)
    }
}

fn instant(event: &Component<'_>, name: &str) -> Option<DateTime<Utc>> {
    match date_time(event.value(name)?.trim())? {
        (_, Raw::Date) => None,
        (at, Raw::Utc | Raw::Local) => Some(at.and_utc()),
    }
}

/// The UID as one line. One that is missing is made of what makes an event: when, and what.
pub(super) fn uid(event: &Component<'_>, title: &str) -> String {
    let stated: String = event
        .value("UID")
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    let stated = stated.trim();
    if stated.is_empty() {
        let start = event.value("DTSTART").unwrap_or_default();
        return digest(&format!("{start}\n{title}"));
    }
    if stated.chars().count() > LONGEST_UID {
        return digest(stated);
    }
    stated.to_owned()
}

fn digest(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let hex: String = digest
        .iter()
        .take(16)
        .map(|octet| format!("{octet:02x}"))
        .collect();
    format!("sha256-{hex}")
}
