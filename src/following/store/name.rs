//! Table `short_names`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::short_names;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::following::{NamedSelection, ShortName};

#[derive(Queryable, Selectable)]
#[diesel(table_name = short_names)]
struct NameRow {
    name: String,
    selection: String,
    person_id: Option<PersonId>,
    created_at: Instant,
    retired_at: Option<Instant>,
    change: i64,
}

impl NameRow {
    fn read(self) -> Result<NamedSelection, DatabaseError> {
        Ok(NamedSelection {
            name: read_name(&self.name)?,
            selection: self.selection,
            owner: self.person_id,
            created_at: self.created_at.0,
            is_retired: self.retired_at.is_some(),
            version: self.change,
        })
    }
}

pub(super) fn read_name(stored: &str) -> Result<ShortName, DatabaseError> {
    ShortName::parse(stored).map_err(|cause| DatabaseError::Corrupt {
        table: "short_names",
        id: stored.to_owned(),
        column: "name",
        cause: cause.to_string(),
    })
}

pub(in crate::following) fn name(
    tx: &mut AnyConnection,
    name: &ShortName,
) -> Result<Option<NamedSelection>, DatabaseError> {
    let row = short_names::table
        .find(name.as_str())
        .select(NameRow::as_select())
        .first(tx)
        .optional()?;
    row.map(NameRow::read).transpose()
}

/// All names, or those of one person, in their order.
pub(in crate::following) fn names(
    tx: &mut AnyConnection,
    of: Option<PersonId>,
) -> Result<Vec<NamedSelection>, DatabaseError> {
    let rows = short_names::table
        .select(NameRow::as_select())
        .order(short_names::name);
    let rows: Vec<NameRow> = match of {
        Some(person) => rows.filter(short_names::person_id.eq(person)).load(tx)?,
        None => rows.load(tx)?,
    };
    rows.into_iter().map(NameRow::read).collect()
}

pub(in crate::following) fn count_names(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<i64, DatabaseError> {
    Ok(short_names::table
        .filter(short_names::person_id.eq(person))
        .count()
        .get_result(tx)?)
}

pub(in crate::following) fn insert_name(
    tx: &mut AnyConnection,
    person: PersonId,
    name: &ShortName,
    selection: &str,
    change: i64,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(short_names::table)
        .values((
            short_names::name.eq(name.as_str()),
            short_names::selection.eq(selection),
            short_names::person_id.eq(person),
            short_names::created_at.eq(Instant(now)),
            short_names::changed_at.eq(Instant(now)),
            short_names::change.eq(change),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether it was in use and at this version.
pub(in crate::following) fn change_name(
    tx: &mut AnyConnection,
    name: &ShortName,
    version: i64,
    selection: &str,
    change: i64,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let changed = diesel::update(short_names::table.find(name.as_str()))
        .filter(short_names::change.eq(version))
        .filter(short_names::retired_at.is_null())
        .set((
            short_names::selection.eq(selection),
            short_names::changed_at.eq(Instant(now)),
            short_names::change.eq(change),
        ))
        .execute(tx)?;
    Ok(changed > 0)
}

/// Whether it was in use until now.
pub(in crate::following) fn retire_name(
    tx: &mut AnyConnection,
    name: &ShortName,
    change: i64,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let retired = diesel::update(short_names::table.find(name.as_str()))
        .filter(short_names::retired_at.is_null())
        .set((
            short_names::retired_at.eq(Instant(now)),
            short_names::changed_at.eq(Instant(now)),
            short_names::change.eq(change),
        ))
        .execute(tx)?;
    Ok(retired > 0)
}
