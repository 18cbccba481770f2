//! A source, and what it states.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::account::PersonId;
use crate::database::id_type;
use crate::event::{EventDraft, EventId, Kind};
use crate::group::GroupId;
use crate::import::Given;
use crate::link::WebLink;
use crate::recurrence::Zone;

id_type! {
    /// Key of a source.
    SourceId
}

id_type! {
    /// Key of an event of a source.
    SourceEventId
}

/// A calendar whose events are ours, too.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Key.
    pub id: SourceId,
    /// Whose; `None` for what whoever runs the service brings in for no group.
    pub group: Option<GroupId>,
    /// Where it is read; `None` for what is handed in as files.
    pub link: Option<WebLink>,
    /// Whose clocks times of no zone follow.
    pub zone: Option<Zone>,
    /// By whom it was added; nobody when the person was erased.
    pub added_by: Option<PersonId>,
    /// When it was added.
    pub created_at: DateTime<Utc>,
    /// Since when it is not read, for people said so.
    pub paused_at: Option<DateTime<Utc>>,
    /// ETag of what was read last.
    pub etag: Option<String>,
    /// Last-Modified of what was read last.
    pub last_modified: Option<String>,
    /// When it is read next.
    pub due_at: DateTime<Utc>,
    /// +1 with each reading.
    pub run: i32,
    /// Until when the reading that goes on may take.
    pub running_until: Option<DateTime<Utc>>,
    /// When it was read last.
    pub ran_at: Option<DateTime<Utc>>,
    /// When that last went well.
    pub good_at: Option<DateTime<Utc>>,
    /// How many readings in a row failed.
    pub failures: i32,
    /// Why the last one did, in words for people.
    pub fault: Option<String>,
    /// When its group was told of it.
    pub told_at: Option<DateTime<Utc>>,
    /// Whether people said that what is missing is meant to be.
    pub accepts_loss: bool,
    /// What the last reading came to.
    pub report: Option<Report>,
}

/// What a reading came to, for people to read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// How many events it states.
    pub stated: usize,
    /// How many are new here.
    pub added: usize,
    /// How many state something else than before.
    pub changed: usize,
    /// How many were called off there.
    pub called_off: usize,
    /// How many are not in it any more.
    pub missing: usize,
    /// How many were not taken.
    pub skipped: usize,
    /// What was skipped or changed on the way, by line.
    pub notes: Vec<String>,
}

/// An event as a source states it.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceEvent {
    /// Key.
    pub id: SourceEventId,
    /// Where it is stated.
    pub source: SourceId,
    /// UID.
    pub uid: String,
    /// RECURRENCE-ID; empty for the event itself.
    pub date: String,
    /// Our event; `None` while people are asked whether it is one that is here already.
    pub event: Option<EventId>,
    /// The event it looks like.
    pub alike: Option<EventId>,
    /// What it stated when it was last taken or settled, part by part.
    pub base: EventDraft,
    /// What it states now.
    pub stated: EventDraft,
    /// Whether it is called off there.
    pub is_cancelled: bool,
    /// SHA-256 of the last two, in hexadecimal.
    pub digest: String,
    /// SEQUENCE.
    pub sequence: i64,
    /// Whether people and the calendar changed the same, each to something else.
    pub differs: bool,
    /// Since when it is not in the calendar any more.
    pub missing_since: Option<DateTime<Utc>>,
    /// When our event was called off because of it.
    pub cancelled_at: Option<DateTime<Utc>>,
}

/// On what terms a source's events are taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// What the calendar does not say of them.
    pub given: Given,
    /// Whether they are public at once.
    pub is_trusted: bool,
    /// Who organizes what is new.
    pub organizers: Vec<PersonId>,
}

impl Terms {
    /// Those of whoever runs the service, for no group.
    pub fn of_the_service() -> Self {
        Self {
            given: Given {
                kind: Kind::Other,
                hosts: Vec::new(),
            },
            is_trusted: true,
            organizers: Vec::new(),
        }
    }
}
