//! How somebody wants a feed written. Part of its address beside the selection, for calendar apps can
//! be told nothing else, and kept apart from it, for no option changes which events are selected.

use super::fault::{SelectionFault, shorten};
use crate::ical::Look;
use crate::locale::Locale;

/// The key for alarms.
const ALARM: &str = "alarm";
/// The key for one entry a day.
const PER_DAY: &str = "perday";
/// The key for events of which only the month is known.
const MONTHS: &str = "months";
/// The key for emoji in titles.
const EMOJI: &str = "emoji";
/// The key for the language of our own words.
const LANGUAGE: &str = "lang";

/// The keys in the order of canonical addresses.
pub(super) const KEYS: [&str; 5] = [ALARM, PER_DAY, MONTHS, EMOJI, LANGUAGE];

/// The most alarms of one event.
const MOST_ALARMS: usize = 5;

/// The earliest alarm, in minutes before the start: four weeks.
const EARLIEST: u32 = 4 * 7 * 24 * 60;

/// How a feed is written. The default is what everybody gets who asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Options {
    look: Look,
}

impl Options {
    /// What the printer is to do.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// The language of our own words.
    pub fn language(&self) -> Locale {
        self.look.language
    }

    /// What of it matters where entries are not those of a calendar: the language.
    #[must_use]
    pub(super) fn of_words(&self) -> Self {
        Self {
            look: Look {
                language: self.look.language,
                ..Look::default()
            },
        }
    }

    /// Whether nothing was asked for.
    pub fn is_default(&self) -> bool {
        self == &Self::default()
    }

    /// The alarms as they stand in addresses: `15m`, `2h`, `1d`.
    pub fn alarms(&self) -> impl Iterator<Item = String> {
        self.look.alarms.iter().map(|&minutes| spell(minutes))
    }

    /// Takes the value of one of the [`KEYS`].
    pub(super) fn add(&mut self, key: &str, value: &str) -> Result<(), SelectionFault> {
        match key {
            ALARM => self.add_alarms(value),
            PER_DAY => {
                self.look.per_day = switch(PER_DAY, value)?;
                Ok(())
            }
            MONTHS => {
                self.look.months = switch(MONTHS, value)?;
                Ok(())
            }
            LANGUAGE => {
                self.look.language = language(value)?;
                Ok(())
            }
            EMOJI => {
                self.look.plain_titles = !switch(EMOJI, value)?;
                Ok(())
            }
            _ => Err(SelectionFault::UnknownKey { key: shorten(key) }),
        }
    }

    /// Its parts of a canonical address; what is as usual is not said.
    pub(super) fn parts(&self) -> Vec<String> {
        let mut parts = Vec::new();
        let alarms: Vec<String> = self.alarms().collect();
        if !alarms.is_empty() {
            parts.push(format!("{ALARM}={}", alarms.join(",")));
        }
        if self.look.per_day {
            parts.push(format!("{PER_DAY}=on"));
        }
        if self.look.months {
            parts.push(format!("{MONTHS}=on"));
        }
        if self.look.plain_titles {
            parts.push(format!("{EMOJI}=off"));
        }
        if self.look.language != Locale::default() {
            parts.push(format!("{LANGUAGE}={}", self.look.language.tag()));
        }
        parts
    }

    fn add_alarms(&mut self, list: &str) -> Result<(), SelectionFault> {
        let words = list.split(',').map(str::trim);
        for word in words.filter(|word| !word.is_empty()) {
            let minutes = minutes(word).ok_or_else(|| SelectionFault::UnknownValue {
                key: ALARM,
                value: shorten(word),
                takes: "minutes, hours or days before the start, up to four weeks: 15m, 2h, 1d"
                    .to_owned(),
            })?;
            self.look.alarms.insert(minutes);
        }
        if self.look.alarms.len() > MOST_ALARMS {
            return Err(SelectionFault::UnknownValue {
                key: ALARM,
                value: shorten(list),
                takes: format!("at most {MOST_ALARMS} of them"),
            });
        }
        Ok(())
    }
}

fn minutes(word: &str) -> Option<u32> {
    let (number, unit) = word.split_at_checked(word.len().checked_sub(1)?)?;
    let unit = match unit {
        "m" => 1,
        "h" => 60,
        "d" => 24 * 60,
        _ => return None,
    };
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let number: u32 = number.parse().ok().filter(|_| is_number)?;
    number.checked_mul(unit).filter(|all| *all <= EARLIEST)
}

/// In the largest unit that leaves no rest.
fn spell(minutes: u32) -> String {
    match minutes {
        0 => "0m".to_owned(),
        all if all.is_multiple_of(24 * 60) => format!("{}d", all / (24 * 60)),
        all if all.is_multiple_of(60) => format!("{}h", all / 60),
        all => format!("{all}m"),
    }
}

fn language(tag: &str) -> Result<Locale, SelectionFault> {
    Locale::of_tag(tag).ok_or_else(|| SelectionFault::UnknownValue {
        key: LANGUAGE,
        value: shorten(tag),
        takes: Locale::ALL.map(Locale::tag).join(", "),
    })
}

/// Reads `on` or `off`.
pub(super) fn switch(key: &'static str, word: &str) -> Result<bool, SelectionFault> {
    match word {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err(SelectionFault::UnknownValue {
            key,
            value: shorten(word),
            takes: "on, off".to_owned(),
        }),
    }
}
