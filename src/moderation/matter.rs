//! What staff review.

use uuid::Uuid;

use crate::audit::{Subject, SubjectKind};
use crate::event::{EditId, EventId};

/// Something that waits for staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// A submission.
    Event(EventId),
    /// A change of what is public.
    Edit(EditId),
}

impl Matter {
    /// Its key, by which claims are kept.
    pub fn key(self) -> Uuid {
        match self {
            Self::Event(id) => id.0,
            Self::Edit(id) => id.0,
        }
    }

    /// What the log calls it.
    pub(super) fn subject(self) -> Subject {
        match self {
            Self::Event(id) => Subject::new(SubjectKind::Event, id),
            Self::Edit(id) => Subject::new(SubjectKind::Edit, id),
        }
    }
}
