//! The demo community: the files of `demo/`, built into the binary, loaded by `serve --demo`.
//!
//! Many of its dates are relative to the day it is loaded. A database keeps the day it was loaded
//! for; on a later day those dates move along, so there is always something on today.

mod anchor;
mod draft;
mod file;
mod moment;
mod people;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};

use self::file::{Demo, EventEntry};
use super::ImportError;
use crate::account::{Actor, PersonId};
use crate::database::{AnyConnection, Database};
use crate::event::{
    self, Action, Event, EventDraft, EventError, EventId, GroupLookup, ImportOutcome, Imported,
    State,
};
use crate::group::GroupId;
use crate::mail::Address;
use crate::site::Site;
use crate::slug::Slug;
use crate::text::Line;

/// What the database has of the demo after it was loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoReport {
    /// Events, in all states.
    pub events: usize,
    /// Groups.
    pub groups: usize,
    /// People.
    pub people: usize,
    /// Events that were not there before.
    pub added: usize,
    /// Events whose relative dates were moved to today.
    pub moved: usize,
}

/// Loads what is missing of the demo community, in one transaction, and moves relative dates that
/// were meant for another day. What people changed in it since stays.
///
/// # Errors
/// When the demo itself has a fault, which tests rule out, or the database fails.
pub fn load_demo(
    db: &Database,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<DemoReport, ImportError> {
    let demo = Demo::read()?;
    match load(db, &demo, site, now) {
        // Another replica was started at the same moment; now that it is through, its events are known.
        Err(fault) if lost_a_race(&fault) => load(db, &demo, site, now),
        result => result,
    }
}

fn lost_a_race(fault: &ImportError) -> bool {
    match fault {
        ImportError::Database(cause) | ImportError::Event(EventError::Database(cause)) => {
            cause.is_unique_violation()
        }
        ImportError::Event(EventError::Stale) => true,
        _ => false,
    }
}

fn load(
    db: &Database,
    demo: &Demo,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<DemoReport, ImportError> {
    db.write(|tx| {
        let groups = people::keep_groups(tx, &demo.groups, now)?;
        let persons = people::keep_people(tx, &demo.people, &groups, now)?;
        let mut report = DemoReport {
            events: demo.events.len(),
            groups: groups.len(),
            people: persons.len(),
            added: 0,
            moved: 0,
        };
        let mut loader = Loader {
            tx,
            site,
            now,
            groups,
            persons,
            public: BTreeMap::new(),
            waiting: 0,
        };
        let known = loader.known(&demo.events)?;
        let loaded_for = anchor::day_loaded_for(&demo.events, &known);
        for entry in &demo.events {
            match known.get(&entry.slug) {
                None => {
                    loader.add(entry)?;
                    report.added += 1;
                }
                Some(event) => {
                    let is_stale = entry.is_relative()
                        && loaded_for.is_some_and(|day| day != now.date_naive());
                    report.moved += usize::from(is_stale && loader.move_to_today(entry, event)?);
                }
            }
        }
        Ok(report)
    })
}

/// One load of the demo, within its transaction.
struct Loader<'a> {
    tx: &'a mut AnyConnection,
    site: &'a Site,
    now: DateTime<Utc>,
    groups: BTreeMap<Slug, GroupId>,
    persons: BTreeMap<Address, PersonId>,
    /// The public events so far, which others may be a part of.
    public: BTreeMap<Slug, EventId>,
    /// How many events that never became public were added.
    waiting: i32,
}

impl Loader<'_> {
    /// The events that a former load made.
    fn known(&mut self, entries: &[EventEntry]) -> Result<BTreeMap<Slug, Event>, ImportError> {
        let mut known = BTreeMap::new();
        for entry in entries {
            if let Some(event) = event::find_by_origin(self.tx, origin(entry)?.as_str())? {
                if event.state.is_public() {
                    self.public.insert(entry.slug.clone(), event.id);
                }
                known.insert(entry.slug.clone(), event);
            }
        }
        Ok(known)
    }

    fn add(&mut self, entry: &EventEntry) -> Result<(), ImportError> {
        let draft = self.draft(entry, self.now.date_naive())?;
        let unknown =
            |email: &Address| entry.fault(format!("nobody has the address {}", email.as_str()));
        let person = |email: &Address| {
            self.persons
                .get(email)
                .copied()
                .ok_or_else(|| unknown(email))
        };
        let imported = Imported {
            origin: origin(entry)?,
            slug: Some(entry.slug.clone()),
            draft,
            state: entry.state,
            state_reason: entry.reason.clone(),
            organizers: entry
                .organizers
                .iter()
                .map(person)
                .collect::<Result<_, _>>()?,
        };
        let since = self.since(entry.state);
        let outcome = event::import(self.tx, &Actor::Service, imported, self.site, since)?;
        if let ImportOutcome::Added(id) = outcome {
            self.record_history(entry, id, since)?;
        }
        if entry.state.is_public() {
            self.public.insert(entry.slug.clone(), outcome.id());
        }
        Ok(())
    }

    /// Since when an event is there. Submissions came in one after another over the last days, for a
    /// queue that is worth sorting.
    fn since(&mut self, state: State) -> DateTime<Utc> {
        if state.is_public() {
            return self.now;
        }
        self.waiting += 1;
        self.now - Duration::hours(11) * self.waiting
    }

    /// The decisions that brought an event where it is.
    fn record_history(
        &mut self,
        entry: &EventEntry,
        id: EventId,
        since: DateTime<Utc>,
    ) -> Result<(), ImportError> {
        let mut record = |action, reason, at| {
            event::record_decision(self.tx, id, &Actor::Service, action, reason, at)
        };
        if !entry.state.is_public() && entry.state != State::Draft {
            record(Action::Submit, None, since)?;
        }
        let decided = match entry.state {
            State::Draft | State::Submitted | State::Published => None,
            State::ChangesAsked => Some(Action::AskChanges),
            State::Rejected => Some(Action::Reject),
            State::Cancelled => Some(Action::Cancel),
            State::Postponed => Some(Action::Postpone),
        };
        if let Some(action) = decided {
            record(action, entry.reason.as_ref(), self.now)?;
        }
        Ok(())
    }

    /// Moves a known event by as many days as passed; returns whether that changed it. What was
    /// rejected stays as it was.
    fn move_to_today(&mut self, entry: &EventEntry, known: &Event) -> Result<bool, ImportError> {
        let today = self.draft(entry, self.now.date_naive())?;
        let draft = EventDraft {
            when: today.when,
            recurrence: today.recurrence,
            deadlines: today.deadlines,
            ..known.draft.clone()
        };
        if draft == known.draft || known.state == State::Rejected {
            return Ok(false);
        }
        if known.state.is_public() {
            event::revise(
                self.tx,
                &Actor::Service,
                known.id,
                known.version,
                draft,
                self.now,
            )?;
        } else {
            let mut event = Event {
                draft,
                last_modified: self.now,
                ..known.clone()
            };
            event::save(self.tx, &mut event)?;
            event::record_revision(self.tx, &event, &Actor::Service, self.now)?;
        }
        Ok(true)
    }

    fn draft(&self, entry: &EventEntry, today: NaiveDate) -> Result<EventDraft, ImportError> {
        let lookup = GroupLookup {
            group: &|slug| self.groups.get(slug).copied(),
            event: &|slug| self.public.get(slug).copied(),
        };
        draft::of(entry, today, &lookup)
    }
}

fn origin(entry: &EventEntry) -> Result<Line, ImportError> {
    Line::parse(&format!("demo:{}", entry.slug), 255)
        .map_err(|cause| entry.fault(cause.to_string()))
}
