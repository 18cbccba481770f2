//! The record of tries, and the list of addresses that get no mail.

use chrono::{DateTime, Utc};
use diesel::connection::Connection;
use diesel::prelude::*;

use super::RowId;
use crate::database::schema::{mail_attempts, suppressions};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::words::enhanced;
use crate::mail::{Phase, SuppressionScope};

/// Notes a try.
pub(in crate::mail) fn note(
    tx: &mut AnyConnection,
    id: RowId,
    now: DateTime<Utc>,
    phase: Phase,
    code: Option<i32>,
    reply: &str,
) -> Result<(), DatabaseError> {
    diesel::insert_into(mail_attempts::table)
        .values((
            mail_attempts::id.eq(RowId::new()),
            mail_attempts::outbox_id.eq(id),
            mail_attempts::tried_at.eq(Instant(now)),
            mail_attempts::phase.eq(phase),
            mail_attempts::code.eq(code),
            mail_attempts::reply.eq(reply),
            mail_attempts::enhanced.eq(enhanced(reply)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Whether some try came as far as handing the letter over.
pub(in crate::mail) fn may_have_left(
    tx: &mut AnyConnection,
    id: RowId,
) -> Result<bool, DatabaseError> {
    let tries: i64 = mail_attempts::table
        .filter(mail_attempts::outbox_id.eq(id))
        .filter(mail_attempts::phase.eq_any([Phase::Data, Phase::Done]))
        .count()
        .get_result(tx)?;
    Ok(tries > 0)
}

/// How often the letter was handed over without an answer.
pub(in crate::mail) fn lost_count(tx: &mut AnyConnection, id: RowId) -> Result<i64, DatabaseError> {
    Ok(mail_attempts::table
        .filter(mail_attempts::outbox_id.eq(id))
        .filter(mail_attempts::phase.eq(Phase::Data))
        .filter(mail_attempts::code.is_null())
        .count()
        .get_result(tx)?)
}

/// Whether an address is on the list for any of `scopes`.
pub(in crate::mail) fn is_suppressed(
    tx: &mut AnyConnection,
    digest: &str,
    scopes: &[SuppressionScope],
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let entries: i64 = suppressions::table
        .filter(suppressions::address_digest.eq(digest))
        .filter(suppressions::scope.eq_any(scopes.to_vec()))
        .filter(
            suppressions::until
                .is_null()
                .or(suppressions::until.gt(Instant(now))),
        )
        .count()
        .get_result(tx)?;
    Ok(entries > 0)
}

/// An address that gets no mail, as it is listed.
pub(in crate::mail) struct Suppression<'a> {
    pub digest: &'a str,
    pub scope: SuppressionScope,
    pub masked: Option<&'a str>,
    pub reason: &'a str,
    pub until: Option<DateTime<Utc>>,
}

/// Puts an address on the list, or prolongs its stay.
pub(in crate::mail) fn suppress(
    tx: &mut AnyConnection,
    entry: &Suppression<'_>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let terms = (
        suppressions::reason.eq(entry.reason),
        suppressions::until.eq(entry.until.map(Instant)),
        suppressions::masked.eq(entry.masked),
    );
    let known = suppressions::table.find((entry.digest, entry.scope));
    if diesel::update(known).set(terms).execute(tx)? == 1 {
        return Ok(());
    }
    // Two postmen may learn it at once; what either writes is as good. The savepoint is for PostgreSQL.
    let inserted = tx.transaction(|tx| {
        diesel::insert_into(suppressions::table)
            .values((
                suppressions::address_digest.eq(entry.digest),
                suppressions::scope.eq(entry.scope),
                suppressions::created_at.eq(Instant(now)),
                terms,
            ))
            .execute(tx)
    });
    match inserted.map_err(DatabaseError::from) {
        Err(fault) if !fault.is_unique_violation() => Err(fault),
        _ => Ok(()),
    }
}
