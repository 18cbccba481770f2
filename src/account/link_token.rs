//! Links sent by mail that stand for a right: sign in, confirm a submission, open a draft.
//!
//! A token is 256 random bits, shown once in a letter and kept only as SHA-256. Opening the link
//! changes nothing (mail scanners open links); using it is a POST.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Duration, Utc};
use secrecy::{ExposeSecret, SecretString};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::digest::{hex, random};
use super::store;
use super::{AccountError, PersonId};
use crate::database::{AnyConnection, text_enum};

text_enum! {
    /// What a link is good for.
    LinkPurpose {
        /// Starting a session.
        SignIn = "sign-in",
        /// Confirming the address of a submission, and with it the submission.
        Confirm = "confirm",
        /// Opening a submission again to change it.
        Draft = "draft",
        /// Organizing an event that somebody hands over.
        HandOver = "hand-over",
        /// Letting a series go on for another year.
        Renew = "renew",
        /// Organizing for a group that invites.
        Invitation = "invitation",
        /// Saying whether a group is still active.
        StillActive = "still-active",
        /// Saying how many came to an event.
        HowMany = "how-many",
    }
}

/// The secret part of a link.
#[derive(Debug, Clone)]
pub struct LinkToken(SecretString);

impl LinkToken {
    /// A new random token.
    pub fn random() -> Self {
        Self(URL_SAFE_NO_PAD.encode(random::<32>()).into())
    }

    /// A token as it came in an address or a cookie.
    pub fn received(text: &str) -> Self {
        Self(text.to_owned().into())
    }

    /// The text to put into the link or cookie, and nowhere else.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// What is stored and looked up: SHA-256 in hexadecimal.
    pub fn digest(&self) -> String {
        hex(&Sha256::digest(self.expose().as_bytes()))
    }
}

/// A link that still works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenLink {
    /// Whom it was sent to.
    pub person: PersonId,
    /// What it is about, for instance an event.
    pub subject: Option<Uuid>,
}

/// Links of a kind that a stranger may have sent to one address within an hour.
const AN_HOUR: i64 = 8;

/// Makes a link for `person` that works until `now + term`.
///
/// # Errors
/// [`AccountError::TooManyLinks`] after eight of a kind within the hour: an address must not be
/// flooded through us. Links to a draft are not counted: they answer what its owner or staff did,
/// and must not stand in the way of it. Nor are our own questions, of which many may fall due at once.
pub fn issue_link(
    tx: &mut AnyConnection,
    purpose: LinkPurpose,
    person: PersonId,
    subject: Option<Uuid>,
    term: Duration,
    now: DateTime<Utc>,
) -> Result<LinkToken, AccountError> {
    let is_for_anybody = !matches!(
        purpose,
        LinkPurpose::Draft | LinkPurpose::StillActive | LinkPurpose::Renew | LinkPurpose::HowMany
    );
    let an_hour_ago = now - Duration::hours(1);
    if is_for_anybody && store::links_since(tx, purpose, person, an_hour_ago)? >= AN_HOUR {
        return Err(AccountError::TooManyLinks);
    }
    let token = LinkToken::random();
    store::insert_link(tx, &token, purpose, person, subject, now, now + term)?;
    Ok(token)
}

/// What a link stands for, without using it up.
///
/// # Errors
/// [`AccountError::DeadLink`] when it was used, is over, or is of another purpose.
pub fn peek_link(
    tx: &mut AnyConnection,
    purpose: LinkPurpose,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<OpenLink, AccountError> {
    store::open_link(tx, purpose, token, now)?.ok_or(AccountError::DeadLink)
}

/// Uses a link up: of several who try at once, one gets it.
///
/// # Errors
/// [`AccountError::DeadLink`] for everybody else.
pub fn use_link(
    tx: &mut AnyConnection,
    purpose: LinkPurpose,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<OpenLink, AccountError> {
    let open = peek_link(tx, purpose, token, now)?;
    if !store::mark_link_used(tx, &token.digest(), now)? {
        return Err(AccountError::DeadLink);
    }
    Ok(open)
}
