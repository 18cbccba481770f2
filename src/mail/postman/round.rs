//! The letters of one round on their way: each line to the mail server has a carrier, and all of them
//! tell the postman, who alone writes anything down.
//!
//! A carrier hands no letter over before the postman has committed that it is being sent. What he
//! tells is committed together with what the others have told meanwhile: with many lines one commit
//! serves many letters, and it still comes before the letter.

use std::borrow::Cow;
use std::slice::Iter;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Sender as Tell, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::Item;
use crate::clock::Clock;
use crate::mail::delivery::{Blame, Parcel, Refusal};
use crate::mail::store::Leased;
use crate::mail::{Address, Dkim, OutboxState, Phase, ReturnPath, Transport};

/// After this no letter is taken up in a round: who signs in waits for the end of it.
const LONGEST: Duration = Duration::from_secs(5);

/// What the carriers of a round share.
pub(super) struct Round<'a, K> {
    pub sender: Address,
    pub return_path: Option<Arc<ReturnPath>>,
    pub dkim: Option<Dkim>,
    pub clock: Clock,
    /// The letters nobody has taken up.
    pub rest: Mutex<Iter<'a, Item>>,
    /// When it began.
    pub begun: Instant,
    /// Whether the rest stays.
    pub over: AtomicBool,
    pub keep_going: K,
}

/// News of a letter.
pub(super) struct Report<'a> {
    pub item: &'a Item,
    pub news: News,
    /// Who waits until the news is written down: told whether the letter was still ours.
    pub written: Option<SyncSender<bool>>,
}

/// How far a letter has come.
pub(super) enum News {
    /// It is not worth sending any more.
    Stale,
    /// The server knows who writes to whom, and waits for the letter.
    Announced,
    /// The server took it, with these words.
    Taken(String),
    /// It was not taken; it was in this state.
    Refused(OutboxState, Refusal),
}

impl<'a, K: Fn() -> bool> Round<'a, K> {
    /// Carries letter after letter over `line` until there are none or the round is over.
    pub fn carry(&self, line: &mut Transport, tell: &Tell<Report<'a>>) {
        while let Some(item) = self.next() {
            match self.news_of(line, item, tell) {
                // The next letter may be announced meanwhile: it is not handed over before this is written.
                Some(news @ News::Taken(_)) => drop(tell.send(report(item, news))),
                Some(news) => {
                    let is_cut_off = matches!(&news, News::Refused(_, it) if it.is_unreached());
                    ask(tell, report(item, news));
                    if is_cut_off {
                        return;
                    }
                }
                None => {}
            }
        }
    }

    fn next(&self) -> Option<&'a Item> {
        let mut rest = self.rest.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = self.over.load(Ordering::SeqCst) || self.begun.elapsed() > LONGEST;
        if is_over || !(self.keep_going)() {
            return None;
        }
        rest.next()
    }

    /// What became of one letter: envelope, commit, letter. Nothing when it was taken from us.
    fn news_of(
        &self,
        line: &mut Transport,
        item: &'a Item,
        tell: &Tell<Report<'a>>,
    ) -> Option<News> {
        let Item { letter, to } = item;
        if letter.expires_at.0 <= self.clock.now() {
            return Some(News::Stale);
        }
        let refused = |refusal| Some(News::Refused(OutboxState::Leased, refusal));
        let signed = match self.signed(letter) {
            Ok(signed) => signed,
            Err(refusal) => return refused(refusal),
        };
        let own = self.return_path.as_ref();
        let own = own.and_then(|path| path.of(letter.id.0));
        let parcel = Parcel {
            id: letter.id.0,
            from: own.as_ref().unwrap_or(&self.sender),
            to,
            message: &signed,
            written_at: letter.created_at.0,
        };
        if let Err(refusal) = line.announce(&parcel) {
            return refused(refusal);
        }
        if !ask(tell, report(item, News::Announced)) {
            line.forget();
            return None;
        }
        Some(match line.hand_over(&parcel) {
            Ok(reply) => News::Taken(reply),
            Err(refusal) => News::Refused(OutboxState::Sending, refusal),
        })
    }

    /// The letter as it goes out. One that cannot be signed stays, and so do all others.
    fn signed<'l>(&self, letter: &'l Leased) -> Result<Cow<'l, [u8]>, Refusal> {
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
}

fn report(item: &Item, news: News) -> Report<'_> {
    Report {
        item,
        news,
        written: None,
    }
}

/// Tells, and waits until it is written down; returns whether the letter is still ours. It counts as
/// lost when nobody could write.
fn ask<'a>(tell: &Tell<Report<'a>>, report: Report<'a>) -> bool {
    let (written, answer) = sync_channel(1);
    let written = Some(written);
    tell.send(Report { written, ..report }).is_ok() && answer.recv() == Ok(true)
}
