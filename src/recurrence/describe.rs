//! Rules in plain English words: "first Friday of every month until 30 December 2027".

use chrono::{Datelike, Month, NaiveDateTime, Weekday};

use super::{CalendarRule, Frequency, IsoWeeks, Rule};

const WEEK: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Rule {
    /// The rule of a series begun at local `start`, to stand after "takes place". Times of day are
    /// left to those who show the start.
    pub fn describe(&self, start: NaiveDateTime) -> String {
        match self {
            Self::Calendar(rule) => describe_calendar(&rule.clone().spelled_out(start)),
            Self::IsoWeeks(weeks) => describe_weeks(*weeks, start),
        }
    }
}

fn describe_weeks(weeks: IsoWeeks, start: NaiveDateTime) -> String {
    let which = match (weeks.every(), weeks.remainder()) {
        (2, 0) => "even ISO weeks".to_owned(),
        (2, _) => "odd ISO weeks".to_owned(),
        (every, 0) => format!("ISO weeks {every}, {}, {} and so on", every * 2, every * 3),
        (every, first) => {
            format!(
                "ISO weeks {first}, {}, {} and so on",
                first + every,
                first + every * 2
            )
        }
    };
    format!(
        "every {} of {which}{}",
        weekday(start.weekday()),
        until(weeks.until())
    )
}

fn describe_calendar(rule: &CalendarRule) -> String {
    let only_in = match rule.frequency() {
        _ if rule.by_month.is_empty() => String::new(),
        Frequency::Yearly => String::new(),
        _ => format!(", only in {}", months(rule)),
    };
    let cycle = match rule.frequency() {
        Frequency::Daily => by_days(rule),
        Frequency::Weekly => by_weeks(rule),
        Frequency::Monthly => days_of(rule, "month"),
        Frequency::Yearly => by_years(rule),
    };
    let times = match rule.count() {
        Some(1) => ", once".to_owned(),
        Some(count) => format!(", {count} times"),
        None => String::new(),
    };
    format!("{cycle}{only_in}{times}{}", until(rule.until()))
}

fn by_days(rule: &CalendarRule) -> String {
    let day = every(rule, "day");
    match (rule.by_day.is_empty(), rule.by_month_day.is_empty()) {
        (true, true) => day,
        (false, true) if rule.interval() == 1 => format!("every {}", weekdays(rule, "and")),
        (false, true) => format!("{day} if a {}", weekdays(rule, "or")),
        (_, false) if rule.interval() == 1 => format!("{} of every month", days(rule)),
        (_, false) => format!("{day} if the {} of the month", days(rule)),
    }
}

fn by_weeks(rule: &CalendarRule) -> String {
    match (rule.interval(), rule.by_day.len()) {
        (1, _) => format!("every {}", weekdays(rule, "and")),
        (2, 1) => format!("every other {}", weekdays(rule, "and")),
        _ if is_workdays(rule) => format!("{} from Monday to Friday", every(rule, "week")),
        _ => format!("{} on {}", every(rule, "week"), weekdays(rule, "and")),
    }
}

fn by_years(rule: &CalendarRule) -> String {
    let year = every(rule, "year");
    if let ([month], &[day]) = (&*rule.by_month, &*rule.by_month_day)
        && rule.by_day.is_empty()
        && day > 0
    {
        return format!("{year} on {day} {}", month_name(*month));
    }
    match (rule.by_month.is_empty(), rule.by_month_day.is_empty()) {
        (true, true) => days_of(rule, "year"),
        (true, false) => format!("{} of each month, {year}", days(rule)),
        (false, _) => format!("{} of {}, {year}", days(rule), months(rule)),
    }
}

fn days_of(rule: &CalendarRule, period: &str) -> String {
    let days = days(rule);
    if days.starts_with("every") && rule.interval() == 1 {
        return days; // "every Monday of every month" is every Monday
    }
    format!("{days} of {}", every(rule, period))
}

/// The days of one month or year: "first Friday", "1st and 15th", "last weekday", "every Monday".
fn days(rule: &CalendarRule) -> String {
    let picked = positions(&rule.by_set_pos);
    if !rule.by_month_day.is_empty() {
        let numbers: Vec<String> = in_order(&rule.by_month_day).map(month_day).collect();
        let numbers = join(&numbers, "and");
        let of_these = if picked.is_empty() { "" } else { " of the " };
        let condition = if rule.by_day.is_empty() {
            String::new()
        } else {
            format!(" (if a {})", weekdays(rule, "or"))
        };
        return format!("{picked}{of_these}{numbers}{condition}");
    }
    if rule.by_day.iter().any(|day| day.nth.is_some()) {
        return numbered_weekdays(rule);
    }
    if picked.is_empty() {
        return format!("every {}", weekdays(rule, "and"));
    }
    format!("{picked} {}", weekdays(rule, "or"))
}

/// "second and fourth Tuesday", "first Monday and last Friday".
fn numbered_weekdays(rule: &CalendarRule) -> String {
    let of_each = WEEK.iter().filter_map(|day| {
        let same = rule.by_day.iter().filter(|of| of.weekday == *day);
        let nths: Vec<i8> = same.filter_map(|of| of.nth).collect();
        (!nths.is_empty()).then(|| format!("{} {}", positions(&nths), weekday(*day)))
    });
    join(&of_each.collect::<Vec<_>>(), "and")
}

fn positions(numbers: &[i8]) -> String {
    join(&in_order(numbers).map(position).collect::<Vec<_>>(), "and")
}

/// From the start on, then those counted from the end.
fn in_order(numbers: &[i8]) -> impl Iterator<Item = i8> {
    let (from_end, from_start): (Vec<i8>, Vec<i8>) = numbers.iter().partition(|n| **n < 0);
    from_start.into_iter().chain(from_end)
}

fn is_workdays(rule: &CalendarRule) -> bool {
    rule.by_day
        .iter()
        .map(|day| day.weekday)
        .eq(WEEK.into_iter().take(5))
}

fn weekdays(rule: &CalendarRule, conjunction: &str) -> String {
    match rule.by_day.len() {
        7 => "day".to_owned(),
        5 if is_workdays(rule) => "weekday".to_owned(),
        _ => {
            let names: Vec<_> = rule.by_day.iter().map(|day| weekday(day.weekday)).collect();
            join(&names, conjunction)
        }
    }
}

fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn months(rule: &CalendarRule) -> String {
    let names: Vec<_> = rule
        .by_month
        .iter()
        .map(|month| month_name(*month))
        .collect();
    join(&names, "and")
}

fn month_name(number: u8) -> &'static str {
    Month::try_from(number).map_or("", |month| month.name())
}

fn month_day(number: i8) -> String {
    match number {
        1.. => ordinal(number),
        _ => format!("{} day", position(number)),
    }
}

/// "first", "20th", "last", "second to last".
fn position(number: i8) -> String {
    let word = match number.unsigned_abs() {
        1 if number < 0 => return "last".to_owned(),
        1 => "first".to_owned(),
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        4 => "fourth".to_owned(),
        5 => "fifth".to_owned(),
        _ => ordinal(number.saturating_abs()),
    };
    if number < 0 {
        format!("{word} to last")
    } else {
        word
    }
}

/// "1st", "22nd", "13th", of a number from 1 to 53.
fn ordinal(number: i8) -> String {
    let suffix = match (number / 10, number % 10) {
        (1, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{suffix}")
}

fn every(rule: &CalendarRule, period: &str) -> String {
    match rule.interval() {
        1 => format!("every {period}"),
        2 => format!("every other {period}"),
        many => format!("every {many} {period}s"),
    }
}

fn until(last: Option<NaiveDateTime>) -> String {
    last.map(|last| last.format(" until %-d %B %Y").to_string())
        .unwrap_or_default()
}

/// "a, b and c".
fn join<T: AsRef<str>>(words: &[T], conjunction: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [rest @ .., last] => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {conjunction} {}", rest.join(", "), last.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Zone;
    use super::*;

    #[track_caller]
    fn assert_reads(rule: Rule, words: &str) {
        let thursday = "2026-01-01T09:00:00".parse().unwrap();
        assert_eq!(rule.describe(thursday), words);
    }

    #[test]
    fn calendar_rules_read_as_people_say_them() {
        for (rule, words) in [
            ("FREQ=DAILY", "every day"),
            ("FREQ=DAILY;INTERVAL=2", "every other day"),
            (
                "FREQ=DAILY;UNTIL=20271230T090000",
                "every day until 30 December 2027",
            ),
            ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
            (
                "FREQ=DAILY;INTERVAL=3;BYDAY=SA,SU",
                "every 3 days if a Saturday or Sunday",
            ),
            ("FREQ=DAILY;BYMONTHDAY=1,15", "1st and 15th of every month"),
            ("FREQ=WEEKLY", "every Thursday"),
            ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "every other Tuesday"),
            (
                "FREQ=WEEKLY;BYDAY=MO,WE,TH",
                "every Monday, Wednesday and Thursday",
            ),
            ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
            (
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                "every other week on Monday and Thursday",
            ),
            (
                "FREQ=WEEKLY;INTERVAL=3;COUNT=10",
                "every 3 weeks on Thursday, 10 times",
            ),
            (
                "FREQ=WEEKLY;BYMONTH=1,2",
                "every Thursday, only in January and February",
            ),
            ("FREQ=MONTHLY", "1st of every month"),
            ("FREQ=MONTHLY;BYDAY=1FR", "first Friday of every month"),
            (
                "FREQ=MONTHLY;BYDAY=2TU,4TU",
                "second and fourth Tuesday of every month",
            ),
            (
                "FREQ=MONTHLY;BYDAY=1MO,-1FR",
                "first Monday and last Friday of every month",
            ),
            (
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
                "last Friday of every other month",
            ),
            (
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31",
                "31st of every 3 months",
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=-1,22",
                "22nd and last day of every month",
            ),
            (
                "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
                "13th (if a Friday) of every month",
            ),
            ("FREQ=MONTHLY;BYDAY=MO", "every Monday"),
            (
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=MO",
                "every Monday of every other month",
            ),
            (
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "last weekday of every month",
            ),
            (
                "FREQ=MONTHLY;BYDAY=WE;BYSETPOS=2",
                "second Wednesday of every month",
            ),
            ("FREQ=YEARLY", "every year on 1 January"),
            (
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
                "every year on 29 February",
            ),
            (
                "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=1FR",
                "first Friday of May, every other year",
            ),
            ("FREQ=YEARLY;BYDAY=20MO", "20th Monday of every year"),
            (
                "FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=4,10;COUNT=1",
                "1st of April and October, every year, once",
            ),
        ] {
            let rule = CalendarRule::parse(rule, Zone::UTC, false).unwrap();
            assert_reads(Rule::Calendar(rule), words);
        }
    }

    #[test]
    fn iso_weeks_are_named_by_their_numbers() {
        let until = "2027-12-30T09:00:00".parse().unwrap();
        assert_reads(
            Rule::IsoWeeks(IsoWeeks::even()),
            "every Thursday of even ISO weeks",
        );
        assert_reads(
            Rule::IsoWeeks(IsoWeeks::odd().with_until(until)),
            "every Thursday of odd ISO weeks until 30 December 2027",
        );
        let fourth = |remainder| Rule::IsoWeeks(IsoWeeks::new(4, remainder).unwrap());
        assert_reads(fourth(1), "every Thursday of ISO weeks 1, 5, 9 and so on");
        assert_reads(fourth(0), "every Thursday of ISO weeks 4, 8, 12 and so on");
    }
}
