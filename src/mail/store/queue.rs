//! Table `mail_queue`: one row.

use diesel::prelude::*;

use super::Move;
use crate::database::schema::{mail_queue, outbox};
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::mail::{OutboxState, Stop, StopCause};

/// The queue as it is written down.
pub(in crate::mail) struct Queue {
    pub carried: i64,
    pub home: Option<String>,
    pub stop: Option<Stop>,
}

type Row = (
    i64,
    Option<String>,
    Option<Instant>,
    Option<StopCause>,
    Option<String>,
    Option<Instant>,
);

pub(in crate::mail) fn queue(tx: &mut AnyConnection) -> Result<Queue, DatabaseError> {
    let (carried, home, stopped_at, cause, words, retry_at): Row = mail_queue::table
        .select((
            mail_queue::carried,
            mail_queue::home,
            mail_queue::stopped_at,
            mail_queue::cause,
            mail_queue::words,
            mail_queue::retry_at,
        ))
        .first(tx)?;
    let stop = stopped_at.zip(cause).map(|(since, cause)| Stop {
        since: since.0,
        cause,
        words,
        retry_at: retry_at.map(|at| at.0),
    });
    Ok(Queue {
        carried,
        home,
        stop,
    })
}

/// Counts letters that a postman takes; returns how many there were ever.
pub(in crate::mail) fn count_carried(
    tx: &mut AnyConnection,
    letters: i64,
) -> Result<i64, DatabaseError> {
    diesel::update(mail_queue::table)
        .set(mail_queue::carried.eq(mail_queue::carried + letters))
        .execute(tx)?;
    Ok(mail_queue::table.select(mail_queue::carried).first(tx)?)
}

pub(in crate::mail) fn set_home(tx: &mut AnyConnection, home: &str) -> Result<(), DatabaseError> {
    diesel::update(mail_queue::table)
        .set(mail_queue::home.eq(home))
        .execute(tx)?;
    Ok(())
}

/// Stops a queue that runs; `false` when it stands already.
pub(in crate::mail) fn stop_queue(
    tx: &mut AnyConnection,
    stop: &Stop,
) -> Result<bool, DatabaseError> {
    let runs = mail_queue::table.filter(mail_queue::stopped_at.is_null());
    let stopped = diesel::update(runs)
        .set((
            mail_queue::stopped_at.eq(Instant(stop.since)),
            mail_queue::cause.eq(stop.cause),
            mail_queue::words.eq(&stop.words),
            mail_queue::retry_at.eq(stop.retry_at.map(Instant)),
        ))
        .execute(tx)?;
    Ok(stopped == 1)
}

/// Puts the next try of a queue that is stopped for the same cause off.
pub(in crate::mail) fn stop_longer(
    tx: &mut AnyConnection,
    stop: &Stop,
) -> Result<(), DatabaseError> {
    let stopped = mail_queue::table.filter(mail_queue::cause.eq(stop.cause));
    diesel::update(stopped)
        .set((
            mail_queue::words.eq(&stop.words),
            mail_queue::retry_at.eq(stop.retry_at.map(Instant)),
        ))
        .execute(tx)?;
    Ok(())
}

/// Starts a queue that is stopped, for this cause or for any; `false` when it was not.
pub(in crate::mail) fn start_queue(
    tx: &mut AnyConnection,
    cause: Option<StopCause>,
) -> Result<bool, DatabaseError> {
    let running = (
        mail_queue::stopped_at.eq(None::<Instant>),
        mail_queue::cause.eq(None::<StopCause>),
        mail_queue::words.eq(None::<String>),
        mail_queue::retry_at.eq(None::<Instant>),
    );
    let stopped = mail_queue::table.filter(mail_queue::stopped_at.is_not_null());
    let started = match cause {
        None => diesel::update(stopped).set(running).execute(tx)?,
        Some(cause) => diesel::update(stopped.filter(mail_queue::cause.eq(cause)))
            .set(running)
            .execute(tx)?,
    };
    Ok(started == 1)
}

/// Whatever might still leave waits for staff; returns how many letters.
pub(in crate::mail) fn hold_all(tx: &mut AnyConnection) -> Result<usize, DatabaseError> {
    let on_the_way = [
        OutboxState::Ready,
        OutboxState::Leased,
        OutboxState::Sending,
        OutboxState::Unknown,
    ];
    let open = outbox::table
        .filter(outbox::state.eq_any(on_the_way))
        .filter(outbox::settled_at.is_null());
    Ok(diesel::update(open)
        .set(Move::to(OutboxState::Held))
        .execute(tx)?)
}
