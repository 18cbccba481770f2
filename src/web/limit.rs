//! How often one visitor, one network and one mail address may ask for letters to be written, or for
//! staff to read something: to submit, to sign in, to report, to ask.
//!
//! Each such request may send mail to an address that somebody typed, so a stranger must not be able
//! to do it without end. Kept in memory, by process: a restart forgives.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use actix_web::HttpRequest;
use chrono::{DateTime, Duration, Utc};

use super::app::App;
use super::client_address::client_address;
use super::error::WebError;
use crate::abuse::Caller;
use crate::account::PersonId;
use crate::mail::Address;

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    /// One IPv4 address, or the /64 that one subscriber of IPv6 has.
    Visitor(IpAddr),
    /// The /24 of IPv4 or /48 of IPv6 around it, for who changes addresses.
    Network(IpAddr),
    /// A mail address, as [`Address::key`] writes it.
    Mail(String),
    /// Where programs ask from.
    Caller(IpAddr),
    /// Whose programs change something.
    Person(PersonId),
}

/// What is left of a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// So many an hour.
    pub share: u32,
    /// So many more.
    pub remaining: u32,
    /// Until all of it is there again.
    pub resets: Duration,
}

/// At most so many keys are remembered; beyond that the whole hour is forgotten.
const MOST_KEYS: usize = 100_000;

/// Counts requests by key and hour.
#[derive(Default)]
pub struct Limiter(Mutex<Hour>);

#[derive(Default)]
struct Hour {
    begun_at: DateTime<Utc>,
    counts: HashMap<Key, u32>,
}

impl Key {
    /// So many an hour. An office or a conference is one visitor.
    fn share(&self) -> u32 {
        match self {
            Self::Visitor(_) => 60,
            Self::Network(_) => 240,
            Self::Mail(_) => 20,
            Self::Caller(_) => 3600,
            Self::Person(_) => 600,
        }
    }

    /// What somebody who asks from there is counted as.
    fn of(address: IpAddr) -> [Self; 2] {
        [
            Self::Visitor(network_of(address, 32, 64)),
            Self::Network(network_of(address, 24, 48)),
        ]
    }
}

impl Limiter {
    /// Counts one request, by one key after another; how long to wait when one of them had its share for
    /// the hour.
    fn admit(&self, keys: &[Key], now: DateTime<Utc>) -> Result<(), Duration> {
        keys.iter()
            .try_for_each(|key| self.count(key, now).map(drop))
            .map_err(|left| left.resets)
    }

    /// Counts one request by one key; what is left, as an error when that had been nothing.
    fn count(&self, key: &Key, now: DateTime<Utc>) -> Result<Left, Left> {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = (now - hour.begun_at).abs() >= Duration::hours(1);
        if is_over || hour.counts.len() >= MOST_KEYS {
            *hour = Hour {
                begun_at: now,
                counts: HashMap::new(),
            };
        }
        let count = hour.counts.entry(key.clone()).or_default();
        *count += 1;
        let (count, share) = (*count, key.share());
        let left = Left {
            share,
            remaining: share.saturating_sub(count),
            resets: hour.begun_at + Duration::hours(1) - now,
        };
        // Who had their share uses up nobody else's, and makes no keys to be remembered.
        if count <= share { Ok(left) } else { Err(left) }
    }
}

/// Refuses a request for a letter of whoever asked too often.
pub fn check(request: &HttpRequest, app: &App) -> Result<(), WebError> {
    admit(request, app, None).map(drop)
}

/// The same, counted by the mail address that it names, too. Returns who asks, for
/// [`refuse_blocked`](crate::abuse::refuse_blocked).
pub fn admit(
    request: &HttpRequest,
    app: &App,
    address: Option<&Address>,
) -> Result<Caller, WebError> {
    let from = client_address(request, &app.trusted_proxies);
    let mut keys: Vec<Key> = from.into_iter().flat_map(Key::of).collect();
    keys.extend(address.map(|address| Key::Mail(address.key())));
    check_by(&app.limiter, &keys, app)?;
    Ok(caller(request, app, address))
}

/// Who asks, not counted.
pub fn caller(request: &HttpRequest, app: &App, address: Option<&Address>) -> Caller {
    let from = client_address(request, &app.trusted_proxies);
    Caller::new(address, from, &app.suppression_key)
}

/// Refuses a request for a calendar to be fetched or examined of whoever asked too often.
pub fn check_examination(request: &HttpRequest, app: &App) -> Result<(), WebError> {
    let from = client_address(request, &app.trusted_proxies);
    let keys: Vec<Key> = from.into_iter().flat_map(Key::of).collect();
    check_by(&app.examinations, &keys, app)
}

/// Counts what a program asks; what it may still ask this hour, as an error when that had been nothing.
pub fn count_call(request: &HttpRequest, app: &App) -> Option<Result<Left, Left>> {
    let from = client_address(request, &app.trusted_proxies)?;
    let caller = Key::Caller(network_of(from, 32, 64));
    Some(app.calls.count(&caller, app.clock.now()))
}

/// Refuses a change by the program of somebody whose programs changed too much within the hour.
pub fn check_change(app: &App, person: PersonId) -> Result<(), WebError> {
    check_by(&app.calls, &[Key::Person(person)], app)
}

fn check_by(limiter: &Limiter, keys: &[Key], app: &App) -> Result<(), WebError> {
    limiter
        .admit(keys, app.clock.now())
        .map_err(|wait| WebError::TooMany { wait })
}

/// The first bits of an address; an IPv4 address in the clothes of IPv6 is itself.
fn network_of(address: IpAddr, bits_of_v4: u32, bits_of_v6: u32) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            Ipv4Addr::from_bits(v4.to_bits() & (u32::MAX << (32 - bits_of_v4))).into()
        }
        IpAddr::V6(v6) => {
            Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << (128 - bits_of_v6))).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at_first() -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap()
    }

    fn keys(address: &str) -> [Key; 2] {
        Key::of(address.parse().unwrap())
    }

    #[test]
    fn a_visitor_has_a_share_for_the_hour_and_another_their_own() {
        let (limiter, now) = (Limiter::default(), at_first());
        for _ in 0..60 {
            limiter.admit(&keys("2001:db8::1"), now).unwrap();
        }
        let later = now + Duration::minutes(10);
        let wait = limiter.admit(&keys("2001:db8::2"), later);
        assert_eq!(wait, Err(Duration::minutes(50)), "the same /64");
        limiter.admit(&keys("2001:db8:0:1::1"), now).unwrap();
        limiter.admit(&keys("203.0.113.9"), now).unwrap();
        let next = now + Duration::hours(1);
        limiter.admit(&keys("2001:db8::1"), next).unwrap();
    }

    #[test]
    fn who_changes_addresses_within_a_network_runs_out_too() {
        let (limiter, now) = (Limiter::default(), at_first());
        for number in 0..240 {
            let address = format!("203.0.113.{number}");
            limiter.admit(&keys(&address), now).unwrap();
        }
        assert!(limiter.admit(&keys("203.0.113.250"), now).is_err());
        assert!(limiter.admit(&keys("::ffff:203.0.113.251"), now).is_err());
        limiter.admit(&keys("203.0.114.1"), now).unwrap();
    }

    #[test]
    fn who_had_their_share_uses_up_nobody_elses() {
        let (limiter, now) = (Limiter::default(), at_first());
        for _ in 0..60 {
            limiter.admit(&keys("203.0.113.9"), now).unwrap();
        }
        let ama = Key::Mail("ama@example.org".to_owned());
        for _ in 0..30 {
            let [visitor, network] = keys("203.0.113.9");
            let asked = [visitor, network, ama.clone()];
            assert!(limiter.admit(&asked, now).is_err());
        }
        limiter.admit(&[ama], now).unwrap();
    }

    #[test]
    fn a_mail_address_runs_out_from_wherever_it_is_typed() {
        let (limiter, now) = (Limiter::default(), at_first());
        let mail = |name: &str| Key::Mail(name.to_owned());
        for _ in 0..20 {
            limiter.admit(&[mail("ama@example.org")], now).unwrap();
        }
        assert!(limiter.admit(&[mail("ama@example.org")], now).is_err());
        limiter.admit(&[mail("kofi@example.org")], now).unwrap();
    }
}
