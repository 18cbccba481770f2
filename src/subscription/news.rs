//! What a digest tells. Pure but for the history of events, which is asked of `turn`.
//!
//! First what comes: every date of the selection, and everything due before an event, from now until the
//! day of the next digest. Then what happened since the last digest to events that lie further ahead:
//! - *new*: it was not public then;
//! - *moved*: it stated another time then;
//! - *cancelled*, *postponed*: it was to take place then, and does not now;
//! - *on again*: it was off then, and takes place now.
//!
//! The same words mark what comes. There is a digest when at least one date takes place in the time that
//! comes, something is due in it, or something happened; what was off before, and told, is shown among
//! what comes and is no reason for a letter.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use crate::catalog::{AgendaItem, Catalog, Entry};
use crate::event::{Past, State};
use crate::feed::{Due, Selection};
use crate::recurrence::{Occurrence, When};

/// So many lines a digest has at most, of what comes and of what happened; the rest is on the page of the
/// selection.
const MOST_COMING: usize = 150;
const MOST_LATER: usize = 50;

/// What happened to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Turn {
    New,
    /// With when it was to be.
    Moved(When),
    Cancelled,
    Postponed,
    OnAgain,
}

/// One line.
#[derive(Debug, Clone)]
pub(super) struct Item<'a> {
    pub entry: &'a Entry,
    pub what: What<'a>,
    /// What happened to it since the last digest.
    pub turn: Option<Turn>,
}

/// What a line is about.
#[derive(Debug, Clone)]
pub(super) enum What<'a> {
    /// A date of an event.
    Date(Occurrence),
    /// What is due before it.
    Due(Due<'a>),
}

/// What there is to tell.
#[derive(Debug, Default)]
pub(super) struct News<'a> {
    /// By time.
    pub coming: Vec<Item<'a>>,
    /// By time.
    pub later: Vec<Item<'a>>,
    /// How many lines more there would be.
    pub more: usize,
}

impl What<'_> {
    pub fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Date(date) => date.starts_at,
            Self::Due(due) => due.at(),
        }
    }
}

impl Item<'_> {
    /// Whether it alone is worth a letter.
    fn is_news(&self) -> bool {
        let takes_place = match &self.what {
            What::Date(date) => !date.cancelled,
            What::Due(_) => true,
        };
        self.turn.is_some() || (takes_place && self.entry.is_on())
    }
}

impl<'a> News<'a> {
    /// What there is to tell of `selection` at `now`, until the next digest at `until`; `turn` tells what
    /// happened to an event since the last one.
    pub fn of<E>(
        selection: &Selection,
        catalog: &'a Catalog,
        now: DateTime<Utc>,
        until: DateTime<Utc>,
        mut turn: impl FnMut(&Entry) -> Result<Option<Turn>, E>,
    ) -> Result<Self, E> {
        let matcher = selection.on(catalog);
        let is_dated = |entry: &Entry| !entry.listing.draft.when.is_month();
        let keep = |entry: &Entry| is_dated(entry) && matcher.has(entry);
        let (mut coming, mut told) = (Vec::new(), HashSet::new());
        for AgendaItem { entry, occurrence } in catalog.agenda(now, until, keep, usize::MAX) {
            // Of a series the first date says what happened to it.
            let is_first = told.insert(entry.id);
            coming.push(Item {
                turn: if is_first { turn(entry)? } else { None },
                what: What::Date(occurrence),
                entry,
            });
        }
        let mut later = Vec::new();
        for entry in catalog.entries() {
            let due = matcher.due_before(entry).filter(|due| !due.is_off());
            let due = due.filter(|due| (now..until).contains(&due.at()));
            coming.extend(due.map(|due| Item {
                entry,
                what: What::Due(due),
                turn: None,
            }));
            if entry.is_over(now) || told.contains(&entry.id) || !matcher.has(entry) {
                continue;
            }
            let Some(date) = date_of(entry, now) else {
                continue;
            };
            if let Some(turn) = turn(entry)? {
                later.push(Item {
                    entry,
                    what: What::Date(date),
                    turn: Some(turn),
                });
            }
        }
        coming.sort_by_key(|item| item.what.at());
        later.sort_by_key(|item| item.what.at());
        let more =
            coming.len().saturating_sub(MOST_COMING) + later.len().saturating_sub(MOST_LATER);
        let has_news = coming.iter().chain(&later).any(Item::is_news);
        coming.truncate(MOST_COMING);
        later.truncate(MOST_LATER);
        Ok(match has_news {
            true => Self {
                coming,
                later,
                more,
            },
            false => Self::default(),
        })
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.coming.is_empty() && self.later.is_empty()
    }
}

/// The date that is next, or goes on; of what is off the one it had.
fn date_of(entry: &Entry, now: DateTime<Utc>) -> Option<Occurrence> {
    let ahead = || entry.between(now, DateTime::<Utc>::MAX_UTC);
    entry.next(now).or_else(|| ahead().next())
}

/// What happened to an event that stood so in the past; `None` for one that was not public.
pub(super) fn turn_of(entry: &Entry, past: Option<Past>) -> Option<Turn> {
    let listing = &entry.listing;
    let Some(past) = past else {
        return (!listing.is_off()).then_some(Turn::New);
    };
    match (past.was_off, listing.is_off()) {
        (Some(true), false) => Some(Turn::OnAgain),
        (Some(false), true) => Some(match listing.state {
            State::Cancelled => Turn::Cancelled,
            _ => Turn::Postponed,
        }),
        (_, false) => past
            .when
            .filter(|when| *when != listing.draft.when)
            .map(Turn::Moved),
        _ => None,
    }
}
