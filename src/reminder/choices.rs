//! What somebody chose about their reminders: which, at which hours, and whether in one letter a day.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::{QuietHours, ReminderRule, renewal, store};
use crate::account::{self, PersonId};
use crate::database::{AnyConnection, DatabaseError};
use crate::mail::{Optional, Sender};
use crate::site::Site;

/// Those of one person. Who chose nothing gets every reminder by itself, and none at night.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// When none leaves.
    pub quiet: QuietHours,
    /// The hour, by their own clock, of one letter a day in the place of several.
    pub digest_at: Option<u32>,
    /// The words of the rules they want no letters by.
    pub refused: BTreeSet<String>,
}

impl Choices {
    /// Whether they want letters of this sort.
    pub fn wants(&self, sort: &str) -> bool {
        !self.refused.contains(sort)
    }

    /// Whether a letter by this rule waits for the one of the day.
    pub fn gathers(&self, rule: &ReminderRule) -> bool {
        self.digest_at.is_some() && rule.can_wait()
    }
}

/// The sorts of letters that are sent of our own accord and by no rule, with what they are.
pub const SORTS: [(&str, &str); 1] = [(renewal::SORT, "A series of yours ends within 30 days")];

/// The sort of the one letter a day: who leaves it wants each letter by itself again.
pub(super) const DIGEST: &str = "digest";

/// How `person` gets no more letters of this sort.
pub(super) fn optional(person: PersonId, sort: &str, site: &Site, sender: &Sender) -> Optional {
    let token = sender.leave_key.token(person.0, sort);
    Optional {
        leave_url: site.url(&format!("/letters/leave/{token}")),
        choices_url: site.url("/my/letters"),
    }
}

/// Does what the address in a letter is for: no more letters of this sort go to this person. Nothing
/// happens for somebody who is gone.
pub fn leave(
    tx: &mut AnyConnection,
    person: PersonId,
    sort: &str,
    now: DateTime<Utc>,
) -> Result<(), DatabaseError> {
    if account::get(tx, person)?.is_none() {
        return Ok(());
    }
    if sort != DIGEST {
        return store::refuse(tx, person, sort, now);
    }
    let choices = store::choices_of(tx, person)?;
    let single = Choices {
        digest_at: None,
        ..choices
    };
    store::choose(tx, person, &single, now)
}
