//! What a server's word means for a letter, and what for the queue. Pure.

use chrono::{DateTime, Duration, Utc};

use super::OutboxState;
use super::backoff::next_try;
use super::delivery::{Blame, Refusal};
use super::store::{Leased, Outcome, Unsure};
use super::words::enhanced;

/// What follows from a refusal.
pub(super) struct Verdict {
    /// Where the letter goes.
    pub outcome: Outcome,
    /// How long its address gets no mail: `Some(None)` is for good.
    pub suppress: Option<Option<DateTime<Utc>>>,
    /// Whether the next letter would fare no better.
    pub pause: bool,
}

/// The outcome of a letter the server took.
pub(super) fn taken(letter: &Leased, now: DateTime<Utc>) -> Outcome {
    Outcome {
        tried: true,
        ..end(OutboxState::Sent, letter.letter.holds_secret(), now)
    }
}

/// The outcome of a letter that ends without having been tried.
pub(super) fn end(to: OutboxState, drop_words: bool, now: DateTime<Utc>) -> Outcome {
    Outcome {
        to,
        not_before: None,
        settled_at: Some(now),
        tried: false,
        drop_words,
    }
}

/// The outcome of a letter that goes back untried, to wait until then.
pub(super) fn back(not_before: Option<DateTime<Utc>>) -> Outcome {
    Outcome {
        to: OutboxState::Ready,
        not_before,
        settled_at: None,
        tried: false,
        drop_words: false,
    }
}

/// What follows from `refusal` for `letter`.
pub(super) fn judge(letter: &Leased, refusal: &Refusal, now: DateTime<Utc>) -> Verdict {
    let failed = || Outcome {
        tried: true,
        ..end(OutboxState::Failed, letter.letter.holds_secret(), now)
    };
    let untouched = || back(None);
    let verdict = |outcome| Verdict {
        outcome,
        suppress: None,
        pause: false,
    };
    match refusal.blame {
        Blame::Passing => verdict(later(letter, now)),
        Blame::Letter => verdict(failed()),
        Blame::Recipient => Verdict {
            suppress: suppression(refusal, now),
            ..verdict(failed())
        },
        Blame::Sender | Blame::Line => Verdict {
            pause: true,
            ..verdict(untouched())
        },
        // Nobody knows whether it left, so nothing is decided here; the next round does. A server
        // that swallows one letter must not swallow the whole queue.
        Blame::NoAnswer => {
            let doubt = Outcome {
                to: OutboxState::Unknown,
                tried: true,
                ..untouched()
            };
            Verdict {
                pause: true,
                ..verdict(doubt)
            }
        }
    }
}

fn later(letter: &Leased, now: DateTime<Utc>) -> Outcome {
    match next_try(letter.id.0, letter.attempts + 1, now, letter.expires_at.0) {
        Some(at) => Outcome {
            tried: true,
            ..back(Some(at))
        },
        None => Outcome {
            tried: true,
            ..end(OutboxState::Expired, letter.letter.holds_secret(), now)
        },
    }
}

/// How long an address that was refused gets no mail, by the enhanced code (RFC 3463): 5.7.x is about
/// us or a policy and says nothing against the address; 5.2.x is a mailbox that is full or closed for
/// now; all else means that there is none.
fn suppression(refusal: &Refusal, now: DateTime<Utc>) -> Option<Option<DateTime<Utc>>> {
    let enhanced = enhanced(&refusal.reply).unwrap_or_default();
    if enhanced.starts_with("5.7.") {
        None
    } else if enhanced.starts_with("5.2.") || refusal.code == Some(552) {
        Some(Some(now + Duration::days(30)))
    } else {
        Some(None)
    }
}

/// What becomes of a letter that was handed over without an answer `lost` times: once more for those
/// worth a copy, after the usual wait.
pub(super) fn resolve(letter: &Unsure, lost: i64, now: DateTime<Utc>) -> Outcome {
    let again = letter.letter.is_worth_a_copy() && lost <= 1;
    let again = again && !letter.letter.asks_when_unsure();
    let next = next_try(letter.id.0, letter.attempts, now, letter.expires_at.0).filter(|_| again);
    match next {
        Some(at) => back(Some(at)),
        // Whether a copy of it is welcome, staff decide.
        None if letter.letter.asks_when_unsure() => Outcome {
            to: OutboxState::Held,
            ..back(None)
        },
        None if letter.letter.is_worth_a_copy() => {
            end(OutboxState::Unknown, letter.letter.holds_secret(), now)
        }
        None => end(OutboxState::Failed, letter.letter.holds_secret(), now),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::database::Instant;
    use crate::mail::store::RowId;
    use crate::mail::{LetterKind, Phase};

    fn noon() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().unwrap()
    }

    fn letter(kind: LetterKind) -> Leased {
        Leased {
            id: RowId(Uuid::from_u128(5)),
            letter: kind,
            recipient: "ama@example.org".to_owned(),
            priority: 9,
            attempts: 0,
            expires_at: Instant(noon() + Duration::hours(5)),
            created_at: Instant(noon()),
            message: Vec::new(),
            question: None,
        }
    }

    fn refusal(blame: Blame, code: i32, reply: &str) -> Refusal {
        Refusal {
            phase: Phase::Envelope,
            blame,
            code: Some(code),
            reply: reply.to_owned(),
        }
    }

    #[test]
    fn only_an_address_that_is_at_fault_is_suppressed() {
        let soon = Some(Some(noon() + Duration::days(30)));
        for (code, reply, expected) in [
            (550, "5.1.1 unknown", Some(None)),
            (550, "no such user", Some(None)),
            (550, "5.7.1 you are on a block list", None),
            (550, "5.2.1 disabled", soon),
            (552, "mailbox full", soon),
        ] {
            let verdict = judge(
                &letter(LetterKind::Reminder),
                &refusal(Blame::Recipient, code, reply),
                noon(),
            );
            assert_eq!(verdict.suppress, expected, "{reply}");
            assert_eq!(verdict.outcome.to, OutboxState::Failed);
        }
    }

    #[test]
    fn a_fault_of_ours_costs_no_letter_a_try() {
        let verdict = judge(
            &letter(LetterKind::Reminder),
            &refusal(Blame::Sender, 535, "5.7.8 no"),
            noon(),
        );
        assert!(verdict.pause && !verdict.outcome.tried && verdict.suppress.is_none());
        assert_eq!(
            (verdict.outcome.to, verdict.outcome.not_before),
            (OutboxState::Ready, None)
        );
    }

    #[test]
    fn a_letter_of_unknown_fate_goes_once_more_unless_it_is_a_sign_in_link() {
        let unsure = |letter| Unsure {
            id: RowId(Uuid::from_u128(5)),
            letter,
            attempts: 1,
            expires_at: Instant(noon() + Duration::hours(5)),
        };
        let reached = |letter, lost| resolve(&unsure(letter), lost, noon()).to;
        assert_eq!(reached(LetterKind::Reminder, 1), OutboxState::Ready);
        assert_eq!(reached(LetterKind::Reminder, 2), OutboxState::Unknown);
        assert_eq!(reached(LetterKind::Approved, 1), OutboxState::Ready);
        assert_eq!(reached(LetterKind::Digest, 1), OutboxState::Held);
        assert_eq!(reached(LetterKind::SignIn, 1), OutboxState::Failed);
    }
}
