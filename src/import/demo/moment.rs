//! Dates of the demo: absolute, or relative to the day it is loaded.

use chrono::{Datelike, Months, NaiveDate, NaiveTime, TimeDelta};
use serde::Deserialize;

/// A day, and a time of day where one is given: `2026-11-26 18:30`, `today+9`, `today-3 18:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Moment {
    day: Day,
    time: Option<NaiveTime>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Day {
    On(NaiveDate),
    FromToday(TimeDelta),
}

/// A month: `2026-10`, `this-month+2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) enum Month {
    /// Its first day.
    Of(NaiveDate),
    FromThis(i32),
}

impl Moment {
    /// The day it is, when the demo is loaded `today`.
    pub(super) fn date(self, today: NaiveDate) -> NaiveDate {
        match self.day {
            Day::On(date) => date,
            Day::FromToday(days) => today + days,
        }
    }

    /// The time of day.
    pub(super) fn time(self) -> Option<NaiveTime> {
        self.time
    }

    /// How far it is from the day of loading, if that is how it is given.
    pub(super) fn days_from_today(self) -> Option<TimeDelta> {
        match self.day {
            Day::On(_) => None,
            Day::FromToday(days) => Some(days),
        }
    }
}

impl Month {
    /// Its first day, when the demo is loaded `today`.
    pub(super) fn first_day(self, today: NaiveDate) -> NaiveDate {
        match self {
            Self::Of(day) => day,
            Self::FromThis(months) => {
                let this = today - TimeDelta::days(today.day0().into());
                let distance = Months::new(months.unsigned_abs());
                if months < 0 {
                    this - distance
                } else {
                    this + distance
                }
            }
        }
    }

    pub(super) fn is_relative(self) -> bool {
        matches!(self, Self::FromThis(_))
    }
}

impl TryFrom<String> for Moment {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        let fault = || format!("{raw:?} is no date such as 2026-11-26 18:30 or today+9 18:30");
        let (day, time) = match raw.split_once(' ') {
            None => (raw.as_str(), None),
            Some((day, time)) => (
                day,
                Some(NaiveTime::parse_from_str(time, "%H:%M").map_err(|_| fault())?),
            ),
        };
        let day = match day.strip_prefix("today") {
            Some(offset) => {
                Day::FromToday(TimeDelta::days(distance(offset).ok_or_else(fault)?.into()))
            }
            None => Day::On(NaiveDate::parse_from_str(day, "%Y-%m-%d").map_err(|_| fault())?),
        };
        Ok(Self { day, time })
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(raw: String) -> Result<Self, String> {
        let fault = || format!("{raw:?} is no month such as 2026-10 or this-month+2");
        if let Some(offset) = raw.strip_prefix("this-month") {
            return distance(offset).map(Self::FromThis).ok_or_else(fault);
        }
        let first_day = format!("{raw}-01");
        NaiveDate::parse_from_str(&first_day, "%Y-%m-%d")
            .map(Self::Of)
            .map_err(|_| fault())
    }
}

/// Nothing, `+9` or `-3`; at most ten years either way.
fn distance(offset: &str) -> Option<i32> {
    if offset.is_empty() {
        return Some(0);
    }
    let is_signed = offset.starts_with(['+', '-']);
    let number: i32 = offset.parse().ok()?;
    (is_signed && number.abs() <= 3660).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn dates_are_absolute_or_reckoned_from_the_day_of_loading() {
        let today = day("2028-02-28");
        let on = |text: &str| {
            Moment::try_from(text.to_owned())
                .unwrap()
                .date(today)
                .to_string()
        };
        assert_eq!(on("today"), "2028-02-28");
        assert_eq!(on("today+2 18:30"), "2028-03-01");
        assert_eq!(on("today-28"), "2028-01-31");
        assert_eq!(on("2026-11-26 18:30"), "2026-11-26");
        let month = |text: &str| {
            Month::try_from(text.to_owned())
                .unwrap()
                .first_day(day("2026-12-31"))
                .to_string()
        };
        assert_eq!(month("this-month"), "2026-12-01");
        assert_eq!(month("this-month+2"), "2027-02-01");
        assert_eq!(month("this-month-12"), "2025-12-01");
        assert_eq!(month("2027-10"), "2027-10-01");
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "",
            "tomorrow",
            "today9",
            "today+",
            "today+1x",
            "2026-02-30",
            "2026-11-26 25:00",
            "today+99999",
        ] {
            assert!(Moment::try_from(text.to_owned()).is_err(), "{text}");
        }
        for text in ["", "2026-13", "this-month2", "October"] {
            assert!(Month::try_from(text.to_owned()).is_err(), "{text}");
        }
    }
}
