//! Groups: user groups, SIGs, working groups, project teams, the foundation.

#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod group;
mod store;

pub use group::{Group, GroupId, GroupKind, GroupLink};
pub use store::{add_organizer, all, find_by_slug, save};
