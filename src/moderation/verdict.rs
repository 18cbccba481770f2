//! What staff can say about a submission.

use crate::audit::Act;
use crate::event::RejectReason;
use crate::locale::Locale;
use crate::text::{Line, TextFault};

/// A verdict about a waiting submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It becomes public.
    Approve,
    /// It goes back, with what should change.
    AskChanges(Line),
    /// It is not taken, with why.
    Reject(Rejection),
}

/// Why something is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// As one of the list.
    pub reason: RejectReason,
    /// As the organizer reads it: what stands in the list for it, and what staff wrote.
    pub words: Line,
    /// What staff wrote.
    own: Option<Line>,
}

/// What is wrong with a verdict as typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerdictFault {
    /// No such choice.
    #[error("choose Approve, Ask for changes or Reject")]
    Unknown,
    /// Of a rejection it must be known why.
    #[error("choose why it is rejected")]
    NoReason,
    /// Whoever gets it must learn why.
    #[error("Your words: this {0}; the organizer reads them")]
    Words(TextFault),
}

impl Verdict {
    /// Reads the form: a choice, why something is rejected, and words where they are owed.
    pub fn parse(choice: &str, why: &str, words: &str) -> Result<Self, VerdictFault> {
        // The words are one paragraph: line breaks of the text area are spaces.
        let one_line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = || Line::parse(&one_line, 1000).map_err(VerdictFault::Words);
        match choice {
            "approve" => Ok(Self::Approve),
            "ask-changes" => words().map(Self::AskChanges),
            "reject" => {
                let reason = why.parse().map_err(|_| VerdictFault::NoReason)?;
                match words() {
                    Ok(words) => Rejection::new(reason, Some(&words)),
                    Err(VerdictFault::Words(TextFault::Empty)) => Rejection::new(reason, None),
                    Err(fault) => return Err(fault),
                }
                .map(Self::Reject)
                .ok_or(VerdictFault::Words(TextFault::Empty))
            }
            _ => Err(VerdictFault::Unknown),
        }
    }

    /// How the log calls it, and its words.
    pub(super) fn for_log(&self) -> (Act, Option<String>) {
        match self {
            Self::Approve => (Act::Approve, None),
            Self::AskChanges(words) => (Act::AskChanges, Some(words.to_string())),
            Self::Reject(Rejection { reason, words, .. }) => {
                (Act::Reject, Some(format!("{reason}: {words}")))
            }
        }
    }
}

impl Rejection {
    /// For this reason, and with these words besides; nothing when neither would say anything.
    pub fn new(reason: RejectReason, own: Option<&Line>) -> Option<Self> {
        let parts = [reason.sentence(), own.map(Line::as_str)];
        let said: Vec<&str> = parts.into_iter().flatten().collect();
        let words = Line::parse(&said.join(" "), usize::MAX).ok()?;
        let own = own.cloned();
        Some(Self { reason, words, own })
    }

    /// The words as an organizer of this language reads them: what staff wrote stays as it is.
    pub(super) fn words_in(&self, locale: Locale) -> String {
        let sentence = self.reason.sentence();
        let sentence = sentence.map(|_| locale.word("rejected", self.reason.as_str()));
        let parts = [sentence.as_deref(), self.own.as_ref().map(Line::as_str)];
        let said: Vec<&str> = parts.into_iter().flatten().collect();
        said.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rejection_needs_a_reason_of_the_list_and_words_where_the_list_says_nothing() {
        let parse = |why, words| Verdict::parse("reject", why, words);
        assert_eq!(parse("", "It is late"), Err(VerdictFault::NoReason));
        assert_eq!(parse("weather", "Rain"), Err(VerdictFault::NoReason));
        let empty = VerdictFault::Words(TextFault::Empty);
        assert_eq!(parse("other", "  "), Err(empty.clone()));
        let said = |why, words| match parse(why, words) {
            Ok(Verdict::Reject(rejection)) => (rejection.reason, rejection.words.to_string()),
            other => panic!("{other:?}"),
        };
        let over = "Its date is over.".to_owned();
        assert_eq!(said("date-over", " "), (RejectReason::DateOver, over));
        let both = "Its date is over. Come again!".to_owned();
        assert_eq!(said("date-over", "Come again!").1, both);
        assert_eq!(said("other", "Rain").1, "Rain");

        assert_eq!(Verdict::parse("approve", "", ""), Ok(Verdict::Approve));
        assert_eq!(Verdict::parse("ask-changes", "", " "), Err(empty));
        assert_eq!(
            Verdict::parse("delete", "spam", "x"),
            Err(VerdictFault::Unknown)
        );
        let asked = Verdict::parse("ask-changes", "", "Which city?\r\nAnd which day?").unwrap();
        assert_eq!(
            asked,
            Verdict::AskChanges(Line::parse("Which city? And which day?", 99).unwrap())
        );
    }
}
