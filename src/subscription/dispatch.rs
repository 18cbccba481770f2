//! The planner's run: the digests that fell due go into the outbox.

use chrono::{DateTime, Duration, NaiveTime, Utc};

use super::letters::{Office, digest};
use super::manage::question;
use super::news::{News, turn_of};
use super::{DueOn, Subscription, SubscriptionError, store};
use crate::catalog::Entry;
use crate::database::{AnyConnection, DatabaseError};
use crate::event;
use crate::mail::{self, StopCause, Terms};

/// So many subscriptions are looked at in one transaction.
const AT_ONCE: i64 = 50;

/// How long a digest is worth sending.
pub(super) const WORTH: Duration = Duration::days(2);

/// What one run did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Dispatched {
    /// Letters newly written.
    pub written: usize,
    /// Whether more are due.
    pub is_more: bool,
}

/// Writes digests that fell due up to `now`, in one transaction; a run that leaves some says so. Two
/// replicas that run at once write each once.
///
/// After an outage each subscription gets its latest digest at most, with all that happened meanwhile, and
/// none that is older than two days.
pub fn dispatch(
    tx: &mut AnyConnection,
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> Result<Dispatched, SubscriptionError> {
    let all = store::due(tx, now, AT_ONCE)?;
    let mut dispatched = Dispatched {
        written: 0,
        is_more: i64::try_from(all.len()) == Ok(AT_ONCE),
    };
    for due in all {
        let it = match due.subscription {
            Ok(it) => it,
            Err(cause) => {
                tracing::error!(%cause, "a digest cannot be planned; it is tried again in a week");
                store::advance(tx, due.id, due.at, now + Duration::weeks(1))?;
                continue;
            }
        };
        let (latest, next) = (it.period.latest(it.zone, now), it.period.next(it.zone, now));
        let is_ours = store::advance(tx, due.id, due.at, next.at)?;
        // By rules of the zone that are known only now it may fall due a little later.
        let is_due = due.at < latest.at + Duration::hours(12) && now < latest.at + WORTH;
        if is_ours && is_due && write(tx, &it, [latest, next], office, now)? {
            dispatched.written += 1;
        }
    }
    Ok(dispatched)
}

/// Writes one digest, if there is anything to tell.
fn write(
    tx: &mut AnyConnection,
    it: &Subscription,
    [due, next]: [DueOn; 2],
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> Result<bool, SubscriptionError> {
    // Not by the clock: what was published a moment ago may not be printed yet.
    let told_at = it.told_at.max(office.catalog.changed_at);
    store::note_telling(tx, it.id, told_at)?;
    let midnight = next.day.and_time(NaiveTime::MIN);
    let until = it.zone.instant_of(midnight).earliest();
    let turn = |entry: &Entry| {
        if entry.listing.last_modified <= it.told_at {
            return Ok::<_, DatabaseError>(None);
        }
        Ok(turn_of(entry, event::stood_at(tx, entry.id, it.told_at)?))
    };
    let news = News::of(&it.selection, office.catalog, now, until, turn)?;
    if news.is_empty() {
        return Ok(false);
    }
    let (letter, intent) = digest(it, [due, next], &news, office, now);
    // Of a database that was put back nobody knows which digests have left.
    let stop = mail::stop(tx)?;
    let terms = Terms {
        question: Some(question(it.id)),
        held: stop.is_some_and(|stop| stop.cause == StopCause::Restored),
    };
    let letter = (&letter, &terms);
    Ok(mail::enqueue_on(tx, office.sender, letter, &intent, now)?)
}
