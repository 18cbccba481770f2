//! Letters that come back, and what follows for them and for their addresses.

mod report;

use chrono::{DateTime, Duration, Utc};

use super::store::{self, RowId};
use super::words::kept;
use super::{Address, ReturnPath, SuppressionKey, SuppressionScope};
use crate::database::{AnyConnection, DatabaseError, Instant, text_enum};
pub use report::LARGEST;

text_enum! {
    /// What a report says of the address.
    BounceKind {
        /// There is no such mailbox (5.1.x): it gets no more mail.
        Hard = "hard",
        /// It could not take this letter: full, too large, out of reach for days.
        Soft = "soft",
        /// The letter or we were not liked (x.7.x); nothing against the address.
        Policy = "policy",
    }
}

/// What became of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bounced {
    /// It is none: an automatic answer, a delay, anything at all.
    NoReport,
    /// No letter of ours came back.
    Unmatched,
    /// It was here before.
    Known,
    /// It is noted.
    Noted {
        /// What it says of the address.
        kind: BounceKind,
        /// Whether the address gets no more mail for it.
        suppressed: bool,
    },
}

/// A soft bounce counts for so long, and for so long an address rests that had [`ENOUGH`] of them.
const MEMORY: Duration = Duration::days(30);
const ENOUGH: i64 = 4;

/// Reads a message that came to the address of reports; `came_to` is the recipient in its envelope, if
/// that is known.
///
/// The letter is found by the token in the address, which only who had the letter or carried it can
/// know; else by the Message-ID, which they know as well. What they can do with it is to cut off the
/// mailbox they read.
pub fn take_back(
    tx: &mut AnyConnection,
    message: &[u8],
    came_to: Option<&str>,
    return_path: Option<&ReturnPath>,
    suppressions: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<Bounced, DatabaseError> {
    let Some(report) = report::read(message) else {
        return Ok(Bounced::NoReport);
    };
    let addresses = came_to
        .into_iter()
        .chain(report.came_to.iter().map(String::as_str));
    let by_token = return_path.and_then(|path| {
        let mut letters = addresses.filter_map(|it| path.letter(it));
        letters.next().map(RowId)
    });
    let found = match (by_token, &report.message_id) {
        (Some(id), _) => store::gone_out(tx, id)?,
        (None, Some(message_id)) => store::gone_out_as(tx, message_id)?,
        (None, None) => None,
    };
    let Some((id, to)) = found.and_then(|(id, to)| Some((id, Address::parse(&to).ok()?))) else {
        return Ok(Bounced::Unmatched);
    };
    let bounce = store::NewBounce {
        outbox_id: id,
        address_digest: suppressions.digest(&to),
        kind: kind_of(&report.status),
        words: kept(&report.words, &to),
        status: report.status,
        received_at: Instant(now),
    };
    if !store::note_bounce(tx, &bounce)? {
        return Ok(Bounced::Known);
    }
    store::bounce(tx, id, now)?;
    let suppressed = draw_conclusion(tx, &bounce, &to, now)?;
    tracing::info!(outbox.id = %id, bounce.kind = %bounce.kind, bounce.status = bounce.status, "a letter came back");
    Ok(Bounced::Noted {
        kind: bounce.kind,
        suppressed,
    })
}

/// Whether the address gets no more mail.
fn draw_conclusion(
    tx: &mut AnyConnection,
    bounce: &store::NewBounce,
    to: &Address,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let until = match bounce.kind {
        BounceKind::Hard => None,
        BounceKind::Policy => return Ok(false),
        BounceKind::Soft => {
            let since = now - MEMORY;
            if store::soft_bounces(tx, &bounce.address_digest, since)? < ENOUGH {
                return Ok(false);
            }
            Some(now + MEMORY)
        }
    };
    let reason = format!("came back: {} {}", bounce.status, bounce.words);
    let entry = store::Suppression {
        digest: &bounce.address_digest,
        scope: SuppressionScope::All,
        masked: Some(&to.masked()),
        reason: reason.trim(),
        until,
    };
    store::suppress(tx, &entry, now)?;
    Ok(true)
}

/// 5.1.7 and 5.1.8 are about the sender's address.
fn kind_of(status: &str) -> BounceKind {
    let subject = status.split('.').nth(1);
    match (status, subject) {
        ("5.1.7" | "5.1.8", _) | (_, Some("7")) => BounceKind::Policy,
        _ if status.starts_with("5.1.") => BounceKind::Hard,
        _ => BounceKind::Soft,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_mailbox_that_is_not_there_is_a_hard_bounce() {
        for (status, kind) in [
            ("5.1.1", BounceKind::Hard),
            ("5.1.10", BounceKind::Hard),
            ("5.1.8", BounceKind::Policy),
            ("5.7.26", BounceKind::Policy),
            ("5.2.2", BounceKind::Soft),
            ("4.4.7", BounceKind::Soft),
            ("4.1.1", BounceKind::Soft),
            ("5.0.0", BounceKind::Soft),
        ] {
            assert_eq!(kind_of(status), kind, "{status}");
        }
    }
}
