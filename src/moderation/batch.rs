//! Submissions that came together: of one sender, or from one place. Staff who trust it approve several
//! at once, each by a decision of its own.

use std::collections::BTreeMap;
use std::fmt::{Display, Formatter};
use std::str::FromStr;

use crate::account::PersonId;
use crate::event::Event;

/// Where a submission comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// Somebody sent it.
    Sender(PersonId),
    /// An import brought it: what its origins begin with.
    Origin(String),
}

impl Source {
    /// The source of an event; nobody knows that of one whose sender is gone.
    pub fn of(event: &Event) -> Option<Self> {
        match &event.origin {
            Some(origin) => {
                let place = origin.as_str().split(':').next().unwrap_or_default();
                Some(Self::Origin(place.to_owned()))
            }
            None => event.organizers.first().copied().map(Self::Sender),
        }
    }
}

/// Of what waits, those that came together with others.
pub fn batches(waiting: &[Event]) -> BTreeMap<Source, Vec<&Event>> {
    let mut batches: BTreeMap<Source, Vec<&Event>> = BTreeMap::new();
    for event in waiting {
        if let Some(source) = Source::of(event) {
            batches.entry(source).or_default().push(event);
        }
    }
    batches.retain(|_, events| events.len() > 1);
    batches
}

/// As it stands in an address: `sender:<key>` or `origin:<place>`.
impl Display for Source {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sender(person) => write!(f, "sender:{person}"),
            Self::Origin(place) => write!(f, "origin:{place}"),
        }
    }
}

/// A text that names no source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this names neither a sender nor an origin")]
pub struct UnknownSource;

impl FromStr for Source {
    type Err = UnknownSource;

    fn from_str(text: &str) -> Result<Self, UnknownSource> {
        match text.split_once(':') {
            Some(("sender", key)) => key.parse().map(Self::Sender).map_err(|_| UnknownSource),
            Some(("origin", place)) => Ok(Self::Origin(place.to_owned())),
            _ => Err(UnknownSource),
        }
    }
}
