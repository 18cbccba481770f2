//! OpenDev's irc-meetings: a folder of YAML files, one per meeting, read as `yaml2ical` reads them.

mod describe;
mod draft;
mod facts;
mod file;
mod frequency;
mod host;
mod print;
mod schedule;

use std::fs;
use std::path::{Path, PathBuf};

use self::file::Meeting;
use self::host::Host;
pub use self::print::{MeetingFile, print_meetings};
use super::report::{FileFault, FileReport, Imports, Report, told};
use super::{ImportError, Run};
use crate::account::Actor;
use crate::database::{AnyConnection, Database, DatabaseError};
use crate::event::{self, Event, EventError, Imported, State};
use crate::slug::Slug;
use crate::text::Line;

/// The largest file that is read, in bytes; real ones have about 700.
const MAX_FILE: u64 = 1024 * 1024;

/// Brings in every meeting file (`*.yaml`) of `folder`, each in a transaction of its own: what is
/// wrong with one keeps none of the others out. Running it again changes what the files changed.
///
/// # Errors
/// When the folder cannot be read or the database fails; files before that are in.
pub fn import_meetings(db: &Database, folder: &Path, run: &Run<'_>) -> Result<Report, ImportError> {
    let paths = meeting_files(folder)?;
    let mut report = Report {
        files: Vec::new(),
        is_dry_run: run.is_dry_run,
    };
    for path in &paths {
        let name = path.file_name().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let result = match read(path) {
            Ok(meeting) => keep_file(db, &name, &meeting, run)?,
            Err(fault) => Err(fault),
        };
        report.files.push(FileReport { name, result });
        (run.progress)(report.files.len(), paths.len());
    }
    Ok(report)
}

/// Keeps what one file states, or says what that would do.
fn keep_file(
    db: &Database,
    name: &str,
    meeting: &Meeting,
    run: &Run<'_>,
) -> Result<Result<Imports, FileFault>, ImportError> {
    let kept = db.write(|tx| {
        let imports = keep(tx, name, meeting, run)?;
        // An error rolls back.
        if run.is_dry_run {
            Err(Refusal::DryRun(imports))
        } else {
            Ok(imports)
        }
    });
    match kept {
        Ok(imports) | Err(Refusal::DryRun(imports)) => Ok(Ok(imports)),
        Err(Refusal::Fault(fault)) => Ok(Err(fault)),
        Err(Refusal::Event(EventError::Database(cause))) => Err(cause.into()),
        Err(Refusal::Event(cause)) => Ok(Err(whole_file(cause))),
    }
}

/// The files of the folder, by name, for a report that reads alike everywhere.
fn meeting_files(folder: &Path) -> Result<Vec<PathBuf>, ImportError> {
    let unreadable = |cause| ImportError::Folder {
        folder: folder.to_owned(),
        cause,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let is_yaml = path
            .extension()
            .is_some_and(|extension| extension == "yaml" || extension == "yml");
        if is_yaml && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        Err(ImportError::NoFiles(folder.to_owned()))
    } else {
        Ok(files)
    }
}

fn read(path: &Path) -> Result<Meeting, FileFault> {
    let size = fs::metadata(path).map_err(whole_file)?.len();
    if size > MAX_FILE {
        return Err(whole_file(format!(
            "{size} bytes are too many for a meeting; at most {MAX_FILE}"
        )));
    }
    file::parse(&fs::read(path).map_err(whole_file)?)
}

fn whole_file(cause: impl ToString) -> FileFault {
    FileFault {
        line: 1,
        column: 1,
        message: cause.to_string(),
    }
}

/// Why nothing of a file was kept.
enum Refusal {
    DryRun(Imports),
    Fault(FileFault),
    Event(EventError),
}

impl From<FileFault> for Refusal {
    fn from(fault: FileFault) -> Self {
        Self::Fault(fault)
    }
}

impl From<EventError> for Refusal {
    fn from(cause: EventError) -> Self {
        Self::Event(cause)
    }
}

impl From<DatabaseError> for Refusal {
    fn from(cause: DatabaseError) -> Self {
        Self::Event(cause.into())
    }
}

/// Keeps every schedule of a meeting as an event of its own.
fn keep(
    tx: &mut AnyConnection,
    name: &str,
    meeting: &Meeting,
    run: &Run<'_>,
) -> Result<Imports, Refusal> {
    let now = run.now;
    let host = Host::find_or_make(tx, meeting, now)?;
    let mut imports = Imports {
        groups: host.is_new.into(),
        ..Imports::default()
    };
    for (index, schedule) in meeting.schedules.iter().enumerate() {
        let origin = origin(name, index + 1)?;
        let known = event::find_by_origin(tx, origin.as_str())?;
        let first_day = match (&schedule.start_date, &known) {
            (Some(day), _) => day.value,
            // The file does not say since when; what a former run took for the first day stays it.
            (None, Some(known)) if schedule.fits(&known.draft.when) => {
                known.draft.when.local_start().date()
            }
            (None, _) => now.date_naive(),
        };
        let stated = draft::of(meeting, schedule, first_day, &host)?;
        imports.notes.extend(
            stated
                .notes
                .into_iter()
                .map(|note| format!("schedule {}: {note}", index + 1)),
        );
        let draft = stated.draft.clone();
        let imported = Imported {
            origin,
            slug: slug(name, meeting, index),
            draft: stated.draft,
            state: State::Published,
            state_reason: None,
            organizers: Vec::new(),
        };
        let outcome = event::import(tx, &Actor::Service, imported, run.site, now)?;
        imports.count(outcome);
        imports
            .told
            .extend(told(tx, outcome, known.as_ref(), &draft)?);
    }
    for gone in events_beyond(tx, name, meeting.schedules.len())? {
        imports.notes.push(format!(
            "the event {} is of a schedule that the file no longer has; cancel it if it is over",
            gone.slug
        ));
    }
    Ok(imports)
}

fn origin(name: &str, number: usize) -> Result<Line, FileFault> {
    Line::parse(&format!("irc-meetings:{name}#{number}"), 255)
        .map_err(|fault| whole_file(format!("the name of the file {fault}")))
}

/// The name of the file; with the time of day where it has several schedules.
fn slug(name: &str, meeting: &Meeting, index: usize) -> Option<Slug> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if meeting.schedules.len() == 1 {
        return Slug::of(stem);
    }
    let time = meeting.schedules.get(index)?.time.format("%H%M");
    Slug::of(&format!(
        "{} {time}",
        stem.chars().take(70).collect::<String>()
    ))
}

/// Events that former runs made of schedules which the file no longer has.
fn events_beyond(
    tx: &mut AnyConnection,
    name: &str,
    schedules: usize,
) -> Result<Vec<Event>, Refusal> {
    let mut gone = Vec::new();
    for number in schedules + 1.. {
        match event::find_by_origin(tx, origin(name, number)?.as_str())? {
            Some(event) if event.state == State::Published => gone.push(event),
            Some(_) => {}
            None => break,
        }
    }
    Ok(gone)
}
