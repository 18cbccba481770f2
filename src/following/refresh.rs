//! Brings the directory of this replica up to date.

use std::sync::PoisonError;

use super::{Directory, store};
use crate::database::{Database, DatabaseError};

/// Reads what was changed since the last time and takes it in. One small read when nothing was.
/// A ledger that counts less than was seen was restored from a backup: all is read anew.
pub fn refresh(database: &Database, directory: &Directory) -> Result<(), DatabaseError> {
    let mut seen = directory
        .seen
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    let read = database.read(|tx| {
        let number = store::number(tx)?;
        if *seen == Some(number) {
            return Ok::<_, DatabaseError>(None);
        }
        let known = seen.filter(|&seen| seen < number);
        Ok(Some((
            number,
            known.is_none(),
            store::news_since(tx, known)?,
        )))
    })?;
    if let Some((number, afresh, news)) = read {
        directory.take_in(news, afresh);
        *seen = Some(number);
    }
    Ok(())
}
