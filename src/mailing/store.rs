//! Table `mail_batches`.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::batch::{AnnouncementForm, Batch, BatchId, BatchState};
use crate::account::PersonId;
use crate::database::schema::mail_batches;
use crate::database::{AnyConnection, DatabaseError, Instant, Json};

/// What is frozen when an announcement is approved.
pub(super) struct Frozen<'a> {
    pub digest: &'a str,
    pub letters: i32,
    pub not_before: DateTime<Utc>,
}

type Row = (
    BatchId,
    Option<PersonId>,
    Json,
    String,
    String,
    BatchState,
    Option<i32>,
    Option<Instant>,
    Instant,
);

const COLUMNS: (
    mail_batches::id,
    mail_batches::person_id,
    mail_batches::audience,
    mail_batches::subject,
    mail_batches::text,
    mail_batches::state,
    mail_batches::letters,
    mail_batches::not_before,
    mail_batches::created_at,
) = (
    mail_batches::id,
    mail_batches::person_id,
    mail_batches::audience,
    mail_batches::subject,
    mail_batches::text,
    mail_batches::state,
    mail_batches::letters,
    mail_batches::not_before,
    mail_batches::created_at,
);

/// The announcement with this key.
pub fn get(tx: &mut AnyConnection, id: BatchId) -> Result<Option<Batch>, DatabaseError> {
    let row: Option<Row> = mail_batches::table
        .find(id)
        .select(COLUMNS)
        .first(tx)
        .optional()?;
    row.map(read).transpose()
}

/// Announcements, the newest first.
pub fn newest(tx: &mut AnyConnection, limit: i64) -> Result<Vec<Batch>, DatabaseError> {
    let rows: Vec<Row> = mail_batches::table
        .order((mail_batches::created_at.desc(), mail_batches::id.desc()))
        .limit(limit)
        .select(COLUMNS)
        .load(tx)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<Batch, DatabaseError> {
    let (id, author, audience, subject, text, state, letters, not_before, created_at) = row;
    let audience = audience.read().map_err(|cause| DatabaseError::Corrupt {
        table: "mail_batches",
        id: id.to_string(),
        column: "audience",
        cause: cause.to_string(),
    })?;
    Ok(Batch {
        id,
        author,
        form: AnnouncementForm {
            audience,
            subject,
            text,
        },
        state,
        letters,
        not_before: not_before.map(|at| at.0),
        created_at: created_at.0,
    })
}

fn audience(form: &AnnouncementForm) -> Json {
    Json(serde_json::json!(form.audience))
}

pub(super) fn insert(
    tx: &mut AnyConnection,
    author: Option<PersonId>,
    form: &AnnouncementForm,
    now: DateTime<Utc>,
) -> Result<BatchId, DatabaseError> {
    let id = BatchId::new();
    diesel::insert_into(mail_batches::table)
        .values((
            mail_batches::id.eq(id),
            mail_batches::person_id.eq(author),
            mail_batches::audience.eq(audience(form)),
            mail_batches::subject.eq(form.subject.trim()),
            mail_batches::text.eq(&form.text),
            mail_batches::state.eq(BatchState::Draft),
            mail_batches::created_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(id)
}

/// Writes a draft anew; `false` when it is none any more.
pub(super) fn rewrite(
    tx: &mut AnyConnection,
    id: BatchId,
    form: &AnnouncementForm,
) -> Result<bool, DatabaseError> {
    let draft = mail_batches::table
        .find(id)
        .filter(mail_batches::state.eq(BatchState::Draft));
    let written = diesel::update(draft)
        .set((
            mail_batches::audience.eq(audience(form)),
            mail_batches::subject.eq(form.subject.trim()),
            mail_batches::text.eq(&form.text),
        ))
        .execute(tx)?;
    Ok(written == 1)
}

/// Approves a draft; `false` when somebody else was quicker.
pub(super) fn approve(
    tx: &mut AnyConnection,
    id: BatchId,
    frozen: &Frozen<'_>,
    now: DateTime<Utc>,
) -> Result<bool, DatabaseError> {
    let draft = mail_batches::table
        .find(id)
        .filter(mail_batches::state.eq(BatchState::Draft));
    let approved = diesel::update(draft)
        .set((
            mail_batches::state.eq(BatchState::Approved),
            mail_batches::digest.eq(frozen.digest),
            mail_batches::letters.eq(frozen.letters),
            mail_batches::not_before.eq(Instant(frozen.not_before)),
            mail_batches::approved_at.eq(Instant(now)),
        ))
        .execute(tx)?;
    Ok(approved == 1)
}

/// From one of these states to another; `false` when it is in none of them.
pub(super) fn turn(
    tx: &mut AnyConnection,
    id: BatchId,
    from: &[BatchState],
    to: BatchState,
) -> Result<bool, DatabaseError> {
    let there = mail_batches::table
        .find(id)
        .filter(mail_batches::state.eq_any(from.to_vec()));
    let turned = diesel::update(there)
        .set(mail_batches::state.eq(to))
        .execute(tx)?;
    Ok(turned == 1)
}
