//! Signed-in browsers.

use chrono::{DateTime, Duration, Utc};

use super::link_token::LinkToken;
use super::store;
use super::{Person, PersonId};
use crate::database::{AnyConnection, DatabaseError};

/// The secret in the cookie; of the same make as the tokens in links.
pub type SessionToken = LinkToken;

/// How long somebody stays signed in.
pub const SESSION_TERM: Duration = Duration::days(14);

/// Starts a session with a token of its own, whatever cookie the browser came with.
pub fn start_session(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<SessionToken, DatabaseError> {
    let token = SessionToken::random();
    store::insert_session(tx, &token, person, now, now + SESSION_TERM)?;
    Ok(token)
}

/// Who is signed in with this cookie; nobody when the session is over or was ended.
pub fn resume_session(
    tx: &mut AnyConnection,
    token: &SessionToken,
    now: DateTime<Utc>,
) -> Result<Option<Person>, DatabaseError> {
    store::session_person(tx, token, now)
}

/// Signs the browser out.
pub fn end_session(tx: &mut AnyConnection, token: &SessionToken) -> Result<(), DatabaseError> {
    store::delete_session(tx, token)
}
