//! One of the alternatives that a selection is made of: filters that all have to hold.

use std::collections::{BTreeMap, BTreeSet};

use url::form_urlencoded;

use super::facet::Facet;
use super::fault::{SelectionFault, once, shorten};
use super::near::{self, Near, Reach};
use super::search::{self, SearchText};
use crate::catalog::{Catalog, Entry};
use crate::event::Kind;
use crate::slug::Slug;

/// Filters that add up. The default has none, and so holds for every event.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// For each filter in use the words, any of which will do.
    words: BTreeMap<Facet, BTreeSet<String>>,
    /// Around a place.
    near: Option<Near>,
    /// Words that all occur in the event's text, in lower case.
    text: Option<SearchText>,
}

impl Choice {
    /// The words asked for `facet`; empty when it does not matter.
    pub fn words(&self, facet: Facet) -> impl Iterator<Item = &str> {
        let words = self.words.get(&facet).into_iter().flatten();
        words.map(String::as_str)
    }

    /// The text looked for.
    pub fn text(&self) -> Option<&str> {
        self.text.as_ref().map(SearchText::as_str)
    }

    /// The place it is to be near.
    pub fn near(&self) -> Option<&Near> {
        self.near.as_ref()
    }

    /// Whether it holds for every event.
    pub fn is_everything(&self) -> bool {
        self == &Self::default()
    }

    /// Whether the key is one of its filters.
    pub(super) fn is_key(key: &str) -> bool {
        key == near::KEY || key == search::KEY || Facet::of_key(key).is_some()
    }

    /// Takes what one of its keys says.
    pub(super) fn add(&mut self, key: &str, value: &str) -> Result<(), SelectionFault> {
        if let Some(facet) = Facet::of_key(key) {
            return self.add_words(facet, value);
        }
        let value = value.trim();
        match key {
            _ if value.is_empty() => Ok(()),
            search::KEY => once(search::KEY, &mut self.text, SearchText::parse(value)?),
            near::KEY => once(near::KEY, &mut self.near, Near::parse(value)?),
            _ => Err(SelectionFault::UnknownKey { key: shorten(key) }),
        }
    }

    fn add_words(&mut self, facet: Facet, list: &str) -> Result<(), SelectionFault> {
        let words = list.split(',').map(str::trim);
        for word in words.filter(|word| !word.is_empty()) {
            let spelled = facet.spell(word);
            let spelled = spelled.map_err(|takes| SelectionFault::UnknownValue {
                key: facet.key(),
                value: shorten(word),
                takes,
            })?;
            self.words.entry(facet).or_default().insert(spelled);
        }
        Ok(())
    }

    /// Its filters as they stand in addresses, in fixed order.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let list = |words: &BTreeSet<String>| {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            words.join(",")
        };
        let words = self.words.iter();
        let mut pairs: Vec<_> = words
            .map(|(facet, words)| (facet.key(), list(words)))
            .collect();
        pairs.extend(self.near.iter().map(|near| (near::KEY, near.to_string())));
        pairs.extend(self.text().map(|text| (search::KEY, text.to_owned())));
        pairs
    }

    /// Its parts of a canonical address.
    pub(super) fn parts(&self) -> impl Iterator<Item = String> {
        self.pairs().into_iter().map(|(key, value)| {
            let value = match key {
                search::KEY => encode(&value),
                _ => value,
            };
            format!("{key}={value}")
        })
    }

    /// Whether it holds for the event, apart from the filters that `but` names.
    pub(super) fn has(&self, entry: &Entry, reach: Option<&Reach<'_>>, but: Option<Facet>) -> bool {
        let by_words = |(facet, words): (&Facet, &BTreeSet<String>)| {
            Some(*facet) == but || facet.has(entry, &|word| words.contains(word))
        };
        let is_near = || match (reach, &self.near) {
            (Some(reach), _) => reach.has(entry),
            (None, Some(near)) => near.has(entry),
            (None, None) => true,
        };
        self.words.iter().all(by_words)
            && is_near()
            && self.text.as_ref().is_none_or(|text| text.occurs_in(entry))
    }

    pub(super) fn reach<'a>(&self, catalog: &'a Catalog) -> Option<Reach<'a>> {
        self.near.as_ref().map(|near| near.reach(catalog))
    }

    /// Whether it asks for deadlines by their kind.
    pub(super) fn names_deadlines(&self) -> bool {
        self.words(Facet::Kind)
            .any(|word| word == Kind::Deadline.as_str())
    }

    /// Whether it asks for deadlines, and for nothing else by its kind.
    pub(super) fn is_of_deadlines(&self) -> bool {
        self.names_deadlines() && self.words(Facet::Kind).count() == 1
    }

    /// Checks what only the catalog knows: that the groups, series and cities it names exist. A feed
    /// that would stay empty for ever because of a misspelt one is refused, as any unknown word is.
    pub(super) fn check(&self, catalog: &Catalog) -> Result<(), SelectionFault> {
        let parsed = |word: &str| Slug::parse(word).ok();
        let has_group = |word: &str| parsed(word).and_then(|slug| catalog.group(&slug)).is_some();
        let has_event = |word: &str| parsed(word).and_then(|slug| catalog.entry(&slug)).is_some();
        self.all_known(Facet::Group, has_group, "the groups at /groups")?;
        self.all_known(
            Facet::Series,
            has_event,
            "the words of events in their addresses, such as bare-metal-sig of /events/bare-metal-sig",
        )?;
        self.near
            .as_ref()
            .map_or(Ok(()), |near| near.check(catalog))
    }

    fn all_known(
        &self,
        facet: Facet,
        is_known: impl Fn(&str) -> bool,
        takes: &str,
    ) -> Result<(), SelectionFault> {
        match self.words(facet).find(|word| !is_known(word)) {
            None => Ok(()),
            Some(word) => Err(SelectionFault::UnknownValue {
                key: facet.key(),
                value: word.to_owned(),
                takes: takes.to_owned(),
            }),
        }
    }

    /// The filter it consists of, when it is a single one by words.
    fn only(&self) -> Option<Facet> {
        let is_bare = self.near.is_none() && self.text.is_none() && self.words.len() == 1;
        self.words.keys().next().copied().filter(|_| is_bare)
    }

    /// Whether whatever it holds for the other holds for, too: events, and deadlines if it asks for
    /// those.
    fn is_within(&self, other: &Self) -> bool {
        let is_subset = |(facet, wider): (&Facet, &BTreeSet<String>)| {
            self.words
                .get(facet)
                .is_some_and(|words| words.is_subset(wider))
        };
        other.words.iter().all(is_subset)
            && (other.names_deadlines() || !self.names_deadlines())
            && (other.near.is_none() || other.near == self.near)
            && (other.text.is_none() || other.text == self.text)
    }
}

/// The one list that selects the same as `choices`: alternatives by one and the same filter are a
/// list of words, what another takes in is left out, the rest is sorted. Empty when everything is.
pub(super) fn settle(choices: Vec<Choice>) -> Vec<Choice> {
    let mut merged: BTreeMap<Facet, Choice> = BTreeMap::new();
    let mut settled: BTreeSet<Choice> = BTreeSet::new();
    for choice in choices {
        match choice.only() {
            None => {
                settled.insert(choice);
            }
            Some(facet) => {
                let words = choice.words.into_values().flatten();
                let merged = merged.entry(facet).or_default();
                merged.words.entry(facet).or_default().extend(words);
            }
        }
    }
    settled.extend(merged.into_values());
    let is_needed = |choice: &&Choice| {
        !settled
            .iter()
            .any(|other| other != *choice && choice.is_within(other))
    };
    let needed: Vec<Choice> = settled.iter().filter(is_needed).cloned().collect();
    match needed.as_slice() {
        [one] if one.is_everything() => Vec::new(),
        _ => needed,
    }
}

fn encode(text: &str) -> String {
    let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
    // `+` for a space is a custom of queries only.
    encoded.replace('+', "%20")
}
