//! What falls due in a stretch of time: by which rule, about what, and who reads it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Duration, Utc};

use super::plan::moments_of;
use super::question::Question;
use super::{Audience, Choices, Moment, ReminderError, ReminderRule, RuleLetter, store};
use crate::account::{self, Person, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::{self, Event, State};

/// The furthest a rule looks back on an event, with room for zones.
const LOOK_BEHIND: Duration = Duration::days(70);

/// The furthest a deadline, and a reminder of it, may lie before the event.
const LOOK_AHEAD: Duration = Duration::days(400);

/// Visits every event of which something may fall due between the two instants: those that take
/// place, and those that wait for review.
pub(super) fn visit(
    tx: &mut AnyConnection,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    mut look: impl FnMut(&mut AnyConnection, &Event) -> Result<(), ReminderError>,
) -> Result<(), ReminderError> {
    let mut after = None;
    loop {
        let (first, last) = (from - LOOK_BEHIND, until + LOOK_AHEAD);
        let page = event::public_starting_between(tx, first, last, after)?;
        let Some(event) = page.last() else { break };
        after = Some(event.id);
        for event in &page {
            look(tx, event)?;
        }
    }
    for event in &event::by_states(tx, &[State::Submitted])? {
        look(tx, event)?;
    }
    Ok(())
}

/// What falls due of an event after `from` and not after `until`, and is so at the moment, in order.
/// What fell due before it was there was never meant.
pub(super) fn due_of<'a>(
    tx: &mut AnyConnection,
    rules: &'a [ReminderRule],
    event: &Event,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<(&'a ReminderRule, Moment)>, DatabaseError> {
    let is_waiting = event.state == State::Submitted;
    let since = match is_waiting {
        true => event.submitted_at,
        false => event.published_at,
    };
    let Some(since) = since else {
        return Ok(Vec::new());
    };
    let mut due = Vec::new();
    for rule in rules {
        if (rule.letter == RuleLetter::Waiting) != is_waiting {
            continue;
        }
        for moment in moments_of(rule, event, from.max(since), until) {
            if question_of(rule, event, &moment, None).holds(tx, event, until)? {
                due.push((rule, moment));
            }
        }
    }
    due.sort_by_key(|(_, moment)| moment.due_at);
    Ok(due)
}

/// What a letter by `rule` takes for granted, whoever reads it.
pub(super) fn question_of(
    rule: &ReminderRule,
    event: &Event,
    moment: &Moment,
    reader: Option<&Person>,
) -> Question {
    let zone = event.draft.when.zone;
    Question {
        letter: rule.letter,
        event: event.id,
        day: zone.local(moment.occurrence.starts_at).date(),
        wanted: reader.map(|reader| (reader.id, rule.slug.to_string())),
    }
}

/// Who reads letters: looked up once.
#[derive(Default)]
pub(super) struct Readers {
    known: HashMap<PersonId, Option<Person>>,
    staff: Option<Vec<Person>>,
    choices: Option<HashMap<PersonId, Choices>>,
}

impl Readers {
    /// Those of an audience whose address was ever proven: nobody gets reminders for what somebody
    /// else typed.
    pub fn of(
        &mut self,
        tx: &mut AnyConnection,
        audience: Audience,
        event: &Event,
    ) -> Result<Vec<Person>, DatabaseError> {
        if audience == Audience::Staff {
            if self.staff.is_none() {
                self.staff = Some(account::all_staff(tx)?);
            }
            return Ok(self.staff.clone().unwrap_or_default());
        }
        let mut readers = Vec::new();
        for &id in &event.organizers {
            readers.extend(self.person(tx, id)?);
        }
        Ok(readers)
    }

    /// Somebody whose address was ever proven.
    pub fn person(
        &mut self,
        tx: &mut AnyConnection,
        id: PersonId,
    ) -> Result<Option<Person>, DatabaseError> {
        let known = match self.known.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let person = account::get(tx, id)?;
                unknown.insert(person.filter(|it| it.confirmed_at.is_some()))
            }
        };
        Ok(known.clone())
    }

    /// What a reader chose.
    pub fn choices(
        &mut self,
        tx: &mut AnyConnection,
        reader: &Person,
    ) -> Result<Choices, DatabaseError> {
        if self.choices.is_none() {
            self.choices = Some(store::all_choices(tx)?);
        }
        let theirs = self.choices.as_ref().and_then(|all| all.get(&reader.id));
        Ok(theirs.cloned().unwrap_or_default())
    }
}
