//! Words to look for in the text of events.

use super::fault::{SelectionFault, shorten};
use crate::catalog::Entry;
use crate::text::{Line, fold};

/// Its key in addresses.
pub(super) const KEY: &str = "q";

/// The longest text to look for, in characters.
const MAX_TEXT: usize = 100;

/// Free text to look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct SearchText {
    /// As it stands in addresses.
    line: Line,
    /// As it is looked for.
    folded: String,
}

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
        let folded = |line: Line| Self {
            folded: fold(line.as_str()),
            line,
        };
        line.map(folded).map_err(|fault| refuse(fault.to_string()))
    }

    pub(super) fn as_str(&self) -> &str {
        self.line.as_str()
    }

    /// Whether each word occurs somewhere in what the event says of itself.
    pub(super) fn occurs_in(&self, entry: &Entry) -> bool {
        let text = entry.search_text();
        self.folded.split(' ').all(|word| text.contains(word))
    }
}
