//! As what a selection is sent: one address for each, told apart by how it ends.

use super::atom::atom;
use super::compose::compose;
use super::feed::Feed;
use super::json_group::json_group;
use super::selection::Selection;
use crate::catalog::Catalog;
use crate::ical::Publisher;

/// What a feed is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Representation {
    /// iCalendar (RFC 5545), for calendar apps.
    Calendar,
    /// Atom (RFC 4287), for readers of news.
    Atom,
    /// A JSCalendar group (RFC 8984), for programs.
    Json,
}

impl Representation {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::Calendar, Self::Atom, Self::Json];

    /// How addresses of it end, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Calendar => "ics",
            Self::Atom => "atom",
            Self::Json => "json",
        }
    }

    /// The one whose addresses end so.
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|known| known.extension() == extension)
    }

    /// What stands in `Content-Type` for the feed of a selection.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Calendar => "text/calendar; charset=utf-8",
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Json => "application/jscalendar+json;type=group",
        }
    }

    /// The feed of a selection, written so.
    pub(super) fn compose(
        self,
        catalog: &Catalog,
        selection: &Selection,
        publisher: &Publisher,
    ) -> Feed {
        match self {
            Self::Calendar => compose(catalog, selection, publisher),
            Self::Atom => atom(catalog, selection, publisher),
            Self::Json => json_group(catalog, selection, publisher),
        }
    }
}
