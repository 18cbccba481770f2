//! What staff do to events, in the log that staff can read.

use chrono::{DateTime, Utc};

use super::EventId;
use crate::account::{Actor, Role};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::{AnyConnection, DatabaseError};

/// Writes a line if it is staff who acts; what organizers do is in the event's own history.
pub(super) fn log_staff(
    tx: &mut AnyConnection,
    actor: &Actor,
    act: Act,
    id: EventId,
    detail: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    let is_staff = matches!(
        actor,
        Actor::Person {
            role: Role::Staff,
            ..
        }
    );
    if is_staff {
        let subject = Subject::new(SubjectKind::Event, id);
        audit::record(tx, actor, act, &subject, detail, now)?;
    }
    Ok(())
}
