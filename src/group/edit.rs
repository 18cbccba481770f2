//! Changing what a group says of itself.

use chrono::{DateTime, Utc};

use super::permission::require_lead;
use super::{Group, GroupDraft, GroupError, GroupId, store};
use crate::account::Actor;
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::AnyConnection;

/// Saves other words for a group; its leads and staff may. Its address and its region stay.
///
/// # Errors
/// [`GroupError::Stale`] when it was saved since `version` was read.
pub fn edit(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: GroupId,
    version: i32,
    draft: GroupDraft,
    now: DateTime<Utc>,
) -> Result<(), GroupError> {
    require_lead(tx, actor, id)?;
    let known = store::get(tx, id)?.ok_or(GroupError::Unknown)?;
    let has_moved = known.country != draft.country;
    let group = Group {
        kind: draft.kind,
        name: draft.name,
        description: draft.description,
        city: draft.city,
        country: draft.country,
        // Who moves to another country is in the region of that country.
        region: known.region.filter(|_| !has_moved),
        links: draft.links,
        ..known
    };
    if !store::save_over(tx, version, &group, now)? {
        return Err(GroupError::Stale);
    }
    if actor.require_staff().is_ok() {
        let subject = Subject::new(SubjectKind::Group, id);
        audit::record(tx, actor, Act::Revise, &subject, None, now)?;
    }
    Ok(())
}
