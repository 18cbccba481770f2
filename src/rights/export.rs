//! Everything that is stored of a person, as one document.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use super::store::Me;
use super::{RightsError, sections};
use crate::account::{self, Actor, PersonId};
use crate::audit::{self, Act, Subject, SubjectKind};
use crate::database::AnyConnection;
use crate::mail::SuppressionKey;

/// What is stored of somebody.
#[derive(Debug, Serialize)]
pub struct Export {
    /// When it was put together.
    pub exported_at: DateTime<Utc>,
    /// By the names of the sections, which are those of the tables where one table has one: the rows.
    pub stored: BTreeMap<&'static str, Vec<Value>>,
    /// What is stored besides and not given: secrets and their digests, and what is about other people.
    pub left_out: BTreeMap<&'static str, &'static [&'static str]>,
}

/// Puts everything together that is stored of a person. Reading one's own leaves no trace; that somebody
/// else did it is in the log, in a transaction that may write.
///
/// # Errors
/// [`RightsError::Unknown`] when there is no such person, [`RightsError::Forbidden`] when it is somebody
/// else, who is not staff.
pub fn export(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: PersonId,
    key: &SuppressionKey,
    now: DateTime<Utc>,
) -> Result<Export, RightsError> {
    actor.require_one_of(&[id])?;
    let person = account::get(tx, id)?.ok_or(RightsError::Unknown)?;
    if actor.person() != Some(id) {
        let subject = Subject::new(SubjectKind::Person, id);
        audit::record(tx, actor, Act::Export, &subject, None, now)?;
    }
    let me = Me {
        id,
        key: id.to_string(),
        email_key: person.email.key(),
        digest: key.digest(&person.email),
    };
    let mut export = Export {
        exported_at: now,
        stored: BTreeMap::new(),
        left_out: BTreeMap::new(),
    };
    for section in sections() {
        export.stored.insert(section.name, section.read(tx, &me)?);
        if !section.left_out.is_empty() {
            export.left_out.insert(section.name, section.left_out);
        }
    }
    Ok(export)
}
