//! How a subscription is written, as fields of the form: what each of them means stands in the address
//! of the feed.

use super::Choice;
use crate::feed::{Deadlines, Past, Selection};
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
    pub label: String,
    /// What they ought to know of it.
    pub hint: Option<String>,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// Alarms that are offered: how long before.
const ALARMS: [&str; 4] = ["15m", "1h", "1d", "7d"];

impl Settings {
    /// The fields for a selection.
    pub fn of(selection: &Selection, locale: Locale) -> Self {
        let look = selection.options().look();
        let switch = |key, value, chosen| Switch {
            key,
            value,
            label: locale.word("switch", key).into_owned(),
            hint: (key == "perday").then(|| locale.text("switch-perday-hint").into_owned()),
            chosen,
        };
        Self {
            past: past(selection.past(), locale),
            languages: languages(look.language),
            alarms: alarms(selection, locale),
            switches: vec![
                switch("deadlines", "on", selection.deadlines() == Deadlines::On),
                switch("perday", "on", look.per_day),
                switch("months", "on", look.months),
                switch("emoji", "off", look.plain_titles),
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
        let value = match locale {
            Locale::English => "",
            other => other.tag(),
        };
        Choice::new(value, locale.name(), locale == chosen)
    };
    Locale::ALL.map(choice).into()
}

fn past(chosen: Past, locale: Locale) -> Vec<Choice> {
    let usual = [
        (Past::Year, "", "back-a-year"),
        (Past::All, "all", "back-to-the-first"),
        (Past::Days(0), "0", "back-to-today"),
    ];
    let mut choices: Vec<Choice> = usual
        .into_iter()
        .map(|(past, value, key)| Choice::new(value, &locale.text(key), past == chosen))
        .collect();
    if let Past::Days(days @ 1..) = chosen {
        let label = locale.fill("back-days", [("count", days.into())]);
        choices.push(Choice::new(&days.to_string(), &label, true));
    }
    choices
}

/// The usual ones, and those that only an address can ask for.
fn alarms(selection: &Selection, locale: Locale) -> Vec<Choice> {
    let chosen: Vec<String> = selection.options().alarms().collect();
    let is_chosen = |word: &str| chosen.iter().any(|chosen| chosen == word);
    let others = chosen.iter().map(String::as_str);
    let others = others.filter(|word| !ALARMS.contains(word));
    let choice = |word| Choice::new(word, &before(word, locale), is_chosen(word));
    ALARMS.into_iter().chain(others).map(choice).collect()
}

/// How long before, in words: of `15m` "15 minutes before".
fn before(alarm: &str, locale: Locale) -> String {
    let (count, key) = match alarm.split_at(alarm.len().saturating_sub(1)) {
        (count, "m") => (count, "minutes-before"),
        (count, "h") => (count, "hours-before"),
        (count, _) => (count, "days-before"),
    };
    let count: u32 = count.parse().unwrap_or_default();
    locale.fill(key, [("count", count.into())])
}
