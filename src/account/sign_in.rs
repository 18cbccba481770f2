//! Signing in by a letter sent to one's address.

use chrono::{DateTime, Duration, Utc};

use super::code::Code;
use super::link_token::{LinkPurpose, LinkToken, issue_link, use_link};
use super::session::{Entry, SessionToken, start_session};
use super::sign_in_code::issue_code;
use super::store;
use super::{AccountError, NewPerson, Person, PersonId, Role};
use crate::database::AnyConnection;
use crate::mail::Address;

/// How long a sign-in link and the code beside it work.
pub const SIGN_IN_TERM: Duration = Duration::minutes(10);

/// A person who is to get a sign-in letter.
#[derive(Debug)]
pub struct SignIn {
    /// To whom the letter goes.
    pub person: Person,
    /// The secret of the link.
    pub token: LinkToken,
    /// The short code, when a browser asked.
    pub code: Option<Code>,
}

/// Makes a sign-in link for the person with this address; `None` when there is none, which the
/// page must not let on. Who is named in `staff` needs no account before the first time. `browser`
/// is the cookie of the browser that asks; a code for it is made too.
///
/// # Errors
/// [`AccountError::TooManyLinks`], which it must not let on either.
pub fn request_sign_in(
    tx: &mut AnyConnection,
    email: &Address,
    staff: &[Address],
    browser: Option<&LinkToken>,
    now: DateTime<Utc>,
) -> Result<Option<SignIn>, AccountError> {
    let person = match store::find_by_email(tx, email)? {
        Some(person) => person,
        None if is_named(staff, email) => store::upsert(tx, &NewPerson::at(email), now)?,
        None => return Ok(None),
    };
    let token = issue_link(tx, LinkPurpose::SignIn, person.id, None, SIGN_IN_TERM, now)?;
    let code = browser
        .map(|browser| issue_code(tx, browser, &token))
        .transpose()?;
    Ok(Some(SignIn {
        person,
        token,
        code,
    }))
}

/// Uses a sign-in link: proves the address and starts a session. People whose address is in `staff`
/// become staff by it.
///
/// # Errors
/// [`AccountError::DeadLink`].
pub fn redeem_sign_in(
    tx: &mut AnyConnection,
    token: &LinkToken,
    staff: &[Address],
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<(Person, SessionToken), AccountError> {
    let open = use_link(tx, LinkPurpose::SignIn, token, now)?;
    welcome(tx, open.person, staff, entry, now)
}

/// Lets in who has proven their address by a letter.
pub(super) fn welcome(
    tx: &mut AnyConnection,
    person: PersonId,
    staff: &[Address],
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<(Person, SessionToken), AccountError> {
    store::confirm(tx, person, now)?;
    let mut person = store::get(tx, person)?.ok_or(AccountError::DeadLink)?;
    if person.role != Role::Staff && is_named(staff, &person.email) {
        store::set_role(tx, person.id, Role::Staff)?;
        person.role = Role::Staff;
    }
    let session = start_session(tx, person.id, entry, now)?;
    Ok((person, session))
}

fn is_named(staff: &[Address], email: &Address) -> bool {
    staff.iter().any(|address| address.key() == email.key())
}
