//! Words to look for in the text of events.

use super::fault::{SelectionFault, shorten};
use crate::catalog::Entry;
use crate::text::Line;

/// Its key in addresses.
pub(super) const KEY: &str = "q";

/// The longest text to look for, in characters.
const MAX_TEXT: usize = 100;

/// Free text to look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SearchText(Line);

impl SearchText {
    pub(super) fn parse(raw: &str) -> Result<Self, SelectionFault> {
        let words: Vec<&str> = raw.split_whitespace().collect();
        let refuse = |why: String| SelectionFault::UnknownValue {
            key: KEY,
            value: shorten(raw),
            takes: format!("words to look for; this {why}"),
        };
        if raw.contains(char::REPLACEMENT_CHARACTER) {
            return Err(refuse("is not encoded as UTF-8".to_owned()));
        }
        let line = Line::parse(&words.join(" ").to_lowercase(), MAX_TEXT);
        line.map(Self).map_err(|fault| refuse(fault.to_string()))
    }

    pub(super) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether each word occurs somewhere in what the event says of itself.
    pub(super) fn occurs_in(&self, entry: &Entry) -> bool {
        self.0
            .as_str()
            .split(' ')
            .all(|word| entry.search_text().contains(word))
    }
}
