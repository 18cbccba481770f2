//! The pools of connections, and the one way to read and to write.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::r2d2::{Error, ManageConnection, Pool, PooledConnection, R2D2Connection};

use super::connection::Purpose;
use super::{AnyConnection, DatabaseError};

/// The database of this service. Cheap to clone.
#[derive(Clone)]
pub struct Database(Arc<Pools>);

struct Pools {
    readers: Pool<Opener>,
    /// SQLite has one writer at a time: a pool of one is the lock it needs. PostgreSQL writes
    /// through the same pool it reads through.
    writers: Pool<Opener>,
}

/// How long a request waits for a free connection before it is told to come back.
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(2);

impl Database {
    /// Opens `url`: `sqlite://PATH` (made when missing) or `postgres://...`. Nothing is migrated.
    ///
    /// Pools open lazily, so a PostgreSQL that is down fails the first use, not this call.
    pub fn open(url: &str) -> Result<Self, DatabaseError> {
        let opener = Opener::parse(url)?;
        let pools = match &opener {
            Opener::Sqlite { path, .. } => {
                let readers = Opener::Sqlite {
                    path: path.clone(),
                    access: Access::Read,
                };
                Pools {
                    writers: pool(opener, 1),
                    readers: pool(readers, 4),
                }
            }
            Opener::Postgres(_) => {
                let shared = pool(opener, 8);
                Pools {
                    writers: shared.clone(),
                    readers: shared,
                }
            }
        };
        Ok(Self(Arc::new(pools)))
    }

    /// One consistent view: everything `work` reads is of one moment.
    pub fn read<T, E: From<DatabaseError>>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        take(&self.0.readers)?.in_transaction(Purpose::Read, work)
    }

    /// One transaction that changes something: all of `work` or nothing of it.
    ///
    /// PostgreSQL runs it READ COMMITTED, so whoever reads and then writes does it by
    /// compare-and-set (a version or state in the WHERE) and checks the affected rows.
    pub fn write<T, E: From<DatabaseError>>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> Result<T, E> {
        take(&self.0.writers)?.in_transaction(Purpose::Write, work)
    }

    /// Whether the database answers, for the readiness probe.
    pub fn ping(&self) -> Result<(), DatabaseError> {
        Ok(take(&self.0.readers)?.ping()?)
    }
}

fn take(pool: &Pool<Opener>) -> Result<PooledConnection<Opener>, DatabaseError> {
    Ok(pool.get()?)
}

fn pool(opener: Opener, size: u32) -> Pool<Opener> {
    Pool::builder()
        .max_size(size)
        .min_idle(Some(0))
        .connection_timeout(WAIT_FOR_CONNECTION)
        .error_handler(Box::new(LogAttempts))
        .build_unchecked(opener)
}

/// Says once a failed attempt why no connection could be opened. Never the address: it holds a password.
#[derive(Debug)]
struct LogAttempts;

impl diesel::r2d2::HandleError<Error> for LogAttempts {
    fn handle_error(&self, cause: Error) {
        tracing::warn!(%cause, "cannot open a database connection");
    }
}

/// Opens connections of the kind the address names.
#[derive(Clone)]
pub(super) enum Opener {
    Sqlite { path: String, access: Access },
    Postgres(String),
}

/// What a connection to SQLite is for. PostgreSQL refuses writes in a reading transaction; SQLite
/// has to be told.
#[derive(Clone, Copy)]
pub(super) enum Access {
    Read,
    Write,
}

impl Opener {
    pub(super) fn parse(url: &str) -> Result<Self, DatabaseError> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        match url.strip_prefix("sqlite://") {
            Some(path) if !path.is_empty() && Path::new(path).file_name().is_some() => {
                Ok(Self::Sqlite {
                    path: path.to_owned(),
                    access: Access::Write,
                })
            }
            _ => Err(DatabaseError::Address(
                "it begins with sqlite:// or postgres://".to_owned(),
            )),
        }
    }

    pub(super) fn open(&self) -> Result<AnyConnection, Error> {
        match self {
            Self::Sqlite { path, access } => {
                let mut c =
                    diesel::SqliteConnection::establish(path).map_err(Error::ConnectionError)?;
                // busy_timeout comes first: switching to WAL itself may have to wait.
                c.batch_execute(
                    "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL;
                     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;",
                )
                .map_err(Error::QueryError)?;
                if let Access::Read = access {
                    c.batch_execute("PRAGMA query_only = ON;")
                        .map_err(Error::QueryError)?;
                }
                Ok(AnyConnection::Sqlite(c))
            }
            Self::Postgres(url) => {
                let mut c = diesel::PgConnection::establish(url).map_err(Error::ConnectionError)?;
                c.batch_execute("SET TIME ZONE 'UTC'; SET statement_timeout = '15s';")
                    .map_err(Error::QueryError)?;
                Ok(AnyConnection::Postgres(c))
            }
        }
    }
}

impl ManageConnection for Opener {
    type Connection = AnyConnection;
    type Error = Error;

    fn connect(&self) -> Result<AnyConnection, Error> {
        self.open()
    }

    fn is_valid(&self, connection: &mut AnyConnection) -> Result<(), Error> {
        connection.ping().map_err(Error::QueryError)
    }

    fn has_broken(&self, connection: &mut AnyConnection) -> bool {
        std::thread::panicking() || connection.is_broken()
    }
}
