//! When governments change the clocks: what was reckoned by the old rules is reckoned by the new.
//!
//! Wall time stays as people stated it. Its instants, in the database and in what calendar apps were
//! given, may not, so each start compares the rules of every zone in use with those of the last.

use chrono::{DateTime, Utc};

use super::publish::changed_in_public;
use super::{Event, EventError, store};
use crate::account::Actor;
use crate::database::AnyConnection;
use crate::mail::{self, LetterKind};
use crate::recurrence::Zone;

/// Reckons the events of every zone whose rules have changed, and tells subscribers (SEQUENCE) of
/// those for which it may mean another instant: single events that moved, and every series that is
/// not over, for the change may lie anywhere ahead of it. Returns how many there were.
pub fn reckon_anew(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize, EventError> {
    let mut moved = 0;
    for zone in store::zone_rules::in_use(tx)? {
        let digest = zone.rules_digest();
        match store::zone_rules::digest_of(tx, zone)? {
            // The first event of the zone came since the last start, perhaps by other rules.
            None => {
                store::zone_rules::note(tx, zone, &digest, now)?;
                moved += reckon_zone(tx, zone, |_| false, now)?;
            }
            Some(known) if known == digest => {}
            Some(known) => {
                if store::zone_rules::replace(tx, zone, &known, &digest, now)? {
                    moved += reckon_zone(tx, zone, |event| is_series_ahead(event, now), now)?;
                }
            }
        }
    }
    Ok(moved)
}

/// Saves anew the events whose stored instants are off, and those that `may_move` besides.
fn reckon_zone(
    tx: &mut AnyConnection,
    zone: Zone,
    may_move: impl Fn(&Event) -> bool,
    now: DateTime<Utc>,
) -> Result<usize, EventError> {
    let mut moved = 0;
    for (mut event, is_off) in store::in_zone(tx, zone)? {
        if !is_off && !may_move(&event) {
            continue;
        }
        mail::withdraw(tx, event.id.0, &[LetterKind::Reminder], now)?;
        if event.state.is_public() {
            changed_in_public(tx, &Actor::Service, &mut event, now)?;
        } else {
            store::save(tx, &mut event)?;
        }
        moved += 1;
    }
    if moved > 0 {
        tracing::info!(
            zone = zone.name(),
            events = moved,
            "reckoned anew, for the rules of their zone changed"
        );
    }
    Ok(moved)
}

fn is_series_ahead(event: &Event, now: DateTime<Utc>) -> bool {
    let Some(recurrence) = &event.draft.recurrence else {
        return false;
    };
    let until = recurrence.rule.as_ref().and_then(|rule| rule.until());
    event.draft.when.is_timed() && until.is_none_or(|until| until.and_utc() > now)
}
