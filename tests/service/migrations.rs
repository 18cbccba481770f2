//! The two folders of migrations are twins, can be taken back and done again, and make the schema
//! that the code believes in.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use folkmoot::account::Role;
use folkmoot::database::migrate;
use folkmoot::event::{AttendanceSource, EditState, Format, Kind, State};
use folkmoot::geography::Region;
use folkmoot::group::{
    self, GroupKind, InvitationState, MemberSource, ProposalState, RequestState, Trust,
};
use folkmoot::mail::{BounceKind, OutboxState, Phase, StopCause, SuppressionScope};
use folkmoot::mailing::BatchState;
use folkmoot::subscription::Period;

use crate::harness::database::{Backend, TestDatabase};
use crate::harness::on_both;
use crate::harness::race::race;

/// Tables by name, their columns by name.
type Schema = BTreeMap<String, BTreeMap<String, Column>>;

#[derive(Debug, Clone, PartialEq, Eq, QueryableByName)]
struct Column {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
    /// As the database spells it, in lower case.
    #[diesel(sql_type = Text)]
    data_type: String,
    #[diesel(sql_type = Bool)]
    is_nullable: bool,
    #[diesel(sql_type = Bool)]
    is_key: bool,
}

const OF_SQLITE: &str = "SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS data_type, \
    c.\"notnull\" = 0 AND c.pk = 0 AS is_nullable, c.pk > 0 AS is_key \
    FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";

const OF_POSTGRES: &str = "SELECT c.table_name::text, c.column_name::text, c.data_type::text, \
    c.is_nullable = 'YES' AS is_nullable, k.column_name IS NOT NULL AS is_key \
    FROM information_schema.columns c \
    LEFT JOIN information_schema.table_constraints t \
      ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.constraint_type = 'PRIMARY KEY' \
    LEFT JOIN information_schema.key_column_usage k \
      ON k.constraint_schema = t.constraint_schema AND k.constraint_name = t.constraint_name \
     AND k.table_name = c.table_name AND k.column_name = c.column_name \
    WHERE c.table_schema = 'public'";

/// The schema's words, and what each database calls them.
const TYPES: [(&str, &str, &str); 9] = [
    ("Binary", "blob", "bytea"),
    ("BigInt", "bigint", "bigint"),
    ("Bool", "boolean", "boolean"),
    ("Double", "double precision", "double precision"),
    ("Integer", "integer", "integer"),
    ("JsonDocument", "text", "jsonb"),
    ("Key", "text", "uuid"),
    ("Text", "text", "text"),
    ("UtcInstant", "text", "timestamp with time zone"),
];

#[test]
fn both_databases_have_the_same_migrations() {
    let names = |backend| -> BTreeSet<String> {
        let folders = fs::read_dir(folder(backend)).unwrap();
        folders
            .map(|folder| folder.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    let sqlite = names(Backend::Sqlite);
    assert!(!sqlite.is_empty());
    assert_eq!(sqlite, names(Backend::Postgres));
    for name in sqlite {
        for file in ["up.sql", "down.sql"] {
            let (sqlite, postgres) = (
                sql(Backend::Sqlite, &name, file),
                sql(Backend::Postgres, &name, file),
            );
            assert_eq!(
                as_sqlite_says(&postgres),
                sqlite,
                "{name}/{file}: the twins differ in more than types"
            );
        }
    }
}

on_both!(
    what_was_done_can_be_taken_back_and_done_again,
    the_code_knows_every_table_and_column,
    two_who_start_at_once_migrate_once,
);

fn what_was_done_can_be_taken_back_and_done_again(backend: Backend) {
    let database = TestDatabase::new(backend);
    let first = schema_of(&database);
    assert!(first.len() > 10, "{:?}", first.keys());
    take_back(&database);
    assert_eq!(
        schema_of(&database),
        Schema::new(),
        "down.sql leaves these behind"
    );
    migrate(database.url()).unwrap();
    assert_eq!(schema_of(&database), first);
    assert_eq!(
        migrate(database.url()).unwrap(),
        0,
        "a second run has nothing to do"
    );
}

fn two_who_start_at_once_migrate_once(backend: Backend) {
    let database = TestDatabase::new(backend);
    take_back(&database);
    let counts: Vec<usize> = race(2, |_| migrate(database.url()).unwrap());
    let all = fs::read_dir(folder(backend)).unwrap().count();
    assert!(counts == [all, 0] || counts == [0, all], "{counts:?}");
}

fn the_code_knows_every_table_and_column(backend: Backend) {
    let text = fs::read_to_string(root().join("src/database/schema.rs")).unwrap();
    let believed = believed(&text, backend);
    let found = schema_of(&TestDatabase::new(backend));
    assert_eq!(
        found.keys().collect::<Vec<_>>(),
        believed.keys().collect::<Vec<_>>()
    );
    for (table, columns) in &found {
        assert_eq!(
            columns, &believed[table],
            "{table} is another one than src/database/schema.rs says"
        );
    }
}

/// Columns that had a list of words once: a later migration made them anew without.
const WITHOUT_LIST: [(&str, &str); 3] = [
    ("mail_links", "purpose"),
    ("decisions", "action"),
    ("reminder_rules", "anchor"),
];

#[test]
fn the_databases_take_every_word_that_the_code_writes_and_no_other() {
    let all: String = fs::read_dir(folder(Backend::Sqlite))
        .unwrap()
        .map(|it| {
            sql(
                Backend::Sqlite,
                &it.unwrap().file_name().into_string().unwrap(),
                "up.sql",
            )
        })
        .collect::<Vec<_>>()
        .join(" ");
    let mut checked = 0;
    let mut check = |table: &str, column: &str, words: Vec<&str>| {
        let allowed = words_allowed(&all, table, column);
        assert_eq!(allowed, words.into_iter().collect(), "{table}.{column}");
        checked += 1;
    };
    macro_rules! words {
        ($type:ident) => {
            $type::ALL.iter().map(|word| word.as_str()).collect()
        };
    }
    check("people", "role", words!(Role));
    check("groups", "kind", words!(GroupKind));
    check("groups", "region", words!(Region));
    check("groups", "trust", words!(Trust));
    let roles: Vec<&str> = group::Role::ALL.iter().map(|role| role.as_str()).collect();
    check("group_organizers", "role", roles);
    check("group_requests", "state", words!(RequestState));
    check("group_invitations", "state", words!(InvitationState));
    check("group_proposals", "state", words!(ProposalState));
    check("group_members", "source", words!(MemberSource));
    check("events", "state", words!(State));
    check("events", "kind", words!(Kind));
    check("events", "format", words!(Format));
    check("edits", "state", words!(EditState));
    check("outbox", "state", words!(OutboxState));
    check("mail_attempts", "phase", words!(Phase));
    check("suppressions", "scope", words!(SuppressionScope));
    check("mail_queue", "cause", words!(StopCause));
    check("bounces", "kind", words!(BounceKind));
    check("mail_batches", "state", words!(BatchState));
    check("attendances", "source", words!(AttendanceSource));
    check("subscriptions", "period", words!(Period));
    for (table, column) in WITHOUT_LIST {
        let dropped = format!("ALTER TABLE {table} DROP COLUMN {column};");
        assert!(all.contains(&dropped), "{table}.{column} has its list yet");
    }
    assert_eq!(
        checked + WITHOUT_LIST.len(),
        all.matches(" IN (").count(),
        "a list of words in the migrations is not checked here"
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder(backend: Backend) -> PathBuf {
    root().join("migrations").join(match backend {
        Backend::Sqlite => "sqlite",
        Backend::Postgres => "postgres",
    })
}

/// Where a migration goes on in words that only one of the databases knows, such as those of triggers.
const END_OF_THE_COMMON: &str = "-- From here on each database in its own words.";

/// What both databases are told alike, without comments, in one line.
fn sql(backend: Backend, name: &str, file: &str) -> String {
    let path = folder(backend).join(name).join(file);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|cause| panic!("{}: {cause}", path.display()));
    let common = text.lines().take_while(|line| *line != END_OF_THE_COMMON);
    let code = common.map(|line| line.split("--").next().unwrap_or(line));
    code.flat_map(str::split_whitespace)
        .collect::<Vec<_>>()
        .join(" ")
}

/// A statement for PostgreSQL in the words of SQLite, which stores all of these as text or bytes.
fn as_sqlite_says(postgres: &str) -> String {
    let types = [
        (" UUID", " TEXT"),
        (" TIMESTAMPTZ", " TEXT"),
        (" JSONB", " TEXT"),
        (" BYTEA", " BLOB"),
    ];
    types
        .iter()
        .fold(postgres.to_owned(), |sql, (theirs, ours)| {
            sql.replace(theirs, ours)
        })
}

fn words_allowed<'a>(sql: &'a str, table: &str, column: &str) -> BTreeSet<&'a str> {
    let added = format!("ALTER TABLE {table} ADD COLUMN {column} ");
    let made = format!("CREATE TABLE {table} (");
    let (_, rest) = sql
        .split_once(&added)
        .unwrap_or_else(|| sql.split_once(&made).unwrap());
    let (_, rest) = rest.split_once(&format!("CHECK ({column} IN (")).unwrap();
    let (words, _) = rest.split_once(')').unwrap();
    words
        .split(',')
        .map(|word| word.trim().trim_matches('\''))
        .collect()
}

/// Undoes all migrations.
fn take_back(database: &TestDatabase) {
    let (url, backend) = (database.url(), backend_of(database));
    let migrations = FileBasedMigrations::from_path(folder(backend)).unwrap();
    match backend {
        Backend::Sqlite => {
            let mut connection = SqliteConnection::establish(path_of(url)).unwrap();
            connection
                .batch_execute("PRAGMA foreign_keys = ON")
                .unwrap();
            connection.revert_all_migrations(migrations).unwrap();
        }
        Backend::Postgres => {
            PgConnection::establish(url)
                .unwrap()
                .revert_all_migrations(migrations)
                .unwrap();
        }
    }
}

fn backend_of(database: &TestDatabase) -> Backend {
    if database.url().starts_with("sqlite://") {
        Backend::Sqlite
    } else {
        Backend::Postgres
    }
}

fn path_of(url: &str) -> &str {
    url.strip_prefix("sqlite://").unwrap()
}

fn schema_of(database: &TestDatabase) -> Schema {
    let url = database.url();
    let columns: Vec<Column> = match backend_of(database) {
        Backend::Sqlite => {
            let mut connection = SqliteConnection::establish(path_of(url)).unwrap();
            diesel::sql_query(OF_SQLITE).load(&mut connection).unwrap()
        }
        Backend::Postgres => {
            let mut connection = PgConnection::establish(url).unwrap();
            diesel::sql_query(OF_POSTGRES)
                .load(&mut connection)
                .unwrap()
        }
    };
    by_table(
        columns
            .into_iter()
            .filter(|column| column.table_name != "__diesel_schema_migrations"),
    )
}

fn by_table(columns: impl Iterator<Item = Column>) -> Schema {
    let mut schema = Schema::new();
    for column in columns {
        let table = schema.entry(column.table_name.clone()).or_default();
        table.insert(column.column_name.clone(), column);
    }
    schema
}

/// What the `table!` macros of schema.rs say, in the words of a database.
fn believed(text: &str, backend: Backend) -> Schema {
    let (mut columns, mut table, mut keys) = (Vec::new(), String::new(), Vec::new());
    for line in text.lines().map(str::trim) {
        if let Some((name, rest)) = line.split_once(" (")
            && let Some(listed) = rest.strip_suffix(") {")
        {
            table = name.to_owned();
            keys = listed.split(", ").map(str::to_owned).collect();
        } else if let Some((name, kind)) = line.split_once(" -> ").filter(|_| line.ends_with(',')) {
            let kind = kind.trim_end_matches(',');
            let bare = kind
                .strip_prefix("Nullable<")
                .map(|kind| kind.trim_end_matches('>'));
            let spelled = TYPES
                .iter()
                .find(|(word, ..)| *word == bare.unwrap_or(kind));
            let (_, sqlite, postgres) =
                spelled.unwrap_or_else(|| panic!("{kind} is no known type"));
            columns.push(Column {
                table_name: table.clone(),
                column_name: name.to_owned(),
                data_type: if backend == Backend::Sqlite {
                    sqlite
                } else {
                    postgres
                }
                .to_string(),
                is_nullable: bare.is_some(),
                is_key: keys.iter().any(|key| key == name),
            });
        }
    }
    by_table(columns.into_iter())
}
