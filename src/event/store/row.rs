//! One row of `events`, to and fro.

use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::events;
use crate::database::{DatabaseError, Instant, Json};
use crate::event::{Coordinates, Event, EventDraft, EventId, Format, Kind, Place, State};
use crate::geography::Country;
use crate::group::GroupId;
use crate::recurrence::{Recurrence, Span, When, Zone};
use crate::slug::Slug;
use crate::text::{Line, Prose};

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = events, treat_none_as_null = true)]
pub(super) struct EventRow {
    pub(super) id: EventId,
    pub(super) slug: String,
    uid: String,
    sequence: i32,
    version: i32,
    state: State,
    state_reason: Option<String>,
    kind: Kind,
    title: String,
    summary: Option<String>,
    description: Option<String>,
    format: Format,
    zone: String,
    span: Json,
    recurrence: Option<Json>,
    starts_at: Instant,
    ends_at: Option<Instant>,
    venue: Option<String>,
    address: Option<String>,
    city: Option<String>,
    country: Option<String>,
    latitude: Option<f64>,
    longitude: Option<f64>,
    languages: Json,
    links: Json,
    deadlines: Json,
    projects: Json,
    tags: Json,
    pub(super) parent_id: Option<EventId>,
    origin: Option<String>,
    created_at: Instant,
    submitted_at: Option<Instant>,
    published_at: Option<Instant>,
    last_modified: Instant,
    moved_from: Option<Json>,
    picture: Option<Json>,
}

pub(super) fn corrupt(
    table: &'static str,
    id: impl std::fmt::Display,
    column: &'static str,
    cause: impl std::fmt::Display,
) -> DatabaseError {
    DatabaseError::Corrupt {
        table,
        id: id.to_string(),
        column,
        cause: cause.to_string(),
    }
}

impl EventRow {
    pub(super) fn of(event: &Event) -> Self {
        let draft = &event.draft;
        let place = &draft.place;
        let text = |line: &Option<Line>| line.as_ref().map(Line::to_string);
        Self {
            id: event.id,
            slug: event.slug.to_string(),
            uid: event.uid.to_string(),
            sequence: event.sequence,
            version: event.version,
            state: event.state,
            state_reason: text(&event.state_reason),
            kind: draft.kind,
            title: draft.title.to_string(),
            summary: text(&draft.summary),
            description: draft.description.as_ref().map(Prose::to_string),
            format: draft.format,
            zone: draft.when.zone.name().to_owned(),
            span: Json::of(&draft.when.span),
            recurrence: draft.recurrence.as_ref().map(Json::of),
            starts_at: Instant(draft.when.starts_at()),
            ends_at: series_end(&draft.when, draft.recurrence.as_ref()),
            venue: text(&place.venue),
            address: text(&place.address),
            city: text(&place.city),
            country: place.country.map(String::from),
            latitude: place.coordinates.map(|point| point.latitude),
            longitude: place.coordinates.map(|point| point.longitude),
            languages: Json::of(&draft.languages),
            links: Json::of(&draft.links),
            deadlines: Json::of(&draft.deadlines),
            projects: Json::of(&draft.projects),
            tags: Json::of(&draft.tags),
            parent_id: draft.parent,
            origin: text(&event.origin),
            created_at: Instant(event.created_at),
            submitted_at: event.submitted_at.map(Instant),
            published_at: event.published_at.map(Instant),
            last_modified: Instant(event.last_modified),
            moved_from: event.moved_from.as_ref().map(Json::of),
            picture: draft.picture.as_ref().map(Json::of),
        }
    }

    /// What was reckoned from the wall time when the row was written.
    pub(super) fn instants(&self) -> (Instant, Option<Instant>) {
        (self.starts_at, self.ends_at)
    }

    pub(super) fn read(
        self,
        hosts: Vec<GroupId>,
        organizers: Vec<PersonId>,
    ) -> Result<Event, DatabaseError> {
        let id = self.id;
        let line = |column, text: Option<String>| {
            text.map(Line::try_from)
                .transpose()
                .map_err(|cause| corrupt("events", id, column, cause))
        };
        let required = |column, text: String| {
            Line::try_from(text).map_err(|cause| corrupt("events", id, column, cause))
        };
        let json = |column, cause: serde_json::Error| corrupt("events", id, column, cause);
        let zone = Zone::parse(&self.zone).map_err(|cause| corrupt("events", id, "zone", cause))?;
        let span: Span = self.span.read().map_err(|cause| json("span", cause))?;
        let recurrence: Option<Recurrence> = self
            .recurrence
            .map(Json::read)
            .transpose()
            .map_err(|cause| json("recurrence", cause))?;
        let moved_from = self.moved_from.map(Json::read).transpose();
        let picture = self.picture.map(Json::read).transpose();
        let country = self.country.map(Country::try_from).transpose();
        let description = self.description.map(Prose::try_from).transpose();
        let draft = EventDraft {
            kind: self.kind,
            title: required("title", self.title)?,
            summary: line("summary", self.summary)?,
            description: description
                .map_err(|cause| corrupt("events", id, "description", cause))?,
            languages: self
                .languages
                .read()
                .map_err(|cause| json("languages", cause))?,
            format: self.format,
            when: When { zone, span },
            recurrence,
            place: Place {
                venue: line("venue", self.venue)?,
                address: line("address", self.address)?,
                city: line("city", self.city)?,
                country: country.map_err(|cause| corrupt("events", id, "country", cause))?,
                coordinates: self
                    .latitude
                    .zip(self.longitude)
                    .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude)),
            },
            links: self.links.read().map_err(|cause| json("links", cause))?,
            deadlines: self
                .deadlines
                .read()
                .map_err(|cause| json("deadlines", cause))?,
            projects: self
                .projects
                .read()
                .map_err(|cause| json("projects", cause))?,
            tags: self.tags.read().map_err(|cause| json("tags", cause))?,
            hosts,
            parent: self.parent_id,
            picture: picture.map_err(|cause| json("picture", cause))?,
        };
        Ok(Event {
            id,
            slug: Slug::parse(&self.slug).map_err(|cause| corrupt("events", id, "slug", cause))?,
            uid: required("uid", self.uid)?,
            sequence: self.sequence,
            version: self.version,
            state: self.state,
            state_reason: line("state_reason", self.state_reason)?,
            moved_from: moved_from.map_err(|cause| json("moved_from", cause))?,
            draft,
            organizers,
            origin: line("origin", self.origin)?,
            created_at: self.created_at.0,
            submitted_at: self.submitted_at.map(|at| at.0),
            published_at: self.published_at.map(|at| at.0),
            last_modified: self.last_modified.0,
        })
    }
}

/// When the last occurrence is over; `None` for a series without an end. Never too early: it only
/// sorts out what is certainly past.
fn series_end(when: &When, recurrence: Option<&Recurrence>) -> Option<Instant> {
    let length = when.ends_at() - when.starts_at();
    let Some(recurrence) = recurrence else {
        return Some(Instant(when.ends_at()));
    };
    let by_rule = match &recurrence.rule {
        Some(rule) => when.zone.instant_of(rule.until()?).earliest() + length,
        None => when.ends_at(),
    };
    let by_dates = recurrence
        .extra
        .iter()
        .map(|&at| when.zone.instant_of(at).earliest() + length);
    let by_moves = recurrence.moved_spans().map(|span| {
        When {
            zone: when.zone,
            span,
        }
        .ends_at()
    });
    by_dates.chain(by_moves).chain([by_rule]).max().map(Instant)
}
