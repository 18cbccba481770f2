//! What would be sent in a stretch of time, were everything to stay as it is. Nothing is changed.

use chrono::{DateTime, Utc};

use super::due::{Readers, due_of, visit};
use super::{ReminderError, ReminderRule, store};
use crate::database::AnyConnection;
use crate::event::EventId;
use crate::mail::{self, SuppressionKey};
use crate::recurrence::Zone;

/// What keeps a letter from leaving by itself, as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// Its reader wants none of them.
    Refused,
    /// Its reader gets one letter a day, which says it.
    Gathered,
    /// Its reader's address gets no mail.
    Suppressed,
}

impl Stop {
    /// The same in words for staff.
    pub fn label(self) -> &'static str {
        match self {
            Self::Refused => "its reader switched these off",
            Self::Gathered => "its reader gets one letter a day",
            Self::Suppressed => "the address gets no mail",
        }
    }
}

/// One letter that would be sent.
#[derive(Debug, Clone)]
pub struct Sending {
    /// When it would leave.
    pub at: DateTime<Utc>,
    /// Why.
    pub rule: ReminderRule,
    /// Who would read it, by name.
    pub reader: String,
    /// Where they are.
    pub zone: Zone,
    /// Whether it waits for the end of their quiet hours.
    pub is_deferred: bool,
    /// What keeps it back.
    pub stop: Option<Stop>,
    /// About which event.
    pub event: EventId,
    /// Its title.
    pub title: String,
}

/// What falls due after `from` and not after `until`, by the time it would leave: the rules that are
/// switched on, held or not, and the events as they are now.
pub fn upcoming(
    tx: &mut AnyConnection,
    suppressions: &SuppressionKey,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Sending>, ReminderError> {
    let rules = store::rules(tx)?;
    let mut readers = Readers::default();
    let mut sendings = Vec::new();
    visit(tx, from, until, |tx, event| {
        let due = due_of(tx, &rules, event, from, until)?;
        for (index, (rule, moment)) in due.iter().enumerate() {
            // Of letters to the same people about the same event at the same moment one goes.
            let is_beaten = due[index + 1..].iter().any(|(other, later)| {
                other.audience == rule.audience && later.due_at == moment.due_at
            });
            if is_beaten || moment.expires_at <= moment.due_at {
                continue;
            }
            for reader in readers.of(tx, rule.audience, event)? {
                let choices = readers.choices(tx, &reader)?;
                let at = choices
                    .quiet
                    .defer(moment.due_at, moment.expires_at, reader.zone);
                let is_suppressed = mail::gets_no_reminders(tx, suppressions, &reader.email, from)?;
                sendings.push(Sending {
                    at,
                    is_deferred: at != moment.due_at,
                    stop: match () {
                        () if is_suppressed => Some(Stop::Suppressed),
                        () if !choices.wants(rule.slug.as_str()) => Some(Stop::Refused),
                        () if choices.gathers(rule) => Some(Stop::Gathered),
                        () => None,
                    },
                    rule: (*rule).clone(),
                    reader: reader.name.to_string(),
                    zone: reader.zone,
                    event: event.id,
                    title: event.draft.title.to_string(),
                });
            }
        }
        Ok(())
    })?;
    sendings.sort_by_key(|sending| sending.at);
    Ok(sendings)
}
