//! When a postman holds back: the queue stands, the server cannot be reached, or the pace is too fast.

use chrono::{DateTime, Duration, Utc};

use super::{Item, Postman};
use crate::database::{Database, DatabaseError, Due, LeaseToken};
use crate::mail::delivered::{Delivered, Pause};
use crate::mail::pace::TooFast;
use crate::mail::{OutboxState, Priority, StopCause, queue, settle, store};

/// How long the queue rests after the first, second and further failures to reach the server.
const RESTS: [i64; 4] = [15, 60, 300, 900];

impl Postman {
    /// Reads whether letters leave at all. A database that knows of fewer letters than this replica was
    /// put back from a backup.
    pub(super) fn look_at_queue(&mut self, database: &Database) -> Result<(), DatabaseError> {
        let mut queue = database.read(store::queue)?;
        if self.tally.is_ahead_of(queue.carried) {
            let now = self.clock.now();
            queue = database.write(|tx| {
                queue::distrust(tx, now)?;
                store::queue(tx)
            })?;
        }
        self.tally.note(queue.carried);
        self.stop = queue.stop;
        Ok(())
    }

    /// Why no letters leave at the moment, if none do.
    pub(super) fn pause(&self) -> Option<Pause> {
        let now = self.clock.now();
        let stop = self.stop.as_ref().filter(|stop| !stop.may_try(now));
        let refused = stop.map(|stop| Pause {
            until: stop.retry_at.unwrap_or(now),
            needs_mending: true,
            words: stop.words.clone().unwrap_or_default(),
        });
        refused.or_else(|| self.pause.clone().filter(|pause| pause.until > now))
    }

    fn is_refused(&self) -> bool {
        let cause = self.stop.as_ref().map(|stop| stop.cause);
        cause == Some(StopCause::Refused)
    }

    /// Which letters leave now. After a failure one shows whether the rest would get through; while the
    /// queue stands, and when it has to slow down, only those do that somebody waits for.
    pub(super) fn due(&self, now: DateTime<Utc>) -> Due {
        let stop = self.stop.as_ref().filter(|_| !self.is_refused());
        let only_urgent = stop.is_some() || !self.buckets.is_open(now);
        Due {
            now,
            least_urgent: if only_urgent {
                Priority::Now as i32
            } else {
                i32::MAX
            },
            written_since: stop.map_or(DateTime::UNIX_EPOCH, |stop| stop.since),
            count: if self.failures > 0 || self.is_refused() {
                1
            } else {
                i64::try_from(self.lines.letters()).unwrap_or(i64::MAX)
            },
        }
    }

    /// Whether a letter may go at this moment; one that must wait for its turn is given back. Letters
    /// that somebody waits for have no turn.
    pub(super) fn is_in_time(
        &mut self,
        database: &Database,
        token: LeaseToken,
        Item { letter, to }: &Item,
        done: &mut Delivered,
    ) -> Result<bool, DatabaseError> {
        let turn = self.buckets.take(to, self.clock.now());
        let at = match turn {
            _ if letter.priority == Priority::Now as i32 => return Ok(true),
            Ok(()) => return Ok(true),
            Err(TooFast::All(at) | TooFast::Domain(at)) => at,
        };
        done.delayed += 1;
        // All of them wait: the rest of the batch is given back as it is.
        let back = settle::back(matches!(turn, Err(TooFast::Domain(_))).then_some(at));
        database.write(|tx| store::settle(tx, letter.id, OutboxState::Leased, token, &back))?;
        Ok(false)
    }

    /// Notes that the server speaks with us; returns whether the queue stood for it.
    pub(super) fn is_mended(&mut self) -> bool {
        self.failures = 0;
        self.pause = None;
        let was_refused = self.is_refused();
        self.stop = self.stop.take().filter(|_| !was_refused);
        was_refused
    }

    pub(super) fn rest(&mut self, words: String, now: DateTime<Utc>) -> Pause {
        let seconds = RESTS[self.failures.min(RESTS.len() - 1)];
        self.failures += 1;
        let pause = Pause {
            until: now + Duration::seconds(seconds),
            needs_mending: false,
            words,
        };
        self.pause = Some(pause.clone());
        pause
    }
}
