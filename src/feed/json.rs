//! Events as JSCalendar objects (RFC 8984): for programs that would rather not parse iCalendar.
//!
//! Nothing in them is a person or a mail address; hosts are groups by name. What JSCalendar has no
//! word for goes under names of our own domain (section 3.3).

use chrono::{DateTime, NaiveDateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Map, Value, json};

use super::compose::wanted;
use super::item::{Item, items};
use super::json_recurrence;
use super::json_task::task;
use super::selection::Selection;
use crate::catalog::{Catalog, Entry};
use crate::event::{EventDraft, LinkRole, Listing, Place};
use crate::ical::Publisher;
use crate::locale::Locale;
use crate::recurrence::{Span, When};

/// A selection as an array of JSCalendar objects, ordered by time: an `Event` for each event, a `Task`
/// for what is due before one.
///
/// An event of which only the month is known is a tentative one of that whole month, and says so
/// under `<domain>:month`.
pub fn export_json(catalog: &Catalog, selection: &Selection, publisher: &Publisher) -> Value {
    let language = selection.options().language();
    let items = items(catalog.day, wanted(catalog, selection), selection);
    items
        .iter()
        .map(|item| object(item, catalog, publisher, language))
        .collect()
}

pub(super) fn object(
    item: &Item<'_>,
    catalog: &Catalog,
    publisher: &Publisher,
    language: Locale,
) -> Value {
    match item {
        Item::Event(entry) => event(entry, catalog, publisher, language),
        Item::Due(due) => task(due, publisher, language),
    }
}

pub(super) fn event(
    entry: &Entry,
    catalog: &Catalog,
    publisher: &Publisher,
    language: Locale,
) -> Value {
    let Listing { draft, .. } = entry.listing.as_ref();
    let mut object = Map::new();
    let (listing, uid) = (&entry.listing, entry.listing.uid.as_str());
    identity(&mut object, "Event", uid, listing, publisher);
    object.insert("status".into(), json!(status(listing)));
    time(&mut object, draft);
    words(&mut object, entry, publisher);
    object.insert("locations".into(), locations(&draft.place));
    object.insert(
        "virtualLocations".into(),
        virtual_locations(draft, language),
    );
    object.insert("links".into(), links(listing, publisher, language));
    object.insert("participants".into(), hosts(listing));
    object.insert("relatedTo".into(), related(listing, catalog));
    own_words(&mut object, listing, publisher);
    // What is empty says nothing.
    object.retain(|_, value| !value.as_object().is_some_and(Map::is_empty));
    Value::Object(object)
}

pub(super) fn identity(
    object: &mut Map<String, Value>,
    kind: &str,
    uid: &str,
    listing: &Listing,
    publisher: &Publisher,
) {
    object.insert("@type".into(), json!(kind));
    object.insert("uid".into(), json!(uid));
    object.insert("prodId".into(), json!(prod_id(publisher)));
    object.insert("created".into(), json!(utc(listing.created_at)));
    object.insert("updated".into(), json!(utc(listing.last_modified)));
    object.insert("sequence".into(), json!(listing.sequence));
}

/// Postponed to nobody knows when is, for a calendar, called off.
fn status(listing: &Listing) -> &'static str {
    match listing.state {
        _ if listing.is_off() => "cancelled",
        _ if listing.draft.when.is_month() || listing.moved_from.is_some() => "tentative",
        _ => "confirmed",
    }
}

fn time(object: &mut Map<String, Value>, draft: &EventDraft) {
    let when = &draft.when;
    object.insert("start".into(), json!(local(when.local_start())));
    object.insert("duration".into(), json!(duration(when)));
    if when.is_timed() {
        object.insert("timeZone".into(), json!(when.zone.name()));
    } else {
        object.insert("showWithoutTime".into(), json!(true));
        object.insert("freeBusyStatus".into(), json!("free"));
    }
    if let Some(recurrence) = &draft.recurrence {
        if let Some(rule) = json_recurrence::rule(recurrence, when) {
            object.insert("recurrenceRules".into(), json!([rule]));
        }
        object.insert(
            "recurrenceOverrides".into(),
            json_recurrence::overrides(recurrence, when),
        );
    }
}

fn words(object: &mut Map<String, Value>, entry: &Entry, publisher: &Publisher) {
    let draft = &entry.listing.draft;
    object.insert("title".into(), json!(draft.title));
    if let Some(html) = entry.description_html() {
        object.insert("description".into(), json!(html));
        object.insert("descriptionContentType".into(), json!("text/html"));
    } else if let Some(summary) = &draft.summary {
        object.insert("description".into(), json!(summary));
    }
    if let Some(language) = draft.languages.first() {
        object.insert("locale".into(), json!(language.as_str()));
    }
    object.insert(
        "keywords".into(),
        set(draft.projects.iter().chain(&draft.tags)),
    );
    let category = format!("{}/events?kind={}", publisher.origin, draft.kind);
    object.insert("categories".into(), set([category]));
}

fn locations(place: &Place) -> Value {
    let Some(full) = place.full() else {
        return json!({});
    };
    let mut location = json!({ "@type": "Location", "description": full });
    location["name"] = json!(
        place
            .venue
            .as_ref()
            .map_or_else(|| place.short(), |venue| Some(venue.to_string()))
    );
    if let Some(point) = place.coordinates {
        location["coordinates"] = json!(format!("geo:{},{}", point.latitude, point.longitude));
    }
    json!({ "place": location })
}

/// Where one takes part on the net; every other link is but a link.
fn virtual_locations(draft: &EventDraft, language: Locale) -> Value {
    let rooms = [LinkRole::Join, LinkRole::Livestream]
        .into_iter()
        .filter_map(|role| {
            let uri = draft.links.get(&role)?;
            let room = json!({ "@type": "VirtualLocation", "name": language.word("link", role.as_str()), "uri": uri });
            Some((role.as_str().to_owned(), room))
        });
    Value::Object(rooms.collect())
}

fn links(listing: &Listing, publisher: &Publisher, language: Locale) -> Value {
    let page = json!({
        "@type": "Link",
        "href": publisher.page_of(&listing.slug),
        "rel": "describedby",
        "contentType": "text/html",
    });
    let others = listing
        .draft
        .links
        .iter()
        .filter(|(role, _)| !is_room(**role))
        .map(|(role, href)| {
            let title = language.word("link", role.as_str());
            let link = json!({ "@type": "Link", "href": href, "title": title });
            (role.as_str().to_owned(), link)
        });
    Value::Object(
        std::iter::once(("page".to_owned(), page))
            .chain(others)
            .collect(),
    )
}

fn is_room(role: LinkRole) -> bool {
    matches!(role, LinkRole::Join | LinkRole::Livestream)
}

fn hosts(listing: &Listing) -> Value {
    let hosts = listing.hosts.iter().map(|host| {
        let participant = json!({
            "@type": "Participant",
            "name": host.name,
            "kind": "group",
            "roles": { "owner": true },
        });
        (host.slug.to_string(), participant)
    });
    Value::Object(hosts.collect())
}

fn related(listing: &Listing, catalog: &Catalog) -> Value {
    let parent = listing
        .parent
        .as_ref()
        .and_then(|slug| catalog.entry(slug))
        .map(|parent| {
            (
                parent.listing.uid.to_string(),
                json!({ "@type": "Relation", "relation": { "parent": true } }),
            )
        });
    Value::Object(parent.into_iter().collect())
}

/// What JSCalendar has no word for.
fn own_words(object: &mut Map<String, Value>, listing: &Listing, publisher: &Publisher) {
    let draft = &listing.draft;
    let mut own =
        |name: &str, value: Value| object.insert(format!("{}:{name}", publisher.domain), value);
    own("kind", json!(draft.kind));
    if let Some(summary) = &draft.summary {
        own("summary", json!(summary));
    }
    own("format", json!(draft.format));
    own("languages", json!(draft.languages));
    own("state", json!(listing.state));
    if let Some(reason) = &listing.state_reason {
        own("stateReason", json!(reason));
    }
    if let Span::Month { first_day } = draft.when.span {
        own("month", json!(first_day.format("%Y-%m").to_string()));
    }
    let deadlines = draft
        .deadlines
        .iter()
        .map(|(role, at)| (role.as_str().to_owned(), json!(local(*at))));
    own("deadlines", Value::Object(deadlines.collect()));
}

/// `LocalDateTime` of section 1.4.4: no offset, no zero fraction.
pub fn local(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// `Duration` of section 1.4.6: exact seconds for hours, nominal days for days.
pub fn duration(when: &When) -> String {
    if !when.is_timed() {
        return format!("P{}D", (when.local_end() - when.local_start()).num_days());
    }
    let length: TimeDelta = when.ends_at() - when.starts_at();
    let (hours, minutes, seconds) = (
        length.num_hours(),
        length.num_minutes() % 60,
        length.num_seconds() % 60,
    );
    let mut text = "PT".to_owned();
    for (amount, unit) in [(hours, 'H'), (minutes, 'M'), (seconds, 'S')] {
        if amount != 0 {
            text.push_str(&format!("{amount}{unit}"));
        }
    }
    text
}

/// What made the object (section 4.1.4), as in iCalendar.
pub(super) fn prod_id(publisher: &Publisher) -> String {
    format!("-//{}//Folkmoot//EN", publisher.name.replace("//", "/"))
}

pub(super) fn utc(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// A set, as JSCalendar writes it: `{"word": true}`.
fn set<T: ToString>(words: impl IntoIterator<Item = T>) -> Value {
    Value::Object(
        words
            .into_iter()
            .map(|word| (word.to_string(), json!(true)))
            .collect(),
    )
}
