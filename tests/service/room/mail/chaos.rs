//! The service, killed again and again while it sends through a server that is slow, says no and hangs
//! up: afterwards every letter is accounted for. `bench/chaos` runs this longer.

use std::env;
use std::fmt::Write as _;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::AtomicBool;
use std::time::Duration as Wait;

use super::*;

/// How often the service is killed, and how many letters there are.
fn scale() -> (usize, usize) {
    let kills = env::var("FOLKMOOT_CHAOS_KILLS").ok();
    match kills.and_then(|kills| kills.parse().ok()) {
        Some(kills) => (kills, kills * 12),
        None => (8, 100),
    }
}

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
    state: OutboxState,
    recipient: String,
    message_id: String,
    settled_at: Option<Instant>,
}

#[test]
fn after_many_kills_every_letter_is_accounted_for_and_none_went_out_three_times() {
    let (kills, letters) = scale();
    let mut table = format!(
        "{:<10}{:>6}{:>10}{:>7}{:>9}{:>9}{:>9}{:>6}\n",
        "", "kills", "intended", "sent", "refused", "copies", "unknown", "lost"
    );
    for backend in BOTH {
        let line = survive(backend, kills, letters);
        writeln!(table, "{:<10}{line}", format!("{backend:?}")).unwrap();
    }
    println!("{table}");
}

fn survive(backend: Backend, kills: usize, letters: usize) -> String {
    let calm = Arc::new(AtomicBool::new(false));
    let hung_up = Arc::new(AtomicUsize::new(0));
    let sink = wild_sink(calm.clone(), hung_up.clone());
    let home = TestDatabase::new(backend);
    let database = Database::open(home.url()).unwrap();
    intend(&database, letters);
    let folder = tempfile::tempdir().unwrap();
    let mut dice = Dice(2026);
    for _ in 0..kills {
        let mut service = serve(folder.path(), home.url(), &sink.url());
        std::thread::sleep(Wait::from_millis(250 + dice.below(900)));
        service.kill().unwrap();
        service.wait().unwrap();
        let_time_pass(&database);
    }
    calm.store(true, Ordering::SeqCst);
    for _ in 0..60 {
        if open_letters(&database) == 0 {
            break;
        }
        let mut service = serve(folder.path(), home.url(), &sink.url());
        for _ in 0..20 {
            std::thread::sleep(Wait::from_millis(100));
            if waiting_letters(&database) == 0 {
                break;
            }
        }
        service.kill().unwrap();
        service.wait().unwrap();
        let_time_pass(&database);
    }
    account_for(
        &database,
        &sink,
        kills,
        hung_up.load(Ordering::SeqCst),
        letters,
    )
}

/// A server that takes its time, now and then says "later" or hangs up, and knows no `gone…`.
fn wild_sink(calm: Arc<AtomicBool>, hung_up: Arc<AtomicUsize>) -> SmtpSink {
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
            (Moment::Taken, 0..20) => {
                hung_up.fetch_add(1, Ordering::SeqCst);
                Answer::HangUp
            }
            (Moment::Taken, 20..60) => Answer::Say("452 4.2.2 not now"),
            (Moment::Taken, _) => {
                std::thread::sleep(Wait::from_millis(throw % 25));
                Answer::Accept
            }
            _ => Answer::Accept,
        }
    })
}

fn intend(database: &Database, letters: usize) {
    let now = Clock::system().now();
    for n in 0..letters {
        let name = if n % 20 == 0 { "gone" } else { "p" };
        let intent = Intent {
            not_before: now,
            expires_at: now + Duration::days(2),
            ..intent(&format!("{name}{n}@example.org"), None)
        };
        let written = database.write(|tx| enqueue(tx, &sender(), &reminder("Accra"), &intent, now));
        assert!(written.unwrap());
    }
}

fn serve(folder: &std::path::Path, database: &str, smtp: &str) -> Child {
    Command::new(env!("CARGO_BIN_EXE_folkmoot"))
        .arg("serve")
        .env_clear()
        .env("DATABASE_URL", database)
        .env("SMTP_URL", format!("{smtp}?tls=none"))
        .env("FOLKMOOT_MAIL_FROM", "calendar@example.org")
        .env("FOLKMOOT_LISTEN", "127.0.0.1:0")
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// As if hours had gone by: leases are over, and whatever waits for its next try is due.
fn let_time_pass(database: &Database) {
    let past = Instant(Clock::system().now() - Duration::hours(1));
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

/// Letters that have no end yet.
fn open_letters(database: &Database) -> i64 {
    count(
        database,
        &[
            OutboxState::Ready,
            OutboxState::Leased,
            OutboxState::Sending,
            OutboxState::Unknown,
        ],
    )
}

/// Letters that the service could still do something about by itself, now.
fn waiting_letters(database: &Database) -> i64 {
    count(
        database,
        &[
            OutboxState::Ready,
            OutboxState::Leased,
            OutboxState::Sending,
        ],
    )
}

fn count(database: &Database, states: &[OutboxState]) -> i64 {
    let open = outbox::table
        .filter(outbox::state.eq_any(states.to_vec()))
        .filter(outbox::settled_at.is_null());
    database
        .read(|tx| -> Result<i64, DatabaseError> { Ok(open.count().get_result(tx)?) })
        .unwrap()
}

fn account_for(
    database: &Database,
    sink: &SmtpSink,
    kills: usize,
    hung_up: usize,
    letters: usize,
) -> String {
    let select = (
        outbox::state,
        outbox::recipient,
        outbox::message_id,
        outbox::settled_at,
    );
    let ends: Vec<End> = database
        .read(|tx| -> Result<_, DatabaseError> { Ok(outbox::table.select(select).load(tx)?) })
        .unwrap();
    assert_eq!(ends.len(), letters);
    let copies = sink.copies();
    let (mut sent, mut refused, mut unknown, mut lost) = (0, 0, 0, 0);
    for end in &ends {
        let taken = copies.get(&end.message_id).copied().unwrap_or(0);
        assert!(end.settled_at.is_some(), "{end:?} has no end");
        assert!(taken <= 2, "{end:?} went out {taken} times");
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
    assert_eq!(lost, 0);
    let extra: usize = copies.values().map(|count| count - 1).sum();
    assert!(
        extra <= kills + hung_up,
        "{extra} copies of {kills} kills and {hung_up} broken connections"
    );
    assert_same_bytes(sink);
    format!("{kills:>6}{letters:>10}{sent:>7}{refused:>9}{extra:>9}{unknown:>9}{lost:>6}")
}

fn assert_same_bytes(sink: &SmtpSink) {
    let mut first = std::collections::BTreeMap::new();
    for letter in sink.taken() {
        let id = letter.message_id();
        let known = first.entry(id).or_insert_with(|| letter.clone());
        assert_eq!(*known, letter);
    }
}
