//! Table `audit_log`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::line::LineId;
use super::{Act, AuditLine, Filter, Subject, SubjectKind};
use crate::account::{Actor, PersonId};
use crate::database::schema::audit_log;
use crate::database::{AnyConnection, DatabaseError, Instant};

/// Writes a line, in the transaction of the act.
pub fn record(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    subject: &Subject,
    detail: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    diesel::insert_into(audit_log::table)
        .values((
            audit_log::id.eq(LineId::new()),
            audit_log::at.eq(Instant(now)),
            audit_log::person_id.eq(actor.person()),
            audit_log::act.eq(act),
            audit_log::subject_kind.eq(subject.kind),
            audit_log::subject.eq(&subject.key),
            audit_log::detail.eq(detail),
        ))
        .execute(tx)?;
    Ok(())
}

/// A row as it is read.
type Row = (
    LineId,
    Instant,
    Option<PersonId>,
    Act,
    SubjectKind,
    String,
    Option<String>,
);

/// The lines that pass the filter, the newest first, at most `limit`.
pub fn find(
    tx: &mut AnyConnection,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<AuditLine>, DatabaseError> {
    let mut lines = audit_log::table
        .select((
            audit_log::id,
            audit_log::at,
            audit_log::person_id,
            audit_log::act,
            audit_log::subject_kind,
            audit_log::subject,
            audit_log::detail,
        ))
        .order((audit_log::at.desc(), audit_log::id.desc()))
        .limit(limit)
        .into_boxed();
    if let Some(person) = filter.person {
        lines = lines.filter(audit_log::person_id.eq(person));
    }
    if let Some(act) = filter.act {
        lines = lines.filter(audit_log::act.eq(act));
    }
    if let Some(kind) = filter.kind {
        lines = lines.filter(audit_log::subject_kind.eq(kind));
    }
    if let Some(key) = &filter.key {
        lines = lines.filter(audit_log::subject.eq(key.clone()));
    }
    if let Some(from) = filter.from {
        lines = lines.filter(audit_log::at.ge(Instant(from)));
    }
    if let Some(until) = filter.until {
        lines = lines.filter(audit_log::at.lt(Instant(until)));
    }
    if let Some((at, id)) = filter.before {
        let older = audit_log::at.lt(Instant(at));
        let same = audit_log::at.eq(Instant(at)).and(audit_log::id.lt(id));
        lines = lines.filter(older.or(same));
    }
    let rows: Vec<Row> = lines.load(tx)?;
    Ok(rows.into_iter().map(read).collect())
}

fn read((id, at, person, act, kind, key, detail): Row) -> AuditLine {
    AuditLine {
        id,
        at: at.0,
        person,
        act,
        subject: Subject { kind, key },
        detail,
    }
}
