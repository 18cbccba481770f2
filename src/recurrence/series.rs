//! What repeats, and the occurrences that differ from the rule.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{CalendarRule, IsoWeeks, Span, When, expand};
use crate::text::Line;

/// How an event repeats. All times are local starts in the event's zone (midnight for whole days),
/// as RFC 5545 has them for RDATE, EXDATE and RECURRENCE-ID.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    /// The rule; `None` when only the extra dates repeat it.
    pub rule: Option<Rule>,
    /// Dates besides the rule (RDATE).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub extra: BTreeSet<NaiveDateTime>,
    /// Dates of the rule on which nothing takes place (EXDATE).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub skipped: BTreeSet<NaiveDateTime>,
    /// Single occurrences that differ, by the start the rule gives them (RECURRENCE-ID).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<NaiveDateTime, Override>,
}

/// A rule of repetition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// An RRULE of RFC 5545, daily or coarser.
    Calendar(CalendarRule),
    /// Every other (or fourth) ISO week, by the number of the week: what RRULE cannot say across a
    /// year of 53 weeks.
    IsoWeeks(IsoWeeks),
}

/// What is different about one occurrence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Override {
    /// It takes place at another time.
    Moved {
        /// The new time, in the zone of the series.
        span: Span,
    },
    /// It does not take place, and people are told.
    Cancelled {
        /// Why.
        reason: Option<Line>,
    },
}

/// What is wrong with a recurrence for its event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceFault {
    /// Months do not repeat.
    #[error("only something with a date can repeat")]
    MonthOnly,
    /// The start is not an instance of the rule, which calendar apps read in different ways.
    #[error("the first date, {0}, does not fit the rule")]
    StartNotInRule(NaiveDateTime),
    /// A skipped, moved or cancelled date that the rule does not give.
    #[error("{0} is not one of the dates of this series")]
    NotAnInstance(NaiveDateTime),
    /// One date is both skipped and overridden.
    #[error("{0} is skipped and changed at once")]
    SkippedAndChanged(NaiveDateTime),
    /// The rule gives nothing at all, or only instances that are skipped.
    #[error("no date is left in this series")]
    Empty,
}

impl Recurrence {
    /// A series by a rule, without exceptions.
    pub fn by(rule: Rule) -> Self {
        Self {
            rule: Some(rule),
            extra: BTreeSet::new(),
            skipped: BTreeSet::new(),
            overrides: BTreeMap::new(),
        }
    }

    /// Checks the recurrence against the first occurrence it repeats.
    pub fn check(&self, first: &When) -> Result<(), RecurrenceFault> {
        if first.is_month() {
            return Err(RecurrenceFault::MonthOnly);
        }
        let start = first.local_start();
        if let Some(rule) = &self.rule
            && !rule.has(start, start)
        {
            return Err(RecurrenceFault::StartNotInRule(start));
        }
        for &at in self.skipped.iter().chain(self.overrides.keys()) {
            if !self.gives(first, at) {
                return Err(RecurrenceFault::NotAnInstance(at));
            }
        }
        if let Some(&both) = self
            .skipped
            .iter()
            .find(|at| self.overrides.contains_key(at))
        {
            return Err(RecurrenceFault::SkippedAndChanged(both));
        }
        match expand::first_start(first, self) {
            Some(_) => Ok(()),
            None => Err(RecurrenceFault::Empty),
        }
    }

    /// Whether the series has an instance at local `at`, skipped or not. None where clocks skip it
    /// (RFC 5545, 3.3.10).
    pub fn gives(&self, first: &When, at: NaiveDateTime) -> bool {
        let start = first.local_start();
        let by_rule = || {
            self.rule
                .as_ref()
                .map_or(at == start, |rule| rule.has(start, at))
        };
        (self.extra.contains(&at) || by_rule()) && expand::exists(first, at)
    }

    /// The instances in `[from, to)` of the rule begun at local `start`, or of no rule: the start.
    pub(super) fn by_rule(
        &self,
        start: NaiveDateTime,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> Box<dyn Iterator<Item = NaiveDateTime>> {
        match &self.rule {
            Some(Rule::Calendar(rule)) => Box::new(rule.instances(start, from, to)),
            Some(Rule::IsoWeeks(weeks)) => Box::new(weeks.instances(start, from, to)),
            None => Box::new(Some(start).filter(|at| (from..to).contains(at)).into_iter()),
        }
    }

    /// The new times of the occurrences that were moved.
    pub fn moved_spans(&self) -> impl Iterator<Item = Span> {
        self.overrides.values().filter_map(|change| match change {
            Override::Moved { span } => Some(*span),
            Override::Cancelled { .. } => None,
        })
    }
}

impl Rule {
    /// The last local start it may give; `None` when it goes on for ever or ends by a count.
    pub fn until(&self) -> Option<NaiveDateTime> {
        match self {
            Self::Calendar(rule) => rule.until(),
            Self::IsoWeeks(weeks) => weeks.until(),
        }
    }

    /// Whether the rule, begun at local `start`, gives an instance at local `at`.
    pub fn has(&self, start: NaiveDateTime, at: NaiveDateTime) -> bool {
        match self {
            Self::Calendar(rule) => rule.has(start, at),
            Self::IsoWeeks(weeks) => weeks.has(start, at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recurrence::Zone;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    /// Thursday, 1 January 2026, from nine to ten.
    fn new_year() -> When {
        let (start, end) = (at("2026-01-01T09:00:00"), at("2026-01-01T10:00:00"));
        When::new(Zone::UTC, Span::Timed { start, end }).unwrap()
    }

    fn by(rule: &str) -> Recurrence {
        Recurrence::by(Rule::Calendar(
            CalendarRule::parse(rule, Zone::UTC, false).unwrap(),
        ))
    }

    #[test]
    fn a_series_is_stored_readably() {
        let mut series = by("FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T090000");
        series.skipped.insert(at("2026-01-08T09:00:00"));
        let cancelled = Override::Cancelled { reason: None };
        series
            .overrides
            .insert(at("2026-01-15T09:00:00"), cancelled);
        let json = serde_json::json!({
            "rule": {"calendar": "FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T090000"},
            "skipped": ["2026-01-08T09:00:00"],
            "overrides": {"2026-01-15T09:00:00": {"cancelled": {"reason": null}}},
        });
        assert_eq!(serde_json::to_value(&series).unwrap(), json);
        assert_eq!(serde_json::from_value::<Recurrence>(json).unwrap(), series);
        let weeks = Recurrence::by(Rule::IsoWeeks(IsoWeeks::odd()));
        let json = serde_json::json!({"rule": {"iso-weeks": {"every": 2, "remainder": 1}}});
        assert_eq!(serde_json::to_value(&weeks).unwrap(), json);
    }

    #[test]
    fn the_first_date_must_fit_the_rule() {
        let start = new_year().local_start();
        let fault = Err(RecurrenceFault::StartNotInRule(start));
        assert_eq!(by("FREQ=WEEKLY;BYDAY=FR").check(&new_year()), fault);
        assert_eq!(by("FREQ=WEEKLY;UNTIL=20251231").check(&new_year()), fault);
        let even = Recurrence::by(Rule::IsoWeeks(IsoWeeks::even()));
        assert_eq!(even.check(&new_year()), fault);
        assert_eq!(by("FREQ=WEEKLY;BYDAY=TH,FR").check(&new_year()), Ok(()));
    }

    #[test]
    fn exceptions_must_be_dates_of_the_series_and_of_one_kind() {
        let thursday = at("2026-01-08T09:00:00");
        let mut series = by("FREQ=WEEKLY");
        series.skipped.insert(thursday);
        assert_eq!(series.check(&new_year()), Ok(()));
        series
            .overrides
            .insert(thursday, Override::Cancelled { reason: None });
        assert_eq!(
            series.check(&new_year()),
            Err(RecurrenceFault::SkippedAndChanged(thursday))
        );
        let friday = at("2026-01-09T09:00:00");
        let mut series = by("FREQ=WEEKLY");
        series.skipped.insert(friday);
        assert_eq!(
            series.check(&new_year()),
            Err(RecurrenceFault::NotAnInstance(friday))
        );
        series.extra.insert(friday);
        assert_eq!(series.check(&new_year()), Ok(()));
    }

    #[test]
    fn months_do_not_repeat() {
        let span = Span::Month {
            first_day: "2026-09-01".parse().unwrap(),
        };
        let september = When::new(Zone::UTC, span).unwrap();
        assert_eq!(
            by("FREQ=MONTHLY").check(&september),
            Err(RecurrenceFault::MonthOnly)
        );
    }
}
