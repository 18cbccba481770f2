//! Rules written as text: the RRULE of a calendar, and the form in which they are stored.

use std::fmt::{self, Display};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc, Weekday};

use super::rule::{End, NthWeekday, WEEKDAY_CODES};
use super::{CalendarRule, Frequency, Zone, ZoneInstant};

const TIME: &str = "%Y%m%dT%H%M%S";

impl CalendarRule {
    /// The value of an RRULE property, FREQ first and UNTIL last: in UTC, or a date for whole days
    /// (RFC 5545, 3.3.10).
    pub fn to_ical(&self, zone: Zone, all_day: bool) -> String {
        let until = |until: NaiveDateTime| {
            if all_day {
                until.format("%Y%m%d").to_string()
            } else {
                format!("{}Z", last_instant(zone, until).format(TIME))
            }
        };
        self.parts(until).join(";")
    }

    fn parts(&self, until: impl Fn(NaiveDateTime) -> String) -> Vec<String> {
        let mut parts = vec![format!("FREQ={}", frequency_name(self.frequency))];
        if self.interval != 1 {
            parts.push(format!("INTERVAL={}", self.interval));
        }
        parts.extend(list("BYMONTH", &self.by_month));
        parts.extend(list("BYMONTHDAY", &self.by_month_day));
        parts.extend(list("BYDAY", &self.by_day));
        parts.extend(list("BYSETPOS", &self.by_set_pos));
        if self.week_start != Weekday::Mon {
            parts.push(format!("WKST={}", weekday_code(self.week_start)));
        }
        match self.end {
            End::Never => {}
            End::After(count) => parts.push(format!("COUNT={count}")),
            End::Until(last) => parts.push(format!("UNTIL={}", until(last))),
        }
        parts
    }
}

/// The last instant that is not past a local time; before a gap if that skips it, for what begins
/// when the gap ends comes after it.
fn last_instant(zone: Zone, until: NaiveDateTime) -> DateTime<Utc> {
    match zone.instant_of(until) {
        ZoneInstant::Gap { valid_from } => valid_from - TimeDelta::seconds(1),
        instant => instant.earliest(),
    }
}

fn list<T: Display>(part: &str, values: &[T]) -> Option<String> {
    let values: Vec<String> = values.iter().map(T::to_string).collect();
    (!values.is_empty()).then(|| format!("{part}={}", values.join(",")))
}

fn frequency_name(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Daily => "DAILY",
        Frequency::Weekly => "WEEKLY",
        Frequency::Monthly => "MONTHLY",
        Frequency::Yearly => "YEARLY",
    }
}

fn weekday_code(weekday: Weekday) -> &'static str {
    WEEKDAY_CODES[weekday.num_days_from_monday() as usize]
}

impl Display for NthWeekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.nth {
            Some(nth) => write!(f, "{nth}{}", weekday_code(self.weekday)),
            None => f.write_str(weekday_code(self.weekday)),
        }
    }
}

/// The stored form: UNTIL in local time.
impl Display for CalendarRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.parts(|until| until.format(TIME).to_string()).join(";"))
    }
}

impl From<CalendarRule> for String {
    fn from(rule: CalendarRule) -> Self {
        rule.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn daily_until(local: &str) -> CalendarRule {
        CalendarRule::daily(1)
            .unwrap()
            .with_until(local.parse().unwrap())
    }

    fn zone(name: &str) -> Zone {
        Zone::parse(name).unwrap()
    }

    #[test]
    fn until_is_in_utc_for_hours_and_a_date_for_days() {
        let chicago = zone("America/Chicago");
        let rule = daily_until("2027-12-30T09:00:00");
        assert_eq!(
            rule.to_ical(chicago, false),
            "FREQ=DAILY;UNTIL=20271230T150000Z"
        );
        assert_eq!(rule.to_ical(chicago, true), "FREQ=DAILY;UNTIL=20271230");
        let summer = daily_until("2027-06-30T09:00:00");
        assert_eq!(
            summer.to_ical(chicago, false),
            "FREQ=DAILY;UNTIL=20270630T140000Z"
        );
    }

    #[test]
    fn until_in_a_skipped_hour_ends_before_the_hour_that_follows() {
        let rule = daily_until("2027-03-28T02:30:00");
        let text = rule.to_ical(zone("Europe/Prague"), false);
        assert_eq!(text, "FREQ=DAILY;UNTIL=20270328T005959Z");
    }

    #[test]
    fn what_was_written_for_apps_reads_back_the_same() {
        let berlin = zone("Europe/Berlin");
        for text in [
            "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR;COUNT=12",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU;UNTIL=20271230T080000Z",
        ] {
            let rule = CalendarRule::parse(text, berlin, false).unwrap();
            assert_eq!(rule.to_ical(berlin, false), text);
        }
    }
}
