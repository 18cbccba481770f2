//! An event as some file states it, and how it is kept: one way for every format.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::report::{FileFault, Imports, told};
use super::{ImportError, Run};
use crate::account::Actor;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::event::{
    self, Event, EventDraft, EventError, EventForm, EventId, GroupLookup, Identity, Imported, State,
};
use crate::group::{self, Group, GroupId};
use crate::recurrence::Recurrence;
use crate::slug::Slug;
use crate::text::Line;

/// What a file states of one event.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The line on which it begins.
    pub line: u64,
    /// Where the fields of the form stand in a line; in the first place where nobody knows.
    pub columns: Rc<BTreeMap<String, u64>>,
    /// The key by which the next run finds it again.
    pub origin: Line,
    /// Who it is, if the file knows.
    pub identity: Option<Identity>,
    /// The slug it should have.
    pub slug: Option<Slug>,
    /// What is stated, as somebody would have typed it.
    pub form: EventForm,
    /// How it repeats, where the form cannot say it.
    pub series: Option<Recurrence>,
    /// Hosts that are made if they are not there; others the form names.
    pub hosts: Vec<Group>,
    /// The state it is in.
    pub state: State,
    /// Why.
    pub state_reason: Option<Line>,
    /// What could not be taken over, each a sentence.
    pub notes: Vec<String>,
}

impl Candidate {
    pub(super) fn fault(&self, field: &str, message: impl Into<String>) -> FileFault {
        FileFault {
            line: self.line,
            column: self.columns.get(field).copied().unwrap_or(1),
            message: message.into(),
        }
    }
}

/// Why the transaction of a run ends without having kept anything.
pub(super) enum Stop {
    DryRun,
    Failed(EventError),
}

impl From<DatabaseError> for Stop {
    fn from(cause: DatabaseError) -> Self {
        Self::Failed(cause.into())
    }
}

impl From<EventError> for Stop {
    fn from(cause: EventError) -> Self {
        Self::Failed(cause)
    }
}

/// Keeps every event that can be kept, in one transaction; one with a fault keeps none of the others
/// out. What is a part of another comes after it, wherever it stands.
pub(super) fn keep_all(
    db: &Database,
    read: Vec<Result<Candidate, FileFault>>,
    run: &Run<'_>,
) -> Result<Imports, ImportError> {
    let mut desk = Desk::default();
    let all = read.len();
    let mut candidates = Vec::new();
    for candidate in read {
        match candidate {
            Ok(candidate) => candidates.push(candidate),
            Err(fault) => desk.imports.faults.push(fault),
        }
    }
    let kept = db.write(|tx| {
        for candidate in in_order(candidates) {
            desk.keep(tx, candidate, run)?;
            (run.progress)(desk.imports.events() + desk.imports.faults.len(), all);
        }
        // An error rolls back.
        if run.is_dry_run {
            Err(Stop::DryRun)
        } else {
            Ok(())
        }
    });
    match kept {
        Ok(()) | Err(Stop::DryRun) => {
            desk.imports.faults.sort_by_key(|fault| fault.line);
            Ok(desk.imports)
        }
        Err(Stop::Failed(EventError::Database(cause))) => Err(cause.into()),
        Err(Stop::Failed(cause)) => Err(cause.into()),
    }
}

/// Each behind what it is a part of.
fn in_order(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let mut waiting = candidates;
    let mut ordered: Vec<Candidate> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let awaited: Vec<Slug> = waiting.iter().filter_map(|it| it.slug.clone()).collect();
        let (later, ready): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|it| {
            let parent = it.form.parent.trim();
            awaited.iter().any(|slug| slug.as_str() == parent)
        });
        if ready.is_empty() {
            // Each a part of another: the check of the form will say so.
            ordered.extend(later);
            break;
        }
        ordered.extend(ready);
        waiting = later;
    }
    ordered
}

/// What one run knows of what it has kept so far.
#[derive(Default)]
struct Desk {
    imports: Imports,
    /// The events of the file by the slug the file gives them, which may be another's here.
    events: BTreeMap<Slug, EventId>,
}

impl Desk {
    fn keep(
        &mut self,
        tx: &mut AnyConnection,
        candidate: Candidate,
        run: &Run<'_>,
    ) -> Result<(), EventError> {
        let draft = match self.draft(tx, &candidate, run)? {
            Ok(draft) => draft,
            Err(faults) => {
                self.imports.faults.extend(faults);
                return Ok(());
            }
        };
        let origin = candidate.origin.as_str();
        let known = event::find_brought(tx, origin, candidate.identity.as_ref())?;
        let before = known.clone();
        let imported = Imported {
            origin: candidate.origin,
            slug: candidate.slug.clone(),
            draft: draft.clone(),
            state: candidate.state,
            state_reason: candidate.state_reason,
            organizers: Vec::new(),
        };
        let outcome = event::bring(
            tx,
            &Actor::Service,
            known,
            imported,
            candidate.identity,
            run.site,
            run.now,
        )?;
        if let Some(slug) = candidate.slug {
            self.events.insert(slug, outcome.id());
        }
        self.imports.count(outcome);
        self.imports
            .told
            .extend(told(tx, outcome, before.as_ref(), &draft)?);
        let line = candidate.line;
        let notes = candidate.notes.into_iter();
        self.imports
            .notes
            .extend(notes.map(|note| format!("line {line}: {note}")));
        Ok(())
    }

    /// The event of the form, checked as people's input is.
    fn draft(
        &mut self,
        tx: &mut AnyConnection,
        candidate: &Candidate,
        run: &Run<'_>,
    ) -> Result<Result<EventDraft, Vec<FileFault>>, EventError> {
        let mut hosts = Vec::new();
        for host in &candidate.hosts {
            hosts.push(self.host(tx, host, run)?);
        }
        let named = named_groups(tx, &candidate.form.groups)?;
        let parent = self.parent(tx, &candidate.form.parent)?;
        let lookup = GroupLookup {
            group: &|slug: &Slug| named.get(slug).copied(),
            event: &|_| parent,
        };
        let mut draft = match event::parse(&candidate.form, &lookup) {
            Ok(draft) => draft,
            Err(faults) => {
                let placed = faults
                    .into_iter()
                    .map(|fault| candidate.fault(fault.field, fault.message));
                return Ok(Err(placed.collect()));
            }
        };
        draft.hosts.extend(hosts);
        draft.hosts.sort_unstable();
        draft.hosts.dedup();
        if let Some(series) = &candidate.series {
            if let Err(cause) = series.check(&draft.when) {
                return Ok(Err(vec![candidate.fault("repeats", cause.to_string())]));
            }
            draft.recurrence = Some(series.clone());
        }
        Ok(Ok(draft))
    }

    /// The group of that slug, made when there is none. One that is known is left as it is.
    fn host(
        &mut self,
        tx: &mut AnyConnection,
        host: &Group,
        run: &Run<'_>,
    ) -> Result<GroupId, EventError> {
        if let Some(known) = group::find_by_slug(tx, &host.slug)? {
            return Ok(known.id);
        }
        group::save(tx, host, run.now)?;
        self.imports.groups += 1;
        Ok(host.id)
    }

    /// The event it is a part of: one of the file before one of the same slug here.
    fn parent(&self, tx: &mut AnyConnection, word: &str) -> Result<Option<EventId>, EventError> {
        let Ok(slug) = Slug::parse(word) else {
            return Ok(None);
        };
        if let Some(id) = self.events.get(&slug) {
            return Ok(Some(*id));
        }
        let known: Option<Event> = event::find_by_slug(tx, &slug)?;
        Ok(known
            .filter(|event| event.state.is_public())
            .map(|event| event.id))
    }
}

fn named_groups(tx: &mut AnyConnection, list: &str) -> Result<BTreeMap<Slug, GroupId>, EventError> {
    let mut named = BTreeMap::new();
    for word in list.split(',').map(str::trim) {
        if let Some(slug) = Slug::parse(word).ok().or_else(|| Slug::of(word))
            && let Some(group) = group::find_by_slug(tx, &slug)?
        {
            named.insert(slug, group.id);
        }
    }
    Ok(named)
}
