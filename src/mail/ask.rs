//! Letters that take something for granted, which is asked once more when they are about to leave, and
//! letters that wait until staff approve them.

use chrono::{DateTime, Utc};

use crate::database::{AnyConnection, DatabaseError};

/// Whether what a letter takes for granted is still so: whoever wrote the words answers them.
pub type Question = fn(&mut AnyConnection, &str, DateTime<Utc>) -> Result<bool, DatabaseError>;

/// On what terms a letter leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// What it takes for granted, in words that a [`Question`] understands.
    pub question: Option<String>,
    /// Whether it waits until staff approve it.
    pub held: bool,
}
