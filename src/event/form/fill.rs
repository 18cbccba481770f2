//! From a stored [`EventDraft`] back to the fields it can be changed in.

use chrono::{NaiveDateTime, NaiveTime};

use super::EventForm;
use super::recurrence::preset_rule;
use crate::event::{DeadlineRole, EventDraft, EventId};
use crate::group::GroupId;
use crate::recurrence::{Recurrence, Rule, Span, When};
use crate::slug::Slug;
use crate::text::{Line, Prose};

/// The names of what a draft refers to by key: the reverse of [`GroupLookup`](super::GroupLookup).
pub struct Names<'a> {
    /// The slug of a group.
    pub group: &'a dyn Fn(GroupId) -> Option<Slug>,
    /// The slug of a public event.
    pub event: &'a dyn Fn(EventId) -> Option<Slug>,
}

/// The word of `repeats` for what the form cannot say: it is left as it is.
pub const KEEP: &str = "keep";

/// The presets of `repeats`, the ones that say most first.
pub(super) const PRESETS: [&str; 9] = [
    "daily",
    "weekly",
    "biweekly",
    "even-weeks",
    "odd-weeks",
    "monthly-weekday",
    "monthly-last",
    "monthly-date",
    "yearly",
];

/// The form as it would have been filled in for `draft`. Reading it again gives the same draft, but
/// for what the form has no fields for (see [`parse_change`](super::parse_change)).
pub fn fill(draft: &EventDraft, names: &Names<'_>) -> EventForm {
    let mut form = EventForm {
        kind: draft.kind.to_string(),
        title: draft.title.to_string(),
        summary: text(draft.summary.as_ref().map(Line::as_str)),
        description: text(draft.description.as_ref().map(Prose::as_str)),
        languages: list(draft.languages.iter().map(|language| language.as_str())),
        format: draft.format.to_string(),
        zone: draft.when.zone.name().to_owned(),
        projects: list(draft.projects.iter().map(Slug::as_str)),
        tags: list(draft.tags.iter().map(Slug::as_str)),
        groups: list(
            draft
                .hosts
                .iter()
                .filter_map(|&id| (names.group)(id))
                .map(String::from),
        ),
        parent: draft
            .parent
            .and_then(names.event)
            .map(String::from)
            .unwrap_or_default(),
        ..EventForm::default()
    };
    fill_when(&mut form, &draft.when);
    fill_series(&mut form, &draft.when, draft.recurrence.as_ref());
    fill_place(&mut form, draft);
    fill_links(&mut form, draft);
    fill_deadlines(&mut form, draft);
    form
}

fn text(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

fn list<T: AsRef<str>>(words: impl Iterator<Item = T>) -> String {
    words
        .map(|word| word.as_ref().to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}

fn fill_when(form: &mut EventForm, when: &When) {
    // An end on the day of the start is left out: who moves the start then moves the end with it.
    match when.span {
        Span::Timed { start, end } => {
            form.timing = "timed".to_owned();
            (form.start_date, form.start_time) = date_and_time(start);
            (form.end_date, form.end_time) = date_and_time(end);
            if start.date() == end.date() {
                form.end_date.clear();
            }
        }
        Span::AllDay { first, last } => {
            form.timing = "all-day".to_owned();
            form.start_date = first.to_string();
            form.end_date = if first == last {
                String::new()
            } else {
                last.to_string()
            };
        }
        Span::Month { first_day } => {
            form.timing = "month".to_owned();
            form.month = first_day.format("%Y-%m").to_string();
        }
    }
}

fn date_and_time(at: NaiveDateTime) -> (String, String) {
    (at.date().to_string(), at.format("%H:%M").to_string())
}

/// The fields that say how it repeats.
pub fn fill_series(form: &mut EventForm, first: &When, recurrence: Option<&Recurrence>) {
    let Some(recurrence) = recurrence else {
        form.repeats = "no".to_owned();
        return;
    };
    let Some(rule) = &recurrence.rule else {
        form.repeats = KEEP.to_owned();
        return;
    };
    let start = first.local_start();
    let last_day = rule
        .until()
        .filter(|until| until.time() == end_of_day(first));
    let is_rule = |word: &&str| {
        let preset = preset_rule(word, start).ok().flatten();
        preset.map(|preset| until(preset, last_day)).as_ref() == Some(rule)
    };
    if let Some(word) = PRESETS.iter().find(|word| is_rule(word)) {
        form.repeats = (*word).to_owned();
        form.repeats_until = last_day
            .map(|until| until.date().to_string())
            .unwrap_or_default();
        return;
    }
    match rule {
        Rule::Calendar(rule) => {
            form.repeats = "custom".to_owned();
            form.rule = rule.to_string();
        }
        Rule::IsoWeeks(_) => form.repeats = KEEP.to_owned(),
    }
}

/// The time of day up to which the form's "last date" counts.
pub(in crate::event) fn end_of_day(when: &When) -> NaiveTime {
    if when.is_timed() {
        NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()
    } else {
        NaiveTime::MIN
    }
}

pub(in crate::event) fn until(rule: Rule, last: Option<NaiveDateTime>) -> Rule {
    match (rule, last) {
        (rule, None) => rule,
        (Rule::Calendar(rule), Some(last)) => Rule::Calendar(rule.with_until(last)),
        (Rule::IsoWeeks(weeks), Some(last)) => Rule::IsoWeeks(weeks.with_until(last)),
    }
}

fn fill_place(form: &mut EventForm, draft: &EventDraft) {
    let place = &draft.place;
    form.venue = text(place.venue.as_ref().map(Line::as_str));
    form.address = text(place.address.as_ref().map(Line::as_str));
    form.city = text(place.city.as_ref().map(Line::as_str));
    form.country = text(place.country.as_ref().map(|country| country.code()));
    if let Some(point) = place.coordinates {
        form.latitude = point.latitude.to_string();
        form.longitude = point.longitude.to_string();
    }
}

fn fill_links(form: &mut EventForm, draft: &EventDraft) {
    for (role, link) in &draft.links {
        link.as_str().clone_into(form.link_mut(*role));
    }
}

fn fill_deadlines(form: &mut EventForm, draft: &EventDraft) {
    for (role, &at) in &draft.deadlines {
        let (date, time) = match role {
            DeadlineRole::Cfp => (&mut form.cfp_closes_date, &mut form.cfp_closes_time),
            DeadlineRole::Registration => (
                &mut form.registration_closes_date,
                &mut form.registration_closes_time,
            ),
        };
        (*date, *time) = date_and_time(at);
    }
}
