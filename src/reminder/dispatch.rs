//! The planner's run: what fell due since the last one goes into the outbox.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};

use super::letter::compose;
use super::{Moment, ReminderError, ReminderRule, moments, renewal, store};
use crate::account::{self, Person, PersonId};
use crate::database::AnyConnection;
use crate::event::{self, Event};
use crate::ical::{self, Publisher};
use crate::mail::{self, Sender};
use crate::site::Site;

/// How far each run looks back beyond the last: a move that is taken back within the day finds its
/// withdrawn letter again. What was written before is recognised by its key.
const LOOK_BACK: Duration = Duration::hours(24);

/// The furthest a rule looks ahead of an event, with room for zones.
const LOOK_AHEAD: Duration = Duration::days(70);

/// What one run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dispatched {
    /// Letters newly written, or made ready again.
    pub written: usize,
}

/// Writes the reminders that fell due up to `now`, in one transaction. Two replicas that run at once
/// do it once.
///
/// After an outage each event and recipient get the latest reminder only, and none that is not worth
/// reading any more.
pub fn dispatch(
    tx: &mut AnyConnection,
    site: &Site,
    sender: &Sender,
    now: DateTime<Utc>,
) -> Result<Dispatched, ReminderError> {
    let reached = store::reached(tx)?;
    if !store::advance(tx, reached, now)? {
        return Ok(Dispatched::default());
    }
    let Some(reached) = reached else {
        return Ok(Dispatched::default());
    };
    let from = reached.min(now - LOOK_BACK);
    let rules = store::rules(tx)?;
    let publisher = Publisher::of(site);
    let mut people = HashMap::new();
    let mut dispatched = Dispatched::default();
    let mut after = None;
    loop {
        let (first, last) = (from - LOOK_AHEAD, now + LOOK_AHEAD);
        let page = event::public_starting_between(tx, first, last, after)?;
        let Some(event) = page.last() else { break };
        after = Some(event.id);
        for event in page {
            if event.organizers.is_empty() {
                continue;
            }
            let Some((rule, moment)) = latest(&rules, &event, from, now) else {
                continue;
            };
            let ics = ical::single(
                &event::listing_of(tx, &event)?,
                &publisher,
                now.date_naive(),
            );
            for &id in &event.organizers {
                let Some(organizer) = confirmed(tx, &mut people, id)? else {
                    continue;
                };
                let (letter, intent) =
                    compose(rule, &moment, &event, &organizer, site, ics.clone(), now);
                if mail::enqueue(tx, sender, &letter, &intent, now)? {
                    dispatched.written += 1;
                }
            }
        }
    }
    dispatched.written += renewal::dispatch(tx, site, sender, reached, now)?;
    Ok(dispatched)
}

/// The reminder that fell due last, of those still worth sending. What fell due before the event
/// was published was never meant.
fn latest<'a>(
    rules: &'a [ReminderRule],
    event: &Event,
    from: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<(&'a ReminderRule, Moment)> {
    let from = from.max(event.published_at?);
    let (when, recurrence) = (&event.draft.when, event.draft.recurrence.as_ref());
    rules
        .iter()
        .flat_map(|rule| {
            moments(rule, when, recurrence, from, now)
                .into_iter()
                .map(move |moment| (rule, moment))
        })
        .filter(|(_, moment)| moment.expires_at > now)
        .max_by_key(|(_, moment)| moment.due_at)
}

/// The person, if the address was ever proven: nobody gets reminders for what somebody else typed.
fn confirmed(
    tx: &mut AnyConnection,
    known: &mut HashMap<PersonId, Option<Person>>,
    id: PersonId,
) -> Result<Option<Person>, ReminderError> {
    if let Some(person) = known.get(&id) {
        return Ok(person.clone());
    }
    let person = account::get(tx, id)?.filter(|person| person.confirmed_at.is_some());
    known.insert(id, person.clone());
    Ok(person)
}
