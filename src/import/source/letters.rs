//! The letter that a calendar of a group cannot be read any more.

use chrono::{DateTime, Duration, Utc};

use super::{Source, SourceError};
use crate::account::letters::intent_for;
use crate::database::AnyConnection;
use crate::group::{self, letters::listeners};
use crate::mail::{self, GroupTurn, Letter, Priority, Sender};
use crate::site::Site;

/// How long it is worth sending.
const TERM: Duration = Duration::days(3);

/// Tells those who look after the group of a source why it fails. Returns how many letters were written.
pub(super) fn tell(
    tx: &mut AnyConnection,
    source: &Source,
    fault: &str,
    (site, sender): (&Site, &Sender),
    now: DateTime<Utc>,
) -> Result<usize, SourceError> {
    let group = source
        .group
        .map(|id| group::get(tx, id))
        .transpose()?
        .flatten();
    let Some(group) = group else {
        return Ok(0);
    };
    let readers = listeners(tx, &group)?;
    for reader in &readers {
        let letter = Letter::GroupNews(mail::GroupNews {
            group: group.name.to_string(),
            turn: GroupTurn::CalendarFails,
            reason: Some(fault.to_owned()),
            url: site.url(&format!("/my/groups/{}/sources/{}", group.slug, source.id)),
        });
        let key = format!("source-fails:{}:{now}", source.id);
        let intent = intent_for(reader, &key, Priority::Bulk, now, TERM);
        mail::enqueue(tx, sender, &letter, &intent, now)?;
    }
    Ok(readers.len())
}
