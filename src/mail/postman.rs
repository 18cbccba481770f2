//! The postman: carries due letters away, each once, and writes down what became of it.
//!
//! A letter's state is committed before its bytes go out, so a crash leaves `sending` behind, from
//! which the next round concludes that nobody knows. No transaction is open while a server is
//! waited for.

mod hold_back;
mod lines;
mod round;
mod write_down;

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Instant;

use chrono::{DateTime, Duration, Utc};

use self::lines::Lines;
use self::round::Round;
use super::delivered::{Delivered, Pause};
use super::pace::Buckets;
use super::settle;
use super::store::{self, Leased};
use super::{
    Address, Dkim, MailError, OutboxState, Pace, Phase, Question, ReturnPath, Sender, Stop,
    SuppressionKey, SuppressionScope, Tally, Transport,
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
    lines: Lines,
    clock: Clock,
    buckets: Buckets,
    tally: Tally,
    question: Option<Question>,
    /// Why the queue stands, as the database said at the begin of this round.
    stop: Option<Stop>,
    /// Until when the server is left alone, which cannot be reached from here.
    pause: Option<Pause>,
    failures: usize,
    /// How many lines are in use, once one of them has got through to the server in this round.
    reached_by: Option<usize>,
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
            lines: Lines::new(transport),
            clock,
            buckets: Buckets::default(),
            tally: Tally::default(),
            question: None,
            stop: None,
            pause: None,
            failures: 0,
            reached_by: None,
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
        keep_going: impl Fn() -> bool + Sync,
    ) -> Result<Delivered, MailError> {
        let mut done = Delivered::default();
        self.look_at_queue(database)?;
        self.put_right(database, &mut done)?;
        done.pause = self.pause();
        if done.pause.is_some() {
            return Ok(done);
        }
        let begun = Instant::now();
        let token = LeaseToken::new();
        let leased = self.lease(database, token, &mut done)?;
        let letters = leased.len();
        if letters == 0 {
            self.lines.rest();
            return Ok(done);
        }
        let carried = self.carry_all(database, token, leased, keep_going, &mut done);
        // The database may be gone; then the lease runs out and frees what was not carried.
        let freed = database.write(|tx| store::give_back(tx, token));
        self.lines.learn(letters, begun.elapsed(), &done);
        Ok(carried.and(freed.map(|_| done))?)
    }

    /// Carries what has its turn over as many lines as it is worth, and writes down what becomes of it.
    fn carry_all(
        &mut self,
        database: &Database,
        token: LeaseToken,
        leased: Vec<Item>,
        keep_going: impl Fn() -> bool + Sync,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let mut items = Vec::with_capacity(leased.len());
        for item in leased {
            if self.is_in_time(database, token, &item, done)? {
                items.push(item);
            }
        }
        let round = Round {
            sender: self.sender.clone(),
            return_path: self.return_path.clone(),
            dkim: self.dkim.clone(),
            clock: self.clock.clone(),
            rest: Mutex::new(items.iter()),
            begun: Instant::now(),
            over: false.into(),
            keep_going,
        };
        let mut lines = self.lines.take(items.len());
        let count = lines.len();
        let (tell, reports) = mpsc::channel();
        let carry = || {
            std::thread::scope(|scope| {
                for line in &mut lines {
                    let (round, tell) = (&round, tell.clone());
                    scope.spawn(move || round.carry(line, &tell));
                }
                drop(tell);
                self.write_down_all(database, token, reports, (count, &round.over), done)
            })
        };
        // Whoever panics, the next round needs the lines.
        let result = catch_unwind(AssertUnwindSafe(carry));
        self.lines.put_back(lines);
        result.unwrap_or_else(|panic| resume_unwind(panic))
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
            // Letters to many about one thing take the same for granted.
            let mut answers = HashMap::new();
            let letters = store::lease(tx, &self.owner, token, due, LEASE_TERM)?;
            let count = i64::try_from(letters.len()).unwrap_or(i64::MAX);
            for letter in letters {
                if !self.is_still_so(tx, &letter, &mut answers, now)? {
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
        answers: &mut HashMap<String, bool>,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        let (Some(ask), Some(question)) = (self.question, &letter.question) else {
            return Ok(true);
        };
        if let Some(answer) = answers.get(question) {
            return Ok(*answer);
        }
        let answer = ask(tx, question, now)?;
        answers.insert(question.clone(), answer);
        Ok(answer)
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
}
