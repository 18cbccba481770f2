//! The one line that calendars have for a place, as the parts of an address.

use crate::event::{Coordinates, Format, Place};
use crate::geography::Country;
use crate::link::WebLink;
use crate::text::Line;

/// Words that stand for no place at all.
const NOWHERE: [&str; 12] = [
    "online",
    "virtual",
    "virtual event",
    "online event",
    "remote",
    "internet",
    "zoom",
    "webinar",
    "tbd",
    "tba",
    "microsoft teams meeting",
    "google meet",
];

/// Where it is, where one joins, and how one takes part.
pub(super) struct Where {
    pub place: Place,
    pub join: Option<WebLink>,
    pub format: Format,
}

/// Reads LOCATION, GEO and where one joins.
pub(super) fn place(location: &str, join: &str, point: Option<&(String, String)>) -> Where {
    let line = location.split_whitespace().collect::<Vec<_>>().join(" ");
    let join = WebLink::parse(join).ok();
    let linked = line
        .split([' ', ',', ';'])
        .find_map(|word| WebLink::parse(word).ok());
    let is_nowhere =
        line.is_empty() || is_address(&line) || NOWHERE.contains(&line.to_lowercase().as_str());
    let mut place = match (&linked, is_nowhere) {
        (None, false) => parts(&line),
        _ => Place::default(),
    };
    let is_somewhere = !place.is_unknown();
    place.coordinates = point.filter(|_| is_somewhere).and_then(|(north, east)| {
        Coordinates::new(north.trim().parse().ok()?, east.trim().parse().ok()?)
    });
    let join = join.or(linked);
    let format = match (is_somewhere, &join) {
        (true, Some(_)) => Format::Hybrid,
        (true, None) => Format::InPerson,
        (false, _) => Format::Online,
    };
    Where {
        place,
        join,
        format,
    }
}

/// Whether it is an address for programs, of whatever scheme.
fn is_address(line: &str) -> bool {
    let scheme = line.split_once(':').map_or("", |(scheme, _)| scheme);
    let is_word = |c: char| c.is_ascii_alphanumeric() || "+.-".contains(c);
    scheme.len() > 1 && scheme.chars().all(is_word) && !line.contains(' ')
}

/// "Impact Hub, 12 Example Street, Accra, Ghana": from the country at its end towards the front; a line
/// that names no country stands for the venue.
fn parts(line: &str) -> Place {
    let mut parts: Vec<&str> = line
        .split(',')
        .map(str::trim)
        .filter(|it| !it.is_empty())
        .collect();
    let country = parts.last().and_then(|last| {
        let is_it = |country: &Country| country.name().eq_ignore_ascii_case(last);
        let usual = match last.to_ascii_lowercase().as_str() {
            "usa" | "u.s.a." => Some("US"),
            "uk" => Some("GB"),
            "czech republic" => Some("CZ"),
            _ => None,
        };
        usual
            .and_then(|code| Country::parse(code).ok())
            .or_else(|| Country::all().find(is_it))
    });
    if country.is_some() {
        parts.pop();
    }
    let city = country.and_then(|_| parts.pop().map(without_code));
    let (venue, address) = match parts.split_first() {
        Some((venue, [])) => (Some((*venue).to_owned()), None),
        // Without a country nobody can tell which part is what.
        Some(_) if country.is_none() => (Some(line.to_owned()), None),
        Some((venue, rest)) => (Some((*venue).to_owned()), Some(rest.join(", "))),
        None => (None, None),
    };
    let cut = |text: Option<String>, most: usize| {
        let short: String = text?.chars().take(most).collect();
        Line::parse(&short, most).ok()
    };
    Place {
        venue: cut(venue, 140),
        address: cut(address, 200),
        city: cut(city, 100),
        country,
        coordinates: None,
    }
}

/// "10115 Berlin" without its post code.
fn without_code(city: &str) -> String {
    let is_code = |word: &&str| word.chars().any(|c| c.is_ascii_digit());
    let words: Vec<&str> = city.split(' ').filter(|word| !is_code(word)).collect();
    if words.is_empty() {
        city.to_owned()
    } else {
        words.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(location: &str, join: &str) -> (Option<String>, Option<String>, Format) {
        let it = place(location, join, None);
        (it.place.full(), it.join.map(String::from), it.format)
    }

    #[test]
    fn a_line_is_parted_where_it_names_a_country_and_is_the_venue_where_not() {
        let it = place(
            "Impact Hub, 12 Example Street, 10115 Berlin, Germany",
            "",
            None,
        )
        .place;
        let text = |line: &Option<Line>| line.as_ref().map(Line::to_string).unwrap_or_default();
        assert_eq!(
            (
                text(&it.venue),
                text(&it.address),
                text(&it.city),
                it.country.unwrap().code()
            ),
            (
                "Impact Hub".to_owned(),
                "12 Example Street".to_owned(),
                "Berlin".to_owned(),
                "DE"
            )
        );
        assert_eq!(
            text(&place("Room 3, next to the lift", "", None).place.venue),
            "Room 3, next to the lift"
        );
        assert_eq!(text(&place("Accra, Ghana", "", None).place.city), "Accra");
        let point = ("52.5".to_owned(), "13.4".to_owned());
        assert!(place("Hub", "", Some(&point)).place.coordinates.is_some());
    }

    #[test]
    fn a_link_is_where_one_joins_and_words_for_nowhere_are_no_place() {
        let (call, hub) = ("https://example.org/call", Some("Hub".to_owned()));
        assert_eq!(
            told(call, ""),
            (None, Some(call.to_owned()), Format::Online)
        );
        assert_eq!(
            told("Online", call),
            (None, Some(call.to_owned()), Format::Online)
        );
        assert_eq!(
            told("Hub", call),
            (hub.clone(), Some(call.to_owned()), Format::Hybrid)
        );
        assert_eq!(told("Hub", "javascript:x"), (hub, None, Format::InPerson));
        assert_eq!(told("javascript:x", ""), (None, None, Format::Online));
        assert_eq!(told("", ""), (None, None, Format::Online));
    }
}
