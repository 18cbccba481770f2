//! The form for a verdict: about a submission, and about a change of what is public.

use serde::Deserialize;

use crate::account::PersonId;
use crate::event::{Fault, RejectReason};
use crate::moderation::{Verdict, VerdictFault};
use crate::web::form::{Choice, Field, FormView};

/// The verdict as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct VerdictForm {
    /// The button: `approve`, `ask-changes` or `reject`.
    pub verdict: String,
    /// Why it is rejected: a word of [`RejectReason`].
    pub why: String,
    /// The words to the organizer.
    pub reason: String,
    /// `proposal` or `public`, where a proposal and somebody else changed the same.
    pub prefer: String,
    /// The version of the event that was read.
    pub version: String,
    /// Whose claim was shown.
    pub over: String,
}

impl VerdictForm {
    /// The verdict, or what is wrong with it.
    pub fn read(&self) -> Result<Verdict, Fault> {
        Verdict::parse(&self.verdict, &self.why, &self.reason).map_err(|fault| Fault {
            field: match fault {
                VerdictFault::Unknown => "verdict",
                VerdictFault::NoReason => "why",
                VerdictFault::Words(_) => "reason",
            },
            message: fault.to_string(),
        })
    }

    /// The version that was read; of no number, one that no event has.
    pub fn version(&self) -> i32 {
        self.version.trim().parse().unwrap_or(-1)
    }

    /// Whose claim was shown beside what they decide about.
    pub fn seen(&self) -> Option<PersonId> {
        self.over.parse().ok()
    }

    /// The fields with what was typed.
    pub fn fields(&self, has_conflicts: bool, faults: &[Fault]) -> Vec<Field> {
        let prefer = Field::text("prefer", "Where both changed the same")
            .hint("Needed for approving.")
            .radios(vec![
                Choice::new("proposal", "Take what is proposed"),
                Choice::new("public", "Keep what is public"),
            ])
            .value(&self.prefer);
        let reasons = RejectReason::ALL.iter();
        let reasons = reasons.map(|reason| Choice::new(reason.as_str(), reason.label()));
        let why = Field::text("why", "Why it is rejected")
            .hint("Needed for rejecting only. The organizer reads a sentence that says so.")
            .select(
                [Choice::new("", "It is not")]
                    .into_iter()
                    .chain(reasons)
                    .collect(),
            )
            .optional()
            .value(&self.why);
        let reason = Field::text("reason", "Your words to the organizer")
            .hint("Needed for asking, and for rejecting for something else. The organizer reads them in a letter.")
            .area(4)
            .optional()
            .value(&self.reason);
        let prefer = has_conflicts.then_some(prefer);
        FormView::small(prefer.into_iter().chain([why, reason]).collect(), faults)
    }
}
