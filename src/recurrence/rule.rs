//! An RRULE, cut down to what every calendar app reads alike.
//!
//! What it may hold is checked in [`rule_check`](super::rule_check); the dates it gives are in
//! [`instances`](super::instances), its words for people in [`describe`](super::describe).

use chrono::{Datelike, NaiveDateTime, Weekday};
use serde::{Deserialize, Serialize};

use super::RuleFault;

/// The length of the period that repeats (FREQ).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frequency {
    /// By days.
    Daily,
    /// By weeks.
    Weekly,
    /// By months.
    Monthly,
    /// By years.
    Yearly,
}

/// A recurrence rule (RFC 5545, 3.3.10) of days: FREQ from DAILY to YEARLY, INTERVAL, COUNT or
/// UNTIL, BYMONTH, BYMONTHDAY, BYDAY, BYSETPOS and WKST. The time of day is that of the start.
///
/// Stored as its text with UNTIL in the local time of the event's zone, so the end stays on its day
/// when the event moves to another zone: `FREQ=WEEKLY;BYDAY=TH;UNTIL=20271230T090000`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CalendarRule {
    pub(super) frequency: Frequency,
    /// 1 to [`MAX_NUMBER`].
    pub(super) interval: u16,
    pub(super) end: End,
    /// 1 to 12; this and the lists below are in order and without repeats.
    pub(super) by_month: Vec<u8>,
    /// 1 to 31 from the start of the month, -1 to -31 from its end.
    pub(super) by_month_day: Vec<i8>,
    /// Either all with a number or none.
    pub(super) by_day: Vec<NthWeekday>,
    /// -1 or 1 to 4: which of the days of one period.
    pub(super) by_set_pos: Vec<i8>,
    /// Where weeks begin, which matters when several days recur in every other week.
    pub(super) week_start: Weekday,
}

/// When a rule ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Never,
    /// After that many instances, 1 to [`MAX_NUMBER`].
    After(u16),
    /// With the last instance at or before that local time.
    Until(NaiveDateTime),
}

/// A weekday (BYDAY), or one of those in a month or year: `2TU`, `-1FR`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NthWeekday {
    pub nth: Option<i8>,
    pub weekday: Weekday,
}

/// The largest INTERVAL and COUNT: Outlook takes no more.
pub(super) const MAX_NUMBER: u16 = 999;

/// Weekdays as RFC 5545 writes them, from Monday on.
pub(super) const WEEKDAY_CODES: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl CalendarRule {
    /// Every `interval` days.
    pub fn daily(interval: u16) -> Result<Self, RuleFault> {
        Self::every(interval, Frequency::Daily)
    }

    /// Every `interval` weeks, on the weekday of the start.
    pub fn weekly(interval: u16) -> Result<Self, RuleFault> {
        Self::every(interval, Frequency::Weekly)
    }

    /// Every `interval` weeks, on each of `weekdays` (of the start if there are none).
    pub fn weekly_on(interval: u16, weekdays: &[Weekday]) -> Result<Self, RuleFault> {
        let by_day = weekdays
            .iter()
            .map(|&weekday| NthWeekday { nth: None, weekday })
            .collect();
        Self {
            by_day,
            ..Self::plain(interval, Frequency::Weekly)
        }
        .checked()
    }

    /// Every month, on the `n`th `weekday` of it; from its end for negative `n`.
    pub fn monthly_on_nth_weekday(n: i8, weekday: Weekday) -> Result<Self, RuleFault> {
        let by_day = vec![NthWeekday {
            nth: Some(n),
            weekday,
        }];
        Self {
            by_day,
            ..Self::plain(1, Frequency::Monthly)
        }
        .checked()
    }

    /// Every month, on its `day`; -1 is its last. Months without that day are left out.
    pub fn monthly_on_day(day: i8) -> Result<Self, RuleFault> {
        Self {
            by_month_day: vec![day],
            ..Self::plain(1, Frequency::Monthly)
        }
        .checked()
    }

    /// Every year, on the day of the start; of 29 February, in leap years only.
    pub fn yearly() -> Self {
        Self::plain(1, Frequency::Yearly)
    }

    /// The same rule, with the last instance at or before `until` (local). Ends it by date only.
    #[must_use]
    pub fn with_until(self, until: NaiveDateTime) -> Self {
        Self {
            end: End::Until(until),
            ..self
        }
    }

    /// The same rule, ending after `count` instances, skipped ones included. Not by date.
    pub fn with_count(self, count: u16) -> Result<Self, RuleFault> {
        Self {
            end: End::After(count),
            ..self
        }
        .checked()
    }

    /// The same dates with every part named that the start implies. Apps do not all infer alike:
    /// Thunderbird shows a plain yearly rule from 29 February on 1 March of common years.
    #[must_use]
    pub fn spelled_out(mut self, start: NaiveDateTime) -> Self {
        if self.by_day.is_empty() && self.by_month_day.is_empty() {
            match self.frequency {
                Frequency::Daily => {}
                Frequency::Weekly => {
                    self.by_day.push(NthWeekday {
                        nth: None,
                        weekday: start.weekday(),
                    });
                }
                Frequency::Monthly => self.by_month_day.push(start.day() as i8),
                Frequency::Yearly => {
                    self.by_month_day.push(start.day() as i8);
                    if self.by_month.is_empty() {
                        self.by_month.push(start.month() as u8);
                    }
                }
            }
        }
        self
    }

    /// How often it repeats.
    pub fn frequency(&self) -> Frequency {
        self.frequency
    }

    /// Every so many periods, 1 to 999.
    pub fn interval(&self) -> u16 {
        self.interval
    }

    /// The local time after which there are no more instances.
    pub fn until(&self) -> Option<NaiveDateTime> {
        match self.end {
            End::Until(until) => Some(until),
            End::Never | End::After(_) => None,
        }
    }

    /// The number of instances, 1 to 999.
    pub fn count(&self) -> Option<u16> {
        match self.end {
            End::After(count) => Some(count),
            End::Never | End::Until(_) => None,
        }
    }

    fn every(interval: u16, frequency: Frequency) -> Result<Self, RuleFault> {
        Self::plain(interval, frequency).checked()
    }

    /// Only the period and how often, unchecked.
    pub(super) fn plain(interval: u16, frequency: Frequency) -> Self {
        Self {
            frequency,
            interval,
            end: End::Never,
            by_month: Vec::new(),
            by_month_day: Vec::new(),
            by_day: Vec::new(),
            by_set_pos: Vec::new(),
            week_start: Weekday::Mon,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(rule: CalendarRule) -> String {
        rule.to_string()
    }

    #[test]
    fn the_rules_that_forms_offer_are_written_as_apps_expect_them() {
        assert_eq!(text(CalendarRule::daily(1).unwrap()), "FREQ=DAILY");
        assert_eq!(
            text(CalendarRule::weekly(2).unwrap()),
            "FREQ=WEEKLY;INTERVAL=2"
        );
        let days = [Weekday::Thu, Weekday::Mon, Weekday::Thu];
        assert_eq!(
            text(CalendarRule::weekly_on(1, &days).unwrap()),
            "FREQ=WEEKLY;BYDAY=MO,TH"
        );
        let first_friday = CalendarRule::monthly_on_nth_weekday(1, Weekday::Fri).unwrap();
        assert_eq!(text(first_friday), "FREQ=MONTHLY;BYDAY=1FR");
        assert_eq!(
            text(CalendarRule::monthly_on_day(-1).unwrap()),
            "FREQ=MONTHLY;BYMONTHDAY=-1"
        );
        assert_eq!(text(CalendarRule::yearly()), "FREQ=YEARLY");
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        assert!(CalendarRule::daily(0).is_err());
        assert!(CalendarRule::weekly(1_000).is_err());
        assert!(CalendarRule::monthly_on_nth_weekday(0, Weekday::Fri).is_err());
        assert!(CalendarRule::monthly_on_nth_weekday(-6, Weekday::Fri).is_err());
        assert!(CalendarRule::monthly_on_day(32).is_err());
        assert!(CalendarRule::yearly().with_count(0).is_err());
    }

    #[test]
    fn a_rule_ends_by_number_or_by_date_whichever_was_said_last() {
        let until = "2027-12-30T09:00:00".parse().unwrap();
        let rule = CalendarRule::yearly().with_count(3).unwrap();
        assert_eq!((rule.count(), rule.until()), (Some(3), None));
        let rule = rule.with_until(until);
        assert_eq!((rule.count(), rule.until()), (None, Some(until)));
    }

    #[test]
    fn spelled_out_a_rule_names_what_its_start_implies() {
        let leap_day = "2028-02-29T09:00:00".parse().unwrap();
        let spelled = |rule: CalendarRule| text(rule.spelled_out(leap_day));
        assert_eq!(
            spelled(CalendarRule::yearly()),
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"
        );
        assert_eq!(
            spelled(CalendarRule::weekly(2).unwrap()),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"
        );
        assert_eq!(
            spelled(CalendarRule::daily(3).unwrap()),
            "FREQ=DAILY;INTERVAL=3"
        );
        let last_day = CalendarRule::monthly_on_day(-1).unwrap();
        assert_eq!(last_day.clone().spelled_out(leap_day), last_day);
    }
}
