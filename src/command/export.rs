//! `folkmoot export ics|json`

use std::io::Write;

use clap::ValueEnum;
use folkmoot::catalog::{Shelf, refresh};
use folkmoot::clock::Clock;
use folkmoot::feed::{Coding, Selection, compose, export_json};
use folkmoot::ical::Publisher;
use folkmoot::service::ServiceError;
use folkmoot::settings::DatabaseSettings;

use super::{CommandError, open};

/// The form to print in.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Format {
    /// iCalendar (RFC 5545).
    Ics,
    /// JSCalendar (RFC 8984).
    Json,
}

pub fn run(
    settings: &DatabaseSettings,
    format: Format,
    selection: &str,
) -> Result<(), CommandError> {
    let selection =
        Selection::from_path(selection).map_err(|cause| CommandError::Usage(cause.to_string()))?;
    let database = open(settings)?;
    let shelf = Shelf::default();
    let publisher = Publisher::of(&settings.public_url);
    refresh(&database, &shelf, &publisher, Clock::system().now()).map_err(ServiceError::from)?;
    let catalog = shelf.current();
    let mut out = std::io::stdout().lock();
    match format {
        Format::Ics => {
            out.write_all(compose(&catalog, &selection, &publisher).body(Coding::Identity))?
        }
        Format::Json => {
            serde_json::to_writer_pretty(&mut out, &export_json(&catalog, &selection, &publisher))
                .map_err(std::io::Error::from)?;
            writeln!(out)?;
        }
    }
    Ok(out.flush()?)
}
