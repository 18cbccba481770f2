//! Bringing the schema up to date, safely when several replicas start at once.

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::pool::Opener;
use super::{AnyConnection, DatabaseError};

const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");

/// Any number no other program on the same server locks by; PostgreSQL's advisory locks are numbers.
const ADVISORY_LOCK: i64 = 7_406_611_020;

/// Runs the pending migrations of the database at `url` and returns how many there were.
///
/// Two starts at once wait for one another: under an advisory lock on PostgreSQL, in one immediate
/// transaction on SQLite. A crash in the middle leaves the schema as it was before.
pub fn migrate(url: &str) -> Result<usize, DatabaseError> {
    let opener = Opener::parse(url)?;
    match opener
        .open()
        .map_err(|cause| DatabaseError::Migration(cause.into()))?
    {
        AnyConnection::Postgres(mut c) => {
            diesel::sql_query("SET statement_timeout = 0").execute(&mut c)?;
            diesel::sql_query("SELECT pg_advisory_lock($1)")
                .bind::<diesel::sql_types::BigInt, _>(ADVISORY_LOCK)
                .execute(&mut c)?;
            // The lock goes with the connection, whatever happens.
            Ok(c.run_pending_migrations(POSTGRES)
                .map_err(DatabaseError::Migration)?
                .len())
        }
        AnyConnection::Sqlite(mut c) => {
            AnsiTransactionManager::begin_transaction_sql(&mut c, "BEGIN IMMEDIATE")?;
            let count = c
                .run_pending_migrations(SQLITE)
                .map_err(DatabaseError::Migration)?
                .len();
            AnsiTransactionManager::commit_transaction(&mut c)?;
            Ok(count)
        }
    }
}
