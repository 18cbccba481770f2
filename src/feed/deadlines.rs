//! Whether a feed has what is due before an event, its call for papers and its registration, as
//! entries of their own.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::choice::Choice;
use crate::catalog::Entry;
use crate::event::DeadlineRole;

/// Its key in addresses.
pub(super) const KEY: &str = "deadlines";

/// Which deadlines of events are entries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deadlines {
    /// Those that a choice asks for as events of the kind `deadline`, whatever the kind of the event
    /// they belong to.
    #[default]
    ByKind,
    /// Those of all selected events, too.
    On,
    /// None, even where the kind is asked for.
    Off,
}

impl Deadlines {
    /// What was asked for, or the usual where that comes to the same.
    pub(super) fn of(asked: Option<bool>, choices: &[Choice]) -> Self {
        let is_all = !choices.is_empty() && choices.iter().all(Choice::is_of_deadlines);
        match asked {
            Some(true) if !is_all => Self::On,
            Some(false) if choices.iter().any(Choice::names_deadlines) => Self::Off,
            _ => Self::ByKind,
        }
    }

    /// The word in addresses; none for the usual.
    pub(super) fn word(self) -> Option<&'static str> {
        match self {
            Self::ByKind => None,
            Self::On => Some("on"),
            Self::Off => Some("off"),
        }
    }
}

/// Something that is due before an event.
#[derive(Debug, Clone, Copy)]
pub struct Due<'a> {
    /// The event it is for.
    pub entry: &'a Entry,
    /// What is due.
    pub role: DeadlineRole,
    /// When, as clocks in the zone of the event show it.
    pub local: NaiveDateTime,
    /// What names it in calendars.
    pub uid: &'a str,
}

impl<'a> Due<'a> {
    /// What is due before an event, in the order of its printed lines.
    pub(super) fn of(entry: &'a Entry) -> impl Iterator<Item = Self> {
        let deadlines = entry.listing.draft.deadlines.iter();
        deadlines
            .zip(entry.deadlines.iter())
            .map(move |((&role, &local), block)| Self {
                entry,
                role,
                local,
                uid: &block.sort.1,
            })
    }

    /// The instant it is due; of a local time that clocks show twice, the first.
    pub fn at(&self) -> DateTime<Utc> {
        let zone = self.entry.listing.draft.when.zone;
        zone.instant_of(self.local).earliest()
    }

    /// Whether nothing is to be handed in any more, for the event is off.
    pub fn is_off(&self) -> bool {
        self.entry.listing.is_off()
    }
}
