//! What programs were answered, so that whoever sends the same once more gets the same answer and
//! nothing is done twice (draft-ietf-httpapi-idempotency-key-header).

use chrono::{DateTime, Duration, Utc};

use super::PersonId;
use super::digest::{hex, sha256};
use super::store::{self, idempotency as rows};
use crate::database::{AnyConnection, DatabaseError};

/// How long an answer is kept.
pub const KEPT: Duration = Duration::hours(24);

/// A request that names itself, as digests: neither its key nor its content is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRequest {
    pub(super) key: String,
    pub(super) content: String,
}

/// What a program was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The status.
    pub status: u16,
    /// The address of what was made.
    pub location: Option<String>,
    /// The tag of what it tells of.
    pub tag: Option<String>,
    /// The content.
    pub body: String,
}

/// What came of a request that names itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Once {
    /// It was done now.
    Done(KeptAnswer),
    /// It was done before, and answered so.
    Again(KeptAnswer),
    /// Its name was given to another request before.
    Reused,
}

impl NamedRequest {
    /// A request under a key its program chose. What it asks for: the method, the address and the body.
    pub fn new(key: &str, parts: &[&[u8]]) -> Self {
        let content: Vec<u8> = parts.iter().flat_map(|part| sha256(&[part])).collect();
        Self {
            key: hex(&sha256(&[b"idempotency key", key.as_bytes()])),
            content: hex(&sha256(&[&content])),
        }
    }
}

/// Does `work` for a request of this person, if it was not done before, and keeps the answer in the same
/// transaction. Of several at once one does it; the others wait, and are answered the same.
///
/// # Errors
/// Those of `work`: what failed is not kept, and may be tried again.
pub fn once<E: From<DatabaseError>>(
    tx: &mut AnyConnection,
    person: PersonId,
    request: &NamedRequest,
    now: DateTime<Utc>,
    work: impl FnOnce(&mut AnyConnection) -> Result<KeptAnswer, E>,
) -> Result<Once, E> {
    // Whoever comes second waits here until the first is done, and then reads what it was answered.
    store::hold(tx, person)?;
    if let Some((content, answer)) = rows::find(tx, person, &request.key, now - KEPT)? {
        return Ok(match content == request.content {
            true => Once::Again(answer),
            false => Once::Reused,
        });
    }
    let answer = work(tx)?;
    rows::insert(tx, person, request, &answer, now)?;
    Ok(Once::Done(answer))
}

/// Forgets what was answered more than [`KEPT`] ago; returns how many there were.
pub fn sweep_answers(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize, DatabaseError> {
    rows::remove_before(tx, now - KEPT)
}
