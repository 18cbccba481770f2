//! What `bench/mail` measures mail with:
//!
//! ```text
//! cargo run --release --example mail -- plan DATABASE_URL EVENTS ORGANIZERS
//! cargo run --release --example mail -- sink PORT
//! ```
//!
//! `plan` fills an empty database with events that are due to be reminded of at this hour, each with so
//! many organizers, plans their reminders and prints how many there are and how many seconds it took.
//! `sink` is a mail server that takes every letter and forgets it; for each line on its standard input it
//! prints how many came, how many different ones, and how many seconds passed from the first to the last.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a bench may stop at a surprise"
)]

use std::collections::HashSet;
use std::env;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use chrono::{DateTime, Duration, Timelike, Utc};
use folkmoot::account::{self, Actor, NewPerson, PersonId};
use folkmoot::clock::Clock;
use folkmoot::database::{self, AnyConnection, Database};
use folkmoot::event::{self, EventError, EventForm, GroupLookup, Imported, State};
use folkmoot::locale::Locale;
use folkmoot::mail::{Address, LeaveKey, Sender};
use folkmoot::recurrence::Zone;
use folkmoot::reminder;
use folkmoot::site::Site;
use folkmoot::text::Line;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["plan", url, events, organizers] => plan(url, number(events), number(organizers)),
        ["sink", port] => sink(number(port)),
        _ => panic!("plan DATABASE_URL EVENTS ORGANIZERS, or sink PORT"),
    }
}

fn number<T: std::str::FromStr>(text: &str) -> T {
    text.parse()
        .unwrap_or_else(|_| panic!("{text} is no number"))
}

// --- planning ------------------------------------------------------------------------------------

fn plan(url: &str, events: usize, organizers: usize) {
    database::migrate(url).expect("a database that can be brought up to date");
    let database = Database::open(url).expect("a database");
    let now = Clock::system().now();
    let site = Site::parse("http://127.0.0.1:8080").expect("a site");
    let sender = sender(&site);
    let dispatch = |now| {
        database
            .write(|tx| reminder::dispatch(tx, &site, &sender, now))
            .expect("reminders")
    };
    database
        .write(|tx| fill(tx, &site, events, organizers, now - Duration::hours(3)))
        .expect("an empty database");
    dispatch(now - Duration::hours(2));
    let begun = Instant::now();
    let written = dispatch(now).written;
    println!("{written} {:.3}", begun.elapsed().as_secs_f64());
}

/// Events a week ahead, where it was nine in the morning within the last hour.
fn fill(
    tx: &mut AnyConnection,
    site: &Site,
    events: usize,
    organizers: usize,
    now: DateTime<Utc>,
) -> Result<(), EventError> {
    let zone = zone_where_it_is_nine(Clock::system().now());
    let people = (0..organizers).map(|number| {
        let new = person(number, zone);
        let id = account::upsert(tx, &new, now)?.id;
        account::confirm(tx, id, now)?;
        Ok(id)
    });
    let people: Vec<PersonId> = people.collect::<Result<_, account::AccountError>>()?;
    let day = (zone.local(now) + Duration::days(7)).date().to_string();
    for number in 0..events {
        let imported = Imported {
            origin: line(&format!("bench:{number}")),
            slug: None,
            draft: meetup(&format!("Night {number}"), zone, &day),
            state: State::Published,
            state_reason: None,
            organizers: people.clone(),
        };
        event::import(tx, &Actor::Service, imported, site, now)?;
    }
    Ok(())
}

/// POSIX turns the sign around: `Etc/GMT-3` is three hours ahead.
fn zone_where_it_is_nine(now: DateTime<Utc>) -> Zone {
    let hour = i32::try_from(now.hour()).expect("an hour");
    let ahead = (9 - hour + 11).rem_euclid(24) - 11;
    Zone::parse(&format!("Etc/GMT{:+}", -ahead)).expect("a zone")
}

fn person(number: usize, zone: Zone) -> NewPerson {
    NewPerson {
        email: Address::parse(&format!("p{number}@example.org")).expect("an address"),
        name: line("Ama Mensah"),
        zone,
        locale: Locale::English,
    }
}

fn meetup(title: &str, zone: Zone, day: &str) -> event::EventDraft {
    let mut form = EventForm::default();
    for (field, value) in [
        (&mut form.kind, "meetup"),
        (&mut form.title, title),
        (&mut form.summary, "Gating for everybody"),
        (&mut form.format, "in-person"),
        (&mut form.timing, "timed"),
        (&mut form.zone, zone.name()),
        (&mut form.start_date, day),
        (&mut form.start_time, "18:30"),
        (&mut form.end_time, "20:30"),
        (&mut form.repeats, "no"),
        (&mut form.venue, "Impact Hub"),
        (&mut form.city, "Accra"),
        (&mut form.country, "GH"),
        (&mut form.registration, "https://example.org/register"),
    ] {
        value.clone_into(field);
    }
    let nothing = GroupLookup {
        group: &|_| None,
        event: &|_| None,
    };
    event::parse(&form, &nothing).expect("a form without a fault")
}

fn line(text: &str) -> Line {
    Line::parse(text, 200).expect("a line")
}

fn sender(site: &Site) -> Sender {
    Sender {
        name: line("Folkmoot"),
        address: Address::parse("calendar@example.org").expect("an address"),
        reply_to: None,
        domain: "example.org".to_owned(),
        site_url: site.origin().to_owned(),
        leave_key: LeaveKey::derive(b"the secret of the bench"),
    }
}

// --- a mail server -------------------------------------------------------------------------------

#[derive(Default)]
struct Taken {
    letters: usize,
    different: HashSet<String>,
    first: Option<Instant>,
    last: Option<Instant>,
}

fn sink(port: u16) {
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("a free port");
    let taken = Arc::new(Mutex::new(Taken::default()));
    let all = Arc::clone(&taken);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let taken = Arc::clone(&taken);
            thread::spawn(move || converse(&stream, &taken));
        }
    });
    for line in io::stdin().lines() {
        line.expect("a line");
        let taken = all.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = taken.last.zip(taken.first);
        let passed = passed.map_or(0.0, |(last, first)| (last - first).as_secs_f64());
        println!("{} {} {passed:.3}", taken.letters, taken.different.len());
    }
}

fn converse(stream: &TcpStream, taken: &Mutex<Taken>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut lines, mut stream) = (BufReader::new(stream).lines(), stream);
    let mut say = |line: &str| stream.write_all(line.as_bytes());
    say("220 sink\r\n")?;
    while let Some(line) = lines.next().transpose()? {
        match line.get(..4).unwrap_or_default() {
            "EHLO" => say("250-sink\r\n250 8BITMIME\r\n")?,
            "DATA" => {
                say("354 go on\r\n")?;
                let mut id = String::new();
                while let Some(line) = lines.next().transpose()? {
                    if line == "." {
                        break;
                    }
                    if let Some(found) = line.strip_prefix("Message-ID: ") {
                        found.clone_into(&mut id);
                    }
                }
                let now = Instant::now();
                let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
                taken.letters += 1;
                taken.different.insert(id);
                taken.first.get_or_insert(now);
                taken.last = Some(now);
                drop(taken);
                say("250 taken\r\n")?;
            }
            "QUIT" => return say("221 bye\r\n"),
            _ => say("250 ok\r\n")?,
        }
    }
    Ok(())
}
