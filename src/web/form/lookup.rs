//! What the event form refers to, looked up in the edition on the shelf.

use chrono::NaiveDate;

use crate::catalog::Catalog;
use crate::event::{self, Event, EventDraft, EventForm, EventId, Fault, GroupLookup, Names};
use crate::group::GroupId;
use crate::slug::Slug;

/// Reads a form that somebody types today: a new event, or a change of `stored`. People plan series
/// for a year at most.
pub fn draft_of(
    catalog: &Catalog,
    form: &EventForm,
    stored: Option<&Event>,
    today: NaiveDate,
) -> Result<EventDraft, Vec<Fault>> {
    let mut draft = read(catalog, form, stored)?;
    let before = stored.map(|event| &event.draft);
    event::end_within_a_year(&mut draft, before, today).map_err(|fault| vec![fault])?;
    Ok(draft)
}

fn read(
    catalog: &Catalog,
    form: &EventForm,
    stored: Option<&Event>,
) -> Result<EventDraft, Vec<Fault>> {
    let lookup = GroupLookup {
        group: &|slug| catalog.group(slug).map(|entry| entry.group.id),
        event: &|slug| catalog.entry(slug).map(|entry| entry.listing.id),
    };
    let Some(stored) = stored else {
        return event::parse(form, &lookup);
    };
    let draft = with_names(catalog, |names| {
        event::parse_change(form, &stored.draft, &lookup, names)
    })?;
    if draft.parent == Some(stored.id) {
        let message = "Part of: an event cannot be part of itself".to_owned();
        return Err(vec![Fault {
            field: "parent",
            message,
        }]);
    }
    Ok(draft)
}

/// The form filled in from a stored event.
pub fn filled(catalog: &Catalog, draft: &EventDraft) -> EventForm {
    with_names(catalog, |names| event::fill(draft, names))
}

fn with_names<T>(catalog: &Catalog, work: impl FnOnce(&Names<'_>) -> T) -> T {
    let group = |id: GroupId| -> Option<Slug> {
        catalog
            .groups()
            .iter()
            .find(|entry| entry.group.id == id)
            .map(|entry| entry.group.slug.clone())
    };
    let event = |id: EventId| -> Option<Slug> {
        catalog
            .entries()
            .iter()
            .find(|entry| entry.listing.id == id)
            .map(|entry| entry.listing.slug.clone())
    };
    work(&Names {
        group: &group,
        event: &event,
    })
}
