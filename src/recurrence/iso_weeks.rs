//! Every other ISO week, by its number: "biweekly, even weeks".
//!
//! Week numbers begin anew each ISO year, so after a year of 53 weeks (2020, 2026, 2032, 2037) two
//! odd weeks follow each other, and an even week comes three weeks after the last. No RRULE that
//! calendar apps read can say so: the series goes out as one plain rule for each run of equal steps.

use chrono::{Datelike, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

use super::{CalendarRule, Frequency, RuleFault};

/// A rule by the number of the ISO week: on the weekday and at the time of the start, in the weeks
/// whose number leaves `remainder` when divided by `every`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct IsoWeeks {
    every: u8,
    remainder: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<NaiveDateTime>,
}

/// A run of instances with a constant step, which a calendar app can be given as a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// The ISO year of its first instance: different for each segment, and the same on every day
    /// the feed is read, so it can tell their UIDs apart.
    pub iso_year: i32,
    /// The first instance, local.
    pub first: NaiveDateTime,
    /// The last instance, local; the UNTIL of `rule`.
    pub last: NaiveDateTime,
    /// `FREQ=WEEKLY;INTERVAL=2` (or 4), begun at `first`.
    pub rule: CalendarRule,
}

impl IsoWeeks {
    /// The even weeks.
    pub fn even() -> Self {
        Self {
            every: 2,
            remainder: 0,
            until: None,
        }
    }

    /// The odd weeks.
    pub fn odd() -> Self {
        Self {
            every: 2,
            remainder: 1,
            until: None,
        }
    }

    /// Every second or fourth week, those whose number leaves `remainder`.
    pub fn new(every: u8, remainder: u8) -> Result<Self, RuleFault> {
        if matches!(every, 2 | 4) && remainder < every {
            return Ok(Self {
                every,
                remainder,
                until: None,
            });
        }
        Err(RuleFault::IsoWeeks { every, remainder })
    }

    /// The same weeks, with the last instance at or before `until` (local).
    #[must_use]
    pub fn with_until(self, until: NaiveDateTime) -> Self {
        Self {
            until: Some(until),
            ..self
        }
    }

    /// 2 or 4.
    pub fn every(&self) -> u8 {
        self.every
    }

    /// What is left of a week's number divided by [`every`](Self::every).
    pub fn remainder(&self) -> u8 {
        self.remainder
    }

    /// The local time after which there are no more instances.
    pub fn until(&self) -> Option<NaiveDateTime> {
        self.until
    }

    /// Whether the rule, begun at local `start`, gives an instance at local `at`.
    pub fn has(&self, start: NaiveDateTime, at: NaiveDateTime) -> bool {
        let after = at.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(at);
        self.instances(start, at, after).next() == Some(at)
    }

    /// The instances in `[from, to)` of the rule begun at local `start`, in order.
    pub fn instances(
        &self,
        start: NaiveDateTime,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> impl Iterator<Item = NaiveDateTime> + use<> {
        let weeks = *self;
        let until = self.until.unwrap_or(NaiveDateTime::MAX);
        let first = (from - start).num_weeks().max(0);
        (first..)
            .map_while(move |week| start.checked_add_signed(TimeDelta::try_weeks(week)?))
            .skip_while(move |at| *at < from)
            .take_while(move |at| *at < to && *at <= until)
            .filter(move |at| weeks.holds(*at))
    }

    /// The segments of the series that begin by `horizon` (local), and at any rate the first one.
    ///
    /// Each runs to its natural end, where the step changes or the rule ends, even beyond the
    /// horizon: what a feed says of it does not depend on the day.
    pub fn segments(&self, start: NaiveDateTime, horizon: NaiveDateTime) -> Vec<Segment> {
        let step = TimeDelta::weeks(self.every.into());
        let mut runs: Vec<(NaiveDateTime, NaiveDateTime)> = Vec::new();
        for at in self.instances(start, start, NaiveDateTime::MAX) {
            match runs.last_mut() {
                Some((_, last)) if at - *last == step => *last = at,
                Some(_) if at > horizon => break,
                _ => runs.push((at, at)),
            }
        }
        let interval = self.every.into();
        let segment = |(first, last): (NaiveDateTime, NaiveDateTime)| Segment {
            iso_year: first.iso_week().year(),
            first,
            last,
            rule: CalendarRule::plain(interval, Frequency::Weekly).with_until(last),
        };
        runs.into_iter().map(segment).collect()
    }

    fn holds(self, at: NaiveDateTime) -> bool {
        at.iso_week().week() % u32::from(self.every) == u32::from(self.remainder)
    }
}

/// The stored form, checked when it is read.
#[derive(Deserialize)]
struct Stored {
    every: u8,
    remainder: u8,
    until: Option<NaiveDateTime>,
}

impl TryFrom<Stored> for IsoWeeks {
    type Error = RuleFault;
    fn try_from(stored: Stored) -> Result<Self, RuleFault> {
        let weeks = Self::new(stored.every, stored.remainder)?;
        Ok(Self {
            until: stored.until,
            ..weeks
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn days(weeks: IsoWeeks, start: &str, from: &str, to: &str) -> Vec<String> {
        let day = |text: &str| at(&format!("{text}T00:00:00"));
        let instances = weeks.instances(at(start), day(from), day(to));
        instances.map(|at| at.date().to_string()).collect()
    }

    #[test]
    fn after_the_53_weeks_of_2026_even_weeks_are_three_apart_and_odd_ones_follow_each_other() {
        let around = |weeks, start| days(weeks, start, "2026-12-15", "2027-01-25");
        let even = around(IsoWeeks::even(), "2026-01-06T15:00:00");
        assert_eq!(even, ["2026-12-22", "2027-01-12"]);
        let odd = around(IsoWeeks::odd(), "2026-01-13T15:00:00");
        assert_eq!(
            odd,
            ["2026-12-15", "2026-12-29", "2027-01-05", "2027-01-19"]
        );
    }

    #[test]
    fn so_it_is_after_2032_for_the_years_between_have_52() {
        let start = at("2026-01-07T15:00:00");
        let segments = IsoWeeks::even().segments(start, at("2040-01-01T00:00:00"));
        let years: Vec<i32> = segments.iter().map(|segment| segment.iso_year).collect();
        assert_eq!(years, [2026, 2027, 2033, 2038]);
        assert_eq!(segments[0].last, at("2026-12-23T15:00:00"));
        assert_eq!(segments[1].first, at("2027-01-13T15:00:00"));
        assert_eq!(segments[1].last, at("2032-12-22T15:00:00"));
        let rule = segments[1].rule.to_string();
        assert_eq!(rule, "FREQ=WEEKLY;INTERVAL=2;UNTIL=20321222T150000");
    }

    #[test]
    fn a_fourth_week_may_come_one_or_five_weeks_after_the_last() {
        let first_of_four = IsoWeeks::new(4, 1).unwrap();
        let close = days(
            first_of_four,
            "2026-12-02T09:00:00",
            "2026-12-01",
            "2027-02-10",
        );
        assert_eq!(
            close,
            ["2026-12-02", "2026-12-30", "2027-01-06", "2027-02-03"]
        );
        let last_of_four = IsoWeeks::new(4, 0).unwrap();
        let far = days(
            last_of_four,
            "2026-12-23T09:00:00",
            "2026-12-01",
            "2027-02-10",
        );
        assert_eq!(far, ["2026-12-23", "2027-01-27"]);
    }

    #[test]
    fn a_single_date_between_two_breaks_is_a_segment() {
        let start = at("2026-12-29T09:00:00");
        let segments = IsoWeeks::odd().segments(start, start);
        assert_eq!(segments.len(), 1);
        assert_eq!((segments[0].first, segments[0].last), (start, start));
    }

    #[test]
    fn the_rule_ends_with_its_last_date_included() {
        let weeks = IsoWeeks::even().with_until(at("2026-01-20T15:00:00"));
        let found = days(weeks, "2026-01-06T15:00:00", "2026-01-01", "2027-01-01");
        assert_eq!(found, ["2026-01-06", "2026-01-20"]);
    }

    #[test]
    fn it_is_stored_readably_and_checked_when_read() {
        let weeks = IsoWeeks::odd().with_until(at("2027-12-30T09:00:00"));
        let json = serde_json::to_string(&weeks).unwrap();
        assert_eq!(
            json,
            r#"{"every":2,"remainder":1,"until":"2027-12-30T09:00:00"}"#
        );
        assert_eq!(serde_json::from_str::<IsoWeeks>(&json).unwrap(), weeks);
        assert!(serde_json::from_str::<IsoWeeks>(r#"{"every":3,"remainder":0}"#).is_err());
        assert!(IsoWeeks::new(2, 2).is_err());
    }

    fn any_weeks() -> impl Strategy<Value = IsoWeeks> {
        prop_oneof![(Just(2_u8), 0_u8..2), (Just(4_u8), 0_u8..4)]
            .prop_map(|(every, remainder)| IsoWeeks::new(every, remainder).unwrap())
    }

    fn any_start() -> impl Strategy<Value = NaiveDateTime> {
        (0_i64..4_000).prop_map(|days| at("2019-12-20T09:30:00") + TimeDelta::days(days))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn segments_give_exactly_the_instances(
            weeks in any_weeks(), start in any_start(), ahead in 0_i64..5_000,
        ) {
            let segments = weeks.segments(start, start + TimeDelta::days(ahead));
            let end = segments.last().unwrap().last + TimeDelta::seconds(1);
            let told: Vec<_> = segments
                .iter()
                .flat_map(|one| one.rule.instances(one.first, one.first, NaiveDateTime::MAX))
                .collect();
            prop_assert_eq!(told, weeks.instances(start, start, end).collect::<Vec<_>>());
        }

        #[test]
        fn a_later_horizon_only_adds_segments(
            weeks in any_weeks(), start in any_start(), ahead in 0_i64..3_000, more in 0_i64..3_000,
        ) {
            let near = weeks.segments(start, start + TimeDelta::days(ahead));
            let far = weeks.segments(start, start + TimeDelta::days(ahead + more));
            prop_assert!(far.starts_with(&near));
            prop_assert!(far.windows(2).all(|two| two[0].iso_year < two[1].iso_year));
        }
    }
}
