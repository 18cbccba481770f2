//! One connection type over both databases.

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::prelude::*;

use super::DatabaseError;

/// A connection to SQLite or PostgreSQL. Statements written once for it run on either.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// A server, shared by the replicas.
    Postgres(diesel::PgConnection),
    /// A file beside the service.
    Sqlite(diesel::SqliteConnection),
}

/// Runs a statement that the enum over both databases cannot say, on the one in use.
macro_rules! on_backend {
    ($tx:expr, $connection:ident => $run:expr) => {
        match $tx {
            $crate::database::AnyConnection::Postgres($connection) => $run,
            $crate::database::AnyConnection::Sqlite($connection) => $run,
        }
    };
}
pub(crate) use on_backend;

/// What a transaction is for; the databases start the two kinds differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// One consistent view of several tables.
    Read,
    /// Changes. On SQLite the write lock is taken at once: a deferred transaction that reads first
    /// and then writes fails under WAL whatever `busy_timeout` says.
    Write,
}

impl AnyConnection {
    /// Runs `work` in one transaction: committed when it returns `Ok`, rolled back otherwise.
    pub(super) fn in_transaction<T, E>(
        &mut self,
        purpose: Purpose,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E>
    where
        E: From<DatabaseError>,
    {
        self.begin(purpose).map_err(DatabaseError::from)?;
        match work(self) {
            Ok(value) => {
                Manager::commit_transaction(self).map_err(DatabaseError::from)?;
                Ok(value)
            }
            Err(fault) => {
                if let Err(cause) = Manager::rollback_transaction(self) {
                    tracing::warn!(%cause, "rolling back failed; the connection will be dropped");
                }
                Err(fault)
            }
        }
    }

    fn begin(&mut self, purpose: Purpose) -> QueryResult<()> {
        match (self, purpose) {
            (Self::Postgres(c), Purpose::Read) => AnsiTransactionManager::begin_transaction_sql(
                c,
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            ),
            (Self::Postgres(c), Purpose::Write) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN")
            }
            (Self::Sqlite(c), Purpose::Read) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN DEFERRED")
            }
            (Self::Sqlite(c), Purpose::Write) => {
                AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")
            }
        }
    }
}

type Manager = <AnyConnection as Connection>::TransactionManager;
