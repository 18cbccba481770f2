//! From a filled-in form to the review queue: first the address is confirmed, then it waits.

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::{
    Action, Event, EventDraft, EventError, EventId, State, history::record_decision,
    history::record_revision, publish::publish_if_trusted, store,
};
use crate::account::{self, Actor, LinkPurpose, LinkToken, NewPerson, Person};
use crate::database::AnyConnection;
use crate::site::Site;
use crate::slug::Slug;
use crate::text::Line;

/// How long the link that confirms a submission works.
pub const CONFIRM_TERM: Duration = Duration::days(3);

/// How long the link to one's own submission works; each letter about it brings a new one.
pub const DRAFT_TERM: Duration = Duration::days(60);

/// A submission as it comes from the form.
#[derive(Debug, Clone)]
pub struct NewSubmission {
    /// What is stated.
    pub draft: EventDraft,
    /// Who says so.
    pub submitter: NewPerson,
    /// The key of the form it was typed into.
    pub form_key: Uuid,
}

/// What became of a submission.
#[derive(Debug)]
pub enum Submission {
    /// It is kept, and its link is to be sent.
    New {
        /// The event, a draft still.
        event: Box<Event>,
        /// To whom the link goes.
        submitter: Person,
        /// The secret of the link that confirms it.
        token: LinkToken,
    },
    /// The same form was sent before; nothing more is to be done.
    Repeated,
}

/// Keeps a submission as a draft until its address is confirmed.
pub fn submit(
    tx: &mut AnyConnection,
    new: NewSubmission,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<Submission, EventError> {
    if store::find_by_form_key(tx, new.form_key)?.is_some() {
        return Ok(Submission::Repeated);
    }
    let submitter = account::upsert(tx, &new.submitter, now)?;
    let mut event = fresh(new.draft, site, now);
    event.organizers = vec![submitter.id];
    let event = store::insert(tx, event, Some(new.form_key))?;
    record_revision(tx, &event, &Actor::from(&submitter), now)?;
    let token = account::issue_link(
        tx,
        LinkPurpose::Confirm,
        submitter.id,
        Some(event.id.0),
        CONFIRM_TERM,
        now,
    )?;
    Ok(Submission::New {
        event: Box::new(event),
        submitter,
        token,
    })
}

/// Confirms the address of a submission by its link, and puts it into the queue; an organizer of a
/// trusted group that hosts it publishes it by this. Returns it, with whom it is from and the secret
/// of the link to it.
pub fn confirm(
    tx: &mut AnyConnection,
    token: &LinkToken,
    now: DateTime<Utc>,
) -> Result<(Event, Person, LinkToken), EventError> {
    let open = account::use_link(tx, LinkPurpose::Confirm, token, now)?;
    account::confirm(tx, open.person, now)?;
    let submitter = account::get(tx, open.person)?.ok_or(EventError::Unknown)?;
    let id = open.subject.map(EventId).ok_or(EventError::Unknown)?;
    let event = enter_queue(tx, &Actor::from(&submitter), id, None, now)?;
    let link = link_to(tx, &submitter, id, now)?;
    Ok((event, submitter, link))
}

/// Keeps the submission of somebody whose address is proven, for they are signed in: it is in the queue
/// at once, or public as in [`confirm`]. `None` when the same form was sent before.
pub fn submit_proven(
    tx: &mut AnyConnection,
    actor: &Actor,
    submitter: &Person,
    draft: EventDraft,
    form_key: Uuid,
    site: &Site,
    now: DateTime<Utc>,
) -> Result<Option<(Event, LinkToken)>, EventError> {
    if store::find_by_form_key(tx, form_key)?.is_some() {
        return Ok(None);
    }
    let mut event = fresh(draft, site, now);
    event.organizers = vec![submitter.id];
    let event = store::insert(tx, event, Some(form_key))?;
    let event = enter_queue(tx, actor, event.id, None, now)?;
    let link = link_to(tx, submitter, event.id, now)?;
    Ok(Some((event, link)))
}

/// The secret of a link to somebody's submission.
fn link_to(
    tx: &mut AnyConnection,
    submitter: &Person,
    id: EventId,
    now: DateTime<Utc>,
) -> Result<LinkToken, EventError> {
    let (purpose, subject) = (LinkPurpose::Draft, Some(id.0));
    Ok(account::issue_link(
        tx,
        purpose,
        submitter.id,
        subject,
        DRAFT_TERM,
        now,
    )?)
}

/// Sends an event again after its organizer changed it: into the queue, or to the public at once as in
/// [`confirm`].
pub fn resubmit(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    version: i32,
    draft: EventDraft,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    enter_queue(tx, actor, id, Some((version, draft)), now)
}

fn enter_queue(
    tx: &mut AnyConnection,
    actor: &Actor,
    id: EventId,
    changes: Option<(i32, EventDraft)>,
    now: DateTime<Utc>,
) -> Result<Event, EventError> {
    let mut event = store::get(tx, id)?.ok_or(EventError::Unknown)?;
    actor.require_one_of(&event.organizers)?;
    if !matches!(
        event.state,
        State::Draft | State::Submitted | State::ChangesAsked
    ) {
        return Err(EventError::WrongState(event.state));
    }
    if let Some((version, draft)) = changes {
        if version != event.version {
            return Err(EventError::Stale);
        }
        event.draft = draft;
    }
    // Who only improves a waiting submission keeps the place in the queue.
    if event.state != State::Submitted {
        event.submitted_at = Some(now);
    }
    event.state = State::Submitted;
    event.state_reason = None;
    event.last_modified = now;
    store::save(tx, &mut event)?;
    record_revision(tx, &event, actor, now)?;
    record_decision(tx, event.id, actor, Action::Submit, None, now)?;
    publish_if_trusted(tx, actor, &mut event, now)?;
    Ok(event)
}

/// A new event around a draft, with an identity of its own.
pub(super) fn fresh(draft: EventDraft, site: &Site, now: DateTime<Utc>) -> Event {
    let id = EventId::new();
    #[expect(
        clippy::expect_used,
        reason = "a key and a host name are one printable line"
    )]
    let uid = Line::parse(&format!("{id}@{}", site.uid_domain()), 255).expect("a UID is one line");
    Event {
        slug: slug_for(&draft, id),
        id,
        uid,
        sequence: 0,
        version: 1,
        state: State::Draft,
        state_reason: None,
        moved_from: None,
        draft,
        organizers: Vec::new(),
        origin: None,
        created_at: now,
        submitted_at: None,
        published_at: None,
        last_modified: now,
    }
}

/// The title as an address; with the year where the title does not say it and the event is one of many.
fn slug_for(draft: &EventDraft, id: EventId) -> Slug {
    let year = draft.when.local_start().format("%Y").to_string();
    let title = draft.title.as_str();
    let wanted = if draft.recurrence.is_some() || title.contains(&year) {
        Slug::of(title)
    } else {
        Slug::of(&format!(
            "{} {year}",
            title.chars().take(72).collect::<String>()
        ))
    };
    #[expect(
        clippy::expect_used,
        reason = "a UUID is hexadecimal digits and hyphens"
    )]
    wanted.unwrap_or_else(|| Slug::parse(&id.to_string()).expect("a UUID is a slug"))
}
