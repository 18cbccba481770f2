//! SQL types that have the same meaning on both databases, for the schema.

use diesel::query_builder::QueryId;
use diesel::sql_types::SqlType;

/// An instant: `timestamptz` on PostgreSQL; on SQLite text of fixed width, so that it sorts.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185))]
#[diesel(sqlite_type(name = "Text"))]
pub struct UtcInstant;
impl diesel::sql_types::SqlOrd for UtcInstant {}

/// A key: `uuid` on PostgreSQL, 36 characters on SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Text"))]
pub struct Key;

/// A document: `jsonb` on PostgreSQL, JSON text on SQLite.
#[derive(Debug, Clone, Copy, Default, SqlType, QueryId)]
#[diesel(postgres_type(oid = 3802, array_oid = 3807))]
#[diesel(sqlite_type(name = "Text"))]
pub struct JsonDocument;

diesel::define_sql_function! {
    /// A text in lower case.
    fn lower(text: diesel::sql_types::Text) -> diesel::sql_types::Text;
}
