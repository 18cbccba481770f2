//! A public event as the components calendar apps are given: one, or a master with overrides, or
//! several of these.
//!
//! An app takes one rule per UID and no extra dates, so whatever does not fit into that goes out
//! under a UID of its own: each run of equal steps of an ISO-week series, each date beside the rule.

use chrono::{Months, NaiveDateTime};

use crate::event::{Listing, State};
use crate::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, When};
use crate::text::Line;

/// How far after its last change an ISO-week series is laid out. Years of 53 weeks are at most
/// seven years apart, so at least one break is in; counted from the change, for bytes that do not
/// depend on the day they are read.
const SEGMENTS_AHEAD: Months = Months::new(7 * 12);

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
    /// Not, and why, where that was said.
    Cancelled(Option<Line>),
    /// Not at this time; when instead is not known yet.
    Postponed(Option<Line>),
}

/// The components of an event, by start; none for one of which only the month is known.
pub(super) fn components(listing: &Listing) -> Vec<Component> {
    if listing.draft.when.is_month() {
        return Vec::new();
    }
    let series = Series::of(listing);
    let mut components = match &listing.draft.recurrence {
        None => vec![Component::single(
            series.uid,
            series.first.clone(),
            series.standing.clone(),
        )],
        Some(recurrence) => series.repeated(recurrence, listing),
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

struct Series<'a> {
    uid: &'a str,
    first: &'a When,
    standing: Standing,
}

impl<'a> Series<'a> {
    fn of(listing: &'a Listing) -> Self {
        let reason = listing.state_reason.clone();
        let standing = match listing.state {
            State::Cancelled => Standing::Cancelled(reason),
            State::Postponed => Standing::Postponed(reason),
            _ => Standing::Confirmed,
        };
        Self {
            uid: listing.uid.as_str(),
            first: &listing.draft.when,
            standing,
        }
    }

    fn repeated(&self, recurrence: &Recurrence, listing: &Listing) -> Vec<Component> {
        let start = self.first.local_start();
        let mut found: Vec<Component> = match &recurrence.rule {
            None => self
                .lone(recurrence, start, self.uid.to_owned())
                .into_iter()
                .collect(),
            Some(Rule::Calendar(rule)) => {
                vec![self.ruled(recurrence, self.uid.to_owned(), start, rule.clone())]
            }
            Some(Rule::IsoWeeks(weeks)) => self.segments(recurrence, weeks, listing),
        };
        let of_rule = |at| {
            recurrence
                .rule
                .as_ref()
                .map_or(at == start, |rule| rule.has(start, at))
        };
        let beside = recurrence.extra.iter().copied().filter(|&at| !of_rule(at));
        found.extend(beside.filter_map(|at| {
            self.lone(
                recurrence,
                at,
                uid_with(self.uid, &at.format("%Y%m%dT%H%M%S").to_string()),
            )
        }));
        found
    }

    fn segments(
        &self,
        recurrence: &Recurrence,
        weeks: &IsoWeeks,
        listing: &Listing,
    ) -> Vec<Component> {
        let start = self.first.local_start();
        let changed = start.max(listing.last_modified.naive_utc());
        let horizon = changed
            .checked_add_months(SEGMENTS_AHEAD)
            .unwrap_or(changed);
        let segments = weeks.segments(start, horizon).into_iter().enumerate();
        let components = segments.filter_map(|(number, segment)| {
            let uid = if number == 0 {
                self.uid.to_owned()
            } else {
                uid_with(self.uid, &segment.iso_year.to_string())
            };
            let mut dates =
                segment
                    .rule
                    .instances(segment.first, segment.first, NaiveDateTime::MAX);
            let first = dates.find(|&at| self.exists(at))?;
            let component = self.ruled(recurrence, uid, first, segment.rule);
            let is_kept = |at: &NaiveDateTime| self.exists(*at) && !component.skipped.contains(at);
            (is_kept(&first) || dates.any(|at| is_kept(&at))).then_some(component)
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
        let rule = Some(rule.spelled_out(first));
        Component {
            uid,
            when,
            day: None,
            standing,
            rule,
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
