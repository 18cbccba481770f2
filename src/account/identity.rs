//! Accounts with identity providers, by which people sign in without a letter.

use chrono::{DateTime, Utc};

use super::oidc::Vouched;
use super::session::{Entry, SessionToken, start_session};
use super::store::{self, identity as table};
use super::{AccountError, NewPerson, Person, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::text::Line;

/// An account with a provider that somebody signs in by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// Its key for the person.
    pub subject: String,
    /// Since when.
    pub connected_at: DateTime<Utc>,
}

/// Signs in whom a provider vouches for. The first time makes an account, if the provider says that
/// the address is verified and nobody has an account with it.
///
/// Who has one must connect it from inside: a provider's word about an address is not the owner's.
/// For the same reason nobody becomes staff by it.
///
/// # Errors
/// [`AccountError::AddressUnproven`], [`AccountError::AddressTaken`].
pub fn sign_in_by_identity(
    tx: &mut AnyConnection,
    vouched: &Vouched,
    browser: String,
    now: DateTime<Utc>,
) -> Result<(Person, SessionToken), AccountError> {
    let person = match known(tx, vouched)? {
        Some(person) => person,
        None => match newcomer(tx, vouched, now) {
            // The same account's first sign-in from another window may have come in between.
            Err(AccountError::AddressTaken) => {
                known(tx, vouched)?.ok_or(AccountError::AddressTaken)?
            }
            made => made?,
        },
    };
    let entry = Entry {
        browser,
        issuer: Some(vouched.issuer.clone()),
        has_second_factor: vouched.has_second_factor,
    };
    let session = start_session(tx, person.id, &entry, now)?;
    Ok((person, session))
}

/// Who signs in by this account.
fn known(tx: &mut AnyConnection, vouched: &Vouched) -> Result<Option<Person>, AccountError> {
    match table::find(tx, &vouched.issuer, &vouched.subject)? {
        Some(person) => Ok(store::get(tx, person)?),
        None => Ok(None),
    }
}

fn newcomer(
    tx: &mut AnyConnection,
    vouched: &Vouched,
    now: DateTime<Utc>,
) -> Result<Person, AccountError> {
    let email = vouched.email.as_ref();
    let email = email.ok_or(AccountError::AddressUnproven)?;
    if store::find_by_email(tx, email)?.is_some() {
        return Err(AccountError::AddressTaken);
    }
    let unnamed = NewPerson::at(email);
    let name: Line = vouched.name.clone().unwrap_or(unnamed.name);
    let person = store::upsert(tx, &NewPerson { name, ..unnamed }, now)?;
    store::confirm(tx, person.id, now)?;
    table::insert(tx, vouched, person.id, now)?;
    Ok(person)
}

/// Lets the signed-in person sign in by this account from now on.
///
/// # Errors
/// [`AccountError::IdentityTaken`] when somebody else does.
pub fn connect_identity(
    tx: &mut AnyConnection,
    person: PersonId,
    vouched: &Vouched,
    now: DateTime<Utc>,
) -> Result<(), AccountError> {
    match table::find(tx, &vouched.issuer, &vouched.subject)? {
        Some(owner) if owner == person => Ok(()),
        Some(_) => Err(AccountError::IdentityTaken),
        None => Ok(table::insert(tx, vouched, person, now)?),
    }
}

/// The accounts this person signs in by.
pub fn identities_of(
    tx: &mut AnyConnection,
    person: PersonId,
) -> Result<Vec<Identity>, DatabaseError> {
    table::of_person(tx, person)
}

/// Takes the person's accounts with this provider away; letters still let them in.
pub fn disconnect_identity(
    tx: &mut AnyConnection,
    person: PersonId,
    issuer: &str,
) -> Result<bool, DatabaseError> {
    table::delete(tx, person, issuer)
}
