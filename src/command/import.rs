//! `folkmoot import ...`

mod progress;

use std::path::{Path, PathBuf};

use clap::Subcommand;
use folkmoot::account::Actor;
use folkmoot::clock::Clock;
use folkmoot::database::Database;
use folkmoot::group;
use folkmoot::import::source::{self, Handed};
use folkmoot::import::{
    COLUMNS, ImportError, Report, Run, import_csv, import_jscalendar, import_live, import_meetings,
    import_members, template,
};
use folkmoot::recurrence::Zone;
use folkmoot::settings::DatabaseSettings;
use folkmoot::slug::Slug;

use self::progress::Progress;
use super::check_feed::stream_of;
use super::{CommandError, open};

#[derive(Debug, Subcommand)]
pub enum Import {
    /// Team meetings as YAML files, one a team, as OpenDev's irc-meetings keeps them
    Meetings {
        /// The folder with the files
        folder: PathBuf,
        /// Say what would change, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// The events of a calendar (iCalendar, .ics), each known again by its UID
    Ics {
        /// A file, or an address that begins with https://, http:// or webcal://
        source: String,
        /// The group that hosts them, by its word in addresses
        #[arg(long, value_parser = Slug::parse)]
        group: Option<Slug>,
        /// Whose clocks times without a zone follow, such as Europe/Prague
        #[arg(long, value_parser = Zone::parse)]
        zone: Option<Zone>,
        /// Say what would change, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// The episodes of OpenInfra Live, from the front matter of the page that lists them
    Live {
        /// The page, in Markdown
        file: PathBuf,
        /// Say what would change, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Events from JSCalendar (RFC 8984), such as `folkmoot export jscalendar` writes
    Jscalendar {
        /// The file
        file: PathBuf,
        /// Say what would change, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Events from a table (CSV)
    Csv {
        /// The file
        #[arg(required_unless_present = "template")]
        file: Option<PathBuf>,
        /// Say what would change, and keep nothing
        #[arg(long)]
        dry_run: bool,
        /// Print a table to begin with, and what each column takes
        #[arg(long, conflicts_with = "file")]
        template: bool,
    },
    /// How many members groups had, from a CSV file: group,day,members
    Members {
        /// The file
        file: PathBuf,
        /// Say what would be taken, and keep nothing
        #[arg(long)]
        dry_run: bool,
    },
}

/// How an importer is called: all but members are alike.
type Importer = fn(&Database, &Path, &Run<'_>) -> Result<Report, ImportError>;

pub fn run(settings: &DatabaseSettings, import: Import) -> Result<(), CommandError> {
    let (importer, path, is_dry_run): (Importer, PathBuf, bool) = match import {
        Import::Meetings { folder, dry_run } => (import_meetings, folder, dry_run),
        Import::Live { file, dry_run } => (import_live, file, dry_run),
        Import::Jscalendar { file, dry_run } => (import_jscalendar, file, dry_run),
        Import::Csv {
            file: Some(file),
            dry_run,
            ..
        } => (import_csv, file, dry_run),
        Import::Csv { file: None, .. } => return print_template(),
        Import::Members { file, dry_run } => return members(settings, &file, dry_run),
        Import::Ics {
            source,
            group,
            zone,
            dry_run,
        } => return ics(settings, &source, (group, zone), dry_run),
    };
    let progress = Progress::on_a_terminal();
    let run = Run {
        site: &settings.public_url,
        now: Clock::system().now(),
        is_dry_run,
        progress: &|done, all| progress.show(done, all),
    };
    let report = importer(&open(settings)?, &path, &run)?;
    progress.end();
    print!("{report}");
    match (report.failed(), report.refused()) {
        (0, 0) => Ok(()),
        (0, refused) => incomplete(refused, "event was", "events were", "not taken"),
        (failed, _) => incomplete(failed, "file", "files", "could not be read"),
    }
}

fn incomplete(count: usize, one: &str, many: &str, what: &str) -> Result<(), CommandError> {
    let which = if count == 1 { one } else { many };
    Err(CommandError::Incomplete(format!(
        "{count} {which} {what}; the others are in"
    )))
}

/// The table goes where a file can take it, the words beside it.
fn print_template() -> Result<(), CommandError> {
    print!("{}", template());
    for (name, what) in COLUMNS {
        eprintln!("{name:26} {what}");
    }
    Ok(())
}

fn members(settings: &DatabaseSettings, file: &Path, is_dry_run: bool) -> Result<(), CommandError> {
    let database = open(settings)?;
    let report = import_members(&database, file, is_dry_run, Clock::system().now())?;
    print!("{report}");
    match report.faults.len() {
        0 => Ok(()),
        1 => Err(CommandError::Incomplete("one line was refused".to_owned())),
        n => Err(CommandError::Incomplete(format!("{n} lines were refused"))),
    }
}

fn ics(
    settings: &DatabaseSettings,
    from: &str,
    (group, zone): (Option<Slug>, Option<Zone>),
    is_dry_run: bool,
) -> Result<(), CommandError> {
    let site = &settings.public_url;
    let stream = stream_of(settings, from)?;
    let database = open(settings)?;
    let group = match group {
        Some(slug) => Some(
            database
                .read(|tx| group::find_by_slug(tx, &slug))?
                .ok_or_else(|| CommandError::Usage(format!("there is no group {slug}")))?,
        ),
        None => None,
    };
    let progress = Progress::on_a_terminal();
    let handed = Handed {
        stream: &stream,
        zone,
        is_dry_run,
    };
    let (group, now) = (group.map(|group| group.id), Clock::system().now());
    let mut each = |all| progress.step(all);
    let taken = database
        .write(|tx| source::hand_in(tx, &Actor::Service, group, handed, site, now, &mut each));
    progress.end();
    let (_, tally) = taken?;
    print!("{tally}");
    match tally.report.skipped {
        0 => Ok(()),
        skipped => incomplete(skipped, "event was", "events were", "not taken"),
    }
}
