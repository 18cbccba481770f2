//! The rules of RFC 8984, as far as what we write can break them: types, what has to be there, and that
//! each patch fits the event it patches.

use chrono::{DateTime, NaiveDateTime};
use serde_json::{Map, Value};

/// Panics at the first rule that the group or one of its events breaks.
pub fn check(group: &Value) {
    let object = group.as_object().unwrap();
    assert_eq!(group["@type"], "Group");
    has(object, "uid", is_text);
    has(object, "updated", is_moment);
    for entry in group["entries"].as_array().unwrap() {
        event(entry.as_object().unwrap());
    }
}

fn has(object: &Map<String, Value>, name: &str, fits: impl Fn(&Value) -> bool) {
    let value = object
        .get(name)
        .unwrap_or_else(|| panic!("{name} is missing: {object:?}"));
    assert!(fits(value), "{name}: {value}");
}

fn may_have(object: &Map<String, Value>, name: &str, fits: impl Fn(&Value) -> bool) {
    if object.contains_key(name) {
        has(object, name, fits);
    }
}

/// Section 5.1 and the common properties of section 4.
fn event(object: &Map<String, Value>) {
    has(object, "@type", |value| value == "Event");
    has(object, "uid", is_text);
    has(object, "updated", is_moment);
    has(object, "created", is_moment);
    has(object, "sequence", Value::is_u64);
    has(object, "start", is_local);
    has(object, "title", is_text);
    may_have(object, "timeZone", |value| {
        value
            .as_str()
            .is_some_and(|name| name.contains('/') || name == "UTC")
    });
    may_have(object, "showWithoutTime", Value::is_boolean);
    may_have(object, "duration", is_duration);
    may_have(
        object,
        "status",
        is_one_of(&["confirmed", "cancelled", "tentative"]),
    );
    may_have(object, "freeBusyStatus", is_one_of(&["free", "busy"]));
    may_have(
        object,
        "descriptionContentType",
        is_one_of(&["text/html", "text/plain"]),
    );
    may_have(object, "keywords", is_set);
    may_have(object, "categories", is_set);
    each(object, "locations", "Location", |location| {
        may_have(location, "coordinates", |value| {
            value.as_str().is_some_and(|uri| uri.starts_with("geo:"))
        });
    });
    each(object, "virtualLocations", "VirtualLocation", |room| {
        has(room, "uri", is_address)
    });
    each(object, "links", "Link", |link| {
        has(link, "href", is_address)
    });
    each(object, "participants", "Participant", |host| {
        has(host, "roles", is_set);
        assert!(!host.contains_key("email") && !host.contains_key("sendTo"));
    });
    each(object, "relatedTo", "Relation", |relation| {
        has(relation, "relation", is_set)
    });
    for rule in object
        .get("recurrenceRules")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        recurrence(rule.as_object().unwrap());
    }
    let patches = object.get("recurrenceOverrides").and_then(Value::as_object);
    for (at, patch) in patches.into_iter().flatten() {
        assert!(is_local(&Value::String(at.clone())), "{at}");
        patch_of(patch.as_object().unwrap(), object);
    }
    for name in object.keys().filter(|name| name.contains(':')) {
        assert!(
            name.split(':').next().unwrap().contains('.'),
            "a vendor's name has a domain: {name}"
        );
    }
}

/// Section 4.3.3.
fn recurrence(rule: &Map<String, Value>) {
    has(rule, "@type", |value| value == "RecurrenceRule");
    has(
        rule,
        "frequency",
        is_one_of(&["yearly", "monthly", "weekly", "daily"]),
    );
    may_have(rule, "interval", |value| {
        value.as_u64().is_some_and(|number| number > 0)
    });
    may_have(rule, "count", |value| {
        value.as_u64().is_some_and(|number| number > 0)
    });
    may_have(rule, "until", is_local);
    assert!(!(rule.contains_key("count") && rule.contains_key("until")));
    for day in rule
        .get("byDay")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        assert_eq!(day["@type"], "NDay");
        assert!(["mo", "tu", "we", "th", "fr", "sa", "su"].contains(&day["day"].as_str().unwrap()));
    }
    may_have(rule, "byMonth", |value| {
        value.as_array().unwrap().iter().all(Value::is_string)
    });
}

/// Section 4.3.5 and the patch objects of section 1.4.9: each key is a pointer to what is there, or to
/// a property of an event, and never to one that a patch must not touch.
fn patch_of(patch: &Map<String, Value>, of: &Map<String, Value>) {
    for pointer in patch.keys() {
        assert!(
            ![
                "@type",
                "uid",
                "recurrenceRules",
                "recurrenceOverrides",
                "excludedRecurrenceRules",
                "relatedTo",
                "method",
                "prodId"
            ]
            .contains(&pointer.as_str())
        );
        if let Some((parent, _)) = pointer.split_once('/') {
            assert!(of.contains_key(parent), "{pointer} points nowhere");
        }
    }
    may_have(patch, "excluded", Value::is_boolean);
    may_have(patch, "start", is_local);
    may_have(patch, "duration", is_duration);
    may_have(patch, "status", is_one_of(&["cancelled"]));
    if patch.get("excluded") == Some(&Value::Bool(true)) {
        assert_eq!(patch.len(), 1, "what is excluded has no other patch");
    }
}

fn each(object: &Map<String, Value>, name: &str, kind: &str, check: impl Fn(&Map<String, Value>)) {
    let values = object.get(name).map(|value| value.as_object().unwrap());
    for (id, value) in values.into_iter().flatten() {
        // An Id (section 1.4.1); the key of relatedTo is a uid.
        let is_id = id.len() <= 255
            && id
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        assert!(is_id || name == "relatedTo", "{name}: {id}");
        assert_eq!(value["@type"], kind);
        check(value.as_object().unwrap());
    }
}

fn is_text(value: &Value) -> bool {
    value.as_str().is_some_and(|text| !text.is_empty())
}

fn is_address(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| text.starts_with("https://") || text.starts_with("http://"))
}

fn is_moment(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    text.ends_with('Z') && DateTime::parse_from_rfc3339(text).is_ok()
}

fn is_local(value: &Value) -> bool {
    value
        .as_str()
        .is_some_and(|text| NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S").is_ok())
}

fn is_duration(value: &Value) -> bool {
    let text = value.as_str().unwrap_or_default();
    let rest = text.strip_prefix('P').unwrap_or_default();
    !rest.is_empty()
        && rest
            .chars()
            .all(|c| c.is_ascii_digit() || "WDTHMS".contains(c))
        && !rest.ends_with('T')
}

fn is_set(value: &Value) -> bool {
    value
        .as_object()
        .is_some_and(|set| !set.is_empty() && set.values().all(|value| value == true))
}

fn is_one_of(words: &'static [&'static str]) -> impl Fn(&Value) -> bool {
    |value| value.as_str().is_some_and(|word| words.contains(&word))
}
