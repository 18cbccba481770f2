//! Whether a feed has what is due before an event, its call for papers and its registration, as
//! entries of their own.

use super::choice::Choice;

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
