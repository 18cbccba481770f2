//! The API, as programs use it: with a token, or without any.

mod described;
mod reading;
mod writing;

use chrono::Duration;
use folkmoot::account::{self, Actor, NewApiToken, Person, Scope};
use folkmoot::database;
use folkmoot::event::{self, Event, EventDraft, EventId, Imported, State};
use serde_json::Value;

use crate::harness::app::{STAFF, TestApp};
use crate::harness::build;
use crate::harness::visitor::{Answer, Visitor};

/// A program, and the token it shows.
pub struct Program {
    visitor: Visitor,
    token: Option<String>,
}

impl Program {
    pub fn of_nobody(app: &TestApp) -> Self {
        Self {
            visitor: app.anonymous(),
            token: None,
        }
    }

    pub fn of(app: &TestApp, person: &Person, scopes: &[Scope]) -> Self {
        let new = NewApiToken {
            name: build::line("a program"),
            scopes: scopes.iter().copied().collect(),
            term: Duration::days(30),
        };
        let now = app.clock.now();
        let token = app
            .database
            .write(|tx| account::issue_api_token(tx, person, &new, now));
        Self {
            token: Some(token.unwrap()),
            ..Self::of_nobody(app)
        }
    }

    /// A program that may do whatever its person may.
    pub fn of_all_scopes(app: &TestApp, person: &Person) -> Self {
        Self::of(app, person, &[Scope::Read, Scope::Submit])
    }

    pub fn of_staff(app: &TestApp) -> Self {
        let address = folkmoot::mail::Address::parse(STAFF).unwrap();
        let staff = app.read(|tx| account::find_by_email(tx, &address)).unwrap();
        Self::of(app, &staff, &[Scope::Read, Scope::Submit, Scope::Staff])
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    pub fn post(&self, path: &str, body: &str) -> Answer {
        self.ask("POST", path, &[], body)
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let token = self.token.as_ref().map(|it| format!("Bearer {it}"));
        let mut all: Vec<(&str, &str)> = headers.to_vec();
        all.extend(token.as_deref().map(|token| ("Authorization", token)));
        let has_kind = headers.iter().any(|(name, _)| *name == "Content-Type");
        if !body.is_empty() && !has_kind {
            all.push(("Content-Type", "application/json"));
        }
        self.visitor.ask(method, path, &all, body)
    }
}

/// What an answer says.
pub fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.body).unwrap_or_else(|_| panic!("{}", answer.text()))
}

/// A problem document: its detail, and where in the request what is wrong is.
pub fn problem(answer: &Answer, status: u16) -> (String, Vec<String>) {
    assert_eq!(answer.status, status, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.header("cache-control"), "no-store");
    let document = json(answer);
    assert_eq!(document["status"], status);
    assert_eq!(document["type"], format!("/developers#problem-{status}"));
    let errors = document["errors"].as_array().into_iter().flatten();
    let places = errors.map(|it| {
        let place = it["pointer"].as_str().or(it["parameter"].as_str());
        place.unwrap().to_owned()
    });
    (
        document["detail"].as_str().unwrap().to_owned(),
        places.collect(),
    )
}

/// An event in this state, organized by these people.
pub fn an_event(app: &TestApp, draft: EventDraft, state: State, organizers: &[&Person]) -> Event {
    let imported = Imported {
        origin: build::line(&format!("test:{}", EventId::new())),
        slug: None,
        draft,
        state,
        state_reason: None,
        organizers: organizers.iter().map(|person| person.id).collect(),
    };
    let now = app.clock.now();
    let made = app.database.write(|tx| {
        let outcome = event::import(tx, &Actor::Service, imported, &build::site(), now)?;
        database::edition::bump(tx, now)?;
        event::get(tx, outcome.id()).map_err(event::EventError::from)
    });
    app.wait_for_edition();
    made.unwrap().unwrap()
}
