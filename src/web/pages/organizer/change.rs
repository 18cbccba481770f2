//! The form of an event that is stored: shown, read, and given back with everything that was typed.

use actix_web::web;
use serde::Deserialize;

use crate::event::{Event, EventDraft, EventForm, Fault};
use crate::web::app::App;
use crate::web::form::{FormScope, FormView, draft_of, filled};

/// The form as it is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct ChangeForm {
    #[serde(flatten)]
    pub event: EventForm,
    /// The version of the event it was made from.
    pub version: String,
}

/// The part of a page in which an event is changed.
pub struct Change {
    /// The fields.
    pub form: FormView,
    /// The version they will be saved over.
    pub version: i32,
    /// What the button says.
    pub button: &'static str,
}

/// What a typed form comes to.
pub enum Typed {
    /// It can be saved over the version that was read.
    Draft(Box<EventDraft>),
    /// Something is wrong with it.
    Faults(Vec<Fault>),
    /// Somebody saved the event since the form was opened.
    Stale,
}

impl ChangeForm {
    /// Reads the form against the event as it is stored now.
    pub fn read(&self, app: &web::Data<App>, event: &Event) -> Typed {
        if self.version.trim() != event.version.to_string() {
            return Typed::Stale;
        }
        match draft_of(&app.shelf.current(), &self.event, Some(event)) {
            Ok(draft) => Typed::Draft(Box::new(draft)),
            Err(faults) => Typed::Faults(faults),
        }
    }
}

impl Change {
    /// The event as it is stored.
    pub fn stored(app: &web::Data<App>, event: &Event) -> Self {
        let form = filled(&app.shelf.current(), &event.draft);
        Self::typed(app, event, &form, Vec::new())
    }

    /// What was typed, with what is wrong with it. Saved the next time, it replaces the version that
    /// is stored now: its reader has been told of that one.
    pub fn typed(
        app: &web::Data<App>,
        event: &Event,
        form: &EventForm,
        faults: Vec<Fault>,
    ) -> Self {
        let is_public = event.state.is_public();
        let scope = if is_public {
            FormScope::Public
        } else {
            FormScope::Change
        };
        Self {
            form: FormView::of(&app.shelf.current(), scope, form, &[], faults),
            version: event.version,
            button: if is_public {
                "Save and publish"
            } else {
                "Save and send for review"
            },
        }
    }
}

/// What somebody reads whose changes met those of somebody else.
pub const STALE: &str = "Somebody else changed this event while you were writing. Nothing of yours is lost: it \
                         stands in the form below, and the event as it is now above it. If you save again, yours \
                         replaces it.";
