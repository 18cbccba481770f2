//! A calendar in which every address leads somewhere, and everybody who may come to it.

mod populate;

use std::collections::BTreeMap;

use diesel::prelude::*;
use folkmoot::account::{self, Actor, Entry, NewApiToken, PersonId, Scope};
use folkmoot::database::schema::{group_requests, short_names};
use folkmoot::database::{AnyConnection, DatabaseError};
use folkmoot::group::{self, Group, GroupId};
use folkmoot::slug::Slug;
use folkmoot::text::Prose;

use crate::harness::On;
use crate::harness::app::{STAFF, TestApp, wait_for};
use crate::harness::build::{self, NOON};
use crate::harness::contents::{rows, tables};
use crate::harness::database::Backend;
use crate::harness::visitor::Visitor;

/// What reading may change: when a browser was last seen, and since when a feed that is asked for has
/// been as it is.
const UNHELD_COLUMN: (&str, &str) = ("sessions", "last_seen_at");
const UNHELD_TABLE: &str = "feed_states";

/// Everybody there is, from the point of view of one event and the group that hosts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Nobody who signed in.
    Anonymous,
    /// Somebody with an account and nothing else.
    Member,
    /// Leads another group and organizes another event.
    Elsewhere,
    /// Organizes the event, and for the group.
    Organizer,
    /// Leads the group, and does not organize the event.
    Lead,
    /// Staff who did not pass the second factor.
    Staff,
    /// Staff who did.
    Proven,
}

impl Role {
    pub const ALL: [Self; 7] = [
        Self::Anonymous,
        Self::Member,
        Self::Elsewhere,
        Self::Organizer,
        Self::Lead,
        Self::Staff,
        Self::Proven,
    ];
}

/// Which link of a letter an address is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    Good,
    Nobodys,
}

pub struct World {
    app: TestApp,
    accra: GroupId,
    people: BTreeMap<&'static str, PersonId>,
    /// What to put into an address in the place of the first; the first that fits holds.
    values: Vec<(&'static str, String)>,
}

const ACCRA: &str = "openinfra-accra";
const NAME: &str = "zuul-night";

impl On for World {
    fn on(backend: Backend) -> Self {
        let app = TestApp::on(backend);
        let find = |slug: &str| app.read(|tx| group::find_by_slug(tx, &Slug::parse(slug).unwrap()));
        let accra: Group = find(ACCRA).unwrap();
        let staff = app.member("Thea", STAFF);
        let (kofi, ama) = (
            app.member("Kofi", "kofi@example.org"),
            app.member("Ama", "ama@example.org"),
        );
        let (esi, chidi) = (
            app.member("Esi", "esi@example.org"),
            app.member("Chidi", "chidi@example.org"),
        );
        let mut world = Self {
            accra: accra.id,
            people: [
                ("lead", &kofi),
                ("organizer", &ama),
                ("member", &esi),
                ("elsewhere", &chidi),
                ("staff", &staff),
            ]
            .map(|(name, person)| (name, person.id))
            .into(),
            values: Vec::new(),
            app,
        };
        world.populate(&accra, [&kofi, &ama, &esi, &chidi]);
        world.app.wait_for_edition();
        let personal = world.fill("/personal/{token}.ics", Link::Good);
        wait_for("the personal calendar", || {
            (world.app.anonymous().get(&personal).status == 200).then_some(())
        });
        world
    }
}

impl World {
    fn write<T, E: From<DatabaseError> + std::fmt::Debug>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, E>,
    ) -> T {
        self.app.database.write(work).unwrap()
    }

    /// Puts back what somebody who may has done: who organizes for the group, who asks to, and the name.
    pub fn restore(&self) {
        let now = build::at(NOON);
        let (organizer, member) = (self.people["organizer"], self.people["member"]);
        let asks = Actor::from(&self.app.read(|tx| account::get(tx, member)).unwrap());
        self.write(|tx| {
            group::add_organizer(tx, self.accra, organizer, now)?;
            diesel::update(short_names::table)
                .set(short_names::retired_at.eq(None::<folkmoot::database::Instant>))
                .execute(tx)
                .map_err(DatabaseError::from)?;
            diesel::delete(group_requests::table)
                .execute(tx)
                .map_err(DatabaseError::from)?;
            group::ask_to_join(
                tx,
                &asks,
                self.accra,
                &Prose::parse("I would help", 100).unwrap(),
                now,
            )
        });
    }

    /// Somebody in a browser of their own, signed in just now.
    pub fn visitor(&self, role: Role) -> Visitor {
        let visitor = self.app.anonymous();
        let person = match role {
            Role::Anonymous => return visitor,
            Role::Member => "member",
            Role::Elsewhere => "elsewhere",
            Role::Organizer => "organizer",
            Role::Lead => "lead",
            Role::Staff | Role::Proven => "staff",
        };
        let entry = Entry {
            has_second_factor: role == Role::Proven,
            ..Entry::default()
        };
        let token = self
            .write(|tx| account::start_session(tx, self.people[person], &entry, build::at(NOON)));
        let cookie = ("__Host-session".to_owned(), token.expose().to_owned());
        visitor.set_cookies([cookie].into());
        visitor
    }

    /// The token of a program of theirs, which may do whatever they may; none of nobody. Staff before the
    /// second factor cannot make one for staff.
    pub fn token(&self, role: Role) -> Option<String> {
        let (person, is_staff) = match role {
            Role::Anonymous => return None,
            Role::Member => ("member", false),
            Role::Elsewhere => ("elsewhere", false),
            Role::Organizer => ("organizer", false),
            Role::Lead => ("lead", false),
            Role::Staff => ("staff", false),
            Role::Proven => ("staff", true),
        };
        let person = self.app.read(|tx| account::get(tx, self.people[person]));
        let staff = is_staff.then_some(Scope::Staff);
        let new = NewApiToken {
            name: build::line("a program"),
            scopes: [Scope::Read, Scope::Submit]
                .into_iter()
                .chain(staff)
                .collect(),
            term: chrono::Duration::days(1),
        };
        let person = person.unwrap();
        Some(self.write(|tx| account::issue_api_token(tx, &person, &new, build::at(NOON))))
    }

    /// An address or a form with something real in the place of each name in braces.
    pub fn fill(&self, text: &str, link: Link) -> String {
        let mut text = text.to_owned();
        if link == Link::Nobodys {
            text = text.replace("{token}", "nobodys");
        }
        for (pattern, value) in &self.values {
            let name = &pattern[pattern.find('{').unwrap()..];
            text = text.replace(pattern, &pattern.replace(name, value));
        }
        assert!(!text.contains('{'), "nothing is known to put into {text}");
        text
    }

    /// Everything the database holds, row by row, but for what reading may change.
    pub fn contents(&self) -> BTreeMap<String, Vec<String>> {
        self.app.wait_for_the_postman();
        let mut tables = tables();
        tables.remove(UNHELD_TABLE);
        for (table, columns) in &mut tables {
            columns.retain(|column| UNHELD_COLUMN != (table, column));
        }
        self.app.read(|tx| {
            tables
                .iter()
                .map(|(table, columns)| Ok((table.clone(), rows(tx, table, columns)?)))
                .collect()
        })
    }

    pub fn assert_unchanged(&self, before: &BTreeMap<String, Vec<String>>, what: &str) {
        for (table, rows) in self.contents() {
            assert_eq!(rows, before[&table], "{table} after {what}");
        }
    }

    /// Reads every letter: what stands in them is the matter of other tests.
    pub fn throw_letters_away(&self) {
        self.app.wait_for_the_postman();
        for (reader, _) in self.app.mailbox().unread() {
            self.app.mailbox().letter_to(&reader);
        }
    }
}
