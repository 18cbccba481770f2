//! From what somebody typed to an [`EventDraft`], or to the list of what is wrong with it.
//!
//! The web form, the demo and the importers all come through here, so the checks are the same.

mod change;
pub(super) mod fill;
mod recurrence;
mod when;

pub use change::parse_change;
pub use fill::{KEEP, Names, fill, fill_series};
pub use recurrence::presets;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{
    Coordinates, DeadlineRole, Deadlines, EventDraft, EventId, Format, Kind, LinkRole, Links, Place,
};
use crate::geography::Country;
use crate::group::GroupId;
use crate::language::Language;
use crate::link::WebLink;
use crate::slug::Slug;
use crate::text::{Line, Prose, TextFault};

/// The fields of the event form, as text. Names are those of the HTML form.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    missing_docs,
    reason = "the names say it; what each takes stands in the hints of the form"
)]
pub struct EventForm {
    pub kind: String,
    pub title: String,
    pub summary: String,
    pub description: String,
    /// Language tags, comma-separated.
    pub languages: String,
    pub format: String,
    /// `timed`, `all-day` or `month`.
    pub timing: String,
    pub zone: String,
    /// `2026-11-26`.
    pub start_date: String,
    /// `18:30`.
    pub start_time: String,
    pub end_date: String,
    pub end_time: String,
    /// `2026-10`, when only the month is known.
    pub month: String,
    /// `no`, `daily`, `weekly`, `biweekly`, `even-weeks`, `odd-weeks`, `monthly-weekday`,
    /// `monthly-last`, `monthly-date`, `yearly` or `custom`.
    pub repeats: String,
    /// Last date of a series.
    pub repeats_until: String,
    /// An RRULE, when `repeats` is `custom`.
    pub rule: String,
    pub venue: String,
    pub address: String,
    pub city: String,
    pub country: String,
    pub latitude: String,
    pub longitude: String,
    pub join: String,
    pub registration: String,
    pub website: String,
    pub cfp: String,
    pub livestream: String,
    pub recording: String,
    pub slides: String,
    pub recap: String,
    pub cfp_closes_date: String,
    pub cfp_closes_time: String,
    pub registration_closes_date: String,
    pub registration_closes_time: String,
    /// Project slugs, comma-separated.
    pub projects: String,
    /// Words, comma-separated.
    pub tags: String,
    /// Slugs of hosting groups, comma-separated.
    pub groups: String,
    /// Slug of the event it is a part of.
    pub parent: String,
}

impl EventForm {
    /// The field of a link.
    pub fn link_mut(&mut self, role: LinkRole) -> &mut String {
        match role {
            LinkRole::Join => &mut self.join,
            LinkRole::Registration => &mut self.registration,
            LinkRole::Website => &mut self.website,
            LinkRole::Cfp => &mut self.cfp,
            LinkRole::Livestream => &mut self.livestream,
            LinkRole::Recording => &mut self.recording,
            LinkRole::Slides => &mut self.slides,
            LinkRole::Recap => &mut self.recap,
        }
    }
}

/// Something wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The field's name in the form.
    pub field: &'static str,
    /// What is wrong, as a sentence that names the field.
    pub message: String,
}

/// What the form's references may point to.
pub struct GroupLookup<'a> {
    /// A group by its slug.
    pub group: &'a dyn Fn(&Slug) -> Option<GroupId>,
    /// A public event by its slug.
    pub event: &'a dyn Fn(&Slug) -> Option<EventId>,
}

/// Collects faults while the fields are read, so that people see all of them at once.
#[derive(Default)]
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.push(Fault {
            field,
            message: message.into(),
        });
    }

    /// The value, or a fault "`label` `cause`".
    fn take<T, E: std::fmt::Display>(
        &mut self,
        field: &'static str,
        label: &str,
        result: Result<T, E>,
    ) -> Option<T> {
        result
            .map_err(|cause| self.add(field, format!("{label} {cause}")))
            .ok()
    }
}

/// Reads the whole form.
///
/// # Errors
/// Every fault found, in the order of the form.
pub fn parse(form: &EventForm, lookup: &GroupLookup<'_>) -> Result<EventDraft, Vec<Fault>> {
    let mut faults = Faults::default();
    let f = &mut faults;
    let kind = f.take("kind", "Kind:", choice::<Kind>(&form.kind));
    let title = required_line(f, "title", "Title", &form.title, 140);
    let summary = line(f, "summary", "Summary", &form.summary, 280);
    let description = prose(f, "description", "Description", &form.description, 20_000);
    let languages = languages(f, &form.languages);
    let format = f.take("format", "Format:", choice::<Format>(&form.format));
    let when = when::parse(f, form);
    let recurrence = when
        .as_ref()
        .and_then(|when| recurrence::parse(f, form, when));
    let place = place(f, form);
    let links = links(f, form);
    let deadlines = deadlines(f, form, when.as_ref().map(|when| when.local_end()));
    let projects = words(f, "projects", "Projects", &form.projects);
    let tags = words(f, "tags", "Tags", &form.tags);
    let hosts = hosts(f, form, lookup);
    let parent = parent(f, form, lookup);
    match (kind, title, format, when) {
        (Some(kind), Some(title), Some(format), Some(when)) if faults.0.is_empty() => {
            Ok(EventDraft {
                kind,
                title,
                summary,
                description,
                languages,
                format,
                when,
                recurrence,
                place,
                links,
                deadlines,
                projects,
                tags,
                hosts,
                parent,
                picture: None,
            })
        }
        _ => Err(faults.0),
    }
}

fn choice<T: std::str::FromStr>(word: &str) -> Result<T, &'static str> {
    word.trim().parse().map_err(|_| "choose one of the list")
}

fn required_line(
    f: &mut Faults,
    field: &'static str,
    label: &str,
    raw: &str,
    max: usize,
) -> Option<Line> {
    f.take(field, label, Line::parse(raw, max))
}

fn line(f: &mut Faults, field: &'static str, label: &str, raw: &str, max: usize) -> Option<Line> {
    match Line::parse(raw, max) {
        Err(TextFault::Empty) => None,
        result => f.take(field, label, result),
    }
}

fn prose(f: &mut Faults, field: &'static str, label: &str, raw: &str, max: usize) -> Option<Prose> {
    match Prose::parse(raw, max) {
        Err(TextFault::Empty) => None,
        result => f.take(field, label, result),
    }
}

/// The parts of a comma-separated list.
fn parts(raw: &str) -> impl Iterator<Item = &str> {
    raw.split([',', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

fn languages(f: &mut Faults, raw: &str) -> Vec<Language> {
    let mut languages = Vec::new();
    for tag in parts(raw).take(20) {
        if let Some(language) = f.take("languages", "Language", Language::parse(tag))
            && !languages.contains(&language)
        {
            languages.push(language);
        }
    }
    if languages.is_empty() {
        languages.push(Language::english());
    }
    languages
}

fn words(f: &mut Faults, field: &'static str, label: &str, raw: &str) -> BTreeSet<Slug> {
    let slugs: BTreeSet<Slug> = parts(raw)
        .filter_map(|word| Slug::parse(word).ok().or_else(|| Slug::of(word)))
        .collect();
    if slugs.len() > 20 {
        f.add(field, format!("{label}: at most 20"));
    }
    slugs
}

fn place(f: &mut Faults, form: &EventForm) -> Place {
    let country = match form.country.trim() {
        "" => None,
        code => f.take("country", "Country", Country::parse(code)),
    };
    Place {
        venue: line(f, "venue", "Venue", &form.venue, 140),
        address: line(f, "address", "Address", &form.address, 200),
        city: line(f, "city", "City", &form.city, 100),
        country,
        coordinates: coordinates(f, form),
    }
}

fn coordinates(f: &mut Faults, form: &EventForm) -> Option<Coordinates> {
    let (latitude, longitude) = (form.latitude.trim(), form.longitude.trim());
    if latitude.is_empty() && longitude.is_empty() {
        return None;
    }
    let point = match (latitude.parse(), longitude.parse()) {
        (Ok(latitude), Ok(longitude)) => Coordinates::new(latitude, longitude),
        _ => None,
    };
    if point.is_none() {
        f.add(
            "latitude",
            "Latitude and longitude are two numbers in degrees, such as 52.5208 and 13.4167",
        );
    }
    point
}

fn links(f: &mut Faults, form: &EventForm) -> Links {
    let typed = [
        (LinkRole::Join, "join", &form.join),
        (LinkRole::Registration, "registration", &form.registration),
        (LinkRole::Website, "website", &form.website),
        (LinkRole::Cfp, "cfp", &form.cfp),
        (LinkRole::Livestream, "livestream", &form.livestream),
        (LinkRole::Recording, "recording", &form.recording),
        (LinkRole::Slides, "slides", &form.slides),
        (LinkRole::Recap, "recap", &form.recap),
    ];
    let mut links = BTreeMap::new();
    for (role, field, raw) in typed {
        if !raw.trim().is_empty()
            && let Some(link) = f.take(
                field,
                &format!("{} link", role.label()),
                WebLink::parse(raw),
            )
        {
            links.insert(role, link);
        }
    }
    links
}

fn deadlines(f: &mut Faults, form: &EventForm, event_end: Option<NaiveDateTime>) -> Deadlines {
    let typed = [
        (
            DeadlineRole::Cfp,
            "cfp_closes_date",
            "CFP closing date",
            &form.cfp_closes_date,
            &form.cfp_closes_time,
        ),
        (
            DeadlineRole::Registration,
            "registration_closes_date",
            "Registration closing date",
            &form.registration_closes_date,
            &form.registration_closes_time,
        ),
    ];
    let mut deadlines = BTreeMap::new();
    for (role, field, label, date, time) in typed {
        if date.trim().is_empty() {
            continue;
        }
        // A deadline without an hour is meant to the end of its day.
        let time = if time.trim().is_empty() {
            "23:59"
        } else {
            time
        };
        let Some(at) = f.take(field, label, when::local(date, time)) else {
            continue;
        };
        if event_end.is_some_and(|end| at > end) {
            f.add(field, format!("{label} is after the event is over"));
        }
        deadlines.insert(role, at);
    }
    deadlines
}

fn hosts(f: &mut Faults, form: &EventForm, lookup: &GroupLookup<'_>) -> Vec<GroupId> {
    let mut hosts = Vec::new();
    for word in parts(&form.groups) {
        // People type a name as readily as the word that stands for it.
        let slug = Slug::parse(word).ok().or_else(|| Slug::of(word));
        match slug.and_then(|slug| (lookup.group)(&slug)) {
            Some(id) if !hosts.contains(&id) => hosts.push(id),
            Some(_) => {}
            None => f.add("groups", format!("Group: there is no group {word:?}")),
        }
    }
    hosts
}

fn parent(f: &mut Faults, form: &EventForm, lookup: &GroupLookup<'_>) -> Option<EventId> {
    let word = form.parent.trim();
    if word.is_empty() {
        return None;
    }
    let found = Slug::parse(word)
        .ok()
        .and_then(|slug| (lookup.event)(&slug));
    if found.is_none() {
        f.add("parent", format!("Part of: there is no event {word:?}"));
    }
    found
}

#[cfg(test)]
mod tests;
