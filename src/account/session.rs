//! Signed-in browsers.

use chrono::{DateTime, Duration, Utc};

use super::link_token::LinkToken;
use super::store::session as store;
use super::{Person, PersonId, Role};
use crate::database::{AnyConnection, DatabaseError};

/// The secret in the cookie; of the same make as the tokens in links.
pub type SessionToken = LinkToken;

/// How long somebody stays signed in.
pub const SESSION_TERM: Duration = Duration::days(14);

/// How far the note when a browser was last seen may be behind, so that reading pages seldom writes.
const SEEN_WITHIN: Duration = Duration::hours(1);

/// How a browser came to be signed in.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Which browser, in a few words.
    pub browser: String,
    /// The identity provider that vouched for the person; none for a letter.
    pub issuer: Option<String>,
    /// Whether that provider says that it asked for a second factor.
    pub has_second_factor: bool,
}

/// A signed-in browser, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// Names it on the page. It is no secret: nobody can make the cookie of it.
    pub digest: String,
    /// Which browser, in a few words.
    pub browser: Option<String>,
    /// When it began.
    pub created_at: DateTime<Utc>,
    /// When it last asked for a page, at most an hour behind.
    pub last_seen_at: Option<DateTime<Utc>>,
    /// When it passed the second factor.
    pub second_factor_at: Option<DateTime<Utc>>,
    /// The identity provider it began with.
    pub issuer: Option<String>,
}

/// A signed-in browser and who sits at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Who.
    pub person: Person,
    /// Where and since when.
    pub signed_in: SignedIn,
}

impl Session {
    /// The person with the rights of this session: staff are staff only behind the second factor,
    /// and organizers like others before it.
    pub fn acting(mut self) -> Person {
        if self.person.role == Role::Staff && self.signed_in.second_factor_at.is_none() {
            self.person.role = Role::Organizer;
        }
        self.person
    }

    /// Whether it is time to note that it was seen.
    pub fn is_to_be_noted(&self, now: DateTime<Utc>) -> bool {
        let seen = self.signed_in.last_seen_at;
        seen.is_none_or(|seen| seen <= now - SEEN_WITHIN)
    }
}

/// Starts a session with a token of its own, whatever cookie the browser came with.
pub fn start_session(
    tx: &mut AnyConnection,
    person: PersonId,
    entry: &Entry,
    now: DateTime<Utc>,
) -> Result<SessionToken, DatabaseError> {
    let token = SessionToken::random();
    store::delete_over(tx, person, now)?;
    store::insert(tx, &token.digest(), person, entry, now, now + SESSION_TERM)?;
    Ok(token)
}

/// Who is signed in with this cookie; nobody when the session is over or was ended.
pub fn resume_session(
    tx: &mut AnyConnection,
    token: &SessionToken,
    now: DateTime<Utc>,
) -> Result<Option<Session>, DatabaseError> {
    store::find(tx, &token.digest(), now)
}

/// Notes that the browser was seen.
pub fn note_seen(
    tx: &mut AnyConnection,
    session: &SignedIn,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    store::set_seen(tx, &session.digest, now)
}

/// The browsers in which this person is signed in, the latest first.
pub fn sessions_of(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<SignedIn>, DatabaseError> {
    store::of_person(tx, person, now)
}

/// Signs the browser out.
pub fn end_session(tx: &mut AnyConnection, token: &SessionToken) -> Result<(), DatabaseError> {
    store::delete(tx, &token.digest())
}

/// Signs another browser of this person out; returns whether there was one.
pub fn end_session_of(
    tx: &mut AnyConnection,
    person: PersonId,
    digest: &str,
) -> Result<bool, DatabaseError> {
    store::delete_of(tx, person, Some(digest)).map(|ended| ended > 0)
}

/// Signs all browsers of this person out; returns how many there were.
pub fn end_all_sessions(tx: &mut AnyConnection, person: PersonId) -> Result<usize, DatabaseError> {
    store::delete_of(tx, person, None)
}

/// Notes that this session passed the second factor, under a new token: who saw the old one, from
/// before the rights grew, has nothing.
pub(super) fn raise(
    tx: &mut AnyConnection,
    session: &SignedIn,
    now: DateTime<Utc>,
) -> Result<SessionToken, DatabaseError> {
    let token = SessionToken::random();
    store::raise(tx, &session.digest, &token.digest(), now)?;
    Ok(token)
}
