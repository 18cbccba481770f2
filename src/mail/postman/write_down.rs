//! What the postman writes down of the letters on their way, and what he concludes from it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::Duration as Wait;

use chrono::{DateTime, Utc};

use super::round::{News, Report};
use super::{Item, LEASE_TERM, Postman};
use crate::database::{AnyConnection, Database, DatabaseError, LeaseToken};
use crate::mail::delivered::{Delivered, Pause};
use crate::mail::delivery::{Blame, Refusal};
use crate::mail::settle::{self, Verdict};
use crate::mail::store::{self, Outcome};
use crate::mail::{OutboxState, Phase, StopCause, SuppressionScope, queue};

/// What is to be written of a letter.
enum Entry {
    /// It is being sent.
    Sending,
    /// It ended untried.
    Ended(Outcome),
    /// The server took it, and said so with this code.
    Taken(Outcome, Option<i32>, String),
    /// It was not taken, from this state.
    Refused(OutboxState, Refusal, Verdict),
}

impl Postman {
    /// Writes down what the carriers tell until they are all done. After a fault no letter is handed
    /// over any more, and still every outcome is written that can be.
    pub(super) fn write_down_all(
        &mut self,
        database: &Database,
        token: LeaseToken,
        reports: Receiver<Report<'_>>,
        (lines, over): (usize, &AtomicBool),
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let mut result = Ok(());
        self.reached_by = None;
        while let Ok(first) = reports.recv() {
            let mut group: Vec<_> = std::iter::once(first).chain(reports.try_iter()).collect();
            if group.iter().any(|it| matches!(it.news, News::Announced)) {
                self.reached_by.get_or_insert(lines);
            }
            if result.is_err() {
                group.retain(|report| !matches!(report.news, News::Announced));
            }
            let written = self.write_down(database, token, group, done);
            if written.is_err() || done.pause.is_some() {
                over.store(true, Ordering::SeqCst);
            }
            result = result.and(written);
        }
        result
    }

    /// Writes what is told of several letters in one transaction; by themselves, when one of them spoils
    /// it for the others.
    fn write_down(
        &mut self,
        database: &Database,
        token: LeaseToken,
        group: Vec<Report<'_>>,
        done: &mut Delivered,
    ) -> Result<(), DatabaseError> {
        let now = self.clock.now();
        let entries: Vec<(&Item, Entry)> = group
            .iter()
            .map(|report| (report.item, self.entry(report.item, &report.news, now)))
            .collect();
        // Whenever the server speaks with us, whatever the last rest was for is over.
        let speaks = entries.iter().any(|(_, entry)| match entry {
            Entry::Taken(..) => true,
            Entry::Refused(_, _, verdict) => !verdict.pause,
            Entry::Sending | Entry::Ended(_) => false,
        });
        let was_refused = speaks && self.is_mended();
        let mut retry_at = None;
        let mut write = || {
            database.write(|tx| {
                if was_refused {
                    store::start_queue(tx, Some(StopCause::Refused))?;
                }
                let refused = entries.iter().find_map(|(_, entry)| entry.words_of_no());
                if let Some(words) = refused {
                    retry_at = Some(queue::refused(tx, words, now)?);
                }
                let write =
                    |(item, entry): &(&Item, Entry)| self.write(tx, token, item, entry, now);
                entries.iter().map(write).collect::<Result<Vec<bool>, _>>()
            })
        };
        let is_sending = |(_, entry): &(&Item, Entry)| matches!(entry, Entry::Sending);
        let written = match entries.iter().all(is_sending) {
            true => write(),
            // Were an outcome lost, the letter would go out twice.
            false => insist(write),
        };
        let ours = match written {
            Ok(ours) => ours,
            Err(fault) if group.len() > 1 && !fault.is_unavailable() => {
                let alone = group.into_iter();
                let alone = alone.map(|it| self.write_down(database, token, vec![it], done));
                return alone.fold(Ok(()), Result::and);
            }
            Err(fault) => return Err(fault),
        };
        for ((item, entry), &ours) in entries.iter().zip(&ours) {
            self.conclude(item, entry, ours, retry_at, done);
        }
        for (report, ours) in group.into_iter().zip(ours) {
            if let Some(written) = report.written {
                // A carrier who has gone asks no more.
                written.send(ours).ok();
            }
        }
        Ok(())
    }

    /// What news of a letter comes to.
    fn entry(&mut self, Item { letter, .. }: &Item, news: &News, now: DateTime<Utc>) -> Entry {
        match news {
            News::Announced => Entry::Sending,
            News::Stale => {
                let holds_secret = letter.letter.holds_secret();
                Entry::Ended(settle::end(OutboxState::Expired, holds_secret, now))
            }
            News::Taken(reply) => {
                let code = reply.get(..3).and_then(|code| code.parse().ok());
                Entry::Taken(settle::taken(letter, now), code, reply.clone())
            }
            News::Refused(from, refusal) => {
                let mut verdict = settle::judge(letter, refusal, now);
                if let Some(lines) = &mut self.reached_by
                    && refusal.is_unreached()
                {
                    // A server that others have got through to takes no more of us at a time.
                    *lines = (*lines - 1).max(1);
                    self.lines.limit(*lines);
                    verdict.pause = false;
                }
                Entry::Refused(*from, refusal.clone(), verdict)
            }
        }
    }

    /// Returns whether the letter was still ours.
    fn write(
        &self,
        tx: &mut AnyConnection,
        token: LeaseToken,
        Item { letter, to }: &Item,
        entry: &Entry,
        now: DateTime<Utc>,
    ) -> Result<bool, DatabaseError> {
        let id = letter.id;
        match entry {
            Entry::Sending => store::begin_sending(tx, id, token, now, LEASE_TERM),
            Entry::Ended(outcome) => store::settle(tx, id, OutboxState::Leased, token, outcome),
            Entry::Taken(outcome, code, reply) => {
                store::note(tx, id, now, Phase::Done, *code, reply)?;
                store::settle(tx, id, OutboxState::Sending, token, outcome)
            }
            Entry::Refused(from, refusal, verdict) => {
                store::note(tx, id, now, refusal.phase, refusal.code, &refusal.reply)?;
                if let Some(until) = verdict.suppress {
                    let suppression = store::Suppression {
                        digest: &self.suppressions.digest(to),
                        scope: SuppressionScope::All,
                        masked: Some(&to.masked()),
                        reason: &refusal.to_string(),
                        until,
                    };
                    store::suppress(tx, &suppression, now)?;
                }
                store::settle(tx, id, *from, token, &verdict.outcome)
            }
        }
    }

    /// What is told and counted of an entry, and whether the next letters wait for it.
    fn conclude(
        &mut self,
        Item { letter, .. }: &Item,
        entry: &Entry,
        ours: bool,
        retry_at: Option<DateTime<Utc>>,
        done: &mut Delivered,
    ) {
        match entry {
            Entry::Sending if ours => {}
            Entry::Sending => done.count(None),
            Entry::Ended(outcome) => done.count(ours.then_some(outcome)),
            Entry::Taken(outcome, ..) => {
                if ours {
                    tracing::info!(outbox.id = %letter.id, letter.kind = %letter.letter, "letter sent");
                } else {
                    tracing::warn!(outbox.id = %letter.id, "a letter was taken after its lease was over; it may go out twice");
                }
                done.count(ours.then_some(outcome));
            }
            Entry::Refused(_, refusal, verdict) => {
                tracing::warn!(
                    outbox.id = %letter.id, letter.kind = %letter.letter, letter.state = %verdict.outcome.to,
                    smtp.phase = %refusal.phase, smtp.reply = %refusal, "letter not sent"
                );
                // What several lines find out at once is one failure.
                if verdict.pause && done.pause.is_none() {
                    let (words, now) = (refusal.to_string(), self.clock.now());
                    let mending = retry_at.filter(|_| refusal.blame == Blame::Sender);
                    done.pause = Some(match mending {
                        Some(until) => Pause {
                            until,
                            needs_mending: true,
                            words,
                        },
                        None => self.rest(words, now),
                    });
                }
                done.count(ours.then_some(&verdict.outcome));
            }
        }
    }
}

impl Entry {
    /// What the server said to refuse us, not a letter.
    fn words_of_no(&self) -> Option<String> {
        match self {
            Self::Refused(_, refusal, verdict) if verdict.pause => {
                (refusal.blame == Blame::Sender).then(|| refusal.to_string())
            }
            _ => None,
        }
    }
}

/// Tries a few times to write what became of letters.
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
