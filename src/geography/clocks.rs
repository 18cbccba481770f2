//! By which clocks a place goes, as far as its country and city tell: a guess for people to check.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Country;
use crate::recurrence::Zone;

/// The zones of each country, where most of its people live first: `zone.tab` of the IANA time zone
/// database, which is in the public domain.
static ZONES: LazyLock<HashMap<&str, Vec<Zone>>> = LazyLock::new(|| {
    let read = |line: &'static str| {
        let (country, zones) = line.split_once(' ')?;
        let zones = zones.split(' ').filter_map(|name| Zone::parse(name).ok());
        Some((country, zones.collect()))
    };
    include_str!("zones.txt").lines().filter_map(read).collect()
});

/// Countries in which the city matters more than the country.
const WIDE: [&str; 6] = ["AU", "BR", "CA", "MX", "RU", "US"];

/// The zone that is named for the city, or else the one by which most of the country goes.
pub fn zone_of(country: Country, city: Option<&str>) -> Option<Zone> {
    let zones = ZONES.get(country.code())?;
    let city = city
        .unwrap_or_default()
        .trim()
        .to_lowercase()
        .replace(' ', "_");
    let is_named = |zone: &&Zone| {
        let named_for = zone.name().rsplit('/').next();
        named_for.is_some_and(|name| name.to_lowercase() == city)
    };
    let of_country = || zones.first().filter(|_| !WIDE.contains(&country.code()));
    zones.iter().find(is_named).or_else(of_country).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_with_people_has_zones_and_each_is_one() {
        let lines = include_str!("zones.txt").lines();
        for (country, names) in lines.filter_map(|line| line.split_once(' ')) {
            assert!(Country::parse(country).is_ok(), "{country}");
            assert_eq!(ZONES[country].len(), names.split(' ').count(), "{country}");
        }
        let without: Vec<&str> = Country::all()
            .filter(|country| !ZONES.contains_key(country.code()))
            .map(|country| country.name())
            .collect();
        assert_eq!(
            without,
            ["Bouvet Island", "Heard Island and McDonald Islands"]
        );
    }

    #[test]
    fn a_city_goes_before_its_country_and_wide_countries_are_not_guessed() {
        let zone = |country, city| zone_of(Country::parse(country).unwrap(), city).map(Zone::name);
        assert_eq!(zone("ID", Some("Jakarta")), Some("Asia/Jakarta"));
        assert_eq!(zone("ID", Some("Makassar")), Some("Asia/Makassar"));
        assert_eq!(zone("VN", Some("Hà Nội")), Some("Asia/Ho_Chi_Minh"));
        assert_eq!(zone("DE", None), Some("Europe/Berlin"));
        assert_eq!(zone("US", Some("new york")), Some("America/New_York"));
        assert_eq!(zone("US", Some("Austin")), None);
    }
}
