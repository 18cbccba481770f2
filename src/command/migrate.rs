//! `folkmoot migrate`

use folkmoot::service::load_or_make;
use folkmoot::settings::DatabaseSettings;
use secrecy::ExposeSecret;

use super::CommandError;

pub fn run(settings: &DatabaseSettings) -> Result<(), CommandError> {
    load_or_make(&settings.secret_file)?;
    let count = folkmoot::database::migrate(settings.database_url.expose_secret())?;
    println!("{count} migrations run; the database is up to date");
    Ok(())
}
