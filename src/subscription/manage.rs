//! What the reader of a digest does with it: change it, leave it, have it forgotten.

use chrono::{DateTime, Utc};

use super::subscription::events_of;
use super::{
    Period, Subscription, SubscriptionError, SubscriptionId, SubscriptionKey, Wish, store,
};
use crate::database::{AnyConnection, DatabaseError};
use crate::feed::Selection;
use crate::locale::Locale;
use crate::mail::{self, Address, LetterKind};
use crate::recurrence::Zone;

/// How a digest is to be from now on.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the fields are those of a subscription")]
pub struct Change {
    pub selection: Selection,
    pub period: Period,
    pub locale: Locale,
    pub zone: Zone,
}

/// The digest that a link in a letter belongs to. Nothing is changed.
///
/// # Errors
/// [`SubscriptionError::DeadLink`] when it is nobody's, or was left.
pub fn open(
    tx: &mut AnyConnection,
    key: &SubscriptionKey,
    token: &str,
) -> Result<Subscription, SubscriptionError> {
    let id = key.read(token).ok_or(SubscriptionError::DeadLink)?;
    let found = store::get(tx, id)?.filter(|it| it.confirmed_at.is_some());
    found.ok_or(SubscriptionError::DeadLink)
}

/// Changes a digest. What was told is not told again, and a week that had its digest gets no second one.
///
/// # Errors
/// [`SubscriptionError::Doubled`] when another digest of the address has this selection already.
pub fn change(
    tx: &mut AnyConnection,
    it: &Subscription,
    change: Change,
    now: DateTime<Utc>,
) -> Result<(), SubscriptionError> {
    let wish = Wish {
        address: it.email.clone(),
        selection: events_of(change.selection),
        period: change.period,
        locale: change.locale,
        zone: change.zone,
    };
    let other = store::find(tx, &wish.address.key(), &wish.selection)?;
    if other.is_some_and(|other| other.id != it.id) {
        return Err(SubscriptionError::Doubled);
    }
    let is_same_time = (it.period, it.zone) == (wish.period, wish.zone);
    let next_at = match it.next_at {
        Some(next_at) if is_same_time => next_at,
        _ => wish.period.next(wish.zone, now).at,
    };
    Ok(store::change(tx, it.id, &wish, next_at)?)
}

/// Leaves a digest: the row goes, and what waits to be sent is not sent.
pub fn leave(tx: &mut AnyConnection, id: SubscriptionId) -> Result<(), DatabaseError> {
    store::remove(tx, id)
}

/// Forgets all that is kept of an address because of digests, letters among it.
pub fn forget(
    tx: &mut AnyConnection,
    email: &Address,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    store::remove_all(tx, &email.key())?;
    let letters = [LetterKind::Digest, LetterKind::ConfirmDigest];
    mail::forget_letters(tx, email, &letters, now)
}

/// What a digest in the outbox takes for granted: that somebody still wants it.
pub(super) fn question(id: SubscriptionId) -> String {
    format!("digest {id}")
}

/// Whether the digest that takes `question` for granted may leave. Another question than about a digest
/// keeps no letter back.
pub fn still_wanted(tx: &mut AnyConnection, question: &str) -> Result<bool, DatabaseError> {
    let id = question.strip_prefix("digest ");
    match id.and_then(|id| id.parse().ok()) {
        Some(id) => Ok(store::get(tx, id)?.is_some_and(|it| it.confirmed_at.is_some())),
        None => Ok(true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_names_the_subscription_and_no_address() {
        let id = SubscriptionId::new();
        let words = question(id);
        let read = words.strip_prefix("digest ").and_then(|it| it.parse().ok());
        assert_eq!(read, Some(id));
    }
}
