//! Asking for a digest, and saying by the link in a letter that one has asked (double opt-in).
//!
//! Whoever fills in the form gets one answer, whether the address is known or not; what there is to
//! say about it stands in the letter.

use chrono::{DateTime, Duration, Utc};

use super::letters::{Office, already, confirmation};
use super::subscription::events_of;
use super::{Period, Subscription, SubscriptionError, SubscriptionId, store};
use crate::account::LinkToken;
use crate::database::{AnyConnection, DatabaseError};
use crate::feed::Selection;
use crate::locale::Locale;
use crate::mail::{self, Address, SuppressionKey, SuppressionScope};
use crate::recurrence::Zone;

/// How long the link in the letter works; a request that nobody confirms is forgotten then.
pub const ASK_TERM: Duration = Duration::days(3);

/// Within so long the same request writes no second letter.
const PAUSE: Duration = Duration::hours(1);

/// So many requests of one address may wait to be confirmed: strangers type addresses.
const MOST_OPEN: i64 = 5;

/// What somebody asks for.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Who is to get it.
    pub address: Address,
    /// Which events.
    pub selection: Selection,
    /// How often.
    pub period: Period,
    /// In which language.
    pub locale: Locale,
    /// By the clocks of which zone.
    pub zone: Zone,
}

/// Takes a request, and writes the letter about it. Of an address that was asked for the same within the
/// hour, or for too much, nothing is heard.
pub fn ask(
    tx: &mut AnyConnection,
    wish: Wish,
    office: &Office<'_>,
    now: DateTime<Utc>,
) -> Result<(), SubscriptionError> {
    let wish = Wish {
        selection: events_of(wish.selection),
        ..wish
    };
    let key = wish.address.key();
    let known = store::find(tx, &key, &wish.selection)?;
    let (letter, intent) = match known {
        Some(known) if now < known.asked_at + PAUSE => return Ok(()),
        Some(known) if known.confirmed_at.is_some() => {
            store::note_asking(tx, known.id, now)?;
            already(&known, office, now)
        }
        known => {
            if known.is_none() && store::count_open(tx, &key)? >= MOST_OPEN {
                return Ok(());
            }
            let token = LinkToken::random();
            let id = known.map_or_else(SubscriptionId::new, |known| known.id);
            // Another request that is made at this moment writes the letter.
            if !store::put_wish(tx, id, &wish, &token.digest(), now)? {
                return Ok(());
            }
            confirmation(id, &wish, &token, office, now)
        }
    };
    mail::enqueue(tx, office.sender, &letter, &intent, now)?;
    Ok(())
}

/// What the link in a letter would confirm, or has confirmed. Nothing is changed.
///
/// # Errors
/// [`SubscriptionError::DeadLink`] when it is too old or nobody's.
pub fn asked(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<Subscription, SubscriptionError> {
    let found = store::by_link(tx, &token.digest())?;
    let is_good = |it: &Subscription| it.confirmed_at.is_some() || now < it.asked_at + ASK_TERM;
    found.filter(is_good).ok_or(SubscriptionError::DeadLink)
}

/// Confirms it: from now on digests fall due. Confirming it twice is confirming it once.
///
/// Whoever wanted no such mail before wants it now: their address is taken off that list. One that
/// cannot be reached stays on its own.
///
/// # Errors
/// As [`asked`].
pub fn confirm(
    tx: &mut AnyConnection,
    token: &LinkToken,
    suppressions: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<Subscription, SubscriptionError> {
    let found = asked(tx, token, now)?;
    if found.confirmed_at.is_none() {
        store::confirm(tx, found.id, found.period.next(found.zone, now).at, now)?;
        let digest = suppressions.digest(&found.email);
        mail::lift(tx, &digest, SuppressionScope::Reminders)?;
    }
    asked(tx, token, now)
}

/// Forgets the requests that nobody confirmed in time; returns how many there were.
pub fn sweep(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize, DatabaseError> {
    store::remove_open_before(tx, now - ASK_TERM)
}
