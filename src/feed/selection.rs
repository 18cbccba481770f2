//! Which events somebody wants: one grammar for page queries and for the addresses of feeds.
//!
//! As a query, `?kind=ptg,summit&region=apac`; as a path, for calendar apps spoil queries,
//! `kind=ptg,summit;region=apac`, or `all`. Values of one key are alternatives, keys add up. The same
//! selection has one canonical text whatever order it was asked in: caches and ETags hang on it.

use std::collections::{BTreeMap, BTreeSet};

use url::form_urlencoded;

use super::facet::Facet;
use super::fault::{Budget, MAX_LENGTH, SelectionFault, shorten};
use super::past::{self, Past};
use super::search::{self, SearchText};
use crate::catalog::{Catalog, Entry};

/// A selection of events.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selection {
    /// For each filter in use the words, any of which will do.
    words: BTreeMap<Facet, BTreeSet<String>>,
    /// Words that all occur in the event's text, in lower case.
    text: Option<SearchText>,
    /// How far back.
    past: Past,
}

impl Selection {
    /// Everything, one year back.
    pub fn all() -> Self {
        Self::default()
    }

    /// Events whose `facet` has this word.
    ///
    /// # Errors
    /// When the filter does not take it.
    pub fn of(facet: Facet, word: &str) -> Result<Self, SelectionFault> {
        Self::from_pairs([(facet.key(), word)])
    }

    /// Reads the (decoded) pairs of a query. A key may come several times, a value may be a list
    /// with commas; empty values are as none, for forms send every field.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, SelectionFault> {
        let mut selection = Self::default();
        let mut budget = Budget::default();
        for (key, value) in pairs {
            budget.spend(key, value)?;
            selection.add(key, value)?;
        }
        Ok(selection)
    }

    /// Reads the part of a feed's address between `/feed/` and `.ics`, as it stands in the request
    /// line: percent-encoding is taken off each value, after it was cut at `;` and `,`.
    pub fn from_path(path: &str) -> Result<Self, SelectionFault> {
        if path.len() > MAX_LENGTH {
            return Err(SelectionFault::TooMany);
        }
        if path == "all" {
            return Ok(Self::default());
        }
        let mut pairs = Vec::new();
        for part in path.split(';') {
            let decoded = decode(part);
            // An app may have encoded the `=` and `,` that we gave it plain.
            match decoded.split_once('=') {
                // A form may send empty fields; an address that says nothing is a mistake.
                Some((key, value)) if !value.trim_matches([',', ' ']).is_empty() => {
                    pairs.push((key.to_owned(), value.to_owned()));
                }
                _ => return Err(SelectionFault::NotAFilter(shorten(&decoded))),
            }
        }
        Self::from_pairs(
            pairs
                .iter()
                .map(|(key, value)| (key.as_str(), value.as_str())),
        )
    }

    /// Whether the query key belongs to a selection, and not to the page or to somebody's tracker.
    pub fn is_key(key: &str) -> bool {
        key == search::KEY || key == past::KEY || Facet::of_key(key).is_some()
    }

    /// Reaches as far back as `past` says.
    #[must_use]
    pub fn reaching(self, past: Past) -> Self {
        Self { past, ..self }
    }

    /// How far back it reaches.
    pub fn past(&self) -> Past {
        self.past
    }

    /// The words asked for `facet`; empty when it does not matter.
    pub fn words(&self, facet: Facet) -> impl Iterator<Item = &str> {
        self.words
            .get(&facet)
            .into_iter()
            .flatten()
            .map(String::as_str)
    }

    /// The text looked for.
    pub fn text(&self) -> Option<&str> {
        self.text.as_ref().map(|text| text.as_str())
    }

    /// Whether it narrows nothing but the time.
    pub fn is_everything(&self) -> bool {
        self.words.is_empty() && self.text.is_none()
    }

    /// Its one text: keys in fixed order, values in theirs, safe in a path and unchanged by
    /// [`from_path`](Self::from_path). `all` for everything.
    pub fn canonical(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (facet, words) in &self.words {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            parts.push(format!("{}={}", facet.key(), words.join(",")));
        }
        if let Some(text) = self.text() {
            let encoded: String = form_urlencoded::byte_serialize(text.as_bytes()).collect();
            // `+` for a space is a custom of queries only.
            parts.push(format!("{}={}", search::KEY, encoded.replace('+', "%20")));
        }
        match self.past {
            Past::Year => {}
            Past::Days(days) => parts.push(format!("{}={days}", past::KEY)),
            Past::All => parts.push(format!("{}=all", past::KEY)),
        }
        if parts.is_empty() {
            "all".to_owned()
        } else {
            parts.join(";")
        }
    }

    /// The query of the page that shows the same: `?kind=ptg&region=apac`; empty for everything.
    pub fn query(&self) -> String {
        match self.canonical().as_str() {
            "all" => String::new(),
            path => format!("?{}", path.replace(';', "&")),
        }
    }

    /// Whether the event belongs to it, whenever it takes place.
    pub fn matches(&self, entry: &Entry) -> bool {
        let by_words = |(facet, words): (&Facet, &BTreeSet<String>)| {
            facet.has(entry, &|word| words.contains(word))
        };
        self.words.iter().all(by_words)
            && self.text.as_ref().is_none_or(|text| text.occurs_in(entry))
    }

    /// Checks what only the catalog knows: that the groups it names exist. A feed that would stay
    /// empty for ever because of a misspelt group is refused, as any other unknown word.
    pub fn check(&self, catalog: &Catalog) -> Result<(), SelectionFault> {
        let unknown = |word: &&str| {
            !catalog
                .groups()
                .iter()
                .any(|entry| entry.group.slug.as_str() == *word)
        };
        match self.words(Facet::Group).find(unknown) {
            Some(word) => Err(SelectionFault::UnknownValue {
                key: Facet::Group.key(),
                value: word.to_owned(),
                takes: "the groups at /groups".to_owned(),
            }),
            None => Ok(()),
        }
    }

    fn add(&mut self, key: &str, value: &str) -> Result<(), SelectionFault> {
        if let Some(facet) = Facet::of_key(key) {
            return self.add_words(facet, value);
        }
        let value = value.trim();
        match key {
            _ if value.is_empty() && Self::is_key(key) => Ok(()),
            search::KEY => once(search::KEY, &mut self.text, SearchText::parse(value)?),
            past::KEY if self.past != Past::Year => Err(SelectionFault::Twice(past::KEY)),
            past::KEY => {
                self.past = Past::parse(value)?;
                Ok(())
            }
            _ => Err(SelectionFault::UnknownKey { key: shorten(key) }),
        }
    }

    fn add_words(&mut self, facet: Facet, list: &str) -> Result<(), SelectionFault> {
        for word in list
            .split(',')
            .map(str::trim)
            .filter(|word| !word.is_empty())
        {
            let spelled = facet
                .spell(word)
                .map_err(|takes| SelectionFault::UnknownValue {
                    key: facet.key(),
                    value: shorten(word),
                    takes,
                })?;
            self.words.entry(facet).or_default().insert(spelled);
        }
        Ok(())
    }
}

fn once<T>(key: &'static str, place: &mut Option<T>, value: T) -> Result<(), SelectionFault> {
    match place.replace(value) {
        Some(_) => Err(SelectionFault::Twice(key)),
        None => Ok(()),
    }
}

/// Takes percent-encoding off; what is no encoding stays, what is no UTF-8 becomes U+FFFD.
fn decode(part: &str) -> String {
    // The parser of queries gives special meaning to these three, a path does not.
    let plain = part
        .replace('+', "%2B")
        .replace('&', "%26")
        .replace('=', "%3D");
    form_urlencoded::parse(plain.as_bytes())
        .next()
        .map(|(whole, _)| whole.into_owned())
        .unwrap_or_default()
}
