//! Events that nobody typed into the form: other calendars' files, and the demo community; and the
//! formats of such files as they are written, each beside how it is read.
//!
//! Everything brought in goes through [`event::parse`](crate::event::parse), as people's input does, or is
//! made of the types that it makes; and it is known again by its origin, so a second run finds what the
//! first one made. Calendars that are read again and again are [sources](source).

mod candidate;
mod demo;
mod fault;
mod ics;
mod jscalendar;
mod live;
mod meetings;
mod members;
mod privacy;
mod report;
mod run;
pub mod source;
mod table;
mod yaml;

use std::path::{Path, PathBuf};

pub use demo::{DemoReport, load_demo};
pub use ics::{Given, Prefill, Taken, prefill, take};
pub use jscalendar::import_jscalendar;
pub use live::import_live;
pub use meetings::{MeetingFile, import_meetings, print_meetings};
pub use members::{MembersReport, import_members};
pub use report::{FileFault, FileReport, Imports, Report};
pub use run::Run;
pub use table::{COLUMNS, import_csv, print_csv, template};

use crate::database::DatabaseError;
use crate::event::EventError;

/// Why an import stopped. A file that cannot be taken is no such reason: the [`Report`] names it.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder cannot be read.
    #[error("cannot read the folder {}: {cause}", folder.display())]
    Folder {
        /// What was asked for.
        folder: PathBuf,
        /// Why not.
        cause: std::io::Error,
    },
    /// A file cannot be read, or is not what it should be.
    #[error("cannot read {}: {cause}", file.display())]
    File {
        /// What was asked for.
        file: PathBuf,
        /// Why not.
        cause: String,
    },
    /// The folder is there, and empty: most likely another one was meant.
    #[error("there is no meeting file (*.yaml) in {}", .0.display())]
    NoFiles(PathBuf),
    /// The demo that was built into the binary has a fault.
    #[error("the demo community has a fault: {0}")]
    Demo(String),
    /// An event could not be kept.
    #[error(transparent)]
    Event(#[from] EventError),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// The bytes of a file that is no larger than `max`.
fn read_file(file: &Path, max: u64) -> Result<Vec<u8>, ImportError> {
    let refused = |cause: String| ImportError::File {
        file: file.to_owned(),
        cause,
    };
    let unreadable = |cause: std::io::Error| refused(cause.to_string());
    if std::fs::metadata(file).map_err(unreadable)?.len() > max {
        return Err(refused(format!("is larger than {max} bytes")));
    }
    std::fs::read(file).map_err(unreadable)
}
