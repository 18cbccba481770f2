//! Adding, pausing and removing the calendars of a group: its organizers may, and staff.

use chrono::{DateTime, Utc};

use super::take::take_over;
use super::{Report, Source, SourceError, SourceId, Tally, Terms, store};
use crate::account::{Actor, Forbidden, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError};
use crate::doctor::read;
use crate::event::Kind;
use crate::group::{self, GroupId, Trust};
use crate::import::Given;
use crate::link::WebLink;
use crate::recurrence::Zone;
use crate::site::Site;

/// So many calendars of a group are read.
const MOST: usize = 10;

/// Whether somebody looks after the calendars of a group.
pub fn may_look_after(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: Option<GroupId>,
) -> Result<bool, DatabaseError> {
    if actor.require_staff().is_ok() {
        return Ok(true);
    }
    match (actor.person(), group) {
        (Some(person), Some(group)) => Ok(group::role_of(tx, group, person)?.is_some()),
        _ => Ok(false),
    }
}

fn require(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: Option<GroupId>,
) -> Result<(), SourceError> {
    if may_look_after(tx, actor, group)? {
        Ok(())
    } else {
        Err(Forbidden.into())
    }
}

/// Adds a calendar that is read from an address; the first time at once.
pub fn add(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    link: WebLink,
    zone: Option<Zone>,
    now: DateTime<Utc>,
) -> Result<Source, SourceError> {
    require(tx, actor, Some(group))?;
    let known = store::of_group(tx, Some(group))?;
    if known.iter().any(|it| it.link.as_ref() == Some(&link)) {
        return Err(SourceError::Known);
    }
    if known.iter().filter(|it| it.link.is_some()).count() >= MOST {
        return Err(SourceError::TooMany);
    }
    let source = fresh(actor.person(), Some(group), Some(link), zone, now);
    store::insert(tx, &source)?;
    note(tx, actor, Act::Create, source.id, now)?;
    Ok(source)
}

/// A calendar that is handed in.
#[derive(Debug, Clone, Copy)]
pub struct Handed<'a> {
    /// The calendar.
    pub stream: &'a [u8],
    /// Whose clocks times of no zone follow.
    pub zone: Option<Zone>,
    /// Whether nothing is to be kept.
    pub is_dry_run: bool,
}

/// Takes over a calendar that is handed in. All that a group hands in is one source: an event that is in
/// two files is one event. `each` is called with how many events there are, behind each of them.
///
/// # Errors
/// [`SourceError::NoCalendar`] when it is none.
pub fn hand_in(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: Option<GroupId>,
    handed: Handed<'_>,
    site: &Site,
    now: DateTime<Utc>,
    each: &mut dyn FnMut(usize),
) -> Result<(SourceId, Tally), SourceError> {
    require(tx, actor, group)?;
    let reading = read(handed.stream, handed.zone)?;
    let known = store::of_group(tx, group)?;
    let known = known.into_iter().find(|it| it.link.is_none());
    let is_new = known.is_none();
    let mut source = known.unwrap_or_else(|| fresh(actor.person(), group, None, None, now));
    if is_new && !handed.is_dry_run {
        store::insert(tx, &source)?;
    }
    let mut terms = terms(tx, &source)?.ok_or(Forbidden)?;
    // Whoever runs the service has looked at it.
    terms.is_trusted |= *actor == Actor::Service;
    let is_dry_run = handed.is_dry_run;
    let tally = take_over(tx, &source, &reading, (&terms, site), is_dry_run, now, each)?;
    if !is_dry_run {
        source.report = Some(tally.report.clone());
        (source.ran_at, source.good_at) = (Some(now), Some(now));
        store::save(tx, &source)?;
    }
    Ok((source.id, tally))
}

fn fresh(
    added_by: Option<PersonId>,
    group: Option<GroupId>,
    link: Option<WebLink>,
    zone: Option<Zone>,
    now: DateTime<Utc>,
) -> Source {
    Source {
        id: SourceId::new(),
        group,
        link,
        zone,
        added_by,
        created_at: now,
        paused_at: None,
        etag: None,
        last_modified: None,
        due_at: now,
        run: 0,
        running_until: None,
        ran_at: None,
        good_at: None,
        failures: 0,
        fault: None,
        told_at: None,
        accepts_loss: false,
        report: None::<Report>,
    }
}

/// On what terms the events of a source are taken: its group's trust is theirs. `None` when nobody would
/// answer for them.
pub(super) fn terms(
    tx: &mut AnyConnection,
    source: &Source,
) -> Result<Option<Terms>, DatabaseError> {
    let Some(id) = source.group else {
        return Ok(Some(Terms::of_the_service()));
    };
    let Some(group) = group::get(tx, id)? else {
        return Ok(None);
    };
    let standing = group::standing(tx, id)?;
    let is_trusted = standing.is_some_and(|standing| standing.trust == Trust::Trusted);
    let organizers: Vec<PersonId> = group::organizers(tx, id)?
        .into_iter()
        .map(|it| it.person)
        .collect();
    Ok(Some(Terms {
        given: Given {
            kind: Kind::of_group(group.kind),
            hosts: vec![id],
        },
        is_trusted,
        organizers,
    }))
}

/// The source, for somebody who looks after it.
fn mine(tx: &mut AnyConnection, actor: &Actor, id: SourceId) -> Result<Source, SourceError> {
    let source = store::get(tx, id)?.ok_or(SourceError::Unknown)?;
    require(tx, actor, source.group)?;
    Ok(source)
}

/// Changes a source in one respect. A reading that goes on is not disturbed: whoever finds one is asked
/// to come again.
fn change(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    act: Option<Act>,
    now: DateTime<Utc>,
    change: impl FnOnce(&mut Source),
) -> Result<(), SourceError> {
    let mut source = mine(tx, actor, id)?;
    if source.running_until.is_some_and(|until| until > now) {
        return Err(SourceError::Settled);
    }
    change(&mut source);
    if !store::save(tx, &source)? {
        return Err(SourceError::Settled);
    }
    act.map_or(Ok(()), |act| note(tx, actor, act, id, now))
}

/// Reads it no more until it is resumed.
pub fn pause(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    change(tx, actor, id, Some(Act::Pause), now, |source| {
        source.paused_at = Some(now)
    })
}

/// Reads it again, from now on.
pub fn resume(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    change(tx, actor, id, Some(Act::Resume), now, |source| {
        (source.paused_at, source.due_at) = (None, now);
    })
}

/// Reads it as soon as it can be, in full.
pub fn run_now(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    change(tx, actor, id, Some(Act::Import), now, |source| {
        (source.due_at, source.etag, source.last_modified) = (now, None, None);
    })
}

/// Says that what is missing from it is meant to be, and reads it anew.
pub fn accept_loss(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    change(tx, actor, id, Some(Act::Import), now, |source| {
        (source.accepts_loss, source.due_at) = (true, now);
        (source.etag, source.last_modified) = (None, None);
    })
}

/// Forgets a source. Its events stay as they are.
pub fn remove(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    mine(tx, actor, id)?;
    store::delete(tx, id)?;
    note(tx, actor, Act::Remove, id, now)
}

/// Staff account for what they do.
fn note(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    id: SourceId,
    now: DateTime<Utc>,
) -> Result<(), SourceError> {
    if actor.require_staff().is_ok() {
        let subject = Subject::new(SubjectKind::Source, id);
        audit::record(tx, actor, act, &subject, None, now)?;
    }
    Ok(())
}
