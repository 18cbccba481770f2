//! What a rule may hold: the parts of RFC 5545 that every calendar app reads alike.

use std::fmt::Display;

use super::rule::MAX_NUMBER;
use super::{CalendarRule, Frequency};

/// Why a rule cannot be taken, as the end of a sentence that begins "the rule".
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RuleFault {
    /// No FREQ.
    #[error("does not say how often (FREQ)")]
    NoFrequency,
    /// A part that is not of the form `NAME=value`, or no part of RFC 5545.
    #[error("has a part that cannot be read: {0}")]
    UnknownPart(String),
    /// The same part again.
    #[error("says {0} twice")]
    Twice(String),
    /// A value outside of what the part takes.
    #[error("has {part}={value}; {part} takes {takes}")]
    Value {
        /// The name of the part.
        part: &'static str,
        /// What was given, cut to a readable length.
        value: String,
        /// What it takes.
        takes: &'static str,
    },
    /// What RFC 5545 allows and Folkmoot does not.
    #[error("uses {part}: {why}")]
    Refused {
        /// The part, or parts together.
        part: &'static str,
        /// Why not.
        why: &'static str,
    },
    /// Weeks that are not every second or fourth one by number.
    #[error("asks for week {remainder} of every {every}; every 2 or 4 weeks can be told by number")]
    IsoWeeks {
        /// Every so many weeks.
        every: u8,
        /// What is left of the number of the week.
        remainder: u8,
    },
}

impl RuleFault {
    /// A value that its part does not take.
    pub(super) fn value(part: &'static str, value: impl Display) -> Self {
        let takes = match part {
            "FREQ" => "DAILY, WEEKLY, MONTHLY or YEARLY",
            "INTERVAL" | "COUNT" => "1 to 999",
            "UNTIL" => "a date, or a date and time",
            "BYMONTH" => "1 to 12",
            "BYMONTHDAY" => "1 to 31, and -1 to -31",
            "BYDAY" => "weekdays like MO or 2TU, numbered up to 5 in months and 53 in years",
            "BYSETPOS" => "1 to 4, and -1",
            _ => "a weekday like MO",
        };
        Self::Value {
            part,
            value: cut(&value.to_string()),
            takes,
        }
    }
}

/// The beginning of a text, to be shown in a fault.
pub(super) fn cut(text: &str) -> String {
    text.chars().take(40).collect()
}

impl CalendarRule {
    /// Puts the lists in order and takes the rule when it is one that apps agree on.
    pub(super) fn checked(mut self) -> Result<Self, RuleFault> {
        self.by_month.sort_unstable();
        self.by_month.dedup();
        self.by_month_day.sort_unstable();
        self.by_month_day.dedup();
        self.by_day
            .sort_unstable_by_key(|day| (day.nth, day.weekday.num_days_from_monday()));
        self.by_day.dedup();
        self.by_set_pos.sort_unstable();
        self.by_set_pos.dedup();
        self.check_numbers()?;
        self.check_company()?;
        Ok(self)
    }

    fn check_numbers(&self) -> Result<(), RuleFault> {
        let numbers = 1..=MAX_NUMBER;
        let days = 1..=31;
        let in_year = self.frequency == Frequency::Yearly && self.by_month.is_empty();
        let most = if in_year { 53 } else { 5 };
        let nths: Vec<i8> = self.by_day.iter().filter_map(|day| day.nth).collect();
        each("INTERVAL", &[self.interval], |n| numbers.contains(&n))?;
        each("COUNT", self.count().as_slice(), |n| numbers.contains(&n))?;
        each("BYMONTH", &self.by_month, |month| (1..=12).contains(&month))?;
        each("BYMONTHDAY", &self.by_month_day, |day| {
            days.contains(&day.unsigned_abs())
        })?;
        each("BYDAY", &nths, |nth| {
            (1..=most).contains(&nth.unsigned_abs())
        })?;
        each("BYSETPOS", &self.by_set_pos, |pos| {
            pos == -1 || (1..=4).contains(&pos)
        })
    }

    /// Refuses parts that RFC 5545 forbids together, or that apps read differently together.
    fn check_company(&self) -> Result<(), RuleFault> {
        let refuse = |part, why| Err(RuleFault::Refused { part, why });
        let numbered = self.by_day.iter().any(|day| day.nth.is_some());
        let numbers_days = matches!(self.frequency, Frequency::Monthly | Frequency::Yearly);
        if self.frequency == Frequency::Weekly && !self.by_month_day.is_empty() {
            return refuse(
                "BYMONTHDAY with FREQ=WEEKLY",
                "a week has no days of the month",
            );
        }
        if numbered && !numbers_days {
            return refuse(
                "BYDAY with numbers",
                "only months and years number their weekdays",
            );
        }
        if numbered && self.by_day.iter().any(|day| day.nth.is_none()) {
            return refuse(
                "BYDAY with and without numbers",
                "calendar apps read it differently",
            );
        }
        if numbered && !self.by_month_day.is_empty() {
            return refuse(
                "BYMONTHDAY and numbers in BYDAY",
                "calendar apps read it differently",
            );
        }
        if !self.by_set_pos.is_empty() && !numbers_days {
            return refuse(
                "BYSETPOS",
                "it picks from the days of a month or a year only",
            );
        }
        if !self.by_set_pos.is_empty() && self.by_day.is_empty() && self.by_month_day.is_empty() {
            return refuse(
                "BYSETPOS",
                "without BYDAY or BYMONTHDAY there is nothing to pick from",
            );
        }
        Ok(())
    }
}

fn each<T: Copy + Display>(
    part: &'static str,
    values: &[T],
    fits: impl Fn(T) -> bool,
) -> Result<(), RuleFault> {
    match values.iter().find(|&&value| !fits(value)) {
        Some(value) => Err(RuleFault::value(part, value)),
        None => Ok(()),
    }
}
