//! Countries (ISO 3166-1) and the regions the Foundation counts by.

mod clocks;
mod sub_region;

use serde::{Deserialize, Serialize};

pub use self::clocks::zone_of;
pub use self::sub_region::SubRegion;
use crate::database::text_enum;

text_enum! {
    /// A region of the world, as the OpenInfra Foundation uses them.
    Region {
        /// Asia and the Pacific.
        Apac = "apac",
        /// Europe, the Middle East and Africa.
        Emea = "emea",
        /// Canada and the United States.
        NorthAmerica = "north-america",
        /// Mexico, Central and South America, the Caribbean.
        LatinAmerica = "latin-america",
    }
}

impl Region {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Apac => "Asia Pacific",
            Self::Emea => "Europe, Middle East, Africa",
            Self::NorthAmerica => "North America",
            Self::LatinAmerica => "Latin America",
        }
    }
}

/// A country by its two-letter code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

/// A word that is no country code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a country code of ISO 3166 (two letters, such as DE or VN)")]
pub struct UnknownCountry(String);

impl Country {
    /// Reads an alpha-2 code in either case.
    pub fn parse(code: &str) -> Result<Self, UnknownCountry> {
        let upper = code.trim().to_ascii_uppercase();
        match (upper.as_bytes(), rust_iso3166::from_alpha2(&upper)) {
            (&[a, b], Some(_)) => Ok(Self([a, b])),
            _ => Err(UnknownCountry(code.trim().chars().take(20).collect())),
        }
    }

    /// All countries, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        rust_iso3166::ALL
            .iter()
            .filter_map(|country| Self::parse(country.alpha2).ok())
    }

    /// The two-letter code, in capitals.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Its short English name.
    pub fn name(&self) -> &'static str {
        match self.code() {
            // The standard's formal names, which nobody would put on a map.
            "US" => "United States",
            "GB" => "United Kingdom",
            "KR" => "South Korea",
            "TW" => "Taiwan",
            "VN" => "Vietnam",
            "TR" => "Türkiye",
            "CD" => "DR Congo",
            "RU" => "Russia",
            "IR" => "Iran",
            "TZ" => "Tanzania",
            "BO" => "Bolivia",
            "VE" => "Venezuela",
            "NL" => "Netherlands",
            code => rust_iso3166::from_alpha2(code).map_or("", |country| country.name),
        }
    }

    /// The region it counts to.
    pub fn region(&self) -> Region {
        const NORTH_AMERICA: [&str; 5] = ["US", "CA", "GL", "PM", "BM"];
        const APAC: [&str; 59] = [
            "AF", "AS", "AU", "BD", "BN", "BT", "CC", "CK", "CN", "CX", "FJ", "FM", "GU", "HK",
            "HM", "ID", "IN", "IO", "JP", "KG", "KH", "KI", "KP", "KR", "KZ", "LA", "LK", "MH",
            "MM", "MN", "MO", "MP", "MV", "MY", "NC", "NF", "NP", "NR", "NU", "NZ", "PF", "PG",
            "PH", "PK", "PN", "PW", "SB", "SG", "TH", "TJ", "TK", "TL", "TM", "TO", "TV", "TW",
            "UZ", "VN", "WS",
        ];
        const LATIN_AMERICA: [&str; 47] = [
            "AG", "AI", "AR", "AW", "BB", "BL", "BO", "BQ", "BR", "BS", "BZ", "CL", "CO", "CR",
            "CU", "CW", "DM", "DO", "EC", "FK", "GD", "GF", "GP", "GT", "GY", "HN", "HT", "JM",
            "KN", "KY", "LC", "MF", "MQ", "MS", "MX", "NI", "PA", "PE", "PR", "PY", "SR", "SV",
            "SX", "TC", "TT", "UY", "VC",
        ];
        match self.code() {
            code if NORTH_AMERICA.contains(&code) => Region::NorthAmerica,
            code if APAC.contains(&code) || matches!(code, "VU" | "WF" | "UM") => Region::Apac,
            code if LATIN_AMERICA.contains(&code) || matches!(code, "VE" | "VG" | "VI") => {
                Region::LatinAmerica
            }
            _ => Region::Emea,
        }
    }
}

impl TryFrom<String> for Country {
    type Error = UnknownCountry;
    fn try_from(code: String) -> Result<Self, UnknownCountry> {
        Self::parse(&code)
    }
}

impl From<Country> for String {
    fn from(country: Country) -> String {
        country.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_checked_and_every_country_has_a_name_and_a_region() {
        assert!(Country::parse("XX").is_err());
        assert!(Country::parse("DEU").is_err());
        assert_eq!(Country::parse(" vn ").unwrap().name(), "Vietnam");
        assert!(Country::all().count() > 240);
        assert!(Country::all().all(|country| !country.name().is_empty()));
        let region = |code| Country::parse(code).unwrap().region();
        assert_eq!(region("GH"), Region::Emea);
        assert_eq!(region("MX"), Region::LatinAmerica);
        assert_eq!(region("US"), Region::NorthAmerica);
        assert_eq!(region("VU"), Region::Apac);
        assert_eq!(region("VE"), Region::LatinAmerica);
    }
}
