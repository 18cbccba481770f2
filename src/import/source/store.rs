//! Tables `calendar_sources` and `calendar_source_events`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::{Report, Source, SourceEvent, SourceEventId, SourceId};
use crate::account::PersonId;
use crate::database::schema::{calendar_source_events, calendar_sources};
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::event::{EventDraft, EventId};
use crate::group::GroupId;
use crate::link::WebLink;
use crate::recurrence::Zone;

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = calendar_sources, treat_none_as_null = true)]
struct SourceRow {
    id: SourceId,
    group_id: Option<GroupId>,
    link: Option<String>,
    zone: Option<String>,
    added_by: Option<PersonId>,
    created_at: Instant,
    paused_at: Option<Instant>,
    etag: Option<String>,
    last_modified: Option<String>,
    due_at: Instant,
    run: i32,
    running_until: Option<Instant>,
    ran_at: Option<Instant>,
    good_at: Option<Instant>,
    failures: i32,
    fault: Option<String>,
    told_at: Option<Instant>,
    accepts_loss: bool,
    report: Option<Json>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = calendar_source_events, treat_none_as_null = true)]
struct EventRow {
    id: SourceEventId,
    source_id: SourceId,
    uid: String,
    date: String,
    event_id: Option<EventId>,
    alike_id: Option<EventId>,
    base: Json,
    stated: Json,
    is_cancelled: bool,
    digest: String,
    sequence: i64,
    differs: bool,
    missing_since: Option<Instant>,
    cancelled_at: Option<Instant>,
}

fn corrupt(
    table: &'static str,
    id: impl std::fmt::Display,
    column: &'static str,
    cause: impl std::fmt::Display,
) -> DatabaseError {
    DatabaseError::Corrupt {
        table,
        id: id.to_string(),
        column,
        cause: cause.to_string(),
    }
}

impl SourceRow {
    fn of(source: &Source) -> Self {
        let instant = |at: Option<DateTime<Utc>>| at.map(Instant);
        Self {
            id: source.id,
            group_id: source.group,
            link: source.link.as_ref().map(WebLink::to_string),
            zone: source.zone.map(|zone| zone.name().to_owned()),
            added_by: source.added_by,
            created_at: Instant(source.created_at),
            paused_at: instant(source.paused_at),
            etag: source.etag.clone(),
            last_modified: source.last_modified.clone(),
            due_at: Instant(source.due_at),
            run: source.run,
            running_until: instant(source.running_until),
            ran_at: instant(source.ran_at),
            good_at: instant(source.good_at),
            failures: source.failures,
            fault: source.fault.clone(),
            told_at: instant(source.told_at),
            accepts_loss: source.accepts_loss,
            report: source.report.as_ref().map(Json::of),
        }
    }

    fn read(self) -> Result<Source, DatabaseError> {
        let (id, table) = (self.id, "calendar_sources");
        let link = self.link.map(WebLink::try_from).transpose();
        let zone = self.zone.map(Zone::try_from).transpose();
        let report: Result<Option<Report>, _> = self.report.map(Json::read).transpose();
        let at = |instant: Option<Instant>| instant.map(|at| at.0);
        Ok(Source {
            id,
            group: self.group_id,
            link: link.map_err(|cause| corrupt(table, id, "link", cause))?,
            zone: zone.map_err(|cause| corrupt(table, id, "zone", cause))?,
            added_by: self.added_by,
            created_at: self.created_at.0,
            paused_at: at(self.paused_at),
            etag: self.etag,
            last_modified: self.last_modified,
            due_at: self.due_at.0,
            run: self.run,
            running_until: at(self.running_until),
            ran_at: at(self.ran_at),
            good_at: at(self.good_at),
            failures: self.failures,
            fault: self.fault,
            told_at: at(self.told_at),
            accepts_loss: self.accepts_loss,
            report: report.map_err(|cause| corrupt(table, id, "report", cause))?,
        })
    }
}

impl EventRow {
    fn of(event: &SourceEvent) -> Self {
        Self {
            id: event.id,
            source_id: event.source,
            uid: event.uid.clone(),
            date: event.date.clone(),
            event_id: event.event,
            alike_id: event.alike,
            base: Json::of(&event.base),
            stated: Json::of(&event.stated),
            is_cancelled: event.is_cancelled,
            digest: event.digest.clone(),
            sequence: event.sequence,
            differs: event.differs,
            missing_since: event.missing_since.map(Instant),
            cancelled_at: event.cancelled_at.map(Instant),
        }
    }

    fn read(self) -> Result<SourceEvent, DatabaseError> {
        let id = self.id;
        let draft = |column, json: Json| -> Result<EventDraft, DatabaseError> {
            json.read()
                .map_err(|cause| corrupt("calendar_source_events", id, column, cause))
        };
        Ok(SourceEvent {
            id,
            source: self.source_id,
            uid: self.uid,
            date: self.date,
            event: self.event_id,
            alike: self.alike_id,
            base: draft("base", self.base)?,
            stated: draft("stated", self.stated)?,
            is_cancelled: self.is_cancelled,
            digest: self.digest,
            sequence: self.sequence,
            differs: self.differs,
            missing_since: self.missing_since.map(|at| at.0),
            cancelled_at: self.cancelled_at.map(|at| at.0),
        })
    }
}

/// The source with this key.
pub fn get(tx: &mut AnyConnection, id: SourceId) -> Result<Option<Source>, DatabaseError> {
    let row: Option<SourceRow> = calendar_sources::table
        .find(id)
        .select(SourceRow::as_select())
        .first(tx)
        .optional()?;
    row.map(SourceRow::read).transpose()
}

/// Every source that is read again and again, those that fail first, then by when they are due.
pub fn all(tx: &mut AnyConnection) -> Result<Vec<Source>, DatabaseError> {
    let rows: Vec<SourceRow> = calendar_sources::table
        .filter(calendar_sources::link.is_not_null())
        .select(SourceRow::as_select())
        .order((
            calendar_sources::failures.desc(),
            calendar_sources::due_at,
            calendar_sources::id,
        ))
        .load(tx)?;
    rows.into_iter().map(SourceRow::read).collect()
}

/// The sources of a group, or of none, by when they were added.
pub fn of_group(
    tx: &mut AnyConnection,
    group: Option<GroupId>,
) -> Result<Vec<Source>, DatabaseError> {
    let of_it = calendar_sources::table.select(SourceRow::as_select());
    let order = (calendar_sources::created_at, calendar_sources::id);
    let rows: Vec<SourceRow> = match group {
        Some(group) => of_it
            .filter(calendar_sources::group_id.eq(group))
            .order(order)
            .load(tx)?,
        None => of_it
            .filter(calendar_sources::group_id.is_null())
            .order(order)
            .load(tx)?,
    };
    rows.into_iter().map(SourceRow::read).collect()
}

/// Writes a new source.
pub(super) fn insert(tx: &mut AnyConnection, source: &Source) -> Result<(), DatabaseError> {
    diesel::insert_into(calendar_sources::table)
        .values(SourceRow::of(source))
        .execute(tx)?;
    Ok(())
}

/// Saves a source as long as nobody began to read it since. Returns whether it did.
pub(super) fn save(tx: &mut AnyConnection, source: &Source) -> Result<bool, DatabaseError> {
    let saved = diesel::update(
        calendar_sources::table
            .find(source.id)
            .filter(calendar_sources::run.eq(source.run)),
    )
    .set(SourceRow::of(source))
    .execute(tx)?;
    Ok(saved == 1)
}

/// Deletes a source with what it stated; its events stay.
pub(super) fn delete(tx: &mut AnyConnection, id: SourceId) -> Result<(), DatabaseError> {
    diesel::delete(calendar_source_events::table.filter(calendar_source_events::source_id.eq(id)))
        .execute(tx)?;
    diesel::delete(calendar_sources::table.find(id)).execute(tx)?;
    Ok(())
}

/// A source that is due and that nobody reads, for one who begins to: of several who ask at once one
/// gets it.
pub(super) fn claim_due(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Option<Source>, DatabaseError> {
    let is_free = || {
        calendar_sources::running_until
            .is_null()
            .or(calendar_sources::running_until
                .le(Instant(now))
                .assume_not_null())
    };
    let due: Option<(SourceId, i32)> = calendar_sources::table
        .filter(calendar_sources::link.is_not_null())
        .filter(calendar_sources::paused_at.is_null())
        .filter(calendar_sources::due_at.le(Instant(now)))
        .filter(is_free())
        .select((calendar_sources::id, calendar_sources::run))
        .order((calendar_sources::due_at, calendar_sources::id))
        .first(tx)
        .optional()?;
    let Some((id, run)) = due else {
        return Ok(None);
    };
    let claimed = diesel::update(
        calendar_sources::table
            .find(id)
            .filter(calendar_sources::run.eq(run))
            .filter(is_free()),
    )
    .set((
        calendar_sources::run.eq(run + 1),
        calendar_sources::running_until.eq(Some(Instant(until))),
    ))
    .execute(tx)?;
    if claimed == 1 { get(tx, id) } else { Ok(None) }
}

/// What a source states, by its keys.
pub fn events_of(tx: &mut AnyConnection, id: SourceId) -> Result<Vec<SourceEvent>, DatabaseError> {
    let rows: Vec<EventRow> = calendar_source_events::table
        .filter(calendar_source_events::source_id.eq(id))
        .select(EventRow::as_select())
        .order((calendar_source_events::uid, calendar_source_events::date))
        .load(tx)?;
    rows.into_iter().map(EventRow::read).collect()
}

/// One event of a source.
pub fn get_event(
    tx: &mut AnyConnection,
    id: SourceEventId,
) -> Result<Option<SourceEvent>, DatabaseError> {
    let row: Option<EventRow> = calendar_source_events::table
        .find(id)
        .select(EventRow::as_select())
        .first(tx)
        .optional()?;
    row.map(EventRow::read).transpose()
}

/// Writes an event of a source that is new.
pub(super) fn insert_event(
    tx: &mut AnyConnection,
    event: &SourceEvent,
) -> Result<(), DatabaseError> {
    diesel::insert_into(calendar_source_events::table)
        .values(EventRow::of(event))
        .execute(tx)?;
    Ok(())
}

/// Saves an event of a source.
pub(super) fn save_event(tx: &mut AnyConnection, event: &SourceEvent) -> Result<(), DatabaseError> {
    diesel::update(calendar_source_events::table.find(event.id))
        .set(EventRow::of(event))
        .execute(tx)?;
    Ok(())
}
