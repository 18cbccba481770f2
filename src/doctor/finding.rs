//! What is found, kept within bounds whatever is looked at.

use std::collections::BTreeMap;

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A standard is broken, or a calendar app that many people have.
    Violation,
    /// Everybody can read it, but some read it worse than need be.
    Advice,
}

/// One thing that is wrong, or could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The physical line, from 1 on; 0 for what is missing from the whole.
    pub line: usize,
    /// A short name of the rule: `line-length`.
    pub rule: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Where the rule is written down.
    pub reference: &'static str,
    /// What is wrong, and what would be right.
    pub message: String,
}

/// So many findings are kept of each rule; a file with a fault in it mostly has it everywhere.
const MOST_OF_A_RULE: usize = 12;

/// The findings of one examination.
#[derive(Debug, Default)]
pub(super) struct Findings {
    kept: Vec<Finding>,
    counts: BTreeMap<&'static str, usize>,
}

impl Findings {
    pub(super) fn violation(
        &mut self,
        line: usize,
        rule: &'static str,
        reference: &'static str,
        message: impl Into<String>,
    ) {
        self.add(Severity::Violation, line, rule, reference, message);
    }

    pub(super) fn advice(
        &mut self,
        line: usize,
        rule: &'static str,
        reference: &'static str,
        message: impl Into<String>,
    ) {
        self.add(Severity::Advice, line, rule, reference, message);
    }

    fn add(
        &mut self,
        severity: Severity,
        line: usize,
        rule: &'static str,
        reference: &'static str,
        message: impl Into<String>,
    ) {
        let count = self.counts.entry(rule).or_default();
        *count += 1;
        if *count <= MOST_OF_A_RULE {
            self.kept.push(Finding {
                line,
                rule,
                severity,
                reference,
                message: message.into(),
            });
        }
    }

    /// Whether the rule was broken anywhere.
    pub(super) fn has(&self, rule: &str) -> bool {
        self.counts.contains_key(rule)
    }

    /// The findings, the grave ones first, each kind by line; and how many more there were of a rule.
    pub(super) fn finish(mut self) -> (Vec<Finding>, BTreeMap<&'static str, usize>) {
        self.kept
            .sort_by_key(|finding| (finding.severity, finding.line));
        self.counts.retain(|_, count| *count > MOST_OF_A_RULE);
        self.counts
            .values_mut()
            .for_each(|count| *count -= MOST_OF_A_RULE);
        (self.kept, self.counts)
    }
}

/// The beginning of a foreign text, for a message: one line without control characters.
pub(super) fn excerpt(text: &str) -> String {
    let mut shown: String = text
        .chars()
        .take(60)
        .map(|c| if c.is_control() { '\u{FFFD}' } else { c })
        .collect();
    if shown.len() < text.len() && text.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}
