//! What a reading came to, for the one who ran it.

use std::fmt;

use super::{Loss, Report};

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is new.
    Added,
    /// It states something else than before.
    Changed,
    /// It is called off.
    Cancelled,
    /// It is as it was.
    Unchanged,
}

/// What a reading came to.
#[derive(Debug, Default)]
pub struct Tally {
    /// The figures and notes.
    pub report: Report,
    /// Each event that is stated: what became of it, its title and when it is.
    pub events: Vec<(Outcome, String)>,
    /// Why what is missing was not believed.
    pub loss: Option<Loss>,
    /// Whether nothing was kept because that was wished.
    pub is_dry_run: bool,
}

impl Tally {
    /// Counts what became of an event.
    pub(super) fn count(&mut self, outcome: Outcome, told: String) {
        let report = &mut self.report;
        match outcome {
            Outcome::Added => report.added += 1,
            Outcome::Changed => report.changed += 1,
            Outcome::Cancelled => report.called_off += 1,
            Outcome::Unchanged => {}
        }
        report.stated += 1;
        self.events.push((outcome, told));
    }
}

impl fmt::Display for Tally {
    /// A line for each event that changes something, for each note, and the totals in the last one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (outcome, told) in &self.events {
            let sign = match outcome {
                Outcome::Added => '+',
                Outcome::Changed => '~',
                Outcome::Cancelled => '-',
                Outcome::Unchanged => continue,
            };
            writeln!(f, "{sign} {told}")?;
        }
        let report = &self.report;
        report
            .notes
            .iter()
            .try_for_each(|note| writeln!(f, "{note}"))?;
        let would = if self.is_dry_run { "would be " } else { "" };
        let done = report.added + report.changed + report.called_off;
        writeln!(
            f,
            "{would}{} added, {} changed, {} called off; {} unchanged, {} skipped",
            report.added,
            report.changed,
            report.called_off,
            report.stated - done.min(report.stated),
            report.skipped
        )
    }
}
