//! One stretch of time as people say it: hours in a zone, whole days, or just a month.

use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc,
};
use serde::{Deserialize, Serialize};

use super::{Zone, ZoneInstant};

/// When something happens: a span of wall time and the zone it is meant in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct When {
    /// The zone the wall time is read in; `Etc/UTC` for what is anchored to UTC. For whole days
    /// and months it says where the day begins.
    pub zone: Zone,
    /// The wall time.
    pub span: Span,
}

/// A span of wall time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Span {
    /// From one local time to another, later one.
    Timed {
        /// Local start.
        start: NaiveDateTime,
        /// Local end.
        end: NaiveDateTime,
    },
    /// Whole days, the last one included.
    AllDay {
        /// First day.
        first: NaiveDate,
        /// Last day, inclusive.
        last: NaiveDate,
    },
    /// A month that is all that is known so far.
    Month {
        /// Any day of it; always kept as the first.
        first_day: NaiveDate,
    },
}

/// Why a span cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WhenFault {
    /// The end is not after the start (or the last day before the first).
    #[error("ends before it starts")]
    EndBeforeStart,
    /// The local time is skipped where clocks go forward.
    #[error(
        "{local} does not exist in {zone}: clocks go forward over it; the next valid time is {next}"
    )]
    SkippedHour {
        /// The time asked for.
        local: NaiveDateTime,
        /// The zone.
        zone: String,
        /// The first local time after the gap.
        next: NaiveDateTime,
    },
    /// More than 366 days.
    #[error("lasts more than a year; a thing that repeats is better entered as a series")]
    TooLong,
    /// Outside the years we reckon with.
    #[error("is outside the years 1990 to 2100")]
    OutOfRange,
}

impl When {
    /// Checks a span against its zone: it ends after it starts, lasts at most a year, and neither
    /// end falls into an hour that clocks skip. Of an hour that comes twice the earlier is meant.
    pub fn new(zone: Zone, span: Span) -> Result<Self, WhenFault> {
        let (first, last) = match span {
            Span::Timed { start, end } => {
                for local in [start, end] {
                    if let ZoneInstant::Gap { valid_from } = zone.instant_of(local) {
                        let next = zone.local(valid_from);
                        return Err(WhenFault::SkippedHour {
                            local,
                            zone: zone.name().to_owned(),
                            next,
                        });
                    }
                }
                if zone.instant_of(end).earliest() <= zone.instant_of(start).earliest() {
                    return Err(WhenFault::EndBeforeStart);
                }
                (start.date(), end.date())
            }
            Span::AllDay { first, last } if last < first => return Err(WhenFault::EndBeforeStart),
            Span::AllDay { first, last } => (first, last),
            Span::Month { first_day } => (first_day, first_day),
        };
        if !(1990..=2100).contains(&first.year()) || !(1990..=2100).contains(&last.year()) {
            return Err(WhenFault::OutOfRange);
        }
        if last - first > TimeDelta::days(366) {
            return Err(WhenFault::TooLong);
        }
        Ok(Self { zone, span })
    }

    /// Local start; midnight for days, midnight of the first for a month.
    pub fn local_start(&self) -> NaiveDateTime {
        match self.span {
            Span::Timed { start, .. } => start,
            Span::AllDay { first, .. } => first.and_time(NaiveTime::MIN),
            Span::Month { first_day } => first_day.and_time(NaiveTime::MIN),
        }
    }

    /// Local end, exclusive: for days the midnight after the last, for a month that of the next.
    pub fn local_end(&self) -> NaiveDateTime {
        match self.span {
            Span::Timed { end, .. } => end,
            Span::AllDay { last, .. } => (last + Days::new(1)).and_time(NaiveTime::MIN),
            Span::Month { first_day } => (first_day + Months::new(1)).and_time(NaiveTime::MIN),
        }
    }

    /// The instant it begins.
    pub fn starts_at(&self) -> DateTime<Utc> {
        self.zone.instant_of(self.local_start()).earliest()
    }

    /// The instant it is over (exclusive).
    pub fn ends_at(&self) -> DateTime<Utc> {
        self.zone.instant_of(self.local_end()).earliest()
    }

    /// Whether it has hours, and not only days or a month.
    pub fn is_timed(&self) -> bool {
        matches!(self.span, Span::Timed { .. })
    }

    /// Whether only the month is known.
    pub fn is_month(&self) -> bool {
        matches!(self.span, Span::Month { .. })
    }

    /// The same length of time from another local start, for an occurrence of a series. Exact
    /// seconds for hours (RFC 5545, 3.8.5.3: the same exact duration), whole days for days.
    pub fn moved_to(&self, start: NaiveDateTime) -> Self {
        let span = match self.span {
            Span::Timed { .. } => {
                let end =
                    self.zone.instant_of(start).earliest() + (self.ends_at() - self.starts_at());
                Span::Timed {
                    start,
                    end: self.zone.local(end),
                }
            }
            Span::AllDay { first, last } => {
                let first_day = start.date();
                Span::AllDay {
                    first: first_day,
                    last: first_day + (last - first),
                }
            }
            Span::Month { .. } => Span::Month {
                first_day: start.date(),
            },
        };
        Self {
            zone: self.zone,
            span,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timed(zone: &str, start: &str, end: &str) -> Result<When, WhenFault> {
        let (start, end) = (start.parse().unwrap(), end.parse().unwrap());
        When::new(Zone::parse(zone).unwrap(), Span::Timed { start, end })
    }

    #[test]
    fn a_time_that_clocks_skip_is_refused_and_the_next_one_named() {
        let fault = timed(
            "Europe/Prague",
            "2026-03-29T02:30:00",
            "2026-03-29T04:00:00",
        );
        let said = fault.unwrap_err().to_string();
        assert!(
            said.ends_with("the next valid time is 2026-03-29 03:00:00"),
            "{said}"
        );
    }

    #[test]
    fn what_ends_before_it_starts_or_lasts_too_long_is_refused() {
        let from = "2026-01-01T09:00:00";
        assert_eq!(timed("Etc/UTC", from, from), Err(WhenFault::EndBeforeStart));
        assert_eq!(
            timed("Etc/UTC", from, "2027-01-03T09:00:00"),
            Err(WhenFault::TooLong)
        );
        let old = timed("Etc/UTC", "1989-12-31T09:00:00", "1990-01-01T09:00:00");
        assert_eq!(old, Err(WhenFault::OutOfRange));
    }

    #[test]
    fn whole_days_end_at_the_midnight_after_the_last() {
        let span = Span::AllDay {
            first: "2026-03-28".parse().unwrap(),
            last: "2026-03-29".parse().unwrap(),
        };
        let weekend = When::new(Zone::parse("Europe/Prague").unwrap(), span).unwrap();
        assert_eq!(weekend.local_end().to_string(), "2026-03-30 00:00:00");
        assert_eq!(
            weekend.ends_at() - weekend.starts_at(),
            TimeDelta::hours(47)
        );
    }

    #[test]
    fn moved_to_another_day_it_lasts_as_long() {
        let night = timed(
            "Europe/Prague",
            "2026-03-21T23:00:00",
            "2026-03-22T04:00:00",
        )
        .unwrap();
        let into_summer = night.moved_to("2026-03-28T23:00:00".parse().unwrap());
        assert_eq!(into_summer.local_end().to_string(), "2026-03-29 05:00:00");
        assert_eq!(
            into_summer.ends_at() - into_summer.starts_at(),
            TimeDelta::hours(5)
        );
    }
}
