//! Text as people type it, checked once at the door.
//!
//! Control characters are refused here, so no calendar line, mail header or log line can be
//! injected further in, whoever forgets to escape.

mod fold;

pub use fold::fold;
use serde::{Deserialize, Serialize};

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextFault {
    /// Nothing but white space.
    #[error("is empty")]
    Empty,
    /// More characters than the field takes.
    #[error("is too long: at most {max} characters, this has {found}")]
    TooLong {
        /// The limit, in Unicode scalar values.
        max: usize,
        /// What was given.
        found: usize,
    },
    /// A control character, or a line break where one line is wanted.
    #[error("contains a character that cannot be shown (U+{0:04X})")]
    Control(u32),
}

/// One line of text: trimmed, not empty, no control characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line(String);

/// Text of several lines: `\n` only between them, trimmed at the end, not empty, no other control
/// characters but tabs.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Prose(String);

impl Line {
    /// Takes `raw` when it is one printable line of at most `max` characters.
    pub fn parse(raw: &str, max: usize) -> Result<Self, TextFault> {
        let trimmed = raw.trim();
        check(trimmed, max, |_| false)?;
        Ok(Self(trimmed.to_owned()))
    }

    /// The same of a text area: its line breaks are spaces.
    pub fn of_lines(raw: &str, max: usize) -> Result<Self, TextFault> {
        let words: Vec<&str> = raw.split_whitespace().collect();
        Self::parse(&words.join(" "), max)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Prose {
    /// Takes `raw` when it is printable text of at most `max` characters. All line ends (CRLF, CR,
    /// U+2028, U+2029) become `\n`.
    pub fn parse(raw: &str, max: usize) -> Result<Self, TextFault> {
        let unified = raw
            .replace("\r\n", "\n")
            .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
        let trimmed = unified.trim_start_matches('\n').trim_end();
        check(trimmed, max, |c| c == '\n' || c == '\t')?;
        Ok(Self(trimmed.to_owned()))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Line> for Prose {
    fn from(line: Line) -> Self {
        Self(line.0)
    }
}

fn check(text: &str, max: usize, allowed: impl Fn(char) -> bool) -> Result<(), TextFault> {
    if text.trim().is_empty() {
        return Err(TextFault::Empty);
    }
    let found = text.chars().count();
    if found > max {
        return Err(TextFault::TooLong { max, found });
    }
    match text.chars().find(|&c| is_control(c) && !allowed(c)) {
        Some(c) => Err(TextFault::Control(c.into())),
        None => Ok(()),
    }
}

/// Control characters, line and paragraph separators, and the bidirectional overrides that make a
/// title read otherwise than it is stored (isolates and marks stay: right-to-left text needs them).
fn is_control(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}'
        )
}

macro_rules! string_like {
    ($type:ident) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
        impl TryFrom<String> for $type {
            type Error = TextFault;
            fn try_from(raw: String) -> Result<Self, TextFault> {
                Self::parse(&raw, usize::MAX)
            }
        }
        impl From<$type> for String {
            fn from(text: $type) -> String {
                text.0
            }
        }
    };
}
string_like!(Line);
string_like!(Prose);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_refuses_line_breaks_controls_and_overrides() {
        for bad in [
            "a\r\nATTENDEE:x",
            "a\nb",
            "a\u{0}b",
            "a\u{7f}",
            "a\u{2028}b",
            "a\u{202e}b",
        ] {
            assert!(
                matches!(Line::parse(bad, 99), Err(TextFault::Control(_))),
                "{bad:?}"
            );
        }
        assert_eq!(Line::parse(" Hà Nội ", 99).unwrap().as_str(), "Hà Nội");
        assert_eq!(Line::parse(" \t ", 99), Err(TextFault::Empty));
        assert_eq!(
            Line::parse("četba", 4),
            Err(TextFault::TooLong { max: 4, found: 5 })
        );
    }

    #[test]
    fn prose_unifies_line_ends_and_refuses_other_controls() {
        assert_eq!(
            Prose::parse("a\r\nb\rc\u{2028}d\n\n", 99).unwrap().as_str(),
            "a\nb\nc\nd"
        );
        assert!(matches!(
            Prose::parse("a\u{8}b", 99),
            Err(TextFault::Control(8))
        ));
    }
}
