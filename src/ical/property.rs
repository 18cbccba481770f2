//! Properties, built so that each value has the form its type asks for.
//!
//! The types are those of the `icalendar` crate; what stands in them is ready for the wire, for only
//! the constructor knows whether a comma is part of a text, parts two categories, or belongs to a
//! point on the globe. Names and keywords are of the program; what people wrote comes in as
//! text, is cleaned, and escaped.

use chrono::{DateTime, NaiveDateTime, Utc};
use icalendar::{CalendarDateTime, DatePerhapsTime, Property, ValueType};

use super::value;
use crate::link::WebLink;
use crate::recurrence::When;

/// A keyword, a number, a rule: a value of the program's own making, not escaped.
pub(super) fn token(name: &'static str, wire: impl Into<String>) -> Property {
    Property::new(name, wire)
}

/// A TEXT value.
pub(super) fn text(name: &'static str, plain: &str) -> Property {
    Property::new(name, value::escape(&value::clean(plain)))
}

/// A TEXT value of one line.
pub(super) fn text_line(name: &'static str, plain: &str) -> Property {
    Property::new(name, value::escape(&value::clean_line(plain)))
}

/// A list of TEXT values, each escaped; `None` when nothing is in it.
pub(super) fn texts<'a>(
    name: &'static str,
    items: impl Iterator<Item = &'a str>,
) -> Option<Property> {
    let mut wire: Vec<String> = Vec::new();
    for item in items.map(|item| value::escape(&value::clean_line(item))) {
        if !item.is_empty() && !wire.contains(&item) {
            wire.push(item);
        }
    }
    (!wire.is_empty()).then(|| Property::new(name, wire.join(",")))
}

/// A web address; `None` for what is none, for a reader may drop the whole feed over it.
pub(super) fn uri(name: &'static str, address: &str) -> Option<Property> {
    Some(Property::new(name, wire_uri(address)?))
}

/// A web address of a property whose default type is another one.
pub(super) fn uri_value(name: &'static str, address: &str) -> Option<Property> {
    let mut property = uri(name, address)?;
    Some(property.append_parameter(ValueType::Uri).done())
}

/// The address as the URL standard writes it, with those characters encoded that it lets through
/// and RFC 3986 does not.
fn wire_uri(address: &str) -> Option<String> {
    let link = WebLink::parse(address).ok()?;
    let mut wire = String::with_capacity(link.as_str().len());
    for c in link.as_str().chars() {
        match c {
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => {
                wire.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => wire.push(c),
        }
    }
    Some(wire)
}

/// An instant, in UTC.
pub(super) fn utc(name: &'static str, instant: DateTime<Utc>) -> Property {
    Property::new(name, value::utc(instant))
}

/// A local time of what happens at `when`: a DATE for whole days, else a DATE-TIME with the zone.
/// Never UTC, which readers repeat in the zone of the calendar.
pub(super) fn local(name: &'static str, when: &When, at: NaiveDateTime) -> Property {
    let typed = if when.is_timed() {
        let tzid = when.zone.name().to_owned();
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone {
            date_time: at,
            tzid,
        })
    } else {
        DatePerhapsTime::Date(at.date())
    };
    typed.to_property(name)
}

/// A length of time that is not the default type of its property.
pub(super) fn duration_value(name: &'static str, wire: &'static str) -> Property {
    Property::new(name, wire)
        .append_parameter(ValueType::Duration)
        .done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_plain_ascii_web_addresses_or_nothing() {
        let wire = |address| uri("URL", address).map(|property| property.value().to_owned());
        assert_eq!(wire("javascript:alert(1)"), None);
        assert_eq!(wire("https://a.example/\r\nX-EVIL:1"), None);
        assert_eq!(
            wire("https://a.example/a,b;c"),
            Some("https://a.example/a,b;c".into())
        );
        assert_eq!(
            wire("https://bücher.example/é"),
            Some("https://xn--bcher-kva.example/%C3%A9".into())
        );
        assert_eq!(
            wire("https://a.example/?q={x}|`"),
            Some("https://a.example/?q=%7Bx%7D%7C%60".into())
        );
    }

    #[test]
    fn categories_are_escaped_one_by_one_and_named_once() {
        let list = texts("CATEGORIES", ["a,b", "c;d", "", "a,b", "e\nf"].into_iter()).unwrap();
        assert_eq!(list.value(), "a\\,b,c\\;d,e f");
        assert!(texts("CATEGORIES", [" "].into_iter()).is_none());
    }
}
