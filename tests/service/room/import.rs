//! What the import room promises, against both databases: nothing lost, nothing doubled, and one bad
//! file keeps no other out.

mod corpus;
mod demo;
mod formats;
mod meetings;
mod sources;

use std::fs;

use chrono::{DateTime, Utc};
use folkmoot::account::Actor;
use folkmoot::database::{AnyConnection, Database, DatabaseError};
use folkmoot::event::{self, Event, EventDraft, EventError, State};
use folkmoot::import::{DemoReport, Report, Run, import_meetings, load_demo};
use folkmoot::site::Site;
use tempfile::TempDir;

use crate::harness::database::{Backend, TestDatabase};

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

/// A database, and a folder to import from.
struct Desk {
    database: Database,
    folder: TempDir,
    _home: TestDatabase,
}

impl Desk {
    fn open(backend: Backend) -> Desk {
        let home = TestDatabase::new(backend);
        let database = Database::open(home.url()).unwrap();
        Desk {
            database,
            folder: tempfile::tempdir().unwrap(),
            _home: home,
        }
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.folder.path().join(name), text).unwrap();
    }

    fn import(&self, now: DateTime<Utc>) -> Report {
        import_meetings(&self.database, self.folder.path(), &Run::new(&site(), now)).unwrap()
    }

    /// The totals of one run: added, changed, unchanged, failed.
    fn counts(&self, now: DateTime<Utc>) -> (usize, usize, usize, usize) {
        let report = self.import(now);
        let totals = report.totals();
        (
            totals.added,
            totals.changed,
            totals.unchanged,
            report.failed(),
        )
    }

    fn load_demo(&self, now: DateTime<Utc>) -> DemoReport {
        load_demo(&self.database, &site(), now).unwrap()
    }

    fn read<T>(&self, work: impl FnOnce(&mut AnyConnection) -> Result<T, DatabaseError>) -> T {
        self.database.read(work).unwrap()
    }

    fn event(&self, origin: &str) -> Event {
        self.read(|tx| event::find_by_origin(tx, origin))
            .unwrap_or_else(|| panic!("no event of {origin}"))
    }

    fn meeting(&self, name: &str, number: usize) -> Event {
        self.event(&format!("irc-meetings:{name}#{number}"))
    }

    fn everything(&self) -> Vec<Event> {
        self.read(|tx| event::by_states(tx, State::ALL))
    }

    fn revise(&self, event: &Event, change: impl FnOnce(&mut EventDraft), now: DateTime<Utc>) {
        let mut draft = event.draft.clone();
        change(&mut draft);
        let revised: Result<Event, EventError> = self
            .database
            .write(|tx| event::revise(tx, &Actor::Service, event.id, event.version, draft, now));
        revised.unwrap();
    }
}

fn site() -> Site {
    Site::parse("https://calendar.example.org").unwrap()
}

/// A Sunday, in ISO week 47.
fn sunday() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn start(event: &Event) -> String {
    event
        .draft
        .when
        .local_start()
        .format("%Y-%m-%d %H:%M")
        .to_string()
}
