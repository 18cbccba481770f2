//! What the mail room promises, against both databases and a mail server over real sockets.

mod announce;
mod bounce;
mod chaos;
mod dkim;
mod pages;
mod queue;
mod relay;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use chrono::{DateTime, Duration, Utc};
use diesel::prelude::*;
use folkmoot::clock::Clock;
use folkmoot::database::schema::{mail_attempts, outbox, suppressions};
use folkmoot::database::{AnyConnection, Database, DatabaseError, Instant};
use folkmoot::locale::Locale;
use folkmoot::mail::{
    Address, Ahead, Delivered, Folder, Intent, LeaveKey, Letter, LetterKind, MailError, Optional,
    OutboxState, Overview, Postman, Priority, Recipient, Reminder, Sender, SignIn, Smtp,
    SuppressionKey, Timeouts, Transport, enqueue, overview, withdraw,
};
use folkmoot::text::Line;
use uuid::Uuid;

use crate::harness::database::{Backend, TestDatabase};
use crate::harness::smtp_sink::{Answer, Moment, SmtpSink};

const BOTH: [Backend; 2] = [Backend::Sqlite, Backend::Postgres];

/// A database with its clock standing at noon.
struct Office {
    database: Database,
    clock: Clock,
    home: TestDatabase,
}

/// What the tests look at of a letter.
#[derive(Debug, Clone, Queryable)]
struct Row {
    state: OutboxState,
    attempts: i32,
    not_before: Instant,
    message: Vec<u8>,
    settled_at: Option<Instant>,
}

impl Office {
    fn open(backend: Backend) -> Office {
        let home = TestDatabase::new(backend);
        let database = Database::open(home.url()).unwrap();
        Office {
            database,
            clock: Clock::fixed(noon()),
            home,
        }
    }

    /// A postman of another replica: with connections of its own.
    fn postman(&self, url: &str) -> Postman {
        self.postman_by(smtp(url))
    }

    fn postman_by(&self, transport: Transport) -> Postman {
        let key = SuppressionKey::derive(b"the secret of the tests");
        Postman::new("replica", &sender(), key, transport, self.clock.clone())
    }

    fn round(&self, postman: &mut Postman) -> Delivered {
        postman.deliver_due(&self.database, || true).unwrap()
    }

    fn pass(&self, time: Duration) {
        self.clock.set(self.clock.now() + time);
    }

    fn enqueue(&self, letter: &Letter, intent: &Intent) -> bool {
        let now = self.clock.now();
        self.write(|tx| enqueue(tx, &sender(), letter, intent, now))
            .unwrap()
    }

    fn write<T>(
        &self,
        work: impl FnOnce(&mut AnyConnection) -> Result<T, MailError>,
    ) -> Result<T, MailError> {
        self.database.write(work)
    }

    fn row(&self, recipient: &str) -> Row {
        row(&self.database, recipient)
    }

    fn overview(&self) -> Overview {
        self.database
            .read(|tx| overview(tx, self.clock.now()))
            .unwrap()
    }

    /// As if every postman that holds a letter had been gone for an hour.
    fn let_leases_run_out(&self) {
        let past = Instant("2000-01-01T00:00:00Z".parse().unwrap());
        self.database
            .write(|tx| -> Result<(), DatabaseError> {
                diesel::update(outbox::table.filter(outbox::lease_until.is_not_null()))
                    .set(outbox::lease_until.eq(past))
                    .execute(tx)?;
                Ok(())
            })
            .unwrap();
    }
}

/// A way to the server that gives up after seconds, so that a broken promise fails a test instead of
/// holding it up.
fn smtp(url: &str) -> Transport {
    let wait = std::time::Duration::from_secs(8);
    let timeouts = Timeouts {
        command: wait,
        letter: wait,
    };
    let smtp = Smtp::parse(url, "calendar.example.org").unwrap();
    Transport::Smtp(Box::new(smtp.with_timeouts(timeouts)))
}

fn row(database: &Database, recipient: &str) -> Row {
    let select = (
        outbox::state,
        outbox::attempts,
        outbox::not_before,
        outbox::message,
        outbox::settled_at,
    );
    let rows: Vec<Row> = database
        .read(|tx| -> Result<_, DatabaseError> {
            Ok(outbox::table
                .filter(outbox::recipient.eq(recipient))
                .select(select)
                .load(tx)?)
        })
        .unwrap();
    assert_eq!(rows.len(), 1, "one letter to {recipient}");
    rows[0].clone()
}

fn noon() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn sender() -> Sender {
    Sender {
        name: Line::parse("Folkmoot", 99).unwrap(),
        address: Address::parse("calendar@example.org").unwrap(),
        reply_to: Some(Address::parse("staff@example.org").unwrap()),
        domain: "calendar.example.org".to_owned(),
        site_url: "https://calendar.example.org".to_owned(),
        leave_key: LeaveKey::derive(b"a secret"),
    }
}

/// An intent to write to `address`, worth sending for a day.
fn intent(address: &str, event: Option<Uuid>) -> Intent {
    Intent {
        key: format!("reminder week-before {address}"),
        to: Recipient {
            address: Address::parse(address).unwrap(),
            name: Line::parse("Ama", 99).unwrap(),
            locale: Locale::English,
        },
        person: None,
        event,
        priority: Priority::Bulk,
        not_before: noon(),
        expires_at: noon() + Duration::hours(24),
    }
}

fn reminder(title: &str) -> Letter {
    Letter::Reminder(Reminder {
        title: title.to_owned(),
        news: Ahead::Starts,
        days: 7,
        when: "Sunday 29 November 2026, 18:00 · Accra time".to_owned(),
        when_for_you: None,
        place: "Accra".to_owned(),
        event_url: "https://calendar.example.org/events/accra".to_owned(),
        manage_url: "https://calendar.example.org/my/events/accra".to_owned(),
        missing: Vec::new(),
        ics: "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nEND:VCALENDAR\r\n".to_owned(),
        optional: Optional {
            leave_url: "https://calendar.example.org/letters/leave/s3cret".to_owned(),
            choices_url: "https://calendar.example.org/my/letters".to_owned(),
        },
    })
}

fn sign_in() -> Letter {
    Letter::SignIn(SignIn {
        sign_in_url: "https://calendar.example.org/sign-in/open-sesame".to_owned(),
        code: None,
        valid_minutes: 10,
    })
}

#[test]
fn postmen_who_race_send_every_letter_once() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        for n in 0..60 {
            assert!(office.enqueue(
                &reminder("Accra"),
                &intent(&format!("p{n}@example.org"), None)
            ));
        }
        thread::scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|| {
                    let database = Database::open(office.home.url()).unwrap();
                    let mut postman = office.postman(&sink.url());
                    while postman
                        .deliver_due(&database, || true)
                        .unwrap()
                        .wants_more()
                    {}
                });
            }
        });
        assert_eq!(
            office.overview().count(OutboxState::Sent),
            60,
            "{backend:?}"
        );
        let copies = sink.copies();
        assert_eq!(copies.len(), 60, "{backend:?}");
        assert!(
            copies.values().all(|&count| count == 1),
            "{backend:?}: {copies:?}"
        );
        assert!(
            sink.taken()
                .iter()
                .all(|letter| letter.sender == "calendar@example.org")
        );
    }
}

#[test]
fn what_is_taken_is_what_was_written_and_later_rounds_send_nothing_more() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        office.enqueue(&reminder("クラウドの日"), &intent("ama@example.org", None));
        let written = office.row("ama@example.org").message;
        let mut postman = office.postman(&sink.url());
        assert_eq!(
            office.round(&mut postman),
            Delivered {
                sent: 1,
                ..Delivered::default()
            }
        );
        office.pass(Duration::days(3));
        assert_eq!(office.round(&mut postman), Delivered::default());
        let taken = sink.taken();
        assert_eq!(taken.len(), 1);
        assert_eq!(taken[0].recipient, "ama@example.org");
        assert_eq!(trimmed(&taken[0].message), trimmed(&written), "{backend:?}");
        assert_eq!(sink.connections(), 1);
    }
}

/// The protocol ends every letter with a line break of its own.
fn trimmed(message: &[u8]) -> &[u8] {
    message.trim_ascii_end()
}

#[test]
fn the_state_is_in_the_database_before_the_letter_leaves() {
    for backend in BOTH {
        let office = Office::open(backend);
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (witness, notes) = (Database::open(office.home.url()).unwrap(), seen.clone());
        let sink = SmtpSink::scripted(move |moment, recipient| {
            if matches!(moment, Moment::Rcpt | Moment::Data | Moment::Taken) {
                notes
                    .lock()
                    .unwrap()
                    .push((moment, row(&witness, recipient).state));
            }
            Answer::Accept
        });
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
        office.round(&mut office.postman(&sink.url()));
        let expected = [
            (Moment::Rcpt, OutboxState::Leased),
            (Moment::Data, OutboxState::Sending),
            (Moment::Taken, OutboxState::Sending),
        ];
        assert_eq!(*seen.lock().unwrap(), expected, "{backend:?}");
        assert_eq!(office.row("ama@example.org").state, OutboxState::Sent);
    }
}

#[test]
fn a_letter_withdrawn_while_the_server_is_spoken_with_does_not_leave() {
    for backend in BOTH {
        let office = Office::open(backend);
        let event = insert_event(&office);
        let other = Database::open(office.home.url()).unwrap();
        let sink = SmtpSink::scripted(move |moment, recipient| {
            if moment == Moment::Rcpt && recipient == "ama@example.org" {
                let withdrawn =
                    other.write(|tx| withdraw(tx, event, &[LetterKind::Reminder], noon()));
                assert_eq!(withdrawn.unwrap(), 1);
            }
            Answer::Accept
        });
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", Some(event)));
        office.enqueue(&reminder("Accra"), &intent("kofi@example.org", None));
        let done = office.round(&mut office.postman(&sink.url()));
        assert_eq!((done.sent, done.fenced_off), (1, 1), "{backend:?}");
        assert_eq!(office.row("ama@example.org").state, OutboxState::Cancelled);
        let recipients: Vec<_> = sink
            .taken()
            .into_iter()
            .map(|letter| letter.recipient)
            .collect();
        assert_eq!(recipients, ["kofi@example.org"], "{backend:?}");
    }
}

#[test]
fn a_letter_whose_postman_vanished_is_sent_once_more_with_the_same_bytes() {
    for backend in BOTH {
        let office = Office::open(backend);
        let (taken, is_taken) = mpsc::channel();
        let (release, hold) = mpsc::channel::<()>();
        let (taken, hold) = (Mutex::new(taken), Mutex::new(hold));
        let count = AtomicUsize::new(0);
        let sink = SmtpSink::scripted(move |moment, _| {
            if moment == Moment::Taken && count.fetch_add(1, Ordering::SeqCst) == 0 {
                taken.lock().unwrap().send(()).unwrap();
                hold.lock().unwrap().recv().unwrap();
            }
            Answer::Accept
        });
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
        thread::scope(|scope| {
            let release = release; // dropped by a failed assertion, which lets the server go on
            let stuck = scope.spawn(|| {
                let database = Database::open(office.home.url()).unwrap();
                office
                    .postman(&sink.url())
                    .deliver_due(&database, || true)
                    .unwrap()
            });
            is_taken.recv().unwrap();
            let mut second = office.postman(&sink.url());
            assert_eq!(
                office.round(&mut second),
                Delivered::default(),
                "the lease still holds"
            );
            assert_eq!(office.row("ama@example.org").state, OutboxState::Sending);

            office.let_leases_run_out();
            assert_eq!(office.round(&mut second).unknown, 1);
            office.pass(Duration::minutes(2));
            assert_eq!(office.round(&mut second).sent, 1);

            release.send(()).unwrap();
            let first = stuck.join().unwrap();
            assert_eq!((first.sent, first.fenced_off), (0, 1), "{backend:?}");
        });
        let taken = sink.taken();
        assert_eq!(taken.len(), 2, "{backend:?}");
        assert_eq!(taken[0], taken[1], "{backend:?}");
        assert_eq!(office.row("ama@example.org").state, OutboxState::Sent);
        office.pass(Duration::hours(2));
        assert_eq!(
            office.round(&mut office.postman(&sink.url())),
            Delivered::default()
        );
    }
}

#[test]
fn a_postman_who_comes_back_does_not_write_over_the_one_who_took_his_letter() {
    for backend in BOTH {
        let office = Office::open(backend);
        let (taken, is_taken) = mpsc::channel();
        let (first, first_hold) = mpsc::channel::<()>();
        let (second, second_hold) = mpsc::channel::<()>();
        let holds = Mutex::new(vec![second_hold, first_hold]);
        let taken = Mutex::new(taken);
        let sink = SmtpSink::scripted(move |moment, _| {
            if moment == Moment::Taken {
                let hold = holds.lock().unwrap().pop().unwrap();
                taken.lock().unwrap().send(()).unwrap();
                hold.recv().unwrap();
            }
            Answer::Accept
        });
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
        let carry = || {
            let database = Database::open(office.home.url()).unwrap();
            office
                .postman(&sink.url())
                .deliver_due(&database, || true)
                .unwrap()
        };
        thread::scope(|scope| {
            let (first, second) = (first, second); // dropped by a failed assertion
            let one = scope.spawn(carry);
            is_taken.recv().unwrap();
            office.let_leases_run_out();
            let mut third = office.postman(&sink.url());
            assert_eq!(office.round(&mut third).unknown, 1);
            office.pass(Duration::minutes(2));
            let two = scope.spawn(carry);
            is_taken.recv().unwrap();

            first.send(()).unwrap();
            assert_eq!(one.join().unwrap().fenced_off, 1, "{backend:?}");
            assert_eq!(
                office.row("ama@example.org").state,
                OutboxState::Sending,
                "{backend:?}"
            );
            second.send(()).unwrap();
            assert_eq!(two.join().unwrap().sent, 1, "{backend:?}");
        });
        assert_eq!(office.row("ama@example.org").state, OutboxState::Sent);
    }
}

#[test]
fn a_server_that_swallows_letters_gets_two_copies_at_most_and_the_end_is_unknown() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::scripted(|moment, _| match moment {
            Moment::Taken => Answer::HangUp,
            _ => Answer::Accept,
        });
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
        let mut postman = office.postman(&sink.url());
        assert_eq!(office.round(&mut postman).unknown, 1);
        assert_eq!(office.row("ama@example.org").state, OutboxState::Unknown);
        for _ in 0..20 {
            office.pass(Duration::minutes(20));
            office.round(&mut postman);
        }
        let end = office.row("ama@example.org");
        assert_eq!(end.state, OutboxState::Unknown, "{backend:?}");
        assert!(end.settled_at.is_some());
        let copies = sink.copies();
        assert_eq!(copies.into_values().collect::<Vec<_>>(), [2], "{backend:?}");
    }
}

#[test]
fn a_sign_in_link_that_may_have_left_is_not_sent_again() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::scripted(|moment, _| match moment {
            Moment::Taken => Answer::HangUp,
            _ => Answer::Accept,
        });
        office.enqueue(&sign_in(), &intent("ama@example.org", None));
        let mut postman = office.postman(&sink.url());
        for _ in 0..5 {
            office.round(&mut postman);
            office.pass(Duration::minutes(10));
        }
        assert_eq!(sink.taken().len(), 1, "{backend:?}");
        assert_eq!(office.row("ama@example.org").state, OutboxState::Failed);
    }
}

#[test]
fn a_server_that_hangs_up_before_the_letter_has_lost_nothing() {
    for backend in BOTH {
        for at in [Moment::Greeting, Moment::Mail, Moment::Rcpt, Moment::Data] {
            let office = Office::open(backend);
            let times = AtomicUsize::new(0);
            let sink = SmtpSink::scripted(move |moment, _| {
                if moment == at && times.fetch_add(1, Ordering::SeqCst) < 2 {
                    return Answer::HangUp;
                }
                Answer::Accept
            });
            office.enqueue(&sign_in(), &intent("ama@example.org", None));
            let mut postman = office.postman(&sink.url());
            for _ in 0..3 {
                let before = office.row("ama@example.org");
                let done = office.round(&mut postman);
                if done.sent == 0 {
                    assert!(done.pause.is_some(), "{backend:?} {at:?}: {done:?}");
                    assert_eq!(before.state, OutboxState::Ready, "{backend:?} {at:?}");
                }
                office.pass(Duration::minutes(2));
            }
            assert_eq!(
                office.row("ama@example.org").state,
                OutboxState::Sent,
                "{backend:?} {at:?}"
            );
            assert_eq!(sink.taken().len(), 1, "{backend:?} {at:?}");
        }
    }
}

#[test]
fn a_letter_refused_for_now_comes_back_later_and_the_others_do_not_wait() {
    for backend in BOTH {
        for at in [Moment::Rcpt, Moment::Data, Moment::Taken] {
            let office = Office::open(backend);
            let busy = AtomicUsize::new(0);
            let sink = SmtpSink::scripted(move |moment, recipient| {
                let refuse = moment == at && recipient == "ama@example.org";
                if refuse && busy.fetch_add(1, Ordering::SeqCst) < 2 {
                    return Answer::Say("451 4.7.1 <ama@example.org> greylisted");
                }
                Answer::Accept
            });
            office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
            office.enqueue(&reminder("Accra"), &intent("kofi@example.org", None));
            let mut postman = office.postman(&sink.url());
            let done = office.round(&mut postman);
            assert_eq!((done.sent, done.retried), (1, 1), "{backend:?} {at:?}");
            let row = office.row("ama@example.org");
            assert_eq!((row.state, row.attempts), (OutboxState::Ready, 1));
            let wait = (row.not_before.0 - noon()).num_seconds();
            assert!((48..=72).contains(&wait), "{wait}");
            assert_eq!(
                office.round(&mut postman),
                Delivered::default(),
                "not before its time"
            );
            office.pass(Duration::seconds(73));
            assert_eq!(office.round(&mut postman).retried, 1);
            office.pass(Duration::minutes(7));
            assert_eq!(office.round(&mut postman).sent, 1);
            assert_eq!(office.row("ama@example.org").state, OutboxState::Sent);
            assert!(
                replies(&office)
                    .iter()
                    .all(|reply| !reply.contains("ama@example.org"))
            );
        }
    }
}

#[test]
fn a_letter_refused_until_it_is_stale_expires_and_is_tried_no_more() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::scripted(|moment, _| match moment {
            Moment::Rcpt => Answer::Say("450 4.2.0 busy"),
            _ => Answer::Accept,
        });
        let mut minutes = intent("ama@example.org", None);
        minutes.expires_at = noon() + Duration::minutes(10);
        office.enqueue(&sign_in(), &minutes);
        let mut postman = office.postman(&sink.url());
        for _ in 0..200 {
            office.round(&mut postman);
            office.pass(Duration::seconds(10));
        }
        let row = office.row("ama@example.org");
        assert_eq!(row.state, OutboxState::Expired, "{backend:?}");
        assert!(
            row.attempts >= 3,
            "{backend:?}: {} tries in ten minutes",
            row.attempts
        );
        assert!(
            row.settled_at.is_some_and(|at| at.0 <= minutes.expires_at),
            "{backend:?}"
        );
        assert!(row.message.is_empty(), "the link must not be kept");
    }
}

#[test]
fn a_refused_address_gets_no_more_mail_and_is_on_the_list_only_as_a_digest() {
    for backend in BOTH {
        let office = Office::open(backend);
        let asked = Arc::new(AtomicUsize::new(0));
        let count = asked.clone();
        let sink = SmtpSink::scripted(move |moment, recipient| {
            if moment == Moment::Rcpt && recipient == "gone@example.org" {
                count.fetch_add(1, Ordering::SeqCst);
                return Answer::Say("550 5.1.1 no such user");
            }
            Answer::Accept
        });
        office.enqueue(&reminder("Accra"), &intent("gone@example.org", None));
        office.enqueue(&reminder("Accra"), &intent("here@example.org", None));
        let mut postman = office.postman(&sink.url());
        let done = office.round(&mut postman);
        assert_eq!((done.failed, done.sent), (1, 1), "{backend:?}");
        assert_eq!(office.row("gone@example.org").state, OutboxState::Failed);

        let mut again = intent("Gone@example.org", None);
        again.key.push_str(" another");
        office.enqueue(&reminder("Hanoi"), &again);
        assert_eq!(office.round(&mut postman).suppressed, 1);
        assert_eq!(
            office.row("Gone@example.org").state,
            OutboxState::Suppressed
        );
        assert_eq!(
            asked.load(Ordering::SeqCst),
            1,
            "the server was not asked again"
        );
        let listed: Vec<(String, String)> = office
            .database
            .read(|tx| -> Result<_, DatabaseError> {
                let select = (suppressions::address_digest, suppressions::reason);
                Ok(suppressions::table.select(select).load(tx)?)
            })
            .unwrap();
        assert_eq!(listed.len(), 1);
        assert!(
            listed[0].0.len() == 64 && !listed[0].1.contains("gone@"),
            "{listed:?}"
        );
    }
}

#[test]
fn when_we_are_refused_the_queue_rests_says_so_and_no_letter_pays() {
    for backend in BOTH {
        for (at, line) in [
            (Moment::Login, "535 5.7.8 bad credentials"),
            (Moment::Mail, "550 5.7.1 sender rejected"),
            (Moment::Greeting, "554 5.7.1 go away"),
        ] {
            let office = Office::open(backend);
            let mended = Arc::new(AtomicUsize::new(0));
            let state = mended.clone();
            let sink = SmtpSink::scripted(move |moment, _| {
                if moment == at && state.load(Ordering::SeqCst) == 0 {
                    return Answer::Say(line);
                }
                Answer::Accept
            });
            for n in 0..5 {
                office.enqueue(
                    &reminder("Accra"),
                    &intent(&format!("p{n}@example.org"), None),
                );
            }
            let mut postman = office.postman(&sink.url_with_login());
            let pause = office.round(&mut postman).pause.expect("a pause");
            assert!(
                pause.needs_mending && pause.until > office.clock.now(),
                "{pause:?}"
            );
            assert!(pause.words.starts_with(line), "{backend:?} {at:?}");
            let before = sink.connections();
            assert_eq!(office.round(&mut postman).pause, Some(pause.clone()));
            assert_eq!(
                sink.connections(),
                before,
                "{backend:?} {at:?}: no try during the pause"
            );
            assert_eq!(office.overview().count(OutboxState::Ready), 5);
            assert_eq!(office.row("p0@example.org").attempts, 0);

            mended.store(1, Ordering::SeqCst);
            office.clock.set(pause.until);
            while office.round(&mut postman).wants_more() {}
            assert_eq!(
                office.overview().count(OutboxState::Sent),
                5,
                "{backend:?} {at:?}"
            );
            assert_eq!(office.round(&mut postman).pause, None);
        }
    }
}

#[test]
fn a_withdrawn_letter_never_leaves_and_the_same_intent_takes_it_up_again() {
    for backend in BOTH {
        let office = Office::open(backend);
        let event = insert_event(&office);
        let sink = SmtpSink::new();
        let mut postman = office.postman(&sink.url());
        let intent = intent("ama@example.org", Some(event));
        assert!(office.enqueue(&reminder("Old place"), &intent));
        let nothing = office.write(|tx| Ok(withdraw(tx, event, &[LetterKind::Approved], noon())?));
        assert_eq!(nothing.unwrap(), 0, "other letters stay");
        let withdrawn =
            office.write(|tx| Ok(withdraw(tx, event, &[LetterKind::Reminder], noon())?));
        assert_eq!(withdrawn.unwrap(), 1);
        assert_eq!(office.round(&mut postman), Delivered::default());
        assert_eq!(office.row("ama@example.org").state, OutboxState::Cancelled);

        assert!(
            office.enqueue(&reminder("New place"), &intent),
            "taken up again"
        );
        assert_eq!(office.round(&mut postman).sent, 1);
        let taken = sink.taken();
        assert_eq!(taken.len(), 1, "{backend:?}");
        assert!(String::from_utf8_lossy(&taken[0].message).contains("Subject: New place"));

        let late = office.write(|tx| Ok(withdraw(tx, event, &[LetterKind::Reminder], noon())?));
        assert_eq!(late.unwrap(), 0, "what is sent stays sent");
        assert!(
            !office.enqueue(&reminder("Third place"), &intent),
            "nothing sent is sent again"
        );
        assert_eq!(office.round(&mut postman), Delivered::default());
    }
}

#[test]
fn a_letter_that_may_have_left_is_not_taken_up_again_after_a_cancellation() {
    for backend in BOTH {
        let office = Office::open(backend);
        let event = insert_event(&office);
        let sink = SmtpSink::scripted(|moment, _| match moment {
            Moment::Taken => Answer::HangUp,
            _ => Answer::Accept,
        });
        let intent = intent("ama@example.org", Some(event));
        office.enqueue(&reminder("Accra"), &intent);
        let mut postman = office.postman(&sink.url());
        office.round(&mut postman);
        office
            .write(|tx| Ok(withdraw(tx, event, &[LetterKind::Reminder], noon())?))
            .unwrap();
        assert!(!office.enqueue(&reminder("Accra"), &intent));
        for _ in 0..5 {
            office.pass(Duration::minutes(20));
            office.round(&mut postman);
        }
        assert_eq!(sink.taken().len(), 1, "{backend:?}");
        assert_eq!(office.row("ama@example.org").state, OutboxState::Unknown);
    }
}

#[test]
fn the_same_intent_is_one_letter_even_when_two_write_it_at_once() {
    for backend in BOTH {
        let office = Office::open(backend);
        let new = AtomicUsize::new(0);
        thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    let database = Database::open(office.home.url()).unwrap();
                    for n in 0..20 {
                        let intent = intent(&format!("p{n}@example.org"), None);
                        let is_new = database.write(|tx| {
                            enqueue(tx, &sender(), &reminder("Accra"), &intent, noon())
                        });
                        new.fetch_add(usize::from(is_new.unwrap()), Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(new.load(Ordering::SeqCst), 20, "{backend:?}");
        assert_eq!(
            office.overview().count(OutboxState::Ready),
            20,
            "{backend:?}"
        );
    }
}

#[test]
fn a_letter_goes_with_its_cause_or_not_at_all() {
    for backend in BOTH {
        let office = Office::open(backend);
        let undone = office.write(|tx| {
            enqueue(
                tx,
                &sender(),
                &reminder("Accra"),
                &intent("ama@example.org", None),
                noon(),
            )?;
            Err::<(), _>(std::io::Error::other("the cause failed").into())
        });
        assert!(undone.is_err());
        assert_eq!(
            office.overview().counts.values().sum::<i64>(),
            0,
            "{backend:?}"
        );
    }
}

#[test]
fn an_edit_before_the_letter_leaves_is_in_the_letter() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        let mut intent = intent("ama@example.org", None);
        assert!(office.enqueue(&reminder("Old title"), &intent));
        intent.not_before = noon() + Duration::hours(1);
        assert!(!office.enqueue(&reminder("New title"), &intent));
        let mut postman = office.postman(&sink.url());
        assert_eq!(
            office.round(&mut postman),
            Delivered::default(),
            "the new time counts"
        );
        office.pass(Duration::hours(1));
        assert_eq!(office.round(&mut postman).sent, 1);
        assert!(String::from_utf8_lossy(&sink.taken()[0].message).contains("Subject: New title"));
        assert_eq!(sink.taken().len(), 1, "{backend:?}");
    }
}

#[test]
fn sign_in_links_go_first_and_are_not_kept_once_sent() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        for n in 0..3 {
            office.enqueue(
                &reminder("Accra"),
                &intent(&format!("p{n}@example.org"), None),
            );
        }
        let mut now = intent("ama@example.org", None);
        now.priority = Priority::Now;
        office.enqueue(&sign_in(), &now);
        assert!(
            String::from_utf8_lossy(&office.row("ama@example.org").message).contains("open-sesame")
        );
        office.round(&mut office.postman(&sink.url()));
        assert_eq!(sink.taken()[0].recipient, "ama@example.org", "{backend:?}");
        assert!(
            office.row("ama@example.org").message.is_empty(),
            "{backend:?}"
        );
        assert!(
            !office.row("p0@example.org").message.is_empty(),
            "{backend:?}"
        );
    }
}

#[test]
fn a_postman_told_to_stop_gives_back_what_it_has_not_carried() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        for n in 0..5 {
            office.enqueue(
                &reminder("Accra"),
                &intent(&format!("p{n}@example.org"), None),
            );
        }
        let asked = AtomicUsize::new(0);
        let stop_after_two = || asked.fetch_add(1, Ordering::SeqCst) < 2;
        let mut postman = office.postman(&sink.url());
        assert_eq!(
            postman
                .deliver_due(&office.database, stop_after_two)
                .unwrap()
                .sent,
            2
        );
        let overview = office.overview();
        assert_eq!(
            overview.count(OutboxState::Ready),
            3,
            "{backend:?}: {overview:?}"
        );
        assert_eq!(overview.waiting_since, Some(noon()));
    }
}

#[test]
fn a_round_that_panics_costs_no_letter_and_the_next_one_goes_on() {
    for backend in BOTH {
        let office = Office::open(backend);
        let sink = SmtpSink::new();
        office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
        let mut postman = office.postman(&sink.url());
        let broken = std::panic::AssertUnwindSafe(|| {
            postman.deliver_due(&office.database, || panic!("a fault of the test's"))
        });
        assert!(std::panic::catch_unwind(broken).is_err(), "{backend:?}");
        office.let_leases_run_out();
        assert_eq!(office.round(&mut postman).sent, 1, "{backend:?}");
        assert_eq!(sink.taken().len(), 1, "{backend:?}");
    }
}

#[test]
fn leases_of_a_postman_that_vanished_before_sending_are_free_again() {
    for backend in BOTH {
        let office = Office::open(backend);
        let (named, is_named) = mpsc::channel();
        let (release, hold) = mpsc::channel::<()>();
        let (named, hold) = (Mutex::new(named), Mutex::new(hold));
        let first = AtomicUsize::new(0);
        let sink = SmtpSink::scripted(move |moment, _| {
            if moment == Moment::Rcpt && first.fetch_add(1, Ordering::SeqCst) == 0 {
                named.lock().unwrap().send(()).unwrap();
                hold.lock().unwrap().recv().unwrap();
            }
            Answer::Accept
        });
        office.enqueue(&sign_in(), &intent("ama@example.org", None));
        thread::scope(|scope| {
            let release = release; // dropped by a failed assertion, which lets the server go on
            let stuck = scope.spawn(|| {
                let database = Database::open(office.home.url()).unwrap();
                office
                    .postman(&sink.url())
                    .deliver_due(&database, || true)
                    .unwrap()
            });
            is_named.recv().unwrap();
            assert_eq!(office.row("ama@example.org").state, OutboxState::Leased);
            office.let_leases_run_out();
            let second = office.round(&mut office.postman(&sink.url()));
            assert_eq!((second.sent, second.unknown), (1, 0), "{backend:?}");
            release.send(()).unwrap();
            assert_eq!(stuck.join().unwrap().fenced_off, 1);
        });
        assert_eq!(
            sink.taken().len(),
            1,
            "{backend:?}: one copy, for none had left"
        );
    }
}

#[test]
fn on_postgres_a_replica_whose_clock_is_a_day_fast_takes_no_letter_from_another() {
    let office = Office::open(Backend::Postgres);
    let (taken, is_taken) = mpsc::channel();
    let (release, hold) = mpsc::channel::<()>();
    let (taken, hold) = (Mutex::new(taken), Mutex::new(hold));
    let sink = SmtpSink::scripted(move |moment, _| {
        if moment == Moment::Taken {
            taken.lock().unwrap().send(()).unwrap();
            hold.lock().unwrap().recv().unwrap();
        }
        Answer::Accept
    });
    let mut week = intent("ama@example.org", None);
    week.expires_at = noon() + Duration::days(7);
    office.enqueue(&reminder("Accra"), &week);
    thread::scope(|scope| {
        let release = release; // dropped by a failed assertion, which lets the server go on
        let slow = scope.spawn(|| office.round(&mut office.postman(&sink.url())));
        is_taken.recv().unwrap();
        let fast = Clock::fixed(noon() + Duration::days(1));
        let key = SuppressionKey::derive(b"the secret of the tests");
        let mut other = Postman::new("fast", &sender(), key, smtp(&sink.url()), fast);
        let database = Database::open(office.home.url()).unwrap();
        assert_eq!(
            other.deliver_due(&database, || true).unwrap(),
            Delivered::default()
        );
        release.send(()).unwrap();
        assert_eq!(slow.join().unwrap().sent, 1);
    });
    assert_eq!(sink.taken().len(), 1);
}

#[test]
fn a_folder_takes_letters_and_shows_them_newest_first() {
    for backend in BOTH {
        let office = Office::open(backend);
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::new(place.path().join("mail"));
        assert_eq!(folder.list(10).unwrap(), []);
        let mut postman = office.postman_by(Transport::Folder(folder.clone()));
        office.enqueue(&reminder("東京の日"), &intent("ama@example.org", None));
        assert_eq!(office.round(&mut postman).sent, 1);
        office.pass(Duration::seconds(1));
        office.enqueue(&sign_in(), &intent("kofi@example.org", None));
        assert_eq!(office.round(&mut postman).sent, 1);

        let list = folder.list(10).unwrap();
        assert_eq!(list.len(), 2, "{backend:?}");
        assert_eq!(list[0].subject, "Sign in to Folkmoot");
        assert_eq!(list[0].to, "Ama <kofi@example.org>");
        assert_eq!(list[1].subject, "東京の日: in 7 days");
        assert_eq!(list[1].date, Some(noon()));
        assert_eq!(folder.list(1).unwrap().len(), 1);

        let letter = folder.read(&list[0].file).unwrap().unwrap();
        assert!(
            letter
                .text
                .contains("\nhttps://calendar.example.org/sign-in/open-sesame\n")
        );
        assert!(
            letter
                .html
                .unwrap()
                .contains("href=\"https://calendar.example.org/sign-in/open-sesame\"")
        );
        let reminder = folder.read(&list[1].file).unwrap().unwrap();
        assert_eq!(reminder.attachments.len(), 1);
        assert_eq!(reminder.attachments[0].0, "event.ics");

        std::fs::write(place.path().join("secret.eml"), "Subject: secret\r\n\r\nno").unwrap();
        for outside in [
            "../secret.eml",
            "..%2Fsecret.eml",
            "/etc/passwd",
            "",
            ".eml",
            "no-such.eml",
        ] {
            assert_eq!(folder.read(outside).unwrap(), None, "{outside}");
        }
    }
}

/// An event with nothing in it but a key, for letters to be about.
fn insert_event(office: &Office) -> Uuid {
    let id = Uuid::now_v7();
    let statement = format!(
        "INSERT INTO events (id, slug, uid, sequence, version, state, kind, title, format, zone, span,
             starts_at, languages, links, deadlines, projects, tags, created_at, last_modified)
         VALUES ('{id}', '{id}', '{id}', 0, 1, 'published', 'meetup', 'Accra', 'in-person',
             'Africa/Accra', '{{}}', '2026-11-29T18:00:00Z', '[]', '{{}}', '{{}}', '[]', '[]',
             '2026-11-01T12:00:00Z', '2026-11-01T12:00:00Z')"
    );
    let inserted = office
        .database
        .write(|tx| -> Result<_, DatabaseError> { Ok(diesel::sql_query(statement).execute(tx)?) });
    assert_eq!(inserted.unwrap(), 1);
    id
}

fn replies(office: &Office) -> Vec<String> {
    let replies: Vec<Option<String>> = office
        .database
        .read(|tx| -> Result<_, DatabaseError> {
            Ok(mail_attempts::table.select(mail_attempts::reply).load(tx)?)
        })
        .unwrap();
    assert!(!replies.is_empty());
    replies.into_iter().flatten().collect()
}
