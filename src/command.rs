//! What can be asked of the program, and how each command is carried out.

mod check_feed;
mod export;
mod health;
mod import;
mod mail;
mod migrate;
mod person;
mod serve;
mod staff;

use clap::{Parser, Subcommand};
use folkmoot::database::{Database, DatabaseError};
use folkmoot::settings::{DatabaseSettings, ServeSettings};
use secrecy::ExposeSecret;

/// The community calendar for open communities.
///
/// People submit events, staff review them, members subscribe to iCal feeds, organizers are
/// reminded. `folkmoot serve --demo` shows it all with a demo community.
#[derive(Debug, Parser)]
#[command(name = "folkmoot", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    database: DatabaseSettings,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve pages, feeds and letters until stopped by SIGTERM or Ctrl-C
    Serve {
        /// Put the demo community into the database, and print a sign-in link for its staff
        #[arg(long)]
        demo: bool,
        #[command(flatten)]
        settings: Box<ServeSettings>,
    },
    /// Bring the database up to date (serve does it too) and make the secret file
    Migrate,
    /// Bring events in from elsewhere; running it again changes only what changed there
    #[command(subcommand)]
    Import(import::Import),
    /// Print everything public
    #[command(subcommand)]
    Export(export::Export),
    /// Say what is wrong with a calendar, by which rule, and what apps will make of it; exit code 0
    /// when no rule is broken
    CheckFeed {
        /// A file, or an address that begins with https://, http:// or webcal://
        source: String,
        /// Count advice as well
        #[arg(long)]
        strict: bool,
    },
    /// Look after the letters: stop them, let them leave, take those that came back
    #[command(subcommand)]
    Mail(mail::Mail),
    /// Give somebody what is stored of them, or forget them, when they ask for it by letter
    #[command(subcommand)]
    Person(person::Person),
    /// Look after the people who run the service
    #[command(subcommand)]
    Staff(Staff),
    /// Ask a running service whether it is ready; exit code 0 when it is
    Health {
        /// Where it listens
        #[arg(default_value = "127.0.0.1:8080", env = "FOLKMOOT_LISTEN")]
        address: std::net::SocketAddr,
    },
}

#[derive(Debug, Subcommand)]
enum Staff {
    /// Make the person with this address staff; they sign in by a link sent there
    Add {
        /// The mail address
        #[arg(value_parser = folkmoot::mail::Address::parse)]
        email: folkmoot::mail::Address,
    },
    /// Take the second factor of this member of staff away: they lost it, and you made sure who asks
    Reset {
        /// The mail address
        #[arg(value_parser = folkmoot::mail::Address::parse)]
        email: folkmoot::mail::Address,
    },
}

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// A setting does not go with another.
    #[error("wrong setting {0}")]
    Setting(String),
    /// The arguments cannot be carried out.
    #[error("{0}")]
    Usage(String),
    /// Part of the work could not be done; what could be was.
    #[error("{0}")]
    Incomplete(String),
    /// The secret file.
    #[error("wrong setting {0}")]
    Secret(#[from] folkmoot::service::SecretError),
    /// The database.
    #[error(transparent)]
    Database(#[from] DatabaseError),
    /// The service.
    #[error(transparent)]
    Service(#[from] folkmoot::service::ServiceError),
    /// An import.
    #[error(transparent)]
    Import(#[from] folkmoot::import::ImportError),
    /// A calendar.
    #[error(transparent)]
    Source(#[from] folkmoot::import::source::SourceError),
    /// Letters.
    #[error(transparent)]
    Mailing(#[from] folkmoot::mailing::MailingError),
    /// What people may ask for.
    #[error(transparent)]
    Rights(#[from] folkmoot::rights::RightsError),
    /// Standard output or a file.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

impl CommandError {
    /// Whether nothing was begun, because the wish itself is wrong.
    pub fn is_usage(&self) -> bool {
        matches!(self, Self::Setting(_) | Self::Usage(_) | Self::Secret(_))
    }
}

/// Carries the command out.
pub fn run(cli: Cli) -> Result<(), CommandError> {
    let database = cli.database;
    match cli.command {
        Command::Serve { demo, settings } => serve::run(&database, *settings, demo),
        Command::Migrate => migrate::run(&database),
        Command::Import(command) => import::run(&database, command),
        Command::Export(command) => export::run(&database, &command),
        Command::CheckFeed { source, strict } => check_feed::run(&database, &source, strict),
        Command::Mail(command) => mail::run(&database, command),
        Command::Person(command) => person::run(&database, command),
        Command::Staff(Staff::Add { email }) => staff::add(&database, email),
        Command::Staff(Staff::Reset { email }) => staff::reset(&database, &email),
        Command::Health { address } => health::run(address),
    }
}

/// The database of the settings, brought up to date.
fn open(settings: &DatabaseSettings) -> Result<Database, CommandError> {
    let url = settings.database_url.expose_secret();
    let count = folkmoot::database::migrate(url)?;
    if count > 0 {
        tracing::info!(migrations = count, "database brought up to date");
    }
    Ok(Database::open(url)?)
}
