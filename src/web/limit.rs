//! How often one network may ask for letters to be written: to submit and to sign in.
//!
//! Each such request may send mail to an address that somebody typed, so a stranger must not be able
//! to do it without end. Kept in memory, by process: a restart forgives.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use actix_web::HttpRequest;
use chrono::{DateTime, Duration, Utc};

use super::app::App;
use super::client_address::client_address;
use super::error::WebError;

/// So many letters an hour a network may ask for. An office or a conference is one network.
const AN_HOUR: u32 = 60;

/// At most so many networks are remembered; beyond that the whole hour is forgotten.
const MOST_NETWORKS: usize = 100_000;

/// Counts requests by network and hour.
#[derive(Default)]
pub struct Limiter(Mutex<Hour>);

#[derive(Default)]
struct Hour {
    begun_at: DateTime<Utc>,
    counts: HashMap<IpAddr, u32>,
}

impl Limiter {
    /// Counts one request of this network; `false` when it had its share for the hour.
    fn admits(&self, network: IpAddr, now: DateTime<Utc>) -> bool {
        let mut hour = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = (now - hour.begun_at).abs() >= Duration::hours(1);
        if is_over || hour.counts.len() >= MOST_NETWORKS {
            *hour = Hour {
                begun_at: now,
                counts: HashMap::new(),
            };
        }
        let count = hour.counts.entry(network).or_default();
        *count += 1;
        *count <= AN_HOUR
    }
}

/// Refuses a request for a letter of a network that asked too often.
pub fn check(request: &HttpRequest, app: &App) -> Result<(), WebError> {
    check_by(&app.limiter, request, app)
}

/// Refuses a request for a calendar to be fetched or examined of a network that asked too often.
pub fn check_examination(request: &HttpRequest, app: &App) -> Result<(), WebError> {
    check_by(&app.examinations, request, app)
}

fn check_by(limiter: &Limiter, request: &HttpRequest, app: &App) -> Result<(), WebError> {
    let Some(address) = client_address(request, &app.trusted_proxies) else {
        return Ok(());
    };
    if limiter.admits(network_of(address), app.clock.now()) {
        Ok(())
    } else {
        Err(WebError::TooMany)
    }
}

/// One IPv4 address, or the /64 that one subscriber of IPv6 has.
fn network_of(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or_else(
            || IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & !u128::from(u64::MAX))),
            IpAddr::V4,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_its_share_for_the_hour_and_another_its_own() {
        let limiter = Limiter::default();
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        let (one, neighbour, other) = ("2001:db8::1", "2001:db8::2", "203.0.113.9");
        let network = |text: &str| network_of(text.parse().unwrap());
        for _ in 0..AN_HOUR {
            assert!(limiter.admits(network(one), now));
        }
        assert!(!limiter.admits(network(neighbour), now), "the same /64");
        assert!(limiter.admits(network(other), now));
        assert!(limiter.admits(network(one), now + Duration::hours(1)));
    }
}
