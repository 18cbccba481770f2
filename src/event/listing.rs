//! The public face of an event: what pages and feeds are made of.
//!
//! It has no field that could hold a person's address, so nothing printed from it can leak one.

use chrono::{DateTime, Utc};

use super::{Event, EventDraft, EventId, State};
use crate::group::GroupKind;
use crate::recurrence::When;
use crate::slug::Slug;
use crate::text::Line;

/// A hosting group, as far as an event's page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HostListing {
    /// Its word in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: Line,
    /// What kind of group it is.
    pub kind: GroupKind,
}

/// A public event.
#[derive(Debug, Clone, PartialEq)]
pub struct Listing {
    /// Key.
    pub id: EventId,
    /// Its word in addresses.
    pub slug: Slug,
    /// UID of RFC 5545.
    pub uid: Line,
    /// SEQUENCE of RFC 5545.
    pub sequence: i32,
    /// Published, cancelled or postponed.
    pub state: State,
    /// Why it is cancelled or postponed.
    pub state_reason: Option<Line>,
    /// When it was to take place before it was postponed to the date it states; `None` otherwise.
    pub moved_from: Option<When>,
    /// What is stated of it.
    pub draft: EventDraft,
    /// The hosting groups.
    pub hosts: Vec<HostListing>,
    /// The event it is a part of, if that is public too.
    pub parent: Option<Slug>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When anything of it last changed.
    pub last_modified: DateTime<Utc>,
}

impl Listing {
    /// Whether it is called off: cancelled, or postponed until nobody knows when. What is postponed to
    /// another date takes place then.
    pub fn is_off(&self) -> bool {
        match self.state {
            State::Cancelled => true,
            State::Postponed => self.moved_from.is_none(),
            _ => false,
        }
    }
}

impl Event {
    /// The face the public sees, with its hosts and its parent looked up.
    pub fn into_listing(self, hosts: Vec<HostListing>, parent: Option<Slug>) -> Listing {
        Listing {
            id: self.id,
            slug: self.slug,
            uid: self.uid,
            sequence: self.sequence,
            state: self.state,
            state_reason: self.state_reason,
            moved_from: self.moved_from,
            draft: self.draft,
            hosts,
            parent,
            created_at: self.created_at,
            last_modified: self.last_modified,
        }
    }
}
