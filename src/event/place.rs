//! Where an event takes place.

use serde::{Deserialize, Serialize};

use crate::geography::Country;
use crate::locale::Locale;
use crate::text::Line;

/// A place, as much of it as is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Name of the building or room.
    pub venue: Option<Line>,
    /// Street and number.
    pub address: Option<Line>,
    /// City.
    pub city: Option<Line>,
    /// Country.
    pub country: Option<Country>,
    /// Where on the globe.
    pub coordinates: Option<Coordinates>,
}

/// A point on the globe (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Coordinates {
    /// Degrees north, -90 to 90.
    pub latitude: f64,
    /// Degrees east, -180 to 180.
    pub longitude: f64,
}

impl Coordinates {
    /// Takes two numbers that are on the globe.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_globe = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        on_globe.then_some(Self {
            latitude,
            longitude,
        })
    }
}

impl Place {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        self == &Self::default()
    }

    /// City and country, as far as known: "Hà Nội, Vietnam".
    pub fn short(&self) -> Option<String> {
        let parts: Vec<&str> = self
            .city
            .iter()
            .map(Line::as_str)
            .chain(
                self.country
                    .iter()
                    .map(|country| -> &str { country.name() }),
            )
            .collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// All of it in one line: venue, address, city, country; what an earlier part says already is
    /// not said again.
    pub fn full(&self) -> Option<String> {
        self.full_in(Locale::English)
    }

    /// The same with the country in another language.
    pub fn full_in(&self, locale: Locale) -> Option<String> {
        let country = self.country.map(|country| match locale {
            Locale::English => country.name().to_owned(),
            locale => locale.country(country.code()),
        });
        let lines = [&self.venue, &self.address, &self.city]
            .into_iter()
            .flatten();
        let mut parts: Vec<&str> = Vec::new();
        for part in lines.map(Line::as_str).chain(country.as_deref()) {
            if !parts.iter().any(|said| said.contains(part)) {
                parts.push(part);
            }
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}
