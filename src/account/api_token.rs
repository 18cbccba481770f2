//! Tokens that programs of a person show instead of a cookie.

use std::collections::BTreeSet;

use chrono::{DateTime, Duration, Utc};

use super::digest::{hex, sha256};
use super::link_token::LinkToken;
use super::store::api_token as store;
use super::{AccountError, Person, PersonId, Role};
use crate::database::{AnyConnection, DatabaseError, id_type, text_enum};
use crate::text::Line;

id_type! {
    /// Key of an API token. It is no secret.
    ApiTokenId
}

text_enum! {
    /// What a token may do, within what its person may.
    Scope {
        /// Read what its person may read.
        Read = "read",
        /// Submit events in the person's name, and change them.
        Submit = "submit",
        /// Manage the person's groups.
        ManageGroup = "manage-group",
        /// What staff may.
        Staff = "staff",
    }
}

impl Scope {
    /// What it allows, in words.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Read => "Read what is yours",
            Self::Submit => "Submit and change events",
            Self::ManageGroup => "Manage your groups",
            Self::Staff => "What staff may",
        }
    }
}

/// What every token begins with, so that programs that look for leaked secrets know it.
const PREFIX: &str = "folkmoot_";

/// So many tokens a person may have.
pub const MOST_TOKENS: i64 = 20;

/// The longest time a token works.
pub const LONGEST_TERM: Duration = Duration::days(365);

/// How far the note of the last use may be behind.
const USED_WITHIN: Duration = Duration::hours(1);

/// A token as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// Key.
    pub id: ApiTokenId,
    /// Whose it is.
    pub person: PersonId,
    /// What its owner calls it.
    pub name: Line,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Until when.
    pub expires_at: DateTime<Utc>,
    /// When it was last used, at most an hour behind.
    pub last_used_at: Option<DateTime<Utc>>,
}

impl ApiToken {
    /// Whether it is time to note its use.
    pub fn is_to_be_noted(&self, now: DateTime<Utc>) -> bool {
        self.last_used_at
            .is_none_or(|used| used <= now - USED_WITHIN)
    }
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct NewApiToken {
    /// What its owner calls it.
    pub name: Line,
    /// What it may do.
    pub scopes: BTreeSet<Scope>,
    /// How long it works, a year at most.
    pub term: Duration,
}

/// Makes a token; its text is returned once and only its digest kept.
///
/// # Errors
/// [`AccountError::TooManyTokens`] beyond [`MOST_TOKENS`]; [`AccountError::Forbidden`] for the scope
/// of staff when `person` acts as something less.
pub fn issue_api_token(
    tx: &mut AnyConnection,
    person: &Person,
    new: &NewApiToken,
    now: DateTime<Utc>,
) -> Result<String, AccountError> {
    if new.scopes.contains(&Scope::Staff) && person.role != Role::Staff {
        return Err(AccountError::Forbidden);
    }
    store::delete_over(tx, person.id, now)?;
    if store::count(tx, person.id)? >= MOST_TOKENS {
        return Err(AccountError::TooManyTokens);
    }
    let text = format!("{PREFIX}{}", LinkToken::random().expose());
    let token = ApiToken {
        id: ApiTokenId::new(),
        person: person.id,
        name: new.name.clone(),
        scopes: new.scopes.clone(),
        created_at: now,
        expires_at: now + new.term.min(LONGEST_TERM),
        last_used_at: None,
    };
    store::insert(tx, &token, &digest_of(&text))?;
    Ok(text)
}

/// The token with this text and its person, with the rights that both have: without the scope of
/// staff a member of staff acts as an organizer. Nobody when it is unknown, revoked or over.
pub fn resume_api_token(
    tx: &mut AnyConnection,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Option<(Person, ApiToken)>, DatabaseError> {
    let Some(token) = store::find(tx, &digest_of(text), now)? else {
        return Ok(None);
    };
    let Some(mut person) = super::get(tx, token.person)? else {
        return Ok(None);
    };
    if person.role == Role::Staff && !token.scopes.contains(&Scope::Staff) {
        person.role = Role::Organizer;
    }
    Ok(Some((person, token)))
}

/// Notes that the token was used.
pub fn note_token_used(
    tx: &mut AnyConnection,
    token: ApiTokenId,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    store::set_used(tx, token, now)
}

/// The person's tokens that work, the latest first.
pub fn api_tokens_of(
    tx: &mut AnyConnection,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<ApiToken>, DatabaseError> {
    store::of_person(tx, person, now)
}

/// Ends a token of this person; returns whether there was one.
pub fn revoke_api_token(
    tx: &mut AnyConnection,
    person: PersonId,
    token: ApiTokenId,
) -> Result<bool, DatabaseError> {
    store::delete(tx, person, token)
}

fn digest_of(text: &str) -> String {
    hex(&sha256(&[b"api token", text.as_bytes()]))
}
