//! How mail stands, counted for whoever watches the service from outside.
//!
//! Whoever reads the board opens no connection; a worker of each replica brings it up to date.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, Utc};

use super::{Failure, Overview, StopCause, desk, outbox, store};
use crate::database::{Database, DatabaseError};

/// What there was to count at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailFigures {
    /// When it was counted.
    pub as_of: DateTime<Utc>,
    /// How many letters are where.
    pub overview: Overview,
    /// How often a postman took up a letter, ever.
    pub carried: i64,
    /// Why letters were not taken lately.
    pub failures: Vec<Failure>,
    /// How many addresses get no mail.
    pub suppressed: i64,
    /// Why no letters leave, when none do.
    pub stop: Option<StopCause>,
}

/// Where the figures stand; nothing stands there before they were first counted.
#[derive(Debug, Default)]
pub struct MailBoard(RwLock<Option<Arc<MailFigures>>>);

impl MailBoard {
    /// The figures that were counted last.
    pub fn current(&self) -> Option<Arc<MailFigures>> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Counts anew.
    pub fn refresh(&self, database: &Database, now: DateTime<Utc>) -> Result<(), DatabaseError> {
        let figures = database.read(|tx| -> Result<_, DatabaseError> {
            let queue = store::queue(tx)?;
            Ok(MailFigures {
                as_of: now,
                overview: outbox::overview(tx, now)?,
                carried: queue.carried,
                failures: desk::failures(tx, now)?,
                suppressed: store::count_suppressed(tx, now)?,
                stop: queue.stop.map(|stop| stop.cause),
            })
        })?;
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(figures));
        Ok(())
    }
}
