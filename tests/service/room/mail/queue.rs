//! The queue as a whole: stopped by staff, by the mail server, by a backup that was put back; and its
//! pace.

use folkmoot::mail::{Pace, Stop, StopCause, Tally, come_home, pause, resume, stop};

use super::*;
use crate::harness::on_both;

on_both!(
    a_database_put_back_from_a_backup_sends_nothing_until_staff_approve,
    a_copy_of_the_database_sends_nothing_until_staff_approve,
    a_stopped_queue_lets_only_those_through_who_want_to_sign_in,
    a_refusal_stops_every_replica_and_the_next_letter_taken_starts_them,
    letters_leave_at_the_pace_that_is_set_and_nobody_who_waits_is_held_up,
    nothing_is_sent_when_the_state_cannot_be_written,
);

impl crate::harness::On for Office {
    fn on(backend: Backend) -> Self {
        Office::open(backend)
    }
}

impl Office {
    fn stop(&self) -> Option<Stop> {
        self.database.read(stop).unwrap()
    }

    fn states(&self) -> Vec<(OutboxState, i64)> {
        self.overview().counts.into_iter().collect()
    }
}

fn a_database_put_back_from_a_backup_sends_nothing_until_staff_approve(office: Office) {
    let sink = SmtpSink::new();
    let folder = tempfile::tempdir().unwrap();
    let tally = || Tally::open(folder.path().join("carried")).unwrap();
    office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
    let (home, clock) = (office.home, office.clock);
    drop(office.database);
    let backup = home.back_up();
    let open = || Database::open(home.url()).unwrap();

    let database = open();
    let office = Office {
        database,
        clock: clock.clone(),
        home: TestDatabase::new(Backend::Sqlite),
    };
    let mut postman = office.postman(&sink.url()).with_tally(tally());
    assert_eq!(office.round(&mut postman).sent, 1);
    drop((postman, office.database));

    home.put_back(&backup);
    let office = Office {
        database: open(),
        ..office
    };
    let mut postman = office.postman(&sink.url()).with_tally(tally());
    office.round(&mut postman);
    assert_eq!(sink.taken().len(), 1, "the letter had left before");
    assert_eq!(office.states(), [(OutboxState::Held, 1)]);
    assert_eq!(office.stop().unwrap().cause, StopCause::Restored);

    // What is written from now on waits as well, but for what lets staff in.
    let new = Intent {
        key: "new".to_owned(),
        ..intent("kofi@example.org", None)
    };
    office.enqueue(&reminder("Hanoi"), &new);
    office.enqueue(&sign_in(), &urgent("thea@example.org"));
    while office.round(&mut postman).wants_more() {}
    assert_eq!(sink.taken().len(), 2);
    assert_eq!(sink.taken()[1].recipient, "thea@example.org");

    // Another replica, or the next start, does not ask again.
    assert!(office.database.write(resume).unwrap());
    let mut postman = office.postman(&sink.url()).with_tally(tally());
    while office.round(&mut postman).wants_more() {}
    assert_eq!(office.stop(), None);
    assert_eq!(sink.taken().len(), 3, "the new one, and not the held one");
}

/// An intent that somebody sits and waits for.
fn urgent(address: &str) -> Intent {
    Intent {
        key: format!("sign in {address}"),
        priority: Priority::Now,
        ..intent(address, None)
    }
}

fn a_copy_of_the_database_sends_nothing_until_staff_approve(office: Office) {
    let sink = SmtpSink::new();
    let at_start = |database: &Database| database.write(|tx| come_home(tx, noon())).unwrap();
    assert!(!at_start(&office.database), "the first start of all");
    assert!(!at_start(&office.database), "the second");
    office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
    let backend = match office.home.url().starts_with("sqlite") {
        true => Backend::Sqlite,
        false => Backend::Postgres,
    };
    drop(office.database);
    let copy = TestDatabase::new(backend);
    copy.put_back(&office.home.back_up());

    let database = Database::open(copy.url()).unwrap();
    assert!(at_start(&database), "it was copied");
    let copied = Office {
        database,
        clock: office.clock.clone(),
        home: copy,
    };
    copied.round(&mut copied.postman(&sink.url()));
    assert!(sink.taken().is_empty());
    assert_eq!(copied.states(), [(OutboxState::Held, 1)]);
    assert_eq!(copied.stop().unwrap().cause, StopCause::Restored);

    let database = Database::open(office.home.url()).unwrap();
    assert!(
        !at_start(&database),
        "the one it was copied from is at home"
    );
    let office = Office { database, ..office };
    assert_eq!(office.round(&mut office.postman(&sink.url())).sent, 1);
}

fn a_stopped_queue_lets_only_those_through_who_want_to_sign_in(office: Office) {
    let sink = SmtpSink::new();
    office.enqueue(&sign_in(), &urgent("before@example.org"));
    office.pass(Duration::seconds(1));
    let now = office.clock.now();
    assert!(office.database.write(|tx| pause(tx, now)).unwrap());
    assert!(!office.database.write(|tx| pause(tx, now)).unwrap());
    office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
    office.enqueue(&sign_in(), &urgent("thea@example.org"));
    let mut postman = office.postman(&sink.url());
    while office.round(&mut postman).wants_more() {}
    let recipients = |sink: &SmtpSink| -> Vec<String> {
        let taken = sink.taken().into_iter();
        taken.map(|letter| letter.recipient).collect()
    };
    assert_eq!(recipients(&sink), ["thea@example.org"]);
    assert!(office.database.write(resume).unwrap());
    while office.round(&mut postman).wants_more() {}
    assert_eq!(sink.taken().len(), 3);
}

fn a_refusal_stops_every_replica_and_the_next_letter_taken_starts_them(office: Office) {
    let is_mended = Arc::new(AtomicUsize::new(0));
    let mended = is_mended.clone();
    let sink = SmtpSink::scripted(move |moment, _| {
        match moment == Moment::Mail && mended.load(Ordering::SeqCst) == 0 {
            true => Answer::Say("550 5.7.1 <calendar@example.org> may not send here"),
            false => Answer::Accept,
        }
    });
    for n in 0..3 {
        office.enqueue(
            &reminder("Accra"),
            &intent(&format!("p{n}@example.org"), None),
        );
    }
    let (mut first, mut second) = (office.postman(&sink.url()), office.postman(&sink.url()));
    office.round(&mut first);
    let stop = office.stop().unwrap();
    assert_eq!(stop.cause, StopCause::Refused);
    assert_eq!(stop.words.unwrap(), "550 5.7.1 <…> may not send here");
    let before = sink.connections();
    let told = office.round(&mut second).pause.unwrap();
    assert!(told.needs_mending && sink.connections() == before);

    // Tried again by itself, in vain; then by staff, who have mended it.
    office.clock.set(told.until);
    assert!(office.round(&mut second).pause.unwrap().until > told.until);
    assert_eq!(office.overview().count(OutboxState::Ready), 3);
    is_mended.store(1, Ordering::SeqCst);
    assert!(
        office.round(&mut first).pause.is_some(),
        "it is not time yet"
    );
    assert!(office.database.write(resume).unwrap());
    while office.round(&mut first).wants_more() {}
    assert_eq!(office.overview().count(OutboxState::Sent), 3);
    assert_eq!(office.stop(), None);
}

fn letters_leave_at_the_pace_that_is_set_and_nobody_who_waits_is_held_up(office: Office) {
    let sink = SmtpSink::new();
    for n in 0..15 {
        office.enqueue(
            &reminder("Accra"),
            &intent(&format!("p{n}@a.example.org"), None),
        );
    }
    for n in 0..3 {
        office.enqueue(
            &reminder("Accra"),
            &intent(&format!("p{n}@b.example.org"), None),
        );
    }
    let mut postman = office.postman(&sink.url()).with_pace(Pace {
        all: Some(12),
        domain: Some(6),
    });
    let mut rounds = || while office.round(&mut postman).wants_more() {};
    let count = |domain: &str| {
        let taken = sink.taken().into_iter();
        taken.filter(|it| it.recipient.ends_with(domain)).count()
    };
    rounds();
    assert_eq!((count("@a.example.org"), count("@b.example.org")), (6, 3));
    office.enqueue(&sign_in(), &urgent("thea@a.example.org"));
    rounds();
    assert_eq!(count("thea@a.example.org"), 1, "at once");
    office.pass(Duration::seconds(30));
    rounds();
    assert_eq!(
        count("@a.example.org") - 1,
        9,
        "three tokens in half a minute"
    );
    for _ in 0..20 {
        office.pass(Duration::seconds(15));
        rounds();
    }
    assert_eq!(sink.taken().len(), 19);
    assert!(sink.copies().values().all(|copies| *copies == 1));
}

/// The server is told RCPT and then the database is gone: DATA never comes.
fn nothing_is_sent_when_the_state_cannot_be_written(office: Office) {
    let gate = Database::open(office.home.url()).unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let notes = asked.clone();
    let sink = SmtpSink::scripted(move |moment, _| {
        notes.lock().unwrap().push(moment);
        if moment == Moment::Rcpt {
            gate.write(|tx| -> Result<_, DatabaseError> {
                Ok(diesel::sql_query("ALTER TABLE outbox RENAME TO elsewhere").execute(tx)?)
            })
            .unwrap();
        }
        Answer::Accept
    });
    office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
    let mut postman = office.postman(&sink.url());
    assert!(postman.deliver_due(&office.database, || true).is_err());
    let asked = asked.lock().unwrap().clone();
    assert!(
        asked.contains(&Moment::Rcpt) && !asked.contains(&Moment::Data),
        "{asked:?}"
    );
    assert!(sink.taken().is_empty());

    let back = "ALTER TABLE elsewhere RENAME TO outbox";
    let renamed = office
        .database
        .write(|tx| -> Result<_, DatabaseError> { Ok(diesel::sql_query(back).execute(tx)?) });
    renamed.unwrap();
    assert_eq!(office.row("ama@example.org").state, OutboxState::Leased);
}
