//! `folkmoot staff ...`

use folkmoot::account::{self, NewPerson};
use folkmoot::clock::Clock;
use folkmoot::mail::Address;
use folkmoot::settings::DatabaseSettings;

use super::{CommandError, open};

pub fn add(settings: &DatabaseSettings, email: Address) -> Result<(), CommandError> {
    let new = NewPerson::at(&email);
    let now = Clock::system().now();
    let was_new = open(settings)?.write(|tx| account::make_staff(tx, &new, now))?;
    let sign_in = settings.public_url.url("/sign-in");
    match was_new {
        true => println!("They are staff now and sign in at {sign_in}"),
        false => println!("They were staff already; they sign in at {sign_in}"),
    }
    Ok(())
}

pub fn reset(settings: &DatabaseSettings, email: &Address) -> Result<(), CommandError> {
    let was_there = open(settings)?.write(|tx| {
        let person = account::find_by_email(tx, email)?;
        person
            .map(|person| account::reset_second_factor(tx, person.id))
            .transpose()
    })?;
    match was_there {
        Some(true) => println!("They set up a new second factor when they next sign in"),
        Some(false) => println!("They had none; they are signed out everywhere all the same"),
        None => {
            return Err(CommandError::Incomplete(
                "nobody has this address".to_owned(),
            ));
        }
    }
    Ok(())
}
