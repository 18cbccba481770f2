//! `folkmoot export ...`

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use folkmoot::catalog::{Catalog, Shelf, refresh};
use folkmoot::clock::Clock;
use folkmoot::event::Listing;
use folkmoot::feed::{Coding, Selection, chosen, compose, export_jscalendar, export_json};
use folkmoot::ical::Publisher;
use folkmoot::import::{print_csv, print_meetings};
use folkmoot::service::ServiceError;
use folkmoot::settings::DatabaseSettings;
use serde_json::Value;

use super::{CommandError, open};

/// The form to print in.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// One iCalendar file (RFC 5545)
    Ics(What),
    /// An array of JSCalendar objects (RFC 8984), as the feed has them
    Json(What),
    /// One JSCalendar group with all that another Folkmoot needs to go on with it
    Jscalendar(What),
    /// A table
    Csv(What),
    /// Meetings as YAML files for a folder, as OpenDev's irc-meetings keeps them
    Meetings {
        /// The folder; it is made when it is not there
        folder: PathBuf,
        #[command(flatten)]
        what: What,
    },
}

/// What of it.
#[derive(Debug, clap::Args)]
pub struct What {
    /// As in the address of a feed: all, or kind=ptg,summit;region=apac
    #[arg(default_value = "all")]
    selection: String,
}

pub fn run(settings: &DatabaseSettings, export: &Export) -> Result<(), CommandError> {
    let what = match export {
        Export::Ics(what) | Export::Json(what) | Export::Jscalendar(what) | Export::Csv(what) => {
            what
        }
        Export::Meetings { what, .. } => what,
    };
    let selection = Selection::from_path(&what.selection)
        .map_err(|cause| CommandError::Usage(cause.to_string()))?;
    let database = open(settings)?;
    let shelf = Shelf::default();
    let publisher = Publisher::of(&settings.public_url);
    refresh(&database, &shelf, &publisher, Clock::system().now()).map_err(ServiceError::from)?;
    let catalog = shelf.current();
    let mut out = std::io::stdout().lock();
    match export {
        Export::Ics(_) => {
            out.write_all(compose(&catalog, &selection, &publisher).body(Coding::Identity))?;
        }
        Export::Json(_) => write_json(&mut out, &export_json(&catalog, &selection, &publisher))?,
        Export::Jscalendar(_) => {
            write_json(
                &mut out,
                &export_jscalendar(&catalog, &selection, &publisher),
            )?;
        }
        Export::Csv(_) => {
            let page_of = |slug: &_| publisher.page_of(slug);
            out.write_all(print_csv(listings(&catalog, &selection), page_of).as_bytes())?;
        }
        Export::Meetings { folder, .. } => write_meetings(folder, listings(&catalog, &selection))?,
    }
    Ok(out.flush()?)
}

fn write_json(out: &mut impl Write, value: &Value) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// The events of the selection, in the order of the catalog.
fn listings<'a>(
    catalog: &'a Catalog,
    selection: &'a Selection,
) -> impl Iterator<Item = &'a Listing> {
    chosen(catalog, selection).map(|entry| entry.listing.as_ref())
}

/// A file for each meeting, and a line for each event that is none.
fn write_meetings<'a>(
    folder: &Path,
    listings: impl Iterator<Item = &'a Listing>,
) -> Result<(), CommandError> {
    let (files, left_out) = print_meetings(listings);
    std::fs::create_dir_all(folder)?;
    for file in &files {
        std::fs::write(folder.join(&file.name), &file.text)?;
    }
    for (title, why) in left_out {
        println!("left out: {title}: {why}");
    }
    println!("{} files written", files.len());
    Ok(())
}
