//! What staff decide about letters that wait, about the queue and about addresses.

use chrono::{DateTime, Utc};

use crate::account::{Actor, Forbidden};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError};
use crate::event::Fault;
use crate::mail::{
    self, Address, DeskError, MailError, OutboxState, SuppressionKey, SuppressionScope, Which,
};

/// Why something about mail could not be done.
#[derive(Debug, thiserror::Error)]
pub enum MailingError {
    /// Only staff may.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// There are more or fewer letters than they saw.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// What was typed cannot be sent so.
    #[error("{}", .0.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join(". "))]
    Faults(Vec<Fault>),
    /// Events or organizers have changed since somebody looked.
    #[error("the letters are not any more what you saw: look at them again")]
    NotAsSeen,
    /// The audience is empty.
    #[error("there is nobody to write to")]
    Nobody,
    /// Somebody else has decided in the meantime.
    #[error("somebody else has decided about this announcement; look at it again")]
    Settled,
    /// A letter could not be written.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Lets letters leave that are `held`, or sends those again of which nobody knows. Returns how many.
pub fn release(
    tx: &mut AnyConnection,
    actor: &Actor,
    state: OutboxState,
    which: &Which,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    actor.require_staff()?;
    let count = mail::release(tx, state, which, now)?;
    record(tx, actor, Act::SendMail, state, which, count, now)?;
    Ok(count)
}

/// Ends such letters instead. Returns how many.
pub fn discard(
    tx: &mut AnyConnection,
    actor: &Actor,
    state: OutboxState,
    which: &Which,
    now: DateTime<Utc>,
) -> Result<usize, MailingError> {
    actor.require_staff()?;
    let count = mail::discard(tx, state, which, now)?;
    record(tx, actor, Act::DiscardMail, state, which, count, now)?;
    Ok(count)
}

fn record(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    state: OutboxState,
    which: &Which,
    count: usize,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    if count == 0 {
        return Ok(());
    }
    let subject = match which {
        Which::These(ids) if ids.len() == 1 => Subject::new(SubjectKind::Mail, ids[0]),
        _ => Subject::new(SubjectKind::Mail, state),
    };
    let detail = match count {
        1 => "1 letter".to_owned(),
        count => format!("{count} letters"),
    };
    audit::record(tx, actor, act, &subject, Some(&detail), now)
}

/// Stops all letters, but for those that somebody asks for to sign in. Returns whether they left until
/// now.
pub fn pause(
    tx: &mut AnyConnection,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<bool, MailingError> {
    actor.require_staff()?;
    let is_new = mail::pause(tx, now)?;
    record_queue(tx, actor, Act::PauseMail, is_new, now)?;
    Ok(is_new)
}

/// Lets letters leave again, whatever stopped them. Returns whether they did not.
pub fn resume(
    tx: &mut AnyConnection,
    actor: &Actor,
    now: DateTime<Utc>,
) -> Result<bool, MailingError> {
    actor.require_staff()?;
    let is_new = mail::resume(tx)?;
    record_queue(tx, actor, Act::ResumeMail, is_new, now)?;
    Ok(is_new)
}

fn record_queue(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    is_new: bool,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    if !is_new {
        return Ok(());
    }
    let subject = Subject::new(SubjectKind::Mail, "queue");
    audit::record(tx, actor, act, &subject, None, now)
}

/// Lets an address get mail again, known by what stands for it on the list. Returns whether it got none.
pub fn lift(
    tx: &mut AnyConnection,
    actor: &Actor,
    digest: &str,
    scope: SuppressionScope,
    now: DateTime<Utc>,
) -> Result<bool, MailingError> {
    actor.require_staff()?;
    let was_listed = mail::lift(tx, digest, scope)?;
    if was_listed {
        record_lift(tx, actor, digest, now)?;
    }
    Ok(was_listed)
}

/// The same by the address itself.
pub fn lift_address(
    tx: &mut AnyConnection,
    actor: &Actor,
    key: &SuppressionKey,
    address: &Address,
    now: DateTime<Utc>,
) -> Result<bool, MailingError> {
    actor.require_staff()?;
    let digest = mail::lift_address(tx, key, address)?;
    if let Some(digest) = &digest {
        record_lift(tx, actor, digest, now)?;
    }
    Ok(digest.is_some())
}

fn record_lift(
    tx: &mut AnyConnection,
    actor: &Actor,
    digest: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let subject = Subject::new(SubjectKind::Mailbox, digest);
    audit::record(tx, actor, Act::LiftSuppression, &subject, None, now)
}
