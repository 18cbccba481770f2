//! The dates a rule gives, in local time.
//!
//! All a rule of days takes is this: of each period, the days that pass a filter. It is written out
//! because the `rrule` crate, the judge of the tests below, cannot begin in the middle: it walks from
//! the start of a series for each question about today.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use super::{CalendarRule, Frequency};

impl CalendarRule {
    /// Whether the rule, begun at local `start`, gives an instance at local `at`.
    pub fn has(&self, start: NaiveDateTime, at: NaiveDateTime) -> bool {
        let after = at.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(at);
        self.instances(start, at, after).next() == Some(at)
    }

    /// The instances in `[from, to)` of the rule begun at local `start`, in order. Goes at once to
    /// the period of `from`, unless COUNT asks for those before to be counted.
    ///
    /// Counted are all that the rule gives, also those that fall into an hour that clocks skip:
    /// RFC 5545 (3.3.10) would not count these, but calendar apps do.
    pub fn instances(
        &self,
        start: NaiveDateTime,
        from: NaiveDateTime,
        to: NaiveDateTime,
    ) -> impl Iterator<Item = NaiveDateTime> + use<> {
        let periods = Periods::new(self, start.date());
        let rule = self.clone().spelled_out(start);
        let first = if self.count().is_some() {
            0
        } else {
            periods.index_of(from.date())
        };
        let until = self.until().unwrap_or(NaiveDateTime::MAX);
        let last_day = to.min(until).date();
        (first..)
            .map_while(move |index| periods.days(index))
            .take_while(move |(first_day, _)| *first_day <= last_day)
            .flat_map(move |days| select(&rule, days))
            .map(move |day| day.and_time(start.time()))
            .skip_while(move |at| *at < start)
            .take(self.count().map_or(usize::MAX, usize::from))
            .take_while(move |at| *at < to && *at <= until)
            .skip_while(move |at| *at < from)
    }
}

/// The periods of a rule, numbered from the one that holds the start.
#[derive(Clone, Copy)]
struct Periods {
    frequency: Frequency,
    interval: i64,
    week_start: Weekday,
    start: NaiveDate,
}

impl Periods {
    fn new(rule: &CalendarRule, start: NaiveDate) -> Self {
        let (frequency, interval) = (rule.frequency, rule.interval.into());
        Self {
            frequency,
            interval,
            week_start: rule.week_start,
            start,
        }
    }

    /// The number of the last period that begins no later than `day`; 0 before the start.
    fn index_of(&self, day: NaiveDate) -> i64 {
        let begun = match self.frequency {
            Frequency::Daily => (day - self.start).num_days(),
            Frequency::Weekly => (day - self.week_of(self.start)).num_days().div_euclid(7),
            Frequency::Monthly => month_number(day) - month_number(self.start),
            Frequency::Yearly => i64::from(day.year()) - i64::from(self.start.year()),
        };
        begun.div_euclid(self.interval).max(0)
    }

    /// The first and the last day of a period; none when it is out of chrono's range.
    fn days(&self, index: i64) -> Option<(NaiveDate, NaiveDate)> {
        let passed = index.checked_mul(self.interval)?;
        let whole =
            |first: NaiveDate, days| Some((first, first.checked_add_days(Days::new(days))?));
        match self.frequency {
            Frequency::Daily => whole(later(self.start, passed)?, 0),
            Frequency::Weekly => whole(later(self.week_of(self.start), passed.checked_mul(7)?)?, 6),
            Frequency::Monthly => {
                let months = Months::new(u32::try_from(passed).ok()?);
                let first = self.start.with_day(1)?.checked_add_months(months)?;
                whole(first, u64::from(first.num_days_in_month()) - 1)
            }
            Frequency::Yearly => {
                let year = self.start.year().checked_add(i32::try_from(passed).ok()?)?;
                NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31))
            }
        }
    }

    fn week_of(&self, day: NaiveDate) -> NaiveDate {
        day.week(self.week_start).checked_first_day().unwrap_or(day)
    }
}

/// The days of one period that recur, of a rule that says everything
/// ([`CalendarRule::spelled_out`]).
fn select(rule: &CalendarRule, (first, last): (NaiveDate, NaiveDate)) -> Vec<NaiveDate> {
    let days = first.iter_days().take_while(|day| *day <= last);
    let found: Vec<NaiveDate> = days.filter(|day| recurs(rule, *day)).collect();
    if rule.by_set_pos.is_empty() {
        return found;
    }
    let is_picked = |at: usize| {
        rule.by_set_pos
            .iter()
            .any(|&pos| match usize::try_from(pos) {
                Ok(from_start) => at + 1 == from_start,
                Err(_) => at + usize::from(pos.unsigned_abs()) == found.len(),
            })
    };
    found
        .iter()
        .enumerate()
        .filter(|(at, _)| is_picked(*at))
        .map(|(_, day)| *day)
        .collect()
}

/// Whether a day passes every `BY` part, each a filter within its period (RFC 5545, 3.3.10).
fn recurs(rule: &CalendarRule, day: NaiveDate) -> bool {
    let in_month = rule.by_month.is_empty() || rule.by_month.contains(&(day.month() as u8));
    in_month
        && (rule.by_month_day.is_empty() || rule.by_month_day.iter().any(|&n| is_nth_day(day, n)))
        && (rule.by_day.is_empty()
            || rule.by_day.iter().any(|of| {
                let in_year = rule.frequency == Frequency::Yearly && rule.by_month.is_empty();
                of.weekday == day.weekday() && of.nth.is_none_or(|n| is_nth_week(day, n, in_year))
            }))
}

/// Whether it is the `n`th day of its month, counted from the end for negative `n`.
fn is_nth_day(day: NaiveDate, n: i8) -> bool {
    let (number, length) = (day.day(), u32::from(day.num_days_in_month()));
    let wanted = u32::from(n.unsigned_abs());
    if n > 0 {
        number == wanted
    } else {
        length - number + 1 == wanted
    }
}

/// Whether it is the `n`th of its weekday in its year or month, counted from the end for negative
/// `n`.
fn is_nth_week(day: NaiveDate, n: i8, in_year: bool) -> bool {
    let (passed, length) = if in_year {
        (day.ordinal0(), if day.leap_year() { 366 } else { 365 })
    } else {
        (day.day0(), u32::from(day.num_days_in_month()))
    };
    let wanted = u32::from(n.unsigned_abs()) - 1;
    if n > 0 {
        passed / 7 == wanted
    } else {
        (length - 1 - passed) / 7 == wanted
    }
}

fn later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(days)?)
}

fn month_number(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 12 + i64::from(day.month0())
}

#[cfg(test)]
mod tests {
    use super::super::Zone;
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::{select as one_of, subsequence};

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn rule(text: &str) -> CalendarRule {
        CalendarRule::parse(text, Zone::UTC, false).unwrap()
    }

    /// The first dates of a rule, without their hour.
    fn dates(text: &str, start: &str, number: usize) -> Vec<String> {
        let instances =
            rule(text).instances(at(start), NaiveDateTime::MIN, at("2100-01-01T00:00:00"));
        instances
            .take(number)
            .map(|at| at.date().to_string())
            .collect()
    }

    #[test]
    fn until_includes_an_instance_at_that_very_time() {
        let found = |until| {
            dates(
                &format!("FREQ=DAILY;UNTIL={until}"),
                "2026-01-01T09:00:00",
                9,
            )
        };
        assert_eq!(
            found("20260103T090000"),
            ["2026-01-01", "2026-01-02", "2026-01-03"]
        );
        assert_eq!(found("20260103T085959"), ["2026-01-01", "2026-01-02"]);
    }

    #[test]
    fn months_without_the_day_are_left_out() {
        let found = dates("FREQ=MONTHLY", "2026-01-31T09:00:00", 4);
        assert_eq!(
            found,
            ["2026-01-31", "2026-03-31", "2026-05-31", "2026-07-31"]
        );
        let fifth = dates("FREQ=MONTHLY;BYDAY=5TH", "2026-01-29T09:00:00", 3);
        assert_eq!(fifth, ["2026-01-29", "2026-04-30", "2026-07-30"]);
    }

    #[test]
    fn days_are_counted_from_the_end_of_the_month_too() {
        let working = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1";
        let found = dates(working, "2026-01-30T09:00:00", 3);
        assert_eq!(found, ["2026-01-30", "2026-02-27", "2026-03-31"]);
        let last_friday = dates("FREQ=MONTHLY;BYDAY=-1FR", "2026-01-30T09:00:00", 3);
        assert_eq!(last_friday, ["2026-01-30", "2026-02-27", "2026-03-27"]);
        let last_day = dates("FREQ=MONTHLY;BYMONTHDAY=-1", "2028-01-31T09:00:00", 2);
        assert_eq!(last_day, ["2028-01-31", "2028-02-29"]);
    }

    #[test]
    fn the_29_february_comes_in_leap_years_only() {
        let plain = dates("FREQ=YEARLY", "2024-02-29T09:00:00", 3);
        assert_eq!(plain, ["2024-02-29", "2028-02-29", "2032-02-29"]);
        let spelled_out = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29";
        assert_eq!(dates(spelled_out, "2024-02-29T09:00:00", 3), plain);
    }

    #[test]
    fn every_other_week_of_two_days_turns_where_the_week_begins() {
        let start = "2026-01-04T09:00:00"; // a Sunday
        let from_monday = dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU", start, 3);
        assert_eq!(from_monday, ["2026-01-04", "2026-01-13", "2026-01-18"]);
        let from_sunday = dates("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU", start, 3);
        assert_eq!(from_sunday, ["2026-01-04", "2026-01-06", "2026-01-18"]);
    }

    #[test]
    fn only_its_own_instances_belong_to_a_rule() {
        let thursdays = rule("FREQ=WEEKLY;INTERVAL=2;COUNT=3");
        let start = at("2026-01-08T09:00:00");
        assert!(thursdays.has(start, start));
        assert!(thursdays.has(start, at("2026-02-05T09:00:00")));
        for other in [
            "2026-01-15T09:00:00",
            "2026-01-22T09:30:00",
            "2026-02-19T09:00:00",
        ] {
            assert!(!thursdays.has(start, at(other)), "{other}");
        }
        assert!(!thursdays.has(start, at("2025-12-25T09:00:00")));
    }

    #[test]
    fn a_rule_of_no_days_ends() {
        let never = rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
        let start = at("2026-01-08T09:00:00");
        assert_eq!(
            never
                .instances(start, start, at("2200-01-01T00:00:00"))
                .next(),
            None
        );
        let rare = rule("FREQ=YEARLY;INTERVAL=999");
        assert_eq!(
            rare.instances(start, start, NaiveDateTime::MAX)
                .take(9)
                .count(),
            9
        );
    }

    fn any_rule() -> impl Strategy<Value = CalendarRule> {
        let weekdays = subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 0..4);
        let number = one_of(vec!["", "1", "2", "3", "4", "5", "-1", "-2"]);
        let month_days = subsequence(vec!["1", "15", "29", "31", "-1", "-30"], 0..3);
        let months = subsequence(vec!["1", "2", "6", "11"], 0..3);
        let set_pos = one_of(vec!["", "", "1", "3", "-1", "1,-1"]);
        let frequency = one_of(vec!["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);
        let end = one_of(vec!["", "COUNT=7", "COUNT=40", "UNTIL=20270701T090000"]);
        let rest = (1..5, one_of(vec!["MO", "SU", "WE"]), end);
        (
            frequency, weekdays, number, month_days, months, set_pos, rest,
        )
            .prop_filter_map(
                "a rule we take",
                |(
                    frequency,
                    weekdays,
                    number,
                    month_days,
                    months,
                    set_pos,
                    (interval, week, end),
                )| {
                    let days: Vec<_> = weekdays
                        .iter()
                        .map(|day| format!("{number}{day}"))
                        .collect();
                    let mut text =
                        format!("FREQ={frequency};INTERVAL={interval};WKST={week};{end};");
                    for (part, value) in [
                        ("BYDAY", days.join(",")),
                        ("BYMONTHDAY", month_days.join(",")),
                        ("BYMONTH", months.join(",")),
                        ("BYSETPOS", set_pos.to_owned()),
                    ] {
                        if !value.is_empty() {
                            text += &format!("{part}={value};");
                        }
                    }
                    CalendarRule::parse(&text, Zone::UTC, false).ok()
                },
            )
    }

    fn any_start() -> impl Strategy<Value = NaiveDateTime> {
        (0_i64..900).prop_map(|days| at("2024-01-01T09:00:00") + TimeDelta::days(days))
    }

    /// The instances by the `rrule` crate, on local time as if it were UTC.
    fn judged(rule: &CalendarRule, start: NaiveDateTime, to: NaiveDateTime) -> Vec<NaiveDateTime> {
        let start = start.and_utc().with_timezone(&rrule::Tz::UTC);
        let text = rule.to_ical(Zone::UTC, false);
        let Ok(judge) = text.parse::<rrule::RRule<_>>().unwrap().validate(start) else {
            return Vec::new(); // UNTIL before the start, which is a fault to it
        };
        let instances = rrule::RRuleSet::new(start).rrule(judge).limit();
        instances
            .into_iter()
            .map(|at| at.naive_utc())
            .take_while(|at| *at < to)
            .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]

        #[test]
        fn the_rrule_crate_gives_the_same_dates(
            rule in any_rule(), start in any_start(), skip in 0_i64..1_000,
        ) {
            let (from, to) = (start + TimeDelta::days(skip), start + TimeDelta::days(1_500));
            let judged = judged(&rule, start, to);
            let all: Vec<_> = rule.instances(start, start, to).collect();
            prop_assert_eq!(&all, &judged, "{}", rule);
            let rest: Vec<_> = rule.instances(start, from, to).collect();
            let expected: Vec<_> = judged.into_iter().filter(|at| *at >= from).collect();
            prop_assert_eq!(rest, expected, "{} from {}", rule, from);
        }

        #[test]
        fn instances_are_in_order_unique_and_belong_to_the_rule(
            rule in any_rule(), start in any_start(),
        ) {
            let all: Vec<_> = rule.instances(start, start, start + TimeDelta::days(1_000)).collect();
            prop_assert!(all.windows(2).all(|two| two[0] < two[1]));
            prop_assert!(all.iter().all(|at| rule.has(start, *at)));
        }

        #[test]
        fn a_weekly_rule_keeps_to_its_weekday_and_holds_its_start(
            interval in 1_u16..9, start in any_start(),
        ) {
            let weekly = CalendarRule::weekly(interval).unwrap();
            let all: Vec<_> = weekly.instances(start, start, start + TimeDelta::days(700)).collect();
            prop_assert_eq!(all.first(), Some(&start));
            prop_assert!(all.iter().all(|at| at.weekday() == start.weekday()));
        }
    }
}
