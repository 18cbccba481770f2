//! To whom an announcement goes: the organizers of events of one kind, region, state or time, or that
//! lack something.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::account::{self, Person, PersonId};
use crate::database::{AnyConnection, DatabaseError, text_enum};
use crate::event::{self, Event, EventDraft, Fault, Format, Kind, LinkRole, State};
use crate::geography::Region;

text_enum! {
    /// What an event can lack.
    Missing {
        /// Neither venue nor address, of one that is not online.
        Venue = "venue",
        /// No link to join or to watch, of one that is online.
        Online = "online",
        /// No link to register.
        Registration = "registration",
    }
}

impl Missing {
    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Self::Venue => "Venue or address",
            Self::Online => "Link to join or to watch",
            Self::Registration => "Link to register",
        }
    }

    fn of(self, draft: &EventDraft) -> bool {
        let has = |role| draft.links.contains_key(&role);
        match self {
            Self::Venue => {
                draft.format != Format::Online
                    && draft.place.venue.is_none()
                    && draft.place.address.is_none()
            }
            Self::Online => {
                draft.format != Format::InPerson
                    && !has(LinkRole::Join)
                    && !has(LinkRole::Livestream)
            }
            Self::Registration => !has(LinkRole::Registration),
        }
    }
}

/// An audience as people choose it; empty means any.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "the fields are those of the form")]
pub struct AudienceForm {
    pub kind: String,
    pub region: String,
    pub state: String,
    pub from: String,
    pub until: String,
    pub missing: String,
}

/// An audience that makes sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Audience {
    kind: Option<Kind>,
    region: Option<Region>,
    state: State,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
    missing: Option<Missing>,
}

/// Somebody who is written to, with the events that they are written to about, the next one first.
#[derive(Debug, Clone)]
pub struct Addressee {
    /// Who.
    pub person: Person,
    /// About what.
    pub events: Vec<Event>,
}

impl Audience {
    pub fn parse(form: &AudienceForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let audience = Self {
            kind: word(&mut faults, "kind", "The kind", &form.kind),
            region: word(&mut faults, "region", "The region", &form.region),
            state: word(&mut faults, "state", "The state", &form.state).unwrap_or(State::Published),
            from: word(&mut faults, "from", "The first day", &form.from),
            until: word(&mut faults, "until", "The last day", &form.until),
            missing: word(&mut faults, "missing", "What is missing", &form.missing),
        };
        if faults.is_empty() {
            Ok(audience)
        } else {
            Err(faults)
        }
    }

    /// Whether an event is meant. A series is where it first took place, and goes on.
    fn takes(&self, event: &Event) -> bool {
        let draft = &event.draft;
        let (first, last) = (draft.when.starts_at(), draft.when.ends_at());
        let (first, last) = (
            draft.when.zone.local(first).date(),
            draft.when.zone.local(last).date(),
        );
        let region = draft.place.country.map(|country| country.region());
        self.kind.is_none_or(|kind| kind == draft.kind)
            && self.region.is_none_or(|it| region == Some(it))
            && self
                .from
                .is_none_or(|from| last >= from || draft.recurrence.is_some())
            && self.until.is_none_or(|until| first <= until)
            && self.missing.is_none_or(|missing| missing.of(draft))
    }

    /// Everybody it is made of who has proven their address, by key.
    pub fn gather(&self, tx: &mut AnyConnection) -> Result<Vec<Addressee>, DatabaseError> {
        let mut events = event::by_states(tx, &[self.state])?;
        events.retain(|event| self.takes(event));
        events.sort_by_key(|event| (event.draft.when.starts_at(), event.id));
        let mut by_person: BTreeMap<PersonId, Vec<Event>> = BTreeMap::new();
        for event in events {
            for person in &event.organizers {
                by_person.entry(*person).or_default().push(event.clone());
            }
        }
        let mut addressees = Vec::new();
        for (id, events) in by_person {
            let person = account::get(tx, id)?;
            if let Some(person) = person.filter(|person| person.confirmed_at.is_some()) {
                addressees.push(Addressee { person, events });
            }
        }
        Ok(addressees)
    }
}

/// A word or a date; empty is none.
fn word<T: std::str::FromStr>(
    faults: &mut Vec<Fault>,
    field: &'static str,
    name: &str,
    text: &str,
) -> Option<T> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let read = text.parse().ok();
    if read.is_none() {
        faults.push(Fault {
            field,
            message: format!("{name} is not one of those to choose from"),
        });
    }
    read
}
