//! The public face of a group: what pages and feeds are made of.
//!
//! It has no field that could hold an address, and of its organizers only the names of those who want
//! theirs to be seen, so nothing printed from it can leak more.

use chrono::{DateTime, Utc};

use super::{Group, MemberCount};

/// A group as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupListing {
    /// What is said of it.
    pub group: Group,
    /// Since when it shows no sign of life; `None` for all others.
    pub dormant_since: Option<DateTime<Utc>>,
    /// The names of the organizers who want to be named here.
    pub organizers: Vec<String>,
    /// Whether nobody looks after it.
    pub wants_organizers: bool,
    /// How many members it had, by day.
    pub members: Vec<MemberCount>,
}

impl From<Group> for GroupListing {
    /// A group that nobody looks after yet.
    fn from(group: Group) -> Self {
        Self {
            group,
            dormant_since: None,
            organizers: Vec::new(),
            wants_organizers: true,
            members: Vec::new(),
        }
    }
}
