//! What could not be taken over as it stands, by line.

use super::super::finding::{Findings, excerpt};

/// Something that was skipped, or taken otherwise than it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The physical line, from 1.
    pub line: usize,
    /// Whether an event, or a date of one, is missing because of it.
    pub is_skipped: bool,
    /// Which event: the beginning of its title; empty when it is about the calendar.
    pub title: String,
    /// Why, or what was done instead; a clause without a full stop.
    pub message: String,
}

impl Note {
    pub(super) fn new(line: usize, is_skipped: bool, title: &str, message: String) -> Self {
        Self {
            line,
            is_skipped,
            title: excerpt(title.trim()),
            message,
        }
    }
}

/// So many are kept: a file with a fault in it has it everywhere.
const MOST: usize = 200;

/// What the doctor finds that means something is lost.
const LOSSES: [&str; 4] = ["content-line", "encoding", "endless-line", "nesting"];

#[derive(Debug, Default)]
pub(super) struct Notes {
    kept: Vec<Note>,
    unlisted: usize,
    pub skipped: usize,
}

impl Notes {
    /// Something that is not taken.
    pub(super) fn skip(&mut self, line: usize, title: &str, message: impl Into<String>) {
        self.skipped += 1;
        self.add(line, true, title, message.into());
    }

    /// Something that is taken otherwise than it stands there.
    pub(super) fn warn(&mut self, line: usize, title: &str, message: impl Into<String>) {
        self.add(line, false, title, message.into());
    }

    /// Lines that could not be read at all.
    pub(super) fn take_losses(&mut self, found: Findings) {
        let (findings, _) = found.finish();
        for finding in findings {
            if LOSSES.contains(&finding.rule) {
                self.warn(finding.line, "", finding.message);
            }
        }
    }

    fn add(&mut self, line: usize, is_skipped: bool, title: &str, message: String) {
        if self.kept.len() == MOST {
            self.unlisted += 1;
            return;
        }
        self.kept.push(Note::new(line, is_skipped, title, message));
    }

    pub(super) fn finish(mut self) -> (Vec<Note>, usize) {
        self.kept.sort_by_key(|note| note.line);
        (self.kept, self.unlisted)
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if self.is_skipped { "skipped" } else { "note" };
        match self.title.as_str() {
            "" => write!(f, "line {}: {kind}: {}", self.line, self.message),
            title => write!(f, "line {}: {kind}: {title}: {}", self.line, self.message),
        }
    }
}
