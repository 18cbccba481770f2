//! Taking due letters from the outbox, each by one worker only.

use chrono::{DateTime, Duration, SubsecRound, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};
use uuid::Uuid;

use super::sql_type::{Key, UtcInstant};
use super::{AnyConnection, DatabaseError, Instant, id_type};

id_type! {
    /// Proof of a lease: whoever writes an outcome must still hold it.
    LeaseToken
}

#[derive(QueryableByName)]
struct Leased {
    #[diesel(sql_type = Key)]
    id: LeaseToken,
}

#[derive(QueryableByName)]
struct ServerTime {
    #[diesel(sql_type = UtcInstant)]
    at: Instant,
}

impl LeaseToken {
    /// The clock that leases run by, in whole seconds.
    ///
    /// Replicas on PostgreSQL may have wrong clocks, and one that is fast would take a letter from
    /// a worker that is still sending it; so the server's clock counts, the same for all. The
    /// replicas on a SQLite file share a machine and with it `now`.
    pub fn clock(
        tx: &mut AnyConnection,
        now: DateTime<Utc>,
    ) -> Result<DateTime<Utc>, DatabaseError> {
        match tx {
            AnyConnection::Postgres(c) => {
                let time: ServerTime = diesel::sql_query("SELECT now() AS at").get_result(c)?;
                Ok(time.at.0.trunc_subsecs(0))
            }
            AnyConnection::Sqlite(_) => Ok(now),
        }
    }
}

/// Which letters are to be leased.
#[derive(Debug, Clone, Copy)]
pub struct Due {
    /// Those whose time has come by now.
    pub now: DateTime<Utc>,
    /// Up to this priority; smaller is more urgent.
    pub least_urgent: i32,
    /// Written at this moment or later.
    pub written_since: DateTime<Utc>,
    /// At most so many.
    pub count: i64,
}

/// Leases letters that are `ready` and due, most urgent first, for `term`; returns their keys.
/// Letters of another worker's open transaction are skipped, not waited for.
///
/// One statement on either database. Only PostgreSQL has several writers at a time, so only it
/// needs `FOR UPDATE SKIP LOCKED`.
pub fn lease_due(
    tx: &mut AnyConnection,
    owner: &str,
    token: LeaseToken,
    due: Due,
    term: Duration,
) -> Result<Vec<Uuid>, DatabaseError> {
    let until = Instant(LeaseToken::clock(tx, due.now)? + term);
    let (now, since) = (Instant(due.now), Instant(due.written_since));
    let rows: Vec<Leased> = match tx {
        AnyConnection::Postgres(c) => diesel::sql_query(
            "UPDATE outbox SET state = 'leased', lease_owner = $1, lease_token = $2, lease_until = $3
             WHERE id IN (SELECT id FROM outbox WHERE state = 'ready' AND not_before <= $4
                          AND priority <= $5 AND created_at >= $6
                          ORDER BY priority, not_before, id LIMIT $7 FOR UPDATE SKIP LOCKED)
             RETURNING id",
        )
        .bind::<Text, _>(owner)
        .bind::<Key, _>(token)
        .bind::<UtcInstant, _>(until)
        .bind::<UtcInstant, _>(now)
        .bind::<Integer, _>(due.least_urgent)
        .bind::<UtcInstant, _>(since)
        .bind::<BigInt, _>(due.count)
        .load(c)?,
        AnyConnection::Sqlite(c) => diesel::sql_query(
            "UPDATE outbox SET state = 'leased', lease_owner = ?, lease_token = ?, lease_until = ?
             WHERE id IN (SELECT id FROM outbox WHERE state = 'ready' AND not_before <= ?
                          AND priority <= ? AND created_at >= ?
                          ORDER BY priority, not_before, id LIMIT ?)
             RETURNING id",
        )
        .bind::<Text, _>(owner)
        .bind::<Key, _>(token)
        .bind::<UtcInstant, _>(until)
        .bind::<UtcInstant, _>(now)
        .bind::<Integer, _>(due.least_urgent)
        .bind::<UtcInstant, _>(since)
        .bind::<BigInt, _>(due.count)
        .load(c)?,
    };
    Ok(rows.into_iter().map(|row| row.id.0).collect())
}
