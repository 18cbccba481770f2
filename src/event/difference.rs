//! What differs between two drafts, in words people read: for review, history and letters. Pure.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use similar::{ChangeTag, TextDiff};

use super::{Describe, EventDraft, EventId, Part, Picture};
use crate::group::GroupId;
use crate::locale::Locale;
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
    /// In which language it is told.
    locale: Locale,
    /// What it is about: "Title".
    pub label: Cow<'static, str>,
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

/// Everything that differs, in the order of the form, in English. Two drafts that mean the same by
/// different rules of repetition differ in nothing that can be read.
pub fn differences(before: &EventDraft, after: &EventDraft, called: &Called) -> Vec<Difference> {
    differences_in(Locale::English, before, after, called)
}

/// The same in another language.
pub fn differences_in(
    locale: Locale,
    before: &EventDraft,
    after: &EventDraft,
    called: &Called,
) -> Vec<Difference> {
    let teller = Teller { locale, called };
    let changed = Part::all().filter(|part| !part.is_same(before, after));
    changed
        .flat_map(|part| {
            let (old, new) = (
                teller.statements(part, before),
                teller.statements(part, after),
            );
            beside(locale, part, &old, &new)
        })
        .collect()
}

/// The statements of both sides, those of one label beside each other, where they differ.
fn beside(locale: Locale, part: Part, old: &[Statement], new: &[Statement]) -> Vec<Difference> {
    let find = |all: &[Statement], label: &str| {
        let known = all.iter().find(|it| it.0 == label);
        known.map(|it| it.1.clone())
    };
    let only_new = new.iter().filter(|it| find(old, &it.0).is_none());
    old.iter()
        .chain(only_new)
        .map(|(label, _)| Difference {
            part,
            locale,
            label: label.clone(),
            before: find(old, label),
            after: find(new, label),
        })
        .filter(|it| it.before != it.after)
        .collect()
}

/// A label, and what is stated under it.
type Statement = (Cow<'static, str>, String);

/// Who tells what a draft states.
struct Teller<'a> {
    locale: Locale,
    called: &'a Called,
}

impl Teller<'_> {
    /// What a draft states of one part; nothing where it states nothing.
    fn statements(&self, part: Part, draft: &EventDraft) -> Vec<Statement> {
        let locale = self.locale;
        let line = |line: &Option<Line>| line.as_ref().map(Line::to_string);
        let words = |words: Vec<&str>| (!words.is_empty()).then(|| words.join(", "));
        let (key, text) = match part {
            Part::Title => ("title", Some(draft.title.to_string())),
            Part::Kind => (
                "kind",
                Some(locale.word("kind", draft.kind.as_str()).into()),
            ),
            Part::Summary => ("summary", line(&draft.summary)),
            Part::Description => {
                let text = draft.description.as_ref();
                ("description", text.map(Prose::to_string))
            }
            Part::Hosts => {
                let hosts = draft.hosts.iter();
                let hosts = hosts.map(|id| self.name(self.called.groups.get(id)));
                let hosts: Vec<_> = hosts.collect();
                ("hosts", words(hosts.iter().map(|it| &**it).collect()))
            }
            Part::When => return self.when(draft),
            Part::Format => {
                let format = locale.word("format", draft.format.as_str());
                ("format", Some(format.into()))
            }
            Part::Place => return self.place(draft),
            Part::Link(role) => {
                let link = draft.links.get(&role).map(ToString::to_string);
                return stated([(locale.word("link", role.as_str()), link)]);
            }
            Part::Deadline(role) => {
                let at = draft.deadlines.get(&role);
                let at = at.map(|at| Describe(locale).moment(*at));
                return stated([(locale.word("deadline", role.as_str()), at)]);
            }
            Part::Languages => {
                let names = draft.languages.iter().map(|language| language.name());
                ("languages", words(names.collect()))
            }
            Part::Projects => {
                let names = draft.projects.iter().map(|it| it.as_str());
                ("projects", words(names.collect()))
            }
            Part::Tags => {
                let names = draft.tags.iter().map(|it| it.as_str());
                ("tags", words(names.collect()))
            }
            Part::Parent => {
                let known = |id| self.called.events.get(id);
                let parent = draft.parent.as_ref();
                ("parent", parent.map(|id| self.name(known(id)).into_owned()))
            }
            Part::Picture => {
                // Another picture may have the same words.
                let told = |it: &Picture| format!("{} ({})", it.alt, it.digest);
                ("picture", draft.picture.as_ref().map(told))
            }
        };
        stated([(self.label(key), text)])
    }

    fn label(&self, key: &str) -> Cow<'static, str> {
        self.locale.word("part", key)
    }

    fn name<'b>(&self, known: Option<&'b String>) -> Cow<'b, str> {
        match known {
            Some(name) => Cow::Borrowed(name.as_str()),
            None => self.locale.text("one-that-is-gone"),
        }
    }

    fn place(&self, draft: &EventDraft) -> Vec<Statement> {
        let place = &draft.place;
        let line = |line: &Option<Line>| line.as_ref().map(Line::to_string);
        let country = place.country.map(|it| self.locale.country(it.code()));
        let point = place
            .coordinates
            .map(|point| format!("{}, {}", point.latitude, point.longitude));
        let parts = [
            ("venue", line(&place.venue)),
            ("address", line(&place.address)),
            ("city", line(&place.city)),
            ("country", country),
            ("coordinates", point),
        ];
        stated(parts.map(|(key, text)| (self.label(key), text)))
    }

    fn when(&self, draft: &EventDraft) -> Vec<Statement> {
        let when = Describe(self.locale).when(&draft.when);
        let mut statements = vec![(self.label("when"), when)];
        if let Some(recurrence) = &draft.recurrence {
            statements.extend(self.repeats(recurrence, &draft.when));
        }
        statements
    }

    /// The rule in words, and the dates that differ from it, one a line.
    fn repeats(&self, recurrence: &Recurrence, first: &When) -> Vec<Statement> {
        let describe = Describe(self.locale);
        let rule = describe.repeats(first, recurrence);
        let day = |at: &NaiveDateTime| describe.day(at.date());
        let moved = recurrence
            .overrides
            .iter()
            .filter_map(|(at, change)| match change {
                Override::Moved { span } => {
                    let when = When {
                        zone: first.zone,
                        span: *span,
                    };
                    let values = [
                        ("day", day(at).into()),
                        ("when", describe.when(&when).into()),
                    ];
                    Some(self.locale.fill("moved-to", values))
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
        let parts = [
            ("repeats", Some(rule)),
            ("extra", lines(recurrence.extra.iter().map(day))),
            ("skipped", lines(recurrence.skipped.iter().map(day))),
            ("moved", lines(moved)),
            ("off", lines(cancelled)),
        ];
        stated(parts.map(|(key, text)| (self.label(key), text)))
    }
}

fn lines(lines: impl Iterator<Item = String>) -> Option<String> {
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn stated<const N: usize>(parts: [(Cow<'static, str>, Option<String>); N]) -> Vec<Statement> {
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
            None => Some(self.locale.text("nothing").into_owned()),
        };
        match (short(&self.before), short(&self.after)) {
            (Some(before), Some(after)) => self.labelled(format!("{before} → {after}")),
            _ => self.labelled(self.locale.text("changed").into_owned()),
        }
    }

    fn labelled(&self, what: String) -> String {
        let values = [("label", self.label.clone().into()), ("value", what.into())];
        self.locale.fill("labelled", values)
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
