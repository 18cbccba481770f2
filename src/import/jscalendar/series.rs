//! How it repeats: `recurrenceRules` and `recurrenceOverrides` (section 4.3).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde_json::{Map, Value};

use super::object::Object;
use super::when::{Length, local};
use crate::import::report::FileFault;
use crate::recurrence::{CalendarRule, IsoWeeks, Override, Recurrence, Rule, Span, When};
use crate::text::Line;

/// The series of an event that is one; what of it cannot be said here becomes a note.
pub(super) fn read(
    object: &Object<'_>,
    first: &When,
    notes: &mut Vec<String>,
) -> Result<Option<Recurrence>, FileFault> {
    let rules = match object.map.get("recurrenceRules") {
        None | Some(Value::Null) => &[],
        Some(Value::Array(rules)) => rules.as_slice(),
        Some(_) => return Err(object.fault("recurrenceRules is no array")),
    };
    let overrides = object.pairs("recurrenceOverrides")?;
    if rules.is_empty() && overrides.is_empty() {
        return Ok(None);
    }
    let excluded = object.map.get("excludedRecurrenceRules");
    if excluded
        .and_then(Value::as_array)
        .is_some_and(|rules| !rules.is_empty())
    {
        return Err(object.fault("excludedRecurrenceRules cannot be said here: exclude the dates"));
    }
    let rule = match rules {
        [] => None,
        [rule] => Some(rule_of(object, rule, first)?),
        _ => return Err(object.fault("several recurrenceRules cannot be said here")),
    };
    let mut series = Recurrence {
        rule,
        extra: BTreeSet::new(),
        skipped: BTreeSet::new(),
        overrides: BTreeMap::new(),
    };
    for (at, patch) in overrides {
        let at = local(object, "recurrenceOverrides", at)?;
        let patch = patch
            .as_object()
            .ok_or_else(|| object.fault("recurrenceOverrides has a patch that is no object"))?;
        take(object, &mut series, first, at, patch, notes)?;
    }
    Ok(Some(series))
}

fn take(
    object: &Object<'_>,
    series: &mut Recurrence,
    first: &When,
    at: NaiveDateTime,
    patch: &Map<String, Value>,
    notes: &mut Vec<String>,
) -> Result<(), FileFault> {
    if patch.get("excluded").and_then(Value::as_bool) == Some(true) {
        series.skipped.insert(at);
        return Ok(());
    }
    // A date beside the rule is one more (section 4.3.5).
    let start = first.local_start();
    let by_rule = series.rule.as_ref();
    if !by_rule.map_or(at == start, |rule| rule.has(start, at)) {
        series.extra.insert(at);
    }
    let line = object.line;
    let own = Object { map: patch, line };
    for name in patch.keys() {
        if !["start", "duration", "status"].contains(&name.as_str()) && !name.contains(':') {
            notes.push(format!("on {at} another {name} was left out"));
        }
    }
    if own.text("status")? == Some("cancelled") {
        let reason = own
            .own_text("reason")
            .map(|reason| Line::parse(reason, 500));
        let reason = reason.transpose();
        let reason = reason.map_err(|cause| object.fault(format!("reason {cause}")))?;
        series.overrides.insert(at, Override::Cancelled { reason });
    } else if patch.contains_key("start") || patch.contains_key("duration") {
        let span = moved(&own, first, at)?;
        series.overrides.insert(at, Override::Moved { span });
    }
    Ok(())
}

fn moved(patch: &Object<'_>, first: &When, at: NaiveDateTime) -> Result<Span, FileFault> {
    let start = match patch.text("start")? {
        Some(text) => local(patch, "start", text)?,
        None => at,
    };
    let Some(text) = patch.text("duration")? else {
        return Ok(first.moved_to(start).span);
    };
    let length = Length::parse(text)
        .ok_or_else(|| patch.fault(format!("duration: {text:?} is no duration")))?;
    let span = if first.is_timed() {
        length.hours_from(start, first.zone)
    } else {
        length.days_from(start)
    };
    let when = When::new(first.zone, span);
    when.map(|when| when.span)
        .map_err(|cause| patch.fault(format!("the date moved from {at} {cause}")))
}

fn rule_of(object: &Object<'_>, value: &Value, first: &When) -> Result<Rule, FileFault> {
    let map = value
        .as_object()
        .ok_or_else(|| object.fault("recurrenceRules has one that is no object"))?;
    let line = object.line;
    let rule = Object { map, line };
    if let Some(weeks) = iso_weeks(&rule)? {
        return Ok(Rule::IsoWeeks(weeks));
    }
    for (name, usual) in [("rscale", "gregorian"), ("skip", "omit")] {
        if rule
            .text(name)?
            .is_some_and(|word| !word.eq_ignore_ascii_case(usual))
        {
            return Err(object.fault(format!("{name} of a rule is not {usual}")));
        }
    }
    let mut text = format!("FREQ={}", rule.required("frequency")?.to_ascii_uppercase());
    for (name, value) in map {
        if let Some((part, value)) = part_of(name, value) {
            text.push_str(&format!(";{part}={value}"));
        }
    }
    let parsed = CalendarRule::parse(&text, first.zone, !first.is_timed());
    parsed
        .map(Rule::Calendar)
        .map_err(|cause| object.fault(format!("how it repeats ({text}): {cause}")))
}

/// A part of an RRULE; what RFC 5545 lacks goes through by its own name, and is refused there.
fn part_of(name: &str, value: &Value) -> Option<(String, String)> {
    let part = match name {
        "@type" | "frequency" | "rscale" | "skip" => return None,
        "until" => {
            let basic = value.as_str()?.replace(['-', ':'], "");
            return Some(("UNTIL".to_owned(), basic));
        }
        "firstDayOfWeek" => "WKST".to_owned(),
        "bySetPosition" => "BYSETPOS".to_owned(),
        other => other.to_ascii_uppercase(),
    };
    let items = match value {
        Value::Array(items) => items.iter().map(item).collect(),
        one => vec![item(one)],
    };
    Some((part, items.join(",")))
}

/// `{"day": "tu", "nthOfPeriod": 2}` as `2TU`; numbers and words as they are.
fn item(value: &Value) -> String {
    match value {
        Value::Object(day) => {
            let nth = day.get("nthOfPeriod").map(Value::to_string);
            let weekday = day.get("day").and_then(Value::as_str).unwrap_or_default();
            format!(
                "{}{}",
                nth.unwrap_or_default(),
                weekday.to_ascii_uppercase()
            )
        }
        Value::String(word) => word.to_ascii_uppercase(),
        other => other.to_string(),
    }
}

/// Every other or every fourth week of every year, as one rule by the numbers of weeks.
fn iso_weeks(rule: &Object<'_>) -> Result<Option<IsoWeeks>, FileFault> {
    let Some(numbers) = rule.map.get("byWeekNo").and_then(Value::as_array) else {
        return Ok(None);
    };
    let numbers: Vec<u64> = numbers.iter().filter_map(Value::as_u64).collect();
    let has = |every: u8, remainder: u8| {
        (1..=53_u8)
            .filter(|week| week % every == remainder)
            .map(u64::from)
            .eq(numbers.iter().copied())
    };
    let kinds = [2_u8, 4]
        .into_iter()
        .flat_map(|every| (0..every).map(move |rest| (every, rest)));
    let found = kinds.into_iter().find(|&(every, rest)| has(every, rest));
    let weeks = found.and_then(|(every, rest)| IsoWeeks::new(every, rest).ok());
    let is_plain = rule.text("frequency")? == Some("yearly") && !rule.map.contains_key("count");
    let weeks = weeks
        .filter(|_| is_plain)
        .ok_or_else(|| rule.fault("byWeekNo is none of every second or every fourth week"))?;
    Ok(Some(match rule.text("until")? {
        Some(until) => weeks.with_until(local(rule, "until", until)?),
        None => weeks,
    }))
}
