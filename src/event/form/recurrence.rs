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
        "monthly-last" => CalendarRule::monthly_on_nth_weekday(-1, weekday)?,
        "monthly-date" => CalendarRule::monthly_on_day(start.day() as i8)?,
        "yearly" => CalendarRule::yearly().spelled_out(start),
        _ => return Ok(None),
    };
    Ok(Some(Rule::Calendar(rule)))
}

/// What something begun at local `start` can repeat by, and how people say it; most common first. Only
/// what gives that start: of even and odd weeks the ones it lies in. Nobody means "every day".
pub fn presets(start: NaiveDateTime) -> Vec<(&'static str, String)> {
    let mut rules: Vec<(&str, Rule)> = Vec::new();
    for word in fill::PRESETS.into_iter().filter(|&word| word != "daily") {
        if let Ok(Some(rule)) = preset_rule(word, start)
            && rule.has(start, start)
            && rules.iter().all(|(_, known)| *known != rule)
        {
            rules.push((word, rule));
        }
    }
    let said = |(word, rule): (_, Rule)| (word, rule.describe(start));
    rules.into_iter().map(said).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(start: &str) -> Vec<(&'static str, String)> {
        presets(start.parse().unwrap())
    }

    #[test]
    fn presets_are_said_of_the_chosen_date() {
        let thursday = offered("2026-11-26T18:30:00");
        let said = |word, words: &str| (word, words.to_owned());
        assert_eq!(
            thursday,
            [
                said("weekly", "every Thursday"),
                said("biweekly", "every other Thursday"),
                said("even-weeks", "every Thursday of even ISO weeks"),
                said("monthly-weekday", "fourth Thursday of every month"),
                said("monthly-last", "last Thursday of every month"),
                said("monthly-date", "26th of every month"),
                said("yearly", "every year on 26 November"),
            ]
        );
    }

    #[test]
    fn only_what_gives_the_date_is_offered_and_nothing_twice() {
        let words = |start| -> Vec<&str> { offered(start).into_iter().map(|it| it.0).collect() };
        let first_tuesday = words("2026-12-01T09:00:00");
        assert!(first_tuesday.contains(&"odd-weeks") && !first_tuesday.contains(&"even-weeks"));
        assert!(!first_tuesday.contains(&"monthly-last"));
        let fifth_monday = words("2026-11-30T09:00:00");
        assert!(
            fifth_monday.contains(&"monthly-weekday") && !fifth_monday.contains(&"monthly-last")
        );
    }
}
