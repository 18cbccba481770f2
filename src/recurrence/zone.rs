//! Time zones by name: what people choose and what is stored.
//!
//! `chrono_tz::Tz` is only the checked name; what its clocks show is told in
//! [`offset`](super::offset).

use std::cmp::Ordering;
use std::fmt;

use chrono_tz::{TZ_VARIANTS, Tz};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::tzdata;

/// A time zone of the IANA database, by name. Stored and sent as that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(Tz);

/// Why a text names no zone.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ZoneFault {
    /// `EST`, `MST7MDT`: an offset or a rule, not a place whose clocks one can follow.
    #[error("{0} is an abbreviation; choose a city, like America/New_York, or UTC")]
    Abbreviation(String),
    /// Nothing of that name, but of a similar one.
    #[error("{name} is not a time zone; did you mean {meant}?")]
    Misspelt {
        /// What was given, cut to a readable length.
        name: String,
        /// The name it may have been meant for.
        meant: &'static str,
    },
    /// Nothing of that name, cut to a readable length.
    #[error("{0} is not a time zone; choose a city, like Europe/Prague, or UTC")]
    Unknown(String),
}

impl Zone {
    /// Coordinated Universal Time, `Etc/UTC`.
    pub const UTC: Self = Self(Tz::Etc__UTC);

    /// Takes an IANA name as it is written (`Area/City`), or `UTC`. Old names (`Asia/Calcutta`) are
    /// kept as given: they follow the same rules, and calendars that came with one keep it.
    pub fn parse(raw: &str) -> Result<Self, ZoneFault> {
        let name = raw.trim();
        match name.parse() {
            Ok(Tz::UTC) => Ok(Self::UTC),
            Ok(zone) if name.contains('/') => Ok(Self(zone)),
            _ => Err(fault(name)),
        }
    }

    /// Every zone to choose from, by name: `Etc/UTC`, and the `Area/City` names without old
    /// spellings of the same place.
    pub fn all() -> impl Iterator<Item = Self> {
        let is_place = |name: &str| name.contains('/') && !name.starts_with("Etc/");
        let is_choice = move |zone: &Self| {
            zone.is_utc() || (is_place(zone.name()) && zone.rules().is_primary())
        };
        TZ_VARIANTS.iter().copied().map(Self).filter(is_choice)
    }

    /// The IANA name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// Whether it is UTC itself, not a place that keeps the same time.
    pub fn is_utc(self) -> bool {
        self == Self::UTC
    }

    /// The rules its clocks follow.
    pub(super) fn rules(self) -> &'static TimeZone {
        tzdata::rules(self.0)
    }
}

/// Names what is wrong with a text that is no zone, and what may have been meant: the same name in
/// another spelling, a city without its area, or a country.
fn fault(name: &str) -> ZoneFault {
    let is_abbreviation =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || "+-".contains(c);
    let shown: String = name.chars().take(60).collect();
    if (1..=9).contains(&name.len()) && name.chars().all(is_abbreviation) {
        return ZoneFault::Abbreviation(shown);
    }
    let wanted = name.to_lowercase().replace(' ', "_");
    let places = || {
        TZ_VARIANTS
            .iter()
            .map(|zone| zone.name())
            .filter(|name| name.contains('/'))
    };
    let same_name = places().find(|place| place.to_lowercase() == wanted);
    let same_city = || places().find(|place| city(place).to_lowercase() == wanted);
    let country = || tzdata::rules(name.parse().ok()?).primary_iana_name();
    match same_name.or_else(same_city).or_else(country) {
        Some(meant) => ZoneFault::Misspelt { name: shown, meant },
        None => ZoneFault::Unknown(shown),
    }
}

fn city(place: &str) -> &str {
    place.rsplit_once('/').map_or(place, |(_, city)| city)
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl TryFrom<String> for Zone {
    type Error = ZoneFault;
    fn try_from(raw: String) -> Result<Self, ZoneFault> {
        Self::parse(&raw)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_as_iana_writes_them_and_utc_by_both_its_names() {
        assert_eq!(
            Zone::parse(" Asia/Ho_Chi_Minh ").unwrap().name(),
            "Asia/Ho_Chi_Minh"
        );
        assert_eq!(
            Zone::parse("Asia/Calcutta").unwrap().name(),
            "Asia/Calcutta"
        );
        assert_eq!(Zone::parse("UTC"), Ok(Zone::UTC));
        assert_eq!(Zone::parse("Etc/UTC"), Ok(Zone::UTC));
        assert!(Zone::UTC.is_utc() && !Zone::parse("Africa/Abidjan").unwrap().is_utc());
    }

    #[test]
    fn abbreviations_are_refused() {
        for name in ["EST", "MST7MDT", "CET", "GMT", "GMT+0", "+02"] {
            assert_eq!(
                Zone::parse(name),
                Err(ZoneFault::Abbreviation(name.to_owned()))
            );
        }
    }

    #[test]
    fn a_near_miss_names_the_zone_that_may_be_meant() {
        let meant = |name: &str| match Zone::parse(name) {
            Err(ZoneFault::Misspelt { meant, .. }) => Some(meant),
            _ => None,
        };
        assert_eq!(meant("asia/kolkata"), Some("Asia/Kolkata"));
        assert_eq!(meant("America/New York"), Some("America/New_York"));
        assert_eq!(meant("prague"), Some("Europe/Prague"));
        assert_eq!(meant("Japan"), Some("Asia/Tokyo"));
        assert_eq!(meant("Middle Earth"), None);
        assert!(Zone::parse("").is_err());
        assert!(
            Zone::parse(&"é/".repeat(9_999))
                .unwrap_err()
                .to_string()
                .len()
                < 200
        );
    }

    #[test]
    fn the_choice_is_in_order_and_has_each_place_by_one_name() {
        let all: Vec<&str> = Zone::all().map(Zone::name).collect();
        assert!(all.is_sorted());
        assert!((380..480).contains(&all.len()), "{}", all.len());
        for name in [
            "Etc/UTC",
            "Europe/Kyiv",
            "Asia/Kathmandu",
            "America/Argentina/Buenos_Aires",
        ] {
            assert!(all.contains(&name), "{name}");
        }
        for name in [
            "Europe/Kiev",
            "Asia/Katmandu",
            "US/Pacific",
            "Etc/GMT+5",
            "UTC",
        ] {
            assert!(!all.contains(&name), "{name}");
        }
    }

    #[test]
    fn a_zone_is_stored_as_its_name() {
        let zone = Zone::parse("America/Chicago").unwrap();
        assert_eq!(
            serde_json::to_string(&zone).unwrap(),
            r#""America/Chicago""#
        );
        assert_eq!(
            serde_json::from_str::<Zone>(r#""America/Chicago""#).unwrap(),
            zone
        );
        assert!(serde_json::from_str::<Zone>(r#""EST""#).is_err());
    }
}
