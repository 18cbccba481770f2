//! Our event of what a calendar states: whose it is, what people and the calendar make of it together, and
//! how it comes to state something else.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::{SourceEvent, Terms};
use crate::account::{Actor, Role};
use crate::database::AnyConnection;
use crate::event::{
    self, Changed, Event, EventDraft, EventError, EventId, Imported, Merged, Part, State, merge,
};
use crate::site::Site;
use crate::text::Line;

/// Whether a calendar's words count for an event: that of a group, for what the group hosts.
pub(super) fn belongs(event: &Event, terms: &Terms) -> bool {
    let groups = &terms.given.hosts;
    groups.is_empty() || event.draft.hosts.iter().any(|host| groups.contains(host))
}

/// Puts what people and their calendar changed together. What stands here as the calendar stated it last
/// was not changed by people.
pub(super) fn merge_with(
    base: &EventDraft,
    before: &EventDraft,
    ours: &EventDraft,
    theirs: &EventDraft,
) -> Merged {
    let mut base = base.clone();
    for part in Part::all().filter(|part| part.is_same(before, ours)) {
        part.copy(before, &mut base);
    }
    merge(&base, ours, theirs)
}

/// Brings an event of a source in as one of ours.
pub(super) fn bring_in(
    tx: &mut AnyConnection,
    row: &SourceEvent,
    terms: &Terms,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<EventId, EventError> {
    #[expect(clippy::expect_used, reason = "keys are one line")]
    let origin =
        Line::parse(&format!("calendar-{}:{}", row.source, row.id), 255).expect("an origin");
    let imported = Imported {
        origin,
        slug: None,
        draft: row.stated.clone(),
        state: State::Submitted,
        state_reason: None,
        organizers: terms.organizers.clone(),
    };
    event::bring_in(tx, imported, terms.is_trusted, site, now)
}

/// Makes an event state something else: at once where its group is trusted and while it waits; else it is
/// proposed in the name of who organizes it, and `None` comes back.
pub(super) fn restate(
    tx: &mut AnyConnection,
    event: &Event,
    draft: EventDraft,
    is_trusted: bool,
    now: DateTime<Utc>,
) -> Result<Option<Event>, EventError> {
    let (id, version, service) = (event.id, event.version, Actor::Service);
    if !event.state.is_public() {
        return event::resubmit(tx, &service, id, version, draft, now).map(Some);
    }
    if is_trusted {
        return event::revise(tx, &service, id, version, draft, now).map(Some);
    }
    let Some(&organizer) = event.organizers.first() else {
        return Ok(None);
    };
    let actor = Actor::Person {
        id: organizer,
        role: Role::Member,
    };
    let words = Line::parse("It was changed in the calendar it comes from", 280).ok();
    match event::change(tx, &actor, id, version, draft, words, now)? {
        Changed::Saved(event) | Changed::Unchanged(event) => Ok(Some(event)),
        Changed::Proposed(_) => Ok(None),
    }
}

/// What a source states of an event, in 64 hexadecimal digits.
pub(super) fn digest(draft: &EventDraft, is_cancelled: bool) -> String {
    let stated = serde_json::json!([draft, is_cancelled]).to_string();
    let digest = Sha256::digest(stated.as_bytes());
    digest.iter().map(|octet| format!("{octet:02x}")).collect()
}
