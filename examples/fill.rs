//! Fills an empty database with the generated community of the benches, for `bench/feed`:
//!
//! ```text
//! cargo run --release --example fill -- sqlite://FILE EVENTS [WAITING [PEOPLE SECRET_FILE]]
//! ```
//!
//! `EVENTS` are public, `WAITING` more wait for review; each of `PEOPLE` follows two groups, no two the
//! same ones, and the secret parts of their personal addresses are printed, one a line. A program of
//! its own, so that the service has no door for it.

#![allow(clippy::expect_used, reason = "a bench may stop at a surprise")]

#[path = "../benches/catalog/generate.rs"]
mod generate;

use std::collections::BTreeMap;

use chrono::NaiveTime;
use folkmoot::account::{self, NewPerson};
use folkmoot::clock::Clock;
use folkmoot::database::{self, AnyConnection, Database, DatabaseError};
use folkmoot::event::{self, Event, Listing, State};
use folkmoot::following::{self, FeedKey, FollowingError, PersonalAddress};
use folkmoot::group::{self, Group, GroupId, GroupKind};
use folkmoot::mail::Address;
use folkmoot::service::load_or_make;
use folkmoot::slug::Slug;
use folkmoot::text::Line;
use secrecy::ExposeSecret;
use uuid::Uuid;

/// How many groups host the events, in turn.
const GROUPS: u128 = 200;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let url = arguments.next().expect("the address of a database");
    let mut number = || arguments.next().map(|text| text.parse().expect("a number"));
    let (public, waiting) = (number().unwrap_or(200), number().unwrap_or(0));
    let people: u128 = number().map_or(0, |people: usize| people as u128);
    let secret = arguments.next();
    database::migrate(&url).expect("a database that can be brought up to date");
    let database = Database::open(&url).expect("a database");
    database
        .write(|tx| fill(tx, public, waiting))
        .expect("an empty database");
    if people > 0 {
        let secret = load_or_make(secret.expect("a file").as_ref()).expect("a secret");
        let key = FeedKey::derive(secret.expose_secret());
        let tokens = database.write(|tx| (0..people).map(|n| follow(tx, n, &key)).collect());
        let tokens: Result<Vec<String>, FollowingError> = tokens;
        println!("{}", tokens.expect("people who follow").join("\n"));
    }
}

/// Somebody who follows two groups; returns the secret part of their address.
fn follow(tx: &mut AnyConnection, n: u128, key: &FeedKey) -> Result<String, FollowingError> {
    let now = Clock::system().now();
    let email = format!("person-{n}@example.org");
    let new = NewPerson::at(&Address::parse(&email).expect("an address"));
    let person = account::upsert(tx, &new, now)?.id;
    let (one, step) = (n % GROUPS, 1 + n / GROUPS);
    for group in [one, (one + step) % GROUPS] {
        following::follow(tx, person, GroupId(Uuid::from_u128(group)), key, now)?;
    }
    match following::address_of(tx, person, key)? {
        PersonalAddress::Known { token, .. } => Ok(token.expose().to_owned()),
        _ => Err(FollowingError::Unknown),
    }
}

fn fill(tx: &mut AnyConnection, public: usize, waiting: usize) -> Result<(), DatabaseError> {
    let now = Clock::system().now();
    for number in 0..GROUPS {
        group::save(tx, &user_group(number), now)?;
    }
    for (number, listing) in generate::listings(public + waiting).iter().enumerate() {
        let mut event = stored(Listing::clone(listing));
        if number >= public {
            event.state = State::Submitted;
            event.published_at = None;
        }
        event::insert(tx, event, None)?;
    }
    database::edition::bump(tx, generate::today().and_time(NaiveTime::MIN).and_utc())
}

fn user_group(number: u128) -> Group {
    Group {
        id: GroupId(Uuid::from_u128(number)),
        slug: Slug::parse(&format!("group-{number}")).expect("a slug"),
        kind: GroupKind::UserGroup,
        name: Line::parse(&format!("Group {number}"), 140).expect("a line"),
        description: None,
        city: None,
        country: None,
        region: None,
        links: BTreeMap::new(),
    }
}

/// The event that a listing is the face of.
fn stored(listing: Listing) -> Event {
    Event {
        id: listing.id,
        slug: listing.slug,
        uid: listing.uid,
        sequence: listing.sequence,
        version: 1,
        state: listing.state,
        state_reason: listing.state_reason,
        draft: listing.draft,
        organizers: Vec::new(),
        origin: None,
        created_at: listing.created_at,
        submitted_at: Some(listing.created_at),
        published_at: Some(listing.created_at),
        moved_from: listing.moved_from,
        last_modified: listing.last_modified,
    }
}
