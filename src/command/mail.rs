//! `folkmoot mail ...`: what staff do on the mail pages, and taking reports of letters that came back.

use std::io::Read;

use clap::Subcommand;
use folkmoot::account::Actor;
use folkmoot::clock::Clock;
use folkmoot::database::{Database, DatabaseError};
use folkmoot::mail::{
    self, Address, Bounced, OutboxState, ReturnPath, SuppressionKey, Waiting, Which,
};
use folkmoot::mailing;
use folkmoot::service::load_or_make;
use folkmoot::settings::DatabaseSettings;
use secrecy::ExposeSecret;
use uuid::Uuid;

use super::{CommandError, open};

/// So many lines are printed of a list.
const SHOWN: i64 = 1000;

#[derive(Debug, Subcommand)]
pub enum Mail {
    /// Whether letters leave, where they are, and why some were not taken; exit code 1 when they stand
    Status,
    /// List the letters that wait for staff
    Held,
    /// Let held letters leave: those with these keys, or all
    Approve(Chosen),
    /// Discard held letters, or with --unknown such as may have left already
    Drop {
        #[command(flatten)]
        letters: Chosen,
        /// Those of which nobody knows whether they left
        #[arg(long)]
        unknown: bool,
    },
    /// List the letters that were handed over and of which no answer came
    Unknown,
    /// Send such letters again: those with these keys, or all
    Resend(Chosen),
    /// List the addresses that get no mail
    Suppressed,
    /// Let an address get mail again
    Lift {
        /// The mail address
        #[arg(value_parser = Address::parse)]
        email: Address,
    },
    /// Stop all letters, but for links to sign in by
    Pause,
    /// Let letters leave again, whatever stopped them
    Resume,
    /// Read a report of an undeliverable letter from standard input, as a mail server pipes it
    Bounce {
        /// The address that reports come to, as serve has it
        #[arg(long, env = "FOLKMOOT_BOUNCE_ADDRESS", value_parser = Address::parse, value_name = "ADDRESS")]
        bounce_address: Option<Address>,
        /// The recipient in the envelope, where the mail server says it: $RECIPIENT, ${recipient}
        #[arg(long, value_name = "ADDRESS")]
        recipient: Option<String>,
    },
}

/// Which letters.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Chosen {
    /// Their keys, as the list has them
    #[arg(value_name = "KEYS")]
    keys: Vec<Uuid>,
    /// All of them
    #[arg(long)]
    all: bool,
}

pub fn run(settings: &DatabaseSettings, command: Mail) -> Result<(), CommandError> {
    let database = open(settings)?;
    match command {
        Mail::Status => status(&database),
        Mail::Held => list(&database, OutboxState::Held),
        Mail::Unknown => list(&database, OutboxState::Unknown),
        Mail::Approve(letters) => release(&database, OutboxState::Held, letters),
        Mail::Resend(letters) => release(&database, OutboxState::Unknown, letters),
        Mail::Drop { letters, unknown } => {
            let state = match unknown {
                true => OutboxState::Unknown,
                false => OutboxState::Held,
            };
            discard(&database, state, letters)
        }
        Mail::Suppressed => suppressed(&database),
        Mail::Lift { email } => lift(settings, &database, &email),
        Mail::Pause => pause(&database),
        Mail::Resume => resume(&database),
        Mail::Bounce {
            bounce_address,
            recipient,
        } => bounce(settings, &database, bounce_address, recipient.as_deref()),
    }
}

fn status(database: &Database) -> Result<(), CommandError> {
    let now = Clock::system().now();
    let (overview, stop, failures) = database.read(|tx| -> Result<_, DatabaseError> {
        Ok((
            mail::overview(tx, now)?,
            mail::stop(tx)?,
            mail::failures(tx, now)?,
        ))
    })?;
    for (state, count) in &overview.counts {
        println!("{state}\t{count}");
    }
    if let Some(since) = overview.waiting_since {
        println!("late since\t{}", since.to_rfc3339());
    }
    for failure in failures {
        let code = failure
            .code
            .map_or(String::new(), |code| format!("{code} "));
        println!(
            "not taken\t{}\t{}\t{}\t{code}{}",
            failure.letters, failure.state, failure.phase, failure.words
        );
    }
    match stop {
        None => Ok(()),
        Some(stop) => Err(CommandError::Incomplete(format!(
            "no letters leave since {}, cause: {}{}",
            stop.since.to_rfc3339(),
            stop.cause,
            stop.words
                .map_or(String::new(), |words| format!(": {words}"))
        ))),
    }
}

fn list(database: &Database, state: OutboxState) -> Result<(), CommandError> {
    let now = Clock::system().now();
    let letters = database.read(|tx| mail::waiting(tx, state, SHOWN, now))?;
    for Waiting {
        id,
        letter,
        to,
        subject,
        expires_at,
        ..
    } in letters
    {
        let (expires, subject) = (expires_at.to_rfc3339(), subject.unwrap_or_default());
        println!("{id}\t{letter}\t{to}\tuntil {expires}\t{subject}");
    }
    Ok(())
}

/// All are those there are at this moment: whoever types it has not seen a number.
fn which(
    tx: &mut folkmoot::database::AnyConnection,
    state: OutboxState,
    chosen: Chosen,
) -> Result<Which, DatabaseError> {
    Ok(match chosen.all {
        true => Which::All(mail::count_waiting(tx, state)?),
        false => Which::These(chosen.keys),
    })
}

fn release(database: &Database, state: OutboxState, letters: Chosen) -> Result<(), CommandError> {
    let now = Clock::system().now();
    let count = database.write(|tx| {
        let which = which(tx, state, letters)?;
        mailing::release(tx, &Actor::Service, state, &which, now)
    })?;
    println!("{count} letters leave");
    Ok(())
}

fn discard(database: &Database, state: OutboxState, letters: Chosen) -> Result<(), CommandError> {
    let now = Clock::system().now();
    let count = database.write(|tx| {
        let which = which(tx, state, letters)?;
        mailing::discard(tx, &Actor::Service, state, &which, now)
    })?;
    println!("{count} letters discarded");
    Ok(())
}

fn suppressed(database: &Database) -> Result<(), CommandError> {
    let now = Clock::system().now();
    for line in database.read(|tx| mail::suppressed(tx, SHOWN, now))? {
        let until = line
            .until
            .map_or("for good".to_owned(), |at| at.to_rfc3339());
        let masked = line.masked.unwrap_or_else(|| "…".to_owned());
        println!("{masked}\t{}\tuntil {until}\t{}", line.scope, line.reason);
    }
    Ok(())
}

fn lift(
    settings: &DatabaseSettings,
    database: &Database,
    email: &Address,
) -> Result<(), CommandError> {
    let key = SuppressionKey::derive(load_or_make(&settings.secret_file)?.expose_secret());
    let now = Clock::system().now();
    match database.write(|tx| mailing::lift_address(tx, &Actor::Service, &key, email, now))? {
        true => println!("It gets mail again"),
        false => println!("It was not on the list"),
    }
    Ok(())
}

fn pause(database: &Database) -> Result<(), CommandError> {
    let now = Clock::system().now();
    match database.write(|tx| mailing::pause(tx, &Actor::Service, now))? {
        true => println!("No letters leave any more, but for links to sign in by"),
        false => println!("They stood already"),
    }
    Ok(())
}

fn resume(database: &Database) -> Result<(), CommandError> {
    let now = Clock::system().now();
    match database.write(|tx| mailing::resume(tx, &Actor::Service, now))? {
        true => println!("Letters leave again"),
        false => println!("They left already"),
    }
    Ok(())
}

fn bounce(
    settings: &DatabaseSettings,
    database: &Database,
    address: Option<Address>,
    recipient: Option<&str>,
) -> Result<(), CommandError> {
    let secret = load_or_make(&settings.secret_file)?;
    let key = SuppressionKey::derive(secret.expose_secret());
    let path = address.map(|it| ReturnPath::new(&it, secret.expose_secret()));
    let path = path.transpose().map_err(|cause| {
        CommandError::Setting(format!(
            "FOLKMOOT_BOUNCE_ADDRESS or --bounce-address: {cause}"
        ))
    })?;
    let mut message = Vec::new();
    // One byte more than is looked at tells that it is too large.
    let limit = u64::try_from(mail::LARGEST).unwrap_or(u64::MAX);
    std::io::stdin().take(limit + 1).read_to_end(&mut message)?;
    let now = Clock::system().now();
    let bounced =
        database.write(|tx| mail::take_back(tx, &message, recipient, path.as_ref(), &key, now))?;
    println!(
        "{}",
        match bounced {
            Bounced::NoReport => "not a report of an undeliverable letter; nothing was done",
            Bounced::Unmatched => "no letter of ours came back; nothing was done",
            Bounced::Known => "this report was here before",
            Bounced::Noted {
                suppressed: true, ..
            } => "noted; the address gets no more mail",
            Bounced::Noted { .. } => "noted",
        }
    );
    Ok(())
}
