//! What differs between two drafts, in words people read: for review, history and letters. Pure.

use std::collections::BTreeMap;

use similar::{ChangeTag, TextDiff};

use super::{EventDraft, EventId, Part, describe_when};
use crate::group::GroupId;
use crate::recurrence::{Override, Recurrence, When};
use crate::text::{Line, Prose};

/// What people call the groups and events that a draft refers to by key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Called {
    /// Groups.
    pub groups: BTreeMap<GroupId, String>,
    /// Events.
    pub events: BTreeMap<EventId, String>,
}

/// One thing that two drafts state differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it belongs to.
    pub part: Part,
    /// What it is about: "Title".
    pub label: &'static str,
    /// What the first states; nothing where it states nothing.
    pub before: Option<String>,
    /// What the second states.
    pub after: Option<String>,
}

/// A line of one of two texts, or of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    /// Which of the two has it.
    pub side: Side,
    /// The line in pieces, each with whether it is what differs from the line it was, or became.
    pub pieces: Vec<(bool, String)>,
}

/// Which of two texts a line is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// In both: shown for its neighbours.
    Both,
    /// In the first only: it was taken out.
    Before,
    /// In the second only: it was put in.
    After,
    /// Lines of both are left out here.
    Gap,
}

/// Everything that differs, in the order of the form. Two drafts that mean the same by different
/// rules of repetition differ in nothing that can be read.
pub fn differences(before: &EventDraft, after: &EventDraft, called: &Called) -> Vec<Difference> {
    let changed = Part::all().filter(|part| !part.is_same(before, after));
    changed
        .flat_map(|part| {
            let (old, new) = (
                statements(part, before, called),
                statements(part, after, called),
            );
            beside(part, &old, &new)
        })
        .collect()
}

/// The statements of both sides, those of one label beside each other, where they differ.
fn beside(part: Part, old: &[Statement], new: &[Statement]) -> Vec<Difference> {
    let find =
        |all: &[Statement], label| all.iter().find(|it| it.0 == label).map(|it| it.1.clone());
    let only_new = new.iter().filter(|it| find(old, it.0).is_none());
    old.iter()
        .chain(only_new)
        .map(|&(label, _)| Difference {
            part,
            label,
            before: find(old, label),
            after: find(new, label),
        })
        .filter(|it| it.before != it.after)
        .collect()
}

/// A label, and what is stated under it.
type Statement = (&'static str, String);

/// What a draft states of one part; nothing where it states nothing.
fn statements(part: Part, draft: &EventDraft, called: &Called) -> Vec<Statement> {
    let one = |label, text: Option<String>| text.map(|text| (label, text)).into_iter().collect();
    let line = |line: &Option<Line>| line.as_ref().map(Line::to_string);
    let words = |words: Vec<&str>| (!words.is_empty()).then(|| words.join(", "));
    match part {
        Part::Title => one("Title", Some(draft.title.to_string())),
        Part::Kind => one("Kind", Some(draft.kind.label().to_owned())),
        Part::Summary => one("In one sentence", line(&draft.summary)),
        Part::Description => one(
            "Description",
            draft.description.as_ref().map(Prose::to_string),
        ),
        Part::Hosts => {
            let hosts = draft.hosts.iter().map(|id| name(called.groups.get(id)));
            one("Hosted by", words(hosts.collect()))
        }
        Part::When => when(draft),
        Part::Format => one("Taking part", Some(draft.format.label().to_owned())),
        Part::Place => place(draft),
        Part::Link(role) => one(
            role.label(),
            draft.links.get(&role).map(ToString::to_string),
        ),
        Part::Deadline(role) => {
            let at = draft.deadlines.get(&role);
            one(
                role.label(),
                at.map(|at| at.format("%A %-d %B %Y, %H:%M").to_string()),
            )
        }
        Part::Languages => one(
            "Languages",
            words(
                draft
                    .languages
                    .iter()
                    .map(|language| language.name())
                    .collect(),
            ),
        ),
        Part::Projects => one(
            "Projects",
            words(draft.projects.iter().map(|it| it.as_str()).collect()),
        ),
        Part::Tags => one(
            "Tags",
            words(draft.tags.iter().map(|it| it.as_str()).collect()),
        ),
        Part::Parent => one(
            "Part of",
            draft
                .parent
                .map(|id| name(called.events.get(&id)).to_owned()),
        ),
    }
}

fn name(known: Option<&String>) -> &str {
    known.map_or("(one that is gone)", String::as_str)
}

fn place(draft: &EventDraft) -> Vec<Statement> {
    let place = &draft.place;
    let line = |line: &Option<Line>| line.as_ref().map(Line::to_string);
    let point = place
        .coordinates
        .map(|point| format!("{}, {}", point.latitude, point.longitude));
    let parts = [
        ("Venue", line(&place.venue)),
        ("Street and number", line(&place.address)),
        ("City", line(&place.city)),
        (
            "Country",
            place.country.map(|country| country.name().to_owned()),
        ),
        ("Coordinates", point),
    ];
    stated(parts)
}

fn when(draft: &EventDraft) -> Vec<Statement> {
    let mut statements = vec![("When", describe_when(&draft.when))];
    if let Some(recurrence) = &draft.recurrence {
        statements.extend(repeats(recurrence, &draft.when));
    }
    statements
}

/// The rule in words, and the dates that differ from it, one a line.
fn repeats(recurrence: &Recurrence, first: &When) -> Vec<Statement> {
    let rule = match &recurrence.rule {
        Some(rule) => rule.describe(first.local_start()),
        None => "on dates of its own".to_owned(),
    };
    let day = |at: &chrono::NaiveDateTime| at.format("%A %-d %B %Y").to_string();
    let moved = recurrence
        .overrides
        .iter()
        .filter_map(|(at, change)| match change {
            Override::Moved { span } => {
                let when = When {
                    zone: first.zone,
                    span: *span,
                };
                Some(format!("{} to {}", day(at), describe_when(&when)))
            }
            Override::Cancelled { .. } => None,
        });
    let cancelled = recurrence
        .overrides
        .iter()
        .filter_map(|(at, change)| match change {
            Override::Cancelled {
                reason: Some(reason),
            } => Some(format!("{}: {reason}", day(at))),
            Override::Cancelled { reason: None } => Some(day(at)),
            Override::Moved { .. } => None,
        });
    stated([
        ("Repeats", Some(rule)),
        ("Added dates", lines(recurrence.extra.iter().map(day))),
        ("Left-out dates", lines(recurrence.skipped.iter().map(day))),
        ("Moved dates", lines(moved)),
        ("Cancelled dates", lines(cancelled)),
    ])
}

fn lines(lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn stated<const N: usize>(parts: [(&'static str, Option<String>); N]) -> Vec<Statement> {
    let known = parts.into_iter();
    known
        .filter_map(|(label, text)| text.map(|text| (label, text)))
        .collect()
}

/// Lines of both texts that are shown around those that differ.
const CONTEXT: usize = 1;

impl Difference {
    /// Both texts line by line, with what was taken out and put in, and lines that are in both left
    /// out where they are far from any that differ.
    pub fn lines(&self) -> Vec<DiffLine> {
        let (old, new) = (ended(self.before.as_deref()), ended(self.after.as_deref()));
        let diff = TextDiff::from_lines(&old, &new);
        let mut shown = Vec::new();
        for (number, group) in diff.grouped_ops(CONTEXT).iter().enumerate() {
            let begins_later = group.first().is_some_and(|op| op.old_range().start > 0);
            if number > 0 || begins_later {
                shown.push(DiffLine {
                    side: Side::Gap,
                    pieces: Vec::new(),
                });
            }
            for op in group {
                shown.extend(diff.iter_inline_changes(op).map(|change| DiffLine {
                    side: match change.tag() {
                        ChangeTag::Equal => Side::Both,
                        ChangeTag::Delete => Side::Before,
                        ChangeTag::Insert => Side::After,
                    },
                    pieces: pieces(change.values()),
                }));
            }
        }
        shown
    }

    /// The same in one line of text: "Title: Zuul night → Zuul day". Of a long text only that it is
    /// another.
    pub fn in_a_line(&self) -> String {
        let short = |text: &Option<String>| match text {
            Some(text) if text.contains('\n') || text.chars().count() > 200 => None,
            Some(text) => Some(text.clone()),
            None => Some("nothing".to_owned()),
        };
        match (short(&self.before), short(&self.after)) {
            (Some(before), Some(after)) => format!("{}: {before} → {after}", self.label),
            _ => format!("{}: changed", self.label),
        }
    }
}

/// The text with an end to its last line, so that a line added after it leaves it as it is.
fn ended(text: Option<&str>) -> String {
    text.map_or_else(String::new, |text| format!("{text}\n"))
}

fn pieces(values: &[(bool, &str)]) -> Vec<(bool, String)> {
    let without_end =
        |&(differs, text): &(bool, &str)| (differs, text.trim_end_matches('\n').to_owned());
    values
        .iter()
        .map(without_end)
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests;
