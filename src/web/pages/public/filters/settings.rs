//! How a subscription is written, as fields of the form: what each of them means stands in the address
//! of the feed.

use super::Choice;
use crate::feed::{Deadlines, Past, Selection};

/// The fields for all that is not a filter.
pub struct Settings {
    /// How far back, as a list to choose from.
    pub past: Vec<Choice>,
    /// Alarms, as boxes to tick.
    pub alarms: Vec<Choice>,
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
            chosen,
        };
        Self {
            past: past(selection.past()),
            alarms: alarms(selection),
            switches: vec![
                switch(
                    "deadlines",
                    "on",
                    "Deadlines of talks and registration as entries of their own",
                    selection.deadlines() == Deadlines::On,
                ),
                switch(
                    "perday",
                    "on",
                    "One entry a day for what lasts several days",
                    look.per_day,
                ),
                switch("emoji", "off", "Titles without emoji", look.plain_titles),
            ],
            is_any: selection.past() != Past::Year
                || selection.deadlines() != Deadlines::ByKind
                || !selection.options().is_default(),
        }
    }
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
