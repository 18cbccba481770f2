//! What is due before an event, as a JSCalendar `Task` (RFC 8984, section 5.2): an event takes time of
//! its own, a task has to be done by a moment, and a call for papers is just that.

use serde_json::{Map, Value, json};

use super::deadlines::Due;
use super::json::{identity, local};
use crate::event::LinkRole;
use crate::ical::Publisher;
use crate::locale::Locale;

/// The task of a deadline. It is related to its event as to a parent.
pub(super) fn task(due: &Due<'_>, publisher: &Publisher, language: Locale) -> Value {
    let listing = due.entry.listing.as_ref();
    let draft = &listing.draft;
    let mut object = Map::new();
    identity(&mut object, "Task", due.uid, listing, publisher);
    let what = language.word("deadline", due.role.as_str());
    let values = [
        ("label", what.into()),
        ("value", draft.title.as_str().into()),
    ];
    let page = json!({
        "@type": "Link",
        "href": publisher.page_of(&listing.slug),
        "rel": "describedby",
        "contentType": "text/html",
    });
    let mut links = Map::from_iter([("page".to_owned(), page)]);
    let role = LinkRole::of_deadline(due.role);
    if let Some(href) = draft.links.get(&role) {
        let title = language.word("link", role.as_str());
        let link = json!({ "@type": "Link", "href": href, "title": title });
        links.insert(role.as_str().to_owned(), link);
    }
    let parent = json!({ "@type": "Relation", "relation": { "parent": true } });
    let said = json!({
        "title": language.fill("labelled", values),
        "locale": language.tag(),
        "due": local(due.local),
        "timeZone": draft.when.zone.name(),
        "freeBusyStatus": "free",
        "links": links,
        "relatedTo": Map::from_iter([(listing.uid.to_string(), parent)]),
    });
    object.extend(said.as_object().cloned().unwrap_or_default());
    if due.is_off() {
        object.insert("progress".into(), json!("cancelled"));
    }
    object.insert(format!("{}:kind", publisher.domain), json!("deadline"));
    Value::Object(object)
}
