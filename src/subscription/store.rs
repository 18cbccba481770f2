//! Table `subscriptions`.

use chrono::{DateTime, Utc};
use diesel::connection::Connection;
use diesel::prelude::*;

use super::{Period, Subscription, SubscriptionId, Wish};
use crate::database::schema::subscriptions;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::feed::Selection;
use crate::locale::Locale;
use crate::mail::Address;
use crate::recurrence::Zone;

#[derive(Queryable, Selectable)]
#[diesel(table_name = subscriptions)]
struct Row {
    id: SubscriptionId,
    email: String,
    selection: String,
    period: Period,
    locale: String,
    zone: String,
    asked_at: Instant,
    confirmed_at: Option<Instant>,
    told_at: Option<Instant>,
    next_at: Option<Instant>,
}

impl Row {
    fn read(self) -> Result<Subscription, DatabaseError> {
        let id = self.id;
        let corrupt = |column, cause: String| DatabaseError::Corrupt {
            table: "subscriptions",
            id: id.to_string(),
            column,
            cause,
        };
        Ok(Subscription {
            id,
            email: Address::try_from(self.email)
                .map_err(|cause| corrupt("email", cause.to_string()))?,
            selection: Selection::from_path(&self.selection)
                .map_err(|cause| corrupt("selection", cause.to_string()))?,
            period: self.period,
            // What a later release no longer has is not worth a digest that never comes.
            locale: Locale::of_tag(&self.locale).unwrap_or_default(),
            zone: Zone::parse(&self.zone).unwrap_or(Zone::UTC),
            asked_at: self.asked_at.0,
            confirmed_at: self.confirmed_at.map(|at| at.0),
            told_at: self.told_at.unwrap_or(self.asked_at).0,
            next_at: self.next_at.map(|at| at.0),
        })
    }
}

pub(super) fn get(
    tx: &mut AnyConnection,
    id: SubscriptionId,
) -> Result<Option<Subscription>, DatabaseError> {
    let row = subscriptions::table
        .find(id)
        .select(Row::as_select())
        .first(tx)
        .optional()?;
    row.map(Row::read).transpose()
}

pub(super) fn find(
    tx: &mut AnyConnection,
    email_key: &str,
    selection: &Selection,
) -> Result<Option<Subscription>, DatabaseError> {
    let row = subscriptions::table
        .filter(subscriptions::email_key.eq(email_key))
        .filter(subscriptions::selection.eq(selection.canonical()))
        .select(Row::as_select())
        .first(tx)
        .optional()?;
    row.map(Row::read).transpose()
}

pub(super) fn by_link(
    tx: &mut AnyConnection,
    digest: &str,
) -> Result<Option<Subscription>, DatabaseError> {
    let row = subscriptions::table
        .filter(subscriptions::link_digest.eq(digest))
        .select(Row::as_select())
        .first(tx)
        .optional()?;
    row.map(Row::read).transpose()
}

/// How many requests of an address wait to be confirmed.
pub(super) fn count_open(tx: &mut AnyConnection, email_key: &str) -> Result<i64, DatabaseError> {
    Ok(subscriptions::table
        .filter(subscriptions::email_key.eq(email_key))
        .filter(subscriptions::confirmed_at.is_null())
        .count()
        .get_result(tx)?)
}

/// Keeps a request, or asks anew for one that nobody confirmed; `false` when another did so at this
/// moment.
pub(super) fn put_wish(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    wish: &Wish,
    link_digest: &str,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let how = || {
        (
            subscriptions::period.eq(wish.period),
            subscriptions::locale.eq(wish.locale.tag()),
            subscriptions::zone.eq(wish.zone.name()),
            subscriptions::asked_at.eq(Instant(now)),
            subscriptions::link_digest.eq(link_digest),
        )
    };
    let open = subscriptions::table
        .find(id)
        .filter(subscriptions::confirmed_at.is_null());
    if diesel::update(open).set(how()).execute(tx)? == 1 {
        return Ok(true);
    }
    // The savepoint is for PostgreSQL, where a refused row ends a transaction.
    let inserted = tx.transaction(|tx| {
        diesel::insert_into(subscriptions::table)
            .values((
                subscriptions::id.eq(id),
                subscriptions::email.eq(wish.address.as_str()),
                subscriptions::email_key.eq(wish.address.key()),
                subscriptions::selection.eq(wish.selection.canonical()),
                how(),
            ))
            .execute(tx)
    });
    match inserted.map_err(DatabaseError::from) {
        Err(fault) if fault.is_unique_violation() => Ok(false),
        inserted => inserted.map(|_| true),
    }
}

/// Notes that somebody filled in a form about one that is active.
pub(super) fn note_asking(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(subscriptions::table.find(id))
        .set(subscriptions::asked_at.eq(Instant(now)))
        .execute(tx)?;
    Ok(())
}

/// Makes it active; the first who confirms it does.
pub(super) fn confirm(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    next_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let open = subscriptions::table
        .find(id)
        .filter(subscriptions::confirmed_at.is_null());
    diesel::update(open)
        .set((
            subscriptions::confirmed_at.eq(Instant(now)),
            subscriptions::told_at.eq(Instant(now)),
            subscriptions::next_at.eq(Instant(next_at)),
        ))
        .execute(tx)?;
    Ok(())
}

pub(super) fn change(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    wish: &Wish,
    next_at: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(subscriptions::table.find(id))
        .set((
            subscriptions::selection.eq(wish.selection.canonical()),
            subscriptions::period.eq(wish.period),
            subscriptions::locale.eq(wish.locale.tag()),
            subscriptions::zone.eq(wish.zone.name()),
            subscriptions::next_at.eq(Instant(next_at)),
        ))
        .execute(tx)?;
    Ok(())
}

/// What fell due.
pub(super) struct Due {
    pub id: SubscriptionId,
    pub at: DateTime<Utc>,
    /// A row that cannot be read holds up no other.
    pub subscription: Result<Subscription, DatabaseError>,
}

/// What fell due, the longest waiting first.
pub(super) fn due(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Due>, DatabaseError> {
    let rows: Vec<Row> = subscriptions::table
        .filter(subscriptions::next_at.le(Instant(now)))
        .select(Row::as_select())
        .order((subscriptions::next_at, subscriptions::id))
        .limit(limit)
        .load(tx)?;
    let read = |row: Row| Due {
        id: row.id,
        at: row.next_at.map_or(now, |at| at.0),
        subscription: row.read(),
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Moves the next due moment on from `from` to `to`; says whether it was still there. Of two replicas
/// that plan at once the second waits here for the first and is told no.
pub(super) fn advance(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let due = subscriptions::table
        .find(id)
        .filter(subscriptions::next_at.eq(Instant(from)));
    let moved = diesel::update(due)
        .set(subscriptions::next_at.eq(Instant(to)))
        .execute(tx)?;
    Ok(moved == 1)
}

/// Notes up to when all that happened was looked at.
pub(super) fn note_telling(
    tx: &mut AnyConnection,
    id: SubscriptionId,
    told_at: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::update(subscriptions::table.find(id))
        .set(subscriptions::told_at.eq(Instant(told_at)))
        .execute(tx)?;
    Ok(())
}

pub(super) fn remove(tx: &mut AnyConnection, id: SubscriptionId) -> Result<(), DatabaseError> {
    diesel::delete(subscriptions::table.find(id)).execute(tx)?;
    Ok(())
}

pub(super) fn remove_all(tx: &mut AnyConnection, email_key: &str) -> Result<(), DatabaseError> {
    diesel::delete(subscriptions::table.filter(subscriptions::email_key.eq(email_key)))
        .execute(tx)?;
    Ok(())
}

pub(super) fn remove_open_before(
    tx: &mut AnyConnection,
    before: DateTime<Utc>,
) -> Result<usize, DatabaseError> {
    let over = subscriptions::table
        .filter(subscriptions::confirmed_at.is_null())
        .filter(subscriptions::asked_at.le(Instant(before)));
    Ok(diesel::delete(over).execute(tx)?)
}

/// How many digests there are, for staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Those that are confirmed.
    pub active: i64,
    /// Those that wait for it.
    pub open: i64,
}

/// Counts them.
pub fn counts(tx: &mut AnyConnection) -> Result<Counts, DatabaseError> {
    let all: i64 = subscriptions::table.count().get_result(tx)?;
    let active: i64 = subscriptions::table
        .filter(subscriptions::confirmed_at.is_not_null())
        .count()
        .get_result(tx)?;
    Ok(Counts {
        active,
        open: all - active,
    })
}
