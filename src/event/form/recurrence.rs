//! The fields that say how an event repeats.

use chrono::{Datelike, NaiveDateTime};

use super::{EventForm, Faults, fill, when};
use crate::recurrence::{CalendarRule, IsoWeeks, Recurrence, Rule, RuleFault, When};

pub(super) fn parse(f: &mut Faults, form: &EventForm, first: &When) -> Option<Recurrence> {
    let repeats = form.repeats.trim();
    if repeats.is_empty() || repeats == "no" {
        return None;
    }
    let rule = match repeats {
        "custom" => custom(f, form, first)?,
        word => preset(f, word, first.local_start())?,
    };
    let rule = with_until(f, form, first, rule)?;
    let recurrence = Recurrence::by(rule);
    match recurrence.check(first) {
        Ok(()) => Some(recurrence),
        Err(fault) => {
            f.add("repeats", format!("Repeats: {fault}"));
            None
        }
    }
}

fn custom(f: &mut Faults, form: &EventForm, first: &When) -> Option<Rule> {
    let rule = CalendarRule::parse(&form.rule, first.zone, !first.is_timed());
    f.take("rule", "Rule:", rule).map(Rule::Calendar)
}

fn preset(f: &mut Faults, word: &str, start: NaiveDateTime) -> Option<Rule> {
    let rule = f.take("repeats", "Repeats:", preset_rule(word, start))?;
    if rule.is_none() {
        f.add("repeats", "Repeats: choose one of the list");
    }
    rule
}

/// The rule people mean by a word, begun at `start`; `None` when the word means none.
pub(super) fn preset_rule(word: &str, start: NaiveDateTime) -> Result<Option<Rule>, RuleFault> {
    let weekday = start.weekday();
    let rule = match word {
        "daily" => CalendarRule::daily(1)?,
        "weekly" => CalendarRule::weekly_on(1, &[weekday])?,
        "biweekly" => CalendarRule::weekly_on(2, &[weekday])?,
        "even-weeks" => return Ok(Some(Rule::IsoWeeks(IsoWeeks::even()))),
        "odd-weeks" => return Ok(Some(Rule::IsoWeeks(IsoWeeks::odd()))),
        "monthly-weekday" => CalendarRule::monthly_on_nth_weekday(nth_in_month(start), weekday)?,
        "monthly-date" => CalendarRule::monthly_on_day(start.day() as i8)?,
        "yearly" => CalendarRule::yearly().spelled_out(start),
        _ => return Ok(None),
    };
    Ok(Some(Rule::Calendar(rule)))
}

/// 1 to 4, or -1: the fifth of a month is its last more often than not, and every month has a last.
fn nth_in_month(start: NaiveDateTime) -> i8 {
    match (start.day() - 1) / 7 + 1 {
        nth @ 1..=4 => nth as i8,
        _ => -1,
    }
}

fn with_until(f: &mut Faults, form: &EventForm, first: &When, rule: Rule) -> Option<Rule> {
    if form.repeats_until.trim().is_empty() {
        return Some(rule);
    }
    let last_day = f.take(
        "repeats_until",
        "Last date",
        when::date(&form.repeats_until),
    )?;
    if last_day < first.local_start().date() {
        f.add("repeats_until", "Last date is before the first");
        return None;
    }
    Some(fill::until(
        rule,
        Some(last_day.and_time(fill::end_of_day(first))),
    ))
}
