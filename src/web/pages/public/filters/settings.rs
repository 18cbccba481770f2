//! How a subscription is written, as fields of the form: what each of them means stands in the address
//! of the feed.

use super::Choice;
use crate::feed::{Deadlines, Past, Selection};
use crate::language::Language;
use crate::locale::Locale;

/// The fields for all that is not a filter.
pub struct Settings {
    /// How far back, as a list to choose from.
    pub past: Vec<Choice>,
    /// Alarms, as boxes to tick.
    pub alarms: Vec<Choice>,
    /// The language of our own words, as a list to choose from.
    pub languages: Vec<Choice>,
    /// Switches, as boxes to tick.
    pub switches: Vec<Switch>,
    /// Whether any of them is not as usual.
    pub is_any: bool,
}

/// A box to tick.
pub struct Switch {
    /// Its key in the query.
    pub key: &'static str,
    /// Its word when it is ticked.
    pub value: &'static str,
    /// What people read.
    pub label: &'static str,
    /// What they ought to know of it.
    pub hint: Option<&'static str>,
    /// Whether it is ticked.
    pub chosen: bool,
}

const ALARMS: [(&str, &str); 4] = [
    ("15m", "15 minutes before"),
    ("1h", "1 hour before"),
    ("1d", "1 day before"),
    ("7d", "7 days before"),
];

impl Settings {
    /// The fields for a selection.
    pub fn of(selection: &Selection) -> Self {
        let look = selection.options().look();
        let switch = |key, value, label, chosen| Switch {
            key,
            value,
            label,
            hint: None,
            chosen,
        };
        Self {
            past: past(selection.past()),
            languages: languages(look.language),
            alarms: alarms(selection),
            switches: vec![
                switch(
                    "deadlines",
                    "on",
                    "Deadlines of talks and registration as entries of their own",
                    selection.deadlines() == Deadlines::On,
                ),
                Switch {
                    hint: Some(
                        "A series stays whole: its rule cannot be told for each of its days.",
                    ),
                    ..switch(
                        "perday",
                        "on",
                        "One entry a day for what lasts several days",
                        look.per_day,
                    )
                },
                switch(
                    "months",
                    "on",
                    "Events of which only the month is known, as an entry of that whole month",
                    look.months,
                ),
                switch("emoji", "off", "Titles without emoji", look.plain_titles),
            ],
            is_any: selection.past() != Past::Year
                || selection.deadlines() != Deadlines::ByKind
                || !selection.options().is_default(),
        }
    }
}

/// Each by its own name. The usual one needs no word in an address.
fn languages(chosen: Locale) -> Vec<Choice> {
    let choice = |locale: Locale| {
        let name = Language::parse(locale.tag()).map(|language| language.name().to_owned());
        let name = name.unwrap_or_else(|_| locale.tag().to_owned());
        let value = match locale {
            Locale::English => "",
            other => other.tag(),
        };
        Choice::new(value, &name, locale == chosen)
    };
    Locale::ALL.map(choice).into()
}

fn past(chosen: Past) -> Vec<Choice> {
    let usual = [
        (Past::Year, "", "One year back"),
        (Past::All, "all", "Everything there ever was"),
        (Past::Days(0), "0", "From today on"),
    ];
    let mut choices: Vec<Choice> = usual
        .into_iter()
        .map(|(past, value, label)| Choice::new(value, label, past == chosen))
        .collect();
    if let Past::Days(days @ 1..) = chosen {
        choices.push(Choice::new(
            &days.to_string(),
            &format!("{days} days back"),
            true,
        ));
    }
    choices
}

/// The usual ones, and those that only an address can ask for.
fn alarms(selection: &Selection) -> Vec<Choice> {
    let chosen: Vec<String> = selection.options().alarms().collect();
    let is_usual = |word: &String| ALARMS.iter().any(|(usual, _)| usual == word);
    let usual = ALARMS
        .iter()
        .map(|(word, label)| Choice::new(word, label, chosen.iter().any(|chosen| chosen == word)));
    let others = chosen.iter().filter(|word| !is_usual(word));
    usual
        .chain(others.map(|word| Choice::new(word, &format!("{word} before"), true)))
        .collect()
}
