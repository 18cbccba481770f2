//! What is wrong with an asked selection, and how much of one is read at all.

use super::facet::Facet;
use super::{deadlines, near, options, past, search};

/// What is wrong with an asked selection; never answered with an empty calendar.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SelectionFault {
    /// A key we do not know.
    #[error("unknown filter {key:?}; the filters are {}", SelectionFault::keys())]
    UnknownKey {
        /// What was given.
        key: String,
    },
    /// A value the key does not take.
    #[error("{value:?} cannot stand for {key}; it takes {takes}")]
    UnknownValue {
        /// The key.
        key: &'static str,
        /// What was given, cut to a readable length.
        value: String,
        /// What it takes.
        takes: String,
    },
    /// A part of a path without `=`, or with nothing behind it.
    #[error(
        "{0:?} is not a filter; one looks like kind=meetup, or stands between two choices, and all \
         selects everything"
    )]
    NotAFilter(String),
    /// A personal address chooses no events: its owner does, by starring and following.
    #[error(
        "a personal address takes no filters, only {}",
        SelectionFault::settings()
    )]
    NotASetting,
    /// A key that takes one value has several.
    #[error("{0} can be given only once")]
    Twice(&'static str),
    /// More filters than anybody reads.
    #[error("too many filters: at most {MAX_WORDS} words, {MAX_LENGTH} characters")]
    TooMany,
}

/// The most words in one selection.
const MAX_WORDS: usize = 100;

/// The longest selection we read, in bytes.
pub(super) const MAX_LENGTH: usize = 2_000;

impl SelectionFault {
    fn keys() -> String {
        Facet::all()
            .map(Facet::key)
            .chain([near::KEY, search::KEY, past::KEY, deadlines::KEY])
            .chain(options::KEYS)
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn settings() -> String {
        let settings = [past::KEY, deadlines::KEY].into_iter().chain(options::KEYS);
        settings.collect::<Vec<_>>().join(", ")
    }
}

/// Counts what was asked, so that a hostile address is refused before it is worked through.
#[derive(Default)]
pub(super) struct Budget {
    words: usize,
    bytes: usize,
}

impl Budget {
    pub(super) fn spend(&mut self, key: &str, value: &str) -> Result<(), SelectionFault> {
        self.bytes = self
            .bytes
            .saturating_add(key.len())
            .saturating_add(value.len());
        if self.bytes > MAX_LENGTH {
            return Err(SelectionFault::TooMany);
        }
        self.words += value.split(',').count();
        if self.words > MAX_WORDS {
            Err(SelectionFault::TooMany)
        } else {
            Ok(())
        }
    }
}

/// Fills a place that takes one value.
pub(super) fn once<T>(
    key: &'static str,
    place: &mut Option<T>,
    value: T,
) -> Result<(), SelectionFault> {
    match place.replace(value) {
        Some(_) => Err(SelectionFault::Twice(key)),
        None => Ok(()),
    }
}

/// As much of a foreign text as a message shows.
pub(super) fn shorten(text: &str) -> String {
    text.chars().take(60).collect()
}
