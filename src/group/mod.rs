//! Groups: user groups, SIGs, working groups, project teams, the foundation; and who looks after them.

#[expect(
    clippy::module_inception,
    reason = "the room is named for what it holds"
)]
mod group;
mod role;
mod store;
mod trust;

pub use group::{Group, GroupId, GroupKind, GroupLink};
pub use role::{Role, Trust};
pub use store::{
    Organizer, add_organizer, all, find_by_slug, groups_of, is_trusted_organizer, organizers,
    role_of, save,
};
pub use trust::set_trust;

use crate::account::Forbidden;
use crate::database::DatabaseError;

/// Why something could not be done to a group.
#[derive(Debug, thiserror::Error)]
pub enum GroupError {
    /// There is no such group.
    #[error("there is no such group")]
    Unknown,
    /// The asker may not.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
