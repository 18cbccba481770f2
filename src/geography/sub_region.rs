//! Parts of the Foundation's regions, after the geographical sub-regions of the United Nations (M49).
//!
//! Where M49 would cut across a region of the Foundation its country goes with the region: Iran, which
//! counts to EMEA, stands in west Asia. Northern America is a region already, and so has no part.

use super::{Country, Region};
use crate::database::text_enum;

text_enum! {
    /// A part of a region.
    SubRegion {
        /// China, Japan, the Koreas, Mongolia, Taiwan.
        EastAsia = "east-asia",
        /// From Myanmar to Timor-Leste.
        SoutheastAsia = "southeast-asia",
        /// From Afghanistan to Bangladesh and Sri Lanka.
        SouthAsia = "south-asia",
        /// From Kazakhstan to Tajikistan.
        CentralAsia = "central-asia",
        /// Australia and New Zealand.
        AustraliaNewZealand = "australia-new-zealand",
        /// Fiji, New Caledonia, Papua New Guinea, the Solomon Islands, Vanuatu.
        Melanesia = "melanesia",
        /// From Palau to Kiribati.
        Micronesia = "micronesia",
        /// From Tuvalu to French Polynesia.
        Polynesia = "polynesia",
        /// From Turkey to Oman, with the Caucasus and Iran.
        WestAsia = "west-asia",
        /// From Iceland to Estonia.
        NorthernEurope = "northern-europe",
        /// From France to Austria.
        WesternEurope = "western-europe",
        /// From Czechia to Russia.
        EasternEurope = "eastern-europe",
        /// From Portugal to Greece.
        SouthernEurope = "southern-europe",
        /// From Western Sahara to Egypt and Sudan.
        NorthernAfrica = "northern-africa",
        /// From Senegal to Nigeria.
        WesternAfrica = "western-africa",
        /// From Chad to Angola.
        MiddleAfrica = "middle-africa",
        /// From Eritrea to Mozambique, with the islands.
        EasternAfrica = "eastern-africa",
        /// From Namibia to South Africa.
        SouthernAfrica = "southern-africa",
        /// From Mexico to Panama.
        CentralAmerica = "central-america",
        /// The islands between the Americas.
        Caribbean = "caribbean",
        /// From Colombia to the Falklands.
        SouthAmerica = "south-america",
    }
}

/// The countries of each part, by code.
const COUNTRIES: [(SubRegion, &str); 21] = [
    (SubRegion::EastAsia, "CN HK JP KP KR MN MO TW"),
    (SubRegion::SoutheastAsia, "BN ID KH LA MM MY PH SG TH TL VN"),
    (SubRegion::SouthAsia, "AF BD BT IN LK MV NP PK"),
    (SubRegion::CentralAsia, "KG KZ TJ TM UZ"),
    (SubRegion::AustraliaNewZealand, "AU CC CX HM NF NZ"),
    (SubRegion::Melanesia, "FJ NC PG SB VU"),
    (SubRegion::Micronesia, "FM GU KI MH MP NR PW UM"),
    (SubRegion::Polynesia, "AS CK NU PF PN TK TO TV WF WS"),
    (
        SubRegion::WestAsia,
        "AE AM AZ BH CY GE IL IQ IR JO KW LB OM PS QA SA SY TR YE",
    ),
    (
        SubRegion::NorthernEurope,
        "AX DK EE FI FO GB GG IE IM IS JE LT LV NO SE SJ",
    ),
    (SubRegion::WesternEurope, "AT BE CH DE FR LI LU MC NL"),
    (SubRegion::EasternEurope, "BG BY CZ HU MD PL RO RU SK UA"),
    (
        SubRegion::SouthernEurope,
        "AD AL BA ES GI GR HR IT ME MK MT PT RS SI SM VA",
    ),
    (SubRegion::NorthernAfrica, "DZ EG EH LY MA SD TN"),
    (
        SubRegion::WesternAfrica,
        "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG",
    ),
    (SubRegion::MiddleAfrica, "AO CD CF CG CM GA GQ ST TD"),
    (
        SubRegion::EasternAfrica,
        "BI DJ ER ET KE KM MG MU MW MZ RE RW SC SO SS TZ UG YT ZM ZW",
    ),
    (SubRegion::SouthernAfrica, "BW LS NA SZ ZA"),
    (SubRegion::CentralAmerica, "BZ CR GT HN MX NI PA SV"),
    (
        SubRegion::Caribbean,
        "AG AI AW BB BL BQ BS CU CW DM DO GD GP HT JM KN KY LC MF MQ MS PR SX TC TT VC VG VI",
    ),
    (
        SubRegion::SouthAmerica,
        "AR BO BR CL CO EC FK GF GY PE PY SR UY VE",
    ),
];

impl SubRegion {
    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::EastAsia => "East Asia",
            Self::SoutheastAsia => "Southeast Asia",
            Self::SouthAsia => "South Asia",
            Self::CentralAsia => "Central Asia",
            Self::AustraliaNewZealand => "Australia and New Zealand",
            Self::Melanesia => "Melanesia",
            Self::Micronesia => "Micronesia",
            Self::Polynesia => "Polynesia",
            Self::WestAsia => "West Asia",
            Self::NorthernEurope => "Northern Europe",
            Self::WesternEurope => "Western Europe",
            Self::EasternEurope => "Eastern Europe",
            Self::SouthernEurope => "Southern Europe",
            Self::NorthernAfrica => "Northern Africa",
            Self::WesternAfrica => "Western Africa",
            Self::MiddleAfrica => "Middle Africa",
            Self::EasternAfrica => "Eastern Africa",
            Self::SouthernAfrica => "Southern Africa",
            Self::CentralAmerica => "Central America",
            Self::Caribbean => "Caribbean",
            Self::SouthAmerica => "South America",
        }
    }

    /// The region it is a part of.
    pub fn region(self) -> Region {
        match self {
            Self::EastAsia
            | Self::SoutheastAsia
            | Self::SouthAsia
            | Self::CentralAsia
            | Self::AustraliaNewZealand
            | Self::Melanesia
            | Self::Micronesia
            | Self::Polynesia => Region::Apac,
            Self::CentralAmerica | Self::Caribbean | Self::SouthAmerica => Region::LatinAmerica,
            _ => Region::Emea,
        }
    }
}

impl Country {
    /// The part of its region it lies in; none for Northern America and for places nobody lives in.
    pub fn sub_region(&self) -> Option<SubRegion> {
        let has = |codes: &str| codes.split(' ').any(|code| code == self.code());
        COUNTRIES
            .iter()
            .find(|(_, codes)| has(codes))
            .map(|(part, _)| *part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_lies_in_one_part_and_the_part_in_its_region() {
        let without: Vec<String> = Country::all()
            .filter(|country| country.sub_region().is_none())
            .map(|country| country.code().to_owned())
            .collect();
        let northern_america = ["BM", "CA", "GL", "PM", "US"];
        let nobody_lives_there = ["AQ", "BV", "GS", "IO", "TF"];
        for code in &without {
            assert!(
                northern_america.contains(&code.as_str())
                    || nobody_lives_there.contains(&code.as_str()),
                "{code} lies nowhere"
            );
        }
        for country in Country::all() {
            if let Some(part) = country.sub_region() {
                assert_eq!(part.region(), country.region(), "{}", country.code());
            }
            let listed = COUNTRIES
                .iter()
                .flat_map(|(_, codes)| codes.split(' '))
                .filter(|code| *code == country.code());
            assert!(listed.count() <= 1, "{} lies in two", country.code());
        }
    }

    #[test]
    fn every_code_is_a_country_and_every_part_has_some() {
        for (part, codes) in COUNTRIES {
            assert!(codes.split(' ').all(|code| Country::parse(code).is_ok()));
            assert!(SubRegion::ALL.contains(&part));
        }
        let part = |code: &str| Country::parse(code).unwrap().sub_region();
        assert_eq!(part("VN"), Some(SubRegion::SoutheastAsia));
        assert_eq!(part("GH"), Some(SubRegion::WesternAfrica));
        assert_eq!(part("KR"), Some(SubRegion::EastAsia));
        assert_eq!(part("US"), None);
    }
}
