//! What staff see of the outbox, letter by letter, and what they can do about it.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, DurationRound, Utc};
use mail_parser::MessageParser;
use uuid::Uuid;

use super::store::{self, RowId};
use super::{Address, LetterKind, OutboxState, Phase, SuppressionKey, SuppressionScope};
use crate::database::{AnyConnection, DatabaseError};

/// A letter that waits for staff to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Key.
    pub id: Uuid,
    /// Which letter.
    pub letter: LetterKind,
    /// To whom, masked.
    pub to: String,
    /// Its subject; none when its words are gone.
    pub subject: Option<String>,
    /// Since when it waits.
    pub since: DateTime<Utc>,
    /// After this it is not worth sending.
    pub expires_at: DateTime<Utc>,
    /// Whether it could be sent now: its words are there and it is still worth it.
    pub can_leave: bool,
}

/// Letters that were not taken, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Where they are now: `ready` when they are tried again.
    pub state: OutboxState,
    /// How far the last try came.
    pub phase: Phase,
    /// The SMTP code.
    pub code: Option<i32>,
    /// The enhanced code.
    pub enhanced: Option<String>,
    /// What the server said.
    pub words: String,
    /// How many letters.
    pub letters: usize,
    /// When the last of them was tried.
    pub last: DateTime<Utc>,
}

/// An address that gets no mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suppressed {
    /// What it is known by.
    pub digest: String,
    /// Which mail it does without.
    pub scope: SuppressionScope,
    /// As much of the address as is kept.
    pub masked: Option<String>,
    /// Why.
    pub reason: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when; none is for good.
    pub until: Option<DateTime<Utc>>,
}

/// Which of the letters that wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// All, if they are still so many as somebody has seen.
    All(i64),
    /// These.
    These(Vec<Uuid>),
}

/// There are more or fewer letters than somebody has seen.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// So many there are.
    #[error("there are {0} letters by now; look again before you decide about all of them")]
    NotSoMany(i64),
    /// The database failed.
    #[error(transparent)]
    Database(#[from] DatabaseError),
}

/// Letters in `held`, or those in `unknown` about which no postman decides any more; the oldest first.
pub fn waiting(
    tx: &mut AnyConnection,
    state: OutboxState,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Waiting>, DatabaseError> {
    let rows = store::waiting(tx, state, limit)?;
    Ok(rows.into_iter().map(|row| read(row, now)).collect())
}

/// The subject of a letter; none when its words are gone.
pub fn subject_of(message: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse(message)?;
    message.subject().map(str::to_owned)
}

fn read(row: store::WaitingRow, now: DateTime<Utc>) -> Waiting {
    Waiting {
        id: row.id.0,
        letter: row.letter,
        to: Address::parse(&row.recipient).map_or_else(|_| "…".to_owned(), |it| it.masked()),
        subject: subject_of(&row.message),
        since: row.created_at.0,
        expires_at: row.expires_at.0,
        can_leave: !row.message.is_empty() && row.expires_at.0 > now,
    }
}

/// How many there are of those.
pub fn count_waiting(tx: &mut AnyConnection, state: OutboxState) -> Result<i64, DatabaseError> {
    store::count_waiting(tx, state)
}

/// Lets letters leave that are held, or that may have left already. Those whose words are gone or that
/// are not worth it any more stay. Returns how many leave.
pub fn release(
    tx: &mut AnyConnection,
    state: OutboxState,
    which: &Which,
    now: DateTime<Utc>,
) -> Result<usize, DeskError> {
    let ids = chosen(tx, state, which)?;
    Ok(store::release(tx, state, &ids, now)?)
}

/// Ends letters that are held, or of which nobody knows: they are not sent. Returns how many.
pub fn discard(
    tx: &mut AnyConnection,
    state: OutboxState,
    which: &Which,
    now: DateTime<Utc>,
) -> Result<usize, DeskError> {
    let ids = chosen(tx, state, which)?;
    Ok(store::discard(tx, state, &ids, now)?)
}

fn chosen(
    tx: &mut AnyConnection,
    state: OutboxState,
    which: &Which,
) -> Result<Vec<RowId>, DeskError> {
    match which {
        Which::These(ids) => Ok(ids.iter().copied().map(RowId).collect()),
        Which::All(seen) => {
            let ids = store::ids_waiting(tx, state)?;
            let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
            match count == *seen {
                true => Ok(ids),
                false => Err(DeskError::NotSoMany(count)),
            }
        }
    }
}

/// Why letters were not taken in the last seven days, the most frequent reason first.
pub fn failures(tx: &mut AnyConnection, now: DateTime<Utc>) -> Result<Vec<Failure>, DatabaseError> {
    /// So many tries are looked at, the latest ones.
    const TRIES: i64 = 2000;
    let mut told = std::collections::BTreeSet::new();
    let mut reasons: BTreeMap<_, Failure> = BTreeMap::new();
    for row in store::fruitless(tx, now - Duration::days(7), TRIES)? {
        // The latest comes first; what an earlier try of the same letter came to is over.
        if !told.insert(row.letter) {
            continue;
        }
        let key = (row.state, row.phase, row.code, row.reply.clone());
        let failure = reasons.entry(key).or_insert(Failure {
            state: row.state,
            phase: row.phase,
            code: row.code,
            enhanced: row.enhanced,
            words: row.reply.unwrap_or_default(),
            letters: 0,
            last: row.tried_at.0,
        });
        failure.letters += 1;
    }
    let mut reasons: Vec<Failure> = reasons.into_values().collect();
    reasons.sort_by_key(|it| (std::cmp::Reverse(it.letters), std::cmp::Reverse(it.last)));
    Ok(reasons)
}

/// How many letters were taken in each of the last 24 hours: when it began, and how many; this hour
/// first.
pub fn sent_by_hour(
    tx: &mut AnyConnection,
    now: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, i64)>, DatabaseError> {
    let this = now.duration_trunc(Duration::hours(1)).unwrap_or(now);
    let hours = (0..24).map(|back| this - Duration::hours(back));
    hours
        .map(|from| {
            Ok((
                from,
                store::sent_between(tx, from, from + Duration::hours(1))?,
            ))
        })
        .collect()
}

/// The addresses that get no mail, the latest first.
pub fn suppressed(
    tx: &mut AnyConnection,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Vec<Suppressed>, DatabaseError> {
    store::suppressed(tx, limit, now)
}

/// Lets an address get mail again; its soft bounces are forgotten. Returns whether it was on the list.
pub fn lift(
    tx: &mut AnyConnection,
    digest: &str,
    scope: SuppressionScope,
) -> Result<bool, DatabaseError> {
    store::forget_bounces(tx, digest)?;
    store::lift(tx, digest, scope)
}

/// The same by the address itself, of whatever scope. Returns what stands for it on the list.
pub fn lift_address(
    tx: &mut AnyConnection,
    key: &SuppressionKey,
    address: &Address,
) -> Result<Option<String>, DatabaseError> {
    let digest = key.digest(address);
    let mut was_listed = false;
    for scope in SuppressionScope::ALL {
        was_listed |= lift(tx, &digest, *scope)?;
    }
    Ok(was_listed.then_some(digest))
}
