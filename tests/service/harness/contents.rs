//! What a database holds, table by table and row by row, as text.

use std::collections::BTreeMap;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::Text;
use folkmoot::database::{AnyConnection, DatabaseError};

/// The tables of the schema with their columns.
pub fn tables() -> BTreeMap<String, Vec<String>> {
    let schema = include_str!("../../../src/database/schema.rs");
    let blocks = schema.split("diesel::table! {").skip(1);
    let tables = blocks.map(|block| {
        let lines: Vec<&str> = block
            .lines()
            .take_while(|line| *line != "}")
            .map(str::trim)
            .collect();
        let head = lines
            .iter()
            .find_map(|line| line.strip_suffix(") {"))
            .unwrap();
        let table = head.split_once(" (").unwrap().0.to_owned();
        let columns = lines.iter().filter_map(|line| line.split_once(" -> "));
        (
            table,
            columns.map(|(column, _)| column.to_owned()).collect(),
        )
    });
    tables.collect()
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    content: String,
}

/// Every row of a table, its columns one behind another.
pub fn rows(
    tx: &mut AnyConnection,
    table: &str,
    columns: &[String],
) -> Result<Vec<String>, DatabaseError> {
    let query = |text: &dyn Fn(&String) -> String| {
        let columns: Vec<String> = columns.iter().map(text).collect();
        format!(
            "SELECT {} AS content FROM {table} ORDER BY 1",
            columns.join(" || '|' || ")
        )
    };
    match tx {
        AnyConnection::Sqlite(_) => texts(tx, &query(&|column| format!("quote({column})"))),
        AnyConnection::Postgres(_) => texts(
            tx,
            &query(&|column| format!("COALESCE({column}::text, '-')")),
        ),
    }
}

/// What a query selects as `content`.
pub fn texts(tx: &mut AnyConnection, query: &str) -> Result<Vec<String>, DatabaseError> {
    let query = diesel::sql_query(query);
    let rows: Vec<Row> = match tx {
        AnyConnection::Sqlite(sqlite) => query.load(sqlite)?,
        AnyConnection::Postgres(postgres) => query.load(postgres)?,
    };
    Ok(rows.into_iter().map(|row| row.content).collect())
}

/// Carries a statement out as it stands.
pub fn execute(tx: &mut AnyConnection, statement: &str) -> Result<(), DatabaseError> {
    match tx {
        AnyConnection::Sqlite(sqlite) => sqlite.batch_execute(statement)?,
        AnyConnection::Postgres(postgres) => postgres.batch_execute(statement)?,
    }
    Ok(())
}
