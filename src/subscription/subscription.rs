//! A digest that somebody asked for.

use chrono::{DateTime, Utc};

use super::Period;
use crate::database::id_type;
use crate::feed::{Past, Selection};
use crate::locale::Locale;
use crate::mail::Address;
use crate::recurrence::Zone;

id_type! {
    /// Key of a subscription.
    SubscriptionId
}

/// Who gets which events by mail, and how.
#[derive(Debug, Clone)]
pub struct Subscription {
    /// Key.
    pub id: SubscriptionId,
    /// Who.
    pub email: Address,
    /// Which events.
    pub selection: Selection,
    /// How often.
    pub period: Period,
    /// In which language.
    pub locale: Locale,
    /// By the clocks of which zone.
    pub zone: Zone,
    /// When a letter about it last went out because somebody filled in a form.
    pub asked_at: DateTime<Utc>,
    /// Since when it is active.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Up to when all that happened to events was looked at.
    pub told_at: DateTime<Utc>,
    /// When the next one falls due.
    pub next_at: Option<DateTime<Utc>>,
}

/// The events of a selection without what only calendars know: how far back it reaches, and how its
/// lines are written.
pub(super) fn events_of(selection: Selection) -> Selection {
    selection.without_options().reaching(Past::default())
}
