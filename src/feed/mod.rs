//! Feeds: a selection of the catalog as one body that calendar apps poll for years.
//!
//! Pure but for the cache on the [`Newsstand`]: which events ([`Selection`]), their blocks one behind
//! another ([`compose`]; of one person, [`personal_feed`]), and whether the asker has them already
//! ([`Conditions`]). HTTP itself is the business of `web`.

mod article;
mod atom;
mod choice;
mod chronicle;
mod coding;
mod compose;
mod deadlines;
mod describe;
mod envelope;
mod etag;
mod facet;
mod fault;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it makes"
)]
mod feed;
mod item;
mod json;
mod json_group;
mod json_recurrence;
mod json_task;
mod matcher;
mod near;
mod newsstand;
mod options;
mod parts;
mod past;
mod personal;
mod record;
mod representation;
mod search;
mod selection;
mod store;
mod whole;
mod xml;

pub use choice::Choice;
pub use coding::Coding;
pub use compose::{chosen, compose, event_feed};
pub use deadlines::{Deadlines, Due};
pub use etag::{Conditions, http_date};
pub use facet::Facet;
pub use fault::SelectionFault;
pub use feed::{Feed, Tag};
pub use json::{duration, export_json, local};
pub use json_group::{EVENT_MEDIA_TYPE, event_json};
pub use matcher::Matcher;
pub use near::Near;
pub use newsstand::Newsstand;
pub use options::Options;
pub use past::Past;
pub use personal::{followed, personal_feed, personal_settings};
pub use record::{recall, record};
pub use representation::Representation;
pub use selection::Selection;
pub use whole::export_jscalendar;

#[cfg(test)]
mod tests;
