//! Letters that come back: by a socket, by a pipe, and what follows for the address.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};

use folkmoot::mail::{BounceKind, Bounced, ReturnPath, lift_address, take_back};

use super::*;
use crate::harness::app::{STAFF, Settings, TestApp, wait_for};
use crate::harness::wire::free_address;
use crate::harness::{build, on_both};

on_both!(
    a_mailbox_that_is_not_there_gets_no_more_mail,
    a_letter_is_known_by_its_message_id_where_the_token_got_lost,
    four_soft_bounces_within_thirty_days_are_enough,
    a_report_that_comes_twice_counts_once,
    what_is_no_report_or_not_of_ours_changes_nothing,
);

/// An office whose letters come back to addresses of their own, and what they come to.
struct Returns<'a> {
    office: &'a Office,
    sink: SmtpSink,
    path: Arc<ReturnPath>,
}

impl<'a> Returns<'a> {
    fn of(office: &'a Office) -> Self {
        Self {
            office,
            sink: SmtpSink::new(),
            path: Arc::new(build::return_path()),
        }
    }

    /// Sends a letter; returns what the server took.
    fn send(&self, title: &str, to: &str) -> Vec<crate::harness::smtp_sink::Taken> {
        let intent = Intent {
            key: format!("{title} {to}"),
            expires_at: self.office.clock.now() + Duration::days(1),
            ..intent(to, None)
        };
        self.office.enqueue(&reminder(title), &intent);
        let before = self.sink.taken().len();
        let postman = self.office.postman(&self.sink.url());
        let mut postman = postman.with_return_path(Some(self.path.clone()));
        while self.office.round(&mut postman).wants_more() {}
        self.sink.taken().split_off(before)
    }

    fn take_back(&self, report: &str, came_to: Option<&str>) -> Bounced {
        let (path, key, now) = (Some(&*self.path), key(), self.office.clock.now());
        let taken = self
            .office
            .database
            .write(|tx| take_back(tx, report.as_bytes(), came_to, path, &key, now));
        taken.unwrap()
    }
}

fn key() -> SuppressionKey {
    SuppressionKey::derive(b"the secret of the tests")
}

/// A report as Postfix writes it.
fn report(status: &str, words: &str, message_id: &str) -> String {
    format!(
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.org (Mail Delivery System)\r\n\
         Subject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary=\"B/mx\"\r\n\r\n\
         --B/mx\r\nContent-Description: Notification\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nSorry.\r\n\r\n\
         --B/mx\r\nContent-Description: Delivery report\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example.org\r\n\r\n\
         Final-Recipient: rfc822; gone@example.org\r\nAction: failed\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; {words}\r\n\r\n\
         --B/mx\r\nContent-Description: Undelivered Message Headers\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         Message-ID: {message_id}\r\nSubject: Accra\r\n\r\n--B/mx--\r\n"
    )
}

fn a_mailbox_that_is_not_there_gets_no_more_mail(office: Office) {
    let returns = Returns::of(&office);
    let sent = returns.send("Accra", "gone@example.org");
    let sender = sent[0].sender.as_str();
    assert!(
        sender.starts_with("bounces+") && sender.ends_with("@example.org"),
        "{sender}"
    );
    let dsn = report(
        "5.1.1",
        "550 5.1.1 <gone@example.org>: no such user",
        "<nothing@example.net>",
    );
    let noted = Bounced::Noted {
        kind: BounceKind::Hard,
        suppressed: true,
    };
    assert_eq!(returns.take_back(&dsn, Some(sender)), noted);
    assert_eq!(office.row("gone@example.org").state, OutboxState::Bounced);
    assert!(returns.send("Hanoi", "Gone@example.org").is_empty());
    assert_eq!(
        office.row("Gone@example.org").state,
        OutboxState::Suppressed
    );
    let listed = office
        .database
        .read(|tx| folkmoot::mail::suppressed(tx, 9, office.clock.now()))
        .unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].masked.as_deref(), Some("g…@example.org"));
    assert_eq!(
        listed[0].reason,
        "came back: 5.1.1 550 5.1.1 <…>: no such user"
    );

    let address = Address::parse("gone@example.org").unwrap();
    let lifted = office
        .database
        .write(|tx| lift_address(tx, &key(), &address));
    assert!(lifted.unwrap().is_some());
    assert_eq!(returns.send("Lagos", "gonE@example.org").len(), 1);
}

fn a_letter_is_known_by_its_message_id_where_the_token_got_lost(office: Office) {
    let returns = Returns::of(&office);
    let sent = returns.send("Accra", "gone@example.org");
    let dsn = report("5.7.1", "550 5.7.1 rejected as spam", &sent[0].message_id());
    let noted = Bounced::Noted {
        kind: BounceKind::Policy,
        suppressed: false,
    };
    assert_eq!(returns.take_back(&dsn, None), noted);
    assert_eq!(office.row("gone@example.org").state, OutboxState::Bounced);
    assert_eq!(
        returns.send("Hanoi", "Gone@example.org").len(),
        1,
        "nothing against the address"
    );
}

fn four_soft_bounces_within_thirty_days_are_enough(office: Office) {
    let returns = Returns::of(&office);
    let bounce = |title: &str| {
        let sent = returns.send(title, "full@example.org");
        let dsn = report("5.2.2", "552 5.2.2 mailbox full", &sent[0].message_id());
        match returns.take_back(&dsn, Some(&sent[0].sender)) {
            Bounced::Noted { suppressed, .. } => suppressed,
            other => panic!("{other:?}"),
        }
    };
    for title in ["1", "2", "3"] {
        assert!(!bounce(title));
    }
    office.pass(Duration::days(31));
    for title in ["4", "5", "6"] {
        assert!(!bounce(title), "those of last month are forgotten");
    }
    assert!(bounce("7"));
    assert!(returns.send("8", "full@example.org").is_empty());
    office.pass(Duration::days(31));
    assert_eq!(
        returns.send("9", "full@example.org").len(),
        1,
        "it rested for thirty days"
    );
}

fn a_report_that_comes_twice_counts_once(office: Office) {
    let returns = Returns::of(&office);
    let sent = returns.send("Accra", "full@example.org");
    let dsn = report("4.2.2", "452 4.2.2 mailbox full", &sent[0].message_id());
    let take = || returns.take_back(&dsn, Some(&sent[0].sender));
    assert!(matches!(take(), Bounced::Noted { .. }));
    for _ in 0..5 {
        assert_eq!(take(), Bounced::Known);
    }
    assert_eq!(returns.send("Hanoi", "full@example.org").len(), 1);
}

fn what_is_no_report_or_not_of_ours_changes_nothing(office: Office) {
    let returns = Returns::of(&office);
    let sent = returns.send("Accra", "here@example.org");
    let away = format!(
        "From: here@example.org\r\nTo: <{}>\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\
         In-Reply-To: {}\r\n\r\nI am away, 5.1.1.\r\n",
        sent[0].sender,
        sent[0].message_id()
    );
    let delayed = report("4.4.1", "timed out", &sent[0].message_id()).replace("failed", "delayed");
    for message in ["", "\0\r\n", away.as_str(), delayed.as_str()] {
        let came_to = Some(sent[0].sender.as_str());
        assert_eq!(returns.take_back(message, came_to), Bounced::NoReport);
    }
    let mut forged = sent[0].sender.clone().into_bytes();
    forged[10] = if forged[10] == b'a' { b'b' } else { b'a' };
    let forged = String::from_utf8(forged).unwrap();
    let dsn = report("5.1.1", "550 5.1.1 no", "<nothing@example.net>");
    assert_eq!(returns.take_back(&dsn, Some(&forged)), Bounced::Unmatched);
    assert_eq!(office.row("here@example.org").state, OutboxState::Sent);
}

/// What a mail server does with a report that it takes to us.
fn bring(door: SocketAddr, to: &str, report: &str) -> Vec<String> {
    let stream = wait_for("the door", || TcpStream::connect(door).ok());
    let mut lines = BufReader::new(&stream).lines();
    let mut said = vec![lines.next().unwrap().unwrap()];
    let dotted = report.replace("\r\n.", "\r\n..");
    for command in [
        "LHLO mx.example.org".to_owned(),
        "MAIL FROM:<>".to_owned(),
        format!("RCPT TO:<{to}>"),
        "DATA".to_owned(),
        format!("{dotted}."),
        "QUIT".to_owned(),
    ] {
        (&stream)
            .write_all(format!("{command}\r\n").as_bytes())
            .unwrap();
        let last = lines
            .by_ref()
            .map(Result::unwrap)
            .find(|line| line.as_bytes().get(3) != Some(&b'-'));
        said.push(last.unwrap());
    }
    said
}

#[test]
fn a_mail_server_brings_reports_by_lmtp() {
    for backend in BOTH {
        let sink = SmtpSink::new();
        let door = free_address();
        let app = TestApp::with(
            backend,
            Settings {
                smtp_url: Some(sink.url()),
                lmtp_listen: Some(door),
                ..Settings::default()
            },
        );
        let visitor = app.anonymous();
        let asked = visitor.get("/sign-in").form("/sign-in");
        asked.set("email", STAFF).send(&visitor);
        app.wait_for_the_postman();
        let taken = sink.taken().pop().unwrap();
        let dsn = report("5.1.1", "550 5.1.1 no such user", "<lost@example.net>");
        let said = bring(door, &taken.sender, &dsn);
        let codes: Vec<&str> = said.iter().map(|line| &line[..3]).collect();
        assert_eq!(
            codes,
            ["220", "250", "250", "250", "354", "250", "221"],
            "{said:?}"
        );
        let bounced = app.read(|tx| overview(tx, app.clock.now()));
        assert_eq!(bounced.count(OutboxState::Bounced), 1, "{backend:?}");
    }
}

#[test]
fn a_mail_server_pipes_reports_to_the_command() {
    for backend in BOTH {
        let office = Office::open(backend);
        let folder = tempfile::tempdir().unwrap();
        let program = |arguments: &[&str], input: &str| {
            let mut child = Command::new(env!("CARGO_BIN_EXE_folkmoot"))
                .args(arguments)
                .env_clear()
                .env("DATABASE_URL", office.home.url())
                .env("FOLKMOOT_BOUNCE_ADDRESS", "bounces@example.org")
                .current_dir(folder.path())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap();
            child
                .stdin
                .take()
                .unwrap()
                .write_all(input.as_bytes())
                .unwrap();
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{output:?}");
            String::from_utf8(output.stdout).unwrap()
        };
        let sent = Returns::of(&office).send("Accra", "gone@example.org");
        let dsn = report("5.1.1", "550 5.1.1 no such user", &sent[0].message_id());
        let said = program(&["mail", "bounce"], &dsn);
        assert!(said.contains("gets no more mail"), "{backend:?}: {said}");
        assert_eq!(office.row("gone@example.org").state, OutboxState::Bounced);
        let said = program(&["mail", "bounce"], "Subject: hello\r\n\r\nhello");
        assert!(said.contains("nothing was done"), "{said}");
        assert!(program(&["mail", "suppressed"], "").contains("g…@example.org"));
        assert!(program(&["mail", "lift", "gone@example.org"], "").contains("again"));
        assert_eq!(program(&["mail", "suppressed"], ""), "");
    }
}
