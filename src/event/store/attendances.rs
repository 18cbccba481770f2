//! Table `attendances`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::attendances;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::{Attendance, AttendanceSource, EventId};

/// How many came to the date that began on a local day, if somebody said.
pub fn attendance_of(
    tx: &mut AnyConnection,
    event: EventId,
    day: NaiveDate,
) -> Result<Option<Attendance>, DatabaseError> {
    let row: Option<(Option<i32>, Option<i32>, AttendanceSource)> = attendances::table
        .find((event, day.to_string()))
        .select((
            attendances::in_person,
            attendances::online,
            attendances::source,
        ))
        .first(tx)
        .optional()?;
    Ok(row.map(|(in_person, online, source)| Attendance {
        in_person,
        online,
        source,
    }))
}

/// Keeps an answer in the place of an earlier one; two at once are one after the other.
pub(in crate::event) fn put(
    tx: &mut AnyConnection,
    event: EventId,
    day: NaiveDate,
    attendance: &Attendance,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let day = day.to_string();
    let answer = (
        attendances::in_person.eq(attendance.in_person),
        attendances::online.eq(attendance.online),
        attendances::source.eq(attendance.source),
        attendances::person_id.eq(Some(person)),
        attendances::answered_at.eq(Instant(now)),
    );
    let corrected = diesel::update(attendances::table.find((event, &day)))
        .set(answer)
        .execute(tx)?;
    if corrected == 0 {
        diesel::insert_into(attendances::table)
            .values((
                attendances::event_id.eq(event),
                attendances::day.eq(day),
                answer,
            ))
            .execute(tx)?;
    }
    Ok(())
}
