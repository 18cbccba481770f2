//! `folkmoot person ...`: what somebody asked for in a letter, done by whoever runs the service.

use std::io::Write;

use clap::Subcommand;
use folkmoot::account::{self, Actor, PersonId};
use folkmoot::clock::Clock;
use folkmoot::database::Database;
use folkmoot::mail::{Address, SuppressionKey};
use folkmoot::rights::{self, RightsError};
use folkmoot::service::load_or_make;
use folkmoot::settings::DatabaseSettings;
use secrecy::ExposeSecret;

use super::{CommandError, open};

#[derive(Debug, Subcommand)]
pub enum Person {
    /// Print everything that is stored of the person with this address, as JSON
    Export {
        /// The mail address
        #[arg(value_parser = Address::parse)]
        email: Address,
    },
    /// Forget the person with this address for good; what they published stays without their name
    Erase {
        /// The mail address
        #[arg(value_parser = Address::parse)]
        email: Address,
    },
}

pub fn run(settings: &DatabaseSettings, command: Person) -> Result<(), CommandError> {
    let database = open(settings)?;
    let key = SuppressionKey::derive(load_or_make(&settings.secret_file)?.expose_secret());
    let now = Clock::system().now();
    match command {
        Person::Export { email } => {
            let id = find(&database, &email)?;
            let export = database.write(|tx| rights::export(tx, &Actor::Service, id, &key, now))?;
            let mut out = std::io::stdout().lock();
            serde_json::to_writer_pretty(&mut out, &export).map_err(std::io::Error::from)?;
            writeln!(out)?;
            Ok(out.flush()?)
        }
        Person::Erase { email } => {
            let id = find(&database, &email)?;
            database.write(|tx| rights::erase(tx, &Actor::Service, id, &key, now))?;
            println!("They are forgotten; what they published stays without their name");
            Ok(())
        }
    }
}

fn find(database: &Database, email: &Address) -> Result<PersonId, CommandError> {
    let person = database.read(|tx| account::find_by_email(tx, email))?;
    Ok(person.ok_or(RightsError::Unknown)?.id)
}
