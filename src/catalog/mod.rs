//! The catalog: one printed edition of everything public.
//!
//! The database is the ledger; what people read is printed from it. An edition is an immutable
//! [`Catalog`] that every page and feed of a request takes from the [`Shelf`], so they agree with
//! each other, open no connection, and go on when the database is gone. [`compile`] is a pure
//! function and reuses what the last edition had; [`refresh`] is the one workflow that prints.

mod agenda;
mod album;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod catalog;
mod compile;
mod dates;
mod entry;
mod index;
mod letters;
mod load;
mod made;
mod markdown;
mod misprint;
mod refresh;
mod search;
mod shelf;
mod store;
mod timezones;
mod window;

pub use agenda::AgendaItem;
pub use album::{Album, AlbumError};
pub use catalog::{Catalog, GroupEntry};
pub use compile::{Manuscript, compile};
pub use entry::Entry;
pub use letters::tell_staff;
pub use made::{Block, Made, ZoneLines, gzip};
pub use markdown::to_html as markdown_to_html;
pub use misprint::{Misprint, Refusal};
pub use refresh::{CatalogError, refresh};
pub use search::Found;
pub use shelf::Shelf;
pub use window::Window;

/// The same listings the benches use, for the tests of this room and of `feed`.
#[cfg(test)]
pub(crate) mod generate {
    extern crate self as folkmoot;
    include!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/benches/catalog/generate.rs"
    ));

    /// An edition of the first `count` of them.
    pub fn printed(count: usize) -> super::Catalog {
        let manuscript = super::Manuscript {
            edition: 1,
            changed_at: DateTime::UNIX_EPOCH,
            listings: listings(count),
            groups: Vec::new(),
        };
        let publisher = crate::ical::Publisher {
            name: "Folkmoot".to_owned(),
            origin: "https://calendar.example.org".to_owned(),
            domain: "example.org".to_owned(),
        };
        super::compile(manuscript, None, today(), &publisher)
    }
}

#[cfg(test)]
mod tests;
