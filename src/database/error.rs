//! What can go wrong between us and the database.

use diesel::result::{DatabaseErrorKind, Error as Diesel};

/// A fault of the database or of what is stored in it; never of the person asking.
#[derive(Debug, thiserror::Error)]
pub enum DatabaseError {
    /// The address is not one we can open.
    #[error("the database address is not understood: {0}")]
    Address(String),
    /// No connection could be had in time.
    #[error("no database connection: {0}")]
    Connection(#[from] diesel::r2d2::PoolError),
    /// A statement failed.
    #[error("the database refused a statement: {0}")]
    Query(#[from] Diesel),
    /// The schema could not be brought up to date.
    #[error("migration failed: {0}")]
    Migration(Box<dyn std::error::Error + Send + Sync>),
    /// A stored value does not fit its type: somebody else wrote it, or we have a defect.
    #[error("{table} {id} holds a {column} that cannot be read: {cause}")]
    Corrupt {
        /// Table of the row.
        table: &'static str,
        /// Its key.
        id: String,
        /// The column.
        column: &'static str,
        /// Why it cannot be read.
        cause: String,
    },
}

impl DatabaseError {
    /// Whether a UNIQUE constraint refused the row. The transaction is over on PostgreSQL: return.
    pub fn is_unique_violation(&self) -> bool {
        matches!(
            self,
            Self::Query(Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        )
    }

    /// Whether the database itself cannot be reached, is overloaded or has no room left (worth a 503, not a 500).
    pub fn is_unavailable(&self) -> bool {
        match self {
            Self::Connection(_) => true,
            Self::Query(Diesel::DatabaseError(kind, info)) => {
                matches!(
                    kind,
                    DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand
                ) || info.message().contains("database is locked")
                    || info.message().contains("terminating connection")
                    || info.message().contains("server closed the connection")
                    || info.message().contains("disk is full")
                    || info.message().contains("No space left on device")
            }
            Self::Query(Diesel::BrokenTransactionManager) => true,
            _ => false,
        }
    }
}
