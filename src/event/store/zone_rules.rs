//! Table `zone_rules`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::corrupt;
use crate::database::schema::{events, zone_rules};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::recurrence::Zone;

/// The zones that events are in.
pub(in crate::event) fn in_use(tx: &mut AnyConnection) -> Result<Vec<Zone>, DatabaseError> {
    let names: Vec<String> = events::table
        .select(events::zone)
        .distinct()
        .order(events::zone)
        .load(tx)?;
    names
        .into_iter()
        .map(|name| Zone::parse(&name).map_err(|cause| corrupt("events", &name, "zone", cause)))
        .collect()
}

/// By which rules the events of the zone were reckoned; `None` when it was never noted.
pub(in crate::event) fn digest_of(
    tx: &mut AnyConnection,
    zone: Zone,
) -> Result<Option<String>, DatabaseError> {
    Ok(zone_rules::table
        .find(zone.name())
        .select(zone_rules::digest)
        .first(tx)
        .optional()?)
}

/// Notes the rules of a zone for the first time.
pub(in crate::event) fn note(
    tx: &mut AnyConnection,
    zone: Zone,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(zone_rules::table)
        .values((
            zone_rules::zone.eq(zone.name()),
            zone_rules::digest.eq(digest),
            zone_rules::reckoned_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Moves a zone on from one set of rules to another; says whether it was still at the first. Of two
/// replicas that start at once, one is told no.
pub(in crate::event) fn replace(
    tx: &mut AnyConnection,
    zone: Zone,
    from: &str,
    to: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let row = zone_rules::table.find(zone.name());
    let moved = diesel::update(row.filter(zone_rules::digest.eq(from)))
        .set((
            zone_rules::digest.eq(to),
            zone_rules::reckoned_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(moved == 1)
}
