//! Where an event stands, and what its page says about that first.

use chrono::{DateTime, Utc};

use crate::catalog::Entry;
use crate::event::{LinkRole, State, describe_when};

/// Where an event stands for somebody who thinks of coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// It comes, or comes again.
    Ahead,
    /// It goes on.
    On,
    /// It is over, and nothing of it comes again.
    Over,
    /// It does not take place.
    Cancelled,
    /// It does not take place then.
    Postponed,
}

/// The banner of a page.
pub struct Notice {
    /// For style: `off`, `changed`, `past`, `live` or `vague`.
    pub class: &'static str,
    /// What happened.
    pub title: &'static str,
    /// Why, or what to do.
    pub text: Option<String>,
}

impl Phase {
    /// The phase of an event at an instant.
    pub fn of(entry: &Entry, now: DateTime<Utc>) -> Self {
        match entry.listing.state {
            State::Cancelled => Self::Cancelled,
            State::Postponed if entry.listing.is_off() => Self::Postponed,
            _ if entry.is_over(now) => Self::Over,
            _ if entry.listing.draft.when.is_month() => Self::Ahead,
            _ => match entry.next(now) {
                Some(next) if next.starts_at <= now => Self::On,
                _ => Self::Ahead,
            },
        }
    }
}

impl Notice {
    /// What has to be said before anything else, if there is.
    pub fn of(entry: &Entry, phase: Phase) -> Option<Self> {
        let reason = entry
            .listing
            .state_reason
            .as_ref()
            .map(|reason| reason.to_string());
        let draft = &entry.listing.draft;
        let notice = |class, title, text| Some(Self { class, title, text });
        match phase {
            Phase::Cancelled => notice("off", "Cancelled: this event does not take place", reason),
            Phase::Postponed => {
                let text = reason.or_else(|| {
                    Some("The date below is the old one; a new one is not set yet.".to_owned())
                });
                notice(
                    "changed",
                    "Postponed: this event does not take place on the date below",
                    text,
                )
            }
            Phase::Ahead | Phase::On if entry.listing.moved_from.is_some() => {
                let before = entry.listing.moved_from.as_ref().map(describe_when);
                let words = [before.map(|it| format!("It was to be on {it}.")), reason];
                let text = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
                notice(
                    "changed",
                    "Postponed: the date below is the new one",
                    Some(text),
                )
            }
            Phase::Over if draft.recurrence.is_some() => {
                notice("past", "This series has ended", None)
            }
            Phase::Over => {
                let has_recording = draft.links.contains_key(&LinkRole::Recording);
                notice(
                    "past",
                    "This event has ended",
                    has_recording.then(|| "There is a recording.".to_owned()),
                )
            }
            Phase::On => notice("live", "Happening now", None),
            Phase::Ahead if draft.when.is_month() => {
                let text = "Only the month is known so far. Feeds carry the event as soon as there is a day.";
                notice(
                    "vague",
                    "The date is to be confirmed",
                    Some(text.to_owned()),
                )
            }
            Phase::Ahead => None,
        }
    }
}
