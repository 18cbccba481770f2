//! Tables `reminder_rules` and `watermarks`; and what events say of the life of their groups.

mod choices;
mod rules;

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use crate::database::schema::{event_hosts, events, watermarks};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::State;
use crate::group::{EventSigns, GroupId};
pub(super) use choices::is_refused;
pub use choices::{all_choices, choices_of, choose, refuse};
pub use rules::{all_rules, rules};
pub(super) use rules::{insert, set_state};

/// The planner's name in `watermarks`; the migration made its row.
const PLANNER: &str = "reminders";

/// How far the planner has come; `None` before its first run.
pub(super) fn reached(tx: &mut AnyConnection) -> Result<Option<DateTime<Utc>>, DatabaseError> {
    let at: Instant = watermarks::table
        .find(PLANNER)
        .select(watermarks::reached)
        .first(tx)?;
    Ok((at.0 != DateTime::UNIX_EPOCH).then_some(at.0))
}

/// Moves on from `from` to `to`; says whether it was still there. Of two replicas that plan at once
/// the second waits here for the first and is told no.
pub(super) fn advance(
    tx: &mut AnyConnection,
    from: Option<DateTime<Utc>>,
    to: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let from = Instant(from.unwrap_or(DateTime::UNIX_EPOCH));
    let moved = diesel::update(
        watermarks::table
            .filter(watermarks::planner.eq(PLANNER))
            .filter(watermarks::reached.eq(from)),
    )
    .set(watermarks::reached.eq(Instant(to)))
    .execute(tx)?;
    Ok(moved == 1)
}

/// What the events of each group say of its life: those that are public and not cancelled.
pub(super) fn event_signs(
    tx: &mut AnyConnection,
) -> Result<HashMap<GroupId, EventSigns>, DatabaseError> {
    let counted = [State::Published, State::Postponed];
    let hosted = || {
        event_hosts::table
            .inner_join(events::table)
            .filter(events::state.eq_any(counted))
    };
    let rows: Vec<(GroupId, Option<Instant>, Option<Instant>)> = hosted()
        .group_by(event_hosts::group_id)
        .select((
            event_hosts::group_id,
            diesel::dsl::max(events::created_at),
            diesel::dsl::max(events::ends_at),
        ))
        .load(tx)?;
    let endless: Vec<GroupId> = hosted()
        .filter(events::ends_at.is_null())
        .select(event_hosts::group_id)
        .distinct()
        .load(tx)?;
    let read = |(group, announced_at, over_at): (_, Option<Instant>, Option<Instant>)| {
        let signs = EventSigns {
            announced_at: announced_at.map(|at| at.0),
            over_at: over_at.map(|at| at.0),
        };
        (group, signs)
    };
    let mut signs: HashMap<GroupId, EventSigns> = rows.into_iter().map(read).collect();
    for group in endless {
        signs.entry(group).or_default().over_at = Some(DateTime::<Utc>::MAX_UTC);
    }
    Ok(signs)
}
