//! What the program writes down of secret addresses: nothing.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use chrono::{DateTime, Utc};
use folkmoot::account::{self, PersonId};
use folkmoot::database::Database;
use folkmoot::following::{self, FeedKey, FollowingError, PersonalAddress};

use crate::harness::build::{self, NOON, ORIGIN};
use crate::harness::visitor::Visitor;

/// The program in this folder, with a log of everything it has to say.
fn program(folder: &Path, command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_folkmoot"));
    program
        .arg(command)
        .env_clear()
        .env("FOLKMOOT_PUBLIC_URL", ORIGIN)
        .env("RUST_LOG", "warn,folkmoot=trace")
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(File::create(folder.join("log")).unwrap());
    program
}

/// Serves until it is dropped.
struct Serving(Child);

impl Drop for Serving {
    fn drop(&mut self) {
        if self.0.kill().is_ok() {
            self.0.wait().unwrap();
        }
    }
}

fn serve(folder: &Path) -> (Serving, SocketAddr) {
    let mut command = program(folder, "serve");
    let child = command
        .env("FOLKMOOT_LISTEN", "127.0.0.1:0")
        .spawn()
        .unwrap();
    let mut serving = Serving(child);
    let mut lines = BufReader::new(serving.0.stdout.take().unwrap()).lines();
    let greeting = lines.next().unwrap().unwrap();
    let address = greeting.rsplit(' ').next().unwrap().parse().unwrap();
    (serving, address)
}

/// Makes a new address and returns its token.
fn make(
    database: &Database,
    person: PersonId,
    shown: i32,
    key: &FeedKey,
    now: DateTime<Utc>,
) -> String {
    let made = database.write(|tx| {
        following::make_address(tx, person, shown, key, now)?;
        Ok::<_, FollowingError>(following::address_of(tx, person, key)?)
    });
    match made.unwrap() {
        PersonalAddress::Known { token, .. } => token.expose().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn no_log_names_a_secret_address_whatever_is_asked_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    assert!(program(folder, "migrate").status().unwrap().success());
    let key = FeedKey::derive(&fs::read(folder.join("folkmoot.secret")).unwrap());
    let path = folder.join("folkmoot.db");
    let database = Database::open(&format!("sqlite://{}", path.display())).unwrap();
    let new = build::person("Ama", "ama@example.org");
    let now = build::at(NOON);
    let ama = database
        .write(|tx| account::upsert(tx, &new, now))
        .unwrap()
        .id;
    let old = make(&database, ama, 0, &key, now);
    let token = make(&database, ama, 1, &key, now);

    let (serving, address) = serve(folder);
    let visitor = Visitor::new(address);
    for (path, status) in [
        (format!("/personal/{token}.ics"), 200),
        (format!("/personal/{token}.json"), 200),
        (format!("/personal/{token}/past=all.atom"), 200),
        (format!("/personal/{token}/kind=ptg.ics"), 400),
        (format!("/personal/{token}/%ff%00.ics"), 400),
        (format!("/personal/{token}"), 404),
        (format!("/personal/{token}x.ics"), 404),
        (format!("/personal/{old}.ics"), 410),
    ] {
        assert_eq!(visitor.get(&path).status, status, "{path}");
    }
    assert_eq!(
        visitor.post(&format!("/personal/{token}.ics"), &[]).status,
        405
    );
    drop(serving);
    let log = fs::read_to_string(folder.join("log")).unwrap();
    assert!(log.contains("edition printed"), "{log}");
    for secret in [&token, &old] {
        assert!(!log.contains(&secret[..20]), "{log}");
    }
}
