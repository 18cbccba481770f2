//! Table `group_proposals`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::account::PersonId;
use crate::database::schema::group_proposals;
use crate::database::{AnyConnection, DatabaseError, Instant, Json};
use crate::group::{GroupForm, Proposal, ProposalId, ProposalState};
use crate::text::Line;

#[derive(Queryable, Selectable)]
#[diesel(table_name = group_proposals)]
struct ProposalRow {
    id: ProposalId,
    person_id: PersonId,
    content: Json,
    state: ProposalState,
    reason: Option<String>,
    proposed_at: Instant,
}

impl ProposalRow {
    fn read(self) -> Result<Proposal, DatabaseError> {
        let id = self.id;
        let form: Result<GroupForm, _> = self.content.read();
        Ok(Proposal {
            id,
            person: self.person_id,
            form: form.map_err(|cause| DatabaseError::Corrupt {
                table: "group_proposals",
                id: id.to_string(),
                column: "content",
                cause: cause.to_string(),
            })?,
            state: self.state,
            reason: self.reason,
            proposed_at: self.proposed_at.0,
        })
    }
}

/// The proposal with this key.
pub fn get_proposal(
    tx: &mut AnyConnection,
    id: ProposalId,
) -> Result<Option<Proposal>, DatabaseError> {
    let row = group_proposals::table
        .find(id)
        .select(ProposalRow::as_select())
        .first(tx)
        .optional()?;
    row.map(ProposalRow::read).transpose()
}

/// The proposals in this state, the oldest first.
pub fn proposals_in(
    tx: &mut AnyConnection,
    state: ProposalState,
) -> Result<Vec<Proposal>, DatabaseError> {
    let rows = group_proposals::table
        .filter(group_proposals::state.eq(state))
        .select(ProposalRow::as_select())
        .order((group_proposals::proposed_at, group_proposals::id))
        .load(tx)?;
    rows.into_iter().map(ProposalRow::read).collect()
}

/// What this person proposed and what is no group yet, the newest first.
pub fn proposals_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<Proposal>, DatabaseError> {
    let rows = group_proposals::table
        .filter(group_proposals::person_id.eq(person))
        .filter(group_proposals::state.ne(ProposalState::Approved))
        .select(ProposalRow::as_select())
        .order((group_proposals::proposed_at.desc(), group_proposals::id))
        .load(tx)?;
    rows.into_iter().map(ProposalRow::read).collect()
}

pub fn proposals_waiting(tx: &mut AnyConnection, person: PersonId) -> Result<i64, DatabaseError> {
    Ok(group_proposals::table
        .filter(group_proposals::person_id.eq(person))
        .filter(group_proposals::state.eq(ProposalState::Waiting))
        .count()
        .get_result(tx)?)
}

pub fn insert_proposal(
    tx: &mut AnyConnection,
    id: ProposalId,
    person: PersonId,
    form: &GroupForm,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(group_proposals::table)
        .values((
            group_proposals::id.eq(id),
            group_proposals::person_id.eq(person),
            group_proposals::content.eq(Json::of(form)),
            group_proposals::state.eq(ProposalState::Waiting),
            group_proposals::proposed_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Decides about a proposal; whether it still waited.
pub fn settle_proposal(
    tx: &mut AnyConnection,
    id: ProposalId,
    state: ProposalState,
    reason: Option<&Line>,
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let settled = diesel::update(
        group_proposals::table
            .find(id)
            .filter(group_proposals::state.eq(ProposalState::Waiting)),
    )
    .set((
        group_proposals::state.eq(state),
        group_proposals::reason.eq(reason.map(Line::as_str)),
        group_proposals::decided_at.eq(Instant(now)),
        group_proposals::decided_by.eq(by),
    ))
    .execute(tx)?;
    Ok(settled == 1)
}
