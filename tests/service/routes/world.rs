//! A calendar in which every address leads somewhere, and everybody who may come to it.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use folkmoot::abuse::{self, NewBlock, NewReport, ReportId, ReportReason, Target};
use folkmoot::account::{self, Actor, Entry, LinkPurpose, NewApiToken, Person, PersonId, Scope};
use folkmoot::database::schema::{group_requests, short_names};
use folkmoot::database::{AnyConnection, DatabaseError};
use folkmoot::event::{self, Changed, EventDraft, EventId, Imported, State};
use folkmoot::following::{self, FeedKey, PersonalAddress, ShortName};
use folkmoot::group::{self, Group, GroupForm, GroupId};
use folkmoot::mail::SuppressionKey;
use folkmoot::mailing::{self, AnnouncementForm};
use folkmoot::slug::Slug;
use folkmoot::text::Prose;
use uuid::Uuid;

use crate::harness::On;
use crate::harness::app::{STAFF, TestApp, wait_for};
use crate::harness::build::{self, NOON};
use crate::harness::database::Backend;
use crate::harness::visitor::Visitor;

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
    fn populate(&mut self, accra: &Group, [kofi, ama, esi, chidi]: [&Person; 4]) {
        let now = build::at(NOON);
        let lagos = Group {
            id: GroupId::new(),
            slug: Slug::parse("lagos").unwrap(),
            ..accra.clone()
        };
        self.write(|tx| {
            group::add_organizer(tx, accra.id, kofi.id, now)?;
            group::save(tx, &lagos, now)?;
            group::add_organizer(tx, lagos.id, chidi.id, now)
        });
        let hosted = |host: &Group| EventDraft {
            hosts: vec![host.id],
            ..build::draft(&build::weekly_call())
        };
        let id = self.event(hosted(accra), State::Published, ama);
        self.event(hosted(&lagos), State::Published, chidi);
        let waiting = self.event(build::draft(&build::meetup()), State::Submitted, ama);
        let event = self.app.read(|tx| event::get(tx, id)).unwrap();
        let (actor, lead) = (Actor::from(ama), Actor::from(kofi));

        let other = build::change(build::weekly_call(), &[("title", "Bare Metal Hour")]);
        let proposed = self.write(|tx| {
            let draft = EventDraft {
                hosts: vec![accra.id],
                ..build::draft(&other)
            };
            event::change(tx, &actor, id, event.version, draft, None, now)
        });
        let Changed::Proposed(edit) = proposed else {
            panic!("nobody trusts this group yet: {proposed:?}")
        };
        let guest = build::person("Yaw", "yaw@example.org");
        let invited = self.write(|tx| group::invite(tx, &lead, accra.id, &guest, now));
        let offer = self.write(|tx| event::offer(tx, &actor, id, &guest.email, false, now));
        let words = AnnouncementForm {
            subject: "Hello".to_owned(),
            text: "Is {event} on?".to_owned(),
            ..AnnouncementForm::default()
        };
        let announcement = self.write(|tx| mailing::write(tx, &Actor::Service, None, &words, now));
        let form = GroupForm {
            kind: "user-group".to_owned(),
            name: "Kumasi".to_owned(),
            country: "GH".to_owned(),
            ..GroupForm::default()
        };
        let proposal = self.write(|tx| group::propose(tx, &Actor::from(esi), &form, now));
        let token = NewApiToken {
            name: build::line("site"),
            scopes: [Scope::Read].into(),
            term: chrono::Duration::days(7),
        };
        self.write(|tx| account::issue_api_token(tx, ama, &token, now));
        let tokens = self.app.read(|tx| account::api_tokens_of(tx, ama.id, now));
        let report = NewReport {
            id: ReportId::new(),
            event: id,
            reason: ReportReason::Wrong,
            words: None,
            address: None,
        };
        self.write(|tx| abuse::report(tx, &report, now));
        let block = NewBlock {
            target: Target::parse("flood.example").unwrap(),
            reason: build::line("Flood"),
            term: chrono::Duration::days(7),
        };
        let hashes = SuppressionKey::derive(b"the secret of the tests");
        let block = self.write(|tx| abuse::block(tx, &Actor::Service, &block, &[], &hashes, now));
        let key = FeedKey::derive(b"the secret of the tests");
        self.write(|tx| following::make_address(tx, ama.id, 0, &key, now));
        self.write(|tx| following::give(tx, ama.id, &ShortName::parse(NAME).unwrap(), "all", now));
        let mine = self
            .app
            .read(|tx| following::mine(tx, ama.id, &key).map_err(|fault| panic!("{fault}")));
        let PersonalAddress::Known { token: feed, .. } = mine.address else {
            panic!("the address was just made")
        };
        let link = |purpose, person: &Person, subject| {
            let term = chrono::Duration::minutes(9);
            self.write(|tx| account::issue_link(tx, purpose, person.id, subject, term, now))
                .expose()
                .to_owned()
        };
        let sketch = self.write(|tx| event::begin_sketch(tx, &event::Typed::new(), now));
        let links = [
            ("/submit/{token}", sketch.expose().to_owned()),
            (
                "/confirm/{token}",
                link(LinkPurpose::Confirm, ama, Some(waiting.0)),
            ),
            (
                "/drafts/{token}",
                link(LinkPurpose::Draft, ama, Some(waiting.0)),
            ),
            ("/renew/{token}", link(LinkPurpose::Renew, ama, Some(id.0))),
            (
                "/still-active/{token}",
                link(LinkPurpose::StillActive, kofi, Some(accra.id.0)),
            ),
            ("/sign-in/{token}", link(LinkPurpose::SignIn, esi, None)),
            ("/hand-over/{token}", offer.token.expose().to_owned()),
            ("/invitations/{token}", invited.token.expose().to_owned()),
            ("/personal/{token}", feed.expose().to_owned()),
        ];
        self.values = links.into();
        self.values.extend([
            ("/my/events/{id}", id.to_string()),
            ("/staff/queue/{id}", waiting.to_string()),
            ("/staff/spot-checks/{id}", id.to_string()),
            ("/staff/reports/{id}", report.id.to_string()),
            ("/staff/blocks/{id}", block.to_string()),
            ("/staff/events/{id}", id.to_string()),
            ("/staff/edits/{id}", edit.id.to_string()),
            ("/staff/mail/batches/{id}", announcement.to_string()),
            ("/staff/groups/proposals/{id}", proposal.to_string()),
            ("/invitations/{id}", invited.invitation.id.to_string()),
            ("/events/{slug}", event.slug.to_string()),
            ("/groups/{slug}", ACCRA.to_owned()),
            ("{step}", "what".to_owned()),
            ("{name}", NAME.to_owned()),
            ("{state}", "held".to_owned()),
            ("{day}", "2026-05-01".to_owned()),
            ("{selection}", "all".to_owned()),
            ("{settings}", "all".to_owned()),
            ("{file}", "app.css".to_owned()),
            ("{provider}", "openinfraid".to_owned()),
            ("{letter}", "1".to_owned()),
            ("{version}", event.version.to_string()),
            ("{event}", id.to_string()),
            ("{group}", accra.id.to_string()),
            ("{member}", esi.id.to_string()),
            ("{organizer}", ama.id.to_string()),
            ("{api-token}", tokens[0].id.to_string()),
        ]);
    }

    fn event(&self, draft: EventDraft, state: State, organizer: &Person) -> EventId {
        let imported = Imported {
            origin: build::line(&format!("test:{}", Uuid::now_v7())),
            slug: None,
            draft,
            state,
            state_reason: None,
            organizers: vec![organizer.id],
        };
        self.write(|tx| {
            event::import(
                tx,
                &Actor::Service,
                imported,
                &build::site(),
                build::at(NOON),
            )
        })
        .id()
    }

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
        let tables = tables();
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

/// What reading may change: when a browser was last seen, and since when a feed that is asked for has
/// been as it is.
const UNHELD_COLUMN: (&str, &str) = ("sessions", "last_seen_at");
const UNHELD_TABLE: &str = "feed_states";

/// The tables of the schema with their columns.
fn tables() -> BTreeMap<String, Vec<String>> {
    let schema = include_str!("../../../src/database/schema.rs");
    let blocks = schema.split("diesel::table! {").skip(1);
    let tables = blocks.map(|block| {
        let lines: Vec<&str> = block
            .lines()
            .take_while(|line| *line != "}")
            .map(str::trim)
            .collect();
        let head = lines
            .iter()
            .find_map(|line| line.strip_suffix(") {"))
            .unwrap();
        let table = head.split_once(" (").unwrap().0.to_owned();
        let columns = lines.iter().filter_map(|line| line.split_once(" -> "));
        let columns = columns.map(|(column, _)| column.to_owned());
        let held = columns.filter(|column| UNHELD_COLUMN != (&table, column));
        (table.clone(), held.collect())
    });
    tables.filter(|(table, _)| table != UNHELD_TABLE).collect()
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    content: String,
}

fn rows(
    tx: &mut AnyConnection,
    table: &str,
    columns: &[String],
) -> Result<Vec<String>, DatabaseError> {
    let query = |text: &dyn Fn(&String) -> String| {
        let columns: Vec<String> = columns.iter().map(text).collect();
        format!(
            "SELECT {} AS content FROM {table} ORDER BY 1",
            columns.join(" || '|' || ")
        )
    };
    let rows: Vec<Row> = match tx {
        AnyConnection::Sqlite(sqlite) => {
            diesel::sql_query(query(&|column| format!("quote({column})"))).load(sqlite)?
        }
        AnyConnection::Postgres(postgres) => {
            diesel::sql_query(query(&|column| format!("COALESCE({column}::text, '-')")))
                .load(postgres)?
        }
    };
    Ok(rows.into_iter().map(|row| row.content).collect())
}
