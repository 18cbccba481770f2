//! What the catalog promises when it follows the ledger, against both databases.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use folkmoot::catalog::{Catalog, Entry, Shelf, refresh};
use folkmoot::database::{AnyConnection, Database, DatabaseError, edition, schema};
use folkmoot::event::{self, Event, EventError, EventId, Listing, State};
use folkmoot::feed::{Coding, Selection, compose};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::ical::Publisher;
use folkmoot::slug::Slug;
use folkmoot::text::Line;
use uuid::Uuid;

use crate::harness::database::{Backend, TestDatabase};

#[path = "../../../benches/catalog/generate.rs"]
#[allow(dead_code, reason = "the benches use more of it")]
pub mod generate;

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

/// A ledger and the shelf of one replica.
struct Press {
    database: Database,
    shelf: Shelf,
    _home: TestDatabase,
}

impl Press {
    /// A ledger with the first `count` generated events, printed once.
    fn with(backend: Backend, count: usize) -> Press {
        let home = TestDatabase::new(backend);
        let database = Database::open(home.url()).unwrap();
        let press = Press {
            database,
            shelf: Shelf::default(),
            _home: home,
        };
        press.write(|tx| {
            (0..count).try_for_each(|number| event::insert(tx, event_of(number), None).map(drop))
        });
        assert!(press.refresh());
        press
    }

    /// Changes the ledger, and the number of the edition with it.
    fn write<E: From<DatabaseError> + std::fmt::Debug>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<(), E>,
    ) {
        let done = self.database.write(|tx| {
            work(tx)?;
            edition::bump(tx, noon())?;
            Ok::<_, E>(())
        });
        done.unwrap();
    }

    fn change(&self, id: EventId, change: impl FnOnce(&mut Event)) {
        self.write(|tx| {
            let mut event = event::get(tx, id)?.unwrap();
            change(&mut event);
            event::save(tx, &mut event)
        });
    }

    fn refresh(&self) -> bool {
        refresh(&self.database, &self.shelf, &publisher(), noon()).unwrap()
    }

    /// What a replica prints that has just been started.
    fn printed_anew(&self) -> Arc<Catalog> {
        let shelf = Shelf::default();
        assert!(refresh(&self.database, &shelf, &publisher(), noon()).unwrap());
        shelf.current()
    }

    /// How many entries of the edition that is out are those of `before`, and not printed again.
    fn taken_over(&self, before: &Catalog) -> usize {
        let is_old =
            |entry: &&Arc<Entry>| before.entries().iter().any(|old| Arc::ptr_eq(old, entry));
        self.shelf.current().entries().iter().filter(is_old).count()
    }

    fn assert_like_new(&self) {
        let (out, new) = (self.shelf.current(), self.printed_anew());
        let listings = |catalog: &Catalog| -> Vec<Arc<Listing>> {
            catalog
                .entries()
                .iter()
                .map(|entry| Arc::clone(&entry.listing))
                .collect()
        };
        assert_eq!(listings(&out), listings(&new));
        let feed = |catalog: &Catalog| {
            compose(catalog, &Selection::all(), &publisher())
                .body(Coding::Identity)
                .clone()
        };
        assert_eq!(feed(&out), feed(&new));
    }
}

fn noon() -> DateTime<Utc> {
    generate::today().and_hms_opt(12, 0, 0).unwrap().and_utc()
}

fn publisher() -> Publisher {
    Publisher {
        name: "Folkmoot".to_owned(),
        origin: "https://calendar.example.org".to_owned(),
        domain: "example.org".to_owned(),
    }
}

fn event_of(number: usize) -> Event {
    let listing = generate::listing(number);
    let mut draft = listing.draft;
    draft.hosts.clear();
    Event {
        id: listing.id,
        slug: listing.slug,
        uid: listing.uid,
        sequence: listing.sequence,
        version: 1,
        state: listing.state,
        state_reason: listing.state_reason,
        moved_from: listing.moved_from,
        draft,
        organizers: Vec::new(),
        origin: None,
        created_at: listing.created_at,
        submitted_at: None,
        published_at: Some(listing.created_at),
        last_modified: listing.last_modified,
    }
}

fn id(number: usize) -> EventId {
    event_of(number).id
}

fn slug(number: usize) -> Slug {
    event_of(number).slug
}

#[test]
fn an_edition_is_printed_when_the_public_sees_something_else_and_only_then() {
    for backend in BOTH {
        let press = Press::with(backend, 30);
        assert_eq!(press.shelf.current().entries().len(), 30);
        assert!(!press.refresh());

        let before = press.shelf.current();
        press.change(id(3), |event| {
            event.draft.title = Line::parse("Renamed", 99).unwrap()
        });
        assert!(press.refresh());
        assert!(!press.refresh());

        let after = press.shelf.current();
        assert_eq!(
            after.entry(&slug(3)).unwrap().listing.draft.title.as_str(),
            "Renamed"
        );
        assert_eq!(press.taken_over(&before), 29);
        assert_eq!(after.edition, before.edition + 1);
        press.assert_like_new();
    }
}

#[test]
fn midnight_prints_the_next_day() {
    for backend in BOTH {
        let press = Press::with(backend, 100);
        let before = press.shelf.current();
        let later = noon() + TimeDelta::hours(12);
        assert!(refresh(&press.database, &press.shelf, &publisher(), later).unwrap());
        let after = press.shelf.current();
        assert_eq!(after.day, before.day + chrono::Days::new(1));
        assert_eq!(after.edition, before.edition);
        assert!(!refresh(&press.database, &press.shelf, &publisher(), later).unwrap());
    }
}

#[test]
fn what_comes_and_goes_is_the_same_as_printed_anew() {
    for backend in BOTH {
        let press = Press::with(backend, 12);
        // A part is named after its whole, which comes later and goes again.
        press.change(id(5), |event| event.draft.parent = Some(id(2)));
        assert!(press.refresh());
        let parent = || {
            press
                .shelf
                .current()
                .entry(&slug(5))
                .unwrap()
                .listing
                .parent
                .clone()
        };
        assert_eq!(parent(), Some(slug(2)));
        assert_eq!(press.shelf.current().children(&slug(2)).len(), 1);

        press.change(id(2), |event| event.state = State::Rejected);
        assert!(press.refresh());
        assert_eq!(parent(), None);
        assert!(press.shelf.current().entry(&slug(2)).is_none());
        press.assert_like_new();

        press.change(id(2), |event| event.state = State::Published);
        press.write(|tx| event::insert(tx, event_of(50), None).map(drop));
        assert!(press.refresh());
        assert_eq!(parent(), Some(slug(2)));
        assert!(press.shelf.current().entry(&slug(50)).is_some());
        press.assert_like_new();

        press.write(|tx| {
            (100..200).try_for_each(|number| event::insert(tx, event_of(number), None).map(drop))
        });
        assert!(press.refresh());
        assert_eq!(press.shelf.current().entries().len(), 113);
        press.assert_like_new();
    }
}

#[test]
fn a_renamed_group_is_renamed_in_its_events() {
    for backend in BOTH {
        let press = Press::with(backend, 5);
        let mut group = Group {
            id: GroupId(Uuid::from_u128(7)),
            slug: Slug::parse("edge").unwrap(),
            kind: GroupKind::WorkingGroup,
            name: Line::parse("Edge", 99).unwrap(),
            description: None,
            city: None,
            country: None,
            region: None,
            links: Default::default(),
        };
        press.write(|tx| group::save(tx, &group, noon()).map(drop));
        press.change(id(1), |event| event.draft.hosts = vec![group.id]);
        assert!(press.refresh());
        let host = || {
            press.shelf.current().entry(&slug(1)).unwrap().listing.hosts[0]
                .name
                .to_string()
        };
        assert_eq!(host(), "Edge");

        group.name = Line::parse("Edge computing", 99).unwrap();
        press.write(|tx| group::save(tx, &group, noon()).map(drop));
        assert!(press.refresh());

        assert_eq!(host(), "Edge computing");
        assert_eq!(
            press.shelf.current().groups()[0].group.name.as_str(),
            "Edge computing"
        );
        press.assert_like_new();
    }
}

#[test]
fn an_edition_that_lost_half_its_rows_is_not_printed_until_they_are_back() {
    for backend in BOTH {
        let press = Press::with(backend, 20);
        let before = press.shelf.current();
        press.write(|tx| delete(tx, 0..10));

        assert!(!press.refresh());
        assert!(!press.refresh());
        assert!(Arc::ptr_eq(&press.shelf.current(), &before));

        press.write(|tx| {
            (0..10).try_for_each(|number| event::insert(tx, event_of(number), None).map(drop))
        });
        assert!(press.refresh());
        assert_eq!(press.shelf.current().entries().len(), 20);
    }
}

#[test]
fn a_few_lost_rows_are_no_accident_and_what_people_take_down_leaves_at_once() {
    for backend in BOTH {
        let press = Press::with(backend, 30);
        press.write(|tx| delete(tx, 0..9));
        assert!(press.refresh());
        assert_eq!(press.shelf.current().entries().len(), 21);

        for number in 9..28 {
            press.change(id(number), |event| event.state = State::Rejected);
        }
        assert!(press.refresh());
        assert_eq!(press.shelf.current().entries().len(), 2);
    }
}

#[test]
fn with_the_database_gone_the_last_edition_goes_on() {
    let press = Press::with(Backend::Sqlite, 20);
    let before = press.shelf.current();
    let gone = Database::open("sqlite:///nowhere/at/all.db").unwrap();
    assert!(refresh(&gone, &press.shelf, &publisher(), noon()).is_err());
    assert!(Arc::ptr_eq(&press.shelf.current(), &before));
}

fn delete(tx: &mut AnyConnection, numbers: std::ops::Range<usize>) -> Result<(), EventError> {
    let ids: Vec<EventId> = numbers.map(id).collect();
    diesel::delete(schema::events::table.filter(schema::events::id.eq_any(ids)))
        .execute(tx)
        .map_err(DatabaseError::from)?;
    Ok(())
}
