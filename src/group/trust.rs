//! Whether the events of a group's organizers need a review.

use chrono::{DateTime, Utc};

use super::{GroupError, GroupId, Trust, store};
use crate::account::Actor;
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::AnyConnection;
use crate::text::Line;

/// Trusts the group, or ends that, for a reason that is kept in the audit log. Only staff may. Nothing
/// happens when it is so already.
pub fn set_trust(
    tx: &mut AnyConnection,
    actor: &Actor,
    group: GroupId,
    trust: Trust,
    reason: &Line,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    actor.require_staff()?;
    if store::set_trust(tx, group, trust)? {
        let act = match trust {
            Trust::Trusted => Act::Trust,
            Trust::New => Act::Distrust,
        };
        let subject = Subject::new(SubjectKind::Group, group);
        audit::record(tx, actor, act, &subject, Some(reason.as_str()), now)?;
    }
    Ok(())
}
