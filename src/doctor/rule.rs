//! RRULE values: their shape by RFC 5545, 3.3.10, and what apps make of the parts.

use super::finding::{Findings, excerpt};
use super::stamp::{Raw, date_time};

const RECUR: &str = "RFC 5545, 3.3.10";

/// How the DTSTART beside a rule is written, on which the form of UNTIL depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Beside {
    /// A day.
    Date,
    /// A time in a zone or in UTC.
    Time,
    /// A time of no zone.
    Floating,
    /// The beginning of an observance.
    Observance,
}

/// The parts of a rule and the whole numbers they take: from, to, and whether negative ones, too.
const NUMBERS: [(&str, i32, i32, bool); 10] = [
    ("INTERVAL", 1, i32::MAX, false),
    ("COUNT", 1, i32::MAX, false),
    ("BYSECOND", 0, 60, false),
    ("BYMINUTE", 0, 59, false),
    ("BYHOUR", 0, 23, false),
    ("BYMONTHDAY", 1, 31, true),
    ("BYYEARDAY", 1, 366, true),
    ("BYWEEKNO", 1, 53, true),
    ("BYMONTH", 1, 12, false),
    ("BYSETPOS", 1, 366, true),
];

const OTHERS: [&str; 6] = ["FREQ", "UNTIL", "BYDAY", "WKST", "RSCALE", "SKIP"];
const WEEKDAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// Checks the value of an RRULE. Returns whether its shape is right.
pub(super) fn check(line: usize, value: &str, beside: Beside, found: &mut Findings) -> bool {
    let Parts(parts) = match Parts::split(value) {
        Ok(parts) => parts,
        Err(wrong) => {
            found.violation(
                line,
                "rule",
                RECUR,
                format!("RRULE {}: {wrong}", excerpt(value)),
            );
            return false;
        }
    };
    let wrongs = wrongs(&parts, beside);
    for wrong in &wrongs {
        found.violation(
            line,
            "rule",
            RECUR,
            format!("RRULE {}: {wrong}", excerpt(value)),
        );
    }
    if beside != Beside::Observance {
        advise(line, value, &parts, found);
    }
    wrongs.is_empty()
}

/// Names and values, in order.
struct Parts<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Parts<'a> {
    fn split(value: &'a str) -> Result<Self, String> {
        let mut parts: Vec<(&str, &str)> = Vec::new();
        for part in value.split(';') {
            let (name, value) = part
                .split_once('=')
                .ok_or_else(|| format!("“{}” is no part of a rule", excerpt(part)))?;
            let is_known =
                OTHERS.contains(&name) || NUMBERS.iter().any(|(known, ..)| *known == name);
            if !is_known {
                return Err(format!("{} is no part of a rule", excerpt(name)));
            }
            if parts.iter().any(|(known, _)| *known == name) {
                return Err(format!("{name} is given twice"));
            }
            parts.push((name, value));
        }
        Ok(Self(parts))
    }
}

fn get<'a>(parts: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    parts
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

fn wrongs(parts: &[(&str, &str)], beside: Beside) -> Vec<String> {
    let has = |name| get(parts, name).is_some();
    let frequency = get(parts, "FREQ").unwrap_or_default();
    let mut wrongs = Vec::new();
    let mut refuse = |is_wrong: bool, words: &str| {
        if is_wrong {
            wrongs.push(words.to_owned());
        }
    };
    let frequencies = [
        "SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY",
    ];
    refuse(
        !frequencies.contains(&frequency),
        "it does not say how often (FREQ)",
    );
    refuse(
        has("FREQ") && parts.first().is_none_or(|(name, _)| *name != "FREQ"),
        "FREQ has to be its first part",
    );
    refuse(
        has("COUNT") && has("UNTIL"),
        "it has COUNT and UNTIL, and only one may end it",
    );
    refuse(
        has("BYMONTHDAY") && frequency == "WEEKLY",
        "a week has no BYMONTHDAY",
    );
    refuse(
        has("BYYEARDAY") && matches!(frequency, "DAILY" | "WEEKLY" | "MONTHLY"),
        "BYYEARDAY does not go with this FREQ",
    );
    refuse(
        has("BYWEEKNO") && frequency != "YEARLY",
        "BYWEEKNO goes with FREQ=YEARLY only",
    );
    let picks = |(name, _): &(&str, &str)| name.starts_with("BY") && *name != "BYSETPOS";
    refuse(
        has("BYSETPOS") && !parts.iter().any(picks),
        "BYSETPOS needs another BY part to pick from",
    );
    let times = ["BYHOUR", "BYMINUTE", "BYSECOND"].into_iter().any(has);
    refuse(beside == Beside::Date && times, "whole days have no hours");
    refuse(
        get(parts, "WKST").is_some_and(|day| !WEEKDAYS.contains(&day)),
        "WKST is a weekday like MO",
    );
    wrongs.extend(
        NUMBERS
            .iter()
            .filter_map(|limits| number_wrong(parts, limits)),
    );
    wrongs.extend(
        get(parts, "BYDAY").and_then(|days| weekdays_wrong(days, frequency, has("BYWEEKNO"))),
    );
    wrongs.extend(get(parts, "UNTIL").and_then(|until| until_wrong(until, beside)));
    wrongs
}

fn number_wrong(
    parts: &[(&str, &str)],
    (name, from, to, signed): &(&str, i32, i32, bool),
) -> Option<String> {
    let is_good = |text: &str| {
        let number: i32 = text.parse().ok()?;
        let size = if *signed { number.abs() } else { number };
        (*from..=*to).contains(&size).then_some(())
    };
    let values = get(parts, name)?;
    let bad = values.split(',').find(|text| is_good(text).is_none())?;
    Some(format!("{name} cannot be {}", excerpt(bad)))
}

fn weekdays_wrong(days: &str, frequency: &str, by_week: bool) -> Option<String> {
    let most = match frequency {
        "MONTHLY" => 5,
        "YEARLY" if !by_week => 53,
        _ => 0,
    };
    let is_good = |day: &str| {
        let (number, weekday) = day.split_at_checked(day.len().checked_sub(2)?)?;
        let is_number = number.is_empty()
            || number
                .parse::<i32>()
                .is_ok_and(|n| n != 0 && n.abs() <= most);
        (is_number && WEEKDAYS.contains(&weekday)).then_some(())
    };
    let bad = days.split(',').find(|day| is_good(day).is_none())?;
    Some(format!("BYDAY cannot be {} here", excerpt(bad)))
}

fn until_wrong(until: &str, beside: Beside) -> Option<String> {
    let wanted = match beside {
        Beside::Date => (Raw::Date, "a day, as DTSTART is"),
        Beside::Floating => (Raw::Local, "a local time, as DTSTART is"),
        Beside::Time | Beside::Observance => (Raw::Utc, "a time in UTC (with Z)"),
    };
    match date_time(until) {
        Some((_, raw)) if raw == wanted.0 => None,
        _ => Some(format!("UNTIL has to be {}", wanted.1)),
    }
}

/// What is allowed and not read alike.
fn advise(line: usize, value: &str, parts: &[(&str, &str)], found: &mut Findings) {
    let has = |name| get(parts, name).is_some();
    let mut advise = |is_so: bool, words: &str| {
        if is_so {
            found.advice(
                line,
                "rule-apps",
                "Outlook (MS-OXCICAL)",
                format!("RRULE {}: {words}", excerpt(value)),
            );
        }
    };
    let positions = get(parts, "BYSETPOS").unwrap_or("1");
    let frequency = get(parts, "FREQ").unwrap_or_default();
    advise(
        matches!(frequency, "SECONDLY" | "MINUTELY" | "HOURLY"),
        "neither Outlook nor Google repeats within a day",
    );
    advise(
        !["-1", "1", "2", "3", "4"].contains(&positions),
        "Outlook picks one day only, the first to fourth or the last",
    );
    advise(
        ["BYWEEKNO", "BYYEARDAY", "BYSECOND", "RSCALE", "SKIP"]
            .into_iter()
            .any(has),
        "Outlook does not know all of its parts",
    );
    advise(
        frequency == "YEARLY" && get(parts, "BYMONTH").is_some_and(|months| months.contains(',')),
        "Outlook repeats in one month of the year",
    );
    advise(
        get(parts, "COUNT")
            .and_then(|count| count.parse::<u32>().ok())
            .is_some_and(|count| count > 999),
        "Outlook counts to 999",
    );
    advise(
        frequency != "YEARLY" && has("BYMONTH"),
        "Outlook knows BYMONTH in yearly rules only",
    );
}
