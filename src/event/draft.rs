//! What people state of an event, checked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{EventId, Format, Kind, Picture, Place};
use crate::database::text_enum;
use crate::group::GroupId;
use crate::language::Language;
use crate::link::WebLink;
use crate::recurrence::{Recurrence, When};
use crate::slug::Slug;
use crate::text::{Line, Prose};

text_enum! {
    /// What a link of an event leads to.
    LinkRole {
        /// The call or channel one joins.
        Join = "join",
        /// Where one registers.
        Registration = "registration",
        /// The event's own page.
        Website = "website",
        /// Where one proposes a talk.
        Cfp = "cfp",
        /// Where one watches.
        Livestream = "livestream",
        /// What was recorded.
        Recording = "recording",
        /// What was shown.
        Slides = "slides",
        /// What was written about it.
        Recap = "recap",
    }
}

text_enum! {
    /// What is due before an event.
    DeadlineRole {
        /// The call for papers closes.
        Cfp = "cfp",
        /// Registration closes.
        Registration = "registration",
    }
}

impl LinkRole {
    /// The link by which one does what a deadline is for.
    pub fn of_deadline(role: DeadlineRole) -> Self {
        match role {
            DeadlineRole::Cfp => Self::Cfp,
            DeadlineRole::Registration => Self::Registration,
        }
    }

    /// What the link says.
    pub fn label(self) -> &'static str {
        match self {
            Self::Join => "Join",
            Self::Registration => "Register",
            Self::Website => "Website",
            Self::Cfp => "Call for papers",
            Self::Livestream => "Livestream",
            Self::Recording => "Recording",
            Self::Slides => "Slides",
            Self::Recap => "Recap",
        }
    }
}

impl DeadlineRole {
    /// What is due.
    pub fn label(self) -> &'static str {
        match self {
            Self::Cfp => "Call for papers closes",
            Self::Registration => "Registration closes",
        }
    }
}

/// Links by what they lead to.
pub type Links = BTreeMap<LinkRole, WebLink>;

/// Deadlines as local times in the event's zone.
pub type Deadlines = BTreeMap<DeadlineRole, NaiveDateTime>;

/// What people state of an event: everything but its identity and its state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EventDraft {
    /// Kind.
    pub kind: Kind,
    /// Title, at most 140 characters.
    pub title: Line,
    /// One line on what it is, at most 280 characters.
    pub summary: Option<Line>,
    /// Markdown, at most 20,000 characters.
    pub description: Option<Prose>,
    /// What is spoken; never empty.
    pub languages: Vec<Language>,
    /// How one takes part.
    pub format: Format,
    /// When; for a series its first occurrence.
    pub when: When,
    /// How it repeats.
    pub recurrence: Option<Recurrence>,
    /// Where.
    pub place: Place,
    /// Links.
    pub links: Links,
    /// What is due before.
    pub deadlines: Deadlines,
    /// Projects it is about.
    pub projects: BTreeSet<Slug>,
    /// Free words.
    pub tags: BTreeSet<Slug>,
    /// Hosting groups.
    pub hosts: Vec<GroupId>,
    /// The event it is a part of.
    pub parent: Option<EventId>,
    /// What it shows. What was written down before events had pictures names none.
    #[serde(default)]
    pub picture: Option<Picture>,
}
