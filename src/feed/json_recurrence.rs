//! How an event repeats, in the words of JSCalendar (RFC 8984, section 4.3).

use chrono::{Datelike, NaiveDateTime};
use serde_json::{Map, Value, json};

use super::json::{duration, local};
use crate::recurrence::{IsoWeeks, Override, Recurrence, Rule, When};

/// The `RecurrenceRule` of an event that has one.
pub(super) fn rule(recurrence: &Recurrence, first: &When) -> Option<Value> {
    match recurrence.rule.as_ref()? {
        Rule::Calendar(rule) => Some(calendar_rule(&rule.to_string())),
        Rule::IsoWeeks(weeks) => Some(iso_weeks(weeks, first)),
    }
}

/// The dates that differ from the rule, by the start it gives them (`recurrenceOverrides`).
pub(super) fn overrides(recurrence: &Recurrence, first: &When) -> Value {
    let mut overrides = Map::new();
    let mut put = |at: &NaiveDateTime, patch: Value| overrides.insert(local(*at), patch);
    for at in &recurrence.extra {
        put(at, json!({}));
    }
    for at in &recurrence.skipped {
        put(at, json!({ "excluded": true }));
    }
    for (at, change) in &recurrence.overrides {
        let patch = match change {
            Override::Cancelled { .. } => json!({ "status": "cancelled" }),
            Override::Moved { span } => {
                let moved = When {
                    zone: first.zone,
                    span: *span,
                };
                json!({ "start": local(moved.local_start()), "duration": duration(&moved) })
            }
        };
        put(at, patch);
    }
    Value::Object(overrides)
}

/// From the stored text of a rule, whose UNTIL is a local time, as JSCalendar wants it.
fn calendar_rule(text: &str) -> Value {
    let mut rule = Map::from_iter([("@type".to_owned(), json!("RecurrenceRule"))]);
    for (part, value) in text.split(';').filter_map(|part| part.split_once('=')) {
        let (name, value) = match part {
            "FREQ" => ("frequency", json!(value.to_ascii_lowercase())),
            "INTERVAL" => ("interval", numbers(value)[0].clone()),
            "COUNT" => ("count", numbers(value)[0].clone()),
            "UNTIL" => ("until", json!(until(value))),
            "BYDAY" => ("byDay", value.split(',').map(day).collect()),
            "BYMONTHDAY" => ("byMonthDay", numbers(value)),
            // Strings, for other calendars have leap months.
            "BYMONTH" => ("byMonth", value.split(',').collect()),
            "BYSETPOS" => ("bySetPosition", numbers(value)),
            "WKST" => ("firstDayOfWeek", json!(value.to_ascii_lowercase())),
            _ => continue,
        };
        rule.insert(name.to_owned(), value);
    }
    Value::Object(rule)
}

/// What RRULE cannot be trusted with, JSCalendar says in one rule: these weeks of every year.
fn iso_weeks(weeks: &IsoWeeks, first: &When) -> Value {
    let numbers = 1..=53_u8;
    let wanted: Vec<u8> = numbers
        .filter(|week| week % weeks.every() == weeks.remainder())
        .collect();
    let weekday = first
        .local_start()
        .weekday()
        .to_string()
        .to_ascii_lowercase();
    let mut rule = json!({
        "@type": "RecurrenceRule",
        "frequency": "yearly",
        "byWeekNo": wanted,
        "byDay": [{ "@type": "NDay", "day": &weekday[..2] }],
    });
    if let Some(until) = weeks.until() {
        rule["until"] = json!(local(until));
    }
    rule
}

/// `2TU` as the second Tuesday, `TH` as any Thursday.
fn day(code: &str) -> Value {
    let (nth, weekday) = code.split_at(code.len().saturating_sub(2));
    let mut day = json!({ "@type": "NDay", "day": weekday.to_ascii_lowercase() });
    if let Ok(nth) = nth.parse::<i8>() {
        day["nthOfPeriod"] = json!(nth);
    }
    day
}

fn numbers(list: &str) -> Value {
    list.split(',')
        .filter_map(|number| number.parse::<i32>().ok())
        .collect()
}

fn until(basic: &str) -> String {
    NaiveDateTime::parse_from_str(basic, "%Y%m%dT%H%M%S").map_or_else(|_| basic.to_owned(), local)
}
