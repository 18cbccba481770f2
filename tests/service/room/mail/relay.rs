//! The whole way through a real mail server: a reminder into a mailbox, and the report of one that
//! could not be delivered back to us.

use folkmoot::mail::{failures, suppressed};
use mail_parser::{MessageParser, MimeHeaders};

use super::dkim::{RSA, holds, key};
use super::*;
use crate::harness::app::{Settings, TestApp, wait_longer_for};
use crate::harness::build;
use crate::harness::mail_server::MailServer;
use crate::harness::mailbox;
use crate::harness::wire::free_address;
use crate::journey::remind::publish;

#[test]
fn a_real_mail_server_delivers_a_reminder_and_reports_the_one_it_cannot() {
    for backend in BOTH {
        // Behind the mail server there is another, which knows nobody.
        let nobodies = SmtpSink::scripted(|moment, _| match moment {
            Moment::Rcpt => Answer::Say("550 5.1.1 no such user here"),
            _ => Answer::Accept,
        });
        let door = free_address();
        let server = MailServer::start(door, &nobodies.url());
        let (ed25519, rsa) = (&["-algorithm", "ED25519"][..], RSA);
        let pem = key(if backend == Backend::Sqlite {
            ed25519
        } else {
            rsa
        });
        let app = TestApp::with(
            backend,
            Settings {
                smtp_url: Some(server.url()),
                dkim_key: Some(pem.clone()),
                lmtp_listen: Some(door),
                ..Settings::default()
            },
        );
        let ama = app.member("Ama Mensah", "ama@example.org");
        let kofi = app.member("Kofi", "kofi@example.net");
        for (organizer, title) in [(&ama, "Zuul Night — Accra, 京都"), (&kofi, "Kofi's")] {
            let form = build::change(build::meetup(), &[("title", title)]);
            publish(&app, &form, organizer);
        }
        app.set_clock(build::at("2026-06-18T09:00:00Z"));

        let told = app.read(|tx| overview(tx, app.clock.now()));
        let refused = app.read(|tx| failures(tx, app.clock.now()));
        assert_eq!(told.count(OutboxState::Sent), 2, "{told:?} {refused:?}");
        arrives_whole(&server.letter(), &pem);
        comes_back(&app, backend);
    }
}

/// What lies in the mailbox is what we wrote, and what the server put before it.
fn arrives_whole(letter: &[u8], pem: &[u8]) {
    let text = String::from_utf8_lossy(letter).into_owned();
    let message = MessageParser::default().parse(letter).unwrap();
    let header = |name| message.header_raw(name).map(str::trim);
    assert!(header("Received").is_some(), "{text}");
    assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(
        header("Date"),
        Some("Thu, 18 Jun 2026 09:00:00 +0000"),
        "{text}"
    );
    let from = message.from().unwrap().first().unwrap();
    assert_eq!(from.address(), Some("folkmoot@example.org"));
    assert!(
        message
            .message_id()
            .unwrap()
            .ends_with("@calendar.example.org")
    );
    assert!(
        message
            .subject()
            .unwrap()
            .contains("Zuul Night — Accra, 京都")
    );
    let returned = header("Return-Path").or(header("Delivered-To"));
    assert!(returned.is_some(), "{text}");

    let read = mailbox::Letter::parse(letter);
    assert!(read.text.contains("京都") && read.html.contains("京都"));
    let calendar = read.calendar();
    assert!(calendar.starts_with("BEGIN:VCALENDAR"), "{calendar}");
    assert!(
        calendar.contains("SUMMARY:Zuul Night — Accra\\, 京都"),
        "{calendar}"
    );
    let part = message.attachment(0).unwrap().content_type().unwrap();
    assert_eq!(part.attribute("method"), Some("PUBLISH"));

    let record = build::dkim(pem).record().unwrap().1;
    assert!(
        holds(letter, &record),
        "the way broke the signature: {text}"
    );
    let forged = text.replacen("Subject: ", "Subject: Re ", 1);
    assert!(!holds(forged.as_bytes(), &record));
}

/// The report of the other letter came to its own address, by LMTP; nobody writes to Kofi again.
fn comes_back(app: &TestApp, backend: Backend) {
    let now = app.clock.now();
    // The server lets five seconds pass before it brings a report.
    let patience = std::time::Duration::from_secs(30);
    let bounced = wait_longer_for("the report", patience, || {
        let bounced = app.read(|tx| overview(tx, now)).count(OutboxState::Bounced);
        (bounced > 0).then_some(bounced)
    });
    assert_eq!(bounced, 1, "{backend:?}");
    let silent = app.read(|tx| suppressed(tx, 10, now));
    assert_eq!(silent.len(), 1, "{silent:?}");
    assert_eq!(silent[0].masked.as_deref(), Some("k…@example.net"));
    assert!(silent[0].reason.contains("5.1.1"), "{silent:?}");
    assert_eq!(
        silent[0].until, None,
        "an address that is not there stays so"
    );
}
