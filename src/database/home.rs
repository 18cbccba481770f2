//! What tells a database from a copy of it.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::time::UNIX_EPOCH;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};

use super::{AnyConnection, DatabaseError};

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Answer {
    #[diesel(sql_type = Bool)]
    yes: bool,
}

/// A word for where this database lives: the same as long as it stays, another for a copy.
///
/// On PostgreSQL the cluster's own number and the database's in it; a server that does not tell the
/// first is known by the second alone. On SQLite the file's number and, where the file system keeps it,
/// the moment it was made, for numbers are used again.
pub fn home(tx: &mut AnyConnection) -> Result<String, DatabaseError> {
    match tx {
        AnyConnection::Postgres(c) => {
            let may_ask: Answer = diesel::sql_query(
                "SELECT has_function_privilege('pg_control_system()', 'EXECUTE') AS yes",
            )
            .get_result(c)?;
            let of_cluster = match may_ask.yes {
                true => "(SELECT system_identifier::text FROM pg_control_system())",
                false => "'?'",
            };
            let home: Name = diesel::sql_query(format!(
                "SELECT {of_cluster} || ':' || oid::text AS name FROM pg_database
                 WHERE datname = current_database()"
            ))
            .get_result(c)?;
            Ok(home.name)
        }
        AnyConnection::Sqlite(c) => {
            let file: Name =
                diesel::sql_query("SELECT file AS name FROM pragma_database_list WHERE seq = 0")
                    .get_result(c)?;
            Ok(file_home(&file.name))
        }
    }
}

fn file_home(path: &str) -> String {
    let Ok(file) = fs::metadata(path) else {
        return "?".to_owned();
    };
    let made = file.created().ok();
    let made = made.and_then(|made| made.duration_since(UNIX_EPOCH).ok());
    let made = made.map_or_else(|| "?".to_owned(), |made| made.as_nanos().to_string());
    format!("{}:{made}", file.ino())
}
