//! A selection that looks for its events in one edition.

use super::choice::Choice;
use super::deadlines::{Deadlines, Due};
use super::facet::Facet;
use super::near::Reach;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};

/// A selection with what it took from the catalog: where the places are that it names.
#[derive(Debug)]
pub struct Matcher<'a> {
    choices: Vec<(&'a Choice, Option<Reach<'a>>)>,
    deadlines: Deadlines,
}

impl<'a> Matcher<'a> {
    pub(super) fn new(selection: &'a Selection, catalog: &'a Catalog) -> Self {
        let located = |choice: &'a Choice| (choice, choice.reach(catalog));
        Self {
            choices: selection.choices().iter().map(located).collect(),
            deadlines: selection.deadlines(),
        }
    }

    /// Whether the event belongs to the selection, whenever it takes place.
    pub fn has(&self, entry: &Entry) -> bool {
        self.choices.is_empty() || self.any(|choice, reach| choice.has(entry, reach, None))
    }

    /// Whether what is due before the event belongs to it.
    pub fn has_deadlines_of(&self, entry: &Entry) -> bool {
        let by_kind = || {
            self.any(|choice, reach| {
                choice.names_deadlines() && choice.has(entry, reach, Some(Facet::Kind))
            })
        };
        match self.deadlines {
            Deadlines::Off => false,
            Deadlines::ByKind => by_kind(),
            Deadlines::On => self.has(entry) || by_kind(),
        }
    }

    /// What is due before the event and belongs to it.
    pub fn due_before<'b>(&self, entry: &'b Entry) -> impl Iterator<Item = Due<'b>> + use<'b> {
        let is_in = !entry.deadlines.is_empty() && self.has_deadlines_of(entry);
        Due::of(entry).filter(move |_| is_in)
    }

    fn any(&self, holds: impl Fn(&Choice, Option<&Reach<'_>>) -> bool) -> bool {
        self.choices
            .iter()
            .any(|(choice, reach)| holds(choice, reach.as_ref()))
    }
}
