//! Table `group_members`.

use chrono::NaiveDate;
use diesel::prelude::*;

use crate::database::schema::group_members;
use crate::database::{AnyConnection, DatabaseError};
use crate::group::{GroupId, MemberCount, MemberSource};

/// Day, members, source.
pub(super) type CountRow = (String, i32, MemberSource);

/// The figures of a group, by day.
pub fn members_of(
    tx: &mut AnyConnection,
    group: GroupId,
) -> Result<Vec<MemberCount>, DatabaseError> {
    let rows: Vec<CountRow> = group_members::table
        .filter(group_members::group_id.eq(group))
        .select((
            group_members::day,
            group_members::members,
            group_members::source,
        ))
        .order(group_members::day)
        .load(tx)?;
    rows.into_iter().map(|row| read_count(group, row)).collect()
}

pub(super) fn read_count(
    group: GroupId,
    (day, members, source): CountRow,
) -> Result<MemberCount, DatabaseError> {
    let corrupt = |column, cause: String| DatabaseError::Corrupt {
        table: "group_members",
        id: format!("{group} {day}"),
        column,
        cause,
    };
    let date: Result<NaiveDate, _> = day.parse();
    Ok(MemberCount {
        day: date.map_err(|cause| corrupt("day", cause.to_string()))?,
        members: u32::try_from(members).map_err(|cause| corrupt("members", cause.to_string()))?,
        source,
    })
}

/// Keeps a figure; returns whether it says something else than before.
pub fn put_members(
    tx: &mut AnyConnection,
    group: GroupId,
    count: MemberCount,
) -> Result<bool, DatabaseError> {
    let day = count.day.to_string();
    let members = i32::try_from(count.members).unwrap_or(i32::MAX);
    let known: Option<i32> = group_members::table
        .find((group, &day))
        .select(group_members::members)
        .first(tx)
        .optional()?;
    if known == Some(members) {
        return Ok(false);
    }
    let values = (
        group_members::members.eq(members),
        group_members::source.eq(count.source),
    );
    if known.is_some() {
        diesel::update(group_members::table.find((group, &day)))
            .set(values)
            .execute(tx)?;
    } else {
        diesel::insert_into(group_members::table)
            .values((
                group_members::group_id.eq(group),
                group_members::day.eq(&day),
                values,
            ))
            .execute(tx)?;
    }
    Ok(true)
}

/// Takes a figure back; returns whether there was one.
pub fn delete_members(
    tx: &mut AnyConnection,
    group: GroupId,
    day: NaiveDate,
) -> Result<bool, DatabaseError> {
    let gone = diesel::delete(group_members::table.find((group, day.to_string()))).execute(tx)?;
    Ok(gone == 1)
}
