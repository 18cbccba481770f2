//! How many letters postmen ever took, kept outside the database as well.
//!
//! A database that knows of fewer was put back from a backup: letters that wait in it may have left
//! since. Each replica has a file of its own, or remembers only for as long as it runs; the number only
//! grows, so that what one replica missed says nothing.

use std::fs;
use std::io;
use std::path::PathBuf;

/// The greatest number this replica has seen.
#[derive(Debug, Default)]
pub struct Tally {
    path: Option<PathBuf>,
    seen: i64,
}

impl Tally {
    /// The number in the file at `path`; none when there is no such file yet.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn open(path: PathBuf) -> io::Result<Self> {
        let seen = match fs::read_to_string(&path) {
            Ok(text) => text.trim().parse().map_err(io::Error::other)?,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => 0,
            Err(cause) => return Err(cause),
        };
        Ok(Self {
            path: Some(path),
            seen,
        })
    }

    /// Whether the database has forgotten letters.
    pub(super) fn is_ahead_of(&self, carried: i64) -> bool {
        carried < self.seen
    }

    /// Notes the number in the database. A file that cannot be written costs a warning and no letter.
    pub(super) fn note(&mut self, carried: i64) {
        if self.seen == carried {
            return;
        }
        self.seen = carried;
        let Some(path) = &self.path else { return };
        let draft = path.with_extension("new");
        let written =
            fs::write(&draft, format!("{carried}\n")).and_then(|()| fs::rename(&draft, path));
        if let Err(cause) = written {
            tracing::warn!(%cause, "how many letters were sent cannot be written beside the database");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_outlives_the_process_and_a_broken_file_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("carried");
        let mut tally = Tally::open(path.clone()).unwrap();
        assert!(!tally.is_ahead_of(0));
        tally.note(12);
        let tally = Tally::open(path.clone()).unwrap();
        assert!(tally.is_ahead_of(11) && !tally.is_ahead_of(12) && !tally.is_ahead_of(13));
        fs::write(&path, "many").unwrap();
        assert!(Tally::open(path).is_err());
    }
}
