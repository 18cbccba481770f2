//! The postman: carries due letters away, one at a time, and writes down what became of each.
//!
//! A letter's state is committed before its bytes go out, so a crash leaves `sending` behind, from
//! which the next round concludes that nobody knows. No transaction is open while a server is
//! waited for.

use std::time::Duration as Wait;

use chrono::{DateTime, Duration, Utc};

use super::delivered::{Delivered, Pause};
use super::delivery::{Blame, Parcel, Refusal};
use super::settle;
use super::store::{self, Leased};
use super::{
    Address, MailError, OutboxState, Phase, Sender, SuppressionKey, SuppressionScope, Transport,
};
use crate::clock::Clock;
use crate::database::{AnyConnection, Database, DatabaseError, LeaseToken};

/// How long a letter belongs to a postman: longer than the server may take to answer it.
const LEASE_TERM: Duration = Duration::minutes(15);

/// How many letters are leased at once: a sign-in link waits behind no more than these.
const BATCH: i64 = 10;

/// How long the queue rests after the first, second and further failures to reach the server.
const RESTS: [i64; 4] = [15, 60, 300, 900];

/// Carries letters from one database over one transport. Each replica has one.
pub struct Postman {
    owner: String,
    return_path: Address,
    suppressions: SuppressionKey,
    transport: Transport,
    clock: Clock,
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
            return_path: sender.address.clone(),
            suppressions,
            transport,
            clock,
            pause: None,
            failures: 0,
        }
    }

    /// Why no letters leave at the moment, if none do.
    pub fn pause(&self) -> Option<&Pause> {
        self.pause
            .as_ref()
            .filter(|pause| pause.until > self.clock.now())
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
        self.put_right(database, &mut done)?;
        if let Some(pause) = self.pause() {
            done.pause = Some(pause.clone());
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
            let carried = self.carry(database, token, item, &mut done);
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
        &self,
        database: &Database,
        token: LeaseToken,
        done: &mut Delivered,
    ) -> Result<Vec<Item>, DatabaseError> {
        let now = self.clock.now();
        // After a failure one letter shows whether the rest would get through.
        let count = if self.failures > 0 { 1 } else { BATCH };
        let (items, suppressed) = database.write(|tx| {
            let (mut items, mut suppressed) = (Vec::new(), 0);
            for letter in store::lease(tx, &self.owner, token, now, LEASE_TERM, count)? {
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
            Ok::<_, DatabaseError>((items, suppressed))
        })?;
        done.suppressed += suppressed;
        Ok(items)
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
        let return_path = self.return_path.clone();
        let parcel = Parcel {
            id: letter.id.0,
            from: &return_path,
            to,
            message: &letter.message,
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

    fn taken(
        &mut self,
        database: &Database,
        token: LeaseToken,
        letter: &Leased,
        reply: &str,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        self.failures = 0;
        self.pause = None;
        let now = self.clock.now();
        let outcome = settle::taken(letter, now);
        let code = reply.get(..3).and_then(|code| code.parse().ok());
        let ours = insist(|| {
            database.write(|tx| {
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
        let digest = verdict
            .suppress
            .map(|until| (self.suppressions.digest(&item.to), until));
        let ours = insist(|| {
            database.write(|tx| {
                store::note(
                    tx,
                    letter.id,
                    now,
                    refusal.phase,
                    refusal.code,
                    &refusal.reply,
                )?;
                if let Some((digest, until)) = &digest {
                    store::suppress(
                        tx,
                        digest,
                        SuppressionScope::All,
                        &refusal.to_string(),
                        *until,
                        now,
                    )?;
                }
                store::settle(tx, letter.id, from, token, &verdict.outcome)
            })
        })?;
        tracing::warn!(
            outbox.id = %letter.id, letter.kind = %letter.letter, letter.state = %verdict.outcome.to,
            smtp.phase = %refusal.phase, smtp.reply = %refusal, "letter not sent"
        );
        if verdict.pause {
            done.pause = Some(self.rest(refusal, now));
        } else {
            // The server speaks with us, so whatever the last rest was for is over.
            self.failures = 0;
        }
        done.count(ours.then_some(&verdict.outcome));
        Ok(())
    }

    fn rest(&mut self, refusal: &Refusal, now: DateTime<Utc>) -> Pause {
        let needs_mending = refusal.blame == Blame::Sender;
        let seconds = if needs_mending {
            300
        } else {
            RESTS[self.failures.min(RESTS.len() - 1)]
        };
        self.failures += 1;
        let pause = Pause {
            until: now + Duration::seconds(seconds),
            needs_mending,
            code: refusal.code,
            reply: refusal.reply.clone(),
        };
        self.pause = Some(pause.clone());
        pause
    }
}

/// Tries a few times to write what became of a letter: were it lost, the letter would go out twice.
fn insist<T>(write: impl Fn() -> Result<T, DatabaseError>) -> Result<T, DatabaseError> {
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
