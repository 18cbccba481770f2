//! How far back a selection reaches.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::fault::{SelectionFault, shorten};

/// Its key in addresses.
pub(super) const KEY: &str = "past";

/// How far back a selection reaches.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Past {
    /// 365 days: what a subscription keeps when nothing is said.
    #[default]
    Year,
    /// So many days; 0 leaves out what was over before today.
    Days(u16),
    /// Everything there ever was.
    All,
}

impl Past {
    /// The first instant that counts: an event that was over by then is left out.
    pub fn since(self, day: NaiveDate) -> Option<DateTime<Utc>> {
        let days = match self {
            Self::Year => 365,
            Self::Days(days) => u64::from(days),
            Self::All => return None,
        };
        let first = day
            .checked_sub_days(Days::new(days))
            .unwrap_or(NaiveDate::MIN);
        Some(first.and_time(NaiveTime::MIN).and_utc())
    }

    pub(super) fn parse(word: &str) -> Result<Self, SelectionFault> {
        match word.parse() {
            _ if word == "all" => Ok(Self::All),
            Ok(365) => Ok(Self::Year),
            Ok(days) => Ok(Self::Days(days)),
            Err(_) => Err(SelectionFault::UnknownValue {
                key: KEY,
                value: shorten(word),
                takes: "all, or a number of days".to_owned(),
            }),
        }
    }
}
