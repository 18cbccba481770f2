//! Where an event stands, and what its page says about that first.

use chrono::{DateTime, Utc};

use crate::catalog::Entry;
use crate::event::{LinkRole, State};
use crate::web::show::Manner;

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
    pub title: String,
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
    pub fn of(entry: &Entry, phase: Phase, manner: Manner) -> Option<Self> {
        let listing = &entry.listing;
        let draft = &listing.draft;
        let reason = listing.state_reason.as_ref().map(ToString::to_string);
        let say = |key| manner.locale.text(key).into_owned();
        let notice = |class, key, text| {
            let title = manner.locale.word("notice", key).into_owned();
            Some(Self { class, title, text })
        };
        match phase {
            Phase::Cancelled => notice("off", "cancelled", reason),
            Phase::Postponed => {
                let text = reason.unwrap_or_else(|| say("old-date-below"));
                notice("changed", "postponed", Some(text))
            }
            Phase::Ahead | Phase::On if listing.moved_from.is_some() => {
                let before = listing.moved_from.as_ref().map(|before| {
                    let before = manner.full(&before.span, before.zone, &draft.place).line();
                    let values = [("when", before.into())];
                    manner.locale.fill("was-to-be", values)
                });
                let words: Vec<String> = [before, reason].into_iter().flatten().collect();
                notice("changed", "moved", Some(words.join(" ")))
            }
            Phase::Over if draft.recurrence.is_some() => notice("past", "series-over", None),
            Phase::Over => {
                let has_recording = draft.links.contains_key(&LinkRole::Recording);
                notice("past", "over", has_recording.then(|| say("has-recording")))
            }
            Phase::On => notice("live", "on", None),
            Phase::Ahead if draft.when.is_month() => {
                notice("vague", "vague", Some(say("only-the-month")))
            }
            Phase::Ahead => None,
        }
    }
}
