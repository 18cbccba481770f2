//! Around a place: a point on the globe, or a city that some event of the catalog is in.
//!
//! `near=5.6037,-0.187,100` or `near=accra,100`: within so many kilometres. Few events name their
//! coordinates; one without them is as near as its city, which is where another event of it is.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::fault::{SelectionFault, shorten};
use crate::catalog::{Catalog, Entry};
use crate::event::{Coordinates, EventId};
use crate::geography::Country;
use crate::locale::Locale;
use crate::slug::Slug;

/// Its key in addresses.
pub(super) const KEY: &str = "near";

/// What it takes, in words.
const TAKES: &str = "a city and kilometres, such as accra,100, or latitude, longitude and \
     kilometres, such as 5.6037,-0.187,100; at most 5000 kilometres";

/// The widest circle; beyond it a region says it better.
const MAX_KILOMETRES: u16 = 5_000;

/// The mean radius of the Earth in kilometres (IUGG).
const EARTH: f64 = 6_371.008_8;

/// Within how many kilometres of what.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Near {
    centre: Centre,
    kilometres: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Centre {
    City(Slug),
    /// Ten-thousandths of a degree (about ten metres) north and east.
    Point(i32, i32),
}

/// A city, told from others of its name by its country.
type City<'a> = (&'a Slug, Option<Country>);

/// What [`Near`] takes in of one edition.
#[derive(Debug, Default)]
pub(super) struct Reach<'a> {
    centres: Vec<Coordinates>,
    kilometres: f64,
    cities: BTreeSet<City<'a>>,
}

impl Near {
    pub(super) fn parse(text: &str) -> Result<Self, SelectionFault> {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let near = match parts.as_slice() {
            [city, kilometres] => Slug::of(city).map(Centre::City).zip(distance(kilometres)),
            [north, east, kilometres] => point(north, east).zip(distance(kilometres)),
            _ => None,
        };
        let fault = || SelectionFault::UnknownValue {
            key: KEY,
            value: shorten(text),
            takes: TAKES.to_owned(),
        };
        let (centre, kilometres) = near.ok_or_else(fault)?;
        Ok(Self { centre, kilometres })
    }

    /// So many kilometres around a city.
    pub fn city(city: &Slug, kilometres: u16) -> Self {
        Self {
            centre: Centre::City(city.clone()),
            kilometres: kilometres.clamp(1, MAX_KILOMETRES),
        }
    }

    /// In words: "within 100 km of Accra".
    pub fn describe(&self, catalog: &Catalog, language: Locale) -> String {
        let place = match &self.centre {
            Centre::Point(north, east) => format!("{}, {}", degrees(*north), degrees(*east)),
            Centre::City(slug) => city_name(slug, catalog).unwrap_or(slug.as_str()).to_owned(),
        };
        let values = [
            ("kilometres", self.kilometres.into()),
            ("place", place.into()),
        ];
        language.fill("by-distance", values)
    }

    /// A city that no event is in would leave a feed empty for ever because of a letter.
    pub(super) fn check(&self, catalog: &Catalog) -> Result<(), SelectionFault> {
        match &self.centre {
            Centre::City(slug) if city_name(slug, catalog).is_none() => {
                Err(SelectionFault::UnknownValue {
                    key: KEY,
                    value: slug.to_string(),
                    takes: format!("cities that events are in, or a point; {TAKES}"),
                })
            }
            _ => Ok(()),
        }
    }

    /// What lies within the distance in this edition.
    pub(super) fn reach<'a>(&self, catalog: &'a Catalog) -> Reach<'a> {
        let places = places(catalog);
        let kilometres = f64::from(self.kilometres);
        let centres: Vec<Coordinates> = match &self.centre {
            Centre::Point(north, east) => vec![Coordinates {
                latitude: f64::from(*north) / 1e4,
                longitude: f64::from(*east) / 1e4,
            }],
            // One of each country that has a city of this name.
            Centre::City(slug) => places
                .iter()
                .filter(|((city, _), _)| *city == slug)
                .filter_map(|(_, place)| place.map(|(_, at)| at))
                .collect(),
        };
        let is_in = |(city, place): &(&City<'a>, &Option<(EventId, Coordinates)>)| {
            matches!(&self.centre, Centre::City(slug) if slug == city.0)
                || place.is_some_and(|(_, at)| is_within(&centres, at, kilometres))
        };
        let cities = places.iter().filter(is_in).map(|(city, _)| *city).collect();
        Reach {
            centres,
            kilometres,
            cities,
        }
    }

    /// Whether the event is near by what it says of itself: its coordinates, or its city's name.
    pub(super) fn has(&self, entry: &Entry) -> bool {
        match (&self.centre, entry.listing.draft.place.coordinates) {
            (Centre::City(slug), _) => entry.city() == Some(slug),
            (Centre::Point(north, east), Some(at)) => {
                let centre = Coordinates {
                    latitude: f64::from(*north) / 1e4,
                    longitude: f64::from(*east) / 1e4,
                };
                kilometres_between(centre, at) <= f64::from(self.kilometres)
            }
            (Centre::Point(..), None) => false,
        }
    }
}

impl Reach<'_> {
    /// Whether the event takes place within it.
    pub(super) fn has(&self, entry: &Entry) -> bool {
        let place = &entry.listing.draft.place;
        let by_city = || {
            let city = entry.city();
            city.is_some_and(|city| self.cities.contains(&(city, place.country)))
        };
        match place.coordinates {
            Some(at) => is_within(&self.centres, at, self.kilometres) || by_city(),
            None => by_city(),
        }
    }
}

impl fmt::Display for Near {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.centre {
            Centre::City(slug) => write!(f, "{slug},{}", self.kilometres),
            Centre::Point(north, east) => write!(
                f,
                "{},{},{}",
                degrees(*north),
                degrees(*east),
                self.kilometres
            ),
        }
    }
}

/// The cities of an edition, each with where it is: where its oldest event with coordinates is, so
/// that it stays in place when others come.
fn places(catalog: &Catalog) -> BTreeMap<City<'_>, Option<(EventId, Coordinates)>> {
    let mut places: BTreeMap<City<'_>, Option<(EventId, Coordinates)>> = BTreeMap::new();
    for entry in catalog.entries() {
        let place = &entry.listing.draft.place;
        let Some(city) = entry.city() else { continue };
        let known = places.entry((city, place.country)).or_default();
        if let Some(at) = place.coordinates {
            let is_older = known.is_none_or(|(id, _)| entry.listing.id.0 < id.0);
            if is_older {
                *known = Some((entry.listing.id, at));
            }
        }
    }
    places
}

fn city_name<'a>(slug: &Slug, catalog: &'a Catalog) -> Option<&'a str> {
    let entries = catalog.entries().iter();
    let mut of_city = entries.filter(|entry| entry.city() == Some(slug));
    let place = &of_city.next()?.listing.draft.place;
    place.city.as_ref().map(|city| city.as_str())
}

fn is_within(centres: &[Coordinates], at: Coordinates, kilometres: f64) -> bool {
    centres
        .iter()
        .any(|&centre| kilometres_between(centre, at) <= kilometres)
}

/// The way along the great circle (haversine, which is exact for near points).
fn kilometres_between(one: Coordinates, other: Coordinates) -> f64 {
    let (north, far_north) = (one.latitude.to_radians(), other.latitude.to_radians());
    let half = |from: f64, to: f64| ((to - from) / 2.0).sin().powi(2);
    let east = half(one.longitude.to_radians(), other.longitude.to_radians());
    let chord = half(north, far_north) + north.cos() * far_north.cos() * east;
    2.0 * EARTH * chord.sqrt().min(1.0).asin()
}

fn distance(text: &str) -> Option<u16> {
    let kilometres: u16 = text.parse().ok()?;
    (1..=MAX_KILOMETRES)
        .contains(&kilometres)
        .then_some(kilometres)
}

fn point(north: &str, east: &str) -> Option<Centre> {
    let at = Coordinates::new(north.parse().ok()?, east.parse().ok()?)?;
    #[expect(clippy::cast_possible_truncation, reason = "at most 1,800,000")]
    let fixed = |degrees: f64| (degrees * 1e4).round() as i32;
    Some(Centre::Point(fixed(at.latitude), fixed(at.longitude)))
}

/// Ten-thousandths as degrees, without zeros at the end.
fn degrees(fixed: i32) -> String {
    (f64::from(fixed) / 1e4).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates::new(latitude, longitude).unwrap()
    }

    #[test]
    fn distances_are_those_of_the_globe() {
        let (accra, lagos) = (at(5.6037, -0.187), at(6.5244, 3.3792));
        let way = kilometres_between(accra, lagos);
        assert!((way - 407.0).abs() < 3.0, "{way}");
        assert!(kilometres_between(accra, accra) < 1e-6);
        let (fiji, samoa) = (at(-17.0, 179.9), at(-17.0, -179.9));
        assert!(
            kilometres_between(fiji, samoa) < 22.0,
            "across the date line"
        );
        let half = kilometres_between(at(0.0, 0.0), at(0.0, 180.0));
        assert!((half - std::f64::consts::PI * EARTH).abs() < 1e-6);
    }

    #[test]
    fn one_place_has_one_spelling() {
        let spelled = |text: &str| Near::parse(text).unwrap().to_string();
        assert_eq!(spelled("5.60370, -0.1870,100"), "5.6037,-0.187,100");
        assert_eq!(spelled("-0.00001,180.0,5"), "0,180,5");
        assert_eq!(spelled("Hà Nội,50"), "ha-noi,50");
        for text in [
            "",
            "accra",
            "accra,0",
            "accra,5001",
            "accra,-5",
            "91,0,5",
            "0,181,5",
            "NaN,0,5",
            "1,2,3,4",
            ",100",
            "inf,0,1",
        ] {
            assert!(Near::parse(text).is_err(), "{text}");
        }
    }
}
