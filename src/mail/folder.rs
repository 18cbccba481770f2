//! A folder that takes letters where no mail server is set: for the demo, and for trying things out.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::delivery::{Blame, Parcel, Phase, Refusal};

/// A folder with one `.eml` file a letter, readable by its owner only: letters hold secret links.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at `path`, which is made with the first letter.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    pub(super) fn announce(&self) -> Result<(), Refusal> {
        let made = DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&self.0);
        made.map_err(|cause| refusal(Phase::Connect, &cause))
    }

    /// Writes `<time>-<id>.eml`, whole or not at all. The name follows from the letter, so that a
    /// second try overwrites the first instead of making a copy.
    pub(super) fn hand_over(&self, parcel: &Parcel<'_>) -> Result<String, Refusal> {
        let name = format!(
            "{}-{}.eml",
            parcel.written_at.format("%Y%m%dT%H%M%SZ"),
            parcel.id
        );
        self.write(&name, parcel.message)
            .map_err(|cause| refusal(Phase::Envelope, &cause))?;
        Ok(format!("kept as {name}"))
    }

    fn write(&self, name: &str, message: &[u8]) -> io::Result<()> {
        let unfinished = self.0.join(format!(".{name}"));
        let mut file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&unfinished)?;
        file.write_all(message)?;
        file.sync_all()?;
        fs::rename(unfinished, self.0.join(name))
    }
}

fn refusal(phase: Phase, cause: &io::Error) -> Refusal {
    Refusal {
        phase,
        blame: Blame::Line,
        code: None,
        reply: cause.to_string(),
    }
}
