//! Every table with something about a person in it: which rows are theirs, and which columns of them.

mod sections;

use serde_json::Value;

pub use self::sections::sections;
use crate::account::PersonId;
use crate::database::{AnyConnection, DatabaseError};

/// By what rows are somebody's.
pub struct Me {
    pub id: PersonId,
    /// The same as text, as the log has it.
    pub key: String,
    /// The mail address in lower case.
    pub email_key: String,
    /// The keyed hash of the mail address.
    pub digest: String,
}

/// Rows of one table that are about somebody for one reason.
pub struct Section {
    /// What it is called in the document: as the table, or so that it begins like it.
    pub name: &'static str,
    /// The table.
    pub table: &'static str,
    /// The columns that say whose a row is.
    pub by: &'static [&'static str],
    /// The columns that are given.
    pub columns: &'static [&'static str],
    /// Those that are not: secrets, and what is about other people.
    pub left_out: &'static [&'static str],
    rows: fn(&mut AnyConnection, &Me) -> Result<Vec<Value>, DatabaseError>,
}

impl Section {
    /// The rows that are theirs.
    pub fn read(&self, tx: &mut AnyConnection, me: &Me) -> Result<Vec<Value>, DatabaseError> {
        (self.rows)(tx, me)
    }
}
