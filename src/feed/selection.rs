//! Which events somebody wants: one grammar for page queries and for the addresses of feeds.
//!
//! As a query, `?kind=ptg,summit&region=apac`; as a path, for calendar apps spoil queries,
//! `kind=ptg,summit;region=apac`, or `all`:
//!
//! ```text
//! selection = "all" / choice *( ";or;" choice ) *( ";" setting ) / setting *( ";" setting )
//! choice    = filter *( ";" filter )          ; all have to hold
//! filter    = facet "=" word *( "," word )    ; any of the words will do
//!           / "near=" place "," kilometres / "q=" text
//! setting   = "past=" ( "all" / days ) / "deadlines=" ( "on" / "off" )
//!           / "alarm=" time *( "," time ) / "perday=on" / "months=on" / "emoji=off" / "lang=" tag
//! ```
//!
//! A subscription to "Nova, Ironic, and everything in Vietnam" is `country=VN;or;project=ironic,nova`.
//! The word `or` needs no character that some app would encode in a path or read as a space, and a
//! person who sees the address reads it. Settings hold for all choices and may stand anywhere.
//! The same selection has one canonical text whatever order it was asked in: caches and ETags hang
//! on it.

use url::form_urlencoded;

use super::choice::{Choice, settle};
use super::deadlines::{self, Deadlines};
use super::facet::Facet;
use super::fault::{Budget, MAX_LENGTH, SelectionFault, once, shorten};
use super::matcher::Matcher;
use super::options::{self, Options};
use super::past::{self, Past};
use crate::catalog::Catalog;

/// What stands between two choices.
const OR: &str = "or";

/// A selection of events, and how their feed is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Selection {
    /// Alternatives, sorted, none within another; none at all for everything.
    choices: Vec<Choice>,
    /// How far back.
    past: Past,
    /// Whether what is due before an event is an entry of its own.
    deadlines: Deadlines,
    /// How it is written.
    options: Options,
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
    /// with commas; empty values, and choices of nothing else, are as none, for forms send every
    /// field.
    pub fn from_pairs<'a>(
        pairs: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, SelectionFault> {
        let mut draft = Draft::default();
        let mut budget = Budget::default();
        for (key, value) in pairs {
            budget.spend(key, value)?;
            draft.add(key, value)?;
        }
        draft.choices.retain(|choice| !choice.is_everything());
        draft.finish()
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
        let mut draft = Draft::default();
        let mut budget = Budget::default();
        for part in path.split(';') {
            let decoded = decode(part);
            // An app may have encoded the `=` and `,` that we gave it plain.
            let (key, value) = match decoded.split_once('=') {
                // A form may send empty fields; an address that says nothing is a mistake.
                Some((key, value)) if !value.trim_matches([',', ' ']).is_empty() => (key, value),
                None if decoded == OR => (OR, ""),
                _ => return Err(SelectionFault::NotAFilter(shorten(&decoded))),
            };
            budget.spend(key, value)?;
            draft.add(key, value)?;
        }
        if draft.choices.len() > 1 && draft.choices.iter().any(Choice::is_everything) {
            return Err(SelectionFault::NotAFilter(OR.to_owned()));
        }
        draft.finish()
    }

    /// Whether the query key belongs to a selection, and not to the page or to somebody's tracker.
    pub fn is_key(key: &str) -> bool {
        Choice::is_key(key)
            || [OR, past::KEY, deadlines::KEY].contains(&key)
            || options::KEYS.contains(&key)
    }

    /// Reaches as far back as `past` says.
    #[must_use]
    pub fn reaching(self, past: Past) -> Self {
        Self { past, ..self }
    }

    /// The same events, written as for everybody.
    #[must_use]
    pub fn without_options(self) -> Self {
        Self {
            options: Options::default(),
            ..self
        }
    }

    /// The same events in the same language, with nothing that only calendars know: alarms and such.
    #[must_use]
    pub(super) fn in_words(self) -> Self {
        Self {
            options: self.options.of_words(),
            ..self
        }
    }

    /// The same without one of its choices, by its place in [`choices`](Self::choices).
    #[must_use]
    pub fn without_choice(mut self, index: usize) -> Self {
        if index < self.choices.len() {
            self.choices.remove(index);
        }
        self
    }

    /// How far back it reaches.
    pub fn past(&self) -> Past {
        self.past
    }

    /// Whether what is due before an event is an entry of its own.
    pub fn deadlines(&self) -> Deadlines {
        self.deadlines
    }

    /// How its feed is written.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The alternatives; none when it is everything.
    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    /// Whether it narrows nothing but the time.
    pub fn is_everything(&self) -> bool {
        self.choices.is_empty()
    }

    /// Its one text: choices, keys and values in fixed order, safe in a path and unchanged by
    /// [`from_path`](Self::from_path). `all` for everything.
    pub fn canonical(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        for choice in &self.choices {
            if !parts.is_empty() {
                parts.push(OR.to_owned());
            }
            parts.extend(choice.parts());
        }
        match self.past {
            Past::Year => {}
            Past::Days(days) => parts.push(format!("{}={days}", past::KEY)),
            Past::All => parts.push(format!("{}=all", past::KEY)),
        }
        let deadlines = self.deadlines.word();
        parts.extend(deadlines.map(|word| format!("{}={word}", deadlines::KEY)));
        parts.extend(self.options.parts());
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

    /// What finds its events in one edition.
    pub fn on<'a>(&'a self, catalog: &'a Catalog) -> Matcher<'a> {
        Matcher::new(self, catalog)
    }

    /// Checks what only the catalog knows: that the groups, series and cities it names exist.
    ///
    /// # Errors
    /// Which one does not.
    pub fn check(&self, catalog: &Catalog) -> Result<(), SelectionFault> {
        self.choices
            .iter()
            .try_for_each(|choice| choice.check(catalog))
    }
}

/// A selection that is being read.
struct Draft {
    /// In the order they were asked; the last one takes what comes.
    choices: Vec<Choice>,
    past: Option<Past>,
    deadlines: Option<bool>,
    options: Options,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            choices: vec![Choice::default()],
            past: None,
            deadlines: None,
            options: Options::default(),
        }
    }
}

impl Draft {
    fn add(&mut self, key: &str, value: &str) -> Result<(), SelectionFault> {
        let given = value.trim();
        match key {
            OR if given.is_empty() => self.choices.push(Choice::default()),
            _ if given.is_empty() && Selection::is_key(key) => {}
            past::KEY => once(past::KEY, &mut self.past, Past::parse(given)?)?,
            deadlines::KEY => {
                let wanted = options::switch(deadlines::KEY, given)?;
                once(deadlines::KEY, &mut self.deadlines, wanted)?;
            }
            _ if options::KEYS.contains(&key) => self.options.add(key, given)?,
            _ => {
                if let Some(choice) = self.choices.last_mut() {
                    choice.add(key, value)?;
                }
            }
        }
        Ok(())
    }

    /// The selection, if its address can be read again: what was asked in other letters than ours is
    /// longer there.
    fn finish(self) -> Result<Selection, SelectionFault> {
        let choices = settle(self.choices);
        let selection = Selection {
            past: self.past.unwrap_or_default(),
            deadlines: Deadlines::of(self.deadlines, &choices),
            options: self.options,
            choices,
        };
        if selection.canonical().len() > MAX_LENGTH {
            return Err(SelectionFault::TooMany);
        }
        Ok(selection)
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
