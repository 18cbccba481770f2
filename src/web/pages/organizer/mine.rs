//! One of the visitor's own events, as every page about it begins.

use actix_web::{HttpRequest, web};

use crate::account::{Actor, Person, Role};
use crate::event::{self, Edit, EditState, Event, EventError, EventId, State};
use crate::moderation::{self, Message};
use crate::web::app::App;
use crate::web::error::WebError;
use crate::web::session::signed_in;

/// An event and who looks at it: an organizer of it, or staff.
pub struct Mine {
    /// The event.
    pub event: Event,
    /// Who looks at it.
    pub person: Person,
    /// Whether what they change is public at once.
    pub is_trusted: bool,
    /// What they proposed and nobody has settled yet.
    pub proposal: Option<Edit>,
    /// What staff asked about it before it was public, and what was answered.
    pub thread: Vec<Message>,
}

/// The event, if it is one of the visitor's own; a foreign one is not there at all.
pub async fn own(request: &HttpRequest, app: &web::Data<App>, id: &str) -> Result<Mine, WebError> {
    owned(app, signed_in(request, app).await?, id).await
}

/// The event, if it is one of this person's own.
pub async fn owned(app: &web::Data<App>, person: Person, id: &str) -> Result<Mine, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    app.read(move |tx| -> Result<Mine, EventError> {
        let event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
        let actor = Actor::from(&person);
        if actor.require_one_of(&event.organizers).is_err() {
            return Err(EventError::Unknown);
        }
        let edits = event::edits::of_event(tx, id)?;
        let is_theirs = |edit: &Edit| {
            let is_unsettled = matches!(edit.state, EditState::Open | EditState::ChangesAsked);
            is_unsettled && edit.person == Some(person.id)
        };
        Ok(Mine {
            is_trusted: event::is_trusted(tx, &actor, &event)?,
            proposal: edits.into_iter().rfind(is_theirs),
            thread: match event.state.is_public() {
                true => Vec::new(),
                false => moderation::thread(tx, id)?,
            },
            event,
            person,
        })
    })
    .await
}

impl Mine {
    /// The visitor, to the workflows.
    pub fn actor(&self) -> Actor {
        Actor::from(&self.person)
    }

    /// Whether the visitor is staff.
    pub fn is_staff(&self) -> bool {
        self.person.role == Role::Staff
    }

    /// Whether the visitor organizes it.
    pub fn is_organizer(&self) -> bool {
        self.event.organizers.contains(&self.person.id)
    }

    /// Whether it has dates that can be changed one by one.
    pub fn is_series(&self) -> bool {
        self.event.draft.recurrence.is_some() && self.event.state.is_public()
    }

    /// The address of its page.
    pub fn path(&self) -> String {
        format!("/my/events/{}", self.event.id)
    }

    /// Whether its words can be changed.
    pub fn is_open(&self) -> bool {
        self.event.state != State::Rejected
    }
}

/// A version as it came; one that is no number is none that was ever stored.
pub fn version_of(raw: &str) -> i32 {
    raw.trim().parse().unwrap_or(-1)
}

/// What somebody reads whose press of a button met what somebody else did.
pub const CHANGED: &str = "Somebody else changed this event in the meantime. Below it stands as it is now; if you still \
                           want to do this, press the button again.";
