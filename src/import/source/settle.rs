//! What people settle: where they and a calendar changed the same, and whether what it states is an
//! event that is here already.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::look_after::{may_look_after, terms};
use super::ours::{belongs, bring_in, merge_with, restate};
use super::{SourceError, SourceEvent, SourceEventId, store};
use crate::account::{Actor, Forbidden};
use crate::database::AnyConnection;
use crate::event::{self, Called, Difference, Event, Part, State, differences};
use crate::site::Site;

/// Whose word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prefer {
    /// What stands here.
    Ours,
    /// What the calendar says.
    Theirs,
}

/// What an event states, and what its calendar states otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction {
    /// Where it is stated.
    pub row: SourceEvent,
    /// Our event.
    pub event: Event,
    /// What both changed, as it stands here and as it stands there.
    pub differences: Vec<Difference>,
}

impl Contradiction {
    /// The parts that both changed.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts: Vec<Part> = self.differences.iter().map(|it| it.part).collect();
        parts.dedup();
        parts
    }
}

/// Where an event and its calendar contradict each other.
pub fn contradiction(
    tx: &mut AnyConnection,
    id: SourceEventId,
) -> Result<Option<Contradiction>, SourceError> {
    let Some(row) = store::get_event(tx, id)?.filter(|row| row.differs) else {
        return Ok(None);
    };
    let Some(event) = row
        .event
        .map(|id| event::get(tx, id))
        .transpose()?
        .flatten()
    else {
        return Ok(None);
    };
    let conflicts = merge_with(&row.base, &row.base, &event.draft, &row.stated).conflicts;
    let called: Called = event::called(tx, &[&event.draft, &row.stated])?;
    let mut differences = differences(&event.draft, &row.stated, &called);
    differences.retain(|it| conflicts.contains(&it.part));
    Ok(Some(Contradiction {
        row,
        event,
        differences,
    }))
}

/// Settles a contradiction part by part. What nothing is said of waits on.
///
/// # Errors
/// [`SourceError::Settled`] when our event was saved since `version` was read.
pub fn settle(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceEventId,
    version: i32,
    choices: &BTreeMap<usize, Prefer>,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    let open = contradiction(tx, id)?.ok_or(SourceError::Settled)?;
    let source = store::get(tx, open.row.source)?.ok_or(SourceError::Unknown)?;
    if !may_look_after(tx, actor, source.group)? {
        return Err(Forbidden.into());
    }
    if open.event.version != version {
        return Err(SourceError::Settled);
    }
    let parts = open.parts();
    let Contradiction { mut row, event, .. } = open;
    let mut wanted = event.draft.clone();
    for (at, part) in parts.iter().enumerate() {
        match choices.get(&at) {
            Some(Prefer::Theirs) => part.copy(&row.stated, &mut wanted),
            Some(Prefer::Ours) => {}
            None => continue,
        }
        part.copy(&row.stated, &mut row.base);
    }
    row.differs = parts.len() > choices.len();
    if wanted != event.draft {
        let terms = terms(tx, &source)?
            .filter(|terms| belongs(&event, terms))
            .ok_or(Forbidden)?;
        let done = restate(tx, &event, wanted, terms.is_trusted, now)?;
        if done.is_none() && event.organizers.is_empty() {
            return Err(Forbidden.into());
        }
    }
    Ok(store::save_event(tx, &row)?)
}

/// Says whether what a calendar states is the event that it looks like. If so it is that event's second
/// origin; if not it is an event of its own.
pub fn tell_apart(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceEventId,
    is_same: bool,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    let mut row = store::get_event(tx, id)?.ok_or(SourceError::Unknown)?;
    let source = store::get(tx, row.source)?.ok_or(SourceError::Unknown)?;
    if !may_look_after(tx, actor, source.group)? {
        return Err(Forbidden.into());
    }
    if row.event.is_some() {
        return Err(SourceError::Settled);
    }
    let known = row
        .alike
        .map(|id| event::get(tx, id))
        .transpose()?
        .flatten();
    row.event = match known.filter(|event| is_same && event.state != State::Rejected) {
        Some(event) => Some(event.id),
        None if is_same => return Err(SourceError::Settled),
        None => {
            let terms = terms(tx, &source)?.ok_or(Forbidden)?;
            Some(bring_in(tx, &row, &terms, site, now)?)
        }
    };
    row.base.clone_from(&row.stated);
    Ok(store::save_event(tx, &row)?)
}
