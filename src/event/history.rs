//! Who changed what, when and why: decisions about an event, and what it stated after each save.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::{Event, EventDraft, EventId, RejectReason};
use crate::account::{Actor, PersonId};
use crate::database::schema::{decisions, events, revisions};
use crate::database::{AnyConnection, DatabaseError, Instant, Json, id_type, text_enum};
use crate::recurrence::When;
use crate::text::Line;

id_type! {
    /// Key of a decision.
    DecisionId
}
id_type! {
    /// Key of a revision.
    RevisionId
}

text_enum! {
    /// What was decided.
    Action {
        /// The submitter confirmed the address, or sent the event again after changes.
        Submit = "submit",
        /// It became public.
        Approve = "approve",
        /// It became public without a review: its submitter organizes for a trusted group.
        PublishTrusted = "publish-trusted",
        /// It went back to the submitter.
        AskChanges = "ask-changes",
        /// It was not taken.
        Reject = "reject",
        /// It does not take place.
        Cancel = "cancel",
        /// It takes place at another time, not known yet.
        Postpone = "postpone",
        /// It is postponed to another date.
        Move = "move",
        /// It takes place after all.
        Reinstate = "reinstate",
        /// Somebody organizes it too, or instead.
        HandOver = "hand-over",
        /// Somebody organizes it no longer.
        Leave = "leave",
        /// Staff took it away from the public.
        TakeDown = "take-down",
    }
}

impl Action {
    /// What happened, in English.
    pub fn label(self) -> &'static str {
        match self {
            Self::Submit => "Submitted",
            Self::Approve => "Approved",
            Self::PublishTrusted => "Published without review",
            Self::AskChanges => "Changes asked",
            Self::Reject => "Rejected",
            Self::Cancel => "Cancelled",
            Self::Postpone => "Postponed",
            Self::Move => "Moved to another date",
            Self::Reinstate => "Reinstated",
            Self::HandOver => "Taken over",
            Self::Leave => "Left by an organizer",
            Self::TakeDown => "Taken down",
        }
    }
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What.
    pub action: Action,
    /// Why it was not taken, as one of the list.
    pub code: Option<RejectReason>,
    /// Why.
    pub reason: Option<String>,
    /// By whom; nobody when the service did it or the person was erased.
    pub person: Option<PersonId>,
    /// When.
    pub decided_at: DateTime<Utc>,
}

/// What an event stated after one save.
#[derive(Debug, Clone, PartialEq)]
pub struct Revision {
    /// The version of the event that it is.
    pub version: i32,
    /// What was stated.
    pub draft: EventDraft,
    /// By whom.
    pub person: Option<PersonId>,
    /// When.
    pub saved_at: DateTime<Utc>,
}

/// Keeps a decision.
pub fn record_decision(
    tx: &mut AnyConnection,
    event: EventId,
    actor: &Actor,
    action: Action,
    reason: Option<&Line>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    insert_decision(tx, event, actor, action, None, reason, now)
}

/// Keeps that an event was not taken, for which reason of the list, and in which words.
pub fn record_rejection(
    tx: &mut AnyConnection,
    event: EventId,
    actor: &Actor,
    reason: RejectReason,
    words: &Line,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let action = Action::Reject;
    insert_decision(tx, event, actor, action, Some(reason), Some(words), now)
}

fn insert_decision(
    tx: &mut AnyConnection,
    event: EventId,
    actor: &Actor,
    action: Action,
    code: Option<RejectReason>,
    reason: Option<&Line>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(decisions::table)
        .values((
            decisions::id.eq(DecisionId::new()),
            decisions::event_id.eq(event),
            decisions::person_id.eq(actor.person()),
            decisions::action.eq(action),
            decisions::reason_code.eq(code),
            decisions::reason.eq(reason.map(Line::as_str)),
            decisions::decided_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Keeps what `event` states now.
pub fn record_revision(
    tx: &mut AnyConnection,
    event: &Event,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(revisions::table)
        .values((
            revisions::id.eq(RevisionId::new()),
            revisions::event_id.eq(event.id),
            revisions::version.eq(event.version),
            revisions::person_id.eq(actor.person()),
            revisions::content.eq(Json::of(&event.draft)),
            revisions::saved_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(())
}

/// The decisions about an event, oldest first.
pub fn decisions_of(
    tx: &mut AnyConnection,
    event: EventId,
) -> Result<Vec<Decision>, DatabaseError> {
    type Row = (
        Action,
        Option<RejectReason>,
        Option<String>,
        Option<PersonId>,
        Instant,
    );
    let rows: Vec<Row> = decisions::table
        .filter(decisions::event_id.eq(event))
        .select((
            decisions::action,
            decisions::reason_code,
            decisions::reason,
            decisions::person_id,
            decisions::decided_at,
        ))
        .order((decisions::decided_at, decisions::id))
        .load(tx)?;
    let read = |(action, code, reason, person, at): Row| Decision {
        action,
        code,
        reason,
        person,
        decided_at: at.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// What an event stated after each save, oldest first.
pub fn revisions_of(
    tx: &mut AnyConnection,
    event: EventId,
) -> Result<Vec<Revision>, DatabaseError> {
    let rows: Vec<(i32, Json, Option<PersonId>, Instant)> = revisions::table
        .filter(revisions::event_id.eq(event))
        .select((
            revisions::version,
            revisions::content,
            revisions::person_id,
            revisions::saved_at,
        ))
        .order(revisions::version)
        .load(tx)?;
    rows.into_iter()
        .map(|(version, content, person, at)| {
            let draft = content.read().map_err(|cause| DatabaseError::Corrupt {
                table: "revisions",
                id: format!("{event} version {version}"),
                column: "content",
                cause: cause.to_string(),
            })?;
            Ok(Revision {
                version,
                draft,
                person,
                saved_at: at.0,
            })
        })
        .collect()
}

/// How a public event stood at an instant of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// When it was to take place, as far as that was kept.
    pub when: Option<When>,
    /// Whether it was called off; `None` when nothing was decided about that since.
    pub was_off: Option<bool>,
}

/// How `event` stood at an instant; `None` when it was not public then.
pub fn stood_at(
    tx: &mut AnyConnection,
    event: EventId,
    at: DateTime<Utc>,
) -> Result<Option<Past>, DatabaseError> {
    let published_at: Option<Option<Instant>> = events::table
        .find(event)
        .select(events::published_at)
        .first(tx)
        .optional()?;
    if published_at.flatten().is_none_or(|it| it.0 > at) {
        return Ok(None);
    }
    let stated: Option<Json> = revisions::table
        .filter(revisions::event_id.eq(event))
        .filter(revisions::saved_at.le(Instant(at)))
        .select(revisions::content)
        .order(revisions::version.desc())
        .first(tx)
        .optional()?;
    let draft = stated.and_then(|content| content.read::<EventDraft>().ok());
    let turns = [
        Action::Cancel,
        Action::Postpone,
        Action::Move,
        Action::Reinstate,
    ];
    let next: Option<Action> = decisions::table
        .filter(decisions::event_id.eq(event))
        .filter(decisions::decided_at.gt(Instant(at)))
        .filter(decisions::action.eq_any(turns))
        .select(decisions::action)
        .order((decisions::decided_at, decisions::id))
        .first(tx)
        .optional()?;
    Ok(Some(Past {
        when: draft.map(|draft| draft.when),
        was_off: next.map(|next| next == Action::Reinstate),
    }))
}
