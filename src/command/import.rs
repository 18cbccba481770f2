//! `folkmoot import ...`

use std::path::Path;

use folkmoot::clock::Clock;
use folkmoot::import::{import_meetings, import_members};
use folkmoot::settings::DatabaseSettings;

use super::{CommandError, open};

pub fn meetings(settings: &DatabaseSettings, folder: &Path) -> Result<(), CommandError> {
    let database = open(settings)?;
    let report = import_meetings(
        &database,
        folder,
        &settings.public_url,
        Clock::system().now(),
    )?;
    print!("{report}");
    match report.failed() {
        0 => Ok(()),
        1 => Err(CommandError::Incomplete(
            "one file could not be read; the others are in".to_owned(),
        )),
        n => Err(CommandError::Incomplete(format!(
            "{n} files could not be read; the others are in"
        ))),
    }
}

pub fn members(
    settings: &DatabaseSettings,
    file: &Path,
    is_dry_run: bool,
) -> Result<(), CommandError> {
    let database = open(settings)?;
    let report = import_members(&database, file, is_dry_run, Clock::system().now())?;
    print!("{report}");
    match report.faults.len() {
        0 => Ok(()),
        1 => Err(CommandError::Incomplete("one line was refused".to_owned())),
        n => Err(CommandError::Incomplete(format!("{n} lines were refused"))),
    }
}
