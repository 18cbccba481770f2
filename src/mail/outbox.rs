//! The outbox: where letters are written to, in the transaction of their cause.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::letter::{Envelope, compose};
use super::store::{self, NewLetter};
use super::{Intent, Letter, LetterKind, MailError, Sender, Terms};
use crate::database::{AnyConnection, DatabaseError, text_enum};

text_enum! {
    /// Where a letter is on its way. `unknown` is left once more for worthwhile letters, see
    /// [`Postman`](super::Postman); the others from `sent` on are ends.
    OutboxState {
        /// Waits for staff.
        Held = "held",
        /// Waits for its time and a postman.
        Ready = "ready",
        /// A postman has it.
        Leased = "leased",
        /// It is being handed over.
        Sending = "sending",
        /// The server took it.
        Sent = "sent",
        /// It came back.
        Bounced = "bounced",
        /// The server refused it for good.
        Failed = "failed",
        /// What it was about is off.
        Cancelled = "cancelled",
        /// It could not be sent while it was worth sending.
        Expired = "expired",
        /// The address gets no mail.
        Suppressed = "suppressed",
        /// It was handed over, and no answer came.
        Unknown = "unknown",
    }
}

/// Writes a letter into the outbox, in the transaction of its cause. Returns whether it is new:
/// `false` when the same intent was there already.
///
/// An intent that was withdrawn and of which nothing had left is taken up again, with the new
/// words; one that still waits and has not been tried gets the new words and times, for an edit
/// must not send what was true before it.
pub fn enqueue(
    tx: &mut AnyConnection,
    sender: &Sender,
    letter: &Letter,
    intent: &Intent,
    now: DateTime<Utc>,
) -> Result<bool, MailError> {
    enqueue_on(tx, sender, (letter, &Terms::default()), intent, now)
}

/// The same on terms: a letter that is new, or taken up again, asks its question when it is leased, and
/// waits first for staff if it is to be held.
pub fn enqueue_on(
    tx: &mut AnyConnection,
    sender: &Sender,
    (letter, terms): (&Letter, &Terms),
    intent: &Intent,
    now: DateTime<Utc>,
) -> Result<bool, MailError> {
    let digest = intent.digest();
    let state = match terms.held {
        true => OutboxState::Held,
        false => OutboxState::Ready,
    };
    let new = || write(sender, (letter, terms), intent, digest.clone(), now);
    let known = match store::find(tx, &digest)? {
        None if store::insert(tx, state, &new()?)? => return Ok(true),
        // Another transaction wrote it between the look and the insert.
        None => store::find(tx, &digest)?,
        known => known,
    };
    let Some(known) = known else { return Ok(false) };
    match known.state {
        OutboxState::Cancelled if !store::may_have_left(tx, known.id)? => Ok(store::rewrite(
            tx,
            known.id,
            OutboxState::Cancelled,
            state,
            &new()?,
        )?),
        OutboxState::Held | OutboxState::Ready if known.attempts == 0 => {
            store::rewrite(tx, known.id, known.state, known.state, &new()?)?;
            Ok(false)
        }
        _ => Ok(false),
    }
}

fn write(
    sender: &Sender,
    (letter, terms): (&Letter, &Terms),
    intent: &Intent,
    digest: String,
    now: DateTime<Utc>,
) -> Result<NewLetter, MailError> {
    let message_id = sender.message_id(&digest);
    let envelope = Envelope {
        sender,
        to: &intent.to,
        message_id: &message_id,
        digest: &digest,
        date: now,
    };
    let message = compose(&envelope, letter.render(sender, &intent.to)?).map_err(|cause| {
        MailError::Compose {
            letter: letter.kind(),
            cause,
        }
    })?;
    Ok(NewLetter::new(
        intent,
        letter.kind(),
        digest,
        message_id,
        message,
        terms.question.clone(),
        now,
    ))
}

/// Where the letter of this intent is on its way; nowhere when it was never written.
pub fn state_of(
    tx: &mut AnyConnection,
    intent: &Intent,
) -> Result<Option<OutboxState>, DatabaseError> {
    let known = store::find(tx, &intent.digest())?;
    Ok(known.map(|known| known.state))
}

/// Calls back the letters of these kinds about `event` that have not been handed over: it was
/// moved, cancelled or deleted. Returns how many will not leave because of it.
///
/// One that may have left already is not sent a second time.
pub fn withdraw(
    tx: &mut AnyConnection,
    event: Uuid,
    letters: &[LetterKind],
    now: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let cancelled = store::cancel(tx, event, letters, now)?;
    store::settle_unknown_of(tx, event, letters, now)?;
    Ok(cancelled)
}

/// The outbox at a glance, for staff and for whoever runs the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// How many letters are in each state; states without any are left out.
    pub counts: BTreeMap<OutboxState, i64>,
    /// The time of the letter that has been due longest and still waits.
    pub waiting_since: Option<DateTime<Utc>>,
}

impl Overview {
    /// How many letters are in `state`.
    pub fn count(&self, state: OutboxState) -> i64 {
        self.counts.get(&state).copied().unwrap_or(0)
    }
}

/// Counts what is in the outbox.
pub fn overview(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<Overview, DatabaseError> {
    Ok(Overview {
        counts: store::counts(tx)?,
        waiting_since: store::waiting_since(tx, now)?,
    })
}
