//! What every page about a stored event says of it first.

use super::facts::{Fact, facts};
use crate::event::{Event, State, describe_when};
use crate::moderation::Message;

/// Where an event stands, and what it states.
pub struct Standing {
    pub title: String,
    pub state: State,
    pub label: &'static str,
    /// Why it is cancelled, postponed, rejected or sent back.
    pub reason: Option<String>,
    /// When it was to be, if it is postponed to another date.
    pub moved_from: Option<String>,
    pub facts: Vec<Fact>,
    pub public_path: Option<String>,
}

impl Standing {
    /// That of an event.
    pub fn of(event: &Event) -> Self {
        let public_path = format!("/events/{}", event.slug);
        Self {
            title: event.draft.title.to_string(),
            state: event.state,
            label: event.standing(),
            reason: event.state_reason.as_ref().map(ToString::to_string),
            moved_from: event.moved_from.as_ref().map(describe_when),
            facts: facts(&event.draft, &[]),
            public_path: event.state.is_public().then_some(public_path),
        }
    }

    /// The same beside a thread: what staff ask stands there.
    pub fn beside(mut self, thread: &[Message]) -> Self {
        if self.state == State::ChangesAsked && !thread.is_empty() {
            self.reason = None;
        }
        self
    }
}
