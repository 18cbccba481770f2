//! The ledger: one enum over SQLite and PostgreSQL, its pool, its schema, and the few things the
//! two databases say differently.
//!
//! Rooms keep their queries in a private `store.rs`, written once in the dialect both understand.
//! What cannot be said in it (leases, upserts, locks) stands in this room, side by side.

mod column;
mod connection;
pub mod edition;
mod error;
mod home;
mod lease;
mod migrate;
mod pool;
pub mod schema;
pub mod sql_type;

pub use column::{Instant, Json, UnknownWord};
pub(crate) use column::{id_type, multi_value, text_enum};
pub use connection::AnyConnection;
pub(crate) use connection::{MultiBackend, on_backend};
pub use error::DatabaseError;
pub use home::home;
pub use lease::{Due, LeaseToken, lease_due};
pub use migrate::migrate;
pub use pool::Database;
