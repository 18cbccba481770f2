//! A public event as the components calendar apps are given: one, or a master with overrides, or
//! several of these.
//!
//! An app takes one rule per UID and no extra dates, so whatever does not fit into that goes out
//! under a UID of its own: each run of equal steps of an ISO-week series, what comes behind a date that
//! clocks skip, each date beside the rule.

use chrono::{Months, NaiveDateTime};

use super::piece::pieces;
use crate::event::{Listing, State};
use crate::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, When};
use crate::text::Line;

/// How far after its last change a series is looked through for what a rule cannot say. Years of 53
/// weeks are at most seven years apart, so at least one break is in; counted from the change, for
/// bytes that do not depend on the day they are read.
const BREAKS_AHEAD: Months = Months::new(7 * 12);

/// What stands under one UID.
#[derive(Debug, PartialEq)]
pub(super) struct Component {
    pub uid: String,
    /// The first occurrence, or the only one.
    pub when: When,
    /// Which day it is of how many, where it is one day of something longer.
    pub day: Option<(usize, usize)>,
    pub standing: Standing,
    /// How it repeats; `None` for a single date, which then has neither of the lists below.
    pub rule: Option<CalendarRule>,
    pub skipped: Vec<NaiveDateTime>,
    pub overrides: Vec<Changed>,
}

/// An occurrence that differs, by the start its rule gives it.
#[derive(Debug, PartialEq)]
pub(super) struct Changed {
    pub original: NaiveDateTime,
    pub when: When,
    pub standing: Standing,
}

/// Whether something takes place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Standing {
    Confirmed,
    /// Some day of its month; which one is not known yet.
    Tentative,
    /// Not, and why, where that was said.
    Cancelled(Option<Line>),
    /// Not at this time; when instead is not known yet.
    Postponed(Option<Line>),
    /// It was to be at another time before this one.
    Rescheduled(Option<Line>),
}

impl Standing {
    /// That of an event.
    pub(super) fn of(listing: &Listing) -> Self {
        let reason = listing.state_reason.clone();
        match listing.state {
            State::Cancelled => Self::Cancelled(reason),
            State::Postponed if listing.is_off() => Self::Postponed(reason),
            State::Postponed => Self::Rescheduled(reason),
            _ => Self::Confirmed,
        }
    }
}

/// The components of an event, by start. Of which only the month is known goes out under a UID of its
/// own, `<id>-month@domain`: an app that has it takes the later dated event for a new one, and drops
/// the month when the feed does, instead of taking an entry of a month for one that was moved.
pub(super) fn components(listing: &Listing) -> Vec<Component> {
    let series = Series::of(listing);
    if listing.draft.when.is_month() {
        return vec![series.month()];
    }
    let mut components = match &listing.draft.recurrence {
        None => vec![Component::single(
            series.uid,
            series.first.clone(),
            series.standing.clone(),
        )],
        Some(recurrence) => series.repeated(recurrence),
    };
    components.sort_by_key(|component| component.when.local_start());
    components
}

impl Component {
    /// A single date.
    pub(super) fn single(uid: &str, when: When, standing: Standing) -> Self {
        Self {
            uid: uid.to_owned(),
            when,
            day: None,
            standing,
            rule: None,
            skipped: Vec::new(),
            overrides: Vec::new(),
        }
    }

    /// The same under `<id>-<suffix>@domain`.
    #[must_use]
    pub(super) fn with_suffix(self, suffix: &str) -> Self {
        Self {
            uid: uid_with(&self.uid, suffix),
            ..self
        }
    }
}

/// `<id>-<suffix>@domain`.
fn uid_with(uid: &str, suffix: &str) -> String {
    match uid.rsplit_once('@') {
        Some((id, domain)) => format!("{id}-{suffix}@{domain}"),
        None => format!("{uid}-{suffix}"),
    }
}

/// `<id>-<local time>@domain`.
fn uid_on(uid: &str, at: NaiveDateTime) -> String {
    uid_with(uid, &at.format("%Y%m%dT%H%M%S").to_string())
}

struct Series<'a> {
    uid: &'a str,
    first: &'a When,
    standing: Standing,
    /// The local time up to which breaks are looked for.
    horizon: NaiveDateTime,
}

impl<'a> Series<'a> {
    fn of(listing: &'a Listing) -> Self {
        let first = &listing.draft.when;
        let changed = first.local_start().max(listing.last_modified.naive_utc());
        Self {
            uid: listing.uid.as_str(),
            first,
            standing: Standing::of(listing),
            horizon: changed.checked_add_months(BREAKS_AHEAD).unwrap_or(changed),
        }
    }

    fn month(&self) -> Component {
        let standing = match &self.standing {
            Standing::Confirmed => Standing::Tentative,
            off => off.clone(),
        };
        Component::single(self.uid, self.first.clone(), standing).with_suffix("month")
    }

    fn repeated(&self, recurrence: &Recurrence) -> Vec<Component> {
        let start = self.first.local_start();
        let mut found: Vec<Component> = match &recurrence.rule {
            None => self
                .lone(recurrence, start, self.uid.to_owned())
                .into_iter()
                .collect(),
            Some(Rule::Calendar(rule)) => {
                self.in_pieces(recurrence, self.uid.to_owned(), start, rule.clone())
            }
            Some(Rule::IsoWeeks(weeks)) => self.segments(recurrence, weeks),
        };
        let of_rule = |at| {
            recurrence
                .rule
                .as_ref()
                .map_or(at == start, |rule| rule.has(start, at))
        };
        let beside = recurrence.extra.iter().copied().filter(|&at| !of_rule(at));
        found.extend(beside.filter_map(|at| self.lone(recurrence, at, uid_on(self.uid, at))));
        found
    }

    /// Each run of equal steps, the later ones under the ISO year they begin in.
    fn segments(&self, recurrence: &Recurrence, weeks: &IsoWeeks) -> Vec<Component> {
        let segments = weeks.segments(self.first.local_start(), self.horizon);
        let components = segments
            .into_iter()
            .enumerate()
            .flat_map(|(number, segment)| {
                let uid = if number == 0 {
                    self.uid.to_owned()
                } else {
                    uid_with(self.uid, &segment.iso_year.to_string())
                };
                self.in_pieces(recurrence, uid, segment.first, segment.rule)
            });
        components.collect()
    }

    /// The parts of a rule that have a date left, the later ones under the date they begin on.
    fn in_pieces(
        &self,
        recurrence: &Recurrence,
        uid: String,
        start: NaiveDateTime,
        rule: CalendarRule,
    ) -> Vec<Component> {
        let pieces = pieces(self.first, start, rule, self.horizon);
        let components = pieces
            .into_iter()
            .enumerate()
            .filter_map(|(number, piece)| {
                let uid = if number == 0 {
                    uid.clone()
                } else {
                    uid_on(&uid, piece.first)
                };
                let dates = piece
                    .rule
                    .instances(piece.first, piece.first, NaiveDateTime::MAX);
                let component = self.ruled(recurrence, uid, piece.first, piece.rule);
                let mut kept = dates.filter(|at| !component.skipped.contains(at));
                kept.next().is_some().then_some(component)
            });
        components.collect()
    }

    /// A master and its overrides: those of the exceptions that are dates of its rule.
    fn ruled(
        &self,
        recurrence: &Recurrence,
        uid: String,
        first: NaiveDateTime,
        rule: CalendarRule,
    ) -> Component {
        let is_mine = |at: NaiveDateTime| self.exists(at) && rule.has(first, at);
        let skipped = recurrence
            .skipped
            .iter()
            .copied()
            .filter(|&at| is_mine(at))
            .collect();
        let overrides = recurrence.overrides.iter().filter(|(at, _)| is_mine(**at));
        let overrides = overrides
            .map(|(&original, change)| {
                let (when, standing) = self.changed(original, Some(change));
                Changed {
                    original,
                    when,
                    standing,
                }
            })
            .collect();
        let (when, standing) = (self.first.moved_to(first), self.standing.clone());
        Component {
            uid,
            when,
            day: None,
            standing,
            rule: Some(rule),
            skipped,
            overrides,
        }
    }

    /// One date under its own UID, as its exception says.
    fn lone(&self, recurrence: &Recurrence, at: NaiveDateTime, uid: String) -> Option<Component> {
        if recurrence.skipped.contains(&at) || !self.exists(at) {
            return None;
        }
        let (when, standing) = self.changed(at, recurrence.overrides.get(&at));
        Some(Component::single(&uid, when, standing))
    }

    /// When and whether an occurrence takes place. That the whole series does not outweighs what is
    /// said of one date of it.
    fn changed(&self, original: NaiveDateTime, change: Option<&Override>) -> (When, Standing) {
        let planned = || self.first.moved_to(original);
        match change {
            Some(Override::Moved { span }) => (
                When {
                    zone: self.first.zone,
                    span: *span,
                },
                self.standing.clone(),
            ),
            Some(Override::Cancelled { reason }) if self.standing == Standing::Confirmed => {
                (planned(), Standing::Cancelled(reason.clone()))
            }
            _ => (planned(), self.standing.clone()),
        }
    }

    /// Whether clocks show that local time: an hour that they skip must not be written.
    fn exists(&self, at: NaiveDateTime) -> bool {
        !self.first.is_timed() || !self.first.zone.instant_of(at).is_gap()
    }
}
