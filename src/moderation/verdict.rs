//! What staff can say about a submission.

use crate::audit::Act;
use crate::text::{Line, TextFault};

/// A verdict about a waiting submission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It becomes public.
    Approve,
    /// It goes back, with what should change.
    AskChanges(Line),
    /// It is not taken, with why.
    Reject(Line),
}

/// What is wrong with a verdict as typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VerdictFault {
    /// No such choice.
    #[error("choose Approve, Ask for changes or Reject")]
    Unknown,
    /// Whoever gets it must learn why.
    #[error("Reason {0}: the submitter reads it")]
    Reason(TextFault),
}

impl Verdict {
    /// Reads the form: a choice, and a reason where one is owed.
    pub fn parse(choice: &str, reason: &str) -> Result<Self, VerdictFault> {
        // The reason is one paragraph: line breaks of the text area are spaces.
        let one_line = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        let reason = || Line::parse(&one_line, 1000).map_err(VerdictFault::Reason);
        match choice {
            "approve" => Ok(Self::Approve),
            "ask-changes" => reason().map(Self::AskChanges),
            "reject" => reason().map(Self::Reject),
            _ => Err(VerdictFault::Unknown),
        }
    }

    /// How the log calls it, and its words.
    pub(super) fn for_log(&self) -> (Act, Option<&str>) {
        match self {
            Self::Approve => (Act::Approve, None),
            Self::AskChanges(reason) => (Act::AskChanges, Some(reason.as_str())),
            Self::Reject(reason) => (Act::Reject, Some(reason.as_str())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_needs_a_reason_and_an_approval_does_not() {
        assert_eq!(Verdict::parse("approve", ""), Ok(Verdict::Approve));
        assert_eq!(
            Verdict::parse("reject", "  "),
            Err(VerdictFault::Reason(TextFault::Empty))
        );
        assert_eq!(Verdict::parse("delete", "x"), Err(VerdictFault::Unknown));
        let asked = Verdict::parse("ask-changes", "Which city?\r\nAnd which day?").unwrap();
        assert_eq!(
            asked,
            Verdict::AskChanges(Line::parse("Which city? And which day?", 99).unwrap())
        );
    }
}
