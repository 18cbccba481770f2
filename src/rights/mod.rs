//! What people can ask of whoever keeps their data: everything that is stored of them, and to be forgotten.
//!
//! Each room forgets what is its own; here stands in which order, and what has to hold before. The list of
//! tables (`store`) is held against the real schemas by the tests: a table with a person in it that is not
//! here fails them.

mod erase;
mod export;
mod store;

pub use erase::{Consequences, consequences, erase};
pub use export::{Export, export};
pub use store::{Section, sections};

use crate::account::Forbidden;
use crate::database::DatabaseError;

/// Why somebody could not be forgotten, or their data not given to them.
#[derive(Debug, thiserror::Error)]
pub enum RightsError {
    /// There is nobody with this key.
    #[error("nobody has this account any more")]
    Unknown,
    /// It is somebody else's account.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// Somebody has to look after the service.
    #[error(
        "you are the last of the staff; make somebody else staff before you go, or nobody could let \
         anything in or take anything down"
    )]
    LastStaff,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
