//! A line of the log, and which of them somebody wants to see.

use chrono::{DateTime, Utc};

use super::{Act, Subject, SubjectKind};
use crate::account::PersonId;
use crate::database::id_type;

id_type! {
    /// Key of a line; grows with time.
    LineId
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// Key, by which the next page goes on.
    pub id: LineId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody when the service did it by itself.
    pub person: Option<PersonId>,
    /// What.
    pub act: Act,
    /// To what.
    pub subject: Subject,
    /// Why or how.
    pub detail: Option<String>,
}

/// Which lines are wanted; the default is all of them.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Of this person.
    pub person: Option<PersonId>,
    /// Of this act.
    pub act: Option<Act>,
    /// About things of this kind.
    pub kind: Option<SubjectKind>,
    /// About the thing with this key.
    pub key: Option<String>,
    /// From this instant on.
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Older than this line: where the last page ended.
    pub before: Option<(DateTime<Utc>, LineId)>,
}
