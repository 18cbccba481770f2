//! Tables `reminder_rules` and `watermarks`; and what events say of the life of their groups.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, Utc};
use diesel::prelude::*;

use super::{Anchor, ReminderRule};
use crate::database::schema::{event_hosts, events, reminder_rules, watermarks};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::State;
use crate::group::{EventSigns, GroupId};
use crate::text::Line;

/// The planner's name in `watermarks`; the migration made its row.
const PLANNER: &str = "reminders";

/// The rules that are switched on.
pub fn rules(tx: &mut AnyConnection) -> Result<Vec<ReminderRule>, DatabaseError> {
    let rows: Vec<(String, Anchor, i32, i32, bool)> = reminder_rules::table
        .filter(reminder_rules::enabled.eq(true))
        .select((
            reminder_rules::slug,
            reminder_rules::anchor,
            reminder_rules::offset_days,
            reminder_rules::local_minute,
            reminder_rules::needs_approval,
        ))
        .order(reminder_rules::slug)
        .load(tx)?;
    rows.into_iter()
        .map(
            |(slug, anchor, offset_days, local_minute, needs_approval)| {
                let corrupt = |column, cause: String| DatabaseError::Corrupt {
                    table: "reminder_rules",
                    id: slug.clone(),
                    column,
                    cause,
                };
                let local_time = u32::try_from(local_minute)
                    .ok()
                    .and_then(|minute| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0))
                    .ok_or_else(|| {
                        corrupt(
                            "local_minute",
                            format!("{local_minute} is no minute of a day"),
                        )
                    })?;
                let slug =
                    Line::parse(&slug, 80).map_err(|cause| corrupt("slug", cause.to_string()))?;
                Ok(ReminderRule {
                    slug,
                    anchor,
                    offset_days,
                    local_time,
                    needs_approval,
                })
            },
        )
        .collect()
}

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
