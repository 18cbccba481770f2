//! The signature of letters, checked by somebody else's program: dkimpy. `./check` installs it and asks
//! for it by FOLKMOOT_TEST_CLIENTS=required; elsewhere the test says that it was left out.

use std::env;
use std::process::Command;

use super::*;
use crate::harness::build;
use crate::harness::python::{self, python};

/// Says whether the signature of the letter on standard input holds, by a record of the DNS.
const VERIFY: &str = "
import dkim, sys
record = sys.argv[1].encode()
letter = sys.stdin.buffer.read()
try:
    print(dkim.DKIM(letter).verify(dnsfunc=lambda name, timeout=5: record))
except dkim.ValidationError:
    print(False)
";

pub fn holds(letter: &[u8], record: &str) -> bool {
    match python(VERIFY, &[record], letter).trim() {
        "True" => true,
        "False" => false,
        other => panic!("dkimpy says {other:?}"),
    }
}

fn are_there() -> bool {
    let answers = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output();
        output.is_ok_and(|output| output.status.success())
    };
    let is_there =
        answers(python::PROGRAM, &["-c", "import dkim, nacl"]) && answers("openssl", &["version"]);
    let is_required = env::var("FOLKMOOT_TEST_CLIENTS").is_ok_and(|wish| wish == "required");
    assert!(
        is_there || !is_required,
        "dkimpy, PyNaCl or openssl is missing"
    );
    if !is_there {
        eprintln!("skipped: no signature was checked, dkimpy, PyNaCl or openssl is missing");
    }
    is_there
}

/// A fresh key, as whoever runs the service makes one.
pub fn key(arguments: &[&str]) -> Vec<u8> {
    let made = Command::new("openssl")
        .arg("genpkey")
        .args(arguments)
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    made.stdout
}

pub const RSA: &[&str] = &["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"];

#[test]
fn another_program_finds_that_our_signature_holds_and_covers_what_matters() {
    if !are_there() {
        return;
    }
    for algorithm in [RSA, &["-algorithm", "ED25519"]] {
        let office = Office::open(Backend::Sqlite);
        let sink = SmtpSink::new();
        office.enqueue(
            &reminder("クラウドの日, ..."),
            &intent("ama@example.org", None),
        );
        let dkim = build::dkim(&key(algorithm));
        let (name, record) = dkim.record().unwrap();
        assert_eq!(name, "folkmoot._domainkey.example.org");
        let mut postman = office.postman(&sink.url()).with_dkim(Some(dkim));
        assert_eq!(office.round(&mut postman).sent, 1);
        let letter = sink.taken().remove(0).message;
        assert!(
            holds(&letter, &record),
            "{}",
            String::from_utf8_lossy(&letter)
        );

        let text = String::from_utf8(letter).unwrap();
        for (what, forged) in [
            (
                "another sender",
                text.replacen("From: ", "From: x@example.org\r\nFrom: ", 1),
            ),
            (
                "a second subject",
                text.replacen("Subject: ", "Subject: Win\r\nSubject: ", 1),
            ),
            ("another date", text.replacen("12:00:00", "12:00:01", 1)),
            (
                "a way out that is not ours",
                text.replacen(
                    "From: ",
                    "List-Unsubscribe: <https://x.example.org>\r\nFrom: ",
                    1,
                ),
            ),
            (
                "a click that is not ours",
                text.replacen("From: ", "List-Unsubscribe-Post: x\r\nFrom: ", 1),
            ),
            ("another text", text.replacen("Accra", "Hanoi", 1)),
        ] {
            assert_ne!(forged, text, "{what}");
            assert!(!holds(forged.as_bytes(), &record), "{what} goes through");
        }
        // What servers on the way do to blanks and folding breaks nothing.
        let refolded = text.replacen("Date: ", "Date:  \t", 1);
        assert!(holds(refolded.as_bytes(), &record));
    }
}

#[test]
fn a_letter_that_is_sent_again_has_the_same_signature() {
    if !are_there() {
        return;
    }
    let office = Office::open(Backend::Sqlite);
    let count = AtomicUsize::new(0);
    let sink = SmtpSink::scripted(move |moment, _| match moment {
        Moment::Taken if count.fetch_add(1, Ordering::SeqCst) == 0 => Answer::HangUp,
        _ => Answer::Accept,
    });
    office.enqueue(&reminder("Accra"), &intent("ama@example.org", None));
    let mut postman = office
        .postman(&sink.url())
        .with_dkim(Some(build::dkim(&key(RSA))));
    office.round(&mut postman);
    for _ in 0..3 {
        office.pass(Duration::minutes(5));
        office.round(&mut postman);
    }
    let taken = sink.taken();
    assert_eq!(taken.len(), 2);
    assert!(taken[0].message.starts_with(b"DKIM-Signature: "));
    assert_eq!(taken[0], taken[1]);
}
