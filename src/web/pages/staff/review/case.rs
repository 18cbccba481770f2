//! A submission with everything that is known around it, read at once.

use std::collections::BTreeMap;

use actix_web::web;

use crate::account::{self, PersonId};
use crate::event::{self, Decision, Difference, Event, EventError, EventId, Listing};
use crate::moderation::{self, Claim, Matter, Message, SenderRecord};
use crate::web::app::App;
use crate::web::error::WebError;

/// A submission with what is known around it.
pub struct Case {
    pub event: Event,
    pub listing: Listing,
    pub decisions: Vec<Decision>,
    pub senders: Vec<SenderRecord>,
    pub waiting: Vec<Event>,
    pub since_asked: Option<Vec<Difference>>,
    pub thread: Vec<Message>,
    pub claim: Option<Claim>,
    pub names: BTreeMap<PersonId, String>,
}

/// The submission with this key.
pub async fn open(app: &web::Data<App>, id: &str) -> Result<Case, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::NotFound)?;
    let now = app.clock.now();
    app.read(move |tx| -> Result<Case, EventError> {
        let event = event::get(tx, id)?.ok_or(EventError::Unknown)?;
        let decisions = event::decisions_of(tx, id)?;
        let thread = moderation::thread(tx, id)?;
        let claim = moderation::claim_of(tx, Matter::Event(id), now)?;
        let deciders = decisions.iter().filter_map(|decision| decision.person);
        let writers = thread.iter().filter_map(|message| message.person);
        let people = event.organizers.iter().copied();
        let people = people.chain(deciders).chain(writers);
        let people: Vec<PersonId> = people.chain(claim.map(|claim| claim.person)).collect();
        Ok(Case {
            listing: event::listing_of(tx, &event)?,
            senders: moderation::senders(tx, &event)?,
            waiting: moderation::waiting(tx)?,
            since_asked: moderation::changed_since_asked(tx, &event)?,
            names: account::names_of(tx, &people)?,
            event,
            decisions,
            thread,
            claim,
        })
    })
    .await
}
