//! What is stated of an event: what is read of it is what can be sent.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::given::{self, Given};
use super::precision::Precision;
use super::words;
use crate::event::{DeadlineRole, EventDraft, Format, Kind, LinkRole};
use crate::feed::{duration, local};
use crate::recurrence::{Recurrence, Rule};

/// What is stated of an event. To submit one, `kind`, `title`, `format`, `start`, `timeZone` and, unless
/// only the month is known, `duration` are needed. In a change, what is left out stays as it is and null
/// takes away.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields, rename_all = "camelCase")]
pub struct Statement {
    /// What kind of event it is.
    #[schema(schema_with = words::kinds)]
    pub kind: Given<Kind>,
    /// Its title.
    #[schema(value_type = Option<String>, max_length = 140, example = "Zuul Night Accra")]
    pub title: Given<String>,
    /// What it is, in a line.
    #[schema(value_type = Option<String>, max_length = 280)]
    pub summary: Given<String>,
    /// All about it, in Markdown.
    #[schema(value_type = Option<String>, max_length = 20000)]
    pub description: Given<String>,
    /// What is spoken, as language tags (BCP 47).
    #[schema(value_type = Option<Vec<String>>, example = json!(["en"]))]
    pub languages: Given<Vec<String>>,
    /// How one takes part.
    #[schema(schema_with = words::formats)]
    pub format: Given<Format>,
    /// Whether `start` is meant to the minute, as a day, or as a month of which no day is known yet.
    #[schema(value_type = Option<Precision>)]
    pub precision: Given<Precision>,
    /// Wall time at which it begins (the first time of a series), in `timeZone`: `LocalDateTime` of RFC 8984.
    #[schema(value_type = Option<String>, pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2})?$", example = "2026-10-26T18:30:00")]
    pub start: Given<String>,
    /// Whose wall time that is: a name of the IANA time zone database.
    #[schema(value_type = Option<String>, example = "Africa/Accra")]
    pub time_zone: Given<String>,
    /// How long it lasts: days as on calendars, hours as on a stopwatch (RFC 8984, 1.4.6).
    #[schema(value_type = Option<String>, pattern = r"^P([0-9]{1,9}W)?([0-9]{1,9}D)?(T([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}S)?)?$", example = "PT2H")]
    pub duration: Given<String>,
    /// How it repeats, as an RRULE of RFC 5545, daily or coarser; `UNTIL` is wall time in its zone, and a year
    /// from now at most. Null of what does not, and of series by odd and even weeks, which no RRULE can say.
    #[schema(value_type = Option<String>, example = "FREQ=WEEKLY;BYDAY=MO")]
    pub recurrence_rule: Given<String>,
    /// Where.
    #[serde(deserialize_with = "given::object")]
    #[schema(value_type = Option<Location>)]
    pub location: Given<Location>,
    /// What it links to; http and https only.
    #[serde(deserialize_with = "given::object")]
    #[schema(value_type = Option<Links>)]
    pub links: Given<Links>,
    /// What is due before it, as wall time in its zone.
    #[serde(deserialize_with = "given::object")]
    #[schema(value_type = Option<Deadlines>)]
    pub deadlines: Given<Deadlines>,
    /// Projects it is about.
    #[schema(value_type = Option<Vec<String>>, max_items = 20, example = json!(["zuul"]))]
    pub projects: Given<Vec<String>>,
    /// Free words.
    #[schema(value_type = Option<Vec<String>>, max_items = 20)]
    pub tags: Given<Vec<String>>,
    /// The slugs of the groups that host it.
    #[schema(value_type = Option<Vec<String>>)]
    pub groups: Given<Vec<String>>,
    /// The slug of the event it is a part of.
    #[schema(value_type = Option<String>)]
    pub parent: Given<String>,
}

/// Where something takes place.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Location {
    /// Building or room.
    #[schema(value_type = Option<String>, max_length = 140)]
    pub venue: Given<String>,
    /// Street and number.
    #[schema(value_type = Option<String>, max_length = 200)]
    pub address: Given<String>,
    /// City.
    #[schema(value_type = Option<String>, max_length = 100)]
    pub city: Given<String>,
    /// Country: two letters of ISO 3166.
    #[schema(value_type = Option<String>, pattern = "^([A-Za-z]{2})?$", example = "GH")]
    pub country: Given<String>,
    /// Degrees north.
    #[schema(value_type = Option<f64>, minimum = -90, maximum = 90)]
    pub latitude: Given<f64>,
    /// Degrees east.
    #[schema(value_type = Option<f64>, minimum = -180, maximum = 180)]
    pub longitude: Given<f64>,
}

/// What an event links to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Links {
    /// Where one joins the call.
    #[schema(value_type = Option<String>)]
    pub join: Given<String>,
    /// Where one registers.
    #[schema(value_type = Option<String>)]
    pub registration: Given<String>,
    /// Its own page.
    #[schema(value_type = Option<String>)]
    pub website: Given<String>,
    /// Where one proposes a talk.
    #[schema(value_type = Option<String>)]
    pub cfp: Given<String>,
    /// Where one watches.
    #[schema(value_type = Option<String>)]
    pub livestream: Given<String>,
    /// What was recorded.
    #[schema(value_type = Option<String>)]
    pub recording: Given<String>,
    /// What was shown.
    #[schema(value_type = Option<String>)]
    pub slides: Given<String>,
    /// What was written about it.
    #[schema(value_type = Option<String>)]
    pub recap: Given<String>,
}

/// What is due before an event.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Deadlines {
    /// The call for papers closes.
    #[schema(value_type = Option<String>, example = "2026-09-30T23:59:00")]
    pub cfp: Given<String>,
    /// Registration closes.
    #[schema(value_type = Option<String>)]
    pub registration: Given<String>,
}

impl Statement {
    /// What a draft states, with the names of what it refers to.
    pub fn of(draft: &EventDraft, groups: Vec<String>, parent: Option<String>) -> Self {
        let list = |words: Vec<String>| Given::Value(words);
        Self {
            kind: Given::Value(draft.kind),
            title: Given::Value(draft.title.to_string()),
            summary: Given::from(draft.summary.as_ref().map(ToString::to_string)),
            description: Given::from(draft.description.as_ref().map(|it| it.as_str().to_owned())),
            languages: list(
                draft
                    .languages
                    .iter()
                    .map(|it| it.as_str().to_owned())
                    .collect(),
            ),
            format: Given::Value(draft.format),
            precision: Given::Value(Precision::of(&draft.when.span)),
            start: Given::Value(local(draft.when.local_start())),
            time_zone: Given::Value(draft.when.zone.name().to_owned()),
            duration: Given::Value(duration(&draft.when)),
            recurrence_rule: Given::from(rule(draft.recurrence.as_ref())),
            location: Given::Value(Location::of(draft)),
            links: Given::Value(Links::of(draft)),
            deadlines: Given::Value(Deadlines::of(draft)),
            projects: list(draft.projects.iter().map(ToString::to_string).collect()),
            tags: list(draft.tags.iter().map(ToString::to_string).collect()),
            groups: list(groups),
            parent: Given::from(parent),
        }
    }
}

/// The rule as RFC 5545 writes it, where it can.
pub fn rule(recurrence: Option<&Recurrence>) -> Option<String> {
    match recurrence?.rule.as_ref()? {
        Rule::Calendar(rule) => Some(rule.to_string()),
        Rule::IsoWeeks(_) => None,
    }
}

impl Location {
    fn of(draft: &EventDraft) -> Self {
        let place = &draft.place;
        Self {
            venue: Given::from(place.venue.as_ref().map(ToString::to_string)),
            address: Given::from(place.address.as_ref().map(ToString::to_string)),
            city: Given::from(place.city.as_ref().map(ToString::to_string)),
            country: Given::from(place.country.as_ref().map(|it| it.code().to_owned())),
            latitude: Given::from(place.coordinates.map(|it| it.latitude)),
            longitude: Given::from(place.coordinates.map(|it| it.longitude)),
        }
    }
}

impl Links {
    fn of(draft: &EventDraft) -> Self {
        let of = |role| Given::from(draft.links.get(&role).map(|it| it.as_str().to_owned()));
        Self {
            join: of(LinkRole::Join),
            registration: of(LinkRole::Registration),
            website: of(LinkRole::Website),
            cfp: of(LinkRole::Cfp),
            livestream: of(LinkRole::Livestream),
            recording: of(LinkRole::Recording),
            slides: of(LinkRole::Slides),
            recap: of(LinkRole::Recap),
        }
    }
}

impl Deadlines {
    fn of(draft: &EventDraft) -> Self {
        let of = |role| {
            let at: Option<&NaiveDateTime> = draft.deadlines.get(&role);
            Given::from(at.map(|at| local(*at)))
        };
        Self {
            cfp: of(DeadlineRole::Cfp),
            registration: of(DeadlineRole::Registration),
        }
    }
}
