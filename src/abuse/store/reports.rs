//! Table `reports`.

use chrono::{DateTime, Utc};
use diesel::connection::Connection;
use diesel::prelude::*;

use crate::abuse::{NewReport, Report, ReportId, ReportReason};
use crate::account::PersonId;
use crate::database::schema::{events, reports};
use crate::database::sql_type::lower;
use crate::database::{AnyConnection, DatabaseError, Instant};
use crate::event::{EventId, State};
use crate::locale::Locale;
use crate::mail::Address;
use crate::text::{Line, Prose};

/// Writes a report; one that is there stays as it is.
pub fn insert(
    tx: &mut AnyConnection,
    new: &NewReport,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    // A button pressed twice comes twice at once. The savepoint is for PostgreSQL.
    let inserted = tx.transaction(|tx| {
        diesel::insert_into(reports::table)
            .values((
                reports::id.eq(new.id),
                reports::event_id.eq(new.event),
                reports::reason.eq(new.reason),
                reports::words.eq(new.words.as_ref().map(Prose::as_str)),
                reports::address.eq(new.address.as_ref().map(Address::as_str)),
                reports::reported_at.eq(Instant(now)),
                reports::locale.eq(new.locale.tag()),
            ))
            .execute(tx)
    });
    match inserted.map_err(DatabaseError::from) {
        Err(fault) if !fault.is_unique_violation() => Err(fault),
        _ => Ok(()),
    }
}

/// The reports that nobody has settled, the oldest first.
pub fn open(tx: &mut AnyConnection) -> Result<Vec<Report>, DatabaseError> {
    type Row = (
        ReportId,
        EventId,
        String,
        State,
        ReportReason,
        Option<String>,
        Option<String>,
        Instant,
        Option<String>,
    );
    let rows: Vec<Row> = reports::table
        .inner_join(events::table)
        .filter(reports::settled_at.is_null())
        .select((
            reports::id,
            events::id,
            events::title,
            events::state,
            reports::reason,
            reports::words,
            reports::address,
            reports::reported_at,
            reports::locale,
        ))
        .order((reports::reported_at, reports::id))
        .load(tx)?;
    let read = |(id, event, title, state, reason, words, address, reported_at, locale): Row| {
        let corrupt = |column, cause: String| DatabaseError::Corrupt {
            table: "reports",
            id: id.to_string(),
            column,
            cause,
        };
        Ok(Report {
            id,
            event,
            title: Line::try_from(title).map_err(|cause| corrupt("title", cause.to_string()))?,
            is_public: state.is_public(),
            reason,
            words,
            address: address
                .map(Address::try_from)
                .transpose()
                .map_err(|cause| corrupt("address", cause.to_string()))?,
            reported_at: reported_at.0,
            locale: locale
                .and_then(|tag| Locale::of_tag(&tag))
                .unwrap_or_default(),
        })
    };
    rows.into_iter().map(read).collect()
}

/// Settles a report and forgets its address; says whether it still waited.
pub fn settle(
    tx: &mut AnyConnection,
    id: ReportId,
    by: Option<PersonId>,
    words: &Line,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let settled = diesel::update(
        reports::table
            .find(id)
            .filter(reports::settled_at.is_null()),
    )
    .set((
        reports::settled_at.eq(Instant(now)),
        reports::settled_by.eq(by),
        reports::answer.eq(words.as_str()),
        reports::address.eq(None::<String>),
    ))
    .execute(tx)?;
    Ok(settled == 1)
}

/// Takes an address away from the reports that came with it.
pub fn forget(tx: &mut AnyConnection, email: &Address) -> Result<(), DatabaseError> {
    let theirs = lower(reports::address.assume_not_null()).eq(email.key());
    diesel::update(reports::table.filter(theirs))
        .set(reports::address.eq(None::<String>))
        .execute(tx)?;
    Ok(())
}
