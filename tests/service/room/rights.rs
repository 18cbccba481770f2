//! What people can ask of whoever keeps their data. Both walks begin at the real schemas: a new table with
//! a person in it fails them until it is in the export, in the test's world, and forgotten.

mod command;
mod pages;
mod world;

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;
use folkmoot::account::{self, Actor, PersonId, Role};
use folkmoot::audit::{self, Act, Filter};
use folkmoot::database::AnyConnection;
use folkmoot::database::schema::{outbox, suppressions};
use folkmoot::event::{self, State};
use folkmoot::rights::{self, RightsError, Section, sections};

use self::world::{NAME, World};
use crate::harness::build;
use crate::harness::contents::{rows, tables, texts};
use crate::harness::ledger::Ledger;
use crate::harness::mailbox::Letter;
use crate::harness::on_both;
use crate::harness::race::race;

on_both!(
    every_table_with_a_person_in_it_is_in_the_export,
    the_export_has_every_row_about_somebody_and_no_secret,
    only_oneself_and_whoever_runs_the_service_get_the_export,
    nothing_tells_of_somebody_who_was_erased,
    what_is_public_stays_and_what_never_was_goes,
    of_the_last_two_staff_one_stays,
);

/// Columns that say whose a row is and are no foreign keys of people.
const WITHOUT_KEY: [(&str, &str); 11] = [
    ("people", "id"),
    // Events are their organizers'.
    ("events", "id"),
    ("outbox", "recipient"),
    ("reports", "address"),
    ("sketches", "email_key"),
    ("subscriptions", "email_key"),
    ("suppressions", "address_digest"),
    ("bounces", "address_digest"),
    ("blocks", "subject"),
    ("audit_log", "person_id"),
    ("audit_log", "subject"),
];

/// Columns that are called as if they said whose a row is.
const NOBODYS: [(&str, &str); 5] = [
    // How many came.
    ("attendances", "in_person"),
    ("people", "email"),
    ("people", "email_key"),
    ("subscriptions", "email"),
    // Where it takes place.
    ("events", "address"),
];

/// The foreign keys of people, as the database has them.
fn foreign_keys(tx: &mut AnyConnection) -> BTreeSet<(String, String)> {
    let query = match tx {
        AnyConnection::Sqlite(_) => {
            "SELECT t.name || '.' || k.\"from\" AS content FROM sqlite_master t \
             JOIN pragma_foreign_key_list(t.name) k WHERE t.type = 'table' AND k.\"table\" = 'people'"
        }
        AnyConnection::Postgres(_) => {
            "SELECT conrelid::regclass || '.' || attname AS content FROM pg_constraint \
             JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey) \
             WHERE contype = 'f' AND confrelid = 'people'::regclass"
        }
    };
    let found = texts(tx, query).unwrap().into_iter();
    let split = |it: String| {
        let (table, column) = it.split_once('.').unwrap();
        (table.to_owned(), column.to_owned())
    };
    found.map(split).collect()
}

fn every_table_with_a_person_in_it_is_in_the_export(ledger: Ledger) {
    let mut wanted = ledger.read(|tx| Ok::<_, RightsError>(foreign_keys(tx)));
    assert!(wanted.len() > 25, "{wanted:?}");
    let owned = |(table, column): (&str, &str)| (table.to_owned(), column.to_owned());
    wanted.extend(WITHOUT_KEY.map(owned));
    let given: BTreeSet<_> = sections()
        .iter()
        .flat_map(|it| it.by.iter().map(|&column| owned((it.table, column))))
        .collect();
    let differing: Vec<_> = given.symmetric_difference(&wanted).collect();
    assert_eq!(
        differing,
        [] as [&(String, String); 0],
        "these are in the schema or in the export only"
    );

    let tables = tables();
    for (table, columns) in &tables {
        for column in columns {
            let sounds = ["person", "email", "address", "recipient", "_by", "_of"];
            let is_known = wanted.contains(&(table.clone(), column.clone()))
                || NOBODYS.contains(&(table, column));
            assert!(
                is_known || !sounds.iter().any(|it| column.contains(it)),
                "whose is {table}.{column}?"
            );
        }
    }
    for section in sections() {
        let parts = [section.columns, section.left_out, section.by];
        let told: BTreeSet<&str> = parts.into_iter().flatten().copied().collect();
        let there: BTreeSet<&str> = tables[section.table].iter().map(String::as_str).collect();
        assert_eq!(told, there, "the columns of {}", section.name);
    }
}

/// How many rows of a section the database has.
fn count(tx: &mut AnyConnection, world: &World, section: &Section) -> usize {
    let theirs = [
        world.me.id.to_string(),
        world.me.email.key(),
        world.key.digest(&world.me.email),
    ];
    let theirs = match section.table {
        "events" => format!(
            "SELECT CAST(event_id AS TEXT) FROM event_organizers \
             WHERE CAST(person_id AS TEXT) = '{}'",
            world.me.id
        ),
        _ => format!("'{}'", theirs.join("', '")),
    };
    let by = section.by.iter();
    let by: Vec<String> = by
        .map(|column| format!("lower(CAST({column} AS TEXT)) IN ({theirs})"))
        .collect();
    let query = format!(
        "SELECT 'row' AS content FROM {} WHERE {}",
        section.table,
        by.join(" OR ")
    );
    texts(tx, &query).unwrap().len()
}

fn the_export_has_every_row_about_somebody_and_no_secret(world: World) {
    let export = world
        .ledger
        .read(|tx| rights::export(tx, &world.actor(), world.me.id, &world.key, world.now()));
    for section in sections() {
        let there = world
            .ledger
            .read(|tx| Ok::<_, RightsError>(count(tx, &world, section)));
        assert!(there > 0, "nothing in this test is in {}", section.name);
        assert_eq!(export.stored[section.name].len(), there, "{}", section.name);
    }
    let text = serde_json::to_string(&export).unwrap();
    assert!(text.contains(NAME) && text.contains("Abena.Quaye@example.org"));
    assert_eq!(export.stored["outbox"][0]["letter"], "sign-in");
    let subject = &export.stored["outbox"][0]["message"]["subject"];
    assert!(subject.as_str().unwrap().contains("Sign in"), "{subject}");
    for hidden in ["secret", "not hers", "kofi@example.org"] {
        assert!(!text.contains(hidden), "{hidden} in {text}");
    }
}

fn only_oneself_and_whoever_runs_the_service_get_the_export(world: World) {
    let database = &world.ledger.database;
    let other = Actor::from(&world.other);
    let refused =
        database.write(|tx| rights::export(tx, &other, world.me.id, &world.key, world.now()));
    assert!(matches!(refused, Err(RightsError::Forbidden(_))));
    let refused =
        database.write(|tx| rights::erase(tx, &other, world.me.id, &world.key, world.now()));
    assert!(matches!(refused, Err(RightsError::Forbidden(_))));
    let noted = || lines(&world, Act::Export).len();
    let get = |actor: &Actor| {
        world
            .ledger
            .write(|tx| rights::export(tx, actor, world.me.id, &world.key, world.now()))
    };
    get(&world.actor());
    assert_eq!(noted(), 0);
    get(&Actor::Service);
    assert_eq!(noted(), 1);
    let nobody = database.write(|tx| {
        rights::export(
            tx,
            &Actor::Service,
            PersonId::new(),
            &world.key,
            world.now(),
        )
    });
    assert!(matches!(nobody, Err(RightsError::Unknown)));
}

fn lines(world: &World, act: Act) -> Vec<audit::AuditLine> {
    let filter = Filter {
        act: Some(act),
        ..Filter::default()
    };
    world.ledger.read(|tx| audit::find(tx, &filter, 10))
}

fn erase(world: &World) {
    world
        .ledger
        .write(|tx| rights::erase(tx, &world.actor(), world.me.id, &world.key, world.now()));
}

fn nothing_tells_of_somebody_who_was_erased(world: World) {
    let tell = |words: &[String]| -> BTreeMap<String, Vec<String>> {
        let of_table = |(table, columns): (&String, &Vec<String>)| {
            let mut rows = world.ledger.read(|tx| rows(tx, table, columns));
            rows.retain(|row| {
                let row = row.to_lowercase();
                words.iter().any(|word| row.contains(&word.to_lowercase()))
            });
            (!rows.is_empty()).then(|| (table.clone(), rows))
        };
        tables().iter().filter_map(of_table).collect()
    };
    let names = [NAME.to_owned(), world.me.email.key()];
    let hash = [world.key.digest(&world.me.email)];
    let key = [world.me.id.to_string()];
    assert!(tell(&names).len() > 5, "{:?}", tell(&names));

    erase(&world);

    assert_eq!(tell(&names), BTreeMap::new());
    let keyed: Vec<String> = tell(&key).into_keys().collect();
    assert_eq!(keyed, ["audit_log"]);
    let hashed: Vec<String> = tell(&hash).into_keys().collect();
    // A block holds until it is over, or whoever floods the calendar would only have to go and come back.
    assert_eq!(hashed, ["blocks", "suppressions"]);
    let masked: Vec<Option<String>> = world.ledger.read(|tx| {
        let rows = suppressions::table.select(suppressions::masked).load(tx);
        rows.map_err(folkmoot::database::DatabaseError::from)
    });
    assert_eq!(masked, [None, None]);
    let letters: Vec<(String, Vec<u8>)> = world.ledger.read(|tx| {
        let rows = outbox::table
            .select((outbox::state, outbox::message))
            .load(tx);
        rows.map_err(folkmoot::database::DatabaseError::from)
    });
    assert_eq!(letters.len(), 2);
    for (state, message) in letters {
        assert_eq!(state, "cancelled");
        assert!(message.is_empty(), "{}", Letter::parse(&message).text);
    }
    assert_eq!(lines(&world, Act::Erase).len(), 1);
}

fn what_is_public_stays_and_what_never_was_goes(world: World) {
    let before = world
        .ledger
        .read(|tx| rights::consequences(tx, world.me.id, world.now()));
    let titles = |events: &[event::Event]| -> Vec<_> { events.iter().map(|it| it.id).collect() };
    assert_eq!(titles(&before.events.alone), [world.event.id]);
    assert_eq!(titles(&before.events.dropped), [world.draft.id]);
    assert_eq!(before.groups.len(), 1);
    let shared = world.ledger.event(
        build::draft(&build::meetup()),
        State::Submitted,
        &[&world.me, &world.other],
    );

    erase(&world);

    let event = world.ledger.stored(world.event.id);
    assert_eq!((event.state, event.organizers), (State::Published, vec![]));
    let gone = world.ledger.read(|tx| event::get(tx, world.draft.id));
    assert_eq!(gone, None);
    let shared = world.ledger.stored(shared.id);
    assert_eq!(shared.organizers, [world.other.id]);
    let proposed = "SELECT state AS content FROM edits WHERE person_id IS NULL";
    assert_eq!(world.ledger.read(|tx| texts(tx, proposed)), ["replaced"]);
}

fn of_the_last_two_staff_one_stays(world: World) {
    let staff = world.ledger.read(account::all_staff);
    assert_eq!(staff.len(), 1);
    world
        .ledger
        .write(|tx| account::set_role(tx, world.me.id, Role::Staff));
    let two = [staff[0].id, world.me.id];
    let outcomes = race(2, |number| {
        let database = &world.ledger.database;
        let (key, now) = (&world.key, world.now());
        database.write(|tx| rights::erase(tx, &Actor::Service, two[number], key, now))
    });
    let refused = outcomes.iter().filter_map(|it| it.as_ref().err());
    let refused: Vec<_> = refused.collect();
    assert!(
        matches!(refused[..], [RightsError::LastStaff]),
        "{outcomes:?}"
    );
    assert_eq!(world.ledger.read(account::all_staff).len(), 1);
}
