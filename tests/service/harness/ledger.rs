//! A database by itself, for tests of one room: its workflows are called as the handlers call them.

use folkmoot::account::{self, Actor, NewPerson, Person};
use folkmoot::database::{AnyConnection, Database, DatabaseError};
use folkmoot::event::{self, Event, EventDraft, EventId, Imported, State};
use folkmoot::site::Site;

use super::On;
use super::build::{self, NOON};
use super::database::{Backend, TestDatabase};

/// A fresh database and the pool on it.
pub struct Ledger {
    pub database: Database,
    pub site: Site,
    _home: TestDatabase,
}

impl On for Ledger {
    fn on(backend: Backend) -> Self {
        let home = TestDatabase::new(backend);
        let database = Database::open(home.url()).unwrap();
        Self {
            database,
            site: build::site(),
            _home: home,
        }
    }
}

impl Ledger {
    pub fn read<T, E: From<DatabaseError> + std::fmt::Debug>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> T {
        self.database.read(work).unwrap()
    }

    pub fn write<T, E: From<DatabaseError> + std::fmt::Debug>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> T {
        self.database.write(work).unwrap()
    }

    /// Somebody whose address was proven.
    pub fn person(&self, new: &NewPerson) -> Person {
        self.write(|tx| {
            let person = account::upsert(tx, new, build::at(NOON))?;
            account::confirm(tx, person.id, build::at(NOON))?;
            account::get(tx, person.id)
        })
        .unwrap()
    }

    pub fn staff(&self) -> Actor {
        let new = build::person("Staff", "staff@example.org");
        self.write(|tx| account::make_staff(tx, &new, build::at(NOON)));
        Actor::from(&self.person(&new))
    }

    /// An event in this state, organized by these people.
    pub fn event(&self, draft: EventDraft, state: State, organizers: &[&Person]) -> Event {
        let imported = Imported {
            origin: build::line(&format!("test:{}", EventId::new())),
            slug: None,
            draft,
            state,
            state_reason: None,
            organizers: organizers.iter().map(|person| person.id).collect(),
        };
        self.write(|tx| {
            let outcome =
                event::import(tx, &Actor::Service, imported, &self.site, build::at(NOON))?;
            event::get(tx, outcome.id()).map_err(event::EventError::from)
        })
        .unwrap()
    }

    pub fn stored(&self, id: EventId) -> Event {
        self.read(|tx| event::get(tx, id)).unwrap()
    }
}
