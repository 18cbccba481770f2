//! The few shapes that most series have, for those who say them in other languages than English.

use chrono::{Datelike, NaiveDateTime, Weekday};

use super::{CalendarRule, Frequency, Rule};

/// What a series repeats by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pattern {
    /// On these weekdays of every so many weeks.
    Weeks {
        /// 1 for every week, 2 for every other.
        every: u16,
        /// From Monday on.
        weekdays: Vec<Weekday>,
    },
    /// On a weekday of the even ISO weeks, or of the odd ones.
    HalfOfTheWeeks {
        /// Whether of the even ones.
        is_even: bool,
        /// The day.
        weekday: Weekday,
    },
    /// On a weekday of each month.
    Months {
        /// Which of them: 1 to 5, or -1 for the last.
        nth: Vec<i8>,
        /// The day.
        weekday: Weekday,
    },
}

impl Rule {
    /// The shape of a series begun at local `start`; none for the rarer ones.
    pub fn pattern(&self, start: NaiveDateTime) -> Option<Pattern> {
        match self {
            Self::IsoWeeks(weeks) if weeks.every() == 2 => Some(Pattern::HalfOfTheWeeks {
                is_even: weeks.remainder() == 0,
                weekday: start.weekday(),
            }),
            Self::IsoWeeks(_) => None,
            Self::Calendar(rule) => of_calendar(&rule.clone().spelled_out(start)),
        }
    }
}

fn of_calendar(rule: &CalendarRule) -> Option<Pattern> {
    let is_plain = rule.by_month.is_empty()
        && rule.by_month_day.is_empty()
        && rule.by_set_pos.is_empty()
        && !rule.by_day.is_empty();
    let nth: Vec<i8> = rule.by_day.iter().filter_map(|day| day.nth).collect();
    let mut weekdays: Vec<Weekday> = rule.by_day.iter().map(|day| day.weekday).collect();
    weekdays.sort_by_key(Weekday::num_days_from_monday);
    weekdays.dedup();
    match rule.frequency() {
        _ if !is_plain => None,
        Frequency::Weekly if nth.is_empty() => Some(Pattern::Weeks {
            every: rule.interval(),
            weekdays,
        }),
        Frequency::Monthly if rule.interval() == 1 && nth.len() == rule.by_day.len() => {
            let is_said = nth.iter().all(|nth| matches!(nth, -1 | 1..=5));
            let [weekday] = weekdays[..] else { return None };
            is_said.then_some(Pattern::Months { nth, weekday })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_shapes_are_seen_and_the_rarer_are_left() {
        let start: NaiveDateTime = "2026-06-04T15:00:00".parse().unwrap();
        let of = |rule| Rule::Calendar(rule).pattern(start);
        let thursday = Weekday::Thu;
        let weeks = |every| Pattern::Weeks {
            every,
            weekdays: vec![thursday],
        };
        assert_eq!(of(CalendarRule::weekly(1).unwrap()), Some(weeks(1)));
        assert_eq!(of(CalendarRule::weekly(2).unwrap()), Some(weeks(2)));
        let last = CalendarRule::monthly_on_nth_weekday(-1, thursday).unwrap();
        let months = Pattern::Months {
            nth: vec![-1],
            weekday: thursday,
        };
        assert_eq!(of(last), Some(months));
        assert_eq!(of(CalendarRule::yearly()), None);
        assert_eq!(of(CalendarRule::monthly_on_day(15).unwrap()), None);
        assert_eq!(of(CalendarRule::daily(1).unwrap()), None);
    }
}
