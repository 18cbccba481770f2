//! One event: what is stated of it, its identity, its state.

use chrono::{DateTime, Utc};

use super::EventDraft;
use crate::account::PersonId;
use crate::database::{id_type, text_enum};
use crate::recurrence::When;
use crate::slug::Slug;
use crate::text::Line;

id_type! {
    /// Key of an event.
    EventId
}

text_enum! {
    /// Where an event stands.
    State {
        /// Being written; the address is not confirmed yet.
        Draft = "draft",
        /// Waits for review.
        Submitted = "submitted",
        /// Staff asked for changes.
        ChangesAsked = "changes-asked",
        /// Public.
        Published = "published",
        /// Not taken; of one that was public before: taken down.
        Rejected = "rejected",
        /// Public, and does not take place.
        Cancelled = "cancelled",
        /// Public, and does not take place at the time it was meant for.
        Postponed = "postponed",
    }
}

impl State {
    /// Whether everybody sees it.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Cancelled | Self::Postponed)
    }

    /// The states everybody sees.
    pub const PUBLIC: [Self; 3] = [Self::Published, Self::Cancelled, Self::Postponed];

    /// Its name in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "Draft",
            Self::Submitted => "Waiting for review",
            Self::ChangesAsked => "Changes asked",
            Self::Published => "Published",
            Self::Rejected => "Rejected",
            Self::Cancelled => "Cancelled",
            Self::Postponed => "Postponed",
        }
    }
}

impl Event {
    /// Whether it was public, and staff took it down.
    pub fn is_taken_down(&self) -> bool {
        self.state == State::Rejected && self.published_at.is_some()
    }

    /// Where it stands, in English.
    pub fn standing(&self) -> &'static str {
        if self.is_taken_down() {
            "Taken down"
        } else {
            self.state.label()
        }
    }
}

/// An event as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Key.
    pub id: EventId,
    /// Its word in addresses; stays when the title changes.
    pub slug: Slug,
    /// UID of RFC 5545: `<id>@domain`, made once.
    pub uid: Line,
    /// SEQUENCE of RFC 5545: +1 with every published change.
    pub sequence: i32,
    /// +1 with every save: a save names the version it was made from.
    pub version: i32,
    /// Where it stands.
    pub state: State,
    /// Why it is cancelled, postponed, rejected or sent back.
    pub state_reason: Option<Line>,
    /// When it was to take place before it was postponed to the date it states; `None` otherwise.
    pub moved_from: Option<When>,
    /// What is stated of it.
    pub draft: EventDraft,
    /// Who organizes it.
    pub organizers: Vec<PersonId>,
    /// Where an imported event comes from.
    pub origin: Option<Line>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it entered the queue.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it first became public.
    pub published_at: Option<DateTime<Utc>>,
    /// When anything the public sees of it last changed.
    pub last_modified: DateTime<Utc>,
}
