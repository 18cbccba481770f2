//! Events that nobody typed into the form: other calendars' files, and the demo community.
//!
//! Everything brought in goes through [`event::parse`](crate::event::parse), as people's input does,
//! and is known again by its origin, so a second run finds what the first one made.

mod demo;
mod ics;
mod meetings;
mod members;
mod report;

use std::path::PathBuf;

pub use demo::{DemoReport, load_demo};
pub use ics::{Prefill, prefill};
pub use meetings::import_meetings;
pub use members::{MembersReport, import_members};
pub use report::{FileFault, FileReport, Imports, Report};

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
