//! The columns of `groups` that say whether a group is still there.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::database::schema::groups;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::group::{GroupId, Life};

#[derive(Queryable, Selectable)]
#[diesel(table_name = groups)]
struct LifeRow {
    id: GroupId,
    last_modified: Instant,
    affirmed_at: Option<Instant>,
    asked_at: Option<Instant>,
    asked_times: i32,
    dormant_since: Option<Instant>,
}

impl From<LifeRow> for Life {
    fn from(row: LifeRow) -> Self {
        Self {
            id: row.id,
            sign_at: row
                .affirmed_at
                .unwrap_or(row.last_modified)
                .max(row.last_modified)
                .0,
            asked_at: row.asked_at.map(|at| at.0),
            asked_times: row.asked_times,
            dormant_since: row.dormant_since.map(|at| at.0),
        }
    }
}

/// The lives of all groups.
pub fn lives(tx: &mut AnyConnection) -> Result<Vec<Life>, DatabaseError> {
    let rows: Vec<LifeRow> = groups::table
        .select(LifeRow::as_select())
        .order(groups::id)
        .load(tx)?;
    Ok(rows.into_iter().map(Life::from).collect())
}

/// The life of one group.
pub fn life(tx: &mut AnyConnection, id: GroupId) -> Result<Option<Life>, DatabaseError> {
    let row: Option<LifeRow> = groups::table
        .find(id)
        .select(LifeRow::as_select())
        .first(tx)
        .optional()?;
    Ok(row.map(Life::from))
}

/// Notes that it was asked, if nobody noted it before.
pub fn set_asked(
    tx: &mut AnyConnection,
    life: &Life,
    asked_at: DateTime<Utc>,
    times: i32,
) -> Result<bool, DatabaseError> {
    let set = diesel::update(
        groups::table
            .find(life.id)
            .filter(groups::asked_times.eq(life.asked_times))
            .filter(groups::dormant_since.is_null()),
    )
    .set((
        groups::asked_at.eq(Instant(asked_at)),
        groups::asked_times.eq(times),
    ))
    .execute(tx)?;
    Ok(set == 1)
}

/// Notes that somebody says it is active.
pub fn affirm(
    tx: &mut AnyConnection,
    id: GroupId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(groups::table.find(id))
        .set(groups::affirmed_at.eq(Instant(now)))
        .execute(tx)?;
    Ok(())
}

/// Marks a group as dormant or takes the mark away, if it is still as it was; nothing is asked any more.
pub fn set_dormant(
    tx: &mut AnyConnection,
    id: GroupId,
    was: Option<DateTime<Utc>>,
    since: Option<DateTime<Utc>>,
) -> Result<bool, DatabaseError> {
    let values = (
        groups::dormant_since.eq(since.map(Instant)),
        groups::asked_at.eq(None::<Instant>),
        groups::asked_times.eq(0),
    );
    let group = groups::table.find(id);
    let set = match was {
        None => diesel::update(group.filter(groups::dormant_since.is_null()))
            .set(values)
            .execute(tx)?,
        Some(was) => diesel::update(group.filter(groups::dormant_since.eq(Instant(was))))
            .set(values)
            .execute(tx)?,
    };
    Ok(set == 1)
}
