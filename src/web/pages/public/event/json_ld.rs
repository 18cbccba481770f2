//! An event for search engines: schema.org `Event`, or `EventSeries` with its next dates.
//!
//! It stands in the page as a data block, which browsers do not run.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use crate::catalog::Entry;
use crate::event::{EventDraft, Format, LinkRole, Listing, State};
use crate::recurrence::{Occurrence, Span, Zone};
use crate::site::Site;
use crate::web::pages::public::link_card::Picture;
use crate::web::show;

/// Dates of a series that are told.
const DATES: usize = 5;

/// The content of the `<script type="application/ld+json">` of an event's page.
pub fn script(site: &Site, entry: &Entry, now: DateTime<Utc>, brief: &str) -> String {
    embed(&event(site, entry, now, brief))
}

/// JSON that can stand in a `<script>`: without `<`, it cannot end the element or open a comment in
/// it (WHATWG HTML, "restrictions for contents of script elements").
fn embed(value: &Value) -> String {
    value
        .to_string()
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
}

fn event(site: &Site, entry: &Entry, now: DateTime<Utc>, brief: &str) -> Value {
    let draft = &entry.listing.draft;
    let page = site.event(&entry.listing.slug);
    let is_series = draft.recurrence.is_some();
    let mut object = common(site, entry);
    object.insert("@context".into(), json!("https://schema.org"));
    object.insert("@id".into(), json!(format!("{page}#event")));
    object.insert(
        "@type".into(),
        json!(if is_series { "EventSeries" } else { "Event" }),
    );
    object.insert("url".into(), json!(page));
    object.insert("description".into(), json!(brief));
    object.insert("image".into(), images(site, entry));
    object.insert("inLanguage".into(), json!(draft.languages));
    let shown = entry.next(now).or_else(|| entry.last());
    let span = shown.map_or(draft.when.span, |occurrence| occurrence.when);
    object.extend(times(&span, draft.when.zone));
    if let Some(before) = &entry.listing.moved_from {
        let [(_, start), _] = times(&before.span, before.zone);
        object.insert("previousStartDate".into(), start);
    }
    if let Some(parent) = &entry.listing.parent {
        object.insert(
            "superEvent".into(),
            json!({ "@type": "Event", "@id": format!("{}#event", site.event(parent)) }),
        );
    }
    if is_series {
        let next = entry.between(now, DateTime::<Utc>::MAX_UTC).take(DATES);
        object.insert(
            "subEvent".into(),
            next.map(|date| sub_event(site, entry, &date)).collect(),
        );
    }
    Value::Object(object)
}

/// What shows it: the picture its organizers gave it, and the one that its words make.
fn images(site: &Site, entry: &Entry) -> Value {
    let draft = &entry.listing.draft;
    let page = site.event(&entry.listing.slug);
    let own = draft
        .picture
        .iter()
        .map(|it| format!("{page}/{}", it.file_name(it.largest().0)));
    own.chain([Picture::of_event(site, entry).url]).collect()
}

/// What a series and each of its dates have in common.
fn common(site: &Site, entry: &Entry) -> Map<String, Value> {
    let draft = &entry.listing.draft;
    let mut object = Map::new();
    object.insert("name".into(), json!(draft.title));
    object.insert("eventStatus".into(), json!(status(&entry.listing)));
    object.insert(
        "eventAttendanceMode".into(),
        json!(attendance(draft.format)),
    );
    object.insert(
        "location".into(),
        location(draft, &site.event(&entry.listing.slug)),
    );
    let hosts = entry.listing.hosts.iter().map(|host| {
        json!({ "@type": "Organization", "name": host.name, "url": site.url(&format!("/groups/{}", host.slug)) })
    });
    object.insert("organizer".into(), hosts.collect());
    object
}

fn sub_event(site: &Site, entry: &Entry, date: &Occurrence) -> Value {
    let zone = entry.listing.draft.when.zone;
    let mut object = common(site, entry);
    object.insert("@type".into(), json!("Event"));
    object.extend(times(&date.when, zone));
    if date.cancelled {
        object.insert("eventStatus".into(), json!(CANCELLED));
    } else if date.moved {
        object.insert("eventStatus".into(), json!(RESCHEDULED));
        let previous = match date.when {
            Span::Timed { .. } => show::with_offset(date.recurrence_id, zone),
            _ => date.recurrence_id.date().to_string(),
        };
        object.insert("previousStartDate".into(), json!(previous));
    }
    Value::Object(object)
}

/// Start and end: with offset, or as dates, the last day included; of a month just that.
fn times(span: &Span, zone: Zone) -> [(String, Value); 2] {
    let (start, end) = match *span {
        Span::Timed { start, end } => {
            (show::with_offset(start, zone), show::with_offset(end, zone))
        }
        Span::AllDay { first, last } => (first.to_string(), last.to_string()),
        Span::Month { first_day } => (
            first_day.to_string(),
            show::local_last_day(span).to_string(),
        ),
    };
    [
        ("startDate".into(), json!(start)),
        ("endDate".into(), json!(end)),
    ]
}

const CANCELLED: &str = "https://schema.org/EventCancelled";
const RESCHEDULED: &str = "https://schema.org/EventRescheduled";

fn status(listing: &Listing) -> &'static str {
    match listing.state {
        State::Cancelled => CANCELLED,
        State::Postponed if listing.is_off() => "https://schema.org/EventPostponed",
        State::Postponed => RESCHEDULED,
        _ => "https://schema.org/EventScheduled",
    }
}

fn attendance(format: Format) -> &'static str {
    match format {
        Format::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Format::Online => "https://schema.org/OnlineEventAttendanceMode",
        Format::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    }
}

/// A place, a virtual one, or both.
fn location(draft: &EventDraft, page: &str) -> Value {
    let link = [
        LinkRole::Join,
        LinkRole::Livestream,
        LinkRole::Registration,
        LinkRole::Website,
    ]
    .iter()
    .find_map(|role| draft.links.get(role))
    .map_or(page, |link| link.as_str());
    let online = || json!({ "@type": "VirtualLocation", "url": link });
    match draft.format {
        Format::Online => online(),
        Format::InPerson => place(draft),
        Format::Hybrid => json!([place(draft), online()]),
    }
}

fn place(draft: &EventDraft) -> Value {
    let place = &draft.place;
    let mut address = Map::new();
    address.insert("@type".into(), json!("PostalAddress"));
    let parts = [
        ("streetAddress", &place.address),
        ("addressLocality", &place.city),
    ];
    address.extend(
        parts
            .into_iter()
            .filter_map(|(key, part)| Some((key.to_owned(), json!(part.as_ref()?)))),
    );
    address.extend(
        place
            .country
            .map(|country| ("addressCountry".to_owned(), json!(country.code()))),
    );
    let name = place
        .venue
        .as_ref()
        .or(place.city.as_ref())
        .map_or("To be announced", |name| name.as_str());
    let mut object = Map::new();
    object.insert("@type".into(), json!("Place"));
    object.insert("name".into(), json!(name));
    object.insert("address".into(), Value::Object(address));
    if let Some(at) = place.coordinates {
        let geo = json!({ "@type": "GeoCoordinates", "latitude": at.latitude, "longitude": at.longitude });
        object.insert("geo".into(), geo);
    }
    Value::Object(object)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_the_script_it_stands_in() {
        let hostile = "</script><script>alert(1)</script><!-- & \u{2028}";
        let text = embed(&json!({ "name": hostile }));
        assert!(!text.contains(['<', '>', '&']));
        let read: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read["name"], hostile);
    }

    #[test]
    fn times_have_offsets_days_have_none_and_a_month_is_its_days() {
        let zone = Zone::parse("Asia/Kolkata").unwrap();
        let timed = Span::Timed {
            start: "2026-07-25T08:30:00".parse().unwrap(),
            end: "2026-07-25T17:30:00".parse().unwrap(),
        };
        assert_eq!(times(&timed, zone)[0].1, "2026-07-25T08:30:00+05:30");
        let days = Span::AllDay {
            first: "2026-07-25".parse().unwrap(),
            last: "2026-07-27".parse().unwrap(),
        };
        assert_eq!(times(&days, zone)[1].1, "2026-07-27");
        let month = Span::Month {
            first_day: "2026-02-01".parse().unwrap(),
        };
        assert_eq!(times(&month, zone)[1].1, "2026-02-28");
    }
}
