//! The rule of a series as a sentence.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};

use super::Describe;
use crate::locale::Locale;
use crate::recurrence::{Pattern, Recurrence, Rule, When};

impl Describe {
    /// What a series repeats by: `Every Thursday until 30 December 2027`. In other languages than
    /// English the rarer rules are told in English, too. None for what does not repeat by a rule.
    pub fn rule(self, when: &When, recurrence: Option<&Recurrence>) -> Option<String> {
        let said = self.by_rule(when, recurrence?)?;
        let mut letters = said.chars();
        let first = letters.next()?;
        Some(first.to_uppercase().chain(letters).collect())
    }

    /// The same behind other words: `every Thursday`, `on dates of its own`.
    pub fn repeats(self, when: &When, recurrence: &Recurrence) -> String {
        let own = || self.0.text("own-dates").into_owned();
        self.by_rule(when, recurrence).unwrap_or_else(own)
    }

    fn by_rule(self, when: &When, recurrence: &Recurrence) -> Option<String> {
        let rule = recurrence.rule.as_ref()?;
        let start = when.local_start();
        let pattern = match self.0 {
            Locale::English => None,
            _ => rule.pattern(start),
        };
        Some(match pattern {
            Some(pattern) => self.with_end(self.pattern(&pattern), rule),
            None => rule.describe(start),
        })
    }

    fn pattern(self, pattern: &Pattern) -> String {
        let locale = self.0;
        match pattern {
            Pattern::Weeks { every, weekdays } => {
                let names: Vec<String> = weekdays.iter().map(|day| self.weekday(*day)).collect();
                let days = locale.list(&names, "list-and").unwrap_or_default();
                let values = [("count", (*every).into()), ("days", days.into())];
                locale.fill("rule-weeks", values)
            }
            Pattern::HalfOfTheWeeks { is_even, weekday } => {
                let days = [("days", self.weekday(*weekday).into())];
                match is_even {
                    true => locale.fill("rule-even-weeks", days),
                    false => locale.fill("rule-odd-weeks", days),
                }
            }
            Pattern::Months { nth, weekday } => {
                let one = |nth: &i8| locale.fill("rule-nth", [("nth", (*nth).into())]);
                let names: Vec<String> = nth.iter().map(one).collect();
                let which = locale.list(&names, "list-and").unwrap_or_default();
                let day = self.weekday(*weekday);
                locale.fill(
                    "rule-months",
                    [("which", which.into()), ("day", day.into())],
                )
            }
        }
    }

    fn with_end(self, said: String, rule: &Rule) -> String {
        let (until, count) = match rule {
            Rule::Calendar(rule) => (rule.until(), rule.count()),
            Rule::IsoWeeks(weeks) => (weeks.until(), None),
        };
        let day = |last: NaiveDateTime| self.0.date(last.date());
        match (until, count) {
            (Some(last), _) => {
                let values = [("rule", said.into()), ("day", day(last).into())];
                self.0.fill("rule-until", values)
            }
            (None, Some(count)) => {
                let values = [("rule", said.into()), ("count", count.into())];
                self.0.fill("rule-times", values)
            }
            (None, None) => said,
        }
    }

    /// The name of a weekday, by some day that was one.
    fn weekday(self, weekday: Weekday) -> String {
        let monday = NaiveDate::from_isoywd_opt(2026, 1, Weekday::Mon).unwrap_or_default();
        let days = TimeDelta::days(weekday.num_days_from_monday().into());
        self.0.weekday(monday + days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::recurrence::{CalendarRule, Span, Zone};

    fn told(locale: Locale, rule: CalendarRule) -> String {
        let (start, end) = ("2026-06-04T15:00:00", "2026-06-04T16:00:00");
        let [start, end] = [start, end].map(|time| time.parse().unwrap());
        let when = When {
            zone: Zone::UTC,
            span: Span::Timed { start, end },
        };
        let recurrence = Recurrence::by(Rule::Calendar(rule));
        Describe(locale).rule(&when, Some(&recurrence)).unwrap()
    }

    #[test]
    fn the_usual_rules_are_told_in_each_language() {
        let weekly = || CalendarRule::weekly(1).unwrap();
        assert_eq!(told(Locale::English, weekly()), "Every Thursday");
        assert_eq!(told(Locale::German, weekly()), "Jede Woche am Donnerstag");
        assert_eq!(told(Locale::Japanese, weekly()), "毎週木曜日");
        let last = || CalendarRule::monthly_on_nth_weekday(-1, Weekday::Thu).unwrap();
        assert_eq!(
            told(Locale::French, last()),
            "Chaque mois, le dernier jeudi"
        );
        let until = "2026-12-31T23:00:00".parse().unwrap();
        assert_eq!(
            told(Locale::Spanish, weekly().with_until(until)),
            "Cada semana, el jueves, hasta el jueves, 31 de diciembre de 2026"
        );
        for locale in Locale::ALL.into_iter().skip(1) {
            for rule in [weekly(), last(), CalendarRule::weekly(2).unwrap()] {
                let said = told(locale, rule.clone());
                assert!(!said.contains('{') && !said.contains("hursday"), "{said}");
                assert_ne!(said, told(Locale::English, rule));
            }
        }
    }

    #[test]
    fn a_rare_rule_is_told_in_english() {
        let yearly = told(Locale::German, CalendarRule::yearly());
        assert_eq!(yearly, told(Locale::English, CalendarRule::yearly()));
    }
}
