//! The VCALENDAR around a feed (RFC 5545, 3.4; RFC 7986, 5; and the older X- names of the same).

use chrono::{DateTime, Utc};
use icalendar::Property;

use super::print::Lines;
use super::{Publisher, property};

/// How often a reader should ask again.
const REFRESH: &str = "PT1H";

/// What a feed says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarHead {
    /// The name a reader lists it under.
    pub name: String,
    /// What is in it.
    pub description: String,
    /// The address of the feed itself, absolute; none for a secret one, for a calendar is passed on.
    pub source_url: Option<String>,
    /// The address of the page that shows the same, absolute.
    pub page_url: String,
    /// The colour a reader may draw it in.
    pub color: Option<Color>,
    /// When anything in it last changed.
    pub last_modified: DateTime<Utc>,
}

/// A colour that has both of the names readers want: one of CSS (RFC 7986), and a number (Apple).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of CSS")]
pub enum Color {
    Crimson,
    DarkOrange,
    Goldenrod,
    Orchid,
    RoyalBlue,
    SeaGreen,
    SlateGray,
    SteelBlue,
    Teal,
    Tomato,
}

impl Color {
    /// Its name in CSS.
    pub fn name(self) -> &'static str {
        self.names().0
    }

    /// Its value, `#RRGGBB`.
    pub fn hex(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Crimson => ("crimson", "#DC143C"),
            Self::DarkOrange => ("darkorange", "#FF8C00"),
            Self::Goldenrod => ("goldenrod", "#DAA520"),
            Self::Orchid => ("orchid", "#DA70D6"),
            Self::RoyalBlue => ("royalblue", "#4169E1"),
            Self::SeaGreen => ("seagreen", "#2E8B57"),
            Self::SlateGray => ("slategray", "#708090"),
            Self::SteelBlue => ("steelblue", "#4682B4"),
            Self::Teal => ("teal", "#008080"),
            Self::Tomato => ("tomato", "#FF6347"),
        }
    }
}

/// A whole feed: the envelope, the zones (each from [`vtimezone`](super::vtimezone)), the events
/// (each the text of an [`EventBlock`](super::EventBlock), in the order of their `sort`). A feed
/// without events still needs a zone, for an empty one is taken for a failure by some readers.
pub fn calendar<'a>(
    head: &CalendarHead,
    publisher: &Publisher,
    zones: impl Iterator<Item = &'a str>,
    blocks: impl Iterator<Item = &'a str>,
) -> String {
    let mut lines = Lines::default();
    lines.component("VCALENDAR", |lines| {
        for property in properties(head, publisher) {
            lines.property(&property);
        }
        zones
            .chain(blocks)
            .for_each(|finished| lines.finished(finished));
    });
    lines.into_text()
}

/// In the order in which Outlook and old importers expect them.
fn properties(head: &CalendarHead, publisher: &Publisher) -> Vec<Property> {
    let name = publisher.name.replace("//", "/");
    let mut properties = vec![
        property::token("VERSION", "2.0"),
        property::text_line("PRODID", &format!("-//{name}//Folkmoot//EN")),
        property::token("CALSCALE", "GREGORIAN"),
        property::token("METHOD", "PUBLISH"),
        property::text_line("NAME", &head.name),
        property::text_line("X-WR-CALNAME", &head.name),
        property::text("DESCRIPTION", &head.description),
        property::text("X-WR-CALDESC", &head.description),
        // A calendar of many zones has none of its own, and readers shift UTC series into any other.
        property::token("X-WR-TIMEZONE", "UTC"),
        property::duration_value("REFRESH-INTERVAL", REFRESH),
        property::token("X-PUBLISHED-TTL", REFRESH),
    ];
    let source = head.source_url.as_deref();
    properties.extend(source.and_then(|source| property::uri_value("SOURCE", source)));
    properties.extend(property::uri("URL", &head.page_url));
    if let Some(color) = head.color {
        properties.push(property::token("COLOR", color.name()));
        properties.push(property::token("X-APPLE-CALENDAR-COLOR", color.hex()));
    }
    properties.push(property::utc("LAST-MODIFIED", head.last_modified));
    properties
}
