//! The postman: carries due letters away, one at a time, and writes down what became of each.
//!
//! A letter's state is committed before its bytes go out, so a crash leaves `sending` behind, from
//! which the next round concludes that nobody knows. No transaction is open while a server is
//! waited for.

mod hold_back;

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration as Wait;

use chrono::{DateTime, Duration, Utc};

use super::delivered::{Delivered, Pause};
use super::delivery::{Blame, Parcel, Refusal};
use super::pace::Buckets;
use super::queue;
use super::settle;
use super::store::{self, Leased};
use super::{
    Address, Dkim, MailError, OutboxState, Pace, Phase, Question, ReturnPath, Sender, Stop,
    StopCause, SuppressionKey, SuppressionScope, Tally, Transport,
};
use crate::clock::Clock;
use crate::database::{AnyConnection, Database, DatabaseError, LeaseToken};

/// How long a letter belongs to a postman: longer than the server may take to answer it.
const LEASE_TERM: Duration = Duration::minutes(15);

/// Carries letters from one database over one transport. Each replica has one.
pub struct Postman {
    owner: String,
    sender: Address,
    return_path: Option<Arc<ReturnPath>>,
    dkim: Option<Dkim>,
    suppressions: SuppressionKey,
    transport: Transport,
    clock: Clock,
    buckets: Buckets,
    tally: Tally,
    question: Option<Question>,
    /// Why the queue stands, as the database said at the begin of this round.
    stop: Option<Stop>,
    /// Until when the server is left alone, which cannot be reached from here.
    pause: Option<Pause>,
    failures: usize,
}

/// A letter to carry, and to whom.
struct Item {
    letter: Leased,
    to: Address,
}

impl Postman {
    /// A postman called `owner` (a name of the replica, for the record).
    pub fn new(
        owner: impl Into<String>,
        sender: &Sender,
        suppressions: SuppressionKey,
        transport: Transport,
        clock: Clock,
    ) -> Self {
        Self {
            owner: owner.into(),
            sender: sender.address.clone(),
            return_path: None,
            dkim: None,
            suppressions,
            transport,
            clock,
            buckets: Buckets::default(),
            tally: Tally::default(),
            question: None,
            stop: None,
            pause: None,
            failures: 0,
        }
    }

    /// The same postman, whose letters come back to addresses of their own.
    pub fn with_return_path(self, return_path: Option<Arc<ReturnPath>>) -> Self {
        Self {
            return_path,
            ..self
        }
    }

    /// The same postman, who signs what he carries.
    pub fn with_dkim(self, dkim: Option<Dkim>) -> Self {
        Self { dkim, ..self }
    }

    /// The same postman, who sends no faster.
    pub fn with_pace(self, pace: Pace) -> Self {
        Self {
            buckets: Buckets::new(pace),
            ..self
        }
    }

    /// The same postman, who notices across starts that the database was put back from a backup.
    pub fn with_tally(self, tally: Tally) -> Self {
        Self { tally, ..self }
    }

    /// The same postman, who asks whether what a letter takes for granted is still so.
    pub fn with_question(self, question: Question) -> Self {
        Self {
            question: Some(question),
            ..self
        }
    }

    /// One round: puts right what vanished postmen left, leases a batch of due letters and carries
    /// them away. Between two letters `keep_going` is asked; on `false` the rest is given back.
    ///
    /// # Errors
    /// When the database fails. A letter just handed over may then be left in `sending`, from where
    /// a later round takes it up.
    pub fn deliver_due(
        &mut self,
        database: &Database,
        keep_going: impl Fn() -> bool,
    ) -> Result<Delivered, MailError> {
        let mut done = Delivered::default();
        self.look_at_queue(database)?;
        self.put_right(database, &mut done)?;
        done.pause = self.pause();
        if done.pause.is_some() {
            return Ok(done);
        }
        let token = LeaseToken::new();
        let items = self.lease(database, token, &mut done)?;
        if items.is_empty() {
            self.transport.rest();
        }
        for item in &items {
            if !keep_going() {
                break;
            }
            let carried = match self.is_in_time(database, token, item, &mut done) {
                Ok(true) => self.carry(database, token, item, &mut done),
                Ok(false) => continue,
                Err(fault) => Err(fault),
            };
            if carried.is_err() || done.pause.is_some() {
                // The database may be gone; then the lease runs out and frees them.
                let freed = database.write(|tx| store::give_back(tx, token));
                return carried.and(freed.map(|_| done)).map_err(MailError::from);
            }
        }
        database.write(|tx| store::give_back(tx, token))?;
        Ok(done)
    }

    /// Expired leases, letters of unknown fate, and letters past their worth. In two transactions,
    /// for `unknown` is a state to be seen, and a crash between the two loses nothing.
    fn put_right(&self, database: &Database, done: &mut Delivered) -> Result<(), DatabaseError> {
        let now = self.clock.now();
        done.unknown += database.write(|tx| {
            let clock = LeaseToken::clock(tx, now)?;
            let freed = store::free_expired_leases(tx, clock)?;
            if freed > 0 {
                tracing::warn!(
                    letters = freed,
                    "leases of another postman were over; its letters are free again"
                );
            }
            store::doubt_expired_sending(tx, clock, now)
        })?;
        done.expired += database.write(|tx| {
            for letter in store::unsure(tx)? {
                let lost = store::lost_count(tx, letter.id)?;
                store::decide_unsure(tx, letter.id, &settle::resolve(&letter, lost, now))?;
            }
            store::expire(tx, now)
        })?;
        Ok(())
    }

    /// Leases a batch and ends at once what need not be carried.
    fn lease(
        &mut self,
        database: &Database,
        token: LeaseToken,
        done: &mut Delivered,
    ) -> Result<Vec<Item>, DatabaseError> {
        let now = self.clock.now();
        let due = self.due(now);
        let (items, suppressed, carried) = database.write(|tx| {
            let (mut items, mut suppressed) = (Vec::new(), 0);
            let letters = store::lease(tx, &self.owner, token, due, LEASE_TERM)?;
            let count = i64::try_from(letters.len()).unwrap_or(i64::MAX);
            for letter in letters {
                if !self.is_still_so(tx, &letter, now)? {
                    let holds_secret = letter.letter.holds_secret();
                    let end = settle::end(OutboxState::Cancelled, holds_secret, now);
                    store::settle(tx, letter.id, OutboxState::Leased, token, &end)?;
                    continue;
                }
                let end = match Address::parse(&letter.recipient) {
                    Ok(to) if !self.is_suppressed(tx, &letter, &to, now)? => {
                        items.push(Item { letter, to });
                        continue;
                    }
                    Ok(_) => {
                        suppressed += 1;
                        OutboxState::Suppressed
                    }
                    Err(cause) => {
                        store::note(
                            tx,
                            letter.id,
                            now,
                            Phase::Connect,
                            None,
                            &format!("the recipient {cause}"),
                        )?;
                        OutboxState::Failed
                    }
                };
                let end = settle::end(end, letter.letter.holds_secret(), now);
                store::settle(tx, letter.id, OutboxState::Leased, token, &end)?;
            }
            // Last, for the other postmen wait for this row until the commit.
            let carried = match count {
                0 => None,
                count => Some(store::count_carried(tx, count)?),
            };
            Ok::<_, DatabaseError>((items, suppressed, carried))
        })?;
        if let Some(carried) = carried {
            self.tally.note(carried);
        }
        done.suppressed += suppressed;
        Ok(items)
    }

    fn is_still_so(
        &self,
        tx: &mut AnyConnection,
        letter: &Leased,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        match (self.question, &letter.question) {
            (Some(ask), Some(question)) => ask(tx, question, now),
            _ => Ok(true),
        }
    }

    fn is_suppressed(
        &self,
        tx: &mut AnyConnection,
        letter: &Leased,
        to: &Address,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        let scopes: &[SuppressionScope] = if letter.letter.is_reminder() {
            &[SuppressionScope::All, SuppressionScope::Reminders]
        } else {
            &[SuppressionScope::All]
        };
        store::is_suppressed(tx, &self.suppressions.digest(to), scopes, now)
    }

    /// Carries one letter: envelope, commit, letter, commit.
    fn carry(
        &mut self,
        database: &Database,
        token: LeaseToken,
        item: &Item,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let Item { letter, to } = item;
        let now = self.clock.now();
        if letter.expires_at.0 <= now {
            let end = settle::end(OutboxState::Expired, letter.letter.holds_secret(), now);
            let ours = database
                .write(|tx| store::settle(tx, letter.id, OutboxState::Leased, token, &end))?;
            done.count(ours.then_some(&end));
            return Ok(());
        }
        let signed = match self.signed(letter) {
            Ok(signed) => signed,
            Err(refusal) => {
                return self.refused(database, token, item, OutboxState::Leased, &refusal, done);
            }
        };
        let return_path = self.return_path.as_ref();
        let return_path = return_path.and_then(|path| path.of(letter.id.0));
        let return_path = return_path.unwrap_or_else(|| self.sender.clone());
        let parcel = Parcel {
            id: letter.id.0,
            from: &return_path,
            to,
            message: &signed,
            written_at: letter.created_at.0,
        };
        if let Err(refusal) = self.transport.announce(&parcel) {
            return self.refused(database, token, item, OutboxState::Leased, &refusal, done);
        }
        let now = self.clock.now();
        let begun =
            database.write(|tx| store::begin_sending(tx, letter.id, token, now, LEASE_TERM));
        if !matches!(begun, Ok(true)) {
            self.transport.forget();
            done.count(None);
            return begun.map(|_| ());
        }
        match self.transport.hand_over(&parcel) {
            Ok(reply) => self.taken(database, token, letter, &reply, done),
            Err(refusal) => {
                self.refused(database, token, item, OutboxState::Sending, &refusal, done)
            }
        }
    }

    /// The letter as it goes out. One that cannot be signed stays, and so do all others.
    fn signed<'a>(&self, letter: &'a Leased) -> Result<Cow<'a, [u8]>, Refusal> {
        let Some(dkim) = &self.dkim else {
            return Ok(Cow::Borrowed(&letter.message));
        };
        let signed = dkim.sign(&letter.message, letter.created_at.0);
        signed.map(Cow::Owned).map_err(|cause| Refusal {
            phase: Phase::Connect,
            blame: Blame::Sender,
            code: None,
            reply: cause.to_string(),
        })
    }

    fn taken(
        &mut self,
        database: &Database,
        token: LeaseToken,
        letter: &Leased,
        reply: &str,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let was_refused = self.is_mended();
        let now = self.clock.now();
        let outcome = settle::taken(letter, now);
        let code = reply.get(..3).and_then(|code| code.parse().ok());
        let ours = insist(|| {
            database.write(|tx| {
                if was_refused {
                    store::start_queue(tx, Some(StopCause::Refused))?;
                }
                store::note(tx, letter.id, now, Phase::Done, code, reply)?;
                store::settle(tx, letter.id, OutboxState::Sending, token, &outcome)
            })
        })?;
        if ours {
            tracing::info!(outbox.id = %letter.id, letter.kind = %letter.letter, "letter sent");
        } else {
            tracing::warn!(outbox.id = %letter.id, "a letter was taken after its lease was over; it may go out twice");
        }
        done.count(ours.then_some(&outcome));
        Ok(())
    }

    fn refused(
        &mut self,
        database: &Database,
        token: LeaseToken,
        item: &Item,
        from: OutboxState,
        refusal: &Refusal,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let now = self.clock.now();
        let letter = &item.letter;
        let verdict = settle::judge(letter, refusal, now);
        let (digest, masked) = (self.suppressions.digest(&item.to), item.to.masked());
        let words = refusal.to_string();
        // Whenever the server speaks with us, whatever the last rest was for is over.
        let was_refused = !verdict.pause && self.is_mended();
        let is_refused = verdict.pause && refusal.blame == Blame::Sender;
        let mut retry_at = None;
        let ours = insist(|| {
            database.write(|tx| {
                if was_refused {
                    store::start_queue(tx, Some(StopCause::Refused))?;
                }
                if is_refused {
                    retry_at = Some(queue::refused(tx, words.clone(), now)?);
                }
                store::note(
                    tx,
                    letter.id,
                    now,
                    refusal.phase,
                    refusal.code,
                    &refusal.reply,
                )?;
                if let Some(until) = verdict.suppress {
                    let entry = store::Suppression {
                        digest: &digest,
                        scope: SuppressionScope::All,
                        masked: Some(&masked),
                        reason: &words,
                        until,
                    };
                    store::suppress(tx, &entry, now)?;
                }
                store::settle(tx, letter.id, from, token, &verdict.outcome)
            })
        })?;
        tracing::warn!(
            outbox.id = %letter.id, letter.kind = %letter.letter, letter.state = %verdict.outcome.to,
            smtp.phase = %refusal.phase, smtp.reply = %refusal, "letter not sent"
        );
        if verdict.pause {
            done.pause = Some(match retry_at {
                Some(until) => Pause {
                    until,
                    needs_mending: true,
                    words,
                },
                None => self.rest(words, now),
            });
        }
        done.count(ours.then_some(&verdict.outcome));
        Ok(())
    }
}

/// Tries a few times to write what became of a letter: were it lost, the letter would go out twice.
fn insist<T>(mut write: impl FnMut() -> Result<T, DatabaseError>) -> Result<T, DatabaseError> {
    for wait in [200, 1000, 3000] {
        match write() {
            Err(fault) if fault.is_unavailable() => {
                tracing::warn!(%fault, "the outcome of a letter could not be written; trying again");
                std::thread::sleep(Wait::from_millis(wait));
            }
            outcome => return outcome,
        }
    }
    write()
}
