//! JSCalendar (RFC 8984) as it is read: what `folkmoot export jscalendar` wrote, and what others did.
//!
//! Of people nothing is taken, whatever a file says of them: hosts are groups.

mod lines;
mod object;
mod place;
mod series;
mod when;
mod words;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use serde_json::Value;

use self::object::Object;
use super::candidate::{Candidate, keep_all};
use super::report::{FileFault, Report};
use super::{ImportError, Run, read_file};
use crate::database::Database;
use crate::event::{EventForm, Identity, State};
use crate::group::Group;
use crate::recurrence::When;
use crate::slug::Slug;
use crate::text::Line;

/// The largest file that is read, in bytes: some thirty thousand events.
const MAX_FILE: u64 = 64 * 1024 * 1024;

/// Brings in every event of a file: one `Event`, a `Group`, or an array of either. An event is known
/// again by its `uid`, so running it again changes what changed in the file.
///
/// # Errors
/// When the file cannot be read or is no JSON, or the database fails.
pub fn import_jscalendar(db: &Database, file: &Path, run: &Run<'_>) -> Result<Report, ImportError> {
    let bytes = read_file(file, MAX_FILE)?;
    let result = match candidates(&bytes) {
        Ok(candidates) => Ok(keep_all(db, candidates, run)?),
        Err(fault) => Err(fault),
    };
    Ok(Report::of_file(file, result, run))
}

/// Every event of the file, read as far as it can be without a database.
fn candidates(bytes: &[u8]) -> Result<Vec<Result<Candidate, FileFault>>, FileFault> {
    let value: Value = serde_json::from_slice(bytes).map_err(|cause| FileFault {
        line: cause.line() as u64,
        column: cause.column() as u64,
        message: format!("is no JSON: {cause}"),
    })?;
    let mut lines = lines::of_objects(bytes).into_iter();
    let mut candidates = Vec::new();
    let mut groups = BTreeMap::new();
    gather(&value, &mut lines, &mut groups, &mut candidates);
    Ok(candidates)
}

/// Walks groups in groups; `lines` has that of each object that can hold an event, in their order.
fn gather(
    value: &Value,
    lines: &mut impl Iterator<Item = u64>,
    groups: &mut BTreeMap<Slug, Group>,
    candidates: &mut Vec<Result<Candidate, FileFault>>,
) {
    if let Some(values) = value.as_array() {
        for value in values {
            gather(value, lines, groups, candidates);
        }
        return;
    }
    let line = lines.next().unwrap_or(1);
    let Some(map) = value.as_object() else {
        let message = "is no object of JSCalendar".to_owned();
        candidates.push(Err(FileFault {
            line,
            column: 1,
            message,
        }));
        return;
    };
    let object = Object { map, line };
    match map.get("@type").and_then(Value::as_str) {
        Some("Group") => {
            groups.extend(words::groups(&object));
            match map.get("entries") {
                Some(entries) if entries.is_array() => gather(entries, lines, groups, candidates),
                _ => candidates.push(Err(object.fault("a Group has an array of entries"))),
            }
        }
        Some("Event") => candidates.push(candidate(&object, groups)),
        // What is due before an event is stated by the event itself.
        Some("Task") if object.own("kind").and_then(Value::as_str) == Some("deadline") => {}
        Some("Task") => candidates.push(Err(object.fault("a Task is no event"))),
        _ => candidates.push(Err(object.fault("@type is none of Event, Group and Task"))),
    }
}

fn candidate(object: &Object<'_>, groups: &BTreeMap<Slug, Group>) -> Result<Candidate, FileFault> {
    let uid = object.required("uid")?;
    let uid = Line::parse(uid, 240).map_err(|cause| object.fault(format!("uid {cause}")))?;
    let mut candidate = Candidate {
        line: object.line,
        columns: Rc::default(),
        origin: Line::parse(&format!("jscalendar:{uid}"), 255)
            .map_err(|cause| object.fault(format!("uid {cause}")))?,
        identity: Some(identity(object, uid)?),
        slug: words::slug(object),
        form: EventForm::default(),
        series: None,
        hosts: words::hosts(object, groups)?,
        state: State::Published,
        state_reason: None,
        notes: Vec::new(),
    };
    words::fill(object, &mut candidate)?;
    place::fill(object, &mut candidate)?;
    let when = when::fill(object, &mut candidate)?;
    candidate.series = series::read(object, &when, &mut candidate.notes)?;
    "no".clone_into(&mut candidate.form.repeats);
    standing(object, &mut candidate)?;
    Ok(candidate)
}

fn identity(object: &Object<'_>, uid: Line) -> Result<Identity, FileFault> {
    let moment = |name: &str| -> Result<Option<DateTime<Utc>>, FileFault> {
        let Some(text) = object.text(name)? else {
            return Ok(None);
        };
        let wrong = |_| {
            object.fault(format!(
                "{name}: {text:?} is no time such as 2026-11-26T09:00:00Z"
            ))
        };
        text.parse().map(Some).map_err(wrong)
    };
    let sequence = object.map.get("sequence").map_or(Some(0), Value::as_u64);
    let moved_from = object.own("movedFrom").map(|value| {
        serde_json::from_value::<When>(value.clone())
            .map_err(|cause| object.fault(format!("movedFrom: {cause}")))
    });
    Ok(Identity {
        uid,
        sequence: sequence
            .and_then(|number| i32::try_from(number).ok())
            .ok_or_else(|| object.fault("sequence is no whole number from 0 on"))?,
        created_at: moment("created")?,
        last_modified: moment("updated")?,
        moved_from: moved_from.transpose()?,
    })
}

/// Whether it takes place: as we say it, else as JSCalendar does.
fn standing(object: &Object<'_>, candidate: &mut Candidate) -> Result<(), FileFault> {
    let own = object.own("state").and_then(Value::as_str);
    let own: Option<State> = own.and_then(|word| word.parse().ok());
    candidate.state = match (own, object.text("status")?) {
        (Some(state), _) if state.is_public() => state,
        (_, Some("cancelled")) => State::Cancelled,
        _ => State::Published,
    };
    if let Some(reason) = object.own("stateReason").and_then(Value::as_str) {
        let reason = Line::parse(reason, 500);
        candidate.state_reason =
            Some(reason.map_err(|cause| object.fault(format!("stateReason {cause}")))?);
    }
    Ok(())
}

#[cfg(test)]
mod tests;
