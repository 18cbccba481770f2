//! What is typed in the steps, as the event it will be: step by step, so far, and as a whole.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::catalog::Catalog;
use crate::event::{EventDraft, EventForm, Fault, Typed, dates_of, with_dates};
use crate::geography::{Country, zone_of};
use crate::mail::Address;
use crate::recurrence::Zone;
use crate::slug::Slug;
use crate::web::form::{FormScope, FormView, Step, draft_of};
use crate::web::pages::organizer::date_rows::{RowFault, changes};

/// Stands in for what other steps ask, so that one can be read without them.
const STANDING_IN: [(&str, &str); 6] = [
    ("title", "…"),
    ("kind", "other"),
    ("timing", "month"),
    ("month", "2030-01"),
    ("zone", "UTC"),
    ("format", "in-person"),
];

/// More dates than a series has in a year.
const ALL_DATES: usize = 800;

/// The fields of a step among those that were sent.
pub fn fields_of(step: Step, sent: &Typed) -> Typed {
    let own = FormView::names(FormScope::Step(step));
    let is_own = |name: &str| {
        own.contains(&name) || (step == Step::When && (name == "home" || is_of_date(name)))
    };
    let own = sent.iter().filter(|(name, _)| is_own(name));
    own.map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

fn is_of_date(name: &str) -> bool {
    let parts = name.split_once('@');
    parts.is_some_and(|(field, id)| {
        matches!(field, "how" | "date" | "time") && id.parse::<NaiveDateTime>().is_ok()
    })
}

/// What was typed, as the form it stands in.
pub fn form_of(fields: &Typed) -> EventForm {
    serde_json::to_value(fields)
        .and_then(serde_json::from_value)
        .unwrap_or_default()
}

/// What is wrong with a step, whatever there is in the others.
pub fn faults_of(catalog: &Catalog, fields: &Typed, step: Step, today: NaiveDate) -> Vec<RowFault> {
    let own = fields_of(step, fields);
    let names = FormView::names(FormScope::Step(step));
    let others = STANDING_IN
        .iter()
        .filter(|(name, _)| !names.contains(name))
        .map(|&(name, value)| (name.to_owned(), value.to_owned()));
    let alone: Typed = others.chain(own).collect();
    let mut faults = match whole(catalog, &alone, today) {
        Ok(_) => Vec::new(),
        Err(faults) => faults,
    };
    let typed = |raw: &&String| step == Step::What && !raw.trim().is_empty();
    let email = fields.get("email").filter(typed);
    if let Some(Err(cause)) = email.map(|raw| Address::parse(raw)) {
        faults.push(RowFault {
            field: "email".to_owned(),
            message: format!("Your mail address {cause}"),
        });
    }
    faults
}

/// The event, or all that is wrong with it.
pub fn whole(
    catalog: &Catalog,
    fields: &Typed,
    today: NaiveDate,
) -> Result<EventDraft, Vec<RowFault>> {
    let draft = draft_of(catalog, &form_of(fields), None, today)
        .map_err(|faults| faults.into_iter().map(RowFault::from).collect::<Vec<_>>())?;
    with_changes(draft, fields)
}

/// The draft with what was typed for its dates. What was typed for dates it has no more is passed over.
fn with_changes(draft: EventDraft, fields: &Typed) -> Result<EventDraft, Vec<RowFault>> {
    if draft.recurrence.is_none() || !fields.keys().any(|name| is_of_date(name)) {
        return Ok(draft);
    }
    let eve = draft.when.starts_at() - TimeDelta::days(1);
    let dates = dates_of(&draft, eve, ALL_DATES);
    let known: BTreeSet<NaiveDateTime> = dates.into_iter().map(|date| date.id).collect();
    let of_known: Typed = fields
        .iter()
        .filter(|(name, _)| {
            let id = name.split_once('@').and_then(|(_, id)| id.parse().ok());
            id.is_some_and(|id| known.contains(&id))
        })
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let (changes, faults) = changes(&draft, &of_known);
    if !faults.is_empty() {
        return Err(faults);
    }
    with_dates(&draft, &changes, None).map_err(|faults| {
        let told = faults.iter().map(RowFault::of);
        told.map(|fault| match fault.field.as_str() {
            "last_day" => RowFault {
                field: "repeats".to_owned(),
                ..fault
            },
            _ => fault,
        })
        .collect()
    })
}

/// The event as far as it was told; `None` before there is a title and a date.
pub fn so_far(catalog: &Catalog, fields: &Typed, today: NaiveDate) -> Option<EventDraft> {
    let has = |name: &str| fields.contains_key(name);
    if !has("title") || !(has("start_date") || has("month")) {
        return None;
    }
    let mut filled: Typed = STANDING_IN
        .iter()
        .map(|&(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    filled.extend(fields.clone());
    whole(catalog, &filled, today).ok()
}

/// By which clocks the place goes that was typed, or else the one of the hosting group: those of other
/// events in the same city, of the city, or of the country.
pub fn suggested_zone(catalog: &Catalog, form: &EventForm) -> Option<Zone> {
    let typed = Country::parse(&form.country).ok();
    let (country, city) = typed
        .map(|country| (country, form.city.clone()))
        .or_else(|| place_of_group(catalog, form))?;
    let is_there = |draft: &EventDraft| {
        let place = &draft.place;
        let same_city = place.city.as_ref().map(|it| it.as_str().to_lowercase());
        place.country == Some(country) && same_city == Some(city.trim().to_lowercase())
    };
    let drafts = catalog.entries().iter().map(|entry| &entry.listing.draft);
    let of_events = drafts
        .filter(|draft| !draft.when.zone.is_utc())
        .find(|draft| is_there(draft))
        .map(|draft| draft.when.zone);
    of_events.or_else(|| zone_of(country, Some(&city)))
}

fn place_of_group(catalog: &Catalog, form: &EventForm) -> Option<(Country, String)> {
    let first = form.groups.split(',').next()?;
    let slug = Slug::parse(first.trim()).ok().or_else(|| Slug::of(first))?;
    let group = &catalog.group(&slug)?.group;
    let city = group.city.as_ref().map(ToString::to_string);
    Some((group.country?, city.unwrap_or_default()))
}

/// The zone of whoever types, as their browser tells it.
pub fn home_of(fields: &Typed) -> Option<Zone> {
    Zone::parse(fields.get("home")?).ok()
}

/// The step that asks for a field.
pub fn step_of(field: &str) -> Step {
    let has = |step: &&Step| FormView::names(FormScope::Step(**step)).contains(&field);
    let of_date = field.contains('@').then_some(Step::When);
    of_date.unwrap_or_else(|| *Step::ALL.iter().rfind(has).unwrap_or(&Step::What))
}

impl From<Fault> for RowFault {
    fn from(fault: Fault) -> Self {
        Self {
            field: fault.field.to_owned(),
            message: fault.message,
        }
    }
}
