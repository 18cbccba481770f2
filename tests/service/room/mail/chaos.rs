//! Two replicas, killed again and again while they plan and send, with a mail server that is slow, says no
//! and hangs up, a database that goes away, and clocks that are an hour off: afterwards every letter is
//! accounted for. `bench/chaos` runs this longer, and fills the disk as well.

mod disk;

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::Duration as Wait;

use diesel::connection::SimpleConnection;
use folkmoot::account::{self, Actor, Person};
use folkmoot::event::{self, EventId, Imported, State};
use folkmoot::mail::Phase;
use folkmoot::recurrence::Zone;
use tempfile::TempDir;

use self::disk::Disk;
use super::*;
use crate::harness::build;
use crate::harness::database::postgres::{Commits, Server};
use crate::harness::database::run_folder;
use crate::harness::on_both;

on_both!(after_many_kills_every_letter_is_accounted_for_and_each_copy_is_explained);

/// How often the replicas are killed.
fn kills() -> usize {
    let kills = env::var("FOLKMOOT_CHAOS_KILLS").ok();
    kills.and_then(|kills| kills.parse().ok()).unwrap_or(6)
}

/// Between two kills so many events fall due, with two organizers each.
const EVENTS: usize = 6;

/// How far a clock is off.
const WRONG: [&str; 3] = ["-1h", "+0", "+1h"];

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        // Knuth's multiplier, the high bits of it.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// A letter as the books have it in the end.
#[derive(Debug, Queryable)]
struct End {
    id: EventId,
    event: Option<EventId>,
    state: OutboxState,
    recipient: String,
    message_id: String,
    settled_at: Option<Instant>,
}

fn after_many_kills_every_letter_is_accounted_for_and_each_copy_is_explained(backend: Backend) {
    let calm = Arc::new(AtomicBool::new(false));
    let sink = wild_sink(calm.clone());
    let place = Place::new(backend);
    let database = Database::open(&place.url).unwrap();
    let homes = [(); 2].map(|()| tempfile::tempdir().unwrap());
    let mut dice = Dice(2026);
    let mut intended = BTreeSet::new();
    start_planning(&database);
    for round in 0..kills() {
        fall_due(&database, round, &mut intended);
        let clocks = match backend {
            // On one file the replicas are on one machine: its clock is off for both.
            Backend::Sqlite => [WRONG[round % 3]; 2],
            Backend::Postgres => ["+0", WRONG[round % 3]],
        };
        let mut replicas: Vec<Child> = (0..2)
            .map(|number| {
                serve(
                    homes[number].path(),
                    &place.url,
                    &sink.url(),
                    clocks[number],
                )
            })
            .collect();
        std::thread::sleep(Wait::from_millis(150 + dice.below(600)));
        match dice.below(4) {
            0 => place.interrupt(),
            1 => place.fill(Wait::from_millis(500 + dice.below(1500))),
            2 => {
                kill(&mut replicas[0]);
                replicas[0] = serve(homes[0].path(), &place.url, &sink.url(), clocks[0]);
            }
            _ => {}
        }
        std::thread::sleep(Wait::from_millis(150 + dice.below(600)));
        replicas.iter_mut().for_each(kill);
        let_time_pass(&database);
    }
    calm.store(true, Ordering::SeqCst);
    for _ in 0..60 {
        let mut replica = serve(homes[0].path(), &place.url, &sink.url(), "+0");
        for _ in 0..30 {
            std::thread::sleep(Wait::from_millis(100));
            if ends(&database).len() == intended.len() && count(&database, &WAITING) == 0 {
                break;
            }
        }
        kill(&mut replica);
        let_time_pass(&database);
        if ends(&database).len() == intended.len() && count(&database, &OPEN) == 0 {
            break;
        }
    }
    account_for(backend, &database, &sink, &intended);
}

/// A server that takes its time, now and then says "later" or hangs up, and knows no `gone…`.
fn wild_sink(calm: Arc<AtomicBool>) -> SmtpSink {
    let dice = Mutex::new(Dice(7));
    SmtpSink::scripted(move |moment, to| {
        if moment == Moment::Rcpt && to.starts_with("gone") {
            return Answer::Say("550 5.1.1 no such user");
        }
        if calm.load(Ordering::SeqCst) {
            return Answer::Accept;
        }
        let throw = dice.lock().unwrap().below(1000);
        match (moment, throw) {
            (Moment::Rcpt | Moment::Data, 0..80) => Answer::Say("451 4.3.2 later"),
            (Moment::Rcpt | Moment::Data, 80..85) => Answer::HangUp,
            (Moment::Taken, 0..20) => Answer::HangUp,
            (Moment::Taken, 20..60) => Answer::Say("452 4.2.2 not now"),
            (Moment::Taken, _) => {
                std::thread::sleep(Wait::from_millis(throw % 25));
                Answer::Accept
            }
            _ => Answer::Accept,
        }
    })
}

/// Where the database is, and what can befall it.
struct Place {
    url: String,
    server: Option<Server>,
    disk: Option<Disk>,
    _folder: Option<TempDir>,
}

impl Place {
    fn new(backend: Backend) -> Self {
        let disk = env::var_os("FOLKMOOT_CHAOS_DISK").map(|_| Disk::mount());
        let folder = match &disk {
            Some(disk) => TempDir::new_in(disk.path()).unwrap(),
            None => run_folder(),
        };
        if backend == Backend::Postgres {
            let server = Server::start(folder, Commits::Last);
            return Self {
                url: server.url(),
                server: Some(server),
                disk,
                _folder: None,
            };
        }
        let url = format!("sqlite://{}", folder.path().join("chaos.db").display());
        folkmoot::database::migrate(&url).unwrap();
        Self {
            url,
            server: None,
            disk,
            _folder: Some(folder),
        }
    }

    /// The server is killed and comes back; a file is locked by somebody else for a while.
    fn interrupt(&self) {
        match &self.server {
            Some(server) => server.restart(),
            None => {
                let file = self.url.trim_start_matches("sqlite://");
                let mut other = SqliteConnection::establish(file).unwrap();
                let locked = "PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE";
                other.batch_execute(locked).unwrap();
                std::thread::sleep(Wait::from_millis(900));
            }
        }
    }

    /// The disk is full for a while, if it is one that may be.
    fn fill(&self, how_long: Wait) {
        if let Some(disk) = &self.disk {
            disk.fill();
            std::thread::sleep(how_long);
            disk.free();
            // PostgreSQL goes down when it cannot write its log.
            self.server.iter().for_each(Server::restart);
        }
    }
}

/// The planner begins where it is told to, not where it first looks.
fn start_planning(database: &Database) {
    let now = Clock::system().now();
    database
        .write(|tx| {
            let begun = now - Duration::hours(3);
            folkmoot::reminder::dispatch(tx, &build::site(), &sender(), begun)
        })
        .unwrap();
}

/// Events a week ahead where it was nine in the morning within the last hour: now their organizers are to be
/// reminded of them. Some of these do not exist.
fn fall_due(database: &Database, round: usize, intended: &mut BTreeSet<(EventId, String)>) {
    let published = Clock::system().now() - Duration::hours(2);
    let zone = zone_where_it_is_nine();
    let day = (zone.local(published) + Duration::days(7))
        .date()
        .to_string();
    for number in 0..EVENTS {
        let name = if number % 3 == 0 { "gone" } else { "kofi" };
        let people = [
            format!("ama{round}-{number}@example.org"),
            format!("{name}{round}-{number}@example.org"),
        ];
        let title = format!("Night {round}-{number}");
        let form = build::change(
            build::meetup(),
            &[
                ("title", &title),
                ("zone", zone.name()),
                ("start_date", &day),
            ],
        );
        let id = database
            .write(|tx| {
                let mut organizers = Vec::new();
                for email in &people {
                    organizers.push(organizer(tx, email, zone, published)?.id);
                }
                let imported = Imported {
                    origin: build::line(&title),
                    slug: None,
                    draft: build::draft(&form),
                    state: State::Published,
                    state_reason: None,
                    organizers,
                };
                event::import(tx, &Actor::Service, imported, &build::site(), published)
            })
            .unwrap()
            .id();
        intended.extend(people.map(|email| (id, email)));
    }
}

fn organizer(
    tx: &mut AnyConnection,
    email: &str,
    zone: Zone,
    now: DateTime<Utc>,
) -> Result<Person, account::AccountError> {
    let mut new = build::person("Ama", email);
    new.zone = zone;
    let person = account::upsert(tx, &new, now)?;
    account::confirm(tx, person.id, now)?;
    Ok(person)
}

/// POSIX turns the sign around: `Etc/GMT-3` is three hours ahead.
fn zone_where_it_is_nine() -> Zone {
    let hour = i32::try_from(chrono::Timelike::hour(&Clock::system().now())).unwrap();
    let ahead = (9 - hour + 11).rem_euclid(24) - 11;
    Zone::parse(&format!("Etc/GMT{:+}", -ahead)).unwrap()
}

fn serve(home: &Path, database: &str, smtp: &str, clock: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_folkmoot"))
        .arg("serve")
        .env_clear()
        .env("DATABASE_URL", database)
        .env("SMTP_URL", format!("{smtp}?tls=none"))
        .env("FOLKMOOT_MAIL_FROM", "calendar@example.org")
        .env("FOLKMOOT_LISTEN", "127.0.0.1:0")
        .env("LD_PRELOAD", wrong_clock())
        .env("FAKETIME", clock)
        // Waiting for a time is waiting for so long, whatever the clock says.
        .envs([("FAKETIME_DONT_FAKE_MONOTONIC", "1"), ("NO_FAKE_STAT", "1")])
        .current_dir(home)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The library that tells programs another time.
fn wrong_clock() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").unwrap().flatten();
    let mut libraries = folders.map(|folder| folder.path().join("faketime/libfaketimeMT.so.1"));
    libraries.find(|library| library.exists()).expect(
        "the tests need libfaketime: run ./check, which installs it (Debian: apt-get install faketime)",
    )
}

fn kill(replica: &mut Child) {
    replica.kill().unwrap();
    replica.wait().unwrap();
}

/// As if hours had gone by: leases are over, and whatever waits for its next try is due.
fn let_time_pass(database: &Database) {
    let past = Instant(Clock::system().now() - Duration::hours(2));
    database
        .write(|tx| -> Result<(), DatabaseError> {
            diesel::update(outbox::table.filter(outbox::lease_until.is_not_null()))
                .set(outbox::lease_until.eq(past))
                .execute(tx)?;
            diesel::update(outbox::table.filter(outbox::state.eq(OutboxState::Ready)))
                .set(outbox::not_before.eq(past))
                .execute(tx)?;
            Ok(())
        })
        .unwrap();
}

/// Letters that the service could still do something about by itself, now.
const WAITING: [OutboxState; 3] = [
    OutboxState::Ready,
    OutboxState::Leased,
    OutboxState::Sending,
];

/// Letters that have no end yet.
const OPEN: [OutboxState; 4] = [
    OutboxState::Ready,
    OutboxState::Leased,
    OutboxState::Sending,
    OutboxState::Unknown,
];

fn count(database: &Database, states: &[OutboxState]) -> i64 {
    let open = outbox::table
        .filter(outbox::state.eq_any(states.to_vec()))
        .filter(outbox::settled_at.is_null());
    database
        .read(|tx| -> Result<i64, DatabaseError> { Ok(open.count().get_result(tx)?) })
        .unwrap()
}

fn account_for(
    backend: Backend,
    database: &Database,
    sink: &SmtpSink,
    intended: &BTreeSet<(EventId, String)>,
) {
    let ends = ends(database);
    let planned: BTreeSet<(EventId, String)> = ends
        .iter()
        .map(|end| (end.event.unwrap(), end.recipient.clone()))
        .collect();
    assert_eq!(ends.len(), planned.len(), "planned twice");
    let forgotten: Vec<_> = intended.symmetric_difference(&planned).collect();
    assert!(forgotten.is_empty(), "never written: {forgotten:?}");
    let copies = sink.copies();
    let (mut sent, mut refused, mut unknown, mut lost) = (0, 0, 0, 0);
    for end in &ends {
        let taken = copies.get(&end.message_id).copied().unwrap_or(0);
        assert!(end.settled_at.is_some(), "{end:?} has no end");
        assert!(taken <= 2, "{end:?} went out {taken} times");
        let is_explained = taken < 2 || answers_missing(database, end.id) > 0;
        assert!(
            is_explained,
            "{end:?} went out twice, and each got its answer"
        );
        match end.state {
            OutboxState::Sent => sent += 1,
            OutboxState::Failed => refused += 1,
            OutboxState::Unknown => unknown += 1,
            state => panic!("{state}: {end:?}"),
        }
        let is_gone = end.recipient.starts_with("gone");
        assert_eq!(end.state == OutboxState::Failed, is_gone, "{end:?}");
        lost += usize::from(end.state == OutboxState::Sent && taken == 0);
    }
    let extra: usize = copies.values().map(|count| count - 1).sum();
    println!(
        "{backend:?}: {} kills, {} intended, {sent} sent, {refused} refused, {extra} copies, {unknown} unknown, {lost} lost",
        kills(),
        intended.len(),
    );
    assert_eq!(lost, 0);
    assert_same_bytes(sink);
}

fn ends(database: &Database) -> Vec<End> {
    let select = (
        outbox::id,
        outbox::event_id,
        outbox::state,
        outbox::recipient,
        outbox::message_id,
        outbox::settled_at,
    );
    let reminders = outbox::table.filter(outbox::letter.eq(LetterKind::Reminder));
    database
        .read(|tx| -> Result<_, DatabaseError> { Ok(reminders.select(select).load(tx)?) })
        .unwrap()
}

/// How often the letter was handed over and the answer was not written down: the one window in which a copy
/// can come about.
fn answers_missing(database: &Database, letter: EventId) -> i64 {
    let tries = mail_attempts::table
        .filter(mail_attempts::outbox_id.eq(letter))
        .filter(mail_attempts::phase.eq(Phase::Data))
        .filter(mail_attempts::code.is_null());
    database
        .read(|tx| -> Result<i64, DatabaseError> { Ok(tries.count().get_result(tx)?) })
        .unwrap()
}

fn assert_same_bytes(sink: &SmtpSink) {
    let mut first = std::collections::BTreeMap::new();
    for letter in sink.taken() {
        let id = letter.message_id();
        let known = first.entry(id).or_insert_with(|| letter.clone());
        assert_eq!(*known, letter);
    }
}
