//! Feeds: a selection of the catalog as one body that calendar apps poll for years.
//!
//! Pure but for the cache on the [`Newsstand`]: which events ([`Selection`]), their blocks one behind
//! another ([`compose`]), and whether the asker has them already ([`Conditions`]). HTTP itself is the
//! business of `web`.

mod coding;
mod compose;
mod describe;
mod etag;
mod facet;
mod fault;
#[expect(
    clippy::module_inception,
    reason = "the room is named for what it makes"
)]
mod feed;
mod json;
mod json_recurrence;
mod newsstand;
mod past;
mod search;
mod selection;

pub use coding::Coding;
pub use compose::{compose, event_feed};
pub use etag::{Conditions, http_date};
pub use facet::Facet;
pub use fault::SelectionFault;
pub use feed::Feed;
pub use json::export_json;
pub use newsstand::Newsstand;
pub use past::Past;
pub use selection::Selection;

#[cfg(test)]
mod tests;
