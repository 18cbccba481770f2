//! The printer: properties in a fixed order, as finished lines.
//!
//! That of the `icalendar` crate is not used: it folds late, lets line breaks through in some values,
//! and stamps an event with the time of printing, which makes every reader fetch it anew.

use icalendar::{Component, Event, Property};

use super::{fold, value};

/// The order in which the properties of an event are printed: what it is, when, what people read,
/// what programs read. Bytes that stay the same are what caches and readers compare.
const EVENT_ORDER: [&str; 25] = [
    "UID",
    "RECURRENCE-ID",
    "SEQUENCE",
    "DTSTAMP",
    "CREATED",
    "LAST-MODIFIED",
    "DTSTART",
    "DTEND",
    "RRULE",
    "EXDATE",
    "STATUS",
    "TRANSP",
    "CLASS",
    "SUMMARY",
    "LOCATION",
    "GEO",
    "X-APPLE-STRUCTURED-LOCATION",
    "DESCRIPTION",
    "URL",
    "CONFERENCE",
    "IMAGE",
    "CATEGORIES",
    "ORGANIZER",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
    "X-MICROSOFT-CDO-BUSYSTATUS",
];

/// Finished content lines. Nothing gets in but whole properties and component marks, and whatever a
/// property holds, what comes out is lines of at most 75 octets without a control character.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// Adds a property.
    pub(super) fn property(&mut self, property: &Property) {
        let mut line = String::with_capacity(96);
        line.push_str(property.key());
        for parameter in property.params().values() {
            line.push(';');
            line.push_str(parameter.key());
            line.push('=');
            line.push_str(&value::parameter(parameter.value()));
        }
        line.push(':');
        line.push_str(property.value());
        self.line(&line);
    }

    /// Adds a component around what `body` adds.
    pub(super) fn component(&mut self, kind: &'static str, body: impl FnOnce(&mut Self)) {
        self.line(&format!("BEGIN:{kind}"));
        body(self);
        self.line(&format!("END:{kind}"));
    }

    /// Adds an event, its properties in the order above, and its alarms.
    pub(super) fn event(&mut self, event: &Event, alarms: &[[Property; 3]]) {
        debug_assert!(
            event
                .properties()
                .keys()
                .all(|name| EVENT_ORDER.contains(&name.as_str()))
        );
        self.component("VEVENT", |lines| {
            for name in EVENT_ORDER {
                let several = event.multi_properties().get(name).into_iter().flatten();
                for property in event.properties().get(name).into_iter().chain(several) {
                    lines.property(property);
                }
            }
            for alarm in alarms {
                lines.component("VALARM", |lines| {
                    alarm.iter().for_each(|property| lines.property(property));
                });
            }
        });
    }

    /// Adds lines that were finished before.
    pub(super) fn finished(&mut self, lines: &str) {
        self.0.push_str(lines);
    }

    /// The lines, each with CRLF.
    pub(super) fn into_text(mut self) -> String {
        // Blocks stay in memory for years: without the room a growing string keeps.
        self.0.shrink_to_fit();
        self.0
    }

    fn line(&mut self, line: &str) {
        // The constructors let no control character in. Should one ever do, a reader gets a line
        // without it, and a test the news; never two lines where one was meant.
        let is_clean = !line.chars().any(char::is_control);
        debug_assert!(is_clean, "control character in {line:?}");
        if is_clean {
            fold::fold(line, &mut self.0);
        } else {
            let kept: String = line.chars().filter(|c| !c.is_control()).collect();
            fold::fold(&kept, &mut self.0);
        }
    }
}
