//! How often a meeting takes place, in the words of `yaml2ical`.

use chrono::Weekday;

use crate::recurrence::{CalendarRule, IsoWeeks, Rule};

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frequency {
    /// Every week.
    Weekly,
    /// In the ISO weeks whose number leaves a remainder when divided by 2 or 4.
    IsoWeeks(IsoWeeks),
    /// On the nth such weekday of every month, the last for -1.
    Monthly {
        /// 1 to 4, or -1.
        nth: i8,
        /// Which weekday.
        weekday: Weekday,
    },
    /// When somebody calls it.
    AdHoc,
}

impl Frequency {
    /// `weekly`, `biweekly-even`, `first-friday` and so on. `yaml2ical` knows months by their first
    /// weekdays only; the others are what people would write for them.
    pub(super) fn parse(word: &str) -> Option<Self> {
        let iso_weeks = |every, remainder| IsoWeeks::new(every, remainder).ok().map(Self::IsoWeeks);
        match word {
            "weekly" => Some(Self::Weekly),
            "adhoc" => Some(Self::AdHoc),
            "biweekly-even" => iso_weeks(2, 0),
            "biweekly-odd" => iso_weeks(2, 1),
            "quadweekly" => iso_weeks(4, 0),
            "quadweekly-week-1" => iso_weeks(4, 1),
            "quadweekly-week-2" | "quadweekly-alternate" => iso_weeks(4, 2),
            "quadweekly-week-3" => iso_weeks(4, 3),
            _ => monthly(word),
        }
    }

    /// Every word of a rule for meetings on a weekday, the usual ones first.
    pub(super) fn words(weekday: &str) -> impl Iterator<Item = String> {
        let weeks = [
            "weekly",
            "biweekly-even",
            "biweekly-odd",
            "quadweekly",
            "quadweekly-week-1",
            "quadweekly-week-2",
            "quadweekly-week-3",
        ];
        let months = ["first", "second", "third", "fourth", "last"];
        let months = months.map(|number| format!("{number}-{weekday}"));
        weeks.map(str::to_owned).into_iter().chain(months)
    }

    /// The rule of a meeting on that weekday; none when it is called ad hoc.
    pub(super) fn rule(self, weekday: Weekday) -> Option<Rule> {
        match self {
            Self::Weekly => CalendarRule::weekly_on(1, &[weekday])
                .ok()
                .map(Rule::Calendar),
            Self::IsoWeeks(weeks) => Some(Rule::IsoWeeks(weeks)),
            Self::Monthly { nth, weekday } => CalendarRule::monthly_on_nth_weekday(nth, weekday)
                .ok()
                .map(Rule::Calendar),
            Self::AdHoc => None,
        }
    }
}

fn monthly(word: &str) -> Option<Frequency> {
    let (number, day) = word.split_once('-')?;
    let nth = match number {
        "first" => 1,
        "second" => 2,
        "third" => 3,
        "fourth" => 4,
        "last" => -1,
        _ => return None,
    };
    Some(Frequency::Monthly {
        nth,
        weekday: day.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(word: &str) -> String {
        match Frequency::parse(word).and_then(|frequency| frequency.rule(Weekday::Fri)) {
            Some(Rule::Calendar(rule)) => rule.to_string(),
            Some(Rule::IsoWeeks(weeks)) => format!("{} mod {}", weeks.remainder(), weeks.every()),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn every_word_of_yaml2ical_has_its_rule() {
        assert_eq!(rule("weekly"), "FREQ=WEEKLY;BYDAY=FR");
        assert_eq!(rule("biweekly-even"), "0 mod 2");
        assert_eq!(rule("biweekly-odd"), "1 mod 2");
        assert_eq!(rule("quadweekly"), "0 mod 4");
        assert_eq!(rule("quadweekly-week-1"), "1 mod 4");
        assert_eq!(rule("quadweekly-week-2"), "2 mod 4");
        assert_eq!(rule("quadweekly-week-3"), "3 mod 4");
        assert_eq!(rule("quadweekly-alternate"), "2 mod 4");
        assert_eq!(rule("first-friday"), "FREQ=MONTHLY;BYDAY=1FR");
        assert_eq!(rule("last-friday"), "FREQ=MONTHLY;BYDAY=-1FR");
        assert_eq!(Frequency::parse("adhoc"), Some(Frequency::AdHoc));
    }

    #[test]
    fn a_word_that_is_not_known_is_none() {
        for word in [
            "",
            "monthly",
            "first",
            "fifth-friday",
            "first-someday",
            "biweekly",
            "quadweekly-week-4",
        ] {
            assert_eq!(Frequency::parse(word), None, "{word}");
        }
    }
}
