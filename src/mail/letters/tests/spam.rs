//! What SpamAssassin makes of our letters, by its rules that need no network. `./check` installs it and
//! asks for it by FOLKMOOT_TEST_CLIENTS=required; elsewhere the test says that it was left out.

use std::env;
use std::fmt::Write as _;
use std::io::Write;
use std::process::{Command, Stdio};

use super::*;
use crate::mail::letter::{Envelope, compose};

/// A letter that reaches this is looked at twice by some server.
const TOO_MUCH: f64 = 1.0;

#[test]
fn every_letter_is_far_from_being_taken_for_spam() {
    let is_there = Command::new("spamassassin")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    let is_required = env::var("FOLKMOOT_TEST_CLIENTS").is_ok_and(|wish| wish == "required");
    assert!(is_there || !is_required, "spamassassin is missing");
    if !is_there {
        eprintln!("skipped: no letter was judged, spamassassin is missing");
        return;
    }
    let all = all();
    let locales = [
        Locale::English,
        Locale::Japanese,
        Locale::Arabic,
        Locale::German,
    ];
    let letters: Vec<(&Letter, Locale)> = all
        .iter()
        .flat_map(|letter| locales.map(|locale| (letter, locale)))
        .collect();
    let mut letterbox = String::new();
    for (n, &(letter, locale)) in letters.iter().enumerate() {
        // One mbox for all: starting the program takes longer than all of them together.
        writeln!(
            letterbox,
            "From calendar@example.org Sun Nov 22 12:00:00 2026"
        )
        .unwrap();
        letterbox.push_str(&envelop(letter, locale, n).replace("\r\n", "\n"));
        letterbox.push_str("\n\n");
    }
    let judged = judge(&letterbox);
    let scores: Vec<(f64, &str)> = judged
        .split("X-Spam-Status: ")
        .skip(1)
        .map(|status| (score(status), status.split("\n\n").next().unwrap_or(status)))
        .collect();
    assert_eq!(scores.len(), letters.len(), "{judged}");
    for ((letter, locale), (score, status)) in letters.iter().zip(scores) {
        let (kind, tag) = (letter.kind(), locale.tag());
        assert!(score < TOO_MUCH, "{kind} in {tag}: {score}, {status}");
    }
    let spam = "From calendar@example.org Sun Nov 22 12:00:00 2026\nSubject: t\n\n\
                XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X\n";
    let spam = judge(spam);
    let status = spam.split("X-Spam-Status: ").nth(1).unwrap();
    assert!(score(status) > 5.0, "it judges at all: {status}");
}

fn envelop(letter: &Letter, locale: Locale, n: usize) -> String {
    let sender = sender();
    let to = called("Ama Mensah", locale);
    let digest = format!("{n:064x}");
    let envelope = Envelope {
        sender: &sender,
        to: &to,
        message_id: &sender.message_id(&digest),
        digest: &digest,
        date: "2026-11-22T12:00:00Z".parse().unwrap(),
    };
    let words = letter.render(&sender, &to).unwrap();
    String::from_utf8(compose(&envelope, words).unwrap()).unwrap()
}

fn judge(letterbox: &str) -> String {
    let mut program = Command::new("spamassassin")
        .args(["--local", "--mbox"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut input = program.stdin.take().unwrap();
    let letterbox = letterbox.to_owned();
    // Aside: it may answer before it has read everything.
    let feeding = std::thread::spawn(move || input.write_all(letterbox.as_bytes()));
    let output = program.wait_with_output().unwrap();
    feeding.join().unwrap().unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn score(status: &str) -> f64 {
    let score = status.split("score=").nth(1).unwrap_or_default();
    let score = score.split_whitespace().next().unwrap_or_default();
    score.parse().unwrap()
}
