//! Table `edits`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::row::corrupt;
use crate::account::PersonId;
use crate::database::schema::edits;
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::event::{Edit, EditId, EditState, EventId, RejectReason};
use crate::text::Line;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = edits)]
struct EditRow {
    id: EditId,
    event_id: EventId,
    base_version: i32,
    person_id: Option<PersonId>,
    content: Json,
    words: Option<String>,
    state: EditState,
    created_at: Instant,
    decided_at: Option<Instant>,
    decided_by: Option<PersonId>,
    reason: Option<String>,
    reason_code: Option<RejectReason>,
}

impl EditRow {
    fn of(edit: &Edit) -> Self {
        Self {
            id: edit.id,
            event_id: edit.event,
            base_version: edit.base_version,
            person_id: edit.person,
            content: Json::of(&edit.draft),
            words: edit.words.as_ref().map(Line::to_string),
            state: edit.state,
            created_at: Instant(edit.created_at),
            decided_at: edit.decided_at.map(Instant),
            decided_by: edit.decided_by,
            reason: edit.reason.as_ref().map(Line::to_string),
            reason_code: None,
        }
    }

    fn read(self) -> Result<Edit, DatabaseError> {
        let id = self.id;
        let line = |column, text: Option<String>| {
            text.map(Line::try_from)
                .transpose()
                .map_err(|cause| corrupt("edits", id, column, cause))
        };
        Ok(Edit {
            id,
            event: self.event_id,
            base_version: self.base_version,
            person: self.person_id,
            draft: self
                .content
                .read()
                .map_err(|cause| corrupt("edits", id, "content", cause))?,
            words: line("words", self.words)?,
            state: self.state,
            created_at: self.created_at.0,
            decided_at: self.decided_at.map(|at| at.0),
            decided_by: self.decided_by,
            reason: line("reason", self.reason)?,
        })
    }
}

/// The proposal with this key.
pub fn get(tx: &mut AnyConnection, id: EditId) -> Result<Option<Edit>, DatabaseError> {
    let row = edits::table
        .find(id)
        .select(EditRow::as_select())
        .first(tx)
        .optional()?;
    row.map(EditRow::read).transpose()
}

/// The proposals that wait, the longest waiting first.
pub fn open(tx: &mut AnyConnection) -> Result<Vec<Edit>, DatabaseError> {
    let rows: Vec<EditRow> = edits::table
        .filter(edits::state.eq(EditState::Open))
        .select(EditRow::as_select())
        .order((edits::created_at, edits::id))
        .load(tx)?;
    rows.into_iter().map(EditRow::read).collect()
}

/// Every proposal about an event, oldest first.
pub fn of_event(tx: &mut AnyConnection, event: EventId) -> Result<Vec<Edit>, DatabaseError> {
    let rows: Vec<EditRow> = edits::table
        .filter(edits::event_id.eq(event))
        .select(EditRow::as_select())
        .order((edits::created_at, edits::id))
        .load(tx)?;
    rows.into_iter().map(EditRow::read).collect()
}

pub(in crate::event) fn insert(tx: &mut AnyConnection, edit: &Edit) -> Result<(), DatabaseError> {
    diesel::insert_into(edits::table)
        .values(EditRow::of(edit))
        .execute(tx)?;
    Ok(())
}

/// Takes back what somebody proposed of an event and nobody has settled yet.
pub(in crate::event) fn replace_own(
    tx: &mut AnyConnection,
    event: EventId,
    person: Option<PersonId>,
) -> Result<(), DatabaseError> {
    let unsettled = [EditState::Open, EditState::ChangesAsked];
    diesel::update(
        edits::table
            .filter(edits::event_id.eq(event))
            .filter(edits::person_id.eq(person))
            .filter(edits::state.eq_any(unsettled)),
    )
    .set(edits::state.eq(EditState::Replaced))
    .execute(tx)?;
    Ok(())
}

/// Takes back whatever anybody proposed of an event and nobody has settled yet.
pub(in crate::event) fn replace_all(
    tx: &mut AnyConnection,
    event: EventId,
) -> Result<(), DatabaseError> {
    let unsettled = [EditState::Open, EditState::ChangesAsked];
    diesel::update(
        edits::table
            .filter(edits::event_id.eq(event))
            .filter(edits::state.eq_any(unsettled)),
    )
    .set(edits::state.eq(EditState::Replaced))
    .execute(tx)?;
    Ok(())
}

/// Decides about a proposal that waits; says whether it still did.
pub fn settle(
    tx: &mut AnyConnection,
    id: EditId,
    state: EditState,
    by: Option<PersonId>,
    code: Option<RejectReason>,
    reason: Option<&Line>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let settled = diesel::update(
        edits::table
            .find(id)
            .filter(edits::state.eq(EditState::Open)),
    )
    .set((
        edits::state.eq(state),
        edits::decided_at.eq(Instant(now)),
        edits::decided_by.eq(by),
        edits::reason_code.eq(code),
        edits::reason.eq(reason.map(Line::as_str)),
    ))
    .execute(tx)?;
    Ok(settled == 1)
}
