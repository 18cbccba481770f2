//! Events as a table (CSV, RFC 4180): a line for each, the columns those of the form.

mod column;
mod guard;
mod print;

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;

use csv::StringRecord;
use serde_json::{Map, Value};

pub use self::column::COLUMNS;
use self::guard::unguarded;
pub use self::print::{print_csv, template};
use super::candidate::{Candidate, keep_all};
use super::members::line_of;
use super::report::{FileFault, Report};
use super::{ImportError, Run, read_file, yaml};
use crate::database::Database;
use crate::event::{EventForm, Identity, State};
use crate::recurrence::{Recurrence, When};
use crate::slug::Slug;
use crate::text::Line;

/// The largest file that is read, in bytes: some ten thousand events.
const MAX_FILE: u64 = 16 * 1024 * 1024;

/// Brings in every line of a table. An event is known again by its `id`, or else by its title and its
/// first day, so running it again changes what changed in the file.
///
/// # Errors
/// When the file cannot be read, or the database fails.
pub fn import_csv(db: &Database, file: &Path, run: &Run<'_>) -> Result<Report, ImportError> {
    let bytes = read_file(file, MAX_FILE)?;
    let result = match candidates(&bytes) {
        Ok(candidates) => Ok(keep_all(db, candidates, run)?),
        Err(fault) => Err(fault),
    };
    Ok(Report::of_file(file, result, run))
}

fn candidates(bytes: &[u8]) -> Result<Vec<Result<Candidate, FileFault>>, FileFault> {
    let text = yaml::text(bytes)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let head = reader.headers().map_err(fault_of)?.clone();
    let columns = Rc::new(columns(&head)?);
    let mut candidates = Vec::new();
    for record in reader.records() {
        let record = record.map_err(fault_of)?;
        let line = record
            .position()
            .map_or(1, |place| line_of(text.as_bytes(), place));
        candidates.push(candidate(&head, &record, line, &columns));
    }
    Ok(candidates)
}

/// Spreadsheets of many countries write semicolons.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    if head.contains(';') && !head.contains(',') {
        b';'
    } else {
        b','
    }
}

/// The columns by their names, from 1; one that is not known is a fault, for it would be lost.
fn columns(head: &StringRecord) -> Result<BTreeMap<String, u64>, FileFault> {
    let fault = |column: u64, message: String| FileFault {
        line: 1,
        column,
        message,
    };
    let mut columns = BTreeMap::new();
    for (name, number) in head.iter().zip(1_u64..) {
        let name = name.to_ascii_lowercase();
        if !COLUMNS.iter().any(|(known, _)| *known == name) {
            return Err(fault(number, format!("there is no column {name:?}")));
        }
        if columns.insert(name, number).is_some() {
            return Err(fault(number, "this column is there twice".to_owned()));
        }
    }
    for needed in ["title", "start_date"] {
        if !columns.contains_key(needed) {
            return Err(fault(1, format!("the column {needed:?} is missing")));
        }
    }
    Ok(columns)
}

fn fault_of(cause: csv::Error) -> FileFault {
    FileFault {
        line: cause.position().map_or(1, csv::Position::line),
        column: 1,
        message: cause.to_string(),
    }
}

fn candidate(
    head: &StringRecord,
    record: &StringRecord,
    line: u64,
    columns: &Rc<BTreeMap<String, u64>>,
) -> Result<Candidate, FileFault> {
    let cells = head.iter().zip(record.iter()).map(|(name, cell)| {
        let cell = unguarded(cell).to_owned();
        (name.to_ascii_lowercase(), Value::String(cell))
    });
    let cells: Map<String, Value> = cells.collect();
    let cell = |name: &str| cells.get(name).and_then(Value::as_str).unwrap_or_default();
    let fault = |column: &str, message: String| FileFault {
        line,
        column: columns.get(column).copied().unwrap_or(1),
        message,
    };
    if record.len() > head.len() {
        let more = record.len() - head.len();
        return Err(fault(
            "",
            format!("has {more} more cells than there are columns"),
        ));
    }
    let (id, origin) = key(&cell).map_err(|cause| fault("id", cause))?;
    let series = json::<Recurrence>(cell("series")).map_err(|cause| fault("series", cause))?;
    let moved_from =
        json::<When>(cell("moved_from")).map_err(|cause| fault("moved_from", cause))?;
    let reason = Some(cell("state_reason")).filter(|reason| !reason.is_empty());
    let reason = reason.map(|reason| Line::parse(reason, 500)).transpose();
    let mut form: EventForm = serde_json::from_value(Value::Object(cells.clone()))
        .map_err(|cause| fault("", cause.to_string()))?;
    usual(&mut form);
    if series.is_some() {
        "no".clone_into(&mut form.repeats);
    }
    Ok(Candidate {
        line,
        columns: Rc::clone(columns),
        origin,
        identity: id.map(|uid| Identity {
            uid,
            sequence: 0,
            created_at: None,
            last_modified: None,
            moved_from,
        }),
        slug: Slug::parse(cell("slug")).ok(),
        form,
        series,
        hosts: Vec::new(),
        state: state(cell("state")).map_err(|cause| fault("state", cause))?,
        state_reason: reason.map_err(|cause| fault("state_reason", cause.to_string()))?,
        notes: Vec::new(),
    })
}

/// What people leave empty who make a table by hand.
fn usual(form: &mut EventForm) {
    let timing = match (form.timing.is_empty(), form.start_time.is_empty()) {
        (false, _) => return usual_words(form),
        (true, true) => "all-day",
        (true, false) => "timed",
    };
    timing.clone_into(&mut form.timing);
    usual_words(form);
}

fn usual_words(form: &mut EventForm) {
    let is_placed = !(form.venue.is_empty() && form.city.is_empty());
    let format = if is_placed { "in-person" } else { "online" };
    for (field, usual) in [
        (&mut form.kind, "meetup"),
        (&mut form.format, format),
        (&mut form.zone, "Etc/UTC"),
    ] {
        if field.is_empty() {
            usual.clone_into(field);
        }
    }
}

/// By what the event is known again, and its UID if it has one: an `id` with an `@` in it.
fn key<'a>(cell: &impl Fn(&str) -> &'a str) -> Result<(Option<Line>, Line), String> {
    let id = cell("id");
    let key = if id.is_empty() {
        format!("{}|{}", cell("title"), cell("start_date"))
    } else {
        id.to_owned()
    };
    let line = |text: &str| Line::parse(text, 250).map_err(|cause| format!("the id {cause}"));
    let origin = line(&format!("csv:{key}"))?;
    let uid = if id.contains('@') {
        Some(line(id)?)
    } else {
        None
    };
    Ok((uid, origin))
}

fn state(word: &str) -> Result<State, String> {
    match word.parse::<State>() {
        _ if word.is_empty() => Ok(State::Published),
        Ok(state) if state.is_public() => Ok(state),
        _ => Err(format!(
            "{:?} is none of published, cancelled and postponed",
            word.chars().take(40).collect::<String>()
        )),
    }
}

/// What a table has no columns for.
fn json<T: serde::de::DeserializeOwned>(cell: &str) -> Result<Option<T>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(cell)
        .map(Some)
        .map_err(|cause| cause.to_string())
}

#[cfg(test)]
mod tests;
