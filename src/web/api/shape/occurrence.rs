//! One time at which an event takes place.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use super::event::status;
use super::precision::Precision;
use super::words;
use crate::catalog::AgendaItem;
use crate::feed::{duration, local};
use crate::recurrence::When;
use crate::site::Site;

/// One time at which an event takes place, or was to.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Occurrence {
    /// The slug of its event.
    pub event: String,
    /// UID of its event.
    pub uid: String,
    /// What tells it from the others of a series: the wall time that the rule gives it, which stays when it
    /// is moved (RFC 5545, 3.8.4.4). Null of what does not repeat.
    pub recurrence_id: Option<String>,
    /// The title of its event.
    pub title: String,
    /// What kind of event.
    #[schema(schema_with = words::kind)]
    pub kind: &'static str,
    /// How one takes part.
    #[schema(schema_with = words::format)]
    pub format: &'static str,
    /// Whether `start` is meant to the minute, as a day, or as a month.
    pub precision: Precision,
    /// Wall time at which it begins, in `timeZone`.
    #[schema(example = "2026-10-26T18:30:00")]
    pub start: String,
    /// Whose wall time that is.
    #[schema(example = "Africa/Accra")]
    pub time_zone: &'static str,
    /// How long it lasts (RFC 8984, 1.4.6).
    #[schema(example = "PT2H")]
    pub duration: String,
    /// The instant it begins.
    pub starts_at: DateTime<Utc>,
    /// The instant it is over.
    pub ends_at: DateTime<Utc>,
    /// Whether it takes place, as calendars say it.
    #[schema(schema_with = words::status)]
    pub status: &'static str,
    /// Why it does not take place, or not then.
    pub status_reason: Option<String>,
    /// Whether it takes place at another time than the rule says.
    pub moved: bool,
    /// City and country.
    pub place: Option<String>,
    /// The slugs of the groups that host it.
    pub hosts: Vec<String>,
    /// The page of its event.
    #[schema(format = "uri")]
    pub url: String,
}

impl Occurrence {
    /// An occurrence of an entry.
    pub fn of(item: &AgendaItem<'_>, site: &Site) -> Self {
        let (listing, one) = (&item.entry.listing, &item.occurrence);
        let draft = &listing.draft;
        let when = When {
            zone: draft.when.zone,
            span: one.when,
        };
        let is_series = draft.recurrence.is_some();
        let reason = one.reason.as_ref().or(listing.state_reason.as_ref());
        Self {
            event: listing.slug.to_string(),
            uid: listing.uid.to_string(),
            recurrence_id: is_series.then(|| local(one.recurrence_id)),
            title: draft.title.to_string(),
            kind: draft.kind.as_str(),
            format: draft.format.as_str(),
            precision: Precision::of(&when.span),
            start: local(when.local_start()),
            time_zone: when.zone.name(),
            duration: duration(&when),
            starts_at: one.starts_at,
            ends_at: one.ends_at,
            status: match one.cancelled {
                true => "cancelled",
                false => status(listing),
            },
            status_reason: reason.map(ToString::to_string),
            moved: one.moved,
            place: draft.place.short(),
            hosts: listing.hosts.iter().map(|it| it.slug.to_string()).collect(),
            url: format!("{}/events/{}", site.origin(), listing.slug),
        }
    }
}
