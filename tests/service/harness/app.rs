//! The real service on a fresh database: what `main` builds, with a clock that stands still and its
//! letters caught in a folder.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, RwLock};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use actix_web::dev::ServerHandle;
use actix_web::rt::System;
use actix_web::web::Data;
use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;
use folkmoot::account::oidc::Provider;
use folkmoot::account::{self, Person, SecondFactorKey};
use folkmoot::clock::Clock;
use folkmoot::database::schema::watermarks;
use folkmoot::database::{self, AnyConnection, Database, DatabaseError};
use folkmoot::following::FeedKey;
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::mail::{self, Address, Folder, OutboxState, Smtp, SuppressionKey, Transport};
use folkmoot::service::{Parts, Service};
use folkmoot::slug::Slug;
use folkmoot::subscription::SubscriptionKey;
use folkmoot::web::app::App;
use folkmoot::worker::PostOffice;
use tempfile::TempDir;

use super::On;
use super::build::{self, NOON};
use super::database::{Backend, TestDatabase};
use super::mailbox::Mailbox;
use super::visitor::{Answer, Visitor};

/// How long a test waits for what has to come.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// Waits until `look` finds something; looks every 10 ms.
pub fn wait_for<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    wait_longer_for(what, PATIENCE, look)
}

/// The same, with more patience: for programs of others.
pub fn wait_longer_for<T>(
    what: &str,
    patience: Duration,
    mut look: impl FnMut() -> Option<T>,
) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < patience, "waited in vain for {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// The service: one replica, or several on one database.
///
/// When it goes, every letter must have been read by the test, and none may be left on its way.
pub struct TestApp {
    pub clock: Clock,
    pub backend: Backend,
    /// A pool of the test's own, for looking at what the service keeps.
    pub database: Database,
    mailbox: Mailbox,
    replicas: Vec<Replica>,
    settings: Settings,
    /// The recovery codes that staff were shown and have not used.
    recovery_codes: Mutex<Vec<String>>,
    // Dropped last: the replicas use them.
    letters: TempDir,
    home: TestDatabase,
}

/// What a service may have besides its database.
#[derive(Default)]
pub struct Settings {
    /// The mail server; without it letters go to the folder.
    pub smtp_url: Option<String>,
    /// The key that letters are signed with, as PEM.
    pub dkim_key: Option<Vec<u8>>,
    /// Where letters that came back are brought to.
    pub lmtp_listen: Option<SocketAddr>,
    /// Where figures are told.
    pub metrics_listen: Option<SocketAddr>,
    pub identity_providers: Vec<Provider>,
}

/// One process of the service, as far as one process can play it.
struct Replica {
    address: SocketAddr,
    app: Data<App>,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl On for TestApp {
    fn on(backend: Backend) -> Self {
        Self::with(backend, Settings::default())
    }
}

impl TestApp {
    /// The service, with its letters going to a mail server; the test reads them there.
    pub fn with_mail_server(backend: Backend, url: String) -> Self {
        let smtp_url = Some(url);
        Self::with(
            backend,
            Settings {
                smtp_url,
                ..Settings::default()
            },
        )
    }

    /// The service, with this identity provider in its settings.
    pub fn with_identity_provider(backend: Backend, provider: Provider) -> Self {
        let identity_providers = vec![provider];
        Self::with(
            backend,
            Settings {
                identity_providers,
                ..Settings::default()
            },
        )
    }

    /// The service, set up so.
    pub fn with(backend: Backend, settings: Settings) -> Self {
        let home = TestDatabase::new(backend);
        let letters = TempDir::new().unwrap();
        let database = Database::open(home.url()).unwrap();
        database.write(furnish).unwrap();
        let mut app = Self {
            clock: Clock::fixed(build::at(NOON)),
            backend,
            database,
            mailbox: Mailbox::new(letters.path()),
            replicas: Vec::new(),
            settings,
            recovery_codes: Mutex::default(),
            letters,
            home,
        };
        app.start_replica();
        app
    }
}

/// Who and what is there before anybody comes: a member of staff, and a group.
fn furnish(tx: &mut AnyConnection) -> Result<(), DatabaseError> {
    account::make_staff(tx, &build::person("Thea", STAFF), build::at(NOON))?;
    let accra = Group {
        id: GroupId::new(),
        slug: Slug::parse("openinfra-accra").unwrap(),
        kind: GroupKind::UserGroup,
        name: build::line("OpenInfra Accra"),
        description: None,
        city: Some(build::line("Accra")),
        country: None,
        region: None,
        links: BTreeMap::new(),
    };
    group::save(tx, &accra, build::at(NOON))?;
    database::edition::bump(tx, build::at(NOON))
}

/// What an authenticator app shows that was given the secret of this page.
pub fn code_of(page: &Answer, now: DateTime<Utc>) -> String {
    let secret = page.texts("#secret").concat().replace(' ', "");
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    let app = totp_rs::Builder::new().with_secret(secret).build().unwrap();
    let seconds = now.timestamp().try_into().unwrap();
    app.generate(seconds).to_string()
}

/// The address of the one who reviews.
pub const STAFF: &str = "thea@example.org";

impl TestApp {
    /// Starts one replica more, on the same database and behind the same name.
    pub fn start_replica(&mut self) {
        let settings = &self.settings;
        let transport = match &settings.smtp_url {
            Some(url) => {
                Transport::Smtp(Box::new(Smtp::parse(url, "calendar.example.org").unwrap()))
            }
            None => Transport::Folder(Folder::new(self.letters.path())),
        };
        let service = Service::build(Parts {
            database_url: self.home.url().to_owned(),
            site: build::site(),
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            metrics_listen: settings.metrics_listen,
            sender: build::sender(),
            transport,
            post_office: PostOffice {
                return_path: settings.lmtp_listen.map(|_| Arc::new(build::return_path())),
                lmtp_listen: settings.lmtp_listen,
                dkim: settings.dkim_key.as_deref().map(build::dkim),
                ..PostOffice::default()
            },
            suppression_key: SuppressionKey::derive(b"the secret of the tests"),
            feed_key: FeedKey::derive(b"the secret of the tests"),
            subscription_key: SubscriptionKey::derive(b"the secret of the tests"),
            staff: vec![Address::parse("newcomer@example.org").unwrap()],
            identity_providers: settings.identity_providers.clone(),
            second_factor_key: SecondFactorKey::derive(b"the secret of the tests"),
            needs_second_factor: true,
            // So that a visitor can come from anywhere: see `Visitor::from`.
            trusted_proxies: vec!["127.0.0.1".parse().unwrap()],
            mailbox: None,
            clock: self.clock.clone(),
        });
        let service = service.unwrap();
        let (address, handle, app) = (service.address(), service.handle(), service.app());
        let run = move || System::new().block_on(service.run()).unwrap();
        let thread = Some(thread::spawn(run));
        self.replicas.push(Replica {
            address,
            app,
            handle,
            thread,
        });
    }

    /// Somebody with a fresh browser.
    pub fn anonymous(&self) -> Visitor {
        self.visitor_of(0)
    }

    /// Somebody whom the proxy leads to this replica.
    pub fn visitor_of(&self, replica: usize) -> Visitor {
        Visitor::new(self.replicas[replica].address)
    }

    /// Somebody who signed in by the link in a letter.
    pub fn sign_in(&self, email: &str) -> Visitor {
        let visitor = self.anonymous();
        let asked = visitor
            .get("/sign-in")
            .form("/sign-in")
            .set("email", email)
            .send(&visitor);
        assert_eq!(asked.status, 303);
        let link = self.mailbox().letter_to(email).link("/sign-in/");
        let signed_in = visitor.get(&link).form(&link).send(&visitor);
        assert_eq!(signed_in.status, 303, "{}", signed_in.text());
        visitor
    }

    /// Somebody whose address was proven.
    pub fn member(&self, name: &str, email: &str) -> Person {
        let (new, now) = (build::person(name, email), self.clock.now());
        let write = self.database.write(|tx| {
            let person = account::upsert(tx, &new, now)?;
            account::confirm(tx, person.id, now)?;
            account::get(tx, person.id)
        });
        write.unwrap().unwrap()
    }

    /// The one who reviews, signed in and behind the second factor.
    pub fn staff(&self) -> Visitor {
        let visitor = self.sign_in(STAFF);
        self.pass_second_factor(&visitor);
        visitor
    }

    /// Passes the second factor as people do: sets it up the first time, and later uses up a recovery
    /// code, for the clock of a test stands still and each code of an app works once.
    pub fn pass_second_factor(&self, visitor: &Visitor) {
        let mut codes = self.recovery_codes.lock().unwrap();
        let page = visitor.get("/my/second-factor");
        let form = page.form("/my/second-factor");
        let passed = if page.texts("#secret").is_empty() {
            let code = codes.pop().expect("a recovery code is left");
            form.set("code", &code).send(visitor)
        } else {
            let code = code_of(&page, self.clock.now());
            let shown = form.set("code", &code).send(visitor);
            codes.extend(shown.texts(".codes code"));
            shown
        };
        assert!(matches!(passed.status, 200 | 303), "{}", passed.text());
    }

    pub fn mailbox(&self) -> &Mailbox {
        &self.mailbox
    }

    /// Where the replica listens: for what stands before it, which names the host people know.
    pub fn address(&self) -> SocketAddr {
        self.replicas[0].address
    }

    /// What the handlers of a replica see.
    pub fn of(&self, replica: usize) -> &Data<App> {
        &self.replicas[replica].app
    }

    pub fn url(&self) -> &str {
        self.home.url()
    }

    pub fn read<T>(&self, work: impl FnOnce(&mut AnyConnection) -> Result<T, DatabaseError>) -> T {
        self.database.read(work).unwrap()
    }

    /// Makes it this time, and waits until what falls due by then is done: reminders are planned, and
    /// every letter whose time has come has left.
    pub fn set_clock(&self, now: DateTime<Utc>) {
        self.clock.set(now);
        self.ring();
        wait_for("the planner", || {
            let reached = self.read(|tx| {
                Ok(watermarks::table
                    .select(watermarks::reached)
                    .first::<database::Instant>(tx)?)
            });
            (reached.0 > now - TimeDelta::minutes(1)).then_some(())
        });
        self.wait_for_the_postman();
    }

    /// Waits until no letter that is due is left in the house.
    pub fn wait_for_the_postman(&self) {
        self.ring();
        wait_for("the postman", || {
            let outbox = self.read(|tx| mail::overview(tx, self.clock.now()));
            let is_under_way =
                outbox.count(OutboxState::Leased) + outbox.count(OutboxState::Sending) > 0;
            (outbox.waiting_since.is_none() && !is_under_way).then_some(())
        });
    }

    /// Waits until every replica shows what the database has.
    pub fn wait_for_edition(&self) {
        let (number, _) = self.read(database::edition::current);
        wait_for("the edition", || {
            let is_out = |replica: &Replica| replica.app.shelf.current().edition >= number;
            self.replicas.iter().all(is_out).then_some(())
        });
    }

    /// Tells the workers of all replicas to look.
    pub fn ring(&self) {
        for replica in &self.replicas {
            replica.app.notice.ring();
        }
    }

    /// What is wrong with the letters at the end of a test, if anything is.
    fn fault_of_letters(&self) -> Option<String> {
        let begun = Instant::now();
        while let Some(states) = self.letters_on_their_way() {
            if begun.elapsed() > PATIENCE {
                return Some(format!("letters are left in the outbox: {states:?}"));
            }
            thread::sleep(Duration::from_millis(10));
        }
        let unread = self.mailbox.unread();
        (!unread.is_empty()).then(|| format!("nobody read these letters: {unread:?}"))
    }

    fn letters_on_their_way(&self) -> Option<BTreeMap<OutboxState, i64>> {
        let states = [
            OutboxState::Held,
            OutboxState::Ready,
            OutboxState::Leased,
            OutboxState::Sending,
        ];
        let mut counts = self.read(|tx| mail::overview(tx, self.clock.now())).counts;
        counts.retain(|state, _| states.contains(state));
        (!counts.is_empty()).then_some(counts)
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let is_over = thread::panicking();
        let fault = if is_over {
            None
        } else {
            self.fault_of_letters()
        };
        for replica in &mut self.replicas {
            // The command is given by the call; its future is only the answer.
            drop(replica.handle.stop(false));
        }
        let ends = self
            .replicas
            .iter_mut()
            .filter_map(|replica| replica.thread.take().map(JoinHandle::join));
        let broken = ends.filter(Result::is_err).count();
        if !is_over {
            assert_eq!(
                (fault, broken),
                (None, 0),
                "faults of letters, and services that ended by a panic"
            );
        }
    }
}

/// How many connections a replica may have open at once, and more.
const MORE_THAN_ALL_CONNECTIONS: usize = 8;

impl TestApp {
    /// Does `work` while every connection of the replicas is taken by somebody who does not let go.
    pub fn without_connections<T>(&self, work: impl FnOnce() -> T) -> T {
        let (taken, release) = (&AtomicUsize::new(0), &RwLock::new(()));
        let closed = release.write().unwrap();
        thread::scope(|scope| {
            let hold = move |_: &mut AnyConnection| {
                taken.fetch_add(1, Ordering::SeqCst);
                drop(release.read());
                Ok::<(), DatabaseError>(())
            };
            let (readers, writers) = match self.backend {
                Backend::Sqlite => (4, 1),
                Backend::Postgres => (MORE_THAN_ALL_CONNECTIONS, 0),
            };
            for replica in &self.replicas {
                for number in 0..readers + writers {
                    let database = replica.app.database.clone();
                    scope.spawn(move || {
                        if number < readers {
                            database.read(hold)
                        } else {
                            database.write(hold)
                        }
                    });
                }
            }
            let all = (readers + writers) * self.replicas.len();
            wait_for("all connections", || {
                (taken.load(Ordering::SeqCst) == all).then_some(())
            });
            let result = work();
            drop(closed);
            result
        })
    }
}

#[test]
#[should_panic(expected = "nobody read these letters")]
fn a_letter_that_nobody_reads_fails_the_test() {
    let app = TestApp::on(Backend::Sqlite);
    assert_eq!(
        app.anonymous().post("/sign-in", &[("email", STAFF)]).status,
        303
    );
}
