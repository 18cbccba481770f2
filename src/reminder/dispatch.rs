//! The planner's run: what fell due since the last one goes into the outbox.

use chrono::{DateTime, Duration, Utc};

use super::due::{Readers, due_of, question_of, visit};
use super::letter::{Draft, intent};
use super::{
    Audience, Moment, ReminderError, ReminderRule, RuleLetter, RuleState, gather, renewal, store,
};
use crate::database::AnyConnection;
use crate::mail::{self, Sender, Terms};
use crate::site::Site;

/// How far each run looks back beyond the last: a move that is taken back within the day finds its
/// withdrawn letter again. What was written before is recognised by its key.
const LOOK_BACK: Duration = Duration::hours(24);

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
    let mut readers = Readers::default();
    let mut dispatched = Dispatched::default();
    visit(tx, from, now, |tx, event| {
        let due = due_of(tx, &rules, event, from, now)?;
        for &audience in Audience::ALL {
            let Some((rule, moment)) = latest(&due, audience, reached, now) else {
                continue;
            };
            let audience = readers.of(tx, audience, event)?;
            if audience.is_empty() {
                continue;
            }
            let draft = Draft::new(tx, (rule, moment), event, site, now)?;
            for reader in &audience {
                let choices = readers.choices(tx, reader)?;
                if !choices.wants(rule.slug.as_str()) || choices.gathers(rule) {
                    continue;
                }
                let letter = draft.letter(tx, reader, (site, sender), now)?;
                let intent = intent(rule, moment, event, reader, &choices);
                let terms = Terms {
                    question: Some(question_of(rule, event, moment, Some(reader)).to_string()),
                    held: rule.state == RuleState::Held,
                };
                let letter = (&letter, &terms);
                dispatched.written +=
                    usize::from(mail::enqueue_on(tx, sender, letter, &intent, now)?);
            }
        }
        Ok(())
    })?;
    let post = (site, sender);
    dispatched.written += gather::dispatch(tx, &rules, &mut readers, post, reached, now)?;
    dispatched.written += renewal::dispatch(tx, site, sender, reached, now)?;
    Ok(dispatched)
}

/// What fell due last for an audience, of what is still worth sending. A letter with a link in it is
/// written once only, so what was `reached` before is not looked at again.
fn latest<'a, 'b>(
    due: &'b [(&'a ReminderRule, Moment)],
    audience: Audience,
    reached: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Option<(&'a ReminderRule, &'b Moment)> {
    due.iter()
        .filter(|(rule, moment)| rule.audience == audience && moment.expires_at > now)
        .max_by_key(|(_, moment)| moment.due_at)
        .filter(|(rule, moment)| rule.letter != RuleLetter::HowMany || moment.due_at > reached)
        .map(|(rule, moment)| (*rule, moment))
}
