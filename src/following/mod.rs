//! What people follow: starred events and groups as a calendar of their own at a secret address, and
//! lasting short names for selections.
//!
//! Feeds must go on without a database, so each replica keeps all of it in a [`Directory`] that
//! [`refresh`] brings up to date: each change raises one number in the ledger, and only what lies
//! above the number last seen is read.

mod address;
mod directory;
mod give;
mod mine;
mod refresh;
mod short_name;
mod star;
mod store;
mod token;

pub use address::{PersonalAddress, address_of, forget, make_address};
pub use directory::{Directory, Following, Found};
pub use give::{MOST_NAMES, NamedSelection, give, name, names, reassign, retire};
pub use mine::{Mine, mine};
pub use refresh::refresh;
pub use short_name::{BadName, ShortName};
pub use star::{follow, star, unfollow, unstar};
pub use token::{FeedKey, FeedToken};

use crate::database::DatabaseError;

/// Why something could not be followed or named.
#[derive(Debug, thiserror::Error)]
pub enum FollowingError {
    /// There is no such event, group or name, or none the asker may know of.
    #[error("there is no such thing")]
    Unknown,
    /// Somebody has, or had, this name.
    #[error("this name is taken; a name is never given twice")]
    Taken,
    /// More than anybody needs.
    #[error("that is too many: at most {0}")]
    TooMany(&'static str),
    /// It was changed, retired or made anew in the meantime.
    #[error("this was changed in the meantime, perhaps by you in another window")]
    Stale,
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}
